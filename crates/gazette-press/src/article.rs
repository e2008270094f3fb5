//! The pages of one article: the newest edition, the earlier ones, or the notice in its place.

use gazette_news::Edition;
use minijinja::{Value, context};

use crate::PressError;
use crate::address::encode;
use crate::author::{Authors, comma};
use crate::body::{one_party, paragraphs};
use crate::changes::{ChangeLine, notes};
use crate::diff::by_paragraph;
use crate::head::Head;
use crate::headline::{headline_line, opening, shown_headline};
use crate::linked;
use crate::notice::{Notice, notice};
use crate::plan::{Page, PressedEdition};
use crate::press::{Press, short_hash};
use crate::record;
use crate::shelf::Shelved;
use crate::theme::shown;

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
        text_of => Authors::of(article).text_of.join(comma(article.language)),
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

/// The notice in place of an article that is withdrawn or held, at its address and at those of its earlier editions.
/// Its words are not published again; a kill names the article by its headline (rule 19), a takedown does not repeat
/// even that.
fn notices(press: &Press<'_>, article: &Shelved<'_>, notice: &Notice<'_>) -> Result<Vec<Page>, PressError> {
    let tongue = press.tongue(article.language);
    let heading = tongue.words.plain(&format!("withdrawn_{}", notice.kind))?;
    let editions: Vec<ChangeLine> =
        article.plan.editions.iter().rev().map(|pressed| ChangeLine::of(article, pressed)).collect();
    let view = context! {
        section => article.section,
        section_href => encode(&article.section_path),
        removal => notice.kind,
        headline => shown_headline(article).map(|_| headline_line(article.newest())),
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
