import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Actor } from '@tidtam/domain/person';
import type { FastifyInstance } from 'fastify';
import { call } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { importFile } from '../src/import/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { testApplication } from './support/application.ts';
import { type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let app: FastifyInstance;
let secretariat: Actor;

before(async () => {
  record = await testRecord();
  app = await testApplication(record);
  secretariat = await record.actor(demonstrationSecretariatId);
});

const page = () => inProcess(app, '127.0.0.1:4800', { token: '', as: null });

/** A CSV as the office of `agency` would send it: title lines, a header, rows. */
function report(agency: string, header: string, ...rows: string[]): Uint8Array {
  return Buffer.from(
    [`รายงานผลการดำเนินงาน ปีงบประมาณ พ.ศ. 2567 ไตรมาสที่ 2 หน่วยงาน ${agency}`, header, ...rows].join('\n'),
  );
}

const header = 'ส่วนที่,โครงการ,งบประมาณ (บาท),เบิกจ่าย (บาท),ยอดที่หัวหน้าเห็นชอบ,ร้อยละความก้าวหน้า';

async function draftOf(name: string, bytes: Uint8Array) {
  const { files } = await call(page(), 'importFiles', {
    query: { draftOnly: 'true' },
    files: [{ name, bytes }],
  });
  return call(page(), 'getImport', { params: { id: files[0]?.draft?.id ?? '' } });
}

test('a column that a person explained is understood in the next file of that agency, and of no other', async () => {
  const first = await draftOf(
    'แรก.csv',
    report('สำนักงานจังหวัดนครปฐม', header, '2,โครงการหนึ่ง,100000,20000,5000,50'),
  );
  assert.equal(first.answer.projects[0]?.committed, null);
  const [table] = first.tables;
  assert.ok(table);
  const corrections = { ...first.corrections, columns: { [table.id]: { '5': 'committed' as const } } };
  const corrected = await call(page(), 'correctImport', {
    params: { id: first.id },
    body: { revision: first.revision, corrections },
  });
  assert.equal(corrected.answer.projects[0]?.committed, '5000.00');
  const next = await draftOf(
    'ต่อมา.csv',
    report('สำนักงานจังหวัดนครปฐม', header, '2,โครงการสอง,200000,30000,7000,60'),
  );
  assert.equal(next.answer.projects[0]?.committed, '7000.00');
  assert.deepEqual(next.corrections.columns, {});
  const other = await draftOf(
    'หน่วยงานอื่น.csv',
    report('สำนักงานสาธารณสุขจังหวัดนครปฐม', header, '2,โครงการสาม,200000,30000,7000,60'),
  );
  assert.equal(other.answer.projects[0]?.committed, null);
});

test('a mended cell is read as if it had been typed so; the file itself stays as it is', async () => {
  const bytes = report('สำนักงานจังหวัดนครปฐม', header, '2,โครงการอ่านไม่ออก,ประมาณการ,0,0,10');
  const draft = await draftOf('อ่านไม่ออก.csv', bytes);
  const [problem] = draft.answer.problems.filter((one) => one.severity === 'error');
  assert.equal(problem?.cell, 'C3');
  const corrections = { ...draft.corrections, cells: { C3: '๑๒๐,๐๐๐ บาท' } };
  const params = { id: draft.id };
  const mended = await call(page(), 'correctImport', {
    params,
    body: { revision: draft.revision, corrections },
  });
  assert.equal(mended.answer.projects[0]?.budget, '120000.00');
  assert.deepEqual(
    mended.answer.problems.filter((one) => one.severity === 'error'),
    [],
  );
  const sheet = await call(page(), 'getImportSheet', { params: { ...params, sheet: '0' } });
  assert.equal(
    sheet.rows.find((row) => row.row === 3)?.cells.find((cell) => cell.column === 3)?.text,
    'ประมาณการ',
  );
  const stored = await call(page(), 'storeImport', {
    params,
    body: { revision: mended.revision, acceptWarnings: true },
  });
  assert.equal(stored.status, 'stored');
});

test('one title in parts 1 and 2 is one project with two funding lines, and is asked about once', async () => {
  const rows = ['1,โครงการสองแหล่งเงิน,60000,1000,0,20', '2,โครงการสองแหล่งเงิน,40000,2000,0,20'];
  const send = (name: string, lines: readonly string[], acceptWarnings: boolean) => {
    const bytes = report('สำนักงานศึกษาธิการจังหวัดนครปฐม', header, ...lines);
    const mode = { dryRun: false, draftOnly: false, acceptWarnings };
    return importFile(record.services.imports, secretariat, { name, bytes }, {}, mode);
  };
  const asked = await send('หนึ่ง.csv', rows, false);
  assert.equal(asked.status, 'refused');
  assert.deepEqual(
    asked.problems.map((problem) => problem.code),
    ['same_title_in_parts'],
  );
  assert.equal((await send('หนึ่ง.csv', rows, true)).status, 'stored');
  const later = await send(
    'สอง.csv',
    rows.map((row) => row.replace(/,20$/, ',30')),
    false,
  );
  assert.equal(later.status, 'stored', JSON.stringify(later.problems));
  const summary = await call(page(), 'getSummary', { params: { province: '73', round: '2567Q2' } });
  assert.ok(summary.parts.every((part) => part.projects >= (part.part === 3 ? 0 : 1)));
});

test('the same key with the same store is answered as before; with another it is refused', async () => {
  const bytes = report('สำนักงานประชาสัมพันธ์จังหวัดนครปฐม', header, '2,โครงการกุญแจ,100,0,0,10');
  const draft = await draftOf('กุญแจ.csv', bytes);
  const store = (key: string, acceptWarnings: boolean) =>
    app.inject({
      method: 'POST',
      url: `/api/imports/${draft.id}/store`,
      headers: { host: '127.0.0.1:4800', 'idempotency-key': key },
      payload: { revision: draft.revision, acceptWarnings },
    });
  const first = await store('kkkkk-1', true);
  assert.equal(first.json().agencies[0].status, 'stored');
  const again = await store('kkkkk-1', true);
  assert.equal(again.json().agencies[0].status, 'stored');
  const other = await store('kkkkk-1', false);
  assert.equal(other.statusCode, 422);
  assert.equal(other.json().code, 'key_reused');
});
