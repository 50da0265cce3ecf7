import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import {
  appendEntries,
  readLedgerPoint,
  sequenced,
  sequenceLedger,
  sequenceSoon,
} from '../src/ledger/index.ts';
import { appendLeaves, isKept, leafHash, rootOf } from '../src/ledger/merkle.ts';
import { silentLog } from '../src/log/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import { runCommand } from '../src/write/index.ts';
import { atEnd } from './support/cluster.ts';
import { type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let owner: pg.Client;

before(async () => {
  record = await testRecord();
  owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  atEnd(() => owner.end());
});

async function addEntries(agencyId: string, count: number): Promise<void> {
  const { runtime } = record.services;
  const actor = await record.actor(demonstrationSecretariatId);
  await runCommand(runtime, actor, async (context) => {
    const entries = Array.from({ length: count }, () => ({
      agencyId,
      province: '73',
      kind: 'obligation' as const,
      subject: agencyId,
      body: { round: '2567Q2' },
      texts: [],
    }));
    appendEntries(context, entries);
  });
}

async function countPlaced(agencyId: string): Promise<number> {
  const { rows } = await owner.query<{ placed: number }>(
    'select count(*)::int as placed from ledger_leaf where agency_id = $1',
    [agencyId],
  );
  return rows[0]?.placed ?? 0;
}

const agencyOf = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`;

test('commands that end together share runs, and each has its places when it is answered', async () => {
  const { pool } = record.services.runtime;
  const counts = Array.from({ length: 30 }, (_, at) => (at * 7) % 11);
  const before = await inTransaction(pool, systemAccess, readLedgerPoint);
  await Promise.all(
    counts.map(async (count, at) => {
      await addEntries(agencyOf(100 + at), count);
      await sequenceLedger(pool);
      assert.equal(await countPlaced(agencyOf(100 + at)), count);
    }),
  );
  const point = await inTransaction(pool, systemAccess, readLedgerPoint);
  assert.equal(
    point.leaves - before.leaves,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const { rows: leaves } = await owner.query<{ canonical: string }>(
    'select e.canonical from ledger_leaf l join ledger_entry e using (batch_id, place) order by l.seq',
  );
  assert.equal(leaves.length, point.leaves);
  const { completed: tree } = appendLeaves(
    0,
    [],
    leaves.map((leaf) => leafHash(leaf.canonical)),
  );
  const { rows: nodes } = await owner.query<{ level: number; position: string; hash: Buffer }>(
    'select level, position, hash from ledger_node',
  );
  const stored = new Map(nodes.map((node) => [`${node.level}/${node.position}`, node.hash.toString('hex')]));
  const above = tree.filter(isKept);
  assert.equal(stored.size, above.length);
  for (const node of above)
    assert.equal(stored.get(`${node.level}/${node.position}`), node.hash.toString('hex'));
  const frontier = [];
  for (let level = 52, start = 0; level >= 0; level -= 1) {
    if (point.leaves - start < 2 ** level) continue;
    const node = tree.find((one) => one.level === level && one.position === start / 2 ** level);
    assert.ok(node);
    frontier.push(node);
    start += 2 ** level;
  }
  assert.equal(point.root, rootOf(frontier).toString('hex'));
});

test('what nobody waits for is placed in one run a moment later', async () => {
  const { pool } = record.services.runtime;
  const agencies = [agencyOf(1), agencyOf(2), agencyOf(3)];
  for (const agency of agencies) await addEntries(agency, 2);
  for (const _ of agencies) sequenceSoon(pool, silentLog);
  while ((await countPlaced(agencyOf(3))) < 2) await wait(20);
  const { rows } = await owner.query(
    'select distinct xmin::text from ledger_run where agency_id = any ($1)',
    [agencies],
  );
  assert.equal(rows.length, 1);
});

test('before the pool is closed, what was to be placed soon is placed at once', async () => {
  const { pool } = record.services.runtime;
  await addEntries(agencyOf(4), 3);
  await sequenced(pool, silentLog);
  assert.equal(await countPlaced(agencyOf(4)), 0, 'nobody asked for it');
  sequenceSoon(pool, silentLog);
  await sequenced(pool, silentLog);
  assert.equal(await countPlaced(agencyOf(4)), 3);
});
