//! What speaks for two being one story.

use super::{Likeness, Telling};
use crate::rarity::Rarity;
use crate::stories::days;
use crate::stories::names::Parts;
use crate::stories::reading::Crowd;
use crate::stories::setting::Setting;
use crate::stories::strangers::{self, Cast};

/// What speaks for two being one story.
#[derive(Debug, Clone, Copy)]
pub(in crate::stories) struct Evidence {
    sum: f32,
    /// What the crowds' likeness in words takes off, and that in what is known across languages.
    words: f32,
    known: f32,
}

impl Evidence {
    /// By how much that is more than enough, where the two have these crowds.
    pub fn margin(self, one: Crowd, other: Crowd) -> f32 {
        self.sum - self.words * (one.words + other.words) - self.known * (one.known + other.known)
    }
}

/// What speaks for two being one story beside their names.
#[derive(Debug, Clone, Copy)]
struct Signs {
    sum: f32,
    /// What it adds that all their names are theirs alone.
    names: f32,
    /// As in [`Evidence`].
    words: f32,
    known: f32,
}

impl Signs {
    /// All that speaks for it, where their names do as far as `named` tells, from 0 to 1.
    fn evidence(self, named: f32) -> Evidence {
        Evidence { sum: self.sum + named * self.names, words: self.words, known: self.known }
    }
}

impl Telling {
    /// By how much two are more alike than is enough to be one story, where that is no less than `least`; `crowd` is
    /// that of the first.
    pub fn margin(
        &self,
        other: &Telling,
        (likeness, crowd, least): (Likeness, Crowd, f32),
        (setting, rarity): (&Setting, &Rarity),
    ) -> Option<f32> {
        let signs = self.signs(other, likeness, (setting, rarity));
        let margin = |named: f32| signs.evidence(named).margin(crowd, other.crowd());
        // Most are too far apart whatever they name, and to look up how rare names are takes longest.
        let may_do = margin(1.0) >= least;
        may_do.then(|| margin(self.named(other, rarity, setting))).filter(|margin| *margin >= least)
    }

    /// What speaks for two being one story, whatever their crowds are.
    pub fn evidence(
        &self,
        other: &Telling,
        likeness: Likeness,
        (setting, rarity): (&Setting, &Rarity),
    ) -> Evidence {
        self.signs(other, likeness, (setting, rarity)).evidence(self.named(other, rarity, setting))
    }

    /// What speaks for two being one story beside their names.
    fn signs(&self, other: &Telling, likeness: Likeness, (setting, rarity): (&Setting, &Rarity)) -> Signs {
        let full = self.fullness().min(other.fullness());
        let is_known = self.has_time_or_title(other);
        let unknown = if is_known { 0.0 } else { setting.unknown };
        let clues = Clues::of(self.has_time() && other.has_time(), setting);
        let said = signed(self.speech.agreement(&other.speech), clues.speech, clues.other_speech);
        let figures = self.figures.agreement(&other.figures);
        let same_days = days::agreement(&self.days, &other.days);
        let series = setting.series * figures.min(0.0) + clues.series_days * same_days.min(0.0);
        let counted = signed(figures, clues.figures, clues.other_figures) + series * likeness.most();
        let words = likeness.words + full * (said - clues.enough - unknown);
        let known = likeness.known - full * setting.enough_across;
        let signs = clues.days * same_days + counted - clues.groups * self.grouped(other);
        let near = |same_time: f32| full * (signs + self.near(other, same_time, setting));
        let across = 1.0 - likeness.same;
        let unsure = rarity.borrowed().powi(setting.strangers_borrowed);
        let alike = ((likeness.words - FORM.start) / (FORM.end - FORM.start)).clamp(0.0, 1.0);
        let form = match alike {
            0.0 => 0.0,
            alike => {
                let other_day = (same_days / days::OTHER).clamp(0.0, 1.0);
                clues.form * alike * likeness.words * self.figures.refilled(&other.figures, other_day)
            }
        };
        let refilled = (likeness.words + full * setting.refilled_full) * self.refilled(other);
        let strangers = setting.strangers * unsure * self.strangers(other, full) * likeness.most();
        let bulletin = (likeness.most() + setting.bulletin) * self.other_bulletin(other, likeness);
        Signs {
            sum: likeness.same * (words + near(setting.same_time) - form.max(refilled))
                + across * (known + near(setting.same_time_across))
                - strangers
                - bulletin,
            names: full * clues.names * (1.0 + series),
            words: likeness.same * full * clues.crowd,
            known: across * full * setting.crowd_across,
        }
    }

    /// What it is worth that two name what hardly anybody else does, from 0 to 1.
    fn named(&self, other: &Telling, rarity: &Rarity, setting: &Setting) -> f32 {
        let parts = Parts { counts: (self.count, other.count), rare: setting.names_rare };
        (self.names.shared(&other.names, rarity, &parts) / setting.names_full).min(1.0)
    }

    /// How much two are briefs about different people and sums, from 0 to 1.
    fn strangers(&self, other: &Telling, full: f32) -> f32 {
        match strangers::brevity(full) {
            0.0 => 0.0,
            brevity => brevity * self.cast().strangers(&other.cast()),
        }
    }

    /// How surely one is a bulletin that the other does not tell, from 0 to 1: two bulletins tell the same where they are
    /// nearly the same words, and a bulletin and a report where they have names and figures in common.
    fn other_bulletin(&self, other: &Telling, likeness: Likeness) -> f32 {
        let (one, two) = (self.bulletin(), other.bulletin());
        if one.max(two) == 0.0 {
            return 0.0;
        }
        let same = ((likeness.words - SAME.start) / (SAME.end - SAME.start)).clamp(0.0, 1.0);
        (1.0 - same) * one.min(two).max(one.max(two) * self.cast().unlike(&other.cast()))
    }

    /// How much two are one form that an outlet has filled in twice, from 0 to 1.
    pub fn refilled(&self, other: &Telling) -> f32 {
        if !self.is_of_one_outlet(other) {
            return 0.0;
        }
        let full = self.fullness().min(other.fullness());
        let of = |tongue: usize| match self.is_told_in(tongue) && other.is_told_in(tongue) {
            true => self.form(tongue).refilled(&other.form(tongue), full),
            false => 0.0,
        };
        (0..3).map(of).fold(0.0, f32::max)
    }

    fn cast(&self) -> Cast<'_> {
        let known = [0, 1, 2].map(|tongue: usize| &self.known[tongue].unit);
        Cast { names: &self.names, figures: &self.figures, known, count: self.count }
    }

    /// From 0, where one is told by a single dispatch, to 1, where both are told by many.
    fn grouped(&self, other: &Telling) -> f32 {
        let least = self.count.min(other.count).max(1) as f32;
        1.0 - 1.0 / (least * least)
    }

    /// What the times of two are worth, where the same time is worth `same_time`.
    fn near(&self, other: &Telling, same_time: f32, setting: &Setting) -> f32 {
        match (self.first, self.last, other.first, other.last) {
            (Some(a), Some(b), Some(c), Some(d)) => {
                let gap = (c.saturating_sub(b)).max(a.saturating_sub(d)).max(0) as f32 / 86_400.0;
                same_time - setting.apart * (1.0 + gap).ln()
            }
            _ => 0.0,
        }
    }

    /// Whether both have a time, or both a headline.
    fn has_time_or_title(&self, other: &Telling) -> bool {
        self.has_time() && other.has_time() || self.titled > 0 && other.titled > 0
    }
}

/// How alike in words two are that may be of one form, and from where on they surely are unless they share their figures.
const FORM: std::ops::Range<f32> = 0.5..0.75;

/// How alike in words a bulletin and its copy are, and from where on they surely are.
const SAME: std::ops::Range<f32> = 0.8..0.95;

/// An agreement times what it is worth, or times what a disagreement is.
fn signed(agreement: f32, worth: f32, other: f32) -> f32 {
    agreement * if agreement > 0.0 { worth } else { other }
}

/// What the signs that two are of one story are worth: without times there is more to be made of the others.
struct Clues {
    enough: f32,
    crowd: f32,
    days: f32,
    speech: f32,
    other_speech: f32,
    figures: f32,
    other_figures: f32,
    names: f32,
    groups: f32,
    series_days: f32,
    form: f32,
}

impl Clues {
    fn of(has_times: bool, setting: &Setting) -> Clues {
        match has_times {
            true => Clues {
                enough: setting.enough,
                crowd: setting.crowd,
                days: setting.days,
                speech: setting.speech,
                other_speech: 0.0,
                figures: setting.figures,
                other_figures: setting.other_figures,
                names: setting.names,
                groups: setting.groups,
                series_days: 0.0,
                form: setting.form,
            },
            false => Clues {
                enough: setting.enough_timeless,
                crowd: setting.crowd_timeless,
                days: setting.days_timeless,
                speech: setting.speech_timeless,
                other_speech: setting.other_speech,
                figures: setting.figures_timeless,
                other_figures: setting.other_figures_timeless,
                names: 0.0,
                groups: 0.0,
                series_days: setting.series_days_timeless,
                form: 0.0,
            },
        }
    }
}
