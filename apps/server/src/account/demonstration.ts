import type { AppointmentShown } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import { appointmentsOf, people } from '../person/index.ts';
import { notFound } from '../route/index.ts';
import { accountAccess, inTransaction } from '../storage/index.ts';
import type { Runtime } from '../write/index.ts';
import { shownAppointment } from './show.ts';

type DemonstrationPerson = AppointmentShown & { readonly name: string };

/** The demonstration's own people, in the order of a report's way: from who writes it to who looks at all. */
export async function demonstrationPeople({ pool, now }: Runtime): Promise<DemonstrationPerson[]> {
  return inTransaction(pool, accountAccess, async (transaction) => {
    const found: DemonstrationPerson[] = [];
    for (const { id, name } of people('demonstration')) {
      const held = await appointmentsOf(transaction, id, now());
      found.push(...held.map((appointment) => ({ ...shownAppointment(appointment), name })));
    }
    return found;
  });
}

/** Whose appointment of the demonstration this is. Who has an account of their own is not let in by a click. */
export async function demonstrationPerson({ pool }: Runtime, appointment: string): Promise<string> {
  const [found] = await inTransaction(pool, accountAccess, (transaction) =>
    transaction.rows<{ person: string }>(
      sql`select a.person_id as person from appointment a left join account c on c.person_id = a.person_id
          where a.id = ${appointment} and a.ends_at is null and c.person_id is null`,
    ),
  );
  if (found === undefined) throw notFound();
  return found.person;
}
