//! What people see, from outside: the built binary, its files and its pages. One file for each thing a person would notice.

mod actors;
mod bad_input_is_named;
mod each_language_in_its_own_words;
mod editors_correct_a_reading;
mod embargo_and_schedule;
mod every_edition_changes_something;
mod is_it_in_order;
mod killed_at_any_moment;
mod look_of_the_site;
mod one_process_works;
mod seed_manner;
mod senders_kill_and_hold;
mod silent_edit_is_provable;
mod trouble_with_the_machine;
mod who_said_what;
