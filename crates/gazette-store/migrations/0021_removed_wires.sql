-- A wire that was removed stays by its name, for what it delivered; nothing is taken from it any more.
alter table wire add column removed bigint not null default 0;
