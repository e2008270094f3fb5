//! Reading a text: from words to statements with their speakers.

use gazette_news::{Language, Party, Polarity, Spans, Statement, StatementParts, Voice};
use gazette_text::language;

use crate::cited;
use crate::find::find;
use crate::hit::{Hit, Sense, enclosing};
use crate::model::{Model, language_index};
use crate::page::{Page, Stretch};
use crate::parties::parties;
use crate::people::{Asked, People, Resolved};
use crate::pieces::{self, Whole};
use crate::tongues::Part;
use crate::{rules, tongues};

/// What a text tells: who said what, and who they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The language of the text, as given or as found.
    pub language: Language,
    /// Its statements, in order of their cues.
    pub statements: Vec<Statement>,
    /// The people and bodies, in order of first mention: all who say something, and people with a name and an office.
    pub parties: Vec<Party>,
}

/// Finds the statements of a text. Without a language it is told from the text; in other languages than English,
/// Arabic and Persian nothing is guessed at. Paragraphs in the other script, as in a text that is given out in Arabic and
/// English, are read in their own language. Texts of more than 500,000 code points are read in pieces of so many, and told
/// as one.
pub fn read(model: &Model, text: &str, language: Option<Language>) -> Told {
    let language = language.unwrap_or_else(|| language::detect(text));
    if !language.is_working() {
        return Told { language, statements: Vec::new(), parties: Vec::new() };
    }
    read_in_pieces(model, text, language, pieces::LONGEST)
}

/// As [`read`], in pieces of up to so many code points.
fn read_in_pieces(model: &Model, text: &str, language: Language, longest: usize) -> Told {
    let pieces = pieces::pieces(text, longest);
    if let [whole] = &pieces[..] {
        return read_piece(model, whole.text, language);
    }
    let mut whole = Whole::new(language);
    for piece in &pieces {
        let told = read_piece(model, piece.text, language);
        whole.add(piece, told.statements, told.parties);
    }
    let (statements, parties) = whole.finish();
    Told { language, statements, parties }
}

/// As [`read`], a text or a piece of one, with its places and numbers.
fn read_piece(model: &Model, text: &str, language: Language) -> Told {
    let mut told = read_in(model, text, language);
    let part =
        |(place, words, language)| Part { place, statements: read_in(model, words, language).statements };
    let parts: Vec<Part> = tongues::parts(text, language).into_iter().map(part).collect();
    if !parts.is_empty() {
        told.statements = tongues::together(told.statements, parts);
        told.parties = parties(model, text, Some(language), &told.statements);
    }
    told
}

/// As [`read`], all in one language.
fn read_in(model: &Model, text: &str, language: Language) -> Told {
    let mut page = Page::new(text, language);
    page.weigh(|word| model.vocabulary.level(word));
    let mut hits = find(&mut page, model);
    rules::mend(&page, &mut hits);
    let outer = enclosing(hits.iter().map(|h| (h.cue, h.found.content.as_slice())));
    let asked: Vec<Asked> = hits
        .iter()
        .zip(&outer)
        .map(|(h, outer)| Asked { source: h.found.source.first().copied(), cue: h.cue, outer: *outer })
        .collect();
    let own = &model.by_language[language_index(language)];
    let mut people = People::new(&page, &asked, &model.names, &own.name_moves, &model.vocabulary);
    let who = people.resolve(&model.ranker);
    let senses = senses(&page, &hits, &outer);
    let mut told: Vec<Option<Statement>> = hits
        .iter()
        .zip(who)
        .zip(senses)
        .map(|((hit, who), sense)| Statement::new(parts(&page, hit, who, sense)).ok())
        .collect();
    cited::by_outlets(&page, &hits, &mut told);
    let statements: Vec<Option<&Statement>> = told.iter().map(Option::as_ref).collect();
    let owners = people.attribute(&statements);
    let mut parties = people.parties(&owners);
    let numbers = numbers(&told);
    let number = |n: usize| numbers[n];
    for party in &mut parties {
        party.statements = std::mem::take(&mut party.statements).into_iter().filter_map(number).collect();
    }
    Told { language, statements: nested(told, &outer), parties }
}

/// The number that each statement has among those there are.
fn numbers(told: &[Option<Statement>]) -> Vec<Option<usize>> {
    let mut numbers = 0..;
    told.iter().map(|statement| statement.as_ref().and_then(|_| numbers.next())).collect()
}

/// The statements there are, each with the number of the one it stands in.
fn nested(told: Vec<Option<Statement>>, outer: &[Option<usize>]) -> Vec<Statement> {
    let numbers = numbers(&told);
    let within = |(statement, outer): (Option<Statement>, &Option<usize>)| {
        let inside = outer.and_then(|o| numbers[o]);
        Statement::new(StatementParts { inside, ..statement?.into_parts() }).ok()
    };
    told.into_iter().zip(outer).filter_map(within).collect()
}

/// How each statement is meant, in view of those it stands in: what is denied to have been said is not affirmed.
fn senses(page: &Page<'_>, hits: &[Hit], outer: &[Option<usize>]) -> Vec<Sense> {
    let own: Vec<Sense> = hits.iter().map(|hit| rules::sense(page, hit)).collect();
    // "Bahhar accused them, which Mehravar rejected": what stands before a denial was said, whoever rejects it. In Persian the
    // denied clause itself may stand there.
    let reaches = |n: usize, outer: usize| {
        let rejected = own[outer].0 == Polarity::Denied && page.language != Language::PERSIAN;
        !rejected || hits[outer].cue.0 < hits[n].cue.0
    };
    let meant = |n: usize| {
        // Statements stand in each other a few deep.
        let around = std::iter::successors(outer[n], |o| outer[*o]).take(8).filter(|o| reaches(n, *o));
        let polarity = around.fold(own[n].0, |polarity, o| rules::within(polarity, own[o].0));
        (polarity, own[n].1)
    };
    (0..hits.len()).map(meant).collect()
}

fn parts(page: &Page<'_>, hit: &Hit, who: Resolved, (polarity, kind): Sense) -> StatementParts {
    let spans = |pieces: &[Stretch]| Spans::new(pieces.iter().map(|p| page.span(*p)).collect());
    let mut cue = hit.found.cue.clone();
    cue.push(hit.cue);
    StatementParts {
        speaker: who.speaker,
        anonymity: who.anonymity,
        source: spans(&hit.found.source),
        cue: spans(&cue),
        content: spans(&hit.found.content),
        voice: voice(page, hit),
        polarity,
        kind,
        inside: None,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_pieces_is_told_as_one() {
        let lead = "Harbour Minister Tarik Osman said on Sunday that the dam was full. He said nobody was in a hurry.\n\n";
        let later = "“We wait,” Osman said. Ann Foss, the mayor, denied that the river would rise.\n\n";
        let text = format!("{lead}{}", later.repeat(12));
        let told = read_in_pieces(Model::shipped(), &text, Language::ENGLISH, 400);
        let words = |spans: &Spans| spans.hull().and_then(|hull| hull.of(&text));
        assert_eq!(told.statements.len(), 2 + 2 * 12);
        assert!(told.statements.iter().all(|s| matches!(words(&s.cue), Some("said" | "denied"))));
        let names: Vec<_> =
            told.statements.iter().map(|s| s.speaker.as_ref().and_then(|s| s.name())).collect();
        assert_eq!(names[..2], [Some("Tarik Osman"); 2]);
        assert!(names[2..].chunks(2).all(|two| *two == [Some("Tarik Osman"), Some("Ann Foss")]), "{names:?}");
        let [osman, foss] = &told.parties[..] else { panic!("two people: {:?}", told.parties) };
        assert_eq!((osman.statements.len(), foss.statements.len()), (14, 12));
        assert_eq!(words(&Spans::from(foss.at[11])), Some("Ann Foss"));
        let surname = osman.aliases.iter().find(|called| called.form == "Osman").expect("called so");
        assert_eq!(surname.at.len(), 12);
        assert!(surname.at.iter().all(|at| at.of(&text) == Some("Osman")));
    }

    #[test]
    fn nobody_is_put_together_by_a_surname_that_two_share() {
        let two = "Harbour Minister Tarik Osman said the dam was full. Mayor Rana Osman said nobody was in a hurry.\n\n";
        let text = format!("{two}{}“We wait,” Osman said.\n\n", "The dam is full.\n\n".repeat(20));
        let told = read_in_pieces(Model::shipped(), &text, Language::ENGLISH, 250);
        let named = |name: &str| told.parties.iter().filter(|p| p.name.as_deref() == Some(name)).count();
        assert_eq!(
            [named("Tarik Osman"), named("Rana Osman"), named("Osman")],
            [1, 1, 1],
            "{:?}",
            told.parties
        );
    }
}
