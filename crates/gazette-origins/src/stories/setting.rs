//! The one setting all stories are told apart with.

/// Measured choices: chosen on one half of the development sets and checked on the other.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    /// Words of the copy that are read, from its head.
    pub lead: usize,
    /// As that, to compare it across languages.
    pub known_lead: usize,
    /// Words of the copy that open it.
    pub opening_words: usize,
    /// What a word of the opening weighs, where one further down weighs 1.
    pub opening: f32,
    /// What a word of the headline weighs, where one of the copy weighs 1.
    pub title: f32,
    /// What a name in the copy weighs.
    pub name: f32,
    /// What a number in the copy weighs.
    pub number: f32,
    /// The power that a term's weights in one dispatch are brought to: being repeated tells, but less each time.
    pub often: f32,
    /// Terms of a dispatch that are kept.
    pub kept: usize,
    /// Terms of a dispatch that are kept to compare it across languages.
    pub known_kept: usize,
    /// Terms that texts of less than their full say must share.
    pub least: usize,
    /// What a term must weigh in both to be one of these: a place and a common noun do not.
    pub least_weight: f32,
    /// What is taken off in proportion to how alike two are in words where both tell many figures and none is the same:
    /// the columns of two weeks and the reports of two matches are written alike, of two events.
    pub series: f32,
    /// As that, where both have a time and are written so alike that they would share most figures if they were of one
    /// event: bulletins of the weather, of rates and of the dead of a day.
    pub form: f32,
    /// What is taken off beside how alike two are in words where one outlet has filled in a form twice, of texts that
    /// have their full say.
    pub refilled_full: f32,
    /// As that beside how alike two are, of any length, where one is a bulletin and the other does not tell it.
    pub bulletin: f32,
    /// As `series`, where both name days of the week and none is the same and one of the two has no time.
    pub series_days_timeless: f32,
    /// As that, where two briefs tell of nobody and nothing the same, while no dispatches were seen to tell what is
    /// rare,
    pub strangers: f32,
    /// and the power of the part that news copy at large has in what is known of it.
    pub strangers_borrowed: i32,
    /// Terms of a story that are kept.
    pub story_kept: usize,
    /// Terms of a dispatch by which stories are looked for.
    pub searched: usize,
    /// Stories compared with a dispatch.
    pub compared: usize,
    /// What counts of the crowds of two dispatches against their likeness.
    pub crowd: f32,
    /// Stories that make a crowd.
    pub crowd_of: usize,
    /// What the nearest of a crowd counts beside the mean of all, for a dispatch without a time: how its best rival
    /// does tells more where no time tells the two apart.
    pub rival: f32,
    /// The likeness, beyond the crowd, from which two are of one story.
    pub enough: f32,
    /// As that, where one of the two has no time.
    pub enough_timeless: f32,
    /// As that, across languages.
    pub enough_across: f32,
    /// As `crowd`, where one of the two has no time.
    pub crowd_timeless: f32,
    /// As `crowd`, across languages.
    pub crowd_across: f32,
    /// What naming the same days of the week is worth.
    pub days: f32,
    /// As that, where one of the two has no time.
    pub days_timeless: f32,
    /// What quoting the same speech is worth.
    pub speech: f32,
    /// As that, where one of the two has no time.
    pub speech_timeless: f32,
    /// What is taken off there where both quote much and nothing of it is the same.
    pub other_speech: f32,
    /// What telling the same figures is worth.
    pub figures: f32,
    /// As that, where one of the two has no time.
    pub figures_timeless: f32,
    /// What is taken off where both tell many figures and none of them is the same.
    pub other_figures: f32,
    /// As that, where one of the two has no time.
    pub other_figures_timeless: f32,
    /// What it is worth that both name what hardly anybody else names, where both have a time.
    pub names: f32,
    /// Names that only the two have from which that is worth all of it.
    pub names_full: f32,
    /// The power of the part of those who have a name that is of the two: what is named elsewhere too tells less.
    pub names_rare: f32,
    /// What is taken off where both are told by several dispatches: a late report joins an event more easily than two
    /// events become one. As that, where both have a time.
    pub groups: f32,
    /// What is taken off while a dispatch has to be placed before others are seen.
    pub stream: f32,
    /// How much less than enough a story may have in common with a dispatch and still be thought about when it comes.
    pub slack: f32,
    /// What a word of the dateline weighs, wherever it stands: a place and a day have many stories.
    pub filed: f32,
    /// What being told at the same time is worth, where both have a time.
    pub same_time: f32,
    /// As that, across languages.
    pub same_time_across: f32,
    /// The likeness to a story that is taken for granted where fewer than `crowd_of` others are there to compare.
    pub crowd_least: f32,
    /// What the logarithm of the days between two takes off.
    pub apart: f32,
    /// What must be made up for where one of two has neither a time nor a headline, among dispatches of several
    /// languages.
    pub unknown: f32,
    /// Words from which a text has its full say: shorter ones are less alike, and less is enough.
    pub full: f32,
    /// How much less: the power of its share of that.
    pub short: f32,
    /// The power of its share of that with which the spread of a story's dispatches counts against it: short texts of
    /// one story share few words by chance, and what they have in common shows in their sum.
    pub spread: f32,
    /// How much more than enough makes two stories one, once each has been told.
    pub merge: f32,
    /// How much more than enough joins dispatches before their crowds are known.
    pub surely: f32,
    /// As that, where one of the two has no time.
    pub surely_timeless: f32,
}

impl Default for Setting {
    fn default() -> Setting {
        Setting {
            lead: 600,
            known_lead: 240,
            opening_words: 42,
            opening: 1.3,
            title: 7.5,
            name: 1.2,
            number: 2.5,
            often: 0.6,
            kept: 96,
            known_kept: 84,
            least: 2,
            least_weight: 0.08,
            series: 0.6,
            form: 1.0,
            refilled_full: 0.3,
            bulletin: 0.25,
            series_days_timeless: 0.6,
            strangers: 2.4,
            strangers_borrowed: 4,
            story_kept: 96,
            searched: 26,
            compared: 24,
            crowd: 0.5,
            crowd_of: 10,
            rival: 0.33,
            enough: 0.16,
            enough_timeless: 0.08,
            enough_across: 0.08,
            crowd_timeless: 0.5,
            crowd_across: 0.2,
            days: 0.06,
            days_timeless: 0.126,
            speech: 0.05,
            speech_timeless: 0.1,
            other_speech: 0.05,
            figures: 0.05,
            figures_timeless: 0.03,
            other_figures: 0.08,
            other_figures_timeless: 0.04,
            names: 0.15,
            names_full: 2.0,
            names_rare: 1.5,
            groups: 0.1,
            stream: 0.02,
            slack: 0.1,
            filed: 0.15,
            same_time: 0.1,
            same_time_across: 0.06,
            crowd_least: 0.12,
            apart: 0.1,
            unknown: 0.45,
            full: 80.0,
            short: 0.45,
            spread: 0.35,
            merge: 0.05,
            surely: 0.06,
            surely_timeless: 0.2,
        }
    }
}
