import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { before, test } from 'node:test';
import { ProblemDetails } from '@tidtam/domain/contract';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { buildApp } from '../src/http/app.ts';
import { askerFinder } from '../src/http/find-asker.ts';
import { handlersOf } from '../src/http/handlers.ts';
import { withoutWords } from '../src/log/log.ts';
import { createMonitor } from '../src/monitoring/index.ts';
import { testApplication } from './support/application.ts';
import { temporaryFolder } from './support/cluster.ts';
import { type TestRecord, testRecord } from './support/record.ts';

const url = 'https://tidtam.example.go.th';
const { host } = new URL(url);
let record: TestRecord;
/** As people reach it, behind TLS. */
let app: FastifyInstance;

before(async () => {
  record = await testRecord();
  app = await testApplication(record, { signIn: true, url });
  await app.ready();
});

/** A page, a file of the pages, answers, problems of every kind, and what no route is asked for. */
const addresses = [
  '/',
  '/provinces/73',
  '/page.js',
  '/api/sign-in',
  '/api/openapi.json',
  '/api/record',
  '/api/nothing',
  '/api/%zz',
  '/healthz',
];

test('every answer, a refusal and a broken address too, keeps the browser to HTTPS, to our files and out of frames', async () => {
  for (const address of [...addresses, `/api/agencies/${'a'.repeat(300)}`]) {
    const { headers } = await app.inject({ url: address, headers: { host } });
    assert.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains', address);
    const policy = String(headers['content-security-policy']).split('; ');
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      assert.ok(policy.includes(part), `${address}: ${part}`);
    assert.equal(headers['x-content-type-options'], 'nosniff', address);
    assert.equal(headers['referrer-policy'], 'same-origin', address);
  }
  const wrong = await app.inject({ url: '/', headers: { host: 'evil.example' } });
  assert.equal(wrong.headers['x-content-type-options'], 'nosniff');
});

test('every answer says what it is, and text in which characters', async () => {
  for (const address of addresses) {
    const { headers } = await app.inject({ url: address, headers: { host } });
    assert.match(
      String(headers['content-type']),
      /^(?:text\/(?:html|plain)|(?:text|application)\/javascript|application\/(?:problem\+)?json); charset=utf-8$/i,
      address,
    );
  }
});

test('no other origin is let in, whatever it asks for', async () => {
  for (const method of ['GET', 'OPTIONS'] as const) {
    const { statusCode, headers } = await app.inject({
      method,
      url: '/api/sign-in',
      headers: {
        host,
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    assert.equal(statusCode, 421, method);
    assert.deepEqual(
      Object.keys(headers).filter((name) => name.startsWith('access-control-')),
      [],
    );
  }
});

test('TRACE is answered like every method that there is none of', async () => {
  for (const address of ['/', '/api/sign-in', '/healthz'])
    assert.equal((await app.inject({ method: 'TRACE', url: address, headers: { host } })).statusCode, 404);
});

test('neither the program’s folders nor a list of files is served', async () => {
  const page = (await app.inject({ url: '/', headers: { host } })).body;
  for (const address of [
    '/.git/HEAD',
    '/package.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/',
  ]) {
    const { statusCode, body } = await app.inject({ url: address, headers: { host } });
    assert.ok(body === page || statusCode >= 400, address);
  }
});

test('the theme is read from the cookie of this very host alone', async () => {
  const pageWith = async (cookie: string) => (await app.inject({ url: '/', headers: { host, cookie } })).body;
  assert.match(await pageWith('a=b; __Host-tidtam-theme=dark'), /data-theme="dark"/);
  for (const cookie of ['tidtam-theme=dark', '__Host-tidtam-theme=../x', 'x__Host-tidtam-theme=dark'])
    assert.doesNotMatch(await pageWith(cookie), /data-theme/, cookie);
});

test('a bug says nothing of itself to whoever asked, and no word of it to the log', async () => {
  const lines: string[] = [];
  const broken = await buildApp({
    handlers: {
      ...handlersOf(record.services),
      getSignIn: () => {
        throw new Error('select hash from password where name = somchai');
      },
    },
    findAsker: askerFinder(record.services.runtime, 'x', () => url),
    findSnapshot: async () => null,
    limits: { commands: 300, uploads: 60 },
    monitor: createMonitor(record.services.runtime.pool, 'x'),
    log: pino({ serializers: { err: withoutWords } }, { write: (line) => lines.push(line) }),
    version: 'x',
    pages: await temporaryFolder(),
    address: () => ({ url, local: url }),
  });
  const { statusCode, body } = await broken.inject({ url: '/api/sign-in', headers: { host } });
  await broken.close();
  assert.equal(statusCode, 500);
  assert.doesNotMatch(body, /somchai|password|Error|\.ts/);
  const { reqId, msg, err } = JSON.parse(lines.join(''));
  assert.equal(ProblemDetails.parse(JSON.parse(body)).request, reqId);
  assert.equal(msg, 'request failed');
  assert.match(err.stack.join(), /headers\.test\.ts/);
  assert.doesNotMatch(lines.join(''), /somchai/);
});

test('a request whose end could be told in two ways is refused, and what follows it is not read', async () => {
  const here = await testApplication(record);
  await here.listen({ port: 0, host: '127.0.0.1' });
  const { port } = here.server.address() as AddressInfo;
  const head = `POST /api/sign-out HTTP/1.1\r\nHost: 127.0.0.1:4800\r\n`;
  for (const ends of [
    'Content-Length: 4\r\nTransfer-Encoding: chunked',
    'Transfer-Encoding: chunked\r\nContent-Length: 4',
    'Content-Length: 4\r\nContent-Length: 5',
    'Transfer-Encoding: identity, chunked, identity',
    'Transfer-Encoding : chunked',
  ]) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.end(`${head}${ends}\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: 127.0.0.1:4800\r\n\r\n`);
    const answers = (await text(socket)).match(/^HTTP\/1\.1 \d{3}/gm);
    assert.deepEqual(answers, ['HTTP/1.1 400'], ends);
  }
});
