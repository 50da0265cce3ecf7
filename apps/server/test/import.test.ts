import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Actor } from '@tidtam/domain/person';
import { answerInPieces } from '../src/import/answer.ts';
import { importFile, makeDraft, storeDraft, wholeAnswer, withdrawDraft } from '../src/import/index.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { programFolder } from '../src/program/index.ts';
import { inTransaction } from '../src/storage/index.ts';
import { provinceFigures } from '../src/summary/index.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let secretariat: Actor;
const store = { dryRun: false, draftOnly: false, acceptWarnings: true };

before(async () => {
  record = await testRecord();
  secretariat = await record.actor(demonstrationSecretariatId);
});

async function figures() {
  const { pool } = record.services.runtime;
  return inTransaction(pool, { scope: secretariat.reads, person: null }, (transaction) =>
    provinceFigures(transaction, '73', '2567Q2'),
  );
}

async function import_(name: string, mode = store) {
  return importFile(record.services.imports, secretariat, await sample(name), {}, mode);
}

test('a dry run keeps nothing', async () => {
  const answer = await import_('73-PEO-2567Q2-stacked-12.xlsx', { ...store, dryRun: true });
  assert.equal(answer.status, 'checked');
  assert.equal(answer.draft, undefined);
  assert.equal((await figures()).summary.agencies.reported, 0);
});

test('the seven files of the demonstration are stored, and once more changes nothing', async () => {
  const names = (await readdir(join(programFolder, 'data', 'demonstration'))).sort();
  for (const name of names) {
    const answer = await import_(name);
    assert.equal(answer.status, 'stored', `${name}: ${JSON.stringify(answer.problems)}`);
    assert.ok(answer.agencies.every((agency) => agency.status === 'stored'));
  }
  const first = await verifyRecord(
    record.services.runtime.pool,
    record.services.files,
    '2026-01-01T00:00:00Z',
  );
  assert.deepEqual(
    first.checks.flatMap((check) => check.differences),
    [],
  );
  for (const name of names) {
    const again = await import_(name);
    assert.equal(again.status, 'stored');
    assert.ok(
      again.agencies.every((agency) => agency.status === 'unchanged'),
      name,
    );
  }
  const second = await verifyRecord(
    record.services.runtime.pool,
    record.services.files,
    '2026-01-01T00:00:00Z',
  );
  assert.deepEqual(second.ledger, first.ledger);
});

test('the province says what its files say, to the satang', async () => {
  const { summary } = await figures();
  assert.deepEqual(summary.agencies, { owed: 8, reported: 8 });
  assert.equal(summary.dataDate, '2024-03-31');
  const parts = summary.parts.map(({ part, projects, budget, disbursed }) => [
    part,
    projects,
    budget,
    disbursed,
  ]);
  assert.deepEqual(parts, [
    [1, 5, '2168200.00', '152533.60'],
    [2, 21, '1176400.00', '308975.00'],
    [3, 26, null, null],
  ]);
  assert.equal(summary.total.budget, '3344600.00');
  assert.equal(summary.total.disbursed, '461508.60');
  assert.equal(summary.total.disbursedPercent, 13.8);
  assert.equal(summary.total.statedPercentComplete, 49);
});

test('withdrawing an import takes its figures back and deletes nothing', async () => {
  const earlier = await figures();
  const again = await import_('73-PVO-2567Q2-sheets-11.xlsx');
  assert.ok(again.draft);
  const withdrawn = await withdrawDraft(record.services.imports, secretariat, again.draft.id, 'ส่งผิดไฟล์');
  assert.deepEqual(withdrawn, { withdrawn: 6, restored: 0, kept: 0 });
  const without = await figures();
  assert.equal(without.summary.agencies.reported, 7);
  assert.equal(without.summary.total.projects, earlier.summary.total.projects - 6);
  const restored = await import_('73-PVO-2567Q2-sheets-11.xlsx');
  assert.equal(restored.status, 'stored');
  assert.deepEqual((await figures()).summary.total, earlier.summary.total);
  const verified = await verifyRecord(
    record.services.runtime.pool,
    record.services.files,
    '2026-01-01T00:00:00Z',
  );
  assert.deepEqual(
    verified.checks.flatMap((check) => check.differences),
    [],
  );
});

test('an import that was stored with a reason can be withdrawn with another', async () => {
  const { imports } = record.services;
  const options = { province: '73', round: '2567Q3' } as const;
  const file = await sample('73-PHO-2567Q2-csv874-16.csv');
  const csv = new TextDecoder('windows-874')
    .decode(file.bytes)
    .replace('ไตรมาสที่ 2 (รอบ 6 เดือน)', 'ไตรมาสที่ 3');
  const id = await makeDraft(imports, secretariat, { name: file.name, bytes: Buffer.from(csv) }, options);
  const stored = await storeDraft(imports, secretariat, id, {
    acceptWarnings: true,
    reason: 'ตรวจกับหน่วยงานแล้ว',
  });
  assert.ok(typeof stored === 'object' && stored.status === 'stored', JSON.stringify(stored));
  const withdrawn = await withdrawDraft(imports, secretariat, id, 'ส่งผิดรอบ');
  assert.deepEqual(withdrawn, { withdrawn: 6, restored: 0, kept: 0 });
  const again = await withdrawDraft(imports, secretariat, id, 'อีกครั้ง');
  assert.equal(again, 'import_not_stored');
  const verified = await verifyRecord(
    record.services.runtime.pool,
    record.services.files,
    '2026-01-01T00:00:00Z',
  );
  assert.deepEqual(
    verified.checks.flatMap((check) => check.differences),
    [],
  );
});

test('a second workbook updates what it names; withdrawing it brings the first back', async () => {
  const { imports } = record.services;
  const file = await sample('73-PHO-2567Q2-csv874-16.csv');
  const csv = new TextDecoder('windows-874').decode(file.bytes).replace('"40,000 บาท"', '"45,000 บาท"');
  const earlier = await figures();
  const id = await makeDraft(imports, secretariat, { name: 'แก้ไข.csv', bytes: Buffer.from(csv) }, {});
  await storeDraft(imports, secretariat, id, { acceptWarnings: true, reason: null });
  const changed = await figures();
  assert.equal(Number(changed.summary.total.budget) - Number(earlier.summary.total.budget), 5000);
  assert.equal(changed.summary.total.projects, earlier.summary.total.projects);
  assert.deepEqual(await withdrawDraft(imports, secretariat, id, 'ยอดเดิมถูกต้อง'), {
    withdrawn: 0,
    restored: 1,
    kept: 0,
  });
  assert.deepEqual((await figures()).summary.total, earlier.summary.total);
});

test('an answer in pieces says what the whole one says, of a file with rows, without any, and of one that is none', async () => {
  const agency = (await sample('73-PROVINCE-2567Q2-province-17.xlsx')).bytes;
  const files = [agency, Buffer.from('โครงการ,งบประมาณ\n'), Buffer.from('%PDF-1.7')];
  for (const bytes of files) {
    const file = { name: 'report.xlsx', bytes };
    const answer = await importFile(
      record.services.imports,
      secretariat,
      file,
      {},
      { ...store, dryRun: true },
    );
    const pieces = JSON.parse([...answerInPieces(answer)].join(''));
    assert.deepEqual(pieces, JSON.parse(JSON.stringify(wholeAnswer(answer))));
    assert.equal(pieces.projects.length > 0, bytes === agency);
  }
});

test('a code that nobody knows is told as such, whatever else the file says', async () => {
  const actor = await record.actor(demonstrationSecretariatId);
  const file = await sample('73-PEO-2567Q2-stacked-12.xlsx');
  const mode = { dryRun: true, draftOnly: false, acceptWarnings: true };
  const check = (options: { agency?: string; province?: string }) =>
    importFile(record.services.imports, actor, file, options, mode);
  const agency = await check({ agency: 'NOPE' });
  assert.equal(agency.status, 'refused');
  assert.deepEqual(
    agency.problems.map(({ severity, code }) => [severity, code]),
    [['error', 'agency_not_found']],
  );
  const province = await check({ province: '99' });
  assert.equal(province.status, 'refused');
  assert.deepEqual(
    province.problems.map(({ severity, code }) => [severity, code]),
    [['error', 'province_not_found']],
  );
});
