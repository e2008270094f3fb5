//! The same claim in other words.
//!
//! Two contents are one claim only if nothing tells them apart. In one language they are laid word by word beside each
//! other: one must say all that the other says, in its order, and what it says besides may only add – when, where, "and
//! …". A word in the place of another, who did it to whom the other way round, a "not", "may" for "will", a number, a
//! pronoun of another person: each makes two claims. Across languages, names must meet in sound and in their order,
//! figures be equal, and what was done be the same, as far as a table of common verbs tells. What one speaker says may be
//! told in other words altogether, in one language or two: then names, places, figures, times and how it is turned must
//! agree, and enough of what the words stand for. In doubt there are two: two claims taken for one would count one witness
//! too many.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{Figure, Language, Measure};
use gazette_text::{fold, transliterate};

mod acts;
mod align;
mod borne;
mod deeds;
mod meaning;
mod terms;
mod times;
mod wording;
mod words;

pub use borne::{Bearing, Copy, Missing, missing};
use meaning::Meaning;
use wording::Wording;

/// How many earlier groups one content is compared with at most.
const COMPARED: usize = 64;
/// Members of a group, worded differently, that the next is compared with.
const TELLING: usize = 8;

/// Whether two contents say the same.
pub fn is_same(a: &str, b: &str) -> bool {
    Profile::of(a).is_same(&Profile::of(b))
}

/// How many words of a content are compared: the fewer, the less it claims.
pub fn weight(content: &str, language: Language) -> usize {
    Wording::in_language(content, language).items.len()
}

/// A content to be grouped, with what else tells whether two are one claim.
#[derive(Debug, Clone, Copy, Default)]
pub struct Saying<'s> {
    /// What is said.
    pub content: &'s str,
    /// Who says it, by name.
    pub speaker: Option<&'s str>,
    /// Whether it is said not to be so.
    pub is_denied: bool,
    /// Its language, where it is known: few words do not tell it.
    pub language: Option<Language>,
    /// The words that say that it is said, as "called on": a demand is another claim than what it asks for.
    pub cue: Option<&'s str>,
}

/// Groups contents by what they say: lists of places in `said`, each in order, the groups in order of their first.
///
/// Every content is compared with the first of each group that shares a word, name or figure with it, rarest first
/// and at most 64 of them, so that the work stays in proportion to the number of contents. It belongs to a group only
/// if it is the same as what the others in it say, as far as they are worded differently.
pub fn group<T: AsRef<str>>(said: &[T]) -> Vec<Vec<usize>> {
    let sayings: Vec<Saying<'_>> =
        said.iter().map(|content| Saying { content: content.as_ref(), ..Saying::default() }).collect();
    group_sayings(&sayings)
}

/// As [`group`], in view of who says it and whether it is denied: what one person says in two languages is one claim
/// where its figures agree, and a denial is another claim than what it denies.
pub fn group_sayings(said: &[Saying<'_>]) -> Vec<Vec<usize>> {
    let profiles: Vec<Profile> = said.iter().map(Profile::of_saying).collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    // Of each group the members that say more or less than its first.
    let mut telling: Vec<Vec<usize>> = Vec::new();
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, profile) in profiles.iter().enumerate() {
        let mut near: Vec<&Vec<usize>> = profile.marks().filter_map(|mark| holders.get(mark)).collect();
        near.sort_by_key(|groups| groups.len());
        let mut tried: BTreeSet<usize> = BTreeSet::new();
        for held in near.into_iter().flatten() {
            if tried.len() >= COMPARED {
                break;
            }
            tried.insert(*held);
        }
        let fits = |g: &usize| {
            let members = std::iter::once(&groups[*g][0]).chain(&telling[*g]);
            profile.belongs_with(members.map(|other| &profiles[*other]))
        };
        match tried.into_iter().find(fits) {
            Some(found) => {
                let is_worded_alike = |other: &usize| profiles[*other].is_worded_as(profile);
                let is_new =
                    !is_worded_alike(&groups[found][0]) && !telling[found].iter().any(is_worded_alike);
                if is_new && telling[found].len() < TELLING {
                    telling[found].push(at);
                    hold(&mut holders, profile, found);
                }
                groups[found].push(at);
            }
            None => {
                hold(&mut holders, profile, groups.len());
                groups.push(vec![at]);
                telling.push(Vec::new());
            }
        }
    }
    groups
}

/// Lets the marks of a content lead to a group.
fn hold<'p>(holders: &mut BTreeMap<&'p str, Vec<usize>>, profile: &'p Profile, group: usize) {
    for mark in profile.marks() {
        let held = holders.entry(mark).or_default();
        if held.last() != Some(&group) {
            held.push(group);
        }
    }
}

/// A content with who says it.
struct Profile {
    wording: Wording,
    /// What it says, apart from its wording.
    meaning: Meaning,
    is_denied: bool,
    /// The last word of who says it, and whether it is a full name.
    speaker: Option<String>,
    is_full_name: bool,
    /// The sounds of the whole name.
    sounds: String,
    is_demand: bool,
    /// Marks of what the words stand for.
    marks: Vec<String>,
}

/// How near two contents are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nearness {
    /// They say the same.
    Same,
    /// One speaker may say both of one thing, and nothing tells them apart.
    Compatible,
    Apart,
}

impl Profile {
    fn of_saying(saying: &Saying<'_>) -> Profile {
        let last = saying.speaker.and_then(|name| name.split_whitespace().next_back()).map(str::to_owned);
        let is_full_name = saying.speaker.is_some_and(|name| name.contains(' '));
        let wording = match saying.language {
            Some(language) if language != Language::UNDETERMINED => {
                Wording::in_language(saying.content, language)
            }
            _ => Wording::of(saying.content),
        };
        let meaning = Meaning::of(saying.content, wording.language);
        let marks = meaning.marks().collect();
        let is_demand = saying.cue.is_some_and(acts::is_demand) || meaning.is_bound();
        let sounds = saying.speaker.map(transliterate::skeleton).unwrap_or_default();
        let is_denied = saying.is_denied;
        Profile { wording, meaning, is_denied, speaker: last, is_full_name, sounds, is_demand, marks }
    }

    fn of(text: &str) -> Profile {
        Profile::of_saying(&Saying { content: text, ..Saying::default() })
    }

    /// What leads to others that may be the same.
    fn marks(&self) -> impl Iterator<Item = &str> {
        self.wording.marks().chain(self.marks.iter().map(String::as_str))
    }

    /// Whether it says the same as one of these, and nothing that none of the others can stand beside.
    fn belongs_with<'p>(&self, members: impl Iterator<Item = &'p Profile>) -> bool {
        let mut is_said = false;
        for member in members {
            match member.nearness(self) {
                Nearness::Same => is_said = true,
                Nearness::Compatible => {}
                Nearness::Apart => return false,
            }
        }
        is_said
    }

    fn nearness(&self, other: &Profile) -> Nearness {
        if self.is_same(other) {
            Nearness::Same
        } else if self.may_be_told_otherwise(other) && self.meaning.is_compatible(&other.meaning) {
            Nearness::Compatible
        } else {
            Nearness::Apart
        }
    }

    /// Whether one speaker says both, and says both in one way: what is asked for is not what is so.
    fn may_be_told_otherwise(&self, other: &Profile) -> bool {
        let (a, b) = (&self.wording, &other.wording);
        let of = |persons: &BTreeSet<words::Person>| persons.iter().copied().collect::<Vec<_>>();
        let (one, two) = (of(&a.persons), of(&b.persons));
        let are_others =
            !one.is_empty() && !two.is_empty() && !one.iter().any(|p| two.iter().any(|o| p.may_be(*o)));
        self.has_one_speaker(other)
            && self.is_denied == other.is_denied
            && self.is_demand == other.is_demand
            && !are_others
    }

    /// Whether nothing need be compared with both.
    fn is_worded_as(&self, other: &Profile) -> bool {
        let (a, b) = (&self.wording, &other.wording);
        a.language == b.language
            && a.items.iter().map(|item| &item.stem).eq(b.items.iter().map(|item| &item.stem))
    }

    fn is_same(&self, other: &Profile) -> bool {
        self.is_worded_the_same(other)
            || self.may_be_told_otherwise(other) && self.meaning.is_same(&other.meaning)
    }

    fn is_worded_the_same(&self, other: &Profile) -> bool {
        let (a, b) = (&self.wording, &other.wording);
        if self.is_denied != other.is_denied
            || contradicts(a, b)
            || tells_other_figures(a, b)
            || self.means_others(other)
            || a.is_negated != b.is_negated
        {
            return false;
        }
        if a.language != b.language {
            return self.meets_across(other) && !self.meaning.is_apart(&other.meaning);
        }
        if self.meaning.bounds_otherwise(&other.meaning) {
            return false;
        }
        let is_told_of_one_time =
            a.moods == b.moods && a.was == b.was && !(a.open != b.open && (a.past || b.past));
        is_told_of_one_time && shares_enough(a, b) && (align::only_adds(a, b) || align::only_adds(b, a))
    }

    /// Whether their pronouns stand for different people: "she" and "he", or "she" said by two who may each mean
    /// another.
    fn means_others(&self, other: &Profile) -> bool {
        let (a, b) = (&self.wording, &other.wording);
        let points_outside = a.points_outside || b.points_outside;
        let is_known = self.speaker.is_some() || other.speaker.is_some();
        if points_outside && is_known && !self.has_one_speaker(other) {
            return true;
        }
        let (few, many) = if a.persons.len() <= b.persons.len() { (a, b) } else { (b, a) };
        !few.persons.iter().all(|person| many.persons.iter().any(|other| person.may_be(*other)))
    }

    fn has_one_speaker(&self, other: &Profile) -> bool {
        let both = self.speaker.as_deref().zip(other.speaker.as_deref());
        let (one, two) = (&self.sounds, &other.sounds);
        // "Rye" has one consonant: then the whole name must sound alike.
        let sound_alike = one.len() >= 3 && transliterate::sound_alike(one, two);
        both.is_some_and(|(a, b)| fold::key(a) == fold::key(b) || transliterate::meets(a, b) || sound_alike)
    }

    /// Across languages only names, figures and common deeds can be compared: two names and a figure, or three names,
    /// and one deed; or a toll. That one person says it counts as two names, and for a deed where none is known. Names
    /// that are so beyond doubt must all meet, and in one order.
    fn meets_across(&self, other: &Profile) -> bool {
        let (a, b) = (&self.wording, &other.wording);
        let is_told_by_one = self.is_full_name && other.is_full_name && self.has_one_speaker(other);
        let names = a.names.intersection(&b.names).count() + 2 * usize::from(is_told_by_one);
        let values = a.values.intersection(&b.values).count();
        let all = a.values.len().max(b.values.len());
        let figures_agree = values > 0 && values == all;
        let toll = a.figures.iter().any(|f| f.measure != Measure::Count) && figures_agree;
        let is_near = (figures_agree && names >= 2)
            || (toll && names >= 1)
            || (names >= 4 && all == 0 && !is_told_by_one);
        let is_deed = toll || deeds::meet(&a.deeds, &b.deeds).unwrap_or(is_told_by_one);
        is_near
            && is_deed
            && a.sure_names.is_subset(&b.names)
            && b.sure_names.is_subset(&a.names)
            && has_one_order(a, b)
    }
}

/// Whether the names that both have come in the same order.
fn has_one_order(a: &Wording, b: &Wording) -> bool {
    let shared = |of: &Wording, other: &Wording| {
        let mut seen = BTreeSet::new();
        let held = of.sounds.iter().filter(|sound| other.names.contains(*sound));
        held.filter(|sound| seen.insert((*sound).clone())).cloned().collect::<Vec<String>>()
    };
    shared(a, b) == shared(b, a)
}

/// Whether enough is shared for one to tell the other shorter.
fn shares_enough(a: &Wording, b: &Wording) -> bool {
    let count = |of: &Wording| of.items.iter().filter(|item| item.counts()).count();
    let (one, other) = (count(a), count(b));
    let shared = one.min(other);
    let alike = 2.0 * shared as f64 / (one + other).max(1) as f64;
    (shared >= 2 && alike >= 0.62) || (shared >= 4 && alike >= 0.4) || (shared == 1 && one == other)
}

/// Whether one tells a figure and the other does not tell it: who repeats the words without the number has not repeated
/// the claim.
fn tells_other_figures(a: &Wording, b: &Wording) -> bool {
    let none = a.values.is_empty() && b.values.is_empty();
    !none && a.values.is_disjoint(&b.values)
}

fn contradicts(a: &Wording, b: &Wording) -> bool {
    let comparable = |one: &Figure, two: &Figure| one.measure != Measure::Count && one.conflicts_with(two);
    let missing = a.values.len().min(b.values.len()) > 0
        && a.language == b.language
        && a.values.is_disjoint(&b.values)
        && a.figures
            .iter()
            .any(|one| b.figures.iter().any(|two| one.measure == two.measure && one.unit == two.unit));
    missing || a.figures.iter().any(|one| b.figures.iter().any(|two| comparable(one, two)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_words_are_the_same_claim() {
        assert!(is_same("that the dam will open in spring", "the dam would open next spring"));
        assert!(is_same("إن السد سيفتح في الربيع المقبل", "أن السد سيفتح في الربيع"));
        assert!(!is_same("that the dam will open in spring", "that the dam will not open in spring"));
        assert!(!is_same("the dam is full", "prices rose by a tenth"));
    }

    #[test]
    fn figures_that_contradict_make_two_claims() {
        assert!(!is_same(
            "27 people were killed in the blast in Sirma",
            "at least 40 people were killed in the blast in Sirma"
        ));
        assert!(is_same(
            "27 people were killed in the blast in Sirma",
            "27 people were killed in a blast in Sirma"
        ));
    }

    #[test]
    fn claims_meet_across_languages_by_names_and_figures() {
        assert!(is_same(
            "that 27 people were killed in Shamkhan near Karbas",
            "إن 27 شخصا قتلوا في شمخان قرب كرباس"
        ));
    }

    #[test]
    fn who_leaves_out_a_figure_or_tells_another_makes_another_claim() {
        for (one, other) in [
            (
                "1,200 people had been moved to schools in Sirma",
                "12,000 people had been moved to schools in Sirma",
            ),
            ("1,200 people had been moved to schools in Sirma", "people had been moved to schools in Sirma"),
            ("نقل 12 ألف شخص إلى مدارس في سيرما", "نقل 1200 شخص إلى مدارس في سيرما"),
            ("۱۲ هزار نفر به مدرسه‌های سیرما منتقل شدند", "۱۲۰۰ نفر به مدرسه‌های سیرما منتقل شدند"),
        ] {
            assert!(!is_same(one, other), "{one} | {other}");
        }
        // What comes third must fit all that the group tells, and not only its first.
        let said = [
            "27 people died in the mill at Sirma on Friday",
            "27 people died in the mill at Sirma on Friday and 40 were injured",
            "27 people died in the mill at Sirma on Friday and 90 were injured",
        ];
        assert_eq!(group(&said), [vec![0, 1], vec![2]]);
    }

    #[test]
    fn what_one_person_says_in_two_languages_is_one_claim() {
        let saying = |content, speaker| Saying { content, speaker: Some(speaker), ..Saying::default() };
        let said = [
            saying("We have found 27 bodies", "Tomas Brandreth"),
            saying("عثرنا على 27 جثة", "توماس براندريث"),
            saying("۲۷ جسد پیدا کرده‌ایم", "توماس برندرث"),
            saying("عثرنا على 31 جثة", "توماس براندريث"),
            saying("عثرنا على 27 جثة", "كلارا وين"),
        ];
        assert_eq!(group_sayings(&said), [vec![0, 1, 2], vec![3], vec![4]]);
    }

    #[test]
    fn a_denial_is_not_what_it_denies() {
        let content = "that she had taken money from the firm";
        let said = [false, true, false].map(|is_denied| Saying { content, is_denied, ..Saying::default() });
        assert_eq!(group_sayings(&said), [vec![0, 2], vec![1]]);
    }

    #[test]
    fn groups_keep_order() {
        let said = [
            "the dam is full again",
            "talks failed on Sunday",
            "that the dam is full again",
            "the talks on Sunday failed",
        ];
        assert_eq!(group(&said), [vec![0, 2], vec![1, 3]]);
        assert_eq!(group::<&str>(&[]), Vec::<Vec<usize>>::new());
    }
}
