import { mayAppoint, type NewPost } from '@tidtam/domain/account';
import type { Actor, Capacity } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import { capacityRefusal, notFound } from '../route/index.ts';
import type { Transaction } from '../storage/index.ts';
import { insertRows, type Runtime } from '../write/index.ts';
import { noteEvent } from './events.ts';

/** A post as the table of appointments has it, and the provinces that its agency works in. */
interface Placed {
  readonly capacity: Capacity;
  readonly region_code: string | null;
  readonly province_code: string | null;
  readonly agency_id: string | null;
  readonly with_children: boolean;
  readonly provinces: readonly string[];
}

/** An appointment that somebody holds, with the provinces of its agency. */
export interface Held {
  readonly id: string;
  readonly capacity: Capacity;
  readonly provinces: readonly string[];
}

/** The provinces of an agency: its home and what it covers. A sub-select of a select on `agency g`. */
const provincesOfAgency = sql`array(select g.home_province where g.home_province is not null
  union select v.province_code from agency_coverage v where v.agency_id = g.id)`;

/** Gives a person a post, within what the actor may give; outside of it there is no such place. */
export async function givePost(
  transaction: Transaction,
  runtime: Pick<Runtime, 'now' | 'newId'>,
  actor: Actor,
  person: string,
  post: NewPost,
): Promise<void> {
  const { provinces, ...placed } = await placeOf(transaction, post);
  if (!mayAppoint(actor, { capacity: post.capacity, provinces })) {
    throw placed.agency_id === null ? capacityRefusal(['administrator']) : notFound();
  }
  const id = runtime.newId();
  await insertRows(transaction, 'appointment', [
    {
      ...placed,
      id,
      person_id: person,
      reads: [],
      starts_at: runtime.now(),
      appointed_by: actor.person.id,
    },
  ]);
  await noteEvent(transaction, runtime, 'appointed', { person, by: actor.person.id, appointment: id });
}

async function placeOf(transaction: Transaction, post: NewPost): Promise<Placed> {
  const nowhere = {
    capacity: post.capacity,
    region_code: null,
    province_code: null,
    agency_id: null,
    with_children: false,
    provinces: [],
  };
  switch (post.capacity) {
    case 'reporter':
    case 'approver': {
      const [agency] = await transaction.rows<{ id: string; provinces: string[] }>(
        sql`select g.id, ${provincesOfAgency} as provinces from agency g where g.code = ${post.agency}`,
      );
      if (agency === undefined) throw notFound();
      const { id, provinces } = agency;
      return { ...nowhere, agency_id: id, with_children: post.withChildren, provinces };
    }
    case 'province_secretariat':
      await requireCode(transaction, sql`select 1 from province where code = ${post.province}`);
      return { ...nowhere, province_code: post.province };
    case 'region_officer':
      await requireCode(transaction, sql`select 1 from region where code = ${post.region}`);
      return { ...nowhere, region_code: post.region };
    default:
      return nowhere;
  }
}

async function requireCode(transaction: Transaction, query: ReturnType<typeof sql>): Promise<void> {
  if ((await transaction.rows(query)).length === 0) throw notFound();
}

/** What a person holds now, with the provinces of each agency. */
export async function heldBy(transaction: Transaction, person: string, at: string): Promise<readonly Held[]> {
  return transaction.rows<Held>(
    sql`select a.id, a.capacity,
          case when g.id is null then '{}' else ${provincesOfAgency} end as provinces
        from appointment a left join agency g on g.id = a.agency_id
        where a.person_id = ${person} and (a.ends_at is null or a.ends_at > ${at})`,
  );
}
