-- What files are searched by is folded when it is stored, as the names of provinces, guidelines and agencies are.
alter table import_draft add column searched text not null
  generated always as (search_fold(file_name)) stored;
