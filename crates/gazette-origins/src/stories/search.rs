//! Finding the stories that are most like a dispatch or another story.

use super::reading::Crowd;
use super::setting::Setting;
use super::telling::{Evidence, Likeness, Telling};
use super::{Stories, ordered};
use crate::listing::Listing;

/// Dispatches of a story by its outlet that a new one may be of one form with.
const LOOKED_AT: usize = 4;

/// Where the weights of what stories share are added up: a place for every seat, emptied after each search.
#[derive(Debug, Default)]
pub(super) struct Found {
    weights: Vec<f32>,
    touched: Vec<u32>,
}

impl Found {
    fn add(&mut self, seats: &[u32], weight: f32) {
        for seat in seats {
            let at = *seat as usize;
            if self.weights.len() <= at {
                self.weights.resize(at + 1, 0.0);
            }
            if self.weights[at] == 0.0 {
                self.touched.push(*seat);
            }
            self.weights[at] += weight.max(f32::MIN_POSITIVE);
        }
    }

    /// The seats of the greatest weights, and room for the next search.
    fn take(&mut self, most: usize) -> Vec<u32> {
        let weights = &self.weights;
        let heavier = |a: &u32, b: &u32| weights[*b as usize].total_cmp(&weights[*a as usize]).then(a.cmp(b));
        let mut seats = self.touched.clone();
        if seats.len() > most {
            seats.select_nth_unstable_by(most, heavier);
            seats.truncate(most);
        }
        seats.sort_unstable_by(heavier);
        for seat in self.touched.drain(..) {
            self.weights[seat as usize] = 0.0;
        }
        seats
    }

    pub fn bytes(&self) -> usize {
        (self.weights.capacity() + self.touched.capacity()) * 4
    }
}

/// The stories that a dispatch is like.
#[derive(Debug, Default)]
pub(super) struct Alike {
    /// The one it is most like, beyond what is enough to join it, and how alike the two are.
    pub best: Option<(u64, f32)>,
    /// Those it may belong to, the likeliest first.
    pub rivals: Vec<u64>,
    /// The seats of those it was compared with, the likest first.
    pub nearest: Vec<u32>,
}

impl Stories {
    /// Which stories a dispatch is like. Its crowd, seen from them, is set.
    pub(super) fn liken(&mut self, alone: &mut Telling, tongue: u8) -> Alike {
        let seats = self.nearest(alone, usize::from(tongue));
        let sieved = alone.sieved();
        let mut likenesses: Vec<(u32, Likeness)> = seats
            .into_iter()
            .filter_map(|seat| {
                Some((seat, self.tellings[seat as usize].as_ref()?.likeness_to(&sieved, &self.setting)))
            })
            .collect();
        likenesses.sort_by(|a, b| b.1.most().total_cmp(&a.1.most()).then(a.0.cmp(&b.0)));
        let crowd = Crowd::of(likenesses.iter().map(|l| l.1), 1, alone.has_time(), &self.setting);
        alone.set_crowd(crowd);
        self.tell_bulletin(alone, &likenesses);
        let mut margins: Vec<(u64, f32, f32)> = likenesses
            .iter()
            .filter_map(|(seat, likeness)| {
                let telling = self.tellings[*seat as usize].as_ref()?;
                let by = (&self.setting, &self.rarity);
                let margin = alone.margin(telling, (*likeness, crowd, -self.setting.slack), by)?;
                Some((self.numbers[*seat as usize], margin, likeness.most()))
            })
            .collect();
        margins.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        Alike {
            best: margins.first().filter(|best| best.1 >= self.setting.stream).map(|best| (best.0, best.2)),
            rivals: margins.iter().map(|rival| rival.0).collect(),
            nearest: likenesses.iter().map(|l| l.0).collect(),
        }
    }

    /// Takes a dispatch for a bulletin as surely as its outlet has filled in the same form before, and what that made.
    fn tell_bulletin(&mut self, alone: &mut Telling, near: &[(u32, Likeness)]) {
        for (seat, _) in near {
            let Some(telling) = &mut self.tellings[*seat as usize] else { continue };
            if !alone.is_of_one_outlet(telling) {
                continue;
            }
            // What many have told together is of no form: each of the latest is looked at by itself.
            let latest = telling.members.iter().rev().filter_map(|key| Some(&self.fresh.get(*key)?.alone));
            let latest = latest.filter(|other| alone.is_of_one_outlet(other)).take(LOOKED_AT);
            let surely = latest.map(|other| alone.refilled(other)).fold(alone.refilled(telling), f32::max);
            alone.take_for_bulletin(surely);
            telling.take_for_bulletin(surely);
        }
    }

    /// What speaks for two being one story.
    pub(super) fn evidence(&self, one: &Telling, other: &Telling, likeness: Likeness) -> Evidence {
        one.evidence(other, likeness, (&self.setting, &self.rarity))
    }

    fn nearest(&mut self, telling: &Telling, tongue: usize) -> Vec<u32> {
        nearest(telling, tongue, (&self.by_term, &self.by_known), &mut self.found, &self.setting)
    }

    /// Another story that this one shows to be the same by now. Looked for each time the story has doubled or so.
    pub(super) fn twin(&mut self, story: u64) -> Option<u64> {
        let seat = *self.by_number.get(&story)?;
        let telling = self.tellings[seat as usize].take()?;
        let found = self.twin_of(story, &telling);
        self.tellings[seat as usize] = Some(telling);
        found
    }

    fn twin_of(&mut self, story: u64, telling: &Telling) -> Option<u64> {
        let count = telling.count();
        if count < 2 || !is_step(count) || telling.members.iter().any(|k| self.is_held(*k)) {
            return None;
        }
        let tongue = (0..3).find(|t| telling.is_told_in(*t))?;
        let seats = self.nearest(telling, tongue);
        let sieved = telling.sieved();
        seats
            .into_iter()
            .filter_map(|seat| {
                let other = self.numbers[seat as usize];
                let twin = self.tellings[seat as usize].as_ref()?;
                let likeness = twin.likeness_to(&sieved, &self.setting);
                let by = (&self.setting, &self.rarity);
                let margin = telling.margin(twin, (likeness, telling.crowd(), self.setting.merge), by)?;
                let free = !self.apart.contains(&ordered(story, other))
                    && !twin.members.iter().any(|k| self.is_held(*k));
                free.then_some((other, margin))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(other, _)| other)
    }

    /// Lists a story under its heaviest terms.
    pub(super) fn list(&mut self, seat: u32) {
        if let Some(telling) = &self.tellings[seat as usize] {
            list_under(telling, seat, &mut self.by_term, &mut self.by_known, &self.setting);
        }
    }

    pub(super) fn unlist(&mut self, telling: &Telling, seat: u32) {
        for term in telling.all_words() {
            self.by_term.drop(term, seat);
        }
        for tongue in (0..3).filter(|t| telling.is_told_in(*t)) {
            for term in telling.all_known() {
                self.by_known[tongue].drop(term, seat);
            }
        }
    }
}

/// Seats of the stories that share most with a story, those that share more first.
pub(super) fn nearest(
    telling: &Telling,
    tongue: usize,
    (by_term, by_known): (&Listing, &[Listing; 3]),
    found: &mut Found,
    setting: &Setting,
) -> Vec<u32> {
    for (term, weight) in telling.heaviest_words(tongue, setting.searched) {
        found.add(by_term.under(term), weight);
    }
    let mut seats = found.take(setting.compared);
    // What is known across languages finds stories of other tongues alone.
    let others: Vec<&Listing> =
        by_known.iter().enumerate().filter(|(t, l)| *t != tongue && !l.is_empty()).map(|(_, l)| l).collect();
    if !others.is_empty() {
        for (term, weight) in telling.heaviest_known(tongue, setting.searched) {
            others.iter().for_each(|other| found.add(other.under(term), weight));
        }
        seats.extend(found.take(setting.compared));
        seats.sort_unstable();
        seats.dedup();
    }
    seats
}

/// Lists the story in a seat under the heaviest terms of `telling`.
pub(super) fn list_under(
    telling: &Telling,
    seat: u32,
    by_term: &mut Listing,
    by_known: &mut [Listing; 3],
    setting: &Setting,
) {
    for tongue in (0..3).filter(|t| telling.is_told_in(*t)) {
        for (term, _) in telling.heaviest_words(tongue, setting.searched) {
            by_term.list(term, seat);
        }
        for (term, _) in telling.heaviest_known(tongue, setting.searched) {
            by_known[tongue].list(term, seat);
        }
    }
}

impl Crowd {
    /// The mean of the greatest likenesses after the first `but`, which may be to the story itself; the greatest of
    /// them counts for more where there is no time.
    pub fn of(
        likenesses: impl Iterator<Item = Likeness>,
        but: usize,
        has_time: bool,
        setting: &Setting,
    ) -> Crowd {
        let of = setting.crowd_of;
        let (mut words, mut known) = (Vec::new(), Vec::new());
        for likeness in likenesses {
            if likeness.same > 0.0 {
                words.push(likeness.words);
            }
            if likeness.same < 1.0 {
                known.push(likeness.known);
            }
        }
        let mean = |all: &mut Vec<f32>| {
            all.sort_unstable_by(|a, b| b.total_cmp(a));
            let sum: f32 = all.iter().skip(but).take(of).sum();
            let missing = of.saturating_sub(all.len().saturating_sub(but));
            let mean = (sum + missing as f32 * setting.crowd_least) / of as f32;
            let rival = all.get(but).copied().unwrap_or(setting.crowd_least);
            if has_time { mean } else { mean + setting.rival * (rival - mean) }
        };
        Crowd { words: mean(&mut words), known: mean(&mut known) }
    }
}

/// 2, 3, 4, 6, 8, 12, 16, 24 …
pub(super) fn is_step(n: u32) -> bool {
    n.is_power_of_two() || n.is_multiple_of(3) && (n / 3).is_power_of_two()
}
