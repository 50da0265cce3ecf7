import { type Actor, scopesOf } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import { accountAccess, inTransaction } from '../storage/index.ts';
import type { Runtime } from '../write/index.ts';
import { actorIn, appointmentsOf } from './appointments.ts';
import { ownerId } from './seed.ts';

/**
 * A person by id, or by their whole name, acting in the first of their capacities; `null` when nobody is called so, or
 * whoever is holds none.
 */
export async function findActor(
  { pool, now }: Pick<Runtime, 'pool' | 'now'>,
  idOrName: string,
  via: Actor['via'],
): Promise<Actor | null> {
  return inTransaction(pool, accountAccess, async (transaction) => {
    const [person] = await transaction.rows<Actor['person']>(
      sql`select id, name from person where id::text = ${idOrName} or name = ${idOrName} order by id limit 1`,
    );
    if (person === undefined) return null;
    if (person.id === ownerId) return ownerActor(person, via);
    const [first] = await appointmentsOf(transaction, person.id, now());
    return first === undefined ? null : actorIn(person, first, via);
  });
}

function ownerActor(person: Actor['person'], via: Actor['via']): Actor {
  return {
    person,
    capacity: 'owner',
    ...scopesOf('owner', { provinces: [], agencies: [], children: null, reads: [] }),
    via,
  };
}
