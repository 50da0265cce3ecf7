import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { makeSetUpLink } from '../src/account/index.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { testApplication, token } from './support/application.ts';
import { PersonBrowser } from './support/person-browser.ts';
import { type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let app: FastifyInstance;
let person: string;

/** As the owner of the data folder, who may all that an administrator may. */
async function act(url: string, payload: object = {}) {
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { host: '127.0.0.1:4800', authorization: `Bearer ${token}` },
    payload,
  });
  assert.equal(answer.statusCode, 200, `${url}: ${answer.body}`);
  return answer.json();
}

async function people() {
  const answer = await app.inject({
    url: '/api/people',
    headers: { host: '127.0.0.1:4800', authorization: `Bearer ${token}` },
  });
  return answer.json();
}

async function asTablesOwner(...statements: readonly string[]) {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  try {
    let rows: readonly Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await owner.query(statement));
    return rows;
  } finally {
    await owner.end();
  }
}

async function acts() {
  const { runtime, files } = record.services;
  const found = await verifyRecord(runtime.pool, files, runtime.now());
  return found.checks.find(({ check }) => check === 'ledger_acts')?.differences ?? ['no such check'];
}

before(async () => {
  record = await testRecord({ kind: 'record' });
  app = await testApplication(record, { signIn: true });
  await app.ready();
  const link = await makeSetUpLink(record.services.runtime);
  await new PersonBrowser(app).post('/api/set-up', {
    link,
    name: 'ผู้ดูแลคนแรก',
    signInName: 'admin',
    password: 'seven green mangoes',
  });
  const post = { capacity: 'reporter', agency: '73-PHO' };
  ({ person } = await act('/api/people', {
    name: 'ผู้รายงาน',
    signInName: 'pho',
    mail: 'pho@example.go.th',
    post,
  }));
  await act(`/api/people/${person}/reset`);
  await act(`/api/people/${person}/details`, { name: 'ผู้รายงานตัวจริง', mail: 'pho73@example.go.th' });
  await act(`/api/people/${person}/appointments`, { capacity: 'auditor' });
  await act(`/api/people/${person}/sessions/end`);
  await act(`/api/people/${person}/codes/remove`);
  const [own] = (await people()).filter(({ id }: { id: string }) => id === person);
  const [auditor] = own.appointments.filter(({ capacity }: { capacity: string }) => capacity === 'auditor');
  await act(`/api/people/${person}/appointments/${auditor.id}/end`);
});

test('what is done to people stands in the ledger, by ids, with the capacity that it was done in', async () => {
  const entries = await asTablesOwner(
    "select canonical from ledger_entry where kind = 'account_act' order by recorded_at, batch_id, place",
  );
  const said = entries.map(({ canonical }) => JSON.parse(String(canonical)));
  assert.deepEqual(
    said.map(({ capacity, body }) => [capacity, body.event]),
    [
      ['administrator', 'appointed'],
      ['owner', 'appointed'],
      ['owner', 'invited'],
      ['owner', 'invited'],
      ['owner', 'details_corrected'],
      ['owner', 'appointed'],
      ['owner', 'sessions_ended'],
      ['owner', 'codes_taken'],
      ['owner', 'appointment_ended'],
    ],
  );
  for (const { canonical } of entries) assert.doesNotMatch(String(canonical), /pho|ผู้|example/);
  const [leaves] = await asTablesOwner('select count(*)::int as n from ledger_leaf');
  assert.equal(leaves?.n, entries.length);
  assert.deepEqual(await acts(), []);
});

/** What somebody could do behind the program's back: a right that nobody gave, or an act that nobody is to know of. */
const tampering: Readonly<Record<string, readonly [statement: string, named: RegExp]>> = {
  'a post that nobody gave': [
    "insert into appointment (id, person_id, capacity, starts_at) select gen_random_uuid(), '{p}', 'centre', now()",
    /appointment .* has no entry/,
  ],
  'another capacity': [
    "update appointment set capacity = 'approver' where person_id = '{p}' and agency_id is not null",
    /appointment .* is not what was recorded/,
  ],
  'another agency': [
    "update appointment set agency_id = (select id from agency where code = '73-PEO') where person_id = '{p}' and agency_id is not null",
    /appointment .* is not what was recorded/,
  ],
  'a wider sight': [
    "update appointment set reads = '{70}' where person_id = '{p}' and agency_id is not null",
    /appointment .* is not what was recorded/,
  ],
  'a post that is on again': [
    "update appointment set ends_at = null where person_id = '{p}' and capacity = 'auditor'",
    /appointment .* is not what was recorded/,
  ],
  'a post ended by nobody': [
    "update appointment set ends_at = now() where person_id = '{p}' and agency_id is not null",
    /appointment .* is not what was recorded/,
  ],
  'a post that is gone': [
    "delete from appointment where person_id = '{p}' and agency_id is not null",
    /appointment .* was recorded and is gone/,
  ],
  'an event that is gone': [
    "delete from account_event where event = 'codes_taken'",
    /account_event .* was recorded and is gone/,
  ],
  'an event by somebody else': [
    "update account_event set by_person = person_id where event = 'codes_taken'",
    /account_event .* is not what was recorded/,
  ],
  'an account that nobody made': [
    "insert into account (person_id, sign_in_name, created_at) values ('01900000-0000-7000-8000-000000000001', 'x', now())",
    /account of .* has no entry/,
  ],
};

for (const [name, [statement, named]] of Object.entries(tampering)) {
  test(`tidtam verify names ${name}`, async () => {
    await asTablesOwner(
      'create table kept_appointment as table appointment',
      'create table kept_event as table account_event',
      'create table kept_account as table account',
    );
    const changed = await asTablesOwner(`${statement.replaceAll('{p}', person)} returning 1`);
    assert.ok(changed.length > 0);
    const found = await acts();
    await asTablesOwner(
      ...['appointment', 'account_event', 'account'].map((table) => `delete from ${table}`),
      'insert into account table kept_account',
      'insert into appointment table kept_appointment',
      'insert into account_event table kept_event',
      'drop table kept_appointment, kept_event, kept_account',
    );
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', named);
    assert.deepEqual(await acts(), []);
  });
}

test('who is erased is known by nothing but an id, keeps nothing that lets them in, and the ledger holds', async () => {
  const own = new PersonBrowser(app);
  const { code } = await act(`/api/people/${person}/reset`);
  await own.post('/api/links/use', { link: code, password: 'rubber boots in october' });
  const told = (await own.get('/api/account/export.json')).json();
  assert.equal(told.account.mail, 'pho73@example.go.th');
  assert.deepEqual(
    told.appointments.map(
      ({ capacity, place }: { capacity: string; place: string }) => `${capacity} ${place}`,
    ),
    ['reporter สำนักงานสาธารณสุขจังหวัดนครปฐม', 'auditor null'],
  );
  assert.ok(
    told.events.some(
      ({ event, by }: { event: string; by: string }) => `${event} ${by}` === 'invited เจ้าของทะเบียน',
    ),
  );
  assert.doesNotMatch(JSON.stringify(told), /argon2|token_sha256/);
  await act(`/api/people/${person}/erase`);
  assert.equal((await own.get('/api/record')).statusCode, 401);
  for (const table of [
    'person',
    'account',
    'appointment',
    'password',
    'session',
    'access_link',
    'account_event',
    'ledger_batch',
  ]) {
    const kept = JSON.stringify(await asTablesOwner(`select t::text as row from ${table} t`));
    assert.doesNotMatch(kept, /pho@example|"pho"|,pho,|\(pho|,ผู้รายงาน\)/, table);
  }
  const again = await app.inject({
    method: 'POST',
    url: `/api/people/${person}/erase`,
    headers: { host: '127.0.0.1:4800', authorization: `Bearer ${token}` },
    payload: {},
  });
  assert.equal(again.statusCode, 404);
  assert.ok(!(await people()).some(({ id }: { id: string }) => id === person));
  assert.deepEqual(await acts(), []);
});

test('an address is forgotten after its days, the event is not', async () => {
  await asTablesOwner(
    "update account_event set address = '192.0.2.1', at = now() - interval '91 days' where event = 'signed_in'",
  );
  const [{ n } = { n: 0 }] = await asTablesOwner(
    "select count(*)::int as n from account_event where event = 'signed_in'",
  );
  await new PersonBrowser(app).post('/api/sign-in', { name: 'admin', password: 'seven green mangoes' });
  const rows = await asTablesOwner("select address from account_event where event = 'signed_in' order by at");
  assert.equal(rows.length, Number(n) + 1);
  assert.ok(rows.slice(0, -1).every(({ address }) => address === null));
  assert.notEqual(rows.at(-1)?.address, null);
});
