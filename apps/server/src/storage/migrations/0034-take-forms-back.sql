-- A form that was sent is taken back as a whole, as an import is: a row of its own; nothing is deleted.
create table form_withdrawal (
  agency_id uuid not null,
  form_id uuid not null,
  province_code text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  capacity text not null,
  via text,
  constraint form_withdrawal_pkey primary key (agency_id, form_id)
);
alter table form_withdrawal
  add constraint form_withdrawal_form_fkey foreign key (agency_id, form_id) references form_submission (agency_id, id);
alter table form_withdrawal enable row level security;
create policy form_withdrawal_country on form_withdrawal to tidtam_country
  using (current_setting('tidtam.breadth', true) = 'country');
create policy form_withdrawal_place on form_withdrawal to tidtam_place
  using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ',')));
create policy form_withdrawal_agency on form_withdrawal to tidtam_agency
  using (agency_id = any (string_to_array(current_setting('tidtam.agencies', true), ',')::uuid[])
    and (province_code like current_setting('tidtam.agencies_in', true)
      or agency_id = any (string_to_array(current_setting('tidtam.own_agencies', true), ',')::uuid[])));
create policy form_withdrawal_directory on form_withdrawal to tidtam_directory
  using (current_setting('tidtam.breadth', true) = 'directory');
grant select, insert on form_withdrawal to tidtam_country, tidtam_place, tidtam_agency;
grant select (agency_id, form_id) on form_withdrawal to tidtam_directory;
