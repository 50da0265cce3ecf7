import type { Table } from '@tidtam/domain/table';
import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel shows Thai as rubbish. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function writeCsv({ columns, rows }: Table): Uint8Array {
  const plain = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)));
  const header = columns.map(({ label }) => label);
  return Buffer.from(stringify([header, ...plain], { bom: true, record_delimiter: 'windows' }));
}

/** A number stays one: `-12.50` is no formula. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}
