//! The people and bodies of a text whose statements are given: as the engine found them, or as an editor put them right.

use gazette_news::{Called, Language, Party, Span, Spans, Statement};
use gazette_text::language;

use crate::model::{Model, language_index};
use crate::page::{Page, Stretch};
use crate::people::{Asked, People};
use crate::pieces::{self, Piece, Table};
use crate::tongues::{self, moved_by};

/// Who the people and bodies of a text are, what it calls them and where, and which of these statements are theirs. The
/// speakers of the statements are taken at their word; `language` is as for [`crate::read`].
pub fn parties(
    model: &Model,
    text: &str,
    language: Option<Language>,
    statements: &[Statement],
) -> Vec<Party> {
    let language = language.unwrap_or_else(|| language::detect(text));
    if !language.is_working() {
        return Vec::new();
    }
    let numbered: Vec<(usize, Statement)> = statements.iter().cloned().enumerate().collect();
    let pieces = pieces::pieces(text, pieces::LONGEST);
    if let [whole] = &pieces[..] {
        return in_piece(model, whole.text, language, &numbered);
    }
    let mut all = Table::new(language);
    let numbers: Vec<usize> = (0..statements.len()).collect();
    for Piece { place, text } in &pieces {
        let theirs = numbered.iter().filter(|(_, s)| place.contains(&begin(s)));
        let theirs: Vec<(usize, Statement)> =
            theirs.map(|(n, s)| (*n, moved_by(s.clone(), -i64::from(place.start)))).collect();
        let parties = in_piece(model, text, language, &theirs);
        all.add(parties.into_iter().map(|party| in_the_whole(party, &numbers, place.start)));
    }
    all.finish()
}

fn begin(statement: &Statement) -> u32 {
    statement.cue.hull().map_or(0, Span::start)
}

/// The parties of a text or a piece of one; the statements come with their numbers in the whole.
fn in_piece(model: &Model, text: &str, language: Language, statements: &[(usize, Statement)]) -> Vec<Party> {
    let parts = tongues::parts(text, language);
    let is_apart = |at: u32| parts.iter().any(|(place, ..)| place.contains(&at));
    let own: Vec<(usize, Statement)> =
        statements.iter().filter(|(_, s)| !is_apart(begin(s))).cloned().collect();
    let mut all = in_one_language(model, text, language, &own, 0);
    // What the reading of the whole makes of a part in the other script is no name.
    let is_first_apart = |party: &Party| party.places().first().is_some_and(|first| is_apart(first.start()));
    all.retain(|party| !party.statements.is_empty() || !is_first_apart(party));
    for (place, part, language) in &parts {
        let theirs = statements.iter().filter(|(_, s)| place.contains(&begin(s)));
        let theirs: Vec<(usize, Statement)> =
            theirs.map(|(n, s)| (*n, moved_by(s.clone(), -i64::from(place.start)))).collect();
        all.extend(in_one_language(model, part, *language, &theirs, place.start));
    }
    all
}

/// The parties of a text that begins at `offset` of a larger one; the statements come with their numbers there.
fn in_one_language(
    model: &Model,
    text: &str,
    language: Language,
    statements: &[(usize, Statement)],
    offset: u32,
) -> Vec<Party> {
    let page = Page::new(text, language);
    let place = |number: usize| statements.iter().position(|(n, _)| *n == number);
    let asked: Option<Vec<Asked>> = statements
        .iter()
        .map(|(_, statement)| {
            let cue = words(&page, &statement.cue)?;
            Some(Asked {
                source: words(&page, &statement.source),
                cue,
                outer: statement.inside.and_then(place),
            })
        })
        .collect();
    // Statements of another text have their words nowhere in this one.
    let Some(asked) = asked else { return Vec::new() };
    let own = &model.by_language[language_index(language)];
    let mut people = People::new(&page, &asked, &model.names, &own.name_moves, &model.vocabulary);
    let told: Vec<Option<&Statement>> = statements.iter().map(|(_, statement)| Some(statement)).collect();
    let owners = people.attribute(&told);
    let numbers: Vec<usize> = statements.iter().map(|(n, _)| *n).collect();
    people.parties(&owners).into_iter().map(|party| in_the_whole(party, &numbers, offset)).collect()
}

fn words(page: &Page<'_>, spans: &Spans) -> Option<Stretch> {
    spans.pieces().first().and_then(|piece| page.words_in(*piece))
}

/// A party with places and numbers of the larger text.
pub(crate) fn in_the_whole(party: Party, numbers: &[usize], offset: u32) -> Party {
    let moved = |at: Vec<Span>| -> Vec<Span> {
        let moved = |span: Span| Span::new(span.start() + offset, span.end() + offset).ok();
        at.into_iter().filter_map(moved).collect()
    };
    let called = |list: Vec<Called>| -> Vec<Called> {
        list.into_iter().map(|called| Called { at: moved(called.at), ..called }).collect()
    };
    Party {
        at: moved(party.at),
        aliases: called(party.aliases),
        pronouns: called(party.pronouns),
        statements: party.statements.into_iter().map(|n| numbers[n]).collect(),
        ..party
    }
}
