import type { z } from 'zod';
import { columnOf, fieldOf, parseCsv } from './csv.ts';
import { type ReferenceProblem, referenceProblem } from './problem.ts';

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
  const records = parseCsv(text);
  if (records === null) return { rows: [], problems: [referenceProblem('file_unreadable', file, null)] };
  const [columns = [], ...body] = records;
  const rows: z.output<S>[] = [];
  const problems: ReferenceProblem[] = [];
  const missing = new Set<string>();
  let example: Cells = {};
  for (const [at, record] of body.entries()) {
    const row = at + 2;
    if (record.length !== columns.length) {
      const values = { cells: record.length, columns: columns.length };
      problems.push(referenceProblem('cells_differ', file, row, values));
      continue;
    }
    const cells = Object.fromEntries(columns.map((column, index) => [fieldOf(column), record[index] ?? '']));
    const checked = schema.safeParse(cells);
    if (checked.success) {
      rows.push(checked.data);
      example = Object.keys(example).length === 0 ? cells : example;
      continue;
    }
    for (const field of new Set(checked.error.issues.map(({ path }) => String(path[0] ?? '')))) {
      if (field in cells) problems.push(cellProblem(file, row, field, cells, example));
      else missing.add(field);
    }
  }
  for (const field of missing) {
    problems.push(referenceProblem('column_missing', file, null, { column: columnOf(field) }));
  }
  return { rows, problems };
}

function cellProblem(
  file: string,
  row: number,
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
