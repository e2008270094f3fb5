//! What the record shows of words that an article asserts: who carries them, who owns those, and whether the dispatches
//! they rest on contradict each other.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{
    ArticleText, DispatchId, Figure, Language, Polarity, Rating, Spans, Standing, StoryId, Tally,
};
use gazette_store::{KeptFigure, KeptVerdict, Mark, Sourcing};
use gazette_text::{figures, fold, numbers, tokens, transliterate};
use jiff::Timestamp;
use serde::Deserialize;

use super::Newsroom;
use super::borne::Borne;
use super::claims::content_in;
use super::ledger::Ledger;
use super::lineup::Lineup;
use super::parties::parties;
use super::publish_error::PublishError;
use super::tolls::is_comparable;

/// Copies of one origin that are read for the words of an assertion: more would slow the count of a large story.
const MOST_READ: usize = 100;

/// Words of an article and what they rest on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Assertion<'a> {
    /// The words.
    pub words: &'a str,
    /// The article's language.
    pub language: Language,
    /// Who is cited for them.
    pub attribution: Option<&'a str>,
    /// Whether they stand as a quotation: what is asserted then is that they were said.
    pub is_quoted: bool,
    /// The dispatches the editor named for them.
    pub dispatches: &'a [DispatchId],
}

impl<'a> Assertion<'a> {
    /// The assertion of a mark that rests on dispatches.
    pub fn of(mark: &'a Mark, text: &ArticleText) -> Option<Assertion<'a>> {
        let Sourcing::Dispatches { dispatches, attribution } = &mark.sourcing else { return None };
        let words = mark.words.trim();
        Some(Assertion {
            words,
            language: text.language,
            attribution: attribution.as_deref(),
            is_quoted: is_quoted(&text.body, words),
            dispatches,
        })
    }
}

/// Whether words stand right behind an opening quotation mark, or begin with one.
fn is_quoted(body: &str, words: &str) -> bool {
    const OPENING: [char; 4] = ['"', '“', '«', '‘'];
    let before = body.find(words).and_then(|at| body[..at].chars().next_back());
    before.is_some_and(|c| OPENING.contains(&c)) || words.starts_with(OPENING)
}

/// What is printed beside an assertion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    pub standing: Standing,
    pub rating: Option<Rating>,
    /// The label of the outlet spoken through, if a government controls it.
    pub state_control: Option<String>,
}

impl Newsroom {
    /// What the record shows of an assertion.
    pub(super) async fn shown_of(
        &self,
        assertion: &Assertion<'_>,
        now: Timestamp,
    ) -> Result<Shown, PublishError> {
        // Where somebody else carries the words too, they are not a government's alone (rule 24).
        let mut labels = Vec::new();
        for id in assertion.dispatches {
            let outlet = self.store.outlet(&self.store.dispatch(*id).await?.outlet).await?;
            labels.push(outlet.state_control.map(|control| control.label));
        }
        let state_control =
            labels.iter().all(Option::is_some).then(|| labels.into_iter().flatten().next()).flatten();
        let tally = self.tally_of(assertion, now).await?;
        let rating = self.verdict_on(assertion).await?.map(|verdict| verdict.rating);
        Ok(Shown { standing: Standing::of(&tally), rating, state_control })
    }

    async fn tally_of(&self, assertion: &Assertion<'_>, now: Timestamp) -> Result<Tally, PublishError> {
        if assertion.dispatches.is_empty() {
            return Ok(Tally::default());
        }
        let stories = self.stories_of(assertion.dispatches).await?;
        let mut held: Vec<KeptFigure> = Vec::new();
        for story in &stories {
            held.extend(self.store.figures_of(*story).await?);
        }
        let ledger = self.public_ledger(stories, now).await?;
        held.retain(|kept| ledger.dispatch(kept.dispatch).is_some());
        // What no dispatch bears out has no standing, whatever was ticked for it.
        let borne = self.borne_by(assertion).await?;
        let named = Assertion { dispatches: &borne.by, ..*assertion };
        let carriers = self.carriers_of(&named, &held, &ledger).await?;
        let lineup = Lineup::new(&held, &ledger, &BTreeMap::new());
        let standing: Vec<&KeptFigure> = lineup.standing().collect();
        let contradicted =
            is_disputed(assertion, &held, &standing) || self.is_denied(assertion, &ledger).await?;
        Ok(ledger.tally(&carriers, speakers_of(assertion, &borne), contradicted))
    }

    /// Who carries words: the dispatches the editor named, and of the copies of their origins those that have the words, or
    /// where a figure is told, that figure. A copy made before a correction does not carry what the correction says.
    async fn carriers_of(
        &self,
        assertion: &Assertion<'_>,
        held: &[KeptFigure],
        ledger: &Ledger,
    ) -> Result<BTreeSet<DispatchId>, PublishError> {
        let named: BTreeSet<DispatchId> = assertion.dispatches.iter().map(|id| ledger.origin(*id)).collect();
        let told = figures_said(assertion, held);
        let mut tells: BTreeMap<DispatchId, Vec<f64>> = BTreeMap::new();
        for kept in held {
            tells.entry(kept.dispatch).or_default().push(kept.figure.value);
        }
        let mut carriers = BTreeSet::new();
        let mut looked = 0;
        for id in ledger.dispatches.iter().map(|dispatch| dispatch.id) {
            let is_named = assertion.dispatches.contains(&id);
            let is_copy = named.contains(&ledger.origin(id));
            let carries = match (is_named, is_copy) {
                (true, _) => true,
                (false, false) => false,
                (false, true) if !told.is_empty() => {
                    let own = tells.get(&id).map(Vec::as_slice).unwrap_or_default();
                    told.iter().all(|said| own.iter().any(|value| is_equal(said.value, *value)))
                }
                (false, true) if looked < MOST_READ => {
                    looked += 1;
                    self.has_words(id, assertion.words).await?
                }
                (false, true) => false,
            };
            if carries {
                carriers.insert(id);
            }
        }
        Ok(carriers)
    }

    /// Whether a dispatch has these words, or says the same in others.
    async fn has_words(&self, id: DispatchId, words: &str) -> Result<bool, PublishError> {
        let dispatch = self.dispatch_now(id).await?;
        let plain = |text: &str| fold::fold(text).text().split_whitespace().collect::<Vec<_>>().join(" ");
        if plain(dispatch.text()).contains(&plain(words)) {
            return Ok(true);
        }
        let statements = self.store.statements_in(id).await?;
        let said = statements.iter().filter_map(|statement| content_in(statement, dispatch.text()));
        Ok(said.into_iter().any(|said| gazette_statements::claims::is_same(&said, words)))
    }

    /// The stories that dispatches are in: what an editor puts together may be in several.
    pub(super) async fn stories_of(
        &self,
        dispatches: &[DispatchId],
    ) -> Result<BTreeSet<StoryId>, gazette_store::Error> {
        let mut stories = BTreeSet::new();
        for id in dispatches {
            stories.extend(self.store.dispatch(*id).await?.story);
        }
        Ok(stories)
    }

    /// Whether somebody else than who is cited denies something at the head of a dispatch that the words are said to rest
    /// on. An editor who names a denial beside what it denies says that the two belong together. That words were said is
    /// not denied by it.
    async fn is_denied(&self, assertion: &Assertion<'_>, ledger: &Ledger) -> Result<bool, PublishError> {
        if assertion.is_quoted {
            return Ok(false);
        }
        let named = assertion.dispatches.iter().filter(|id| ledger.dispatch(**id).is_some());
        let (mut denying, mut telling) = (0, 0);
        for id in named {
            match self.denies_at_its_head(*id, assertion.attribution).await? {
                true => denying += 1,
                false => telling += 1,
            }
        }
        Ok(denying > 0 && telling > 0)
    }

    async fn denies_at_its_head(
        &self,
        id: DispatchId,
        cited: Option<&str>,
    ) -> Result<bool, gazette_store::Error> {
        #[derive(Deserialize)]
        struct Denial {
            cue: Spans,
            polarity: Polarity,
        }
        let dispatch = self.dispatch_now(id).await?;
        let head = dispatch.copy.iter().next().map_or(0, |lead| lead.chars().count() as u32);
        for statement in self.store.statements_in(id).await? {
            let said: Denial = serde_json::from_str(&statement.parts)?;
            let is_at_head = said.cue.hull().is_some_and(|cue| cue.end() <= head);
            let is_cited = statement.speaker.as_deref().zip(cited).is_some_and(|(a, b)| is_one_person(a, b));
            if said.polarity == Polarity::Denied && is_at_head && !is_cited {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The verdict in force on a claim these dispatches make in these words. One on a denial is on what is denied.
    pub(super) async fn verdict_on(
        &self,
        assertion: &Assertion<'_>,
    ) -> Result<Option<KeptVerdict>, PublishError> {
        let Some(first) = assertion.dispatches.first() else { return Ok(None) };
        let Some(story) = self.store.dispatch(*first).await?.story else { return Ok(None) };
        let verdicts = self.store.verdicts_of(story).await?;
        Ok(verdicts.into_iter().find(|verdict| {
            verdict.in_force().is_some()
                && gazette_statements::claims::is_same(assertion.words, verdict.rated())
        }))
    }
}

/// How many parties say it; nobody but the outlets themselves where no text has anybody say it. Of a quotation is asserted
/// that it was said, which whoever heard it knows.
fn speakers_of(assertion: &Assertion<'_>, borne: &Borne) -> u32 {
    if assertion.is_quoted || borne.voices.is_empty() {
        return 0;
    }
    parties(&borne.voices) + u32::from(borne.is_told)
}

/// Whether a number of the words cannot be reconciled with what the record tells: a toll with any of the story that still
/// stands, another
/// number with those of a dispatch that the words are said to rest on.
fn is_disputed(assertion: &Assertion<'_>, held: &[KeptFigure], standing: &[&KeptFigure]) -> bool {
    let said = figures_said(assertion, held);
    let mut tolls = said.iter().filter(|said| is_comparable(said));
    tolls.any(|said| standing.iter().any(|kept| said.conflicts_with(&kept.figure)))
        || said.iter().any(|said| is_told_otherwise(said, assertion.dispatches, held))
}

/// The figures of the words. "About 6,000" alone does not say what is counted; a named dispatch that tells 6,000 does.
fn figures_said(assertion: &Assertion<'_>, held: &[KeptFigure]) -> Vec<Figure> {
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

pub(super) fn is_equal(a: f64, b: f64) -> bool {
    (a - b).abs() < f64::EPSILON * a.abs().max(1.0)
}

/// Whether two figures count things of one kind: the same measure and unit; for mere counts, the same thing or people.
fn is_of_a_kind(a: &Figure, b: &Figure) -> bool {
    if a.measure == gazette_news::Measure::Count && b.measure == a.measure {
        let same_unit = a.unit.is_some() && a.unit == b.unit;
        let (one, other) = (counted(a), counted(b));
        return same_unit || (a.unit == b.unit && one.is_some() && one == other);
    }
    a.measure == b.measure && a.unit == b.unit
}

/// The thing counted, by its last word; all words for people are one.
fn counted(figure: &Figure) -> Option<String> {
    let word = fold::key(figure.counted.as_deref()?.split_whitespace().next_back()?);
    Some(if figures::is_people(&word) { "people".to_owned() } else { word })
}

/// Whether two names, in any of the three languages, are one person's: the last words sound alike. A particle that was
/// left hanging on a name is none of it.
pub(super) fn is_one_person(a: &str, b: &str) -> bool {
    let last = |name: &str| name.split_whitespace().map(fold::key).rfind(|word| word.chars().count() > 2);
    match (last(a), last(b)) {
        (Some(a), Some(b)) => a == b || transliterate::meets(&a, &b),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(dispatch: i64, text: &str) -> Vec<KeptFigure> {
        let figures = figures::figures(text, Language::ENGLISH).into_iter();
        figures.map(|figure| KeptFigure { dispatch: DispatchId(dispatch), speaker: None, figure }).collect()
    }

    fn is_told(words: &str, texts: &[&str]) -> bool {
        let held: Vec<KeptFigure> = (1..).zip(texts).flat_map(|(id, text)| told(id, text)).collect();
        let named: Vec<DispatchId> = (1..=texts.len() as i64).map(DispatchId).collect();
        let language = Language::ENGLISH;
        let assertion =
            Assertion { words, language, attribution: None, is_quoted: false, dispatches: &named };
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

    #[test]
    fn quoted_words_are_known_by_the_mark_before_them() {
        assert!(is_quoted("She said: “We listened.”", "We listened"));
        assert!(is_quoted("قالت: «استمعنا».", "«استمعنا»"));
        assert!(!is_quoted("He said the two had agreed.", "the two had agreed"));
    }

    #[test]
    fn names_are_told_apart_by_their_last_words() {
        assert!(is_one_person("Nadia al-Bahhar", "نادية البحار"));
        assert!(!is_one_person("Dariush Mehravar", "نادية البحار"));
    }
}
