import sql, { type Sql } from 'sql-template-tag';
import { type FileStore, lockFiles } from '../files/index.ts';
import { accountAccess, inTransaction, systemAccess, type Transaction } from '../storage/index.ts';
import { later, type Runtime } from '../write/index.ts';

/** Seconds that a scan waits for the letter that it is of: whoever typed it comes back the next day. */
const unusedFor = 86_400;

/**
 * Clears away scans that were kept, and their files, when no signing has named them for a day. Answers how many files went.
 * Whoever signs marks the scan as used before they name it, so that it is either used or gone; and the rows go first: a
 * crash in between leaves a file that nobody names, never a scan without its file.
 */
export async function clearScans({ pool, now }: Runtime, files: FileStore): Promise<number> {
  const before = later(now(), -unusedFor);
  const old = await inTransaction(pool, accountAccess, (people) =>
    hashes(people, sql`select distinct sha256 from scan where kept_at < ${before}`),
  );
  if (old.length === 0) return 0;
  const named = await inTransaction(pool, systemAccess, (record) => namedIn(record, signed(old)));
  const unused = old.filter((sha256) => !named.has(sha256));
  // Asked once more how old: what somebody has used since is newer now, or its row waits for them here.
  const dropped = await inTransaction(pool, accountAccess, (people) =>
    hashes(
      people,
      sql`delete from scan where sha256 = any (${unused}::text[]) and kept_at < ${before} returning sha256`,
    ),
  );
  return dropped.length === 0 ? 0 : removeFiles({ pool }, files, dropped);
}

/** Removes those of the files that nothing names. Both connections are there before anybody waits for the lock. */
function removeFiles(
  { pool }: Pick<Runtime, 'pool'>,
  files: FileStore,
  all: readonly string[],
): Promise<number> {
  return inTransaction(pool, accountAccess, (people) =>
    inTransaction(pool, systemAccess, async (record) => {
      await lockFiles(record);
      const kept = await namedIn(
        people,
        sql`select sha256 from scan where sha256 = any (${[...all]}::text[])`,
      );
      const named = await namedIn(record, sql`${signed(all)} union ${inRecord(all)}`);
      const unnamed = all.filter((sha256) => !kept.has(sha256) && !named.has(sha256));
      for (const sha256 of unnamed) await files.remove(sha256);
      return unnamed.length;
    }),
  );
}

function signed(all: readonly string[]): Sql {
  return sql`select distinct scan_sha256 as sha256 from signing where scan_sha256 = any (${[...all]}::text[])`;
}

function inRecord(all: readonly string[]): Sql {
  const any = sql`any (${[...all]}::text[])`;
  return sql`select file_sha256 from import where file_sha256 = ${any}
    union select file_sha256 from import_draft where file_sha256 = ${any}
    union select model_sha256 from pack where model_sha256 = ${any}`;
}

async function namedIn(transaction: Transaction, statement: Sql): Promise<ReadonlySet<string>> {
  return new Set(await hashes(transaction, statement));
}

async function hashes(transaction: Transaction, statement: Sql): Promise<readonly string[]> {
  const rows = await transaction.rows<{ sha256: string }>(statement);
  return [...new Set(rows.map(({ sha256 }) => sha256))];
}
