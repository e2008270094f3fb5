//! Pages that list articles: fronts, sections, the archive and the corrections.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::Language;
use minijinja::{Value, context};

use crate::PressError;
use crate::address::encode;
use crate::author::{Authors, comma};
use crate::body::paragraphs;
use crate::calendar::day_of;
use crate::changes::{PutRight, notes, put_right};
use crate::head::Head;
use crate::headline::{opening, shown_headline};
use crate::linked;
use crate::notice::notice;
use crate::plan::Page;
use crate::press::{Press, policy_path};
use crate::shelf::Shelved;

/// How many articles stand beside the lead on a front page.
const MORE: usize = 4;
/// How many articles a section shows on a front page.
const ROW: usize = 6;
/// How many articles a section page shows before it sends readers to the archive.
const SECTION: usize = 60;
/// How many corrections a front page shows.
const PUT_RIGHT: usize = 5;
/// How many headlines of other languages a front page shows, for each language.
const ELSEWHERE: usize = 2;

/// An article on a list.
pub(crate) fn teaser(article: &Shelved<'_>) -> Value {
    let edition = article.newest();
    let text = edition.text();
    let corrections = notes(article, edition.number());
    context! {
        href => encode(&article.path),
        section => article.section,
        section_href => encode(&article.section_path),
        headline => text.headline.clone(),
        attribution => text.headline_attribution.clone(),
        standfirst => text.standfirst.clone(),
        opening => opening(edition),
        byline => Authors::of(article).line(text.byline.as_deref(), comma(article.language)),
        published => article.published().to_string(),
        brought_news => article.brought_news().to_string(),
        corrected => corrections.iter().any(|note| note.kind == "correction"),
        marks => marks(article),
        withdrawn => false,
    }
}

/// How many labels of each standing an article carries.
fn marks(article: &Shelved<'_>) -> Vec<Value> {
    let edition = article.newest();
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for stretch in
        paragraphs(&edition.text().body, edition.labels()).iter().flatten().filter(|stretch| stretch.ends)
    {
        if let Some(mark) = &stretch.mark {
            *counts.entry(mark.standing).or_default() += 1;
        }
    }
    let order = ["conflicting", "corroborated", "one-origin", "one-party", "denied", "not-known"];
    let counted = order.iter().filter_map(|standing| Some((standing, counts.get(standing)?)));
    counted.map(|(standing, count)| context! { standing => *standing, count => *count }).collect()
}

/// The front pages: `/` and `/<lang>/` for each language.
pub(crate) fn fronts(press: &Press<'_>) -> Result<Vec<Page>, PressError> {
    let mut pages = Vec::new();
    for language in press.languages() {
        let path = format!("/{language}/");
        pages.push(front(press, language, path)?);
    }
    pages.push(front(press, press.first(), "/".to_owned())?);
    Ok(pages)
}

fn front(press: &Press<'_>, language: Language, path: String) -> Result<Page, PressError> {
    let articles: Vec<_> =
        press.of(language).into_iter().filter(|article| article.newest().is_shown()).collect();
    let site = press.tongue(language).site;
    let title = match &site.tagline {
        Some(tagline) => format!("{} – {tagline}", site.name),
        None => site.name.clone(),
    };
    let head = Head {
        title,
        description: site.tagline.clone(),
        canonical: Some(press.home(language)),
        alternates: press.everywhere(|language| press.home(language)),
        linked: vec![linked::site(press, language)],
        ..Head::new(path, site.name.clone(), "front-page")
    };
    let corrections: Vec<_> =
        latest(put_right(press, language)).take(PUT_RIGHT).map(correction_line).collect();
    let view = context! {
        newest => newest_of(press.of(language)),
        lead => articles.first().map(|article| teaser(article)),
        more => articles.iter().skip(1).take(MORE).map(|article| teaser(article)).collect::<Vec<_>>(),
        sections => rows(articles.get(1 + MORE..).unwrap_or_default()),
        corrections => corrections,
        elsewhere => elsewhere(press, language),
    };
    press.page(language, "front.html", head, context! { view => view })
}

/// When the newest edition of these came out, notices among them.
fn newest_of<'a>(articles: impl IntoIterator<Item = &'a Shelved<'a>>) -> Option<String> {
    articles.into_iter().map(|article| article.newest().published()).max().map(|at| at.to_string())
}

fn rows(articles: &[&Shelved<'_>]) -> Vec<Value> {
    let mut rows: Vec<(&str, &str, Vec<Value>)> = Vec::new();
    for article in articles {
        match rows.iter_mut().find(|(path, ..)| *path == article.section_path) {
            Some((.., row)) if row.len() < ROW => row.push(teaser(article)),
            Some(_) => {}
            None => rows.push((&article.section_path, article.section, vec![teaser(article)])),
        }
    }
    let row = |(path, name, articles): (&str, &str, Vec<Value>)| {
        context! { href => encode(path), name => name, articles => articles }
    };
    rows.into_iter().map(row).collect()
}

fn elsewhere(press: &Press<'_>, here: Language) -> Vec<Value> {
    let others = press.languages().filter(|language| *language != here);
    let newest = others.flat_map(|language| {
        let standing = press.of(language).into_iter().filter(|article| article.newest().is_shown());
        standing.take(ELSEWHERE).collect::<Vec<_>>()
    });
    newest
        .map(|article| {
            context! {
                lang => article.language.as_str(),
                dir => article.language.direction().as_str(),
                ..teaser(article)
            }
        })
        .collect()
}

/// The page of every section.
pub(crate) fn sections(press: &Press<'_>) -> Result<Vec<Page>, PressError> {
    let mut sections: BTreeMap<&str, (Language, &str)> = BTreeMap::new();
    for article in &press.shelf {
        sections.entry(&article.section_path).or_insert((article.language, article.section));
    }
    sections.into_iter().map(|(path, (language, name))| section(press, path, language, name)).collect()
}

fn section(press: &Press<'_>, path: &str, language: Language, name: &str) -> Result<Page, PressError> {
    let of_section = press.of(language).into_iter().filter(|article| article.section_path == path);
    let newest = newest_of(of_section.clone());
    let articles: Vec<_> = of_section.filter(|article| article.newest().is_shown()).collect();
    let site = press.tongue(language).site;
    let head = Head {
        title: format!("{name} – {}", site.name),
        within: Some(path.to_owned()),
        ..Head::new(path, name, "section-page")
    };
    let view = context! {
        name => name,
        newest => newest,
        has_more => articles.len() > SECTION,
        articles => articles.iter().take(SECTION).map(|article| teaser(article)).collect::<Vec<_>>(),
    };
    press.page(language, "section.html", head, context! { view => view })
}

/// The archive: a page of months, and a page for each month. Withdrawn articles stay on it.
pub(crate) fn archives(press: &Press<'_>) -> Result<Vec<Page>, PressError> {
    let mut pages = Vec::new();
    for language in press.languages() {
        let mut months: BTreeMap<String, Vec<&Shelved<'_>>> = BTreeMap::new();
        for article in press.shelf.iter().filter(|article| article.language == language) {
            let day = day_of(article.published());
            months.entry(format!("{:04}-{:02}", day.year(), day.month())).or_default().push(article);
        }
        pages.push(archive_of_months(press, language, &months)?);
        for (month, articles) in &months {
            pages.push(archive_of_month(press, language, month, articles)?);
        }
    }
    Ok(pages)
}

fn archive_of_months(
    press: &Press<'_>,
    language: Language,
    months: &BTreeMap<String, Vec<&Shelved<'_>>>,
) -> Result<Page, PressError> {
    let tongue = press.tongue(language);
    let heading = tongue.words.plain("archive")?;
    let lines: Vec<Value> = months
        .iter()
        .rev()
        .map(|(month, articles)| {
            context! {
                href => format!("/{language}/archive/{month}/"),
                at => articles[0].published().to_string(),
                count => articles.len(),
            }
        })
        .collect();
    let head = Head {
        title: format!("{heading} – {}", tongue.site.name),
        alternates: press.everywhere(|language| format!("/{language}/archive/")),
        ..Head::new(format!("/{language}/archive/"), heading, "archive-page")
    };
    let view = context! { month => (), months => lines, articles => Vec::<Value>::new() };
    press.page(language, "archive.html", head, context! { view => view })
}

fn archive_of_month(
    press: &Press<'_>,
    language: Language,
    month: &str,
    articles: &[&Shelved<'_>],
) -> Result<Page, PressError> {
    let tongue = press.tongue(language);
    let at = articles[0].published();
    let named = crate::words::Fill::Html(tongue.words.month(at)?);
    let heading = tongue.words.text("archive_of", &[("month", named)])?;
    let mut articles = articles.to_vec();
    articles.sort_by_key(|article| std::cmp::Reverse((article.published(), article.plan.id)));
    let lines: Vec<Value> = articles.iter().map(|article| archive_line(article)).collect();
    let head = Head {
        title: format!("{heading} – {}", tongue.site.name),
        ..Head::new(format!("/{language}/archive/{month}/"), heading, "archive-page")
    };
    let view = context! { month => at.to_string(), months => Vec::<Value>::new(), articles => lines };
    press.page(language, "archive.html", head, context! { view => view })
}

fn archive_line(article: &Shelved<'_>) -> Value {
    let headline = shown_headline(article);
    let attribution =
        headline.is_some().then(|| article.newest().text().headline_attribution.clone()).flatten();
    context! {
        href => encode(&article.path),
        headline => headline,
        attribution => attribution,
        section => article.section,
        published => article.published().to_string(),
        flag => notice(article).map(|notice| if notice.kind == "hold" { "held_flag" } else { "withdrawn_flag" }),
    }
}

/// The corrections page of every language.
pub(crate) fn corrections(press: &Press<'_>) -> Result<Vec<Page>, PressError> {
    let mut pages = Vec::new();
    for language in press.languages() {
        let tongue = press.tongue(language);
        let heading = tongue.words.plain("corrections_and_withdrawals")?;
        let policy = press.policies(language).find(|policy| policy.id == "corrections");
        let head = Head {
            title: format!("{heading} – {}", tongue.site.name),
            alternates: press.everywhere(|language| format!("/{language}/corrections/")),
            ..Head::new(format!("/{language}/corrections/"), heading, "corrections-page")
        };
        let view = context! {
            lines => put_right(press, language).into_iter().map(correction_line).collect::<Vec<_>>(),
            policy_href => policy.map(|policy| encode(&policy_path(policy))),
        };
        pages.push(press.page(language, "corrections.html", head, context! { view => view })?);
    }
    Ok(pages)
}

/// Of the holds, releases and withdrawals of an article only the last: it tells where the article stands. Corrections
/// all stay.
fn latest<'a>(lines: Vec<PutRight<'a>>) -> impl Iterator<Item = PutRight<'a>> {
    let mut told = BTreeSet::new();
    lines.into_iter().filter(move |put| {
        let is_state = matches!(put.line.kind, "hold" | "release" | "withdrawal");
        !is_state || told.insert(put.article.plan.id)
    })
}

fn correction_line(put: PutRight<'_>) -> Value {
    let article = put.article;
    let is_gone = !article.newest().is_shown();
    // What an article said that is not shown, and what was corrected in it, is not published again.
    let is_hidden = is_gone && matches!(put.line.kind, "correction" | "clarification");
    let before =
        (put.line.number > 1 && !is_gone).then(|| encode(&article.edition_path(put.line.number - 1)));
    context! {
        kind => put.line.kind,
        at => put.line.at.to_string(),
        number => put.line.number,
        leaf => put.line.leaf,
        hidden => is_hidden.then_some(if article.newest().is_withdrawn() { "since_withdrawn" } else { "since_held" }),
        was => put.line.was.filter(|_| !is_hidden),
        is => put.line.is.filter(|_| !is_hidden),
        note => put.line.note.filter(|_| !is_hidden),
        href => encode(&article.path),
        headline => shown_headline(article),
        published => article.published().to_string(),
        before_href => before,
    }
}
