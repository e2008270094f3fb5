//! What the span tagger sees of a word on its own, and what it makes of the words of a cue's window.

use super::paired::{Between, Spot};
use super::{CueView, OUT, SILENT, WIDTH, window};
use crate::chain;
use crate::cues::language_seed;
use crate::hash::Features;
use crate::page::{Near, Page, Stretch};
use crate::weights::{ByWord, Rows};

/// Features that depend on the word alone; the rest depend on the cue as well.
const OWN: u64 = 100;

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
    let kind = |at| near.kind(at);
    f.add(&[kind(0), c]);
    f.add(&[kind(-1), kind(0), class(-1), c]);
    f.add(&[kind(0), kind(1), c, class(1)]);
    f.add(&[kind(-1), kind(0), kind(1)]);
    letters(page, k, features);
}

/// Three letters each of a word, which tell a name from a noun where neither is on a list.
fn letters(page: &Page<'_>, k: usize, features: &mut Vec<u32>) {
    if page.class(k).is_mark() {
        return;
    }
    let mut letters = [0; 16];
    let length = page.key(k).chars().zip(&mut letters).map(|(letter, of)| *of = u64::from(letter)).count();
    let of = &letters[..length];
    let opens = &of[..of.len().min(3)];
    let ends = &of[of.len().saturating_sub(2)..];
    let mut f = Features::new(language_seed(page.language), OWN + 50, features);
    f.add(opens);
    f.add(ends);
    f.add(&[of.len() as u64, page.class(k) as u64]);
    for three in of.windows(3) {
        Features::new(language_seed(page.language), OWN + 60, features).add(three);
    }
}

/// Scores the words of a cue's window. `own` gives what each word of the page is worth on its own; `words` is only lent.
pub(crate) fn score<R: Rows<WIDTH>>(
    page: &Page<'_>,
    view: &CueView,
    rows: &R,
    own: &dyn Fn(usize) -> [f32; WIDTH],
    words: &mut ByWord,
) -> (Stretch, Vec<[f32; WIDTH]>) {
    let win = window(page, view.cue);
    let mut features = Vec::with_capacity(16);
    words.clear();
    let mut shared = Vec::with_capacity(win.1 - win.0 + 1);
    let (mut placed, mut reached) = (Last::default(), Last::default());
    walk(page, view, win, |k, between| {
        let spot = Spot::new(page, view, k, between);
        let placed = placed.or(spot.place(), rows, &mut features, |features| spot.placed(features));
        let reached = reached.or(spot.way(), rows, &mut features, |features| spot.reached(features));
        shared.push((placed, reached));
        words.word(|features| spot.own(features));
    });
    let sums = rows.sums(words).zip(shared).zip(win.0..);
    let scores = sums.map(|((paired, (placed, reached)), k)| {
        let alone = own(k);
        let total = std::array::from_fn(|l| paired[l] + alone[l] + placed[l] + reached[l]);
        spoken(total, k < view.cue.0 || k > view.cue.1)
    });
    (win, scores.collect())
}

/// Scores as they count: only the words of the cue speak for silence, and they take no label.
fn spoken(mut scores: [f32; WIDTH], beside: bool) -> [f32; WIDTH] {
    let silent = std::mem::take(&mut scores[SILENT]);
    if beside {
        return scores;
    }
    let mut cue = [chain::NEVER; WIDTH];
    (cue[OUT], cue[SILENT]) = (0.0, silent);
    cue
}

/// The last sum of features that are the same for many words in a row.
#[derive(Default)]
struct Last {
    of: Option<u64>,
    sum: [f32; WIDTH],
}

impl Last {
    /// The sum of the features that `tell` adds, reckoned again only where `of` is not what it was.
    fn or<R: Rows<WIDTH>>(
        &mut self,
        of: u64,
        rows: &R,
        features: &mut Vec<u32>,
        tell: impl Fn(&mut Vec<u32>),
    ) -> [f32; WIDTH] {
        if self.of != Some(of) {
            features.clear();
            tell(features);
            *self = Last { of: Some(of), sum: rows.sum(features) };
        }
        self.sum
    }
}

/// The features that depend on the cue, word by word of its window, for learning.
pub(crate) fn each_paired(page: &Page<'_>, view: &CueView, mut each: impl FnMut(&[u32])) -> Stretch {
    let win = window(page, view.cue);
    let mut features = Vec::with_capacity(64);
    walk(page, view, win, |k, between| {
        features.clear();
        let spot = Spot::new(page, view, k, between);
        spot.placed(&mut features);
        spot.reached(&mut features);
        spot.own(&mut features);
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
