import type { ReadActivity, ReadProject, ReportTexts } from '../import/index.ts';
import { type Satang, satangOfBaht } from '../money/index.ts';
import type { Part, ProjectStatus } from '../project/index.ts';
import type { ReportVersion } from './shape.ts';

/** One funding line as reported: a project's money in one part, cumulative in the fiscal year. */
export interface ReportedFunding {
  readonly part: Part;
  readonly budget: Satang | null;
  readonly notYetAllocated: boolean;
  readonly committed: Satang | null;
  readonly disbursed: Satang | null;
  /** Field → cell, for everything that this part's row states. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What one version of a project's report says, whatever way it came in. */
export interface ReportContent {
  readonly title: string;
  readonly code: string | null;
  readonly guideline: string | null;
  /** Ascending by part, one line per part, at least one. */
  readonly funding: readonly ReportedFunding[];
  readonly percentComplete: number | null;
  readonly status: ProjectStatus | null;
  readonly statusDerived: boolean;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly months: readonly string[];
  readonly texts: ReportTexts;
  readonly activities: readonly ReadActivity[];
}

export const textFields = [
  'guideline',
  'target',
  'result',
  'problems',
  'suggestions',
  'nextSteps',
  'owner',
  'note',
] as const satisfies readonly (keyof ReportTexts)[];

export const noTexts: ReportTexts = {
  guideline: null,
  target: null,
  result: null,
  problems: null,
  suggestions: null,
  nextSteps: null,
  owner: null,
  note: null,
};

/**
 * The rows of one project, one per part, as one report. Where rows differ: the earliest start, the latest end,
 * the lower percent, the status that words state before one that a percent implies, and every text that is not
 * said twice.
 */
export function contentOf(rows: readonly [ReadProject, ...ReadProject[]]): ReportContent {
  const [first] = rows;
  const behind = rows.reduce(lessComplete);
  const { status, statusDerived } = standingOf(rows, behind);
  return {
    title: first.title,
    code: firstStated(rows, (row) => row.code),
    guideline: firstStated(rows, (row) => row.guideline),
    funding: [...rows].sort((a, b) => a.part - b.part).map(fundingOf),
    percentComplete: behind.percentComplete,
    status,
    // What is not stated was not derived either.
    statusDerived: status !== null && statusDerived,
    starts: extreme(rows, (row) => row.starts, -1),
    ends: extreme(rows, (row) => row.ends, 1),
    months: [...new Set(rows.flatMap((row) => row.months))].sort(),
    texts: joinTexts(rows),
    activities: rows.flatMap((row) => row.activities),
  };
}

function fundingOf(row: ReadProject): ReportedFunding {
  const { part, budget, notYetAllocated, committed, disbursed, cells } = row;
  return { part, budget, notYetAllocated, committed, disbursed, cells };
}

function lessComplete(a: ReadProject, b: ReadProject): ReadProject {
  if (b.percentComplete === null) return a;
  return a.percentComplete === null || b.percentComplete < a.percentComplete ? b : a;
}

/** Words first: of the row that is behind, else of any; then what a percent implies. */
function standingOf(rows: readonly ReadProject[], behind: ReadProject): ReadProject {
  const inOrder = [behind, ...rows];
  const worded = inOrder.find((row) => row.status !== null && !row.statusDerived);
  return worded ?? inOrder.find((row) => row.status !== null) ?? behind;
}

function firstStated(rows: readonly ReadProject[], of: (row: ReadProject) => string | null): string | null {
  for (const row of rows) {
    const stated = of(row);
    if (stated !== null) return stated;
  }
  return null;
}

function extreme(
  rows: readonly ReadProject[],
  of: (row: ReadProject) => string | null,
  direction: 1 | -1,
): string | null {
  const stated = rows.map(of).filter((day) => day !== null);
  stated.sort();
  return (direction === 1 ? stated.at(-1) : stated[0]) ?? null;
}

function joinTexts(rows: readonly ReadProject[]): ReportTexts {
  const joined: Record<keyof ReportTexts, string | null> = { ...noTexts };
  for (const field of textFields) {
    const said = new Set(rows.map((row) => row.texts[field]).filter((text) => text !== null));
    if (said.size > 0) joined[field] = [...said].join('\n');
  }
  return joined;
}

/** A version as it travels, with its amounts in satang again. */
export function contentOfVersion(version: ReportVersion): ReportContent {
  return {
    ...version,
    funding: version.funding.map((line) => ({
      ...line,
      budget: satangIn(line.budget),
      committed: satangIn(line.committed),
      disbursed: satangIn(line.disbursed),
    })),
    activities: version.activities.map((activity) => ({ ...activity, budget: satangIn(activity.budget) })),
  };
}

function satangIn(baht: string | null): Satang | null {
  return baht === null ? null : satangOfBaht(baht);
}
