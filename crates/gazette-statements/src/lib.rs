//! Who said what; the same claim in other words; conflicting figures.

mod accept;
mod agreement;
mod certain;
mod chain;
pub mod claims;
mod cues;
pub mod figures;
mod find;
pub mod gold;
mod hash;
mod lexicon;
mod model;
mod page;
mod people;
mod read;
mod rules;
mod spans;
mod train;
mod weights;

pub use agreement::{Agreement, agreement};
pub use model::{BadModel, Model};
pub use people::Party;
pub use read::{Told, read};
pub use train::{Options, train};
