-- The words a verdict is on, as they stood when it was proposed: a claim's own words change with its statements.
alter table verdict add column words text;
update verdict set words = (select c.text from claim c where c.id = verdict.claim_id);
