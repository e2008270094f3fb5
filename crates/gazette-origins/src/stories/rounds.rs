//! Stories of dispatches that are all at hand: the two most alike go together first, round by round.
//!
//! A stream has to place each dispatch when it comes; here a doubtful one can wait until the clear ones have settled.
//! Each dispatch is looked for once; from then on only the stories it was found near to are compared, so that work
//! grows with the number of dispatches and not with its square.

use super::reading::{Crowd, Reading};
use super::search::{self, Found};
use super::setting::Setting;
use super::telling::{Evidence, Likeness, Telling};
use crate::listing::Listing;
use crate::rarity::Rarity;

/// At most this many neighbours of a story are kept, those of most likeness.
const NEIGHBOURS: usize = 48;

/// Stories as they go together.
pub(super) struct Rounds<'s> {
    setting: &'s Setting,
    rarity: &'s Rarity,
    tellings: Vec<Option<Telling>>,
    /// Which stories each was found near to.
    near: Vec<Vec<Near>>,
    /// How often each has changed.
    changes: Vec<u32>,
    /// Where a story went.
    into: Vec<u32>,
    best: Vec<Option<(u32, f32)>>,
    changed: Vec<bool>,
}

/// A story near to another one, and what the two have in common: it stays as long as neither changes, and comparing them
/// again in each round took three quarters of the time.
#[derive(Debug, Clone, Copy)]
struct Near {
    /// As it was numbered at the beginning.
    story: u32,
    /// How often it had changed when the two were compared.
    changes: u32,
    common: Option<Common>,
}

#[derive(Debug, Clone, Copy)]
struct Common {
    likeness: Likeness,
    evidence: Option<Evidence>,
}

impl Near {
    /// One that is to be compared.
    fn new(story: u32) -> Near {
        Near { story, changes: 0, common: None }
    }

    fn likeness(&self) -> Likeness {
        self.common.map_or(Likeness::default(), |common| common.likeness)
    }
}

/// Leaves the neighbours of most likeness.
fn closest(near: &mut Vec<Near>) {
    if near.len() > NEIGHBOURS {
        near.sort_by(|a, b| b.likeness().most().total_cmp(&a.likeness().most()).then(a.story.cmp(&b.story)));
        near.truncate(NEIGHBOURS);
    }
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
    let all_near = neighbours(readings, &alone, order, setting);
    let mut alone = alone;
    tell_bulletins(&mut alone, &all_near);
    let near: Vec<Vec<Near>> = all_near
        .iter()
        .enumerate()
        .map(|(at, all)| {
            let mut near = all.clone();
            closest(&mut near);
            for Near { story, common, .. } in &mut near {
                if let Some(common) = common {
                    let other = &alone[*story as usize];
                    common.evidence = Some(alone[at].evidence(other, common.likeness, (setting, rarity)));
                }
            }
            near
        })
        .collect();
    let first = Rounds::new((setting, rarity), alone.clone(), near.clone()).run(Crowds::AsItGoes);
    let mut told = vec![0u32; alone.len()];
    first.iter().for_each(|story| told[*story] += 1);
    for at in 0..alone.len() {
        let crowd = crowd_outside(at, &all_near[at], (&first, told[first[at]] == 1), &alone[at], setting);
        alone[at].set_crowd(crowd);
        readings[at].crowd = crowd;
    }
    drop(all_near);
    Rounds::new((setting, rarity), alone, near).run(Crowds::Set)
}

/// Which dispatches each is near to, found in order of time, and how near.
fn neighbours(readings: &[Reading], alone: &[Telling], order: &[usize], setting: &Setting) -> Vec<Vec<Near>> {
    let (mut by_term, mut by_known) = (Listing::default(), <[Listing; 3]>::default());
    let mut found = Found::default();
    let mut near: Vec<Vec<Near>> = vec![Vec::new(); alone.len()];
    let compared = |one: usize, other: usize| {
        let likeness = alone[one].likeness(&alone[other], setting);
        Near { common: Some(Common { likeness, evidence: None }), ..Near::new(other as u32) }
    };
    for at in order {
        let tongue = usize::from(readings[*at].tongue);
        for other in search::nearest(&alone[*at], tongue, (&by_term, &by_known), &mut found, setting) {
            near[*at].push(compared(*at, other as usize));
            near[other as usize].push(compared(other as usize, *at));
        }
        search::list_under(&alone[*at], *at as u32, &mut by_term, &mut by_known, setting);
    }
    near
}

/// Takes each for a bulletin as surely as its outlet has filled in the same form another time.
fn tell_bulletins(alone: &mut [Telling], near: &[Vec<Near>]) {
    for (at, near) in near.iter().enumerate() {
        let refilled = near.iter().map(|other| alone[at].refilled(&alone[other.story as usize]));
        let surely = refilled.fold(0.0, f32::max);
        alone[at].take_for_bulletin(surely);
    }
}

/// A dispatch's crowd: its likeness to the nearest of each story but its own.
fn crowd_outside(
    at: usize,
    near: &[Near],
    (story, alone_still): (&[usize], bool),
    alone: &Telling,
    setting: &Setting,
) -> Crowd {
    let mut likenesses: Vec<(usize, Likeness)> = near
        .iter()
        .filter(|other| story[other.story as usize] != story[at])
        .map(|other| (story[other.story as usize], other.likeness()))
        .collect();
    likenesses.sort_by(|a, b| {
        (a.0, a.1.same < 1.0).cmp(&(b.0, b.1.same < 1.0)).then(b.1.most().total_cmp(&a.1.most()))
    });
    likenesses.dedup_by_key(|l| (l.0, l.1.same < 1.0));
    // Of one that is still alone, the nearest may be its own.
    let but = usize::from(alone_still);
    Crowd::of(likenesses.iter().map(|l| l.1), but, alone.has_time(), setting)
}

impl Rounds<'_> {
    fn new<'s>(
        (setting, rarity): (&'s Setting, &'s Rarity),
        tellings: Vec<Telling>,
        near: Vec<Vec<Near>>,
    ) -> Rounds<'s> {
        let n = tellings.len();
        Rounds {
            setting,
            rarity,
            tellings: tellings.into_iter().map(Some).collect(),
            near,
            changes: vec![0; n],
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
        let mut near = self.near_now(at);
        let mut telling = self.tellings[at as usize].take()?;
        for near in near.iter_mut().filter(|near| near.common.is_none()) {
            let Some(other) = &self.tellings[near.story as usize] else { continue };
            let likeness = telling.likeness(other, self.setting);
            near.common = Some(Common { likeness, evidence: None });
            near.changes = self.changes[near.story as usize];
        }
        closest(&mut near);
        let crowd = match crowds {
            Crowds::Set => telling.crowd(),
            Crowds::AsItGoes => {
                Crowd::of(near.iter().map(Near::likeness), 1, telling.has_time(), self.setting)
            }
        };
        if crowds == Crowds::AsItGoes {
            telling.set_mean_crowd(crowd);
        }
        let best = near
            .iter_mut()
            .filter_map(|near| {
                let other = self.tellings[near.story as usize].as_ref()?;
                let common = near.common.as_mut()?;
                let likeness = common.likeness;
                let evidence = *common
                    .evidence
                    .get_or_insert_with(|| telling.evidence(other, likeness, (self.setting, self.rarity)));
                let margin = evidence.margin(crowd, other.crowd());
                (margin >= crowds.surely(&telling, other, self.setting)).then_some((near.story, margin))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        self.near[at as usize] = near;
        self.tellings[at as usize] = Some(telling);
        best
    }

    /// The stories that a story is near to by now, each once; what it had in common with one that has changed is unknown.
    fn near_now(&mut self, at: u32) -> Vec<Near> {
        let mut near = std::mem::take(&mut self.near[at as usize]);
        for near in &mut near {
            let story = self.story(near.story);
            if story != near.story || near.changes != self.changes[story as usize] {
                *near = Near::new(story);
            }
        }
        near.sort_unstable_by_key(|near| (near.story, near.common.is_none()));
        near.dedup_by_key(|near| near.story);
        near.retain(|near| near.story != at && self.tellings[near.story as usize].is_some());
        near
    }

    fn unite(&mut self, a: u32, b: u32) {
        let Some(twin) = self.tellings[b as usize].take() else { return };
        if let Some(telling) = &mut self.tellings[a as usize] {
            telling.absorb(twin, self.setting);
        }
        self.into[b as usize] = a;
        self.best[b as usize] = None;
        let mut near = std::mem::take(&mut self.near[a as usize]);
        near.append(&mut self.near[b as usize]);
        near.iter_mut().for_each(|near| near.common = None);
        self.changes[a as usize] += 1;
        self.changed[a as usize] = true;
        for near in &near {
            let other = self.story(near.story);
            // It may have been dropped from the other's list as too far away.
            if other != a && !self.near[other as usize].iter().any(|near| near.story == a || near.story == b)
            {
                self.near[other as usize].push(Near::new(a));
            }
            self.changed[other as usize] = true;
        }
        self.near[a as usize] = near;
    }
}
