create extension if not exists pg_trgm;

-- Text as it is searched: composed, lower case, without the marks above a letter that people leave out or mistype
-- (U+0E47–0E4E), and without invisible joiners. The domain folds the same way: searchFold.
create function search_fold(text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(replace(replace(replace(
    regexp_replace(normalize($1, NFC), '[\u0E47-\u0E4C\u0E4E\u200B-\u200D]', '', 'g'),
    U&'\0E4D\0E32', U&'\0E33'), U&'\0E40\0E40', U&'\0E41'), U&'\0E4D', '')) $$;

-- Titles stand in the table of erasable texts: an erased title is no longer found.
create index report_text_title_search_idx on report_text using gin (search_fold(value) gin_trgm_ops)
  where field = 'title';
