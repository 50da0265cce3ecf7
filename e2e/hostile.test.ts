import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { ProblemDetails } from '@tidtam/domain/contract';
import { FileAnswer } from '@tidtam/domain/import';
import { hostileFiles } from '../packages/workbook/test/hostile/index.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;

before(async () => {
  server = await startServer();
});

after(async () => {
  await server?.close();
});

async function send(name: string, bytes: Uint8Array) {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)]), name);
  const answer = await server.fetch('/api/imports?agency=73-PVO&province=73&round=2567Q2', {
    method: 'POST',
    body: form,
  });
  return { status: answer.status, body: await answer.json() };
}

/** Somebody else looks something up, with its figures from the database. */
async function somebodyElse(): Promise<void> {
  const answer = await server.fetch('/api/provinces/73/rounds/2567Q2');
  assert.equal(answer.status, 200);
  await answer.arrayBuffer();
}

/** How often somebody else is answered until `work` is done. */
async function answeredMeanwhile(work: Promise<unknown>): Promise<number> {
  let isDone = false;
  const ended = work.finally(() => {
    isDone = true;
  });
  let answers = 0;
  while (!isDone) {
    await somebodyElse();
    if (!isDone) answers += 1;
  }
  await ended;
  return answers;
}

for (const name of ['wide.xlsx', 'unlike.xlsx', 'bomb.xlsx']) {
  test(`${name} is read or refused, while others are answered`, async () => {
    const file = hostileFiles.find((one) => one.name === name);
    assert.ok(file !== undefined);
    const bytes = file.make();
    const sending = send(name, bytes);
    const answers = await answeredMeanwhile(sending);
    const { status, body } = await sending;
    assert.equal(status, 200);
    const [answer] = FileAnswer.array().parse(Object(body).files);
    assert.ok(answer !== undefined);
    for (const { message } of answer.problems) assert.ok(message.th !== '' && message.en !== '');
    assert.ok(answer.problems.length > 0);
    // The heavier ones take seconds; a server that waited for them would answer nobody.
    if (name !== 'bomb.xlsx') assert.ok(answers >= 3, `${answers}`);
  });
}

const boundary = 'tidtam-test';
const opening = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="large.csv"\r\n\r\n`;

function upload(): ClientRequest {
  return request(`${server.url}/api/imports?dryRun=true`, {
    method: 'POST',
    headers: {
      ...server.headers,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'transfer-encoding': 'chunked',
    },
  });
}

test('over 50 MB is refused while it arrives, and the server stops reading', async () => {
  const sending = upload();
  const megabyte = Buffer.alloc(1024 * 1024, 'ก,1\n');
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  const problem = answered.then(async ([answer]) => ({
    status: answer.statusCode,
    body: await text(answer),
  }));
  const closed = closing(sending);
  sending.on('error', () => undefined);
  sending.write(opening);
  let sent = 0;
  // A sender that never ends: it is told, then its line is cut.
  for (; !sending.closed && sent < 2_000; sent += 1) {
    if (!sending.write(megabyte)) await Promise.race([draining(sending), closed]);
  }
  const { status, body } = await problem;
  assert.equal(status, 413);
  assert.equal(ProblemDetails.parse(JSON.parse(body)).code, 'file_too_large');
  assert.ok(sent < 200, `${sent} MB were taken in`);
  await somebodyElse();
});

test('an upload that drips, and one that is cut off, hold nobody up and leave nothing behind', async () => {
  const draftsBefore = await drafts();
  const dripping = upload();
  dripping.on('error', () => undefined);
  dripping.write(opening);
  for (let drop = 0; drop < 20; drop += 1) {
    dripping.write('ก');
    await somebodyElse();
  }
  dripping.destroy();
  await closing(dripping);
  await somebodyElse();
  assert.deepEqual(await drafts(), draftsBefore);
});

function draining(sending: ClientRequest): Promise<void> {
  return new Promise((resolve) => sending.once('drain', resolve));
}

/** Whether it ends well or breaks. */
function closing(sending: ClientRequest): Promise<void> {
  return new Promise((resolve) => sending.once('close', resolve));
}

async function drafts(): Promise<unknown> {
  return (await server.fetch('/api/imports')).json();
}
