-- One role per breadth. The application signs in as a role that may only take on one of these, for one
-- transaction; without it, it sees nothing. They own nothing and cannot bypass row-level security.
do $$
declare
  breadth text;
begin
  foreach breadth in array array['tidtam_country', 'tidtam_place', 'tidtam_agency'] loop
    if not exists (select from pg_roles where rolname = breadth) then
      execute format('create role %I nologin noinherit', breadth);
    end if;
  end loop;
end
$$;
