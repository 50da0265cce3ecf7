-- Signing in: who somebody is, and in which capacity they act where. Personal data and secrets, apart from the record,
-- which knows people by id. A database role of its own: a query of the record cannot name a password.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tidtam_account') then
    create role tidtam_account nologin noinherit;
  end if;
end
$$;

create table account (
  person_id uuid not null,
  -- As typed after trimming, NFC and small letters: a mail address or a word.
  sign_in_name text not null,
  mail text,
  created_at timestamptz not null,
  created_by uuid,
  closed_at timestamptz,
  constraint account_pkey primary key (person_id)
);
alter table account add constraint account_sign_in_name_key unique (sign_in_name);
alter table account add constraint account_person_fkey foreign key (person_id) references person (id);

-- A capacity at one place, from a moment until another. Several make several roles.
create table appointment (
  id uuid not null,
  person_id uuid not null,
  capacity text not null,
  -- At most one of the three, as the capacity asks for it.
  region_code text,
  province_code text,
  agency_id uuid,
  -- An agency that consolidates works for its children.
  with_children boolean not null default false,
  -- Provinces that they see beyond the place.
  reads text[] not null default '{}',
  starts_at timestamptz not null,
  ends_at timestamptz,
  appointed_by uuid,
  ended_by uuid,
  constraint appointment_pkey primary key (id)
);
alter table appointment add constraint appointment_person_fkey foreign key (person_id) references person (id);
alter table appointment add constraint appointment_region_fkey foreign key (region_code) references region (code);
alter table appointment add constraint appointment_province_fkey foreign key (province_code) references province (code);
alter table appointment add constraint appointment_agency_fkey foreign key (agency_id) references agency (id);
alter table appointment add constraint appointment_place_check check (
  (region_code is not null) = (capacity = 'region_officer')
  and (province_code is not null) = (capacity = 'province_secretariat')
  and (agency_id is not null) = (capacity in ('reporter', 'approver'))
  and (not with_children or agency_id is not null)
);
create index appointment_person on appointment (person_id);

-- Capacity and place of a person stand in appointments now. What the demonstration's people had comes with its data.
alter table person drop column capacity;
alter table person drop column provinces;
alter table person drop column reads;
alter table person drop column agencies;

create table password (
  person_id uuid not null,
  -- PHC string: algorithm, parameters, salt and hash.
  hash text not null,
  changed_at timestamptz not null,
  constraint password_pkey primary key (person_id)
);

create table one_time_secret (
  person_id uuid not null,
  secret bytea not null,
  started_at timestamptz not null,
  -- Null until a first code proved that the person's device has it.
  confirmed_at timestamptz,
  -- The last 30-second step that was used: a code counts once.
  last_step bigint not null,
  constraint one_time_secret_pkey primary key (person_id)
);

create table recovery_code (
  person_id uuid not null,
  code_sha256 bytea not null,
  used_at timestamptz,
  constraint recovery_code_pkey primary key (person_id, code_sha256)
);

create table session (
  token_sha256 bytea not null,
  id uuid not null,
  person_id uuid not null,
  -- browser, demonstration or token.
  kind text not null,
  label text,
  -- The capacity that was chosen; null takes the first.
  appointment_id uuid,
  code_passed boolean not null,
  agent text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_pkey primary key (token_sha256)
);
create index session_person on session (person_id);

-- Set-up, invitation, reset: each link lets in once.
create table access_link (
  token_sha256 bytea not null,
  kind text not null,
  -- Null for the set-up of a record that has nobody yet.
  person_id uuid,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  constraint access_link_pkey primary key (token_sha256)
);
create index access_link_person on access_link (person_id);

-- Failures by sign-in name or address, hashed.
create table sign_in_throttle (
  key bytea not null,
  failures integer not null,
  failed_at timestamptz not null,
  blocked_until timestamptz not null,
  constraint sign_in_throttle_pkey primary key (key)
);

-- The log of sign-ins and of what is done to accounts. No text that a person wrote: ids, and the address that asked.
create table account_event (
  id uuid not null,
  at timestamptz not null,
  event text not null,
  -- Whom it is about; null for a sign-in name that nobody has.
  person_id uuid,
  by_person uuid,
  appointment_id uuid,
  address text,
  constraint account_event_pkey primary key (id)
);
create index account_event_at on account_event (at);

do $$
declare
  name text;
begin
  foreach name in array array[
    'account', 'appointment', 'password', 'one_time_secret', 'recovery_code', 'session', 'access_link',
    'sign_in_throttle', 'account_event'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      $p$create policy %I on %I to tidtam_account using (current_setting('tidtam.breadth', true) = 'account')$p$,
      name || '_account', name);
    execute format('grant select, insert on %I to tidtam_account', name);
  end loop;
  foreach name in array array['person', 'agency', 'agency_coverage', 'province', 'region'] loop
    execute format(
      $p$create policy %I on %I to tidtam_account using (current_setting('tidtam.breadth', true) = 'account')$p$,
      name || '_account', name);
    execute format('grant select on %I to tidtam_account', name);
  end loop;
end
$$;
grant insert on person to tidtam_account;
grant update (name) on person to tidtam_account;
grant update (mail, closed_at) on account to tidtam_account;
grant update (ends_at, ended_by) on appointment to tidtam_account;
grant update, delete on password, one_time_secret, recovery_code, session, sign_in_throttle to tidtam_account;
grant delete on access_link to tidtam_account;
