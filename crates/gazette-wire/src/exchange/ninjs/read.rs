//! ninjs objects to dispatches.

use gazette_news::{
    Copytext, CreditLine, DispatchParts, Fault, FaultKind, Format, InfoSource, Language, Media, Met, Subject,
    Wording,
};
use serde_json::Value;

use super::{Object, check, member, objects, text};
use crate::exchange::{body, byline, finish, keep_record, status, tell_language};
use crate::{Reading, dates, furniture, limits, text as plain_text};

/// Reads one object or an array of them.
pub(in crate::exchange) fn read(value: &Value) -> Reading {
    let mut reading = Reading { format: Some(Format::Ninjs), ..Reading::default() };
    let values = match value {
        Value::Array(values) => values.as_slice(),
        one => std::slice::from_ref(one),
    };
    for value in values.iter().take(limits::DISPATCHES) {
        match value.as_object() {
            Some(object) => read_object(object, &mut reading),
            None => reading.faults.push(Fault::new(FaultKind::WrongFormat, Met::NinjsNoObject)),
        }
    }
    if values.len() > limits::DISPATCHES {
        let note = Met::ItemsLeft.with([values.len() - limits::DISPATCHES, limits::DISPATCHES]);
        reading.faults.push(Fault::new(FaultKind::TooMany, note));
    }
    reading
}

fn read_object(object: &Object, reading: &mut Reading) {
    let (parts, faults) = parts(object);
    let mut parts = parts;
    parts.faults.extend(faults);
    finish(parts, reading);
}

/// The parts of an object, and what is odd about it.
pub(super) fn parts(object: &Object) -> (DispatchParts, Vec<Fault>) {
    let mut faults = check::ninjs_oddities(object, None);
    let record = serde_json::to_string(object).unwrap_or_default();
    let guid = text(object, &["uri"]).unwrap_or_else(|| {
        faults.push(Fault::new(FaultKind::NoGuid, Met::NinjsNoUri));
        plain_text::content_guid(&record)
    });
    let mut parts = DispatchParts::new(guid, Format::Ninjs);
    parts.url =
        Some(parts.guid.clone()).filter(|uri| uri.starts_with("http://") || uri.starts_with("https://"));
    parts.version = text(object, &["version"]);
    words(&mut parts, object);
    times(&mut parts, object, &mut faults);
    state(&mut parts, object, &mut faults);
    parties(&mut parts, object);
    parts.language =
        text(object, &["language"]).and_then(|tag| tag.parse().ok()).unwrap_or(Language::UNDETERMINED);
    parts.subjects = objects(object, &["subjects", "subject"]).into_iter().filter_map(subject).collect();
    parts.media.extend(media(object));
    parts.record = keep_record(Format::Ninjs, record, &mut faults);
    status::settle(&mut parts);
    furniture::dress(&mut parts);
    tell_language(&mut parts);
    (parts, faults)
}

fn wording(object: &Object) -> Option<Wording> {
    let text = member(object, "value").and_then(Value::as_str)?;
    let own = |name| member(object, name).and_then(Value::as_str).map(str::to_owned);
    Some(Wording { role: own("role"), content_type: own("contenttype"), text: text.to_owned() })
}

fn words(parts: &mut DispatchParts, object: &Object) {
    parts.headlines = objects(object, &["headlines"]).into_iter().filter_map(wording).collect();
    let plain = |wording: &Wording| {
        let words = body::read(wording).paragraphs.join(" ");
        Some(words).filter(|words| !words.is_empty())
    };
    let main = parts.headlines.iter().find(|h| h.role.as_deref() == Some("main")).or(parts.headlines.first());
    parts.headline = main.and_then(plain).or_else(|| text(object, &["headline", "title"]));
    parts.bodies = objects(object, &["bodies"]).into_iter().filter_map(wording).collect();
    // ninjs 1.x: `body_text`, `body_xhtml`, and the like.
    for (name, value) in object {
        let lower = name.to_ascii_lowercase();
        if let (Some(kind), Some(value)) = (lower.strip_prefix("body_"), value.as_str()) {
            let content_type = match kind {
                "text" => Some("text/plain".to_owned()),
                "xhtml" | "html" | "html5" => Some("text/html".to_owned()),
                _ => None,
            };
            parts.bodies.push(Wording { role: Some(kind.to_owned()), content_type, text: value.to_owned() });
        }
    }
    if let Some(fragment) = body::best(&parts.bodies) {
        parts.copy = Copytext::from_paragraphs(&fragment.paragraphs);
        parts.media = fragment.media;
    }
    let descriptions: Vec<Wording> =
        objects(object, &["descriptions"]).into_iter().filter_map(wording).collect();
    let old = object.iter().filter(|(name, _)| name.to_ascii_lowercase().starts_with("description_"));
    let old = old
        .filter_map(|(_, value)| value.as_str())
        .map(|text| Wording { text: text.to_owned(), ..Wording::default() });
    let summary = descriptions
        .into_iter()
        .chain(old)
        .find_map(|d| Some(body::read(&d).paragraphs.join("\n\n")).filter(|s| !s.is_empty()));
    parts.summary = summary;
    parts.slugline = text(object, &["slugline"]);
    parts.byline = text(object, &["by", "byline"]).and_then(|by| byline(&by, Vec::new()));
    parts.located = text(object, &["located"]);
}

fn times(parts: &mut DispatchParts, object: &Object, faults: &mut Vec<Fault>) {
    let mut time = |names: &[&str]| {
        let written = text(object, names)?;
        let read = dates::parse_noting(&written, faults);
        if read.is_none() {
            faults.push(Fault::new(
                FaultKind::BadDate,
                Met::FieldBadDate.with([names[0].to_owned(), format!("{written:?}")]),
            ));
        }
        read
    };
    let version = time(&["versioncreated"]);
    parts.published = time(&["firstcreated"]).or(version).or_else(|| time(&["contentcreated"]));
    parts.updated = version.filter(|version| Some(*version) != parts.published);
    if let Some(given) = text(object, &["embargoeduntil", "embargoed"]) {
        parts.embargo = dates::parse_noting(&given, faults);
        if parts.embargo.is_none() {
            status::hold_without_end(parts, &given);
        }
    }
}

fn state(parts: &mut DispatchParts, object: &Object, faults: &mut Vec<Fault>) {
    if let Some(code) = text(object, &["pubstatus"]) {
        match status::pub_status(&code) {
            Some(status) => parts.status = status,
            None => faults
                .push(Fault::new(FaultKind::NotUnderstood, Met::StatusUnknown.with([format!("{code:?}")]))),
        }
    }
    parts.urgency = member(object, "urgency")
        .and_then(Value::as_u64)
        .and_then(|u| u8::try_from(u).ok())
        .filter(|u| (1..=9).contains(u));
    parts.ed_note = text(object, &["ednote"]);
    for named in ["signals", "signal"].iter().filter_map(|name| text(object, &[name])) {
        parts.signal = status::heavier(parts.signal, status::signal(&named));
    }
    let rights: Vec<String> =
        ["copyrightnotice", "usageterms"].iter().filter_map(|name| text(object, &[name])).collect();
    parts.rights =
        Some(rights.join("\n")).filter(|r| !r.is_empty()).or_else(|| text(object, &["copyrightholder"]));
}

fn parties(parts: &mut DispatchParts, object: &Object) {
    for source in objects(object, &["infosources", "infosource"]) {
        let code = text(source, &["uri"]).or_else(|| text(source, &["literal", "code"]));
        let found = InfoSource { name: text(source, &["name"]), role: text(source, &["role", "rel"]), code };
        if found != InfoSource::default() {
            parts.info_sources.push(found);
        }
    }
    if let Some(source) = parts.info_sources.iter().find(|s| s.name.is_some()) {
        parts.credit = credit(source);
    }
    parts.outlet = text(object, &["copyrightholder"]);
}

/// An information source as a credit line.
pub(in crate::exchange) fn credit(source: &InfoSource) -> Option<CreditLine> {
    let name = source.name.clone()?;
    let short = name.len() <= 6 && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let abbreviation = short.then(|| name.clone());
    Some(CreditLine { text: name.clone(), agency: Some(name), abbreviation, seen: None })
}

fn subject(object: &Object) -> Option<Subject> {
    let code = text(object, &["uri"]).or_else(|| text(object, &["literal", "code"]));
    let name = text(object, &["name"]);
    (code.is_some() || name.is_some()).then_some(Subject { code, name })
}

/// Renditions of the item itself, and of the pictures associated with it: the widest of each.
fn media(object: &Object) -> Vec<Media> {
    let mut found: Vec<Media> = widest(object).into_iter().collect();
    for associated in objects(object, &["associations"]) {
        let Some(mut media) = widest(associated) else { continue };
        let description =
            objects(associated, &["descriptions"]).into_iter().find_map(|d| text(d, &["value"]));
        media.caption = description
            .or_else(|| text(associated, &["description_text", "description_caption", "headline"]));
        media.credit = text(associated, &["by", "byline", "copyrightholder"]);
        found.push(media);
    }
    found
}

fn widest(object: &Object) -> Option<Media> {
    let width = |rendition: &&Object| member(rendition, "width").and_then(Value::as_u64).unwrap_or(0);
    let rendition = objects(object, &["renditions"])
        .into_iter()
        .filter(|r| member(r, "href").is_some())
        .max_by_key(width)?;
    let url = text(rendition, &["href"])?;
    Some(Media { url, content_type: text(rendition, &["contenttype", "mimetype"]), ..Media::default() })
}
