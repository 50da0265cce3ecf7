-- What is done to people and their posts stands in the ledger too, beside its event in the log of accounts. Such an
-- entry is no agency's (the nil uuid) and no province's: whoever sees the country, and the role of accounts, sees it.
create policy ledger_entry_account on ledger_entry to tidtam_account
  using (current_setting('tidtam.breadth', true) = 'account' and kind = 'account_act');
grant select, insert on ledger_entry to tidtam_account;
create policy outbox_account on outbox to tidtam_account
  using (current_setting('tidtam.breadth', true) = 'account' and kind = 'ledger_entries');
grant insert on outbox to tidtam_account;
