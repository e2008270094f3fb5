//! The changes of an article as its readers are told of them.

use gazette_news::{Change, Language};
use jiff::Timestamp;
use serde::Serialize;

use crate::address::encode;
use crate::plan::PressedEdition;
use crate::press::Press;
use crate::shelf::Shelved;

/// A change as templates print it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ChangeLine {
    /// The word of a [`Change`]: `first`, `update`, `correction` and so on.
    pub kind: &'static str,
    /// When the edition that it made came out.
    pub at: Timestamp,
    /// That edition's number.
    pub number: u32,
    /// That edition's leaf.
    pub leaf: u64,
    /// That edition's page, as a link.
    pub href: String,
    /// Whether this is the page of that edition.
    pub here: bool,
    /// What was wrong, for a correction.
    pub was: Option<String>,
    /// What is right, for a correction.
    pub is: Option<String>,
    /// The advisory, note or reason of any other act.
    pub note: Option<String>,
}

impl ChangeLine {
    /// The change that made an edition, as seen from the article's own page.
    pub fn of(article: &Shelved<'_>, pressed: &PressedEdition) -> ChangeLine {
        let edition = &pressed.edition;
        let (was, is, note) = match edition.change().clone() {
            Change::First => (None, None, None),
            Change::Correction { was, is } => (Some(was), Some(is), None),
            Change::Update { advisory: note }
            | Change::Clarification { note }
            | Change::Refile { note }
            | Change::Release { note }
            | Change::Hold { reason: note }
            | Change::Withdrawal { reason: note, .. } => (None, None, Some(note)),
        };
        ChangeLine {
            kind: edition.change().as_str(),
            at: edition.published(),
            number: edition.number(),
            leaf: pressed.leaf,
            href: encode(&article.edition_path(edition.number())),
            here: edition.number() == article.newest().number(),
            was,
            is,
            note,
        }
    }
}

/// The notes that stand at the top of an edition: every correction and clarification up to it, newest first (rule 17: a
/// later update does not bury them).
pub(crate) fn notes(article: &Shelved<'_>, upto: u32) -> Vec<ChangeLine> {
    let editions = article.plan.editions.iter().rev().filter(|pressed| pressed.edition.number() <= upto);
    let noted = editions.filter(|pressed| {
        matches!(pressed.edition.change(), Change::Correction { .. } | Change::Clarification { .. })
    });
    noted.map(|pressed| ChangeLine::of(article, pressed)).collect()
}

/// A correction, clarification, hold, release or withdrawal with the article that it is about.
pub(crate) struct PutRight<'a> {
    pub article: &'a Shelved<'a>,
    pub line: ChangeLine,
}

/// Everything that was put right in a language, newest first.
pub(crate) fn put_right<'a>(press: &'a Press<'_>, language: Language) -> Vec<PutRight<'a>> {
    let mut lines = Vec::new();
    for article in press.shelf.iter().filter(|article| article.language == language) {
        for pressed in &article.plan.editions {
            let is_listed = matches!(
                pressed.edition.change(),
                Change::Correction { .. }
                    | Change::Clarification { .. }
                    | Change::Hold { .. }
                    | Change::Release { .. }
                    | Change::Withdrawal { .. }
            );
            if is_listed {
                lines.push(PutRight { article, line: ChangeLine::of(article, pressed) });
            }
        }
    }
    lines.sort_by_key(|put| std::cmp::Reverse((put.line.at, put.line.leaf)));
    lines
}
