-- An agency's names as they are searched, folded once when they are stored and not at each search. `array_to_string` is
-- no more than stable, for arrays of whatever type; of texts it always says the same.
create function agency_searched(name text, name_en text, code text, aliases text[]) returns text
  language sql immutable parallel safe
  as $$ select search_fold(name || ' ' || coalesce(name_en, '') || ' ' || code || ' ' || array_to_string(aliases, ' ')) $$;
alter table agency add column searched text not null
  generated always as (agency_searched(name, name_en, code, aliases)) stored;
create index agency_searched_idx on agency using gin (searched gin_trgm_ops);

-- The index is used by the role that looks for titles, for the reason that 0017 gives.
grant select (id, code, name, searched) on agency to tidtam_titles;
create policy agency_titles on agency to tidtam_titles using (true);

-- Who owes a report to a province in a round: asked by every summary.
create index obligation_place_idx on obligation (province_code, round_id);

-- No question is asked by import: an agency's versions are few, and their primary key leads to them.
drop index report_version_import_idx;
