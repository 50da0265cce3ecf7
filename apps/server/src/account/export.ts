import type { AccountExport } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import { mailAskedOf } from './change-mail.ts';
import { identityOf } from './identities.ts';
import { type Session, sessionsOf } from './sessions.ts';

/** Everything that is kept about a person, but for what lets them in. */
export async function exportOf(
  transaction: Transaction,
  { id, person }: Session,
  at: string,
): Promise<AccountExport> {
  const [account] = await transaction.rows<NonNullable<AccountExport['account']>>(
    sql`select sign_in_name as "signInName", mail, ${mailAskedOf(sql`account.person_id`, at)} as "mailAsked", created_at as "createdAt" from account where person_id = ${person.id}`,
  );
  const { identity } = await transaction.row<Pick<AccountExport, 'identity'>>(
    sql`select ${identityOf(sql`${person.id}`)} as identity`,
  );
  const appointments = await transaction.rows<AccountExport['appointments'][number]>(
    sql`select a.capacity, coalesce(g.name, p.name, r.name) as place, a.starts_at as "startsAt", a.ends_at as "endsAt",
          by.name as "appointedBy"
        from appointment a left join agency g on g.id = a.agency_id left join province p on p.code = a.province_code
        left join region r on r.code = a.region_code left join person by on by.id = a.appointed_by
        where a.person_id = ${person.id} order by a.starts_at, a.id`,
  );
  const events = await transaction.rows<AccountExport['events'][number]>(
    sql`select e.at, e.event, by.name as by, e.address from account_event e left join person by on by.id = e.by_person
        where e.person_id = ${person.id} order by e.at, e.id`,
  );
  return {
    at,
    person: { id: person.id, name: person.name },
    account: account ?? null,
    identity,
    appointments: [...appointments],
    sessions: [...(await sessionsOf(transaction, person.id, id, at))],
    events: [...events],
  };
}
