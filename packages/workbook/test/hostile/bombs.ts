import { docx, p, sheetData, tc, worksheet, xlsx } from '../fixtures/make/office.ts';
import { repeated, zip } from '../fixtures/make/zip.ts';
import { block, cell, goodSheet, type HostileFile } from './common.ts';

const nested = 900;
const entities = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(50)}">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';

/** Office files that grow, nest or reach beyond themselves. */
export const bombs: readonly HostileFile[] = [
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
];

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
