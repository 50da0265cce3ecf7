-- A scan that was kept and that no signing names goes after a day. The program clears it with the eyes of the role of
-- accounts, which sees nothing of the record: a scan is its person's and no record yet. Whoever uses one marks it as used
-- now, so that it does not go meanwhile.
create policy scan_account on scan to tidtam_account using (current_setting('tidtam.breadth', true) = 'account');
grant select (sha256, kept_at), delete on scan to tidtam_account;
grant update (kept_at) on scan to tidtam_country, tidtam_place, tidtam_agency;
