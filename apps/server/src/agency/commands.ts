import type { AgencyListed, NewAgency } from '@tidtam/domain/agency';
import { mayActOn } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import { appendEntries, saltText, textRows } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import {
  type AgencyPlace,
  type CommandContext,
  findAnswer,
  insertRows,
  once,
  type Retry,
} from '../write/index.ts';
import { findAgencyByCode } from './queries.ts';

export interface Owed {
  readonly province: string;
  readonly round: string;
}

export type AgencyRefused = 'agency_exists' | 'outside_scope' | 'place_unknown';

/** Agencies are added one at a time, so that no code or name is given twice. */
const addingLock = 73_0001;

/**
 * Adds an agency that nobody knew, with what it owes. `agency_exists` when the code or the exact name is taken,
 * `place_unknown` for a province that there is not or a round that is not open to reports yet. Whoever acts for some
 * provinces adds to those: by home, or by what is owed.
 */
export async function addAgency(
  context: CommandContext,
  agency: NewAgency,
  retry: Retry | null,
): Promise<AgencyListed | AgencyRefused> {
  const province = agency.province ?? agency.owes[0]?.province ?? '';
  const provinces = [province, ...agency.owes.map((owed) => owed.province)];
  const id = context.newId();
  if (!provinces.every((one) => mayActOn(context.actor.acts, id, one))) return 'outside_scope';
  for (const one of [{ province: agency.province }, ...agency.owes]) {
    if (!(await isKnownPlace(context.transaction, one))) return 'place_unknown';
  }
  await context.transaction.rows(sql`select pg_advisory_xact_lock(${addingLock})`);
  const [taken] = await context.transaction.rows<{ id: string }>(
    sql`select id from agency where code = ${agency.code} or name = ${agency.name} limit 1`,
  );
  if (taken !== undefined) {
    const place = { agencyId: taken.id, province };
    const before = retry && (await findAnswer<AgencyListed>(context.transaction, place, retry));
    return before ?? 'agency_exists';
  }
  const place = { agencyId: id, province };
  return once(context, place, retry, () => storeAgency(context, place, agency));
}

async function storeAgency(
  context: CommandContext,
  place: AgencyPlace,
  agency: NewAgency,
): Promise<AgencyListed> {
  const { name, nameEn, sector } = agency;
  const code = agency.code ?? (await nextCode(context.transaction, place.province));
  insertRows(context.transaction, 'agency', [
    {
      id: place.agencyId,
      code,
      name,
      name_en: nameEn,
      aliases: [],
      sector,
      home_province: agency.province,
      from_reference: false,
    },
  ]);
  const texts = saltText(context, 'name', name);
  insertRows(context.transaction, 'report_text', textRows(place, place.agencyId, texts));
  appendEntries(context, [
    { ...place, kind: 'agency', subject: place.agencyId, body: { code, sector }, texts },
  ]);
  for (const owed of agency.owes) await addObligation(context, place.agencyId, owed);
  return { id: place.agencyId, code, name, nameEn, sector, province: agency.province };
}

/** The next code for an agency of a province that nobody gave one: `73-N001`, `73-N002`. */
async function nextCode(transaction: Transaction, province: string): Promise<string> {
  const start = `${province === '' ? '' : `${province}-`}N`;
  const { last } = await transaction.row<{ last: number }>(
    sql`select coalesce(max(substr(code, ${start.length + 1})::int), 0) as last from agency
        where code ~ ${`^${start}[0-9]{3,6}$`}`,
  );
  return `${start}${String(last + 1).padStart(3, '0')}`;
}

/** Whether there is such a province, and such a round in this record. */
async function isKnownPlace(
  transaction: Transaction,
  { province, round }: { readonly province: string | null; readonly round?: string },
): Promise<boolean> {
  const { known } = await transaction.row<{ known: boolean }>(
    sql`select (${province}::text is null or exists (select from province where code = ${province}))
          and (${round ?? null}::text is null or exists (select from round where id = ${round ?? null})) as known`,
  );
  return known;
}

/** Lets an agency owe a report; `added` is false when it did already. */
async function addObligation(
  context: CommandContext,
  agencyId: string,
  { province, round }: Owed,
): Promise<{ readonly added: boolean }> {
  const added = await context.transaction.rows(
    sql`insert into obligation (agency_id, province_code, round_id, added_at, added_by)
        values (${agencyId}, ${province}, ${round}, ${context.at}, ${context.actor.person.id})
        on conflict do nothing returning agency_id`,
  );
  if (added.length === 0) return { added: false };
  appendEntries(context, [
    {
      agencyId,
      province,
      kind: 'obligation',
      subject: agencyId,
      body: { round, owed: true },
      texts: [],
    },
  ]);
  return { added: true };
}

/** Obligation of an agency by its code; `not_found` for an unknown agency or a place out of reach. */
export async function addObligationByCode(
  context: CommandContext,
  code: string,
  owed: Owed,
  retry: Retry | null,
): Promise<{ readonly added: boolean } | 'not_found' | 'place_unknown'> {
  const agency = await findAgencyByCode(context.transaction, code);
  if (agency === null || !mayActOn(context.actor.acts, agency.id, owed.province)) return 'not_found';
  if (!(await isKnownPlace(context.transaction, owed))) return 'place_unknown';
  const place = { agencyId: agency.id, province: owed.province };
  return once(context, place, retry, () => addObligation(context, agency.id, owed));
}
