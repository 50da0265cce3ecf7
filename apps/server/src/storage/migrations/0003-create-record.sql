-- The record: what agencies reported. agency_id leads every key; province_code is beside it so that row-level
-- security is a plain comparison. Insert only, but for the pointers in report and the roll-up in summary.

-- The row that a command locks: everything of an agency in a province's round hangs on it.
create table obligation (
  agency_id uuid not null,
  province_code text not null,
  round_id text not null,
  added_at timestamptz not null,
  added_by uuid,
  -- Never written: the privilege to update it is what lets the application lock the row.
  lock_only boolean,
  constraint obligation_pkey primary key (agency_id, province_code, round_id)
);
alter table obligation add constraint obligation_agency_fkey foreign key (agency_id) references agency (id);
alter table obligation
  add constraint obligation_province_fkey foreign key (province_code) references province (code);
alter table obligation add constraint obligation_round_fkey foreign key (round_id) references round (id);

create table import (
  agency_id uuid not null,
  id uuid not null,
  province_code text not null,
  round_id text not null,
  draft_id uuid not null,
  file_sha256 text not null,
  file_name text not null,
  data_date date,
  -- The warnings that a person confirmed, as canonical JSON.
  accepted_warnings text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  capacity text not null,
  via text,
  constraint import_pkey primary key (agency_id, id)
);

create table import_withdrawal (
  agency_id uuid not null,
  import_id uuid not null,
  province_code text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  capacity text not null,
  via text,
  constraint import_withdrawal_pkey primary key (agency_id, import_id)
);
alter table import_withdrawal
  add constraint import_withdrawal_import_fkey foreign key (agency_id, import_id) references import (agency_id, id);

create table project (
  agency_id uuid not null,
  id uuid not null,
  province_code text not null,
  fiscal_year integer not null,
  constraint project_pkey primary key (agency_id, id)
);

create table project_version (
  agency_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  province_code text not null,
  number integer not null,
  code text,
  guideline_code text,
  starts date,
  ends date,
  months text[] not null,
  activities jsonb not null,
  -- The approved plan's letter, once a plan is approved.
  approved_by uuid,
  letter_no text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint project_version_pkey primary key (agency_id, id)
);
alter table project_version
  add constraint project_version_project_fkey foreign key (agency_id, project_id) references project (agency_id, id);
alter table project_version
  add constraint project_version_number_key unique (agency_id, project_id, number);

create table funding_line (
  agency_id uuid not null,
  project_version_id uuid not null,
  part smallint not null,
  province_code text not null,
  sub_source text,
  per_act bigint,
  after_transfer bigint,
  allocated bigint,
  not_yet_allocated boolean not null,
  constraint funding_line_pkey primary key (agency_id, project_version_id, part)
);
alter table funding_line
  add constraint funding_line_version_fkey
  foreign key (agency_id, project_version_id) references project_version (agency_id, id);
alter table funding_line add constraint funding_line_part_check check (part in (1, 2, 3));

create table report_version (
  agency_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  province_code text not null,
  round_id text not null,
  number integer not null,
  project_version_id uuid not null,
  import_id uuid,
  kind text not null,
  -- The earlier version that this one brings back when an import is withdrawn.
  restates uuid,
  status text,
  status_derived boolean not null,
  percent_complete numeric(5, 2),
  cells jsonb not null,
  data_date date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_for uuid not null,
  capacity text not null,
  via text,
  constraint report_version_pkey primary key (agency_id, id)
);
alter table report_version
  add constraint report_version_project_fkey foreign key (agency_id, project_id) references project (agency_id, id);
alter table report_version
  add constraint report_version_project_version_fkey
  foreign key (agency_id, project_version_id) references project_version (agency_id, id);
alter table report_version
  add constraint report_version_import_fkey foreign key (agency_id, import_id) references import (agency_id, id);
alter table report_version
  add constraint report_version_number_key unique (agency_id, project_id, round_id, number);
alter table report_version add constraint report_version_kind_check check (kind in ('report', 'withdrawal'));
alter table report_version
  add constraint report_version_status_check
  check (status in ('not_started', 'in_progress', 'completed', 'delayed', 'suspended', 'cancelled'));
alter table report_version
  add constraint report_version_percent_check check (percent_complete between 0 and 100);
create index report_version_import_idx on report_version (agency_id, import_id);

create table report_funding (
  agency_id uuid not null,
  report_version_id uuid not null,
  part smallint not null,
  province_code text not null,
  committed bigint,
  disbursed bigint,
  carried_over bigint,
  constraint report_funding_pkey primary key (agency_id, report_version_id, part)
);
alter table report_funding
  add constraint report_funding_version_fkey
  foreign key (agency_id, report_version_id) references report_version (agency_id, id);

-- One project in one round; points at the version that stands.
create table report (
  agency_id uuid not null,
  project_id uuid not null,
  round_id text not null,
  province_code text not null,
  current_version uuid not null,
  received_version uuid,
  constraint report_pkey primary key (agency_id, project_id, round_id)
);
alter table report
  add constraint report_current_fkey foreign key (agency_id, current_version) references report_version (agency_id, id);
alter table report
  add constraint report_received_fkey
  foreign key (agency_id, received_version) references report_version (agency_id, id);
create index report_place_idx on report (province_code, round_id, agency_id);

-- The only text that can be erased, with the salts of the ledger's commitments to it.
create table report_text (
  agency_id uuid not null,
  version_id uuid not null,
  field text not null,
  province_code text not null,
  value text not null,
  salt bytea not null,
  constraint report_text_pkey primary key (agency_id, version_id, field)
);

-- "ไม่มีโครงการ" under a part, stated or taken back. The highest number stands.
create table agency_statement (
  agency_id uuid not null,
  id uuid not null,
  province_code text not null,
  round_id text not null,
  part smallint not null,
  number integer not null,
  no_projects boolean not null,
  import_id uuid,
  cell text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  capacity text not null,
  via text,
  constraint agency_statement_pkey primary key (agency_id, id)
);
alter table agency_statement
  add constraint agency_statement_number_key unique (agency_id, province_code, round_id, part, number);
alter table agency_statement add constraint agency_statement_part_check check (part in (1, 2, 3));

-- Section 4, the driving committee's own report; its text is in report_text. The highest number stands.
create table section4_version (
  agency_id uuid not null,
  id uuid not null,
  province_code text not null,
  round_id text not null,
  number integer not null,
  import_id uuid,
  cell text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  capacity text not null,
  via text,
  constraint section4_version_pkey primary key (agency_id, id)
);
alter table section4_version
  add constraint section4_version_number_key unique (agency_id, province_code, round_id, number);

create table review_event (
  agency_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  province_code text not null,
  kind text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  capacity text not null,
  constraint review_event_pkey primary key (agency_id, id)
);
alter table review_event
  add constraint review_event_version_fkey
  foreign key (agency_id, version_id) references report_version (agency_id, id);

-- The roll-up: figures of an agency in a province's round. Part 0 counts each project once.
create table summary (
  agency_id uuid not null,
  province_code text not null,
  round_id text not null,
  part smallint not null,
  standing text not null,
  projects integer not null,
  budget bigint,
  committed bigint,
  disbursed bigint,
  not_started integer not null,
  in_progress integer not null,
  completed integer not null,
  delayed integer not null,
  suspended integer not null,
  cancelled integer not null,
  not_stated integer not null,
  percent_sum numeric not null,
  percent_stated integer not null,
  no_projects boolean not null,
  data_date date,
  last_change timestamptz,
  constraint summary_pkey primary key (agency_id, province_code, round_id, part, standing)
);
alter table summary add constraint summary_part_check check (part between 0 and 3);
create index summary_place_idx on summary (province_code, round_id);

create table idempotency_key (
  agency_id uuid not null,
  key text not null,
  province_code text not null,
  request_sha256 text not null,
  answer jsonb not null,
  recorded_at timestamptz not null,
  constraint idempotency_key_pkey primary key (agency_id, key)
);

-- One entry per version or event: canonical JSON (RFC 8785) of ids, figures and salted commitments to text.
create table ledger_entry (
  agency_id uuid not null,
  id uuid not null,
  province_code text not null,
  kind text not null,
  canonical text not null,
  recorded_at timestamptz not null,
  constraint ledger_entry_pkey primary key (agency_id, id)
);
