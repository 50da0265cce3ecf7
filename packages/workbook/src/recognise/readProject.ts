import type { ReadActivity, ReadProject, ReportField, ReportTexts } from '@tidtam/domain/import';
import { type Part, type ProjectStatus, statusFromPercent } from '@tidtam/domain/project';
import { cleanText, composeThai } from '@tidtam/domain/text';
import type { Findings } from './findings.ts';
import { type AmountField, readStated, type StatedAmount, statedInProse } from './readAmounts.ts';
import { readSpan, type StatedSpan } from './readSpan.ts';
import { readStanding } from './readStanding.ts';
import type { Entry, ProjectRecord } from './record.ts';
import { sayCellErrors, sayMarks } from './sayMarks.ts';
import type { HeaderField } from './synonyms.ts';
import type { Unit } from './units.ts';
import { isBlank } from './words.ts';

/** What is known of a project before its row is read. */
export interface ProjectFacts {
  readonly agency: string | null;
  readonly part: Part;
  readonly title: { readonly text: string; readonly cell: string };
  /** A heading above that names the guideline. */
  readonly guideline: string | null;
  /** Unit that a line above the table states. */
  readonly unit: Unit | null;
  /** Months that the row's schedule shows. */
  readonly months: readonly string[];
  readonly fiscalYear: number | null;
  /** Whether the table has a column of disbursed money: if not, sentences are searched. */
  readonly hasDisbursed: boolean;
}

/** A project while its file is still being read: amounts know where they stand, activities are to come. */
export interface DraftProject {
  project: ReadProject;
  readonly amounts: Partial<Record<AmountField, StatedAmount>>;
  /** Amounts as they stood before the unit guard took another reading. Satang. */
  raw: Readonly<Partial<Record<AmountField, number>>>;
  readonly span: StatedSpan | null;
  readonly activities: DraftActivity[];
}

export interface DraftActivity {
  readonly activity: ReadActivity;
  readonly amounts: Partial<Record<AmountField, StatedAmount>>;
  readonly span: StatedSpan | null;
  readonly months: readonly string[];
}

// One object for all projects that have none: a large file has 100,000.
const noActivities: readonly ReadActivity[] = [];
const nothingRaw: DraftProject['raw'] = {};

/** Reads everything that one record states of a project. */
export function readProject(
  record: ProjectRecord,
  facts: ProjectFacts,
  guidelineOf: (text: string) => string | null,
  findings: Findings,
): DraftProject {
  const { agency, part } = facts;
  const cells: Partial<Record<ReportField, string>> = {};
  const amounts = readAmounts(record, facts, cells, findings);
  const span = readSpan(record, facts.fiscalYear, agency, findings);
  const marks = sayMarks(record, facts.title, findings);
  const isStruck = marks.includes('struck');
  const standing = readStanding(record, isStruck, agency, findings);
  sayCellErrors(record, agency, findings);
  Object.assign(cells, span?.cells ?? {}, standing.cells);
  const texts = readTexts(record, cells);
  const guideline = texts.guideline ?? facts.guideline;
  const status: ProjectStatus | null = standing.status ?? statusFromPercent(standing.percent);
  const project: ReadProject = {
    agency,
    title: composeThai(cleanText(facts.title.text)).replace(/\s{2,}|[^\S ]/g, ' '),
    project: null,
    code: textOf(record, 'code', cells),
    part,
    budget: amounts.stated.budget?.satang ?? null,
    notYetAllocated: amounts.notYetAllocated || saysNotYetAllocated(texts),
    committed: amounts.stated.committed?.satang ?? null,
    disbursed: amounts.stated.disbursed?.satang ?? null,
    percentComplete: standing.percent,
    status,
    statusDerived: standing.status === null && status !== null,
    starts: span?.starts ?? null,
    ends: span?.ends ?? null,
    months: facts.months,
    guideline: guideline === null ? null : guidelineOf(guideline),
    texts: { ...texts, guideline },
    activities: noActivities,
    marks,
    cells: { ...cells, title: facts.title.cell },
  };
  return { project, amounts: amounts.stated, raw: nothingRaw, span, activities: [] };
}

interface Amounts {
  readonly stated: Partial<Record<AmountField, StatedAmount>>;
  readonly notYetAllocated: boolean;
}

function readAmounts(
  record: ProjectRecord,
  facts: ProjectFacts,
  cells: Partial<Record<ReportField, string>>,
  findings: Findings,
): Amounts {
  const stated: Partial<Record<AmountField, StatedAmount>> = {};
  let notYetAllocated = false;
  for (const field of ['budget', 'committed', 'disbursed', 'remaining'] as const) {
    const read = readStated(record, field, facts.unit, facts.agency, findings);
    if (read.kind === 'none') continue;
    cells[field] = read.cell;
    if (read.kind === 'not_yet_allocated') notYetAllocated ||= field === 'budget';
    if (read.kind === 'money') stated[field] = read;
  }
  if (!facts.hasDisbursed) {
    const told = statedInProse(record, 'disbursed');
    if (told !== null) {
      stated.disbursed = told;
      cells.disbursed = told.cell;
      findings.note('amount_in_text', told.cell, { read: told.read });
    }
  }
  return { stated, notYetAllocated };
}

function saysNotYetAllocated(texts: ReportTexts): boolean {
  return [texts.note, texts.result].some(
    (text) =>
      text !== null && /(?:ยังไม่ได้?รับ(?:การ)?จัดสรร|รอ(?:การ)?จัดสรร|อยู่ระหว่าง(?:รอ)?(?:การ)?จัดสรร)/.test(text),
  );
}

const textFields = [
  'guideline',
  'target',
  'result',
  'problems',
  'suggestions',
  'nextSteps',
  'owner',
  'note',
] as const satisfies readonly (keyof ReportTexts)[];

function readTexts(record: ProjectRecord, cells: Partial<Record<ReportField, string>>): ReportTexts {
  const of = (field: (typeof textFields)[number]) => textOf(record, field, cells);
  return {
    guideline: of('guideline'),
    target: of('target'),
    result: of('result'),
    problems: of('problems'),
    suggestions: of('suggestions'),
    nextSteps: of('nextSteps'),
    owner: of('owner') ?? textOf(record, 'agencyOrOwner', cells),
    note: of('note'),
  };
}

/** The texts of a field's cells as typed, below each other; `null` when all are blank or a dash. */
function textOf(
  record: ProjectRecord,
  field: HeaderField,
  cells: Partial<Record<ReportField, string>>,
): string | null {
  const entries = record.entries(field).filter(isStated);
  const first = entries[0];
  if (first === undefined) return null;
  cells[field === 'agencyOrOwner' ? 'owner' : (field as ReportField)] ??= first.address;
  return entries.map((entry) => cleanText(entry.text)).join('\n');
}

function isStated(entry: Entry): boolean {
  return entry.value.kind !== 'error' && entry.value.kind !== 'empty' && !isBlank(entry.text);
}
