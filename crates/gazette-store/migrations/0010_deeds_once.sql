-- A job that is done again writes its deed down once: the name of what it wrote, where it has one.
alter table deed add column once text;
create unique index deed_once on deed (once);
