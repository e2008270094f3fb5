-- Who sources are that readers are not told, sealed with a key that is not in the database.
create table identity (
  id IDENTITY,
  article_id bigint not null references article (id),
  sealed BYTES not null,
  editor_id bigint not null,
  at bigint not null
);
create index identity_article on identity (article_id);
