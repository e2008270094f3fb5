//! What the span tagger sees of a word: what it is on its own, and how it stands to a cue.

use super::{CueView, OUT, SILENT, WIDTH, window};
use crate::chain;
use crate::cues::{language_seed, may_be_subject};
use crate::hash::{Features, mix};
use crate::lexicon::Class;
use crate::page::{Near, Page, Stretch, Word};
use crate::weights::Rows;

/// Features that depend on the word alone; the rest depend on the cue as well.
const OWN: u64 = 100;
const PAIRED: u64 = 200;
/// The features of what word `k` is on its own, whatever the cue.
pub(crate) fn own_features(page: &Page<'_>, k: usize, features: &mut Vec<u32>) {
    let (first, last) = page.paragraph_of(k);
    let word = page.words[k];
    let near = Near::of(page, k, (first, last));
    let (class, tag, key) = (|at| near.class(at), |at| near.tag(at), |at| near.key(at));
    let quoted = u64::from(word.quote != 0);
    let (c, w) = (class(0), key(0));
    let opens = u64::from(k == first || page.words[k - 1].sentence != word.sentence);
    let mut f = Features::new(language_seed(page.language), OWN, features);
    f.add(&[]);
    f.add(&[w]);
    f.add(&[tag(0), quoted]);
    f.add(&[tag(-1), tag(0)]);
    f.add(&[tag(0), tag(1)]);
    f.add(&[tag(-1), tag(0), tag(1)]);
    f.add(&[tag(-2), tag(-1), tag(0)]);
    f.add(&[tag(0), tag(1), tag(2)]);
    f.add(&[key(-1), w]);
    f.add(&[w, key(1)]);
    f.add(&[key(-1), c]);
    f.add(&[c, key(1)]);
    f.add(&[u64::from(word.suffix), u64::from(word.shape)]);
    f.add(&[opens, c, quoted]);
    f.add(&[u64::from(word.stem)]);
    f.add(&[class(-1), key(-1), quoted, c]);
    let build = |at| near.build(at);
    let habit = |at| near.habit(at);
    f.add(&[build(0), c]);
    f.add(&[build(-1), build(0)]);
    f.add(&[build(0), build(1)]);
    f.add(&[tag(-1), build(0), tag(1)]);
    f.add(&[habit(0), tag(0), habit(-1)]);
    f.add(&[habit(0), habit(1), c, build(0)]);
    let company = |at| near.company(at);
    f.add(&[company(0), tag(0), company(1)]);
    f.add(&[company(-1), company(0), c, tag(1)]);
}

/// Running counts between the cue and each word of its window.
#[derive(Clone, Copy, Default)]
struct Between {
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
}

impl Between {
    fn pass(&mut self, word: &Word, hint: u8) {
        let class = word.class;
        self.shaped = mix(self.shaped, word.tag());
        self.cues += u64::from(hint == 2);
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

/// Scores the words of a cue's window. `own` gives what each word of the page is worth on its own.
pub(crate) fn score<R: Rows<WIDTH>>(
    page: &Page<'_>,
    view: &CueView,
    rows: &R,
    own: &dyn Fn(usize) -> [f32; WIDTH],
) -> (Stretch, Vec<[f32; WIDTH]>) {
    let win = window(page, view.cue);
    let mut features = Vec::with_capacity(48);
    let mut out = Vec::with_capacity(win.1 - win.0 + 1);
    walk(page, view, win, |k, between| {
        features.clear();
        paired_features(page, view, k, between, &mut features);
        let paired = rows.sum(&features);
        let alone = own(k);
        let mut total = [0f32; WIDTH];
        for label in 0..WIDTH {
            total[label] = paired[label] + alone[label];
        }
        // Only the words of the cue speak for silence; they take no label.
        if k < view.cue.0 || k > view.cue.1 {
            total[SILENT] = 0.0;
        } else {
            let silent = total[SILENT];
            total = [chain::NEVER; WIDTH];
            total[OUT] = 0.0;
            total[SILENT] = silent;
        }
        out.push(total);
    });
    (win, out)
}

/// The features that depend on the cue, word by word of its window, for learning.
pub(crate) fn each_paired(page: &Page<'_>, view: &CueView, mut each: impl FnMut(&[u32])) -> Stretch {
    let win = window(page, view.cue);
    let mut features = Vec::with_capacity(48);
    walk(page, view, win, |k, between| {
        features.clear();
        paired_features(page, view, k, between, &mut features);
        each(&features);
    });
    win
}

fn walk(page: &Page<'_>, view: &CueView, win: Stretch, mut each: impl FnMut(usize, &Between)) {
    let mut left = vec![Between::default(); view.cue.0 - win.0];
    let mut between = Between::default();
    for k in (win.0..view.cue.0).rev() {
        left[k - win.0] = between;
        between.pass(&page.words[k], page.hints.get(k).copied().unwrap_or(0));
    }
    for k in win.0..view.cue.0 {
        each(k, &left[k - win.0]);
    }
    for k in view.cue.0..=view.cue.1 {
        each(k, &Between::default());
    }
    between = Between::default();
    for k in view.cue.1 + 1..=win.1 {
        each(k, &between);
        between.pass(&page.words[k], page.hints.get(k).copied().unwrap_or(0));
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

fn paired_features(page: &Page<'_>, view: &CueView, k: usize, between: &Between, features: &mut Vec<u32>) {
    let word = page.words[k];
    let (first, last) = page.paragraph_of(k);
    let beside = Near::of(page, k, (first, last));
    let (class, tag) = (|at| beside.class(at), |at| beside.tag(at));
    let c = word.tag();
    let (side, gap) = distance(view, k);
    let near = gap.min(3);
    // -1, 0, 1 sentences away, and more.
    let apart = (i64::from(word.sentence) - i64::from(view.sentence)).clamp(-2, 2) as u64 & 7;
    let quote = quote_relation(page, view, k);
    let place = mix(mix(side, apart), quote);
    let s = |n: u64| n.min(3);
    let opened = u64::from(k >= view.opener_at);
    let at_opener = u64::from(k == view.opener_at);
    let opens = u64::from(k == first || page.words[k - 1].sentence != word.sentence);
    let ends = u64::from(k == last || page.words[k + 1].sentence != word.sentence);

    let mut f = Features::new(language_seed(page.language), PAIRED, features);
    f.add(&[side, gap]);
    f.add(&[place]);
    f.add(&[place, view.quotes, view.ends_sentence]);
    f.add(&[view.key, side, apart, c]);
    f.add(&[view.key, side, gap]);
    f.add(&[view.stem, side, apart, quote]);
    f.add(&[view.class, side, gap, c]);
    f.add(&[view.class, place, c]);
    f.add(&[view.class, side, tag(-1), c]);
    f.add(&[view.class, side, c, tag(1)]);
    f.add(&[view.class, view.before, view.after, side, c]);
    f.add(&[view.before, view.after, side, near, c]);
    f.add(&[view.class, view.ends_sentence, place]);
    f.add(&[view.ends_sentence, view.starts_sentence, side, gap, c]);
    f.add(&[side, s(between.commas), c, apart]);
    f.add(&[side, s(between.commas), s(between.verbs), view.class]);
    f.add(&[side, s(between.reporters), s(between.commas), c]);
    f.add(&[side, s(between.subjects), s(between.verbs), c]);
    f.add(&[side, s(between.complementisers), s(between.conjunctions), c, apart]);
    f.add(&[side, between.path & if between.steps <= 5 { u64::MAX } else { 0 }, between.steps.min(6), c]);
    f.add(&[
        view.class,
        side,
        between.path & if between.steps <= 3 { u64::MAX } else { 0 },
        between.steps.min(4),
        c,
    ]);
    f.add(&[side, gap, u64::from(word.key)]);
    f.add(&[side, view.class, u64::from(word.key)]);
    f.add(&[side, apart, opened, view.opener, c]);
    f.add(&[side, opened, at_opener, view.class, quote]);
    f.add(&[side, view.subjects, view.ends_sentence, near, c]);
    f.add(&[view.subjects, side, gap, view.class]);
    f.add(&[opens, ends, place, view.ends_sentence]);
    f.add(&[opens, side, apart, view.class, c]);
    f.add(&[side, quote, class(-1), c, view.quotes]);
    f.add(&[side, quote, c, class(1), view.quotes]);
    f.add(&[view.after, side, apart, class(-1), c]);
    f.add(&[view.key, view.before, view.after, place]);
    let named = s(between.names) * 8 + between.since_name.min(4);
    f.add(&[side, named, tag(-1), c]);
    f.add(&[side, named, near, c]);
    f.add(&[side, s(between.roles), s(between.names), gap, c]);
    f.add(&[view.class, side, tag(-1), c, tag(1)]);
    f.add(&[side, near, c, tag(1), tag(2)]);
    f.add(&[side, named, c, tag(1)]);
    let build = u64::from(word.build);
    let habit = u64::from(word.habit);
    f.add(&[side, near, build]);
    f.add(&[view.class, side, apart, build]);
    f.add(&[side, named, build, tag(-1)]);
    f.add(&[side, gap, habit, c]);
    f.add(&[side, named, habit, near]);
    let company = u64::from(word.company);
    f.add(&[side, named, company, c]);
    f.add(&[side, near, company, tag(1)]);
    f.add(&[side, between.shaped & if between.steps <= 6 { u64::MAX } else { 0 }, between.steps.min(7), c]);
    f.add(&[view.gender * 2 + u64::from(page.key(k).ends_with('ه')), side, near, c]);
    let hint = |offset: isize| {
        k.checked_add_signed(offset).and_then(|j| page.hints.get(j)).map_or(9, |h| u64::from(*h))
    };
    let hints = hint(0) * 100 + hint(-1) * 10 + hint(1);
    f.add(&[hints, side, near]);
    f.add(&[hints, side, c]);
    f.add(&[hint(0), side, s(between.cues), apart, quote]);
    f.add(&[side, s(between.cues), s(between.commas), c]);
    f.add(&[side, s(between.cues), tag(-1), c]);
    f.add(&[side, s(between.cues), view.class, gap]);
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
