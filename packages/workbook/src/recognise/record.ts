import type { Cell, CellValue, Row } from '../cells.ts';
import type { Grid, Located } from './grid.ts';
import type { HeaderField } from './synonyms.ts';
import type { TableColumns } from './tableColumns.ts';
import type { Unit } from './units.ts';

/** What a row or a form states under one field. */
export interface Entry {
  readonly value: CellValue;
  readonly text: string;
  readonly address: string;
  /** Factor that header or label states. */
  readonly unit: Unit | null;
  /** The value stands in a merged block that began in a row above. */
  readonly isShared: boolean;
  /** The header names two fields and the cell states one value. */
  readonly isUnparted: boolean;
}

/** One project (or activity) as it stands in the file, before its values are read. */
export interface ProjectRecord {
  readonly entries: (field: HeaderField) => readonly Entry[];
  /** Cells of the row, for marks: struck, comments. */
  readonly cells: readonly Cell[];
  readonly row: number;
  readonly isHidden: boolean;
  /** A mapped column of this row is hidden and states something. */
  readonly inHiddenColumn: boolean;
  readonly grid: Grid;
}

const none: readonly Entry[] = [];

/** The record that a table's row is. */
export function recordOfRow(grid: Grid, row: Row, columns: TableColumns): ProjectRecord {
  const known = new Map<HeaderField, readonly Entry[]>();
  return {
    entries(field) {
      if (!columns.of.has(field)) return none;
      const entries = known.get(field) ?? entriesOf(grid, row, columns, field);
      known.set(field, entries);
      return entries;
    },
    cells: row.cells,
    row: row.number,
    isHidden: row.hidden,
    inHiddenColumn: standsInHiddenColumn(grid, row, columns),
    grid,
  };
}

function entriesOf(grid: Grid, row: Row, columns: TableColumns, field: HeaderField): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { column, half } of columns.of.get(field) ?? []) {
    const located = grid.at(row.number, column.column);
    if (located === null || located.column !== column.column) continue;
    const entry = entryAt(grid, row.number, located, column.unit);
    const part = half === null ? entry : halfOf(entry, half);
    if (part !== null) entries.push(part);
  }
  return entries;
}

export function entryAt(grid: Grid, row: number, located: Located, unit: Unit | null): Entry {
  return {
    value: located.cell.value,
    text: located.cell.text,
    address: grid.address(located.row, located.column),
    unit,
    isShared: located.row < row,
    isUnparted: false,
  };
}

/** "100,000 / 50,000" under "งบประมาณ/เบิกจ่าย": one value each; one value alone is the first field's. */
function halfOf(entry: Entry, half: 0 | 1): Entry | null {
  if (entry.value.kind !== 'text') return half === 0 ? { ...entry, isUnparted: true } : null;
  const parts = entry.text.split(/\s*[/|\n]\s*/).filter((part) => part.trim() !== '');
  if (parts.length < 2) return half === 0 ? { ...entry, isUnparted: true } : null;
  const text = parts[half];
  return text === undefined ? null : { ...entry, text, value: { kind: 'text', text } };
}

function standsInHiddenColumn(grid: Grid, row: Row, columns: TableColumns): boolean {
  if (grid.sheet.hiddenColumns.size === 0) return false;
  return columns.all.some(
    (column) =>
      column.fields.length > 0 &&
      grid.sheet.hiddenColumns.has(column.column) &&
      row.cells.some((cell) => cell.column === column.column && cell.value.kind !== 'empty'),
  );
}
