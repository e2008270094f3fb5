//! Bytes to dispatches: everything a wire can deliver, read without ever failing.
//!
//! ```text
//! bytes → sniff → charset → feed | page | exchange | text → furniture → Dispatch
//! ```
//!
//! Reading never fails and never does I/O: every input ends as dispatches or as named faults, never as "success with
//! nothing". Limits are those of [`limits`].

mod advisory;
mod bidi;
mod charset;
mod cut;
pub mod dates;
mod entities;
pub mod exchange;
pub mod feed;
mod feed_head;
pub mod furniture;
mod input;
mod json;
pub mod limits;
mod markup;
pub mod page;
mod reading;
mod sniff;
mod tables;
mod text;
mod xml;

pub use input::{Input, Reading};
pub use reading::read;
