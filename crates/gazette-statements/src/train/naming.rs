//! Learning which words of a source are the name of its speaker.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::cues::{BEGIN, CueLabels, GOES_ON, Moves, OUT};
use crate::edges::places;
use crate::gold::Gold;
use crate::lexicon::Class;
use crate::model::{LANGUAGES, language_index};
use crate::naming::vocabulary::{self, Level};
use crate::naming::{self, Habits, Vocabulary, WIDTH};
use crate::page::{Page, Stretch};
use crate::people::outside::around;
use crate::people::words_of;
use crate::train::bags::Bags;
use crate::train::field::{self, Chain, Pace};
use crate::train::marked::Marked;
use crate::weights::{Counter, Ids, Weights};

/// A learnt tagger of names.
pub(crate) struct NameTagger {
    pub rows: Weights<WIDTH>,
    pub moves: [Moves; LANGUAGES],
}

/// In how many texts each word stands outside the names of speakers.
pub(crate) struct Counts {
    texts: HashMap<u32, u32>,
    /// The words of each text.
    own: Vec<HashSet<u32>>,
}

impl Counts {
    pub fn new(marked: &[Marked<'_>], golds: &[Gold]) -> Counts {
        let own: Vec<HashSet<u32>> = marked.iter().zip(golds).map(|(m, g)| plain_words(&m.page, g)).collect();
        let mut texts = HashMap::new();
        own.iter().flatten().for_each(|word| *texts.entry(*word).or_insert(0) += 1);
        Counts { texts, own }
    }

    /// How common a word is in all texts but `text`: as common as it will be found in a text that was not learnt from.
    pub fn level_beside(&self, text: usize, word: u32) -> Level {
        let all = self.texts.get(&word).copied().unwrap_or(0);
        vocabulary::level(all - u32::from(self.own[text].contains(&word)))
    }

    /// The vocabulary that all texts but `text` would give.
    pub fn without(&self, text: usize) -> Vocabulary {
        let counts = self.texts.iter();
        Vocabulary::new(counts.map(|(word, all)| (*word, all - u32::from(self.own[text].contains(word)))))
    }

    pub fn vocabulary(&self) -> Vocabulary {
        Vocabulary::new(self.texts.iter().map(|(word, all)| (*word, *all)))
    }
}

/// The words of a text that are in none of its speakers' names.
fn plain_words(page: &Page<'_>, gold: &Gold) -> HashSet<u32> {
    let names = gold.statements.iter().filter_map(|s| s.speaker.as_ref()?.name());
    let named: HashSet<String> = names.flat_map(|name| words_of(name, page.language)).collect();
    let plain = |k: &usize| !page.class(*k).is_mark() && !named.contains(page.key(*k));
    (0..page.words.len()).filter(plain).map(|k| vocabulary::word(page, k)).collect()
}

/// The sources of all texts, each with the words that are its speaker's name.
pub(crate) struct Lessons {
    own: Vec<Bags>,
    chains: Vec<Chain>,
    ids: Arc<Ids>,
}

impl Lessons {
    pub fn new(texts: &[Marked<'_>], golds: &[Gold], counts: &Counts, least: u8) -> Lessons {
        let mut chains: Vec<Chain> =
            texts.iter().zip(golds).enumerate().flat_map(|(n, (m, g))| chains(n, m, g, counts)).collect();
        let mut counter = Counter::new();
        chains.iter().for_each(|c| c.paired.count(&mut counter));
        let mut ids = Ids::default();
        chains.iter_mut().for_each(|c| c.paired.number(&mut ids, &counter, least));
        Lessons { own: vec![Bags::default(); texts.len()], chains, ids: Arc::new(ids) }
    }

    /// Learns from the texts that `shown` lets through.
    pub fn learn(&self, shown: impl Fn(usize) -> bool, pace: Pace) -> NameTagger {
        let chains: Vec<&Chain> = self.chains.iter().filter(|c| shown(c.text)).collect();
        let learnt = field::learn::<WIDTH, CueLabels>(&chains, &self.own, &self.ids, pace);
        NameTagger { rows: learnt.rows, moves: learnt.moves }
    }
}

/// The places that name speakers, as marked.
pub(crate) fn sources(marked: &Marked<'_>) -> Vec<Stretch> {
    marked.statements.iter().filter_map(|s| s.found.source.first().copied()).collect()
}

fn chains(text: usize, marked: &Marked<'_>, gold: &Gold, counts: &Counts) -> Vec<Chain> {
    let page = &marked.page;
    let sources = sources(marked);
    let habits = Habits::new(page, &sources, |word| counts.level_beside(text, word));
    let mut out = Vec::new();
    let mut taken: Vec<Stretch> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for statement in gold.statements.iter().filter(|s| s.speaker_told) {
        let name = statement.speaker.as_ref().and_then(|s| s.name());
        names.extend(name.filter(|n| !names.contains(n)));
        let Some(source) = statement.source.pieces().first().and_then(|s| page.words_in(*s)) else {
            continue;
        };
        if !taken.contains(&source) {
            taken.push(source);
            let source = naming::window(source);
            out.push(chain(text, page, &habits, source, name.and_then(|name| place(page, source, name))));
        }
    }
    // The same names where they stand outside the sources.
    for name in names {
        let words = words_of(name, page.language);
        let Some(surname) = words.last().filter(|_| words.len() > 1) else { continue };
        let free = |k: &usize| page.key(*k) == surname && !taken.iter().any(|(f, l)| f <= k && k <= l);
        for k in (0..page.words.len()).filter(free).take(4) {
            let phrase = around(page, k);
            out.push(chain(text, page, &habits, phrase, place(page, phrase, name)));
        }
    }
    out
}

fn chain(text: usize, page: &Page<'_>, habits: &Habits, phrase: Stretch, name: Option<Stretch>) -> Chain {
    let mut labels = vec![OUT as u8; phrase.1 - phrase.0 + 1];
    if let Some((first, last)) = name {
        labels[first - phrase.0..=last - phrase.0].fill(GOES_ON as u8);
        labels[first - phrase.0] = BEGIN as u8;
    }
    let mut paired = Bags::default();
    let mut features = Vec::with_capacity(64);
    let looks = naming::Looks::new(page, habits, phrase);
    for k in phrase.0..=phrase.1 {
        features.clear();
        naming::features(page, habits, &looks, phrase, k, &mut features);
        paired.push(&features);
    }
    let language = language_index(page.language);
    Chain { text, first: 0, paired, labels, language, places: places(page, phrase, usize::MAX), fixed: None }
}

/// Where a name, or the longest part of it, stands in a phrase.
fn place(page: &Page<'_>, (first, last): Stretch, name: &str) -> Option<Stretch> {
    let parts = Page::new(name, page.language);
    let words: Vec<&str> =
        (0..parts.words.len()).filter(|&k| !parts.class(k).is_mark()).map(|k| parts.key(k)).collect();
    let mut best: Option<Stretch> = None;
    for from in first..=last {
        let mut at = words.iter().position(|w| *w == page.key(from));
        let mut end = None;
        let mut k = from;
        while let Some(n) = at {
            end = Some(k);
            // A full stop after an initial, a mark inside a body's name.
            let mut next = k + 1;
            while next <= last && page.class(next).is_mark() && next < k + 3 {
                next += 1;
            }
            at = (next <= last && words.get(n + 1) == Some(&page.key(next))).then_some(n + 1);
            k = next;
        }
        if let Some(end) = end
            && best.is_none_or(|(f, l)| end - from > l - f)
        {
            best = Some((from, end));
        }
    }
    // "the" and "of" alone are no part of a name worth the word.
    best.filter(|(f, l)| {
        (*f..=*l)
            .any(|k| !matches!(page.class(k), Class::Determiner | Class::Preposition | Class::Conjunction))
            && !(f == l && matches!(page.class(*f), Class::Role | Class::Pronoun))
    })
}
