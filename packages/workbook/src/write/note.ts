import type { CellAddress } from '@tidtam/domain/import';
import type { Bilingual } from '@tidtam/domain/message';
import type { Severity } from '@tidtam/domain/problem';
import type { Workbook } from '../cells.ts';
import { type Place, parsePlace } from '../read/xlsx/reference.ts';

/** What is to be said at a cell; a `Problem` is one. Without a cell it stands in the list alone. */
export interface Note {
  readonly cell: CellAddress | null;
  readonly severity: Severity;
  readonly code: string;
  readonly message: Bilingual;
}

/** A note with its place in the workbook. */
export interface LocatedNote extends Note {
  /** Index of the sheet and place in it; `null` where the workbook has no such cell. */
  readonly at: (Place & { readonly sheet: number }) | null;
}

export function locateNotes(workbook: Workbook, notes: readonly Note[]): readonly LocatedNote[] {
  const sheets = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  return notes.map(({ cell, severity, code, message }) => ({
    cell,
    severity,
    code,
    message,
    at: cell === null ? null : locate(cell, sheets),
  }));
}

/** Sheet names stand unquoted and may hold `!` themselves: the last one parts name and cell. */
function locate(address: CellAddress, sheets: ReadonlyMap<string, number>): LocatedNote['at'] {
  const mark = address.lastIndexOf('!');
  const sheet = sheets.get(mark < 0 ? '' : address.slice(0, mark));
  const place = parsePlace(address.slice(mark + 1));
  return sheet === undefined || place === null ? null : { sheet, ...place };
}
