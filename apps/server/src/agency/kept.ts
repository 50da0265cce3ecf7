import {
  type AgencyFacts,
  type KeptAgency,
  keptAtOnce,
  type keptShown,
  mayKeepIn,
} from '@tidtam/domain/agency';
import type { Actor } from '@tidtam/domain/person';
import { findRound, type RoundId, roundBefore, roundsOf } from '@tidtam/domain/round';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import { searched } from './queries.ts';

export interface KeptAsked {
  /** `none` for agencies of no province, `undefined` for the whole country's. */
  readonly province?: string | undefined;
  readonly round: RoundId;
  readonly text: string;
  readonly shown: (typeof keptShown)[number];
  readonly page: number;
}

type Found = Omit<KeptAgency, 'parent' | 'owes' | 'formerNames' | 'corrects'> & {
  readonly parent: KeptAgency['parent'];
  readonly former: readonly string[];
  readonly count: number;
};

/**
 * The agencies at home in a place or owing it a report, with what they owe it in the round's fiscal year; those that owe
 * in the round first.
 */
export async function listKept(
  transaction: Transaction,
  actor: Actor,
  asked: KeptAsked,
): Promise<{ readonly count: number; readonly agencies: KeptAgency[] }> {
  const found = await findListed(transaction, asked);
  const owed = await owedBy(
    transaction,
    found.map(({ id }) => id),
    asked,
  );
  return {
    count: found[0]?.count ?? 0,
    agencies: found.map(({ count: _, former, aliases, ...agency }) => ({
      ...agency,
      aliases: aliases.filter((alias) => !former.includes(alias)),
      formerNames: aliases.filter((alias) => former.includes(alias)),
      corrects: mayKeepIn(actor, agency.province),
      owes: owed.get(agency.id) ?? [],
    })),
  };
}

function findListed(
  transaction: Transaction,
  { province, round, text, shown, page }: KeptAsked,
): Promise<readonly Found[]> {
  const asked = askedProvince(province);
  const owing = sql`exists (select from obligation o where o.agency_id = a.id and o.round_id = ${round} and o.owed
    ${ofProvince(asked)})`;
  const which: Readonly<Record<KeptAsked['shown'], Sql>> = {
    open: sql`not a.closed`,
    owing,
    not_owing: sql`not a.closed and not ${owing}`,
    closed: sql`a.closed`,
  };
  return transaction.rows<Found>(
    sql`select a.id, a.code, a.name, a.name_en as "nameEn", a.sector, a.home_province as province, a.aliases, a.closed,
          case when p.id is not null then
            jsonb_build_object('code', p.code, 'name', p.name, 'nameEn', p.name_en) end as parent,
          (select count(*)::int from standing_parent c where c.parent_id = a.id) as children,
          array(select n.name from agency_version v
            join report_text t on t.agency_id = v.agency_id and t.version_id = v.id and t.kind = 'agency_version'
            cross join unnest(array[t.texts->>'name', t.texts->>'name_en']) n (name)
            where v.agency_id = a.id and n.name is not null) as former,
          (count(*) over ())::int as count
        from agency a
        left join standing_parent s on s.agency_id = a.id
        left join agency p on p.id = s.parent_id
        where ${isOf(province, round)} and ${which[shown]} and ${searched(sql`a`, text)}
        order by ${owing} desc, a.code limit ${keptAtOnce} offset ${(page - 1) * keptAtOnce}`,
  );
}

/** At home there, or owing it a report in the round's fiscal year. */
function isOf(province: string | undefined, round: RoundId): Sql {
  if (province === undefined) return sql`true`;
  if (province === 'none') return sql`a.home_province is null`;
  return sql`(a.home_province = ${province} or a.id in (
    select o.agency_id from obligation o
    where o.province_code = ${province} and o.round_id = any (${yearOf(round)}::text[]) and o.owed))`;
}

function askedProvince(province: string | undefined): string | null {
  return province === undefined || province === 'none' ? null : province;
}

function ofProvince(province: string | null): Sql {
  return province === null ? empty : sql`and o.province_code = ${province}`;
}

function yearOf(round: RoundId): string[] {
  return roundsOf(findRound(round)?.fiscalYear ?? 0).map(({ id }) => id);
}

/** Something stands there of an agency's report: a project, or that it has none. */
const reported = sql`exists (select from summary s where s.agency_id = o.agency_id
  and s.province_code = o.province_code and s.round_id = o.round_id and s.standing = 'submitted'
  and (s.projects > 0 or s.no_projects))`;

async function owedBy(
  transaction: Transaction,
  ids: readonly string[],
  { province, round }: KeptAsked,
): Promise<ReadonlyMap<string, KeptAgency['owes']>> {
  const rows = await transaction.rows<KeptAgency['owes'][number] & { id: string }>(
    sql`select o.agency_id as id, o.province_code as province, o.round_id as round, ${reported} as reported
        from obligation o
        where o.agency_id = any (${[...ids]}::uuid[]) and o.round_id = any (${yearOf(round)}::text[]) and o.owed
          ${ofProvince(askedProvince(province))}
        order by o.province_code, o.round_id`,
  );
  const byAgency = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byAgency].map(([id, own]) => [id, own.map(({ id: _, ...owed }) => owed)]));
}

/** How many owe a province a report in a round and have reported; and how many the round before would bring along. */
export async function countRound(transaction: Transaction, province: string, round: RoundId) {
  const before = roundBefore(round);
  const { known, left, earlier, ...counts } = await transaction.row<{
    owed: number;
    reported: number;
    known: boolean;
    earlier: number;
    left: number;
  }>(
    sql`select (count(*) filter (where o.round_id = ${round}))::int as owed,
          (count(*) filter (where o.round_id = ${round} and ${reported}))::int as reported,
          exists (select from round where id = ${before}) as known,
          (count(*) filter (where o.round_id = ${before}))::int as earlier,
          (count(*) filter (where o.round_id = ${before} and not a.closed and not exists (
            select from obligation n where n.agency_id = o.agency_id and n.province_code = o.province_code
              and n.round_id = ${round})))::int as left
        from obligation o join agency a on a.id = o.agency_id
        where o.province_code = ${province} and o.round_id in (${round}, ${before}) and o.owed`,
  );
  return { ...counts, before: known ? { round: before, owed: earlier, left } : null };
}

type Version = Omit<AgencyFacts, 'name' | 'nameEn' | 'aliases'> & {
  readonly number: number;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly at: string;
  readonly by: string;
};

/** What was said of an agency, newest first; `null` of one that there is not, or that the actor does not keep. */
export async function versionsOf(
  transaction: Transaction,
  actor: Actor,
  code: string,
): Promise<readonly Version[] | null> {
  const [agency] = await transaction.rows<{ id: string; province: string | null }>(
    sql`select id, home_province as province from agency where code = ${code}`,
  );
  if (agency === undefined || !mayKeepIn(actor, agency.province)) return null;
  return transaction.rows<Version>(
    sql`select v.number, v.sector, v.closed, nullif(v.province_code, '') as province, t.texts->>'name' as name,
          nullif(t.texts->>'name_en', '') as "nameEn", v.recorded_at as at, coalesce(p.name, '') as by
        from agency_version v
        left join report_text t on t.agency_id = v.agency_id and t.version_id = v.id and t.kind = 'agency_version'
        left join person p on p.id = v.recorded_by
        where v.agency_id = ${agency.id} order by v.number desc`,
  );
}
