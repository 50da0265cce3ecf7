import { utils, write } from '@e965/xlsx';
import { sheetData, worksheet, xlsx } from '../fixtures/make/office.ts';

/** A file that nobody should have to fear, and how reading it ends. */
export interface HostileFile {
  readonly name: string;
  /** What stands in it, in a few words. */
  readonly what: string;
  readonly make: () => Uint8Array;
  /** The problem's code; `read` when its table is read; `either` when both are right. */
  readonly ends: string;
}

export const block = 1024 * 1024;
export const header = ['ส่วนที่', 'โครงการ', 'งบประมาณ', 'เบิกจ่าย', 'ร้อยละความก้าวหน้า'];
/** What `goodRows` says. */
export const goodTitles = ['อบรมคุณธรรม', 'ตรวจสอบภายใน'] as const;
export const goodRows = [
  header,
  ['2', goodTitles[0], '25000', '10000', '50'],
  ['3', goodTitles[1], '-', '-', '100'],
];

export function cell(text: string, more = ''): string {
  return `<c t="inlineStr"${more}><is><t>${text}</t></is></c>`;
}

export function rowsOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `<row>${row.map((text) => cell(text)).join('')}</row>`).join('');
}

export const goodSheet = rowsOf(goodRows);
export const goodCsv = goodRows.map((row) => row.join(',')).join('\r\n');

export function sheetOf(rows: string, after = ''): Uint8Array {
  return xlsx('', { 'xl/worksheets/sheet1.xml': worksheet(`${sheetData(rows)}${after}`) });
}

export function xls(rows: readonly (readonly string[])[]): Buffer {
  const book = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])), 'รายงาน');
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }));
}

export function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
