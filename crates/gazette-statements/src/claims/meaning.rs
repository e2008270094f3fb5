//! What a content says, apart from its wording: the terms, names, numbers and times in it, and how they are turned.
//!
//! Two contents of one speaker in other words are compared by these, in one language or two. What tells them apart is
//! looked for first: another number, another time, a "not" on one side, another place, a thing that excludes the other's.
//! Only then is it counted how much of what both say they share.

use std::collections::BTreeSet;

use gazette_news::Language;
use gazette_text::transliterate;

use super::terms::{self, Term};
use super::times::Moment;
use crate::page::Page;

mod read;

/// How much of two contents must be shared for one claim of one speaker.
const ENOUGH: f64 = 0.56;
/// How much for a third content to stand with others of a claim that it is not compared with in full.
const COMPATIBLE: f64 = 0.34;

/// Something that is compared.
#[derive(Debug, Clone)]
enum Part {
    /// A word that stands for a term.
    Term(&'static [Term]),
    /// What must be a name, or may be one in a script without capitals.
    Name { sound: String, is_sure: bool },
    /// Any other word.
    Word(String),
}

impl Part {
    /// How much it tells. Words that another language cannot be asked for tell little there.
    fn weight(&self, is_one_language: bool) -> f64 {
        match self {
            Part::Term(terms) if terms::is_of(terms, "span") || terms::is_of(terms, "money") => 0.5,
            Part::Term(_) => 1.0,
            Part::Name { is_sure: true, .. } => 1.0,
            Part::Name { .. } if is_one_language => 0.8,
            Part::Name { .. } => 0.4,
            Part::Word(_) if is_one_language => 0.6,
            Part::Word(_) => 0.35,
        }
    }
}

/// A number with what it counts.
#[derive(Debug, Clone)]
struct Count {
    value: f64,
    counted: &'static [Term],
    bound: Bound,
    /// Whether Arabic may say it with an ending alone.
    is_dual: bool,
}

/// Whether a number is the least or the most there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Plain,
    Least,
    Most,
}

/// When it is, was or will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tense {
    Future,
    Now,
    /// A Persian or Arabic present, which stands for both.
    Open,
}

/// What a content says.
pub(super) struct Meaning {
    language: Language,
    parts: Vec<Part>,
    counts: Vec<Count>,
    /// Months, years, days of months and seasons.
    dates: BTreeSet<Moment>,
    /// Days of the week.
    days: BTreeSet<Moment>,
    /// Whether it is turned round an odd number of times.
    is_negated: bool,
    tense: Tense,
    /// May or might.
    is_possible: bool,
    /// Must or should.
    is_bound: bool,
    /// "Refused to": who refuses will not.
    is_refused: bool,
    /// "Her country": stands for a name.
    has_stand_in: bool,
}

impl Meaning {
    /// What a text of a language says.
    pub fn of(text: &str, language: Language) -> Meaning {
        let page = Page::new(text, language);
        let mut meaning = Meaning {
            language,
            parts: Vec::new(),
            counts: Vec::new(),
            dates: BTreeSet::new(),
            days: BTreeSet::new(),
            is_negated: false,
            tense: Tense::Now,
            is_possible: false,
            is_bound: false,
            is_refused: false,
            has_stand_in: false,
        };
        meaning.take_all(&page, text);
        meaning
    }

    /// Whether two parts are one: the same term, the same word, or names that sound alike.
    fn is_one(&self, a: &Part, b: &Part, is_one_language: bool) -> bool {
        match (a, b) {
            (Part::Term(a), Part::Term(b)) => terms::meet(a, b),
            (Part::Name { sound: a, .. }, Part::Name { sound: b, .. }) => transliterate::sound_alike(a, b),
            (Part::Word(a), Part::Word(b)) => is_one_language && a == b,
            _ => false,
        }
    }

    /// Whether both say the same in other words, said by one speaker.
    pub fn is_same(&self, other: &Meaning) -> bool {
        self.shared(other).is_some_and(|shared| shared.part >= ENOUGH && shared.told >= 2)
    }

    /// Whether they may stand in one claim with others that say the same as both.
    pub fn is_compatible(&self, other: &Meaning) -> bool {
        self.shared(other).is_some_and(|shared| shared.part >= COMPATIBLE)
    }

    /// Whether something tells them apart.
    pub fn is_apart(&self, other: &Meaning) -> bool {
        self.shared(other).is_none()
    }

    /// Whether one gives a number as the least or the most that the other gives as it is.
    pub fn bounds_otherwise(&self, other: &Meaning) -> bool {
        self.counts
            .iter()
            .any(|one| other.counts.iter().any(|two| one.value == two.value && one.bound != two.bound))
    }

    /// How much both share of what they say; `None` where something tells them apart.
    fn shared(&self, other: &Meaning) -> Option<Shared> {
        if self.is_turned_otherwise(other) {
            return None;
        }
        let numbers = self.shared_numbers(other)?;
        let is_one_language = self.language == other.language;
        let mut left: Vec<&Part> = other.parts.iter().collect();
        let mut open: Vec<&Part> = Vec::new();
        let (mut shared, mut things, mut deeds) = (0.0, 0, 0);
        let mut order = Vec::new();
        for part in &self.parts {
            let Some(at) = left.iter().position(|held| self.is_one(part, held, is_one_language)) else {
                open.push(part);
                continue;
            };
            let held = left.remove(at);
            shared += part.weight(true).max(held.weight(true));
            things += 1;
            deeds += usize::from(is_deed(part) && is_deed(held));
            if matches!(part, Part::Name { .. }) {
                order.push(other.parts.iter().position(|p| std::ptr::eq(p, held)));
            }
        }
        // Who does it to whom: names in another order are others' deeds.
        let is_turned = order.windows(2).any(|pair| pair[0] > pair[1]);
        let is_other_deed = deeds == 0 && open.iter().any(|p| is_deed(p)) && left.iter().any(|p| is_deed(p));
        if is_turned || is_other_deed || self.are_apart(&open, &left, other) {
            return None;
        }
        let weight = |parts: &[&Part]| parts.iter().map(|part| part.weight(is_one_language)).sum::<f64>();
        let both = shared + numbers + self.dates.len() as f64 * 0.6;
        let rest = (weight(&open) + weight(&left)) / 2.0;
        let told = if things == 0 { 0 } else { things + self.counts.len() + self.dates.len() };
        let part = if both + rest > 0.0 { both / (both + rest) } else { 0.0 };
        Some(Shared { part, told })
    }

    fn is_turned_otherwise(&self, other: &Meaning) -> bool {
        let tenses = (self.tense, other.tense);
        let days_differ = !self.days.is_empty() && !other.days.is_empty() && self.days != other.days;
        self.is_negated != other.is_negated
            || self.is_possible != other.is_possible
            || !(self.is_refused || other.is_refused)
                && matches!(tenses, (Tense::Future, Tense::Now) | (Tense::Now, Tense::Future))
            || self.dates != other.dates
            || days_differ
    }

    /// What the numbers that both tell weigh; `None` if one tells a number that the other does not, of another thing, or
    /// bounds it otherwise.
    fn shared_numbers(&self, other: &Meaning) -> Option<f64> {
        let arabic = |meaning: &Meaning| meaning.language == Language::ARABIC;
        let mut left: Vec<&Count> = other.counts.iter().collect();
        let mut shared = 0.0;
        for count in &self.counts {
            let is_it = |held: &&Count| {
                let near = (held.value - count.value).abs() <= f64::EPSILON * count.value.abs().max(1.0);
                near && held.bound == count.bound && !terms::exclude(held.counted, count.counted)
            };
            match left.iter().position(is_it) {
                Some(at) => {
                    left.remove(at);
                    shared += 1.2;
                }
                None if count.is_dual && arabic(other) => {}
                None => return None,
            }
        }
        left.iter().all(|count| count.is_dual && arabic(self)).then_some(shared)
    }

    /// Whether what only one says excludes what only the other says: another name in its place, another thing of its kind.
    fn are_apart(&self, a: &[&Part], b: &[&Part], other: &Meaning) -> bool {
        let sure = |parts: &[&Part]| {
            parts.iter().filter(|part| matches!(part, Part::Name { is_sure: true, .. })).count()
        };
        let names = |parts: &[&Part]| parts.iter().filter(|part| matches!(part, Part::Name { .. })).count();
        let stands_in = usize::from(self.has_stand_in || other.has_stand_in);
        // A script without capitals does not tell which word is the other name.
        let is_rtl = |meaning: &Meaning| matches!(meaning.language, Language::ARABIC | Language::PERSIAN);
        let other_name = match (is_rtl(self), is_rtl(other)) {
            (false, false) => sure(a).min(sure(b)) > 0,
            (false, true) => sure(a) > stands_in && names(b) > 0,
            (true, false) => sure(b) > stands_in && names(a) > 0,
            (true, true) => self.language == other.language && names(a).min(names(b)) > 1,
        };
        let other_thing = a.iter().any(|one| {
            let Part::Term(one) = one else { return false };
            b.iter().any(|two| matches!(two, Part::Term(two) if terms::exclude(one, two)))
        });
        other_name || other_thing
    }

    /// Whether it says what must be.
    pub fn is_bound(&self) -> bool {
        self.is_bound
    }

    /// What leads to others that may be the same.
    pub fn marks(&self) -> impl Iterator<Item = String> {
        let parts = self.parts.iter().flat_map(|part| match part {
            Part::Term(terms) => terms.iter().map(|term| format!("term {term}")).collect::<Vec<_>>(),
            Part::Name { sound, .. } => vec![format!("name {}", transliterate::free(sound))],
            Part::Word(_) => Vec::new(),
        });
        parts.chain(self.counts.iter().map(|count| format!("count {}", count.value)))
    }
}

/// How much of what two contents say both say, and how many things that are.
#[derive(Debug, Clone, Copy)]
struct Shared {
    part: f64,
    told: usize,
}

fn is_deed(part: &Part) -> bool {
    matches!(part, Part::Term(terms) if terms::is_deed(terms))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(text: &str, language: Language) -> Meaning {
        Meaning::of(text, language)
    }

    #[test]
    fn other_words_in_three_languages_mean_the_same() {
        let en = meaning("the reservoir would supply 300,000 homes in Quayton", Language::ENGLISH);
        let other = meaning(
            "Some 300,000 households in Quayton will get water from the reservoir",
            Language::ENGLISH,
        );
        let ar = meaning("إن الخزان سيزود 300 ألف منزل في كوايتون بالمياه", Language::ARABIC);
        let fa = meaning("که این مخزن آب ۳۰۰ هزار خانه را در کوایتون تأمین می‌کند", Language::PERSIAN);
        for (one, two) in [(&en, &other), (&en, &ar), (&en, &fa), (&ar, &fa)] {
            assert!(one.is_same(two), "{:?}\n{:?}", one.parts, two.parts);
        }
    }

    #[test]
    fn another_number_thing_or_turn_tells_them_apart() {
        let en = meaning("Marjan would send 40 engineers to Corrow in January", Language::ENGLISH);
        for other in [
            "Marjan will send 50 engineers to Corrow in January",
            "Marjan will send 40 doctors to Corrow in January",
            "Marjan will send 40 engineers to Quayton in January",
            "Marjan will send 40 engineers to Corrow in March",
            "Marjan will not send 40 engineers to Corrow in January",
            "Marjan has sent 40 engineers to Corrow in January",
            "Marjan will withdraw 40 engineers from Corrow in January",
        ] {
            assert!(!en.is_same(&meaning(other, Language::ENGLISH)), "{other}");
        }
    }
}
