//! What is given to the index, and what it gives back.

use gazette_news::{CreditLine, Language, Reprint};
use jiff::Timestamp;

use crate::credits::Credit;

/// A text to be tied.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t> {
    /// What the caller names it by. Adding a key again replaces the text held under it.
    pub key: u64,
    /// The copy.
    pub text: &'t str,
    /// Its headline.
    pub title: Option<&'t str>,
    /// Who put it out, by any of its names.
    pub outlet: Option<&'t str>,
    /// Who controls the outlet.
    pub owner: Option<&'t str>,
    /// When it was published, as it says.
    pub published: Option<Timestamp>,
    /// When we received it: nothing is published later than that, whatever it says.
    pub received: Option<Timestamp>,
    /// Its credit line, where one was read off the copy before.
    pub credit: Option<&'t CreditLine>,
    /// The agency of its dateline, where one was read off the copy before.
    pub agency: Option<&'t str>,
    /// Its language, where known.
    pub language: Option<Language>,
}

impl<'t> Text<'t> {
    /// A text of which nothing else is known.
    pub fn new(key: u64, text: &'t str) -> Text<'t> {
        Text {
            key,
            text,
            title: None,
            outlet: None,
            owner: None,
            published: None,
            received: None,
            credit: None,
            agency: None,
            language: None,
        }
    }
}

/// What an added text turned out to be.
#[derive(Debug, Clone)]
pub struct Added {
    /// Its tie.
    pub reprint: Reprint<u64>,
    /// Texts held before whose tie changed by it, with their new tie: a late origin turns origins into reprints.
    pub revised: Vec<(u64, Reprint<u64>)>,
    /// Whose copy it says it is, strongest evidence first.
    pub credits: Vec<Credit>,
    /// What a store keeps to give the index back its memory with [`restore`](super::Index::restore); about 4 bytes a fingerprint.
    pub record: Vec<u8>,
}
