//! Whether the dispatches that words of an article are put down to bear them out.

use std::collections::BTreeMap;

use gazette_desk::{Finding, Refusal};
use gazette_news::{Dispatch, DispatchId, Language, Outlet, Speaker, Statement};
use gazette_statements::claims::{Bearing, Copy, Missing, missing};
use gazette_store::{Draft, Error, Mark, Sourcing};

use super::Newsroom;
use super::assertion::Assertion;
use super::claims::words_of;
use super::publish_error::PublishError;
use super::written::WrittenFrom;

/// Words in a message are cut after as many.
const FIRST_WORDS: usize = 20;

/// What dispatches show of words that are put down to them.
#[derive(Debug, Default)]
pub(super) struct Borne {
    /// The dispatches that bear them out; those that say them in other words only where none says them in these.
    pub by: Vec<DispatchId>,
    /// Who says them in those, with the language of the text; a dispatch that says so by itself has nobody.
    pub voices: Vec<(Speaker, String)>,
    /// Whether one of them says so by itself.
    pub is_told: bool,
}

/// A dispatch, ready to be asked what it bears out. Its headline and who sent it count as its words.
pub(super) fn copy_of(dispatch: &Dispatch, outlet: &Outlet) -> Copy {
    let mut beside: Vec<&str> = outlet.also.iter().chain(&outlet.abbreviation).map(String::as_str).collect();
    beside.push(&outlet.name);
    beside.extend(dispatch.headline.as_deref());
    beside.extend(dispatch.byline.as_ref().map(|byline| byline.text.as_str()));
    beside.extend(dispatch.summary.as_deref());
    beside.extend(dispatch.dateline.as_ref().map(|dateline| dateline.text.as_str()));
    beside.extend(dispatch.credit.as_ref().map(|credit| credit.text.as_str()));
    Copy::new(dispatch.text(), &beside, dispatch.language)
}

impl Newsroom {
    pub(super) async fn read_copy(&self, id: DispatchId) -> Result<(Dispatch, Copy), Error> {
        let dispatch = self.dispatch_now(id).await?;
        let outlet = self.store.outlet(&self.store.dispatch(id).await?.outlet).await?;
        let copy = copy_of(&dispatch, &outlet);
        Ok((dispatch, copy))
    }

    /// Which of the dispatches named for an assertion bear it out, and who says so in them.
    pub(super) async fn borne_by(&self, assertion: &Assertion<'_>) -> Result<Borne, Error> {
        let mut found: Vec<(DispatchId, Bearing)> = Vec::new();
        for id in assertion.dispatches {
            let bearing = match assertion.earlier(*id) {
                Some(earlier) => earlier.copy.bears_out(assertion.words, assertion.language),
                None => self.read_copy(*id).await?.1.bears_out(assertion.words, assertion.language),
            };
            found.push((*id, bearing));
        }
        let best = found.iter().map(|(_, bearing)| *bearing).max().unwrap_or(Bearing::Not);
        let mut borne = Borne::default();
        if best == Bearing::Not {
            return Ok(borne);
        }
        for (id, _) in found.into_iter().filter(|(_, bearing)| *bearing == best) {
            let (dispatch, said) = self.said_for(id, assertion).await?;
            let voices = voices_in(&dispatch, said, assertion);
            borne.is_told |= voices.is_empty();
            borne.voices.extend(voices);
            borne.by.push(id);
        }
        Ok(borne)
    }

    /// What the gate says of a draft's marks that are put down to dispatches: a figure or a name that none of them has,
    /// in the version it was written from or the newest, is refused, words that none bears out are pointed out (rule
    /// 1).
    pub(super) async fn check_borne(
        &self,
        draft: &Draft,
        from: &WrittenFrom,
    ) -> Result<Vec<Finding>, PublishError> {
        let mut copies: BTreeMap<DispatchId, Copy> = BTreeMap::new();
        let mut findings = Vec::new();
        for mark in &draft.marks {
            let Sourcing::Dispatches { dispatches, .. } = &mark.sourcing else { continue };
            for id in dispatches {
                if !copies.contains_key(id) {
                    copies.insert(*id, self.read_copy(*id).await?.1);
                }
            }
            let newest = dispatches.iter().filter_map(|id| copies.get(id));
            let earlier = dispatches.iter().filter_map(|id| from.of(*id)).map(|earlier| &earlier.copy);
            let named: Vec<&Copy> = newest.chain(earlier).collect();
            findings.extend(checked(mark, draft.text.language, &named)?);
        }
        Ok(findings)
    }
}

/// Who says an assertion in a dispatch that says all this.
fn voices_in(dispatch: &Dispatch, said: Vec<Statement>, assertion: &Assertion<'_>) -> Vec<(Speaker, String)> {
    let is_translated = assertion.language != dispatch.language;
    let says = |statement: &Statement| {
        let content = words_of(&statement.content, dispatch.text());
        if is_translated {
            return gazette_statements::claims::is_same(&content, assertion.words);
        }
        let copy = Copy::new(&content, &[], dispatch.language);
        copy.bears_out(assertion.words, assertion.language) > Bearing::Not
    };
    let speakers = said.into_iter().filter(says).filter_map(|statement| statement.into_parts().speaker);
    speakers.map(|speaker| (speaker, dispatch.language.to_string())).collect()
}

fn checked(mark: &Mark, language: Language, copies: &[&Copy]) -> Result<Option<Finding>, Refusal> {
    let words = mark.words.trim();
    if words.is_empty() || copies.is_empty() {
        return Ok(None);
    }
    let shown = || words.split_whitespace().take(FIRST_WORDS).collect::<Vec<_>>().join(" ");
    match missing(words, language, copies) {
        Some(Missing::Figure(figure)) => return Err(Refusal::FigureNowhere { figure, words: shown() }),
        Some(Missing::Name(name)) => return Err(Refusal::NameNowhere { name, words: shown() }),
        None => {}
    }
    let is_borne = copies.iter().any(|copy| copy.bears_out(words, language) > Bearing::Not);
    Ok((!is_borne).then(|| Finding::NotBorneOut { words: shown() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MILL: [(Language, &str); 3] = [
        (
            Language::ENGLISH,
            "A mill burned down in Orsby on Friday and three people were hurt, fire chief Ned Orr said. Mayor Rita Falk denied \
             that the mill had been unsafe. The next round of talks would be held in Kestrel in January, Foreign Minister Ada \
             Marl said.",
        ),
        (
            Language::ARABIC,
            "قال رئيس الإطفاء سعيد الخطاف إن ثلاثة أشخاص أصيبوا في حريق المطحنة. وقالت وزيرة الخارجية نادية البحار إن الجولة المقبلة \
             من المحادثات ستعقد في كسترل في يناير.",
        ),
        (
            Language::PERSIAN,
            "آرش پویان، رئیس آتش‌نشانی، گفت سه نفر در آتش‌سوزی آسیاب زخمی شدند. او گفت دور بعدی گفت‌وگوها در ژانویه در کسترل برگزار \
             خواهد شد.",
        ),
    ];

    fn check(language: Language, words: &str) -> Result<Option<Finding>, Refusal> {
        let text = MILL.into_iter().find(|(of, _)| *of == language).expect("three languages").1;
        let copy = Copy::new(text, &["Harrow Wire"], language);
        let sourcing = Sourcing::Dispatches { dispatches: vec![DispatchId(1)], attribution: None };
        checked(&Mark::new(words, sourcing), language, &[&copy])
    }

    #[test]
    fn a_figure_or_a_name_that_no_dispatch_has_is_refused_in_each_language() {
        for (language, words, nowhere) in [
            (Language::ENGLISH, "Forty people died of it", "Forty"),
            (Language::ENGLISH, "nine next rounds of talks would be held in Kestrel", "nine"),
            (Language::ARABIC, "وقتل أربعون شخصا في الحريق", "أربعون"),
            (Language::PERSIAN, "چهل نفر در آتش‌سوزی کشته شدند", "چهل"),
        ] {
            let refused = check(language, words).expect_err(words);
            assert!(
                matches!(&refused, Refusal::FigureNowhere { figure, .. } if figure == nowhere),
                "{refused:?}"
            );
            assert!(refused.sentence(language).contains(nowhere));
        }
        for (language, words, nowhere) in [
            (Language::ENGLISH, "Foreign Minister Bo Tarn announced talks in Kestrel in January", "Bo Tarn"),
            (Language::ARABIC, "أعلنت الوزيرة نادية عثمان محادثات في كسترل", "نادية عثمان"),
        ] {
            let refused = check(language, words).expect_err(words);
            assert!(
                matches!(&refused, Refusal::NameNowhere { name, .. } if name.ends_with(nowhere)),
                "{refused:?}"
            );
        }
    }

    #[test]
    fn words_that_no_dispatch_bears_out_are_pointed_out_in_each_language() {
        for (language, words) in [
            (Language::ENGLISH, "Mayor Rita Falk poisoned the well"),
            (Language::ENGLISH, "the next round of talks would not be held in Kestrel in January"),
            (Language::ENGLISH, "the next round of talks would be held in Kestrel in March"),
            (Language::ARABIC, "الجولة المقبلة من المحادثات لن تعقد في كسترل في يناير"),
            (Language::ARABIC, "الجولة المقبلة من المحادثات ستعقد في كسترل في مارس"),
            (Language::PERSIAN, "دور بعدی گفت‌وگوها در ژانویه در کسترل برگزار نخواهد شد"),
            (Language::PERSIAN, "شهردار چاه را مسموم کرد"),
        ] {
            let found = check(language, words).expect("not refused");
            assert!(matches!(found, Some(Finding::NotBorneOut { .. })), "{words}: {found:?}");
        }
    }

    #[test]
    fn what_a_dispatch_says_in_its_own_or_in_near_words_passes_in_each_language() {
        for (language, words) in [
            (Language::ENGLISH, "three people were hurt"),
            (Language::ENGLISH, "3 people had been injured"),
            (Language::ENGLISH, "that the mill had been unsafe"),
            (Language::ENGLISH, "The next round of talks will be held in Kestrel in January"),
            (Language::ARABIC, "أصيب ثلاثة أشخاص في حريق المطحنة"),
            (Language::ARABIC, "الجولة المقبلة من المحادثات ستعقد في كسترل في يناير"),
            (Language::PERSIAN, "۳ نفر در آتش‌سوزی آسیاب زخمی شدند"),
            (Language::PERSIAN, "دور بعدی گفت‌وگوها در ژانویه در کسترل برگزار خواهد شد"),
        ] {
            assert_eq!(check(language, words), Ok(None), "{words}");
        }
    }
}
