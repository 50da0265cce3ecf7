import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

interface VersionRow {
  id: string;
  recorded: string | null;
  stored: string;
}

/**
 * Compares what the ledger says of each report version, project version and statement with the rows themselves:
 * ids, numbers, status, percent, money. A version without an entry is a difference too.
 */
export async function versionDifferences(
  transaction: Transaction,
): Promise<{ readonly looked: number; readonly differences: readonly string[] }> {
  const rows = [
    ...(await reportVersions(transaction)),
    ...(await projectVersions(transaction)),
    ...(await statements(transaction)),
  ];
  const differences = rows.flatMap(({ id, recorded, stored }) => {
    if (recorded === null) return [`${id} has no entry in the ledger`];
    return recorded === stored ? [] : [`${id} is not what was recorded: ${stored} ≠ ${recorded}`];
  });
  return { looked: rows.length, differences };
}

/** Both sides are made by the same SQL (jsonb orders keys), so that they compare as text. */
function reportVersions(transaction: Transaction): Promise<readonly VersionRow[]> {
  return transaction.rows<VersionRow>(
    sql`with money as (
          select l.agency_id, v.id, jsonb_agg(jsonb_build_object(
            'part', l.part, 'committed', f.committed, 'disbursed', f.disbursed) order by l.part) as funding
          from report_version v
          join funding_line l on l.agency_id = v.agency_id and l.project_version_id = v.project_version_id
          left join report_funding f
            on f.agency_id = v.agency_id and f.report_version_id = v.id and f.part = l.part
          group by l.agency_id, v.id
        )
        select v.id, (e.canonical::jsonb->'body')::text as recorded, jsonb_build_object(
          'project', v.project_id, 'projectVersion', v.project_version_id, 'round', v.round_id, 'number', v.number,
          'kind', v.kind, 'import', v.import_id, 'restates', v.restates, 'dataDate', v.data_date,
          'status', v.status, 'statusDerived', v.status_derived,
          'percentComplete', trim_scale(v.percent_complete), 'funding', m.funding)::text as stored
        from report_version v
        join money m on m.agency_id = v.agency_id and m.id = v.id
        left join ledger_entry e on e.agency_id = v.agency_id and e.kind = 'report_version'
          and e.canonical::jsonb->>'subject' = v.id::text`,
  );
}

function projectVersions(transaction: Transaction): Promise<readonly VersionRow[]> {
  return transaction.rows<VersionRow>(
    sql`with money as (
          select agency_id, project_version_id, jsonb_agg(jsonb_build_object(
            'part', part, 'budget', per_act, 'notYetAllocated', not_yet_allocated) order by part) as funding
          from funding_line group by agency_id, project_version_id
        )
        select p.id, (e.canonical::jsonb->'body')::text as recorded, jsonb_build_object(
          'project', p.project_id, 'number', p.number, 'code', p.code, 'guideline', p.guideline_code,
          'starts', p.starts, 'ends', p.ends, 'months', p.months, 'funding', m.funding)::text as stored
        from project_version p
        join money m on m.agency_id = p.agency_id and m.project_version_id = p.id
        left join ledger_entry e on e.agency_id = p.agency_id and e.kind = 'project_version'
          and e.canonical::jsonb->>'subject' = p.id::text`,
  );
}

function statements(transaction: Transaction): Promise<readonly VersionRow[]> {
  return transaction.rows<VersionRow>(
    sql`select s.id, (e.canonical::jsonb->'body')::text as recorded, jsonb_build_object(
          'round', s.round_id, 'part', s.part, 'number', s.number, 'noProjects', s.no_projects,
          'import', s.import_id)::text as stored
        from agency_statement s
        left join ledger_entry e on e.agency_id = s.agency_id and e.kind = 'agency_statement'
          and e.canonical::jsonb->>'subject' = s.id::text`,
  );
}
