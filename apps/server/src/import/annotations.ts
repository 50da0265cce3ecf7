import type { Note } from '@tidtam/workbook';
import type { CheckedFile } from './check-file.ts';

/** Every problem of a checked file as a mark on its cell. */
export function annotationsOf(checked: CheckedFile): readonly Note[] {
  return [...checked.problems, ...checked.agencies.flatMap((agency) => agency.problems)].flatMap((problem) =>
    problem.cell === null
      ? []
      : [{ cell: problem.cell, severity: problem.severity, code: problem.code, message: problem.message }],
  );
}
