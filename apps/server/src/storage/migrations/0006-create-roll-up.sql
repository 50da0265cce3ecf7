-- The roll-up computed from the versions: what the write path stores in summary, and what `tidtam verify`
-- compares it with. Part 0 counts each project once. A cancelled project is counted and its money is not.
create view summary_computed with (security_invoker = on) as
with line as (
  select r.agency_id, r.province_code, r.round_id, r.project_id, l.part,
    coalesce(v.status, 'not_stated') as status, v.percent_complete, v.data_date, v.recorded_at,
    case when v.status = 'cancelled' then null else coalesce(l.after_transfer, l.per_act, l.allocated) end as budget,
    case when v.status = 'cancelled' then null else f.committed end as committed,
    case when v.status = 'cancelled' then null else f.disbursed end as disbursed
  from report r
  join report_version v on v.agency_id = r.agency_id and v.id = r.current_version and v.kind = 'report'
  join funding_line l on l.agency_id = v.agency_id and l.project_version_id = v.project_version_id
  left join report_funding f
    on f.agency_id = v.agency_id and f.report_version_id = v.id and f.part = l.part
),
project_once as (
  select agency_id, province_code, round_id, project_id, min(part) as part, status, percent_complete,
    data_date, recorded_at, sum(budget) as budget, sum(committed) as committed, sum(disbursed) as disbursed
  from line
  group by agency_id, province_code, round_id, project_id, status, percent_complete, data_date, recorded_at
),
either as (
  select agency_id, province_code, round_id, part, status, percent_complete, data_date, recorded_at,
    budget::numeric, committed::numeric, disbursed::numeric
  from line
  union all
  select agency_id, province_code, round_id, 0, status, percent_complete, data_date, recorded_at,
    budget, committed, disbursed
  from project_once
),
figures as (
  select agency_id, province_code, round_id, part, count(*)::integer as projects,
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
    max(data_date) as data_date, max(recorded_at) as last_change
  from either
  group by agency_id, province_code, round_id, part
),
statement as (
  select distinct on (agency_id, province_code, round_id, part)
    agency_id, province_code, round_id, part, no_projects, recorded_at
  from agency_statement
  order by agency_id, province_code, round_id, part, number desc
)
select coalesce(f.agency_id, s.agency_id) as agency_id,
  coalesce(f.province_code, s.province_code) as province_code,
  coalesce(f.round_id, s.round_id) as round_id,
  coalesce(f.part, s.part) as part,
  'submitted'::text as standing,
  coalesce(f.projects, 0) as projects, f.budget, f.committed, f.disbursed,
  coalesce(f.not_started, 0) as not_started, coalesce(f.in_progress, 0) as in_progress,
  coalesce(f.completed, 0) as completed, coalesce(f.delayed, 0) as delayed,
  coalesce(f.suspended, 0) as suspended, coalesce(f.cancelled, 0) as cancelled,
  coalesce(f.not_stated, 0) as not_stated,
  coalesce(f.percent_sum, 0) as percent_sum, coalesce(f.percent_stated, 0) as percent_stated,
  coalesce(s.no_projects, false) and coalesce(f.projects, 0) = 0 as no_projects,
  f.data_date, greatest(f.last_change, s.recorded_at) as last_change
from figures f
full join statement s using (agency_id, province_code, round_id, part);

grant select on summary_computed to tidtam_country, tidtam_place, tidtam_agency;
