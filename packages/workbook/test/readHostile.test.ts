import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CFB, utils, write } from '@e965/xlsx';
import { CellBudget } from '../src/read/cellBudget.ts';
import { readWorkbook } from '../src/read/index.ts';
import { limits } from '../src/read/limits.ts';
import { docx, rels, sheetData, spreadsheetMain, xlsx } from './fixtures/make/office.ts';
import { at, firstSheet, fixture, problemOf, workbookOf } from './fixtures/make/reading.ts';
import { repeated, zip } from './fixtures/make/zip.ts';

const block = 1024 * 1024;
const opening = `<worksheet xmlns="${spreadsheetMain}"><sheetData><row r="1">`;
const closing = '</row></sheetData></worksheet>';

function bomb(unit: string, times: number): Uint8Array {
  const content = unit.repeat(Math.floor(block / unit.length));
  return xlsx('', { 'xl/worksheets/sheet1.xml': repeated(opening, content, times, closing) });
}

test('a ZIP that inflates a thousandfold ends early', async () => {
  const bytes = bomb('<c r="A1"/>', 2_000);
  assert.ok(bytes.length < 20 * block);
  assert.equal((await problemOf(bytes)).code, 'file_too_large');
});

test('one text, one tag or one comment of many megabytes ends early', async () => {
  for (const unit of [' ', 'ก', 'a="1" ']) {
    const code = (await problemOf(bomb(unit, 10))).code;
    assert.equal(code, 'file_damaged', JSON.stringify(unit));
  }
});

test('elements nested without end are refused', async () => {
  assert.equal((await problemOf(bomb('<a>', 10))).code, 'file_damaged');
});

test('more cells, merges or written-out characters than are kept are refused', () => {
  const refusal = { name: 'UnreadableFile' };
  const budget = new CellBudget();
  for (let cell = 0; cell < limits.cells; cell += 1) budget.takeCell();
  assert.throws(() => budget.takeCell(), refusal);
  const ofSmallFile = new CellBudget(1_000);
  for (let cell = 0; cell < limits.cellsOfAny + 1_000; cell += 1) ofSmallFile.takeCell();
  assert.throws(() => ofSmallFile.takeCell(), refusal);
  for (let merge = 0; merge < limits.merges; merge += 1) budget.takeMerge();
  assert.throws(() => budget.takeMerge(), refusal);
  budget.takeDerivedText(limits.derivedCharacters);
  assert.throws(() => budget.takeDerivedText(1), refusal);
});

test('many parts that each stay below the limit are refused together', async () => {
  const content = `<c r="A1" t="str"><v>${'x'.repeat(6_000)}</v></c>`.repeat(150);
  const part = repeated(opening, content, 30, closing);
  const names = Array.from({ length: 20 }, (_, i) => i + 1);
  const bytes = zip({
    'xl/workbook.xml': `<workbook><sheets>${names.map((i) => `<sheet name="s${i}" id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      Object.fromEntries(names.map((i) => [`r${i}`, ['worksheet', `s${i}.xml`]])),
    ),
    ...Object.fromEntries(names.map((i) => [`xl/s${i}.xml`, part])),
  });
  assert.equal((await problemOf(bytes)).code, 'file_too_large');
});

test('a part that claims another size than it has is damaged', async () => {
  const part = repeated(opening, '<c/>', 3, closing);
  assert.ok(typeof part !== 'string');
  for (const claims of [0, part.claims - 1, part.claims + 1]) {
    const bytes = xlsx('', { 'xl/worksheets/sheet1.xml': { ...part, claims } });
    assert.equal((await problemOf(bytes)).code, 'file_damaged');
  }
});

const entityBomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>`;
const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';

for (const doctype of [entityBomb, outside, '<!DOCTYPE worksheet>']) {
  test(`XML with a document type is refused: ${doctype.slice(0, 40)}`, async () => {
    const cell = '<c r="A1" t="str"><v>&c;&f;</v></c>';
    const sheet = `${doctype}<worksheet>${sheetData(`<row r="1">${cell}</row>`)}</worksheet>`;
    assert.equal((await problemOf(xlsx('', { 'xl/worksheets/sheet1.xml': sheet }))).code, 'file_unsafe');
    const strings = xlsx(sheetData('<row r="1"><c t="s"><v>0</v></c></row>'), {
      'xl/sharedStrings.xml': `${doctype}<sst><si><t>&c;</t></si></sst>`,
    });
    assert.equal((await problemOf(strings)).code, 'file_unsafe');
    const word = zip({ 'word/document.xml': `${doctype}<document><body/></document>` });
    assert.equal((await problemOf(word)).code, 'file_unsafe');
  });
}

test('one cell at the last place of a sheet costs nothing', async () => {
  const sheet = await firstSheet(
    xlsx(sheetData('<row r="1048576"><c r="XFD1048576" t="str"><v>ไกล</v></c></row>')),
  );
  assert.equal(sheet.rows.length, 1);
  assert.equal(at(sheet, 'XFD1048576').text, 'ไกล');
});

test('a million blank formatted cells are passed over', async () => {
  const row = `<row>${'<c s="1"/>'.repeat(10_000)}</row>`;
  const bytes = xlsx('', {
    'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="4"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': repeated(
      '<worksheet><sheetData><row><c t="str"><v>x</v></c></row>',
      row,
      100,
      '</sheetData></worksheet>',
    ),
  });
  const sheet = await firstSheet(bytes);
  assert.equal(sheet.rows.length, 1);
});

test('a shared formula copied a hundred thousand times ends early', async () => {
  const formula = `"${'x'.repeat(8_000)}"&amp;A1`;
  const rows = `<row>${'<c><f t="shared" si="0"/><v>1</v></c>'.repeat(1_000)}</row>`.repeat(100);
  const bytes = xlsx(sheetData(`<row><c><f t="shared" si="0">${formula}</f><v>1</v></c></row>`, rows));
  assert.equal((await problemOf(bytes)).code, 'file_too_large');
});

for (const [file, share] of [
  ['samples/73-PEO-2567Q2-stacked-12.xlsx', 0.5],
  ['samples/73-PEO-2567Q2-stacked-12.xlsx', 0.99],
  ['samples/73-PVO-2567Q3-docx-18.docx', 0.7],
  ['samples/73-PESAO1-2567Q2-xls-14.xls', 0.05],
] as const) {
  test(`${file} cut at ${share * 100} % is damaged`, async () => {
    const bytes = fixture(file);
    assert.equal((await problemOf(bytes.subarray(0, Math.floor(bytes.length * share)))).code, 'file_damaged');
  });
}

/** An OLE2 container with such streams. */
function ole(...streams: readonly string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(4_200));
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }));
}

test('sectors that run in a circle or out of the file are damage', async () => {
  const original = fixture('office/calc.xls');
  const fat = (new DataView(original.buffer, original.byteOffset).getUint32(76, true) + 1) * 512;
  for (let entry = 0; entry < 128; entry += 1) {
    for (const points of [entry, 0, 0x7fff_ffff]) {
      const bytes = Uint8Array.from(original);
      new DataView(bytes.buffer).setUint32(fat + entry * 4, points, true);
      const read = await readWorkbook(bytes);
      assert.ok('workbook' in read || read.problem.code === 'file_damaged');
    }
  }
});

test('password-protected .xlsx and .docx (OLE2 with EncryptedPackage)', async () => {
  const problem = await problemOf(ole('EncryptionInfo', 'EncryptedPackage'));
  assert.equal(problem.code, 'file_encrypted');
  assert.match(problem.message.th, /รหัสผ่าน/);
});

test('password-protected .xls (FILEPASS in the workbook stream)', async () => {
  const book = utils.book_new(utils.aoa_to_sheet([['ลับ']]), 'ก');
  const container = CFB.read(write(book, { type: 'buffer', bookType: 'biff8' }), { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook');
  const stream = Buffer.from(entry.content);
  const afterBof = 4 + stream.readUInt16LE(2);
  const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]);
  entry.content = Buffer.concat([stream.subarray(0, afterBof), filePass, stream.subarray(afterBof)]);
  const bytes = Uint8Array.from(CFB.write(container, { type: 'buffer' }));
  assert.equal((await problemOf(bytes)).code, 'file_encrypted');
});

const foreign: readonly (readonly [what: string, bytes: Uint8Array, says: string])[] = [
  ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'PNG'],
  ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'JPEG'],
  ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3'), 'PDF'],
  ['a PDF behind some bytes', Buffer.from('\n\n%PDF-1.4'), 'PDF'],
  ['a ZIP of something else', zip({ 'readme.txt': 'hello' }), 'ZIP'],
  ['a presentation', zip({ 'ppt/presentation.xml': '<p/>' }), 'PowerPoint'],
  ['a presentation of old', ole('PowerPoint Document'), 'PowerPoint'],
  ['an archive', Buffer.from('Rar!\u001a\u0007'), 'compressed'],
];
for (const [what, bytes, says] of foreign) {
  test(`${what} is named, and what to send instead`, async () => {
    const problem = await problemOf(bytes);
    assert.equal(problem.code, 'file_not_recognised');
    assert.ok(problem.message.en.includes(says), problem.message.en);
    assert.match(problem.message.th, /\.xlsx/);
  });
}

const unsupported: readonly (readonly [what: string, bytes: Uint8Array, says: string])[] = [
  ['an .xlsb', zip({ 'xl/workbook.bin': 'x' }), '.xlsb'],
  ['an .rtf', Buffer.from('{\\rtf1\\ansi hello}'), '.rtf'],
  [
    'an .xls of Excel 2003 XML',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    '2003',
  ],
  ['a .doc', ole('WordDocument'), '.doc'],
];
for (const [what, bytes, says] of unsupported) {
  test(`${what} is named, and what to save it as`, async () => {
    const problem = await problemOf(bytes);
    assert.equal(problem.code, 'file_format_unsupported');
    assert.ok(problem.message.en.includes(says), problem.message.en);
    assert.match(problem.message.en, /Save As/);
  });
}

test('a file beyond 50 MB is refused before it is looked at', async () => {
  const problem = await problemOf(new Uint8Array(50 * block + 1));
  assert.equal(problem.code, 'file_too_large');
  assert.match(problem.message.th, /50 MB/);
});

test('paths that climb and links outside lead nowhere', async () => {
  const bytes = xlsx(sheetData('<row r="1"><c t="str"><v>x</v></c></row>'), {
    '../../etc/passwd':
      '<comments><commentList><comment ref="A1"><text><t>y</t></text></comment></commentList></comments>',
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships><Relationship Id="a" Type="t/comments" TargetMode="External" Target="http://127.0.0.1:9/c.xml"/><Relationship Id="b" Type="t/comments" Target="../../../../../etc/passwd"/></Relationships>',
  });
  assert.equal(at(await firstSheet(bytes), 'A1').comment, null);
});

test('macros are not read', async () => {
  const bytes = xlsx(sheetData('<row r="1"><c t="str"><v>x</v></c></row>'), {
    'xl/vbaProject.bin': '<!DOCTYPE x>',
  });
  assert.equal((await workbookOf(bytes)).format, 'xlsx');
});

test('absurd spans in Word stay on the sheet', async () => {
  const cell =
    '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>';
  const { sheets } = await workbookOf(docx(`<w:tbl><w:tr>${cell.repeat(40)}</w:tr></w:tbl>`));
  assert.ok(sheets[0]?.merges.every((merge) => merge.right <= 17_384));
});
