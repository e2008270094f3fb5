//! The states of an article.

/// How an article stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ArticleState {
    /// Being written; nobody outside has seen it.
    Draft,
    /// To be published by itself at a time; nobody outside has seen it.
    Scheduled,
    /// Killed before anybody outside saw it.
    Spiked,
    /// Readers see its newest edition.
    Published,
    /// Readers see a notice while it is being checked (rule 20).
    Withheld,
    /// Readers see a notice. For good: an archive is not rewritten (rule 23).
    Withdrawn,
}

impl ArticleState {
    /// All of them, in the order an article goes through them.
    pub const ALL: [ArticleState; 6] = [
        ArticleState::Draft,
        ArticleState::Scheduled,
        ArticleState::Spiked,
        ArticleState::Published,
        ArticleState::Withheld,
        ArticleState::Withdrawn,
    ];

    /// The word it is kept under.
    pub fn as_str(self) -> &'static str {
        match self {
            ArticleState::Draft => "draft",
            ArticleState::Scheduled => "scheduled",
            ArticleState::Spiked => "spiked",
            ArticleState::Published => "published",
            ArticleState::Withheld => "withheld",
            ArticleState::Withdrawn => "withdrawn",
        }
    }

    /// The state of a word.
    pub fn of(word: &str) -> Option<ArticleState> {
        ArticleState::ALL.into_iter().find(|s| s.as_str() == word)
    }

    /// Whether readers have been shown an edition of it.
    pub fn has_been_out(self) -> bool {
        matches!(self, ArticleState::Published | ArticleState::Withheld | ArticleState::Withdrawn)
    }

    /// Whether its draft may still be changed.
    pub fn may_be_edited(self) -> bool {
        !matches!(self, ArticleState::Withdrawn | ArticleState::Spiked)
    }
}

impl std::fmt::Display for ArticleState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_read_back_from_its_word() {
        for state in ArticleState::ALL {
            assert_eq!(ArticleState::of(state.as_str()), Some(state));
        }
        assert_eq!(ArticleState::of("gone"), None);
    }
}
