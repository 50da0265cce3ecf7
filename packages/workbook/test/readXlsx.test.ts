import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sheet } from '../src/cells.ts';
import { rels, sheetData, worksheet, xlsx } from './fixtures/make/office.ts';
import { at, cellsOf, firstSheet, problemOf, texts, workbookOf } from './fixtures/make/reading.ts';
import { zip } from './fixtures/make/zip.ts';

const thaiText = '<c r="A1" t="inlineStr"><is><t>ข้อความ</t></is></c>';

function strings(...items: readonly string[]): Readonly<Record<string, string>> {
  return { 'xl/sharedStrings.xml': `<sst>${items.map((item) => `<si>${item}</si>`).join('')}</sst>` };
}

function styles(content: string): Readonly<Record<string, string>> {
  return { 'xl/styles.xml': `<styleSheet>${content}</styleSheet>` };
}

async function rowOf(cells: string, more: Readonly<Record<string, string>> = {}): Promise<Sheet> {
  return firstSheet(xlsx(sheetData(`<row r="1">${cells}</row>`), more));
}

test('rich text is joined, phonetic hints are left out', async () => {
  const sheet = await rowOf('<c r="A1" t="s"><v>0</v></c>', {
    ...strings(
      '<r><t xml:space="preserve">โครงการ </t></r><r><rPr><b/></rPr><t>ดี</t></r><rPh sb="0" eb="1"><t>อ่านว่า</t></rPh>',
    ),
  });
  assert.equal(at(sheet, 'A1').text, 'โครงการ ดี');
});

test('rich text is struck only when all of it is, or follows the cell', async () => {
  const struck = '<r><rPr><strike/></rPr><t>ก</t></r>';
  const kept = '<r><rPr><b/></rPr><t>ข</t></r>';
  const asCell = '<r><t>ค</t></r>';
  const look = styles(
    '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
  );
  const items = [struck, struck + kept, struck + struck, asCell, struck + asCell, kept];
  const cells =
    items.map((_, i) => `<c t="s"><v>${i}</v></c>`).join('') +
    items.map((_, i) => `<c s="1" t="s"><v>${i}</v></c>`).join('');
  const sheet = await rowOf(cells, { ...strings(...items), ...look });
  const marks = Object.values(cellsOf(sheet)).map((cell) => cell.struck);
  assert.deepEqual(marks.slice(0, 6), [true, false, true, false, false, false], 'in a plain cell');
  assert.deepEqual(marks.slice(6), [true, false, true, true, true, false], 'in a struck cell');
});

test('cells without references stand one after the other, rows too', async () => {
  const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;
  const sheet = await firstSheet(
    xlsx(
      sheetData(
        `<row>${cell('a')}${cell('b')}</row>`,
        `<row r="5"><c r="D5" t="str"><v>c</v></c>${cell('d')}</row>`,
        `<row>${cell('e')}</row>`,
      ),
    ),
  );
  assert.deepEqual(texts(sheet), { A1: 'a', B1: 'b', D5: 'c', E5: 'd', A6: 'e' });
});

test('rows and cells out of order are put in order; the later of two same cells stays', async () => {
  const cell = (address: string, text: string): string => `<c r="${address}" t="str"><v>${text}</v></c>`;
  const sheet = await firstSheet(
    xlsx(
      sheetData(
        `<row r="2">${cell('B2', 'b')}${cell('A2', 'a')}</row>`,
        `<row r="1">${cell('A1', 'first')}</row>`,
        `<row r="2">${cell('B2', 'new')}</row>`,
      ),
    ),
  );
  assert.deepEqual(
    sheet.rows.map((row) => row.number),
    [1, 2],
  );
  assert.deepEqual(
    sheet.rows[1]?.cells.map((found) => [found.column, found.text]),
    [
      [1, 'a'],
      [2, 'new'],
    ],
  );
});

test('shared formulas move with their cell', async () => {
  const sheet = await firstSheet(
    xlsx(
      sheetData(
        '<row r="2"><c r="C2"><f t="shared" ref="C2:D3" si="0">SUM(A2,$B$1,\'แผ่น A1\'!B2)&amp;"A1"</f><v>1</v></c><c r="D2"><f t="shared" si="0"/><v>2</v></c></row>',
        '<row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>',
      ),
    ),
  );
  assert.equal(at(sheet, 'C2').formula, 'SUM(A2,$B$1,\'แผ่น A1\'!B2)&"A1"');
  assert.equal(at(sheet, 'D2').formula, 'SUM(B2,$B$1,\'แผ่น A1\'!C2)&"A1"');
  assert.equal(at(sheet, 'C3').formula, 'SUM(A3,$B$1,\'แผ่น A1\'!B3)&"A1"');
  assert.deepEqual(at(sheet, 'C3').value, { kind: 'number', number: 3, percent: false });
});

test('stored values of every type', async () => {
  const sheet = await rowOf(
    '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2024-01-31T00:00:00</v></c>' +
      '<c t="str"><f>A1</f><v>=ไม่ใช่สูตร</v></c><c><v>1.5E3</v></c><c t="n"><v>38613.600000000006</v></c><c t="str"><f>B1</f><v></v></c>',
  );
  const read = Object.values(cellsOf(sheet)).map(({ value, text }) => [value, text]);
  assert.deepEqual(read, [
    [{ kind: 'boolean', boolean: true }, 'TRUE'],
    [{ kind: 'boolean', boolean: false }, 'FALSE'],
    [{ kind: 'error', code: '#REF!' }, '#REF!'],
    [{ kind: 'date', date: '2024-01-31' }, '2024-01-31T00:00:00'],
    [{ kind: 'text', text: '=ไม่ใช่สูตร' }, '=ไม่ใช่สูตร'],
    [{ kind: 'number', number: 1500, percent: false }, '1500'],
    [{ kind: 'number', number: 38613.600000000006, percent: false }, '38613.6'],
    [{ kind: 'empty' }, ''],
  ]);
});

test('text stays as typed but for line breaks and unseen control characters', async () => {
  const sheet = await rowOf(
    '<c t="inlineStr"><is><t xml:space="preserve"> ก_x000D_\nข_x005F_x000D_ค\u200Bง_x0007_\u00A0เเ </t></is></c>',
  );
  assert.equal(at(sheet, 'A1').text, ' ก\nข_x000D_ค\u200Bง\u00A0เเ ');
});

test('fills: theme with tint, indexed, own palette, patterns, white and automatic', async () => {
  const fill = (pattern: string, colours: string): string =>
    `<fill><patternFill patternType="${pattern}">${colours}</patternFill></fill>`;
  const fills = [
    fill('solid', '<fgColor theme="0"/>'),
    fill('solid', '<fgColor theme="1" tint="0.5"/>'),
    fill('solid', '<fgColor theme="4" tint="-0.25"/>'),
    fill('solid', '<fgColor indexed="13"/>'),
    fill('solid', '<fgColor rgb="00ABCDEF"/><bgColor indexed="64"/>'),
    fill('none', '<fgColor rgb="FFFF0000"/>'),
    fill('mediumGray', ''),
    fill('solid', '<fgColor auto="1"/>'),
    fill('solid', '<fgColor indexed="65"/>'),
  ];
  const theme =
    '<a:theme xmlns:a="a"><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:theme>';
  const look = `<fills>${fills.join('')}</fills><cellXfs>${fills.map((_, i) => `<xf fillId="${i}"/>`).join('')}</cellXfs><colors><indexedColors><rgbColor rgb="00000000"/></indexedColors></colors>`;
  const cells = fills.map((_, i) => `<c s="${i}" t="str"><v>x</v></c>`).join('');
  const sheet = await rowOf(cells, {
    ...styles(look.replace(/<colors>.*<\/colors>/, '')),
    'xl/theme/theme1.xml': theme,
  });
  assert.deepEqual(
    Object.values(cellsOf(sheet)).map((cell) => cell.fill),
    [null, '808080', '2F5597', 'FFFF00', 'ABCDEF', null, '808080', null, null],
  );
  const own = await rowOf(
    '<c s="0" t="str"><v>x</v></c>',
    styles(
      `<fills>${fill('solid', '<fgColor indexed="1"/>')}</fills><cellXfs><xf fillId="0"/></cellXfs><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00123456"/></indexedColors></colors>`,
    ),
  );
  assert.equal(at(own, 'A1').fill, '123456');
});

test('strike and bold that are switched off are off', async () => {
  const look =
    '<fonts><font><b val="0"/><strike val="false"/></font><font><b/><strike val="1"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>';
  const sheet = await rowOf('<c s="0" t="str"><v>a</v></c><c s="1" t="str"><v>b</v></c>', styles(look));
  assert.deepEqual(
    Object.values(cellsOf(sheet)).map(({ bold, struck }) => [bold, struck]),
    [
      [false, false],
      [true, true],
    ],
  );
});

test('rows and columns hidden by width or height nought, collapsed outlines, and by default', async () => {
  const cell = '<c t="str"><v>x</v></c>';
  const sheet = await firstSheet(
    xlsx(
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="3" width="0"/><col min="5" max="16384" hidden="1" outlineLevel="1"/></cols>' +
        sheetData(
          `<row r="1">${cell.repeat(6)}</row>`,
          `<row r="2" ht="0" customHeight="1">${cell}</row>`,
          `<row r="3" hidden="1" outlineLevel="1">${cell}</row>`,
          `<row r="4" collapsed="1">${cell}</row>`,
        ),
    ),
  );
  assert.deepEqual([...sheet.hiddenColumns], [2, 3, 5, 6], 'up to the widest row');
  assert.deepEqual(
    sheet.rows.map((row) => row.hidden),
    [false, true, true, false],
  );
  const byDefault = await firstSheet(
    xlsx(
      `<sheetFormatPr zeroHeight="1"/>${sheetData(`<row r="1">${cell}</row>`, `<row r="2" hidden="0">${cell}</row>`)}`,
    ),
  );
  assert.deepEqual(
    byDefault.rows.map((row) => row.hidden),
    [true, false],
  );
});

test('comments, old and threaded; the hint that old programs get is left out', async () => {
  const sheet = await firstSheet(
    xlsx(sheetData(`<row r="1">${thaiText}</row>`), {
      'xl/worksheets/_rels/sheet1.xml.rels': rels({
        a: ['comments', '/xl/comments1.xml'],
        b: ['threadedComment', '../threadedComments/threadedComment1.xml'],
      }),
      'xl/comments1.xml':
        '<comments><commentList><comment ref="A1"><text><t>[Threaded comment] Your version of Excel …</t></text></comment><comment ref="C7"><text><r><t>เก่า</t></r><r><t>แก่</t></r></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment ref="A1" personId="{1}"><text>ยอดไม่ตรง</text></threadedComment><threadedComment ref="A1" parentId="{2}"><text>แก้แล้ว</text></threadedComment></ThreadedComments>',
    }),
  );
  assert.equal(at(sheet, 'A1').comment, 'ยอดไม่ตรง\nแก้แล้ว');
  assert.equal(at(sheet, 'A1').text, 'ข้อความ');
  const { value, comment } = at(sheet, 'C7');
  assert.deepEqual(
    { value, comment },
    { value: { kind: 'empty' }, comment: 'เก่าแก่' },
    'a comment on a blank cell',
  );
});

test('strict namespaces, prefixes, absolute targets, parts in odd places', async () => {
  const ns = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const bytes = zip({
    'XL/Workbook.xml': `<x:workbook xmlns:x="${ns}" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="ก &amp; ข" sheetId="3" rel:id="r7"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships><Relationship Id="r7" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/pages/Page%201.xml"/></Relationships>`.replace(
        '%20',
        '',
      ),
    'xl/pages/page1.xml': `<x:worksheet xmlns:x="${ns}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ดี</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
  });
  const sheet = (await workbookOf(bytes)).sheets[0];
  assert.equal(sheet?.name, 'ก & ข');
  assert.equal(sheet && at(sheet, 'A1').text, 'ดี');
});

test('UTF-16 parts are read', async () => {
  const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${worksheet(sheetData(`<row r="1">${thaiText}</row>`))}`;
  const { deflateRawSync } = await import('node:zlib');
  const bytes = Buffer.from(text, 'utf16le');
  const sheet = await firstSheet(
    xlsx('', { 'xl/worksheets/sheet1.xml': { deflated: deflateRawSync(bytes), claims: bytes.length } }),
  );
  assert.equal(at(sheet, 'A1').text, 'ข้อความ');
});

test('chart sheets are passed over, elements of extensions are not cells', async () => {
  const bytes = xlsx('', {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="กราฟ" r:id="rId9"/><sheet name="ตาราง" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': rels({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId9: ['chartsheet', 'chartsheets/sheet1.xml'],
    }),
    'xl/worksheets/sheet1.xml': worksheet(
      `${sheetData(`<row r="1">${thaiText}</row>`)}<extLst><ext><row r="9"><c r="A9"><f>1</f><v>9</v></c></row><mergeCell ref="A1:B2"/></ext></extLst>`,
    ),
  });
  const { sheets } = await workbookOf(bytes);
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['ตาราง'],
  );
  assert.deepEqual(sheets[0] && texts(sheets[0]), { A1: 'ข้อความ' });
  assert.deepEqual(sheets[0]?.merges, []);
});

const broken: Readonly<Record<string, Uint8Array>> = {
  'a text that is not there': xlsx(sheetData('<row r="1"><c r="A1" t="s"><v>4</v></c></row>')),
  'a row beyond the sheet': xlsx(sheetData(`<row r="1048577">${thaiText}</row>`)),
  'a row of no number': xlsx(sheetData(`<row r="x">${thaiText}</row>`)),
  'a cell beyond the sheet': xlsx(sheetData('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
  'a sheet without part': xlsx('', { 'xl/_rels/workbook.xml.rels': rels({}) }),
  'a part that is missing': xlsx('', {
    'xl/_rels/workbook.xml.rels': rels({ rId1: ['worksheet', 'no.xml'] }),
  }),
  'XML that ends early': xlsx('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' }),
  'XML that is none': xlsx('', { 'xl/worksheets/sheet1.xml': 'hello' }),
  'an unknown entity': xlsx(sheetData('<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>')),
};
for (const [what, bytes] of Object.entries(broken)) {
  test(`refused as damaged: ${what}`, async () => {
    assert.equal((await problemOf(bytes)).code, 'file_damaged');
  });
}

test('a workbook without any text is empty', async () => {
  assert.equal((await problemOf(xlsx(sheetData()))).code, 'file_empty');
});
