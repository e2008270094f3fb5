//! The JSON a dispatch is shown and kept in: the shape the contract gives for `gazette read`.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    Byline, Copytext, CreditLine, Dateline, Direction, Dispatch, DispatchParts, Fault, Format, InfoSource,
    Language, Media, PubStatus, Record, Signal, Span, Subject, Wording,
};

/// A dispatch as a JSON object. Field order is that of the contract.
#[derive(Serialize, Deserialize)]
struct Shape {
    guid: String,
    #[serde(default)]
    version: Option<String>,
    url: Option<String>,
    outlet: Option<String>,
    format: Format,
    section: Option<String>,
    headline: Option<String>,
    headline_attribution: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    slugline: Option<String>,
    dateline: Option<Dateline>,
    /// The byline as printed; the names in it follow as `authors`.
    byline: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    authors: Vec<String>,
    credit: Option<CreditLine>,
    language: Language,
    direction: Option<Direction>,
    published: Option<Timestamp>,
    updated: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    embargo: Option<Timestamp>,
    #[serde(default)]
    status: PubStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signal: Option<Signal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    urgency: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ed_note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rights: Option<String>,
    tags: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    subjects: Vec<Subject>,
    summary: Option<String>,
    media: Vec<Media>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    headlines: Vec<Wording>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bodies: Vec<Wording>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    located: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    info_sources: Vec<InfoSource>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record: Option<Record>,
    text: String,
    paragraphs: Vec<Span>,
    faults: Vec<Fault>,
}

impl Serialize for Dispatch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts: &DispatchParts = self;
        let parts = parts.clone();
        Shape {
            guid: parts.guid,
            version: parts.version,
            url: parts.url,
            outlet: parts.outlet,
            format: parts.format,
            section: parts.section,
            headline: parts.headline,
            headline_attribution: parts.headline_attribution,
            slugline: parts.slugline,
            dateline: parts.dateline,
            byline: parts.byline.as_ref().map(|byline| byline.text.clone()),
            authors: parts.byline.map(|byline| byline.names).unwrap_or_default(),
            credit: parts.credit,
            language: parts.language,
            direction: Some(parts.language.direction()),
            published: parts.published,
            updated: parts.updated,
            embargo: parts.embargo,
            status: parts.status,
            signal: parts.signal,
            urgency: parts.urgency,
            ed_note: parts.ed_note,
            rights: parts.rights,
            tags: parts.tags,
            subjects: parts.subjects,
            summary: parts.summary,
            media: parts.media,
            headlines: parts.headlines,
            bodies: parts.bodies,
            located: parts.located,
            info_sources: parts.info_sources,
            record: parts.record,
            text: parts.copy.text().to_owned(),
            paragraphs: parts.copy.paragraphs().to_vec(),
            faults: parts.faults,
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Dispatch {
    /// Reads the shape back and checks it as [`Dispatch::new`] does. Paragraphs are found anew from the text.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Dispatch, D::Error> {
        let shape = Shape::deserialize(deserializer)?;
        let names = shape.authors;
        let parts = DispatchParts {
            version: shape.version,
            url: shape.url,
            outlet: shape.outlet,
            section: shape.section,
            headline: shape.headline,
            headline_attribution: shape.headline_attribution,
            slugline: shape.slugline,
            dateline: shape.dateline,
            byline: shape.byline.map(|text| Byline { text, names, seen: None }),
            credit: shape.credit,
            language: shape.language,
            published: shape.published,
            updated: shape.updated,
            embargo: shape.embargo,
            status: shape.status,
            signal: shape.signal,
            urgency: shape.urgency,
            ed_note: shape.ed_note,
            rights: shape.rights,
            tags: shape.tags,
            subjects: shape.subjects,
            summary: shape.summary,
            media: shape.media,
            headlines: shape.headlines,
            bodies: shape.bodies,
            located: shape.located,
            info_sources: shape.info_sources,
            record: shape.record,
            copy: Copytext::from_paragraphs([shape.text]),
            faults: shape.faults,
            ..DispatchParts::new(shape.guid, shape.format)
        };
        Dispatch::new(parts).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dispatches_print_and_parse() {
        let mut parts = DispatchParts::new("kbna-12", Format::Text);
        parts.headline = Some("Dam will open".into());
        parts.headline_attribution = Some("Minister".into());
        parts.byline =
            Some(Byline { text: "Sara Haddad".into(), names: vec!["Sara Haddad".into()], seen: None });
        parts.language = Language::ARABIC;
        parts.copy = Copytext::from_paragraphs(["one", "قال إن"]);
        let dispatch = Dispatch::new(parts).expect("whole");
        let json = serde_json::to_string(&dispatch).expect("prints");
        assert!(
            json.contains(r#""direction":"rtl""#) && json.contains(r#""paragraphs":[[0,3],[5,11]]"#),
            "{json}"
        );
        assert_eq!(serde_json::from_str::<Dispatch>(&json).expect("parses"), dispatch);
    }
}
