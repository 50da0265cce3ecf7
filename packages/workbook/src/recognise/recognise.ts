import type { Corrections, FileReading, ReadProject } from '@tidtam/domain/import';
import type { Part } from '@tidtam/domain/project';
import type { RoundId } from '@tidtam/domain/round';
import type { Workbook } from '../cells.ts';
import { columnName } from '../cells.ts';
import { settleActivities } from './activities.ts';
import { createAgencyFinder } from './agencies.ts';
import { checkProject } from './checkProject.ts';
import { checkTitles } from './checkTitles.ts';
import { checkTotals } from './checkTotals.ts';
import { describeForm, describeTable, layoutOf } from './describe.ts';
import { fileAgency, settleProvince, titlePart } from './fileFacts.ts';
import { createFindings, type Findings } from './findings.ts';
import { type FormReading, readForm } from './formReading.ts';
import { guardUnits } from './guard.ts';
import { createGuidelineFinder } from './guidelines.ts';
import type { Known } from './known.ts';
import { settlePeriod, sheetPeriod } from './period.ts';
import type { DraftProject } from './readProject.ts';
import { readSheets, type SheetContent } from './readSheets.ts';
import { readTable, type TableContext, type TableReading } from './table.ts';
import { createAgencyResolver } from './whose.ts';

/** What whoever brings the file says of it; where the file says otherwise, that is an error. */
export interface RecogniseOptions {
  readonly agency?: string | undefined;
  /** Where the report goes, not the agency's home. */
  readonly province?: string | undefined;
  readonly round?: RoundId | undefined;
}

/**
 * Understands a workbook: finds its tables and forms, what their columns mean, whose, of which part and round they
 * are, and reads every project with the cell of each value. Pure: the same cells, knowledge and corrections
 * give the same reading. Never throws on a file's content; what cannot be read is a problem.
 */
export function recognise(
  workbook: Workbook,
  known: Known,
  corrections: Corrections,
  options: RecogniseOptions,
): FileReading {
  const findings = createFindings();
  const expectedProvince = corrections.province ?? options.province ?? null;
  const finder = createAgencyFinder(known, expectedProvince);
  const content = readSheets(workbook, corrections, finder, findings);
  const period = settlePeriod(
    content.sheets.map((sheet) => sheetPeriod(sheet.name, sheet.titles)),
    content.around,
    options.round ?? null,
    corrections.round,
    findings,
  );
  const sheets = content.sheets.filter((sheet) => !period.leftOut.has(sheet.name));
  const resolver = createAgencyResolver(finder, corrections, options.agency ?? null, findings);
  const context: TableContext = {
    known,
    corrections,
    finder,
    resolver,
    guidelineOf: createGuidelineFinder(known.guidelines),
    fiscalYear: period.fiscalYear,
    fileAgency: fileAgency(sheets, content.around, corrections, options.agency ?? null, finder),
    titlePart: titlePart(sheets),
    findings,
  };
  const { tables, forms } = readContent(sheets, context);
  const none = [...readNone(sheets, content.none, context), ...tables.flatMap((table) => table.none)];
  const drafts = [...tables.flatMap((table) => table.drafts), ...forms.flatMap(({ draft }) => draft ?? [])];
  const projects = settle(drafts, tables, findings);
  const section4 = [...content.section4, ...sheets.flatMap((sheet) => sheet.reading.section4)];
  const said = projects.length + none.length + tables.length + forms.length + section4.length;
  if (said === 0) findings.error('no_table', { cell: null, read: null });
  sayAgencyMissing(projects, none, context);
  return {
    province: settleProvince(
      sheets,
      content.around,
      known,
      finder,
      corrections,
      options,
      [...projects, ...none],
      findings,
    ),
    round: period.round,
    dataDate: period.dataDate,
    tables: [
      ...tables.map((table) => describeTable(table, layoutOf(table, tables), period.fiscalYear)),
      ...forms.map(describeForm),
    ],
    projects,
    noProjects: none,
    section4: textOf(section4),
    problems: findings.problems,
    notes: findings.notes,
  };
}

/** Settles what rows alone leave open and compares what the file states twice. */
function settle(
  drafts: readonly DraftProject[],
  tables: readonly TableReading[],
  findings: Findings,
): readonly ReadProject[] {
  for (const draft of drafts) settleActivities(draft, findings);
  guardUnits(drafts, findings);
  for (const draft of drafts) checkProject(draft, findings);
  checkTotals(tables, findings);
  const projects = drafts.map((draft) => draft.project);
  checkTitles(projects, findings);
  return projects;
}

function readContent(sheets: readonly SheetContent[], context: TableContext) {
  const tables: TableReading[] = [];
  const forms: FormReading[] = [];
  for (const { reading, forms: ofSheet, part } of sheets) {
    for (const section of ofSheet.length > 0 ? [] : reading.sections) {
      const table = readTable(section, context);
      if (table !== null) tables.push(table);
    }
    for (const [at, form] of ofSheet.entries()) {
      const end = ofSheet[at + 1]?.first ?? Number.POSITIVE_INFINITY;
      const inside = reading.sections.filter(({ header }) => form.first < header.first && header.first < end);
      const read = readForm(form, part, inside, context);
      if (read !== null) forms.push(read);
    }
    sayHiddenColumns(
      reading.grid.sheet.name,
      reading.grid.sheet.hiddenColumns,
      reading.sections.length,
      context.findings,
    );
  }
  return { tables, forms };
}

function sayHiddenColumns(
  sheet: string,
  hidden: ReadonlySet<number>,
  sections: number,
  findings: Findings,
): void {
  if (hidden.size === 0 || sections === 0) return;
  const columns = [...hidden]
    .sort((a, b) => a - b)
    .slice(0, 40)
    .map(columnName)
    .join(', ');
  findings.note('columns_hidden', null, { sheet, columns });
}

function readNone(
  sheets: readonly SheetContent[],
  around: SheetContent['reading']['none'],
  context: TableContext,
) {
  const said = [...around, ...sheets.flatMap((sheet) => sheet.reading.none)];
  return said.map(({ part, agency, cell }) => {
    const line = agency ?? context.fileAgency.line;
    const code = line === null ? context.fileAgency.code : context.resolver.resolve(line);
    return { part: part as Part, agency: code, cell: cell ?? '' };
  });
}

/** Projects of nobody although no name was found that could be put right. */
function sayAgencyMissing(
  projects: FileReading['projects'],
  none: FileReading['noProjects'],
  context: TableContext,
): void {
  const isNamed = context.findings.problems.some(({ code }) => code === 'agency_unknown');
  const first = [...projects, ...none].find(({ agency }) => agency === null);
  if (first === undefined || isNamed) return;
  context.findings.error('agency_missing', { cell: null, read: null });
}

function textOf(
  lines: readonly { readonly text: string; readonly cell: string | null }[],
): FileReading['section4'] {
  const first = lines[0];
  if (first === undefined) return null;
  return { text: lines.map((line) => line.text).join('\n'), cell: first.cell ?? '' };
}
