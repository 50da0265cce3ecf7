import { catalogue } from '@tidtam/domain/message';
import { normaliseName } from '@tidtam/domain/text';
import type { CellValue } from '../cells.ts';
import { unreadable } from './doubt.ts';
import type { Read } from './reading.ts';

/** A cell that states one value is never longer; what is longer is free text and is not searched. */
export const longestValue = 300;

/** So many texts, up to a length, are kept in the form in which they are read. */
const mostKept = 500;
const longestKept = 2_000;

/** Remembers a text's form for the texts just seen: a row is looked at from several sides. */
export function remembering(formOf: (text: string) => string): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    if (text.length > longestKept) return formOf(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const form = formOf(text);
    kept.set(text, form);
    return form;
  };
}

/**
 * The form in which a cell's text is read: as names are compared (Arabic digits, one kind of dash and space,
 * Thai composed, Latin in lower case).
 */
export const plainText = remembering(normaliseName);

const notStated = new Set([
  ...['', '.', '..', '...', '*', '/', 'ไม่ระบุ', 'ไม่ได้ระบุ', 'ไม่มี', 'ไม่มีข้อมูล', 'n/a', 'na', 'none', 'null'],
]);

/** Nothing is stated: blank, dashes, dots, `ไม่ระบุ`, `ไม่มี`. Takes plain text. */
export function statesNothing(plain: string): boolean {
  if (plain.length > longestValue) return false;
  return notStated.has(plain.replace(/[-_.… ()]+/g, ' ').trim()) || notStated.has(plain);
}

const words = catalogue({
  cell_error: {
    th: 'ช่องนี้แสดงข้อผิดพลาดของสูตร “{read}” จึงอ่านค่าไม่ได้ โปรดแก้สูตรหรือพิมพ์ค่าแทน เช่น 25,000.00',
    en: 'This cell shows a formula error, “{read}”, so it has no value. Mend the formula or type the value, such as 25,000.00.',
  },
});

/** An error cell (`#REF!`) has no reading, whatever it was meant to say. */
export function cellError(code: string): Read<never> {
  return unreadable(words.tell, 'cell_error', code);
}

/** What a cell holds, as a person would quote it. */
export function quoted(value: CellValue): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return value.text;
    case 'number':
      return value.percent ? `${value.number * 100} %` : String(value.number);
    case 'date':
      return value.date;
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return value.code;
  }
}
