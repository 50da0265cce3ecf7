import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { download, Refused } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { testApplication } from './support/application.ts';
import { testRecord } from './support/record.ts';

let app: FastifyInstance;
const place = { agency: '73-PEO', province: '73', round: '2567Q2' };

before(async () => {
  app = await testApplication(await testRecord());
  await app.ready();
});

const page = () => inProcess(app, '127.0.0.1:4800', { token: '', as: null });

const letter = (name: 'downloadLetterWord' | 'downloadLetterPdf', params: Record<string, string>) =>
  download(page(), name, { params });

function refusedWith(asking: Promise<unknown>): Promise<string> {
  return asking.then(
    () => 'answered',
    (error: unknown) =>
      error instanceof Refused ? `${error.details.status} ${error.details.code}` : 'broke',
  );
}

test('an agency that owes its report is reminded, in Word and PDF, and has nothing to cover', async () => {
  const reminder = { ...place, letter: 'reminder' };
  assert.equal(Buffer.from(await letter('downloadLetterWord', reminder)).toString('latin1', 0, 2), 'PK');
  assert.equal(Buffer.from(await letter('downloadLetterPdf', reminder)).toString('latin1', 0, 4), '%PDF');
  const covering = { ...place, letter: 'covering' };
  assert.equal(await refusedWith(letter('downloadLetterPdf', covering)), '409 nothing_reported');
});

test('a letter about nobody, out of reach or of no kind is refused', async () => {
  for (const wrong of [{ agency: 'nobody' }, { province: '99' }])
    assert.match(
      await refusedWith(letter('downloadLetterPdf', { ...place, letter: 'reminder', ...wrong })),
      /^404 /,
    );
  assert.match(await refusedWith(letter('downloadLetterPdf', { ...place, letter: 'love' })), /^400 /);
});
