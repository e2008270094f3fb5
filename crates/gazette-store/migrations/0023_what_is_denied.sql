-- What is said not to be so, where a claim is a denial: that is what a verdict rates, and not whether it was denied.
alter table claim add column proposition text;
alter table verdict add column proposition text;
