import type { FileAnswer, ImportDraft } from '@tidtam/domain/import';
import { type CellPlace, placeOfCell } from './address.ts';

export type FileProblem = FileAnswer['problems'][number];

/** A problem with the number that stands at its cell and in the margin. */
export interface NumberedProblem {
  readonly number: number;
  readonly problem: FileProblem;
}

/** Errors first, then warnings, each in the order of the sheet; numbered from 1. */
export function numberProblems(draft: ImportDraft): readonly NumberedProblem[] {
  const order = new Map(draft.sheets.map((sheet, index) => [sheet.name, index]));
  const placed = draft.answer.problems.map((problem) => ({
    problem,
    place: problem.cell === null ? null : placeOfCell(problem.cell),
  }));
  return placed
    .sort((a, b) => severity(a.problem) - severity(b.problem) || inSheet(a.place, b.place, order))
    .map(({ problem }, index) => ({ number: index + 1, problem }));
}

function severity({ severity: said }: FileProblem): number {
  return said === 'error' ? 0 : 1;
}

function inSheet(a: CellPlace | null, b: CellPlace | null, order: ReadonlyMap<string, number>): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  const sheets = (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0);
  return sheets || a.row - b.row || a.column - b.column;
}

/** The recognised table that a cell lies in. */
export function tableAt(
  draft: ImportDraft,
  address: string | null,
): ImportDraft['tables'][number] | undefined {
  const place = address === null ? null : placeOfCell(address);
  if (place === null) return undefined;
  return draft.tables.find(
    ({ sheet, headerRows, bodyRows }) =>
      sheet === place.sheet && headerRows[0] <= place.row && place.row <= bodyRows[1],
  );
}
