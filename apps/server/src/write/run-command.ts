import type { Actor } from '@tidtam/domain/person';
import { type Access, inTransaction } from '../storage/index.ts';
import type { CommandContext, Runtime } from './context.ts';

/** A deadlock or a lost race for a key: nothing was stored, and trying again is right (by SQLSTATE). */
const retryable = new Set(['40001', '40P01', '23505']);
const attempts = 3;

/** Runs a command in one transaction within what its actor may change, or `scope` where that is said. */
export async function runCommand<Result>(
  runtime: Runtime,
  actor: Actor,
  work: (context: CommandContext) => Promise<Result>,
  scope: Access['scope'] = actor.acts,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(runtime.pool, { scope, person: actor.person.id }, (transaction) =>
        work({
          transaction,
          actor,
          at: runtime.now(),
          newId: runtime.newId,
          newSalt: runtime.newSalt,
        }),
      );
    } catch (error) {
      if (attempt >= attempts || !retryable.has(sqlStateOf(error))) throw error;
    }
  }
}

function sqlStateOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
