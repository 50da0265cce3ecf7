export { appendEntries, type LedgerEntry, nobodysPlace } from './append.ts';
export { commitmentOf, type SaltedText } from './commitment.ts';
export { type LedgerReach, provincesEnteredSince, readLedgerReach } from './entered-since.ts';
export { ledgerHandlers } from './routes.ts';
export { readLedgerPoint, readRootAt, sequenced, sequenceLedger, sequenceSoon } from './sequence.ts';
export { saltText } from './texts.ts';
export { verifyRecord } from './verify.ts';
