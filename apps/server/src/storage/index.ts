export { among } from './among.ts';
export { DatabaseAway } from './database-away.ts';
export { KeptUntilStored } from './kept.ts';
export { migrate, migrationNames } from './migrate.ts';
export { openPool } from './pool.ts';
export { findSnapshot } from './snapshot.ts';
export {
  type Access,
  accountAccess,
  directoryAccess,
  type Isolation,
  inTransaction,
  systemAccess,
  type Transaction,
} from './transaction.ts';
