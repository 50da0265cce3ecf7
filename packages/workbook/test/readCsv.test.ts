import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, firstSheet, problemOf, texts } from './fixtures/make/reading.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Windows-874 puts Thai at 0xA1 and up, in Unicode's order. */
function windows874(content: string): Uint8Array {
  return Uint8Array.from(content, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0x0e01 ? code - 0x0e00 + 0xa0 : code;
  });
}

const sample = 'ที่,โครงการ,งบประมาณ\n1,อบรม,"40,000 บาท"\n2,ประชุม,-\n';
const read = {
  A1: 'ที่',
  B1: 'โครงการ',
  C1: 'งบประมาณ',
  A2: '1',
  B2: 'อบรม',
  C2: '40,000 บาท',
  A3: '2',
  B3: 'ประชุม',
  C3: '-',
};

const encodings: Readonly<Record<string, Uint8Array>> = {
  'UTF-8': text(sample),
  'UTF-8 with mark': text(`\uFEFF${sample}`),
  'UTF-16 LE with mark': Buffer.from(`\uFEFF${sample}`, 'utf16le'),
  'UTF-16 BE with mark': Buffer.from(`\uFEFF${sample}`, 'utf16le').swap16(),
  'UTF-16 LE without mark': Buffer.from(sample, 'utf16le'),
  'UTF-16 BE without mark': Buffer.from(sample, 'utf16le').swap16(),
  'Windows-874': windows874(sample),
  'Windows line ends': text(sample.replaceAll('\n', '\r\n')),
  'old Mac line ends': text(sample.replaceAll('\n', '\r')),
};
for (const [encoding, bytes] of Object.entries(encodings)) {
  test(`${encoding} is told by its bytes`, async () => {
    assert.deepEqual(texts(await firstSheet(bytes)), read);
  });
}

for (const delimiter of [',', ';', '\t', '|']) {
  test(`fields parted by ${JSON.stringify(delimiter)}, amounts with commas in the way`, async () => {
    const record = (...fields: string[]): string =>
      fields.map((field) => (field.includes(delimiter) ? `"${field}"` : field)).join(delimiter);
    const content = [
      record('แบบรายงาน, ไตรมาส 2; ปี 2567'),
      record('ที่', 'โครงการ', 'งบ'),
      record('1', 'ก, ข', '1,590,000.-'),
      record('2', 'ค', '40,000'),
    ].join('\n');
    const sheet = await firstSheet(text(content));
    assert.equal(at(sheet, 'A1').text, 'แบบรายงาน, ไตรมาส 2; ปี 2567');
    assert.equal(at(sheet, 'C3').text, '1,590,000.-');
    assert.equal(at(sheet, 'B4').text, 'ค');
  });
}

test('one column of amounts is no table of halves', async () => {
  assert.deepEqual(texts(await firstSheet(text('งบประมาณ\n100\n200\n'))), {
    A1: 'งบประมาณ',
    A2: '100',
    A3: '200',
  });
});

test('row is record: line breaks within quotes do not count, blank lines do', async () => {
  const sheet = await firstSheet(text('a,b\n\n"x\r\ny",z\n,,\nc,d'));
  assert.deepEqual(texts(sheet), { A1: 'a', B1: 'b', A3: 'x\ny', B3: 'z', A5: 'c', B5: 'd' });
  assert.deepEqual(
    sheet.rows.map((row) => row.number),
    [1, 3, 5],
  );
});

test('quotes within a field, quotes doubled, rows of uneven length', async () => {
  const sheet = await firstSheet(text('ก,"โครงการ ""คนดี""",5" นิ้ว\n1\n1,2,3,4\n'));
  assert.deepEqual(texts(sheet), {
    A1: 'ก',
    B1: 'โครงการ "คนดี"',
    C1: '5" นิ้ว',
    A2: '1',
    A3: '1',
    B3: '2',
    C3: '3',
    D3: '4',
  });
});

test('all values are text, zeros in front and formula shields included', async () => {
  const sheet = await firstSheet(text('รหัส,ค่า\n0012,="0034"\n=1+1,-5\n'));
  assert.deepEqual(at(sheet, 'A2').value, { kind: 'text', text: '0012' });
  assert.equal(at(sheet, 'B2').text, '0034');
  assert.deepEqual(at(sheet, 'A3').value, { kind: 'text', text: '=1+1' });
});

test("Excel's own first line sep=; is no record", async () => {
  assert.deepEqual(texts(await firstSheet(text('sep=;\r\nก;ข,ค\r\n'))), { A1: 'ก', B1: 'ข,ค' });
});

test('an unclosed quote is a problem that names the line', async () => {
  const problem = await problemOf(text('a,b\nc,d\ne,"f\ng,h\ni,j\n'));
  assert.equal(problem.code, 'csv_quote_unclosed');
  assert.match(problem.message.en, /from line 3 on/);
  assert.match(problem.message.th, /บรรทัด 3/);
});

test('UTF-8 that was cut or mixed is a problem that names the line, not wrong letters', async () => {
  const cut = Buffer.concat([text('โครงการ,งบ\nอบรม,'), Buffer.from([0xe0, 0xb8]), text('\nประชุม,1\n')]);
  const problem = await problemOf(cut);
  assert.equal(problem.code, 'file_encoding_damaged');
  assert.match(problem.message.en, /line 2/);
});

test('multi-byte letters are whole wherever they fall', async () => {
  const line = (i: number): string => `${i},${'ก'.repeat(i % 7)}โครงการป้องกันการทุจริต ${i}`;
  const lines = Array.from({ length: 20_000 }, (_, i) => line(i));
  const sheet = await firstSheet(text(lines.join('\n')));
  assert.equal(sheet.rows.length, lines.length);
  for (const [index, row] of sheet.rows.entries()) {
    assert.equal(row.cells.map((cell) => cell.text).join(','), lines[index]);
  }
});

for (const [what, bytes, code] of [
  ['nothing at all', new Uint8Array(), 'file_empty'],
  ['line breaks only', text('\n\r\n\n'), 'file_empty'],
  ['delimiters only', text(',,,\n,,,\n'), 'file_empty'],
  [
    'bytes that are no text',
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    'file_not_recognised',
  ],
  [
    'Latin letters in an old code page',
    Buffer.from('caf\u00e9,na\u00efve,\u00fcber,stra\u00dfe,\u00f1\u00f1\u00f1', 'latin1'),
    'file_not_recognised',
  ],
] as const) {
  test(`refused: ${what}`, async () => {
    assert.equal((await problemOf(bytes)).code, code);
  });
}

test('a web page with a table, as systems export it under the name .xls', async () => {
  const page =
    '<html><meta charset="tis-620"><table><tr><td colspan=2>งบประมาณ</td></tr><tr><td>0012</td><td>8,600.-</td></tr></table></html>';
  const sheet = await firstSheet(windows874(page));
  assert.deepEqual(texts(sheet), { A1: 'งบประมาณ', A2: '0012', B2: '8,600.-' });
  assert.deepEqual(sheet.merges, [{ top: 1, left: 1, bottom: 1, right: 2 }]);
  assert.equal(
    (await problemOf(text('<!DOCTYPE html><html><body>สวัสดี</body></html>'))).code,
    'file_format_unsupported',
  );
});
