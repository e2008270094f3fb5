//! Who reads.

use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};
use gazette_news::Format;
use gazette_wire::Input;
use trafilatura::{ExtractionFocus, Options};
use url::Url;

use crate::pages::Page;

/// One who reads pages.
pub struct Reader {
    /// Its name.
    pub name: &'static str,
    /// Gives the text of a page; nothing where it finds none.
    pub read: fn(&Page) -> String,
    /// Whether it gives no text, and only shows what parsing costs.
    pub is_parsing_alone: bool,
}

/// All of them; the first is what the others' cost is compared with.
pub const READERS: [Reader; 5] = [
    Reader { name: "parsing alone (html5ever)", read: parsed, is_parsing_alone: true },
    Reader { name: "gazette-wire", read: ours, is_parsing_alone: false },
    Reader { name: "dom_smoothie", read: smoothie, is_parsing_alone: false },
    Reader { name: "trafilatura, precision", read: precise, is_parsing_alone: false },
    Reader { name: "trafilatura, fallback", read: with_fallback, is_parsing_alone: false },
];

fn parsed(page: &Page) -> String {
    drop(std::hint::black_box(Document::from(page.html.as_str())));
    String::new()
}

/// The whole reading: charset, text, headline, byline, dates, language, furniture.
fn ours(page: &Page) -> String {
    let input =
        Input { bytes: &page.bytes, url: Some(&page.url), format: Some(Format::Html), content_type: None };
    let reading = gazette_wire::read(&input);
    reading.dispatches.first().map(|dispatch| dispatch.text().to_owned()).unwrap_or_default()
}

fn smoothie(page: &Page) -> String {
    // Without this, the last word of a paragraph and the first of the next are one.
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let read =
        Readability::new(page.html.as_str(), Some(&page.url), Some(config)).and_then(|mut page| page.parse());
    read.map(|article| article.text_content.to_string()).unwrap_or_default()
}

fn precise(page: &Page) -> String {
    with_trafilatura(page, Options::default().with_fallback(true).with_focus(ExtractionFocus::FavorPrecision))
}

fn with_fallback(page: &Page) -> String {
    with_trafilatura(page, Options::default().with_fallback(true))
}

fn with_trafilatura(page: &Page, options: Options) -> String {
    let options = match Url::parse(&page.url) {
        Ok(url) => options.with_url(url),
        Err(_) => options,
    };
    let options = options.with_exclude_comments(true);
    trafilatura::extract(&page.html, &options).map(|read| read.content_text).unwrap_or_default()
}
