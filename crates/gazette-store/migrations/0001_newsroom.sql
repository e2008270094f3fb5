-- The newsroom's tables. Ids are bigint, times are bigint microseconds since 1970, JSON is text, flags are 0 and 1.
-- IDENTITY and BYTES are spelt per engine (see src/migrate.rs). One statement per semicolon.

-- Exact bytes by their SHA-256: captures, archived evidence, pages. Never changed; a page's bytes go when no set names them.
create table blob (
  digest text primary key,
  bytes BYTES not null
);

create table owner (
  id text primary key,
  name text not null,
  country text,
  group_id text
);

create table outlet (
  id text primary key,
  owner_id text references owner (id),
  name text not null,
  -- the whole outlet as JSON: abbreviation, other names, languages, state control
  facts text not null
);

create table wire (
  id text primary key,
  outlet_id text not null references outlet (id),
  kind text not null,
  address text not null,
  paused bigint not null default 0,
  -- politeness of polling
  every_s bigint not null default 900,
  next_poll bigint not null default 0,
  etag text,
  last_modified text,
  moved_to text,
  moved_seen bigint not null default 0,
  -- health
  last_tried bigint,
  last_heard bigint,
  failures bigint not null default 0,
  gone bigint not null default 0,
  note text
);
create index wire_due on wire (paused, gone, next_poll);

create table capture (
  id IDENTITY,
  digest text not null references blob (digest),
  wire_id text not null references wire (id),
  url text,
  content_type text,
  received bigint not null,
  len bigint not null,
  -- null until it has been read
  read_at bigint,
  dispatches bigint not null default 0
);
create index capture_wire on capture (wire_id, id);

create table fault (
  id IDENTITY,
  wire_id text references wire (id),
  capture_id bigint references capture (id),
  dispatch_id bigint,
  at bigint not null,
  kind text not null,
  note text not null
);
create index fault_wire on fault (wire_id, at);
create index fault_dispatch on fault (dispatch_id);

create table story (
  id IDENTITY,
  title text not null,
  language text not null,
  opened bigint not null,
  heard bigint not null,
  dispatches bigint not null default 0,
  origins bigint not null default 0,
  owners bigint not null default 0,
  conflicts bigint not null default 0,
  -- set by an editor: such a story is not joined or split by the engine
  held bigint not null default 0,
  spiked bigint not null default 0
);
create index story_inbox on story (spiked, heard);
create index story_heard on story (heard);

-- One text of one outlet, through all its versions.
create table dispatch (
  id IDENTITY,
  outlet_id text not null references outlet (id),
  guid text not null,
  first_received bigint not null,
  version bigint not null,
  story_id bigint references story (id),
  -- of the current version
  headline text,
  language text not null,
  published bigint,
  embargo bigint,
  killed bigint not null default 0,
  held bigint not null default 0,
  unique (outlet_id, guid)
);
create index dispatch_story on dispatch (story_id);
create index dispatch_received on dispatch (first_received);

create table dispatch_version (
  dispatch_id bigint not null references dispatch (id),
  version bigint not null,
  capture_id bigint not null references capture (id),
  received bigint not null,
  -- SHA-256 of what a reader would notice: headline, copy, status
  content_digest text not null,
  parts text not null,
  primary key (dispatch_id, version)
);

create table reprint (
  dispatch_id bigint primary key references dispatch (id),
  origin_id bigint not null,
  copied_from bigint,
  share double precision not null,
  basis text not null,
  direction text not null,
  credited text
);
create index reprint_origin on reprint (origin_id);

-- What the engines remember of a dispatch, to start again without reading its text.
create table engine_record (
  dispatch_id bigint primary key references dispatch (id),
  origin BYTES not null,
  told BYTES not null
);

create table claim (
  id IDENTITY,
  story_id bigint not null references story (id),
  text text not null,
  language text not null,
  tally text not null,
  made bigint not null
);
create index claim_story on claim (story_id);

create table statement (
  id IDENTITY,
  dispatch_id bigint not null references dispatch (id),
  position bigint not null,
  claim_id bigint references claim (id),
  speaker text,
  parts text not null
);
create index statement_dispatch on statement (dispatch_id, position);
create index statement_claim on statement (claim_id);

create table figure (
  id IDENTITY,
  dispatch_id bigint not null references dispatch (id),
  speaker text,
  parts text not null
);
create index figure_dispatch on figure (dispatch_id);

create table editor (
  id IDENTITY,
  name text not null,
  email text not null unique,
  password text not null,
  role text not null,
  language text not null,
  made bigint not null,
  disabled bigint not null default 0
);

create table session (
  token_digest text primary key,
  editor_id bigint not null references editor (id),
  expires bigint not null
);

create table invitation (
  token_digest text primary key,
  role text not null,
  expires bigint not null,
  used bigint
);

create table verdict (
  id IDENTITY,
  claim_id bigint not null references claim (id),
  rating text not null,
  method text not null,
  evidence text not null,
  proposed_by bigint not null references editor (id),
  proposed_at bigint not null,
  seconded_by bigint references editor (id),
  seconded_at bigint,
  withdrawn bigint
);
create index verdict_claim on verdict (claim_id);

create table article (
  id IDENTITY,
  story_id bigint references story (id),
  slug text not null,
  language text not null,
  state text not null,
  made bigint not null,
  made_by bigint references editor (id),
  -- the draft being worked on, and a number that moves with every save so that two editors cannot overwrite each other
  draft text,
  draft_saved bigint,
  draft_number bigint not null default 0,
  embargo bigint,
  unique (language, slug)
);

create table article_dispatch (
  article_id bigint not null references article (id),
  dispatch_id bigint not null references dispatch (id),
  primary key (article_id, dispatch_id)
);

create index article_story on article (story_id);
create index article_dispatch_dispatch on article_dispatch (dispatch_id);

create table edition (
  article_id bigint not null references article (id),
  number bigint not null,
  published bigint not null,
  change text not null,
  body text not null,
  leaf bigint not null,
  primary key (article_id, number)
);
create index edition_published on edition (published);

-- The site as readers see it: sets of pages, one of which is current.
create table page_set (
  id IDENTITY,
  made bigint not null,
  leaf bigint not null,
  current bigint not null default 0
);

create index page_set_current on page_set (current);

create table page (
  set_id bigint not null references page_set (id),
  path text not null,
  digest text not null references blob (digest),
  content_type text not null,
  status bigint not null default 200,
  primary key (set_id, path)
);

-- The log: leaves, and the tiles and checkpoint made from them (C2SP tlog-tiles).
create table log_leaf (
  position bigint primary key,
  bytes BYTES not null
);

create table log_tile (
  path text primary key,
  bytes BYTES not null
);

create table log_checkpoint (
  id bigint primary key,
  size bigint not null,
  note text not null
);

-- What editors did. Rows are added, never changed or removed.
create table deed (
  id IDENTITY,
  at bigint not null,
  editor_id bigint,
  act text not null,
  subject text not null,
  detail text not null
);
create index deed_subject on deed (subject, at);
create index deed_at on deed (at);

create table job (
  id IDENTITY,
  kind text not null,
  payload text not null,
  due bigint not null,
  leased_until bigint not null default 0,
  tries bigint not null default 0,
  -- 'waiting', 'quarantined'; done jobs are removed
  state text not null,
  error text,
  made bigint not null
);
create index job_due on job (state, due);

create table setting (
  name text primary key,
  value text not null
);
