//! A text made ready for the taggers: words with their classes, sentences, paragraphs and quotations.

use gazette_news::{Language, Span};
use gazette_text::letters::{is_letter, is_letter_or_digit};
use gazette_text::marks::{Quotation, quotations_in};
use gazette_text::tokens::{Kind, Token, tokens};
use gazette_text::{fold, names, sentences};

use crate::given;
use crate::hash::{Noted, Secret, hash_str};
use crate::lexicon::{self, Class};

mod build;
mod hints;
mod near;
mod passed;

pub(crate) use near::Near;
pub(crate) use passed::Passed;

/// One word or mark of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    pub start: u32,
    pub end: u32,
    pub from: u32,
    pub to: u32,
    /// Hash of the folded word.
    pub key: u32,
    /// Where the page has it first.
    pub first: u32,
    /// Hash of the folded word without its ending or proclitic.
    pub stem: u32,
    /// Hash of its last three letters.
    pub suffix: u32,
    /// Hash of its build: an Arabic word's pattern with its root left out, other words' last two letters and first.
    pub build: u32,
    /// What the rest of the page shows of it: 1 it stands there again, 2 right after a cue somewhere.
    pub habit: u8,
    /// What the rest of the page shows of its company: 1 the word before stands before it again, 2 the word after after it,
    /// 4 it stands right before a cue somewhere.
    pub company: u8,
    /// How common it is where nobody is named, from 0 for hardly seen to 3, and 4 more for a given name.
    pub kind: u8,
    /// The lists of names and of words about them that it is on.
    pub listed: given::Lists,
    pub class: Class,
    /// 0 small, 1 capitalised, 2 all capitals, 3 digits, 4 mark; in Arabic 5 and more for the article and proclitics;
    /// 14 a stop that ends no sentence.
    pub shape: u8,
    pub sentence: u32,
    pub paragraph: u32,
    /// Number of the quotation it stands in, plus one; 0 outside.
    pub quote: u32,
    /// Whether white space or a break stands before it.
    pub spaced: bool,
}

impl Word {
    /// Class and shape together.
    #[inline]
    pub fn tag(&self) -> u64 {
        self.class as u64 * 16 + u64::from(self.shape)
    }

    /// The same word at another place.
    fn again_at(&self, place: &Word) -> Word {
        let Word { start, end, from, to, sentence, paragraph, quote, spaced, .. } = *place;
        Word { start, end, from, to, sentence, paragraph, quote, spaced, ..*self }
    }
}

/// The shape of a stop that ends no sentence.
const GOES_ON: u8 = 14;

/// First and last word of a stretch.
pub(crate) type Stretch = (usize, usize);

/// A text cut and classed.
pub(crate) struct Page<'t> {
    pub text: &'t str,
    pub language: Language,
    pub words: Vec<Word>,
    pub sentences: Vec<Stretch>,
    pub paragraphs: Vec<Stretch>,
    /// Quotations, `first` and `last` counted in words of the page.
    pub quotes: Vec<Quotation>,
    /// For each word how many before it may report, where the last quotation mark before it closes one, where the first after
    /// it opens one.
    pub passed: Vec<Passed>,
    /// For each word what the cue tagger thinks of it: 0 nothing, 1 it may begin a cue, 2 it does, 3 inside one.
    pub hints: Vec<u8>,
    /// The folded words, one after the other, and where each ends, after a nought.
    keys: String,
    key_ends: Vec<u32>,
}

impl<'t> Page<'t> {
    pub fn new(text: &'t str, language: Language) -> Page<'t> {
        let raw = tokens(text);
        let mut place = vec![0usize; raw.len() + 1];
        let mut words = Vec::with_capacity(raw.len());
        let (mut paragraph, mut last_end) = (0u32, u32::MAX);
        for (k, token) in raw.iter().enumerate() {
            place[k] = words.len();
            if token.kind == Kind::Paragraph {
                paragraph += u32::from(!words.is_empty());
            }
            if !token.is_break() && !is_control(token.of(text)) {
                words.push(blank(token, paragraph, token.start != last_end));
                last_end = token.end;
            }
        }
        place[raw.len()] = words.len();
        // What ends at a break, or at what nobody sees, ends with the word before it.
        let stretch = |first: usize, last: usize| (place[first], place[last + 1].saturating_sub(1));
        let sentences: Vec<Stretch> = sentences::ranges(text, &raw)
            .into_iter()
            .map(|(f, l)| stretch(f, l))
            .filter(|(f, l)| f <= l && *l < words.len())
            .collect();
        let mut quotes = quotations_in(text, &raw);
        for quote in &mut quotes {
            (quote.first, quote.last) = stretch(quote.first, quote.last);
        }
        quotes.retain(|quote| quote.first <= quote.last && quote.last < words.len());
        let paragraphs = runs(&words);
        let mut page = Page {
            text,
            language,
            words,
            sentences,
            paragraphs,
            quotes,
            passed: Vec::new(),
            hints: Vec::new(),
            keys: String::new(),
            key_ends: vec![0],
        };
        page.class_words();
        page.passed = passed::passed(&page.words);
        page
    }

    fn class_words(&mut self) {
        for (s, (first, last)) in self.sentences.iter().enumerate() {
            self.words[*first..=*last].iter_mut().for_each(|w| w.sentence = s as u32);
        }
        for (q, quote) in self.quotes.iter().enumerate() {
            self.words[quote.first..=quote.last].iter_mut().for_each(|w| w.quote = q as u32 + 1);
        }
        let mut starts = true;
        let mut firsts: Noted<u32, u32> =
            Noted::with_capacity_and_hasher(self.words.len(), Secret::default());
        // Whether each word opens its sentence.
        let mut opens = Vec::with_capacity(self.words.len());
        for k in 0..self.words.len() {
            let word = self.words[k];
            let printed = &self.text[word.from as usize..word.to as usize];
            let from = self.keys.len();
            // Two apostrophes are the straight mark they stand for.
            fold::push_key(if matches!(printed, "''" | "``") { "\"" } else { printed }, &mut self.keys);
            self.key_ends.push(self.keys.len() as u32);
            let key = &self.keys[from..];
            let hash = hash_str(key);
            let first = *firsts.entry(hash).or_insert(k as u32);
            self.words[k].key = hash;
            self.words[k].first = first;
            starts |= k == 0 || self.words[k - 1].sentence != word.sentence;
            opens.push(starts);
            let first = first as usize;
            if first < k && opens[first] == starts && self.is_again(first, k) {
                self.words[k] = self.words[first].again_at(&self.words[k]);
                starts = false;
                continue;
            }
            let capital = names::is_capitalised(printed);
            let (class, shape) = if printed.chars().any(is_letter_or_digit) {
                (
                    lexicon::class(key, capital, starts, self.language),
                    shape(printed, key, capital, self.language),
                )
            } else {
                (mark_class(printed, k, word.quote, &self.quotes), 4)
            };
            starts &= shape == 4;
            let shape = if class == Class::Stop && self.goes_on(k) { GOES_ON } else { shape };
            let stem = stem(key, self.language);
            let word = &mut self.words[k];
            word.stem = hash_str(stem);
            word.suffix = hash_str(suffix(key));
            word.build = build::build(key, self.language);
            word.class = class;
            word.shape = shape;
            word.listed = given::lists(key);
            word.kind = u8::from(word.listed & given::FORENAME != 0) << 2;
        }
    }

    /// Whether `k` is the very word, and no mark, that stands at `first`.
    fn is_again(&self, first: usize, k: usize) -> bool {
        !self.words[first].class.is_mark() && self.printed(first) == self.printed(k)
    }

    /// Whether a sentence goes on with a word after mark `k`, as it does after an initial.
    fn goes_on(&self, k: usize) -> bool {
        let same = |w: &&Word| w.sentence == self.words[k].sentence;
        let next = self.words.get(k + 1).filter(same);
        next.is_some_and(|w| self.text[w.from as usize..w.to as usize].starts_with(is_letter_or_digit))
    }

    /// The folded word at `k`.
    #[inline]
    pub fn key(&self, k: usize) -> &str {
        &self.keys[self.key_ends[k] as usize..self.key_ends[k + 1] as usize]
    }

    /// The word at `k` as printed.
    pub fn printed(&self, k: usize) -> &'t str {
        &self.text[self.words[k].from as usize..self.words[k].to as usize]
    }

    /// Words `first..=last` as printed.
    pub fn slice(&self, (first, last): Stretch) -> &'t str {
        &self.text[self.words[first].from as usize..self.words[last].to as usize]
    }

    /// The place of words `first..=last`.
    pub fn span(&self, (first, last): Stretch) -> Span {
        Span::new(self.words[first].start, self.words[last].end)
            .expect("words are not empty and run forwards")
    }

    pub fn class(&self, k: usize) -> Class {
        self.words[k].class
    }

    /// Whether the word at `k` is a given name, rarer ones too: where a name is known to stand and its edge is looked for.
    pub fn is_forename(&self, k: usize) -> bool {
        self.words[k].listed & given::FORENAME != 0
    }

    /// First and last word of the paragraph of word `k`.
    pub fn paragraph_of(&self, k: usize) -> Stretch {
        self.paragraphs[self.words[k].paragraph as usize]
    }

    /// First and last word of the sentence of word `k`.
    pub fn sentence_of(&self, k: usize) -> Stretch {
        self.sentences[self.words[k].sentence as usize]
    }

    /// The words that a span of code points touches, if any.
    pub fn words_in(&self, span: Span) -> Option<Stretch> {
        let first = self.words.partition_point(|w| w.end <= span.start());
        let after = self.words.partition_point(|w| w.start < span.end());
        (first < after).then(|| (first, after - 1))
    }
}

/// NUL and its like, which no reader sees.
fn is_control(printed: &str) -> bool {
    printed.chars().all(char::is_control)
}

fn blank(token: &Token, paragraph: u32, spaced: bool) -> Word {
    Word {
        start: token.start,
        end: token.end,
        from: token.from,
        to: token.to,
        key: 0,
        first: 0,
        stem: 0,
        suffix: 0,
        build: 0,
        habit: 0,
        company: 0,
        kind: 0,
        listed: 0,
        class: Class::Other,
        shape: 0,
        sentence: 0,
        paragraph,
        quote: 0,
        spaced,
    }
}

fn runs(words: &[Word]) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    for (k, word) in words.iter().enumerate() {
        match out.get_mut(word.paragraph as usize) {
            Some(run) => run.1 = k,
            None => out.push((k, k)),
        }
    }
    out
}

fn shape(printed: &str, key: &str, capital: bool, language: Language) -> u8 {
    let proclitics = [
        ("ال", 5u8),
        ("وال", 6),
        ("بال", 7),
        ("لل", 8),
        ("ب", 9),
        ("ل", 10),
        ("و", 11),
        ("ف", 12),
        ("ك", 13),
    ];
    match printed.chars().next() {
        Some(c) if is_letter(c) && language == Language::ARABIC => proclitics
            .iter()
            .find(|(p, _)| key.strip_prefix(p).is_some_and(|rest| rest.chars().count() >= 3))
            .map_or(0, |(_, shape)| *shape),
        Some(c) if fold::digit(c).is_some() => 3,
        _ if capital && printed.len() > 1 && printed.chars().all(|c| !c.is_lowercase()) => 2,
        _ => u8::from(capital),
    }
}

fn mark_class(printed: &str, k: usize, quote: u32, quotes: &[Quotation]) -> Class {
    if let Some(q) = quote.checked_sub(1).and_then(|q| quotes.get(q as usize)) {
        if q.first == k {
            return Class::Open;
        }
        if q.last == k && q.closed {
            return Class::Close;
        }
    }
    match printed {
        "," | "،" => Class::Comma,
        "." | "!" | "?" | "؟" | "…" => Class::Stop,
        ":" => Class::Colon,
        ";" | "؛" => Class::Semicolon,
        "-" | "–" | "—" | "―" | "ـ" => Class::Dash,
        "“" | "„" | "«" => Class::Open,
        "”" | "»" => Class::Close,
        "(" | ")" | "[" | "]" => Class::Bracket,
        _ => Class::Mark,
    }
}

/// The word without its inflection, roughly: enough for "warn", "warned" and "warning" to share what is learnt.
fn stem(key: &str, language: Language) -> &str {
    let long = |rest: &&str| rest.chars().count() >= 3;
    if language == Language::ARABIC {
        let bare = ["و", "ف"]
            .iter()
            .find_map(|p| key.strip_prefix(p).filter(|r| r.chars().count() >= 4))
            .unwrap_or(key);
        return ["ت", "وا", "ا", "ين", "ون", "ه"]
            .iter()
            .find_map(|s| bare.strip_suffix(s).filter(long))
            .unwrap_or(bare);
    }
    if language == Language::PERSIAN {
        let bare = ["نمي", "مي"].iter().find_map(|p| key.strip_prefix(p).filter(long)).unwrap_or(key);
        return ["ند", "هاند", "ه", "م", "يم"]
            .iter()
            .find_map(|s| bare.strip_suffix(s).filter(long))
            .unwrap_or(bare);
    }
    ["ing", "ies", "ied", "ed", "es", "e", "s", "y"]
        .iter()
        .find_map(|s| key.strip_suffix(s).filter(long))
        .unwrap_or(key)
}

fn suffix(key: &str) -> &str {
    let from = key.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    &key[from..]
}
