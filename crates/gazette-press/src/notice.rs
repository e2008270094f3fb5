//! What stands in place of an article whose words are not shown.

use gazette_news::{Change, Removal};

use crate::shelf::Shelved;

/// The notice that stands in place of an article's words.
pub(crate) struct Notice<'a> {
    /// `kill`, `takedown` or `hold`.
    pub kind: &'static str,
    /// Why, for readers.
    pub reason: &'a str,
    /// The status its pages are served with: what was withdrawn is gone, what is held may come back.
    pub status: u16,
}

/// The notice of an article, if its words are not shown.
pub(crate) fn notice<'a>(article: &Shelved<'a>) -> Option<Notice<'a>> {
    match article.newest().change() {
        Change::Withdrawal { removal: Removal::Kill, reason } => {
            Some(Notice { kind: "kill", reason, status: 410 })
        }
        Change::Withdrawal { removal: Removal::Takedown, reason } => {
            Some(Notice { kind: "takedown", reason, status: 410 })
        }
        Change::Hold { reason } => Some(Notice { kind: "hold", reason, status: 200 }),
        _ => None,
    }
}
