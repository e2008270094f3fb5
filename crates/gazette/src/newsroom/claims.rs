//! The claims of a story: its statements grouped by what they say, each in words that stand on their own.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{DispatchId, Figure, Language, Polarity, Span, Spans};
use gazette_store::{FoundClaim, KeptFigure, KeptStatement};
use gazette_text::fold;
use serde::Deserialize;

use super::ledger::Ledger;
use super::tolls::{distinct, is_comparable};

/// Fewer words than this say little without who says them and how.
const FEWEST: usize = 4;

/// Where the parts of a statement stand in its text.
#[derive(Deserialize)]
struct Places {
    cue: Spans,
    content: Spans,
    #[serde(default)]
    polarity: Polarity,
}

/// The claims of a story: its statements grouped by what they say.
pub(super) fn claims(
    ledger: &Ledger,
    statements: &[KeptStatement],
    texts: &BTreeMap<DispatchId, String>,
    figures: &[KeptFigure],
) -> Vec<FoundClaim> {
    let said: Vec<String> =
        statements.iter().map(|statement| content_of(statement, texts).unwrap_or_default()).collect();
    let numbers = distinct(figures.iter().map(|kept| &kept.figure).filter(|figure| is_comparable(figure)));
    let groups = gazette_statements::claims::group(&said);
    groups
        .into_iter()
        .filter(|group| group.first().is_some_and(|at| !said[*at].is_empty()))
        .map(|group| claim_of(&group, ledger, statements, &said, texts, &numbers))
        .collect()
}

fn claim_of(
    group: &[usize],
    ledger: &Ledger,
    statements: &[KeptStatement],
    said: &[String],
    texts: &BTreeMap<DispatchId, String>,
    numbers: &[&Figure],
) -> FoundClaim {
    let first = group[0];
    let carriers: BTreeSet<DispatchId> = group.iter().map(|at| statements[*at].dispatch).collect();
    let speakers: BTreeSet<&str> = group.iter().filter_map(|at| statements[*at].speaker.as_deref()).collect();
    let language =
        ledger.dispatch(statements[first].dispatch).map_or("und", |d| d.language.as_str()).to_owned();
    let own = gazette_text::figures::figures(
        &said[first],
        language.parse().unwrap_or(gazette_news::Language::UNDETERMINED),
    );
    let contradicted = own.iter().any(|a| is_comparable(a) && numbers.iter().any(|b| a.conflicts_with(b)));
    let text = readable(&statements[first], texts, &said[first], &language);
    FoundClaim {
        text,
        language,
        tally: ledger.tally(&carriers, speakers.len() as u32, contradicted),
        statements: group.iter().map(|at| statements[*at].id).collect(),
    }
}

/// The words a statement reports.
fn content_of(statement: &KeptStatement, texts: &BTreeMap<DispatchId, String>) -> Option<String> {
    content_in(statement, texts.get(&statement.dispatch)?)
}

/// The words a statement of this text reports.
pub(super) fn content_in(statement: &KeptStatement, text: &str) -> Option<String> {
    let places: Places = serde_json::from_str(&statement.parts).ok()?;
    let pieces: Vec<&str> = places.content.pieces().iter().filter_map(|span| span.of(text)).collect();
    Some(pieces.join(" … "))
}

/// The claim in words that can be read alone: "Clara Wynn called on him to concede" and not "him to concede".
fn readable(
    statement: &KeptStatement,
    texts: &BTreeMap<DispatchId, String>,
    said: &str,
    language: &str,
) -> String {
    let alone = tidy(said);
    let language = language.parse().unwrap_or(Language::UNDETERMINED);
    let Some(text) = texts.get(&statement.dispatch) else { return alone };
    let Ok(places) = serde_json::from_str::<Places>(&statement.parts) else { return alone };
    // A denial told without its "denied" would say the opposite.
    let is_affirmed = places.polarity == Polarity::Affirmed;
    if is_affirmed && stands_alone(said, language) && !is_object(&places, said, text, language) {
        return alone;
    }
    with_cue(statement.speaker.as_deref(), &places, text).unwrap_or(alone)
}

/// Whether the words hang on the verb right before them, as "the governor of trying to win" on "accused". After a verb of
/// saying a clause may follow without "that".
fn is_object(places: &Places, said: &str, text: &str, language: Language) -> bool {
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
    let said = said.strip_prefix("that ").unwrap_or(said);
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
        Language::PERSIAN => first == "كه" || words.len() > FEWEST,
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
fn with_cue(speaker: Option<&str>, places: &Places, text: &str) -> Option<String> {
    let (cue, content) = (places.cue.hull()?, places.content.hull()?);
    let speaker = speaker.unwrap_or("…");
    let told = if cue.start() <= content.start() {
        let stretch = Span::new(cue.start(), content.end().max(cue.end())).ok()?.of(text)?;
        format!("{speaker} {stretch}")
    } else {
        format!("{} – {speaker} {}", content.of(text)?, cue.of(text)?)
    };
    Some(tidy(&told.split_whitespace().collect::<Vec<_>>().join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, cue: [u32; 2], content: [u32; 2], polarity: &str) -> String {
        let parts = serde_json::json!({ "cue": [cue], "content": [content], "polarity": polarity });
        let statement = KeptStatement {
            id: 1,
            dispatch: DispatchId(1),
            position: 0,
            claim: None,
            speaker: Some("Clara Wynn".into()),
            parts: parts.to_string(),
        };
        let texts = BTreeMap::from([(DispatchId(1), text.to_owned())]);
        let said = content_in(&statement, text).expect("words");
        readable(&statement, &texts, &said, "en")
    }

    #[test]
    fn a_piece_of_a_sentence_is_told_with_who_and_how() {
        let called = told("Clara Wynn called on him to concede.", [11, 17], [21, 35], "affirmed");
        assert_eq!(called, "Clara Wynn called on him to concede");
        let accused = told("Wynn accused the mayor of losing the boxes.", [5, 12], [13, 42], "affirmed");
        assert_eq!(accused, "Clara Wynn accused the mayor of losing the boxes");
        let said = told("Wynn said the boxes were lost.", [5, 9], [10, 29], "affirmed");
        assert_eq!(said, "the boxes were lost");
    }

    #[test]
    fn a_denial_is_told_as_one() {
        let denied = told("Wynn denied that any ballot was lost.", [5, 11], [12, 36], "denied");
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
