-- Agencies are corrected and closed, and obligations lifted; what was before stays.

-- What an agency is called and where it belongs, as each correction left it: number 0 says how it stood before the
-- first. Name, English name and aliases are texts (report_text). The agency's own row says what the last of them says.
create table agency_version (
  agency_id uuid not null,
  id uuid not null,
  number integer not null,
  -- Home province; '' where it has none.
  province_code text not null,
  sector text not null,
  closed boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  capacity text not null,
  via text,
  constraint agency_version_pkey primary key (agency_id, id)
);
alter table agency_version add constraint agency_version_number_key unique (agency_id, number);
-- A closed agency owes nothing new.
alter table agency add column closed boolean not null default false;

-- Whether an agency owes a report it was once given to owe: every lifting, and every taking up again, is a row, and
-- obligation.owed says what the last of them says.
create table obligation_setting (
  agency_id uuid not null,
  id uuid not null,
  province_code text not null,
  round_id text not null,
  -- Counts an obligation's settings, from 1.
  number integer not null,
  owed boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  capacity text not null,
  via text,
  constraint obligation_setting_pkey primary key (agency_id, id)
);
alter table obligation_setting
  add constraint obligation_setting_number_key unique (agency_id, province_code, round_id, number);
alter table obligation_setting add constraint obligation_setting_obligation_fkey
  foreign key (agency_id, province_code, round_id) references obligation (agency_id, province_code, round_id);
alter table obligation add column owed boolean not null default true;

-- The administrator keeps agencies and what they owe, and sees no report: a role of its own, which reads whether
-- something was reported, and of texts the names of agencies alone.
do $$
declare
  name text;
begin
  if not exists (select from pg_roles where rolname = 'tidtam_directory') then
    create role tidtam_directory nologin noinherit;
  end if;

  foreach name in array array['agency_version', 'obligation_setting'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      $p$create policy %I on %I to tidtam_country using (current_setting('tidtam.breadth', true) = 'country')$p$,
      name || '_country', name);
    execute format(
      $p$create policy %I on %I to tidtam_place
         using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ',')))$p$,
      name || '_place', name);
    execute format('grant select, insert on %I to tidtam_country, tidtam_place', name);
  end loop;

  foreach name in array array[
    'region', 'province', 'round', 'person', 'agency', 'agency_coverage', 'agency_parent', 'agency_version',
    'obligation', 'obligation_setting', 'summary', 'import', 'import_withdrawal', 'form_submission', 'section4_version'
  ] loop
    execute format(
      $p$create policy %I on %I to tidtam_directory
         using (current_setting('tidtam.breadth', true) = 'directory')$p$,
      name || '_directory', name);
  end loop;
end
$$;
grant select on region, province, round, person, agency_coverage, standing_parent to tidtam_directory;
grant select, insert on agency, agency_parent, agency_version, obligation, obligation_setting to tidtam_directory;
grant select (agency_id, province_code, round_id, standing, projects, no_projects) on summary to tidtam_directory;
grant select (agency_id, id, province_code, round_id) on import, form_submission to tidtam_directory;
grant select (agency_id, import_id) on import_withdrawal, section4_version to tidtam_directory;

create policy report_text_directory on report_text to tidtam_directory
  using (current_setting('tidtam.breadth', true) = 'directory' and field in ('name', 'name_en', 'aliases'));
create policy ledger_entry_directory on ledger_entry to tidtam_directory
  using (current_setting('tidtam.breadth', true) = 'directory'
    and kind in ('agency', 'agency_version', 'agency_parent', 'obligation', 'obligation_setting'));
create policy outbox_directory on outbox to tidtam_directory
  using (current_setting('tidtam.breadth', true) = 'directory' and kind = 'ledger_entries');
-- Answers of reports are kept in the same table: the role has its own, which are no province's.
create policy idempotency_key_directory on idempotency_key to tidtam_directory
  using (current_setting('tidtam.breadth', true) = 'directory' and province_code = '');
grant select, insert on report_text, idempotency_key to tidtam_directory;
grant insert on ledger_entry, outbox to tidtam_directory;

grant update (owed) on obligation to tidtam_country, tidtam_place, tidtam_directory;
grant update (name, name_en, aliases, sector, closed) on agency to tidtam_country, tidtam_place, tidtam_directory;
-- Where an agency is at home decides who keeps it: a province neither takes one nor gives it away.
grant update (home_province) on agency to tidtam_country, tidtam_directory;
