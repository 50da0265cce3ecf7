-- Which agency is under which now: an agency's last setting, while both are at home in one province. The rule of who
-- may report for whom stands here alone.
create view standing_parent with (security_invoker = on) as
  select s.agency_id, s.parent_id
  from agency_parent s
  join agency child on child.id = s.agency_id
  join agency parent on parent.id = s.parent_id and parent.home_province = child.home_province
  where not exists (
    select from agency_parent newer where newer.agency_id = s.agency_id and newer.number > s.number);

grant select on standing_parent to tidtam_country, tidtam_place, tidtam_agency, tidtam_account;
