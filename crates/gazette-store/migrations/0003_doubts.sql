-- When a draft is to be published by itself, and who said so.
alter table article add column scheduled bigint;
alter table article add column scheduled_by bigint;

-- Why somebody should look at a published article again: what it rests on was killed, held or changed by its sender, or
-- a label printed in it is not what the record shows any more.
create table doubt (
  article_id bigint not null references article (id),
  kind text not null,
  -- what it is about: a dispatch, or the labelled words
  subject text not null,
  -- JSON, for the desk's pages
  detail text not null,
  since bigint not null,
  -- null until an editor has looked or a further edition came out
  settled bigint,
  primary key (article_id, kind, subject)
);
create index doubt_open on doubt (settled, since);

-- The topics an editor gave a story (IPTC Media Topics, by code); none of the story's rows where nobody has.
create table story_topic (
  story_id bigint not null references story (id),
  code text not null,
  primary key (story_id, code)
);
