//! What a reader of a pressed site sees, one file for each thing.

#[path = "../common/mod.rs"]
mod common;
mod reader;

mod addresses_stay;
mod checks_match_what_is_seen;
mod corrections_are_never_buried;
mod feeds_are_well_formed;
mod hostile_text_stays_text;
mod how_we_know;
mod links_resolve;
mod right_to_left;
mod same_plan_same_bytes;
mod themes;
mod who_says_so;
mod withdrawn_articles;
