import { type AgencyListed, mayKeepIn } from '@tidtam/domain/agency';
import type { Actor } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import { appendEntries } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import { type CommandContext, insertRows } from '../write/index.ts';
import { searched } from './queries.ts';

interface Placed {
  readonly id: string;
  readonly code: string;
  readonly home: string | null;
  /** An office of the lead agency looks reports over and has no part in this. */
  readonly lead: boolean;
  readonly parent: string | null;
  readonly children: boolean;
}

/** Parents are set one at a time, so that no two settings make a chain of one another. */
const settingLock = 73_0002;

/**
 * Puts an agency under another, which may then report for it in the province where both are at home, or under none. The
 * actor looks after that province; an agency that is under another has none under it. `not_found` for what is unknown
 * or out of reach, `parent_unfit` for what may not be. Setting what is so already records nothing.
 */
export async function setParent(
  context: CommandContext,
  code: string,
  parentCode: string | null,
): Promise<'set' | 'not_found' | 'parent_unfit'> {
  const { transaction, actor, at } = context;
  await transaction.rows(sql`select pg_advisory_xact_lock(${settingLock})`);
  const child = await findPlaced(transaction, code);
  const parent = parentCode === null ? null : await findPlaced(transaction, parentCode);
  const isInReach = ({ home }: Placed) => mayKeepIn(actor, home);
  if (child === undefined || !isInReach(child)) return 'not_found';
  if (parent === undefined || (parent !== null && !isInReach(parent))) return 'not_found';
  const province = child.home;
  if (province === null || (parent !== null && !fits(child, parent))) return 'parent_unfit';
  if (child.parent === (parent?.id ?? null)) return 'set';
  const place = { agencyId: child.id, province };
  const id = context.newId();
  const { last } = await transaction.row<{ last: number }>(
    sql`select coalesce(max(number), 0) as last from agency_parent where agency_id = ${child.id}`,
  );
  insertRows(transaction, 'agency_parent', [
    {
      agency_id: child.id,
      id,
      number: last + 1,
      province_code: province,
      parent_id: parent?.id ?? null,
      recorded_by: actor.person.id,
      recorded_at: at,
      capacity: actor.capacity,
      via: actor.via,
    },
  ]);
  const body = { number: last + 1, parent: parent?.id ?? null };
  appendEntries(context, [{ ...place, kind: 'agency_parent', subject: id, body, texts: [] }]);
  return 'set';
}

function fits(child: Placed, parent: Placed): boolean {
  if (child.lead || parent.lead || child.home !== parent.home) return false;
  return child.id !== parent.id && !child.children && parent.parent === null;
}

async function findPlaced(transaction: Transaction, code: string): Promise<Placed | undefined> {
  const [found] = await transaction.rows<Placed>(
    sql`select a.id, a.code, a.home_province as home, a.sector = 'lead' as lead,
          (select parent_id from standing_parent where agency_id = a.id) as parent,
          exists (select from standing_parent where parent_id = a.id) as children
        from agency a where a.code = ${code}`,
  );
  return found;
}

/** So many are offered at once. */
const offeredAtOnce = 20;

/**
 * Agencies that an agency can be put under, by code: see `setParent`. `null` where there is no such agency, or none that
 * the actor keeps.
 */
export async function findParents(
  transaction: Transaction,
  actor: Actor,
  code: string,
  text: string,
): Promise<{ readonly count: number; readonly agencies: AgencyListed[] } | null> {
  const child = await findPlaced(transaction, code);
  if (child === undefined || !mayKeepIn(actor, child.home)) return null;
  if (child.home === null || child.lead || child.children) return { count: 0, agencies: [] };
  const found = await transaction.rows<AgencyListed & { count: number }>(
    sql`select a.id, a.code, a.name, a.name_en as "nameEn", a.sector, a.home_province as province,
          (count(*) over ())::int as count
        from agency a
        where a.home_province = ${child.home} and a.id <> ${child.id} and a.sector <> 'lead' and not a.closed
          and not exists (select from standing_parent s where s.agency_id = a.id) and ${searched(sql`a`, text)}
        order by a.code limit ${offeredAtOnce}`,
  );
  return { count: found[0]?.count ?? 0, agencies: found.map(({ count: _, ...agency }) => agency) };
}

export interface FamilyMember {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

const member = sql`select a.id, a.code, a.name, a.name_en as "nameEn" from agency a`;

/** The agency that an agency is under; `null` for none. */
export async function parentOf(transaction: Transaction, agencyId: string): Promise<FamilyMember | null> {
  const [parent] = await transaction.rows<FamilyMember>(
    sql`${member} where a.id = (select parent_id from standing_parent where agency_id = ${agencyId})`,
  );
  return parent ?? null;
}

/** The agencies under an agency, by code. */
export function childrenOf(transaction: Transaction, agencyId: string): Promise<readonly FamilyMember[]> {
  return transaction.rows<FamilyMember>(
    sql`${member} join standing_parent s on s.agency_id = a.id where s.parent_id = ${agencyId} order by a.code`,
  );
}
