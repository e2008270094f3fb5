//! Reading a text: from words to statements with their speakers.

use gazette_news::{Language, Polarity, Spans, Statement, StatementKind, StatementParts, Voice};
use gazette_text::language;

use crate::find::{Hit, find};
use crate::model::Model;
use crate::page::{Page, Stretch};
use crate::people::{Party, People, Resolved};
use crate::rules;

/// What a text tells: who said what, and who they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The language of the text, as given or as found.
    pub language: Language,
    /// Its statements, in order of their cues.
    pub statements: Vec<Statement>,
    /// The people and bodies with a name, in order of first mention.
    pub parties: Vec<Party>,
}

/// Longer texts than this many code points are read up to here: a hundred articles, and about a second of work.
const LONGEST: usize = 500_000;

/// Finds the statements of a text. Without a language it is told from the text; in other languages than English,
/// Arabic and Persian nothing is guessed at. Only the first 500,000 code points are read.
pub fn read(model: &Model, text: &str, language: Option<Language>) -> Told {
    let language = language.unwrap_or_else(|| language::detect(text));
    if !language.is_working() {
        return Told { language, statements: Vec::new(), parties: Vec::new() };
    }
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let mut page = Page::new(&text[..end], language);
    let mut hits = find(&mut page, model);
    rules::mend(&page, &mut hits);
    let sources: Vec<Stretch> = hits.iter().filter_map(|h| h.found.source.first().copied()).collect();
    let mut people = People::new(&page, &sources);
    let inside = nesting(&hits);
    let mut statements = Vec::with_capacity(hits.len());
    let mut kept: Vec<Option<usize>> = Vec::with_capacity(hits.len());
    for (hit, outer) in hits.iter().zip(&inside) {
        let who = people.resolve(hit.found.source.first().copied(), hit.cue);
        let outer = outer.and_then(|o| kept.get(o).copied().flatten());
        let statement = Statement::new(parts(&page, hit, who, outer)).ok();
        kept.push(statement.is_some().then_some(statements.len()));
        statements.extend(statement);
    }
    Told { language, statements, parties: people.into_parties() }
}

fn parts(page: &Page<'_>, hit: &Hit, who: Resolved, inside: Option<usize>) -> StatementParts {
    let spans = |pieces: &[Stretch]| Spans::new(pieces.iter().map(|p| page.span(*p)).collect());
    let mut cue = hit.found.cue.clone();
    cue.push(hit.cue);
    let (polarity, kind) = rules::sense(page, hit);
    StatementParts {
        speaker: who.speaker,
        anonymity: who.anonymity,
        source: spans(&hit.found.source),
        cue: spans(&cue),
        content: spans(&hit.found.content),
        voice: voice(page, hit),
        polarity,
        kind,
        inside,
        confidence: hit.confidence.clamp(0.0, 1.0),
    }
}

/// Direct if all words of the content are quoted, mixed if some are.
fn voice(page: &Page<'_>, hit: &Hit) -> Voice {
    let words = || hit.found.content.iter().flat_map(|(f, l)| *f..=*l).filter(|&k| !page.class(k).is_mark());
    let (all, quoted) = (words().count(), words().filter(|&k| page.words[k].quote != 0).count());
    match quoted {
        0 => Voice::Indirect,
        q if q * 20 >= all * 19 => Voice::Direct,
        _ => Voice::Mixed,
    }
}

/// For each statement, the smallest one whose content holds its cue. Those that come later in the list do not count:
/// a statement before them encloses them or none does.
fn nesting(hits: &[Hit]) -> Vec<Option<usize>> {
    let size = |h: &Hit| h.found.content.iter().map(|(f, l)| l - f + 1).sum::<usize>();
    hits.iter()
        .enumerate()
        .map(|(n, inner)| {
            // Only neighbours are looked at: contents seldom hold more than a few statements, and the text may be long.
            let near = n.saturating_sub(40)..n;
            near.filter(|&o| {
                hits[o].found.content.iter().any(|(f, l)| *f <= inner.cue.0 && inner.cue.1 <= *l)
            })
            .min_by_key(|&o| size(&hits[o]))
        })
        .collect()
}

/// How a statement is meant: whether its speaker stands for it, and whether it was said at all.
pub(crate) type Sense = (Polarity, StatementKind);
