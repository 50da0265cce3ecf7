-- A recovery code is kept as a password is. Those of before stay what they are, as text, until they are used.
alter table recovery_code alter column code_sha256 type text using 'sha256:' || encode(code_sha256, 'hex');
alter table recovery_code rename column code_sha256 to hash;

-- The link that a letter carries: a letter whose link has ended is not sent any more.
alter table mail add column link_sha256 bytea;

-- Another mail address that somebody asked for, until it is confirmed by a link that is mailed to it.
create table mail_change (
  person_id uuid not null,
  mail text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  -- Null until the letter is made.
  token_sha256 bytea,
  constraint mail_change_pkey primary key (person_id)
);
alter table mail_change enable row level security;
create policy mail_change_account on mail_change to tidtam_account
  using (current_setting('tidtam.breadth', true) = 'account');
grant select, insert, delete, update (token_sha256) on mail_change to tidtam_account;
