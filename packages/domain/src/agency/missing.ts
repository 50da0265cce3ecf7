import type { Bilingual } from '../message/index.ts';
import { type Part, parts } from '../project/index.ts';
import type { ReportVersion } from '../report/index.ts';
import { roundName } from '../round/index.ts';
import type { ReportedState } from '../summary/index.ts';
import { agencyMessages } from './messages.ts';

/** What {@link whatIsMissing} looks at: an agency's report to a province in a round, and in the round before. */
export interface ReportedSoFar {
  readonly owed: boolean;
  readonly state: ReportedState;
  readonly projects: readonly ReportVersion[];
  readonly noProjects: readonly Part[];
  readonly previous: { readonly round: string; readonly projects: readonly ReportVersion[] } | null;
}

/** One thing that the agency has not said yet, with the projects that it is about. */
export interface Missing {
  readonly kind: 'report' | 'part' | 'standing' | 'budget' | 'gone';
  readonly text: Bilingual;
  readonly titles: readonly string[];
}

/**
 * What an agency still has to report, the most urgent first: nothing at all; else projects that the round before had,
 * money and progress that nobody stated, parts that say nothing. Part 3 needs neither money nor percent.
 */
export function whatIsMissing(said: ReportedSoFar): readonly Missing[] {
  if (said.state === 'missing') return said.owed ? [missing('report', [])] : [];
  if (said.state === 'no_projects') return [];
  const standing = said.projects.filter(({ status }) => status !== 'cancelled');
  const here = new Set(said.projects.map(({ project }) => project));
  const gone = (said.previous?.projects ?? []).filter(({ project }) => !here.has(project));
  const round = said.previous?.round ?? '';
  const found = [
    missing('gone', titlesOf(gone), { th: roundName(round, 'th'), en: roundName(round, 'en') }),
    missing('budget', titlesOf(standing.filter(lacksBudget))),
    missing('standing', titlesOf(standing.filter(lacksStanding))),
  ].filter(({ titles }) => titles.length > 0);
  return [...found, ...silentParts(said)];
}

function silentParts({ projects, noProjects }: ReportedSoFar): readonly Missing[] {
  return parts
    .filter((part) => !noProjects.includes(part))
    .filter((part) => !projects.some(({ funding }) => funding.some((line) => line.part === part)))
    .map((part) => ({ kind: 'part', titles: [], text: agencyMessages.say('missing_part', { part }) }));
}

function lacksBudget({ funding }: ReportVersion): boolean {
  return funding.some((line) => line.part !== 3 && line.budget === null && !line.notYetAllocated);
}

function lacksStanding({ funding, status, percentComplete }: ReportVersion): boolean {
  return status === null && percentComplete === null && funding.some((line) => line.part !== 3);
}

function titlesOf(versions: readonly ReportVersion[]): readonly string[] {
  return versions.map(({ title }) => title);
}

function missing(
  kind: Exclude<Missing['kind'], 'part'>,
  titles: readonly string[],
  round: Bilingual = { th: '', en: '' },
): Missing {
  const tell = (language: 'th' | 'en') =>
    agencyMessages.tell(language, `missing_${kind}`, { count: titles.length, round: round[language] });
  return { kind, titles, text: { th: tell('th'), en: tell('en') } };
}
