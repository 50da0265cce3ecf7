-- Row-level security on every table, permissive policies only (a restrictive one turns permissive on shards),
-- plain comparisons only. A setting that is not set, or '' on a reused connection, matches nothing.
do $$
declare
  name text;
begin
  for name in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> 'migration'
  loop
    execute format('alter table %I enable row level security', name);
  end loop;

  -- Code tables: everybody who acts may read them.
  foreach name in array array[
    'region', 'province', 'district', 'round', 'holiday', 'body_kind', 'office_kind', 'plan_edition', 'plan_node', 'indicator',
    'indicator_target', 'measurement', 'agency', 'agency_coverage', 'person'
  ] loop
    execute format(
      $p$create policy %I on %I to tidtam_country, tidtam_place, tidtam_agency
         using (current_setting('tidtam.breadth', true) in ('country', 'place', 'agency'))$p$,
      name || '_read', name);
    execute format('grant select on %I to tidtam_country, tidtam_place, tidtam_agency', name);
  end loop;

  -- The record, by breadth.
  foreach name in array array[
    'obligation', 'import', 'import_withdrawal', 'project', 'project_version', 'funding_line', 'report_version',
    'report_funding', 'report', 'report_text', 'agency_statement', 'section4_version', 'review_event', 'summary',
    'idempotency_key', 'ledger_entry', 'remembered_column'
  ] loop
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

  -- Drafts: their place's people, and whoever made them.
  execute $p$create policy import_draft_country on import_draft to tidtam_country
    using (current_setting('tidtam.breadth', true) = 'country')$p$;
  execute $p$create policy import_draft_place on import_draft to tidtam_place
    using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ','))
      or created_by::text = current_setting('tidtam.person', true))$p$;
  execute $p$create policy import_draft_agency on import_draft to tidtam_agency
    using (created_by::text = current_setting('tidtam.person', true))$p$;
  execute 'grant select, insert, update on import_draft to tidtam_country, tidtam_place, tidtam_agency';

  -- Packs: by place.
  foreach name in array array['pack', 'pack_counter'] loop
    execute format(
      $p$create policy %I on %I to tidtam_country using (current_setting('tidtam.breadth', true) = 'country')$p$,
      name || '_country', name);
    execute format(
      $p$create policy %I on %I to tidtam_place
         using (province_code = any (string_to_array(current_setting('tidtam.provinces', true), ',')))$p$,
      name || '_place', name);
    execute format('grant select, insert on %I to tidtam_country, tidtam_place', name);
  end loop;

  -- The ledger's order and the files' list hold hashes only: whoever acts may read them.
  foreach name in array array['ledger_leaf', 'ledger_node', 'file', 'outbox'] loop
    execute format(
      $p$create policy %I on %I to tidtam_country, tidtam_place, tidtam_agency
         using (current_setting('tidtam.breadth', true) in ('country', 'place', 'agency'))$p$,
      name || '_any', name);
    execute format('grant select, insert on %I to tidtam_country, tidtam_place, tidtam_agency', name);
  end loop;
end
$$;

grant update (lock_only) on obligation to tidtam_country, tidtam_place, tidtam_agency;
grant update (current_version, received_version) on report to tidtam_country, tidtam_place, tidtam_agency;
grant update, delete on summary to tidtam_country, tidtam_place, tidtam_agency;
grant update, delete on remembered_column to tidtam_country, tidtam_place, tidtam_agency;
grant update (last) on pack_counter to tidtam_country, tidtam_place;
grant delete on outbox to tidtam_country;
-- A secretariat adds agencies that nobody knew; people are added with sign-in.
grant insert on agency, agency_coverage to tidtam_country, tidtam_place;
