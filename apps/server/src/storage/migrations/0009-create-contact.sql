-- Whom to call about an agency's report: personal data, kept apart from the record and its ledger, removed when emptied.
create table agency_contact (
  agency_id uuid not null,
  province_code text not null,
  person text not null,
  position text not null,
  telephone text not null,
  mail text not null,
  note text not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  constraint agency_contact_pkey primary key (agency_id, province_code)
);

alter table agency_contact enable row level security;
create policy agency_contact_country on agency_contact to tidtam_country
  using (current_setting('tidtam.breadth', true) = 'country');
create policy agency_contact_place on agency_contact to tidtam_place
  using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ',')));
create policy agency_contact_agency on agency_contact to tidtam_agency
  using (agency_id = any (string_to_array(current_setting('tidtam.agencies', true), ',')::uuid[]));
grant select, insert, update, delete on agency_contact to tidtam_country, tidtam_place, tidtam_agency;
