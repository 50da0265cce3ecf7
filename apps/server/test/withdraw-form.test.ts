import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { blankProject, type FormProject } from '@tidtam/domain/form';
import type { Part } from '@tidtam/domain/project';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { actAsHeader } from '../src/http/find-asker.ts';
import type { IncomingFile } from '../src/import/import-service.ts';
import { importFile } from '../src/import/index.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { askAs, testApplication, token } from './support/application.ts';
import { type TestRecord, testRecord } from './support/record.ts';
import { type CsvRow, reportCsv } from './support/report-csv.ts';

/** A form that was sent is taken back as a whole, as an import is: what stood before stands again, nothing is lost. */
let record: TestRecord;
let app: FastifyInstance;
const round = '2567Q2';
const reporter = 'ผู้รายงาน สสจ.นครปฐม (สาธิต)';
const approver = 'นายแพทย์สาธารณสุขจังหวัดนครปฐม (สาธิต)';
const first = 'ฝ่ายเลขานุการฯ จังหวัดนครปฐม (สาธิต)';
const second = 'เลขานุการคนที่สอง';
const at = `/api/agencies/73-PHO/provinces/73/rounds/${round}`;

before(async () => {
  record = await testRecord();
  await record.appoint({ name: second, capacity: 'province_secretariat', province: '73' });
  await record.appoint({ name: 'เลขาฯ สุพรรณบุรี', capacity: 'province_secretariat', province: '72' });
  await record.appoint({ name: 'ผู้รายงาน ศธจ.', capacity: 'reporter', agency: '73-PEO' });
  app = await testApplication(record);
  await app.ready();
});

const ask = async (person: string, url: string) => (await askAs(app, person, 'GET', url)).json();
const seen = (person = first) => ask(person, `${at}/submissions`);

/** Titles with their disbursement, as the report stands. */
async function standing(): Promise<Readonly<Record<string, string | null>>> {
  const { projects } = await ask(first, at);
  return Object.fromEntries(
    projects.map(({ title, funding }: { title: string; funding: { disbursed: string | null }[] }) => [
      title,
      funding[0]?.disbursed ?? null,
    ]),
  );
}

const noProjects = async (): Promise<readonly Part[]> => (await ask(first, at)).noProjects;

async function store(rows: readonly CsvRow[]): Promise<string> {
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
  const file: IncomingFile = reportCsv(`${crypto.randomUUID()}.csv`, rows);
  const stored = await importFile(
    record.services.imports,
    await record.actor(first),
    file,
    { province: '73' },
    mode,
  );
  assert.equal(stored.status, 'stored', JSON.stringify(stored.problems));
  return stored.draft?.id ?? '';
}

/** Sends a form in which these projects, by title, have disbursed so much; answers the submission's id. */
async function send(
  disbursed: Readonly<Record<string, string>>,
  none: readonly Part[] = [],
  person = reporter,
): Promise<string> {
  const { revision, content } = await ask(person, `${at}/form`);
  const put = Object.entries(disbursed).map(([title, amount]): FormProject => {
    const known = content.projects.find((one: FormProject) => one.title === title);
    const project = known ?? { ...blankProject(crypto.randomUUID(), 2), title };
    return { ...project, lines: [{ ...project.lines[0], part: 2, budget: '1000', disbursed: amount }] };
  });
  const saved = await askAs(app, person, 'PUT', `${at}/form`, {
    revision,
    put,
    remove: [],
    noProjects: none,
  });
  assert.equal(saved.statusCode, 200, saved.body);
  const body = { revision: saved.json().revision, acceptWarnings: true };
  const sent = await askAs(app, person, 'POST', `${at}/form/submit`, body);
  assert.equal(sent.json().status, 'stored', sent.body);
  return (await seen()).submissions[0].id;
}

function takeBack(person: string, submission: string, key?: string) {
  return app.inject({
    method: 'POST',
    url: `${at}/submissions/${submission}/withdraw`,
    headers: {
      ...{ host: '127.0.0.1:4800', authorization: `Bearer ${token}` },
      [actAsHeader]: encodeURIComponent(person),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    payload: { reason: 'ส่งผิดรอบ' },
  });
}

const takeFileBack = (draft: string) =>
  askAs(app, first, 'POST', `/api/imports/${draft}/withdraw`, { reason: 'ผิดไฟล์' });

async function differences(): Promise<readonly string[]> {
  const { runtime, files } = record.services;
  const { checks } = await verifyRecord(runtime.pool, files, '2026-12-01T00:00:00Z');
  return checks.filter(({ check }) => check !== 'ledger_acts').flatMap((check) => check.differences);
}

test('a form taken back: what stood before stands again, what it brought stands no more, and the obligation may be lifted', async () => {
  const draft = await store([[2, 'อบรม', '1000', '100']]);
  const form = await send({ อบรม: '200', ตรวจสอบ: '300' }, [1]);
  assert.deepEqual(await standing(), { อบรม: '200.00', ตรวจสอบ: '300.00' });
  assert.deepEqual(await noProjects(), [1]);
  assert.equal((await seen(reporter)).may.withdraw, true);
  const taken = await takeBack(reporter, form, 'back-1');
  assert.equal(taken.statusCode, 200, taken.body);
  assert.deepEqual(await standing(), { อบรม: '100.00' });
  assert.deepEqual(await noProjects(), []);
  const shown = taken.json().submissions.find(({ id }: { id: string }) => id === form);
  assert.deepEqual([shown.withdrawn, shown.kind], [true, 'form']);
  assert.deepEqual(
    (await takeBack(reporter, form, 'back-1')).json(),
    taken.json(),
    'done once under its key',
  );
  const again = await takeBack(reporter, form);
  assert.deepEqual([again.statusCode, again.json().code], [409, 'already_withdrawn']);
  const lift = () =>
    askAs(app, first, 'POST', '/api/agencies/73-PHO/obligations/lift', { province: '73', round });
  assert.equal((await lift()).json().code, 'agency_reported', 'the file still stands');
  await takeFileBack(draft);
  assert.deepEqual(await standing(), {});
  const only = await send({ อบรม: '1' });
  assert.equal((await lift()).json().code, 'agency_reported');
  assert.equal((await takeBack(first, only)).statusCode, 200);
  assert.equal((await lift()).json().lifted, true);
  assert.equal(
    (await askAs(app, first, 'POST', '/api/agencies/73-PHO/obligations', { province: '73', round }))
      .statusCode,
    200,
  );
  assert.deepEqual(await differences(), []);
});

test('what was changed later stays, and what was taken back comes back by no way round', async () => {
  const early = await store([[2, 'อบรม', '1000', '100']]);
  const form = await send({ อบรม: '200' });
  const late = await store([[2, 'อบรม', '1000', '300']]);
  assert.equal((await takeBack(first, form)).statusCode, 200);
  assert.deepEqual(await standing(), { อบรม: '300.00' }, 'a later file changed it');
  await takeFileBack(late);
  assert.deepEqual(await standing(), { อบรม: '100.00' }, 'not the form’s');
  // What a withdrawal brings back is the form's still, and goes with it.
  const next = await send({ อบรม: '400', เผยแพร่: '5' }, [1]);
  const over = await store([
    [2, 'อบรม', '1000', '500'],
    [1, 'บูรณาการ', '1000', '1'],
  ]);
  await takeFileBack(over);
  assert.deepEqual(await standing(), { อบรม: '400.00', เผยแพร่: '5.00' });
  assert.deepEqual(await noProjects(), [1]);
  assert.equal((await takeBack(first, next)).statusCode, 200);
  assert.deepEqual(await standing(), { อบรม: '100.00' });
  assert.deepEqual(await noProjects(), []);
  await takeFileBack(early);
  assert.deepEqual(await standing(), {});
  assert.deepEqual(await differences(), []);
});

test('a form that was received and is taken back opens the review again, and counts for whoever decides', async () => {
  const review = async (decision: object) =>
    askAs(app, second, 'POST', `${at}/review`, { revision: (await seen(second)).revision, ...decision });
  await send({ อบรม: '1' }, [], approver);
  const none = await send({}, [3], approver);
  assert.equal((await review({ decision: 'received' })).json().standing, 'received');
  // Its one word was that there are no projects: no version changes with it.
  assert.equal((await takeBack(reporter, none)).json().standing, 'submitted');
  assert.equal((await seen()).reopened, true);
  const received = await review({ decision: 'received' });
  assert.deepEqual([received.json().standing, received.json().reopened], ['received', false], received.body);

  const more = await send({ ตรวจสอบ: '2' });
  const returned = { decision: 'returned', reason: 'ยอดไม่ตรง', revision: (await seen(second)).revision };
  await takeBack(reporter, more);
  assert.equal((await review(returned)).json().code, 'submissions_changed');
  assert.deepEqual(await differences(), []);
});

test('nobody takes back what is not theirs, no file by this way, and a withdrawal that nobody made is found', async () => {
  const form = (await seen()).submissions.find(
    ({ kind, withdrawn }: { kind: string; withdrawn: boolean }) => kind === 'form' && !withdrawn,
  ).id;
  const before = await standing();
  for (const stranger of ['เลขาฯ สุพรรณบุรี', 'ผู้รายงาน ศธจ.']) {
    assert.equal((await takeBack(stranger, form)).statusCode, 404, stranger);
  }
  assert.equal((await takeBack('เจ้าหน้าที่ ป.ป.ช. ภาค 7 (สาธิต)', form)).statusCode, 403);
  await store([[2, 'จากไฟล์', '1000', '1']]);
  const file = (await seen()).submissions.find(({ kind }: { kind: string }) => kind === 'import').id;
  assert.equal((await takeBack(first, file)).statusCode, 404);
  assert.deepEqual(await standing(), { ...before, จากไฟล์: '1.00' });

  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `insert into form_withdrawal (agency_id, form_id, province_code, recorded_at, recorded_by, capacity)
       select agency_id, id, province_code, now(), recorded_by, 'reporter' from form_submission where id = $1`,
      [form],
    );
    assert.match((await differences()).join(), /form_withdrawal .* has no entry in the ledger/);
    await owner.query('delete from form_withdrawal where form_id = $1', [form]);
    assert.deepEqual(await differences(), []);
    await owner.query('delete from form_withdrawal');
    assert.match((await differences()).join(), /form_withdrawal .* was recorded and is gone/);
  } finally {
    await owner.end();
  }
});
