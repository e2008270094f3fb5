-- What the engines remember, by the day a dispatch was received, so that a day can leave as a whole.
create table engine_memory (
  day bigint not null,
  dispatch_id bigint not null references dispatch (id),
  origin BYTES not null,
  told BYTES not null,
  primary key (day, dispatch_id)
);
create unique index engine_memory_dispatch on engine_memory (dispatch_id);
insert into engine_memory (day, dispatch_id, origin, told)
  select d.first_received / 86400000000, r.dispatch_id, r.origin, r.told
  from engine_record r join dispatch d on d.id = r.dispatch_id;
drop table engine_record;

-- What is left of a day that left: enough to know an old text that comes again.
create table engine_archive (
  dispatch_id bigint primary key references dispatch (id),
  day bigint not null,
  sketch BYTES not null
);

-- The least fingerprints of an archived text, by which it is found.
create table engine_archive_print (
  print bigint not null,
  dispatch_id bigint not null references engine_archive (dispatch_id),
  primary key (print, dispatch_id)
);
