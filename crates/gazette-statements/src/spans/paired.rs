//! How a word of a window stands to the cue: the features that are reckoned for each cue anew.

use super::CueView;
use crate::cues::{language_seed, may_be_subject};
use crate::hash::{Features, mix};
use crate::lexicon::Class;
use crate::page::{Near, Page, Word};

/// Features of a word and a cue, of a place beside a cue, and of the way from it.
const PAIRED: u64 = 200;
const PLACED: u64 = 270;
const REACHED: u64 = 280;

/// Running counts between the cue and each word of its window.
#[derive(Clone, Copy, Default)]
pub(super) struct Between {
    commas: u64,
    verbs: u64,
    reporters: u64,
    complementisers: u64,
    subjects: u64,
    conjunctions: u64,
    path: u64,
    /// The path with shapes, which show the article and proclitics.
    shaped: u64,
    steps: u64,
    cues: u64,
    names: u64,
    roles: u64,
    since_name: u64,
    /// Arabic nouns with their article, each of which may end a phrase.
    definite: u64,
}

impl Between {
    pub(super) fn pass(&mut self, word: &Word, hint: u8) {
        let class = word.class;
        self.shaped = mix(self.shaped, word.tag());
        self.cues += u64::from(hint == 2);
        self.definite += u64::from(class == Class::Other && matches!(word.shape, 5..=8));
        self.roles += u64::from(matches!(class, Class::Role | Class::Body | Class::Title | Class::Document));
        if matches!(class, Class::Given | Class::Particle | Class::Proper) {
            self.names += 1;
            self.since_name = 0;
        } else {
            self.since_name += 1;
        }
        match class {
            Class::Comma | Class::Dash | Class::Semicolon | Class::Colon => self.commas += 1,
            Class::Complementiser => self.complementisers += 1,
            Class::Conjunction => self.conjunctions += 1,
            c if c.reports() => {
                self.reporters += 1;
                self.verbs += 1;
            }
            c if c.is_verbal() => self.verbs += 1,
            c if may_be_subject(c) => self.subjects += 1,
            _ => {}
        }
        self.path = mix(self.path, class as u64);
        self.steps += 1;
    }
}

/// A word beside a cue.
pub(super) struct Spot<'s, 't> {
    page: &'s Page<'t>,
    view: &'s CueView,
    between: &'s Between,
    beside: Near<'s>,
    word: &'s Word,
    k: usize,
    tag: u64,
    side: u64,
    /// How far from the cue, in steps, and whether next to it or a word or two off.
    gap: u64,
    near: u64,
    /// -1, 0, 1 sentences away, and more.
    apart: u64,
    quote: u64,
    /// Side, sentence and quotation as one number.
    place: u64,
    /// Names passed on the way here, and how long ago.
    named: u64,
}

fn few(n: u64) -> u64 {
    n.min(3)
}

impl<'s, 't> Spot<'s, 't> {
    pub(super) fn new(page: &'s Page<'t>, view: &'s CueView, k: usize, between: &'s Between) -> Spot<'s, 't> {
        let word = &page.words[k];
        let (side, gap) = distance(view, k);
        let apart = (i64::from(word.sentence) - i64::from(view.sentence)).clamp(-2, 2) as u64 & 7;
        let quote = quote_relation(page, view, k);
        Spot {
            page,
            view,
            between,
            beside: Near::of(page, k, page.paragraph_of(k)),
            word,
            k,
            tag: word.tag(),
            side,
            gap,
            near: gap.min(3),
            apart,
            quote,
            place: mix(mix(side, apart), quote),
            named: few(between.names) * 8 + between.since_name.min(4),
        }
    }

    /// The features of the word that depend on the cue, and are its own.
    pub(super) fn own(&self, features: &mut Vec<u32>) {
        // The features are numbered in this order.
        let mut f = Features::new(language_seed(self.page.language), PAIRED, features);
        self.classed(&mut f);
        self.passed(&mut f);
        self.opening(&mut f);
        self.named(&mut f);
        self.built(&mut f);
        self.hinted(&mut f);
    }

    /// What the place is known by whose features [`Spot::placed`] tells.
    pub(super) fn place(&self) -> u64 {
        self.place
    }

    /// The features of the place: the same for all words of a sentence as far as a quotation goes.
    pub(super) fn placed(&self, features: &mut Vec<u32>) {
        let Spot { view, side, apart, quote, place, .. } = *self;
        let mut f = Features::new(language_seed(self.page.language), PLACED, features);
        f.add(&[place]);
        f.add(&[place, view.quotes, view.ends_sentence]);
        f.add(&[view.stem, side, apart, quote]);
        f.add(&[view.class, view.ends_sentence, place]);
        f.add(&[view.key, view.before, view.after, place]);
    }

    /// What the way from the cue is known by whose features [`Spot::reached`] tells.
    pub(super) fn way(&self) -> u64 {
        self.side << 8 | self.gap
    }

    /// The features of the way from the cue: the same for words about as far off.
    pub(super) fn reached(&self, features: &mut Vec<u32>) {
        let Spot { view, side, gap, .. } = *self;
        let mut f = Features::new(language_seed(self.page.language), REACHED, features);
        f.add(&[side, gap]);
        f.add(&[view.key, side, gap]);
        f.add(&[view.subjects, side, gap, view.class]);
    }

    /// The classes that were passed, as long as they are few: as one number, and how many.
    fn path(&self, path: u64, longest: u64) -> (u64, u64) {
        let steps = self.between.steps;
        (if steps <= longest { path } else { 0 }, steps.min(longest + 1))
    }

    /// Where the word stands, with its class and the cue's.
    fn classed(&self, f: &mut Features<'_>) {
        let Spot { view, tag: c, side, gap, near, apart, place, .. } = *self;
        let tag = |at| self.beside.tag(at);
        f.add(&[view.key, side, apart, c]);
        f.add(&[view.class, side, gap, c]);
        f.add(&[view.class, place, c]);
        f.add(&[view.class, side, tag(-1), c]);
        f.add(&[view.class, side, c, tag(1)]);
        f.add(&[view.class, view.before, view.after, side, c]);
        f.add(&[view.before, view.after, side, near, c]);
        f.add(&[view.ends_sentence, view.starts_sentence, side, gap, c]);
    }

    /// What was passed on the way from the cue.
    fn passed(&self, f: &mut Features<'_>) {
        let Spot { view, between, tag: c, side, gap, apart, .. } = *self;
        let key = u64::from(self.word.key);
        f.add(&[side, few(between.commas), c, apart]);
        f.add(&[side, few(between.commas), few(between.verbs), view.class]);
        f.add(&[side, few(between.reporters), few(between.commas), c]);
        f.add(&[side, few(between.subjects), few(between.verbs), c]);
        f.add(&[side, few(between.complementisers), few(between.conjunctions), c, apart]);
        let (path, steps) = self.path(between.path, 5);
        f.add(&[side, path, steps, c]);
        let (path, steps) = self.path(between.path, 3);
        f.add(&[view.class, side, path, steps, c]);
        f.add(&[side, gap, key]);
        f.add(&[side, view.class, key]);
    }

    /// Where clauses, sentences and quotations open and end.
    fn opening(&self, f: &mut Features<'_>) {
        let Spot { page, view, word, k, tag: c, side, near, apart, quote, place, .. } = *self;
        let class = |at| self.beside.class(at);
        let (first, last) = page.paragraph_of(k);
        let opened = u64::from(k >= view.opener_at);
        let at_opener = u64::from(k == view.opener_at);
        let opens = u64::from(k == first || page.words[k - 1].sentence != word.sentence);
        let ends = u64::from(k == last || page.words[k + 1].sentence != word.sentence);
        f.add(&[side, apart, opened, view.opener, c]);
        f.add(&[side, opened, at_opener, view.class, quote]);
        f.add(&[side, view.subjects, view.ends_sentence, near, c]);
        f.add(&[opens, ends, place, view.ends_sentence]);
        f.add(&[opens, side, apart, view.class, c]);
        f.add(&[side, quote, class(-1), c, view.quotes]);
        f.add(&[side, quote, c, class(1), view.quotes]);
        f.add(&[view.after, side, apart, class(-1), c]);
    }

    /// Names, roles and nouns with an article on the way: how far a source may have come.
    fn named(&self, f: &mut Features<'_>) {
        let Spot { view, between, tag: c, side, gap, near, named, .. } = *self;
        let tag = |at| self.beside.tag(at);
        let build = u64::from(self.word.build);
        f.add(&[side, named, tag(-1), c]);
        f.add(&[side, named, near, c]);
        f.add(&[side, few(between.roles), few(between.names), gap, c]);
        f.add(&[view.class, side, tag(-1), c, tag(1)]);
        f.add(&[side, near, c, tag(1), tag(2)]);
        f.add(&[side, named, c, tag(1)]);
        f.add(&[side, few(between.definite), tag(-1), c, view.class]);
        f.add(&[side, few(between.definite), few(between.names), build]);
        f.add(&[view.stem, side, named, c]);
    }

    /// The word's build, and what the rest of the page shows of it.
    fn built(&self, f: &mut Features<'_>) {
        let Spot { page, view, between, word, k, tag: c, side, gap, near, apart, named, .. } = *self;
        let tag = |at| self.beside.tag(at);
        let (build, habit, company) = (u64::from(word.build), u64::from(word.habit), u64::from(word.company));
        f.add(&[side, near, build]);
        f.add(&[view.class, side, apart, build]);
        f.add(&[side, named, build, tag(-1)]);
        f.add(&[side, gap, habit, c]);
        f.add(&[side, named, habit, near]);
        f.add(&[side, named, company, c]);
        f.add(&[side, near, company, tag(1)]);
        let (path, steps) = self.path(between.shaped, 6);
        f.add(&[side, path, steps, c]);
        f.add(&[view.gender * 2 + u64::from(page.key(k).ends_with('ه')), side, near, c]);
    }

    /// What the cue tagger thinks of the word and of those passed.
    fn hinted(&self, f: &mut Features<'_>) {
        let Spot { page, view, between, k, tag: c, side, gap, near, apart, quote, .. } = *self;
        let hint = |offset: isize| {
            k.checked_add_signed(offset).and_then(|j| page.hints.get(j)).map_or(9, |h| u64::from(*h))
        };
        let hints = hint(0) * 100 + hint(-1) * 10 + hint(1);
        let cues = few(between.cues);
        f.add(&[hints, side, near]);
        f.add(&[hints, side, c]);
        f.add(&[hint(0), side, cues, apart, quote]);
        f.add(&[side, cues, few(between.commas), c]);
        f.add(&[side, cues, self.beside.tag(-1), c]);
        f.add(&[side, cues, view.class, gap]);
    }
}

fn distance(view: &CueView, k: usize) -> (u64, u64) {
    let (side, gap) = if k < view.cue.0 { (1, view.cue.0 - k) } else { (2, k.saturating_sub(view.cue.1)) };
    let bucket = match gap {
        0..=4 => gap as u64,
        5..=6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        15..=24 => 8,
        25..=49 => 9,
        _ => 10,
    };
    (side, bucket)
}

/// How a word stands to quotations and the cue: outside, in the one nearest the cue, in another, in the cue's own.
fn quote_relation(page: &Page<'_>, view: &CueView, k: usize) -> u64 {
    let quote = page.words[k].quote;
    if quote == 0 {
        return if view.quote == 0 { 0 } else { 1 };
    }
    if quote == view.quote {
        return 2;
    }
    if view.quote != 0 {
        return 3;
    }
    let q = &page.quotes[quote as usize - 1];
    let gap =
        if k < view.cue.0 { view.cue.0.saturating_sub(q.last) } else { q.first.saturating_sub(view.cue.1) };
    match gap {
        0..=2 => 4,
        3..=5 => 5,
        6..=12 => 6,
        _ => 7,
    }
}
