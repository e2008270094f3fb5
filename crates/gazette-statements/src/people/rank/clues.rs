//! What speaks for a party and against it: articles, nouns, sex and shared words.

use gazette_news::Language;

use super::Scene;
use crate::lexicon::Class;
use crate::people::{Known, Sex, bare};

impl Scene<'_, '_, '_> {
    /// How a role begins: 0 without an article, 1 with one, 2 with "a", 3 with "his", 4 with "this".
    pub(super) fn definite(&self) -> u64 {
        let Some(phrase) = self.phrase else { return 5 };
        let key = self.page.key(phrase.place.0);
        match self.page.class(phrase.place.0) {
            _ if phrase.indefinite => 2,
            Class::Possessive => 3,
            Class::Determiner
                if matches!(key, "this" | "that" | "these" | "those" | "هذا" | "هذه" | "اين" | "ان") =>
            {
                4
            }
            Class::Determiner => 1,
            _ => u64::from(self.page.language == Language::ARABIC && key.starts_with("ال")),
        }
    }

    /// What the noun of a role is, if it is known: a person, a body, a document.
    pub(super) fn head(&self) -> u64 {
        let Some(phrase) = self.phrase.filter(|p| !p.pronoun) else { return 0 };
        let (first, last) = phrase.described();
        let of = |class: Class| (first..=last).any(|k| self.page.class(k) == class);
        match () {
            () if phrase.role_head.is_some() => 1,
            () if of(Class::Body) => 2,
            () if of(Class::Document) => 3,
            () => 4 + u64::from(self.page.key(last).ends_with("old")),
        }
    }

    /// Whether a party can be meant as far as person, sex and number tell.
    pub(super) fn fits(&self, index: usize) -> bool {
        let known = &self.people.known[index];
        let clash = matches!((self.sex, known.sex), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
        let personal = matches!(self.sex, Sex::Male | Sex::Female) && self.page.language == Language::ENGLISH;
        let body = known.named && !known.person && !known.personal && known.words.len() > 1;
        !(clash || personal && body)
    }

    /// How lately a party was named among those that share the head of the role: 0 none asked, 1 no share, then by rank.
    pub(super) fn shares(&self, index: usize) -> u64 {
        if self.phrase.and_then(|p| p.role_head).is_none() {
            return 0;
        }
        if !self.sharing.contains(&index) {
            return 1 + 8 * u64::from(!self.sharing.is_empty());
        }
        let later = self.lately.iter().filter(|(_, i)| self.sharing.contains(i));
        2 + later.clone().position(|(_, i)| *i == index).map_or(4, |r| r.min(3)) as u64
    }

    /// Whether nothing but titles and roles stands before a name in its sentence.
    pub(super) fn opens_its_sentence(&self, at: usize) -> bool {
        let (first, _) = self.page.sentence_of(at);
        let before = |k: usize| !self.page.class(k).is_verbal() && !self.page.class(k).is_mark();
        at - first < 9 && (first..at).all(before)
    }

    /// How the words of the role agree with those of a party: none asked, none shared, head shared, most shared, all.
    pub(super) fn roles(&self, known: &Known) -> u64 {
        let Some(phrase) = self.phrase.filter(|p| !p.pronoun) else { return 0 };
        let bare = |key| bare(key, self.page.language);
        let name: Vec<&str> = known.words.iter().map(|word| bare(word)).collect();
        let (mut all, mut shared, mut own) = (0u32, 0u32, 0u32);
        for k in phrase.described().0..=phrase.described().1 {
            let class = self.page.class(k);
            if class.is_mark() || matches!(class, Class::Determiner | Class::Preposition | Class::Conjunction)
            {
                continue;
            }
            all += 1;
            let word = bare(self.page.key(k));
            shared += u32::from(known.role_words.iter().any(|w| w == word));
            own += u32::from(name.contains(&word));
        }
        let has = |k: usize| known.role_words.iter().any(|w| w == bare(self.page.key(k)));
        let by_head = phrase.role_head.is_some_and(has);
        let grade = match (shared, all) {
            (0, _) if known.role_words.is_empty() => 1,
            (0, _) => 2,
            (s, a) if s == a => 5,
            (s, a) if s * 2 >= a => 4,
            _ => 3u64,
        };
        grade * 16 + u64::from(by_head) * 8 + u64::from(own.min(3)) + u64::from(all > 3) * 4
    }
}
