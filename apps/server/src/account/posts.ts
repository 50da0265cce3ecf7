import { mayAppoint, type NewPost } from '@tidtam/domain/account';
import type { Capacity } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import { capacityRefusal, notFound } from '../route/index.ts';
import type { Transaction } from '../storage/index.ts';
import { type CommandContext, insertRows } from '../write/index.ts';
import { type PostGiven, recordAct } from './acts.ts';

/** A post as the table of appointments has it, and the provinces that its agency works in. */
interface Placed extends Omit<PostGiven, 'id'> {
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
export async function givePost(context: CommandContext, person: string, post: NewPost): Promise<void> {
  const { transaction, actor } = context;
  const { provinces, ...placed } = await placeOf(transaction, post);
  if (!mayAppoint(actor, { capacity: post.capacity, provinces })) {
    throw placed.agency_id === null ? capacityRefusal(['administrator']) : notFound();
  }
  addPost(context, person, placed);
}

/** Appoints a person, whoever may or may not. */
export function addPost(context: CommandContext, person: string, placed: Omit<PostGiven, 'id'>): void {
  const post = { ...placed, id: context.newId() };
  insertRows(context.transaction, 'appointment', [
    {
      ...post,
      person_id: person,
      reads: [],
      starts_at: context.at,
      appointed_by: context.actor.person.id,
    },
  ]);
  recordAct(context, person, { event: 'appointed', post });
}

/** A post that has no place. */
export function nowhere(capacity: Capacity) {
  return { capacity, region_code: null, province_code: null, agency_id: null, with_children: false };
}

async function placeOf(transaction: Transaction, post: NewPost): Promise<Placed> {
  const placeless = { ...nowhere(post.capacity), provinces: [] };
  switch (post.capacity) {
    case 'reporter':
    case 'approver': {
      const [agency] = await transaction.rows<{ id: string; provinces: string[] }>(
        sql`select g.id, ${provincesOfAgency} as provinces from agency g where g.code = ${post.agency}`,
      );
      if (agency === undefined) throw notFound();
      const { id, provinces } = agency;
      const with_children = post.capacity === 'reporter' && post.withChildren;
      return { ...placeless, agency_id: id, with_children, provinces };
    }
    case 'province_secretariat':
      await requireCode(transaction, sql`select 1 from province where code = ${post.province}`);
      return { ...placeless, province_code: post.province };
    case 'region_officer':
      await requireCode(transaction, sql`select 1 from region where code = ${post.region}`);
      return { ...placeless, region_code: post.region };
    default:
      return placeless;
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
