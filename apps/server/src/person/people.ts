import type { Actor, Capacity, Scope } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

/** A person as the directory keeps them. `reads` are the provinces they see beyond those they act for. */
interface PersonRow {
  id: string;
  name: string;
  capacity: Capacity;
  provinces: string[];
  reads: string[];
  agencies: string[];
}

const countryWide: readonly Capacity[] = ['owner', 'centre', 'administrator', 'auditor'];

function actorOf(row: PersonRow, via: Actor['via']): Actor {
  return {
    person: { id: row.id, name: row.name },
    capacity: row.capacity,
    acts: scopeOf(row, row.provinces),
    reads: scopeOf(row, [...new Set([...row.provinces, ...row.reads])]),
    via,
  };
}

function scopeOf(row: PersonRow, provinces: readonly string[]): Scope {
  if (countryWide.includes(row.capacity)) return { breadth: 'country' };
  if (row.agencies.length > 0) return { breadth: 'agency', agencies: row.agencies };
  return { breadth: 'place', provinces };
}

/** A person by id, or by their whole name, acting in their capacity; `null` when nobody is called so. */
export async function findActor(
  transaction: Transaction,
  idOrName: string,
  via: Actor['via'],
): Promise<Actor | null> {
  const [row] = await transaction.rows<PersonRow>(
    sql`select id, name, capacity, provinces, reads, agencies from person
        where id::text = ${idOrName} or name = ${idOrName} order by id limit 1`,
  );
  return row === undefined ? null : actorOf(row, via);
}
