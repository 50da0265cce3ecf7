import { bahtOf, type Satang } from '../money/index.ts';
import { type Part, parts } from '../project/index.ts';
import { type ReportContent, type ReportedFunding, textFields } from './content.ts';

/** One field that differs between two versions; `part` for a funding line's own fields. Values as shown. */
export interface FieldChange {
  readonly field: string;
  readonly part: Part | null;
  readonly before: string | null;
  readonly after: string | null;
}

const moneyFields = ['budget', 'committed', 'disbursed'] as const;

/** Field by field, what `after` changes. Cells are where a value stood, not what it is: they are not compared. */
export function compareContents(before: ReportContent, after: ReportContent): readonly FieldChange[] {
  return [
    ...projectFields(before, after),
    ...parts.flatMap((part) => fundingChanges(part, lineOf(before, part), lineOf(after, part))),
    ...textFields.map((field) => change(field, null, before.texts[field], after.texts[field])),
  ].filter((found) => found.before !== found.after);
}

function projectFields(before: ReportContent, after: ReportContent): readonly FieldChange[] {
  return [
    change('title', null, before.title, after.title),
    change('code', null, before.code, after.code),
    change('guidelineCode', null, before.guideline, after.guideline),
    change('percentComplete', null, shown(before.percentComplete), shown(after.percentComplete)),
    change('status', null, before.status, after.status),
    change('starts', null, before.starts, after.starts),
    change('ends', null, before.ends, after.ends),
    change('months', null, listed(before.months), listed(after.months)),
    change('activities', null, activitiesOf(before), activitiesOf(after)),
  ];
}

function fundingChanges(
  part: Part,
  before: ReportedFunding | undefined,
  after: ReportedFunding | undefined,
): readonly FieldChange[] {
  const standing = change('part', part, before && String(part), after && String(part));
  if (before === undefined && after === undefined) return [];
  const allocation = change(
    'notYetAllocated',
    part,
    String(before?.notYetAllocated ?? false),
    String(after?.notYetAllocated ?? false),
  );
  const money = moneyFields.map((field) => change(field, part, baht(before?.[field]), baht(after?.[field])));
  return [standing, allocation, ...money];
}

function lineOf(content: ReportContent, part: Part): ReportedFunding | undefined {
  return content.funding.find((line) => line.part === part);
}

function change(
  field: string,
  part: Part | null,
  before: string | null | undefined,
  after: string | null | undefined,
): FieldChange {
  return { field, part, before: before ?? null, after: after ?? null };
}

function baht(amount: Satang | null | undefined): string | null {
  return amount === null || amount === undefined ? null : bahtOf(amount);
}

function shown(number: number | null): string | null {
  return number === null ? null : String(number);
}

function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(' ');
}

function activitiesOf(content: ReportContent): string | null {
  return listed(content.activities.map(({ title, budget }) => `${title} ${baht(budget) ?? '-'};`));
}
