-- The same figures, in a form through which PostgreSQL carries `agency_id = …` down to every table, so that a command
-- reads one agency's rows and not the country's. A standing "ไม่มีโครงการ" carries its file's data date too.
create or replace view summary_computed with (security_invoker = on) as
with line as not materialized (
  select r.agency_id, r.province_code, r.round_id, r.project_id, l.part,
    coalesce(v.status, 'not_stated') as status, v.percent_complete, v.data_date, v.recorded_at,
    (case when v.status = 'cancelled' then null else coalesce(l.after_transfer, l.per_act, l.allocated) end)::numeric
      as budget,
    (case when v.status = 'cancelled' then null else f.committed end)::numeric as committed,
    (case when v.status = 'cancelled' then null else f.disbursed end)::numeric as disbursed
  from report r
  join report_version v on v.agency_id = r.agency_id and v.id = r.current_version and v.kind = 'report'
  join funding_line l on l.agency_id = v.agency_id and l.project_version_id = v.project_version_id
  left join report_funding f
    on f.agency_id = v.agency_id and f.report_version_id = v.id and f.part = l.part
),
project_once as (
  select agency_id, province_code, round_id, project_id, status, percent_complete, data_date, recorded_at,
    sum(budget) as budget, sum(committed) as committed, sum(disbursed) as disbursed
  from line
  group by agency_id, province_code, round_id, project_id, status, percent_complete, data_date, recorded_at
),
statement as (
  select distinct on (s.agency_id, s.province_code, s.round_id, s.part)
    s.agency_id, s.province_code, s.round_id, s.part, s.no_projects, s.recorded_at,
    case when s.no_projects then i.data_date end as data_date
  from agency_statement s
  left join import i on i.agency_id = s.agency_id and i.id = s.import_id
  order by s.agency_id, s.province_code, s.round_id, s.part, s.number desc
),
-- A statement is no project: it has no status.
stated as (
  select agency_id, province_code, round_id, part, status, percent_complete, data_date, recorded_at,
    budget, committed, disbursed, null::boolean as no_projects
  from line
  union all
  select agency_id, province_code, round_id, 0::smallint, status, percent_complete, data_date, recorded_at,
    budget, committed, disbursed, null::boolean
  from project_once
  union all
  select agency_id, province_code, round_id, part, null::text, null::numeric(5, 2), data_date, recorded_at,
    null::numeric, null::numeric, null::numeric, no_projects
  from statement
)
select agency_id, province_code, round_id, part::integer as part,
  'submitted'::text as standing,
  count(status)::integer as projects,
  sum(budget)::bigint as budget, sum(committed)::bigint as committed, sum(disbursed)::bigint as disbursed,
  (count(*) filter (where status = 'not_started'))::integer as not_started,
  (count(*) filter (where status = 'in_progress'))::integer as in_progress,
  (count(*) filter (where status = 'completed'))::integer as completed,
  (count(*) filter (where status = 'delayed'))::integer as delayed,
  (count(*) filter (where status = 'suspended'))::integer as suspended,
  (count(*) filter (where status = 'cancelled'))::integer as cancelled,
  (count(*) filter (where status = 'not_stated'))::integer as not_stated,
  coalesce(sum(percent_complete), 0) as percent_sum,
  count(percent_complete)::integer as percent_stated,
  coalesce(bool_or(no_projects), false) and count(status) = 0 as no_projects,
  max(data_date) as data_date, max(recorded_at) as last_change
from stated
group by agency_id, province_code, round_id, part;
