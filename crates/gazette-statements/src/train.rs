//! Learning the weights from marked texts. The same texts and options give the same bytes, on any machine.

use gazette_news::Language;
use gazette_text::language;

use crate::gold::Gold;
use crate::model::{LANGUAGES, MAX_BITS, Model, PerLanguage, language_index};
use crate::page::Page;
use crate::weights::Small;

mod accepting;
mod cueing;
mod marked;
mod shuffle;
mod spanning;

use marked::Marked;

/// How to learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Times the cue tagger goes over the texts.
    pub cue_rounds: u32,
    /// Times the span tagger goes over the texts.
    pub span_rounds: u32,
    /// Buckets of each table, as a power of two (8 to 20): 19 gives a model of 6.4 MB.
    pub bits: u32,
}

impl Default for Options {
    fn default() -> Options {
        Options { cue_rounds: 10, span_rounds: 10, bits: 15 }
    }
}

/// Learns a model; the bytes are for [`Model::load`].
///
/// Texts in other languages than English, Arabic and Persian are learnt as English, for want of better. With no
/// statement at all in `golds` the model finds none.
pub fn train(golds: &[Gold], options: Options) -> Vec<u8> {
    let bits = options.bits.clamp(8, MAX_BITS);
    let pages: Vec<Page<'_>> = golds.iter().map(|g| Page::new(&g.text, tongue(g))).collect();
    let marked: Vec<Marked<'_>> =
        pages.iter().zip(golds).map(|(page, gold)| Marked::new(page, gold)).collect();

    // Candidates and judgements must come from weights that have not seen the text: two halves teach each other.
    let halves: [Vec<&Marked<'_>>; 2] = [half(&marked, 0), half(&marked, 1)];
    let all: Vec<&Marked<'_>> = marked.iter().collect();
    let cue_halves = [1, 0].map(|h: usize| cueing::learn(&halves[h], bits, options.cue_rounds));
    let slack: [f32; LANGUAGES] = std::array::from_fn(|l| {
        let scans: Vec<_> = (0..2).map(|h| (&cue_halves[h], of_language(&halves[h], l))).collect();
        cueing::slack(&scans, l, bits)
    });
    let tried: [Vec<Vec<_>>; 2] = std::array::from_fn(|h| {
        halves[h]
            .iter()
            .map(|m| cue_halves[h].scan(m.page, slack[language_index(m.page.language)], bits))
            .collect()
    });

    let instances: [Vec<_>; 2] = std::array::from_fn(|h| spanning::instances(&halves[h], &tried[h], bits));
    let span_halves = [1, 0].map(|h: usize| spanning::learn(&[&instances[h]], bits, options.span_rounds));
    let (judge, thresholds) = accepting::learn(&halves, &tried, &cue_halves, &span_halves, bits);

    let cue = cueing::learn(&all, bits, options.cue_rounds);
    let span = spanning::learn(&[&instances[0], &instances[1]], bits, options.span_rounds);
    let by_language = std::array::from_fn(|l| PerLanguage {
        slack: slack[l],
        threshold: thresholds[l],
        cue_moves: cue.moves[l],
        span_moves: span.moves[l],
    });
    let model = Model {
        bits,
        cues: Small::from_rows(&cue.rows),
        spans: Small::from_rows(&span.rows),
        by_language,
        judge,
    };
    model.to_bytes()
}

fn tongue(gold: &Gold) -> Language {
    gold.language.unwrap_or_else(|| language::detect(&gold.text))
}

fn half<'m, 'p>(marked: &'m [Marked<'p>], which: usize) -> Vec<&'m Marked<'p>> {
    marked.iter().enumerate().filter(|(k, _)| k % 2 == which).map(|(_, m)| m).collect()
}

fn of_language<'m, 'p>(marked: &[&'m Marked<'p>], language: usize) -> Vec<&'m Marked<'p>> {
    marked.iter().copied().filter(|m| language_index(m.page.language) == language).collect()
}
