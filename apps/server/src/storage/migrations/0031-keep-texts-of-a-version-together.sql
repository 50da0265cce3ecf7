-- The texts of a ledger entry's subject stand in one row and no longer in a row each. `kind` is the entry's: an import
-- and its withdrawal are one subject. A text is erased by taking its field out of both columns.
alter table report_text rename to report_text_by_field;
alter table report_text_by_field rename constraint report_text_pkey to report_text_by_field_pkey;
drop index report_text_title_search_idx;

create table report_text (
  agency_id uuid not null,
  version_id uuid not null,
  kind text not null,
  province_code text not null,
  -- By field.
  texts jsonb not null,
  -- By field, as hex: the salts of the ledger's commitments.
  salts jsonb not null,
  -- What titles are looked for and ordered by; gone with the text.
  title text generated always as (texts->>'title') stored,
  constraint report_text_pkey primary key (agency_id, version_id, kind)
);

insert into report_text (agency_id, version_id, kind, province_code, texts, salts)
select t.agency_id, t.version_id, coalesce(e.kind, 'unrecorded'), min(t.province_code),
  jsonb_object_agg(t.field, t.value), jsonb_object_agg(t.field, encode(t.salt, 'hex'))
from report_text_by_field t
left join (
  select agency_id, kind, entry->>'subject' as subject, entry->'texts' as texts
  from ledger_entry cross join lateral (select canonical::jsonb as entry) said
) e on e.agency_id = t.agency_id and e.subject = t.version_id::text and e.texts ? t.field
group by t.agency_id, t.version_id, coalesce(e.kind, 'unrecorded');

drop table report_text_by_field;
create index report_text_title_search_idx on report_text using gin (search_fold(title) gin_trgm_ops)
  where title is not null;

alter table report_text enable row level security;
create policy report_text_country on report_text to tidtam_country
  using (current_setting('tidtam.breadth', true) = 'country');
create policy report_text_place on report_text to tidtam_place
  using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ',')));
create policy report_text_agency on report_text to tidtam_agency
  using (agency_id = any (string_to_array(current_setting('tidtam.agencies', true), ',')::uuid[])
    and (province_code like current_setting('tidtam.agencies_in', true)
      or agency_id = any (string_to_array(current_setting('tidtam.own_agencies', true), ',')::uuid[])));
create policy report_text_directory on report_text to tidtam_directory
  using (current_setting('tidtam.breadth', true) = 'directory' and kind in ('agency', 'agency_version'));
grant select, insert on report_text to tidtam_country, tidtam_place, tidtam_agency, tidtam_directory;
-- Titles and nothing else: see 0017.
create policy report_text_titles on report_text to tidtam_titles using (true);
grant select (agency_id, version_id, province_code, title) on report_text to tidtam_titles;

-- What provinces and guidelines are searched by is folded when it is stored, as agencies' names are.
alter table province add column searched text not null
  generated always as (search_fold(name || ' ' || name_en || ' ' || code)) stored;
alter table plan_node add column searched text not null
  generated always as (search_fold(code || ' ' || name)) stored;

-- What fewer than 16 leaves come to is computed from them, and no longer stored.
delete from ledger_node where level < 4;
alter table ledger_node drop constraint ledger_node_level_check;
alter table ledger_node add constraint ledger_node_level_check check (level >= 4);
