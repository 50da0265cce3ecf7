import { type AgencyFacts, type AgencyListed, mayKeepIn } from '@tidtam/domain/agency';
import sql from 'sql-template-tag';
import { appendEntries, saltText } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import { type CommandContext, insertRows, recordedBy } from '../write/index.ts';
import { isKnownPlace, lockNames } from './queries.ts';

export type CorrectionRefused =
  | 'not_found'
  | 'place_unknown'
  | 'agency_exists'
  /** An office of the lead agency stays one, and no other becomes one: who receives whose report hangs on it. */
  | 'lead_fixed'
  /** It is under another agency, or others are under it: that ends first. */
  | 'agency_in_family';

interface Known extends AgencyFacts {
  readonly id: string;
  readonly code: string;
  readonly inFamily: boolean;
  /** The newest version; `null` of one that was never corrected. */
  readonly last: number | null;
}

/**
 * Corrects what is said of an agency, or closes it. Each correction is a version; the first brings what stood before it
 * along. Names that it had stay among its aliases, so that files and searches that use them find it. Saying what is so
 * already records nothing.
 */
export async function correctAgency(
  context: CommandContext,
  code: string,
  facts: AgencyFacts,
): Promise<AgencyListed | CorrectionRefused> {
  const { transaction, actor } = context;
  await lockNames(transaction);
  const known = await findKnown(transaction, code);
  if (known === undefined) return 'not_found';
  if (!mayKeepIn(actor, known.province) || !mayKeepIn(actor, facts.province)) return 'not_found';
  const refusal = await refusalOf(transaction, known, facts);
  if (refusal !== null) return refusal;
  const to = { ...facts, nameEn: facts.nameEn || null, aliases: await aliasesOf(transaction, known, facts) };
  if (!isSame(known, to)) await storeCorrection(context, known, to);
  const { name, nameEn, sector, province } = to;
  return { id: known.id, code, name, nameEn, sector, province };
}

async function refusalOf(
  transaction: Transaction,
  known: Known,
  facts: AgencyFacts,
): Promise<CorrectionRefused | null> {
  if (!(await isKnownPlace(transaction, { province: facts.province }))) return 'place_unknown';
  if ((known.sector === 'lead') !== (facts.sector === 'lead')) return 'lead_fixed';
  const leaves = facts.province !== known.province || (facts.closed && !known.closed);
  if (leaves && known.inFamily) return 'agency_in_family';
  const taken = await transaction.rows(
    sql`select 1 from agency where name = ${facts.name} and id <> ${known.id} limit 1`,
  );
  return taken.length > 0 ? 'agency_exists' : null;
}

/** As typed, and every name that it had. */
async function aliasesOf(transaction: Transaction, known: Known, facts: AgencyFacts): Promise<string[]> {
  const { names } = await transaction.row<{ names: string[] }>(
    sql`select coalesce(array_agg(n.name order by v.number, n.at), '{}') as names from agency_version v
        join report_text t on t.agency_id = v.agency_id and t.version_id = v.id and t.kind = 'agency_version'
        cross join unnest(array[t.texts->>'name', t.texts->>'name_en']) with ordinality n (name, at)
        where v.agency_id = ${known.id} and n.name is not null`,
  );
  const had = [...names, known.name, known.nameEn ?? ''];
  const now = ['', facts.name, facts.nameEn];
  return [...new Set([...facts.aliases, ...had])].filter((name) => !now.includes(name));
}

function isSame(known: AgencyFacts, to: AgencyFacts): boolean {
  const said = ({ name, nameEn, aliases, sector, province, closed }: AgencyFacts) =>
    JSON.stringify([name, nameEn, aliases, sector, province, closed]);
  return said(known) === said(to);
}

async function storeCorrection(context: CommandContext, known: Known, to: AgencyFacts): Promise<void> {
  const { transaction } = context;
  const { name, nameEn, aliases, sector, closed } = to;
  if (known.last === null) storeVersion(context, known.id, 0, known);
  storeVersion(context, known.id, (known.last ?? 0) + 1, to);
  transaction.send(
    sql`update agency set name = ${name}, name_en = ${nameEn}, aliases = ${aliases}::text[], sector = ${sector},
          closed = ${closed}
        where id = ${known.id}`,
  );
  if (to.province === known.province) return;
  transaction.send(sql`update agency set home_province = ${to.province} where id = ${known.id}`);
}

function storeVersion(context: CommandContext, agencyId: string, number: number, facts: AgencyFacts): void {
  const id = context.newId();
  const { sector, closed } = facts;
  const place = { agencyId, province: facts.province ?? '' };
  const texts = [
    ...saltText(context, 'name', facts.name),
    ...saltText(context, 'name_en', facts.nameEn ?? ''),
    ...saltText(context, 'aliases', facts.aliases.join('\n')),
  ];
  const row = { agency_id: agencyId, id, number, province_code: place.province, sector, closed };
  insertRows(context.transaction, 'agency_version', [{ ...row, ...recordedBy(context) }]);
  appendEntries(context, [
    { ...place, kind: 'agency_version', subject: id, body: { number, sector, closed }, texts },
  ]);
}

async function findKnown(transaction: Transaction, code: string): Promise<Known | undefined> {
  const [known] = await transaction.rows<Known>(
    sql`select a.id, a.code, a.name, a.name_en as "nameEn", a.aliases, a.sector, a.home_province as province, a.closed,
          exists (select from standing_parent s where a.id in (s.agency_id, s.parent_id)) as "inFamily",
          (select max(v.number) from agency_version v where v.agency_id = a.id) as last
        from agency a where a.code = ${code}`,
  );
  return known;
}
