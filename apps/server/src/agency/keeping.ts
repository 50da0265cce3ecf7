import type { Actor } from '@tidtam/domain/person';
import { sequenceLedger } from '../ledger/index.ts';
import { type Access, directoryAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { type AgencyPlace, type CommandContext, type Runtime, runCommand } from '../write/index.ts';

/**
 * With whose eyes agencies are kept: those of the actor's place; the administrator, who sees no report, in the role of
 * the directory. Which agencies an actor keeps, each question and command asks besides (`mayKeepIn`).
 */
function scopeOf(actor: Actor): Access['scope'] {
  return actor.capacity === 'administrator' ? directoryAccess.scope : actor.acts;
}

export function askKept<Result>(
  { pool }: Runtime,
  actor: Actor,
  ask: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return inTransaction(pool, { scope: scopeOf(actor), person: actor.person.id }, ask);
}

/** A command on agencies or what they owe; what it says in the ledger gets its place. */
export async function keep<Result>(
  runtime: Runtime,
  actor: Actor,
  command: (context: CommandContext) => Promise<Result>,
): Promise<Result> {
  const result = await runCommand(runtime, actor, command, scopeOf(actor));
  await sequenceLedger(runtime.pool);
  return result;
}

/** Where a command's answer is kept for a retry. The role of the directory sees its own keys alone, of no province. */
export function keyPlace({ actor }: CommandContext, { agencyId, province }: AgencyPlace): AgencyPlace {
  return { agencyId, province: actor.capacity === 'administrator' ? '' : province };
}
