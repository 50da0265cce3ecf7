import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { blankProject } from '@tidtam/domain/form';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { testApplication, token } from './support/application.ts';
import { PersonBrowser } from './support/person-browser.ts';
import { type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let app: FastifyInstance;
const password = 'rubber boots in october';
const round = '2567Q2';
const opened = new Map<string, PersonBrowser>();

before(async () => {
  record = await testRecord({ kind: 'record' });
  app = await testApplication(record, { signIn: true });
  await app.ready();
  for (const province of ['73', '72']) {
    const name = `sec${province}`;
    await record.appoint({ name, signInName: name, password, capacity: 'province_secretariat', province });
    opened.set(name, await signedIn(name));
  }
  const add = (by: string, code: string, province: string) =>
    browser(by).post('/api/agencies', {
      code,
      name: `หน่วยงาน ${code}`,
      sector: 'local_government',
      province,
      owes: [{ province, round }],
    });
  for (const code of ['73-P1', '73-P2', '73-C1', '73-C2', '73-C3']) {
    assert.equal((await add('sec73', code, '73')).statusCode, 200, code);
  }
  for (const code of ['72-P1', '72-C1']) assert.equal((await add('sec72', code, '72')).statusCode, 200, code);
});

function browser(name: string): PersonBrowser {
  const found = opened.get(name);
  assert.ok(found, name);
  return found;
}

async function signedIn(name: string): Promise<PersonBrowser> {
  const own = new PersonBrowser(app);
  const answer = await own.post('/api/sign-in', { name, password });
  assert.equal(answer.statusCode, 200, answer.body);
  return own;
}

/** Somebody invited by the secretariat, in their own browser. */
async function invited(signInName: string, agency: string, withChildren: boolean): Promise<PersonBrowser> {
  const post = { capacity: 'reporter', agency, withChildren };
  const given = await browser('sec73').post('/api/people', { name: signInName, signInName, post });
  assert.equal(given.statusCode, 200, given.body);
  const own = new PersonBrowser(app);
  const used = await own.post('/api/links/use', { link: given.json().code, password });
  assert.equal(used.statusCode, 200, used.body);
  return own;
}

const of = (agency: string) => `/api/agencies/${agency}/provinces/${agency.slice(0, 2)}/rounds/${round}`;
const put = (by: string, child: string, parent: string | null) =>
  browser(by).put(`/api/agencies/${child}/parent`, { parent });

async function sees(own: PersonBrowser, agency: string): Promise<boolean> {
  const { statusCode } = await own.get(of(agency));
  assert.ok([200, 404].includes(statusCode), `${agency}: ${statusCode}`);
  return statusCode === 200;
}

/** Keeping a contact stands for every change that an agency's own people make. */
async function changes(own: PersonBrowser, agency: string): Promise<boolean> {
  const contact = { person: 'ก', position: '', telephone: '', mail: '', note: '' };
  const url = `/api/agencies/${agency}/provinces/${agency.slice(0, 2)}/contact`;
  const { statusCode } = await own.put(url, contact);
  assert.ok([200, 404].includes(statusCode), `${agency}: ${statusCode}`);
  return statusCode === 200;
}

test('a parent’s post with its children reaches them and no other; neither a post without nor a child’s does', async () => {
  assert.equal((await put('sec73', '73-C1', '73-p1')).statusCode, 200);
  assert.equal((await put('sec73', '73-C2', '73-P2')).statusCode, 200);
  const reach = {
    whole: [await invited('whole', '73-P1', true), ['73-P1', '73-C1']],
    alone: [await invited('alone', '73-P1', false), ['73-P1']],
    child: [await invited('child', '73-C1', true), ['73-C1']],
  } as const;
  for (const [name, [own, agencies]] of Object.entries(reach)) {
    opened.set(name, own);
    for (const agency of ['73-P1', '73-P2', '73-C1', '73-C2', '72-C1']) {
      const wanted = (agencies as readonly string[]).includes(agency);
      assert.equal(await sees(own, agency), wanted, `${name} sees ${agency}`);
      assert.equal(await changes(own, agency), wanted, `${name} changes ${agency}`);
    }
  }
  const home = (await browser('whole').get('/api/record')).json().home;
  assert.equal(home.agency, '73-P1');
  const family = async (name: string, agency: string) => (await browser(name).get(of(agency))).json().family;
  const children = async (name: string) =>
    (await family(name, '73-P1')).children.map(({ code, state }: { code: string; state: string | null }) => [
      code,
      state,
    ]);
  assert.deepEqual(await children('whole'), [['73-C1', 'not_begun']]);
  // Who reports for its parent alone knows its name, and not how far it is.
  assert.deepEqual(await children('alone'), [['73-C1', null]]);
  const parentFor = async (name: string) => (await family(name, '73-C1')).parent;
  assert.equal((await parentFor('whole')).opens, true);
  assert.deepEqual([(await parentFor('child')).code, (await parentFor('child')).opens], ['73-P1', false]);
});

test('a child that is put under another is out of reach at once', async () => {
  const whole = browser('whole');
  assert.equal((await put('sec73', '73-C1', '73-P2')).statusCode, 200);
  assert.equal(await sees(whole, '73-C1'), false);
  assert.equal((await put('sec73', '73-C1', null)).statusCode, 200);
  assert.equal(await sees(whole, '73-C1'), false);
  assert.equal((await put('sec73', '73-C1', '73-P1')).statusCode, 200);
  assert.equal(await sees(whole, '73-C1'), true);
});

test('what a child owes another province afterwards is none of its parent’s, by no way', async () => {
  const whole = browser('whole');
  const owes = { province: '72', round };
  assert.equal((await browser('sec72').post('/api/agencies/73-C1/obligations', owes)).statusCode, 200);
  const elsewhere = `/api/agencies/73-C1/provinces/72/rounds/${round}`;
  const contact = { person: 'ข', position: '', telephone: '', mail: '', note: '' };
  const keep = (own: PersonBrowser) => own.put('/api/agencies/73-C1/provinces/72/contact', contact);
  for (const name of ['child', 'sec72']) {
    assert.equal((await browser(name).get(elsewhere)).statusCode, 200, name);
    assert.equal((await keep(browser(name))).statusCode, 200, name);
  }
  const project = await typeInto(browser('child'), elsewhere, 'โครงการลับของสุพรรณบุรี');
  for (const path of ['', '/form', '/submissions', '/letters/reminder/letter.pdf']) {
    assert.equal((await whole.get(`${elsewhere}${path}`)).statusCode, 404, path);
  }
  assert.equal((await keep(whole)).statusCode, 404);
  const edit = { revision: 1, put: [], remove: [], noProjects: [] };
  assert.equal((await whole.put(`${elsewhere}/form`, edit)).statusCode, 404);
  assert.equal((await whole.get(`/api/agencies/73-C1/projects/${project}`)).statusCode, 404);
  assert.equal((await browser('child').get(`/api/agencies/73-C1/projects/${project}`)).statusCode, 200);
  const found = async (own: PersonBrowser) =>
    (await own.get(`/api/search?text=${encodeURIComponent('โครงการลับ')}`)).body.includes('โครงการลับของ');
  assert.deepEqual([await found(browser('child')), await found(whole)], [true, false]);
  assert.equal(await sees(whole, '73-C1'), true, 'what it owes its own province stays in reach');
});

/** Types one project into a form and sends it; answers the project's id. */
async function typeInto(own: PersonBrowser, place: string, title: string): Promise<string> {
  const { revision } = (await own.get(`${place}/form`)).json();
  const project = { ...blankProject(crypto.randomUUID(), 3), title };
  const saved = await own.put(`${place}/form`, { revision, put: [project], remove: [], noProjects: [] });
  const body = { revision: saved.json().revision, acceptWarnings: true };
  const sent = await own.post(`${place}/form/submit`, body);
  assert.equal(sent.json().status, 'stored', sent.body);
  return (await own.get(place)).json().projects[0].project;
}

test('only a secretariat sets parents, of agencies of its own province, one level deep', async () => {
  assert.equal((await put('sec72', '73-C1', '73-P2')).statusCode, 404);
  assert.equal((await put('sec72', '72-C1', '73-P1')).statusCode, 404);
  assert.equal((await put('sec73', '73-C3', '72-P1')).statusCode, 404);
  assert.equal((await put('sec73', '73-C3', '73-NONE')).statusCode, 404);
  assert.equal((await put('whole', '73-C3', '73-P1')).statusCode, 403);
  for (const [child, parent] of [
    ['73-C3', '73-C3'],
    ['73-C3', '73-C1'],
    ['73-P1', '73-P2'],
  ] as const) {
    const answer = await put('sec73', child, parent);
    assert.deepEqual([answer.statusCode, answer.json().code], [409, 'parent_unfit'], `${child} ${parent}`);
  }
});

test('settings in any order, also at once, leave one level in one province, and the ledger proves them', async () => {
  const codes = ['73-P1', '73-P2', '73-C1', '73-C2', '73-C3', '72-P1'];
  const setting = fc.tuple(fc.constantFrom(...codes), fc.option(fc.constantFrom(...codes)));
  await fc.assert(
    fc.asyncProperty(fc.array(setting, { minLength: 2, maxLength: 6 }), async (settings) => {
      await Promise.all(settings.map(([child, parent]) => put('sec73', child, parent)));
      const parents = new Map<string, string>();
      for (const code of codes.slice(0, 5)) {
        const { parent } = (await browser('sec73').get(of(code))).json().family;
        if (parent !== null) parents.set(code, parent.code);
      }
      for (const [child, parent] of parents) {
        assert.notEqual(child, parent);
        assert.ok(!parents.has(parent), `${child} is under ${parent}, which is under another`);
        assert.ok(parent.startsWith('73'));
      }
    }),
    { numRuns: 25 },
  );
  assert.deepEqual(await differences(), []);
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  await owner.query('update agency_parent set parent_id = null where parent_id is not null and number = 1');
  await owner.end();
  assert.ok((await differences()).length > 0);
});

/** People of this test are appointed behind the program's back, which is found as well. */
async function differences(): Promise<readonly string[]> {
  const headers = { host: '127.0.0.1:4800', authorization: `Bearer ${token}` };
  const answer = await app.inject({ method: 'GET', url: '/api/verify', headers });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer
    .json()
    .checks.flatMap(({ differences: found }: { differences: string[] }) => found)
    .filter((one: string) => one.startsWith('agency_parent'));
}
