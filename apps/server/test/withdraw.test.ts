import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { noCorrections } from '@tidtam/domain/import';
import type { Actor } from '@tidtam/domain/person';
import pg from 'pg';
import sql from 'sql-template-tag';
import { correctDraft, openDraft } from '../src/import/import-service.ts';
import { importFile, storeDraft, withdrawDraft } from '../src/import/index.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import {
  findSecretariat,
  findSection4,
  lockSection4,
  provinceFigures,
  writeSection4,
} from '../src/summary/index.ts';
import { runCommand } from '../src/write/index.ts';
import { type TestRecord, testRecord } from './support/record.ts';
import { type CsvRow, reportCsv } from './support/report-csv.ts';

let record: TestRecord;
let secretariat: Actor;
let quarter = 0;

before(async () => {
  record = await testRecord();
  secretariat = await record.actor(demonstrationSecretariatId);
});

/** A round of its own for each of four tests. */
beforeEach(() => {
  quarter += 1;
});

type Given = Parameters<typeof reportCsv>[2];

/** Stores a file and answers its draft. */
async function send(name: string, rows: readonly CsvRow[], given: Given = {}): Promise<string> {
  const file = reportCsv(name, rows, { quarter, ...given });
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
  const answer = await importFile(record.services.imports, secretariat, file, { province: '73' }, mode);
  assert.equal(answer.status, 'stored', JSON.stringify(answer.problems));
  return answer.draft?.id ?? '';
}

const takeBack = (draft: string) => withdrawDraft(record.services.imports, secretariat, draft, 'ส่งผิดไฟล์');

function read() {
  const access = { scope: secretariat.reads, person: null };
  return inTransaction(record.services.runtime.pool, access, async (transaction) => {
    const { summary, agencies } = await provinceFigures(transaction, '73', `2567Q${quarter}` as '2567Q1');
    const state = agencies.find((agency) => agency.agency === '73-PHO')?.state;
    return {
      budget: summary.total.budget,
      projects: summary.total.projects,
      dataDate: summary.dataDate,
      state,
    };
  });
}

async function verified(): Promise<void> {
  const { pool } = record.services.runtime;
  const found = await verifyRecord(pool, record.services.files, '2026-01-01T00:00:00Z');
  assert.deepEqual(
    found.checks.flatMap((check) => check.differences),
    [],
  );
}

test('what was withdrawn does not come back when what followed it is withdrawn too', async () => {
  const first = await send('ก.csv', [[2, 'โครงการอบรมคุณธรรม', '100']]);
  const second = await send('ข.csv', [[2, 'โครงการอบรมคุณธรรม', '200']]);
  assert.deepEqual(await takeBack(first), { withdrawn: 0, restored: 0, kept: 1 });
  assert.equal((await read()).budget, '200.00');
  assert.deepEqual(await takeBack(second), { withdrawn: 1, restored: 0, kept: 0 });
  const { projects, budget, state } = await read();
  assert.deepEqual([projects, budget, state], [0, null, 'missing']);
  await verified();
});

test('the data date comes back with the version that it belongs to', async () => {
  await send('ก.csv', [[2, 'โครงการอบรมคุณธรรม', '100']], { dataDate: '5 มกราคม 2567' });
  const second = await send('ข.csv', [[2, 'โครงการอบรมคุณธรรม', '200']], { dataDate: '9 กุมภาพันธ์ 2567' });
  assert.equal((await read()).dataDate, '2024-02-09');
  await takeBack(second);
  assert.equal((await read()).dataDate, '2024-01-05');
});

test('"no projects" comes back when the file that named some is withdrawn, with its data date', async () => {
  const none = await send('ก.csv', [], { none: [1, 2, 3], dataDate: '7 พฤษภาคม 2567' });
  const stated = await read();
  assert.deepEqual([stated.state, stated.dataDate], ['no_projects', '2024-05-07']);
  const some = await send('ข.csv', [[2, 'โครงการอบรมคุณธรรม', '100']]);
  assert.equal((await read()).state, 'reported');
  await takeBack(some);
  assert.equal((await read()).state, 'no_projects');
  await takeBack(none);
  assert.equal((await read()).state, 'missing');
  await verified();
});

test('a draft stored by two people at once is stored once, and withdrawing it while a third stores it leaves no half', async () => {
  const { imports, runtime } = record.services;
  const file = reportCsv(
    'ก.csv',
    [
      [2, 'โครงการอบรมคุณธรรม', '100'],
      [3, 'มาตรการลดดุลพินิจ'],
    ],
    { quarter },
  );
  const mode = { dryRun: false, draftOnly: true, acceptWarnings: true };
  const kept = await importFile(imports, secretariat, file, { province: '73' }, mode);
  const draft = kept.draft?.id ?? '';
  const store = async () => {
    const stored = await storeDraft(imports, secretariat, draft, { acceptWarnings: true, reason: null });
    assert.ok(typeof stored === 'object');
    return stored.agencies[0]?.status;
  };
  assert.deepEqual((await Promise.all([store(), store()])).sort(), ['stored', 'unchanged']);
  await Promise.all([takeBack(draft), store(), store(), takeBack(draft), store()]);
  const { state } = await inTransaction(runtime.pool, systemAccess, (transaction) =>
    transaction.row<{ state: string }>(sql`select state from import_draft where id = ${draft}`),
  );
  const { projects } = await read();
  assert.deepEqual([projects, state], projects === 0 ? [0, 'withdrawn'] : [2, 'stored']);
  await verified();
});

const stands = (round: string) =>
  inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    findSection4(transaction, '73', round),
  );

async function type(text: string): Promise<void> {
  const place = { province: '73', round: '2567Q2' };
  await runCommand(record.services.runtime, secretariat, async (context) => {
    const agencyId = await findSecretariat(context.transaction, '73');
    assert.ok(agencyId !== null);
    await lockSection4(context.transaction, place);
    await writeSection4(context, { agencyId, ...place, text, source: null });
  });
}

test('section 4 of a file goes with it, what was typed before stands again, also beside unchanged reports', async () => {
  quarter = 2;
  await type('ประชุมคณะกรรมการ 1 ครั้ง');
  const rows: readonly CsvRow[] = [[2, 'โครงการที่มีส่วนที่ 4', '100']];
  await send('ก.csv', rows);
  const draft = await send('ข.csv', rows, { section4: 'ประชุมคณะกรรมการ 2 ครั้ง มีคำสั่ง 1 ฉบับ' });
  assert.match((await stands('2567Q2'))?.text ?? '', /2 ครั้ง มีคำสั่ง/);
  await takeBack(draft);
  const typed = await stands('2567Q2');
  assert.deepEqual([typed?.text, typed?.number], ['ประชุมคณะกรรมการ 1 ครั้ง', 3]);
  await verified();
});

test('section 4 that would take the place of another asks first, and can be left out', async () => {
  await type('ประชุมคณะกรรมการ 5 ครั้ง');
  const { imports } = record.services;
  const rows: readonly CsvRow[] = [[2, 'โครงการที่มีส่วนที่ 4', '100']];
  const file = reportCsv('ค.csv', rows, { quarter: 2, section4: 'ประชุมคณะกรรมการ 6 ครั้ง' });
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: false };
  const asked = await importFile(imports, secretariat, file, { province: '73' }, mode);
  assert.deepEqual(
    asked.problems.map(({ code, severity }) => [code, severity]),
    [['section4_replaces', 'warning']],
  );
  const id = asked.draft?.id ?? '';
  const opened = await openDraft(imports, secretariat, id);
  assert.equal(opened?.checked.section4?.standing, 'ประชุมคณะกรรมการ 5 ครั้ง');
  const corrections = { ...noCorrections, section4: 'left_out' as const };
  const left = await correctDraft(imports, secretariat, id, opened.draft.revision, corrections);
  assert.ok(typeof left === 'object' && left.checked.section4 === null && left.checked.problems.length === 0);
  await storeDraft(imports, secretariat, id, { acceptWarnings: false, reason: null });
  assert.equal((await stands('2567Q2'))?.text, 'ประชุมคณะกรรมการ 5 ครั้ง');
});

test('section 4 whose text was erased is none: no older one shows, and a new one follows it', async () => {
  await type('มีชื่อบุคคล');
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  await owner.query("delete from report_text where texts->>'section4' = 'มีชื่อบุคคล'");
  await owner.end();
  assert.equal(await stands('2567Q2'), null);
  await type('ไม่มีชื่อบุคคล');
  assert.equal((await stands('2567Q2'))?.text, 'ไม่มีชื่อบุคคล');
  await verified();
});
