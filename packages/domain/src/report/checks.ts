import type { ReadProject } from '../import/index.ts';
import { bahtOf } from '../money/index.ts';
import type { Problem } from '../problem/index.ts';
import type { Part } from '../project/index.ts';
import type { ReportContent } from './content.ts';
import { reportMessages } from './messages.ts';
import type { AgencyState, ProjectChange, StoredProject, Submission } from './submit.ts';

type Found = { readonly cell: string | null; readonly read: string | null } & Pick<
  Problem,
  'code' | 'message'
>;

/**
 * What is odd about a submission against the record. All are warnings: each may be right, and its confirmation
 * carries the reason (percent, disbursed are cumulative in a fiscal year).
 */
export function checkAgainst(
  submission: Submission,
  changes: readonly ProjectChange[],
  missing: readonly StoredProject[],
  state: AgencyState,
): readonly Problem[] {
  const found = [
    ...changes.flatMap((change) => [
      ...checkName(change),
      ...checkParts(submission, change),
      ...checkFalls(change, state),
    ]),
    ...missing.flatMap(checkMissing),
    ...checkStatements(submission, state),
  ];
  return found.map((one) => ({ severity: 'warning', agency: submission.agency, ...one }));
}

function checkName({ match, content }: ProjectChange): readonly Found[] {
  if (match.kind !== 'similar') return [];
  const message = reportMessages.say('title_similar', { title: content.title, known: match.project.title });
  return [{ code: 'title_similar', cell: cellOf(content, 'title'), read: content.title, message }];
}

function checkParts(submission: Submission, { content }: ProjectChange): readonly Found[] {
  if (content.funding.length < 2) return [];
  const cells = new Set(content.funding.map((line) => line.cells.title));
  const rows = submission.rows.filter((row) => cells.has(row.cells.title));
  return [...percentsDiffer(rows, content), ...statusesDiffer(rows, content)];
}

/** Only what words state: what percents imply differs as they do. */
function statusesDiffer(rows: readonly ReadProject[], content: ReportContent): readonly Found[] {
  const worded = rows.filter((row) => !row.statusDerived).flatMap(({ status }) => status ?? []);
  const other = worded.find((status) => status !== content.status);
  if (content.status === null || other === undefined) return [];
  const message = reportMessages.say('parts_status_differ', {
    title: content.title,
    first: content.status,
    second: other,
  });
  return [{ code: 'parts_status_differ', cell: cellOf(content, 'status'), read: null, message }];
}

function percentsDiffer(rows: readonly ReadProject[], content: ReportContent): readonly Found[] {
  const percents = rows.flatMap(({ percentComplete }) => percentComplete ?? []);
  const [first, second] = [...new Set(percents)];
  if (first === undefined || second === undefined) return [];
  const message = reportMessages.say('parts_differ', { title: content.title, first, second });
  return [{ code: 'parts_differ', cell: cellOf(content, 'percentComplete'), read: String(second), message }];
}

function checkFalls({ match, content }: ProjectChange, state: AgencyState): readonly Found[] {
  const id = match.kind === 'new' ? null : match.project.id;
  const previous = state.projects.find((project) => project.id === id)?.previous;
  if (previous === undefined || previous === null) return [];
  return [
    ...percentFell(previous.content, content, previous.round),
    ...disbursedFell(previous.content, content, previous.round),
    ...partMoved(previous.content, content, previous.round),
  ];
}

function percentFell(before: ReportContent, after: ReportContent, round: string): readonly Found[] {
  if (before.percentComplete === null || after.percentComplete === null) return [];
  if (after.percentComplete >= before.percentComplete) return [];
  const values = { title: after.title, before: before.percentComplete, after: after.percentComplete, round };
  return [
    {
      code: 'percent_fell',
      cell: cellOf(after, 'percentComplete'),
      read: String(after.percentComplete),
      message: reportMessages.say('percent_fell', values),
    },
  ];
}

function disbursedFell(before: ReportContent, after: ReportContent, round: string): readonly Found[] {
  return after.funding.flatMap((line) => {
    const was = before.funding.find((other) => other.part === line.part)?.disbursed ?? null;
    if (was === null || line.disbursed === null || line.disbursed >= was) return [];
    const values = {
      title: after.title,
      part: line.part,
      before: bahtOf(was),
      after: bahtOf(line.disbursed),
      round,
    };
    return [
      {
        code: 'disbursed_fell',
        cell: line.cells.disbursed ?? null,
        read: bahtOf(line.disbursed),
        message: reportMessages.say('disbursed_fell', values),
      },
    ];
  });
}

function partMoved(before: ReportContent, after: ReportContent, round: string): readonly Found[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  if (was === is) return [];
  const message = reportMessages.say('part_moved', { title: after.title, before: was, after: is, round });
  return [{ code: 'part_moved', cell: cellOf(after, 'title'), read: after.title, message }];
}

function checkMissing({ title, previous }: StoredProject): readonly Found[] {
  const round = previous?.round ?? null;
  return [
    {
      code: 'project_missing',
      cell: null,
      read: null,
      message: reportMessages.say('project_missing', { title, round }),
    },
  ];
}

function checkStatements(submission: Submission, state: AgencyState): readonly Found[] {
  return submission.noProjects.flatMap(({ part, cell }) => {
    const count = state.projects.filter((project) => standsIn(project, part)).length;
    if (count === 0) return [];
    const message = reportMessages.say('no_projects_but_projects', { part, count });
    return [{ code: 'no_projects_but_projects', cell, read: null, message }];
  });
}

function standsIn(project: StoredProject, part: Part): boolean {
  return project.current?.funding.some((line) => line.part === part) ?? false;
}

function partsOf(content: ReportContent): string {
  return content.funding.map((line) => line.part).join(', ');
}

function cellOf(content: ReportContent, field: string): string | null {
  for (const line of content.funding) {
    const cell = line.cells[field];
    if (cell !== undefined) return cell;
  }
  return null;
}
