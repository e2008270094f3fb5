//! The second tagger: for one cue, which words are the source and which the content; none if it is no cue.

use crate::chain::{self, Labels};
use crate::cues::{language_seed, may_be_subject};
use crate::edges::{Edges, Factors, places};
use crate::hash::{Features, finish, mix};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::posterior;
use crate::weights::Rows;

/// Labels of the span tagger, in columns of eight.
pub(crate) const OUT: usize = 0;
pub(crate) const SOURCE: usize = 1;
pub(crate) const SOURCE_ON: usize = 2;
pub(crate) const CONTENT: usize = 3;
pub(crate) const CONTENT_ON: usize = 4;
/// A further piece of the cue: «شدد … على».
pub(crate) const CUE: usize = 5;
/// Columns of its table.
pub(crate) const WIDTH: usize = 8;
/// Words looked at on either side of a cue.
const REACH: usize = 110;

/// Which label may follow which: a piece goes on only where one of its kind has begun.
pub(crate) struct SpanLabels;

impl Labels<WIDTH> for SpanLabels {
    const COUNT: usize = 6;
    fn may_follow(before: Option<usize>, next: usize) -> bool {
        match next {
            SOURCE_ON => matches!(before, Some(SOURCE | SOURCE_ON)),
            CONTENT_ON => matches!(before, Some(CONTENT | CONTENT_ON)),
            _ => true,
        }
    }
}

/// Scores of steps between labels.
pub(crate) type Moves = Edges<WIDTH>;
/// Scores of the steps into each word of a window.
pub(crate) type Steps = [[[f32; WIDTH]; WIDTH]];

/// What the steps between labels are worth, as scores and as factors.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Walk {
    pub moves: Moves,
    factors: Factors<WIDTH>,
}

impl Walk {
    pub fn new(moves: Moves) -> Walk {
        Walk { factors: Factors::new::<SpanLabels>(&moves), moves }
    }
}

impl Default for Walk {
    fn default() -> Walk {
        Walk::new(Moves::default())
    }
}

/// How sure the tagger is of what it found: the probability of parts of its labelling.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Sure {
    /// How much of the content is expected to be right, as an F1.
    pub content: f32,
    /// That the content begins and ends there.
    pub begins: f32,
    pub ends: f32,
    /// That the source ends there; where there is none, that no word is one.
    pub source: f32,
}

/// Reads a cue's window: the best labelling with some content, and how sure it is.
pub(crate) fn reading(
    page: &Page<'_>,
    win: Stretch,
    cue: Stretch,
    mut scores: Vec<[f32; WIDTH]>,
    walk: &Walk,
) -> Found {
    let places = places(page, win, cue.1);
    let steps = walk.moves.all(&places);
    let expected = posterior::expect::<WIDTH, SpanLabels>(&scores, &walk.factors.all(&places)).places;
    let mut found = decode(win, &scores, &steps);
    if found.content.is_empty() {
        found = decode_some(win, &mut scores, &steps).unwrap_or(found);
    }
    found.sure = sure(win, &found, &expected);
    found
}

fn sure(win: Stretch, found: &Found, expected: &[[f32; WIDTH]]) -> Sure {
    let at = |k: usize| expected.get(k.wrapping_sub(win.0)).copied().unwrap_or_default();
    let content = |k: usize| at(k)[CONTENT] + at(k)[CONTENT_ON];
    let ends = |k: usize, begin: usize, on: usize| (at(k)[begin] + at(k)[on]) * (1.0 - at(k + 1)[on]);
    let all: f32 = (win.0..=win.1).map(content).sum();
    let words = || found.content.iter().flat_map(|(f, l)| *f..=*l);
    let right: f32 = words().map(content).sum();
    let source = match found.source.first() {
        Some((_, last)) => ends(*last, SOURCE, SOURCE_ON),
        None => (win.0..=win.1).map(|k| 1.0 - at(k)[SOURCE]).product(),
    };
    Sure {
        content: 2.0 * right / (all + words().count() as f32).max(1.0),
        begins: found.content.first().map_or(0.0, |(f, _)| at(*f)[CONTENT]),
        ends: found.content.last().map_or(0.0, |(_, l)| ends(*l, CONTENT, CONTENT_ON)),
        source,
    }
}

/// Features that depend on the word alone; the rest depend on the cue as well.
const OWN: u64 = 100;
const PAIRED: u64 = 200;

/// The words considered for a cue: its paragraph, within reach.
pub(crate) fn window(page: &Page<'_>, cue: Stretch) -> Stretch {
    let (first, last) = page.paragraph_of(cue.0);
    (first.max(cue.0.saturating_sub(REACH)), last.min(cue.1 + REACH))
}

/// The features of what word `k` is on its own, whatever the cue.
pub(crate) fn own_features(page: &Page<'_>, k: usize, features: &mut Vec<u32>) {
    let (first, last) = page.paragraph_of(k);
    let word = page.words[k];
    let at = |offset: isize| k.checked_add_signed(offset).filter(|&j| j >= first && j <= last);
    let class = |offset: isize| at(offset).map_or(200, |j| page.class(j) as u64);
    let tag = |offset: isize| at(offset).map_or(200, |j| page.words[j].tag());
    let key = |offset: isize| at(offset).map_or(7, |j| u64::from(page.words[j].key));
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
    let build = |offset: isize| at(offset).map_or(7, |j| u64::from(page.words[j].build));
    let habit = |offset: isize| at(offset).map_or(9, |j| u64::from(page.words[j].habit));
    f.add(&[build(0), c]);
    f.add(&[build(-1), build(0)]);
    f.add(&[build(0), build(1)]);
    f.add(&[tag(-1), build(0), tag(1)]);
    f.add(&[habit(0), tag(0), habit(-1)]);
    f.add(&[habit(0), habit(1), c, build(0)]);
}

/// What is the same for all words of one cue.
pub(crate) struct CueView {
    pub cue: Stretch,
    key: u64,
    stem: u64,
    class: u64,
    before: u64,
    after: u64,
    sentence: u32,
    quote: u32,
    ends_sentence: u64,
    starts_sentence: u64,
    /// Quotation before, after in the paragraph near the cue: which lean on it.
    quotes: u64,
    /// First word of a clause after: complementiser, to, quotation, none.
    opener: u64,
    opener_at: usize,
    /// Whether a subject stands close before, close after.
    subjects: u64,
}

impl CueView {
    pub fn new(page: &Page<'_>, cue: Stretch) -> CueView {
        let head = head(page, cue);
        let (first, last) = page.sentence_of(cue.0);
        let (p_first, p_last) = page.paragraph_of(cue.0);
        let key = (cue.0..=cue.1).fold(1, |h, k| mix(h, u64::from(page.words[k].key)));
        let class_at = |k: Option<usize>| {
            k.filter(|&k| k >= p_first && k <= p_last).map_or(200, |k| page.class(k) as u64)
        };
        let ends = (cue.1 + 1..=last).all(|k| page.class(k).is_mark());
        let before_quote = (first..cue.0).rev().take(8).any(|k| page.class(k) == Class::Close);
        let after_quote = (cue.1 + 1..=last).take(8).any(|k| page.class(k) == Class::Open);
        let opener_at = (cue.1 + 1..=last)
            .take(14)
            .find(|&k| {
                matches!(page.class(k), Class::Complementiser | Class::To | Class::Open | Class::Colon)
            })
            .unwrap_or(usize::MAX);
        let opener = if opener_at == usize::MAX {
            0
        } else {
            page.class(opener_at) as u64 * 4 + (opener_at - cue.1).min(3) as u64
        };
        let subject_before = (first..cue.0).rev().take(3).any(|k| may_be_subject(page.class(k)));
        let subject_after = (cue.1 + 1..=last)
            .take(2)
            .any(|k| may_be_subject(page.class(k)) || page.class(k) == Class::Determiner);
        CueView {
            cue,
            key: finish(key),
            stem: u64::from(page.words[head].stem),
            class: page.class(head) as u64,
            before: class_at(cue.0.checked_sub(1)),
            after: class_at(Some(cue.1 + 1)),
            sentence: page.words[cue.0].sentence,
            quote: page.words[cue.0].quote,
            ends_sentence: u64::from(ends),
            starts_sentence: u64::from(cue.0 == first),
            quotes: u64::from(before_quote) | u64::from(after_quote) << 1,
            opener,
            opener_at,
            subjects: u64::from(subject_before) | u64::from(subject_after) << 1,
        }
    }
}

impl CueView {
    /// Where the cue stands in its sentence and what leans on it, as one number.
    pub fn shape(&self) -> u64 {
        self.ends_sentence
            | self.starts_sentence << 1
            | self.quotes << 2
            | self.subjects << 4
            | self.opener << 6
    }
}

/// The word of a cue that carries its sense.
pub(crate) fn head(page: &Page<'_>, cue: Stretch) -> usize {
    let strong = |k: &usize| {
        let class = page.class(*k);
        class.reports() || matches!(class, Class::LightNoun | Class::According | Class::SayingNoun)
    };
    (cue.0..=cue.1).find(strong).unwrap_or(cue.0)
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
    steps: u64,
    cues: u64,
    names: u64,
    roles: u64,
    since_name: u64,
}

impl Between {
    fn pass(&mut self, class: Class, hint: u8) {
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
        out.push(total);
    });
    fix_cue(view.cue, win, &mut out);
    (win, out)
}

/// Cue words take no other label.
fn fix_cue(cue: Stretch, win: Stretch, scores: &mut [[f32; WIDTH]]) {
    for k in cue.0..=cue.1 {
        scores[k - win.0] = [chain::NEVER; WIDTH];
        scores[k - win.0][OUT] = 0.0;
    }
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
        between.pass(page.class(k), page.hints.get(k).copied().unwrap_or(0));
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
        between.pass(page.class(k), page.hints.get(k).copied().unwrap_or(0));
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
    let class = |offset: isize| {
        k.checked_add_signed(offset)
            .filter(|&j| j >= first && j <= last)
            .map_or(200, |j| page.class(j) as u64)
    };
    let c = word.tag();
    let tag = |offset: isize| {
        k.checked_add_signed(offset).filter(|&j| j >= first && j <= last).map_or(200, |j| page.words[j].tag())
    };
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

/// What the tagger found for a cue.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Found {
    pub source: Vec<Stretch>,
    pub content: Vec<Stretch>,
    pub cue: Vec<Stretch>,
    /// Score of this labelling, less that of no statement at all.
    pub margin: f32,
    pub sure: Sure,
    /// Whether the source is that of another statement of the sentence.
    pub lent: bool,
}

/// The best labelling of a cue's window.
fn decode(win: Stretch, scores: &[[f32; WIDTH]], steps: &Steps) -> Found {
    let step = |k: usize, a: usize, b: usize| steps[k][a][b];
    let (path, top) = chain::best::<WIDTH, SpanLabels>(scores, step);
    let silent: f32 = scores.iter().map(|s| s[OUT]).sum::<f32>()
        + (1..scores.len()).map(|k| step(k, OUT, OUT)).sum::<f32>();
    Found { margin: top - silent, ..pieces(win, &path) }
}

/// The best labelling with some content, for a cue whose best labelling has none. `None` where there is no room for any.
fn decode_some(win: Stretch, scores: &mut [[f32; WIDTH]], steps: &Steps) -> Option<Found> {
    let step = |k: usize, a: usize, b: usize| steps[k][a][b];
    let through = chain::through::<WIDTH, SpanLabels>(scores, step);
    let mut place: Option<(f32, usize)> = None;
    for (k, row) in through.iter().enumerate() {
        if row[CONTENT] > chain::NEVER / 2.0 && place.is_none_or(|(top, _)| row[CONTENT] > top) {
            place = Some((row[CONTENT], k));
        }
    }
    let (_, k) = place?;
    let silent = scores[k][OUT];
    let begun = scores[k][CONTENT];
    scores[k] = [chain::NEVER; WIDTH];
    scores[k][CONTENT] = begun;
    let mut found = decode(win, scores, steps);
    found.margin += chain::NEVER - silent;
    found.margin = found.margin.clamp(-1.0e6, 0.0);
    Some(found)
}

/// Reads the pieces off a labelling.
pub(crate) fn pieces(win: Stretch, path: &[u8]) -> Found {
    let mut found = Found::default();
    for (k, label) in path.iter().enumerate() {
        let k = win.0 + k;
        let (list, begins) = match usize::from(*label) {
            SOURCE => (&mut found.source, true),
            SOURCE_ON => (&mut found.source, false),
            CONTENT => (&mut found.content, true),
            CONTENT_ON => (&mut found.content, false),
            CUE => (&mut found.cue, true),
            _ => continue,
        };
        match list.last_mut() {
            Some(piece) if !begins || piece.1 + 1 == k => piece.1 = k,
            _ => list.push((k, k)),
        }
    }
    found
}

/// The labelling that stands for given pieces; pieces outside the window are cut off.
pub(crate) fn path(win: Stretch, cue: Stretch, found: &Found) -> Vec<u8> {
    let mut path = vec![OUT as u8; win.1 - win.0 + 1];
    let mut paint = |pieces: &[Stretch], begin: usize, on: usize| {
        for (first, last) in pieces {
            let mut begun = false;
            for k in (*first).max(win.0)..=(*last).min(win.1) {
                if k >= cue.0 && k <= cue.1 {
                    begun = false;
                    continue;
                }
                path[k - win.0] = if begun { on } else { begin } as u8;
                begun = true;
            }
        }
    };
    paint(&found.cue, CUE, CUE);
    paint(&found.content, CONTENT, CONTENT_ON);
    paint(&found.source, SOURCE, SOURCE_ON);
    path
}
