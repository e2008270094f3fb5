-- What dispatches, stories and articles are found by: their words, folded, parted by single spaces (gazette_text::search).
-- The id is three times the number, and one more for a story, two for an article. A statement for one engine begins
-- with its name.
create table search_text (
  id bigint primary key,
  words text not null
);
SQLITE create virtual table search_index using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
POSTGRES create index search_text_words on search_text using gin (array_to_tsvector(string_to_array(words, ' ')));
-- What is held already is read by a job.
insert into job (kind, payload, due, state, made)
  select 'read-words', '{"of":"dispatch","after":0}', 0, 'waiting', 0
  where exists (select 1 from dispatch) or exists (select 1 from article) or exists (select 1 from story);
