import sql, { type Sql } from 'sql-template-tag';

/**
 * That a column of ids holds one of `ids`. A single one by `=`: its plan is then kept, and PostgreSQL carries the id
 * down to every table; of a list, whose length it does not know, it plans each time and looks in one of them.
 */
export function among(column: Sql, ids: readonly string[]): Sql {
  const [first, ...others] = ids;
  if (first !== undefined && others.length === 0) return sql`${column} = ${first}`;
  return sql`${column} = any (${[...ids]}::uuid[])`;
}
