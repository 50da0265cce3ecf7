-- Not the record: the ledger's order, files, packs, drafts, remembered corrections, outbox. Local tables, no foreign keys to
-- the record.

-- A leaf's place in the Merkle tree (RFC 6962); given by the sequencer after the entry's transaction.
create table ledger_leaf (
  seq bigint not null,
  agency_id uuid not null,
  entry_id uuid not null,
  leaf_hash bytea not null,
  constraint ledger_leaf_pkey primary key (seq)
);
alter table ledger_leaf add constraint ledger_leaf_entry_key unique (agency_id, entry_id);

-- Hashes of complete subtrees: level 0 are the leaves, (level, position) covers 2^level of them.
create table ledger_node (
  level integer not null,
  position bigint not null,
  hash bytea not null,
  constraint ledger_node_pkey primary key (level, position)
);

create table outbox (
  id uuid not null,
  kind text not null,
  body jsonb not null,
  created_at timestamptz not null,
  constraint outbox_pkey primary key (id)
);

create table file (
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  stored_at timestamptz not null,
  constraint file_pkey primary key (sha256)
);

create table pack (
  id uuid not null,
  province_code text not null,
  round_id text not null,
  number integer not null,
  reference text not null,
  data_date date not null,
  model_sha256 text not null,
  made_on timestamptz not null,
  made_by uuid not null,
  constraint pack_pkey primary key (id)
);
alter table pack add constraint pack_number_key unique (province_code, round_id, number);

-- The number that a pack is called by: a counter per province and round; a number lost in a crash stays unused.
create table pack_counter (
  province_code text not null,
  round_id text not null,
  last integer not null,
  constraint pack_counter_pkey primary key (province_code, round_id)
);

create table import_draft (
  id uuid not null,
  revision integer not null,
  file_sha256 text not null,
  file_name text not null,
  format text,
  state text not null,
  -- Options and corrections as given, and the newest answer.
  options jsonb not null,
  corrections jsonb not null,
  province_code text,
  round_id text,
  agencies text[] not null,
  errors integer not null,
  warnings integer not null,
  created_at timestamptz not null,
  created_by uuid not null,
  constraint import_draft_pkey primary key (id)
);
alter table import_draft
  add constraint import_draft_state_check check (state in ('open', 'stored', 'partly', 'withdrawn'));

-- What a person corrected about an agency's table, for its next file: header → field.
create table remembered_column (
  agency_id uuid not null,
  signature text not null,
  header text not null,
  province_code text not null,
  field text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint remembered_column_pkey primary key (agency_id, signature, header)
);
