-- What was met, by name and values, so that the desk can tell it in its reader's language; null where only English is kept.
alter table fault add column said text;
alter table wire add column said text;
