//! Check pages: one claim, one verdict, one page (rule 28).

use std::collections::BTreeMap;

use gazette_news::{Language, Rating};
use minijinja::{Value, context};

use crate::PressError;
use crate::address::encode;
use crate::head::Head;
use crate::headline::{headline_line, shown_headline};
use crate::linked;
use crate::markup::{fold, visible};
use crate::plan::{Page, VerdictLine};
use crate::press::{Press, short_hash};
use crate::record::evidence;
use crate::shelf::Shelved;
use crate::theme::shown;
use crate::words::Fill;

/// The path of the page on a claim: named by the claim itself, so that it stays where it is.
pub(crate) fn check_path(language: Language, verdict: &VerdictLine) -> String {
    let said = verdict.denial.as_deref().unwrap_or(&verdict.claim);
    let claim = format!("{}\u{0}{}", fold(said), verdict.speaker.as_deref().unwrap_or_default());
    format!("/{language}/checks/{}/", short_hash(claim.as_bytes()))
}

/// A verdict for its template.
pub(crate) fn verdict_value(language: Language, verdict: &VerdictLine) -> Value {
    context! {
        claim => verdict.claim.clone(),
        denial => verdict.denial.clone(),
        speaker => verdict.speaker.clone(),
        rating => verdict.rating.as_str(),
        method => verdict.method.clone(),
        evidence => shown(evidence(verdict)),
        since => verdict.since.to_string(),
        href => encode(&check_path(language, verdict)),
    }
}

/// All check pages. A claim that several articles carry has one page; the newest verdict on it counts.
pub(crate) fn pages(press: &Press<'_>) -> Result<Vec<Page>, PressError> {
    let mut checks: BTreeMap<String, (&VerdictLine, Vec<&Shelved<'_>>)> = BTreeMap::new();
    for article in &press.shelf {
        for verdict in &article.plan.record.verdicts {
            let path = check_path(article.language, verdict);
            let (newest, articles) = checks.entry(path).or_insert_with(|| (verdict, Vec::new()));
            if verdict.since > newest.since {
                *newest = verdict;
            }
            if !articles.iter().any(|held| held.plan.id == article.plan.id) {
                articles.push(article);
            }
        }
    }
    checks.into_iter().map(|(path, (verdict, articles))| page(press, path, verdict, &articles)).collect()
}

fn page(
    press: &Press<'_>,
    path: String,
    verdict: &VerdictLine,
    articles: &[&Shelved<'_>],
) -> Result<Page, PressError> {
    let language = articles.first().map_or_else(|| press.first(), |article| article.language);
    let tongue = press.tongue(language);
    let heading = tongue.words.text("check_heading", &[("claim", Fill::Text(verdict.claim.clone()))])?;
    let rating = tongue.words.plain(&format!("rating_{}", verdict.rating.as_str()))?;
    let review = linked::claim_review(press, &path, verdict, &rating, language);
    let lines: Vec<Value> = articles.iter().map(|article| article_line(article)).collect();
    let view = context! {
        scale => Rating::SCALE.map(Rating::as_str).to_vec(),
        articles => lines,
        ..verdict_value(language, verdict)
    };
    let head = Head {
        title: format!("{heading} – {}", tongue.site.name),
        description: Some(rating.clone()),
        linked: review.iter().cloned().collect(),
        ..Head::new(path, heading, "check-page")
    };
    let page = press.page(language, "check.html", head, context! { view => view })?;
    if review.is_some() {
        let (speaker, denial) = (verdict.speaker.as_deref(), verdict.denial.as_deref());
        let said = [&verdict.claim, &rating, speaker.unwrap_or_default(), denial.unwrap_or_default()];
        refuse_mismatch(&page, said)?;
    }
    Ok(page)
}

/// A line of a list for an article of any state.
fn article_line(article: &Shelved<'_>) -> Value {
    let headline = shown_headline(article);
    let attribution =
        headline.is_some().then(|| article.newest().text().headline_attribution.clone()).flatten();
    context! {
        href => encode(&article.path),
        headline => headline,
        attribution => attribution,
        published => article.published().to_string(),
        line => headline_line(article.newest()),
    }
}

/// Rule 28: what the review says must stand on the page for readers too.
fn refuse_mismatch(page: &Page, said: [&str; 4]) -> Result<(), PressError> {
    let html = String::from_utf8_lossy(&page.bytes);
    let (_, main) = html.split_once("<main").unwrap_or(("", &html));
    let seen = visible(main);
    match said.into_iter().map(fold).find(|words| !seen.contains(words)) {
        Some(missing) => Err(PressError::Review { path: page.path.clone(), missing }),
        None => Ok(()),
    }
}
