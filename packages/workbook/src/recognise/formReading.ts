import type { Part } from '@tidtam/domain/project';
import { readPart } from '../values/index.ts';
import type { Form } from './forms.ts';
import { placeOf } from './grid.ts';
import { partOfWords } from './headings.ts';
import { type DraftActivity, type DraftProject, readProject } from './readProject.ts';
import { type ProjectRecord, recordOfRow } from './record.ts';
import { readRows } from './rows.ts';
import { monthsOf } from './schedule.ts';
import { readActivity, type TableContext } from './table.ts';
import { settleColumns } from './tableColumns.ts';
import type { Section } from './walk.ts';
import { isBlank } from './words.ts';

export interface FormReading {
  readonly id: string;
  readonly form: Form;
  readonly part: Part | null;
  readonly agency: string | null;
  readonly draft: DraftProject | null;
}

/**
 * Reads one form; `sheetPart` is the part that the sheet's name says, `activities` are tables that stand inside the
 * form: their rows are the project's activities.
 */
export function readForm(
  form: Form,
  sheetPart: Part | null,
  activities: readonly Section[],
  context: TableContext,
): FormReading | null {
  const { corrections, resolver, fileAgency, findings } = context;
  const { grid } = form;
  const id = `${grid.sheet.name}!${form.first}`;
  const titleRow = placeOf(form.title.address, grid.sheet.name)?.row ?? form.first;
  if (corrections.ignoredTables.includes(id) || isIgnored(form, context)) return null;
  const record = recordOfForm(form, titleRow);
  const named = record.entries('agency').find(({ text }) => !isBlank(text)) ?? responsible(record, context);
  const agency =
    named !== undefined
      ? resolver.resolve({ text: named.text, cell: named.address })
      : fileAgency.line === null
        ? fileAgency.code
        : resolver.resolve(fileAgency.line);
  const part = corrections.parts[id] ?? statedPart(record) ?? sheetPart ?? context.titlePart;
  if (part === null) {
    const where = { cell: form.title.address, read: null, agency };
    findings.error('part_unknown', where, { table: id });
    return { id, form, part, agency, draft: null };
  }
  const columns = form.schedule?.columns ?? [];
  const draft = readProject(
    record,
    {
      agency,
      part,
      title: { text: form.title.text, cell: form.title.address },
      guideline: null,
      unit: form.unit,
      months: monthsOf(grid, form.schedule?.row ?? 0, columns, 0, context.fiscalYear),
      fiscalYear: context.fiscalYear,
      hasDisbursed: form.entries.has('disbursed'),
    },
    context.guidelineOf,
    findings,
  );
  draft.activities.push(...activities.flatMap((section) => readActivities(section, agency, context)));
  return { id, form, part, agency, draft };
}

function readActivities(
  section: Section,
  agency: string | null,
  context: TableContext,
): readonly DraftActivity[] {
  const { grid } = section;
  const content = {
    grid,
    rows: [],
    agencies: context.finder,
    isAgencyTold: true,
    fiscalYear: context.fiscalYear,
  };
  const columns = settleColumns(section.columns, content);
  if (columns === null) return [];
  return [...readRows(grid, section.rows, columns, () => false)].flatMap((reading) => {
    if (reading.kind !== 'project' && reading.kind !== 'activity') return [];
    return readActivity(
      reading,
      recordOfRow(grid, reading.row, columns),
      agency,
      { section, columns },
      context,
    );
  });
}

function recordOfForm(form: Form, titleRow: number): ProjectRecord {
  const { grid } = form;
  return {
    entries: (field) => form.entries.get(field) ?? [],
    cells: grid.row(titleRow)?.cells ?? [],
    row: titleRow,
    isHidden: form.isHidden,
    inHiddenColumn: false,
    grid,
  };
}

/** "หน่วยงานที่รับผิดชอบ" of a form is its agency when it names one. */
function responsible(record: ProjectRecord, context: TableContext) {
  return record
    .entries('agencyOrOwner')
    .find(({ text }) => !isBlank(text) && context.finder.find(text).kind !== 'unknown');
}

function statedPart(record: ProjectRecord): Part | null {
  for (const entry of [...record.entries('part'), ...record.entries('source')]) {
    if (isBlank(entry.text)) continue;
    const read = readPart(entry.value);
    if (read.kind === 'value' || read.kind === 'doubtful') return read.value;
    const worded = partOfWords(entry.text);
    if (worded !== null) return worded;
  }
  const unfunded = record.entries('budget').some(({ text }) => partOfWords(text) === 3);
  return unfunded ? 3 : null;
}

function isIgnored(form: Form, context: TableContext): boolean {
  return context.corrections.ignoredRows.some((address) => {
    const place = placeOf(address, form.grid.sheet.name);
    return place !== null && form.first <= place.row && place.row <= form.last;
  });
}
