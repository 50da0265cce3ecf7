import sql from 'sql-template-tag';
import type { CommandContext } from '../write/index.ts';
import { recordAct } from './acts.ts';
import { mailAboutChange, type Post } from './letters.ts';
import { endLinks } from './links.ts';

/**
 * Corrects a person's name and where mail reaches them. With another address, what was on its way to the old one (a link
 * that sets a password) is worth nothing any more, and the old one is told.
 */
export async function correctPerson(
  context: CommandContext,
  post: Post | null,
  person: string,
  { name, mail }: { readonly name: string; readonly mail: string | null },
): Promise<void> {
  const { transaction } = context;
  const { mail: before } = await transaction.row<{ mail: string | null }>(
    sql`select mail from account where person_id = ${person}`,
  );
  await transaction.rows(sql`update person set name = ${name} where id = ${person}`);
  if (mail !== before) {
    await transaction.rows(sql`update account set mail = ${mail} where person_id = ${person}`);
    await endLinks(transaction, person);
    if (before !== null) mailAboutChange(context, post, { recipient: before, name, by: 'keeper' });
  }
  recordAct(context, person, { event: 'details_corrected' });
}
