import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

/** A row by column name; what all rows of a statement leave out is as the table says. bytea as `\x…`. */
export type InsertRow = Readonly<Record<string, unknown>>;

/**
 * Sends any number of rows of one table by one statement; nobody waits for them (see {@link Transaction.send}). What
 * all rows say alike (who, when, the round) is said once.
 */
export function insertRows(transaction: Transaction, table: string, rows: readonly InsertRow[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const of = nameOf(table);
  const columns = join([...new Set(rows.flatMap(Object.keys))].map(nameOf));
  const alike = Object.keys(first).filter((column) => rows.every((row) => row[column] === first[column]));
  const own = rows.map((row) => without(row, alike));
  transaction.send(
    sql`insert into ${of} (${columns})
        select ${columns} from json_populate_recordset(
          json_populate_record(null::${of}, ${JSON.stringify(only(first, alike))}::json), ${JSON.stringify(own)}::json)`,
  );
}

function nameOf(name: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not a name of the schema: ${name}`);
  return raw(name);
}

function only(row: InsertRow, columns: readonly string[]): InsertRow {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

function without(row: InsertRow, columns: readonly string[]): InsertRow {
  const own: Record<string, unknown> = {};
  for (const column in row) if (!columns.includes(column)) own[column] = row[column];
  return own;
}
