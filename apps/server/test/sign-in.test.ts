import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { before, test } from 'node:test';
import { failureMemory } from '@tidtam/domain/account';
import { type RouteName, routes } from '@tidtam/domain/api';
import type { Route } from '@tidtam/domain/contract';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { pino } from 'pino';
import { makeSetUpLink, needsSetUp } from '../src/account/index.ts';
import { codeAt, stepAt } from '../src/account/one-time-code.ts';
import { token as ownerToken, testApplication } from './support/application.ts';
import { PersonBrowser } from './support/person-browser.ts';
import { type TestRecord, testRecord } from './support/record.ts';
import { unbase32 } from './support/unbase32.ts';

let record: TestRecord;
let app: FastifyInstance;
/** The time that the program takes it to be. */
let now = Date.parse('2026-12-01T02:00:00Z');
const wait = (seconds: number) => {
  now += seconds * 1_000;
};

const secretariat = { name: 'เลขาฯ เจ็ดสาม', signInName: 'sec73', password: 'ข้าวเหนียวมะม่วงกับกาแฟ' };
const reporter = { name: 'ผู้รายงานสาธารณสุข', signInName: 'pho73', password: 'rubber boots in october' };

before(async () => {
  record = await testRecord({ kind: 'record', clock: () => new Date(now).toISOString() });
  app = await testApplication(record, { signIn: true });
  await app.ready();
  await record.appoint({ ...secretariat, capacity: 'province_secretariat', province: '73' });
  await record.appoint({ ...reporter, capacity: 'reporter', agency: '73-PHO' });
});

const browser = () => new PersonBrowser(app);

async function signedIn(person: { signInName: string; password: string }): Promise<PersonBrowser> {
  const own = browser();
  const answer = await own.post('/api/sign-in', { name: person.signInName, password: person.password });
  assert.equal(answer.statusCode, 200, answer.body);
  return own;
}

async function asOwner<Row extends pg.QueryResultRow>(statement: string, values: readonly unknown[] = []) {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<Row>(statement, [...values]);
  await owner.end();
  return rows;
}

test('the public routes are these, by name; every other one answers 401 to whoever has not signed in', async () => {
  const names = Object.keys(routes) as RouteName[];
  const open = names.filter((name) => (routes[name] as Route).allowed === 'everyone');
  assert.deepEqual(open.sort(), [
    'beginCodes',
    'beginProvider',
    'confirmCodes',
    'confirmMail',
    'finishProvider',
    'forgetPassword',
    'getSignIn',
    'giveCode',
    'openLink',
    'setUp',
    'signIn',
    'signInAs',
    'signOut',
    'useLink',
  ]);
  const filled: Record<string, string> = { province: '73', round: '2567Q2', agency: '73-PHO', region: '7' };
  const closed = names.filter((name) => !open.includes(name));
  for (const name of closed) {
    const { method, path } = routes[name];
    const url = path.replace(/:(\w+)/g, (_, key: string) => filled[key] ?? '1');
    const answer = await app.inject({
      method,
      url,
      headers: { host: '127.0.0.1:4800', origin: 'http://127.0.0.1:4800' },
    });
    // What cannot be an address at all is refused before anybody is asked for.
    assert.ok([400, 401].includes(answer.statusCode), `${name}: ${answer.statusCode} ${answer.body}`);
  }
});

test('whoever signs in acts in their capacity and sees what is theirs, until they sign out', async () => {
  const own = await signedIn(secretariat);
  const { actor } = (await own.get('/api/record')).json();
  assert.equal(actor.capacity, 'province_secretariat');
  assert.deepEqual(actor.provinces, ['73']);
  assert.equal((await own.get('/api/provinces/73/rounds/2567Q2')).statusCode, 200);
  assert.equal((await own.get('/api/provinces/72/rounds/2567Q2')).statusCode, 404);
  const kept = own.cookie;
  assert.equal((await own.post('/api/sign-out')).json().state, 'out');
  own.cookie = kept;
  assert.equal((await own.get('/api/record')).statusCode, 401, 'the token of a session that ended');
});

test('the cookie: HttpOnly, SameSite, and behind TLS Secure and bound to the host', async () => {
  const here = await browser().post('/api/sign-in', {
    name: secretariat.signInName,
    password: secretariat.password,
  });
  assert.match(
    String(here.headers['set-cookie']),
    /^tidtam-4800=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=/,
  );
  const url = 'https://tidtam.example.go.th';
  const away = await testApplication(record, { signIn: true, url });
  const own = new PersonBrowser(away, url);
  const answer = await own.post('/api/sign-in', {
    name: secretariat.signInName,
    password: secretariat.password,
  });
  assert.match(
    String(answer.headers['set-cookie']),
    /^__Host-tidtam=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Expires=/,
  );
  assert.match(String(answer.headers['strict-transport-security']), /max-age=31536000/);
  assert.equal((await own.get('/api/record')).statusCode, 200);
  assert.equal((await own.get('/metrics')).statusCode, 404, 'the machine is watched from the machine');
  const other = new PersonBrowser(away, 'https://evil.example');
  assert.equal((await other.post('/api/sign-in', {})).statusCode, 421);
});

test('nothing private is kept by a cache between', async () => {
  const own = await signedIn(secretariat);
  for (const url of ['/api/record', '/api/account', '/api/sign-in', '/api/openapi.json']) {
    assert.match(String((await own.get(url)).headers['cache-control']), /private, no-store/, url);
  }
});

test('fixation: a planted token is never taken on, and each step gives another', async () => {
  const planted = browser();
  planted.cookie = `tidtam-4800=${'A'.repeat(43)}`;
  await planted.post('/api/sign-in', { name: reporter.signInName, password: reporter.password });
  assert.ok(!planted.cookie.includes('AAAA'));
  const first = planted.cookie;
  await planted.post('/api/sign-in', { name: reporter.signInName, password: reporter.password });
  assert.notEqual(planted.cookie, first);
  const old = browser();
  old.cookie = first;
  assert.equal((await old.get('/api/record')).statusCode, 401, 'what the browser brought has ended');
});

test('a token is kept as its hash alone', async () => {
  const own = await signedIn(reporter);
  const [, token = ''] = own.cookie.split('=');
  const rows = await asOwner<{ row: string }>('select s::text as row from session s');
  assert.ok(rows.length > 0);
  for (const { row } of rows)
    assert.ok(!row.includes(token) && !row.includes(Buffer.from(token).toString('hex')));
});

test('forged from another site: a command that a cookie speaks for and that says no origin is refused', async () => {
  const own = await signedIn(reporter);
  const send = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/api/account/sessions/end-others',
      headers: { host: '127.0.0.1:4800', cookie: own.cookie, ...headers },
    });
  assert.equal((await send({})).statusCode, 403);
  assert.equal((await send({ 'sec-fetch-site': 'none' })).statusCode, 403);
  assert.equal((await send({ origin: 'https://evil.example' })).statusCode, 421);
  assert.equal((await send({ 'sec-fetch-site': 'same-site' })).statusCode, 421);
  assert.equal((await send({ 'sec-fetch-site': 'same-origin' })).statusCode, 200);
  // Signing in as the attacker (login forgery) likewise.
  const forged = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    headers: { host: '127.0.0.1:4800' },
    payload: { name: reporter.signInName, password: reporter.password },
  });
  assert.equal(forged.statusCode, 403);
});

test('enumeration: a name that is known and one that is not answer alike, failure after failure', async () => {
  const tell = async (name: string) => {
    const told: string[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const answer = await browser().post('/api/sign-in', { name, password: 'wrong horse battery staple' });
      const { request, ...rest } = answer.json();
      told.push(JSON.stringify([answer.statusCode, rest, Object.keys(answer.headers).sort()]));
    }
    return told;
  };
  const known = await tell('sec73');
  assert.deepEqual(known, await tell('sec99'));
  assert.match(known.at(-1) ?? '', /sign_in_wait/);
  wait(60);
});

test('timing: whatever a name is, a wrong password costs one derivation by Argon2', async () => {
  const held = {
    name: 'ผู้รายงาน',
    password: 'rubber boots in october',
    capacity: 'reporter',
    agency: '73-PHO',
  } as const;
  await record.appoint({ ...held, signInName: 'known' });
  const fresh = await record.appoint({ ...held, signInName: 'fresh' });
  const closed = await record.appoint({ ...held, signInName: 'closed' });
  await asOwner('delete from password where person_id = $1', [fresh]);
  await asOwner('update account set closed_at = now() where person_id = $1', [closed]);
  let derivations = 0;
  const count = (_: number, type: string) => {
    if (type === 'ARGON2REQUEST') derivations += 1;
  };
  const hook = createHook({ init: count }).enable();
  try {
    for (const name of ['known', 'fresh', 'closed', 'nobody']) {
      derivations = 0;
      const answer = await browser().post('/api/sign-in', { name, password: 'wrong horse battery staple' });
      assert.deepEqual([name, answer.statusCode, derivations], [name, 401, 1]);
    }
  } finally {
    hook.disable();
  }
});

test('guesses that come at once gain nothing: five are looked at, the others wait', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      browser().post('/api/sign-in', { name: 'pho73', password: 'wrong horse battery staple' }),
    ),
  );
  const looked = answers.filter(({ statusCode }) => statusCode === 401);
  assert.equal(looked.length, 5);
  assert.ok(answers.every(({ statusCode }) => statusCode === 401 || statusCode === 429));
  const early = await browser().post('/api/sign-in', { name: 'pho73', password: reporter.password });
  assert.equal(early.statusCode, 429, 'the right one waits as well');
  wait(3);
  await signedIn(reporter);
  // A success forgives: the next failures are free again.
  assert.equal((await browser().post('/api/sign-in', { name: 'pho73', password: 'x' })).statusCode, 401);
  await signedIn(reporter);
});

test('the name is forgiving, the password is not', async () => {
  await signedIn({ ...secretariat, signInName: '  SEC73 ' });
  // Thai vowels and marks typed in another order of code points are the same password.
  await signedIn({ ...secretariat, password: secretariat.password.normalize('NFD') });
  for (const password of [`${secretariat.password} `, secretariat.password.slice(1)]) {
    assert.equal((await browser().post('/api/sign-in', { name: 'sec73', password })).statusCode, 401);
  }
});

test('a session ends unused after eight hours, and whatever happens after seven days', async () => {
  const idle = await signedIn(reporter);
  wait(8 * 3_600 - 60);
  assert.equal((await idle.get('/api/account')).statusCode, 200);
  wait(8 * 3_600 + 60);
  assert.equal((await idle.get('/api/account')).statusCode, 401);
  const busy = await signedIn(reporter);
  for (let hour = 0; hour < 7 * 24 - 1; hour += 4) {
    assert.equal((await busy.get('/api/account')).statusCode, 200, `after ${hour} hours`);
    wait(4 * 3_600);
  }
  assert.equal((await busy.get('/api/account')).statusCode, 401);
});

test('a person sees their sessions and ends them, and nobody else’s', async () => {
  const [one, two, other] = [await signedIn(reporter), await signedIn(reporter), await signedIn(secretariat)];
  const sessions = async (own: PersonBrowser) => (await own.get('/api/account')).json().sessions;
  const [mine] = (await sessions(one)).filter(({ own }: { own: boolean }) => own);
  assert.equal((await other.post(`/api/account/sessions/${mine.id}/end`)).statusCode, 404);
  assert.equal((await two.post(`/api/account/sessions/${mine.id}/end`)).statusCode, 200);
  assert.equal((await one.get('/api/account')).statusCode, 401);
  assert.equal((await sessions(two)).filter(({ own }: { own: boolean }) => own).length, 1);
  await signedIn(reporter);
  await two.post('/api/account/sessions/end-others');
  assert.equal((await sessions(two)).length, 1);
});

test('a password is changed with the old one, must be a good one, and ends every other session', async () => {
  const [own, stolen] = [await signedIn(secretariat), await signedIn(secretariat)];
  const change = (current: string, next: string) => own.post('/api/account/password', { current, next });
  assert.equal((await change('not this one at all', 'four new words here')).statusCode, 403);
  for (const [next, code] of [
    ['short', 'password_short'],
    ['x'.repeat(201), 'password_long'],
    ['password2567!', 'password_common'],
    ['aaaaaaaaaaaaaaa', 'password_common'],
    ['qwerty123456', 'password_common'],
    ['1QAZ2wsx3edc', 'password_common'],
  ] as const) {
    assert.equal((await change(secretariat.password, next)).json().code, code, next);
  }
  const next = 'ทุเรียนหมอนทองสองกิโล';
  assert.equal((await change(secretariat.password, next)).statusCode, 200);
  assert.equal((await stolen.get('/api/account')).statusCode, 401);
  assert.equal((await own.get('/api/account')).statusCode, 200);
  await signedIn({ ...secretariat, password: next });
  const back = await own.post('/api/account/password', { current: next, next: secretariat.password });
  assert.equal(back.statusCode, 200);
});

test('several roles: one acts in the chosen one, and only in what one holds', async () => {
  const double = { name: 'สองหมวก', signInName: 'two-hats', password: 'two hats on one head' };
  const id = await record.appoint({ ...double, capacity: 'reporter', agency: '73-PHO' });
  await asOwner(
    `insert into appointment (id, person_id, capacity, province_code, starts_at)
     values (gen_random_uuid(), $1, 'province_secretariat', '72', '2026-01-01')`,
    [id],
  );
  const own = await signedIn(double);
  const actor = async () => (await own.get('/api/record')).json().actor;
  assert.equal((await actor()).capacity, 'reporter');
  const [, other] = (await actor()).appointments;
  assert.equal((await own.post('/api/account/appointment', { appointment: other.id })).statusCode, 200);
  assert.deepEqual([(await actor()).capacity, (await actor()).provinces], ['province_secretariat', ['72']]);
  const stranger = await signedIn(reporter);
  assert.equal((await stranger.post('/api/account/appointment', { appointment: other.id })).statusCode, 404);
  // An appointment that ends takes its right along at once.
  await asOwner('update appointment set ends_at = $2 where id = $1', [other.id, new Date(now).toISOString()]);
  assert.equal((await actor()).capacity, 'reporter');
});

test('the first administrator: by the set-up link, once, within half an hour, with one-time codes', async () => {
  const { runtime } = record.services;
  assert.equal(await needsSetUp(runtime), true);
  const first = await makeSetUpLink(runtime);
  const late = await makeSetUpLink(runtime);
  const given = { name: 'ผู้ดูแลระบบ', signInName: 'admin', password: 'seven green mangoes' };
  const setUp = (own: PersonBrowser, link: string, more: object = {}) =>
    own.post('/api/set-up', { link, ...given, ...more });
  assert.equal((await setUp(browser(), first)).json().code, 'link_unknown', 'a later start takes its place');
  wait(31 * 60);
  assert.equal((await setUp(browser(), late)).json().code, 'link_unknown');
  const link = await makeSetUpLink(runtime);
  assert.equal((await setUp(browser(), link, { password: 'short' })).json().code, 'password_short');
  // Several at once, and one that would be more than it is asked to be: one gets in, as an administrator.
  const browsers = Array.from({ length: 5 }, browser);
  const answers = await Promise.all(
    browsers.map((own) => setUp(own, link, { capacity: 'centre', person: 'x', appointments: [] })),
  );
  assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1);
  assert.equal(await needsSetUp(runtime), false);
  const held = await asOwner<{ capacity: string }>(
    "select capacity from appointment join account using (person_id) where sign_in_name = 'admin'",
  );
  assert.deepEqual(held, [{ capacity: 'administrator' }]);
  const waiting = await asOwner<{ n: number }>(
    'select ((select count(*) from ledger_entry) - (select count(*) from ledger_leaf))::int as n',
  );
  assert.deepEqual(waiting, [{ n: 0 }], 'their appointment has its place in the ledger at once');
  const own = browsers[answers.findIndex(({ statusCode }) => statusCode === 200)] ?? browser();
  assert.equal((await own.get('/api/sign-in')).json().state, 'enrol');
  assert.equal((await own.get('/api/record')).statusCode, 401, 'not in before the codes are set up');
  const { secret } = (await own.post('/api/account/codes/begin', {})).json();
  const bytes = unbase32(secret);
  const code = (at = now) => codeAt(bytes, stepAt(new Date(at).toISOString()));
  const wrong = code() === '000000' ? '000001' : '000000';
  assert.equal((await own.post('/api/account/codes/confirm', { code: wrong })).json().code, 'code_wrong');
  const before = own.cookie;
  const confirmed = await own.post('/api/account/codes/confirm', { code: code() });
  assert.equal(confirmed.json().state, 'in');
  assert.notEqual(own.cookie, before);
  assert.equal((await own.get('/api/record')).json().actor.capacity, 'administrator');
  assert.equal((await own.get('/api/provinces/73/rounds/2567Q2')).statusCode, 403);

  // Replay: the code that confirmed is used up, and so is one that signed in.
  const again = await signedIn(given);
  assert.equal((await again.get('/api/record')).statusCode, 401);
  assert.equal((await again.post('/api/account/codes/begin', {})).json().code, 'codes_on');
  assert.equal((await again.post('/api/sign-in/code', { code: code() })).json().code, 'code_wrong');
  wait(30);
  assert.equal((await again.post('/api/sign-in/code', { code: code() })).json().state, 'in');
  const replayed = await signedIn(given);
  assert.equal((await replayed.post('/api/sign-in/code', { code: code() })).json().code, 'code_wrong');
  // Thai digits, and a telephone that is half a minute ahead.
  const thai = [...code(now + 30_000)].map((digit) => String.fromCharCode(0x0e50 + Number(digit))).join('');
  assert.equal(
    (await replayed.post('/api/sign-in/code', { code: `${thai.slice(0, 3)} ${thai.slice(3)}` })).json().state,
    'in',
  );
  // A recovery code instead, once, however it is typed; also when it comes five times at once.
  const [recovery = ''] = confirmed.json().recoveryCodes;
  const lost = await Promise.all(Array.from({ length: 4 }, () => signedIn(given)));
  const tries = await Promise.all(
    lost.map((one) => one.post('/api/sign-in/code', { code: recovery.toLowerCase().replace('-', ' ') })),
  );
  assert.equal(tries.filter((answer) => answer.json().state === 'in').length, 1);
  assert.equal((await own.get('/api/account')).json().codes.recoveryLeft, 9);

  // Another telephone: the old codes end, and nothing is done before new ones are set up, here or by others of before.
  const remove = (body: object) =>
    own.post('/api/account/codes/remove', { password: given.password, ...body });
  assert.equal((await remove({})).json().code, 'code_needed');
  const [, second = '', third = ''] = confirmed.json().recoveryCodes;
  assert.equal((await remove({ code: second })).statusCode, 200);
  assert.equal((await own.get('/api/sign-in')).json().state, 'enrol');
  assert.equal((await own.get('/api/record')).statusCode, 401);
  assert.equal((await replayed.get('/api/sign-in')).json().state, 'out');
  const anew = (await own.post('/api/account/codes/begin', {})).json();
  const firstCode = codeAt(unbase32(anew.secret), stepAt(new Date(now).toISOString()));
  const set = await own.post('/api/account/codes/confirm', { code: firstCode });
  assert.deepEqual([set.json().state, set.json().recoveryCodes.length], ['in', 10]);
  assert.equal((await own.get('/api/record')).json().actor.capacity, 'administrator');
  const later = await signedIn(given);
  for (const old of [code(), third]) {
    assert.equal((await later.post('/api/sign-in/code', { code: old })).json().code, 'code_wrong', old);
  }
});

test('who is in already gives the password once more before one-time codes are set up', async () => {
  const own = await signedIn(reporter);
  const begin = (body: object) => own.post('/api/account/codes/begin', body);
  for (const body of [{}, { password: null }, { password: 'wrong' }]) {
    const answer = await begin(body);
    assert.deepEqual([answer.statusCode, answer.json().code], [403, 'sign_in_wrong']);
  }
  assert.match((await begin({ password: reporter.password })).json().secret, /^[A-Z2-7]{32}$/);
  assert.equal((await own.get('/api/record')).json().actor.capacity, 'reporter', 'the session goes on');
});

test('whoever has one-time codes gives one besides the password before what lets them in changes', async () => {
  const careful = { name: 'ผู้รอบคอบ', signInName: 'careful', password: 'three umbrellas and a hat' };
  await record.appoint({ ...careful, capacity: 'reporter', agency: '73-PHO' });
  const own = await signedIn(careful);
  const { password } = careful;
  const { secret } = (await own.post('/api/account/codes/begin', { password })).json();
  const code = () => codeAt(unbase32(secret), stepAt(new Date(now).toISOString()));
  const next = (): string => {
    wait(30);
    return code();
  };
  const { recoveryCodes } = (await own.post('/api/account/codes/confirm', { code: code() })).json();
  const good = 'four umbrellas and no hat';
  const changes = [
    ['/api/account/password', { current: password, next: good }],
    ['/api/account/tokens', { password, label: 'x' }],
    ['/api/account/identity/unlink', { password }],
    ['/api/account/codes/remove', { password }],
  ] as const;
  for (const [url, body] of changes) {
    for (const [given, expected] of [
      [{}, 'code_needed'],
      [{ code: null }, 'code_needed'],
      [{ code: '12345x' }, 'code_wrong'],
    ] as const) {
      const answer = await own.post(url, { ...body, ...given });
      assert.deepEqual([answer.statusCode, answer.json().code], [403, expected], url);
    }
    // A right code with a wrong password changes nothing either, and is not used up by it.
    const kept = next();
    const spoilt = { ...body, ...('current' in body ? { current: 'x' } : { password: 'x' }), code: kept };
    assert.equal((await own.post(url, spoilt)).json().code, 'sign_in_wrong', url);
    assert.equal(
      (await own.post('/api/account/tokens', { password, label: 'y', code: kept })).statusCode,
      200,
    );
  }
  assert.equal((await own.get('/api/account')).json().codes.on, true);
  // What can be refused beforehand costs no code.
  const once = next();
  const change = (given: string, nextPassword: string) =>
    own.post('/api/account/password', { current: password, next: nextPassword, code: given });
  assert.equal((await change(once, 'password2567!')).json().code, 'password_common');
  assert.equal((await change(once, good)).statusCode, 200);
  const remove = (given: string) => own.post('/api/account/codes/remove', { password: good, code: given });
  assert.equal((await remove(once)).json().code, 'code_wrong', 'a code counts once, here too');
  assert.equal((await remove(recoveryCodes[0])).statusCode, 200, 'a recovery code does as well');
  assert.equal((await own.get('/api/account')).json().codes.on, false);
});

test('a password given once more within a session gives another token; the one before is worth nothing', async () => {
  const own = await signedIn(reporter);
  const acts = [
    ['/api/account/tokens', { password: reporter.password, label: 'x' }],
    ['/api/account/codes/begin', { password: reporter.password }],
    ['/api/account/identity/unlink', { password: reporter.password }],
  ] as const;
  for (const [url, body] of acts) {
    const before = browser();
    before.cookie = own.cookie;
    const { sessions } = (await own.get('/api/account')).json();
    const idOfOwn = (list: { own: boolean; id: string }[]) => list.find((one) => one.own)?.id;
    assert.equal((await own.post(url, { ...body, password: 'wrong' })).statusCode, 403);
    assert.equal(own.cookie, before.cookie, 'a wrong password changes nothing');
    assert.equal((await own.post(url, body)).statusCode, 200, url);
    assert.notEqual(own.cookie, before.cookie);
    assert.equal((await before.get('/api/account')).statusCode, 401, url);
    const after = (await own.get('/api/account')).json();
    assert.equal(idOfOwn(after.sessions), idOfOwn(sessions), 'the session goes on');
  }
});

test('codes are not guessed: five are looked at, then one waits', async () => {
  // Which of the codes given at once above were counted after the right one is chance: a day lets all be forgotten.
  wait(failureMemory + 1);
  const own = await signedIn({ signInName: 'admin', password: 'seven green mangoes' });
  const answers = [];
  for (let guess = 0; guess < 6; guess += 1) {
    answers.push((await own.post('/api/sign-in/code', { code: `00000${guess}` })).statusCode);
  }
  assert.deepEqual(answers, [401, 401, 401, 401, 401, 429]);
  wait(3);
});

test('a program’s token acts as its maker, is no cookie, and ends when its maker ends it', async () => {
  const own = await signedIn(reporter);
  assert.equal((await own.post('/api/account/tokens', { label: 'x', password: 'wrong' })).statusCode, 403);
  const made = await own.post('/api/account/tokens', { label: 'สคริปต์', password: reporter.password });
  const { token } = made.json();
  const by = (headers: Record<string, string>) =>
    app.inject({ url: '/api/record', headers: { host: '127.0.0.1:4800', ...headers } });
  assert.equal((await by({ authorization: `Bearer ${token}` })).json().actor.capacity, 'reporter');
  assert.equal((await by({ authorization: 'Bearer nothing' })).statusCode, 401);
  assert.equal((await by({ cookie: `tidtam-4800=${token}` })).statusCode, 401);
  assert.equal((await by({ authorization: `Bearer ${own.cookie.split('=')[1]}` })).statusCode, 401);
  // Acting as somebody else is for the data folder's owner.
  const as = { 'x-tidtam-as': encodeURIComponent(secretariat.name) };
  assert.equal((await by({ authorization: `Bearer ${token}`, ...as })).json().actor.capacity, 'reporter');
  assert.equal(
    (await by({ authorization: `Bearer ${ownerToken}`, ...as })).json().actor.capacity,
    'province_secretariat',
  );
  const { sessions } = (await own.get('/api/account')).json();
  const { id } = sessions.find(({ kind }: { kind: string }) => kind === 'token');
  await own.post(`/api/account/sessions/${id}/end`);
  assert.equal((await by({ authorization: `Bearer ${token}` })).statusCode, 401);
});

test('a link that is opened and never typed has 150 random bits', async () => {
  const link = await makeSetUpLink(record.services.runtime);
  assert.match(link, /^([A-HJ-NP-Z2-9]{5}-){5}[A-HJ-NP-Z2-9]{5}$/);
});

test('the demonstration’s doors are shut in a real record', async () => {
  const answer = await browser().post('/api/sign-in/demonstration', {
    appointment: '01900000-0001-7000-8000-000000000004',
  });
  assert.equal(answer.statusCode, 404);
  assert.deepEqual((await browser().get('/api/sign-in')).json().people, []);
});

test('a proxy of the own network says from where somebody comes, nobody else does, and no header names host or person', async () => {
  const from = async (remoteAddress: string, headers: Record<string, string>, host = '127.0.0.1:4800') => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      remoteAddress,
      headers: { host, origin: 'http://127.0.0.1:4800', ...headers },
      payload: { name: 'nobody at all', password: 'x' },
    });
    wait(900);
    const [event] = await asOwner<{ address: string }>(
      'select address from account_event order by at desc, id desc limit 1',
    );
    return { status: answer.statusCode, address: event?.address };
  };
  for (const [peer, forwarded, address] of [
    ['127.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['10.0.0.2', '198.51.100.7', '198.51.100.7'],
    ['127.0.0.1', '192.0.2.1, 198.51.100.7', '198.51.100.7'],
    ['203.0.113.9', '198.51.100.7', '203.0.113.9'],
  ] as const) {
    assert.deepEqual(await from(peer, { 'x-forwarded-for': forwarded }), { status: 401, address });
  }
  const forged = { 'x-forwarded-host': '127.0.0.1:4800', 'x-forwarded-proto': 'https' };
  assert.equal((await from('127.0.0.1', forged, 'evil.example')).status, 421);
  const named = await app.inject({
    url: '/api/record',
    headers: { host: '127.0.0.1:4800', 'x-tidtam-as': 'owner', 'x-user-id': 'owner' },
  });
  assert.equal(named.statusCode, 401);
});

test('the program’s log says who was refused what, by ids, and nothing that anybody typed', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  const watched = await testApplication(record, { signIn: true, log });
  const [stranger, own] = [new PersonBrowser(watched), new PersonBrowser(watched)];
  await stranger.get('/api/provinces/73/rounds/2567Q2');
  await stranger.post('/api/sign-in', { name: 'typed-name', password: 'typed-password' });
  await own.post('/api/sign-in', { name: reporter.signInName, password: reporter.password });
  await own.get('/api/people');
  await own.get('/api/provinces/72/rounds/2567Q2?typed');
  await own.post('/api/packs', { province: 7 });
  await watched.inject({ url: '/api/record', headers: { host: 'typed.example' } });
  const [{ id: person } = {}] = await asOwner<{ id: string }>(
    'select person_id as id from account where sign_in_name = $1',
    [reporter.signInName],
  );
  const told = lines.map(({ msg, status, code, method, route, person: who }) => [
    ...[msg, status, code, method, route, who],
  ]);
  assert.deepEqual(told, [
    ['refused', 401, 'sign_in_needed', 'GET', '/api/provinces/:province/rounds/:round', null],
    ['refused', 401, 'sign_in_wrong', 'POST', '/api/sign-in', null],
    ['refused', 403, 'not_allowed', 'GET', '/api/people', person],
    ['refused', 404, 'not_found', 'GET', '/api/provinces/:province/rounds/:round', person],
    ['refused', 400, 'bad_input', 'POST', '/api/packs', null],
    ['refused', 421, 'wrong_host', 'GET', '/api/record', null],
  ]);
  assert.ok(lines.every(({ reqId, time }) => typeof reqId === 'string' && typeof time === 'number'));
  assert.doesNotMatch(JSON.stringify(lines), /typed/);
});

test('the log of sign-ins holds ids and addresses, and nothing that anybody typed', async () => {
  const rows = await asOwner<{ event: string; row: string }>(
    'select event, e::text as row from account_event e',
  );
  const events = new Set(rows.map(({ event }) => event));
  for (const event of [
    'signed_in',
    'sign_in_refused',
    'signed_out',
    'password_set',
    'codes_on',
    'code_refused',
  ]) {
    assert.ok(events.has(event), event);
  }
  for (const { row } of rows) assert.doesNotMatch(row, /sec73|pho73|admin|horse|mango/);
});
