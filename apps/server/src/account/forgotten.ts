import { signInNameOf } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { insertRows, type Runtime } from '../write/index.ts';
import { noteEvent } from './events.ts';
import { mailLink, type Post } from './letters.ts';
import { makeLink } from './links.ts';
import { countAttempt } from './throttle.ts';

/**
 * Notes that somebody has forgotten the password of a sign-in name. Nothing is looked up here: that nobody has the name
 * shows in no answer and in no time. Who asks too often is not told so, and nothing more comes of it.
 */
export async function askForReset(runtime: Runtime, typed: string): Promise<void> {
  const name = signInNameOf(typed);
  if ((await countAttempt(runtime, `forgotten ${name}`)) > 0) return;
  await inTransaction(runtime.pool, accountAccess, async (transaction) =>
    insertRows(transaction, 'reset_request', [
      { id: runtime.newId(), sign_in_name: name, asked_at: runtime.now() },
    ]),
  );
}

/** Makes a letter with a link of each request, where somebody with a mail address has that name. */
export async function answerResetRequests(runtime: Runtime, post: Post): Promise<void> {
  await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    const names = await transaction.rows<{ name: string }>(
      sql`delete from reset_request returning sign_in_name as name`,
    );
    for (const name of new Set(names.map((one) => one.name))) await answer(transaction, runtime, post, name);
  });
}

async function answer(transaction: Transaction, runtime: Runtime, post: Post, name: string): Promise<void> {
  const [found] = await transaction.rows<{ person: string; invited: boolean }>(
    sql`select c.person_id as person, w.person_id is null as invited
        from account c left join password w on w.person_id = c.person_id
        where c.sign_in_name = ${name} and c.closed_at is null and c.mail is not null`,
  );
  if (found === undefined) return;
  const { person, invited } = found;
  const kind = invited ? 'invitation' : 'reset';
  const link = await makeLink(transaction, runtime, kind, { person, by: null });
  noteEvent(transaction, runtime, 'reset_asked', { person });
  await mailLink(transaction, runtime, post, person, { kind, ...link });
}
