import { signInNameOf } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import { Refusal } from '../route/index.ts';
import { accountAccess, inTransaction } from '../storage/index.ts';
import type { Runtime } from '../write/index.ts';
import { noteEvent } from './events.ts';
import { accountMessages } from './messages.ts';
import { hashPassword, isOutdated, isPassword } from './password-hash.ts';
import { keepPassword } from './set-password.ts';
import { countAttempt, forgiveAttempts } from './throttle.ts';

interface Known {
  readonly person: string;
  readonly hash: string | null;
}

/**
 * Whose sign-in name and password these are. An unknown name, a closed account, one without a password and a wrong
 * password answer the same and as late; each counts against the name, which need not exist. Addresses are not counted:
 * hundreds of reporters sit behind one, and a count of unknown names alone would tell which names are known.
 */
export async function provePassword(
  runtime: Runtime,
  typed: { readonly name: string; readonly password: string },
  address: string,
): Promise<string> {
  const name = signInNameOf(typed.name);
  const wait = await countAttempt(runtime, `name ${name}`);
  if (wait > 0) throw waiting(wait);
  const known = await findAccount(runtime, name);
  if (await isPassword(known?.hash ?? null, typed.password)) {
    const { person, hash } = known as Known;
    await forgiveAttempts(runtime, `name ${name}`);
    if (hash !== null && isOutdated(hash)) await renew(runtime, person, typed.password);
    return person;
  }
  await inTransaction(runtime.pool, accountAccess, async (transaction) =>
    noteEvent(transaction, runtime, 'sign_in_refused', { person: known?.person ?? null, address }),
  );
  throw new Refusal(401, 'sign_in_wrong', accountMessages.say('sign_in_wrong'));
}

/** A person's own password once more, before something that matters. */
export async function provePasswordOf(runtime: Runtime, person: string, password: string): Promise<void> {
  const wait = await countAttempt(runtime, `person ${person}`);
  if (wait > 0) throw waiting(wait);
  const [kept] = await inTransaction(runtime.pool, accountAccess, (transaction) =>
    transaction.rows<{ hash: string }>(sql`select hash from password where person_id = ${person}`),
  );
  if (!(await isPassword(kept?.hash ?? null, password))) {
    // 403: the session itself is well.
    throw new Refusal(403, 'sign_in_wrong', accountMessages.say('sign_in_wrong'));
  }
  await forgiveAttempts(runtime, `person ${person}`);
}

export function waiting(seconds: number): Refusal {
  return new Refusal(429, 'sign_in_wait', accountMessages.say('sign_in_wait', { seconds }), [], seconds);
}

async function findAccount({ pool }: Runtime, name: string): Promise<Known | null> {
  const [known] = await inTransaction(pool, accountAccess, (transaction) =>
    transaction.rows<Known>(
      sql`select a.person_id as person, p.hash from account a left join password p on p.person_id = a.person_id
          where a.sign_in_name = ${name} and a.closed_at is null`,
    ),
  );
  return known ?? null;
}

async function renew(runtime: Runtime, person: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await inTransaction(runtime.pool, accountAccess, (transaction) =>
    keepPassword(transaction, person, hash, runtime.now()),
  );
}
