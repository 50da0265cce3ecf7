-- An import or a form that was sent is an act of submitting. How the agency's head stands for it, and what the reviewers
-- came to, are events of their own beside it: insert only. Each names the one act that it is about, and who did that.
alter table import add constraint import_recorder_key unique (agency_id, id, recorded_by);
alter table form_submission add constraint form_submission_recorder_key unique (agency_id, id, recorded_by);
create index import_place_idx on import (province_code, round_id);
create index form_submission_place_idx on form_submission (province_code, round_id);

-- Under a covering letter, or in person. The letter's number, who signed it and for whom are texts (report_text).
create table signing (
  agency_id uuid not null,
  id uuid not null,
  province_code text not null,
  round_id text not null,
  import_id uuid,
  form_id uuid,
  manner text not null,
  letter_date date,
  signed_as text,
  scan_sha256 text,
  scan_type text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  capacity text not null,
  via text,
  constraint signing_pkey primary key (agency_id, id)
);
alter table signing
  add constraint signing_import_fkey foreign key (agency_id, import_id) references import (agency_id, id);
alter table signing
  add constraint signing_form_fkey foreign key (agency_id, form_id) references form_submission (agency_id, id);
alter table signing add constraint signing_source_check check (num_nonnulls(import_id, form_id) = 1);
alter table signing add constraint signing_letter_check check (
  case manner
    when 'letter' then num_nulls(letter_date, signed_as, scan_sha256, scan_type) = 0
    when 'in_person' then num_nonnulls(letter_date, signed_as, scan_sha256, scan_type) = 0 and capacity = 'approver'
    else false end
);
alter table signing add constraint signing_as_check check (signed_as in ('holder', 'acting', 'delegated'));
alter table signing
  add constraint signing_type_check check (scan_type in ('application/pdf', 'image/jpeg', 'image/png'));
create index signing_place_idx on signing (province_code, round_id);

-- Nothing was ever written here: a review is of what was submitted and no longer of single versions. Four eyes, by the
-- keys alone: who submitted is the one who did, and another than whoever reviews.
drop table review_event;
create table review_event (
  agency_id uuid not null,
  id uuid not null,
  province_code text not null,
  round_id text not null,
  import_id uuid,
  form_id uuid,
  submitted_by uuid not null,
  -- One for all that a reviewer came to at once; the highest stands.
  number integer not null,
  decision text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  capacity text not null,
  via text,
  constraint review_event_pkey primary key (agency_id, id)
);
alter table review_event
  add constraint review_event_import_fkey
  foreign key (agency_id, import_id, submitted_by) references import (agency_id, id, recorded_by);
alter table review_event
  add constraint review_event_form_fkey
  foreign key (agency_id, form_id, submitted_by) references form_submission (agency_id, id, recorded_by);
alter table review_event add constraint review_event_source_check check (num_nonnulls(import_id, form_id) = 1);
alter table review_event add constraint review_event_four_eyes_check check (recorded_by <> submitted_by);
alter table review_event add constraint review_event_decision_check check (decision in ('received', 'returned'));
alter table review_event add constraint review_event_import_key unique (agency_id, import_id, number);
alter table review_event add constraint review_event_form_key unique (agency_id, form_id, number);
create index review_event_place_idx on review_event (province_code, round_id);

-- Scans that somebody kept and may attach: theirs alone until a signing names one. Not the record.
create table scan (
  sha256 text not null,
  person_id uuid not null,
  media_type text not null,
  kept_at timestamptz not null,
  constraint scan_pkey primary key (sha256, person_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['signing', 'review_event'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      $p$create policy %I on %I to tidtam_country using (current_setting('tidtam.breadth', true) = 'country')$p$,
      name || '_country', name);
    execute format(
      $p$create policy %I on %I to tidtam_place
         using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ',')))$p$,
      name || '_place', name);
    execute format(
      $p$create policy %I on %I to tidtam_agency
         using (agency_id = any (string_to_array(current_setting('tidtam.agencies', true), ',')::uuid[]))$p$,
      name || '_agency', name);
    execute format('grant select, insert on %I to tidtam_country, tidtam_place, tidtam_agency', name);
  end loop;
end
$$;

alter table scan enable row level security;
create policy scan_person on scan to tidtam_country, tidtam_place, tidtam_agency
  using (person_id::text = current_setting('tidtam.person', true));
grant select, insert on scan to tidtam_country, tidtam_place, tidtam_agency;
