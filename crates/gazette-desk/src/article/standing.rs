//! The states of an article.

/// How an article stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
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

impl Standing {
    /// All of them, in the order an article goes through them.
    pub const ALL: [Standing; 6] = [
        Standing::Draft,
        Standing::Scheduled,
        Standing::Spiked,
        Standing::Published,
        Standing::Withheld,
        Standing::Withdrawn,
    ];

    /// The word it has in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Draft => "draft",
            Standing::Scheduled => "scheduled",
            Standing::Spiked => "spiked",
            Standing::Published => "published",
            Standing::Withheld => "withheld",
            Standing::Withdrawn => "withdrawn",
        }
    }

    /// The standing of a word.
    pub fn of(word: &str) -> Option<Standing> {
        Standing::ALL.into_iter().find(|s| s.as_str() == word)
    }

    /// Whether readers have been shown an edition of it.
    pub fn has_been_out(self) -> bool {
        matches!(self, Standing::Published | Standing::Withheld | Standing::Withdrawn)
    }

    /// Whether its draft may still be changed.
    pub fn may_be_edited(self) -> bool {
        !matches!(self, Standing::Withdrawn | Standing::Spiked)
    }
}
