import sql, { raw } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

/** A row by column name; what is left out is null. bytea as `\x…`. */
export type InsertRow = Readonly<Record<string, unknown>>;

/** Inserts any number of rows into one table by one statement. */
export async function insertRows(
  transaction: Transaction,
  table: string,
  rows: readonly InsertRow[],
): Promise<void> {
  if (rows.length === 0) return;
  if (!/^[a-z][a-z0-9_]*$/.test(table)) throw new Error(`not a table name: ${table}`);
  await transaction.rows(
    sql`insert into ${raw(table)}
        select * from jsonb_populate_recordset(null::${raw(table)}, ${JSON.stringify(rows)}::jsonb)`,
  );
}
