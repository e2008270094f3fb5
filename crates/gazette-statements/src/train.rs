//! Learning the weights from marked texts. The same texts and options give the same bytes, on any machine.

use gazette_news::Language;
use gazette_text::language;

use crate::gold::Gold;
use crate::model::{LANGUAGES, Model, PerLanguage, language_index};
use crate::page::Page;
use crate::weights::Small;

mod accepting;
mod cueing;
mod marked;
mod shuffle;
mod spanning;

pub(crate) use accepting::overlap;

use cueing::CueTagger;
use marked::Marked;
use spanning::Instance;

use crate::cues::Candidate;

/// How to learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Times the cue tagger goes over the texts.
    pub cue_rounds: u32,
    /// Times the span tagger goes over the texts.
    pub span_rounds: u32,
    /// In how many parts the texts are cut, so that each is judged by weights learnt on the others.
    pub folds: usize,
    /// How often a feature must have been seen to be learnt at all.
    pub least: u8,
    /// The most features each tagger keeps: half a million for both give a model of 7 MB.
    pub most: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options { cue_rounds: 10, span_rounds: 10, folds: 4, least: 2, most: 300_000 }
    }
}

/// Learns a model; the bytes are for [`Model::load`].
///
/// Texts in other languages than English, Arabic and Persian are learnt as English, for want of better. With no
/// statement at all in `golds` the model finds none.
pub fn train(golds: &[Gold], options: Options) -> Vec<u8> {
    let mut marked: Vec<Marked<'_>> =
        golds.iter().map(|g| Marked::new(Page::new(&g.text, tongue(g)), g)).collect();

    // Candidates and judgements must come from weights that have not seen the text.
    let folds = options.folds.clamp(2, 16);
    let fold = |which: usize| part(&marked, |k| k % folds == which);
    let rest = |which: usize| part(&marked, |k| k % folds != which);
    let cue_folds: Vec<CueTagger> =
        (0..folds).map(|f| cueing::learn(&rest(f), options.least, options.cue_rounds)).collect();
    let slack: [f32; LANGUAGES] = std::array::from_fn(|l| {
        let scans: Vec<_> = (0..folds).map(|f| (&cue_folds[f], fold(f))).collect();
        cueing::slack(&scans, l)
    });
    let tried: Vec<Vec<Candidate>> = marked
        .iter()
        .enumerate()
        .map(|(k, m)| cue_folds[k % folds].scan(&m.page, slack[language_index(m.page.language)]))
        .collect();
    for (m, candidates) in marked.iter_mut().zip(&tried) {
        m.page.hint(candidates.iter().map(|c| ((c.first, c.last), c.margin)));
    }
    let instances: Vec<Vec<Instance>> =
        marked.iter().zip(&tried).map(|(m, t)| spanning::instances(m, t)).collect();
    let judged: Vec<accepting::Judged> = (0..folds)
        .flat_map(|f| {
            let shown = instances.iter().enumerate().filter(|(k, _)| k % folds != f).flat_map(|(_, i)| i);
            let span = spanning::learn(shown, options.least, options.span_rounds);
            let held: Vec<_> = marked
                .iter()
                .zip(&tried)
                .enumerate()
                .filter(|(k, _)| k % folds == f)
                .map(|(_, m)| m)
                .collect();
            accepting::judged(&cue_folds[f], &span, &held, options.most)
        })
        .collect();
    let (judge, thresholds) = accepting::learn(&judged);

    let all: Vec<&Marked<'_>> = marked.iter().collect();
    let cue = cueing::learn(&all, options.least, options.cue_rounds);
    let span = spanning::learn(instances.iter().flatten(), options.least, options.span_rounds);
    let by_language = std::array::from_fn(|l| PerLanguage {
        slack: slack[l],
        threshold: thresholds[l],
        cue_moves: cue.moves[l],
        span_moves: span.moves[l],
    });
    let model = Model {
        units: (cue.rows.unit(), span.rows.unit()),
        cues: Small::from_weights(&cue.rows, options.most),
        spans: Small::from_weights(&span.rows, options.most),
        by_language,
        judge,
    };
    model.to_bytes()
}

fn tongue(gold: &Gold) -> Language {
    gold.language.unwrap_or_else(|| language::detect(&gold.text))
}

fn part<'m, 'p>(marked: &'m [Marked<'p>], keep: impl Fn(usize) -> bool) -> Vec<&'m Marked<'p>> {
    marked.iter().enumerate().filter(|(k, _)| keep(*k)).map(|(_, m)| m).collect()
}
