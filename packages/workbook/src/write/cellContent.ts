import type { CellErrorValue, CellValue as Written } from 'exceljs';
import type { Cell } from '../cells.ts';
import { dateSerial } from '../read/format/serialDate.ts';

/** Excel's limit for one cell. */
const longestText = 32_767;

const excelErrors = new Set<string>(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);

/** What exceljs is to write: values only. A formula's stored value is written, never the formula. */
export function cellContent({ value }: Cell): Written {
  switch (value.kind) {
    case 'empty':
      return null;
    case 'text':
      return plainText(value.text);
    case 'number':
      return value.number;
    case 'date':
      return dateSerial(value.date) === null ? value.date : new Date(`${value.date}T00:00:00Z`);
    case 'boolean':
      return value.boolean;
    case 'error':
      return isExcelError(value) ? { error: value.code } : plainText(value.code);
  }
}

/** `_x0041_` in a file means `A`; typed as it is, its underscore must be spelled out (ST_Xstring). */
export function plainText(text: string): string {
  return text.slice(0, longestText).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function isExcelError(value: { readonly code: string }): value is { readonly code: CellErrorValue['error'] } {
  return excelErrors.has(value.code);
}
