//! The second tagger: for one cue, which words are the source and which the content; none if it is no cue.

use crate::chain::Labels;
use crate::cues::may_be_subject;
use crate::edges::Edges;
use crate::hash::{finish, mix};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::posterior::{Expected, Expecting};

mod features;
mod paired;
mod paths;
mod reading;

pub(crate) use features::{each_paired, own_features, score};
pub(crate) use reading::{Found, Walk, path, reading};

/// Labels of the span tagger, in columns of eight.
pub(crate) const OUT: usize = 0;
pub(crate) const SOURCE: usize = 1;
pub(crate) const SOURCE_ON: usize = 2;
pub(crate) const CONTENT: usize = 3;
pub(crate) const CONTENT_ON: usize = 4;
/// A further piece of the cue: «شدد … على».
pub(crate) const CUE: usize = 5;
/// Scores that there is no statement at all, at the words of the cue.
pub(crate) const SILENT: usize = 6;
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

impl Expecting<WIDTH> for SpanLabels {
    const SILENT: Option<usize> = Some(SILENT);

    fn expect(scores: &[[f32; WIDTH]], into: &[[[f32; WIDTH]; WIDTH]]) -> Expected<WIDTH> {
        paths::expect(scores, into)
    }
}

/// Scores of steps between labels.
pub(crate) type Moves = Edges<WIDTH>;

/// The words considered for a cue: its sentence and, within its paragraph and reach, the sentences that quotations carry
/// what was said into; after a colon those to the end of the paragraph, or the quotation that opens the next if it ends
/// the paragraph; and all of a headline.
pub(crate) fn window(page: &Page<'_>, cue: Stretch) -> Stretch {
    let (first, last) = page.paragraph_of(cue.0);
    let last = quotation_after_colon(page, cue, last).unwrap_or(last);
    let (first, last) = (first.max(cue.0.saturating_sub(REACH)), last.min(cue.1 + REACH));
    if page.words[cue.0].paragraph == 0 {
        return (first, last);
    }
    let quoted = |k: usize| page.words[k].quote != 0;
    let (mut begin, mut end) = page.sentence_of(cue.0);
    let colon = (cue.0..=end).any(|k| page.class(k) == Class::Colon);
    end = end.max(cue.1);
    while begin > first && quoted(begin - 1) {
        begin = page.sentence_of(begin - 1).0;
    }
    while end < last && (colon || quoted(end + 1)) {
        end = page.sentence_of(end + 1).1;
    }
    (first.max(begin), last.min(end))
}

/// The end of the quotation that opens the paragraph after the cue's, where a colon leads to it.
fn quotation_after_colon(page: &Page<'_>, cue: Stretch, last: usize) -> Option<usize> {
    let quote = page.words.get(last + 1)?.quote.checked_sub(1)?;
    let quotation = &page.quotes[quote as usize];
    let leads = page.class(last) == Class::Colon && page.sentence_of(cue.0).1 == last;
    (leads && quotation.first == last + 1 && !quotation.single).then_some(quotation.last)
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
    /// Endings of the cue that agree with its subject's: feminine in the past, in the present; 0 in other languages.
    gender: u64,
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
            gender: gender(page, head),
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

fn gender(page: &Page<'_>, verb: usize) -> u64 {
    if page.language != gazette_news::Language::ARABIC {
        return 0;
    }
    let key = page.key(verb);
    let bare = key.strip_prefix('و').unwrap_or(key);
    1 + u64::from(key.ends_with('ت'))
        + 2 * u64::from(bare.starts_with('ت'))
        + 4 * u64::from(key.ends_with("وا"))
}

/// The word of a cue that carries its sense.
pub(crate) fn head(page: &Page<'_>, cue: Stretch) -> usize {
    let strong = |k: &usize| {
        let class = page.class(*k);
        class.reports() || matches!(class, Class::LightNoun | Class::According | Class::SayingNoun)
    };
    (cue.0..=cue.1).find(strong).unwrap_or(cue.0)
}
