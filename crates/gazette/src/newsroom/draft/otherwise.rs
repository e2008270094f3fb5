//! What a further dispatch says that a draft does not: the sentences to be carried along, put down to who sent them.

use std::collections::BTreeSet;

use gazette_news::{
    ArticleText, Dispatch, Figure, Language, Measure, Outlet, Polarity, Scope, Span, Statement, isolated,
};
use gazette_statements::claims::{Bearing, Copy};
use gazette_text::{figures, fold, sentences};

use super::{asserted, without_dateline};

/// Sentences carried along of one dispatch: whoever wants all of it begins from it.
const MOST: usize = 12;

/// A paragraph to be added to a draft.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Otherwise {
    pub paragraph: String,
    /// Words of it that assert something.
    pub asserted: Vec<Asserted>,
}

/// Words with whoever is cited for them, or denies them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asserted {
    pub words: String,
    pub attribution: Option<String>,
    pub is_denial: bool,
}

/// What a dispatch says and a draft does not: its sentences with a statement that nothing in the draft bears out, or with a
/// figure that the draft does not tell. `None` if there is nothing of the kind.
pub(super) fn otherwise(
    dispatch: &Dispatch,
    outlet: &Outlet,
    statements: &[Statement],
    text: &ArticleText,
) -> Option<Otherwise> {
    let copy = dispatch.text();
    let sentences = sentences::sentences(copy);
    let held = Copy::new(&text.body, &[text.headline.as_str()], text.language);
    let says_new = |statement: &&Statement| {
        let content = asserted(&statement.content, copy);
        statement.inside.is_none()
            && !matches!(statement.polarity, Polarity::Asked | Polarity::Declined)
            && content.is_some_and(|words| held.bears_out(words, dispatch.language) == Bearing::Not)
    };
    let said: Vec<&Statement> = statements.iter().filter(says_new).collect();
    let figures = new_figures(dispatch, text);
    let tells = |sentence: &Span| {
        let is_said = said.iter().any(|statement| parts(statement).any(|part| part.overlaps(*sentence)));
        is_said || figures.iter().any(|figure| figure.span.overlaps(*sentence))
    };
    let chosen: Vec<Span> = sentences.into_iter().filter(tells).take(MOST).collect();
    let mut told: Vec<String> = Vec::new();
    let mut marked: Vec<Asserted> = Vec::new();
    for sentence in &chosen {
        let words = sentence.of(copy)?.trim();
        told.push(without_dateline(&named(*sentence, copy, &said), dispatch.dateline.as_ref()).to_owned());
        let here =
            said.iter().filter(|said| said.content.hull().is_some_and(|hull| hull.overlaps(*sentence)));
        let here: Vec<Asserted> = here.filter_map(|said| cited(said, copy, outlet)).collect();
        if here.is_empty() {
            let words = without_dateline(words, dispatch.dateline.as_ref());
            let words = words.trim_end_matches(['.', '؟', '!', '?']).to_owned();
            let attribution = Some(outlet.name.clone());
            marked.push(Asserted { words, attribution, is_denial: false });
        }
        marked.extend(here);
    }
    marked.dedup();
    (!told.is_empty())
        .then(|| Otherwise { paragraph: put_down_to(outlet, &told, text.language), asserted: marked })
}

/// The figures of a dispatch that a draft does not tell, as far as readers would hold them against it.
fn new_figures(dispatch: &Dispatch, text: &ArticleText) -> Vec<Figure> {
    let own = figures::figures(&text.body, text.language);
    let held: BTreeSet<u64> = own.iter().map(|figure| figure.value.to_bits()).collect();
    let mut figures = figures::figures(dispatch.text(), dispatch.language);
    figures.retain(|figure| {
        let is_weighty = figure.measure != Measure::Count || figure.unit.is_some();
        let is_told = figure.scope == Scope::Whole && figure.certainty.is_told();
        is_weighty && is_told && !held.contains(&figure.value.to_bits())
    });
    figures
}

/// Where somebody is said to say something, and what.
fn parts(statement: &Statement) -> impl Iterator<Item = Span> {
    [&statement.source, &statement.cue, &statement.content].into_iter().filter_map(|part| part.hull())
}

/// The words of a statement with whom to cite for them.
fn cited(statement: &Statement, copy: &str, outlet: &Outlet) -> Option<Asserted> {
    let words = asserted(&statement.content, copy)?.to_owned();
    let is_denial = statement.polarity == Polarity::Denied;
    let speaker = statement.speaker.as_ref().map(|speaker| speaker.shown().to_owned());
    // A text that says so itself is its outlet's; a denial by nobody is not.
    let attribution = speaker.or_else(|| (!is_denial).then(|| outlet.name.clone()));
    Some(Asserted { words, attribution, is_denial })
}

/// A sentence that can be read alone: whoever is only "she" in it is named, in brackets.
fn named(sentence: Span, copy: &str, said: &[&Statement]) -> String {
    let letters: Vec<char> = copy.chars().collect();
    let mut at = sentence.start();
    let mut out = String::new();
    let take = |upto: u32, at: &mut u32, out: &mut String| {
        out.extend(&letters[*at as usize..upto as usize]);
        *at = upto;
    };
    let mut said: Vec<&&Statement> = said.iter().filter(|said| said.inside.is_none()).collect();
    said.sort_by_key(|statement| statement.cue.hull());
    for statement in said {
        let Some(name) = statement.speaker.as_ref().and_then(|speaker| speaker.name()) else { continue };
        let Some(place) = statement.source.hull().or(statement.cue.pieces().first().copied()) else {
            continue;
        };
        let last = name.split_whitespace().next_back().map(fold::key).unwrap_or_default();
        let is_named = statement.source.hull().and_then(|source| source.of(copy)).is_some_and(|source| {
            source.split_whitespace().any(|word| fold::key(word).contains(&last)) || source.contains(' ')
        });
        if is_named || !sentence.contains(place) || place.start() < at {
            continue;
        }
        // "She" gives way to the name; a verb that says it in its ending is followed by it.
        let (upto, from) = match statement.source.is_empty() {
            true => (place.end(), place.end()),
            false => (place.start(), place.end()),
        };
        take(upto, &mut at, &mut out);
        out.push_str(&if statement.source.is_empty() { format!(" [{name}]") } else { format!("[{name}]") });
        at = from;
    }
    take(sentence.end(), &mut at, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraph that tells who sent the words.
fn put_down_to(outlet: &Outlet, told: &[String], language: Language) -> String {
    let (told, name) = (told.join(" "), &outlet.name);
    match language {
        Language::ARABIC => format!("وجاء في «{}»: {told}", isolated(name)),
        Language::PERSIAN => format!("به گزارش {}: {told}", isolated(name)),
        _ => format!("{name} reported: {told}"),
    }
}

#[cfg(test)]
mod tests {
    use gazette_news::{Copytext, DispatchParts, Format};
    use gazette_statements::Model;

    use super::*;

    fn carried(language: Language, body: &str, copy: &str) -> Option<Otherwise> {
        let dispatch = Dispatch::new(DispatchParts {
            copy: Copytext::from_paragraphs([copy]),
            language,
            ..DispatchParts::new("1", Format::Rss)
        });
        let dispatch = dispatch.expect("it says something");
        let outlet: Outlet =
            serde_json::from_str(r#"{"id": "echo", "name": "Velmora Echo"}"#).expect("an outlet");
        let told = gazette_statements::read(Model::shipped(), copy, Some(language));
        otherwise(&dispatch, &outlet, &told.statements, &ArticleText::bare(language, "Talks", body))
    }

    #[test]
    fn what_another_dispatch_says_otherwise_is_carried_along_in_each_language() {
        for (language, body, copy, otherwise) in [
            (
                Language::ENGLISH,
                "The next round of talks would be held in January, Foreign Minister Ada Marl said.",
                "Foreign Minister Ada Marl welcomed the talks. She said that the next round of talks would be held in March.",
                "[Ada Marl] said that the next round of talks would be held in March.",
            ),
            (
                Language::ARABIC,
                "قالت وزيرة الخارجية نادية البحار إن الجولة المقبلة من المحادثات ستعقد في يناير.",
                "قالت وزيرة الخارجية نادية البحار إن الجولة المقبلة من المحادثات ستعقد في مارس.",
                "ستعقد في مارس.",
            ),
            (
                Language::PERSIAN,
                "نادیا بحار، وزیر خارجه، گفت که دور بعدی گفت‌وگوها در ژانویه برگزار می‌شود.",
                "نادیا بحار، وزیر خارجه، گفت که دور بعدی گفت‌وگوها در مارس برگزار می‌شود.",
                "در مارس برگزار می‌شود.",
            ),
        ] {
            let carried = carried(language, body, copy).unwrap_or_else(|| panic!("{language}: nothing"));
            assert!(carried.paragraph.ends_with(otherwise), "{}", carried.paragraph);
            assert!(carried.paragraph.contains("Velmora Echo"), "{}", carried.paragraph);
            assert!(!carried.asserted.is_empty(), "{carried:?}");
            let stands = |words: &String| carried.paragraph.contains(words.as_str());
            assert!(carried.asserted.iter().all(|said| stands(&said.words)), "{carried:?}");
        }
    }

    #[test]
    fn a_figure_that_nobody_is_cited_for_is_carried_along() {
        let body = "Three people were killed when the mill burned down.";
        let carried = carried(Language::ENGLISH, body, "The mill burned down. Five people were killed.");
        let carried = carried.expect("five are not three");
        assert_eq!(carried.paragraph, "Velmora Echo reported: Five people were killed.");
        let words = "Five people were killed".to_owned();
        let attribution = Some("Velmora Echo".to_owned());
        assert_eq!(carried.asserted, [Asserted { words, attribution, is_denial: false }]);
    }

    #[test]
    fn a_dispatch_that_says_the_same_adds_nothing() {
        let body = "The next round of talks would be held in January, Foreign Minister Ada Marl said.";
        assert_eq!(carried(Language::ENGLISH, body, body), None);
    }
}
