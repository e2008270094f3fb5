//! JSON Feed 1.0 and 1.1 (jsonfeed.org).

use gazette_news::{Fault, FaultKind, Format, Media, Met};
use serde_json::{Map, Value};
use url::Url;

use super::model::{Category, Feed, Link, Manners, Moment, Particulars, Party, Passage, Posting, Script};
use super::scope::Scope;
use crate::{dates, limits};

pub(super) fn parse(object: &Map<String, Value>, url: Option<&str>) -> Feed {
    let scope =
        Scope { base: url.and_then(|url| Url::parse(url).ok()), language: string(object, "language") };
    let version = string(object, "version").unwrap_or_default();
    let mut faults = Vec::new();
    let given = object.get("items").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if given.len() > limits::DISPATCHES {
        let note = Met::PostingsLeft.with([given.len() - limits::DISPATCHES, limits::DISPATCHES]);
        faults.push(Fault::new(FaultKind::TooMany, note));
    }
    let objects = given.iter().take(limits::DISPATCHES).filter_map(Value::as_object);
    Feed {
        format: Format::JsonFeed,
        dialect: if version.ends_with("1.1") || version.ends_with("1.1/") { "json11" } else { "json1" },
        particulars: head(object, &scope),
        manners: Manners::default(),
        generator: None,
        image: address(object, "icon", &scope).or_else(|| address(object, "favicon", &scope)),
        moved_to: None,
        postings: objects.map(|posting| read_posting(posting, &scope)).collect(),
        faults,
    }
}

fn head(object: &Map<String, Value>, scope: &Scope) -> Particulars {
    let mut links = Vec::new();
    let mut link = |rel: &str, href: Option<String>| {
        links.extend(href.map(|href| Link { href, rel: rel.to_owned(), ..Link::default() }));
    };
    link("alternate", address(object, "home_page_url", scope));
    link("self", address(object, "feed_url", scope));
    link("next", address(object, "next_url", scope));
    for hub in object.get("hubs").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
    {
        link("hub", address(hub, "url", scope));
    }
    Particulars {
        title: plain(object, "title", scope),
        subtitle: plain(object, "description", scope),
        info: plain(object, "user_comment", scope),
        link: address(object, "home_page_url", scope),
        id: address(object, "feed_url", scope),
        links,
        authors: authors(object, scope),
        language: scope.language.clone(),
        ..Particulars::default()
    }
}

fn read_posting(object: &Map<String, Value>, scope: &Scope) -> Posting {
    let scope =
        Scope { language: string(object, "language").or(scope.language.clone()), base: scope.base.clone() };
    let link = address(object, "url", &scope).or_else(|| address(object, "external_url", &scope));
    let mut links: Vec<Link> = link.iter().map(|href| alternate(href)).collect();
    let mut media = Vec::new();
    for name in ["image", "banner_image"] {
        media.extend(address(object, name, &scope).map(|url| Media { url, ..Media::default() }));
    }
    for attached in
        object.get("attachments").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
    {
        let Some(href) = address(attached, "url", &scope) else { continue };
        let content_type = string(attached, "mime_type");
        media.push(Media {
            url: href.clone(),
            content_type: content_type.clone(),
            caption: string(attached, "title"),
            ..Media::default()
        });
        let length = attached.get("size_in_bytes").map(Value::to_string);
        links.push(Link { href, rel: "enclosure".to_owned(), content_type, length, ..Link::default() });
    }
    let html = passage(object, "content_html", &scope, Script::Html);
    let text = passage(object, "content_text", &scope, Script::Plain);
    let tags = object.get("tags").and_then(Value::as_array).into_iter().flatten();
    let particulars = Particulars {
        // Identifiers ought to be strings; numbers are taken too, as the format's page asks.
        id: string(object, "id")
            .or_else(|| object.get("id").filter(|id| id.is_number()).map(Value::to_string)),
        title: plain(object, "title", &scope),
        summary: plain(object, "summary", &scope),
        contents: html.into_iter().chain(text).collect(),
        link,
        links,
        authors: authors(object, &scope),
        categories: tags
            .filter_map(Value::as_str)
            .map(|term| Category { term: Some(term.to_owned()), ..Category::default() })
            .collect(),
        language: scope.language.clone(),
        published: moment(object, "date_published"),
        updated: moment(object, "date_modified"),
        media,
        ..Particulars::default()
    };
    Posting { particulars, ..Posting::default() }
}

fn alternate(href: &str) -> Link {
    Link { href: href.to_owned(), rel: "alternate".to_owned(), ..Link::default() }
}

fn string(object: &Map<String, Value>, name: &str) -> Option<String> {
    object.get(name).and_then(Value::as_str).map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned)
}

fn address(object: &Map<String, Value>, name: &str, scope: &Scope) -> Option<String> {
    string(object, name).and_then(|link| scope.resolve(&link))
}

fn moment(object: &Map<String, Value>, name: &str) -> Option<Moment> {
    string(object, name).map(|text| Moment { dated: dates::read(&text), text })
}

fn passage(object: &Map<String, Value>, name: &str, scope: &Scope, script: Script) -> Option<Passage> {
    let value = string(object, name)?;
    let base = scope.base.as_ref().map(|base| base.as_str().to_owned());
    Some(Passage { value, script, declared: None, language: scope.language.clone(), base, elsewhere: None })
}

fn plain(object: &Map<String, Value>, name: &str, scope: &Scope) -> Option<Passage> {
    passage(object, name, scope, Script::Plain)
}

/// `authors` (1.1) or `author` (1.0).
fn authors(object: &Map<String, Value>, scope: &Scope) -> Vec<Party> {
    let many = object.get("authors").and_then(Value::as_array).into_iter().flatten();
    let one = object.get("author").into_iter();
    let objects = many.chain(one).filter_map(Value::as_object);
    let party = |author: &Map<String, Value>| Party {
        name: string(author, "name"),
        email: None,
        url: address(author, "url", scope),
    };
    let mut found: Vec<Party> = Vec::new();
    for party in objects.map(party).filter(|party| *party != Party::default()) {
        if !found.contains(&party) {
            found.push(party);
        }
    }
    found
}
