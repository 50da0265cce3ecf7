import { addSatang, bahtOf, type Satang } from '../money/index.ts';
import type { Part, ProjectStatus } from '../project/index.ts';
import { projectStatuses } from '../project/index.ts';
import type { Figures } from './figures.ts';

type StatusOrNot = ProjectStatus | 'not_stated';

/** The sums behind {@link Figures}, that can be added up further: of an agency, a guideline, a province. */
export interface RollUp {
  readonly projects: number;
  readonly budget: Satang | null;
  readonly committed: Satang | null;
  readonly disbursed: Satang | null;
  readonly statuses: Readonly<Record<StatusOrNot, number>>;
  /** Sum of the percents stated, in hundredths of a percent. */
  readonly percentSum: number;
  readonly percentStated: number;
}

/** What a roll-up needs of a report. */
export interface Countable {
  readonly status: ProjectStatus | null;
  readonly percentComplete: number | null;
  readonly funding: readonly {
    readonly part: Part;
    readonly budget: Satang | null;
    readonly committed: Satang | null;
    readonly disbursed: Satang | null;
  }[];
}

const statusNames: readonly StatusOrNot[] = [...projectStatuses, 'not_stated'];

function countStatuses(countOf: (status: StatusOrNot) => number): Record<StatusOrNot, number> {
  const counts: Record<StatusOrNot, number> = {
    not_started: 0,
    in_progress: 0,
    completed: 0,
    delayed: 0,
    suspended: 0,
    cancelled: 0,
    not_stated: 0,
  };
  for (const status of statusNames) counts[status] = countOf(status);
  return counts;
}

/** Rolls up reports, each project once; with `part`, only those with a line there and only that line's money. */
export function rollUpOf(reports: readonly Countable[], part?: Part): RollUp {
  const counted = part === undefined ? reports : reports.filter((report) => hasLine(report, part));
  const money = counted
    .filter((report) => report.status !== 'cancelled')
    .flatMap((report) => report.funding.filter((line) => part === undefined || line.part === part));
  const percents = counted.map((report) => report.percentComplete).filter((percent) => percent !== null);
  return {
    projects: counted.length,
    budget: addSatang(money.map((line) => line.budget)),
    committed: addSatang(money.map((line) => line.committed)),
    disbursed: addSatang(money.map((line) => line.disbursed)),
    statuses: countStatuses(
      (status) => counted.filter((report) => (report.status ?? 'not_stated') === status).length,
    ),
    percentSum: percents.reduce((sum, percent) => sum + Math.round(percent * 100), 0),
    percentStated: percents.length,
  };
}

/** The roll-up of all that several roll up, where nothing is in two of them: provinces of a region, regions. */
export function addRollUps(rollUps: readonly RollUp[]): RollUp {
  const sum = (of: (one: RollUp) => number) => rollUps.reduce((total, one) => total + of(one), 0);
  return {
    projects: sum(({ projects }) => projects),
    budget: addSatang(rollUps.map(({ budget }) => budget)),
    committed: addSatang(rollUps.map(({ committed }) => committed)),
    disbursed: addSatang(rollUps.map(({ disbursed }) => disbursed)),
    statuses: countStatuses((status) => sum(({ statuses }) => statuses[status])),
    percentSum: sum(({ percentSum }) => percentSum),
    percentStated: sum(({ percentStated }) => percentStated),
  };
}

/** Agencies that owe a report to a place, and those of them that sent one. */
export interface AgencyCount {
  readonly owed: number;
  readonly reported: number;
}

/** Of places side by side: an agency that owes two of them owes two. */
export function addAgencies(counts: readonly AgencyCount[]): AgencyCount {
  return {
    owed: counts.reduce((total, { owed }) => total + owed, 0),
    reported: counts.reduce((total, { reported }) => total + reported, 0),
  };
}

function hasLine(report: Countable, part: Part): boolean {
  return report.funding.some((line) => line.part === part);
}

/** The figures that people see, from the sums. The one place where a percent is divided and rounded. */
export function figuresOf(rollUp: RollUp): Figures {
  return {
    projects: rollUp.projects,
    budget: baht(rollUp.budget),
    committed: baht(rollUp.committed),
    disbursed: baht(rollUp.disbursed),
    disbursedPercent: percentOf(rollUp.disbursed, rollUp.budget),
    statuses: { ...rollUp.statuses },
    meanPercentComplete:
      rollUp.percentStated === 0 ? null : Math.round(rollUp.percentSum / rollUp.percentStated) / 100,
    statedPercentComplete: rollUp.percentStated,
  };
}

function baht(amount: Satang | null): string | null {
  return amount === null ? null : bahtOf(amount);
}

/** Disbursed over budget in percent, half up to two decimals; `null` without a budget. Exact below the rounding. */
function percentOf(numerator: Satang | null, denominator: Satang | null): number | null {
  if (numerator === null || denominator === null || denominator <= 0) return null;
  const hundredths = (BigInt(numerator) * 20_000n + BigInt(denominator)) / (BigInt(denominator) * 2n);
  return Number(hundredths) / 100;
}
