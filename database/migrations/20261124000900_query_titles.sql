-- Queries are searched by their titles' letters: spelt once when they are asked, and not at every search.
alter table queries add column title_letters text generated always as (latin_letters(title)) stored;
-- Replaced by the index over the column.
drop index queries_by_title;
create index queries_by_title on queries using gin (title_letters gin_trgm_ops);
create index queries_by_last_change on queries (changed_at desc, id);
