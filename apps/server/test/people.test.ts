import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { testApplication, token } from './support/application.ts';
import { PersonBrowser } from './support/person-browser.ts';
import { type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let app: FastifyInstance;
const secretariat = { name: 'เลขาฯ เจ็ดสาม', signInName: 'sec73', password: 'ข้าวเหนียวมะม่วงกับกาแฟ' };
const password = 'rubber boots in october';
const reporter = { name: 'ผู้รายงานใหม่', signInName: 'pho@example.go.th' };
const post = { capacity: 'reporter', agency: '73-PHO' };

before(async () => {
  record = await testRecord({ kind: 'record' });
  app = await testApplication(record, { signIn: true });
  await app.ready();
  await record.appoint({ ...secretariat, capacity: 'province_secretariat', province: '73' });
  await record.appoint({
    name: 'ภาค 7',
    signInName: 'r7',
    password,
    capacity: 'region_officer',
    region: '7',
  });
  await record.appoint({
    name: 'ผู้รายงานสพป',
    signInName: 'peo',
    password,
    capacity: 'reporter',
    agency: '73-PEO',
  });
});

async function signedIn(signInName: string, given = password): Promise<PersonBrowser> {
  const own = new PersonBrowser(app);
  const answer = await own.post('/api/sign-in', { name: signInName, password: given });
  assert.equal(answer.statusCode, 200, answer.body);
  return own;
}

/** As the owner of the data folder, who looks after a record that has no administrator yet. */
function asOwner(method: 'GET' | 'POST', url: string, payload?: object) {
  return app.inject({
    method,
    url,
    headers: { host: '127.0.0.1:4800', authorization: `Bearer ${token}` },
    ...(payload === undefined ? {} : { payload }),
  });
}

test('a secretariat invites a reporter of its province, who sets a password by the code once and reports', async () => {
  const own = await signedIn(secretariat.signInName, secretariat.password);
  const invited = await own.post('/api/people', { ...reporter, post });
  assert.equal(invited.statusCode, 200, invited.body);
  const { code } = invited.json();
  assert.match(code, /^([A-HJ-NP-Z2-9]{5}-){3}[A-HJ-NP-Z2-9]{5}$/);
  const [listed] = (await own.get('/api/people'))
    .json()
    .filter((one: { name: string }) => one.name === reporter.name);
  assert.equal(listed.state, 'invited');
  const opened = await new PersonBrowser(app).post('/api/links/open', { link: code.toLowerCase() });
  assert.deepEqual(opened.json(), {
    kind: 'invitation',
    name: reporter.name,
    signInName: reporter.signInName,
  });
  // Several browsers at once, with more than they are asked for: one gets in, as what it was invited to.
  const tries = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const browser = new PersonBrowser(app);
      const answer = await browser.post('/api/links/use', { link: code, password, capacity: 'centre' });
      return { browser, answer };
    }),
  );
  const inside = tries.filter(({ answer }) => answer.statusCode === 200);
  assert.equal(inside.length, 1);
  assert.ok(tries.every(({ answer }) => [200, 410].includes(answer.statusCode)));
  const { actor } = (await inside[0]?.browser.get('/api/record'))?.json() ?? {};
  assert.equal(actor.capacity, 'reporter');
  const of = (agency: string) => `/api/agencies/${agency}/provinces/73/rounds/2567Q2`;
  assert.equal((await inside[0]?.browser.get(of('73-PHO')))?.statusCode, 200);
  assert.equal((await inside[0]?.browser.get(of('73-PEO')))?.statusCode, 404);
  assert.equal((await new PersonBrowser(app).post('/api/links/open', { link: code })).statusCode, 410);
});

test('nobody invites beyond their own scope', async () => {
  const own = await signedIn(secretariat.signInName, secretariat.password);
  const invite = async (given: object, by = own) =>
    (await by.post('/api/people', { name: 'ผู้อื่น', signInName: 'other', post: given })).statusCode;
  // A local government of Ratchaburi, and one that works in the whole country.
  const elsewhere = (await asOwner('GET', '/api/agencies?province=70&limit=1')).json()[0].code;
  assert.equal(await invite({ capacity: 'reporter', agency: elsewhere }), 404);
  assert.equal(await invite({ capacity: 'reporter', agency: 'NONE' }), 404);
  assert.equal(await invite({ capacity: 'region_officer', region: '7' }), 403);
  assert.equal(await invite({ capacity: 'province_secretariat', province: '73' }), 403);
  for (const capacity of ['centre', 'administrator', 'auditor'])
    assert.equal(await invite({ capacity }), 403);
  for (const capacity of ['owner', 'public', 'nothing']) assert.equal(await invite({ capacity }), 400);
  const peo = await signedIn('peo');
  assert.equal(await invite(post, peo), 403);
  // What was refused left nobody behind.
  const names = (await asOwner('GET', '/api/people')).json().map((one: { name: string }) => one.name);
  assert.ok(!names.includes('ผู้อื่น'));
});

test('a secretariat sees and resets its agencies’ people, never somebody of a wider view', async () => {
  const own = await signedIn(secretariat.signInName, secretariat.password);
  const all = (await asOwner('GET', '/api/people')).json();
  const seen = (await own.get('/api/people')).json().map((one: { name: string }) => one.name);
  assert.deepEqual(seen.sort(), [reporter.name, 'ผู้รายงานสพป'].sort());
  const region = all.find((one: { name: string }) => one.name === 'ภาค 7');
  for (const act of ['reset', 'sessions/end']) {
    assert.equal((await own.post(`/api/people/${region.id}/${act}`)).statusCode, 404, act);
  }
  assert.equal((await own.post(`/api/people/${region.id}/appointments`, post)).statusCode, 404);
  const end = `/api/people/${region.id}/appointments/${region.appointments[0].id}/end`;
  assert.equal((await own.post(end)).statusCode, 404);
  // Whoever gets a wider post leaves the secretariat's care.
  const peo = all.find((one: { name: string }) => one.name === 'ผู้รายงานสพป');
  await asOwner('POST', `/api/people/${peo.id}/appointments`, { capacity: 'auditor' });
  assert.equal((await own.post(`/api/people/${peo.id}/reset`)).statusCode, 404);
});

test('a name and an address are corrected by who keeps the person; links that were given stop working', async () => {
  const own = await signedIn(secretariat.signInName, secretariat.password);
  const one = { name: 'สมศรี ปลอดภัย', signInName: 'somsri', mail: 'old@example.go.th' };
  const { person, code } = (await own.post('/api/people', { ...one, post })).json();
  const correct = (by: PersonBrowser, body: object) => by.post(`/api/people/${person}/details`, body);
  const right = { name: 'สมศรี ปลอดทุจริต', mail: 'new@example.go.th' };
  const shown = async () =>
    (await own.get('/api/people')).json().find(({ id }: { id: string }) => id === person);
  for (const wrong of [
    { ...right, name: 'ก' },
    { ...right, name: 'บรรทัด\nสอง' },
    { ...right, mail: 'nowhere' },
    { ...right, mail: 'a@b.th\r\nBcc: c@d.th' },
    { name: right.name },
  ])
    assert.equal((await correct(own, wrong)).statusCode, 400, JSON.stringify(wrong));
  assert.equal((await correct(await signedIn(reporter.signInName), right)).statusCode, 403);
  assert.equal((await shown()).name, one.name);
  // The same address: the invitation goes on.
  assert.equal((await correct(own, { name: right.name, mail: one.mail })).statusCode, 200);
  const open = () => new PersonBrowser(app).post('/api/links/open', { link: code });
  assert.equal((await open()).json().name, right.name);
  const more = { ...right, signInName: 'admin', capacity: 'centre' };
  assert.equal((await correct(own, more)).statusCode, 200);
  const { name, mail, signInName, appointments } = await shown();
  assert.deepEqual([name, mail, signInName, appointments.length], [right.name, right.mail, 'somsri', 1]);
  assert.equal((await open()).statusCode, 410);
  assert.equal((await correct(own, { ...right, mail: null })).statusCode, 200);
  assert.equal((await shown()).mail, null);
});

test('nobody is corrected out of one’s care', async () => {
  const own = await signedIn(secretariat.signInName, secretariat.password);
  const people = (await asOwner('GET', '/api/people')).json();
  const officer = people.find((one: { signInName: string }) => one.signInName === 'r7');
  const answer = await own.post(`/api/people/${officer.id}/details`, { name: 'ผู้อื่น', mail: null });
  assert.equal(answer.statusCode, 404);
});

test('a reset sets another password, ends every session, and the newer takes the older’s place', async () => {
  const own = await signedIn(secretariat.signInName, secretariat.password);
  const before = await signedIn(reporter.signInName);
  const [listed] = (await own.get('/api/people'))
    .json()
    .filter((one: { name: string }) => one.name === reporter.name);
  const first = (await own.post(`/api/people/${listed.id}/reset`)).json();
  const second = (await own.post(`/api/people/${listed.id}/reset`)).json();
  assert.equal((await before.get('/api/record')).statusCode, 200, 'a code alone changes nothing');
  const use = (link: string) =>
    new PersonBrowser(app).post('/api/links/use', { link, password: 'another good sentence' });
  assert.equal((await use(first.code)).statusCode, 410);
  assert.equal((await use(second.code)).statusCode, 200);
  assert.equal((await before.get('/api/record')).statusCode, 401);
  await signedIn(reporter.signInName, 'another good sentence');
});

test('who keeps a person signs them out everywhere at once, and nobody else does', async () => {
  const enter = () => signedIn(reporter.signInName, 'another good sentence');
  const devices = [await enter(), await enter()];
  const keeper = await signedIn(secretariat.signInName, secretariat.password);
  const [listed] = (await keeper.get('/api/people'))
    .json()
    .filter(({ signInName }: { signInName: string }) => signInName === reporter.signInName);
  const [one] = devices;
  assert.equal((await one?.post(`/api/people/${listed.id}/sessions/end`))?.statusCode, 403);
  for (const device of devices) assert.equal((await device.get('/api/record')).statusCode, 200);
  assert.equal((await keeper.post(`/api/people/${listed.id}/sessions/end`)).statusCode, 200);
  for (const device of devices) assert.equal((await device.get('/api/record')).statusCode, 401);
});

test('somebody leaves: the post ends at once, another takes over, the account closes, the last administrator stays', async () => {
  const own = await signedIn(secretariat.signInName, secretariat.password);
  const leaving = await signedIn(reporter.signInName, 'another good sentence');
  const [listed] = (await own.get('/api/people'))
    .json()
    .filter((one: { name: string }) => one.name === reporter.name);
  const end = `/api/people/${listed.id}/appointments/${listed.appointments[0].id}/end`;
  assert.equal((await own.post(end)).statusCode, 200);
  assert.equal((await leaving.get('/api/record')).statusCode, 401);
  assert.equal((await own.post(end)).statusCode, 404, 'not among its people any more');
  const close = await own.post(`/api/people/${listed.id}/close`);
  assert.equal(close.statusCode, 403, 'closing is for the administrator');
  assert.equal((await asOwner('POST', `/api/people/${listed.id}/close`)).statusCode, 200);
  const refused = await new PersonBrowser(app).post('/api/sign-in', {
    name: reporter.signInName,
    password: 'another good sentence',
  });
  assert.equal(refused.json().code, 'sign_in_wrong');
  const again = await own.post('/api/people', { ...reporter, post });
  assert.equal(again.json().code, 'sign_in_name_taken');
  await asOwner('POST', '/api/people', {
    name: 'ผู้ดูแล',
    signInName: 'admin',
    post: { capacity: 'administrator' },
  });
  const admin = (await asOwner('GET', '/api/people'))
    .json()
    .find((one: { name: string }) => one.name === 'ผู้ดูแล');
  assert.equal((await asOwner('POST', `/api/people/${admin.id}/close`)).json().code, 'last_administrator');
});

test('the log tells who did what to whom, to those who may read it', async () => {
  const events = (await asOwner('GET', '/api/account-events')).json();
  const told = events.map(({ event, by }: { event: string; by: string | null }) => `${event} ${by}`);
  for (const wanted of [
    `invited ${secretariat.name}`,
    `reset_given ${secretariat.name}`,
    'account_closed เจ้าของทะเบียน',
  ]) {
    assert.ok(told.includes(wanted), wanted);
  }
  const own = await signedIn(secretariat.signInName, secretariat.password);
  assert.equal((await own.get('/api/account-events')).statusCode, 403);
});
