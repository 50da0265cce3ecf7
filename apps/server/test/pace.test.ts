import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { call } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { Pace } from '../src/route/index.ts';
import { readSettings } from '../src/settings/index.ts';
import { askAs, token as ownerToken, testApplication } from './support/application.ts';
import { PersonBrowser } from './support/person-browser.ts';
import { type TestRecord, testRecord } from './support/record.ts';

const password = 'rubber boots in october';
const own = { commands: 3, uploads: 1 };
let record: TestRecord;
let app: FastifyInstance;

before(async () => {
  record = await testRecord({ kind: 'record' });
  app = await testApplication(record, { signIn: true, limits: own });
  for (const signInName of ['quick', 'other'])
    await record.appoint({
      ...{ name: `ผู้รายงาน ${signInName}`, signInName, password },
      ...{ capacity: 'reporter', agency: '73-PHO' },
    });
});

async function signedIn(signInName: string, on = app) {
  const browser = new PersonBrowser(on);
  assert.equal((await browser.post('/api/sign-in', { name: signInName, password })).statusCode, 200);
  return browser;
}

const contact = (person: string) => ({ person, position: '', telephone: '034-123456', mail: '', note: '' });
const url = '/api/agencies/73-PHO/provinces/73/contact';
const command = (browser: PersonBrowser) => browser.post('/api/account/sessions/end-others');

/** So many commands, `every` so many milliseconds, against the usual limit; how many were held. */
function held(commands: number, every: number): number {
  let now = 0;
  const pace = new Pace(readSettings({}).limits.commands, () => now);
  let count = 0;
  for (let at = 0; at < commands; at += 1) {
    if (pace.take('she') > 0) count += 1;
    now += every;
  }
  return count;
}

test('whoever mends hundreds of rows as fast as hands go is never held; a script is, and goes on as it is told', () => {
  assert.equal(held(3_600, 400), 0, 'an hour, five in two seconds');
  assert.equal(held(250, 10), 0, 'a page that sends all its rows at once');
  assert.ok(held(1_000, 20) > 500, 'fifty in a second');
  let now = 0;
  const pace = new Pace(3, () => now);
  assert.deepEqual(
    [1, 2, 3, 4].map(() => pace.take('script')),
    [0, 0, 0, 20],
  );
  assert.equal(pace.take('other'), 0, 'each for themselves');
  now += 19_999;
  assert.equal(pace.take('script'), 1);
  now += 1;
  assert.deepEqual([pace.take('script'), pace.take('script')], [0, 20]);
  now += 3_600_000;
  assert.deepEqual(
    [1, 2, 3, 4].map(() => pace.take('script')),
    [0, 0, 0, 20],
    'rest gives no more than a minute’s',
  );
});

test('too many commands of one person are answered 429, in both languages and with when to come back', async () => {
  const [quick, other] = [await signedIn('quick'), await signedIn('other')];
  for (let at = 0; at < own.commands; at += 1) assert.equal((await command(quick)).statusCode, 200);
  const refused = await command(quick);
  assert.deepEqual([refused.statusCode, refused.json().code], [429, 'too_fast']);
  const seconds = Number(refused.headers['retry-after']);
  assert.ok(seconds >= 1 && seconds <= 20, String(refused.headers['retry-after']));
  const { message } = refused.json();
  assert.match(message.th, new RegExp(`โปรดรอ ${seconds} วินาที`));
  assert.match(message.en, new RegExp(`wait ${seconds} second`));
  // Not by another browser of theirs, nor by what is not there.
  assert.equal((await command(await signedIn('quick'))).statusCode, 429);
  assert.equal(
    (await quick.post('/api/imports/01900000-0000-7000-8000-000000000000/withdraw', { reason: 'x' }))
      .statusCode,
    429,
  );
  assert.equal((await quick.get('/api/account')).statusCode, 200, 'reading goes on');
  assert.equal((await command(other)).statusCode, 200, 'others are not held');
});

test('files are counted apart from commands, and what is refused is not read', async () => {
  const browser = await signedIn('other');
  const upload = () =>
    app.inject({
      method: 'POST',
      url: '/api/imports?province=73&round=2567Q2',
      headers: {
        host: '127.0.0.1:4800',
        origin: 'http://127.0.0.1:4800',
        cookie: browser.cookie,
        'content-type': 'multipart/form-data; boundary=x',
      },
      payload: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b\r\n--x--\r\n',
    });
  const [first, second] = [await upload(), await upload()];
  assert.notEqual(first.statusCode, 429, first.body);
  assert.deepEqual([second.statusCode, second.json().code], [429, 'too_fast']);
  assert.equal((await command(browser)).statusCode, 200);
});

test('the owner of the data folder is held by nothing, also in another’s name', async () => {
  for (let at = 0; at < 3 * own.commands; at += 1) {
    const asOwner = await app.inject({
      method: 'PUT',
      url,
      headers: { host: '127.0.0.1:4800', authorization: `Bearer ${ownerToken}` },
      payload: contact('x'),
    });
    assert.notEqual(asOwner.statusCode, 429);
    const as = await askAs(app, 'ผู้รายงาน quick', 'PUT', url, contact('x'));
    assert.notEqual(as.statusCode, 429);
  }
});

test('the command line under a person’s token waits as it is told, and then goes on', async () => {
  const slow = await testApplication(record, { signIn: true, limits: { commands: 60, uploads: 60 } });
  const browser = await signedIn('quick', slow);
  const { token } = (await browser.post('/api/account/tokens', { label: 'x', password })).json();
  const transport = inProcess(slow, '127.0.0.1:4800', { token, as: null });
  const say = () =>
    call(transport, 'saveContact', {
      params: { agency: '73-PHO', province: '73' },
      body: contact('สมชาย ใจดี'),
    });
  const begun = performance.now();
  for (let at = 0; at < 61; at += 1) await say();
  assert.ok(performance.now() - begun > 900);
});
