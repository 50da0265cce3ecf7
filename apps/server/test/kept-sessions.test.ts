import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { KeptSessions } from '../src/account/index.ts';
import { testApplication } from './support/application.ts';
import { PersonBrowser } from './support/person-browser.ts';
import { type TestRecord, testRecord } from './support/record.ts';

/** Who asks, found out once while nothing is stored. Other tests store in the same PostgreSQL: snapshots are given here. */
let record: TestRecord;
let browser: PersonBrowser;
let now = Date.parse('2026-12-01T02:00:00Z');
const wait = (seconds: number) => {
  now += seconds * 1_000;
};
const reporter = { name: 'ผู้รายงาน', signInName: 'pho73', password: 'rubber boots in october' };
const seen = '1:1:';

before(async () => {
  record = await testRecord({ kind: 'record', clock: () => new Date(now).toISOString() });
  await record.appoint({ ...reporter, capacity: 'reporter', agency: '73-PHO' });
});

beforeEach(async () => {
  browser = new PersonBrowser(await testApplication(record, { signIn: true }));
  const answer = await browser.post('/api/sign-in', {
    name: reporter.signInName,
    password: reporter.password,
  });
  assert.equal(answer.statusCode, 200, answer.body);
});

const token = () => browser.cookie.split('=')[1] ?? '';
const sessions = () => new KeptSessions(record.services.runtime);

async function asOwner<Row extends pg.QueryResultRow>(statement: string): Promise<readonly Row[]> {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query<Row>(statement)).rows;
  } finally {
    await owner.end();
  }
}

const endAll = () => asOwner('delete from session');

test('a session is looked up once while nothing is stored, and anew once something is', async () => {
  const kept = sessions();
  assert.equal((await kept.find(seen, token()))?.person.name, reporter.name);
  // As if PostgreSQL had not told: what is kept is used.
  await endAll();
  assert.equal((await kept.find(seen, token()))?.person.name, reporter.name);
  assert.equal(await kept.find('1:2:', token()), null);
});

test('where nothing tells, and for a command, it is looked up each time', async () => {
  const kept = sessions();
  assert.ok(await kept.find(seen, token()));
  await endAll();
  assert.equal(await kept.find(null, token()), null);
});

test('a session that ends by time ends, though nothing is stored', async () => {
  const kept = sessions();
  assert.ok(await kept.find(seen, token()));
  wait(8 * 3_600 + 60);
  assert.equal(await kept.find(seen, token()), null);
});

test('who goes on asking while nothing else is stored is noted as seen, once a minute', async () => {
  const kept = sessions();
  for (let minute = 0; minute < 10 * 60; minute += 30) {
    assert.ok(await kept.find(seen, token()), `after ${minute} minutes`);
    wait(30 * 60);
  }
});

test('one token is never answered with another’s session', async () => {
  const kept = sessions();
  assert.ok(await kept.find(seen, token()));
  assert.equal(await kept.find(seen, `${token()}x`), null);
});

test('whose session or post has ended is out with the next question', async () => {
  const ask = async () => (await browser.get('/api/agencies/73-PHO/provinces/73/rounds/2567Q2')).statusCode;
  for (let turn = 0; turn < 3; turn += 1) assert.equal(await ask(), 200);
  await asOwner(`update appointment set ends_at = '${new Date(now).toISOString()}'
    where person_id = (select person_id from account where sign_in_name = 'pho73')`);
  assert.equal(await ask(), 401);
});
