//! Stories of dispatches that are all at hand: the two most alike go together first, round by round.
//!
//! A stream has to place each dispatch when it comes; here a doubtful one can wait until the clear ones have settled.
//! Each dispatch is looked for once; from then on only the stories it was found near to are compared, so that work
//! grows with the number of dispatches and not with its square.

use super::reading::{Crowd, Reading};
use super::search::{self, Found};
use super::setting::Setting;
use super::telling::{Likeness, Telling};
use crate::listing::Listing;
use crate::rarity::Rarity;

/// At most this many neighbours of a story are kept, those of most likeness.
const NEIGHBOURS: usize = 48;

/// Stories as they go together.
pub(super) struct Rounds<'s> {
    setting: &'s Setting,
    rarity: &'s Rarity,
    tellings: Vec<Option<Telling>>,
    /// Which stories each was found near to, as they were numbered at the beginning.
    near: Vec<Vec<u32>>,
    /// Where a story went.
    into: Vec<u32>,
    best: Vec<Option<(u32, f32)>>,
    changed: Vec<bool>,
}

/// How the crowd of a story is known.
#[derive(Clone, Copy, PartialEq)]
enum Crowds {
    /// From the stories that are near to it at the time: two that are one story may still be in each other's crowd, and
    /// only those that surely are one go together.
    AsItGoes,
    /// It was set for each dispatch.
    Set,
}

impl Crowds {
    /// How much more than enough joins two.
    fn surely(self, one: &Telling, other: &Telling, setting: &Setting) -> f32 {
        match self {
            Crowds::Set => 0.0,
            Crowds::AsItGoes if one.has_time() && other.has_time() => setting.surely,
            Crowds::AsItGoes => setting.surely_timeless * one.fullness().min(other.fullness()),
        }
    }
}

/// Puts dispatches together; gives for each the first one of its story, as places in `order`'s numbering.
pub(super) fn settle(
    readings: &mut [Reading],
    alone: Vec<Telling>,
    order: &[usize],
    (setting, rarity): (&Setting, &Rarity),
) -> Vec<usize> {
    let near = neighbours(readings, &alone, order, setting);
    let first = Rounds::new((setting, rarity), alone.clone(), near.clone()).run(Crowds::AsItGoes);
    let mut alone = alone;
    let mut told = vec![0u32; alone.len()];
    first.iter().for_each(|story| told[*story] += 1);
    for at in 0..alone.len() {
        let crowd = crowd_outside(at, &alone, &near[at], (&first, told[first[at]] == 1), setting);
        alone[at].set_crowd(crowd);
        readings[at].crowd = crowd;
    }
    Rounds::new((setting, rarity), alone, near).run(Crowds::Set)
}

/// Which dispatches each is near to, found in order of time.
fn neighbours(readings: &[Reading], alone: &[Telling], order: &[usize], setting: &Setting) -> Vec<Vec<u32>> {
    let (mut by_term, mut by_known) = (Listing::default(), <[Listing; 3]>::default());
    let mut found = Found::default();
    let mut near: Vec<Vec<u32>> = vec![Vec::new(); alone.len()];
    for at in order {
        let tongue = usize::from(readings[*at].tongue);
        for other in search::nearest(&alone[*at], tongue, (&by_term, &by_known), &mut found, setting) {
            near[*at].push(other);
            near[other as usize].push(*at as u32);
        }
        search::list_under(&alone[*at], *at as u32, &mut by_term, &mut by_known, setting);
    }
    near
}

/// A dispatch's crowd: its likeness to the nearest of each story but its own.
fn crowd_outside(
    at: usize,
    alone: &[Telling],
    near: &[u32],
    (story, alone_still): (&[usize], bool),
    setting: &Setting,
) -> Crowd {
    let mut likenesses: Vec<(usize, Likeness)> = near
        .iter()
        .map(|other| *other as usize)
        .filter(|other| story[*other] != story[at])
        .map(|other| (story[other], alone[at].likeness(&alone[other], setting)))
        .collect();
    likenesses.sort_by(|a, b| {
        (a.0, a.1.same < 1.0).cmp(&(b.0, b.1.same < 1.0)).then(b.1.most().total_cmp(&a.1.most()))
    });
    likenesses.dedup_by_key(|l| (l.0, l.1.same < 1.0));
    // Of one that is still alone, the nearest may be its own.
    let but = usize::from(alone_still);
    Crowd::of(likenesses.iter().map(|l| l.1), but, alone[at].has_time(), setting)
}

impl Rounds<'_> {
    fn new<'s>(
        (setting, rarity): (&'s Setting, &'s Rarity),
        tellings: Vec<Telling>,
        near: Vec<Vec<u32>>,
    ) -> Rounds<'s> {
        let n = tellings.len();
        Rounds {
            setting,
            rarity,
            tellings: tellings.into_iter().map(Some).collect(),
            near,
            into: (0..n as u32).collect(),
            best: vec![None; n],
            changed: vec![true; n],
        }
    }

    /// Puts together until no two are alike enough; gives the story of each.
    fn run(mut self, crowds: Crowds) -> Vec<usize> {
        loop {
            for at in 0..self.tellings.len() {
                if std::mem::take(&mut self.changed[at]) && self.tellings[at].is_some() {
                    self.best[at] = self.nearest(at as u32, crowds);
                }
            }
            let pairs: Vec<(u32, u32)> = (0..self.best.len() as u32)
                .filter_map(|a| Some((a, self.best[a as usize]?.0)))
                .filter(|(a, b)| a < b && self.best[*b as usize].is_some_and(|back| back.0 == *a))
                .collect();
            if pairs.is_empty() {
                return (0..self.into.len()).map(|at| self.story(at as u32) as usize).collect();
            }
            for (a, b) in pairs {
                self.unite(a, b);
            }
        }
    }

    /// Which story one went into.
    fn story(&self, mut at: u32) -> u32 {
        while self.into[at as usize] != at {
            at = self.into[at as usize];
        }
        at
    }

    fn nearest(&mut self, at: u32, crowds: Crowds) -> Option<(u32, f32)> {
        let mut near: Vec<u32> = std::mem::take(&mut self.near[at as usize]);
        near.iter_mut().for_each(|n| *n = self.story(*n));
        near.sort_unstable();
        near.dedup();
        near.retain(|n| *n != at);
        let mut telling = self.tellings[at as usize].take()?;
        let mut likenesses: Vec<(u32, Likeness)> = near
            .iter()
            .filter_map(|n| Some((*n, telling.likeness(self.tellings[*n as usize].as_ref()?, self.setting))))
            .collect();
        if likenesses.len() > NEIGHBOURS {
            likenesses.sort_by(|a, b| b.1.most().total_cmp(&a.1.most()).then(a.0.cmp(&b.0)));
            likenesses.truncate(NEIGHBOURS);
        }
        let crowd = match crowds {
            Crowds::Set => telling.crowd(),
            Crowds::AsItGoes => {
                Crowd::of(likenesses.iter().map(|l| l.1), 1, telling.has_time(), self.setting)
            }
        };
        if crowds == Crowds::AsItGoes {
            telling.set_mean_crowd(crowd);
        }
        let best = likenesses
            .iter()
            .filter_map(|(other, likeness)| {
                let other_telling = self.tellings[*other as usize].as_ref()?;
                let margin = telling.margin(other_telling, *likeness, crowd, (self.setting, self.rarity));
                (margin >= crowds.surely(&telling, other_telling, self.setting)).then_some((*other, margin))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        self.near[at as usize] = likenesses.into_iter().map(|l| l.0).collect();
        self.tellings[at as usize] = Some(telling);
        best
    }

    fn unite(&mut self, a: u32, b: u32) {
        let Some(twin) = self.tellings[b as usize].take() else { return };
        if let Some(telling) = &mut self.tellings[a as usize] {
            telling.absorb(twin, self.setting);
        }
        self.into[b as usize] = a;
        self.best[b as usize] = None;
        let theirs = std::mem::take(&mut self.near[b as usize]);
        self.near[a as usize].extend(theirs);
        self.changed[a as usize] = true;
        for at in 0..self.near[a as usize].len() {
            let other = self.story(self.near[a as usize][at]);
            // It may have been dropped from the other's list as too far away.
            if other != a
                && !self.near[other as usize].contains(&a)
                && !self.near[other as usize].contains(&b)
            {
                self.near[other as usize].push(a);
            }
            self.changed[other as usize] = true;
        }
    }
}
