//! The pages of one article: the newest edition, the earlier ones, or the notice in its place.

use gazette_news::{Change, Edition, Removal};
use jiff::Timestamp;
use minijinja::{Value, context};
use serde::Serialize;

use crate::PressError;
use crate::address::encode;
use crate::body::{Stretch, paragraphs};
use crate::diff::by_paragraph;
use crate::linked;
use crate::plan::{Page, PressedEdition};
use crate::press::{Head, Press, short_hash};
use crate::record;
use crate::shelf::Shelved;
use crate::theme::shown;

/// A change as templates print it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ChangeLine {
    /// The word of a [`Change`]: `first`, `update`, `correction` and so on.
    pub kind: &'static str,
    /// When the edition that it made came out.
    pub at: Timestamp,
    /// That edition's number.
    pub number: u32,
    /// That edition's leaf.
    pub leaf: u64,
    /// That edition's page, as a link.
    pub href: String,
    /// Whether this is the page of that edition.
    pub here: bool,
    /// What was wrong, for a correction.
    pub was: Option<String>,
    /// What is right, for a correction.
    pub is: Option<String>,
    /// The advisory, note or reason of any other act.
    pub note: Option<String>,
}

impl ChangeLine {
    /// The change that made an edition, as seen from the article's own page.
    pub fn of(article: &Shelved<'_>, pressed: &PressedEdition) -> ChangeLine {
        let edition = &pressed.edition;
        let (was, is, note) = match edition.change().clone() {
            Change::First => (None, None, None),
            Change::Correction { was, is } => (Some(was), Some(is), None),
            Change::Update { advisory: note }
            | Change::Clarification { note }
            | Change::Refile { note }
            | Change::Release { note }
            | Change::Hold { reason: note }
            | Change::Withdrawal { reason: note, .. } => (None, None, Some(note)),
        };
        ChangeLine {
            kind: edition.change().as_str(),
            at: edition.published(),
            number: edition.number(),
            leaf: pressed.leaf,
            href: encode(&article.edition_path(edition.number())),
            here: edition.number() == article.newest().number(),
            was,
            is,
            note,
        }
    }
}

/// The notes that stand at the top of an edition: every correction and clarification up to it, newest first (rule 17: a
/// later update does not bury them).
pub(crate) fn notes(article: &Shelved<'_>, upto: u32) -> Vec<ChangeLine> {
    let editions = article.plan.editions.iter().rev().filter(|pressed| pressed.edition.number() <= upto);
    let noted = editions.filter(|pressed| {
        matches!(pressed.edition.change(), Change::Correction { .. } | Change::Clarification { .. })
    });
    noted.map(|pressed| ChangeLine::of(article, pressed)).collect()
}

/// How many labels of a body say that one party alone says so (rule 7).
pub(crate) fn one_party(paragraphs: &[Vec<Stretch>]) -> usize {
    let ends = paragraphs.iter().flatten().filter(|stretch| stretch.ends);
    ends.filter(|stretch| stretch.mark.as_ref().is_some_and(|mark| mark.standing == "one-party")).count()
}

/// The headline with who says so, as one line of plain text.
pub(crate) fn headline_line(edition: &Edition) -> String {
    match &edition.text().headline_attribution {
        Some(who) => format!("{}: {who}", edition.text().headline),
        None => edition.text().headline.clone(),
    }
}

/// The words of an edition for its template.
fn words_of(article: &Shelved<'_>, edition: &Edition) -> Value {
    let text = edition.text();
    let paragraphs = paragraphs(&text.body, edition.labels());
    let credits: Vec<String> = text.credits.iter().map(|credit| credit.text.clone()).collect();
    context! {
        section => article.section,
        section_href => encode(&article.section_path),
        headline => text.headline.clone(),
        attribution => text.headline_attribution.clone(),
        standfirst => text.standfirst.clone(),
        dateline => text.dateline.clone(),
        byline => text.byline.clone(),
        credits => credits,
        published => article.published().to_string(),
        number => edition.number(),
        one_party => one_party(&paragraphs),
        paragraphs => shown(&paragraphs),
        notes => shown(notes(article, edition.number())),
    }
}

/// All pages of one article.
pub(crate) fn pages(press: &Press<'_>, article: &Shelved<'_>) -> Result<Vec<Page>, PressError> {
    if let Some(notice) = notice(article) {
        return notices(press, article, &notice);
    }
    let mut pages = newest(press, article)?;
    for pair in article.plan.editions.windows(2) {
        pages.push(earlier(press, article, &pair[0], &pair[1])?);
    }
    Ok(pages)
}

fn head(press: &Press<'_>, article: &Shelved<'_>, edition: &Edition, class: &'static str) -> Head {
    let heading = headline_line(edition);
    let site = &press.tongue(article.language).site.name;
    Head {
        title: format!("{heading} – {site}"),
        description: edition.text().standfirst.clone().or_else(|| opening(edition)),
        within: Some(article.section_path.clone()),
        article: Some((article.published(), article.modified(), article.section.to_owned())),
        ..Head::new(article.path.clone(), heading, class)
    }
}

/// The first paragraph.
pub(crate) fn opening(edition: &Edition) -> Option<String> {
    edition.text().body.split("\n\n").find(|paragraph| !paragraph.trim().is_empty()).map(str::to_owned)
}

fn newest(press: &Press<'_>, article: &Shelved<'_>) -> Result<Vec<Page>, PressError> {
    let edition = article.newest();
    let mut pages = Vec::new();
    let (copy_tree, picture) = copy_tree(article);
    let editions: Vec<ChangeLine> =
        article.plan.editions.iter().rev().map(|pressed| ChangeLine::of(article, pressed)).collect();
    let advisory = ChangeLine::of(article, article.last());
    let head = Head {
        linked: vec![linked::article(press, article), linked::breadcrumbs(press, article)],
        ..head(press, article, edition, "article-page")
    };
    let view = context! {
        modified => article.modified().to_string(),
        editions => shown(&editions),
        advisory => (advisory.kind == "update").then(|| shown(&advisory)),
        ..words_of(article, edition)
    };
    let extra = context! { view => view, record => record_value(article, copy_tree) };
    pages.push(press.page(article.language, "article.html", head, extra)?);
    pages.extend(picture);
    Ok(pages)
}

fn record_value(article: &Shelved<'_>, copy_tree: Option<Value>) -> Value {
    let record = &article.plan.record;
    let verdicts: Vec<Value> = record
        .verdicts
        .iter()
        .map(|verdict| crate::checks::verdict_value(article.language, verdict))
        .collect();
    context! {
        dispatches => record.dispatches,
        origins => record.origins,
        owners => record.owners,
        folds => record.folds.clone(),
        first => shown(record::first(record)),
        groups => shown(record::tree(record)),
        figures => shown(record::figures(record)),
        verdicts => verdicts,
        allegations => shown(&record.allegations),
        unnamed_sources => shown(&record.unnamed_sources),
        copy_tree => copy_tree,
    }
}

/// The copy tree as a file of its own: a picture that a page only shows cannot run anything in it.
fn copy_tree(article: &Shelved<'_>) -> (Option<Value>, Option<Page>) {
    let Some(svg) = article.plan.record.copy_tree.as_ref().filter(|svg| svg.trim_start().starts_with("<svg"))
    else {
        return (None, None);
    };
    let path = format!("{}copy-tree-{}.svg", article.path, short_hash(svg.as_bytes()));
    let href = Value::from(encode(&path));
    let page = Page { path, content_type: "image/svg+xml", status: 200, bytes: svg.clone().into_bytes() };
    (Some(href), Some(page))
}

fn earlier(
    press: &Press<'_>,
    article: &Shelved<'_>,
    this: &PressedEdition,
    next: &PressedEdition,
) -> Result<Page, PressError> {
    let edition = &this.edition;
    let head = Head {
        path: article.edition_path(edition.number()),
        indexed: false,
        ..head(press, article, edition, "article-page earlier-page")
    };
    let view = context! {
        of => article.newest().number(),
        at => edition.published().to_string(),
        leaf => this.leaf,
        replaced => next.edition.published().to_string(),
        newest_href => encode(&article.path),
        next => shown(ChangeLine::of(article, next)),
        changes => shown(changes(edition, &next.edition)),
        ..words_of(article, edition)
    };
    press.page(article.language, "edition.html", head, context! { view => view })
}

/// The paragraphs that differ, headline and standfirst among them.
fn changes(this: &Edition, next: &Edition) -> Vec<Vec<crate::diff::Piece>> {
    let whole = |edition: &Edition| {
        let text = edition.text();
        let standfirst = text.standfirst.as_deref().unwrap_or_default();
        [headline_line(edition).as_str(), standfirst, text.body.as_str()].join("\n\n")
    };
    let mut paragraphs = by_paragraph(&whole(this), &whole(next));
    paragraphs.retain(|pieces| pieces.iter().any(|piece| piece.fate != crate::diff::Fate::Same));
    paragraphs
}

/// The notice that stands in place of an article's words.
pub(crate) struct Notice<'a> {
    /// `kill`, `takedown` or `hold`.
    pub kind: &'static str,
    /// Why, for readers.
    pub reason: &'a str,
    /// The status its pages are served with: what was withdrawn is gone, what is held may come back.
    pub status: u16,
}

/// The notice of an article, if its words are not shown.
pub(crate) fn notice<'a>(article: &Shelved<'a>) -> Option<Notice<'a>> {
    match article.newest().change() {
        Change::Withdrawal { removal: Removal::Kill, reason } => {
            Some(Notice { kind: "kill", reason, status: 410 })
        }
        Change::Withdrawal { removal: Removal::Takedown, reason } => {
            Some(Notice { kind: "takedown", reason, status: 410 })
        }
        Change::Hold { reason } => Some(Notice { kind: "hold", reason, status: 200 }),
        _ => None,
    }
}

/// The notice in place of an article that is withdrawn or held, at its address and at those of its earlier editions. Its
/// words are not published again; a kill names the article by its headline (rule 19), a takedown does not repeat even that.
fn notices(press: &Press<'_>, article: &Shelved<'_>, notice: &Notice<'_>) -> Result<Vec<Page>, PressError> {
    let tongue = press.tongue(article.language);
    let heading = tongue.words.plain(&format!("withdrawn_{}", notice.kind))?;
    let editions: Vec<ChangeLine> =
        article.plan.editions.iter().rev().map(|pressed| ChangeLine::of(article, pressed)).collect();
    let view = context! {
        section => article.section,
        section_href => encode(&article.section_path),
        removal => notice.kind,
        headline => shown_headline(article),
        reason => notice.reason,
        published => article.published().to_string(),
        at => article.newest().published().to_string(),
        editions => shown(&editions),
    };
    let paths = article.plan.editions.iter().map(|pressed| article.edition_path(pressed.edition.number()));
    paths
        .map(|path| {
            let head = Head {
                title: format!("{heading} – {}", tongue.site.name),
                canonical: Some(article.path.clone()),
                indexed: false,
                within: Some(article.section_path.clone()),
                status: notice.status,
                ..Head::new(path, heading.clone(), "withdrawn-page")
            };
            press.page(article.language, "withdrawn.html", head, context! { view => view.clone() })
        })
        .collect()
}

/// The headline where it may still be shown: not that of an article that was taken down.
pub(crate) fn shown_headline(article: &Shelved<'_>) -> Option<String> {
    match article.newest().change() {
        Change::Withdrawal { removal: Removal::Takedown, .. } => None,
        _ => Some(article.newest().text().headline.clone()),
    }
}
