import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

/** A row by column name; what all rows of a statement leave out is as the table says. bytea as `\x…`. */
export type InsertRow = Readonly<Record<string, unknown>>;

/** Sends any number of rows of one table by one statement; nobody waits for them (see {@link Transaction.send}). */
export function insertRows(transaction: Transaction, table: string, rows: readonly InsertRow[]): void {
  if (rows.length === 0) return;
  const columns = join([...new Set(rows.flatMap(Object.keys))].map(nameOf));
  transaction.send(
    sql`insert into ${nameOf(table)} (${columns})
        select ${columns} from json_populate_recordset(null::${nameOf(table)}, ${JSON.stringify(rows)}::json)`,
  );
}

function nameOf(name: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not a name of the schema: ${name}`);
  return raw(name);
}
