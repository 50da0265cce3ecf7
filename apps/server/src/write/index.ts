export { type CommandContext, type Runtime, recordedBy, runtimeOn } from './context.ts';
export { findAnswer, KeyReused, once, onceEach, type Retry, retryOf, sha256Of } from './idempotency.ts';
export { type InsertRow, insertRows } from './insert-rows.ts';
export { later } from './later.ts';
export { type AgencyPlace, lockEach, lockObligations } from './lock.ts';
export { runCommand } from './run-command.ts';
