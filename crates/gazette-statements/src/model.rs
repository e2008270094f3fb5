//! The weights: how they are kept in a file, and the set that ships.
//!
//! A file begins with `GZST` and a format number, then the sizes, scales and tables in little-endian order. It is
//! read whole; nothing in it is trusted beyond its length.

use std::sync::OnceLock;

use crate::accept::{ACCEPT_BITS, Judge};
use crate::choose::Chooser;
use crate::edges::Edges;
use crate::people::Ranker;
use crate::people::rank::RANK_BITS;
use crate::weights::{Narrow, Small, Wide};
use crate::{cues, naming, spans};

const MAGIC: &[u8; 4] = b"GZST";
const FORMAT: u32 = 6;
/// The format before, whose table of whom "he" means was a quarter as long.
const SHORT_RANKER: u32 = 5;
/// How many languages have steps of their own.
pub(crate) const LANGUAGES: usize = 3;

/// Weights for finding statements.
#[derive(Debug, Clone)]
pub struct Model {
    /// What the taggers' margins are measured in: the mean size of their weights.
    pub(crate) units: (f32, f32),
    pub(crate) cues: Narrow,
    pub(crate) spans: Wide,
    pub(crate) by_language: [PerLanguage; LANGUAGES],
    pub(crate) chooser: Chooser,
    pub(crate) judge: Judge,
    /// The words of names.
    pub(crate) names: Narrow,
    /// How common words are that belong to no name.
    pub(crate) vocabulary: naming::Vocabulary,
    /// Whom "he" means.
    pub(crate) ranker: Ranker,
}

/// What is learnt for each language apart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PerLanguage {
    /// How far from being a cue a place may be and still be tried.
    pub slack: f32,
    /// The confidence from which a statement is told.
    pub threshold: f32,
    pub cue_moves: cues::Moves,
    pub span_walk: spans::Walk,
    pub name_moves: cues::Moves,
}

impl Default for PerLanguage {
    fn default() -> PerLanguage {
        PerLanguage {
            slack: 0.0,
            threshold: 0.5,
            cue_moves: Default::default(),
            span_walk: Default::default(),
            name_moves: Default::default(),
        }
    }
}

/// Bytes that are no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadModel {
    /// They do not begin as a model does.
    #[error("this is no model of statements: it does not begin with GZST")]
    Magic,
    /// Written by another version.
    #[error(
        "this model has format {0}; this version of Gazette reads format 6: train it anew with `gazette train`"
    )]
    Format(u32),
    /// Too short or too long for what they announce.
    #[error("this model is cut short or damaged")]
    Length,
}

/// The index of a language's own weights; other languages have those of English.
pub(crate) fn language_index(language: gazette_news::Language) -> usize {
    match language {
        gazette_news::Language::ARABIC => 1,
        gazette_news::Language::PERSIAN => 2,
        _ => 0,
    }
}

impl Model {
    /// Reads a model that [`crate::train()`] wrote.
    ///
    /// # Errors
    /// [`BadModel`] where the bytes are none, are cut short, or come from another version.
    pub fn load(bytes: &[u8]) -> Result<Model, BadModel> {
        let mut reader = Reader { rest: bytes };
        if reader.take(4)? != MAGIC {
            return Err(BadModel::Magic);
        }
        let format = reader.u32()?;
        if format != FORMAT && format != SHORT_RANKER {
            return Err(BadModel::Format(format));
        }
        let units = (reader.f32()?.max(f32::MIN_POSITIVE), reader.f32()?.max(f32::MIN_POSITIVE));
        let mut by_language = std::array::from_fn::<_, LANGUAGES, _>(|_| PerLanguage::default());
        for own in &mut by_language {
            own.slack = reader.f32()?;
            own.threshold = reader.f32()?;
            reader.edges(&mut own.cue_moves)?;
            let mut moves = spans::Moves::default();
            reader.edges(&mut moves)?;
            own.span_walk = spans::Walk::new(moves);
            reader.edges(&mut own.name_moves)?;
        }
        let cues = reader.table()?;
        let spans = reader.table()?;
        let mut chooser = Chooser { weights: vec![0.0; 1 << ACCEPT_BITS] };
        reader.floats(&mut chooser.weights)?;
        let mut judge = Judge { weights: vec![0.0; 1 << ACCEPT_BITS] };
        reader.floats(&mut judge.weights)?;
        let names = reader.table()?;
        let mut ranker = Ranker { weights: vec![0.0; 1 << RANK_BITS] };
        if format == SHORT_RANKER {
            let mut short = vec![0.0; 1 << (RANK_BITS - 2)];
            reader.floats(&mut short)?;
            ranker.weights.iter_mut().enumerate().for_each(|(at, weight)| *weight = short[at / 4]);
        } else {
            reader.floats(&mut ranker.weights)?;
        }
        let vocabulary = reader.vocabulary()?;
        if reader.rest.is_empty() {
            Ok(Model { units, cues, spans, by_language, chooser, judge, names, vocabulary, ranker })
        } else {
            Err(BadModel::Length)
        }
    }

    /// The bytes that [`Model::load`] reads.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend_from_slice(MAGIC);
        out.extend_from_slice(&FORMAT.to_le_bytes());
        let floats = |values: &[f32], out: &mut Vec<u8>| {
            values.iter().for_each(|v| out.extend_from_slice(&v.to_le_bytes()))
        };
        floats(&[self.units.0, self.units.1], &mut out);
        for own in &self.by_language {
            floats(&[own.slack, own.threshold], &mut out);
            own.cue_moves.tables.iter().flatten().for_each(|row| floats(row, &mut out));
            own.span_walk.moves.tables.iter().flatten().for_each(|row| floats(row, &mut out));
            own.name_moves.tables.iter().flatten().for_each(|row| floats(row, &mut out));
        }
        self.cues.write(&mut out);
        self.spans.write(&mut out);
        floats(&self.chooser.weights, &mut out);
        floats(&self.judge.weights, &mut out);
        self.names.write(&mut out);
        floats(&self.ranker.weights, &mut out);
        self.vocabulary.numbers().iter().for_each(|word| out.extend_from_slice(&word.to_le_bytes()));
        out
    }

    /// The weights that ship with Gazette, learnt from the corpus in this crate's `corpus/` and from nothing else.
    pub fn shipped() -> &'static Model {
        static SHIPPED: OnceLock<Model> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            Model::load(include_bytes!("../model/gazette.model"))
                .expect("the shipped model is written by Model::to_bytes and tested")
        })
    }
}

struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    fn take(&mut self, count: usize) -> Result<&'b [u8], BadModel> {
        let (head, rest) = self.rest.split_at_checked(count).ok_or(BadModel::Length)?;
        self.rest = rest;
        Ok(head)
    }

    fn u32(&mut self) -> Result<u32, BadModel> {
        let bytes = self.take(4)?;
        Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }

    /// A number; whatever is not finite counts as zero.
    fn f32(&mut self) -> Result<f32, BadModel> {
        let value = f32::from_bits(self.u32()?);
        Ok(if value.is_finite() { value } else { 0.0 })
    }

    fn floats(&mut self, into: &mut [f32]) -> Result<(), BadModel> {
        for value in into {
            *value = self.f32()?;
        }
        Ok(())
    }

    fn edges<const L: usize>(&mut self, edges: &mut Edges<L>) -> Result<(), BadModel> {
        edges.tables.iter_mut().flatten().try_for_each(|row| self.floats(row))
    }

    /// All that is left: the words of a vocabulary.
    fn vocabulary(&mut self) -> Result<naming::Vocabulary, BadModel> {
        let words: Result<Vec<u32>, BadModel> = (0..self.rest.len() / 4).map(|_| self.u32()).collect();
        Ok(naming::Vocabulary::from_numbers(words?))
    }

    fn table<const L: usize, const WIDE: usize>(&mut self) -> Result<Small<L, WIDE>, BadModel> {
        let (table, rest) = Small::read(self.rest).ok_or(BadModel::Length)?;
        self.rest = rest;
        Ok(table)
    }
}
