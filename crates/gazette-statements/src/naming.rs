//! The third tagger: which words of a phrase are somebody's name.
//!
//! Capitals tell it in English only, and there not which of "Ethics Commission Chair Rana Aziz" they are; so the words of
//! a phrase are labelled by weights learnt from the marked speakers, with what the rest of the text shows of each word:
//! whether it stands alone as a source elsewhere, follows a title, is ever printed small.

use crate::chain;
use crate::cues::{self, CueLabels, language_seed};
use crate::edges::places;
use crate::given;
use crate::hash::{Features, Noted, Secret, hash_str};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::weights::{ByWord, Rows};

mod build;
pub(crate) mod vocabulary;

pub(crate) use build::Looks;
pub(crate) use vocabulary::Vocabulary;
use vocabulary::{Level, word};

/// Columns of its table; the labels are those of the cue tagger: outside, begins, goes on.
pub(crate) const WIDTH: usize = cues::WIDTH;
/// About as many features as a word has.
const MOST_FEATURES: usize = 80;
/// Longer phrases are read up to here.
const LONGEST: usize = 60;

/// What the whole text shows of its words, and other texts did: bits and a level by folded word, kept where it first
/// stands.
pub(crate) struct Habits {
    seen: Vec<(u8, Level)>,
    /// Whether any word of the page is known from other texts.
    has_vocabulary: bool,
    /// For each word whether the page has it again after the word before it; where there are capitals nobody asks.
    again: Vec<bool>,
}

const ALONE: u8 = 1;
const TITLED: u8 = 2;
const SMALL: u8 = 4;
const AGAIN: u8 = 8;
const BY_CUE: u8 = 16;
/// That a word was looked at: a mark is not.
const SEEN: u8 = 128;
/// Marks are as common as can be.
const UNSEEN: (u8, Level) = (0, 3);

impl Habits {
    /// Reads the page once; `sources` are its places that name speakers, `level` tells how common a word is elsewhere.
    pub fn new(page: &Page<'_>, sources: &[Stretch], level: impl Fn(u32) -> Level) -> Habits {
        let mut seen = vec![UNSEEN; page.words.len()];
        for k in 0..page.words.len() {
            if page.class(k).is_mark() {
                continue;
            }
            let first = &mut seen[page.words[k].first as usize];
            if *first == UNSEEN {
                *first = (0, level(word(page, k)));
            }
            let bits = &mut first.0;
            *bits |= if *bits != 0 { AGAIN } else { SEEN };
            if page.words[k].shape == 0 {
                *bits |= SMALL;
            }
            if k > 0 && page.class(k - 1) == Class::Title {
                *bits |= TITLED;
            }
            if k > 0 && page.class(k - 1).reports() {
                *bits |= BY_CUE;
            }
        }
        for (first, last) in sources {
            if first == last {
                let (bits, level) = &mut seen[page.words[*first].first as usize];
                if *bits == 0 {
                    (*bits, *level) = (SEEN, 0);
                }
                *bits |= ALONE;
            }
        }
        let has_vocabulary = seen.iter().any(|(bits, level)| *bits != 0 && *level > 0);
        let again =
            if page.language == gazette_news::Language::ENGLISH { Vec::new() } else { pairs_again(page) };
        Habits { seen, has_vocabulary, again }
    }

    /// Whether the page has word `k` again after the word before it.
    fn goes_with_last(&self, k: usize) -> bool {
        self.again.get(k).is_some_and(|again| *again)
    }

    fn of(&self, page: &Page<'_>, k: usize) -> u64 {
        u64::from(self.seen[page.words[k].first as usize].0 & !SEEN)
    }

    /// Whether no other text has a word, as far as one can know.
    pub fn is_rare(&self, page: &Page<'_>, k: usize) -> bool {
        self.level(page, k) == 0 && self.has_vocabulary && !page.class(k).is_mark()
    }

    /// How common a word is in other texts.
    fn level(&self, page: &Page<'_>, k: usize) -> u64 {
        u64::from(self.seen[page.words[k].first as usize].1)
    }
}

/// For each word whether the page has it again after the word before it.
fn pairs_again(page: &Page<'_>) -> Vec<bool> {
    let mut firsts: Noted<u64, usize> = Noted::with_capacity_and_hasher(page.words.len(), Secret::default());
    let mut again = vec![false; page.words.len()];
    for k in 1..page.words.len() {
        let pair = u64::from(page.words[k - 1].key) << 32 | u64::from(page.words[k].key);
        let first = *firsts.entry(pair).or_insert(k);
        if first != k {
            (again[first], again[k]) = (true, true);
        }
    }
    again
}

/// The words of a phrase that are looked at.
pub(crate) fn window((first, last): Stretch) -> Stretch {
    (first, last.min(first + LONGEST - 1))
}

/// The features of word `k` of a phrase.
pub(crate) fn features(
    page: &Page<'_>,
    habits: &Habits,
    looks: &Looks,
    phrase: Stretch,
    k: usize,
    features: &mut Vec<u32>,
) {
    let (first, last) = phrase;
    let word = page.words[k];
    let at = |offset: isize| k.checked_add_signed(offset).filter(|&j| j >= first && j <= last);
    let beyond = |offset: isize| k.checked_add_signed(offset).filter(|&j| j < page.words.len());
    let given: [u64; 5] = std::array::from_fn(|n| at(n as isize - 2).map_or(2, |j| is_given(page, j)));
    let given = |offset: isize| given[(offset + 2) as usize];
    let tag = |offset: isize| at(offset).map_or(200, |j| page.words[j].tag() * 2 + given(offset));
    let class = |offset: isize| at(offset).map_or(200, |j| page.class(j) as u64);
    let key = |offset: isize| at(offset).map_or(7, |j| u64::from(page.words[j].key));
    let (c, w) = (tag(0), key(0));
    let habit = habits.of(page, k);
    let near = |offset: isize| at(offset).map_or(99, |j| habits.of(page, j));
    let length = (last - first).min(6) as u64;
    let (from, to) = ((k - first).min(5) as u64, (last - k).min(5) as u64);
    let printed = page.key(k);
    let long = printed.chars().count().min(9) as u64;
    let ending = |n: usize| u64::from(hash_str(tail(printed, n)));
    let opening = |n: usize| u64::from(hash_str(head(printed, n)));
    let outside =
        |j: Option<usize>| j.map_or(200, |j| page.class(j) as u64 * 2 + u64::from(page.words[j].quote != 0));
    let mut f = Features::new(language_seed(page.language), 400, features);
    f.add(&[]);
    f.add(&[w]);
    f.add(&[c]);
    f.add(&[c, habit]);
    f.add(&[c, from, to]);
    f.add(&[c, length]);
    f.add(&[c, to, habit]);
    f.add(&[habit, near(-1), near(1)]);
    f.add(&[ending(2), c]);
    f.add(&[ending(3)]);
    f.add(&[opening(2), c]);
    f.add(&[opening(3)]);
    f.add(&[long, c, to]);
    f.add(&[tag(-1), c]);
    f.add(&[c, tag(1)]);
    f.add(&[tag(-1), c, tag(1)]);
    f.add(&[tag(-2), tag(-1), c]);
    f.add(&[c, tag(1), tag(2)]);
    f.add(&[class(-2), class(-1), class(0), class(1), class(2)]);
    f.add(&[key(-1), c]);
    f.add(&[c, key(1)]);
    f.add(&[key(-1), w]);
    f.add(&[w, key(1)]);
    f.add(&[key(-1), c, to]);
    f.add(&[key(-2), class(-1), c]);
    f.add(&[is_field(page, k), at(-1).map_or(2, |j| is_field(page, j)), c, to]);
    f.add(&[outside(beyond(1).filter(|&j| j > last)), to, c, length]);
    f.add(&[outside(first.checked_sub(1)), from, c, length]);
    f.add(&[u64::from(word.quote != 0), c, tag(-1)]);
    let build = |offset: isize| at(offset).map_or(7, |j| u64::from(page.words[j].build));
    f.add(&[build(0), tag(-1)]);
    f.add(&[build(-1), build(0)]);
    f.add(&[build(0), build(1)]);
    let level = |offset: isize| at(offset).map_or(9, |j| habits.level(page, j));
    f.add(&[level(0), c]);
    f.add(&[level(-1), level(0), level(1)]);
    f.add(&[level(0), from, to, length]);
    f.add(&[level(0), tag(-1), c]);
    f.add(&[level(0), level(-1), class(-1), class(0)]);
    f.add(&[level(0), level(1), class(0), class(1), to]);
    f.add(&[level(-2), level(-1), level(0), level(1), level(2)]);
    f.add(&[level(0), ending(1), opening(2)]);
    f.add(&[level(0), level(-1), opening(2), c]);
    // What is alike in every language.
    let mut f = Features::new(0x0A11, 440, features);
    f.add(&[class(0), from, to]);
    f.add(&[class(0), habit, given(0)]);
    f.add(&[class(-1), class(0), class(1), given(0)]);
    f.add(&[habit, near(-1), to, given(0)]);
    f.add(&[class(0), habit, class(-1), to]);
    f.add(&[class(0), level(0), habit]);
    f.add(&[class(-1), level(-1), class(0), level(0)]);
    f.add(&[class(0), level(0), given(0), given(-1), to]);
    build::features(page, habits, looks, phrase, k, features);
}

fn is_given(page: &Page<'_>, k: usize) -> u64 {
    u64::from(page.words[k].listed & given::GIVEN != 0)
}

fn is_field(page: &Page<'_>, k: usize) -> u64 {
    u64::from(page.words[k].listed & given::FIELD != 0)
}

fn tail(word: &str, letters: usize) -> &str {
    let from = word.char_indices().rev().nth(letters - 1).map_or(0, |(at, _)| at);
    &word[from..]
}

fn head(word: &str, letters: usize) -> &str {
    let to = word.char_indices().nth(letters).map_or(word.len(), |(at, _)| at);
    &word[..to]
}

/// A phrase as the tagger scores it.
struct Scored<'p, 't> {
    page: &'p Page<'t>,
    place: Stretch,
    words: Vec<[f32; WIDTH]>,
    steps: Vec<[[f32; WIDTH]; WIDTH]>,
}

impl<'p, 't> Scored<'p, 't> {
    fn new<R: Rows<WIDTH>>(
        page: &'p Page<'t>,
        habits: &Habits,
        phrase: Stretch,
        rows: &R,
        moves: &cues::Moves,
    ) -> Scored<'p, 't> {
        let place = window(phrase);
        let looks = Looks::new(page, habits, place);
        let mut words = ByWord::with_capacity((place.1 - place.0 + 1) * MOST_FEATURES);
        let tell = |k| words.word(|found| features(page, habits, &looks, place, k, found));
        (place.0..=place.1).for_each(tell);
        let words = rows.sums(&words).collect();
        Scored { page, place, words, steps: moves.all(&places(page, place, usize::MAX)) }
    }

    fn best(&self) -> (Vec<u8>, f32) {
        chain::best::<WIDTH, CueLabels>(&self.words, |k, a, b| self.steps[k][a][b])
    }
}

/// The names in a phrase, in order; the word at `sure`, if any, is known to be part of one.
pub(crate) fn names<R: Rows<WIDTH>>(
    page: &Page<'_>,
    habits: &Habits,
    phrase: Stretch,
    sure: Option<usize>,
    rows: &R,
    moves: &cues::Moves,
) -> Vec<Stretch> {
    let mut scored = Scored::new(page, habits, phrase, rows, moves);
    let (first, last) = scored.place;
    if let Some(sure) = sure.filter(|k| (first..=last).contains(k)) {
        scored.words[sure - first][cues::OUT] = chain::NEVER;
    }
    let (path, _) = scored.best();
    let mut names: Vec<Stretch> = Vec::new();
    for (n, label) in path.iter().enumerate() {
        match (usize::from(*label), names.last_mut()) {
            (cues::BEGIN, _) => names.push((first + n, first + n)),
            (cues::GOES_ON, Some(name)) => name.1 = first + n,
            _ => {}
        }
    }
    names.iter().map(|name| whole(page, *name, last)).collect()
}

/// By how much the tagger believes less in a name at this place of a phrase than in what it takes for best.
pub(crate) fn doubt<R: Rows<WIDTH>>(
    page: &Page<'_>,
    habits: &Habits,
    phrase: Stretch,
    (from, to): Stretch,
    rows: &R,
    moves: &cues::Moves,
) -> f32 {
    let mut scored = Scored::new(page, habits, phrase, rows, moves);
    let (_, top) = scored.best();
    let (first, last) = scored.place;
    for k in from.max(first)..=to.min(last) {
        let label = if k == from { cues::BEGIN } else { cues::GOES_ON };
        // A mark inside a name is of none of its words.
        let open = scored.page.class(k).is_mark();
        (0..WIDTH).filter(|l| *l != label && !open).for_each(|l| scored.words[k - first][l] = chain::NEVER);
    }
    if to < last {
        scored.words[to + 1 - first][cues::GOES_ON] = chain::NEVER;
    }
    top - scored.best().1
}

/// A name with the closing mark of a quotation that opens in it: «صحيفة «المنبر»».
fn whole(page: &Page<'_>, (first, end): Stretch, last: usize) -> Stretch {
    let quote = page.words[end].quote.checked_sub(1).map(|q| &page.quotes[q as usize]);
    match quote {
        Some(q) if q.closed && q.first >= first && q.first < end && q.last == end + 1 && q.last <= last => {
            (first, q.last)
        }
        _ => (first, end),
    }
}
