-- What is kept about a person is told to them, and what no law keeps is forgotten: addresses after their days, name and
-- sign-in name when the administrator erases a person. Versions and the ledger know people by id and stay as they are.
alter table account add column erased_at timestamptz;
grant update (sign_in_name, erased_at) on account to tidtam_account;
grant update (address) on account_event to tidtam_account;
create index account_event_person on account_event (person_id);
