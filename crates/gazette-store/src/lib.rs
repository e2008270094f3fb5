//! All SQL of a newsroom, on SQLite and PostgreSQL, and the job queue.
