import type { ReadProject } from '../import/index.ts';
import { isError, type Problem } from '../problem/index.ts';
import { type Match, matchProjects, type Part, parts } from '../project/index.ts';
import type { Round, RoundId } from '../round/index.ts';
import { normaliseName } from '../text/index.ts';
import { checkAgainst } from './checks.ts';
import { compareContents, type FieldChange } from './compare.ts';
import { contentOf, type ReportContent } from './content.ts';

/** A project of the agency, fiscal year and province, with what the record says of it. */
export interface StoredProject {
  readonly id: string;
  /** The newest title and code. */
  readonly title: string;
  readonly code: string | null;
  /** The current version in this round; `null` when there is none or it was withdrawn. */
  readonly current: ReportContent | null;
  /** The newest version of an earlier round of the fiscal year. */
  readonly previous: { readonly round: RoundId; readonly content: ReportContent } | null;
}

/** What {@link decideSubmission} must know of an agency's reports to a province in a round. */
export interface AgencyState {
  readonly projects: readonly StoredProject[];
  /** Parts that stand as "ไม่มีโครงการ" in this round. */
  readonly noProjects: readonly Part[];
}

/** One agency's part of a file (or of a form): all of it is stored, or nothing. */
export interface Submission {
  readonly agency: string;
  readonly rows: readonly ReadProject[];
  readonly noProjects: readonly { readonly part: Part; readonly cell: string }[];
}

/** A project's new version, or what stays as it is. */
export interface ProjectChange {
  readonly match: Match;
  readonly content: ReportContent;
  readonly kind: 'new' | 'changed' | 'unchanged';
  /** Against this round's current version, else the previous round's. */
  readonly against: RoundId | null;
  readonly fields: readonly FieldChange[];
}

export interface Decision {
  readonly changes: readonly ProjectChange[];
  /** Known projects of the round before that the file does not name. */
  readonly missing: readonly StoredProject[];
  /** Statements of "ไม่มีโครงการ" that change: `true` states it, `false` takes it back. */
  readonly statements: readonly {
    readonly part: Part;
    readonly noProjects: boolean;
    readonly cell: string | null;
  }[];
  readonly problems: readonly Problem[];
}

/** True when storing the decision would add nothing to the record. */
export function isUnchanged(decision: Decision): boolean {
  return decision.statements.length === 0 && decision.changes.every((change) => change.kind === 'unchanged');
}

export function isRefused(decision: Decision): boolean {
  return decision.problems.some(isError);
}

/**
 * What storing a submission would do to the record: which project each row is, what changes field by field, what
 * the round before had and this file lacks. Pure: the write path runs it inside the lock, a dry run against an
 * empty or loaded state.
 */
export function decideSubmission(state: AgencyState, submission: Submission, round: Round): Decision {
  const groups = groupRows(submission.rows);
  const contents = groups.map(contentOf);
  const wanted = groups.map((rows, at) => ({
    project: statedProject(rows),
    title: contents[at]?.title ?? '',
    code: contents[at]?.code ?? null,
  }));
  const matches = matchProjects(wanted, state.projects);
  const changes = contents.map((content, at) =>
    changeOf(content, matches[at] ?? { kind: 'new' }, state, round),
  );
  const named = new Set(changes.map((change) => matchedId(change.match)));
  const missing = state.projects.filter(
    (project) => project.current === null && project.previous !== null && !named.has(project.id),
  );
  const problems = checkAgainst(submission, changes, missing, state);
  return { changes, missing, statements: statementsOf(state, submission), problems };
}

/**
 * Rows of one project: the same stated id, else the same code and name, in different parts. A name repeated in one
 * part stays apart.
 */
export function groupRows(rows: readonly ReadProject[]): readonly [ReadProject, ...ReadProject[]][] {
  const groups: [ReadProject, ...ReadProject[]][] = [];
  const byKey = new Map<string, [ReadProject, ...ReadProject[]][]>();
  for (const row of rows) {
    const keys = [
      ...(row.project === null ? [] : [row.project]),
      `${row.code ?? ''}\n${normaliseName(row.title)}`,
    ];
    const alike = keys.flatMap((key) => byKey.get(key) ?? []);
    const open = alike.find((group) => belongsTo(group, row));
    const group = open ?? [row];
    if (open === undefined) groups.push(group);
    else open.push(row);
    for (const key of keys) byKey.set(key, [...new Set([...(byKey.get(key) ?? []), group])]);
  }
  return groups;
}

function belongsTo(group: readonly ReadProject[], row: ReadProject): boolean {
  const stated = statedProject(group);
  if (row.project !== null && stated !== null && row.project !== stated) return false;
  return group.every((other) => other.part !== row.part);
}

function statedProject(rows: readonly ReadProject[]): string | null {
  return rows.find((row) => row.project !== null)?.project ?? null;
}

function changeOf(content: ReportContent, match: Match, state: AgencyState, round: Round): ProjectChange {
  const stored = state.projects.find((project) => project.id === matchedId(match));
  if (stored?.current) {
    const fields = compareContents(stored.current, content);
    const kind = fields.length === 0 ? 'unchanged' : 'changed';
    return { match, content, kind, against: round.id, fields };
  }
  const previous = stored?.previous ?? null;
  return {
    match,
    content,
    kind: previous === null ? 'new' : 'changed',
    against: previous?.round ?? null,
    fields: previous === null ? [] : compareContents(previous.content, content),
  };
}

export function matchedId(match: Match): string | null {
  return match.kind === 'new' ? null : match.project.id;
}

function statementsOf(state: AgencyState, submission: Submission): Decision['statements'] {
  return parts.flatMap<Decision['statements'][number]>((part) => {
    const stated = submission.noProjects.find((statement) => statement.part === part);
    const hasRows = submission.rows.some((row) => row.part === part);
    const stands = state.noProjects.includes(part);
    if (stated !== undefined && !hasRows && !stands) return [{ part, noProjects: true, cell: stated.cell }];
    if (hasRows && stands) return [{ part, noProjects: false, cell: null }];
    return [];
  });
}
