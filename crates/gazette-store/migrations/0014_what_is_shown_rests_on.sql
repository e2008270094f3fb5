-- What the newest edition of an article rests on. A draft may part from a dispatch long before readers see words without it.
create table shown_dispatch (
  article_id bigint not null references article (id),
  dispatch_id bigint not null references dispatch (id),
  primary key (article_id, dispatch_id)
);
create index shown_dispatch_dispatch on shown_dispatch (dispatch_id);
insert into shown_dispatch (article_id, dispatch_id)
  select article_id, dispatch_id from article_dispatch
  where article_id in (select article_id from edition);
