import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import { sha256Of } from '../write/index.ts';

/** Entries whose columns are not what they say themselves: one moved out of an agency's or a province's sight. */
export async function wrongEntries(transaction: Transaction): Promise<readonly string[]> {
  const wrong = await transaction.rows<{ id: string }>(
    sql`select id from ledger_entry
        where (kind, agency_id::text, province_code) is distinct from
          (canonical::jsonb->>'kind', canonical::jsonb->>'agency', canonical::jsonb->>'province')`,
  );
  return wrong.map(({ id }) => `ledger_entry ${id} lies where it does not belong`);
}

/** Reports that do not point at their newest version, or stand under another province: an older one, shown as if it stood. */
export async function wrongPointers(transaction: Transaction): Promise<readonly string[]> {
  const wrong = await transaction.rows<{ project_id: string; round_id: string }>(
    sql`with newest as (
          select distinct on (agency_id, project_id, round_id) agency_id, project_id, round_id, province_code, id
          from report_version order by agency_id, project_id, round_id, number desc
        )
        select project_id, round_id from newest n
        full join report r using (agency_id, project_id, round_id)
        where (r.current_version, r.province_code) is distinct from (n.id, n.province_code)`,
  );
  return wrong.map(
    ({ project_id, round_id }) => `report of ${project_id} in ${round_id} does not show its newest version`,
  );
}

/** Reports shown as received that nobody received, or in a version of something else. */
export async function wrongReceived(transaction: Transaction): Promise<readonly string[]> {
  const wrong = await transaction.rows<{ project_id: string; round_id: string }>(
    sql`select r.project_id, r.round_id from report r
        left join report_version v on v.agency_id = r.agency_id and v.id = r.received_version
          and v.project_id = r.project_id and v.round_id = r.round_id
        where r.received_version is not null and (v.id is null or not exists (
          select from review_event e where e.agency_id = r.agency_id and e.province_code = r.province_code
            and e.round_id = r.round_id and e.decision = 'received'))`,
  );
  return wrong.map(({ project_id, round_id }) => `report of ${project_id} in ${round_id} was not received`);
}

/** Projects that are not in the fiscal year and province of their reports, or that nothing was ever reported of. */
export async function wrongProjects(transaction: Transaction): Promise<readonly string[]> {
  const wrong = await transaction.rows<{ id: string }>(
    sql`select distinct p.id from project p
        left join report_version v on v.agency_id = p.agency_id and v.project_id = p.id
        where (p.province_code, p.fiscal_year::text) is distinct from (v.province_code, left(v.round_id, 4))`,
  );
  return wrong.map(({ id }) => `project ${id} is not where its reports are`);
}

/** Agencies that people added, under another name than was recorded. */
export async function wrongNames(transaction: Transaction): Promise<readonly string[]> {
  const wrong = await transaction.rows<{ id: string }>(
    sql`select a.id from agency a
        join report_text t on t.agency_id = a.id and t.version_id = a.id and t.field = 'name'
        where t.value <> a.name`,
  );
  return wrong.map(({ id }) => `name of agency ${id} is not what was recorded`);
}

/** Versions whose cells are not those that the ledger has the hash of. */
export async function wrongCells(transaction: Transaction): Promise<readonly string[]> {
  const versions = await transaction.rows<{ id: string; cells: unknown; recorded: string }>(
    sql`select v.id, v.cells, e.canonical::jsonb->'body'->>'cells' as recorded from report_version v
        join ledger_entry e on e.agency_id = v.agency_id and e.kind = 'report_version'
          and e.canonical::jsonb->>'subject' = v.id::text
        where e.canonical::jsonb->'body' ? 'cells'`,
  );
  return versions
    .filter(({ cells, recorded }) => sha256Of(cells) !== recorded)
    .map(({ id }) => `cells of report_version ${id} are not what was recorded`);
}
