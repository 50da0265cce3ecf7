import { formatDate } from '@tidtam/domain/calendar';
import {
  type Form,
  type FormLine,
  type FormProject,
  readTypedAmount,
  readTypedPercent,
} from '@tidtam/domain/form';
import { satangOfBaht } from '@tidtam/domain/money';
import type { Part, ProjectStatus } from '@tidtam/domain/project';
import type { ReportVersion } from '@tidtam/domain/report';
import { plainText } from '../write/cellContent.ts';
import type { LastField, TemplateColumn } from './columns.ts';
import { projectMarkText } from './mark.ts';
import { notYetAllocatedText, statusNames } from './messages.ts';

/** What a cell of a template holds; an amount in baht. */
export type Content = string | number | null;

/** One project in one part, with what the record says of it. */
export interface TemplateRow {
  readonly project: FormProject;
  readonly line: FormLine;
  /** The version whose texts the form's fields come from. */
  readonly known: ReportVersion | null;
  readonly last: ReportVersion | null;
}

/** The rows of a part, in the form's order. */
export function rowsOfPart({ content, known }: Form, part: Part): readonly TemplateRow[] {
  const byId = new Map(known.map((one) => [one.project, one]));
  return content.projects.flatMap((project) => {
    const line = project.lines.find((one) => one.part === part);
    if (line === undefined) return [];
    const ofRecord = project.project === null ? undefined : byId.get(project.project);
    const last = ofRecord?.previous?.report ?? null;
    return [{ project, line, known: ofRecord?.current ?? last, last }];
  });
}

/** Whether the record states an amount in such rows. */
export function statesMoney(rows: readonly TemplateRow[]): boolean {
  return rows.some(
    ({ line }) => line.notYetAllocated || line.budget + line.committed + line.disbursed !== '',
  );
}

/** What a row holds in a column. `guidelines` are those to choose from, code → text. */
export function contentOf(
  { project, line, known, last }: TemplateRow,
  field: TemplateColumn['field'],
  guidelines: ReadonlyMap<string, string>,
): Content {
  switch (field) {
    case 'mark':
      return project.project === null ? null : projectMarkText(project.project, project.title);
    case 'title':
    case 'code':
      return text(project[field]);
    case 'guideline':
      return text(guidelineText(project, known, guidelines));
    case 'budget':
      return line.notYetAllocated && line.budget === '' ? notYetAllocatedText : amount(line.budget);
    case 'committed':
    case 'disbursed':
      return amount(line[field]);
    case 'percentComplete':
      return percent(project.percentComplete);
    case 'status':
      return project.status === '' ? null : statusNames[project.status];
    case 'starts':
    case 'ends':
      return date(project[field]);
    case 'target':
    case 'result':
    case 'problems':
    case 'suggestions':
    case 'nextSteps':
    case 'owner':
    case 'note':
      return text(project.texts[field]);
    case 'last:committed':
    case 'last:disbursed':
    case 'last:percentComplete':
    case 'last:status':
      return last === null ? null : lastFigure(last, line.part, field);
    default:
      return null;
  }
}

/** The text that was read as the guideline, so that what comes back is what stood there. */
function guidelineText(
  { guideline }: FormProject,
  known: ReportVersion | null,
  guidelines: ReadonlyMap<string, string>,
): string {
  const typed = known !== null && (known.guideline ?? '') === guideline ? known.texts.guideline : null;
  return typed ?? guidelines.get(guideline) ?? guideline;
}

function lastFigure(report: ReportVersion, part: Part, field: `last:${LastField}`): Content {
  const funding = report.funding.find((one) => one.part === part);
  const baht = (stated: string | null | undefined) =>
    stated == null ? null : (satangOfBaht(stated) ?? 0) / 100;
  switch (field) {
    case 'last:committed':
      return baht(funding?.committed);
    case 'last:disbursed':
      return baht(funding?.disbursed);
    case 'last:percentComplete':
      return report.percentComplete;
    case 'last:status':
      return report.status === null ? null : statusNames[report.status satisfies ProjectStatus];
  }
}

/** A number where it is one; else as it was typed, to be mended. */
function amount(typed: string): Content {
  const satang = readTypedAmount(typed);
  return satang == null ? text(typed) : satang / 100;
}

/** Below 1 with its sign, or it would look like a share. */
function percent(typed: string): Content {
  const read = readTypedPercent(typed);
  if (read == null) return text(typed);
  return read > 0 && read < 1 ? `${read} %` : read;
}

/** Typed with the Buddhist year: a date cell means another year to a program in another language. */
function date(iso: string): Content {
  return iso === '' ? null : formatDate(iso, 'th', { month: 'short' });
}

function text(typed: string): Content {
  return typed === '' ? null : plainText(typed);
}
