//! Which numbers of an article's words cannot be reconciled with what the record tells.

use gazette_news::{DispatchId, Figure};
use gazette_store::KeptFigure;
use gazette_text::{figures, fold, numbers, tokens};

use super::Assertion;
use crate::newsroom::lineup::subject;

/// Whether a number of the words cannot be reconciled with what the record tells: a toll with any of the story that
/// still stands, another number with those of a dispatch that the words are said to rest on.
pub(super) fn is_disputed(assertion: &Assertion<'_>, held: &[KeptFigure], standing: &[&KeptFigure]) -> bool {
    let said = figures_said(assertion, held);
    let mut tolls = said.iter().filter(|said| said.measure.is_toll());
    tolls.any(|said| standing.iter().any(|kept| said.conflicts_with(&kept.figure)))
        || said.iter().any(|said| is_told_otherwise(said, assertion.dispatches, held))
}

/// The figures of the words. "About 6,000" alone does not say what is counted; a named dispatch that tells 6,000 does.
pub(super) fn figures_said(assertion: &Assertion<'_>, held: &[KeptFigure]) -> Vec<Figure> {
    let mut said = figures::figures(assertion.words, assertion.language);
    let tokens = tokens::tokens(assertion.words);
    let numbers = (0..tokens.len())
        .filter_map(|at| numbers::number_at(assertion.words, &tokens, at, assertion.language))
        .filter(|number| number.digits);
    for number in numbers {
        let is_it = |kept: &&KeptFigure| {
            assertion.dispatches.contains(&kept.dispatch) && is_equal(kept.figure.value, number.value)
        };
        if !said.iter().any(|figure| is_equal(figure.value, number.value)) {
            said.extend(held.iter().find(is_it).map(|kept| kept.figure.clone()));
        }
    }
    said
}

/// Whether a dispatch that the words are said to rest on tells numbers of the same kind, and none that agrees.
fn is_told_otherwise(said: &Figure, named: &[DispatchId], held: &[KeptFigure]) -> bool {
    let in_named = || held.iter().filter(|kept| named.contains(&kept.dispatch));
    // Languages name things differently: a named dispatch that tells the same number says what is counted in its own.
    let twins = in_named().map(|kept| &kept.figure).filter(|figure| is_equal(said.value, figure.value));
    let kinds: Vec<&Figure> = [said].into_iter().chain(twins).collect();
    let is_kin = |figure: &Figure| kinds.iter().any(|kind| is_of_a_kind(kind, figure));
    named.iter().any(|id| {
        let own: Vec<&Figure> =
            in_named().filter(|kept| kept.dispatch == *id).map(|kept| &kept.figure).collect();
        let agrees = own.iter().any(|figure| is_kin(figure) && !is_apart(said, figure));
        !agrees && own.iter().any(|figure| is_kin(figure) && is_apart(said, figure))
    })
}

/// Whether no number satisfies both, whatever they measure.
fn is_apart(a: &Figure, b: &Figure) -> bool {
    let as_a = Figure { measure: a.measure, unit: a.unit, ..b.clone() };
    a.conflicts_with(&as_a)
}

/// Whether two values are one, as far as the machine's numbers tell.
pub(in crate::newsroom) fn is_equal(a: f64, b: f64) -> bool {
    (a - b).abs() < f64::EPSILON * a.abs().max(1.0)
}

/// Whether two figures count things of one kind: the same measure and unit; for mere counts, the same thing or people.
fn is_of_a_kind(a: &Figure, b: &Figure) -> bool {
    if a.measure == gazette_news::Measure::Count && b.measure == a.measure {
        let same_unit = a.unit.is_some() && a.unit == b.unit;
        let (one, other) = (counted(a), counted(b));
        return same_unit || (a.unit == b.unit && one.is_some() && one == other);
    }
    // The price of oil is not what a bailout costs.
    let are_of_two = subject(a).zip(subject(b)).is_some_and(|(one, other)| one != other);
    a.measure == b.measure && a.unit == b.unit && !are_of_two
}

/// The thing counted, by its last word; all words for people are one.
fn counted(figure: &Figure) -> Option<String> {
    let word = fold::key(figure.counted.as_deref()?.split_whitespace().next_back()?);
    Some(if figures::is_people(&word) { "people".to_owned() } else { word })
}

#[cfg(test)]
mod tests {
    use gazette_news::Language;

    use super::*;
    use crate::newsroom::written::WrittenFrom;

    fn told(dispatch: i64, text: &str) -> Vec<KeptFigure> {
        let figures = figures::figures(text, Language::ENGLISH).into_iter();
        figures
            .map(|figure| KeptFigure { dispatch: DispatchId(dispatch), speaker: None, via: None, figure })
            .collect()
    }

    fn is_told(words: &str, texts: &[&str]) -> bool {
        let held: Vec<KeptFigure> = (1..).zip(texts).flat_map(|(id, text)| told(id, text)).collect();
        let named: Vec<DispatchId> = (1..=texts.len() as i64).map(DispatchId).collect();
        let language = Language::ENGLISH;
        let assertion = Assertion {
            words,
            language,
            attribution: None,
            is_denial: false,
            is_quoted: false,
            dispatches: &named,
            from: &WrittenFrom::default(),
        };
        is_disputed(&assertion, &held, &held.iter().collect::<Vec<_>>())
    }

    #[test]
    fn a_dispatch_that_tells_another_number_of_the_same_thing_disputes_it() {
        let agency = "Sepandar says its boats took 14,000 tonnes of fish last year.";
        let paper = "She said that the boats had taken 21,000 tonnes.";
        assert!(is_told("14,000 tonnes", &[agency, paper]));
        assert!(!is_told("14,000 tonnes", &[agency, "It was 14,000 tonnes, not 21,000 tonnes."]));
        assert!(!is_told("14,000 tonnes", &[agency, "Nine boats were at sea, 40 km from the coast."]));
        let stranded = "About 6,000 passengers were stranded, harbour police said.";
        assert!(is_told(
            "some 6,000",
            &[stranded, "Merrow Lines put the number of passengers at 4,300 passengers."]
        ));
    }
}
