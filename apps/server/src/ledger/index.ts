export { appendEntries, canonicalEntry, type EntrySubject, type LedgerEntry } from './append.ts';
export { commitmentOf, type SaltedText } from './commitment.ts';
export { readLedgerPoint, readRootAt, sequenceLedger } from './sequence.ts';
export { verifyRecord } from './verify.ts';
