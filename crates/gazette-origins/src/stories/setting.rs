//! The one setting all stories are told apart with.

/// Measured choices; see the crate's benchmarks for what they were measured on.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    /// Words of the copy that are read, from its head.
    pub lead: usize,
    /// What a word of the headline weighs, where one of the copy weighs 1.
    pub title: f32,
    /// Terms of a dispatch that are kept.
    pub kept: usize,
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
    /// Likeness from which one of another language joins.
    pub enough_across: f32,
    /// Seconds after which a story's likeness is worth half.
    pub half_life: f32,
}

impl Default for Setting {
    fn default() -> Setting {
        Setting {
            lead: 160,
            title: 2.5,
            kept: 72,
            story_kept: 96,
            searched: 24,
            listed: 192,
            compared: 32,
            enough: 0.24,
            enough_headline: 0.18,
            enough_across: 0.22,
            half_life: 4.0 * 86_400.0,
        }
    }
}
