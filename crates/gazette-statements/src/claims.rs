//! The same claim in other words.
//!
//! Two contents are the same claim if, in one language, they share most of their content words, deny or do not deny
//! alike, and no figure of one contradicts the other's; across languages, if their names meet in sound and their
//! figures are equal. Cautious: two claims taken for one would count one witness too many.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{Figure, Language, Measure, Scope};
use gazette_text::{figures, language, transliterate};

use crate::lexicon::Class;
use crate::page::Page;

/// Contents are compared by at most this many words each.
const WORDS: usize = 120;
/// How many earlier groups one content is compared with at most.
const COMPARED: usize = 64;
/// Members of a group that are kept for what they tell besides its first.
const TELLING: usize = 8;

/// Whether two contents say the same.
pub fn is_same(a: &str, b: &str) -> bool {
    Profile::of(a).is_same(&Profile::of(b))
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
}

/// Groups contents by what they say: lists of places in `said`, each in order, the groups in order of their first.
///
/// Every content is compared with the first of each group that shares a word, name or figure with it, rarest first
/// and at most 64 of them, so that the work stays in proportion to the number of contents. It belongs to a group only if it
/// contradicts no figure of it.
pub fn group<T: AsRef<str>>(said: &[T]) -> Vec<Vec<usize>> {
    let sayings: Vec<Saying<'_>> =
        said.iter().map(|content| Saying { content: content.as_ref(), ..Saying::default() }).collect();
    group_sayings(&sayings)
}

/// As [`group`], in view of who says it and whether it is denied: what one person says in two languages is one claim where
/// its figures agree, and a denial is another claim than what it denies.
pub fn group_sayings(said: &[Saying<'_>]) -> Vec<Vec<usize>> {
    let profiles: Vec<Profile> = said.iter().map(Profile::of_saying).collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    // Of each group the members that tell other figures than its first.
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
            let first = &profiles[groups[*g][0]];
            first.is_same(profile) && telling[*g].iter().all(|other| !profiles[*other].contradicts(profile))
        };
        match tried.into_iter().find(fits) {
            Some(found) => {
                if profiles[groups[found][0]].values != profile.values && telling[found].len() < TELLING {
                    telling[found].push(at);
                }
                groups[found].push(at);
            }
            None => {
                for mark in profile.marks() {
                    holders.entry(mark).or_default().push(groups.len());
                }
                groups.push(vec![at]);
                telling.push(Vec::new());
            }
        }
    }
    groups
}

/// What is compared of a content.
struct Profile {
    language: Language,
    /// Stems of the content words.
    words: BTreeSet<String>,
    /// Skeletons of what may be names.
    names: BTreeSet<String>,
    figures: Vec<Figure>,
    /// The figures' values, printed, for finding each other.
    values: BTreeSet<String>,
    negated: bool,
    is_denied: bool,
    /// The last word of who says it.
    speaker: Option<String>,
}

impl Profile {
    fn of_saying(saying: &Saying<'_>) -> Profile {
        let speaker = saying.speaker.filter(|name| name.contains(' '));
        let last = speaker.and_then(|name| name.split_whitespace().next_back()).map(str::to_owned);
        Profile { is_denied: saying.is_denied, speaker: last, ..Profile::of(saying.content) }
    }

    fn of(text: &str) -> Profile {
        let language = language::detect(text);
        let page = Page::new(text, language);
        let mut profile = Profile {
            language,
            words: BTreeSet::new(),
            names: BTreeSet::new(),
            figures: figures::figures(text, language),
            values: BTreeSet::new(),
            negated: false,
            is_denied: false,
            speaker: None,
        };
        profile.figures.retain(|figure| figure.scope == Scope::Whole);
        profile.values = profile.figures.iter().map(|f| format!("{:?} {}", f.measure, f.value)).collect();
        for k in 0..page.words.len().min(WORDS) {
            profile.take(&page, k);
        }
        profile
    }

    fn take(&mut self, page: &Page<'_>, k: usize) {
        let class = page.class(k);
        self.negated |= class == Class::Negation;
        let empty = class.is_mark()
            || matches!(
                class,
                Class::Determiner
                    | Class::Pronoun
                    | Class::Possessive
                    | Class::Preposition
                    | Class::Conjunction
                    | Class::Complementiser
                    | Class::Relative
                    | Class::Auxiliary
                    | Class::To
                    | Class::Clitic
                    | Class::Negation
                    | Class::Adverb
                    | Class::Modal
                    | Class::LightVerb
            );
        let key = page.key(k);
        if empty || key.chars().count() < 2 {
            return;
        }
        let rtl = page.language == Language::ARABIC || page.language == Language::PERSIAN;
        if rtl || page.words[k].shape == 1 || page.words[k].shape == 2 {
            let skeleton = transliterate::skeleton(key);
            if skeleton.len() >= 3 {
                self.names.insert(skeleton);
            }
        }
        self.words.insert(bare(key, page.language).to_owned());
    }

    fn marks(&self) -> impl Iterator<Item = &str> {
        self.words.iter().chain(&self.names).chain(&self.values).map(String::as_str)
    }

    fn is_same(&self, other: &Profile) -> bool {
        if self.is_denied != other.is_denied || self.contradicts(other) || self.tells_other_figures(other) {
            return false;
        }
        if self.language != other.language {
            return self.meets_across(other);
        }
        if self.negated != other.negated {
            return false;
        }
        let shared = self.words.intersection(&other.words).count();
        let smaller = self.words.len().min(other.words.len());
        if smaller == 0 {
            return false;
        }
        let alike = 2.0 * shared as f64 / (self.words.len() + other.words.len()) as f64;
        // A short content inside a longer one is the same claim told shorter, if nearly all of it is there.
        let held = shared as f64 / smaller as f64;
        (shared >= 2 && alike >= 0.62)
            || (shared >= 4 && held >= 0.85 && alike >= 0.4)
            || (smaller == 1 && alike >= 1.0)
    }

    /// Whether one tells a figure and the other does not tell it: who repeats the words without the number has not
    /// repeated the claim.
    fn tells_other_figures(&self, other: &Profile) -> bool {
        let none = self.values.is_empty() && other.values.is_empty();
        !none && self.values.is_disjoint(&other.values)
    }

    fn has_one_speaker(&self, other: &Profile) -> bool {
        let both = self.speaker.as_deref().zip(other.speaker.as_deref());
        both.is_some_and(|(a, b)| transliterate::meets(a, b))
    }

    /// Across languages only names and figures can be compared: two names and a figure, or three names, or a toll. That one
    /// person says it counts as two names.
    fn meets_across(&self, other: &Profile) -> bool {
        let names =
            self.names.intersection(&other.names).count() + 2 * usize::from(self.has_one_speaker(other));
        let values = self.values.intersection(&other.values).count();
        let all = self.values.len().max(other.values.len());
        let figures_agree = values > 0 && values == all;
        let toll = self.figures.iter().any(|f| f.measure != Measure::Count) && figures_agree;
        (figures_agree && names >= 2)
            || (toll && names >= 1)
            || (names >= 4 && all == 0 && !self.has_one_speaker(other))
    }

    fn contradicts(&self, other: &Profile) -> bool {
        let comparable = |a: &Figure, b: &Figure| a.measure != Measure::Count && a.conflicts_with(b);
        let missing = self.values.len().min(other.values.len()) > 0
            && self.language == other.language
            && self.values.is_disjoint(&other.values)
            && self
                .figures
                .iter()
                .any(|a| other.figures.iter().any(|b| a.measure == b.measure && a.unit == b.unit));
        missing || self.figures.iter().any(|a| other.figures.iter().any(|b| comparable(a, b)))
    }
}

/// A word without inflection and article.
fn bare(key: &str, language: Language) -> &str {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let open = if language == Language::ARABIC {
        ["وال", "بال", "لل", "ال", "و", "ب", "ل"]
            .iter()
            .find_map(|p| key.strip_prefix(p).filter(long))
            .unwrap_or(key)
    } else {
        key
    };
    let endings: &[&str] = match language {
        Language::ARABIC => &["ات", "ون", "ين", "ها", "هم", "ه"],
        Language::PERSIAN => &["هاي", "ها", "ان", "ي"],
        _ => &["ing", "ied", "ies", "ed", "es", "s", "e"],
    };
    endings.iter().find_map(|e| open.strip_suffix(e).filter(long)).unwrap_or(open)
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
        let saying = |content, speaker| Saying { content, speaker: Some(speaker), is_denied: false };
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
