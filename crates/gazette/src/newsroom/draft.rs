//! Starting an article from dispatches: words, attribution and credit carried along.

use gazette_news::{
    ArticleId, ArticleText, CreditLine, Dateline, Dispatch, DispatchId, EditorId, HEADLINE_SLUG, Language,
    Outlet, Polarity, Spans,
};
use gazette_statements::claims::Bearing;
use gazette_store::{Draft, Error, KeptStatement, Mark, Sourcing, Used};
use gazette_text::fold;
use jiff::Timestamp;

use super::Newsroom;
use super::borne::copy_of;
use super::sayings::names_of;
use super::whose::byline_with_outlet;

mod otherwise;

use otherwise::{Asserted, otherwise};

/// How many articles may have one headline in their addresses.
const MOST_OF_ONE_NAME: u32 = 200;

impl Newsroom {
    /// A dispatch as it is now.
    pub(super) async fn dispatch_now(&self, id: DispatchId) -> Result<Dispatch, Error> {
        let version = self.store.newest_version(id).await?;
        Ok(serde_json::from_str(&version.parts)?)
    }

    /// Starts a draft from dispatches. The first gives headline, section and body; the others what they say otherwise,
    /// in their own words and put down to them. Whatever is used of a dispatch is marked, and it is credited.
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
        // Said before they are read: what comes in the meantime is then a newer version, and not taken for the one
        // used.
        let mut used = Vec::new();
        for dispatch in dispatches {
            used.push(Used { dispatch: *dispatch, version: self.store.dispatch(*dispatch).await?.version });
        }
        let lead = self.dispatch_now(first).await?;
        let kept = self.store.dispatch(first).await?;
        let (story, outlet) = (kept.story, self.store.outlet(&kept.outlet).await?);
        let proposed = match story {
            Some(story) => self.section_of(story, lead.language).await?,
            None => None,
        };
        let names = self.names_behind(first, &lead, &outlet).await?;
        let byline = lead.byline.as_ref();
        let section = proposed.unwrap_or_else(|| default_section(lead.language)).to_owned();
        let text = ArticleText {
            language: working(lead.language),
            section: lead.section.clone().unwrap_or(section),
            headline: lead.headline.clone().unwrap_or_default(),
            headline_attribution: lead.headline_attribution.clone(),
            standfirst: lead.summary.clone().filter(|summary| !repeats(summary, &lead)),
            dateline: lead.dateline.as_ref().map(|d| dateline_with_agency(&d.text, &lead, &outlet)),
            byline: byline.map(|byline| byline_with_outlet(&byline.text, &names, lead.language)),
            credits: credits_of(&lead, &outlet),
            body: without_dateline(lead.text(), lead.dateline.as_ref()).to_owned(),
        };
        let marks = self.marks_of(first, &lead, &outlet).await?;
        let mut draft = Draft { text, marks, reporter_there: false };
        for id in dispatches.iter().filter(|id| **id != first) {
            self.carry_over(*id, &mut draft).await?;
        }
        let slug = slug(&draft.text.headline);
        // A further article of the same headline gets a number behind its address.
        let mut further = 1;
        loop {
            let slug = if further == 1 { slug.clone() } else { format!("{slug}-{further}") };
            match self.store.begin_article(story, &slug, &draft, &used, Some(by), now).await {
                Err(Error::Conflict(_)) if further < MOST_OF_ONE_NAME => further += 1,
                begun => return begun,
            }
        }
    }

    /// Adds to a draft what a further dispatch says: it stands behind the marks that it bears out, and what it says
    /// otherwise follows at the end.
    async fn carry_over(&self, id: DispatchId, draft: &mut Draft) -> Result<(), Error> {
        let dispatch = self.dispatch_now(id).await?;
        let outlet = self.store.outlet(&self.store.dispatch(id).await?.outlet).await?;
        let copy = copy_of(&dispatch, &outlet);
        let mut is_used = false;
        for mark in &mut draft.marks {
            if let Sourcing::Dispatches { dispatches, .. } = &mut mark.sourcing
                && copy.bears_out(&mark.words, draft.text.language) > Bearing::Not
            {
                dispatches.push(id);
                is_used = true;
            }
        }
        let statements = self.store.statements_in(id).await?;
        let statements = statements.iter().map(KeptStatement::read).collect::<Result<Vec<_>, _>>()?;
        if let Some(otherwise) = otherwise(&dispatch, &outlet, &statements, &draft.text) {
            is_used = true;
            draft.text.body = format!("{}\n\n{}", draft.text.body.trim_end(), otherwise.paragraph);
            for Asserted { words, attribution, is_denial } in otherwise.asserted {
                let sourcing = Sourcing::Dispatches { dispatches: vec![id], attribution };
                draft.marks.push(Mark { is_denial, ..Mark::new(words, sourcing) });
            }
        }
        for credit in credits_of(&dispatch, &outlet) {
            if is_used && !draft.text.credits.iter().any(|held| held.text == credit.text) {
                draft.text.credits.push(credit);
            }
        }
        Ok(())
    }

    /// A mark for each statement that somebody makes in a dispatch, and for what somebody denies. What was asked or not
    /// said asserts nothing.
    async fn marks_of(
        &self,
        id: DispatchId,
        dispatch: &Dispatch,
        outlet: &Outlet,
    ) -> Result<Vec<Mark>, Error> {
        let mut marks = Vec::new();
        for statement in self.store.statements_in(id).await? {
            let said = statement.read()?;
            if said.inside.is_some() || matches!(said.polarity, Polarity::Asked | Polarity::Declined) {
                continue;
            }
            let is_denial = said.polarity == Polarity::Denied;
            let Some(words) = asserted(&said.content, dispatch.text()) else { continue };
            // A text that says so itself is its outlet's; a denial by nobody is not.
            let attribution = statement.speaker.or_else(|| (!is_denial).then(|| outlet.name.clone()));
            let sourcing = Sourcing::Dispatches { dispatches: vec![id], attribution };
            marks.push(Mark { is_denial, ..Mark::new(words, sourcing) });
        }
        Ok(marks)
    }
}

/// The words of a statement that a mark can stand for. "He denied that" points to what was said before: one word
/// asserts nothing by itself.
fn asserted<'t>(content: &Spans, text: &'t str) -> Option<&'t str> {
    let pieces = content.pieces().iter().filter_map(|piece| piece.of(text));
    let asserting = pieces.filter(|words| words.split_whitespace().nth(1).is_some());
    asserting.max_by_key(|words| words.chars().count())
}

/// Copy without the dateline that it begins with: an article prints that before its body.
fn without_dateline<'t>(text: &'t str, dateline: Option<&Dateline>) -> &'t str {
    const PARTING: [char; 7] = ['-', '–', '—', ':', ',', '،', '\n'];
    let begun = dateline.and_then(|dateline| text.trim_start().strip_prefix(dateline.text.trim()));
    let Some(rest) = begun else { return text };
    let rest = after_agency(rest.trim_start_matches(' '));
    // Where nothing parts it from the words that follow, it is one of them.
    if rest.starts_with(PARTING) { rest.trim_start_matches(PARTING).trim_start_matches(' ') } else { text }
}

/// What follows "(ASP)" where that is not part of the dateline.
fn after_agency(rest: &str) -> &str {
    let agency = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    agency.map_or(rest, |(_, after)| after.trim_start_matches(' '))
}

/// Whether a summary says nothing that the copy does not: it is the beginning of it, cut off.
fn repeats(summary: &str, lead: &Dispatch) -> bool {
    let plain = |text: &str| fold::fold(text).text().split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = summary.trim().trim_end_matches(['…', '.', '[', ']', ' ']);
    let dateline = lead.dateline.as_ref();
    let summary = plain(without_dateline(cut, dateline));
    let copy = without_dateline(lead.text(), dateline);
    plain(copy).contains(&summary) || plain(lead.text()).contains(&summary)
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

/// The credit a dispatch prints, and the one its outlet is owed: where it prints none, and where it is an agency's
/// whose name the printed one does not hold (rule 12).
fn credits_of(dispatch: &Dispatch, outlet: &Outlet) -> Vec<CreditLine> {
    let Some(printed) = dispatch.credit.clone() else { return vec![own_credit(dispatch, outlet)] };
    let mut names = [&outlet.name].into_iter().chain(&outlet.abbreviation).chain(&outlet.also);
    let owes = outlet.agency && !names.any(|name| printed.text.contains(name.as_str()));
    [Some(printed), owes.then(|| own_credit(dispatch, outlet))].into_iter().flatten().collect()
}

fn own_credit(dispatch: &Dispatch, outlet: &Outlet) -> CreditLine {
    CreditLine {
        text: match dispatch.language {
            Language::ARABIC => format!("المصدر: {}", outlet.name),
            Language::PERSIAN => format!("منبع: {}", outlet.name),
            _ => format!("Source: {}", outlet.name),
        },
        agency: Some(outlet.name.clone()),
        abbreviation: outlet.abbreviation.clone(),
        seen: None,
    }
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

/// A short name for the address of an article.
fn slug(headline: &str) -> String {
    gazette_news::slug(headline, HEADLINE_SLUG).unwrap_or_else(|| "article".to_owned())
}

#[cfg(test)]
mod tests {
    use gazette_news::LONGEST_SLUG;

    use super::*;

    fn told(summary: &str, copy: &str) -> Dispatch {
        let dateline = "PORT ELLERY, Halvane, Nov 18 (ASP)".to_owned();
        Dispatch::new(gazette_news::DispatchParts {
            dateline: Some(Dateline { text: dateline, place: None, date: None, agency: None, seen: None }),
            summary: Some(summary.to_owned()),
            copy: gazette_news::Copytext::from_paragraphs([copy]),
            ..gazette_news::DispatchParts::new("1", gazette_news::Format::Rss)
        })
        .expect("it says something")
    }

    #[test]
    fn a_body_does_not_begin_with_the_dateline_that_is_printed_before_it() {
        let copy = "PORT ELLERY, Halvane, Nov 18 (ASP) - Crews cleared the pier.";
        let dispatch = told("", copy);
        let dateline =
            |text: &str| Dateline { text: text.to_owned(), ..dispatch.dateline.clone().expect("one") };
        let body = |text: &str| without_dateline(copy, Some(&dateline(text))).to_owned();
        assert_eq!(body("PORT ELLERY, Halvane, Nov 18 (ASP)"), "Crews cleared the pier.");
        assert_eq!(body("PORT ELLERY, Halvane, Nov 18"), "Crews cleared the pier.");
        assert_eq!(body("CORROW"), copy);
        let words = "Port Ellery was quiet.";
        assert_eq!(without_dateline(words, Some(&dateline("Port Ellery"))), words);
    }

    #[test]
    fn an_agency_is_credited_by_a_name_of_its_own_too() {
        let outlet =
            |agency| Outlet { agency, ..Outlet::new("asp".parse().expect("an id"), "Amber Sea Press") };
        let credits = |text: &str, agency| {
            let mut parts = told("", "Crews cleared the pier.").into_parts();
            let line = CreditLine { text: text.to_owned(), agency: None, abbreviation: None, seen: None };
            parts.credit = (!text.is_empty()).then_some(line);
            let dispatch = Dispatch::new(parts).expect("it says something");
            credits_of(&dispatch, &outlet(agency)).into_iter().map(|credit| credit.text).collect::<Vec<_>>()
        };
        assert_eq!(credits("", true), ["Source: Amber Sea Press"]);
        assert_eq!(credits("PNA", true), ["PNA", "Source: Amber Sea Press"]);
        assert_eq!(credits("Source: Amber Sea Press - ASP", true), ["Source: Amber Sea Press - ASP"]);
        assert_eq!(credits("PNA", false), ["PNA"]);
    }

    #[test]
    fn one_word_that_points_back_is_no_assertion() {
        let text = "He denied that. The pier, he said, is closed.";
        let content = |pieces: &[(u32, u32)]| {
            let spans =
                pieces.iter().map(|(from, to)| gazette_news::Span::new(*from, *to).expect("forwards"));
            Spans::new(spans.collect())
        };
        assert_eq!(asserted(&content(&[(10, 14)]), text), None);
        assert_eq!(asserted(&content(&[(10, 14), (16, 24)]), text), Some("The pier"));
    }

    #[test]
    fn the_lead_cut_off_is_no_standfirst() {
        let copy = "PORT ELLERY, Halvane, Nov 18 (ASP) - Crews cleared the pier of fallen stones.";
        for summary in
            ["Crews cleared the pier of fal…", "PORT ELLERY, Halvane, Nov 18 (ASP) - Crews cleared [...]"]
        {
            assert!(repeats(summary, &told(summary, copy)), "{summary}");
        }
        assert!(!repeats("A storm broke it.", &told("A storm broke it.", copy)));
    }

    #[test]
    fn addresses_keep_letters_of_every_script_and_are_never_empty() {
        assert_eq!(slug("Dam: “full”, says Minister"), "dam-full-says-minister");
        assert_eq!(slug("السد ممتلئ"), "السد-ممتلئ");
        assert_eq!(slug("!!!"), "article");
        assert!(slug(&"word ".repeat(400)).len() < LONGEST_SLUG);
    }
}
