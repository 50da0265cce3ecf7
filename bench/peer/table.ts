import type pg from 'pg';
import type { TrueProject } from '../reading/truth.ts';
import { statusText } from '../reading/workbook.ts';

/** A column of the file and of the peer's collection, under one name; what a project has there, as CSV and the table say it. */
interface Column {
  readonly name: string;
  readonly type: 'integer' | 'decimal' | 'date' | 'string' | 'text';
  readonly value: (project: TrueProject, number: number) => string | number | null;
}

/** The workbook's columns, in its order. */
export const columns: readonly Column[] = [
  { name: 'number', type: 'integer', value: (_, number) => number },
  { name: 'agency', type: 'string', value: ({ agency }) => agency.name },
  { name: 'part', type: 'integer', value: ({ part }) => part },
  { name: 'title', type: 'text', value: ({ title }) => title },
  { name: 'budget', type: 'decimal', value: ({ budget }) => baht(budget) },
  { name: 'committed', type: 'decimal', value: ({ committed }) => baht(committed) },
  { name: 'disbursed', type: 'decimal', value: ({ disbursed }) => baht(disbursed) },
  { name: 'percent_complete', type: 'integer', value: ({ percentComplete }) => percentComplete },
  { name: 'status', type: 'string', value: statusText },
  { name: 'starts', type: 'date', value: ({ starts }) => starts },
  { name: 'ends', type: 'date', value: ({ ends }) => ends },
  { name: 'target', type: 'text', value: ({ target }) => target },
  { name: 'result', type: 'text', value: ({ result }) => result },
  { name: 'problems', type: 'text', value: ({ problems }) => problems },
];

/** How a table differs from what was generated. */
export interface Differences {
  /** Rows of which any value is another. */
  readonly other: number;
  /** Of those, rows that hold U+FFFD, which stands where bytes were no letter. */
  readonly broken: number;
  readonly missing: number;
  /** Rows whose number stands in the table already, or was never generated. */
  readonly surplus: number;
  /** One value that is another, and what it should be; `null` where all are right. */
  readonly example: string | null;
  /** Whether the table has as many rows as were generated, with the same sum of budgets: what a person would look at. */
  readonly looksRight: boolean;
}

/**
 * UTF-8 without a byte order mark, lines end as in Windows; amounts in baht with two places, days as ISO 8601. The first
 * project's number is `first`.
 */
export function csvOf(
  headers: readonly string[],
  projects: readonly TrueProject[],
  first = 1,
): Uint8Array<ArrayBuffer> {
  const lines = projects.map((project, at) =>
    columns.map(({ value }) => field(value(project, first + at))).join(','),
  );
  return new TextEncoder().encode([headers.join(','), ...lines, ''].join('\r\n'));
}

/** Compares each value of each row of a table that has these columns with the projects that were numbered from 1. */
export async function differencesOf(
  pool: pg.Pool,
  table: string,
  projects: readonly TrueProject[],
): Promise<Differences> {
  const { rows } = await pool.query<Record<string, string | null>>(
    `select ${columns.map(({ name }) => `${name}::text`).join(', ')} from ${table}`,
  );
  const seen = new Set<number>();
  const found = { other: 0, broken: 0, surplus: 0 };
  let example: string | null = null;
  let budgets = 0;
  for (const row of rows) {
    budgets += satang(row.budget);
    const number = Number(row.number);
    const project = projects[number - 1];
    if (project === undefined || seen.has(number)) {
      found.surplus += 1;
      continue;
    }
    seen.add(number);
    const wrong = columns.find(({ name, value }) => row[name] !== textOrNull(value(project, number)));
    if (wrong === undefined) continue;
    found.other += 1;
    if (Object.values(row).some((value) => value?.includes('\uFFFD'))) found.broken += 1;
    example ??= `row ${number}, ${wrong.name}: ${row[wrong.name]}, not ${wrong.value(project, number)}`;
  }
  const wanted = projects.reduce((sum, { budget }) => sum + (budget ?? 0), 0);
  return {
    ...found,
    missing: projects.length - seen.size,
    example,
    looksRight: rows.length === projects.length && budgets === wanted,
  };
}

/** `665100.50` of satang. */
function baht(satang: number | null): string | null {
  return satang === null ? null : (satang / 100).toFixed(2);
}

function satang(baht: string | null | undefined): number {
  return Math.round(Number(baht ?? 0) * 100);
}

function field(value: string | number | null): string {
  const text = textOrNull(value) ?? '';
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function textOrNull(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
