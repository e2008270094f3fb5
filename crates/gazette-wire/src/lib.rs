//! Bytes to dispatches: everything a wire can deliver, read without ever failing.
//!
//! ```text
//! bytes → sniff → charset → feed | page | exchange | text → furniture → Dispatch
//! ```
//!
//! Reading never fails and never does I/O: every input ends as dispatches or as named faults, never as "success with
//! nothing". Limits are those of [`limits`].

pub mod dates;
pub mod exchange;
pub mod feed;
pub mod furniture;
pub mod limits;
pub mod page;
mod reading;
mod text;

pub use reading::{Input, Reading, read};
