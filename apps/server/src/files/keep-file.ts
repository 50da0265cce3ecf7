import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { FileStore } from './store.ts';

/** Names the advisory lock that those who keep files share, and whoever clears some away has alone. */
const filesLock = 73_0002;

/** Keeps bytes that the transaction is about to name: until it ends nothing is cleared away. Answers their SHA-256. */
export async function keepFile(
  transaction: Transaction,
  files: FileStore,
  bytes: Uint8Array,
): Promise<string> {
  await transaction.rows(sql`select pg_advisory_xact_lock_shared(${filesLock})`);
  return files.put(bytes);
}

/** Waits until nobody keeps a file that is not named yet, and holds others back until the transaction ends. */
export async function lockFiles(transaction: Transaction): Promise<void> {
  await transaction.rows(sql`select pg_advisory_xact_lock(${filesLock})`);
}
