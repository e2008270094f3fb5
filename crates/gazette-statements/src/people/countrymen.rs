//! A description that says where somebody is from: «الدبلوماسية الهولندية», «المسؤول الأممي», «این دیپلمات قزاق».

use gazette_news::{Anonymity, Language};

use super::{Choice, Known, People, Phrase, Sex, bare, callings, demonyms, sex};
use crate::lexicon::Class;

impl People<'_, '_> {
    /// The one person named before whose office is of that place, if nobody unnamed is called so.
    pub(super) fn by_country(&self, n: usize) -> Option<Choice> {
        let page = self.page;
        let phrase = self.phrases[n].as_ref().filter(|p| self.is_pointed(p))?;
        let (first, last) = phrase.place;
        let noun = (first..=last).find(|&k| page.class(k) != Class::Determiner)?;
        let demonym = (noun + 1..=last).find(|&k| demonyms::is_demonym(page.key(k), page.language))?;
        let others = (noun + 1..=last).filter(|&k| k != demonym).count();
        let key = bare(page.key(noun), page.language);
        let called = |k: &Known| {
            let same = k.role_words.iter().any(|word| word == key);
            !k.named && k.first < first && same && self.is_from(k, page.key(demonym))
        };
        if others > 1 || self.known.iter().any(called) {
            return None;
        }
        let told = match phrase.sex {
            Sex::Unknown => sex::of_cue(page, self.asked[n].cue),
            sex => sex,
        };
        let person = |index: &usize| {
            let known = &self.known[*index];
            let own = if known.sex_by_name == Sex::Unknown { known.sex } else { known.sex_by_name };
            let clash = matches!((told, own), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
            let person = known.named && !known.body && (known.person || known.personal);
            person && !clash && known.first < first
        };
        // «الوزير الليبي» is no ambassador; whom an official is, or a diplomat, is told of many.
        let wide = callings::wider(key);
        let may_be_called = |known: &Known| {
            let like = wide | callings::families(key);
            known.role_words.iter().any(|word| word == key)
                || wide != 0 && (known.callings & like != 0 || known.callings == 0)
        };
        let persons: Vec<usize> = (0..self.known.len()).filter(person).take(32).collect();
        let from = |index: &usize| self.is_from(&self.known[*index], page.key(demonym));
        let foreign = |index: &usize| self.is_from_elsewhere(&self.known[*index], page.key(demonym));
        let called: Vec<usize> = persons.into_iter().filter(|i| may_be_called(&self.known[*i])).collect();
        let of_it: Vec<usize> = called.iter().copied().filter(|i| from(i) && !foreign(i)).collect();
        match of_it[..] {
            [index] => return Some(Choice::Party(index)),
            [] => {}
            _ => return None,
        }
        // Of an agency's own countrymen it says where they are from only beside foreigners.
        let spoke = |index: &usize| self.spoken.iter().any(|(at, i)| i == index && *at < first);
        let counterpart =
            |index: &usize| self.known[*index].role_words.iter().any(|word| super::is_counterpart(word));
        let mut own = called.iter().copied().filter(|i| !foreign(i) && (spoke(i) || counterpart(i)));
        let index = own.next().filter(|_| own.next().is_none())?;
        Some(Choice::Party(index))
    }

    /// Whether a party is told to be from another place.
    fn is_from_elsewhere(&self, known: &Known, demonym: &str) -> bool {
        let language = self.page.language;
        let other =
            |word: &String| demonyms::is_demonym(word, language) && !demonyms::is_of(demonym, word, language);
        let words = || known.role_words.iter().chain(&known.beside);
        !demonyms::is_of_many(demonym)
            && words().any(other)
            && !words().any(|word| demonyms::is_demonym(word, language) && !other(word))
    }

    /// Whether a description says where its owner is from, and the text that a party is from elsewhere.
    pub(super) fn is_of_another_country(&self, phrase: &Phrase, index: usize) -> bool {
        let page = self.page;
        let (first, last) = phrase.place;
        let described = phrase.name.is_none() && !phrase.pronoun && last > first;
        // An official of the United Nations may be from anywhere.
        let state = |key: &str| demonyms::is_demonym(key, page.language) && !demonyms::is_of_many(key);
        let demonym = (first + 1..=last).find(|&k| state(page.key(k)));
        let known = &self.known[index];
        described && !known.body && demonym.is_some_and(|k| self.is_from_elsewhere(known, page.key(k)))
    }

    /// A definite description of one person, without a name.
    fn is_pointed(&self, phrase: &Phrase) -> bool {
        let page = self.page;
        let one = phrase.anonymity == Anonymity::Unnamed && !phrase.indefinite;
        let pointed = match page.language {
            Language::ARABIC => (phrase.place.0..=phrase.place.1).all(|k| super::edges::is_definite(page, k)),
            // «دیپلمات چینی»
            Language::PERSIAN => {
                let two = phrase.place.1 == phrase.place.0 + 1;
                page.class(phrase.place.0) == Class::Determiner
                    || two && demonyms::is_demonym(page.key(phrase.place.1), page.language)
            }
            _ => false,
        };
        one && pointed && phrase.name.is_none() && !phrase.pronoun && phrase.place.1 > phrase.place.0
    }

    /// Whether what the text says beside a party's name tells of the place that a demonym is of.
    fn is_from(&self, known: &Known, demonym: &str) -> bool {
        let words = known.role_words.iter().chain(&known.beside);
        words.into_iter().any(|word| demonyms::is_of(demonym, word, self.page.language))
    }
}
