-- Mail that waits to be sent, and resets that somebody asked for. Read and written by the role of accounts alone: a
-- letter holds a link that lets in, and is deleted with its sending.
create table mail (
  id uuid not null,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  -- When what it says is true no longer, and it is not sent any more.
  expires_at timestamptz not null,
  next_at timestamptz not null,
  failures integer not null,
  -- Sendings whose outcome nobody knows: more than one repeat is not made.
  unclear integer not null,
  constraint mail_pkey primary key (id)
);
create index mail_next on mail (next_at);

-- A sign-in name as somebody typed it who has forgotten the password; whether anybody has it is looked at afterwards.
create table reset_request (
  id uuid not null,
  sign_in_name text not null,
  asked_at timestamptz not null,
  constraint reset_request_pkey primary key (id)
);

do $$
declare
  name text;
begin
  foreach name in array array['mail', 'reset_request'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      $p$create policy %I on %I to tidtam_account using (current_setting('tidtam.breadth', true) = 'account')$p$,
      name || '_account', name);
    execute format('grant select, insert, delete on %I to tidtam_account', name);
  end loop;
end
$$;
grant update (next_at, failures, unclear) on mail to tidtam_account;
