import { type AgencyListed, mayKeepIn, type NewAgency } from '@tidtam/domain/agency';
import sql from 'sql-template-tag';
import { appendEntries, saltText } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import {
  type AgencyPlace,
  type CommandContext,
  findAnswer,
  insertRows,
  once,
  type Retry,
} from '../write/index.ts';
import { keyPlace } from './keeping.ts';
import { addObligation } from './obligations.ts';
import { isKnownPlace, lockNames } from './queries.ts';

export type AgencyRefused = 'agency_exists' | 'outside_scope' | 'place_unknown';

/**
 * Adds an agency that nobody knew, with what it owes. `agency_exists` when the code or the exact name is taken,
 * `place_unknown` for a province that there is not or a round that is not open to reports yet. Whoever keeps the agencies
 * of some provinces adds to those: by home, or by what is owed.
 */
export async function addAgency(
  context: CommandContext,
  agency: NewAgency,
  retry: Retry | null,
): Promise<AgencyListed | AgencyRefused> {
  const { transaction, actor } = context;
  const first = agency.province ?? agency.owes[0]?.province ?? null;
  const provinces = [first, ...agency.owes.map((owed) => owed.province)];
  if (!provinces.every((one) => mayKeepIn(actor, one))) return 'outside_scope';
  for (const one of [{ province: agency.province }, ...agency.owes]) {
    if (!(await isKnownPlace(transaction, one))) return 'place_unknown';
  }
  await lockNames(transaction);
  const province = first ?? '';
  const [taken] = await transaction.rows<{ id: string }>(
    sql`select id from agency where code = ${agency.code} or name = ${agency.name} limit 1`,
  );
  if (taken !== undefined) {
    const place = { agencyId: taken.id, province };
    const before = retry && (await findAnswer<AgencyListed>(transaction, place, retry));
    return before ?? 'agency_exists';
  }
  const place = { agencyId: context.newId(), province };
  return once(context, keyPlace(context, place), retry, () => storeAgency(context, place, agency));
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
