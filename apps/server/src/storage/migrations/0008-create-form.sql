-- What people type into an agency's form before they send it: not the record, a draft beside it. One per agency,
-- province and round; the row is locked while an edit is added.
create table report_form (
  agency_id uuid not null,
  province_code text not null,
  round_id text not null,
  form jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  constraint report_form_pkey primary key (agency_id, province_code, round_id)
);

-- A form that was sent and stored: the record of what was confirmed with it.
create table form_submission (
  agency_id uuid not null,
  id uuid not null,
  province_code text not null,
  round_id text not null,
  -- The warnings that a person confirmed, as canonical JSON.
  accepted_warnings text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  capacity text not null,
  via text,
  constraint form_submission_pkey primary key (agency_id, id)
);

alter table form_submission enable row level security;
create policy form_submission_country on form_submission to tidtam_country
  using (current_setting('tidtam.breadth', true) = 'country');
create policy form_submission_place on form_submission to tidtam_place
  using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ',')));
create policy form_submission_agency on form_submission to tidtam_agency
  using (agency_id = any (string_to_array(current_setting('tidtam.agencies', true), ',')::uuid[]));
grant select, insert on form_submission to tidtam_country, tidtam_place, tidtam_agency;

alter table report_form enable row level security;
create policy report_form_country on report_form to tidtam_country
  using (current_setting('tidtam.breadth', true) = 'country');
create policy report_form_place on report_form to tidtam_place
  using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ',')));
create policy report_form_agency on report_form to tidtam_agency
  using (agency_id = any (string_to_array(current_setting('tidtam.agencies', true), ',')::uuid[]));
grant select, insert, update, delete on report_form to tidtam_country, tidtam_place, tidtam_agency;
