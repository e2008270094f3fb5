//! Forms that an outlet fills in anew: the weather of each town, the close of each market day, prayer times, ships in
//! port.
//!
//! Two such bulletins have half of their words and more in common, which no two events do, and all that differs is what
//! they are printed for. A newsroom of few dispatches cannot know that "forecast" and "degrees" are in every bulletin,
//! but it can see that one outlet has written the same sentences with other figures and names in them. An outlet that
//! tells more of an event keeps most figures, or writes other sentences around them, or a longer text; it seldom writes
//! the same again at the same length a day later.

use super::figures::Figures;
use super::names::Names;
use crate::vector::Vector;

/// Outlets of a story that are kept.
const OUTLETS: usize = 64;
/// The share of all different words of two texts of one length that both have, from which they are of one form.
const OF_ONE_FORM: f32 = 0.24;
/// How much less where both are a line: of a line half is what is filled in.
const OF_ONE_LINE: f32 = 0.08;
/// How much more where one is a word longer for each word of the other.
const LONGER: f32 = 0.7;
/// How much more where one has a headline alone or none: a headline has few words, and those of its subject.
const OF_ONE_HEADLINE: f32 = 0.4;
/// Words by which a form is longer for what is filled in.
const SLACK: f32 = 3.0;
/// How much more of it tells for sure.
const SURELY: f32 = 0.1;
/// Seconds from which the same is news again: an outlet that mends a report does so in hours.
const NEXT: i64 = 12 * 3_600;
/// The share from which two texts of one half of a day are one that was mended.
const MENDED: std::ops::Range<f32> = 0.7..0.8;
/// The part of the figures, and of the names, that a report keeps when it is mended.
const KEPT: std::ops::Range<f32> = 0.3..0.6;
/// As that, when it is mended a day later: a form may well have every other figure of the day before.
const KEPT_NEXT: std::ops::Range<f32> = 0.5..0.8;
/// The share from which a text of another day is filled in rather than written anew.
const FILLED_IN: std::ops::Range<f32> = 0.45..0.6;
/// The share of its words from which a text is the same again, whenever it comes.
const SAME: std::ops::Range<f32> = 0.9..0.95;
/// The figures of the one that tells fewer by which that is judged, and the names where there are too few of these.
const TELLING: usize = 2;

/// Which outlets tell a story, in order of their numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Outlets(Box<[u32]>);

impl Outlets {
    /// The outlet of a dispatch; none by the number 0.
    pub fn of(outlet: u32) -> Outlets {
        Outlets(if outlet == 0 { Box::default() } else { Box::new([outlet]) })
    }

    pub fn absorb(&mut self, other: &Outlets) {
        if other.0.iter().all(|outlet| self.0.binary_search(outlet).is_ok()) {
            return;
        }
        let mut all = [&*self.0, &*other.0].concat();
        all.sort_unstable();
        all.dedup();
        all.truncate(OUTLETS);
        self.0 = all.into_boxed_slice();
    }

    pub fn share_one(&self, other: &Outlets) -> bool {
        self.0.iter().any(|outlet| other.0.binary_search(outlet).is_ok())
    }

    pub fn bytes(&self) -> usize {
        size_of_val(&*self.0)
    }
}

/// What of a story tells whether another one is of the same form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form<'s> {
    pub words: &'s Vector,
    /// Whether its dispatches have a headline and copy.
    pub is_whole: bool,
    /// The mean number of words of its dispatches.
    pub length: f32,
    pub figures: &'s Figures,
    pub names: &'s Names,
    /// How often each day of the week is named.
    pub days: &'s [u16; 7],
    pub first: Option<i64>,
}

impl Form<'_> {
    /// From 0 to 1 as two of one outlet are one form filled in twice; `full` is how full a say the lesser has.
    pub fn refilled(&self, other: &Form<'_>, full: f32) -> f32 {
        let common = self.words.common(other.words);
        let longer =
            ((self.length - other.length).abs() - SLACK).max(0.0) / self.length.max(other.length).max(1.0);
        let headline = if self.is_whole && other.is_whole { 0.0 } else { OF_ONE_HEADLINE };
        let enough = OF_ONE_FORM - OF_ONE_LINE * (1.0 - full) + LONGER * longer + headline;
        let alike = ramp(common, &(enough..enough + SURELY));
        if alike == 0.0 {
            return 0.0;
        }
        let is_next = matches!((self.first, other.first), (Some(a), Some(b)) if a.abs_diff(b) >= NEXT as u64);
        let same = match is_next || self.names_others(other) {
            true => ramp(common, &SAME),
            false => ramp(common, &MENDED),
        };
        // What is written in other words tells more of an event, in the same words it is filled in: prayer times are
        // nearly those of the day before.
        let anew = if is_next { 1.0 - ramp(common, &FILLED_IN) } else { 1.0 };
        alike * (1.0 - same) * (1.0 - self.keeps(other, anew))
    }

    /// Whether both name somebody or something, and nothing of it is the same.
    fn names_others(&self, other: &Form<'_>) -> bool {
        self.names.len().min(other.names.len()) > 0 && !self.names.terms().any(|name| other.names.has(name))
    }

    /// Whether both name days of the week, and other ones.
    fn is_of_other_day(&self, other: &Form<'_>) -> bool {
        let names_day = |days: &[u16; 7]| days.iter().any(|n| *n > 0);
        let is_shared = self.days.iter().zip(other.days).any(|(a, b)| *a > 0 && *b > 0);
        names_day(self.days) && names_day(other.days) && !is_shared
    }

    /// From 0 to 1 as the one has the other's figures or, where few are told, its names: most of the figures, and names
    /// not at all, where it is not written `anew`, and neither where the two name other days then.
    fn keeps(&self, other: &Form<'_>, anew: f32) -> f32 {
        let figures = self.figures.len().min(other.figures.len());
        if figures >= TELLING {
            let shared = self.figures.shared(other.figures).count();
            let part = shared as f32 / figures as f32;
            let filled_in = if self.is_of_other_day(other) { 0.0 } else { ramp(part, &KEPT_NEXT) };
            return anew * ramp(part, &KEPT) + (1.0 - anew) * filled_in;
        }
        let names = self.names.len().min(other.names.len());
        if names <= TELLING {
            return 0.0;
        }
        let shared = self.names.terms().filter(|name| other.names.has(*name)).count();
        anew * ramp(shared as f32 / names as f32, &KEPT)
    }
}

/// From 0 at the beginning of a range and below to 1 at its end and above.
fn ramp(value: f32, range: &std::ops::Range<f32>) -> f32 {
    ((value - range.start) / (range.end - range.start)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use crate::stories::{Stories, Told};

    fn told<'t>(key: u64, hour: i64, title: &'t str, text: &'t str) -> Told<'t> {
        let published = Timestamp::from_second(1_781_049_600 + hour * 3_600).ok();
        Told { key, text, title: Some(title), published, language: None, outlet: Some("Harrow Wire") }
    }

    fn story_of_both(one: Told<'_>, other: Told<'_>) -> bool {
        let mut stories = Stories::new();
        stories.add(one).story == stories.add(other).story
    }

    #[test]
    fn a_form_filled_in_again_is_another_story() {
        let kedra = "Forecast for Kedra: sunny, 31 degrees, westerly wind.";
        for (hour, title, text) in [
            (0, "Weather: Lume", "Forecast for Lume: cloudy, 18 degrees, westerly wind."),
            (24, "Weather: Kedra", "Forecast for Kedra: cloudy, 29 degrees, westerly wind."),
            (48, "Weather: Lume", "Forecast for Lume: sunny, 30 degrees, northerly wind."),
        ] {
            assert!(
                !story_of_both(told(1, 0, "Weather: Kedra", kedra), told(2, hour, title, text)),
                "{text}"
            );
        }
    }

    /// A toll that has risen by noon, and a report that is mended or goes on a day later.
    #[test]
    fn a_report_that_its_outlet_tells_again_is_the_same_story() {
        let dawn =
            "At least 27 people were killed when the Tellin dam broke above Orsby, civil protection said.";
        let noon =
            "At least 40 people were killed when the Tellin dam broke above Orsby, civil protection said.";
        let title = "Dam breaks above Orsby";
        assert!(story_of_both(told(1, 6, title, dawn), told(2, 12, title, noon)));
        let long = "The Tellin dam above Orsby broke at dawn on Wednesday and flooded the lower town, civil protection \
                    said. It said that 27 people were dead and 1,200 had been taken to schools in the hills. Engineer \
                    Runa Voss had warned of a crack in the wall in 2024.";
        let next = "Rescuers looked for 14 people on Thursday in the mud of Orsby, a day after the Tellin dam above the \
                    town broke and killed 27. Engineer Runa Voss said that her warning of a crack had been read by \
                    nobody. Schools in the hills took in 1,200 people.";
        assert!(story_of_both(told(1, 6, title, long), told(2, 30, "Orsby digs for its missing", next)));
        let again = long.replace("27 people were dead", "28 people were dead");
        assert!(story_of_both(told(1, 6, title, long), told(2, 26, title, &again)), "mended the day after");
    }
}
