//! Items of NewsML-G2 to dispatches.

use gazette_news::{
    Copytext, DispatchParts, Fault, FaultKind, Format, InfoSource, Media, Met, Note, Record, Subject, Wording,
};

use super::UNDATED;
use crate::exchange::nitf::line;
use crate::exchange::{byline, finish, keep_record, nitf, status, tell_language};
use crate::text::content_guid;
use crate::xml::{Element, Space, Tree, inner_markup};
use crate::{Reading, dates, furniture, limits, markup};

/// Names of items, each a dispatch.
const ITEMS: [&str; 6] =
    ["newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"];

/// Reads a message or a single item.
pub(in crate::exchange) fn read(text: &str) -> Reading {
    let tree = Tree::read(text);
    let mut reading =
        Reading { format: Some(Format::NewsmlG2), faults: tree.faults.clone(), ..Reading::default() };
    let mut items = Vec::new();
    for root in tree.roots() {
        collect(root, &mut Vec::new(), &mut items);
    }
    if items.is_empty() {
        reading.faults.push(Fault::new(FaultKind::NotUnderstood, Met::NoItem));
    }
    if items.len() > limits::DISPATCHES {
        let note = Met::ItemsLeft.with([items.len() - limits::DISPATCHES, limits::DISPATCHES]);
        reading.faults.push(Fault::new(FaultKind::TooMany, note));
    }
    for (item, outer) in items.into_iter().take(limits::DISPATCHES) {
        let record = Record { format: Format::NewsmlG2, text: standalone(text, item, &outer) };
        read_item(item, record, &mut reading);
    }
    reading
}

type Found<'t, 'a> = (Element<'t, 'a>, Vec<Element<'t, 'a>>);

/// The items in a message, with the elements around each.
fn collect<'t, 'a>(
    element: Element<'t, 'a>,
    outer: &mut Vec<Element<'t, 'a>>,
    found: &mut Vec<Found<'t, 'a>>,
) {
    if ITEMS.iter().any(|name| element.is(name)) {
        found.push((element, outer.clone()));
        return;
    }
    if outer.len() > 8 {
        return;
    }
    outer.push(element);
    for inner in element.elements() {
        collect(inner, outer, found);
    }
    outer.pop();
}

/// The item's own text, with the namespaces declared around it.
fn standalone(text: &str, item: Element<'_, '_>, outer: &[Element<'_, '_>]) -> String {
    let own = text.get(item.span()).unwrap_or_default();
    let mut declared: Vec<&str> = item.attributes().map(|(name, _)| name).collect();
    let mut added = String::new();
    for element in outer.iter().rev() {
        for (name, value) in element.attributes() {
            if (name == "xmlns" || name.starts_with("xmlns:")) && !declared.contains(&name) {
                declared.push(name);
                added.push(' ');
                added.push_str(name);
                added.push_str("=\"");
                crate::entities::escape(value, &mut added);
                added.push('"');
            }
        }
    }
    let after_name = 1 + item.full_name().len();
    match (own.get(..after_name), own.get(after_name..)) {
        (Some(head), Some(rest)) => format!("{head}{added}{rest}"),
        _ => own.to_owned(),
    }
}

fn read_item(item: Element<'_, '_>, record: Record, reading: &mut Reading) {
    let mut parts = parts(item, record);
    let kind = item.name();
    if kind != "newsItem" {
        let note = match kind {
            "packageItem" => package_note(item),
            _ => Met::ItemHoldsNoText.with([kind]),
        };
        parts.faults.push(Fault::new(FaultKind::NotUnderstood, note));
    }
    if item.is_unfinished() {
        parts.faults.push(Fault::new(FaultKind::Truncated, Met::ItemCut));
    }
    finish(parts, reading);
}

fn package_note(item: Element<'_, '_>) -> Note {
    let count = item.descendants().filter(|e| e.is("itemRef")).count();
    Met::PackageOfItems.with([count])
}

/// The parts of one item.
pub(super) fn parts(item: Element<'_, '_>, record: Record) -> DispatchParts {
    let mut faults = Vec::new();
    let guid =
        item.attribute("guid").map(str::trim).filter(|g| !g.is_empty()).map(str::to_owned).unwrap_or_else(
            || {
                faults.push(Fault::new(FaultKind::NoGuid, Met::ItemNoGuid));
                content_guid(&record.text)
            },
        );
    let mut parts = DispatchParts::new(guid, Format::NewsmlG2);
    parts.faults = faults;
    parts.version = item.attribute("version").map(str::to_owned);
    if let Some(meta) = item.child("itemMeta") {
        item_meta(&mut parts, meta);
    }
    if let Some(meta) = item.child("contentMeta") {
        content_meta(&mut parts, meta);
    }
    if let Some(rights) = item.child("rightsInfo") {
        rights_of(&mut parts, rights);
    }
    // The language of the content; that of the item's own notes only where there is none.
    let tag = parts_language(item).or_else(|| item.attribute_of(Space::Xml, "lang").map(str::to_owned));
    if let Some(language) = tag.and_then(|tag| tag.parse().ok()) {
        parts.language = language;
    }
    if let Some(content) = item.child("contentSet") {
        content_set(&mut parts, content);
    }
    named_otherwise(&mut parts, item);
    let mut faults = std::mem::take(&mut parts.faults);
    parts.record = keep_record(record.format, record.text, &mut faults);
    parts.faults = faults;
    status::settle(&mut parts);
    furniture::dress(&mut parts);
    tell_language(&mut parts);
    parts
}

fn parts_language(item: Element<'_, '_>) -> Option<String> {
    let meta = item.child("contentMeta")?;
    meta.child("language").and_then(|l| l.attribute("tag").map(str::to_owned))
}

/// A concept by its QCode, URI or literal.
fn code(element: Element<'_, '_>) -> Option<String> {
    let value = element.attribute("qcode").or(element.attribute("uri")).or(element.attribute("literal"))?;
    Some(value.trim().to_owned()).filter(|v| !v.is_empty())
}

/// A concept's name: in English where it has several.
fn name(element: Element<'_, '_>) -> Option<String> {
    let names = || element.children("name");
    let english = names().find(|n| n.attribute_of(Space::Xml, "lang").is_some_and(|l| l.starts_with("en")));
    english.or_else(|| names().next()).and_then(line)
}

fn time(meta: Element<'_, '_>, names: &str, parts: &mut DispatchParts) -> Option<jiff::Timestamp> {
    let element = meta.child(names)?;
    let text = element.text();
    let read = dates::parse_noting(&text, &mut parts.faults);
    if read.is_none() && !text.trim().is_empty() {
        parts.faults.push(Fault::new(
            FaultKind::BadDate,
            Met::FieldBadDate.with([names.to_string(), format!("{:?}", text.trim())]),
        ));
    }
    read
}

fn item_meta(parts: &mut DispatchParts, meta: Element<'_, '_>) {
    let is_undated = meta.children("itemMetaExtProperty").any(|e| e.attribute("reluri") == Some(UNDATED));
    let version = time(meta, "versionCreated", parts).filter(|_| !is_undated);
    parts.published = time(meta, "firstCreated", parts).or(version);
    parts.updated = version.filter(|version| Some(*version) != parts.published);
    if let Some(embargoed) = meta.child("embargoed") {
        let given = embargoed.text();
        parts.embargo = dates::parse_noting(&given, &mut parts.faults);
        // `DateTimeOrNullPropType`: the time may be left out, the embargo stands all the same.
        if parts.embargo.is_none() {
            status::hold_without_end(parts, &given);
        }
    }
    if let Some(provider) = meta.child("provider") {
        parts.outlet = name(provider).or_else(|| code(provider));
    }
    if let Some(given) = meta.child("pubStatus").and_then(code) {
        match status::pub_status(&given) {
            Some(status) => parts.status = status,
            None => parts
                .faults
                .push(Fault::new(FaultKind::NotUnderstood, Met::StatusUnknown.with([format!("{given:?}")]))),
        }
    }
    for signal in meta.children("signal").filter_map(code) {
        parts.signal = status::heavier(parts.signal, status::signal(&signal));
    }
    let notes: Vec<String> = meta.children("edNote").filter_map(line).collect();
    parts.ed_note = Some(notes.join("\n")).filter(|n| !n.is_empty());
}

fn content_meta(parts: &mut DispatchParts, meta: Element<'_, '_>) {
    parts.urgency = meta
        .child("urgency")
        .and_then(|u| u.text().trim().parse::<u8>().ok())
        .filter(|u| (1..=9).contains(u));
    parts.slugline = meta.child("slugline").and_then(line);
    for headline in meta.children("headline") {
        if let Some(text) = line(headline) {
            parts.headlines.push(Wording {
                role: headline.attribute("role").map(str::to_owned),
                content_type: None,
                text,
            });
        }
    }
    let is_main = |w: &&Wording| w.role.as_deref().is_none_or(|r| r.ends_with(":main"));
    parts.headline = parts.headlines.iter().find(is_main).or(parts.headlines.first()).map(|w| w.text.clone());
    if let Some(text) = meta.child("by").and_then(line) {
        parts.byline = byline(&text, Vec::new());
    }
    if parts.byline.is_none()
        && let Some(person) = meta.children("creator").find_map(name)
    {
        parts.byline = byline(&person, vec![person.clone()]);
    }
    let published = parts.published;
    parts.dateline =
        meta.child("dateline").and_then(line).map(|text| furniture::dateline_of(&text, published));
    parts.located = meta.child("located").and_then(|l| name(l).or_else(|| code(l)));
    for source in meta.children("infoSource") {
        let found = InfoSource {
            name: name(source),
            role: source.attribute("role").map(str::to_owned),
            code: code(source),
        };
        if found != InfoSource::default() {
            parts.info_sources.push(found);
        }
    }
    let credit = meta
        .child("creditline")
        .and_then(line)
        .map(|text| InfoSource { name: Some(text), ..InfoSource::default() });
    let credit = credit.or_else(|| parts.info_sources.iter().find(|s| s.name.is_some()).cloned());
    parts.credit = credit.as_ref().and_then(crate::exchange::ninjs::credit);
    for subject in meta.children("subject") {
        let found = Subject { code: code(subject), name: name(subject) };
        if found.code.is_some() || found.name.is_some() {
            parts.subjects.push(found);
        }
    }
    parts.tags = meta.children("keyword").filter_map(line).collect();
    let descriptions: Vec<(Option<&str>, String)> =
        meta.children("description").filter_map(|d| Some((d.attribute("role"), line(d)?))).collect();
    let summary = descriptions
        .iter()
        .find(|(role, _)| role.is_some_and(|r| r.ends_with("summary")))
        .or(descriptions.first());
    parts.summary = summary.map(|(_, text)| text.clone());
}

fn rights_of(parts: &mut DispatchParts, rights: Element<'_, '_>) {
    let notice: Vec<String> = rights
        .elements()
        .filter(|e| e.is("copyrightNotice") || e.is("usageTerms"))
        .filter_map(line)
        .collect();
    let holder = rights.child("copyrightHolder").and_then(name);
    parts.rights = Some(notice.join("\n")).filter(|r| !r.is_empty()).or(holder);
}

fn content_set(parts: &mut DispatchParts, content: Element<'_, '_>) {
    for part in content.elements() {
        match part.name() {
            "inlineXML" => inline_xml(parts, part),
            "inlineData" => inline_data(parts, part),
            "remoteContent" => {
                let url = part.attribute("href").map(str::trim).filter(|h| !h.is_empty());
                parts.media.extend(url.map(|url| Media {
                    url: url.to_owned(),
                    content_type: part.attribute("contenttype").map(str::to_owned),
                    ..Media::default()
                }));
            }
            _ => {}
        }
    }
}

fn inline_xml(parts: &mut DispatchParts, inline: Element<'_, '_>) {
    let content_type = inline.attribute("contenttype").map(str::to_owned);
    for document in inline.elements() {
        let fragment = if document.is("nitf") {
            let mut inside = DispatchParts::new("", Format::Nitf);
            nitf::fill(&mut inside, document);
            adopt(parts, inside)
        } else if document.space() == Space::Xhtml || document.is("html") {
            markup::read(&inner_markup(document), None).paragraphs
        } else {
            let note = Met::ContentAsSent.with([format!("{:?}", document.full_name())]);
            parts.faults.push(Fault::new(FaultKind::NotUnderstood, note));
            continue;
        };
        parts.bodies.push(Wording {
            role: None,
            content_type: content_type.clone(),
            text: inner_markup(inline),
        });
        if parts.copy.is_empty() {
            parts.copy = Copytext::from_paragraphs(fragment);
        }
    }
}

/// What NITF inside an item says where the item itself is silent; gives the paragraphs.
fn adopt(parts: &mut DispatchParts, inside: DispatchParts) -> Vec<String> {
    parts.headline = parts.headline.take().or(inside.headline);
    parts.byline = parts.byline.take().or(inside.byline);
    parts.dateline = parts.dateline.take().or(inside.dateline);
    parts.summary = parts.summary.take().or(inside.summary);
    parts.slugline = parts.slugline.take().or(inside.slugline);
    parts.urgency = parts.urgency.or(inside.urgency);
    parts.published = parts.published.or(inside.published);
    parts.signal = status::heavier(parts.signal, inside.signal);
    parts.media.extend(inside.media);
    inside.copy.iter().map(str::to_owned).collect()
}

fn inline_data(parts: &mut DispatchParts, inline: Element<'_, '_>) {
    let content_type = inline.attribute("contenttype").map(str::to_owned);
    let text = inline.text().into_owned();
    let is_text = content_type.as_deref().is_none_or(|t| t.starts_with("text/"))
        && inline.attribute("encoding").is_none();
    if !is_text {
        parts.faults.push(Fault::new(FaultKind::NotUnderstood, Met::InlineData));
        return;
    }
    let body = Wording { role: None, content_type, text };
    let fragment = crate::exchange::body::read(&body);
    if parts.copy.is_empty() {
        parts.copy = Copytext::from_paragraphs(fragment.paragraphs);
    }
    parts.bodies.push(body);
}

/// Items without a headline have a title or a name.
fn named_otherwise(parts: &mut DispatchParts, item: Element<'_, '_>) {
    if parts.headline.is_some() {
        return;
    }
    let title = item.child("itemMeta").and_then(|meta| meta.child("title")).and_then(line);
    let concept = || item.child("concept").and_then(name);
    let first_concept = || item.descendants().find(|e| e.is("concept")).and_then(name);
    let described = || item.descendants().find(|e| e.is("definition") || e.is("title")).and_then(line);
    parts.headline = title.or_else(concept).or_else(first_concept).or_else(described);
    let silent = parts.headline.is_none() && parts.summary.is_none() && parts.copy.is_empty();
    if silent && item.name() == "catalogItem" {
        parts.headline = parts.outlet.as_ref().map(|provider| format!("Catalog of {provider}"));
    }
}
