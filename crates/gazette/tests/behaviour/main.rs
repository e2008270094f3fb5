//! What people see, from outside: the built binary, its files and its pages. One file for each thing a person would notice.

mod actors;
mod bad_input_is_named;
mod killed_at_any_moment;
mod seed_manner;
mod silent_edit_is_provable;
