import type { Part } from '@tidtam/domain/project';
import { findRound, type RoundId } from '@tidtam/domain/round';
import {
  type AgencyFigures,
  addRollUps,
  figuresOf,
  type PartFigures,
  type ProvinceSummary,
  type ReportedState,
  type RollUp,
} from '@tidtam/domain/summary';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

interface SummaryRow {
  agency: string;
  name: string;
  name_en: string | null;
  owed: boolean;
  province_code: string;
  part: 0 | Part | null;
  projects: number;
  budget: number | null;
  committed: number | null;
  disbursed: number | null;
  not_started: number;
  in_progress: number;
  completed: number;
  delayed: number;
  suspended: number;
  cancelled: number;
  not_stated: number;
  percent_sum: string;
  percent_stated: number;
  no_projects: boolean;
  data_date: string | null;
  last_change: string | null;
}

/** The roll-ups of agencies that owe a report, or reported, to provinces in a round; with the agencies' names. */
function selectRollUps(transaction: Transaction, where: Sql): Promise<readonly SummaryRow[]> {
  return transaction.rows<SummaryRow>(
    sql`with place as (
          select agency_id, province_code, round_id, bool_or(owed) as owed from (
            select agency_id, province_code, round_id, true as owed from obligation o where ${where}
            union all
            select agency_id, province_code, round_id, false from summary o where ${where}
          ) either group by agency_id, province_code, round_id
        )
        select a.code as agency, a.name, a.name_en, p.owed, p.province_code, s.part, s.projects, s.budget,
          s.committed, s.disbursed, s.not_started, s.in_progress, s.completed, s.delayed, s.suspended,
          s.cancelled, s.not_stated, s.percent_sum, s.percent_stated, s.no_projects, s.data_date, s.last_change
        from place p
        join agency a on a.id = p.agency_id
        left join summary s
          on s.agency_id = p.agency_id and s.province_code = p.province_code and s.round_id = p.round_id
          and s.standing = 'submitted'
        order by a.code, s.part`,
  );
}

function rollUpOfRow(row: SummaryRow): RollUp {
  return {
    projects: row.projects,
    budget: row.budget,
    committed: row.committed,
    disbursed: row.disbursed,
    statuses: {
      not_started: row.not_started,
      in_progress: row.in_progress,
      completed: row.completed,
      delayed: row.delayed,
      suspended: row.suspended,
      cancelled: row.cancelled,
      not_stated: row.not_stated,
    },
    percentSum: Math.round(Number(row.percent_sum) * 100),
    percentStated: row.percent_stated,
  };
}

/** An agency's rows of one province and round. */
interface AgencyRows {
  readonly agency: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly owed: boolean;
  readonly state: ReportedState;
  readonly lastChange: string | null;
  readonly dataDate: string | null;
  readonly byPart: ReadonlyMap<0 | Part, RollUp>;
}

const noRollUp = addRollUps([]);

function agencyRowsOf(rows: readonly SummaryRow[]): readonly AgencyRows[] {
  return [...Map.groupBy(rows, (row) => row.agency).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const stated = own.filter((row) => row.part !== null);
    return [
      {
        agency: first.agency,
        name: first.name,
        nameEn: first.name_en,
        owed: first.owed,
        state: stateOf(stated),
        lastChange: latest(stated.map((row) => row.last_change)),
        dataDate: latest(stated.map((row) => row.data_date)),
        byPart: new Map(stated.flatMap((row) => (row.part === null ? [] : [[row.part, rollUpOfRow(row)]]))),
      },
    ];
  });
}

/** Reported means a version, or "ไม่มีโครงการ" in all parts. */
function stateOf(rows: readonly SummaryRow[]): ReportedState {
  if (rows.some((row) => row.projects > 0)) return 'reported';
  return rows.filter((row) => row.part !== 0 && row.no_projects).length === 3 ? 'no_projects' : 'missing';
}

/** The latest of ISO days or instants; `null` when none is stated. */
function latest(moments: readonly (string | null)[]): string | null {
  return (
    moments
      .filter((moment) => moment !== null)
      .sort()
      .at(-1) ?? null
  );
}

function partsOf(rows: readonly AgencyRows[]): PartFigures[] {
  return ([1, 2, 3] as const).map((part) => ({ part, ...figuresOf(sumOf(rows, part)) }));
}

function sumOf(rows: readonly AgencyRows[], part: 0 | Part): RollUp {
  return addRollUps(rows.map((row) => row.byPart.get(part) ?? noRollUp));
}

function summaryOf(province: string, round: RoundId, rows: readonly AgencyRows[]): ProvinceSummary {
  const owed = rows.filter((row) => row.owed);
  return {
    province,
    round,
    dataDate: latest(rows.map((row) => row.dataDate)) ?? findRound(round)?.ends ?? '',
    agencies: { owed: owed.length, reported: owed.filter((row) => row.state !== 'missing').length },
    parts: partsOf(rows),
    total: figuresOf(sumOf(rows, 0)),
  };
}

function agencyFiguresOf(row: AgencyRows): AgencyFigures {
  return {
    agency: row.agency,
    name: row.name,
    nameEn: row.nameEn,
    state: row.state,
    lastChange: row.lastChange,
    parts: partsOf([row]),
    total: figuresOf(sumOf([row], 0)),
  };
}

/** A province's summary in a round with its agencies, from one statement. */
export async function provinceFigures(
  transaction: Transaction,
  province: string,
  round: RoundId,
): Promise<{ readonly summary: ProvinceSummary; readonly agencies: readonly AgencyFigures[] }> {
  const rows = agencyRowsOf(
    await selectRollUps(transaction, sql`o.province_code = ${province} and o.round_id = ${round}`),
  );
  return { summary: summaryOf(province, round, rows), agencies: rows.map(agencyFiguresOf) };
}

/** Summaries of several provinces, in the order given. */
export async function summariesOf(
  transaction: Transaction,
  provinces: readonly string[],
  round: RoundId,
): Promise<readonly ProvinceSummary[]> {
  if (provinces.length === 0) return [];
  const rows = await selectRollUps(
    transaction,
    sql`o.province_code in (${join(provinces)}) and o.round_id = ${round}`,
  );
  const byProvince = Map.groupBy(rows, (row) => row.province_code);
  return provinces.map((province) =>
    summaryOf(province, round, agencyRowsOf(byProvince.get(province) ?? [])),
  );
}
