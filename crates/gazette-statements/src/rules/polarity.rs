//! Whether a speaker stands for what is said: denied, asked, or not said at all.
//!
//! A denial that is itself denied ("did not rule out") affirms, as the guide says. What stands inside a denial, a question
//! or a refusal is nothing that anybody affirms: see [`within`].

use gazette_news::{Language, Polarity};

use super::withdrawn;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::Page;

mod arabic;
mod english;
mod persian;

/// What holds no stop in so many words before its question mark is one question.
const LONGEST_QUESTION: usize = 200;

/// How a statement is meant by its own words.
pub(super) fn polarity(page: &Page<'_>, hit: &Hit) -> Polarity {
    if hit.found.content.is_empty() {
        return Polarity::Declined;
    }
    // What was taken back is no longer stood for.
    if withdrawn::verb(page, hit).is_some() {
        return Polarity::Denied;
    }
    let cue = Cue::new(page, hit);
    let own = match page.language {
        Language::ARABIC => arabic::polarity(&cue),
        Language::PERSIAN => persian::polarity(&cue),
        _ => english::polarity(&cue),
    };
    match own {
        Polarity::Denied if cue.is_turned() => Polarity::Affirmed,
        Polarity::Affirmed if cue.is_in_question() || cue.is_question() => Polarity::Asked,
        own => own,
    }
}

/// What a statement amounts to inside another one: what a denial holds is denied, and what is asked or not said is open.
pub(crate) fn within(own: Polarity, outer: Polarity) -> Polarity {
    match (own, outer) {
        (Polarity::Affirmed, Polarity::Denied) => Polarity::Denied,
        (Polarity::Affirmed, Polarity::Asked | Polarity::Declined) => Polarity::Asked,
        _ => own,
    }
}

/// The words of a cue, in the order of the text.
struct Cue<'p, 't> {
    page: &'p Page<'t>,
    hit: &'p Hit,
    words: Vec<usize>,
    head: usize,
}

impl<'p, 't> Cue<'p, 't> {
    fn new(page: &'p Page<'t>, hit: &'p Hit) -> Cue<'p, 't> {
        let pieces = std::iter::once(&hit.cue).chain(&hit.found.cue);
        let mut words: Vec<usize> = pieces.flat_map(|(first, last)| *first..=*last).collect();
        words.sort_unstable();
        words.dedup();
        Cue { page, hit, words, head: crate::spans::head(page, hit.cue) }
    }

    fn class(&self) -> Class {
        self.page.class(self.head)
    }

    /// Whether all that is said stands behind a "but" behind the cue, where nothing is denied any more: «نفت أخذ المال
    /// لكنها أقرت بأنها …».
    fn is_turned(&self) -> bool {
        let Some((last, first)) = self.words.last().zip(self.hit.found.content.iter().map(|c| c.0).min())
        else {
            return false;
        };
        // Folded; an Arabic "but" has its pronoun written to it.
        let turns = |key: &str| matches!(key, "but" | "اما" | "ولي" | "ليكن") || key.starts_with("لكن");
        (last + 1..first).any(|k| turns(self.page.key(k)))
    }

    fn keys(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|&k| self.page.key(k))
    }

    fn has(&self, list: &[&str]) -> bool {
        self.keys().any(|key| list.contains(&key))
    }

    fn has_class(&self, classes: &[Class]) -> bool {
        self.words.iter().any(|&k| classes.contains(&self.page.class(k)))
    }

    /// The folded words of the content, the first so many.
    fn content(&self, most: usize) -> impl Iterator<Item = &str> {
        let words = self.hit.found.content.iter().flat_map(|(first, last)| *first..=*last);
        words.filter(|&k| !self.page.class(k).is_mark()).take(most).map(|k| self.page.key(k))
    }

    /// The folded words right behind the cue's first piece, to the next mark.
    fn behind(&self, most: usize) -> impl Iterator<Item = &str> {
        let (_, last) = self.page.sentence_of(self.hit.cue.0);
        let words = self.hit.cue.1 + 1..=last;
        words.take(most).take_while(|&k| !self.page.class(k).is_mark()).map(|k| self.page.key(k))
    }

    /// The words right before the cue, nearest first, as long as they only help its verb.
    fn helpers(&self) -> impl Iterator<Item = usize> {
        let (first, _) = self.page.sentence_of(self.hit.cue.0);
        let helps = |k: &usize| {
            matches!(
                self.page.class(*k),
                Class::Adverb | Class::Auxiliary | Class::Modal | Class::Negation | Class::To
            )
        };
        (first..self.hit.cue.0).rev().take(4).take_while(helps)
    }

    /// Where the clause of the cue begins: at its source, if that stands right before it.
    fn clause(&self) -> usize {
        let source =
            self.hit.found.source.first().filter(|s| s.1 < self.hit.cue.0 && self.hit.cue.0 - s.1 <= 4);
        source.map_or(self.hit.cue.0, |s| s.0)
    }

    /// "whether she had said …", "if he says …", «ما إذا كان قد قال»: nobody tells that anything was said.
    fn is_in_question(&self) -> bool {
        const OPENERS: &[&str] = &["whether", "if", "unless", "اذا", "لو", "هل", "ايا", "اگر", "چنانچه"];
        if self.page.language == Language::ARABIC && self.follows_if() {
            return true;
        }
        let begins = self.clause();
        let (first, _) = self.page.sentence_of(begins);
        let light = |k: usize| {
            matches!(
                self.page.class(k),
                Class::Adverb | Class::Auxiliary | Class::Negation | Class::Determiner
            )
        };
        let mut before = (first..begins).rev().take(4).skip_while(|&k| light(k));
        let opens = |k: usize| OPENERS.contains(&self.page.key(k));
        opens(begins) || before.next().is_some_and(opens)
    }

    /// «ما إذا كان عثمان قد قال»: whoever speaks stands between the two.
    fn follows_if(&self) -> bool {
        let (first, _) = self.page.sentence_of(self.hit.cue.0);
        let free = |k: &usize| !self.page.class(*k).is_mark() && !self.page.class(*k).reports();
        let mut before = (first..self.hit.cue.0).rev().take(7).take_while(free);
        before.any(|k| self.page.key(k) == "اذا" && matches!(self.page.key(k + 1), "كان" | "كانت" | "كانوا"))
    }

    /// Whether all that is said is one question: its content ends with a question mark and holds no other sentence.
    fn is_question(&self) -> bool {
        let Some(&(_, last)) = self.hit.found.content.last() else { return false };
        let words = self.hit.found.content.iter().rev().flat_map(|(first, last)| (*first..=*last).rev());
        let ends = words.take(LONGEST_QUESTION).filter(|&k| self.page.class(k) == Class::Stop).count();
        let mark = (last.saturating_sub(1)..=last).any(|k| matches!(self.page.printed(k), "?" | "؟"));
        mark && ends == 1
    }
}

#[cfg(test)]
mod tests;
