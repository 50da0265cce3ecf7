import { toArabicDigits } from '@tidtam/domain/text';
import sql from 'sql-template-tag';
import { Refusal } from '../route/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { insertRows, type Runtime } from '../write/index.ts';
import { noteEvent } from './events.ts';
import { accountMessages } from './messages.ts';
import { base32, codeAddress, newRecoveryCodes, newSecret, stepOfCode } from './one-time-code.ts';
import { waiting } from './prove-password.ts';
import { countAttempt, forgiveAttempts } from './throttle.ts';
import { sha256OfText, typedCodeOf } from './token.ts';

interface Secret {
  readonly secret: Buffer;
  readonly confirmed: boolean;
  readonly last_step: number;
}

/** Makes a secret that counts once a first code confirmed it. Throws `codes_on` when one does already. */
export async function beginCodes(
  { pool, now }: Runtime,
  person: string,
): Promise<{ secret: string; address: string }> {
  return inTransaction(pool, accountAccess, async (transaction) => {
    const secret = newSecret();
    const made = await transaction.rows(
      sql`insert into one_time_secret (person_id, secret, started_at, last_step) values (${person}, ${secret}, ${now()}, 0)
          on conflict (person_id) do update set secret = excluded.secret, started_at = excluded.started_at
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
  runtime: Runtime,
  person: string,
  typed: string,
): Promise<readonly string[]> {
  await requireTurn(runtime, person);
  const codes = await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    const at = runtime.now();
    const kept = await secretOf(transaction, person);
    if (kept === null || kept.confirmed) throw wrongCode();
    const step = stepOfCode(kept.secret, digitsOf(typed), at, kept.last_step);
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

/** Takes a one-time code or a recovery code, each once. Throws `code_wrong`. */
export async function proveCode(
  runtime: Runtime,
  person: string,
  typed: string,
  address: string,
): Promise<void> {
  await requireTurn(runtime, person);
  const right = await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    if (await useCode(transaction, person, typed, runtime.now())) return true;
    const recovered = await useRecoveryCode(transaction, person, typed, runtime.now());
    const event = recovered ? 'recovery_code_used' : 'code_refused';
    noteEvent(transaction, runtime, event, { person, address });
    return recovered;
  });
  if (!right) throw wrongCode();
  await forgiveAttempts(runtime, `code ${person}`);
}

/** Takes one-time codes and what recovers them away. */
export async function removeCodes(transaction: Transaction, person: string): Promise<void> {
  await transaction.rows(sql`delete from one_time_secret where person_id = ${person}`);
  await transaction.rows(sql`delete from recovery_code where person_id = ${person}`);
}

async function requireTurn(runtime: Runtime, person: string): Promise<void> {
  const wait = await countAttempt(runtime, `code ${person}`);
  if (wait > 0) throw waiting(wait);
}

/** The row is locked: a code that comes twice at once counts once. */
async function useCode(
  transaction: Transaction,
  person: string,
  typed: string,
  at: string,
): Promise<boolean> {
  const kept = await secretOf(transaction, person);
  if (kept === null || !kept.confirmed) return false;
  const step = stepOfCode(kept.secret, digitsOf(typed), at, kept.last_step);
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

async function secretOf(transaction: Transaction, person: string): Promise<Secret | null> {
  const [kept] = await transaction.rows<Secret>(
    sql`select secret, confirmed_at is not null as confirmed, last_step from one_time_secret
        where person_id = ${person} for update`,
  );
  return kept ?? null;
}

/** Authenticators show `123 456`, and a Thai keyboard types ๑๒๓. */
function digitsOf(typed: string): string {
  return toArabicDigits(typed).replace(/\s/g, '');
}

function wrongCode(): Refusal {
  return new Refusal(401, 'code_wrong', accountMessages.say('code_wrong'));
}
