-- Small code tables: places, calendar, plan, agencies, people. Loaded from data/, ids fixed there.
create table region (
  code text not null,
  name text not null,
  name_en text not null,
  confidence text not null,
  source text not null,
  constraint region_pkey primary key (code)
);

create table province (
  code text not null,
  region_code text not null,
  name text not null,
  name_en text not null,
  is_province boolean not null,
  confidence text not null,
  source text not null,
  constraint province_pkey primary key (code)
);
alter table province add constraint province_region_fkey foreign key (region_code) references region (code);

create table district (
  code text not null,
  province_code text not null,
  name text not null,
  name_en text not null,
  kind text not null,
  confidence text not null,
  source text not null,
  constraint district_pkey primary key (code)
);
alter table district add constraint district_province_fkey foreign key (province_code) references province (code);

create table round (
  id text not null,
  fiscal_year integer not null,
  quarter smallint not null,
  starts date not null,
  ends date not null,
  open boolean not null,
  constraint round_pkey primary key (id)
);

create table holiday (
  date date not null,
  name text not null,
  name_en text not null,
  confidence text not null,
  source text not null,
  constraint holiday_pkey primary key (date, name)
);

create table body_kind (
  code text not null,
  name text not null,
  name_en text not null,
  confidence text not null,
  source text not null,
  constraint body_kind_pkey primary key (code)
);

create table office_kind (
  name text not null,
  name_en text not null,
  abbreviation text not null,
  parent_body text not null,
  confidence text not null,
  source text not null,
  constraint office_kind_pkey primary key (name)
);

create table plan_edition (
  id text not null,
  level smallint not null,
  name text not null,
  first_year integer not null,
  last_year integer not null,
  revises text,
  cabinet_approved date,
  confidence text not null,
  source text,
  constraint plan_edition_pkey primary key (id)
);

create table plan_node (
  code text not null,
  kind text not null,
  parent text,
  name text not null,
  name_en text,
  replaced_by text,
  position integer not null,
  confidence text not null,
  source text,
  constraint plan_node_pkey primary key (code)
);

create table indicator (
  code text not null,
  goal_code text not null,
  name text not null,
  name_en text not null,
  level text not null,
  unit text,
  better text,
  roll_up text,
  caution text,
  constraint indicator_pkey primary key (code)
);

-- A two-sided target (rank and score) is one row per dimension.
create table indicator_target (
  indicator_code text not null,
  first_year integer not null,
  last_year integer not null,
  dimension text not null,
  value numeric not null,
  confidence text not null,
  source text,
  constraint indicator_target_pkey primary key (indicator_code, first_year, last_year, dimension)
);
alter table indicator_target
  add constraint indicator_target_indicator_fkey foreign key (indicator_code) references indicator (code);

create table measurement (
  indicator_code text not null,
  year integer not null,
  place text not null,
  dimension text not null,
  value numeric not null,
  confidence text not null,
  source text not null,
  constraint measurement_pkey primary key (indicator_code, year, place, dimension)
);
alter table measurement
  add constraint measurement_indicator_fkey foreign key (indicator_code) references indicator (code);

create table agency (
  id uuid not null,
  code text not null,
  name text not null,
  name_en text,
  aliases text[] not null default '{}',
  kind text,
  sector text not null,
  home_province text,
  district_code text,
  parent_id uuid,
  confidence text,
  source text,
  -- False for agencies that people added here: the reference data leaves those alone.
  from_reference boolean not null,
  constraint agency_pkey primary key (id)
);
alter table agency add constraint agency_code_key unique (code);
alter table agency add constraint agency_home_province_fkey foreign key (home_province) references province (code);

create table agency_coverage (
  agency_id uuid not null,
  province_code text not null,
  confidence text not null,
  constraint agency_coverage_pkey primary key (agency_id, province_code)
);
alter table agency_coverage add constraint agency_coverage_agency_fkey foreign key (agency_id) references agency (id);
alter table agency_coverage
  add constraint agency_coverage_province_fkey foreign key (province_code) references province (code);

-- People are kept apart from the record, which knows them by id.
create table person (
  id uuid not null,
  name text not null,
  capacity text not null,
  -- Provinces that they act for, and those that they see besides.
  provinces text[] not null default '{}',
  reads text[] not null default '{}',
  agencies uuid[] not null default '{}',
  constraint person_pkey primary key (id)
);
