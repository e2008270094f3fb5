//! Learning the weights from marked texts. The same texts and options give the same bytes, on any machine.

use gazette_news::Language;
use gazette_text::language;

use crate::choose::Chooser;
use crate::cues::Candidate;
use crate::find::Reading;
use crate::gold::Gold;
use crate::model::{LANGUAGES, Model, PerLanguage, language_index};
use crate::naming::Vocabulary;
use crate::page::Page;
use crate::people::Ranker;
use crate::spans::Walk;
use crate::weights::{Narrow, Wide};

mod accepting;
mod bags;
mod choosing;
mod cueing;
mod field;
mod marked;
mod naming;
mod ranking;
mod shuffle;
mod spanning;

pub(crate) use marked::{Marked, MarkedStatement};

use cueing::CueTagger;
use field::Pace;
use naming::NameTagger;

/// How to learn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Times the cue tagger goes over the texts.
    pub cue_rounds: u32,
    /// Times the span tagger goes over the texts.
    pub span_rounds: u32,
    /// How far a weight's first step goes.
    pub rate: f32,
    /// How strongly weights are pulled towards zero.
    pub pull: f32,
    /// The share of a word's features that are shown each time; the others are left out by chance, so that no word and no
    /// name is leant on alone.
    pub shown: f32,
    /// In how many parts the texts are cut, so that each is judged by weights learnt on the others.
    pub folds: usize,
    /// How often a feature must have been seen to be learnt at all.
    pub least: u8,
    /// The most features each tagger keeps: the heaviest. Twice as many find hardly more and take a quarter longer to read with.
    pub most: usize,
}

/// The most features the tagger of names keeps.
const MOST_NAMES: usize = 190_000;

impl Default for Options {
    fn default() -> Options {
        Options {
            cue_rounds: 12,
            span_rounds: 12,
            rate: 0.1,
            pull: 0.002,
            shown: 0.5,
            folds: 4,
            least: 2,
            most: 360_000,
        }
    }
}

impl Options {
    /// For a model in a file of its own, which need not be small enough to travel in a binary: nothing is left out. Learnt
    /// from 20,000 statements it takes 45 MB, and finds a point of F1 more.
    pub fn in_a_file() -> Options {
        Options { least: 1, most: 16_000_000, ..Options::default() }
    }

    fn cue_pace(&self) -> Pace {
        Pace { rounds: self.cue_rounds, rate: self.rate, pull: self.pull, shown: self.shown }
    }

    fn span_pace(&self) -> Pace {
        Pace { rounds: self.span_rounds, rate: self.rate, pull: self.pull, shown: self.shown }
    }
}

/// Learns a model; the bytes are for [`Model::load`].
///
/// Texts in other languages than English, Arabic and Persian are learnt as English, for want of better. With no
/// statement at all in `golds` the model finds none.
pub fn train(golds: &[Gold], options: Options) -> Vec<u8> {
    let mut marked: Vec<Marked<'_>> =
        golds.iter().map(|g| Marked::new(Page::new(&g.text, tongue(g)), g)).collect();
    let counts = naming::Counts::new(&marked, golds);
    for (text, m) in marked.iter_mut().enumerate() {
        m.page.weigh(|word| counts.level_beside(text, word));
    }
    // Candidates and judgements must come from weights that have not seen the text.
    let folds = options.folds.clamp(2, 16);

    let lessons = cueing::Lessons::new(&marked, options.least);
    let by_fold: Vec<CueTagger> =
        (0..folds).map(|f| lessons.learn(|text| text % folds != f, options.cue_pace())).collect();
    let cue = lessons.learn(|_| true, options.cue_pace());
    drop(lessons);
    let (slack, tried) = candidates(&marked, &by_fold);
    for (m, candidates) in marked.iter_mut().zip(&tried) {
        m.page.hint(candidates.iter().map(|c| ((c.first, c.last), c.margin)));
    }

    let lessons = spanning::Lessons::new(&marked, &tried, options.least);
    let fold = |f: usize| marked.iter().zip(&tried).enumerate().filter(move |(k, _)| k % folds == f);
    let mut readings: Vec<Vec<(usize, Vec<Reading>)>> = Vec::new();
    let mut units = Vec::new();
    for (f, cue) in by_fold.iter().enumerate() {
        let span = lessons.learn(|text| text % folds != f, options.span_pace());
        let held: Vec<_> = fold(f).map(|(_, texts)| texts).collect();
        let read = accepting::readings(&span, &held, options.most);
        readings.push(fold(f).map(|(k, _)| k).zip(read).collect());
        units.push((cue.rows.unit(), span.rows.unit()));
    }
    let (chooser, judged) = choose_and_judge(&marked, readings, &units);
    let (judge, thresholds) = accepting::learn(&judged);
    let span = lessons.learn(|_| true, options.span_pace());

    let (names, vocabulary, ranker) = speakers(&marked, golds, options);
    let by_language = std::array::from_fn(|l| PerLanguage {
        slack: slack[l],
        threshold: thresholds[l],
        cue_moves: cue.moves[l].clone(),
        span_walk: Walk::new(span.moves[l].clone()),
        name_moves: names.moves[l].clone(),
    });
    let model = Model {
        units: (cue.rows.unit(), span.rows.unit()),
        cues: Narrow::from_weights(&cue.rows, options.most),
        spans: Wide::from_weights(&span.rows, options.most),
        by_language,
        chooser,
        judge,
        names: Narrow::from_weights(&names.rows, options.most.min(MOST_NAMES)),
        vocabulary,
        ranker,
    };
    model.to_bytes()
}

/// Learns the naming of speakers alone: the names in sources, and whom "he" means. The rest is taken from `base`.
pub fn train_speakers(base: &Model, golds: &[Gold], options: Options) -> Model {
    let marked: Vec<Marked<'_>> =
        golds.iter().map(|g| Marked::new(Page::new(&g.text, tongue(g)), g)).collect();
    let mut model = base.clone();
    let (names, vocabulary, ranker) = speakers(&marked, golds, options);
    for (own, moves) in model.by_language.iter_mut().zip(names.moves) {
        own.name_moves = moves;
    }
    model.names = Narrow::from_weights(&names.rows, options.most.min(MOST_NAMES));
    model.vocabulary = vocabulary;
    model.ranker = ranker;
    model
}

fn speakers(marked: &[Marked<'_>], golds: &[Gold], options: Options) -> (NameTagger, Vocabulary, Ranker) {
    let counts = naming::Counts::new(marked, golds);
    let lessons = naming::Lessons::new(marked, golds, &counts, options.least);
    let names = lessons.learn(|_| true, options.cue_pace());
    let ranker = ranking::learn(&cases(marked, golds, &lessons, &counts, options));
    (names, counts.vocabulary(), ranker)
}

/// The chooser, and what it takes of each text: there the choice is made by one that has not seen the text.
fn choose_and_judge(
    marked: &[Marked<'_>],
    readings: Vec<Vec<(usize, Vec<Reading>)>>,
    units: &[(f32, f32)],
) -> (Chooser, Vec<accepting::Judged>) {
    let cases_of = |texts: &Vec<(usize, Vec<Reading>)>| -> Vec<choosing::Case> {
        texts.iter().flat_map(|(k, readings)| choosing::cases(&marked[*k], readings)).collect()
    };
    let cases: Vec<Vec<choosing::Case>> = readings.iter().map(cases_of).collect();
    let without = |fold: usize| -> Vec<&choosing::Case> {
        cases.iter().enumerate().filter(|(f, _)| *f != fold).flat_map(|(_, cases)| cases).collect()
    };
    let judged = readings
        .into_iter()
        .zip(units)
        .enumerate()
        .flat_map(|(f, (texts, units))| {
            let chooser = choosing::learn(&without(f));
            let judge = |(k, readings): (usize, Vec<Reading>)| {
                accepting::judged(&marked[k], readings, &chooser, *units)
            };
            texts.into_iter().map(judge).collect::<Vec<_>>()
        })
        .collect();
    (choosing::learn(&without(usize::MAX)), judged)
}

/// Sources to resolve, with the names found by weights that have not seen the text.
fn cases(
    marked: &[Marked<'_>],
    golds: &[Gold],
    lessons: &naming::Lessons,
    counts: &naming::Counts,
    options: Options,
) -> Vec<ranking::Case> {
    let folds = options.folds.clamp(2, 16);
    let of_fold = |f: usize| {
        let names = lessons.learn(|text| text % folds != f, options.cue_pace());
        let held = marked.iter().zip(golds).enumerate().filter(move |(k, _)| k % folds == f);
        held.flat_map(move |(k, (m, g))| ranking::cases(m, g, &names, &counts.without(k))).collect::<Vec<_>>()
    };
    (0..folds).flat_map(of_fold).collect()
}

/// How far to look by language, and for each text the places to try, found by weights that have not seen it.
fn candidates(marked: &[Marked<'_>], by_fold: &[CueTagger]) -> ([f32; LANGUAGES], Vec<Vec<Candidate>>) {
    let folds = by_fold.len();
    let fold = |f: usize| marked.iter().enumerate().filter(move |(k, _)| k % folds == f).map(|(_, m)| m);
    let scans: Vec<_> = (0..folds).map(|f| (&by_fold[f], fold(f).collect())).collect();
    let slack: [f32; LANGUAGES] = std::array::from_fn(|l| cueing::slack(&scans, l));
    let tried = marked
        .iter()
        .enumerate()
        .map(|(k, m)| by_fold[k % folds].scan(&m.page, slack[language_index(m.page.language)]))
        .collect();
    (slack, tried)
}

fn tongue(gold: &Gold) -> Language {
    gold.language.unwrap_or_else(|| language::detect(&gold.text))
}
