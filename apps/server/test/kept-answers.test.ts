import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { findSnapshot, KeptUntilStored } from '../src/storage/index.ts';
import { testApplication, token } from './support/application.ts';
import { type TestRecord, testRecord } from './support/record.ts';

/** Answers kept until something is stored. Other tests store in the same PostgreSQL: what is kept is looked at apart. */
const round = '2567Q2';
const host = '127.0.0.1:4800';
const page = `/api/provinces/73/rounds/${round}`;

let record: TestRecord;
let app: FastifyInstance;

before(async () => {
  record = await testRecord();
  app = await testApplication(record);
  await app.ready();
  await record.appoint({ name: 'ภาคเจ็ด', capacity: 'region_officer', region: '7' });
  await record.appoint({ name: 'เลขาฯ ๗๒', capacity: 'province_secretariat', province: '72' });
});

async function ask(url: string, who?: string) {
  const as = who === undefined ? {} : { 'x-tidtam-as': encodeURIComponent(who) };
  const answer = await app.inject({ url, headers: { host, authorization: `Bearer ${token}`, ...as } });
  return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() };
}

async function writeSection4(text: string): Promise<void> {
  const answer = await app.inject({
    method: 'PUT',
    url: `${page}/section4`,
    headers: { host, authorization: `Bearer ${token}` },
    payload: { text },
  });
  assert.equal(answer.statusCode, 200, answer.body);
}

test('what is stored shows in the next answer, however often it was asked for before', async () => {
  for (const text of ['ประชุมครั้งที่ 1', 'ประชุมครั้งที่ 2', 'ประชุมครั้งที่ 3']) {
    await writeSection4(text);
    for (let turn = 0; turn < 3; turn += 1) {
      const { type, body } = await ask(page);
      assert.match(String(type), /^application\/json/);
      assert.equal(body.section4.text, text);
    }
  }
});

test('PostgreSQL says another snapshot once a transaction has stored something', async () => {
  const { pool } = record.services.runtime;
  const before = await findSnapshot(pool);
  assert.match(String(before), /^\d+:\d+:/);
  await pool.query('select pg_current_xact_id()');
  assert.notEqual(await findSnapshot(pool), before);
});

test('what is still under way elsewhere is not seen, and seen once it is stored', async () => {
  const other = new pg.Client({ connectionString: record.ownerUrl });
  await other.connect();
  try {
    const nameOf = async () => (await ask(page)).body.province.name;
    const before = await nameOf();
    await other.query('begin');
    await other.query("update province set name = 'นครทดสอบ' where code = '73'");
    // Somebody else stores something meanwhile: the answer is made anew while the other is under way.
    await writeSection4('ระหว่างนั้น');
    assert.equal(await nameOf(), before);
    await other.query('commit');
    assert.equal(await nameOf(), 'นครทดสอบ');
    await other.query('update province set name = $1 where code = $2', [before, '73']);
  } finally {
    await other.end();
  }
});

test('nobody is answered from what somebody who sees more was answered', async () => {
  const region = `/api/regions/7/rounds/${round}`;
  const codes = async (who?: string) =>
    (await ask(region, who)).body.provinces.map((one: { province: { code: string } }) => one.province.code);
  for (let turn = 0; turn < 2; turn += 1) {
    assert.equal((await codes()).length, 8);
    assert.equal((await codes('ภาคเจ็ด')).length, 8);
    assert.deepEqual(await codes('เลขาฯ ๗๒'), ['72']);
    assert.equal((await ask(page)).status, 200);
    assert.equal((await ask(page, 'เลขาฯ ๗๒')).status, 404);
  }
});

const keptTexts = () => new KeptUntilStored<string>(32 * 1024 * 1024, ({ length }) => length);

test('an answer is kept while the snapshot says the same, shared by all who ask, and no longer', async () => {
  let snapshot: string | null = '1:1:';
  let makings = 0;
  const kept = keptTexts();
  const make = async () => {
    makings += 1;
    return String(makings);
  };
  const get = () => kept.get(snapshot, 'x', make);
  assert.deepEqual(new Set(await Promise.all(Array.from({ length: 8 }, get))), new Set(['1']));
  snapshot = '1:2:';
  assert.equal(await get(), '2');
  assert.equal(await kept.get(snapshot, 'y', async () => 'other'), 'other');
  assert.equal(await get(), '2');
  // Where nothing tells, nothing is kept.
  snapshot = null;
  assert.equal(await get(), '3');
  assert.equal(await get(), '4');
});

test('a making that fails is not kept', async () => {
  const kept = keptTexts();
  await assert.rejects(
    kept.get('1:1:', 'x', () => Promise.reject(new Error('broken'))),
    /broken/,
  );
  assert.equal(await kept.get('1:1:', 'x', async () => 'whole'), 'whole');
  assert.equal(await kept.get('1:1:', 'x', async () => 'again'), 'whole');
});

test('answers that would fill the memory are thrown away, and made again', async () => {
  const kept = keptTexts();
  const large = 'x'.repeat(20 * 1024 * 1024);
  await kept.get('1:1:', 'one', async () => large);
  await kept.get('1:1:', 'two', async () => large);
  assert.equal(await kept.get('1:1:', 'one', async () => 'anew'), 'anew');
});
