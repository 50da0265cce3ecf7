import { toArabicDigits } from '@tidtam/domain/text';
import sql from 'sql-template-tag';
import { Refusal } from '../route/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { insertRows } from '../write/index.ts';
import { noteEvent } from './events.ts';
import { accountMessages } from './messages.ts';
import { base32, codeAddress, newRecoveryCodes, newSecret, stepOfCode } from './one-time-code.ts';
import { waiting } from './prove-password.ts';
import type { Sealing } from './sealing.ts';
import type { AccountServices } from './services.ts';
import { countAttempt, forgiveAttempts } from './throttle.ts';
import { sha256OfText, typedCodeOf } from './token.ts';

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
  await requireTurn(runtime, person);
  const codes = await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    const at = runtime.now();
    const kept = await secretOf(transaction, sealing, person);
    if (kept === null || kept.confirmed) throw wrongCode();
    const step = stepOf(kept, typed, at);
    if (step === null) throw wrongCode();
    await transaction.rows(
      sql`update one_time_secret set confirmed_at = ${at}, last_step = ${step} where person_id = ${person}`,
    );
    await transaction.rows(sql`delete from recovery_code where person_id = ${person}`);
    const made = newRecoveryCodes();
    insertRows(
      transaction,
      'recovery_code',
      made.map((code) => ({
        person_id: person,
        code_sha256: `\\x${sha256OfText(typedCodeOf(code)).toString('hex')}`,
      })),
    );
    noteEvent(transaction, runtime, 'codes_on', { person, by: person });
    return made;
  });
  await forgiveAttempts(runtime, `code ${person}`);
  return codes;
}

/**
 * Takes a one-time code or a recovery code, each once. Throws `code_wrong`, and `codes_unreadable` where only a recovery
 * code can help.
 */
export async function proveCode(
  { runtime, sealing }: CodeServices,
  person: string,
  typed: string,
  address: string,
): Promise<void> {
  await requireTurn(runtime, person);
  const outcome = await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    const kept = await secretOf(transaction, sealing, person);
    if (await useCode(transaction, person, kept, typed, runtime.now())) return 'right';
    const recovered = await useRecoveryCode(transaction, person, typed, runtime.now());
    const event = recovered ? 'recovery_code_used' : 'code_refused';
    noteEvent(transaction, runtime, event, { person, address });
    if (recovered) return 'right';
    return kept?.secret === null ? 'unreadable' : 'wrong';
  });
  if (outcome === 'unreadable') {
    throw new Refusal(409, 'codes_unreadable', accountMessages.say('codes_unreadable'));
  }
  if (outcome === 'wrong') throw wrongCode();
  await forgiveAttempts(runtime, `code ${person}`);
}

/** Takes one-time codes and what recovers them away. */
export async function removeCodes(transaction: Transaction, person: string): Promise<void> {
  await transaction.rows(sql`delete from one_time_secret where person_id = ${person}`);
  await transaction.rows(sql`delete from recovery_code where person_id = ${person}`);
}

async function requireTurn(runtime: CodeServices['runtime'], person: string): Promise<void> {
  const wait = await countAttempt(runtime, `code ${person}`);
  if (wait > 0) throw waiting(wait);
}

async function useCode(
  transaction: Transaction,
  person: string,
  kept: Secret | null,
  typed: string,
  at: string,
): Promise<boolean> {
  if (kept === null || !kept.confirmed) return false;
  const step = stepOf(kept, typed, at);
  if (step === null) return false;
  await transaction.rows(sql`update one_time_secret set last_step = ${step} where person_id = ${person}`);
  return true;
}

async function useRecoveryCode(
  transaction: Transaction,
  person: string,
  typed: string,
  at: string,
): Promise<boolean> {
  const used = await transaction.rows(
    sql`update recovery_code set used_at = ${at}
        where person_id = ${person} and code_sha256 = ${sha256OfText(typedCodeOf(typed))} and used_at is null
        returning person_id`,
  );
  return used.length > 0;
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

function wrongCode(): Refusal {
  return new Refusal(401, 'code_wrong', accountMessages.say('code_wrong'));
}
