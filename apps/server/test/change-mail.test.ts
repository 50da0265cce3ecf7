import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { answerRequests, type Post } from '../src/account/index.ts';
import { codeAt, stepAt } from '../src/account/one-time-code.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { silentLog } from '../src/log/index.ts';
import { type Mailer, startMailer } from '../src/mail/index.ts';
import { token as ownerToken, testApplication } from './support/application.ts';
import { MailServer } from './support/mail-server.ts';
import { PersonBrowser } from './support/person-browser.ts';
import { type TestRecord, testRecord } from './support/record.ts';
import { unbase32 } from './support/unbase32.ts';

const mails = new MailServer();
let record: TestRecord;
let app: FastifyInstance;
let mailer: Mailer;
let now = Date.parse('2026-12-01T02:00:00Z');
const post: Post = { address: 'https://tidtam.example.go.th', wake: () => void mailer.wake() };
const password = 'rubber boots in october';

before(async () => {
  record = await testRecord({ kind: 'record', post, clock: () => new Date(now).toISOString() });
  app = await testApplication(record, { signIn: true });
  await app.ready();
  const { runtime } = record.services;
  mailer = startMailer({
    runtime,
    smtp: { url: await mails.listen(), from: 'tidtam@example.go.th' },
    log: silentLog,
    before: () => answerRequests(runtime, post),
  });
});

after(async () => {
  await mailer?.close();
  await mails.close();
});

/** The letters that came of what was done until now. */
async function letters() {
  // The look that is under way may have begun before.
  await mailer.wake();
  await mailer.wake();
  return mails.takeAll();
}

async function asOwner(method: 'GET' | 'POST', url: string, payload: object = {}) {
  const headers = { host: '127.0.0.1:4800', authorization: `Bearer ${ownerToken}` };
  const answer = await app.inject({ method, url, headers, ...(method === 'GET' ? {} : { payload }) });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

/** Somebody who has set their password and is in. */
async function somebody(signInName: string, mail: string | null, on: FastifyInstance = app) {
  const { person, code } = await asOwner('POST', '/api/people', {
    ...{ name: `ผู้ใช้ ${signInName}`, signInName, mail },
    post: { capacity: 'reporter', agency: '73-PHO' },
  });
  const own = new PersonBrowser(on);
  assert.equal((await own.post('/api/links/use', { link: code, password })).statusCode, 200);
  await letters();
  return { person, own };
}

/** The addresses that somebody asked for and that the database still knows. */
async function addressesAsked(person: string) {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query('select mail from mail_change where person_id = $1', [person]);
  await owner.end();
  return rows;
}

const ask = (own: PersonBrowser, mail: string, more: object = {}) =>
  own.post('/api/account/mail', { mail, password, ...more });
const confirm = (link: string) => new PersonBrowser(app).post('/api/links/mail', { link });
const linkIn = (words: string) => /https:\/\/tidtam\.example\.go\.th\/mail#(\S+)/.exec(words)?.[1] ?? '';
const mailOf = async (own: PersonBrowser) => {
  const { mail, mailAsked } = (await own.get('/api/account')).json();
  return [mail, mailAsked];
};

test('another address is taken when its link is opened, once; the old one is told, and the ledger says so', async () => {
  const { own } = await somebody('somchai', 'before@example.go.th');
  assert.equal((await ask(own, 'after@example.go.th')).statusCode, 200);
  const [letter, ...others] = await letters();
  assert.ok(letter);
  assert.deepEqual([letter.to, others], [['after@example.go.th'], []]);
  assert.match(letter.words, /เรียน ผู้ใช้ somchai/);
  assert.match(letter.words, /Dear ผู้ใช้ somchai/);
  assert.deepEqual(await mailOf(own), ['before@example.go.th', 'after@example.go.th'], 'nothing yet');
  const link = linkIn(letter.words);
  assert.equal((await confirm(`${link.slice(1)}A`)).json().code, 'link_unknown');
  const tries = await Promise.all(Array.from({ length: 4 }, () => confirm(link)));
  assert.deepEqual(tries.map(({ statusCode }) => statusCode).sort(), [200, 410, 410, 410]);
  assert.deepEqual(await mailOf(own), ['after@example.go.th', null]);
  const [told] = await letters();
  assert.ok(told);
  assert.deepEqual(told.to, ['before@example.go.th']);
  assert.match(told.words, /ด้วยรหัสผ่านของท่าน/);
  assert.doesNotMatch(told.words, /after@/, 'who reads the old box does not learn of the new one');
  const [event] = await asOwner('GET', '/api/account-events');
  assert.deepEqual([event.event, event.person, event.by], ['mail_changed', 'ผู้ใช้ somchai', 'ผู้ใช้ somchai']);
  const { runtime, files } = record.services;
  const { checks } = await verifyRecord(runtime.pool, files, runtime.now());
  const acts = checks.find(({ check }) => check === 'ledger_acts');
  assert.deepEqual(acts?.differences, []);
});

test('it asks for the password, and for a code where there is one; nobody changes it from elsewhere', async () => {
  const { own } = await somebody('careful', 'careful@example.go.th');
  assert.equal((await ask(own, 'x@example.go.th', { password: 'wrong' })).json().code, 'sign_in_wrong');
  const { secret } = (await own.post('/api/account/codes/begin', { password })).json();
  const code = () => codeAt(unbase32(secret), stepAt(new Date(now).toISOString()));
  await own.post('/api/account/codes/confirm', { code: code() });
  assert.equal((await ask(own, 'x@example.go.th')).json().code, 'code_needed');
  assert.equal(
    (await new PersonBrowser(app).post('/api/account/mail', { mail: 'x@y.th', password })).statusCode,
    401,
  );
  for (const mail of ['nowhere', 'a@b.th\r\nBcc: c@d.th', 'a@b.th, c@d.th'])
    assert.equal((await ask(own, mail)).statusCode, 400, mail);
  assert.deepEqual(await letters(), []);
  now += 30_000;
  assert.equal((await ask(own, 'x@example.go.th', { code: code() })).statusCode, 200);
  assert.equal((await letters()).length, 1);
});

test('an address that is another’s: the same is answered, and its reader alone learns of it', async () => {
  await somebody('holder', 'Held@example.go.th');
  const { own } = await somebody('asker', null);
  const [taken, free] = [await ask(own, 'held@example.go.th'), await ask(own, 'free@example.go.th')];
  const plain = ({ statusCode, body, headers }: typeof taken) => [
    statusCode,
    body,
    Object.keys(headers).sort(),
  ];
  assert.deepEqual(plain(taken), plain(free));
  await letters();
  now += 60_000;
  await ask(own, 'held@example.go.th');
  const [letter] = await letters();
  assert.ok(letter);
  assert.deepEqual(letter.to, ['held@example.go.th']);
  assert.equal(linkIn(letter.words), '');
  assert.doesNotMatch(letter.words, /asker|holder/);
  assert.deepEqual(
    await mailOf(own),
    [null, 'held@example.go.th'],
    'whoever asked sees what they would see of a free one',
  );
  // Given to somebody else while the letter was on its way.
  now += 60_000;
  await ask(own, 'soon@example.go.th');
  const [late] = await letters();
  await somebody('quicker', 'soon@example.go.th');
  assert.equal((await confirm(linkIn(late?.words ?? ''))).json().code, 'link_unknown');
});

test('a link is worth nothing after a day, after a newer one, and when whoever keeps the person says otherwise', async () => {
  const { own, person } = await somebody('waiting', 'waiting@example.go.th');
  const linkTo = async (mail: string) => {
    now += 16 * 60_000;
    assert.equal((await ask(own, mail)).statusCode, 200);
    return linkIn((await letters()).at(-1)?.words ?? '');
  };
  const late = await linkTo('late@example.go.th');
  now += 24 * 3_600_000 + 1_000;
  assert.equal((await confirm(late)).json().code, 'link_unknown');
  await letters();
  assert.deepEqual(await addressesAsked(person), [], 'nothing of it is kept');
  await own.post('/api/sign-in', { name: 'waiting', password });
  assert.deepEqual(await mailOf(own), ['waiting@example.go.th', null]);
  const [older, newer] = [await linkTo('older@example.go.th'), await linkTo('newer@example.go.th')];
  assert.equal((await confirm(older)).json().code, 'link_unknown');
  await asOwner('POST', `/api/people/${person}/details`, { name: 'ผู้รอ', mail: 'given@example.go.th' });
  assert.equal((await confirm(newer)).json().code, 'link_unknown');
  const last = await linkTo('last@example.go.th');
  // Nor does it set a password.
  for (const url of ['/api/links/open', '/api/links/use'])
    assert.equal(
      (await new PersonBrowser(app).post(url, { link: last, password })).json().code,
      'link_unknown',
    );
  await asOwner('POST', `/api/people/${person}/close`);
  assert.equal((await confirm(last)).json().code, 'link_unknown');
});

test('nobody sends a flood to a stranger', async () => {
  const { own } = await somebody('flooding', null);
  const answers = [];
  for (let at = 0; at < 12; at += 1) answers.push(await ask(own, 'stranger@example.go.th'));
  assert.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 5);
  assert.equal(answers.at(-1)?.json().code, 'mail_wait');
  assert.ok((await letters()).length <= 5);
});

test('without a server for mail whoever keeps the person changes it, and the account says so', async () => {
  const plain = await testRecord({ kind: 'record' });
  const other = await testApplication(plain, { signIn: true });
  await plain.appoint({
    ...{ name: 'ผู้รายงาน', signInName: 'plain', password },
    ...{ capacity: 'reporter', agency: '73-PHO' },
  });
  const own = new PersonBrowser(other);
  await own.post('/api/sign-in', { name: 'plain', password });
  const refused = await ask(own, 'x@example.go.th');
  assert.deepEqual([refused.statusCode, refused.json().code], [409, 'mail_by_keeper']);
  assert.equal((await own.get('/api/account')).json().letters, false);
});
