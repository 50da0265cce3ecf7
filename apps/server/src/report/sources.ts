import type { Part } from '@tidtam/domain/project';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { PlaceInRound } from './store-version.ts';

/** What an agency's report of a round was brought by: an import or a form that was sent, by its id. */
export interface Sources {
  /** By version. What a withdrawal brought back is of whoever brought it first; `null` of what nobody sent. */
  of(version: string): string | null;
  /** Imports and forms that were taken back. */
  readonly withdrawn: ReadonlySet<string>;
  /** What was said of each part, oldest first. */
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly part: Part;
  readonly noProjects: boolean;
  readonly source: string | null;
  readonly importId: string | null;
  readonly cell: string | null;
}

interface Brought {
  readonly import_id: string | null;
  readonly form_id: string | null;
}

/**
 * Who brought what. A form's versions and statements do not name it; they were recorded in its own transaction and so
 * share its moment and its person, which no other transaction of a place does that is no import.
 */
export async function loadSources(
  transaction: Transaction,
  { agencyId, province, round }: Pick<PlaceInRound, 'agencyId' | 'province' | 'round'>,
): Promise<Sources> {
  const at = sql`s.agency_id = ${agencyId} and s.province_code = ${province} and s.round_id = ${round}`;
  const form = sql`left join form_submission f on s.import_id is null and f.agency_id = s.agency_id
    and f.province_code = s.province_code and f.round_id = s.round_id and f.recorded_at = s.recorded_at
    and f.recorded_by = s.recorded_by`;
  const [versions, statements, withdrawn] = await Promise.all([
    transaction.rows<Brought & { id: string; restates: string | null }>(
      sql`select s.id, s.restates, s.import_id, f.id as form_id from report_version s
          ${form} and s.kind = 'report' and s.restates is null where ${at}`,
    ),
    transaction.rows<Brought & { part: Part; no_projects: boolean; cell: string | null }>(
      sql`select s.part, s.no_projects, s.import_id, f.id as form_id, s.cell from agency_statement s
          ${form} where ${at} order by s.part, s.number`,
    ),
    transaction.rows<{ id: string }>(
      sql`select import_id as id from import_withdrawal where agency_id = ${agencyId}
          union all select form_id from form_withdrawal where agency_id = ${agencyId}`,
    ),
  ]);
  const byId = new Map(versions.map((version) => [version.id, version]));
  const of = (id: string): string | null => {
    const version = byId.get(id);
    if (version === undefined) return null;
    return version.restates === null ? sourceOf(version) : of(version.restates);
  };
  return { of, withdrawn: new Set(withdrawn.map(({ id }) => id)), statements: sourced(statements) };
}

function sourceOf({ import_id, form_id }: Brought): string | null {
  return import_id ?? form_id;
}

/** What a withdrawal let a part say again is of whoever said so before. */
function sourced(
  rows: readonly (Brought & { part: Part; no_projects: boolean; cell: string | null })[],
): readonly Statement[] {
  const said: Statement[] = [];
  for (const row of rows) {
    const { part, no_projects: noProjects, import_id: importId, cell } = row;
    const before = said.findLast((one) => one.part === part && one.noProjects === noProjects);
    said.push({ part, noProjects, importId, cell, source: sourceOf(row) ?? before?.source ?? null });
  }
  return said;
}
