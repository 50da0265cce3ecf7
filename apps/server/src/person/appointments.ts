import { type Actor, type Capacity, type Children, capacities, scopesOf } from '@tidtam/domain/person';
import sql, { type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

/** A capacity that somebody holds now, where it reaches, and what the place is called. */
export interface Appointment {
  readonly id: string;
  readonly capacity: Capacity;
  readonly provinces: readonly string[];
  readonly agencies: readonly string[];
  readonly children: Children | null;
  readonly reads: readonly string[];
  readonly place: string | null;
  readonly placeEn: string | null;
}

/**
 * A query of what a person holds at a moment; `person` is an expression of their id. A post that reports for the agencies
 * under its own reaches those of its own province, in that province.
 */
export function appointmentsHeldBy(person: Sql, at: string): Sql {
  return sql`select a.id, a.capacity, a.reads,
      case when a.region_code is not null
          then array(select p.code from province p where p.region_code = a.region_code order by p.code)
        when a.province_code is not null then array[a.province_code]
        else '{}' end as provinces,
      array_remove(array[a.agency_id], null)::text[] as agencies,
      case when a.with_children and g.home_province is not null then jsonb_build_object('province', g.home_province, 'agencies', array(
        select s.agency_id from standing_parent s where s.parent_id = a.agency_id order by s.agency_id)) end as children,
      coalesce(g.name, p.name, r.name) as place,
      coalesce(g.name_en, p.name_en, r.name_en) as "placeEn"
    from appointment a
    left join agency g on g.id = a.agency_id
    left join province p on p.code = a.province_code
    left join region r on r.code = a.region_code
    where a.person_id = ${person} and a.starts_at <= ${at} and (a.ends_at is null or a.ends_at > ${at})
    order by a.starts_at, a.id`;
}

/** What a person holds at a moment, in the order of {@link capacities}. */
export async function appointmentsOf(
  transaction: Transaction,
  person: string,
  at: string,
): Promise<readonly Appointment[]> {
  return byCapacity(await transaction.rows<Appointment>(appointmentsHeldBy(sql`${person}`, at)));
}

/** In the order of {@link capacities}. */
export function byCapacity(held: readonly Appointment[]): readonly Appointment[] {
  const rank = ({ capacity }: Appointment) => capacities.indexOf(capacity);
  return held.toSorted((one, other) => rank(one) - rank(other));
}

/** A person acting in one of their appointments. */
export function actorIn(person: Actor['person'], appointment: Appointment, via: Actor['via']): Actor {
  const { capacity } = appointment;
  return { person, capacity, ...scopesOf(capacity, appointment), via };
}
