//! Offices that a text gives two people at once: "the foreign ministers of Marjan and Sepandar", "the presidents of A and B, X and Y".

use gazette_news::Language;

use super::{People, is_counterpart};
use crate::lexicon::Class;
use crate::page::Page;

/// An office that two hold, each for a place of her own.
struct Joint {
    /// The office as one holds it: "foreign minister".
    office: String,
    places: [usize; 2],
    /// The last word of the phrase.
    last: usize,
}

impl People<'_, '_> {
    /// Gives each of two holders the office for her place: told by "of Sepandar", as the other's counterpart, or by the order
    /// in which both are named right after.
    pub(super) fn share_offices(&mut self) {
        if self.page.language != Language::ENGLISH {
            return;
        }
        let joint: Vec<Joint> =
            (0..self.page.words.len()).filter_map(|k| joint_at(self.page, k)).take(8).collect();
        for joint in joint {
            for (index, place) in self.holders_of(&joint) {
                let (office, place) = (&joint.office, self.page.printed(place));
                let known = &mut self.known[index];
                known.party.roles.retain(|role| !role.contains("counterpart") && !role.contains(" and "));
                if known.party.roles.is_empty() {
                    known.party.roles.push(format!("{office} of {place}"));
                }
                known.party.affiliation.get_or_insert_with(|| place.to_owned());
                known.hold(format!("{office} {place}").split(' ').map(str::to_lowercase).collect());
            }
        }
    }

    fn holders_of(&self, joint: &Joint) -> Vec<(usize, usize)> {
        // "…, X and Y": in the order of their places.
        let from = self.mentions.partition_point(|(at, _)| *at <= joint.last);
        let mut next: Vec<usize> = Vec::new();
        for (at, index) in self.mentions[from..].iter().take_while(|(at, _)| *at <= joint.last + 8) {
            let person = self.known[*index].named && !self.known[*index].body;
            if person && *at < joint.last + 8 && !next.contains(index) {
                next.push(*index);
            }
        }
        let apposed = self.page.words.get(joint.last + 1).is_some_and(|w| w.class == Class::Comma);
        if let ([first, second, ..], true) = (&next[..], apposed) {
            return vec![(*first, joint.places[0]), (*second, joint.places[1])];
        }
        let of = |place: usize| {
            let name = self.page.printed(place);
            self.known.iter().position(|k| {
                k.named && k.party.roles.is_empty() && k.party.affiliation.as_deref() == Some(name)
            })
        };
        let mut held: Vec<(usize, usize)> =
            joint.places.iter().filter_map(|&place| Some((of(place)?, place))).collect();
        let counterpart = |k: &super::Known| {
            k.named && k.party.roles.iter().any(|role| role.split(' ').any(is_counterpart))
        };
        if let [(_, place)] = held[..] {
            let other = joint.places.iter().copied().find(|other| *other != place);
            held.extend(self.known.iter().position(counterpart).zip(other));
        }
        held
    }
}

/// "foreign ministers of Marjan and Sepandar" at the noun of the office.
fn joint_at(page: &Page<'_>, k: usize) -> Option<Joint> {
    let (first, last) = page.sentence_of(k);
    let office =
        page.printed(k).strip_suffix('s').filter(|_| page.class(k) == Class::Role && k + 4 <= last)?;
    let place = |k: usize| page.words[k].shape == 1 && matches!(page.class(k), Class::Proper | Class::Given);
    let joined = page.key(k + 1) == "of" && place(k + 2) && page.key(k + 3) == "and" && place(k + 4);
    let qualifies = |j: &usize| {
        !page.class(*j).is_mark()
            && !page.class(*j).is_verbal()
            && !matches!(page.class(*j), Class::Determiner | Class::Preposition)
    };
    let from = (first.max(k.saturating_sub(3))..k).rev().take_while(qualifies).last().unwrap_or(k);
    let office = if from < k { format!("{} {office}", page.slice((from, k - 1))) } else { office.to_owned() };
    joined.then_some(Joint { office, places: [k + 2, k + 4], last: k + 4 })
}
