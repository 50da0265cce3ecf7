import { NewAgency } from '@tidtam/domain/agency';
import type { Bilingual } from '@tidtam/domain/message';
import type { Problem } from '@tidtam/domain/problem';
import { findRound } from '@tidtam/domain/round';
import { CsvError, parse } from 'csv-parse/sync';
import type { CommandContext } from '../write/index.ts';
import { addAgency } from './commands.ts';
import { agencyMessages } from './messages.ts';
import { addObligationByCode, type Owed } from './obligations.ts';
import { setParent } from './parent.ts';
import { findAgencyByCode } from './queries.ts';

export interface ImportedAgencies {
  readonly added: number;
  readonly known: number;
  readonly obligations: number;
  /** How many were put under another. */
  readonly parents: number;
  readonly problems: readonly Problem[];
}

type CsvRow = Readonly<Record<string, string | undefined>>;

/**
 * Adds agencies and their obligations from a CSV with the columns `code`, `name_th` and, where wanted, `name_en`,
 * `sector`, `province_code`, `owes_province` (codes), `owes_round` (`2567Q2`; several by `;`), `parent_code` (the agency
 * that may report for it, of any row). UTF-8. An agency that is known by its code keeps its name and gets the obligations
 * and the parent. A row with a problem is left out and said.
 */
export async function importAgencies(context: CommandContext, csv: string): Promise<ImportedAgencies> {
  const rows = rowsOf(csv);
  if ('line' in rows) return nothing(problemOf('csv_unreadable', `A${rows.line}`, rows));
  const found = Object.keys(rows[0] ?? {});
  if (!found.includes('code') || !found.includes('name_th')) {
    return nothing(problemOf('csv_columns', null, { found: found.join(', ') }));
  }
  const result = { added: 0, known: 0, obligations: 0, parents: 0, problems: [] as Problem[] };
  const children: Child[] = [];
  for (const [at, row] of rows.entries()) {
    const outcome = await importRow(context, row);
    if ('detail' in outcome) result.problems.push(rowProblem(at + 2, outcome.detail));
    else {
      result[outcome.kind] += 1;
      result.obligations += outcome.obligations;
      if (row.parent_code) children.push({ row: at + 2, code: outcome.code, parent: row.parent_code });
    }
  }
  // Parents last: a parent's own row may stand below.
  for (const { row, code, parent } of children) {
    const set = await setParent(context, code, parent.toUpperCase());
    if (set === 'set') result.parents += 1;
    else result.problems.push(rowProblem(row, parentRefused(set, parent)));
  }
  return result;
}

/** An agency of a row, and the code of the agency that it is put under. */
interface Child {
  readonly row: number;
  readonly code: string;
  readonly parent: string;
}

function parentRefused(refusal: 'not_found' | 'parent_unfit', parent: string): Bilingual {
  return agencyMessages.say(refusal === 'not_found' ? 'parent_not_found' : refusal, { code: parent });
}

function nothing(problem: Problem): ImportedAgencies {
  return { added: 0, known: 0, obligations: 0, parents: 0, problems: [problem] };
}

/** The line where the text stops being CSV, when it is none. */
function rowsOf(csv: string): readonly CsvRow[] | { readonly line: number } {
  try {
    return parse(csv, {
      bom: true,
      columns: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    });
  } catch (error) {
    if (error instanceof CsvError) return { line: Number(error.lines ?? 1) };
    throw error;
  }
}

type RowOutcome =
  | { readonly kind: 'added' | 'known'; readonly code: string; readonly obligations: number }
  | { readonly detail: Bilingual };

async function importRow(context: CommandContext, row: CsvRow): Promise<RowOutcome> {
  const stated = (row.owes_round ?? '').split(';').filter((round) => round !== '');
  const unknown = stated.find((round) => findRound(round) === null);
  if (unknown !== undefined) return { detail: agencyMessages.say('csv_round', { round: unknown }) };
  const rounds = stated.flatMap((round) => findRound(round)?.id ?? []);
  const province = row.owes_province || row.province_code || null;
  const owes = province === null ? [] : rounds.map((round) => ({ province, round }));
  const known = await findAgencyByCode(context.transaction, row.code ?? '');
  if (known !== null) return oweAll(context, known.code, owes);
  const agency = NewAgency.safeParse({
    code: row.code || null,
    name: row.name_th,
    nameEn: row.name_en || null,
    sector: row.sector || 'government',
    province: row.province_code || null,
    owes,
  });
  if (!agency.success) {
    const field = agency.error.issues[0]?.path[0];
    return { detail: agencyMessages.say(columnOf[String(field)] ?? 'csv_province') };
  }
  const added = await addAgency(context, agency.data, null);
  if (typeof added === 'string') {
    return { detail: agencyMessages.say(added, { name: agency.data.name }) };
  }
  return { kind: 'added', code: added.code, obligations: owes.length };
}

async function oweAll(context: CommandContext, code: string, owes: readonly Owed[]): Promise<RowOutcome> {
  let added = 0;
  for (const owed of owes) {
    const outcome = await addObligationByCode(context, code, owed, null);
    if (outcome === 'not_found') return { detail: agencyMessages.say('outside_scope') };
    if (typeof outcome === 'string') return { detail: agencyMessages.say(outcome) };
    if (outcome.added) added += 1;
  }
  return { kind: 'known', code, obligations: added };
}

/** What a column has to say, by the field of an agency that is made of it. */
const columnOf: Readonly<Record<string, 'csv_code' | 'csv_name' | 'csv_sector'>> = {
  code: 'csv_code',
  name: 'csv_name',
  nameEn: 'csv_name',
  sector: 'csv_sector',
};

function rowProblem(row: number, detail: Bilingual): Problem {
  const message = {
    th: agencyMessages.tell('th', 'csv_row', { row, detail: detail.th }),
    en: agencyMessages.tell('en', 'csv_row', { row, detail: detail.en }),
  };
  return { ...problemOf('csv_row', `A${row}`, { row, detail: '' }), message };
}

function problemOf(
  code: 'csv_columns' | 'csv_row' | 'csv_unreadable',
  cell: string | null,
  values: Record<string, string | number>,
): Problem {
  return {
    severity: 'error',
    code,
    agency: null,
    cell,
    read: null,
    message: agencyMessages.say(code, values),
  };
}
