import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { IncomingFile } from '../src/import/import-service.ts';
import { importFile } from '../src/import/index.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { askAs, testApplication } from './support/application.ts';
import { type TestRecord, testRecord } from './support/record.ts';
import { type CsvRow, reportCsv } from './support/report-csv.ts';

const round = '2567Q2';
const first = 'ฝ่ายเลขานุการฯ จังหวัดนครปฐม (สาธิต)';
const second = 'เลขานุการคนที่สอง';
const third = 'เลขานุการคนที่สาม';
const reporter = 'ผู้รายงาน สสจ.';
const at = `/api/agencies/73-PHO/provinces/73/rounds/${round}`;

let record: TestRecord;
let app: FastifyInstance;

before(async () => {
  record = await testRecord();
  await record.appoint({ name: second, capacity: 'province_secretariat', province: '73' });
  await record.appoint({ name: third, capacity: 'province_secretariat', province: '73' });
  await record.appoint({ name: reporter, capacity: 'reporter', agency: '73-PHO' });
  app = await testApplication(record);
  await app.ready();
});

const seen = async (person: string) => (await askAs(app, person, 'GET', `${at}/submissions`)).json();

async function receive(person: string) {
  const { revision } = await seen(person);
  return askAs(app, person, 'POST', `${at}/review`, { decision: 'received', revision });
}

/** Stores a file of the agency's on its behalf; answers its draft. */
async function store(file: IncomingFile, person = first): Promise<string> {
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
  const actor = await record.actor(person);
  const stored = await importFile(record.services.imports, actor, file, { province: '73' }, mode);
  assert.equal(stored.status, 'stored', JSON.stringify(stored.problems));
  return stored.draft?.id ?? '';
}

async function withdrawProject(person: string, number: number) {
  const { projects } = (await askAs(app, person, 'GET', at)).json();
  const url = `/api/agencies/73-PHO/projects/${projects[number].project}/withdraw`;
  const done = await askAs(app, person, 'POST', url, { province: '73', round, reason: 'ซ้ำ' });
  assert.equal(done.statusCode, 200, done.body);
}

test('a project withdrawn after the report was received opens the review again, for whoever did not submit it', async () => {
  const rows = ['อบรมคุณธรรม', 'ตรวจสอบภายใน', 'เผยแพร่ข้อมูล'].map((title): CsvRow => [2, title, '100']);
  await store(reportCsv('ก.csv', rows));
  assert.equal((await receive(second)).json().standing, 'received');
  assert.equal((await seen(second)).reopened, false);
  // The file may hold other agencies' rows: its name is told, and no way to it, where it does not open.
  const [brought] = (await seen(reporter)).submissions;
  assert.deepEqual([brought.kind, brought.file, brought.draft], ['import', 'ก.csv', null]);
  const { draft } = (await seen(second)).submissions[0];
  assert.equal((await askAs(app, second, 'GET', `/api/imports/${draft}`)).statusCode, 200);
  assert.equal((await askAs(app, reporter, 'GET', `/api/imports/${draft}`)).statusCode, 404);
  const sourceFor = async (person: string) => (await askAs(app, person, 'GET', at)).json().projects[0].source;
  assert.deepEqual(await sourceFor(second), { import: draft, file: 'ก.csv' });
  assert.deepEqual(await sourceFor(reporter), { import: null, file: 'ก.csv' });

  await withdrawProject(second, 0);
  const after = await seen(first);
  assert.deepEqual([after.standing, after.reopened, after.refusal], ['submitted', true, 'four_eyes']);
  const own = await receive(first);
  assert.deepEqual([own.statusCode, own.json().code], [403, 'four_eyes'], 'not who submitted it');
  const [waiting] = (await askAs(app, second, 'GET', `/api/provinces/73/rounds/${round}/submissions`)).json();
  assert.deepEqual([waiting.agency, waiting.standing, waiting.mayReceive], ['73-PHO', 'submitted', true]);

  // Of two secretaries one submitted and the other took some back: the rest is the first's alone, and the other receives it.
  const again = await receive(second);
  assert.deepEqual([again.json().standing, again.json().reopened], ['received', false], again.body);
  assert.equal(again.json().submissions[0].reviews.length, 2, 'both receivings stay to be seen');
});

test('what was received of an agency and withdrawn by its reporter waits, and may be returned instead', async () => {
  await withdrawProject(reporter, 1);
  assert.deepEqual([(await seen(third)).standing, (await seen(third)).reopened], ['submitted', true]);
  const { revision } = await seen(third);
  const body = { decision: 'returned', revision, reason: 'ขอเหตุผลที่ถอน' };
  const returned = await askAs(app, third, 'POST', `${at}/review`, body);
  assert.deepEqual([returned.json().standing, returned.json().reopened], ['returned', false], returned.body);
});

test('“no projects” withdrawn after it was received opens the review of what else was received', async () => {
  assert.equal((await receive(second)).json().standing, 'received');
  const draft = await store(reportCsv('ข.csv', [], { none: [3] }));
  assert.equal((await seen(second)).standing, 'submitted');
  assert.equal((await receive(second)).json().standing, 'received');
  await askAs(app, first, 'POST', `/api/imports/${draft}/withdraw`, { reason: 'ผิดไฟล์' });
  assert.deepEqual([(await seen(third)).standing, (await seen(third)).reopened], ['submitted', true]);
  assert.equal((await receive(third)).json().standing, 'received');
});

test('an import taken back brings an earlier one back, and who sent that one does not receive it', async () => {
  const sent = await store(reportCsv('ก2.csv', [[2, 'เผยแพร่ข้อมูล', '120']]), second);
  assert.equal((await receive(third)).json().standing, 'received');
  const newer = await store(reportCsv('ก3.csv', [[2, 'เผยแพร่ข้อมูล', '150']]));
  assert.equal((await receive(third)).json().standing, 'received');
  const taken = await askAs(app, third, 'POST', `/api/imports/${newer}/withdraw`, { reason: 'ผิดไฟล์' });
  assert.equal(taken.json().restored, 1, taken.body);
  assert.equal((await seen(third)).reopened, true);
  for (const own of [first, second]) assert.equal((await receive(own)).json().code, 'four_eyes', own);
  assert.equal((await receive(third)).json().standing, 'received');
  await askAs(app, third, 'POST', `/api/imports/${sent}/withdraw`, { reason: 'ผิดไฟล์' });
  assert.equal((await receive(third)).json().standing, 'received');
  const { runtime, files } = record.services;
  const { checks } = await verifyRecord(runtime.pool, files, '2026-12-01T00:00:00Z');
  const own = checks.filter(({ check }) => check !== 'ledger_acts');
  assert.deepEqual(
    own.flatMap((check) => check.differences),
    [],
  );
});
