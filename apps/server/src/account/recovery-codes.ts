import sql from 'sql-template-tag';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { insertRows, type Runtime } from '../write/index.ts';
import { hashLike, hashPassword, newSalt } from './password-hash.ts';
import { newTypedCode, sha256OfText, typedCodeOf } from './token.ts';

const many = 10;
const groups = 2;

/** What marks a code that an earlier program kept, by its SHA-256. */
const earlier = 'sha256:';

/** Codes as their person keeps them, and as they are kept here. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
  readonly hashes: readonly string[];
}

/**
 * Ten codes of 50 bits for the day on which the telephone is lost: `K7QD2-9XWPA`, see {@link newTypedCode}. They are
 * hashed as passwords are (ASVS 5, 6.5.2), with one salt for the ten: what is typed is hashed once and looked for among
 * them, and nobody types which of them it is. One after the other: a second or two, and no more memory than one.
 */
export async function newRecoveryCodes(): Promise<RecoveryCodes> {
  const codes = Array.from({ length: many }, () => newTypedCode(groups));
  const salt = newSalt();
  const hashes: string[] = [];
  for (const code of codes) hashes.push(await hashPassword(typedCodeOf(code), salt));
  return { codes, hashes };
}

/** Keeps a person's codes in the place of those of before. */
export async function keepRecoveryCodes(
  transaction: Transaction,
  person: string,
  { hashes }: RecoveryCodes,
): Promise<void> {
  await removeRecoveryCodes(transaction, person);
  insertRows(
    transaction,
    'recovery_code',
    hashes.map((hash) => ({ person_id: person, hash })),
  );
}

export async function removeRecoveryCodes(transaction: Transaction, person: string): Promise<void> {
  await transaction.rows(sql`delete from recovery_code where person_id = ${person}`);
}

/** What a recovery code would be kept as, however it was typed; none where it cannot be one. */
export async function recoveryHashesOf(
  { pool }: Pick<Runtime, 'pool'>,
  person: string,
  typed: string,
): Promise<readonly string[]> {
  const code = typedCodeOf(typed);
  // Six digits are no recovery code, and cost nothing here.
  if (code.length !== typedCodeOf(newTypedCode(groups)).length) return [];
  const kept = await inTransaction(pool, accountAccess, (transaction) =>
    transaction.rows<{ hash: string }>(
      sql`select hash from recovery_code where person_id = ${person} and used_at is null`,
    ),
  );
  const one = kept.find(({ hash }) => !hash.startsWith(earlier));
  const old = `${earlier}${sha256OfText(code).toString('hex')}`;
  return one === undefined ? [old] : [old, await hashLike(one.hash, code)];
}

/** Uses up the code that is kept as one of these. Of several that come at once one is right. */
export async function takeRecoveryCode(
  transaction: Transaction,
  person: string,
  hashes: readonly string[],
  at: string,
): Promise<boolean> {
  const used = await transaction.rows(
    sql`update recovery_code set used_at = ${at}
        where person_id = ${person} and hash = any (${[...hashes]}) and used_at is null returning person_id`,
  );
  return used.length > 0;
}
