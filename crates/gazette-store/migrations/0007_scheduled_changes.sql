-- What is scheduled of an article, as JSON: its first edition, an update or a correction. Null was a first edition.
alter table article add column scheduled_change text;
