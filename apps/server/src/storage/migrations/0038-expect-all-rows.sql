-- PostgreSQL takes a setting that equals a word for true of 1 row in 200, wherever it stands; a `coalesce` it takes for
-- an even chance, and so plans a country's questions for about as many rows as there are. What is seen is the same.
do $$
declare
  name text;
begin
  for name in
    select tablename from pg_policies
    where schemaname = current_schema() and policyname = tablename || '_country'
      and qual = '(current_setting(''tidtam.breadth''::text, true) = ''country''::text)'
  loop
    execute format(
      $p$alter policy %I on %I using (coalesce(current_setting('tidtam.breadth', true) = 'country', false))$p$,
      name || '_country', name);
  end loop;
end
$$;
