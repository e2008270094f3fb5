//! The store's contract: one set of tests, run on SQLite always and on PostgreSQL when one is given.
//!
//! `GAZETTE_TEST_POSTGRES=postgres://…` names a server (`.ci/postgres start` prints such a URL); each test makes a
//! schema of its own there. Without it the tests of that engine say that they are skipped.

#![allow(clippy::unwrap_used, reason = "a test that unwraps nothing says nothing")]

#[macro_use]
mod room;

mod a_dispatch_arrives;
mod accounts;
mod captures_are_kept;
mod claims_keep_their_number;
mod deeds_tell_what_was_done;
mod doubts_and_schedules;
mod every_job_once;
mod found_by_its_words;
mod markings_stand_in_for_the_engine;
mod nobodys_draft_is_overwritten;
mod old_days_leave;
mod one_process_works;
mod opening;
mod publishing_is_whole;
mod settled_in_one_go;
mod stories_in_the_inbox;
mod takedowns;
mod the_house_in_order;
mod trouble_with_the_disk;
mod wires_and_their_health;
