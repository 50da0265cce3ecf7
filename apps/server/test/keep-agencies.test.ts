import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { KeptAgency } from '@tidtam/domain/agency';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { startSession } from '../src/account/sessions.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { loadReference } from '../src/reference/index.ts';
import { accountAccess, inTransaction } from '../src/storage/index.ts';
import { testApplication, token } from './support/application.ts';
import { PersonBrowser } from './support/person-browser.ts';
import { type Appointed, type TestRecord, testRecord } from './support/record.ts';

/** Who keeps which agencies and what they owe: a secretariat its province's, the administrator all; nobody else any. */
let record: TestRecord;
let app: FastifyInstance;
const round = '2567Q2';
const people = {
  sec73: { capacity: 'province_secretariat', province: '73' },
  sec72: { capacity: 'province_secretariat', province: '72' },
  admin: { capacity: 'administrator' },
  region: { capacity: 'region_officer', region: '7' },
  centre: { capacity: 'centre' },
  auditor: { capacity: 'auditor' },
  reporter: { capacity: 'reporter', agency: '73-PHO' },
  approver: { capacity: 'approver', agency: '73-PHO' },
} as const satisfies Record<string, Omit<Appointed, 'name'>>;
type Who = keyof typeof people;
const browsers = new Map<Who, PersonBrowser>();

before(async () => {
  record = await testRecord({ kind: 'record' });
  app = await testApplication(record, { signIn: true });
  await app.ready();
  for (const [who, post] of Object.entries(people)) {
    const person = await record.appoint({ name: who, ...post });
    const own = new PersonBrowser(app);
    const { runtime } = record.services;
    const given = { person, kind: 'browser' as const, codePassed: true, agent: '' };
    const session = await inTransaction(runtime.pool, accountAccess, (transaction) =>
      startSession(transaction, runtime, given),
    );
    own.cookie = `tidtam-4800=${session.token}`;
    browsers.set(who as Who, own);
  }
});

function as(who: Who): PersonBrowser {
  const found = browsers.get(who);
  assert.ok(found, who);
  return found;
}

const factsOf = async (who: Who, code: string, province = '73') => {
  const { name, nameEn, aliases, sector, province: home, closed } = await kept(who, code, province);
  return { name, nameEn, aliases, sector, province: home, closed };
};

async function list(
  who: Who,
  query: string,
): Promise<{ count: number; agencies: KeptAgency[]; round: Counts }> {
  const answer = await as(who).get(`/api/agencies/kept?round=${round}&${query}`);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

interface Counts {
  readonly owed: number;
  readonly reported: number;
  readonly before: { readonly round: string; readonly owed: number; readonly left: number } | null;
}

async function kept(who: Who, code: string, province = '73'): Promise<KeptAgency> {
  const { agencies } = await list(who, `province=${province}&text=${code}`);
  const found = agencies.find((one) => one.code === code);
  assert.ok(found, `${who} does not keep ${code}`);
  return found;
}

const owes = (agency: KeptAgency, of = round) => agency.owes.some((one) => one.round === of);
const said = (answer: { statusCode: number; json: () => { code?: string } }) => [
  answer.statusCode,
  answer.json().code,
];
const lift = (who: Who, agency: string, body: object, headers = {}) =>
  as(who).post(`/api/agencies/${agency}/obligations/lift`, body, headers);
const owe = (who: Who, agency: string, body: object, headers = {}) =>
  as(who).post(`/api/agencies/${agency}/obligations`, body, headers);
const carry = (who: Who, of: string, province = '73', headers = {}) =>
  as(who).post(`/api/provinces/${province}/rounds/${of}/obligations/carry`, {}, headers);

async function differences(): Promise<readonly string[]> {
  const { runtime, files } = record.services;
  const found = await verifyRecord(runtime.pool, files, '2026-01-01T00:00:00Z');
  // People of this test are appointed behind the program's back, which is found as well.
  return found.checks.filter(({ check }) => check !== 'ledger_acts').flatMap((check) => check.differences);
}

async function asOwner(statement: string): Promise<readonly Record<string, unknown>[]> {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query(statement)).rows;
  } finally {
    await owner.end();
  }
}

test('a secretariat keeps the agencies of its province, the administrator all; nobody else is answered', async () => {
  const own = await list('sec73', 'province=73');
  assert.equal(own.round.owed, 8);
  assert.equal(own.round.reported, 0);
  const wide = own.agencies.concat((await list('sec73', 'province=73&shown=owing')).agencies);
  const pacc = wide.find(({ code, province }) => province === null && code === 'R7-PACC');
  assert.ok(pacc, 'an agency of no province that owes this one a report is among them');
  assert.equal(pacc.corrects, false);
  assert.equal((await kept('sec73', '73-PHO')).corrects, true);
  assert.equal((await kept('admin', '73-PHO')).corrects, true);
  assert.ok((await list('admin', 'province=none')).agencies.every(({ province }) => province === null));
  assert.ok((await list('admin', '')).count > own.count);
  for (const query of ['province=72', 'province=none', '', 'province=99']) {
    assert.equal(
      (await as('sec73').get(`/api/agencies/kept?round=${round}&${query}`)).statusCode,
      404,
      query,
    );
  }
  for (const who of ['region', 'centre', 'auditor', 'reporter', 'approver'] as const) {
    assert.equal((await as(who).get(`/api/agencies/kept?round=${round}&province=73`)).statusCode, 403, who);
    assert.equal((await lift(who, '73-PHO', { province: '73', round })).statusCode, 403, who);
    assert.equal((await carry(who, round)).statusCode, 403, who);
  }
});

test('the list is cut and says how many there are; the pages together are all of them, each once', async () => {
  const first = await list('admin', '');
  assert.equal(first.agencies.length, 50);
  const codes: string[] = [];
  for (let page = 1; codes.length < first.count; page += 1) {
    const { agencies, count } = await list('admin', `page=${page}`);
    assert.equal(count, first.count);
    assert.ok(agencies.length > 0, `page ${page}`);
    codes.push(...agencies.map(({ code }) => code));
  }
  assert.equal(new Set(codes).size, first.count);
});

test('what another province keeps is not found: neither corrected, nor let owe, nor lifted, nor put under another', async () => {
  const facts = await factsOf('sec73', '73-PHO');
  const answers = [
    await as('sec72').put('/api/agencies/73-PHO', facts),
    await owe('sec72', '73-PHO', { province: '73', round: '2567Q3' }),
    await lift('sec72', '73-PHO', { province: '73', round }),
    await carry('sec72', round),
    await as('sec72').get('/api/agencies/73-PHO/versions'),
    await as('sec72').get('/api/agencies/73-PHO/parents'),
    await as('sec73').put('/api/agencies/73-PHO', { ...facts, province: '72' }),
    await as('sec73').put('/api/agencies/73-PHO', { ...facts, province: null }),
    await as('sec73').put('/api/agencies/73-NONE', facts),
    await as('admin').put('/api/agencies/73-NONE', facts),
    await lift('admin', '73-NONE', { province: '73', round }),
  ];
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    answers.map(() => 404),
  );
  assert.equal(owes(await kept('sec73', '73-PHO')), true);
});

test('lifting ends what is owed, everywhere; taking it up again brings it back, and every act is kept', async () => {
  const at = { province: '73', round };
  const figures = async () => {
    const { agencies } = (await as('sec73').get(`/api/provinces/73/rounds/${round}/summary`)).json();
    return agencies.owed;
  };
  const form = () => as('sec73').get(`/api/agencies/73-PRO/provinces/73/rounds/${round}/form`);
  assert.equal(await figures(), 8);
  assert.equal((await form()).statusCode, 200);
  const answer = await lift('sec73', '73-PRO', at);
  assert.deepEqual(answer.json(), { agency: '73-PRO', ...at, lifted: true });
  assert.equal(await figures(), 7);
  assert.equal(owes(await kept('sec73', '73-PRO')), false);
  assert.deepEqual(said(await form()), [409, 'agency_owes_nothing']);
  assert.equal((await lift('sec73', '73-PRO', at)).json().lifted, false);
  assert.equal((await owe('admin', '73-PRO', at)).json().added, true);
  assert.equal((await owe('admin', '73-PRO', at)).json().added, false);
  assert.equal(await figures(), 8);
  assert.equal((await form()).statusCode, 200);
  assert.equal((await lift('admin', '73-PRO', at)).json().lifted, true);
  assert.equal((await owe('sec73', '73-PRO', at)).json().added, true);
  const kept73 = await asOwner(
    `select number, owed, capacity from obligation_setting s join agency a on a.id = s.agency_id
     where a.code = '73-PRO' order by number`,
  );
  assert.deepEqual(
    kept73.map(({ number, owed, capacity }) => `${number} ${owed} ${capacity}`),
    [
      '1 false province_secretariat',
      '2 true administrator',
      '3 false administrator',
      '4 true province_secretariat',
    ],
  );
  assert.deepEqual(await differences(), []);
});

test('what is reported stays owed, and is let go once it is withdrawn', async () => {
  const place = `/api/agencies/73-SESAO/provinces/73/rounds/${round}`;
  const { revision } = (await as('sec73').get(`${place}/form`)).json();
  const edit = { revision, put: [], remove: [], noProjects: [1, 2, 3] };
  const saved = await as('sec73').put(`${place}/form`, edit);
  const body = { revision: saved.json().revision, acceptWarnings: true, behalf: 'ทางโทรศัพท์' };
  const sent = await as('sec73').post(`${place}/form/submit`, body);
  assert.equal(sent.json().status, 'stored', sent.body);
  assert.deepEqual((await kept('admin', '73-SESAO')).owes.find((one) => one.round === round)?.reported, true);
  assert.equal((await list('sec73', 'province=73')).round.reported, 1);
  for (const who of ['sec73', 'admin'] as const) {
    const refused = await lift(
      who,
      '73-SESAO',
      { province: '73', round },
      { 'idempotency-key': `sesao-${who}` },
    );
    assert.deepEqual(said(refused), [409, 'agency_reported'], who);
  }
  assert.equal(owes(await kept('sec73', '73-SESAO')), true);
});

test('submitting and lifting at once: one of them comes first, and nothing is reported where nothing is owed', async () => {
  const place = `/api/agencies/73-PVO/provinces/73/rounds/2567Q3`;
  const { revision } = (await as('sec73').get(`${place}/form`)).json();
  const edit = { revision, put: [], remove: [], noProjects: [1, 2, 3] };
  const saved = await as('sec73').put(`${place}/form`, edit);
  const body = { revision: saved.json().revision, acceptWarnings: true, behalf: 'ทางโทรศัพท์' };
  const [sent, lifted] = await Promise.all([
    as('sec73').post(`${place}/form/submit`, body),
    lift('admin', '73-PVO', { province: '73', round: '2567Q3' }),
  ]);
  const stored = sent.json().status === 'stored';
  assert.equal(lifted.statusCode, stored ? 409 : 200, `${sent.body} ${lifted.body}`);
  assert.deepEqual(await differences(), []);
});

test('carried over: all that owed in the round before, once, without those that were lifted here or are closed', async () => {
  for (const code of ['72-A', '72-B', '72-C', '72-D']) {
    const agency = { code, name: `หน่วยงาน ${code}`, sector: 'government', province: '72' };
    const added = await as(code === '72-D' ? 'admin' : 'sec72').post('/api/agencies', {
      ...agency,
      owes: [{ province: '72', round: '2567Q1' }],
    });
    assert.equal(added.statusCode, 200, added.body);
  }
  await owe('sec72', '72-B', { province: '72', round });
  await lift('sec72', '72-B', { province: '72', round });
  const facts = await factsOf('sec72', '72-C', '72');
  assert.equal((await as('sec72').put('/api/agencies/72-C', { ...facts, closed: true })).statusCode, 200);
  assert.deepEqual((await list('sec72', 'province=72')).round.before, { round: '2567Q1', owed: 4, left: 2 });
  const key = { 'idempotency-key': 'carry-72' };
  assert.deepEqual((await carry('sec72', round, '72', key)).json(), { province: '72', round, carried: 2 });
  const again = await Promise.all([carry('sec72', round, '72', key), carry('sec72', round, '72', key)]);
  assert.deepEqual(
    again.map((answer) => answer.json().carried),
    [2, 2],
    'a lost answer is given again',
  );
  assert.equal((await carry('sec72', round, '72')).json().carried, 0);
  assert.equal((await carry('admin', round, '72')).json().carried, 0);
  const owing = (await list('sec72', 'province=72&shown=owing')).agencies.map(({ code }) => code);
  assert.deepEqual(owing, ['72-A', '72-D']);
  const others = (await list('sec72', 'province=72&shown=not_owing&text=72-')).agencies.map(
    ({ code }) => code,
  );
  assert.deepEqual(others, ['72-B']);
  assert.deepEqual(
    (await list('sec72', 'province=72&shown=closed')).agencies.map(({ code }) => code),
    ['72-C'],
  );
  assert.deepEqual(said(await carry('sec72', '2568Q1', '72')), [409, 'place_unknown']);
  assert.equal((await carry('sec72', '2567Q1', '72')).json().carried, 0, 'no round before');
  const refused = await owe('sec72', '72-C', { province: '72', round });
  assert.deepEqual(said(refused), [409, 'agency_closed']);
  assert.deepEqual(await differences(), []);
});

test('a closed agency is offered to nobody, and a file that names it is told so with the way to mend it', async () => {
  const offered = async (query: string) =>
    (await as('sec72').get(`/api/agencies?${query}`)).json().map(({ code }: { code: string }) => code);
  assert.deepEqual(await offered('text=72-A'), ['72-A']);
  assert.deepEqual(await offered('text=72-C'), []);
  assert.deepEqual(await offered('codes=72-C'), ['72-C'], 'its name is shown where it stands');
  const told = async (heading: string) =>
    JSON.parse(await readNamed(heading, '72')).files[0].problems.map(({ code }: { code: string }) => code);
  assert.deepEqual(await told('หน่วยงาน 72-C'), ['agency_closed']);
  assert.deepEqual(await told('หน่วยงาน 72-B'), ['agency_owes_nothing'], 'lifted and open');
  const open = {
    ...{ name: 'หน่วยงาน 72-C', nameEn: null, aliases: [] },
    sector: 'government',
    province: '72',
  };
  assert.equal((await as('sec72').put('/api/agencies/72-C', { ...open, closed: false })).statusCode, 200);
  assert.deepEqual(await offered('text=72-C'), ['72-C']);
  assert.deepEqual(await told('หน่วยงาน 72-C'), ['agency_owes_nothing']);
});

test('a correction keeps what stood before, and the earlier name finds the agency in searches and files', async () => {
  const before = await factsOf('sec73', '73-PLA');
  const name = 'สำนักงานท้องถิ่นจังหวัดนครปฐม (ชื่อใหม่)';
  const facts = { ...before, name, nameEn: 'Local Administration Office', sector: 'public_organisation' };
  const changed = await as('sec73').put('/api/agencies/73-PLA', facts);
  assert.deepEqual(
    [changed.statusCode, changed.json().name, changed.json().sector],
    [200, name, 'public_organisation'],
  );
  const versions = (await as('sec73').get('/api/agencies/73-PLA/versions')).json();
  assert.deepEqual(
    versions.map(({ number, name: said, sector, by }: Record<string, unknown>) => [number, said, sector, by]),
    [
      [1, name, 'public_organisation', 'sec73'],
      [0, before.name, 'government', 'sec73'],
    ],
  );
  const shown = await kept('sec73', '73-PLA');
  assert.deepEqual(shown.formerNames, [before.name, before.nameEn]);
  assert.deepEqual(shown.aliases, before.aliases);
  // Whoever saves what they see takes no earlier name away, and records nothing.
  assert.equal(
    (await as('sec73').put('/api/agencies/73-PLA', await factsOf('sec73', '73-PLA'))).statusCode,
    200,
  );
  assert.equal((await as('sec73').get('/api/agencies/73-PLA/versions')).json().length, 2);
  const text = encodeURIComponent(before.name);
  const found = async (url: string) => (await as('sec73').get(url)).body.includes('73-PLA');
  assert.ok(await found(`/api/agencies?text=${text}`));
  assert.ok(await found(`/api/search?text=${text}`));
  assert.ok(await found(`/api/agencies/kept?province=73&round=${round}&text=${text}`));
  const draft = await readNamed(`หน่วยงาน ${before.name}`);
  assert.match(draft, /"73-PLA"/);
  const back = await as('sec73').put('/api/agencies/73-PLA', { ...facts, name: before.name });
  assert.equal(back.statusCode, 200);
  assert.deepEqual((await kept('sec73', '73-PLA')).formerNames, [before.nameEn, name]);
  assert.deepEqual(await differences(), []);
});

/** Reads a file whose heading says this, and stores nothing. */
async function readNamed(heading: string, province = '73'): Promise<string> {
  const text = [
    `แบบรายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2 ${heading}`,
    'ส่วนที่,ที่,ชื่อโครงการ/กิจกรรม/มาตรการ,งบประมาณที่ได้รับ,ผลการเบิกจ่าย,ความก้าวหน้า (%)',
    '1,1,โครงการหนึ่ง,1000,1000,50',
  ].join('\n');
  const form = new FormData();
  form.append('file', new Blob([text]), 'รายงาน.csv');
  const body = new Response(form);
  const answer = await app.inject({
    method: 'POST',
    url: `/api/imports?province=${province}&dryRun=true`,
    headers: {
      host: '127.0.0.1:4800',
      authorization: `Bearer ${token}`,
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.body;
}

test('a name that is another’s, a lead office’s sector and a place that is none are refused in a sentence', async () => {
  const facts = await factsOf('sec73', '73-PEO');
  const put = (who: Who, code: string, body: object) => as(who).put(`/api/agencies/${code}`, body);
  const pho = await kept('sec73', '73-PHO');
  assert.deepEqual(said(await put('sec73', '73-PEO', { ...facts, name: pho.name })), [409, 'agency_exists']);
  assert.deepEqual(said(await put('sec73', '73-PEO', { ...facts, sector: 'lead' })), [409, 'lead_fixed']);
  const lead = await factsOf('sec73', '73-NACC');
  assert.deepEqual(said(await put('sec73', '73-NACC', { ...lead, sector: 'private' })), [409, 'lead_fixed']);
  assert.deepEqual(said(await put('admin', '73-PEO', { ...facts, province: '99' })), [409, 'place_unknown']);
  for (const wrong of [{ name: 'ก' }, { sector: 'other' }, { aliases: ['หนึ่ง\nสอง'] }, { aliases: [' '] }]) {
    assert.equal(
      (await put('sec73', '73-PEO', { ...facts, ...wrong })).statusCode,
      400,
      JSON.stringify(wrong),
    );
  }
  assert.deepEqual(await factsOf('sec73', '73-PEO'), facts);
});

test('the administrator moves an agency to another province once nobody is over or under it', async () => {
  const add = (code: string) =>
    as('sec73').post('/api/agencies', {
      code,
      name: `หน่วยงาน ${code}`,
      sector: 'government',
      province: '73',
      owes: [],
    });
  for (const code of ['73-M1', '73-M2', '73-M3']) assert.equal((await add(code)).statusCode, 200);
  const parents = async (code: string) =>
    (await as('sec73').get(`/api/agencies/${code}/parents?text=73-M`)).json();
  const offered = async (code: string) =>
    (await parents(code)).agencies.map(({ code: one }: { code: string }) => one);
  assert.deepEqual(await offered('73-M1'), ['73-M2', '73-M3']);
  assert.equal((await as('admin').put('/api/agencies/73-M2/parent', { parent: '73-M1' })).statusCode, 200);
  // Nobody is offered itself, whoever is under another, or anybody at all while others are under it.
  assert.deepEqual(await offered('73-M3'), ['73-M1']);
  assert.deepEqual(await parents('73-M1'), { count: 0, agencies: [] });
  const all = (await as('sec73').get('/api/agencies/73-M3/parents')).json();
  assert.equal(all.agencies.length, 20);
  assert.ok(all.count > 20);
  assert.equal((await kept('sec73', '73-M2')).parent?.code, '73-M1');
  assert.equal((await kept('sec73', '73-M1')).children, 1);
  const facts = await factsOf('admin', '73-M1');
  for (const leaving of [{ province: '72' }, { closed: true }]) {
    for (const code of ['73-M1', '73-M2']) {
      const own = { ...(await factsOf('admin', code)), ...leaving };
      assert.deepEqual(said(await as('admin').put(`/api/agencies/${code}`, own)), [409, 'agency_in_family']);
    }
  }
  assert.equal((await as('admin').put('/api/agencies/73-M2/parent', { parent: null })).statusCode, 200);
  assert.equal((await as('admin').put('/api/agencies/73-M1', { ...facts, province: '72' })).statusCode, 200);
  assert.equal((await kept('sec72', '73-M1', '72')).corrects, true);
  assert.equal((await as('sec73').get('/api/agencies/73-M1/versions')).statusCode, 404);
  assert.deepEqual(await differences(), []);
});

test('the administrator adds an agency of no province, by hand and by a file, and is answered as before', async () => {
  const agency = { code: 'ZZ-1', name: 'สำนักงานทั้งประเทศ', sector: 'government', province: null, owes: [] };
  const key = { 'idempotency-key': 'zz-1' };
  const first = await as('admin').post('/api/agencies', agency, key);
  assert.equal(first.statusCode, 200, first.body);
  assert.deepEqual((await as('admin').post('/api/agencies', agency, key)).json(), first.json());
  const other = await as('admin').post('/api/agencies', { ...agency, sector: 'private' }, key);
  assert.deepEqual(said(other), [422, 'key_reused']);
  assert.deepEqual(said(await as('admin').post('/api/agencies', agency)), [409, 'agency_exists']);
  assert.equal(
    (await as('sec73').post('/api/agencies', { ...agency, code: 'ZZ-2', name: 'อื่น ๆ' })).statusCode,
    404,
  );
  const owed = { province: '72', round };
  const retry = { 'idempotency-key': 'zz-1-owes' };
  assert.equal((await owe('admin', 'ZZ-1', owed, retry)).json().added, true);
  assert.equal((await owe('admin', 'ZZ-1', owed, retry)).json().added, true);
});

test('every row of a file that is left out says in both languages what its column needs', async () => {
  const rows = [
    ['73-F1,,,73,2567Q2', /name_th/],
    ['73 F2,สำนักงานสอง,,73,', /code/],
    ['73-F3,สำนักงานสาม,ministry,73,', /sector/],
    ['73-F4,สำนักงานสี่,,7,', /province_code/],
    ['73-F5,สำนักงานห้า,,73,2567Q9', /owes_round/],
    ['73-F6,สำนักงานหก,,99,', /province/],
  ] as const;
  const csv = `code,name_th,sector,province_code,owes_round\n${rows.map(([row]) => row).join('\n')}\n`;
  const form = new FormData();
  form.append('file', new Blob([csv]), 'agencies.csv');
  const body = new Response(form);
  const answer = await app.inject({
    method: 'POST',
    url: '/api/agencies/import',
    headers: {
      host: '127.0.0.1:4800',
      origin: 'http://127.0.0.1:4800',
      cookie: as('admin').cookie,
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  assert.equal(answer.json().added, 0, answer.body);
  const problems: { message: { th: string; en: string } }[] = answer.json().problems;
  assert.equal(problems.length, rows.length);
  for (const [at, [, about]] of rows.entries()) {
    const { th, en } = problems[at]?.message ?? { th: '', en: '' };
    assert.match(en, about);
    assert.match(th, /[ก-ฮ]/);
    assert.doesNotMatch(`${th} ${en}`, /expected|Invalid|\.\./);
  }
});

test('reference data that is loaded anew leaves a corrected agency as it is', async () => {
  const before = await kept('sec73', '73-PLA');
  await asOwner("delete from record_setting where name = 'reference'");
  await loadReference(record.ownerUrl, 'data', 'record');
  assert.deepEqual(await kept('sec73', '73-PLA'), before);
  assert.deepEqual(await differences(), []);
});
