//! Who said what; the same claim in other words; conflicting figures.
//!
//! ```
//! use gazette_statements::{Model, read};
//!
//! let told = read(Model::shipped(), "Kelmis, Minister of Ports Tarik Osman said the quay was full.\n\nHe said it would grow.", None);
//! let who: Vec<_> = told.statements.iter().map(|s| s.speaker.as_ref().map(|s| s.shown())).collect();
//! assert_eq!(who, [Some("Tarik Osman"), Some("Tarik Osman")]);
//! ```
//!
//! How [`read`] works, in order:
//!
//! 1. The text is cut into words, sentences, paragraphs and quotations; every word gets a class from lists of our own
//!    (verbs of saying by what they take, roles, bodies, documents, titles, given names …).
//! 2. A first tagger looks for the words that do the saying, and is asked for twice as many places as it believes in.
//! 3. For each of them a second tagger marks source, content and further pieces of the cue in the paragraph.
//! 4. A logistic model, learnt on texts the taggers had not seen, says how likely each reading is right; what falls
//!    under the language's threshold is dropped, unless it stands in a construction that is certain.
//! 5. Hard rules mend what rules know better: quotations over several paragraphs, shared sources, denial, asking.
//! 6. Names are gathered over the whole text with their roles; bare surnames, pronouns, roles and dropped subjects are
//!    led back to them.
//!
//! Both taggers are linear chains over hashed features, learnt as averaged perceptrons; everything runs in time linear
//! in the text. The shipped weights ([`Model::shipped`]) are learnt from this crate's `corpus/*/train` and from nothing
//! else; [`train()`] gives the same bytes for the same texts on every machine:
//!
//! ```text
//! cargo run --release -p gazette-statements --example train -- crates/gazette-statements/model/gazette.model \
//!     crates/gazette-statements/corpus/en/train crates/gazette-statements/corpus/ar/train crates/gazette-statements/corpus/fa/train
//! ```

mod accept;
mod agreement;
mod by_hand;
mod certain;
mod chain;
pub mod claims;
mod cues;
mod edges;
pub mod figures;
mod find;
pub mod gold;
mod hash;
mod lexicon;
mod model;
mod naming;
mod page;
mod people;
mod posterior;
mod read;
mod rules;
mod spans;
mod train;
mod weights;

pub use agreement::{Agreement, agreement};
pub use by_hand::by_hand;
pub use model::{BadModel, Model};
pub use people::Party;
pub use read::{Told, read};
pub use train::{Options, train};
