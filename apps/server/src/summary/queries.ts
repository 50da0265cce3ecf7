import type { AgencyListed } from '@tidtam/domain/agency';
import type { RoundId } from '@tidtam/domain/round';
import type { AgencyFigures, ProvinceSummary, ReportedState } from '@tidtam/domain/summary';
import sql, { type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { AgencyPlace } from '../write/index.ts';
import { figuresByPart, latest, noTotals, type PlaceTotals, summaryOf } from './place-totals.ts';
import { columns, type RollUpRow, rollUpsByPart, sums } from './roll-up-rows.ts';

/** Who owes a report and what is stated, each row looked at once. */
function owedAndStated(where: Sql): Sql {
  return sql`owed as materialized (select agency_id, province_code from obligation where ${where} and owed),
    stated as materialized (select * from summary where ${where} and standing = 'submitted')`;
}

/** An agency's state, over its rows: reported means a version, or "ไม่มีโครงการ" in all parts. */
function stateOver(rows: Sql): Sql {
  return sql`case when bool_or(projects > 0) ${rows} then 'reported'
    when count(*) filter (where part > 0 and no_projects) ${rows} = 3 then 'no_projects'
    else 'missing' end`;
}

interface ProvinceRow extends RollUpRow {
  province_code: string;
  owed: number;
  reported: number;
}

/** The sums of agencies' roll-ups by province; one that owes nothing and reported nothing is not among them. */
export async function provinceTotals(
  transaction: Transaction,
  where: Sql,
): Promise<ReadonlyMap<string, PlaceTotals>> {
  const rows = await transaction.rows<ProvinceRow>(
    sql`with ${owedAndStated(where)}, agency as (
          select province_code, agency_id, bool_or(owes) as owes, ${stateOver(sql``)} as state from (
            select province_code, agency_id, true as owes, null::int as projects, null::int as part,
              null::boolean as no_projects
            from owed
            union all
            select province_code, agency_id, false, projects, part, no_projects from stated
          ) either group by province_code, agency_id
        ), counted as (
          select province_code, (count(*) filter (where owes))::int as owed,
            (count(*) filter (where owes and state <> 'missing'))::int as reported
          from agency group by province_code
        ), summed as (
          select province_code, part, max(data_date) as data_date, ${sums} from stated group by province_code, part
        )
        select c.province_code, c.owed, c.reported, s.part, s.data_date, ${columns}
        from counted c left join summed s using (province_code)`,
  );
  const byProvince = Map.groupBy(rows, (row) => row.province_code);
  return new Map([...byProvince].map(([province, own]) => [province, totalsOfRows(own)]));
}

/** The same of all provinces in a round. */
export function countryTotals(
  transaction: Transaction,
  round: RoundId,
): Promise<ReadonlyMap<string, PlaceTotals>> {
  return provinceTotals(transaction, sql`round_id = ${round}`);
}

function totalsOfRows(rows: readonly ProvinceRow[]): PlaceTotals {
  const [first] = rows;
  return {
    dataDate: latest(rows.map((row) => row.data_date)),
    agencies: { owed: first?.owed ?? 0, reported: first?.reported ?? 0 },
    rollUps: rollUpsByPart(rows),
  };
}

/** A province's summary in a round; of one that is not there it is that of nothing. */
export async function provinceSummary(
  transaction: Transaction,
  province: string,
  round: RoundId,
): Promise<ProvinceSummary> {
  const where = sql`province_code = ${province} and round_id = ${round}`;
  const totals = await provinceTotals(transaction, where);
  return { province, ...summaryOf(round, totals.get(province) ?? noTotals) };
}

interface AgencyRow extends RollUpRow {
  agency: string;
  name: string;
  name_en: string | null;
  state: ReportedState;
  last_change: string | null;
}

/** Agencies that owe a report, or reported, to a province in a round, by code. */
async function agencyFiguresWhere(transaction: Transaction, where: Sql): Promise<readonly AgencyFigures[]> {
  const rows = await transaction.rows<AgencyRow>(
    sql`with ${owedAndStated(where)}, either as materialized (
          select agency_id, ${stateOver(sql`over (partition by agency_id, province_code)`)} as state, s.part,
            s.last_change, ${columns}
          from owed o full join stated s using (agency_id, province_code)
        )
        select a.code as agency, a.name, a.name_en, e.*
        from either e join agency a on a.id = e.agency_id
        order by a.code, e.part`,
  );
  return [...Map.groupBy(rows, (row) => row.agency).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { agency, name, name_en: nameEn, state } = first;
    const lastChange = latest(own.map((row) => row.last_change));
    return [{ agency, name, nameEn, state, lastChange, ...figuresByPart(rollUpsByPart(own)) }];
  });
}

/** What an agency reported to a province in a round; `null` where it owes nothing and reported nothing. */
export async function findAgencyFigures(
  transaction: Transaction,
  { agencyId, province }: AgencyPlace,
  round: RoundId,
): Promise<AgencyFigures | null> {
  const [figures] = await agencyFiguresWhere(
    transaction,
    sql`agency_id = ${agencyId} and province_code = ${province} and round_id = ${round}`,
  );
  return figures ?? null;
}

/** The figures of an agency that neither owes nor reported. */
export function noFigures({ code, name, nameEn }: AgencyListed): AgencyFigures {
  const none = { state: 'missing', lastChange: null } as const;
  return { agency: code, name, nameEn, ...none, ...figuresByPart(rollUpsByPart([])) };
}

/**
 * A province's summary in a round with its agencies. Run it in a repeatable-read transaction: they then agree with each
 * other.
 */
export async function provinceFigures(
  transaction: Transaction,
  province: string,
  round: RoundId,
): Promise<{ readonly summary: ProvinceSummary; readonly agencies: readonly AgencyFigures[] }> {
  const [summary, agencies] = await Promise.all([
    provinceSummary(transaction, province, round),
    agencyFiguresWhere(transaction, sql`province_code = ${province} and round_id = ${round}`),
  ]);
  return { summary, agencies };
}
