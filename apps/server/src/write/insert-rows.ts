import sql, { raw } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

/** A row by column name; what is left out is null. bytea as `\x…`. */
export type InsertRow = Readonly<Record<string, unknown>>;

/** Sends any number of rows of one table by one statement; nobody waits for them (see {@link Transaction.send}). */
export function insertRows(transaction: Transaction, table: string, rows: readonly InsertRow[]): void {
  if (rows.length === 0) return;
  if (!/^[a-z][a-z0-9_]*$/.test(table)) throw new Error(`not a table name: ${table}`);
  transaction.send(
    sql`insert into ${raw(table)}
        select * from json_populate_recordset(null::${raw(table)}, ${JSON.stringify(rows)}::json)`,
  );
}
