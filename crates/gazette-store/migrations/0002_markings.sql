-- What an editor says a text says: her marking of all its statements. It stands in the engine's place for that version,
-- and is what a model can be trained on.
create table marking (
  dispatch_id bigint not null references dispatch (id),
  version bigint not null,
  -- a JSON list of {speaker, parts}, as they are kept in `statement`
  statements text not null,
  editor_id bigint references editor (id),
  at bigint not null,
  primary key (dispatch_id, version)
);
