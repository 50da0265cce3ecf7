import type { ImportDraft, ReportField } from '@tidtam/domain/import';

type Corrections = ImportDraft['corrections'];
export type Change = (corrections: Corrections) => Corrections;

/** Each a change of a draft's corrections; the server reads the file again with them. */
export const mendCell =
  (cell: string, text: string): Change =>
  (before) => ({ ...before, cells: { ...before.cells, [cell]: text } });

export const unmendCell =
  (cell: string): Change =>
  (before) => ({ ...before, cells: without(before.cells, cell) });

export const ignoreRow =
  (cell: string): Change =>
  (before) => ({ ...before, ignoredRows: withOne(before.ignoredRows, cell) });

export const restoreRow =
  (cell: string): Change =>
  (before) => ({ ...before, ignoredRows: before.ignoredRows.filter((one) => one !== cell) });

export const setColumn =
  (table: string, column: number, field: ReportField | null): Change =>
  (before) => ({
    ...before,
    columns: { ...before.columns, [table]: { ...before.columns[table], [String(column)]: field } },
  });

export const unsetColumn =
  (table: string, column: string): Change =>
  (before) => ({
    ...before,
    columns: { ...before.columns, [table]: without(before.columns[table] ?? {}, column) },
  });

export const setPart =
  (table: string, part: 1 | 2 | 3 | undefined): Change =>
  (before) => ({
    ...before,
    parts: part === undefined ? without(before.parts, table) : { ...before.parts, [table]: part },
  });

export const setAgency =
  (name: string, agency: string | undefined): Change =>
  (before) => ({
    ...before,
    agencies: agency === undefined ? without(before.agencies, name) : { ...before.agencies, [name]: agency },
  });

export const setTableIgnored =
  (table: string, ignored: boolean): Change =>
  (before) => ({
    ...before,
    ignoredTables: ignored
      ? withOne(before.ignoredTables, table)
      : before.ignoredTables.filter((one) => one !== table),
  });

export const setSection4LeftOut =
  (leftOut: boolean): Change =>
  ({ section4: _, ...before }) =>
    leftOut ? { ...before, section4: 'left_out' } : before;

export const setProvince =
  (province: string | undefined): Change =>
  ({ province: _, ...before }) =>
    province === undefined ? before : { ...before, province };

export const setRound =
  (round: Corrections['round']): Change =>
  ({ round: _, ...before }) =>
    round === undefined ? before : { ...before, round };

function withOne(list: readonly string[], one: string): string[] {
  return [...new Set([...list, one])];
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
