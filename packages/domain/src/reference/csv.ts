/** Records of a CSV file, the header's included; `null` when a quote is never closed. */
export type CsvRecords = readonly (readonly string[])[] | null;

/**
 * Reads CSV as RFC 4180 has it: commas, CRLF or LF, cells in double quotes with quotes doubled inside. Blank lines are
 * left out. Only for the product's own data files: what people send in is read by the workbook package.
 */
export function parseCsv(text: string): CsvRecords {
  const records: string[][] = [];
  let record: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const body = text.replace(/^\uFEFF/, '');
  while (pattern.lastIndex < body.length) {
    const found = pattern.exec(body);
    if (found === null) return null;
    record.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    const isMore = found[3] === ',';
    if (isMore && pattern.lastIndex === body.length) record.push('');
    if (isMore && pattern.lastIndex < body.length) continue;
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
  }
  return records;
}

/** `name_en` → `nameEn`: columns are named as SQL names them, fields as TypeScript does. */
export function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `nameEn` → `name_en`, for a column that a file lacks. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
