-- Which version of a dispatch the words were written from: of a draft, and of what readers see.
alter table article_dispatch add column version bigint not null default 1;
alter table shown_dispatch add column version bigint not null default 1;
update article_dispatch set version = coalesce((
  select max(v.version) from dispatch_version v
  join dispatch d on d.id = v.dispatch_id and v.version <= d.version
  join article a on a.id = article_dispatch.article_id
  where v.dispatch_id = article_dispatch.dispatch_id and v.received <= coalesce(a.draft_saved, a.made)), 1);
update shown_dispatch set version = coalesce((
  select max(v.version) from dispatch_version v
  join dispatch d on d.id = v.dispatch_id and v.version <= d.version
  where v.dispatch_id = shown_dispatch.dispatch_id
  and v.received <= (select max(e.published) from edition e where e.article_id = shown_dispatch.article_id)), 1);

-- What the engines remember, version by version and in the order in which they were told: the ties of a text's earlier
-- versions stay. Of an earlier version nothing is kept for the stories engine, which knows the newest alone.
alter table engine_memory rename to engine_memory_before;
create table engine_memory (
  place IDENTITY,
  day bigint not null,
  dispatch_id bigint not null references dispatch (id),
  version bigint not null,
  origin BYTES not null,
  told BYTES not null
);
-- Records that are not there, or may be of the notice of a kill, are empty: the text is read again.
insert into engine_memory (day, dispatch_id, version, origin, told)
  select m.day, v.dispatch_id, v.version,
    case when v.version = d.version and d.killed = 0 then m.origin else substr(m.origin, 1, 0) end,
    case when v.version = d.version and d.killed = 0 then m.told else substr(m.told, 1, 0) end
  from engine_memory_before m
  join dispatch d on d.id = m.dispatch_id
  join dispatch_version v on v.dispatch_id = d.id and v.version <= d.version
  where (v.version = 1 or d.killed = 0 or v.version < d.version)
  and not exists (select 1 from dispatch_version o where o.dispatch_id = v.dispatch_id
    and o.version < v.version and o.capture_id > v.capture_id)
  order by v.received, v.capture_id, v.dispatch_id, v.version;
drop table engine_memory_before;
create unique index engine_memory_version on engine_memory (dispatch_id, version);
create index engine_memory_day on engine_memory (day, dispatch_id);
