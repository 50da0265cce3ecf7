-- A project's funding lines stand in the version that states them, one place an array each, and no longer in rows of
-- their own: `parts` ascends, and what else is said of the first line stands first.
alter table project_version add column parts smallint[] not null default '{}';
alter table project_version add column budget bigint[];
alter table project_version add column not_yet_allocated boolean[];
alter table report_version add column parts smallint[] not null default '{}';
alter table report_version add column committed bigint[];
alter table report_version add column disbursed bigint[];

update project_version p
set parts = l.parts, budget = l.budget, not_yet_allocated = l.not_yet_allocated
from (
  select agency_id, project_version_id, array_agg(part order by part) as parts,
    array_agg(coalesce(after_transfer, per_act, allocated) order by part) as budget,
    array_agg(not_yet_allocated order by part) as not_yet_allocated
  from funding_line group by agency_id, project_version_id
) l
where l.agency_id = p.agency_id and l.project_version_id = p.id;
update report_version v
set parts = f.parts, committed = f.committed, disbursed = f.disbursed
from (
  select agency_id, report_version_id, array_agg(part order by part) as parts,
    array_agg(committed order by part) as committed, array_agg(disbursed order by part) as disbursed
  from report_funding group by agency_id, report_version_id
) f
where f.agency_id = v.agency_id and f.report_version_id = v.id;

-- Each part once. None at all is what somebody took away behind the program: verify says so, and an upgrade goes on.
alter table project_version add constraint project_version_parts_check
  check (parts in ('{}', '{1}', '{2}', '{3}', '{1,2}', '{1,3}', '{2,3}', '{1,2,3}'));
alter table report_version add constraint report_version_parts_check
  check (parts in ('{}', '{1}', '{2}', '{3}', '{1,2}', '{1,3}', '{2,3}', '{1,2,3}'));

create or replace view summary_computed with (security_invoker = on) as
with line as (
  select r.agency_id, r.province_code, r.round_id, l.part,
    coalesce(v.status, 'not_stated') as status, v.percent_complete, v.data_date, v.recorded_at,
    case when v.status is distinct from 'cancelled' then l.budget end as budget,
    case when v.status is distinct from 'cancelled' then f.committed end as committed,
    case when v.status is distinct from 'cancelled' then f.disbursed end as disbursed,
    row_number() over (
      partition by r.agency_id, r.province_code, r.round_id, r.project_id order by l.part
    ) = 1 as is_first,
    sum(case when v.status is distinct from 'cancelled' then l.budget end) over lines as budget_of_all,
    sum(case when v.status is distinct from 'cancelled' then f.disbursed end) over lines as disbursed_of_all
  from report r
  join report_version v on v.agency_id = r.agency_id and v.id = r.current_version and v.kind = 'report'
  join project_version p on p.agency_id = v.agency_id and p.id = v.project_version_id
  cross join unnest(p.parts, p.budget) as l (part, budget)
  left join unnest(v.parts, v.committed, v.disbursed) as f (part, committed, disbursed) on f.part = l.part
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

drop table funding_line;
drop table report_funding;
