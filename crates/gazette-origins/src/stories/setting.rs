//! The one setting all stories are told apart with.

/// Measured choices; see the crate's benchmarks for what they were measured on.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    /// Words of the copy that are read, from its head.
    pub lead: usize,
    /// What a word of the headline weighs, where one of the copy weighs 1.
    pub title: f32,
    /// What a name in the copy weighs.
    pub name: f32,
    /// The power that a term's weights in one dispatch are brought to: being repeated tells, but less each time.
    pub often: f32,
    /// Likeness from which a dispatch joins where either has no time.
    pub enough_undated: f32,
    /// Terms of a dispatch that are kept.
    pub kept: usize,
    /// Terms of a dispatch that are kept to compare it across languages.
    pub known_kept: usize,
    /// The power that rarity is brought to there: many words of the table stand in every tenth text.
    pub rarer: f32,
    /// Terms of a story that are kept.
    pub story_kept: usize,
    /// Terms of a dispatch by which stories are looked for.
    pub searched: usize,
    /// Stories listed under one term.
    pub listed: usize,
    /// Stories compared with a dispatch.
    pub compared: usize,
    /// Likeness from which a dispatch of the same language joins.
    pub enough: f32,
    /// What is taken off that for headlines alone.
    pub enough_headline: f32,
    /// Likeness of two stories, headlines alone, from which they are one.
    pub merge_headline: f32,
    /// As that, for stories with copy.
    pub merge: f32,
    /// Likeness from which one of another language joins.
    pub enough_across: f32,
    /// Seconds after which a story's likeness is worth half.
    pub half_life: f32,
}

impl Default for Setting {
    fn default() -> Setting {
        Setting {
            lead: 160,
            title: 4.0,
            name: 1.2,
            often: 0.6,
            enough_undated: 0.31,
            kept: 72,
            known_kept: 84,
            rarer: 1.35,
            story_kept: 96,
            searched: 28,
            listed: 64,
            compared: 32,
            enough: 0.15,
            enough_headline: 0.1,
            merge_headline: 0.17,
            merge: 0.45,
            enough_across: 0.2,
            half_life: 3.5 * 86_400.0,
        }
    }
}
