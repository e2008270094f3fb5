//! Feeds with the full text: RSS 2.0, Atom 1.0 and JSON Feed 1.1, for the news and for the corrections of each
//! language.

mod atom;
pub(crate) mod formats;
mod json;
mod rss;

use gazette_news::Language;
use jiff::Timestamp;
use minijinja::context;

use crate::PressError;
use crate::author::{Authors, comma};
use crate::body::{one_party, paragraphs};
use crate::changes::{notes, put_right};
use crate::headline::{headline_line, shown_headline};
use crate::notice::notice;
use crate::plan::Page;
use crate::press::Press;
use crate::shelf::Shelved;
use crate::theme::shown;
use crate::words::Words;

/// How many articles a feed carries.
const LONGEST: usize = 50;

/// A feed, before it takes a format.
struct Feed {
    /// The folder it stands in, decoded, from slash to slash.
    folder: String,
    title: String,
    description: String,
    language: Language,
    /// The page it follows.
    home: String,
    /// The address of the folder it stands in.
    base: String,
    icon: String,
    updated: Timestamp,
    lines: Vec<Line>,
}

/// One article, or one correction, in a feed.
struct Line {
    /// Permanent and unique: the article's address, so that a later edition replaces an earlier one in readers' lists.
    id: String,
    url: String,
    title: String,
    published: Timestamp,
    updated: Timestamp,
    /// The authors that the article credits (never an account of the newsroom).
    author: Option<String>,
    section: String,
    summary: Option<String>,
    /// Whose copy it rests on.
    credits: Vec<String>,
    html: String,
}

/// All feeds of the site.
pub(crate) fn pages(press: &Press<'_>) -> Result<Vec<Page>, PressError> {
    let mut pages = Vec::new();
    for language in press.languages() {
        for feed in [news(press, language)?, corrections(press, language)?] {
            pages.push(page(&feed, "rss.xml", "application/rss+xml; charset=utf-8", rss::print(&feed)));
            pages.push(page(&feed, "atom.xml", "application/atom+xml; charset=utf-8", atom::print(&feed)));
            pages.push(page(&feed, "feed.json", "application/feed+json; charset=utf-8", json::print(&feed)));
        }
    }
    Ok(pages)
}

fn page(feed: &Feed, file: &str, content_type: &'static str, text: String) -> Page {
    Page { path: format!("{}{file}", feed.folder), content_type, status: 200, bytes: text.into_bytes() }
}

fn news(press: &Press<'_>, language: Language) -> Result<Feed, PressError> {
    let site = press.tongue(language).site;
    let mut articles: Vec<_> = press.shelf.iter().filter(|article| article.language == language).collect();
    articles.sort_by_key(|article| std::cmp::Reverse((article.told(), article.plan.id)));
    articles.truncate(LONGEST);
    let lines =
        articles.into_iter().map(|article| article_line(press, article)).collect::<Result<Vec<_>, _>>()?;
    Ok(Feed {
        title: site.name.clone(),
        description: site.tagline.clone().unwrap_or_else(|| site.name.clone()),
        home: press.url(&press.home(language)),
        ..empty(press, language, format!("/{language}/"), lines)
    })
}

fn corrections(press: &Press<'_>, language: Language) -> Result<Feed, PressError> {
    let tongue = press.tongue(language);
    let folder = format!("/{language}/corrections/");
    let put_right = put_right(press, language).into_iter().take(LONGEST);
    let lines = put_right
        .map(|put| {
            let line = article_line(press, put.article)?;
            let kind = tongue.words.plain(&format!("note_{}", put.line.kind))?;
            let title =
                shown_headline(put.article).map_or(kind.clone(), |headline| format!("{kind}: {headline}"));
            let id = format!("{}#edition-{}", line.url, put.line.number);
            Ok(Line { id, title, published: put.line.at, updated: put.line.at, ..line })
        })
        .collect::<Result<Vec<_>, PressError>>()?;
    let heading = tongue.words.plain("corrections_and_withdrawals")?;
    Ok(Feed {
        title: format!("{} – {heading}", tongue.site.name),
        description: tongue.words.plain("corrections_says")?,
        home: press.url(&folder),
        ..empty(press, language, folder, lines)
    })
}

fn empty(press: &Press<'_>, language: Language, folder: String, lines: Vec<Line>) -> Feed {
    Feed {
        title: String::new(),
        description: String::new(),
        language,
        home: String::new(),
        base: press.url(&folder),
        icon: press.url(&press.icon.path),
        updated: lines.iter().map(|line| line.updated).max().unwrap_or(Timestamp::UNIX_EPOCH),
        lines,
        folder,
    }
}

fn article_line(press: &Press<'_>, article: &Shelved<'_>) -> Result<Line, PressError> {
    let edition = article.newest();
    let text = edition.text();
    let url = press.url(&article.path);
    let words = &press.tongue(article.language).words;
    let is_gone = !edition.is_shown();
    Ok(Line {
        id: url.clone(),
        title: if is_gone { withdrawn_title(article, words)? } else { headline_line(edition) },
        published: article.published(),
        updated: article.told(),
        author: Authors::of(article)
            .line(text.byline.as_deref(), comma(article.language))
            .filter(|_| !is_gone),
        section: article.section.to_owned(),
        summary: text.standfirst.clone().filter(|_| !is_gone),
        credits: if is_gone {
            Vec::new()
        } else {
            text.credits.iter().map(|credit| credit.text.clone()).collect()
        },
        html: html(press, article, &url)?,
        url,
    })
}

fn withdrawn_title(article: &Shelved<'_>, words: &Words) -> Result<String, PressError> {
    let withdrawn = words.plain(&format!("note_{}", article.newest().change().as_str()))?;
    Ok(match shown_headline(article) {
        Some(headline) => format!("{withdrawn}: {headline}"),
        None => withdrawn,
    })
}

/// The article as HTML that stands anywhere: labels in words, no styles, whole addresses.
fn html(press: &Press<'_>, article: &Shelved<'_>, url: &str) -> Result<String, PressError> {
    let edition = article.newest();
    let tongue = press.tongue(article.language);
    let common = context! {
        lang => article.language.as_str(),
        dir => article.language.direction().as_str(),
        site => tongue.site.name.clone(),
        url => url,
    };
    let view = match notice(article) {
        Some(notice) => {
            context! { withdrawn => context! { removal => notice.kind, reason => notice.reason }, ..common }
        }
        None => {
            let text = edition.text();
            let paragraphs = paragraphs(&text.body, edition.labels());
            let credits: Vec<String> = text.credits.iter().map(|credit| credit.text.clone()).collect();
            context! {
                withdrawn => (),
                notes => shown(notes(article, edition.number())),
                standfirst => text.standfirst.clone(),
                dateline => text.dateline.clone(),
                one_party => one_party(&paragraphs),
                paragraphs => shown(&paragraphs),
                credits => credits,
                ..common
            }
        }
    };
    tongue
        .env
        .get_template("feed.html")
        .and_then(|template| template.render(context! { view => view }))
        .map(|html| html.trim().to_owned())
        .map_err(|error| PressError::template("feed.html", &error))
}
