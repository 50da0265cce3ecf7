import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import { sha256Of } from '../write/index.ts';
import { saidEntries } from './said-entries.ts';

/** Entries whose columns are not what they say themselves: one moved out of an agency's or a province's sight. */
export async function wrongEntries(transaction: Transaction): Promise<readonly string[]> {
  const wrong = await transaction.rows<{ id: string }>(
    sql`select batch_id as id from (${saidEntries()}) entry
        where (kind, agency_id::text, province_code) is distinct from
          (said->>'kind', said->>'agency', said->>'province')`,
  );
  return wrong.map(({ id }) => `an entry of ledger_batch ${id} lies where it does not belong`);
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

/** Each agency with its newest version, if it was ever corrected. A `with` clause's query. */
const newestFacts = sql`select a.*, v.id as version, v.sector as said_sector, v.province_code as said_home,
    v.closed as said_closed
  from agency a left join agency_version v on v.agency_id = a.id and v.number =
    (select max(n.number) from agency_version n where n.agency_id = a.id)`;

/** Agencies that people added or corrected, under other names than were recorded last. */
export async function wrongNames(transaction: Transaction): Promise<readonly string[]> {
  const wrong = await transaction.rows<{ id: string; field: string }>(
    sql`with a as (${newestFacts})
        select a.id, t.key as field from a
        join report_text on report_text.agency_id = a.id and version_id = coalesce(a.version, a.id)
        cross join jsonb_each_text(texts) t
        where t.value is distinct from case t.key when 'name' then a.name when 'name_en' then coalesce(a.name_en, '')
          else array_to_string(a.aliases, E'\\n') end`,
  );
  return wrong.map(({ id, field }) => `${field} of agency ${id} is not what was recorded`);
}

/** Agencies that are not what their newest correction says, closed or open where nobody said so. */
export async function wrongFacts(transaction: Transaction): Promise<readonly string[]> {
  const wrong = await transaction.rows<{ id: string }>(
    sql`with a as (${newestFacts})
        select a.id from a where (a.version is null and a.closed)
          or (a.version is not null and (a.sector, coalesce(a.home_province, ''), a.closed)
            is distinct from (a.said_sector, a.said_home, a.said_closed))`,
  );
  return wrong.map(({ id }) => `agency ${id} is not what was recorded last`);
}

/** Obligations that hold where the last that was said of them is that they do not, or the other way round. */
export async function wrongObligations(transaction: Transaction): Promise<readonly string[]> {
  const wrong = await transaction.rows<{ id: string }>(
    sql`with last as (
          select distinct on (agency_id, province_code, round_id) agency_id, province_code, round_id, owed
          from obligation_setting order by agency_id, province_code, round_id, number desc
        )
        select concat_ws(' ', agency_id, province_code, round_id) as id
        from obligation o left join last l using (agency_id, province_code, round_id)
        where o.owed <> coalesce(l.owed, true)`,
  );
  return wrong.map(({ id }) => `obligation ${id} is not what was set last`);
}

/** Versions whose cells are not those that the ledger has the hash of. */
export async function wrongCells(transaction: Transaction): Promise<readonly string[]> {
  const versions = await transaction.rows<{ id: string; cells: unknown; recorded: string }>(
    sql`select v.id, v.cells, e.said->'body'->>'cells' as recorded from report_version v
        join (${saidEntries('report_version')}) e on e.agency_id = v.agency_id and e.said->>'subject' = v.id::text
        where e.said->'body' ? 'cells'`,
  );
  return versions
    .filter(({ cells, recorded }) => sha256Of(cells) !== recorded)
    .map(({ id }) => `cells of report_version ${id} are not what was recorded`);
}
