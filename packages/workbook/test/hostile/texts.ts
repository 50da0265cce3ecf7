import { block, goodCsv, type HostileFile, header, text } from './common.ts';

/** CSVs without end, out of order, or in letters that are not what they say. */
export const strangeTexts: readonly HostileFile[] = [
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
  {
    name: 'long-titles.csv',
    what: 'a table of 20 titles of 300 kB',
    make: () => text(`${header.join(',')}\r\n${`2,${'โครงการ '.repeat(14_000)},1000,500,50\r\n`.repeat(20)}`),
    ends: 'either',
  },
];

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
