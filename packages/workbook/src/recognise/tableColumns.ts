import type { AgencyFinder } from './agencies.ts';
import type { Column } from './columns.ts';
import type { Grid } from './grid.ts';
import type { HeaderField } from './synonyms.ts';
import { compact, isBlank } from './words.ts';

/** A column and, where its header names two fields, which of them. */
export interface FieldColumn {
  readonly column: Column;
  readonly half: 0 | 1 | null;
}

/** A table's columns with every doubt about their meaning settled. */
export interface TableColumns {
  readonly all: readonly Column[];
  readonly title: number;
  readonly sequence: number | null;
  readonly activity: number | null;
  /** Columns of a field; one for fields that hold one value, all for texts, in reading order for budgets. */
  readonly of: ReadonlyMap<HeaderField, readonly FieldColumn[]>;
  readonly schedule: readonly Column[];
  /** Columns that another of the same field stood in for. */
  readonly leftOut: readonly Column[];
}

/** What the rows of a table tell about its columns. */
export interface Content {
  readonly grid: Grid;
  /** Numbers of some rows. */
  readonly rows: readonly number[];
  readonly agencies: AgencyFinder;
  /** Whether the file says elsewhere whose it is. */
  readonly isAgencyTold: boolean;
  readonly fiscalYear: number | null;
}

const single: readonly HeaderField[] = [
  'sequence',
  'title',
  'activity',
  'code',
  'agency',
  'part',
  'source',
  'budget',
  'budgetTransferred',
  'budgetAllocated',
  'committed',
  'disbursed',
  'remaining',
  'percentDisbursed',
  'percentComplete',
  'period',
  'starts',
  'ends',
  'status',
];

/** Settles what words alone leave open; `null` for a table without a title. */
export function settleColumns(columns: readonly Column[], content: Content): TableColumns | null {
  const settled = withOneTitle(columns.map((column, at) => settle(column, columns[at - 1], content)));
  const of = new Map<HeaderField, FieldColumn[]>();
  for (const column of settled) {
    column.fields.forEach((field, at) => {
      const half = column.fields.length === 2 ? (at === 0 ? 0 : 1) : null;
      of.set(field, [...(of.get(field) ?? []), { column, half }]);
    });
  }
  for (const field of single) {
    const found = of.get(field);
    if (found !== undefined && found.length > 1) of.set(field, [best(ofYear(found, content.fiscalYear))]);
  }
  const title = of.get('title')?.[0]?.column.column;
  if (title === undefined) return null;
  return {
    all: settled.map((column) => withoutLosers(column, of)),
    title,
    sequence: of.get('sequence')?.[0]?.column.column ?? null,
    activity: of.get('activity')?.[0]?.column.column ?? null,
    of,
    schedule: settled.filter((column) => column.schedule !== null),
    leftOut: settled
      .filter(({ fields }) => single.includes(fields[0] ?? 'other'))
      .filter((column) => !isKept(column, of)),
  };
}

/** Columns of the round's year, else those of no year. */
function ofYear(columns: readonly FieldColumn[], year: number | null): readonly FieldColumn[] {
  const own = columns.filter(({ column }) => column.year !== null && column.year === year);
  const general = columns.filter(({ column }) => column.year === null);
  return [own, general, columns].find((kept) => kept.length > 0) ?? columns;
}

/** Of several columns of one field: the cumulative one, else the surest, else the leftmost. */
function best(columns: readonly FieldColumn[]): FieldColumn {
  const rank = ({ column }: FieldColumn) =>
    (/รวม|สะสม|ทั้งสิ้น|total/.test(compact(column.header)) ? 2 : 0) + column.confidence;
  return columns.reduce((found, next) => (rank(next) > rank(found) ? next : found));
}

function isKept(column: Column, of: ReadonlyMap<HeaderField, readonly FieldColumn[]>): boolean {
  return column.fields.some((field) => of.get(field)?.some((kept) => kept.column === column));
}

function withoutLosers(column: Column, of: ReadonlyMap<HeaderField, readonly FieldColumn[]>): Column {
  const fields = column.fields.filter((field) => of.get(field)?.some((kept) => kept.column === column));
  return fields.length === column.fields.length ? column : { ...column, fields };
}

/** Titles beside each other: the project's is the title, activities are its activities. */
function withOneTitle(columns: readonly Column[]): readonly Column[] {
  const titles = columns.filter((column) => column.fields[0] === 'title');
  if (titles.length === 0) return promoteActivity(columns);
  if (titles.length === 1) return columns;
  const chosen = titles.find((column) => /โครงการ|project/.test(compact(column.header))) ?? titles[0];
  return columns.map((column) => {
    if (column === chosen || column.fields[0] !== 'title') return column;
    const isActivity = /กิจกรรม|มาตรการ|activit/.test(compact(column.header));
    return { ...column, fields: [isActivity ? 'activity' : 'other'] };
  });
}

function promoteActivity(columns: readonly Column[]): readonly Column[] {
  const activity = columns.find((column) => column.fields[0] === 'activity');
  return columns.map((column) => (column === activity ? { ...column, fields: ['title'] } : column));
}

function settle(column: Column, before: Column | undefined, content: Content): Column {
  const [field] = column.fields;
  if (field === 'agencyOrOwner' || field === 'agency')
    return { ...column, fields: [whose(column, field, content)] };
  if (field === 'percent') {
    const ofMoney = before?.fields.some((left) => left === 'disbursed') ?? false;
    return { ...column, fields: [ofMoney ? 'percentDisbursed' : 'percentComplete'] };
  }
  if (field === 'percentComplete' && isProse(column, content)) return { ...column, fields: ['result'] };
  return column;
}

/** "หน่วยงานที่รับผิดชอบ" holds agencies, or the section and the telephone of who answers. */
function whose(column: Column, field: 'agency' | 'agencyOrOwner', content: Content): HeaderField {
  const names = sample(column, content);
  const agencies = names.filter((name) => content.agencies.find(name).kind !== 'unknown').length;
  if (names.length === 0) return field === 'agency' && !content.isAgencyTold ? 'agency' : 'owner';
  if (field === 'agency' && !content.isAgencyTold) return 'agency';
  return agencies * 2 >= names.length ? 'agency' : 'owner';
}

/** "ความก้าวหน้า" told in sentences is a result, not a percent. */
function isProse(column: Column, content: Content): boolean {
  if (/ร้อยละ/.test(compact(column.header))) return false;
  const texts = sample(column, content);
  const prose = texts.filter((text) => text.length > 25 && !/ร้อยละ|%/.test(text)).length;
  return texts.length > 0 && prose * 2 > texts.length;
}

/** Distinct texts of a column, as many as tell. */
function sample(column: Column, content: Content): readonly string[] {
  const texts = new Set<string>();
  for (const row of content.rows) {
    const text = content.grid.at(row, column.column)?.cell.text.trim() ?? '';
    if (!isBlank(text)) texts.add(text);
    if (texts.size >= 40) break;
  }
  return [...texts];
}
