-- Under which agency an agency is: every setting is a row, and the last of an agency's holds. Nothing set it before, and
-- the reference data has no parents.
alter table agency drop column parent_id;

create table agency_parent (
  agency_id uuid not null,
  id uuid not null,
  -- Counts an agency's settings, from 1.
  number integer not null,
  province_code text not null,
  -- Null when it is under none from then on.
  parent_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  capacity text not null,
  via text,
  constraint agency_parent_pkey primary key (agency_id, id)
);
alter table agency_parent add constraint agency_parent_number_key unique (agency_id, number);
alter table agency_parent add constraint agency_parent_not_itself_check check (parent_id <> agency_id);
create index agency_parent_parent_idx on agency_parent (parent_id);

alter table agency_parent enable row level security;
create policy agency_parent_country on agency_parent to tidtam_country
  using (current_setting('tidtam.breadth', true) = 'country');
create policy agency_parent_place on agency_parent to tidtam_place
  using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ',')));
-- An agency needs all of it: a child that went to another parent is known by a row that names neither.
create policy agency_parent_agency on agency_parent to tidtam_agency
  using (current_setting('tidtam.breadth', true) = 'agency');
create policy agency_parent_account on agency_parent to tidtam_account
  using (current_setting('tidtam.breadth', true) = 'account');
grant select on agency_parent to tidtam_country, tidtam_place, tidtam_agency, tidtam_account;
grant insert on agency_parent to tidtam_country, tidtam_place;

-- Of an agency's own rows all; of those under it the rows of the province in which both are at home, whatever else they
-- come to owe elsewhere. The first comparison finds the rows by index; the second, true of all of them for a post of own
-- agencies alone ('%'), spares almost every row the third, for which a list is made.
do $$
declare
  name text;
begin
  for name in
    select tablename from pg_policies
    where schemaname = current_schema() and policyname = tablename || '_agency' and qual like '%tidtam.agencies%'
  loop
    execute format(
      $p$alter policy %I on %I
         using (agency_id = any (string_to_array(current_setting('tidtam.agencies', true), ',')::uuid[])
           and (province_code like current_setting('tidtam.agencies_in', true)
             or agency_id = any (string_to_array(current_setting('tidtam.own_agencies', true), ',')::uuid[])))$p$,
      name || '_agency', name);
  end loop;
end
$$;
