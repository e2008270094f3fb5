//! The first tagger: which words do the saying.
//!
//! It is asked for more than it believes in: every place whose best labelling comes close enough to the best of all
//! is a candidate, and the second tagger may still turn it down.

use gazette_news::Language;

use crate::chain::{self, Labels};
use crate::edges::{Edges, places};
use crate::hash::Features;
use crate::lexicon::Class;
use crate::page::{Near, Page, Stretch};
use crate::posterior::Expecting;
use crate::weights::{ByWord, Rows};

/// Labels of the cue tagger, in columns of four.
pub(crate) const OUT: usize = 0;
pub(crate) const BEGIN: usize = 1;
pub(crate) const GOES_ON: usize = 2;
/// Columns of its table.
pub(crate) const WIDTH: usize = 4;

/// Which label may follow which: a cue goes on only where one has begun.
pub(crate) struct CueLabels;

impl Labels<WIDTH> for CueLabels {
    const COUNT: usize = 3;
    fn may_follow(before: Option<usize>, next: usize) -> bool {
        next != GOES_ON || matches!(before, Some(BEGIN | GOES_ON))
    }
}

impl Expecting<WIDTH> for CueLabels {}

/// Scores of steps between labels.
pub(crate) type Moves = Edges<WIDTH>;

/// Words that may be a cue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate {
    pub first: usize,
    pub last: usize,
    /// Score of the best labelling with a cue here, less that of the best without.
    pub margin: f32,
}

/// A number for each language that keeps its weights apart.
pub(crate) fn language_seed(language: Language) -> u64 {
    match language {
        Language::ARABIC => 0xA1,
        Language::PERSIAN => 0xFA,
        _ => 0xE1,
    }
}

/// The features of word `k`'s features.
pub(crate) fn features(page: &Page<'_>, k: usize, features: &mut Vec<u32>) {
    let (first, last) = page.sentence_of(k);
    let word = page.words[k];
    let near = Near::of(page, k, (first, last));
    let (class, tag, key) = (|at| near.class(at), |at| near.tag(at), |at| near.key(at));
    let quoted = u64::from(word.quote != 0);
    let (c, w, stem) = (class(0), key(0), u64::from(word.stem));
    let view = around(page, k, first, last);

    let mut f = Features::new(language_seed(page.language), 0, features);
    f.add(&[]);
    f.add(&[w]);
    f.add(&[stem]);
    f.add(&[c]);
    f.add(&[u64::from(word.suffix), u64::from(word.shape)]);
    f.add(&[w, key(1)]);
    f.add(&[key(-1), w]);
    f.add(&[w, class(-1)]);
    f.add(&[w, class(1)]);
    f.add(&[w, class(-1), class(1)]);
    f.add(&[stem, tag(1), tag(2)]);
    f.add(&[c, tag(1)]);
    f.add(&[tag(-1), c]);
    f.add(&[tag(-1), tag(0), tag(1)]);
    f.add(&[c, tag(1), tag(2)]);
    f.add(&[class(-2), class(-1), c]);
    f.add(&[class(-2), class(-1), c, class(1), class(2)]);
    f.add(&[c, key(1)]);
    f.add(&[c, key(-1)]);
    f.add(&[c, key(-1), key(1)]);
    f.add(&[c, key(1), key(2)]);
    f.add(&[key(-1)]);
    f.add(&[key(1)]);
    f.add(&[key(-2), class(-1)]);
    f.add(&[class(1), key(2)]);
    f.add(&[class(-3), class(-2), class(-1)]);
    f.add(&[class(1), class(2), class(3)]);
    f.add(&[c, quoted, view.quote_before, view.quote_after]);
    f.add(&[stem, quoted, view.quote_before, view.quote_after]);
    f.add(&[c, view.subject, view.opener]);
    f.add(&[stem, view.subject, view.opener]);
    f.add(&[c, view.opener]);
    f.add(&[stem, view.opener]);
    f.add(&[c, view.subject, class(1)]);
    f.add(&[c, view.place, class(1)]);
    f.add(&[c, view.reporters, quoted]);
    f.add(&[w, view.place]);
    f.add(&[view.heading, c, class(-1), class(1)]);
    f.add(&[c, view.verb_before, view.subject]);
    f.add(&[stem, view.verb_before]);
    let build = |at| near.build(at);
    f.add(&[build(0), u64::from(word.shape)]);
    f.add(&[build(0), tag(1)]);
    f.add(&[tag(-1), build(0)]);
    f.add(&[c, build(1)]);
    f.add(&[stem, build(1)]);
    f.add(&[c, build(-1)]);
}

/// What stands around a word, a little further off.
struct Around {
    /// Distance class of a quotation that closes before, in this sentence.
    quote_before: u64,
    /// Distance class of one that opens after.
    quote_after: u64,
    /// Class of the nearest word before that may be a subject, and how far.
    subject: u64,
    /// The first word after that may begin what was said.
    opener: u64,
    /// Where in the sentence: begins, ends, before a comma …
    place: u64,
    /// How many other words of the sentence may report.
    reporters: u64,
    /// Whether the paragraph looks like a headline.
    heading: u64,
    /// Class of the word before if it is a verb, auxiliary or modal.
    verb_before: u64,
}

fn around(page: &Page<'_>, k: usize, first: usize, last: usize) -> Around {
    let bucket = |d: usize| match d {
        0..=1 => 1,
        2 => 2,
        3..=4 => 3,
        5..=8 => 4,
        _ => 5,
    };
    let before = (first..k).rev().take(30);
    let after = k + 1..=last.min(k + 30);
    let passed = &page.passed;
    let closes = passed[k].closes.map(|j| j as usize).filter(|&j| j >= first && k - j <= 30);
    let quote_before = closes.map_or(0, |j| bucket(k - j));
    let opens = passed[k].opens.map(|j| j as usize).filter(|&j| j <= last && j - k <= 30);
    let quote_after = opens.map_or(0, |j| bucket(j - k));
    let subject = before
        .clone()
        .take(12)
        .find(|&j| {
            may_be_subject(page.class(j)) || page.class(j) == Class::Comma || page.class(j).is_verbal()
        })
        .map_or(0, |j| page.class(j) as u64 * 8 + bucket(k - j));
    let opener = after
        .clone()
        .take(10)
        .find(|&j| {
            matches!(
                page.class(j),
                Class::Complementiser
                    | Class::To
                    | Class::Open
                    | Class::Colon
                    | Class::Stop
                    | Class::Comma
                    | Class::Pronoun
            ) || page.class(j).is_verbal()
        })
        .map_or(0, |j| page.class(j) as u64 * 8 + bucket(j - k));
    let place = u64::from(k == first) | u64::from(k == last) << 1 | u64::from(k + 1 == last) << 2;
    let (from, to) = (first.max(k.saturating_sub(40)), last.min(k + 40));
    let reporters = passed[to + 1].reporters - passed[from].reporters - u32::from(page.class(k).reports());
    let reporters = u64::from(reporters.min(3));
    let (p_first, p_last) = page.paragraph_of(k);
    let short = p_last - p_first < 18;
    let heading = u64::from(page.words[k].paragraph == 0)
        | u64::from(short) << 1
        | u64::from(page.class(p_last) == Class::Stop) << 2;
    let verb_before = before
        .take(1)
        .filter(|&j| page.class(j).is_verbal() || page.class(j) == Class::To)
        .map(|j| u64::from(page.words[j].key))
        .next();
    Around {
        quote_before,
        quote_after,
        subject,
        opener,
        place,
        reporters,
        heading,
        verb_before: verb_before.unwrap_or(0),
    }
}

/// Whether a word of this class may name who speaks.
pub(crate) fn may_be_subject(class: Class) -> bool {
    matches!(
        class,
        Class::Proper
            | Class::Given
            | Class::Pronoun
            | Class::Participant
            | Class::Role
            | Class::Body
            | Class::Document
            | Class::Relative
    )
}

/// The places of a page that come within `slack` of being cues.
pub(crate) fn scan<R: Rows<WIDTH>>(page: &Page<'_>, rows: &R, moves: &Moves, slack: f32) -> Vec<Candidate> {
    let mut out = Vec::new();
    let mut words = ByWord::default();
    for stretch in &page.sentences {
        words.clear();
        (stretch.0..=stretch.1).for_each(|k| words.word(|found| features(page, k, found)));
        let scores: Vec<[f32; WIDTH]> = rows.sums(&words).collect();
        let steps = moves.all(&places(page, *stretch, usize::MAX));
        candidates(*stretch, &scores, &steps, slack, &mut out);
    }
    out
}

fn candidates(
    stretch: Stretch,
    scores: &[[f32; WIDTH]],
    steps: &[[[f32; WIDTH]; WIDTH]],
    slack: f32,
    out: &mut Vec<Candidate>,
) {
    let step = |k: usize, a: usize, b: usize| steps[k][a][b];
    let through = chain::through::<WIDTH, CueLabels>(scores, step);
    let mut k = 0;
    while k < through.len() {
        let without = through[k][OUT].max(through[k][GOES_ON]);
        let margin = through[k][BEGIN] - without;
        if margin < -slack {
            k += 1;
            continue;
        }
        let mut last = k;
        while last + 1 < through.len()
            && through[last + 1][GOES_ON] > through[last + 1][OUT].max(through[last + 1][BEGIN])
        {
            last += 1;
        }
        // Within a cue that is all but certain, a second beginning is no candidate.
        out.push(Candidate { first: stretch.0 + k, last: stretch.0 + last, margin });
        k = last + 1;
    }
}
