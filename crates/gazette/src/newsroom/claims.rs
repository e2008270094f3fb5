//! The claims of a story: its statements grouped by what they say, each in words that stand on their own.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{DispatchId, Language, Polarity, Span, Spans, Speaker, Statement};
use gazette_statements::claims::{Saying, group_sayings, weight};
use gazette_store::{FoundClaim, KeptFigure, KeptStatement};
use gazette_text::fold;
use gazette_web::FigureState;

use super::ledger::Ledger;
use super::lineup::Lineup;
use super::parties::parties;
use super::sender_notes;

/// Fewer words than this say little without who says them and how.
const FEWEST: usize = 4;

/// A statement that makes a claim, with its words.
struct Claiming<'s> {
    statement: &'s KeptStatement,
    language: Language,
    places: Statement,
    text: &'s str,
    said: String,
}

/// The claims of a story: its statements grouped by what they say. What was asked or not said, what stands inside a
/// denial, and what a sender notes about its own correction is nobody's claim.
pub(super) fn claims(
    ledger: &Ledger,
    statements: &[KeptStatement],
    texts: &BTreeMap<DispatchId, String>,
    figures: &[KeptFigure],
    lineup: &Lineup<'_>,
) -> Vec<FoundClaim> {
    let claiming = claiming(statements, texts, ledger);
    let sayings: Vec<Saying<'_>> = claiming.iter().map(Claiming::saying).collect();
    let groups = group_sayings(&sayings);
    let denied = denied_groups(&groups, &claiming, &sayings);
    let disputed = disputed_spans(figures, lineup);
    let is_disputed = |claiming: &Claiming<'_>| {
        let spans = disputed.get(&claiming.statement.dispatch);
        let holds = |span: &Span| claiming.places.content.pieces().iter().any(|piece| piece.contains(*span));
        spans.is_some_and(|spans| spans.iter().any(holds))
    };
    let contradicted = |at: usize, group: &[usize]| {
        denied.contains(&at) || group.iter().any(|member| is_disputed(&claiming[*member]))
    };
    groups
        .iter()
        .enumerate()
        .map(|(at, group)| {
            let members: Vec<&Claiming<'_>> = group.iter().map(|member| &claiming[*member]).collect();
            claim_of(&members, ledger, contradicted(at, group))
        })
        .collect()
}

/// The statements that make claims.
fn claiming<'s>(
    statements: &'s [KeptStatement],
    texts: &'s BTreeMap<DispatchId, String>,
    ledger: &Ledger,
) -> Vec<Claiming<'s>> {
    let places: Vec<Option<Statement>> = statements.iter().map(|kept| kept.read().ok()).collect();
    let meant: BTreeMap<(DispatchId, i64), (Polarity, Option<usize>)> = statements
        .iter()
        .zip(&places)
        .filter_map(|(s, places)| {
            Some(((s.dispatch, s.position), places.as_ref().map(|p| (p.polarity, p.inside))?))
        })
        .collect();
    let stands_in_affirmed = |statement: &KeptStatement, inside: Option<usize>| {
        let outer = |at: usize| meant.get(&(statement.dispatch, at as i64));
        // Nobody is quoted through more than a few; a circle ends as well.
        let around = std::iter::successors(inside, |at| outer(*at).and_then(|(_, inside)| *inside)).take(8);
        around.into_iter().all(|at| outer(at).is_none_or(|(polarity, _)| *polarity == Polarity::Affirmed))
    };
    let mut claiming = Vec::new();
    for (statement, places) in statements.iter().zip(places) {
        let (Some(places), Some(text)) = (places, texts.get(&statement.dispatch)) else { continue };
        let is_told = matches!(places.polarity, Polarity::Affirmed | Polarity::Denied);
        if !is_told || !stands_in_affirmed(statement, places.inside) || is_in_note(&places, text) {
            continue;
        }
        let said = words_of(&places.content, text);
        // "She denied that" points back and asserts nothing by itself.
        if said.split_whitespace().nth(1).is_some() {
            let language = language_of(ledger, statement.dispatch).parse().unwrap_or(Language::UNDETERMINED);
            claiming.push(Claiming { statement, language, places, text, said });
        }
    }
    claiming
}

impl Claiming<'_> {
    fn saying(&self) -> Saying<'_> {
        let is_denied = self.places.polarity == Polarity::Denied;
        let language = Some(self.language);
        let cue = self.places.cue.hull().and_then(|cue| cue.of(self.text));
        Saying { content: &self.said, speaker: self.statement.speaker.as_deref(), is_denied, language, cue }
    }

    /// Whether another statement stands in the content of this one.
    fn holds(&self, other: &Claiming<'_>) -> bool {
        let cue = other.places.cue.hull();
        let within = |cue: Span| self.places.content.pieces().iter().any(|piece| piece.contains(cue));
        self.statement.dispatch == other.statement.dispatch && cue.is_some_and(within)
    }
}

/// The groups that deny what another one says, and those. "The bank excludes rents", said by its governor, is no denial
/// of what she says.
fn denied_groups(
    groups: &[Vec<usize>],
    claiming: &[Claiming<'_>],
    sayings: &[Saying<'_>],
) -> BTreeSet<usize> {
    let firsts = || groups.iter().map(|group| &sayings[group[0]]);
    if firsts().all(|saying| !saying.is_denied) {
        return BTreeSet::new();
    }
    // Whoever denies it is another than whoever says it: "she" means the same woman to both.
    let plain: Vec<Saying<'_>> =
        firsts().map(|saying| Saying { is_denied: false, speaker: None, ..*saying }).collect();
    let is_denied = |at: &usize| sayings[groups[*at][0]].is_denied;
    let mixed = group_sayings(&plain).into_iter().filter(|same| {
        let denied = same.iter().filter(|at| is_denied(at)).count();
        let holds =
            |outer: &usize, inner: &usize| claiming[groups[*outer][0]].holds(&claiming[groups[*inner][0]]);
        let nested = same.iter().any(|outer| same.iter().any(|inner| outer != inner && holds(outer, inner)));
        denied > 0 && denied < same.len() && !nested
    });
    mixed.flatten().collect()
}

/// Where the figures stand that another one contradicts.
fn disputed_spans(figures: &[KeptFigure], lineup: &Lineup<'_>) -> BTreeMap<DispatchId, Vec<Span>> {
    let mut spans: BTreeMap<DispatchId, Vec<Span>> = BTreeMap::new();
    for (at, kept) in figures.iter().enumerate() {
        if lineup.state(at) == Some(FigureState::Conflicts) && lineup.is_contested(at) {
            spans.entry(kept.dispatch).or_default().push(kept.figure.span);
        }
    }
    spans
}

/// The language of a dispatch, by its code.
fn language_of(ledger: &Ledger, id: DispatchId) -> &str {
    ledger.dispatch(id).map_or("und", |dispatch| dispatch.language.as_str())
}

fn claim_of(group: &[&Claiming<'_>], ledger: &Ledger, contradicted: bool) -> FoundClaim {
    let told = in_fewest_words(group);
    let of = |claiming: &&Claiming<'_>| claiming.statement.dispatch;
    let carriers: BTreeSet<DispatchId> = group.iter().map(of).collect();
    let voice = |c: &&Claiming<'_>| Some((c.places.speaker.clone()?, language_of(ledger, of(c)).to_owned()));
    let voices: Vec<(Speaker, String)> = group.iter().filter_map(voice).collect();
    let language = language_of(ledger, told.statement.dispatch).to_owned();
    let is_denied = told.places.polarity == Polarity::Denied;
    FoundClaim {
        text: readable(told.statement, &told.places, told.text, &told.said, &language),
        language,
        proposition: is_denied.then(|| tidy(&told.said)),
        tally: ledger.tally(&carriers, parties(&voices), contradicted),
        statements: group.iter().map(|claiming| claiming.statement.id).collect(),
    }
}

/// The first of those that say least: that is what all of them say. In one language, since words of two do not compare.
fn in_fewest_words<'g, 's>(group: &[&'g Claiming<'s>]) -> &'g Claiming<'s> {
    let first = group[0];
    let alike = group.iter().filter(|claiming| claiming.language == first.language);
    alike.min_by_key(|claiming| weight(&claiming.said, claiming.language)).copied().unwrap_or(first)
}

/// Whether a statement stands in a sender's note about its own text: "Correction: an earlier version of this dispatch
/// said …".
fn is_in_note(places: &Statement, text: &str) -> bool {
    let Some(cue) = places.cue.hull() else { return false };
    let from = text.char_indices().nth(cue.start() as usize).map_or(text.len(), |(at, _)| at);
    let begin = text[..from].rfind('\n').map_or(0, |at| at + 1);
    let end = text[from..].find('\n').map_or(text.len(), |at| from + at);
    sender_notes::is_note(&text[begin..end])
}

/// The words a statement of this text reports.
///
/// # Errors
/// If what is kept is no statement.
pub(super) fn content_in(statement: &KeptStatement, text: &str) -> Result<String, gazette_store::Error> {
    Ok(words_of(&statement.read()?.content, text))
}

/// The words of these pieces of a text.
pub(super) fn words_of(content: &Spans, text: &str) -> String {
    let pieces: Vec<&str> = content.pieces().iter().filter_map(|span| span.of(text)).collect();
    pieces.join(" … ")
}

/// The claim in words that can be read alone: "Clara Wynn called on him to concede" and not "him to concede".
fn readable(statement: &KeptStatement, places: &Statement, text: &str, said: &str, language: &str) -> String {
    let language = language.parse().unwrap_or(Language::UNDETERMINED);
    let said = if language == Language::ENGLISH { said } else { without_dateline(said, places) };
    let alone = tidy(said);
    // A denial told without its "denied" would say the opposite.
    let is_affirmed = places.polarity == Polarity::Affirmed;
    let is_clause = stands_alone(said, language) || is_told_first(places, said, language);
    if is_affirmed && is_clause && !is_object(places, said, text, language) {
        return alone;
    }
    with_cue(statement.speaker.as_deref(), places, text, said).unwrap_or(alone)
}

/// Whether an Arabic sentence tells what is said before it names who says so: «قتل ثلاثة أشخاص …، بحسب قائد الإطفاء».
fn is_told_first(places: &Statement, said: &str, language: Language) -> bool {
    let (Some(cue), Some(content)) = (places.cue.hull(), places.content.hull()) else { return false };
    language == Language::ARABIC && content.end() <= cue.start() && said.split_whitespace().count() >= FEWEST
}

/// What is said without the dateline of the text that it begins: «كورو - قتل ثلاثة أشخاص». A second dash would make it
/// a parenthesis.
fn without_dateline<'s>(said: &'s str, places: &Statement) -> &'s str {
    /// The longest dateline, in words.
    const LONGEST: usize = 6;
    let is_at_head = places.content.hull().is_some_and(|content| content.start() == 0);
    let parts: Vec<&str> = [" - ", " – ", " — "]
        .into_iter()
        .map(|dash| said.split(dash).collect::<Vec<_>>())
        .find(|parts| parts.len() > 1)
        .unwrap_or_default();
    match parts.as_slice() {
        [dateline, copy] if is_at_head && dateline.split_whitespace().count() <= LONGEST => copy,
        _ => said,
    }
}

/// Whether the words hang on the verb right before them, as "the governor of trying to win" on "accused". After a verb
/// of saying a clause may follow without "that".
fn is_object(places: &Statement, said: &str, text: &str, language: Language) -> bool {
    const SAYING: [&str; 24] = [
        "said",
        "say",
        "says",
        "saying",
        "added",
        "adds",
        "adding",
        "told",
        "stated",
        "noted",
        "wrote",
        "reported",
        "confirmed",
        "insisted",
        "claimed",
        "argued",
        "believed",
        "believes",
        "thought",
        "thinks",
        "warned",
        "hoped",
        "announced",
        "replied",
    ];
    let (Some(cue), Some(content)) = (places.cue.hull(), places.content.hull()) else { return false };
    let follows = content.start() >= cue.end() && content.start() - cue.end() <= 2;
    let is_clause = said.starts_with("that ") || said.starts_with(['"', '“', '«']);
    let verb =
        cue.of(text).and_then(|cue| cue.split_whitespace().next_back()).map(fold::key).unwrap_or_default();
    language == Language::ENGLISH && follows && !is_clause && !SAYING.contains(&verb.as_str())
}

/// Without the marks and the complementiser that only tie it to its sentence.
fn tidy(said: &str) -> String {
    let said = said.trim().trim_end_matches([',', '،', ';', '؛', ' ']);
    let said = said.strip_prefix("that ").or_else(|| said.strip_prefix("که ")).unwrap_or(said);
    said.trim().to_owned()
}

/// Whether words are a clause or a quotation, and not a piece of somebody's sentence.
fn stands_alone(said: &str, language: Language) -> bool {
    let said = tidy(said);
    let begins_quoted = said.starts_with(['"', '“', '«', '‘', '\'']);
    let words: Vec<&str> = said.split_whitespace().collect();
    if begins_quoted && words.len() >= 3 {
        return true;
    }
    if words.len() < FEWEST {
        return false;
    }
    let first = fold::key(words[0]);
    match language {
        Language::ARABIC => ["ان", "بان", "انه", "انها", "انهم", "بانه", "بانها"].contains(&first.as_str()),
        Language::PERSIAN => words.len() > FEWEST,
        _ => {
            // An infinitive, a gerund, a preposition or an object pronoun hangs on the verb before it.
            const HANGING: [&str; 18] = [
                "to", "him", "her", "them", "it", "us", "me", "of", "for", "with", "by", "on", "as", "about",
                "whether", "against", "from", "into",
            ];
            !HANGING.contains(&first.as_str()) && !first.ends_with("ing")
        }
    }
}

/// The stretch of the text from the cue to the content, behind the name of who said it.
fn with_cue(speaker: Option<&str>, places: &Statement, text: &str, said: &str) -> Option<String> {
    let (cue, content) = (places.cue.hull()?, places.content.hull()?);
    let speaker = speaker.unwrap_or("…");
    let told = if cue.start() <= content.start() {
        let stretch = Span::new(cue.start(), content.end().max(cue.end())).ok()?.of(text)?;
        format!("{speaker} {stretch}")
    } else {
        let (cue_words, source) = (cue.of(text)?, places.source.hull());
        match source.is_some_and(|source| cue.start() < source.start()) {
            true => format!("{said} – {cue_words} {speaker}"),
            false => format!("{said} – {speaker} {cue_words}"),
        }
    };
    Some(tidy(&told.split_whitespace().collect::<Vec<_>>().join(" ")))
}

#[cfg(test)]
mod tests {
    use gazette_news::{Anonymity, StatementKind, StatementParts, Voice};
    use gazette_store::FoundStatement;

    use super::*;

    /// A statement of Clara Wynn's, with the places of its source, cue and content.
    fn said(source: Option<[u32; 2]>, cue: [u32; 2], content: [u32; 2], polarity: Polarity) -> Statement {
        let place = |[from, to]: [u32; 2]| -> Spans { Span::new(from, to).expect("forwards").into() };
        let parts = StatementParts {
            speaker: Speaker::new(Some("Clara Wynn"), None, None),
            anonymity: Anonymity::Named,
            source: source.map(place).unwrap_or_default(),
            cue: place(cue),
            content: place(content),
            voice: Voice::Indirect,
            polarity,
            kind: StatementKind::Speech,
            inside: None,
            confidence: 0.9,
        };
        Statement::new(parts).expect("a statement")
    }

    fn kept(statement: &Statement) -> KeptStatement {
        let FoundStatement { speaker, parts } = FoundStatement::of(statement).expect("prints");
        KeptStatement { id: 1, dispatch: DispatchId(1), position: 0, claim: None, speaker, parts }
    }

    fn told(text: &str, cue: [u32; 2], content: [u32; 2], polarity: Polarity) -> String {
        let statement = said(None, cue, content, polarity);
        let kept = kept(&statement);
        let said = content_in(&kept, text).expect("words");
        readable(&kept, &statement, text, &said, "en")
    }

    #[test]
    fn a_piece_of_a_sentence_is_told_with_who_and_how() {
        let called = told("Clara Wynn called on him to concede.", [11, 17], [21, 35], Polarity::Affirmed);
        assert_eq!(called, "Clara Wynn called on him to concede");
        let accused =
            told("Wynn accused the mayor of losing the boxes.", [5, 12], [13, 42], Polarity::Affirmed);
        assert_eq!(accused, "Clara Wynn accused the mayor of losing the boxes");
        let said = told("Wynn said the boxes were lost.", [5, 9], [10, 29], Polarity::Affirmed);
        assert_eq!(said, "the boxes were lost");
    }

    #[test]
    fn what_is_told_before_its_source_needs_neither_source_nor_dateline() {
        let text = "كورو - قتل ثلاثة أشخاص يوم الخميس، بحسب قائد الإطفاء.";
        let at = |words: &str| {
            let from = text[..text.find(words).expect("it stands there")].chars().count() as u32;
            [from, from + words.chars().count() as u32]
        };
        let places = said(Some(at("قائد الإطفاء")), at("بحسب"), [0, at("يوم الخميس")[1]], Polarity::Affirmed);
        let statement = kept(&places);
        let said = content_in(&statement, text).expect("words");
        assert_eq!(readable(&statement, &places, text, &said, "ar"), "قتل ثلاثة أشخاص يوم الخميس");
        let short = with_cue(Some("قائد الإطفاء"), &places, text, "ثلاثة قتلى").expect("told");
        assert_eq!(short, "ثلاثة قتلى – بحسب قائد الإطفاء");
    }

    #[test]
    fn a_denial_is_told_as_one() {
        let denied = told("Wynn denied that any ballot was lost.", [5, 11], [12, 36], Polarity::Denied);
        assert_eq!(denied, "Clara Wynn denied that any ballot was lost");
    }

    #[test]
    fn clauses_and_quotations_stand_alone() {
        for (said, language) in [
            ("the dam would be full by spring", Language::ENGLISH),
            ("“We are not leaving”", Language::ENGLISH),
            ("أن السد سيمتلئ قبل الربيع", Language::ARABIC),
            ("که سد تا بهار پر می‌شود", Language::PERSIAN),
        ] {
            assert!(stands_alone(said, language), "{said}");
        }
        for (said, language) in [
            ("the gap", Language::ENGLISH),
            ("him to concede the vote", Language::ENGLISH),
            ("تشكيل لجنة مشتركة لحصر الأضرار", Language::ARABIC),
        ] {
            assert!(!stands_alone(said, language), "{said}");
        }
    }
}
