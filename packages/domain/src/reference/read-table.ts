import type { z } from 'zod';
import { columnOf, fieldOf, parseCsv } from './csv.ts';
import { type ReferenceProblem, referenceProblem, rowOf } from './problem.ts';

export interface ReadTable<R> {
  readonly rows: readonly R[];
  readonly problems: readonly ReferenceProblem[];
}

type Cells = Readonly<Record<string, string>>;

/** One CSV file's rows by their schema; every row and column that does not fit is a problem of its own. */
export function readTable<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): ReadTable<z.output<S>> {
  const [columns = [], ...body] = parseCsv(text) ?? [];
  if (body.length === 0) return { rows: [], problems: [referenceProblem('file_unreadable', file, null)] };
  const rows: z.output<S>[] = [];
  const problems: ReferenceProblem[] = [];
  let example: Cells = {};
  for (const [at, record] of body.entries()) {
    if (record.length !== columns.length) {
      const values = { cells: record.length, columns: columns.length };
      problems.push(referenceProblem('cells_differ', file, rowOf(file, at), values));
      continue;
    }
    const cells = Object.fromEntries(columns.map((column, index) => [fieldOf(column), record[index] ?? '']));
    const checked = schema.safeParse(cells);
    if (checked.success) {
      rows.push(checked.data);
      example = cells;
      continue;
    }
    const fields = new Set(checked.error.issues.map(({ path }) => String(path[0] ?? '')));
    const absent = [...fields].filter((field) => !(field in cells));
    if (absent.length > 0) return { rows: [], problems: absent.map((field) => columnProblem(file, field)) };
    for (const field of fields) problems.push(cellProblem(file, rowOf(file, at), field, cells, example));
  }
  return { rows, problems };
}

function columnProblem(file: string, field: string): ReferenceProblem {
  return referenceProblem('column_missing', file, null, { column: columnOf(field) });
}

function cellProblem(
  file: string,
  row: number | null,
  field: string,
  cells: Cells,
  example: Cells,
): ReferenceProblem {
  return referenceProblem('cell_invalid', file, row, {
    column: columnOf(field),
    read: cells[field] ?? '',
    example: example[field] ?? '…',
  });
}
