//! Which texts of a story show that they were gathered apart from those before them.
//!
//! A text that is nobody's copy may still have all it says from another: a column with two paragraphs lifted out of a
//! report, a report written anew without a credit, a translation that names nobody. Where something speaks for that,
//! the text leans on the other one. It stays an origin, since nothing proves that it is a copy, but it is no
//! independent witness: a count may say "at least three", never "four" on a guess.

use std::cell::OnceCell;
use std::collections::HashSet;

use gazette_news::Language;
use jiff::Timestamp;

use crate::credits::{self, Gazetteer};
use crate::facts::{Facts, Shared};
use crate::numerals::Numeral;
use crate::retelling::Pair;
use crate::retelling::content::{Content, Sketch};
use crate::retelling::sequence::Sequence;
use crate::terms::{Tongue, is_stop, term};
use crate::tokens::Tokens;
use crate::words::{CAPITAL, NUMBER, OPENS, QUOTED, Word, Words};

mod lifted;
mod theme;

use lifted::Runs;
use theme::Theme;

/// One text of a story.
#[derive(Debug, Clone, Copy)]
pub struct Account<'t> {
    /// What the caller names it by.
    pub key: u64,
    /// The copy.
    pub text: &'t str,
    /// Its headline.
    pub title: Option<&'t str>,
    /// Its language, where known.
    pub language: Option<Language>,
    /// Who put it out, by a name that the gazetteer knows.
    pub outlet: &'t str,
    /// The agency of its dateline, where one was read off the copy before.
    pub agency: Option<&'t str>,
    /// When it came out.
    pub published: Option<Timestamp>,
    /// The text that it reprints; its own key where it is its own origin.
    pub origin: u64,
}

/// At most this many texts of a story are compared, the earliest.
const MOST: usize = 64;
/// Characters of a text that are read: a report is shorter, and a book is no report.
const READ: usize = 8_000;
/// Words of the reporter's own, and not of a speaker's, that stand in another text: nobody writes so many by chance.
const LIFTED: usize = 18;
/// Words of one quotation that a text about something else has from another one.
const SPEECH: usize = 7;
/// The share of a text's own words from which it says what another says.
const SAYS: f32 = 0.62;
/// As that, where it names the other's outlet as one that reported something.
const SAYS_NAMED: f32 = 0.45;
/// As that, where it has hardly a name or number of its own.
const SAYS_NO_NEW_NAME: f32 = 0.5;
/// The share of its names and numbers that then stand there.
const NO_NEW_NAME: f32 = 0.85;
/// Names and numbers without which that tells nothing.
const LEAST_NAMES: usize = 8;
/// Different words of its own without which a share tells nothing.
const LEAST_WORDS: usize = 18;
/// The share of the facts known in both languages without which a text is no translation.
const TRANSLATES: f32 = 0.45;
/// From here on it may be one: half of that share, and how well the order of the facts agrees, which in two reports
/// of one event is little more than chance, in a translation that of the original.
const TRANSLATES_IN_ORDER: f32 = 1.35;
/// A text that tells what it shares so much in one order is a translation, if it shares so much of its facts and so
/// many.
const TRANSLATES_CLOSELY: Enough = Enough { share: 0.35, facts: 9 };
const CLOSELY: f32 = 1.4;
/// What a rewriting in one language has in common: of its facts, in other words than those of the original,
const RETELLS: Enough = Enough { share: 0.6, facts: 12 };
/// or of its figures, small ones and words for them among them.
const SAME_FIGURES: Enough = Enough { share: 0.8, facts: 4 };
/// Shared facts of which the order tells nothing,
const FEW_FACTS: usize = 8;
/// and the share that is enough then.
const TRANSLATES_FEW: f32 = 0.55;
/// The share that is enough where it names the other's outlet.
const TRANSLATES_NAMED: f32 = 0.35;

/// A share of what a text tells, and how many things that must be.
struct Enough {
    share: f32,
    facts: usize,
}

impl Enough {
    fn is_met(&self, share: f32, facts: usize) -> bool {
        share >= self.share && facts >= self.facts
    }
}

/// For each text that is its own origin and leans on an earlier one of another outlet: on which.
///
/// Texts without a time are taken in the order given, after those that have one.
pub fn leaning(accounts: &[Account<'_>], gazetteer: &Gazetteer) -> Vec<(u64, u64)> {
    let mut order: Vec<&Account<'_>> = accounts.iter().collect();
    order.sort_by_key(|a| a.published.map_or(i64::MAX, Timestamp::as_second));
    order.truncate(MOST);
    // Most texts of most stories are copies and are never read: nothing before their origin could be leaned on.
    let read: Vec<OnceCell<Read>> = order.iter().map(|_| OnceCell::new()).collect();
    let of = |at: usize| read[at].get_or_init(|| Read::of(order[at], gazetteer));
    let outlets: Vec<Option<u32>> = order.iter().map(|account| gazetteer.find(account.outlet)).collect();
    let mut out = Vec::new();
    for (at, account) in order.iter().enumerate().filter(|(_, account)| account.origin == account.key) {
        let leans_on = (0..at)
            .filter(|earlier| outlets[*earlier] != outlets[at] && order[*earlier].origin != account.key)
            .find(|earlier| of(at).leans_on(of(*earlier)));
        out.extend(leans_on.map(|earlier| (account.key, order[earlier].key)));
    }
    out
}

/// What is compared of a text.
struct Read {
    outlet: Option<u32>,
    /// Outlets it names as having said or reported something.
    named: Vec<u32>,
    tongue: Tongue,
    runs: Runs,
    /// Its words but for quoted speech: reporters at one press conference print the same quotations.
    own: HashSet<u32>,
    /// Those of them that are names or numbers; in Arabic letters, which have no capitals, numbers alone.
    names: HashSet<u32>,
    facts: Facts,
    theme: Theme,
    /// The hashes of its figures from two on.
    figures: HashSet<u64>,
    /// When it came out, in seconds.
    published: Option<i64>,
    /// How many words it has.
    words: usize,
    told: Sequence,
    content: Content,
    sketch: Sketch,
    /// Whether its outlet signs it as its own,
    is_signed: bool,
    /// and says in it that it heard or saw something.
    is_witness: bool,
    /// Whether it says that somebody spoke to an agency, and not to which.
    cites_agency: bool,
}

impl Read {
    fn of(account: &Account<'_>, gazetteer: &Gazetteer) -> Read {
        let text = head(account.text);
        let tokens = Tokens::of(text, account.language);
        let (words, tongue) = (tokens.words(), tokens.tongue());
        let title = Words::read(account.title.unwrap_or_default());
        let content = Content::read(&tokens);
        let outlet = gazetteer.find(account.outlet);
        let credits::Read { credits, is_signed, is_witness } =
            gazetteer.read(text, words, None, account.agency, outlet);
        let is_name = |word: &Word| word.is(NUMBER) || word.is(CAPITAL) && !word.is(OPENS);
        let telling = words
            .all()
            .iter()
            .filter(|w| !is_stop(w) && !w.is(QUOTED) && (w.to - w.from > 2 || w.is(NUMBER)));
        Read {
            outlet,
            named: credits.iter().filter_map(|c| c.who).collect(),
            tongue,
            names: telling.clone().filter(|w| is_name(w)).map(|w| term(words.key(w), tongue)).collect(),
            own: telling.map(|w| term(words.key(w), tongue)).collect(),
            facts: Facts::of(&title, words, tongue),
            theme: Theme::of(account.title.unwrap_or_default(), &tokens),
            figures: figures(words, tongue),
            runs: Runs::of(words),
            published: account.published.map(Timestamp::as_second),
            words: words.len(),
            told: Sequence::of(&tokens),
            sketch: content.sketch(),
            content,
            is_signed,
            is_witness,
            cites_agency: cites_agency(words),
        }
    }

    /// Whether something speaks for its having what it says from an earlier text.
    fn leans_on(&self, earlier: &Read) -> bool {
        if self.likely_retells(earlier) {
            return true;
        }
        let names = earlier.outlet.is_some_and(|outlet| self.named.contains(&outlet));
        if self.tongue != earlier.tongue {
            return self.facts.said_in(&earlier.facts).is_some_and(|said| match names {
                true => said.share >= TRANSLATES_NAMED,
                false => translates(said),
            });
        }
        let lifted = self.runs.lifted_from(&earlier.runs);
        let is_quoted = lifted.speech >= SPEECH && self.theme.is_other(&earlier.theme, lifted.speech_at);
        if lifted.words >= LIFTED || lifted.is_cut_alike || is_quoted || self.retells(earlier) {
            return true;
        }
        let share =
            |mine: &HashSet<u32>| mine.intersection(&earlier.own).count() as f32 / mine.len().max(1) as f32;
        let says_new_name = self.names.len() < LEAST_NAMES || share(&self.names) < NO_NEW_NAME;
        let enough = match (names, says_new_name) {
            (true, _) => SAYS_NAMED,
            (false, false) => SAYS_NO_NEW_NAME,
            (false, true) => SAYS,
        };
        self.own.len() >= LEAST_WORDS && share(&self.own) >= enough
    }

    /// Whether it is likely a translation of the other or written anew from it.
    fn likely_retells(&self, earlier: &Read) -> bool {
        let Some((own, other)) = self.published.zip(earlier.published) else { return false };
        let pair = Pair {
            told: &self.told,
            original: &earlier.told,
            said: (self.tongue == earlier.tongue).then_some((&self.content, &earlier.sketch)),
            words: (self.words, earlier.words),
            tongues: (self.tongue as usize, earlier.tongue as usize),
            gap: own - other,
            is_signed: self.is_signed && self.outlet != earlier.outlet,
        };
        match (self.is_witness, self.cites_agency) {
            (true, _) => pair.surely().is_some(),
            (false, true) => pair.likely().is_some(),
            (false, false) => pair.is_not_apart(),
        }
    }

    /// Whether it has nearly all its figures, or most of its facts, from an earlier text: two reporters of one event
    /// each count something of their own.
    fn retells(&self, earlier: &Read) -> bool {
        let figures = self.figures.intersection(&earlier.figures).count();
        let share = figures as f32 / self.figures.len().max(1) as f32;
        let is_told = |said: Shared| RETELLS.is_met(said.share, said.facts);
        SAME_FIGURES.is_met(share, figures) || self.facts.said_in(&earlier.facts).is_some_and(is_told)
    }
}

/// "He told a news agency", «وقال لوكالة أنباء», «به یک خبرگزاری گفت»: what an agency is left unnamed for.
fn cites_agency(words: &Words) -> bool {
    let key = |at: usize| words.all().get(at).map_or("", |word| words.key(word));
    (0..words.len()).any(|at| {
        matches!(
            (key(at), key(at + 1), key(at + 2)),
            ("a", "news", "agency")
                | ("لوكاله", "انباء" | "اخبار", _)
                | ("به" | "با", "يك", "خبرگزاري")
                | ("told" | "to", "news", "agencies")
        )
    })
}

/// The hashes of the figures of a text, from two on.
fn figures(words: &Words, tongue: Tongue) -> HashSet<u64> {
    let mut out = HashSet::new();
    let mut at = 0;
    while at < words.len() {
        let numeral = Numeral::any(words, at, tongue);
        out.extend(numeral.map(Numeral::hash));
        at += numeral.map_or(1, |numeral| numeral.words);
    }
    out
}

/// Whether a text that has so much in common with one of another language may be its translation.
fn translates(said: Shared) -> bool {
    if said.order() >= CLOSELY && TRANSLATES_CLOSELY.is_met(said.share, said.facts) {
        return true;
    }
    if said.facts < FEW_FACTS {
        return said.share >= TRANSLATES_FEW;
    }
    said.share >= TRANSLATES && said.share / 2.0 + said.order() >= TRANSLATES_IN_ORDER
}

fn head(text: &str) -> &str {
    text.char_indices().nth(READ).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests;
