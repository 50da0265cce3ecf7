-- Whoever searches looks for titles in this role first. PostgreSQL looks at a policy before `like`, which it does not
-- count as leakproof, and so keeps the trigram index from every reader; a policy that is true holds nothing back. So
-- this role may read where titles stand and nothing else, the question states the scope itself, and what it finds is
-- read again within the policies of the reader's own role.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tidtam_titles') then
    create role tidtam_titles nologin noinherit;
  end if;
end
$$;
grant select (agency_id, version_id, field, province_code, value) on report_text to tidtam_titles;
create policy report_text_titles on report_text to tidtam_titles using (true);
