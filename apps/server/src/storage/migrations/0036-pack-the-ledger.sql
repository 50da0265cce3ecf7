-- What one command enters into the ledger about an agency in a province stands in one row, and so do the leaves of its
-- entries, which follow each other. Entries, leaves and the tree's hashes are what they were.
alter table ledger_entry rename to ledger_entry_by_row;
alter table ledger_leaf rename to ledger_leaf_by_row;

create table ledger_batch (
  agency_id uuid not null,
  id uuid not null,
  province_code text not null,
  -- Of each entry what it is about, and its canonical JSON (RFC 8785), in the same place.
  kinds text[] not null,
  entries text[] not null,
  recorded_at timestamptz not null,
  constraint ledger_batch_pkey primary key (agency_id, id)
);
-- Hashes and ids do not get smaller, and trying costs more than writing them.
alter table ledger_batch alter column entries set storage external;
insert into ledger_batch (agency_id, id, province_code, kinds, entries, recorded_at)
select agency_id, id, province_code, array[kind], array[canonical], recorded_at from ledger_entry_by_row;
drop table ledger_entry_by_row;

-- Leaves of a batch: the first lies at `seq`.
create table ledger_run (
  seq bigint not null,
  agency_id uuid not null,
  batch_id uuid not null,
  leaf_hashes bytea[] not null,
  constraint ledger_run_pkey primary key (seq)
);
alter table ledger_run add constraint ledger_run_batch_key unique (agency_id, batch_id);
insert into ledger_run (seq, agency_id, batch_id, leaf_hashes)
select seq, agency_id, entry_id, array[leaf_hash] from ledger_leaf_by_row;
drop table ledger_leaf_by_row;

update outbox set body = jsonb_build_object('batches', (
  select jsonb_agg(jsonb_build_object(
    'agency', body->'agency', 'id', entry->'id', 'hashes', jsonb_build_array(entry->'hash')) order by place)
  from jsonb_array_elements(body->'entries') with ordinality e (entry, place)))
where kind = 'ledger_entries';

-- One row an entry, one row a leaf: what is read of the ledger.
create view ledger_entry with (security_invoker = on) as
  select b.agency_id, b.id as batch_id, e.place, b.province_code, e.kind, e.canonical, b.recorded_at
  from ledger_batch b cross join unnest(b.kinds, b.entries) with ordinality as e (kind, canonical, place);
create view ledger_leaf with (security_invoker = on) as
  select r.seq + l.place - 1 as seq, r.agency_id, r.batch_id, l.place, l.leaf_hash
  from ledger_run r cross join unnest(r.leaf_hashes) with ordinality as l (leaf_hash, place);

alter table ledger_batch enable row level security;
create policy ledger_batch_country on ledger_batch to tidtam_country
  using (current_setting('tidtam.breadth', true) = 'country');
create policy ledger_batch_place on ledger_batch to tidtam_place
  using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ',')));
create policy ledger_batch_agency on ledger_batch to tidtam_agency
  using (agency_id = any (string_to_array(current_setting('tidtam.agencies', true), ',')::uuid[])
    and (province_code like current_setting('tidtam.agencies_in', true)
      or agency_id = any (string_to_array(current_setting('tidtam.own_agencies', true), ',')::uuid[])));
create policy ledger_batch_account on ledger_batch to tidtam_account
  using (current_setting('tidtam.breadth', true) = 'account' and kinds <@ '{account_act}');
create policy ledger_batch_directory on ledger_batch to tidtam_directory
  using (current_setting('tidtam.breadth', true) = 'directory'
    and kinds <@ '{agency, agency_version, agency_parent, obligation, obligation_setting}');
grant select, insert on ledger_batch to tidtam_country, tidtam_place, tidtam_agency, tidtam_account;
grant insert on ledger_batch to tidtam_directory;
grant select on ledger_entry to tidtam_country, tidtam_place, tidtam_agency;

alter table ledger_run enable row level security;
create policy ledger_run_any on ledger_run to tidtam_country, tidtam_place, tidtam_agency
  using (current_setting('tidtam.breadth', true) in ('country', 'place', 'agency'));
grant select, insert on ledger_run to tidtam_country, tidtam_place, tidtam_agency;
grant select on ledger_leaf to tidtam_country, tidtam_place, tidtam_agency;
