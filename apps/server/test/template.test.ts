import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { call, download, Refused } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { importFile } from '../src/import/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { testApplication } from './support/application.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let app: FastifyInstance;
const place = { agency: '73-PEO', province: '73', round: '2567Q2' } as const;
const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };

before(async () => {
  record = await testRecord();
  app = await testApplication(record);
  await app.ready();
  const actor = await record.actor(demonstrationSecretariatId);
  const file = await sample('73-PEO-2567Q2-stacked-12.xlsx');
  assert.equal((await importFile(record.services.imports, actor, file, {}, mode)).status, 'stored');
});

const page = () => inProcess(app, '127.0.0.1:4800', { token: '', as: null });
const template = (params: Readonly<Record<string, string>>) =>
  download(page(), 'downloadTemplate', { params });

async function imported(bytes: Uint8Array, options = {}) {
  const actor = await record.actor(demonstrationSecretariatId);
  const file = { name: 'template.xlsx', bytes: Buffer.from(bytes) };
  return importFile(record.services.imports, actor, file, options, mode);
}

test("a round's template holds what stands; the next round's finds the same projects and asks nothing", async () => {
  const { known } = await call(page(), 'getForm', { params: place });
  const again = await imported(await template(place));
  assert.deepEqual(again.problems, []);
  assert.deepEqual(again.agencies, [{ agency: '73-PEO', status: 'unchanged' }]);
  assert.deepEqual([again.province, again.round], ['73', '2567Q2']);
  assert.equal(again.rows.count, known.flatMap(({ current }) => current?.funding ?? []).length);
  const after = await call(page(), 'getForm', { params: place });
  assert.deepEqual(
    after.known.map(({ project }) => project).sort(),
    known.map(({ project }) => project).sort(),
  );

  const next = await imported(await template({ ...place, round: '2567Q3' }));
  assert.equal(next.round, '2567Q3');
  assert.deepEqual(
    next.problems.map(({ code }) => code),
    ['template_unfilled'],
  );
  const ids = (await call(page(), 'getForm', { params: { ...place, round: '2567Q3' } })).known;
  assert.deepEqual(ids.map(({ project }) => project).sort(), known.map(({ project }) => project).sort());
});

test('nobody gets a template of what is not owed, or of an agency that is not there', async () => {
  for (const [params, status] of [
    [{ ...place, agency: '73-PHO', province: '70' }, 404],
    [{ ...place, agency: 'NOBODY' }, 404],
  ] as const) {
    await assert.rejects(
      template(params),
      (error) => error instanceof Refused && error.details.status === status,
    );
  }
});
