import sql, { type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { EntrySubject } from './append.ts';
import { type Compared, differencesOf } from './compared.ts';
import { saidEntries } from './said-entries.ts';

/**
 * What the rows of each kind say, as the ledger's entries say it: `id` and `said`, which is who recorded it,
 * when, for which agency and province, and the figures (`body`). A column that no entry speaks of appears only where it is not
 * what the program writes, so that it differs. Both sides are jsonb, which orders keys.
 */
const storedByKind: Readonly<Record<Exclude<EntrySubject['kind'], 'account_act'>, Sql>> = {
  report_version: sql`
    select v.id::text as id, ${recorded(sql`v`)} || jsonb_build_object('body', jsonb_build_object(
      'project', v.project_id, 'projectVersion', v.project_version_id, 'round', v.round_id, 'number', v.number,
      'kind', v.kind, 'import', v.import_id, 'restates', v.restates, 'dataDate', v.data_date,
      'status', v.status, 'statusDerived', v.status_derived,
      'percentComplete', trim_scale(v.percent_complete), 'funding', (
        select coalesce(jsonb_agg(to_jsonb(f)), '[]')
        from unnest(v.parts, v.committed, v.disbursed) as f (part, committed, disbursed)))) as said
    from report_version v`,
  project_version: sql`
    select p.id::text as id, jsonb_build_object('agency', p.agency_id, 'province', p.province_code, 'by', p.recorded_by,
      'at', p.recorded_at, 'body', jsonb_build_object(
      'project', p.project_id, 'number', p.number, 'code', p.code, 'guideline', p.guideline_code,
      'starts', p.starts, 'ends', p.ends, 'months', p.months, 'funding', (
        select coalesce(jsonb_agg(to_jsonb(l)), '[]')
        from unnest(p.parts, p.budget, p.not_yet_allocated) as l (part, budget, "notYetAllocated")))
      || jsonb_strip_nulls(jsonb_build_object('approvedBy', p.approved_by, 'letter', p.letter_no))) as said
    from project_version p`,
  agency_statement: sql`
    select s.id::text as id, ${recorded(sql`s`)} || jsonb_build_object('body', jsonb_build_object(
      'round', s.round_id, 'part', s.part, 'number', s.number, 'noProjects', s.no_projects,
      'import', s.import_id)) as said
    from agency_statement s`,
  section4_version: sql`
    select s.id::text as id, ${recorded(sql`s`)} || jsonb_build_object('body', jsonb_build_object(
      'round', s.round_id, 'number', s.number, 'import', s.import_id)) as said
    from section4_version s`,
  import: sql`
    select i.id::text as id, ${recorded(sql`i`)} || jsonb_build_object('body', jsonb_build_object(
      'round', i.round_id, 'draft', i.draft_id, 'file', i.file_sha256, 'dataDate', i.data_date)) as said
    from import i`,
  import_withdrawal: sql`
    select w.import_id::text as id, ${recorded(sql`w`)} || jsonb_build_object(
      'body', jsonb_build_object('round', i.round_id)) as said
    from import_withdrawal w
    join import i on i.agency_id = w.agency_id and i.id = w.import_id`,
  form_submission: sql`
    select s.id::text as id, ${recorded(sql`s`)} || jsonb_build_object('body', jsonb_build_object(
      'round', s.round_id)) as said
    from form_submission s`,
  form_withdrawal: sql`
    select w.form_id::text as id, ${recorded(sql`w`)} || jsonb_build_object(
      'body', jsonb_build_object('round', f.round_id)) as said
    from form_withdrawal w
    join form_submission f on f.agency_id = w.agency_id and f.id = w.form_id`,
  signing: sql`
    select g.id::text as id, ${recorded(sql`g`)} || jsonb_build_object('body', jsonb_build_object(
      'round', g.round_id, 'import', g.import_id, 'form', g.form_id, 'manner', g.manner,
      'letterDate', g.letter_date, 'signedAs', g.signed_as, 'scan', g.scan_sha256, 'scanType', g.scan_type)) as said
    from signing g`,
  review: sql`
    select r.id::text as id, ${recorded(sql`r`)} || jsonb_build_object('body', jsonb_build_object(
      'round', r.round_id, 'import', r.import_id, 'form', r.form_id, 'submittedBy', r.submitted_by,
      'number', r.number, 'decision', r.decision)) as said
    from review_event r`,
  // As it was added: what was corrected since stands in its versions, the first of which is how it stood before.
  agency: sql`
    select a.id::text as id, jsonb_build_object('agency', a.id,
      'body', jsonb_build_object('code', a.code, 'sector', coalesce(v.sector, a.sector))) as said
    from agency a left join agency_version v on v.agency_id = a.id and v.number = 0
    where not a.from_reference`,
  agency_version: sql`
    select v.id::text as id, ${recorded(sql`v`)} || jsonb_build_object('body', jsonb_build_object(
      'number', v.number, 'sector', v.sector, 'closed', v.closed)) as said
    from agency_version v`,
  agency_parent: sql`
    select p.id::text as id, ${recorded(sql`p`)} || jsonb_build_object('body', jsonb_build_object(
      'number', p.number, 'parent', p.parent_id)) as said
    from agency_parent p`,
  // An agency owes many reports: each is known by agency, province and round.
  obligation: sql`
    select concat_ws(' ', o.agency_id, o.province_code, o.round_id) as id, jsonb_build_object(
      'agency', o.agency_id, 'province', o.province_code, 'by', o.added_by, 'at', o.added_at,
      'body', jsonb_build_object('round', o.round_id, 'owed', true)) as said
    from obligation o where o.added_by is not null`,
  obligation_setting: sql`
    select s.id::text as id, ${recorded(sql`s`)} || jsonb_build_object('body', jsonb_build_object(
      'round', s.round_id, 'number', s.number, 'owed', s.owed)) as said
    from obligation_setting s`,
  // A pack's row knows no agency: it is its secretariat's. The ledger's point stands in the model.
  pack: sql`
    select k.id::text as id, jsonb_build_object(
      'province', k.province_code, 'by', k.made_by, 'body', jsonb_build_object(
      'round', k.round_id, 'model', k.model_sha256, 'reference', k.reference)
      || jsonb_strip_nulls(jsonb_build_object('number',
        nullif(concat_ws('-', k.province_code, k.round_id, k.number), k.reference)))) as said
    from pack k`,
};

function recorded(row: Sql): Sql {
  return sql`jsonb_build_object('agency', ${row}.agency_id, 'province', ${row}.province_code,
    'by', ${row}.recorded_by, 'at', ${row}.recorded_at, 'capacity', ${row}.capacity, 'via', ${row}.via)`;
}

/** What entries of a kind say, of that which its rows can say. */
const recordedByEntries = (kind: string) => sql`
  select case ${kind}
      when 'obligation' then concat_ws(' ', said->>'subject', said->>'province', said->'body'->>'round')
      else said->>'subject' end as id,
    said || jsonb_build_object('at', (said->>'at')::timestamptz,
      'body', (said->'body') - 'cells' - 'warnings' - case ${kind} when 'pack' then 'ledger' else '' end) as said
  from (${saidEntries(kind)}) entry`;

/** Compares every version and event with its ledger entry, both ways: changed, never recorded, taken away. */
export async function versionDifferences(
  transaction: Transaction,
): Promise<{ readonly looked: number; readonly differences: readonly string[] }> {
  const differences: string[] = [];
  let looked = 0;
  for (const [kind, stored] of Object.entries(storedByKind)) {
    const rows = await compare(transaction, kind, stored);
    looked += rows.length;
    differences.push(...differencesOf(kind, rows));
  }
  return { looked, differences };
}

/** Of the entry, only the fields that the row speaks of are compared. */
function compare(transaction: Transaction, kind: string, stored: Sql): Promise<readonly Compared[]> {
  return transaction.rows<Compared>(
    sql`with stored as (${stored}), recorded as (${recordedByEntries(kind)}),
        paired as (
          select coalesce(s.id, r.id) as id, s.said as stored, r.said as recorded
          from stored s full join recorded r on r.id = s.id
        )
        select id, stored::text as stored, case when recorded is null then null
          when stored is null then recorded::text
          else (select jsonb_object_agg(key, recorded->key) from jsonb_object_keys(stored) as key)::text
          end as recorded
        from paired`,
  );
}
