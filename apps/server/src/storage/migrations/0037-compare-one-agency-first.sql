-- Who acts for one agency, as nearly everybody does, is told by one comparison of ids; the lists, which are made of their
-- settings once a row, are left for who has several. Either way its rows are found by index. What is seen is the same.
do $$
declare
  name text;
begin
  for name in
    select tablename from pg_policies
    where schemaname = current_schema() and policyname = tablename || '_agency' and qual like '%tidtam.agencies%'
  loop
    execute format(
      $p$alter policy %I on %I
         using (agency_id = nullif(current_setting('tidtam.agency', true), '')::uuid
           or (agency_id = any (string_to_array(current_setting('tidtam.agencies', true), ',')::uuid[])
             and (province_code like current_setting('tidtam.agencies_in', true)
               or agency_id = any (string_to_array(current_setting('tidtam.own_agencies', true), ',')::uuid[]))))$p$,
      name || '_agency', name);
  end loop;
end
$$;
