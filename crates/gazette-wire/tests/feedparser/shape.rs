//! A feed in the shape feedparser gives it, so that its conditions can be asked.

use std::collections::BTreeMap;

use gazette_wire::feed::model::{Category, Feed, Link, Moment, Particulars, Party, Passage, Posting, Script};

use super::expression::Value;

/// The names a condition may use.
pub fn shape(feed: &Feed) -> Value {
    let mut head = particulars(&feed.particulars);
    set(&mut head, "generator", feed.generator.clone());
    set(&mut head, "ttl", feed.manners.ttl.map(|ttl| ttl.to_string()));
    if let Some(subtitle) = &feed.particulars.subtitle {
        detail(&mut head, "description", subtitle);
    } else {
        alias(&mut head, "description", "summary");
    }
    if let Some(moved) = &feed.moved_to {
        head.insert("newlocation".to_owned(), text(moved));
    }
    let entries = feed.postings.iter().map(posting).collect();
    Value::Map(BTreeMap::from([
        ("feed".to_owned(), Value::Map(head)),
        ("entries".to_owned(), Value::List(entries)),
        ("version".to_owned(), text(feed.dialect)),
        ("bozo".to_owned(), Value::Bool(!feed.faults.is_empty())),
    ]))
}

fn posting(posting: &Posting) -> Value {
    let mut map = particulars(&posting.particulars);
    set(&mut map, "comments", posting.comments.clone());
    if let Some(from) = &posting.taken_from {
        let mut source = particulars(from);
        set(&mut source, "href", from.link.clone());
        map.insert("source".to_owned(), Value::Map(source));
    }
    Value::Map(map)
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn set(map: &mut BTreeMap<String, Value>, name: &str, value: Option<String>) {
    if let Some(value) = value {
        map.insert(name.to_owned(), Value::Text(value));
    }
}

fn alias(map: &mut BTreeMap<String, Value>, name: &str, of: &str) {
    for end in ["", "_detail", "_parsed"] {
        if let Some(value) = map.get(&format!("{of}{end}")).cloned() {
            map.entry(format!("{name}{end}")).or_insert(value);
        }
    }
}

fn particulars(p: &Particulars) -> BTreeMap<String, Value> {
    let mut map = BTreeMap::new();
    for (name, passage) in [
        ("title", &p.title),
        ("subtitle", &p.subtitle),
        ("summary", &p.summary),
        ("info", &p.info),
        ("rights", &p.rights),
    ] {
        if let Some(passage) = passage {
            detail(&mut map, name, passage);
        }
    }
    if p.summary.is_none()
        && let Some(content) = p.contents.iter().find(|content| content.script != Script::Foreign)
    {
        detail(&mut map, "summary", content);
    }
    let contents = p.contents.iter().map(passage).collect();
    map.insert("content".to_owned(), Value::List(contents));
    set(&mut map, "id", p.id.clone());
    set(&mut map, "link", p.link.clone());
    set(&mut map, "language", p.language.clone());
    map.insert("links".to_owned(), Value::List(p.links.iter().map(link).collect()));
    let enclosures = p.links.iter().filter(|l| l.rel == "enclosure").map(enclosure).collect();
    map.insert("enclosures".to_owned(), Value::List(enclosures));
    map.insert("tags".to_owned(), Value::List(p.categories.iter().map(category).collect()));
    set(&mut map, "category", p.categories.first().and_then(|c| c.term.clone()));
    people(&mut map, p);
    for (name, moment) in [
        ("published", &p.published),
        ("updated", &p.updated),
        ("created", &p.created),
        ("expired", &p.expired),
    ] {
        if let Some(moment) = moment {
            self::moment(&mut map, name, moment);
        }
    }
    if let Some(is_link) = p.id_is_link {
        map.insert("guidislink".to_owned(), Value::Bool(is_link && p.link == p.id));
    }
    for (name, of) in [
        ("guid", "id"),
        ("tagline", "subtitle"),
        ("description", "summary"),
        ("copyright", "rights"),
        ("modified", "updated"),
        ("issued", "published"),
        ("date", "updated"),
    ] {
        alias(&mut map, name, of);
    }
    map
}

fn people(map: &mut BTreeMap<String, Value>, p: &Particulars) {
    if let Some(author) = p.authors.first() {
        set(map, "author", author.shown());
        map.insert("author_detail".to_owned(), party(author));
    }
    map.insert("authors".to_owned(), Value::List(p.authors.iter().map(party).collect()));
    if let Some(publisher) = &p.publisher {
        set(map, "publisher", publisher.shown());
        map.insert("publisher_detail".to_owned(), party(publisher));
    }
    map.insert("contributors".to_owned(), Value::List(p.contributors.iter().map(party).collect()));
}

fn detail(map: &mut BTreeMap<String, Value>, name: &str, found: &Passage) {
    map.insert(name.to_owned(), Value::Text(found.resolved()));
    map.insert(format!("{name}_detail"), passage(found));
}

fn passage(found: &Passage) -> Value {
    let kind = match (found.script, found.declared.as_deref()) {
        (_, Some(declared)) if declared.contains('/') => declared.to_owned(),
        (Script::Plain, _) => "text/plain".to_owned(),
        (Script::Html, _) => "text/html".to_owned(),
        (Script::Xhtml, _) => "application/xhtml+xml".to_owned(),
        (Script::Foreign, _) => "application/octet-stream".to_owned(),
    };
    let mut map = BTreeMap::new();
    map.insert("value".to_owned(), Value::Text(found.resolved()));
    map.insert("type".to_owned(), Value::Text(kind));
    map.insert("language".to_owned(), found.language.clone().map_or(Value::None, Value::Text));
    map.insert("base".to_owned(), Value::Text(found.base.clone().unwrap_or_default()));
    set(&mut map, "src", found.elsewhere.clone());
    Value::Map(map)
}

fn party(party: &Party) -> Value {
    let mut map = BTreeMap::new();
    set(&mut map, "name", party.name.clone());
    set(&mut map, "email", party.email.clone());
    set(&mut map, "href", party.url.clone());
    Value::Map(map)
}

fn link(link: &Link) -> Value {
    let mut map = BTreeMap::new();
    set(&mut map, "href", Some(link.href.clone()));
    set(&mut map, "rel", Some(link.rel.clone()));
    set(&mut map, "type", link.content_type.clone());
    set(&mut map, "title", link.title.clone());
    set(&mut map, "hreflang", link.language.clone());
    set(&mut map, "length", link.length.clone());
    Value::Map(map)
}

fn enclosure(link: &Link) -> Value {
    let mut map = BTreeMap::new();
    set(&mut map, "href", Some(link.href.clone()));
    set(&mut map, "type", link.content_type.clone());
    set(&mut map, "length", link.length.clone());
    Value::Map(map)
}

fn category(category: &Category) -> Value {
    let mut map = BTreeMap::new();
    set(&mut map, "term", category.term.clone());
    set(&mut map, "scheme", category.scheme.clone());
    set(&mut map, "label", category.label.clone());
    Value::Map(map)
}

fn moment(map: &mut BTreeMap<String, Value>, name: &str, moment: &Moment) {
    map.insert(name.to_owned(), text(&moment.text));
    let Some(dated) = moment.dated else { return };
    let at = dated.timestamp().to_zoned(jiff::tz::TimeZone::UTC);
    let numbers = [
        i64::from(at.year()),
        i64::from(at.month()),
        i64::from(at.day()),
        i64::from(at.hour()),
        i64::from(at.minute()),
        i64::from(at.second()),
        i64::from(at.weekday().to_monday_zero_offset()),
        i64::from(at.day_of_year()),
        0,
    ];
    map.insert(format!("{name}_parsed"), Value::List(numbers.into_iter().map(Value::Number).collect()));
}
