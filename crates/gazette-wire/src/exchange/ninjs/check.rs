//! What of a ninjs object is not as the standard has it. Nothing is refused: each oddity is a fault, and what is not
//! understood stays in the record as it was sent.

use gazette_news::{Fault, FaultKind, Met};
use serde_json::{Map, Value};

use super::schema::{LISTS, MEMBERS, OF_ASSOCIATIONS, TEXTS, VALUES};
use super::{Object, member};
use crate::{dates, limits};

/// What in a ninjs object is not as the standard has it: as `version` ("1.1") has it, where one is given, else as the
/// version has it that the object declares, else as any version has it.
pub fn ninjs_oddities(object: &Map<String, Value>, version: Option<&str>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let version = version.and_then(parse_version).or_else(|| declared(object));
    if let Some(version) = version {
        of_later_versions(object, version, &mut faults);
    }
    let extends_freely = version.is_some_and(|version| version < (2, 0));
    item(object, "", 0, extends_freely, &mut faults);
    faults
}

type Version = (u32, u32);

/// The version an item says it is of: `standard`, in 1.3 to 2.x also `$standard`.
fn declared(object: &Object) -> Option<Version> {
    ["standard", "$standard"].iter().find_map(|name| {
        let standard = member(object, name)?.as_object()?;
        parse_version(member(standard, "version")?.as_str()?)
    })
}

fn parse_version(text: &str) -> Option<Version> {
    let (major, rest) = text.trim().split_once('.')?;
    Some((major.parse().ok()?, rest.split('.').next()?.parse().ok()?))
}

/// What came with a later version than the item is of.
fn of_later_versions(object: &Object, version: Version, faults: &mut Vec<Fault>) {
    let is_component = member(object, "type").and_then(Value::as_str) == Some("component");
    let came = [
        ("the type component", is_component, (1, 2)),
        ("infosource", member(object, "infosource").is_some(), (1, 2)),
    ];
    for (what, is_there, since) in came {
        if is_there && version < since {
            let (major, minor) = version;
            odd(faults, format!("{what} is of ninjs {}.{}; this is {major}.{minor}", since.0, since.1));
        }
    }
}

/// Oddities of one item that are named; more of them say nothing new.
const MOST: usize = 64;

fn odd(faults: &mut Vec<Fault>, note: String) {
    if faults.len() >= MOST {
        return;
    }
    faults.push(Fault::new(FaultKind::NotUnderstood, Met::NinjsOdd.with([note])));
}

fn item(object: &Object, place: &str, depth: usize, extends_freely: bool, faults: &mut Vec<Fault>) {
    if depth > limits::NESTING {
        return;
    }
    unknown_members(object, place, depth, extends_freely, faults);
    if !member(object, "uri").is_some_and(Value::is_string) {
        odd(faults, format!("{place}an item without a uri"));
    }
    shapes(object, place, faults);
    urgency(object, place, faults);
    times(object, place, faults);
    rights(object, place, faults);
    event(object, place, faults);
    for coverage in array(object, "plannedcoverage") {
        urgency(coverage, place, faults);
    }
    for (at, found) in array(object, "places").chain(array(object, "place")).enumerate() {
        geometry(found, &format!("{place}place {}: ", at + 1), faults);
    }
    advices(object, place, faults);
    associations(object, place, depth, extends_freely, faults);
}

fn array<'v>(object: &'v Object, name: &str) -> impl Iterator<Item = &'v Object> {
    member(object, name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}

/// Members that no version has. Until 2.0 the names of further headlines and bodies might hold any sign but the first, by
/// an error of the schema that was left in it.
fn unknown_members(
    object: &Object,
    place: &str,
    depth: usize,
    extends_freely: bool,
    faults: &mut Vec<Fault>,
) {
    for name in object.keys() {
        let lower = name.to_ascii_lowercase();
        let known =
            MEMBERS.contains(&lower.as_str()) && (depth > 0 || !OF_ASSOCIATIONS.contains(&lower.as_str()));
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
        let plain = extends_freely || lower.bytes().all(is_plain);
        let extends = ["body_", "description_", "headline_"].iter().any(|start| {
            lower.strip_prefix(start).is_some_and(|extension| extension.bytes().next().is_some_and(is_plain))
        });
        if !(known || extends && plain) {
            let shown: String = name.chars().take(60).collect();
            odd(faults, format!("{place}the member {shown:?} is none of ninjs; it is kept as sent"));
        }
    }
}

/// Members of the wrong kind: a number for a text, a text for a list, a value that no version knows.
fn shapes(object: &Object, place: &str, faults: &mut Vec<Fault>) {
    for (name, value) in object {
        let lower = name.to_ascii_lowercase();
        let is_text = TEXTS.contains(&lower.as_str())
            || lower.starts_with("body_")
            || lower.starts_with("description_");
        if is_text && !value.is_string() {
            odd(faults, format!("{place}{lower} is a text, not {}", kind(value)));
        }
        if LISTS.contains(&lower.as_str())
            && !value.as_array().is_some_and(|list| list.iter().all(Value::is_object))
        {
            odd(faults, format!("{place}{lower} is a list of objects, not {}", kind(value)));
        }
        if lower == "altids" && !matches!(value, Value::Object(_) | Value::Array(_)) {
            odd(faults, format!("{place}{lower} is an object or a list of objects, not {}", kind(value)));
        }
        if (lower == "digitalsourcetype" || lower == "$standard" || lower == "standard") && !value.is_object()
        {
            odd(faults, format!("{place}{lower} is an object, not {}", kind(value)));
        }
        if let Some((_, known)) = VALUES.iter().find(|(known, _)| *known == lower)
            && !value.as_str().is_some_and(|value| known.contains(&value))
        {
            odd(faults, format!("{place}{lower} is one of {}, not {value}", known.join(", ")));
        }
    }
    for source in array(object, "infosource") {
        if source.values().any(Value::is_object) {
            odd(faults, format!("{place}an infosource holds texts and no objects"));
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list of something else",
        Value::Object(_) => "an object",
    }
}

/// An advice weighs importance and lifetime by codes (ninjs 1.6, 2.2).
fn advices(object: &Object, place: &str, faults: &mut Vec<Fault>) {
    for advice in array(object, "advices") {
        for name in ["importance", "lifetime"] {
            let coded = |value: &Value| value.as_object().is_some_and(|v| member(v, "code").is_some());
            if member(advice, name).is_some_and(|value| !coded(value)) {
                odd(faults, format!("{place}the {name} of an advice is an object with a code"));
            }
        }
    }
}

fn urgency(object: &Object, place: &str, faults: &mut Vec<Fault>) {
    if let Some(value) = member(object, "urgency")
        && !value.as_u64().is_some_and(|u| (1..=9).contains(&u))
    {
        odd(faults, format!("{place}an urgency is a whole number from 1 to 9, not {value}"));
    }
}

/// Times that cannot be read are dates gone wrong and named by the reader; here only what is no text at all.
fn times(object: &Object, place: &str, faults: &mut Vec<Fault>) {
    for name in ["versioncreated", "contentcreated", "embargoeduntil", "embargoed", "expires"] {
        if let Some(value) = member(object, name).filter(|value| !value.is_string()) {
            odd(faults, format!("{place}{name} is a date and time, not {}", kind(value)));
        }
    }
}

/// Rights are linked or encoded, one of the two (ninjs 1.4, 2.1).
fn rights(object: &Object, place: &str, faults: &mut Vec<Fault>) {
    let Some(rights) = member(object, "rightsinfo").and_then(Value::as_object) else { return };
    let linked = member(rights, "linkedrights").is_some();
    if linked == member(rights, "encodedrights").is_some() {
        odd(faults, format!("{place}rightsInfo holds either linked or encoded rights, and not both"));
    }
}

/// An event has a start or an expected start, and no renditions.
fn event(object: &Object, place: &str, faults: &mut Vec<Fault>) {
    let kind = member(object, "type").and_then(Value::as_str).unwrap_or_default();
    if matches!(kind, "event" | "planning") && member(object, "renditions").is_some() {
        odd(faults, format!("{place}an item of type {kind} has no renditions"));
    }
    let details = member(object, "eventdetails").and_then(Value::as_object);
    let Some(dates) = details.and_then(|details| member(details, "dates")).and_then(Value::as_object) else {
        return;
    };
    for (sure, expected) in [("startdate", "expectedstartdate"), ("enddate", "expectedenddate")] {
        if member(dates, sure).is_some() && member(dates, expected).is_some() {
            odd(faults, format!("{place}an event has either {sure} or {expected}"));
        }
        let bad = member(dates, expected).and_then(Value::as_str).filter(|text| !is_truncated_date(text));
        if let Some(text) = bad {
            odd(faults, format!("{place}{expected} is no date of ISO 8601: {text:?}"));
        }
    }
}

/// `2024`, `2024-02`, `2024-02-29`, or a date and time.
fn is_truncated_date(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b':' | b'T' | b'Z' | b'+' | b'.'))
        && dates::read(text).is_some()
}

/// GeoJSON (RFC 7946): a geometry of a known type with coordinates.
fn geometry(object: &Object, place: &str, faults: &mut Vec<Fault>) {
    let Some(geojson) = member(object, "geojson") else { return };
    const TYPES: [&str; 9] = [
        "Point",
        "MultiPoint",
        "LineString",
        "MultiLineString",
        "Polygon",
        "MultiPolygon",
        "GeometryCollection",
        "Feature",
        "FeatureCollection",
    ];
    let sound = geojson.as_object().is_some_and(|geometry| {
        let kind = geometry.get("type").and_then(Value::as_str).unwrap_or_default();
        let numbers = |value: &Value| match value.as_array() {
            Some(values) => !values.is_empty() && values.iter().all(|v| v.is_number() || v.is_array()),
            None => false,
        };
        TYPES.contains(&kind)
            && match kind {
                "Feature" => geometry.contains_key("geometry") && geometry.contains_key("properties"),
                "FeatureCollection" => geometry.contains_key("features"),
                "GeometryCollection" => geometry.contains_key("geometries"),
                "Point" => geometry
                    .get("coordinates")
                    .and_then(Value::as_array)
                    .is_some_and(|c| c.len() >= 2 && c.iter().all(Value::is_number)),
                _ => geometry.get("coordinates").is_some_and(numbers),
            }
    });
    if !sound {
        odd(faults, format!("{place}its geoJSON is none"));
    }
}

fn associations(object: &Object, place: &str, depth: usize, extends_freely: bool, faults: &mut Vec<Fault>) {
    match member(object, "associations") {
        // From 2.0 on each has a name member; in 1.x the name is the key.
        Some(Value::Array(values)) => {
            for (at, value) in values.iter().enumerate() {
                let place = format!("{place}association {}: ", at + 1);
                let Some(associated) = value.as_object() else {
                    odd(faults, format!("{place}not an object"));
                    continue;
                };
                if member(associated, "name").is_none() {
                    odd(faults, format!("{place}without a name"));
                }
                item(associated, &place, depth + 1, extends_freely, faults);
            }
        }
        Some(Value::Object(named)) => {
            for (name, associated) in
                named.iter().filter_map(|(name, value)| Some((name, value.as_object()?)))
            {
                let shown: String = name.chars().take(60).collect();
                let place = format!("{place}association {shown:?}: ");
                item(associated, &place, depth + 1, extends_freely, faults);
            }
        }
        Some(_) => odd(faults, format!("{place}associations are objects")),
        None => {}
    }
}
