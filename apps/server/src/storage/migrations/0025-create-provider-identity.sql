-- Signing in at an OpenID Connect provider: the identities that let somebody in, one each, and visits of the provider that
-- are under way. The role of accounts alone knows them. An identity is linked or unlinked and never changed.
create table provider_identity (
  issuer text not null,
  subject text not null,
  id uuid not null,
  person_id uuid not null,
  linked_at timestamptz not null,
  -- Hides what the ledger commits to; gone with the row.
  salt bytea not null,
  constraint provider_identity_pkey primary key (issuer, subject)
);
alter table provider_identity add constraint provider_identity_person_key unique (person_id);

-- From the way out until somebody comes back, minutes later: used once. What binds the answer to it (state, nonce, PKCE's
-- verifier) comes of the browser's token, which is kept as its hash.
create table provider_visit (
  token_sha256 bytea not null,
  back text not null,
  -- Of whoever links their account: the session that asked for it.
  session_id uuid,
  -- Of whoever accepts an invitation or a reset.
  link_sha256 bytea,
  expires_at timestamptz not null,
  constraint provider_visit_pkey primary key (token_sha256)
);
alter table provider_visit
  add constraint provider_visit_purpose_check check (num_nonnulls(session_id, link_sha256) <= 1);
create index provider_visit_expires on provider_visit (expires_at);

do $$
declare
  name text;
begin
  foreach name in array array['provider_identity', 'provider_visit'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      $p$create policy %I on %I to tidtam_account using (current_setting('tidtam.breadth', true) = 'account')$p$,
      name || '_account', name);
    execute format('grant select, insert, delete on %I to tidtam_account', name);
  end loop;
end
$$;
