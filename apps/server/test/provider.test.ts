import assert from 'node:assert/strict';
import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { visitLife } from '@tidtam/domain/account';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { pino } from 'pino';
import { codeAt, stepAt } from '../src/account/one-time-code.ts';
import { actDifferences } from '../src/ledger/verify-acts.ts';
import { createProvider } from '../src/provider/index.ts';
import { accountAccess, inTransaction } from '../src/storage/index.ts';
import { token as ownerToken, testApplication } from './support/application.ts';
import { PersonBrowser } from './support/person-browser.ts';
import { type Known, type RealProvider, realProvider } from './support/real-provider.ts';
import { type Appointed, type TestRecord, testRecord } from './support/record.ts';
import { unbase32 } from './support/unbase32.ts';

let real: RealProvider;
let record: TestRecord;
let app: FastifyInstance;
/** All that the provider's client logs. */
let logged = '';
/** Added to the time that the program takes it to be, in milliseconds. */
let ahead = 0;

const redirect = 'http://127.0.0.1:4800/sign-in/provider';
const password = 'rubber boots in october';
const now = () => new Date(Date.now() + ahead).toISOString();

before(async () => {
  real = await realProvider(redirect);
  const write = (line: string) => {
    logged += line;
  };
  const log = pino({ level: 'debug' }, { write });
  const provider = createProvider(real.settings, { redirect: () => redirect, patience: 0.5, log, now });
  record = await testRecord({ kind: 'record', provider, clock: now });
  app = await testApplication(record, { signIn: true });
  await app.ready();
});

after(() => real?.close());

afterEach(() => {
  Object.assign(real, { who: null, forge: null, instead: null, codesAreOld: false });
});

const browser = () => new PersonBrowser(app);

let count = 0;

type Given = Partial<Appointed> & { readonly mail?: string };

/** A reporter with an account and a password, unless told otherwise. */
async function somebody({ mail, ...post }: Given = {}) {
  count += 1;
  const signInName = `person-${count}`;
  const place = post.capacity === undefined ? { capacity: 'reporter' as const, agency: '73-PHO' } : post;
  const id = await record.appoint({
    capacity: 'reporter',
    ...place,
    name: `คนที่ ${count}`,
    signInName,
    password,
  });
  if (mail !== undefined) await asOwner('update account set mail = $2 where person_id = $1', [id, mail]);
  return { id, signInName, sub: `sub-${count}` };
}

async function withPassword(person: { readonly signInName: string }): Promise<PersonBrowser> {
  const own = browser();
  const answer = await own.post('/api/sign-in', { name: person.signInName, password });
  assert.equal(answer.statusCode, 200, answer.body);
  return own;
}

/** Goes to the provider as somebody there; answers the query that they come back with. */
async function visit(own: PersonBrowser, who: Known, body: object = { back: '/' }): Promise<string> {
  const begun = await own.post('/api/sign-in/provider', body);
  assert.equal(begun.statusCode, 200, begun.body);
  real.who = who;
  return (await real.visit(begun.json().address)).search;
}

const finish = (own: PersonBrowser, query: string) => own.post('/api/sign-in/provider/finish', { query });

async function enterAs(own: PersonBrowser, who: Known, body?: object) {
  return finish(own, await visit(own, who, body));
}

/** Somebody who links their account on its page. */
async function linkAs(own: PersonBrowser, who: Known, code: string | null = null) {
  const begun = await own.post('/api/account/identity/link', { password, code });
  if (begun.statusCode !== 200) return begun;
  real.who = who;
  return finish(own, (await real.visit(begun.json().address)).search);
}

async function linked(given: Given = {}) {
  const person = await somebody(given);
  const { code } = (await asOwnersCommand(`/api/people/${person.id}/reset`)).json();
  const answer = await enterAs(browser(), { sub: person.sub }, { back: '/', link: code });
  assert.equal(answer.statusCode, 200, answer.body);
  return person;
}

function asOwnersCommand(url: string, payload: object = {}) {
  const headers = { host: '127.0.0.1:4800', authorization: `Bearer ${ownerToken}` };
  return app.inject({ method: 'POST', url, headers, payload });
}

async function asOwner<Row extends pg.QueryResultRow>(statement: string, values: readonly unknown[] = []) {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<Row>(statement, [...values]);
    return rows;
  } finally {
    await owner.end();
  }
}

/** How many people, accounts, posts, identities and sessions there are. */
async function standing(): Promise<unknown> {
  const [row] = await asOwner(
    `select (select count(*) from person) as people, (select count(*) from account) as accounts,
       (select count(*) from appointment) as posts, (select count(*) from provider_identity) as identities,
       (select count(*) from session) as sessions`,
  );
  return row;
}

const isIn = async (own: PersonBrowser) => (await own.get('/api/record')).statusCode === 200;

/** What `verify` finds about acts; the tests' own people came past the program. */
async function verifyActs(): Promise<readonly string[]> {
  const { pool } = record.services.runtime;
  const { differences } = await inTransaction(pool, accountAccess, actDifferences);
  return differences.filter((difference) => !/^(appointment|account of) /.test(difference));
}

async function eventsOf(person: string): Promise<readonly string[]> {
  const rows = await asOwner<{ event: string }>(
    'select event from account_event where person_id = $1 order by at, id',
    [person],
  );
  return rows.map(({ event }) => event);
}

test('who links their account signs in there from then on, where they were; log and ledger say so', async () => {
  const person = await somebody();
  const own = await withPassword(person);
  assert.equal((await own.get('/api/account')).json().identity, null);
  const answer = await linkAs(own, { sub: person.sub });
  assert.deepEqual(answer.json(), { state: 'in', back: '/account' });
  const { identity, provider } = (await own.get('/api/account')).json();
  assert.deepEqual([identity.issuer, identity.subject], [real.settings.issuer, person.sub]);
  assert.match(identity.linkedAt, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  assert.equal(provider, 'บัตรทดสอบ');

  const other = browser();
  const entered = await enterAs(other, { sub: person.sub }, { back: '/agencies/73-PHO?part=1' });
  assert.deepEqual(entered.json(), { state: 'in', back: '/agencies/73-PHO?part=1' });
  assert.equal((await other.get('/api/record')).json().actor.capacity, 'reporter');
  assert.equal(other.visit.split('=')[1], '', 'the cookie of the visit is gone');
  const events = await eventsOf(person.id);
  assert.deepEqual(events, ['signed_in', 'identity_linked', 'signed_in']);
  const [entry] = await asOwner<{ canonical: string }>(
    "select canonical from ledger_entry where kind = 'account_act' order by recorded_at desc, batch_id desc limit 1",
  );
  const { by, capacity, body } = JSON.parse(entry?.canonical ?? '{}');
  assert.deepEqual(
    [by, capacity, body.event, body.person],
    [person.id, 'reporter', 'identity_linked', person.id],
  );
  assert.ok(
    !entry?.canonical.includes(person.sub),
    'the ledger commits to who they are there and does not say it',
  );
  assert.deepEqual(await verifyActs(), []);
});

test('the way there: code flow, PKCE, state and nonce of 256 bits, and nothing that says who asks', async () => {
  const own = browser();
  const begun = await own.post('/api/sign-in/provider', { back: '/agencies/73-PHO' });
  const address = new URL(begun.json().address);
  const { state = '', nonce = '', code_challenge, ...rest } = Object.fromEntries(address.searchParams);
  assert.deepEqual(rest, {
    client_id: 'tidtam',
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid email',
    code_challenge_method: 'S256',
  });
  for (const one of [state, nonce, code_challenge]) assert.match(one ?? '', /^[\w-]{43}$/);
  assert.equal(new Set([state, nonce, code_challenge]).size, 3);
  assert.match(
    String(begun.headers['set-cookie']),
    /^tidtam-visit-4800=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=/,
  );
  const rows = await asOwner<{ row: string }>('select v::text as row from provider_visit v');
  const [, kept = ''] = own.visit.split('=');
  for (const { row } of rows) for (const one of [kept, state, nonce]) assert.ok(!row.includes(one));
  assert.ok(rows.some(({ row }) => row.includes(createHash('sha256').update(kept).digest('hex'))));
});

test('an identity that nobody has linked: told whom to ask, in both languages, and nothing is made of it', async () => {
  const before = await standing();
  const own = browser();
  const answer = await enterAs(own, {
    sub: 'stranger',
    email: 'stranger@example.go.th',
    email_verified: true,
  });
  assert.equal(answer.statusCode, 401);
  const { code, message } = answer.json();
  assert.equal(code, 'provider_unlinked');
  assert.match(message.th, /ขอคำเชิญจากฝ่ายเลขานุการของจังหวัดหรือผู้ดูแลระบบ/);
  assert.match(message.en, /ask the province’s secretariat or the administrator for an invitation/);
  assert.equal(own.cookie, '');
  assert.deepEqual(await standing(), before);
  const [event] = await asOwner(
    'select event, person_id from account_event order by at desc, id desc limit 1',
  );
  assert.deepEqual(event, { event: 'sign_in_refused', person_id: null });
});

test('a verified mail address links the one open account that has it, however it is written, and says so', async () => {
  const person = await somebody({ mail: 'Somchai@Example.go.th' });
  const who = { sub: person.sub, email: 'sOMCHAI@example.GO.TH', email_verified: true };
  const own = browser();
  assert.equal((await enterAs(own, who)).json().state, 'in');
  assert.deepEqual(await eventsOf(person.id), ['identity_linked', 'signed_in']);
  assert.deepEqual(await verifyActs(), []);
  // From then on the address says nothing.
  assert.equal((await enterAs(browser(), { sub: person.sub })).json().state, 'in');
  const other = await enterAs(browser(), { ...who, sub: 'another' });
  assert.equal(other.json().code, 'provider_unlinked', 'an account has one identity');
});

test('the address is also taken from the ID token; what is told of another subject is not', async () => {
  await somebody({ mail: 'inside@example.go.th' });
  const claimed = { email: 'inside@example.go.th', email_verified: true };
  const own = browser();
  const query = await visit(own, { sub: 'inside', ...claimed });
  real.instead = (request, response) => {
    if (!request.url?.startsWith('/me')) return false;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ sub: 'other', ...claimed }));
    return true;
  };
  assert.equal((await finish(own, query)).json().code, 'provider_failed');
  real.instead = null;
  real.forge = (claims, signed) => signed({}, { ...claims, ...claimed });
  assert.equal((await enterAs(browser(), { sub: 'inside' })).json().state, 'in');
});

test('a mail address links nobody unless it is verified, exactly theirs, and theirs alone', async () => {
  const one = await somebody({ mail: 'kim@example.go.th' });
  await somebody({ mail: 'shared@example.go.th' });
  await somebody({ mail: 'SHARED@example.go.th' });
  const closed = await somebody({ mail: 'closed@example.go.th' });
  await asOwner("update account set closed_at = '2026-01-01' where person_id = $1", [closed.id]);
  const idle = await somebody({ mail: 'idle@example.go.th' });
  await asOwner("update appointment set ends_at = '2026-02-01' where person_id = $1", [idle.id]);
  const before = await standing();
  const verified = { sub: 'nobody', email_verified: true };
  for (const who of [
    { ...verified, email_verified: false, email: 'kim@example.go.th' },
    { ...verified, email_verified: 'true', email: 'kim@example.go.th' },
    { sub: 'nobody', email: 'kim@example.go.th' },
    { ...verified, email: 'kim@example.go.th.evil.example' },
    { ...verified, email: ' kim@example.go.th' },
    // The Kelvin sign is a k in small letters.
    { ...verified, email: '\u212aim@example.go.th' },
    { ...verified, email: 'k_m@example.go.th' },
    { ...verified, email: '%@example.go.th' },
    { ...verified, email: one.signInName },
    { ...verified, email: 'shared@example.go.th' },
    { ...verified, email: 'closed@example.go.th' },
    { ...verified, email: 'idle@example.go.th' },
    verified,
  ]) {
    const answer = await enterAs(browser(), who);
    assert.equal(answer.json().code, 'provider_unlinked', JSON.stringify(who));
  }
  assert.deepEqual(await standing(), before);
});

test('of an address that comes twice at once, with two identities, one is linked', async () => {
  await somebody({ mail: 'twice@example.go.th' });
  const [one, two] = [browser(), browser()];
  const who = { email: 'twice@example.go.th', email_verified: true };
  const queries = [
    await visit(one, { ...who, sub: 'twice-1' }),
    await visit(two, { ...who, sub: 'twice-2' }),
  ];
  // What the provider's userinfo says of each.
  real.instead = null;
  const answers = await Promise.all([finish(one, queries[0] ?? ''), finish(two, queries[1] ?? '')]);
  const kept = await asOwner("select 1 from provider_identity where subject like 'twice-%'");
  assert.ok(kept.length <= 1);
  assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, kept.length);
});

test('a capacity that needs one-time codes needs them after the provider too, and no address links it', async () => {
  for (const post of [
    { capacity: 'region_officer', region: '7' },
    { capacity: 'centre' },
    { capacity: 'administrator' },
    { capacity: 'auditor' },
  ] as const) {
    const mail = `${post.capacity}@example.go.th`;
    const person = await linked({ ...post, mail });
    const enters = async (amr?: readonly string[]) => {
      const own = browser();
      const { state } = (await enterAs(own, { sub: person.sub, ...(amr && { amr }) })).json();
      return { state, isIn: await isIn(own) };
    };
    assert.deepEqual(await enters(), { state: 'enrol', isIn: false }, post.capacity);
    for (const amr of [[], ['pwd', 'otp'], ['hwk'], ['MFA'], ['mfa2']])
      assert.deepEqual(await enters(amr), { state: 'enrol', isIn: false }, amr.join());
    assert.deepEqual(await enters(['pwd', 'mfa']), { state: 'in', isIn: true });
    await asOwnersCommand(`/api/people/${person.id}/identity/unlink`);
    const who = { sub: `${person.sub}-mail`, email: mail, email_verified: true, amr: ['mfa'] };
    assert.equal((await enterAs(browser(), who)).json().code, 'provider_unlinked');
  }
});

test('`amr` counts as text of a list alone', async () => {
  const person = await linked({ capacity: 'auditor' });
  for (const amr of ['mfa', { 0: 'mfa' }, [['mfa']], true]) {
    real.forge = (claims, signed) => signed({}, { ...claims, amr });
    const own = browser();
    const answer = await enterAs(own, { sub: person.sub });
    assert.notEqual(answer.json().state, 'in', JSON.stringify(amr));
    assert.equal(await isIn(own), false);
  }
});

test('whoever turned one-time codes on is asked for one after the provider, and no address links them', async () => {
  const person = await somebody({ mail: 'careful@example.go.th' });
  const own = await withPassword(person);
  const { secret } = (await own.post('/api/account/codes/begin', { password })).json();
  const code = () => codeAt(unbase32(secret), stepAt(now()));
  await own.post('/api/account/codes/confirm', { code: code() });
  const who = { sub: person.sub, email: 'careful@example.go.th', email_verified: true };
  assert.equal((await enterAs(browser(), who)).json().code, 'provider_unlinked');
  ahead += 31_000;
  for (const wrong of [null, '000000x'])
    assert.equal((await linkAs(own, who, wrong)).statusCode, 403, 'whoever has codes links with one');
  assert.equal((await linkAs(own, who, code())).statusCode, 200);
  ahead += 31_000;
  const other = browser();
  assert.equal((await enterAs(other, who)).json().state, 'code');
  assert.equal(await isIn(other), false);
  assert.equal((await other.post('/api/sign-in/code', { code: code() })).json().state, 'in');
  assert.equal(await isIn(other), true);
});

test('what comes back must belong to the visit of this very browser, and counts once', async () => {
  const person = await linked();
  const who = { sub: person.sub };
  const refused = async (own: PersonBrowser, query: string, about: string, code = 'provider_failed') => {
    const answer = await finish(own, query);
    assert.equal(answer.json().code, code, about);
    assert.equal(answer.statusCode, 401, about);
    assert.equal(await isIn(own), false, about);
  };
  const changed = (query: string, change: (given: URLSearchParams) => void) => {
    const given = new URLSearchParams(query);
    change(given);
    return `?${given}`;
  };
  const without = new PersonBrowser(app);
  await refused(without, await visit(browser(), who), 'no visit of one’s own');
  for (const [about, change] of [
    ['another state', (given: URLSearchParams) => given.set('state', 'A'.repeat(43))],
    ['no state', (given: URLSearchParams) => given.delete('state')],
    ['two states', (given: URLSearchParams) => given.append('state', given.get('state') ?? '')],
    ['another issuer', (given: URLSearchParams) => given.set('iss', 'https://evil.example')],
    ['no issuer', (given: URLSearchParams) => given.delete('iss')],
    ['another code', (given: URLSearchParams) => given.set('code', 'B'.repeat(43))],
    ['no code', (given: URLSearchParams) => given.delete('code')],
  ] as const) {
    const own = browser();
    await refused(own, changed(await visit(own, who), change), about);
  }
  const nothing = browser();
  await visit(nothing, who);
  await refused(nothing, '', 'an empty answer');
  const tampered = browser();
  const query = await visit(tampered, who);
  tampered.visit = tampered.visit.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  await refused(tampered, query, 'a cookie that was changed');

  // Signing in as the attacker: their answer in somebody else's browser, which is on a visit of its own.
  const [attacker, victim] = [browser(), browser()];
  const theirs = await visit(attacker, who);
  await visit(victim, { sub: 'victim' });
  await refused(victim, theirs, 'the answer of another visit');

  // A stolen code under one's own state: PKCE binds it to the visit that it was given for.
  const [thief, robbed] = [browser(), browser()];
  const stolen = new URLSearchParams(await visit(robbed, who)).get('code') ?? '';
  const own = await visit(thief, { sub: 'thief' });
  await refused(
    thief,
    changed(own, (given) => given.set('code', stolen)),
    'the code of another visit',
  );

  const replayed = browser();
  const once = await visit(replayed, who);
  const { visit: cookie } = replayed;
  assert.equal((await finish(replayed, once)).statusCode, 200);
  const again = browser();
  again.visit = cookie;
  await refused(again, once, 'the same once more');
  const late = browser();
  const slow = await visit(late, who);
  ahead += (visitLife + 1) * 1_000;
  await refused(late, slow, 'too late');
  ahead -= (visitLife + 1) * 1_000;
  const gone = browser();
  real.codesAreOld = true;
  const old = await visit(gone, who);
  real.codesAreOld = false;
  await refused(gone, old, 'a code that has expired');
  // Of five that come together with the same cookie one gets in.
  const many = browser();
  const shared = await visit(many, who);
  const twins = Array.from({ length: 5 }, () => {
    const twin = browser();
    twin.visit = many.visit;
    return twin;
  });
  const answers = await Promise.all(twins.map((twin) => finish(twin, shared)));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 401, 401, 401, 401]);
});

test('an ID token that is for another, of another, old, unsigned or signed by another is refused', async () => {
  const person = await linked();
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const past = Math.floor(Date.now() / 1_000) - 3_600;
  const forgeries: Readonly<Record<string, NonNullable<RealProvider['forge']>>> = {
    nonce: (claims, signed) => signed({}, { ...claims, nonce: 'A'.repeat(43) }),
    'no nonce': ({ nonce, ...claims }, signed) => signed({}, claims),
    issuer: (claims, signed) => signed({}, { ...claims, iss: 'https://evil.example' }),
    audience: (claims, signed) => signed({}, { ...claims, aud: 'another-client' }),
    'authorized party': (claims, signed) => signed({}, { ...claims, aud: ['tidtam', 'x'], azp: 'x' }),
    expired: (claims, signed) => signed({}, { ...claims, iat: past - 60, exp: past }),
    'no expiry': ({ exp, ...claims }, signed) => signed({}, claims),
    'no subject': ({ sub, ...claims }, signed) => signed({}, claims),
    'no signature': (claims) => `${part({ alg: 'none' })}.${part(claims)}.`,
    'another key': (claims) => {
      const head = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`;
      return `${head}.${sign('sha256', Buffer.from(head), foreign).toString('base64url')}`;
    },
    'the client’s secret in the place of a key': (claims) => {
      const head = `${part({ alg: 'HS256' })}.${part(claims)}`;
      return `${head}.${createHmac('sha256', real.settings.clientSecret).update(head).digest('base64url')}`;
    },
    'another subject under the old signature': (claims, signed) => {
      const [head, , signature] = signed({}, claims).split('.');
      return `${head}.${part({ ...claims, sub: person.sub })}.${signature}`;
    },
    'no token': () => '',
  };
  for (const [about, forge] of Object.entries(forgeries)) {
    const own = browser();
    const query = await visit(own, { sub: about.includes('subject') ? 'other' : person.sub });
    real.forge = forge;
    const answer = await finish(own, query);
    assert.equal(answer.json().code, 'provider_failed', about);
    assert.equal(await isIn(own), false, about);
    real.forge = null;
  }
  assert.equal((await enterAs(browser(), { sub: person.sub })).statusCode, 200, 'and the real one is taken');
});

test('whoever cancels at the provider is told so and may begin again', async () => {
  const own = browser();
  const query = await visit(own, { sub: 'x' });
  const state = new URLSearchParams(query).get('state') ?? '';
  const iss = encodeURIComponent(real.settings.issuer);
  const answer = await finish(own, `?error=access_denied&state=${state}&iss=${iss}`);
  assert.equal(answer.json().code, 'provider_refused');
  const forged = browser();
  await visit(forged, { sub: 'x' });
  assert.equal((await finish(forged, '?error=access_denied&state=x')).json().code, 'provider_failed');
});

test('a provider that is away, broken or silent: said in both languages, passwords go on, and it is asked anew', async () => {
  const person = await somebody();
  const ways: Readonly<Record<string, NonNullable<RealProvider['instead']>>> = {
    broken: (_request, response) => void response.writeHead(503).end() === undefined,
    gibberish: (_request, response) => void response.end('<html>') === undefined,
    cut: (request) => void request.socket.destroy() === undefined,
    silent: () => true,
    elsewhere: (request, response) =>
      request.url !== '/elsewhere' &&
      void response.writeHead(302, { location: '/elsewhere' }).end() === undefined,
    'another’s': (_request, response) =>
      void response
        .setHeader('content-type', 'application/json')
        .end(
          JSON.stringify({ issuer: 'https://evil.example', authorization_endpoint: 'https://evil.example' }),
        ) === undefined,
  };
  for (const [about, instead] of Object.entries(ways)) {
    // What is known of the provider is an hour old.
    ahead += 3_700_000;
    real.instead = instead;
    const answer = await browser().post('/api/sign-in/provider', { back: '/' });
    assert.equal(answer.statusCode, 424, about);
    const { code, message } = answer.json();
    assert.equal(code, 'provider_away', about);
    assert.match(message.th, /ติดต่อ บัตรทดสอบ ไม่ได้ในขณะนี้ โปรดเข้าใช้ด้วยรหัสผ่าน/);
    assert.match(message.en, /sign in with your password/);
    await withPassword(person);
    real.instead = null;
    assert.equal(
      (await browser().post('/api/sign-in/provider', { back: '/' })).statusCode,
      200,
      'at once again',
    );
  }
  assert.equal(real.asked.get('/elsewhere'), undefined, 'no redirect is followed');
  const own = browser();
  const query = await visit(own, { sub: 'x' });
  real.instead = (request, response) => {
    if (!request.url?.startsWith('/token')) return false;
    response.writeHead(503).end();
    return true;
  };
  assert.equal((await finish(own, query)).json().code, 'provider_away');
});

test('many who come at once ask the provider what it is once', async () => {
  ahead += 3_700_000;
  real.asked.clear();
  await Promise.all(Array.from({ length: 20 }, () => browser().post('/api/sign-in/provider', { back: '/' })));
  assert.equal(real.asked.get('/.well-known/openid-configuration'), 1);
});

test('open redirect: only an address of our own is gone back to', async () => {
  for (const back of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /x',
    'javascript:alert(1)',
    'evil.example',
    '',
    `/${'x'.repeat(2_001)}`,
  ]) {
    const answer = await browser().post('/api/sign-in/provider', { back });
    assert.equal(answer.statusCode, 400, JSON.stringify(back));
  }
});

test('forged from another site: neither begun nor finished nor linked', async () => {
  const own = await withPassword(await somebody());
  for (const url of ['/api/sign-in/provider', '/api/sign-in/provider/finish', '/api/account/identity/link']) {
    const send = (headers: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url,
        headers: { host: '127.0.0.1:4800', cookie: own.cookie, ...headers },
        payload: { back: '/', query: '', password },
      });
    assert.equal((await send({})).statusCode, 403, url);
    assert.equal((await send({ origin: 'https://evil.example' })).statusCode, 421, url);
  }
});

test('fixation: a session that was planted ends, and the provider’s answer gives another', async () => {
  const person = await linked();
  const own = browser();
  own.cookie = `tidtam-4800=${'A'.repeat(43)}`;
  await enterAs(own, { sub: person.sub });
  assert.ok(!own.cookie.includes('AAAA'));
  const first = own.cookie;
  await enterAs(own, { sub: person.sub });
  const old = browser();
  old.cookie = first;
  assert.equal(await isIn(old), false);
});

test('who links, or accepts an invitation, signs in at the provider anew: somebody else may be in there', async () => {
  const person = await somebody();
  const own = await withPassword(person);
  const { code } = (await asOwnersCommand(`/api/people/${person.id}/reset`)).json();
  const promptOf = async (url: string, body: object) =>
    new URL((await own.post(url, body)).json().address).searchParams.get('prompt');
  assert.equal(await promptOf('/api/account/identity/link', { password }), 'login');
  assert.equal(await promptOf('/api/sign-in/provider', { back: '/', link: code }), 'login');
  assert.equal(await promptOf('/api/sign-in/provider', { back: '/' }), null);
});

test('linking: with the password, for the very session that began it, one identity and one account each', async () => {
  const [one, two] = [await somebody(), await somebody()];
  const own = await withPassword(one);
  const wrong = await own.post('/api/account/identity/link', { password: 'not this one at all' });
  assert.equal(wrong.statusCode, 403);
  // Begun by one, finished in a browser where another is in meanwhile, or nobody.
  for (const other of [await withPassword(two), browser()]) {
    const begun = await own.post('/api/account/identity/link', { password });
    real.who = { sub: 'mine' };
    other.visit = own.visit;
    const answer = await finish(other, (await real.visit(begun.json().address)).search);
    assert.equal(answer.statusCode, 401);
  }
  assert.deepEqual(await asOwner("select 1 from provider_identity where subject = 'mine'"), []);
  const planted = browser();
  planted.cookie = own.cookie;
  assert.equal((await linkAs(own, { sub: 'mine' })).statusCode, 200);
  assert.deepEqual([await isIn(planted), await isIn(own)], [false, true], 'another token');
  assert.equal((await linkAs(own, { sub: 'mine-too' })).json().code, 'provider_taken');
  const taken = await linkAs(await withPassword(two), { sub: 'mine' });
  assert.equal(taken.statusCode, 409);
  assert.equal(taken.json().code, 'provider_taken');
  assert.deepEqual(await verifyActs(), []);
});

test('unlinking: oneself with the password, an administrator anybody, a secretariat nobody', async () => {
  const person = await somebody();
  const own = await withPassword(person);
  await linkAs(own, { sub: person.sub });
  assert.equal((await own.post('/api/account/identity/unlink', { password: 'x' })).statusCode, 403);
  assert.equal((await own.post('/api/account/identity/unlink', { password })).statusCode, 200);
  assert.equal((await enterAs(browser(), { sub: person.sub })).json().code, 'provider_unlinked');

  await linkAs(own, { sub: person.sub });
  const secretariat = await somebody({ capacity: 'province_secretariat', province: '73' });
  const url = `/api/people/${person.id}/identity/unlink`;
  assert.equal((await (await withPassword(secretariat)).post(url)).statusCode, 403);
  assert.equal((await own.post(url)).statusCode, 403);
  assert.equal((await asOwnersCommand(url)).statusCode, 200);
  assert.equal(await isIn(own), false, 'who came in by it is out');
  assert.equal((await enterAs(browser(), { sub: person.sub })).json().code, 'provider_unlinked');
  const events = (await eventsOf(person.id)).filter((event) => event.startsWith('identity'));
  assert.deepEqual(events, ['identity_linked', 'identity_unlinked', 'identity_linked', 'identity_unlinked']);
  assert.deepEqual(await verifyActs(), []);
});

test('an invitation is accepted by the provider in the place of a password, and is used up by it', async () => {
  const invited = await asOwnersCommand('/api/people', {
    name: 'ผู้รับเชิญ',
    signInName: 'invited',
    post: { capacity: 'reporter', agency: '73-PHO' },
  });
  const { person, code } = invited.json();
  const taken = await linked();
  const refused = await enterAs(browser(), { sub: taken.sub }, { back: '/', link: code });
  assert.equal(refused.json().code, 'provider_taken');
  const own = browser();
  assert.equal((await enterAs(own, { sub: 'invited' }, { back: '/', link: code })).json().state, 'in');
  const account = (await own.get('/api/account')).json();
  assert.deepEqual([account.name, account.password, account.identity.subject], ['ผู้รับเชิญ', false, 'invited']);
  const late = await browser().post('/api/links/use', { link: code, password });
  assert.equal(late.json().code, 'link_unknown');
  const begun = await browser().post('/api/sign-in/provider', { back: '/', link: code });
  assert.equal(begun.json().code, 'link_unknown');
  const people = await app.inject({
    url: '/api/people',
    headers: { host: '127.0.0.1:4800', authorization: `Bearer ${ownerToken}` },
  });
  const [shown] = people.json().filter(({ id }: { id: string }) => id === person);
  assert.deepEqual([shown.state, shown.linked], ['active', true]);
  assert.deepEqual(await verifyActs(), []);
});

test('a link that is used, or runs out, while somebody is at the provider lets nobody in', async () => {
  const person = await somebody();
  for (const spoil of [
    async (code: string) => {
      await browser().post('/api/links/use', { link: code, password: 'four new words here' });
    },
    async () => {
      await asOwner("update access_link set expires_at = '2026-01-01' where person_id = $1", [person.id]);
    },
  ]) {
    const { code } = (await asOwnersCommand(`/api/people/${person.id}/reset`)).json();
    const own = browser();
    const query = await visit(own, { sub: person.sub }, { back: '/', link: code });
    await spoil(code);
    assert.equal((await finish(own, query)).json().code, 'link_unknown');
    assert.equal(await isIn(own), false);
  }
});

test('who leaves: a closed account is not entered, and who is erased leaves nothing of who they were there', async () => {
  const person = await linked();
  const own = browser();
  await enterAs(own, { sub: person.sub });
  const told = (await own.get('/api/account/export.json')).json();
  assert.deepEqual([told.identity.issuer, told.identity.subject], [real.settings.issuer, person.sub]);
  await asOwnersCommand(`/api/people/${person.id}/close`);
  assert.equal(await isIn(own), false);
  assert.equal((await enterAs(browser(), { sub: person.sub })).json().code, 'provider_unlinked');
  await asOwnersCommand(`/api/people/${person.id}/erase`);
  for (const table of ['provider_identity', 'provider_visit', 'account', 'account_event', 'ledger_batch']) {
    const rows = await asOwner<{ row: string }>(`select t::text as row from ${table} t`);
    for (const { row } of rows) assert.ok(!row.includes(person.sub), table);
  }
  assert.deepEqual(await verifyActs(), []);
});

test('who links somebody behind the program’s back is found by verify', async () => {
  const person = await linked();
  const other = await somebody();
  await asOwner(`update provider_identity set subject = 'planted' where person_id = $1`, [person.id]);
  assert.match((await verifyActs()).join(), /provider_identity .* is not what was recorded/);
  await asOwner(`update provider_identity set subject = $2 where person_id = $1`, [person.id, person.sub]);
  await asOwner(
    `insert into provider_identity values ('https://x', 'planted', gen_random_uuid(), $1, now(), '\\x00')`,
    [other.id],
  );
  assert.match((await verifyActs()).join(), /provider_identity .* has no entry in the ledger/);
  await asOwner("delete from provider_identity where subject = 'planted'");
  await asOwner('delete from provider_identity where person_id = $1', [person.id]);
  assert.match((await verifyActs()).join(), /provider_identity .* was recorded and is gone/);
});

test('the log of the program holds neither the secret nor a code, a token or who anybody is', async () => {
  const own = browser();
  const query = await visit(own, { sub: 'logged', email: 'logged@example.go.th', email_verified: true });
  real.forge = (claims, signed) => signed({}, { ...claims, aud: 'x' });
  await finish(own, query);
  assert.match(logged, /provider_failed/);
  const { settings } = real;
  const code = new URLSearchParams(query).get('code') ?? '';
  for (const word of [settings.clientSecret, code, 'logged@', 'sub-', 'eyJ', own.visit.split('=')[1] || code])
    assert.ok(!logged.includes(word), word);
});

test('without a provider there is no such way in', async () => {
  const plain = await testRecord({ kind: 'record' });
  const other = new PersonBrowser(await testApplication(plain, { signIn: true }));
  assert.equal((await other.get('/api/sign-in')).json().provider, null);
  assert.equal((await other.post('/api/sign-in/provider', { back: '/' })).statusCode, 404);
  assert.equal((await other.post('/api/sign-in/provider/finish', { query: '' })).statusCode, 404);
});
