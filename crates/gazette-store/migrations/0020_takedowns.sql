-- Removals from the site that one person has proposed and a second has not agreed to yet.
create table takedown (
  article_id bigint primary key references article (id),
  reason text not null,
  editor_id bigint not null references editor (id),
  at bigint not null
);
