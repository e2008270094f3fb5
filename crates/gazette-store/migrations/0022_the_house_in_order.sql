-- What the desk wrote about the newsroom itself; it stands in the place of what policies.toml says.
create table policy (
  id text not null,
  language text not null,
  title text not null,
  body text not null,
  primary key (id, language)
);
-- Since when a session is open, and what opened it: for whoever looks whether all of them are hers.
alter table session add column opened bigint not null default 0;
alter table session add column browser text not null default '';
-- Whose closed account an invitation opens again; null where it makes a new one.
alter table invitation add column editor_id bigint references editor (id);
-- Where a story went that was merged: its old address leads there.
alter table story add column merged_into bigint references story (id);
