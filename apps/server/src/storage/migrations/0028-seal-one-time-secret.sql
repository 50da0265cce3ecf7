-- The secret of one-time codes is sealed with a key of the data folder (account/sealing.ts): a copy of the database
-- alone makes no codes. What is here already is sealed at the next start.
alter table one_time_secret rename column secret to sealed_secret;
