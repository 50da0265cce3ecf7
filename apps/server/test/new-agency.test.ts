import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { call, Refused } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { testApplication } from './support/application.ts';
import { testRecord } from './support/record.ts';

let app: FastifyInstance;

before(async () => {
  app = await testApplication(await testRecord());
  await app.ready();
});

const owes = [{ province: '73', round: '2567Q4' }];

function add(agency: Record<string, unknown>) {
  const page = inProcess(app, '127.0.0.1:4800', { token: '', as: null });
  return call(page, 'addAgency', {
    params: {},
    body: { sector: 'government', province: '73', owes, ...agency },
  });
}

function refusal(agency: Record<string, unknown>): Promise<string | number> {
  return add(agency).then(
    () => 'stored',
    (error: unknown) => (error instanceof Refused ? (error.details.code ?? error.details.status) : 'failed'),
  );
}

test('an agency without a code is given the next one of its province, also when many come at once', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `สำนักงานที่ไม่มีรหัส แห่งที่ ${index + 1}`);
  const added = await Promise.all(names.map((name) => add({ name })));
  const codes = added.map(({ code }) => code).sort();
  assert.deepEqual(
    codes,
    names.map((_, index) => `73-N${String(index + 1).padStart(3, '0')}`),
  );
});

test('small letters become capitals; a code that is none, and one that is taken, are refused', async () => {
  assert.equal((await add({ name: 'สำนักงานพาณิชย์จังหวัดนครปฐม', code: '73-pco' })).code, '73-PCO');
  assert.equal(await refusal({ name: 'สำนักงานอื่น', code: '73-PCO' }), 'agency_exists');
  for (const code of ['73-', '-73', '73--A', 'ก', '73 A', '']) {
    assert.equal(await refusal({ name: `สำนักงานรหัส ${code}`, code }), 'bad_input', code);
  }
});
