-- Whether the same job waits already is asked for each dispatch of a large story.
create index job_same on job (kind, payload);
