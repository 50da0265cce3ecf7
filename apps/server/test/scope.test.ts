import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type RouteName, routes } from '@tidtam/domain/api';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { testApplication, token } from './support/application.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';

const host = '127.0.0.1:4800';
const round = '2567Q2';
let record: TestRecord;
let app: FastifyInstance;
let draft: string;
let project: string;
let pack: string;
let submission: string;
let signing: string;

/** People of a test: a secretariat of another region, one of a single province, and a reporter of one agency. */
const people = [
  { name: 'เพื่อนร่วมงาน', capacity: 'province_secretariat', province: '73' },
  { name: 'สุพรรณบุรี', capacity: 'province_secretariat', province: '72' },
  { name: 'เชียงใหม่', capacity: 'province_secretariat', province: '50' },
  { name: 'ผู้รายงานสาธารณสุข', capacity: 'reporter', agency: '73-PHO' },
  { name: 'ผู้รายงานท้องถิ่นจังหวัด', capacity: 'reporter', agency: '73-PLA' },
] as const;

let letter = {
  number: '1/2567',
  date: '2024-04-20',
  signatory: { as: 'holder', name: 'นายเอก', position: 'หัวหน้าสำนักงาน' },
  scan: '',
};

const secretariat = 'ฝ่ายเลขานุการฯ จังหวัดนครปฐม (สาธิต)';
const centre = 'สำนักนโยบายและยุทธศาสตร์ (สาธิต)';

before(async () => {
  record = await testRecord();
  for (const person of people) await record.appoint(person);
  app = await testApplication(record);
  await app.ready();
  const file = await sample('73-PHO-2567Q2-csv874-16.csv');
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(file.bytes)]), file.name);
  const body = new Response(form);
  const stored = await app.inject({
    method: 'POST',
    url: '/api/imports?province=73&acceptWarnings=true',
    headers: { host, 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  draft = stored.json().files[0].draft.id;
  assert.equal(stored.json().files[0].status, 'stored', stored.body);
  const whole = await as(secretariat, 'GET', `/api/provinces/73/rounds/${round}/projects`);
  project = whole.json().projects[0].project;
  const own = `/api/agencies/73-PHO/provinces/73/rounds/${round}/submissions`;
  submission = (await as(secretariat, 'GET', own)).json().submissions[0].id;
  const scan = new FormData();
  scan.append('file', new Blob(['%PDF-1.7 หนังสือ']), 'letter.pdf');
  const kept = new Response(scan);
  const { scan: sha256 } = (
    await app.inject({
      method: 'POST',
      url: '/api/scans',
      headers: { host, 'content-type': kept.headers.get('content-type') ?? '' },
      payload: Buffer.from(await kept.arrayBuffer()),
    })
  ).json();
  letter = { ...letter, scan: sha256 };
  const signed = await as(secretariat, 'POST', `${own}/${submission}/letter`, letter);
  signing = signed.json().submissions[0].signings[0].id;
  pack = (await as(secretariat, 'POST', '/api/packs', { province: '73', round })).json().id;
});

function as(
  person: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH',
  url: string,
  payload?: object,
  key?: string,
) {
  return app.inject({
    method,
    url,
    headers: {
      host,
      authorization: `Bearer ${token}`,
      'x-tidtam-as': encodeURIComponent(person),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
}

/** Where each route that names a place, agency or thing of 73 leads. */
function pathOf(name: RouteName): string | null {
  const given: Record<string, string> = {
    province: '73',
    round,
    figure: 'budget',
    agency: '73-PHO',
    project,
    id: routes[name].path.startsWith('/api/packs') ? pack : draft,
    sheet: '0',
    chart: 'money',
    table: 'projects',
    letter: 'covering',
    signing,
  };
  const path = routes[name].path;
  // The plan and the map are nobody's: whoever may act may read them.
  if (!/:(?:province|agency|project|id)\b/.test(path)) return null;
  return path.replace(/:(\w+)/g, (_, key: string) => given[key] ?? '');
}

test('whoever looks after another province finds nothing of this one, by any route that reads', async () => {
  const reads = (Object.keys(routes) as RouteName[]).filter((name) => routes[name].method === 'GET');
  const looked: string[] = [];
  for (const name of reads) {
    const path = pathOf(name);
    if (path === null) continue;
    looked.push(name);
    assert.equal((await as(secretariat, 'GET', path)).statusCode, 200, `${name} ${path}`);
    for (const stranger of ['สุพรรณบุรี', 'เชียงใหม่']) {
      const answer = await as(stranger, 'GET', path);
      assert.equal(answer.statusCode, 404, `${name} for ${stranger}: ${answer.body.slice(0, 200)}`);
    }
  }
  assert.ok(looked.length >= 10, looked.join(', '));
});

test('lists hold nothing of another province', async () => {
  for (const url of ['/api/imports', `/api/imports?province=73`]) {
    assert.deepEqual((await as('เชียงใหม่', 'GET', url)).json(), []);
  }
  assert.equal((await as('เชียงใหม่', 'GET', `/api/packs?province=73&round=${round}`)).statusCode, 404);
});

test('a region shows the provinces in reach only, and none is no region', async () => {
  const path = `/api/regions/7/rounds/${round}`;
  const codes = async (person: string) =>
    (await as(person, 'GET', path))
      .json()
      .provinces.map((one: { province: { code: string } }) => one.province.code);
  assert.equal((await codes(centre)).length, 8);
  assert.deepEqual(await codes('สุพรรณบุรี'), ['72']);
  assert.equal((await as('เชียงใหม่', 'GET', path)).statusCode, 404);
});

test('a reporter opens their own agency, not another, and no sum of their own rows as the province’s', async () => {
  const of = (agency: string) => `/api/agencies/${agency}/provinces/73/rounds/${round}`;
  const reporter = 'ผู้รายงานสาธารณสุข';
  const own = await as(reporter, 'GET', of('73-PHO'));
  assert.equal(own.statusCode, 200);
  assert.equal(own.json().projects.length, 6);
  assert.equal((await as(reporter, 'GET', of('73-PLA'))).statusCode, 404);
  assert.equal((await as('ผู้รายงานท้องถิ่นจังหวัด', 'GET', of('73-PHO'))).statusCode, 404);
  for (const path of ['', '/summary', '/figures/budget', '/projects', '/problems', '/guidelines']) {
    assert.equal((await as(reporter, 'GET', `/api/provinces/73/rounds/${round}${path}`)).statusCode, 404);
  }
  const history = `/api/agencies/73-PHO/projects/${project}`;
  assert.equal((await as(reporter, 'GET', history)).statusCode, 200);
  assert.equal((await as('ผู้รายงานท้องถิ่นจังหวัด', 'GET', history)).statusCode, 404);
});

const ofPho = `/api/agencies/73-PHO/provinces/73/rounds/${round}`;
const review = (decision: object) => ({ ...decision, revision: 1 });

/** Changes that somebody of another place may not make; and what is not there for anybody. */
const changes: readonly (readonly [
  method: 'POST' | 'PUT',
  url: () => string,
  body: object | (() => object),
])[] = [
  ['POST', () => `${ofPho}/submissions/${submission}/letter`, () => letter],
  ['POST', () => `${ofPho}/submissions/${submission}/withdraw`, { reason: 'x' }],
  ['POST', () => `${ofPho}/review`, () => review({ decision: 'received' })],
  ['POST', () => `${ofPho}/review`, () => review({ decision: 'returned', reason: 'x' })],
  ['POST', () => '/api/packs', { province: '73', round }],
  ['PUT', () => `/api/provinces/73/rounds/${round}/section4`, { text: 'ประชุม' }],
  ['POST', () => '/api/agencies', { code: 'X-1', name: 'หน่วยงานหนึ่ง', sector: 'government', province: '73' }],
  ['POST', () => '/api/agencies', { code: 'X-2', name: 'หน่วยงานสอง', sector: 'government', province: null }],
  ['POST', () => '/api/agencies/73-PHO/obligations', { province: '73', round }],
  ['POST', () => '/api/agencies/73-PHO/obligations/lift', { province: '73', round }],
  ['POST', () => `/api/provinces/73/rounds/${round}/obligations/carry`, {}],
  [
    'PUT',
    () => '/api/agencies/73-PHO',
    {
      ...{ name: 'สำนักงานสาธารณสุข', nameEn: null, aliases: [] },
      ...{ sector: 'government', province: '73', closed: false },
    },
  ],
  ['PUT', () => '/api/agencies/73-PHO/parent', { parent: null }],
  ['POST', () => `/api/agencies/73-PHO/projects/${project}/withdraw`, { province: '73', round, reason: 'x' }],
  ['POST', () => `/api/imports/${draft}/withdraw`, { reason: 'x' }],
  ['POST', () => `/api/imports/${draft}/store`, { revision: 1, acceptWarnings: true }],
];

test('nothing of a province is changed from another: not found, never a failure', async () => {
  for (const [method, url, body] of changes) {
    const answer = await as('เชียงใหม่', method, url(), typeof body === 'function' ? body() : body);
    assert.equal(answer.statusCode, 404, `${method} ${url()}: ${answer.body}`);
  }
});

test('a province or round that there is not is said, never a failure', async () => {
  for (const owes of [
    { province: '99', round },
    { province: '73', round: '2590Q1' },
  ]) {
    const agency = { code: 'X-3', name: 'หน่วยงานสาม', sector: 'government', province: null, owes: [owes] };
    for (const answer of [
      await as('เจ้าของทะเบียน', 'POST', '/api/agencies', agency),
      await as('เจ้าของทะเบียน', 'POST', '/api/agencies/73-PHO/obligations', owes),
    ]) {
      assert.equal(answer.statusCode, 409, answer.body);
      assert.equal(answer.json().code, 'place_unknown');
    }
  }
  const csv = async (text: string) => {
    const form = new FormData();
    form.append('file', new Blob([text]), 'agencies.csv');
    const body = new Response(form);
    return app.inject({
      method: 'POST',
      url: '/api/agencies/import',
      headers: { host, 'content-type': body.headers.get('content-type') ?? '' },
      payload: Buffer.from(await body.arrayBuffer()),
    });
  };
  const broken = await csv('code,name_th\nA-1,"หน่วยงาน\n');
  assert.equal(broken.json().problems?.[0]?.code, 'csv_unreadable', broken.body);
  const rows = await csv(
    'code,name_th,province_code,owes_round\nA-2,หน่วยงานสี่,10,2567Q2\n73-PHO,,73,2590Q1\n',
  );
  assert.deepEqual(
    rows.json().problems?.map(({ cell }: { cell: string }) => cell),
    ['A2', 'A3'],
    rows.body,
  );
});

/** Every row that a request may add, counted. */
async function counted(): Promise<string> {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  const tables = [
    'report_version',
    'project_version',
    'report_text',
    'ledger_entry',
    'import',
    'import_withdrawal',
  ];
  tables.push(
    'section4_version',
    'obligation',
    'obligation_setting',
    'agency',
    'pack',
    'pack_counter',
    'agency_statement',
    'import_draft',
  );
  const counts = [];
  for (const table of tables) {
    const { rows } = await owner.query(`select count(*)::int as n from ${table}`);
    counts.push(`${table} ${rows[0].n}`);
  }
  const states = await owner.query('select state from import_draft order by id');
  await owner.end();
  return [...counts, JSON.stringify(states.rows)].join('\n');
}

/** Each command with its body, and another body under the same key. */
const commands: readonly (readonly [
  method: 'POST' | 'PUT',
  url: () => string,
  body: object,
  other: object,
])[] = [
  [
    'PUT',
    () => `/api/provinces/73/rounds/${round}/section4`,
    { text: 'ประชุม 1 ครั้ง' },
    { text: 'ประชุม 2 ครั้ง' },
  ],
  ['POST', () => '/api/packs', { province: '73', round }, { province: '73', round: '2567Q3' }],
  [
    'POST',
    () => '/api/agencies',
    {
      code: '73-R',
      name: 'หน่วยงานใหม่',
      sector: 'government',
      province: '73',
      owes: [{ province: '73', round }],
    },
    { code: '73-R', name: 'หน่วยงานใหม่', sector: 'private', province: '73' },
  ],
  [
    'POST',
    () => '/api/agencies/73-R/obligations',
    { province: '73', round: '2567Q3' },
    { province: '73', round: '2567Q4' },
  ],
  [
    'POST',
    () => '/api/agencies/73-R/obligations/lift',
    { province: '73', round: '2567Q3' },
    { province: '73', round },
  ],
  [
    'POST',
    () => `/api/agencies/73-PHO/projects/${project}/withdraw`,
    { province: '73', round, reason: 'ซ้ำ' },
    { province: '73', round, reason: 'อื่น' },
  ],
  [
    'POST',
    () => `/api/imports/${draft}/store`,
    { revision: 1, acceptWarnings: true },
    { revision: 1, acceptWarnings: true, reason: 'อื่น' },
  ],
  ['POST', () => `/api/imports/${draft}/withdraw`, { reason: 'ส่งผิด' }, { reason: 'อื่น' }],
];

test('a request whose answer was lost is answered as before and done once; another under its key is refused', async () => {
  for (const [at, [method, url, body, other]] of commands.entries()) {
    const key = `lost-${at}`;
    const first = await as(secretariat, method, url(), body, key);
    assert.equal(first.statusCode, 200, `${url()}: ${first.body}`);
    const done = await counted();
    const [second, third] = await Promise.all([
      as(secretariat, method, url(), body, key),
      as(secretariat, method, url(), body, key),
    ]);
    assert.deepEqual(second.json(), first.json(), url());
    assert.deepEqual(third.json(), first.json(), url());
    const reused = await as(secretariat, method, url(), other, key);
    assert.deepEqual(
      [reused.statusCode, reused.json().code],
      [422, 'key_reused'],
      `${url()}: ${reused.body}`,
    );
    assert.equal(await counted(), done, url());
  }
});

test('no question changes anything: each is answered where nothing can be written', async () => {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
  await owner.query(`alter database ${rows[0]?.name} set default_transaction_read_only = on`);
  // Those that are open began before.
  await owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await owner.end();
  while ((await as(secretariat, 'GET', '/api/record')).statusCode === 503) await setTimeout(50);
  const names = (Object.keys(routes) as RouteName[]).filter((name) => routes[name].method === 'GET');
  const answers = new Map<string, number>();
  for (const name of names) {
    const { statusCode, body } = await as(secretariat, 'GET', pathOf(name) ?? routes[name].path);
    assert.ok(statusCode < 500, `${name}: ${body}`);
    answers.set(name, statusCode);
  }
  const answered = [...answers].filter(([, status]) => status === 200);
  assert.ok(answered.length > 30, JSON.stringify([...answers]));
  const written = await as(secretariat, 'POST', '/api/packs', { province: '73', round });
  assert.equal(written.statusCode, 500, 'nothing can be written');
});
