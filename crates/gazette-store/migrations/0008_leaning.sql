-- Texts that are nobody's copy and show nothing of having been gathered apart from another text of their story: they do
-- not count beside it. Written with each count of the story.
create table leaning (
  dispatch_id bigint primary key references dispatch (id),
  on_id bigint not null references dispatch (id)
);
