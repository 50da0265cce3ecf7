import { sequenceLedger } from '../ledger/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import type { Runtime } from '../write/index.ts';

/** One transaction of the role of accounts; what it says in the ledger gets its place. */
export async function inAccounts<Result>(
  { pool }: Pick<Runtime, 'pool'>,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const result = await inTransaction(pool, accountAccess, work);
  await sequenceLedger(pool);
  return result;
}
