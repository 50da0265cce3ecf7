import { buddhistYear } from '../calendar/index.ts';
import type { ReadProject, ReportField } from '../import/index.ts';
import { formatBaht } from '../money/index.ts';
import type { Problem, Severity } from '../problem/index.ts';
import { statusFromPercent } from '../project/index.ts';
import type { AgencyState, ReportContent, StoredProject, Submission } from '../report/index.ts';
import { cleanText, composeThai, normaliseName } from '../text/index.ts';
import { type FormField, fieldAddress } from './field.ts';
import { formMessages } from './messages.ts';
import type { FormContent, FormLine, FormProject } from './shape.ts';
import { readTypedAmount, readTypedPercent } from './typed.ts';

/** What a form says, in the shape that any file's rows have, and what is wrong or odd with it. */
export interface FormReading {
  readonly submission: Submission;
  readonly problems: readonly Problem[];
}

/**
 * Reads a form. Rows point at the form's fields (see `fieldAddress`) where a file's point at its cells. What the
 * form does not show (months, activities, the guideline's own words) stays as the record has it. `read` may keep what
 * it read of a project that has not changed.
 */
export function readForm(
  agency: string,
  content: FormContent,
  state: AgencyState,
  read: typeof readFormProject = readFormProject,
): FormReading {
  const stored = new Map(state.projects.map((project) => [project.id, project]));
  const found = content.projects.map((project) =>
    read(agency, project, project.project === null ? undefined : stored.get(project.project)),
  );
  const rows = found.flatMap((one) => one.rows);
  return {
    submission: {
      agency,
      rows,
      noProjects: content.noProjects
        .filter((part) => rows.every((row) => row.part !== part))
        .map((part) => ({ part, cell: `part/${part}` })),
    },
    problems: [...found.flatMap((one) => one.problems), ...repeatedTitles(agency, content)],
  };
}

export interface ReadFormProject {
  readonly rows: readonly ReadProject[];
  readonly problems: readonly Problem[];
}

type Say = (
  severity: Severity,
  code: keyof typeof formMessages.texts,
  field: FormField,
  read: string | null,
  values?: Readonly<Record<string, string | number>>,
) => void;

/** One project of a form, by itself; `known` is what the record has of it. Depends on nothing else. */
export function readFormProject(
  agency: string,
  project: FormProject,
  known: StoredProject | undefined,
): ReadFormProject {
  const kept = known?.current ?? known?.previous?.content ?? null;
  const isReported = (known?.current ?? null) !== null;
  const problems: Problem[] = [];
  const say: Say = (severity, code, field, read, values = {}) =>
    problems.push({
      severity,
      code,
      agency,
      cell: fieldAddress(project.key, field),
      read,
      message: formMessages.say(code, values),
    });
  const title = composeThai(cleanText(project.title)).replace(/\s+/g, ' ').trim();
  if (title === '') say('error', 'form_title_missing', 'title', project.title);
  const percent = readTypedPercent(project.percentComplete);
  if (percent === undefined) {
    const values = { read: project.percentComplete };
    say('error', 'form_percent_unreadable', 'percentComplete', project.percentComplete, values);
  }
  for (const field of ['starts', 'ends'] as const) {
    if (project[field] !== '' && !isPlausible(project[field])) {
      say('error', 'form_year_doubtful', field, project[field], { year: buddhistYear(project[field]) });
    }
  }
  if (project.starts !== '' && project.ends !== '' && project.ends < project.starts) {
    say('error', 'form_ends_before_start', 'ends', project.ends);
  }
  // A report that stands already was asked about when it came.
  if (percent === null && project.status === '' && !isReported) sayNoStanding(project, title, say);
  const status = project.status === '' ? statusFromPercent(percent ?? null) : project.status;
  const rows = project.lines.map(
    (line): ReadProject => ({
      agency,
      project: project.project,
      title,
      code: stated(project.code),
      part: line.part,
      ...readLine(title, line, say),
      notYetAllocated: line.notYetAllocated,
      percentComplete: percent ?? null,
      status,
      statusDerived: project.status === '' && status !== null,
      starts: stated(project.starts),
      ends: stated(project.ends),
      months: kept?.months ?? [],
      guideline: stated(project.guideline),
      texts: textsOf(project, kept),
      activities: line.part === project.lines[0]?.part ? (kept?.activities ?? []) : [],
      marks: [],
      cells: cellsOf(project.key, line.part),
    }),
  );
  return { rows, problems };
}

/** Part 3 needs no percent where it says what was done; one that is carried on and left as it is says nothing at all. */
function sayNoStanding({ lines, texts }: FormProject, title: string, say: Say): void {
  if (lines.some(({ part }) => part !== 3)) {
    say('warning', 'form_standing_missing', 'percentComplete', '', { title });
  } else if (texts.result.trim() === '') {
    say('warning', 'form_nothing_reported', 'result', '', { title });
  }
}

/** Within a lifetime of the plan: what lies outside was typed in the other era, or with a slip. */
function isPlausible(day: string): boolean {
  const year = buddhistYear(day);
  return year >= 2500 && year <= 2700;
}

function readLine(title: string, line: FormLine, say: Say) {
  const { part } = line;
  const amount = (field: 'budget' | 'committed' | 'disbursed') => {
    const read = readTypedAmount(line[field]);
    if (read === undefined) {
      say('error', 'form_amount_unreadable', `${field}/${part}`, line[field], { read: line[field] });
    }
    return read ?? null;
  };
  const [budget, committed, disbursed] = [amount('budget'), amount('committed'), amount('disbursed')];
  if (part === 3) {
    const money = [budget, committed, disbursed].find((one) => one !== null && one !== 0);
    if (money)
      say('warning', 'form_amount_in_part_3', 'budget/3', line.budget, { title, amount: shown(money) });
  } else if (budget !== null && disbursed !== null && disbursed > budget) {
    const values = { title, budget: shown(budget), disbursed: shown(disbursed) };
    say('warning', 'form_disbursed_exceeds_budget', `disbursed/${part}`, line.disbursed, values);
  }
  // Zero in part 3 says that no money is used: no budget, not a budget of nothing.
  return { budget: part === 3 && budget === 0 ? null : budget, committed, disbursed };
}

function textsOf({ texts, guideline }: FormProject, kept: ReportContent | null): ReadProject['texts'] {
  return {
    guideline: kept !== null && (kept.guideline ?? '') === guideline ? kept.texts.guideline : null,
    target: stated(texts.target),
    result: stated(texts.result),
    problems: stated(texts.problems),
    suggestions: stated(texts.suggestions),
    nextSteps: stated(texts.nextSteps),
    owner: stated(texts.owner),
    note: stated(texts.note),
  };
}

const ownFields = ['code', 'guideline', 'percentComplete', 'status', 'starts', 'ends'] as const;
const lineFields = ['budget', 'committed', 'disbursed'] as const;

function cellsOf(key: string, part: FormLine['part']): ReadProject['cells'] {
  const cells: Partial<Record<ReportField, string>> = {};
  for (const field of ownFields) cells[field] = fieldAddress(key, field);
  for (const field of lineFields) cells[field] = fieldAddress(key, `${field}/${part}`);
  return { ...cells, title: fieldAddress(key, 'title') };
}

/** The same title twice counts as two projects: asked about, since it is mostly one typed twice. */
function repeatedTitles(agency: string, { projects }: FormContent): readonly Problem[] {
  const seen = new Set<string>();
  return projects.flatMap(({ key, title }) => {
    const name = normaliseName(title);
    if (name === '' || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    const message = formMessages.say('form_title_repeated', { title });
    const cell = fieldAddress(key, 'title');
    return [{ severity: 'warning', code: 'form_title_repeated', agency, cell, read: title, message }];
  });
}

function stated(text: string): string | null {
  const plain = text.trim();
  return plain === '' ? null : plain;
}

function shown(amount: number): string {
  return formatBaht(amount, 'th');
}
