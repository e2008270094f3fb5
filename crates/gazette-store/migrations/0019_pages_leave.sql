-- Bytes that are kept for themselves, whatever pages name them: the evidence behind verdicts.
create table evidence (
  digest text primary key references blob (digest)
);
insert into evidence (digest)
  select b.digest from blob b
  where exists (select 1 from verdict v where v.evidence like '%' || b.digest || '%');
-- Whether bytes are still named is asked of each page that leaves.
create index capture_digest on capture (digest);
create index page_digest on page (digest);
-- Pages of sets that readers do not see any more were kept for good until now.
delete from blob
  where digest not in (select digest from page)
    and digest not in (select digest from capture)
    and digest not in (select digest from evidence);
