import sql, { raw } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

/** The row that an entry of each kind speaks of, by its table and key. */
const subjects = [
  ['report_version', 'report_version', 'id'],
  ['project_version', 'project_version', 'id'],
  ['agency_statement', 'agency_statement', 'id'],
  ['section4_version', 'section4_version', 'id'],
  ['import', 'import', 'id'],
  ['import_withdrawal', 'import_withdrawal', 'import_id'],
  ['form_submission', 'form_submission', 'id'],
] as const;

/** What the ledger recorded and the record no longer holds: somebody took a row away behind the program's back. */
export async function goneSubjects(transaction: Transaction): Promise<readonly string[]> {
  const differences: string[] = [];
  for (const [kind, table, key] of subjects) {
    const gone = await transaction.rows<{ subject: string }>(
      sql`select e.canonical::jsonb->>'subject' as subject from ledger_entry e
          left join ${raw(table)} t
            on t.agency_id = e.agency_id and t.${raw(key)}::text = e.canonical::jsonb->>'subject'
          where e.kind = ${kind} and t.agency_id is null`,
    );
    differences.push(...gone.map(({ subject }) => `${kind} ${subject} was recorded and is gone`));
  }
  return differences;
}

/** Reports that do not point at their newest version: an older one shown as if it stood. */
export async function wrongPointers(transaction: Transaction): Promise<readonly string[]> {
  const wrong = await transaction.rows<{ project_id: string; round_id: string }>(
    sql`with newest as (
          select distinct on (agency_id, project_id, round_id) agency_id, project_id, round_id, id
          from report_version order by agency_id, project_id, round_id, number desc
        )
        select n.project_id, n.round_id from newest n
        left join report r on r.agency_id = n.agency_id and r.project_id = n.project_id and r.round_id = n.round_id
        where r.current_version is distinct from n.id`,
  );
  return wrong.map(
    ({ project_id, round_id }) =>
      `the report of ${project_id} in ${round_id} does not show its newest version`,
  );
}
