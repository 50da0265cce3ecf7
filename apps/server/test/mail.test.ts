import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { answerRequests, type Post } from '../src/account/index.ts';
import { silentLog } from '../src/log/index.ts';
import { type Mailer, postLetter, startMailer } from '../src/mail/index.ts';
import { accountAccess, inTransaction } from '../src/storage/index.ts';
import { testApplication, token } from './support/application.ts';
import { PersonBrowser } from './support/person-browser.ts';
import { type TestRecord, testRecord } from './support/record.ts';

/** What a mail server took, as it stood on the line. */
interface Taken {
  readonly to: readonly string[];
  readonly raw: string;
}

/** How the server answers a letter: takes it, says so, or breaks the line when it has it. */
type Manner = 'takes' | 'not_now' | 'refuses' | 'breaks' | 'refuses_the_address';

let record: TestRecord;
let app: FastifyInstance;
let server: SMTPServer;
let mailer: Mailer;
let manner: Manner = 'takes';
/** Every letter that was wholly handed over, those that the line broke after among them. */
let taken: Taken[] = [];
let now = Date.parse('2026-12-01T02:00:00Z');
const post: Post = { address: 'https://tidtam.example.go.th', wake: () => void mailer.wake() };
const password = 'rubber boots in october';

before(async () => {
  record = await testRecord({ kind: 'record', post, clock: () => new Date(now).toISOString() });
  app = await testApplication(record, { signIn: true });
  await app.ready();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) =>
      done(
        manner === 'refuses_the_address'
          ? Object.assign(new Error('no such box'), { responseCode: 550 })
          : null,
      ),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        if (manner === 'takes' || manner === 'breaks')
          taken.push({ to, raw: Buffer.concat(chunks).toString() });
        if (manner === 'takes') return done();
        if (manner === 'breaks') return cut();
        done(Object.assign(new Error('no'), { responseCode: manner === 'refuses' ? 554 : 451 }));
      });
    },
  });
  server.listen(0);
  await once(server.server, 'listening');
  mailer = start();
});

after(async () => {
  await mailer?.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

function start(port = (server.server.address() as AddressInfo).port): Mailer {
  const { runtime } = record.services;
  return startMailer({
    runtime,
    smtp: { url: `smtp://127.0.0.1:${port}`, from: 'tidtam@example.go.th' },
    log: silentLog,
    before: () => answerRequests(runtime, post),
  });
}

/** Breaks every line to the server. */
function cut(): void {
  for (const { _socket } of server.connections) _socket.destroy();
}

/** Lets everything that waits be sent or put off. */
async function settled(): Promise<void> {
  // The look that is under way may have begun before what is asked about.
  await mailer.wake();
  await mailer.wake();
}

async function asOwner(method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url,
    headers: { host: '127.0.0.1:4800', authorization: `Bearer ${token}` },
    ...(payload === undefined ? {} : { payload }),
  });
  return answer.json();
}

async function waiting(): Promise<readonly Record<string, unknown>[]> {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query('select failures, unclear from mail');
  await owner.end();
  return rows;
}

function invite(signInName: string, mail: string | null) {
  const person = { name: 'สมชาย รายงานดี', signInName, mail };
  return asOwner('POST', '/api/people', { ...person, post: { capacity: 'reporter', agency: '73-PHO' } });
}

const headerOf = ({ raw }: Taken, name: string) =>
  new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(raw)?.[1] ?? '';

/** The text of a letter of one part, out of its transfer encoding. */
function textOf(letter: Taken): string {
  const [, body = ''] = letter.raw.split(/\r\n\r\n(.*)/s);
  if (/base64/i.test(headerOf(letter, 'Content-Transfer-Encoding')))
    return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

const linkIn = (letter: Taken) => /https:\/\/\S+/.exec(textOf(letter))?.[0] ?? '';
const codeIn = (letter: Taken) => linkIn(letter).split('#')[1] ?? '';

function begin(how: Manner): void {
  manner = how;
  taken = [];
}

test('an invitation goes by mail: Thai whole, the link of the settings, one recipient, and it lets in', async () => {
  begin('takes');
  const invited = await invite('somchai', 'somchai@example.go.th');
  assert.equal(invited.mailed, true);
  await settled();
  assert.equal(taken.length, 1);
  const [letter] = taken;
  assert.ok(letter);
  assert.deepEqual(letter.to, ['somchai@example.go.th']);
  assert.match(headerOf(letter, 'From'), /tidtam@example\.go\.th/);
  assert.match(headerOf(letter, 'Message-ID'), /^<[0-9a-f-]{36}@example\.go\.th>$/);
  assert.match(headerOf(letter, 'Subject'), /UTF-8/i);
  const text = textOf(letter);
  assert.match(text, /เรียน สมชาย รายงานดี/);
  assert.match(text, /ตั้งรหัสผ่าน ใช้ได้ครั้งเดียวภายใน 7 วัน/);
  assert.match(text, /Dear สมชาย รายงานดี/);
  assert.ok(linkIn(letter).startsWith('https://tidtam.example.go.th/invitation#'));
  assert.equal(codeIn(letter), invited.code);
  const used = await new PersonBrowser(app).post('/api/links/use', { link: codeIn(letter), password });
  assert.equal(used.json().state, 'in');
  assert.deepEqual(await waiting(), [], 'nothing of it is kept');
});

test('without a mail address, or without a server for mail, the code is printed as before', async () => {
  begin('takes');
  assert.equal((await invite('without', null)).mailed, false);
  await settled();
  assert.deepEqual(taken, []);
  const plain = await testRecord({ kind: 'record' });
  const other = await testApplication(plain, { signIn: true });
  const asked = await new PersonBrowser(other).post('/api/sign-in/forgotten', { name: 'somchai' });
  assert.equal(asked.statusCode, 404);
  assert.equal((await new PersonBrowser(other).get('/api/sign-in')).json().mail, false);
});

test('what is rolled back sends nothing', async () => {
  begin('takes');
  await invite('somchai', 'other@example.go.th');
  await settled();
  assert.deepEqual(taken, [], 'the sign-in name was taken');
});

test('a server that is away, or says “not now”, gets the letter when it is there again', async () => {
  begin('takes');
  await mailer.close();
  mailer = start(1);
  await invite('away', 'away@example.go.th');
  await settled();
  assert.deepEqual(await waiting(), [{ failures: 1, unclear: 0 }]);
  await mailer.close();
  mailer = start();
  begin('not_now');
  now += 31_000;
  await settled();
  assert.deepEqual(await waiting(), [{ failures: 2, unclear: 0 }]);
  begin('takes');
  await settled();
  assert.deepEqual(taken, [], 'it waits longer each time');
  now += 61_000;
  await settled();
  assert.deepEqual(
    taken.map(({ to }) => to),
    [['away@example.go.th']],
  );
  assert.deepEqual(await waiting(), []);
});

test('a letter whose outcome nobody knows is repeated once with its Message-ID, and no second time', async () => {
  begin('breaks');
  await invite('broken', 'broken@example.go.th');
  await settled();
  assert.equal(taken.length, 1);
  assert.deepEqual(await waiting(), [{ failures: 0, unclear: 1 }]);
  await settled();
  assert.equal(taken.length, 1, 'not before its time');
  now += 121_000;
  await settled();
  assert.equal(taken.length, 2);
  const [first, second] = taken;
  assert.ok(first && second);
  assert.equal(headerOf(first, 'Message-ID'), headerOf(second, 'Message-ID'));
  assert.equal(codeIn(first), codeIn(second));
  now += 121_000;
  await settled();
  assert.equal(taken.length, 2);
  assert.deepEqual(await waiting(), []);
});

test('a letter that waits for somebody whose account is closed is not sent any more', async () => {
  begin('not_now');
  const { person } = await invite('leaving', 'leaving@example.go.th');
  await settled();
  assert.equal((await waiting()).length, 1);
  await asOwner('POST', `/api/people/${person}/close`);
  assert.deepEqual(await waiting(), []);
});

test('a letter whose link was replaced or used while it waited is not sent: nobody gets a dead link', async () => {
  begin('not_now');
  const { person } = await invite('replaced', 'replaced@example.go.th');
  await settled();
  const newer = await asOwner('POST', `/api/people/${person}/reset`);
  begin('takes');
  now += 24 * 3_600_000;
  await settled();
  assert.deepEqual(taken.map(codeIn), [newer.code]);
  // A printed code that is used before the mailed one goes out.
  begin('not_now');
  const used = await invite('used', 'used@example.go.th');
  await settled();
  assert.equal((await waiting()).length, 1);
  await new PersonBrowser(app).post('/api/links/use', { link: used.code, password });
  assert.deepEqual(await waiting(), []);
});

test('a letter to others at the same address goes on waiting when one of them leaves or moves', async () => {
  begin('not_now');
  const [leaving, moving] = [
    await invite('shared-1', 'office@example.go.th'),
    await invite('shared-2', 'office@example.go.th'),
  ];
  const staying = await invite('shared-3', 'office@example.go.th');
  await settled();
  await asOwner('POST', `/api/people/${leaving.person}/close`);
  await asOwner('POST', `/api/people/${moving.person}/details`, {
    name: 'ผู้ย้าย',
    mail: 'moved@example.go.th',
  });
  begin('takes');
  now += 24 * 3_600_000;
  await settled();
  assert.deepEqual(
    taken.map(codeIn).filter((code) => code !== ''),
    [staying.code],
  );
});

test('an address that changes: what waits for the old one is not sent, the old one is told, the new one is written to', async () => {
  begin('not_now');
  const { person } = await invite('moved', 'before@example.go.th');
  await settled();
  manner = 'takes';
  const name = 'สมชาย ย้ายกล่อง';
  await asOwner('POST', `/api/people/${person}/details`, { name, mail: 'after@example.go.th' });
  now += 24 * 3_600_000;
  await settled();
  assert.deepEqual(
    taken.map(({ to }) => to),
    [['before@example.go.th']],
  );
  const [told] = taken;
  assert.ok(told);
  assert.match(textOf(told), /เรียน สมชาย ย้ายกล่อง/);
  assert.doesNotMatch(told.raw, /after@/, 'who reads the old box does not learn of the new one');
  assert.equal(codeIn(told), '');
  begin('takes');
  await asOwner('POST', `/api/people/${person}/reset`);
  await settled();
  assert.deepEqual(
    taken.map(({ to }) => to),
    [['after@example.go.th']],
  );
});

test('what a server refuses for good is not tried again; an address that it has not, neither', async () => {
  for (const how of ['refuses', 'refuses_the_address'] as const) {
    begin(how);
    await invite(how, `${how}@example.go.th`);
    await settled();
    assert.deepEqual(await waiting(), [], how);
  }
});

test('several senders at once send a letter once', async () => {
  begin('takes');
  await mailer.close();
  const { runtime } = record.services;
  const expiresAt = new Date(now + 3_600_000).toISOString();
  await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    for (let at = 0; at < 20; at += 1) {
      postLetter(transaction, runtime, {
        recipient: `p${at}@example.go.th`,
        subject: 'x',
        body: 'x',
        expiresAt,
      });
    }
  });
  const senders = [start(), start(), start()];
  await Promise.all(senders.map((sender) => sender.wake()));
  await Promise.all(senders.map((sender) => sender.close()));
  mailer = start();
  await settled();
  assert.deepEqual(
    taken.flatMap(({ to }) => to).sort(),
    Array.from({ length: 20 }, (_, at) => `p${at}@example.go.th`).sort(),
  );
});

test('a forgotten password: the same answer whoever is asked for, a letter where there is one, the newest link alone', async () => {
  begin('takes');
  const ask = (name: string) => new PersonBrowser(app).post('/api/sign-in/forgotten', { name });
  const [known, unknown, nameless] = [
    await ask(' SomChai '),
    await ask('nobody-at-all'),
    await ask('without'),
  ];
  for (const answer of [unknown, nameless]) {
    assert.equal(answer.statusCode, known.statusCode);
    assert.equal(answer.body, known.body);
  }
  await settled();
  assert.deepEqual(
    taken.map(({ to }) => to),
    [['somchai@example.go.th']],
  );
  const [letter] = taken;
  assert.ok(letter);
  assert.match(textOf(letter), /รหัสผ่านเดิมยังใช้ได้/);
  // Two at once: one link stands, and it works once, however many come with it together.
  begin('takes');
  await Promise.all([ask('somchai'), ask('somchai')]);
  await settled();
  const newest = taken.at(-1);
  assert.ok(newest);
  const use = (code: string) =>
    new PersonBrowser(app).post('/api/links/use', { link: code, password: 'another good sentence' });
  assert.equal((await use(codeIn(letter))).statusCode, 410, 'the older one is used up by the newer');
  const tries = await Promise.all(Array.from({ length: 4 }, () => use(codeIn(newest))));
  assert.deepEqual(tries.map(({ statusCode }) => statusCode).sort(), [200, 410, 410, 410]);
  assert.equal((await use(codeIn(newest))).statusCode, 410);
});

test('whoever asks again and again sends no flood, and spoils no code that somebody was given by hand', async () => {
  begin('takes');
  const given = await invite('printed', 'printed@example.go.th');
  await settled();
  begin('takes');
  for (let at = 0; at < 30; at += 1) {
    const asked = await new PersonBrowser(app).post('/api/sign-in/forgotten', { name: 'printed' });
    assert.equal(asked.statusCode, 200);
    await settled();
  }
  assert.ok(taken.length >= 1 && taken.length <= 5, `${taken.length} letters`);
  const opened = await new PersonBrowser(app).post('/api/links/open', { link: given.code });
  assert.equal(opened.statusCode, 200);
});

test('of a printed and a mailed link, also at the same moment, the first used ends the other', async () => {
  for (const mailedFirst of [true, false]) {
    begin('takes');
    const signInName = `both-${mailedFirst}`;
    const { code } = await invite(signInName, `${signInName}@example.go.th`);
    await settled();
    begin('takes');
    await new PersonBrowser(app).post('/api/sign-in/forgotten', { name: signInName });
    await settled();
    const [letter] = taken;
    assert.ok(letter);
    const codes = [codeIn(letter), code];
    assert.notEqual(codes[0], codes[1]);
    const use = (link: string) =>
      new PersonBrowser(app).post('/api/links/use', { link, password: 'another good sentence' });
    const tries = await Promise.all((mailedFirst ? codes : codes.toReversed()).map(use));
    assert.deepEqual(tries.map(({ statusCode }) => statusCode).sort(), [200, 410]);
    for (const late of codes) assert.equal((await use(late)).statusCode, 410);
  }
});

test('nothing that is typed becomes a header or a second recipient', async () => {
  begin('takes');
  for (const mail of [
    'a@example.go.th\r\nBcc: b@example.com',
    'a@example.go.th, b@example.com',
    'A <a@example.go.th>',
    'a@example.go.th\u0000',
  ]) {
    const refused = await invite('injected', mail);
    assert.equal(refused.status, 400, JSON.stringify(mail));
  }
  for (const name of ['ก\r\nBcc: b@example.com', 'ก\u0007ข']) {
    const person = { name, signInName: 'sly', mail: 'sly@example.go.th', post: { capacity: 'auditor' } };
    assert.equal((await asOwner('POST', '/api/people', person)).status, 400);
  }
  await settled();
  assert.deepEqual(taken, []);
});

test('a server elsewhere is spoken to under TLS or not at all', async () => {
  begin('takes');
  const { runtime } = record.services;
  const { send } = await import('../src/mail/send.ts');
  const { port } = server.server.address() as AddressInfo;
  // The same server, by a name that is not this machine's own.
  const outcome = await send(
    { url: `smtp://127.0.0.2:${port}`, from: 'tidtam@example.go.th' },
    { id: runtime.newId(), recipient: 'x@example.go.th', subject: 'x', body: 'x' },
  );
  assert.deepEqual(outcome, { is: 'not_now', why: 'ETLS 500' });
  assert.deepEqual(taken, []);
});
