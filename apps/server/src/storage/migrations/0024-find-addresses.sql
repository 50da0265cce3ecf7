-- Addresses whose days are over are looked for at each sign-in: among those that are still kept, and not in the whole log.
create index account_event_address on account_event (at) where address is not null;
