-- The roll-up counts, too, what makes people look twice (the marks of the domain's summary): a province's page asks for
-- it, and would read every report for it. Money is that of all lines of a project; delayed and suspended are counted
-- already. Nothing is counted by texts, which can be erased: a roll-up stays what it is computed to.
create or replace view summary_computed with (security_invoker = on) as
with line as (
  select r.agency_id, r.province_code, r.round_id, l.part,
    coalesce(v.status, 'not_stated') as status, v.percent_complete, v.data_date, v.recorded_at,
    case when v.status is distinct from 'cancelled'
      then coalesce(l.after_transfer, l.per_act, l.allocated) end as budget,
    case when v.status is distinct from 'cancelled' then f.committed end as committed,
    case when v.status is distinct from 'cancelled' then f.disbursed end as disbursed,
    row_number() over (
      partition by r.agency_id, r.province_code, r.round_id, r.project_id order by l.part
    ) = 1 as is_first,
    sum(case when v.status is distinct from 'cancelled'
      then coalesce(l.after_transfer, l.per_act, l.allocated) end) over lines as budget_of_all,
    sum(case when v.status is distinct from 'cancelled' then f.disbursed end) over lines as disbursed_of_all
  from report r
  join report_version v on v.agency_id = r.agency_id and v.id = r.current_version and v.kind = 'report'
  join funding_line l on l.agency_id = v.agency_id and l.project_version_id = v.project_version_id
  left join report_funding f
    on f.agency_id = v.agency_id and f.report_version_id = v.id and f.part = l.part
  window lines as (partition by r.agency_id, r.province_code, r.round_id, r.project_id)
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
  select agency_id, province_code, round_id, case when whole then 0 else part end as part,
    case when is_first or not whole then status end as status,
    case when is_first or not whole then percent_complete end as percent_complete,
    data_date, recorded_at, budget, committed, disbursed, null::boolean as no_projects,
    budget_of_all, disbursed_of_all
  from line cross join (values (false), (true)) as counted (whole)
  union all
  select agency_id, province_code, round_id, part, null::text, null::numeric, data_date, recorded_at,
    null::bigint, null::bigint, null::bigint, no_projects, null::numeric, null::numeric
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
  max(data_date) as data_date, max(recorded_at) as last_change,
  (count(status) filter (where disbursed_of_all > 0 and coalesce(percent_complete, 0) = 0))::integer
    as spent_without_progress,
  (count(status) filter (where disbursed_of_all > budget_of_all))::integer as spent_over_budget,
  (count(status) filter (where status = 'not_stated' and percent_complete is null))::integer as nothing_stated
from stated
group by agency_id, province_code, round_id, part;

delete from summary;
alter table summary add column spent_without_progress integer not null;
alter table summary add column spent_over_budget integer not null;
alter table summary add column nothing_stated integer not null;
insert into summary select * from summary_computed;
