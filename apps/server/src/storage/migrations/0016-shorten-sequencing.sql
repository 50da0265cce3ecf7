-- Entries of one command wait for their places in one row, by the hash of their leaf and no longer by its text.
update outbox set kind = 'ledger_entries', body = jsonb_build_object('agency', body->'agency', 'entries',
  jsonb_build_array(jsonb_build_object('id', id, 'hash',
    encode(sha256('\x00'::bytea || convert_to(body->>'leaf', 'UTF8')), 'hex'))))
where kind = 'ledger_entry';

-- Nodes of level 0 said the leaves' hashes once more.
delete from ledger_node where level = 0;
alter table ledger_node add constraint ledger_node_level_check check (level > 0);
