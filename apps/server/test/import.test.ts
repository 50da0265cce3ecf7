import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Actor } from '@tidtam/domain/person';
import { importFile, withdrawDraft } from '../src/import/index.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { programFolder } from '../src/record/program.ts';
import { inTransaction } from '../src/storage/index.ts';
import { provinceFigures } from '../src/summary/index.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let secretariat: Actor;
const store = { dryRun: false, draftOnly: false, acceptWarnings: true };

before(async () => {
  record = await testRecord();
  secretariat = await record.actor(demonstrationSecretariatId);
});

async function figures() {
  const { pool } = record.services.runtime;
  return inTransaction(pool, { scope: secretariat.reads, person: null }, (transaction) =>
    provinceFigures(transaction, '73', '2567Q2'),
  );
}

async function import_(name: string, mode = store) {
  return importFile(record.services.imports, secretariat, await sample(name), {}, mode);
}

test('a dry run keeps nothing', async () => {
  const answer = await import_('73-PEO-2567Q2-stacked-12.xlsx', { ...store, dryRun: true });
  assert.equal(answer.status, 'checked');
  assert.equal(answer.draft, undefined);
  assert.equal((await figures()).summary.agencies.reported, 0);
});

test('the seven files of the demonstration are stored, and once more changes nothing', async () => {
  const names = (await readdir(join(programFolder, 'data', 'demonstration'))).sort();
  for (const name of names) {
    const answer = await import_(name);
    assert.equal(answer.status, 'stored', `${name}: ${JSON.stringify(answer.problems)}`);
    assert.ok(answer.agencies.every((agency) => agency.status === 'stored'));
  }
  const first = await verifyRecord(
    record.services.runtime.pool,
    record.services.files,
    '2026-01-01T00:00:00Z',
  );
  assert.deepEqual(
    first.checks.flatMap((check) => check.differences),
    [],
  );
  for (const name of names) {
    const again = await import_(name);
    assert.equal(again.status, 'stored');
    assert.ok(
      again.agencies.every((agency) => agency.status === 'unchanged'),
      name,
    );
  }
  const second = await verifyRecord(
    record.services.runtime.pool,
    record.services.files,
    '2026-01-01T00:00:00Z',
  );
  assert.deepEqual(second.ledger, first.ledger);
});

test('the province says what its files say, to the satang', async () => {
  const { summary } = await figures();
  assert.deepEqual(summary.agencies, { owed: 8, reported: 8 });
  assert.equal(summary.dataDate, '2024-03-31');
  const parts = summary.parts.map(({ part, projects, budget, disbursed }) => [
    part,
    projects,
    budget,
    disbursed,
  ]);
  assert.deepEqual(parts, [
    [1, 5, '2168200.00', '152533.60'],
    [2, 21, '1176400.00', '308975.00'],
    [3, 26, null, null],
  ]);
  assert.equal(summary.total.budget, '3344600.00');
  assert.equal(summary.total.disbursed, '461508.60');
  assert.equal(summary.total.disbursedPercent, 13.8);
  assert.equal(summary.total.statedPercentComplete, 49);
});

test('withdrawing an import takes its figures back and deletes nothing', async () => {
  const earlier = await figures();
  const again = await import_('73-PVO-2567Q2-sheets-11.xlsx');
  assert.ok(again.draft);
  const withdrawn = await withdrawDraft(record.services.imports, secretariat, again.draft.id, 'ส่งผิดไฟล์');
  assert.deepEqual(withdrawn, { withdrawn: 6, restored: 0, kept: 0 });
  const without = await figures();
  assert.equal(without.summary.agencies.reported, 7);
  assert.equal(without.summary.total.projects, earlier.summary.total.projects - 6);
  const restored = await import_('73-PVO-2567Q2-sheets-11.xlsx');
  assert.equal(restored.status, 'stored');
  assert.deepEqual((await figures()).summary.total, earlier.summary.total);
  const verified = await verifyRecord(
    record.services.runtime.pool,
    record.services.files,
    '2026-01-01T00:00:00Z',
  );
  assert.deepEqual(
    verified.checks.flatMap((check) => check.differences),
    [],
  );
});
