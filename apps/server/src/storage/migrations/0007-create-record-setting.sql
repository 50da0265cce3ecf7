-- What this database is: the demonstration or the real record, and whether the demonstration is loaded. Written by
-- the owner only.
create table record_setting (
  name text not null,
  value text not null,
  constraint record_setting_pkey primary key (name)
);
alter table record_setting enable row level security;
create policy record_setting_read on record_setting to tidtam_country, tidtam_place, tidtam_agency
  using (current_setting('tidtam.breadth', true) in ('country', 'place', 'agency'));
grant select on record_setting to tidtam_country, tidtam_place, tidtam_agency;
