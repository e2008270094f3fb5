//! A source of our own whom readers are not told.

use serde::{Deserialize, Serialize};

use crate::{EditorId, SignOff};

/// What a reporter says of a source of ours who is not named. Who it is stands nowhere here: it is sealed, and only its
/// number is kept with the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnnamedSource {
    /// Who brought it.
    pub brought_by: EditorId,
    /// It gives information, and neither opinion nor speculation.
    #[serde(default)]
    pub informs: bool,
    /// The news needs what it says.
    #[serde(default)]
    pub is_vital: bool,
    /// What it says cannot be had from somebody who is named.
    #[serde(default)]
    pub is_only_way: bool,
    /// It is in a position to know, and has been found reliable.
    #[serde(default)]
    pub is_reliable: bool,
    /// Where the store keeps who it is, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<i64>,
    /// Who else knows who it is and accepted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<SignOff>,
}

impl UnnamedSource {
    /// Whether all that is asked of such a source is said of it.
    pub fn is_vouched_for(&self) -> bool {
        self.informs && self.is_vital && self.is_only_way && self.is_reliable && self.identity.is_some()
    }

    /// Whether both say the same of the same person.
    pub fn is_same_as(&self, other: &UnnamedSource) -> bool {
        let said = |source: &UnnamedSource| UnnamedSource { accepted: None, ..source.clone() };
        said(self) == said(other)
    }
}
