//! Dispatches to ninjs 3.1.

use gazette_news::{Dispatch, DispatchParts, Format, Language, PubStatus, Wording};
use serde_json::{Map, Value, json};

use super::read::parts;
use super::{Object, member};

const SCHEMA: &str = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

/// Writes a dispatch as a ninjs 3.1 object.
///
/// A dispatch that was read from ninjs goes back to its sender's record: members that still mean what the dispatch says
/// stay as they were sent, those that were changed are written anew, and those without a noun here are kept verbatim.
/// The version of the standard is then the record's.
pub fn to_ninjs(dispatch: &Dispatch) -> Value {
    let record = dispatch.record.as_ref().filter(|record| record.format == Format::Ninjs);
    let sent = record.and_then(|record| serde_json::from_str::<Object>(&record.text).ok());
    let Some(mut object) = sent else {
        let mut object = Map::new();
        object.insert("standard".to_owned(), json!({"name": "ninjs", "version": "3.1", "schema": SCHEMA}));
        object.extend(members(dispatch));
        return Value::Object(object);
    };
    let (before, _) = parts(&object);
    let before = members(&before);
    let after = members(dispatch);
    for name in NAMES {
        if before.get(name) != after.get(name) {
            let spelled = object.keys().find(|key| key.eq_ignore_ascii_case(name)).cloned();
            let spelled = spelled.unwrap_or_else(|| name.to_owned());
            match after.get(name) {
                Some(value) => object.insert(spelled, value.clone()),
                None => object.remove(&spelled),
            };
        }
    }
    debug_assert!(member(&object, "uri").is_some(), "a dispatch has an identifier");
    Value::Object(object)
}

/// The members that are written from a dispatch.
const NAMES: [&str; 24] = [
    "uri",
    "type",
    "representationType",
    "version",
    "firstCreated",
    "versionCreated",
    "embargoedUntil",
    "pubStatus",
    "urgency",
    "edNote",
    "copyrightHolder",
    "copyrightNotice",
    "language",
    "title",
    "headlines",
    "by",
    "slugline",
    "located",
    "descriptions",
    "bodies",
    "subjects",
    "infoSources",
    "associations",
    "altIds",
];

/// What a dispatch says, member by member.
fn members(parts: &DispatchParts) -> Object {
    let mut object = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        debug_assert!(NAMES.contains(&name), "{name} is a member that is compared");
        if let Some(value) = value {
            object.insert(name.to_owned(), value);
        }
    };
    let string = |value: &Option<String>| value.clone().map(Value::String);
    put("uri", Some(Value::String(uri(&parts.guid))));
    put("altIds", (uri(&parts.guid) != parts.guid).then(|| json!([{"role": "guid", "value": parts.guid}])));
    put("type", Some(json!("text")));
    put("version", string(&parts.version));
    put("firstCreated", parts.published.map(|t| json!(t.to_string())));
    put("versionCreated", parts.updated.or(parts.published).map(|t| json!(t.to_string())));
    put("embargoedUntil", parts.embargo.map(|t| json!(t.to_string())));
    put("pubStatus", Some(json!(status(parts.status))));
    put("urgency", parts.urgency.map(|u| json!(u)));
    put("edNote", string(&parts.ed_note));
    put("copyrightHolder", string(&parts.outlet));
    put("copyrightNotice", string(&parts.rights));
    put("language", (parts.language != Language::UNDETERMINED).then(|| json!(parts.language.as_str())));
    put("title", string(&parts.headline_line()));
    put("headlines", headlines(parts));
    put("by", parts.byline.as_ref().map(|b| json!(b.text)));
    put("slugline", string(&parts.slugline));
    put(
        "located",
        string(&parts.located)
            .or_else(|| parts.dateline.as_ref().and_then(|d| d.place.clone()).map(Value::String)),
    );
    put(
        "descriptions",
        parts.summary.as_ref().map(|s| json!([{"role": "summary", "contentType": "text/plain", "value": s}])),
    );
    put("bodies", bodies(parts));
    put("subjects", subjects(parts));
    put("infoSources", info_sources(parts));
    put("associations", associations(parts));
    object
}

/// ninjs wants a URI; what is none becomes a `urn:x-gazette:` with its bytes percent-encoded.
fn uri(guid: &str) -> String {
    if url::Url::parse(guid).is_ok() && !guid.contains(char::is_whitespace) {
        return guid.to_owned();
    }
    let mut uri = String::from("urn:x-gazette:");
    for byte in guid.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b':' => uri.push(char::from(byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

fn status(status: PubStatus) -> &'static str {
    match status {
        PubStatus::Usable => "usable",
        PubStatus::Withheld => "withheld",
        PubStatus::Canceled => "canceled",
    }
}

fn wordings(wordings: &[Wording]) -> Value {
    let one = |wording: &Wording| {
        let mut object = Map::new();
        for (name, value) in [("role", &wording.role), ("contentType", &wording.content_type)] {
            if let Some(value) = value {
                object.insert(name.to_owned(), json!(value));
            }
        }
        object.insert("value".to_owned(), json!(wording.text));
        Value::Object(object)
    };
    Value::Array(wordings.iter().map(one).collect())
}

fn headlines(parts: &DispatchParts) -> Option<Value> {
    if !parts.headlines.is_empty() {
        return Some(wordings(&parts.headlines));
    }
    parts.headline_line().map(|headline| json!([{"role": "main", "value": headline}]))
}

fn bodies(parts: &DispatchParts) -> Option<Value> {
    if !parts.bodies.is_empty() {
        return Some(wordings(&parts.bodies));
    }
    (!parts.copy.is_empty())
        .then(|| json!([{"role": "main", "contentType": "text/plain", "value": parts.copy.text()}]))
}

fn subjects(parts: &DispatchParts) -> Option<Value> {
    let coded = parts.subjects.iter().map(|subject| {
        let mut object = Map::new();
        if let Some(name) = &subject.name {
            object.insert("name".to_owned(), json!(name));
        }
        if let Some(code) = &subject.code {
            let member = if url::Url::parse(code).is_ok_and(|u| u.has_host() || u.scheme() == "urn") {
                "uri"
            } else {
                "literal"
            };
            object.insert(member.to_owned(), json!(code));
        }
        Value::Object(object)
    });
    let tags = parts.tags.iter().map(|tag| json!({"name": tag}));
    let all: Vec<Value> = coded.chain(tags).collect();
    (!all.is_empty()).then_some(Value::Array(all))
}

fn info_sources(parts: &DispatchParts) -> Option<Value> {
    let mut all: Vec<Value> = Vec::new();
    for source in &parts.info_sources {
        let mut object = Map::new();
        for (name, value) in [("name", &source.name), ("role", &source.role)] {
            if let Some(value) = value {
                object.insert(name.to_owned(), json!(value));
            }
        }
        if let Some(code) = &source.code {
            let member = if code.contains("://") { "uri" } else { "literal" };
            object.insert(member.to_owned(), json!(code));
        }
        all.push(Value::Object(object));
    }
    if all.is_empty()
        && let Some(credit) = &parts.credit
    {
        all.push(json!({"name": credit.agency.as_ref().unwrap_or(&credit.text), "role": "credit"}));
    }
    (!all.is_empty()).then_some(Value::Array(all))
}

fn associations(parts: &DispatchParts) -> Option<Value> {
    let one = |(at, media): (usize, &gazette_news::Media)| {
        let mut object = Map::new();
        object.insert("uri".to_owned(), json!(media.url));
        object.insert("name".to_owned(), json!(format!("media{}", at + 1)));
        object.insert("type".to_owned(), json!(kind(media)));
        let mut rendition = Map::new();
        rendition.insert("name".to_owned(), json!("original"));
        rendition.insert("href".to_owned(), json!(media.url));
        if let Some(content_type) = &media.content_type {
            rendition.insert("contentType".to_owned(), json!(content_type));
        }
        object.insert("renditions".to_owned(), json!([rendition]));
        if let Some(caption) = media.caption.as_ref().or(media.alt.as_ref()) {
            object.insert("descriptions".to_owned(), json!([{"role": "caption", "value": caption}]));
        }
        if let Some(credit) = &media.credit {
            object.insert("by".to_owned(), json!(credit));
        }
        Value::Object(object)
    };
    let all: Vec<Value> =
        parts.media.iter().filter(|m| url::Url::parse(&m.url).is_ok()).enumerate().map(one).collect();
    (!all.is_empty()).then_some(Value::Array(all))
}

fn kind(media: &gazette_news::Media) -> &'static str {
    match media.content_type.as_deref().and_then(|t| t.split('/').next()) {
        Some("video") => "video",
        Some("audio") => "audio",
        _ => "picture",
    }
}
