//! What a text is about: who heard a speech himself tells of it first, and a column or a round-up that quotes it from a
//! report is about something else.

use std::collections::HashSet;

use crate::known::{Known, LEAD};
use crate::tokens::Tokens;
use crate::words::QUOTED;

/// Words with which a text says what it is about,
const OPENING: usize = 30;
/// and things of these that two tell by chance.
const BY_CHANCE: usize = 1;
/// Paragraphs of the shortest round-up.
const PARAGRAPHS: usize = 3;

/// What a text tells that is known in all languages, but for quoted speech, by its paragraphs.
pub(super) struct Theme {
    /// The things of the headline and of the first words.
    opening: HashSet<u32>,
    /// Those of the copy, each with its paragraph.
    things: Vec<(usize, u32)>,
    /// The first word of each paragraph.
    paragraphs: Vec<usize>,
}

impl Theme {
    pub fn of(title: &str, text: &Tokens<'_>) -> Theme {
        let title = Tokens::in_tongue(title, text.tongue());
        let all = text.words().all();
        let paragraphs = paragraphs(text);
        let term = |thing: &Known| Some(thing.term(1.0)?.0);
        let mut theme = Theme {
            opening: title.known(LEAD).iter().filter_map(|(_, thing)| term(thing)).collect(),
            things: Vec::new(),
            paragraphs,
        };
        for (at, thing) in text.known(LEAD).iter() {
            let at = *at as usize;
            let Some(term) = term(thing).filter(|_| !all[at].is(QUOTED)) else { continue };
            if at < OPENING {
                theme.opening.insert(term);
            }
            theme.things.push((theme.paragraph(at), term));
        }
        theme
    }

    /// Whether it is about something else than another one, of which it quotes what stands at a word.
    pub fn is_other(&self, other: &Theme, quoted: usize) -> bool {
        let opens_otherwise = self.opening.intersection(&other.opening).count() <= BY_CHANCE;
        let here = self.paragraph(quoted);
        let elsewhere = || {
            let things = self.things.iter().filter(|(paragraph, _)| *paragraph != here);
            let shared: HashSet<u32> =
                things.map(|thing| thing.1).filter(|thing| other.opening.contains(thing)).collect();
            shared.len()
        };
        opens_otherwise || here > 0 && self.paragraphs.len() >= PARAGRAPHS && elsewhere() <= BY_CHANCE
    }

    fn paragraph(&self, word: usize) -> usize {
        self.paragraphs.partition_point(|first| *first <= word).saturating_sub(1)
    }
}

/// The first word of each paragraph.
fn paragraphs(text: &Tokens<'_>) -> Vec<usize> {
    let all = text.words().all();
    let breaks =
        text.text.match_indices('\n').map(|(at, _)| all.partition_point(|word| (word.at as usize) < at));
    let mut out: Vec<usize> = std::iter::once(0).chain(breaks).filter(|at| *at < all.len()).collect();
    out.dedup();
    out
}
