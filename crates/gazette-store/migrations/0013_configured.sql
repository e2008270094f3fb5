-- What the configuration file said of an owner, an outlet or a wire when it was last taken over: what was changed at
-- the desk since then stands until the file says something else.
create table configured (
  kind text not null,
  id text not null,
  digest text not null,
  primary key (kind, id)
);
