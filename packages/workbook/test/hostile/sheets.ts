import { docx, p, rels, sheetData, tc, worksheet, xlsx } from '../fixtures/make/office.ts';
import { inBlocks, zip } from '../fixtures/make/zip.ts';
import { cell, goodSheet, type HostileFile, header, rowsOf, sheetOf } from './common.ts';

/** Sheets and tables that are too wide, too tall, merged or filled beyond reason. */
export const strangeSheets: readonly HostileFile[] = [
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
  { name: 'sheets.xlsx', what: '900 sheets of one table each', make: manySheets, ends: 'either' },
  {
    name: 'long-cells.xlsx',
    what: '3,000 rows of texts as long as a cell may be',
    make: longCells,
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

function blankRows(): Uint8Array {
  return rowsBelow('<cellXfs><xf/><xf numFmtId="4"/></cellXfs>');
}

function filledRows(): Uint8Array {
  return rowsBelow(
    '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="1" applyFill="1"/></cellXfs>',
  );
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
