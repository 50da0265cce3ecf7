import { CFB, utils, write } from '@e965/xlsx';
import { docx, p, rels, sheetData, tc, worksheet, xlsx } from '../fixtures/make/office.ts';
import { inBlocks, repeated, zip } from '../fixtures/make/zip.ts';

/** A file that nobody should have to fear, and how reading it ends. */
export interface HostileFile {
  readonly name: string;
  /** What stands in it, in a few words. */
  readonly what: string;
  readonly make: () => Uint8Array;
  /** The problem's code; `read` when its table is read; `either` when both are right. */
  readonly ends: string;
}

const block = 1024 * 1024;
const header = ['ส่วนที่', 'โครงการ', 'งบประมาณ', 'เบิกจ่าย', 'ร้อยละความก้าวหน้า'];
/** What `goodRows` says. */
export const goodTitles = ['อบรมคุณธรรม', 'ตรวจสอบภายใน'] as const;
const goodRows = [
  header,
  ['2', goodTitles[0], '25000', '10000', '50'],
  ['3', goodTitles[1], '-', '-', '100'],
];

function cell(text: string, more = ''): string {
  return `<c t="inlineStr"${more}><is><t>${text}</t></is></c>`;
}

function rowsOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `<row>${row.map((text) => cell(text)).join('')}</row>`).join('');
}

const goodSheet = rowsOf(goodRows);

function sheetOf(rows: string, after = ''): Uint8Array {
  return xlsx('', { 'xl/worksheets/sheet1.xml': worksheet(`${sheetData(rows)}${after}`) });
}

/** One worksheet whose bytes repeat: `times` megabytes that weigh a thousandth. */
function bomb(unit: string, times: number): Uint8Array {
  const content = unit.repeat(Math.floor(block / Buffer.byteLength(unit)));
  const part = repeated(
    '<worksheet><sheetData><row r="1">',
    content,
    times,
    '</row></sheetData></worksheet>',
  );
  return xlsx('', { 'xl/worksheets/sheet1.xml': part });
}

/** An OLE2 container with such streams. */
function ole(...streams: readonly string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(4_200));
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }));
}

function xls(rows: readonly (readonly string[])[]): Buffer {
  const book = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])), 'รายงาน');
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }));
}

/** An .xls whose workbook stream says FILEPASS ([MS-XLS] 2.4.117) behind its first record. */
function xlsWithPassword(): Uint8Array {
  const container = CFB.read(xls(goodRows), { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook');
  const stream = Buffer.from(entry.content);
  const afterBof = 4 + stream.readUInt16LE(2);
  const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]);
  entry.content = Buffer.concat([stream.subarray(0, afterBof), filePass, stream.subarray(afterBof)]);
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }));
}

/** Bytes that look like nothing; the same for the same seed. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state >>> 16) & 0xff;
  });
}

function flipped(bytes: Uint8Array, seed: number): Uint8Array {
  const places = noise(64, seed);
  const copy = Uint8Array.from(bytes);
  for (let at = 0; at + 2 < places.length; at += 3) {
    const place = (((places[at] ?? 0) << 8) | (places[at + 1] ?? 0)) % copy.length;
    copy[place] = (copy[place] ?? 0) ^ (1 << ((places[at + 2] ?? 0) & 7));
  }
  return copy;
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

const goodCsv = goodRows.map((row) => row.join(',')).join('\r\n');

/** Thai letters as Windows-874 has them: U+0E01 is 0xA1. */
function in874(content: string): Uint8Array {
  return Uint8Array.from([...content], (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code;
  });
}

function utf16(content: string): Uint8Array {
  return Uint8Array.from(Buffer.from(content, 'utf16le'));
}

const entities = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(50)}">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
const page = `<html><meta charset="utf-8"><body><table>${goodRows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table></body></html>`;

function merges(refs: readonly string[]): string {
  return `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

function wideSheet(): Uint8Array {
  const names = Array.from({ length: 16_384 }, (_, at) => header[at % header.length] ?? '');
  const row = `<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`;
  return sheetOf(rowsOf([names]) + row.repeat(60));
}

/** A good table and a million rows below it that hold a format and nothing else, as Excel writes them. */
function rowsBelow(styles: string): Uint8Array {
  const blocks = Array.from({ length: 20 }, (_, block) => {
    const rows = Array.from({ length: 50_000 }, (_none, at) => {
      const number = block * 50_000 + at + 10;
      return `<row r="${number}" spans="1:3" s="1"><c r="A${number}" s="1"/><c r="B${number}" s="1"/><c r="C${number}" s="1"/></row>`;
    });
    return rows.join('');
  });
  return xlsx('', {
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': inBlocks([
      `<worksheet><sheetData>${goodSheet}`,
      ...blocks,
      '</sheetData></worksheet>',
    ]),
  });
}

const blankRows = () => rowsBelow('<cellXfs><xf/><xf numFmtId="4"/></cellXfs>');
const filledRows = () =>
  rowsBelow(
    '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="1" applyFill="1"/></cellXfs>',
  );

function picturesOnly(): Uint8Array {
  return xlsx('<drawing r:id="rId1"/>', {
    'xl/worksheets/_rels/sheet1.xml.rels': rels({ rId1: ['drawing', '../drawings/drawing1.xml'] }),
    'xl/drawings/drawing1.xml': '<wsDr/>',
    'xl/media/image1.png': 'png',
  });
}

const picture = '<w:p><w:r><w:drawing><pic/></w:drawing></w:r></w:p>';
const nested = 900;

/** Of issue after issue: what came, or may come, as a report. */
export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'noise.xlsx',
    what: 'bytes that are nothing',
    make: () => noise(block, 1),
    ends: 'file_not_recognised',
  },
  {
    name: 'noise-in-zip.xlsx',
    what: 'noise behind the mark of a ZIP',
    make: () => Uint8Array.from([0x50, 0x4b, 3, 4, ...noise(block, 2)]),
    ends: 'file_damaged',
  },
  {
    name: 'noise-in-ole.xls',
    what: 'noise behind the mark of OLE2',
    make: () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...noise(block, 3)]),
    ends: 'file_damaged',
  },
  {
    name: 'cut.xlsx',
    what: 'an .xlsx cut at 60 %',
    make: () => cut(sheetOf(goodSheet), 0.6),
    ends: 'file_damaged',
  },
  { name: 'cut.xls', what: 'an .xls cut at 30 %', make: () => cut(xls(goodRows), 0.3), ends: 'file_damaged' },
  {
    name: 'flipped.xlsx',
    what: 'an .xlsx with flipped bits',
    make: () => flipped(sheetOf(goodSheet), 4),
    ends: 'either',
  },
  {
    name: 'flipped.xls',
    what: 'an .xls with flipped bits',
    make: () => flipped(xls(goodRows), 5),
    ends: 'either',
  },
  {
    name: 'password.xlsx',
    what: 'an .xlsx behind a password',
    make: () => ole('EncryptionInfo', 'EncryptedPackage'),
    ends: 'file_encrypted',
  },
  { name: 'password.xls', what: 'an .xls behind a password', make: xlsWithPassword, ends: 'file_encrypted' },
  {
    name: 'bomb.xlsx',
    what: 'a ZIP that inflates to 2 GB of cells',
    make: () => bomb('<c r="A1"/>', 2_000),
    ends: 'file_too_large',
  },
  {
    name: 'bomb-cells.xlsx',
    what: '250 MB of cells with a number',
    make: () => bomb('<c><v>1</v></c>', 250),
    ends: 'file_too_large',
  },
  { name: 'bomb-strings.xlsx', what: '200 MB of shared texts', make: bombOfStrings, ends: 'file_too_large' },
  { name: 'bomb-text.xlsx', what: 'one cell of 30 MB', make: () => bomb('ก', 30), ends: 'file_damaged' },
  { name: 'bomb.docx', what: '200 MB of words in a Word table', make: bombOfWords, ends: 'file_too_large' },
  {
    name: 'nested.xlsx',
    what: 'elements nested a million deep',
    make: () => bomb('<a>', 4),
    ends: 'file_damaged',
  },
  {
    name: 'nested.docx',
    what: `tables ${nested} deep`,
    make: () =>
      docx(
        `${'<w:tbl><w:tr><w:tc>'.repeat(nested / 3)}${p('ลึก')}${'</w:tc></w:tr></w:tbl>'.repeat(nested / 3)}`,
      ),
    ends: 'either',
  },
  {
    name: 'slip.xlsx',
    what: 'parts named ../../',
    make: () =>
      xlsx('', {
        'xl/worksheets/sheet1.xml': worksheet(sheetData(goodSheet)),
        '../../../../tmp/slipped': 'slipped',
        '/etc/slipped': 'slipped',
      }),
    ends: 'read',
  },
  {
    name: 'entities.xlsx',
    what: 'entities that grow to 50¹² letters',
    make: () =>
      xlsx('', {
        'xl/worksheets/sheet1.xml': `${entities}<worksheet>${sheetData(`<row>${cell('&m;')}</row>`)}</worksheet>`,
      }),
    ends: 'file_unsafe',
  },
  {
    name: 'outside.xlsx',
    what: 'an entity that reads /etc/passwd',
    make: () =>
      xlsx('', {
        'xl/worksheets/sheet1.xml': `${outside}<worksheet>${sheetData(`<row>${cell('&f;')}</row>`)}</worksheet>`,
      }),
    ends: 'file_unsafe',
  },
  {
    name: 'outside.docx',
    what: 'the same in Word',
    make: () => zip({ 'word/document.xml': `${outside}<document><body>&f;</body></document>` }),
    ends: 'file_unsafe',
  },
  {
    name: 'outside.html',
    what: 'the same in a web page',
    make: () =>
      text(`<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]>${page.replace('25000', '&f;')}`),
    ends: 'either',
  },
  {
    name: 'wide.xlsx',
    what: '16,384 columns, headed again and again, 60 rows',
    make: wideSheet,
    ends: 'either',
  },
  {
    name: 'far.xlsx',
    what: 'a lone cell at XFD1048576',
    make: () => sheetOf('<row r="1048576"><c r="XFD1048576" t="str"><v>ไกล</v></c></row>'),
    ends: 'no_table',
  },
  {
    name: 'far-beside.xlsx',
    what: 'a good table and a cell at XFD1048576',
    make: () => sheetOf(`${goodSheet}<row r="1048576"><c r="XFD1048576" t="str"><v>ไกล</v></c></row>`),
    ends: 'read',
  },
  {
    name: 'merged-whole.xlsx',
    what: 'the whole sheet merged into one cell',
    make: () => sheetOf(goodSheet, merges(['A1:XFD1048576'])),
    ends: 'either',
  },
  { name: 'merged-often.xlsx', what: '150,000 merges that overlap', make: mergedOften, ends: 'either' },
  {
    name: 'merged-rows.xlsx',
    what: '3,000 merges of whole columns over a tall table',
    make: mergedTall,
    ends: 'either',
  },
  {
    name: 'blank-rows.xlsx',
    what: 'a good table above a million formatted blank rows',
    make: blankRows,
    ends: 'read',
  },
  {
    name: 'filled-rows.xlsx',
    what: 'a good table above a million coloured blank rows',
    make: filledRows,
    ends: 'either',
  },
  {
    name: 'blank-rows.csv',
    what: 'a good table above a million rows of commas',
    make: () => text(`${goodCsv}\r\n${',,,,\r\n'.repeat(1_000_000)}`),
    ends: 'read',
  },
  { name: 'line.csv', what: 'one line of 10 MB', make: () => text('ก'.repeat(block * 3.4)), ends: 'either' },
  {
    name: 'commas.csv',
    what: 'one line of ten million commas',
    make: () => text(','.repeat(block * 10)),
    ends: 'either',
  },
  {
    name: 'fields.csv',
    what: 'one line of three million fields',
    make: () => text('กก,'.repeat(block * 1.5)),
    ends: 'either',
  },
  {
    name: 'lines.csv',
    what: 'a header on each of 300,000 lines',
    make: () => text('โครงการ,งบประมาณ,เบิกจ่าย\n'.repeat(300_000)),
    ends: 'either',
  },
  {
    name: 'unclosed.csv',
    what: 'a quotation mark that never closes, 10 MB behind it',
    make: () => text(`${goodCsv}\r\n"${'ก,1\r\n'.repeat(block * 1.4)}`),
    ends: 'csv_quote_unclosed',
  },
  {
    name: 'nul.csv',
    what: 'NUL bytes in a text',
    make: () => text(goodCsv.replace('อบรม', 'อบ\u0000รม')),
    ends: 'file_not_recognised',
  },
  { name: '874.csv', what: 'Windows-874', make: () => in874(goodCsv), ends: 'read' },
  {
    name: '874-marked.csv',
    what: 'Windows-874 behind the mark of UTF-8',
    make: () => Uint8Array.from([0xef, 0xbb, 0xbf, ...in874(goodCsv)]),
    ends: 'either',
  },
  { name: 'utf16.csv', what: 'UTF-16 without a mark', make: () => utf16(goodCsv), ends: 'read' },
  {
    name: 'utf16-odd.csv',
    what: 'UTF-16 cut in the middle of a letter',
    make: () => utf16(`\uFEFF${goodCsv}`).subarray(0, -1),
    ends: 'either',
  },
  {
    name: 'mixed.csv',
    what: 'UTF-8 and Windows-874 in one file',
    make: () => Uint8Array.from([...text(goodCsv), ...in874('\r\n2,โครงการ,1,1,1')]),
    ends: 'file_encoding_damaged',
  },
  { name: 'page.xls', what: 'a web page with a table, named .xls', make: () => text(page), ends: 'read' },
  {
    name: 'page-empty.xls',
    what: 'a web page without one',
    make: () => text('<html><body><p>ไม่มีตาราง</p></body></html>'),
    ends: 'file_format_unsupported',
  },
  {
    name: 'page-open.xls',
    what: '9 MB of <td that never closes',
    make: () => text(`<html><table><tr>${'<td '.repeat(block * 2.2)}`),
    ends: 'either',
  },
  {
    name: 'page-tables.xls',
    what: '9 MB of <table> in <table>',
    make: () => text(`<html>${'<table><tr><td>ก'.repeat(block / 2)}`),
    ends: 'either',
  },
  {
    name: 'page-rows.xls',
    what: '9 MB of <tr>',
    make: () => text(`<html><table>${'<tr><td>ก</td></tr>'.repeat(block / 2.2)}</table>`),
    ends: 'either',
  },
  {
    name: 'page-spans.xls',
    what: 'cells that span a billion columns and rows',
    make: () =>
      text(
        `<html><table><tr>${'<td colspan="999999999" rowspan="999999999">ก</td>'.repeat(1_000)}</tr></table>`,
      ),
    ends: 'either',
  },
  {
    name: 'pictures.xlsx',
    what: 'pictures where the table should be',
    make: picturesOnly,
    ends: 'file_of_pictures',
  },
  {
    name: 'pictures.docx',
    what: 'the same in Word',
    make: () => docx(picture, { 'word/media/image1.png': 'png' }),
    ends: 'file_of_pictures',
  },
  {
    name: 'large.xlsx',
    what: 'over 50 MB',
    make: () => new Uint8Array(50 * block + 1),
    ends: 'file_too_large',
  },
  { name: 'sheets.xlsx', what: '900 sheets of one table each', make: manySheets, ends: 'either' },
  {
    name: 'long-cells.xlsx',
    what: '3,000 rows of texts as long as a cell may be',
    make: longCells,
    ends: 'either',
  },
  {
    name: 'long-titles.csv',
    what: 'a table of 20 titles of 300 kB',
    make: () => text(`${header.join(',')}\r\n${`2,${'โครงการ '.repeat(14_000)},1000,500,50\r\n`.repeat(20)}`),
    ends: 'either',
  },
  {
    name: 'unlike.xlsx',
    what: '100,000 rows that are no projects',
    make: () =>
      sheetOf(rowsOf([header]) + rowsOf(Array.from({ length: 100_000 }, (_, at) => [`สำนักงาน ${at}`]))),
    ends: 'either',
  },
  {
    name: 'word-rows.docx',
    what: 'a Word table of 60,000 rows',
    make: () =>
      docx(
        `<w:tbl>${`<w:tr>${tc(p('2'))}${tc(p('โครงการ'))}${tc(p('1,000'))}</w:tr>`.repeat(60_000)}</w:tbl>`,
      ),
    ends: 'either',
  },
];

function cut(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * share));
}

function bombOfStrings(): Uint8Array {
  const content = `<si><t>${'x'.repeat(80)}</t></si>`.repeat(10_000);
  return xlsx(sheetData('<row><c t="s"><v>0</v></c></row>'), {
    'xl/sharedStrings.xml': repeated('<sst>', content, 200, '</sst>'),
  });
}

function bombOfWords(): Uint8Array {
  const row = `<w:tr>${tc(p('โครงการ'))}${tc(p('1'))}</w:tr>`.repeat(4_000);
  return zip({
    'word/document.xml': repeated('<w:document><w:body><w:tbl>', row, 250, '</w:tbl></w:body></w:document>'),
  });
}

function mergedOften(): Uint8Array {
  const refs = Array.from(
    { length: 150_000 },
    (_, at) => `A${(at % 20) + 1}:${at % 2 === 0 ? 'D' : 'XFD'}${(at % 20) + 2}`,
  );
  return sheetOf(
    goodSheet + rowsOf(Array.from({ length: 30 }, (_, at) => ['2', `โครงการ ${at}`, '1000', '500', '5'])),
    merges(refs),
  );
}

function mergedTall(): Uint8Array {
  const refs = Array.from({ length: 3_000 }, (_, at) => `A${at + 2}:E1048576`);
  return sheetOf(
    goodSheet + rowsOf(Array.from({ length: 20_000 }, (_, at) => ['2', `โครงการ ${at}`, '1000', '500', '5'])),
    merges(refs),
  );
}

function manySheets(): Uint8Array {
  const numbers = Array.from({ length: 900 }, (_, at) => at + 1);
  return zip({
    'xl/workbook.xml': `<workbook><sheets>${numbers.map((at) => `<sheet name="s${at}" id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      Object.fromEntries(numbers.map((at) => [`r${at}`, ['worksheet', `s${at}.xml`] as const])),
    ),
    ...Object.fromEntries(numbers.map((at) => [`xl/s${at}.xml`, worksheet(sheetData(goodSheet))])),
  });
}

function longCells(): Uint8Array {
  const long = 'สำนักงาน โครงการ 1,000 บาท ต.ค. 66 '.repeat(900);
  return sheetOf(
    rowsOf([header]) +
      `<row>${cell('2')}${cell(long)}${cell(long)}${cell(long)}${cell(long)}</row>`.repeat(3_000),
  );
}
