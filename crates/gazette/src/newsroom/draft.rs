//! Starting an article from dispatches: words, attribution and credit carried along.

use gazette_news::{
    ArticleId, ArticleText, CreditLine, Dateline, Dispatch, DispatchId, EditorId, Language, Outlet, Spans,
};
use gazette_store::{Draft, Error, Mark, Sourcing};
use jiff::Timestamp;
use serde::Deserialize;

use super::Newsroom;
use super::sayings::names_of;

/// How many articles may begin from one dispatch.
const MOST_FROM_ONE: u32 = 50;

impl Newsroom {
    /// A dispatch as it is now.
    pub(super) async fn dispatch_now(&self, id: DispatchId) -> Result<Dispatch, Error> {
        let version = self.store.newest_version(id).await?;
        Ok(serde_json::from_str(&version.parts)?)
    }

    /// Starts a draft from dispatches. The first gives headline, section and body; all give credits and marks.
    ///
    /// # Errors
    /// If a dispatch is not there, or the store cannot be written.
    pub async fn draft_from(
        &self,
        dispatches: &[DispatchId],
        by: EditorId,
        now: Timestamp,
    ) -> Result<ArticleId, Error> {
        let first = *dispatches.first().ok_or(Error::NotFound("dispatch"))?;
        let lead = self.dispatch_now(first).await?;
        let kept = self.store.dispatch(first).await?;
        let (story, outlet) = (kept.story, self.store.outlet(&kept.outlet).await?);
        let mut credits = Vec::new();
        let mut marks = Vec::new();
        for id in dispatches {
            let dispatch = self.dispatch_now(*id).await?;
            let outlet = self.store.outlet(&self.store.dispatch(*id).await?.outlet).await?;
            let credit = credit_of(&dispatch, &outlet);
            if !credits.iter().any(|held: &CreditLine| held.text == credit.text) {
                credits.push(credit);
            }
            if *id == first {
                marks = self.marks_of(*id, &dispatch, &outlet).await?;
            }
        }
        let proposed = match story {
            Some(story) => self.section_of(story, lead.language).await?,
            None => None,
        };
        let section = proposed.unwrap_or_else(|| default_section(lead.language)).to_owned();
        let text = ArticleText {
            language: working(lead.language),
            section: lead.section.clone().unwrap_or(section),
            headline: lead.headline.clone().unwrap_or_default(),
            headline_attribution: lead.headline_attribution.clone(),
            standfirst: lead.summary.clone().filter(|summary| !lead.text().contains(summary.as_str())),
            dateline: lead.dateline.as_ref().map(|d| dateline_with_agency(&d.text, &lead, &outlet)),
            byline: lead.byline.as_ref().map(|byline| byline.text.clone()),
            credits,
            body: without_dateline(lead.text(), lead.dateline.as_ref()).to_owned(),
        };
        let draft = Draft { text, marks, reporter_there: false };
        let slug = slug(&draft.text.headline, first);
        // A further article from the same dispatch gets a number behind its address.
        let mut further = 1;
        loop {
            let slug = if further == 1 { slug.clone() } else { format!("{slug}-{further}") };
            match self.store.begin_article(story, &slug, &draft, dispatches, Some(by), now).await {
                Err(Error::Conflict(_)) if further < MOST_FROM_ONE => further += 1,
                begun => return begun,
            }
        }
    }

    /// A mark for each statement that somebody makes in a dispatch.
    async fn marks_of(
        &self,
        id: DispatchId,
        dispatch: &Dispatch,
        outlet: &Outlet,
    ) -> Result<Vec<Mark>, Error> {
        #[derive(Deserialize)]
        struct Parts {
            content: Spans,
            inside: Option<usize>,
        }
        let mut marks = Vec::new();
        for statement in self.store.statements_in(id).await? {
            let parts: Parts = serde_json::from_str(&statement.parts)?;
            if parts.inside.is_some() {
                continue;
            }
            let words = parts.content.pieces().first().and_then(|piece| piece.of(dispatch.text()));
            let Some(words) = words else { continue };
            let attribution = Some(statement.speaker.unwrap_or_else(|| outlet.name.clone()));
            let sourcing = Sourcing::Dispatches { dispatches: vec![id], attribution };
            marks.push(Mark::new(words, sourcing));
        }
        Ok(marks)
    }
}

/// The copy behind the dateline that it opens with: the article prints that in a place of its own.
fn without_dateline<'t>(text: &'t str, dateline: Option<&Dateline>) -> &'t str {
    const DASHES: [char; 6] = ['-', '–', '—', '―', ':', '،'];
    let rest = dateline.and_then(|dateline| text.strip_prefix(dateline.text.as_str())).map(str::trim_start);
    let Some(rest) = rest else { return text };
    // "HALVANE (ASP) — ": the agency is carried along with the dateline.
    let agency =
        rest.strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(_, rest)| rest.trim_start());
    let copy =
        agency.unwrap_or(rest).strip_prefix(DASHES).map(|copy| copy.trim_start_matches(DASHES).trim_start());
    copy.filter(|copy| !copy.is_empty()).unwrap_or(text)
}

/// The dateline of republished copy, with whoever was there (rule 13): "HALVANE (ASP)".
fn dateline_with_agency(dateline: &str, dispatch: &Dispatch, outlet: &Outlet) -> String {
    let names = names_of(dispatch, outlet);
    let shortest = names.iter().min_by_key(|name| name.chars().count());
    match shortest {
        Some(name) if !names.iter().any(|name| dateline.contains(name.as_str())) => {
            format!("{dateline} ({name})")
        }
        _ => dateline.to_owned(),
    }
}

/// The credit a dispatch prints, or the one its outlet is owed.
fn credit_of(dispatch: &Dispatch, outlet: &Outlet) -> CreditLine {
    dispatch.credit.clone().unwrap_or_else(|| CreditLine {
        text: match dispatch.language {
            Language::ARABIC => format!("المصدر: {}", outlet.name),
            Language::PERSIAN => format!("منبع: {}", outlet.name),
            _ => format!("Source: {}", outlet.name),
        },
        agency: Some(outlet.name.clone()),
        abbreviation: outlet.abbreviation.clone(),
        seen: None,
    })
}

fn working(language: Language) -> Language {
    if language.is_working() { language } else { Language::ENGLISH }
}

fn default_section(language: Language) -> &'static str {
    match language {
        Language::ARABIC => "أخبار",
        Language::PERSIAN => "خبر",
        _ => "News",
    }
}

/// A short name for addresses: letters and digits of any script, parted by hyphens; never empty.
///
/// Arabic and Persian letters stay letters: an address that a reader cannot read is no address (and a slug made of
/// dropped letters can come out empty). The number keeps two articles with one headline apart.
pub(super) fn slug(headline: &str, dispatch: DispatchId) -> String {
    let mut slug = String::new();
    for word in headline.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(10) {
        if slug.chars().count() + word.chars().count() > 70 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().flat_map(char::to_lowercase));
    }
    if slug.is_empty() { format!("article-{}", dispatch.0) } else { format!("{slug}-{}", dispatch.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_is_printed_once() {
        let dateline = |text: &str| Dateline {
            text: text.to_owned(),
            place: None,
            date: None,
            agency: None,
            seen: None,
        };
        let copy = |text, printed: &str| without_dateline(text, Some(&dateline(printed))).to_owned();
        assert_eq!(copy("ORSBY, Nov 16 (ASP) - The dam is full.", "ORSBY, Nov 16 (ASP)"), "The dam is full.");
        assert_eq!(copy("ORSBY (ASP) — The dam is full.", "ORSBY"), "The dam is full.");
        assert_eq!(copy("القاهرة – السد ممتلئ.", "القاهرة"), "السد ممتلئ.");
        let no_dateline = "Orsby is quiet, residents said.";
        assert_eq!(copy(no_dateline, "Orsby"), no_dateline);
        assert_eq!(without_dateline(no_dateline, None), no_dateline);
    }

    #[test]
    fn addresses_keep_letters_of_every_script_and_are_never_empty() {
        assert_eq!(slug("Dam: “full”, says Minister", DispatchId(3)), "dam-full-says-minister-3");
        assert_eq!(slug("السد ممتلئ", DispatchId(4)), "السد-ممتلئ-4");
        assert_eq!(slug("!!!", DispatchId(5)), "article-5");
        assert!(slug(&"word ".repeat(400), DispatchId(6)).len() < 90);
    }
}
