import { toArabicDigits } from '@tidtam/domain/text';
import sql from 'sql-template-tag';
import { Refusal } from '../route/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { noteEvent } from './events.ts';
import { accountMessages } from './messages.ts';
import { base32, codeAddress, newSecret, stepOfCode } from './one-time-code.ts';
import { waiting } from './prove-password.ts';
import {
  keepRecoveryCodes,
  newRecoveryCodes,
  recoveryHashesOf,
  removeRecoveryCodes,
  takeRecoveryCode,
} from './recovery-codes.ts';
import type { Sealing } from './sealing.ts';
import type { AccountServices } from './services.ts';
import { countAttempt, forgiveAttempts } from './throttle.ts';

/** With what codes are made, checked and kept. */
type CodeServices = Pick<AccountServices, 'runtime' | 'sealing'>;

interface Secret {
  /** `null` when it was sealed with a key that this data folder does not have. */
  readonly secret: Buffer | null;
  readonly confirmed: boolean;
  readonly last_step: number;
}

/** Makes a secret that counts once a first code confirmed it. Throws `codes_on` when one does already. */
export async function beginCodes(
  { runtime: { pool, now }, sealing }: CodeServices,
  person: string,
): Promise<{ secret: string; address: string }> {
  return inTransaction(pool, accountAccess, async (transaction) => {
    const secret = newSecret();
    const made = await transaction.rows(
      sql`insert into one_time_secret (person_id, sealed_secret, started_at, last_step)
          values (${person}, ${sealing.seal(secret, person)}, ${now()}, 0)
          on conflict (person_id) do update
          set sealed_secret = excluded.sealed_secret, started_at = excluded.started_at
          where one_time_secret.confirmed_at is null
          returning person_id`,
    );
    if (made.length === 0) throw new Refusal(409, 'codes_on', accountMessages.say('codes_on'));
    const [account] = await transaction.rows<{ name: string }>(
      sql`select sign_in_name as name from account where person_id = ${person}`,
    );
    return { secret: base32(secret), address: codeAddress(secret, account?.name ?? '') };
  });
}

/** Turns one-time codes on with a first code; answers the recovery codes, which are told this once. */
export async function confirmCodes(
  { runtime, sealing }: CodeServices,
  person: string,
  typed: string,
): Promise<readonly string[]> {
  const { pool } = runtime;
  await requireTurn(runtime, person);
  const at = runtime.now();
  const check = (transaction: Transaction) => firstStep(transaction, sealing, person, typed, at);
  // Nobody waits for recovery codes to hear that the code was wrong, and no row is locked while they are hashed.
  await inTransaction(pool, accountAccess, check);
  const recovery = await newRecoveryCodes();
  await inTransaction(pool, accountAccess, async (transaction) => {
    const step = await check(transaction);
    await transaction.rows(
      sql`update one_time_secret set confirmed_at = ${at}, last_step = ${step} where person_id = ${person}`,
    );
    await keepRecoveryCodes(transaction, person, recovery);
    noteEvent(transaction, runtime, 'codes_on', { person, by: person });
  });
  await forgiveAttempts(runtime, `code ${person}`);
  return recovery.codes;
}

/** The step that a first code is of. Throws `code_wrong`, also where codes are on already. */
async function firstStep(
  transaction: Transaction,
  sealing: Sealing,
  person: string,
  typed: string,
  at: string,
): Promise<number> {
  const kept = await secretOf(transaction, sealing, person);
  const step = kept === null || kept.confirmed ? null : stepOf(kept, typed, at);
  if (step === null) throw wrongCode();
  return step;
}

/**
 * Takes a one-time code or a recovery code, each once. Throws `code_wrong` with this status, and `codes_unreadable` where
 * only a recovery code can help.
 */
export async function proveCode(
  { runtime, sealing }: CodeServices,
  person: string,
  typed: string,
  address: string,
  status: 401 | 403 = 401,
): Promise<void> {
  const { pool } = runtime;
  await requireTurn(runtime, person);
  const used = await inTransaction(pool, accountAccess, (transaction) =>
    useCode(transaction, sealing, person, typed, runtime.now()),
  );
  if (used !== 'right') {
    const hashes = await recoveryHashesOf(runtime, person, typed);
    const recovered = await inTransaction(pool, accountAccess, async (transaction) => {
      const taken = await takeRecoveryCode(transaction, person, hashes, runtime.now());
      noteEvent(transaction, runtime, taken ? 'recovery_code_used' : 'code_refused', { person, address });
      return taken;
    });
    if (!recovered) throw used === 'unreadable' ? unreadable() : wrongCode(status);
  }
  await forgiveAttempts(runtime, `code ${person}`);
}

/** Takes one-time codes and what recovers them away; no session has passed by one any more. */
export async function removeCodes(transaction: Transaction, person: string): Promise<void> {
  await transaction.rows(sql`delete from one_time_secret where person_id = ${person}`);
  await removeRecoveryCodes(transaction, person);
  await transaction.rows(
    sql`update session set code_passed = false where person_id = ${person} and code_passed`,
  );
}

async function requireTurn(runtime: CodeServices['runtime'], person: string): Promise<void> {
  const wait = await countAttempt(runtime, `code ${person}`);
  if (wait > 0) throw waiting(wait);
}

/** Uses up the step that a typed code is of. */
async function useCode(
  transaction: Transaction,
  sealing: Sealing,
  person: string,
  typed: string,
  at: string,
): Promise<'right' | 'wrong' | 'unreadable'> {
  const kept = await secretOf(transaction, sealing, person);
  if (kept?.secret === null) return 'unreadable';
  const step = kept?.confirmed === true ? stepOf(kept, typed, at) : null;
  if (step === null) return 'wrong';
  await transaction.rows(sql`update one_time_secret set last_step = ${step} where person_id = ${person}`);
  return 'right';
}

/** The row is locked: a code that comes twice at once counts once. */
async function secretOf(transaction: Transaction, sealing: Sealing, person: string): Promise<Secret | null> {
  const [kept] = await transaction.rows<{ sealed: Buffer; confirmed: boolean; last_step: number }>(
    sql`select sealed_secret as sealed, confirmed_at is not null as confirmed, last_step from one_time_secret
        where person_id = ${person} for update`,
  );
  if (kept === undefined) return null;
  const { sealed, ...rest } = kept;
  return { ...rest, secret: sealing.open(sealed, person) };
}

/** The step that a typed code is of; `null` when it is of none. */
function stepOf({ secret, last_step }: Secret, typed: string, at: string): number | null {
  return secret && stepOfCode(secret, digitsOf(typed), at, last_step);
}

/** Authenticators show `123 456`, and a Thai keyboard types ๑๒๓. */
function digitsOf(typed: string): string {
  return toArabicDigits(typed).replace(/\s/g, '');
}

function wrongCode(status: 401 | 403 = 401): Refusal {
  return new Refusal(status, 'code_wrong', accountMessages.say('code_wrong'));
}

function unreadable(): Refusal {
  return new Refusal(409, 'codes_unreadable', accountMessages.say('codes_unreadable'));
}
