//! NITF 3.x (iptc.org/standards/nitf), alone and inside NewsML-G2 or ninjs.

use gazette_news::{
    Copytext, Dateline, DispatchParts, Fault, FaultKind, Format, Media, Met, STROKE, Signal, Subject, Wording,
};

use super::status;
use crate::markup::Fragment;
use crate::text::content_guid;
use crate::xml::{Element, Node, Tree};
use crate::{Reading, dates, furniture};

/// Reads a whole NITF document.
pub(super) fn read(text: &str) -> Reading {
    let tree = Tree::read(text);
    let mut reading =
        Reading { format: Some(Format::Nitf), faults: tree.faults.clone(), ..Reading::default() };
    let Some(nitf) = root(&tree) else {
        reading.faults.push(Fault::new(FaultKind::WrongFormat, Met::NoNitf));
        return reading;
    };
    let mut parts = DispatchParts::new("", Format::Nitf);
    fill(&mut parts, nitf);
    if nitf.is_unfinished() {
        parts.faults.push(Fault::new(FaultKind::Truncated, Met::ItemCut));
    }
    if parts.guid.is_empty() {
        parts.guid = content_guid(text);
        parts.faults.push(Fault::new(FaultKind::NoGuid, Met::NoDocId));
    }
    status::settle(&mut parts);
    furniture::dress(&mut parts);
    super::finish(parts, &mut reading);
    reading
}

/// The paragraphs and pictures of a NITF document that stands inside another format.
pub(super) fn content(tree: &Tree<'_>) -> Fragment {
    root(tree).map(|nitf| body(nitf)).unwrap_or_default()
}

fn root<'t, 'a>(tree: &'t Tree<'a>) -> Option<Element<'t, 'a>> {
    tree.roots()
        .find_map(|root| if root.is("nitf") { Some(root) } else { root.descendants().find(|e| e.is("nitf")) })
}

/// Fills in what a NITF document says and the parts do not know yet.
pub(super) fn fill(parts: &mut DispatchParts, nitf: Element<'_, '_>) {
    let find = |name: &str| nitf.descendants().find(|e| e.is(name));
    if let Some(head) = find("docdata") {
        docdata(parts, head);
    }
    head_subjects(parts, nitf);
    if let Some(head) = find("body.head") {
        body_head(parts, head);
    }
    if parts.headline.is_none() {
        parts.headline = nitf.child("head").and_then(|head| head.child("title")).and_then(line);
    }
    let fragment = body(nitf);
    if parts.copy.is_empty() {
        parts.copy = Copytext::from_paragraphs(&fragment.paragraphs);
    }
    for media in fragment.media {
        if !parts.media.contains(&media) {
            parts.media.push(media);
        }
    }
    if parts.published.is_none() {
        let issued = find("pubdata").and_then(|p| p.attribute("date.publication"));
        parts.published = issued.and_then(|issued| dates::parse_noting(issued, &mut parts.faults));
    }
}

fn docdata(parts: &mut DispatchParts, head: Element<'_, '_>) {
    let norm = |name: &str| head.child(name).and_then(|e| e.attribute("norm").map(str::to_owned));
    if let Some(id) =
        head.child("doc-id").and_then(|e| e.attribute("id-string")).filter(|_| parts.guid.is_empty())
    {
        parts.guid = id.trim().to_owned();
    }
    let mut moment = |name: &str| norm(name).and_then(|given| dates::parse_noting(&given, &mut parts.faults));
    let (issued, release) = (moment("date.issue"), moment("date.release"));
    parts.published = parts.published.or(issued);
    // A release after the issue is an embargo.
    if let (Some(release), Some(issued)) = (release, parts.published)
        && release > issued
        && parts.embargo.is_none()
    {
        parts.embargo = Some(release);
    }
    if parts.urgency.is_none() {
        let urgency = head
            .child("urgency")
            .and_then(|e| e.attribute("ed-urg"))
            .and_then(|u| u.trim().parse::<u8>().ok());
        parts.urgency = urgency.filter(|u| (1..=9).contains(u));
    }
    if let Some(status) = head.attribute("management-status").and_then(status::pub_status) {
        parts.status = status;
    }
    if head.child("correction").is_some() {
        parts.signal = status::heavier(parts.signal, Some(Signal::Correction));
    }
    if parts.ed_note.is_none() {
        parts.ed_note = head
            .child("ed-msg")
            .and_then(|e| e.attribute("info").map(str::to_owned))
            .filter(|n| !n.trim().is_empty());
    }
    if parts.rights.is_none() {
        parts.rights = head.child("doc.copyright").and_then(|e| {
            let part = |name| e.attribute(name).unwrap_or_default().trim();
            let joined = format!("{} {}", part("holder"), part("year"));
            Some(joined.trim().to_owned()).filter(|r| !r.is_empty())
        });
    }
    for keyword in head.children("key-list").flat_map(|list| list.children("keyword").collect::<Vec<_>>()) {
        if let Some(key) = keyword.attribute("key").map(str::trim).filter(|k| !k.is_empty()) {
            parts.tags.push(key.to_owned());
        }
    }
    if parts.slugline.is_none() {
        parts.slugline = head.child("du-key").and_then(|e| e.attribute("key").map(str::to_owned));
    }
    if parts.version.is_none() {
        parts.version = head.child("du-key").and_then(|e| e.attribute("version").map(str::to_owned));
    }
}

fn head_subjects(parts: &mut DispatchParts, nitf: Element<'_, '_>) {
    let Some(head) = nitf.child("head") else { return };
    for subject in head.descendants().filter(|e| e.is("tobject.subject")) {
        let own =
            |name: &str| subject.attribute(name).map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned);
        let code = own("tobject.subject.refnum");
        let name =
            own("tobject.subject.detail").or(own("tobject.subject.matter")).or(own("tobject.subject.type"));
        let found = Subject { code, name };
        if (found.code.is_some() || found.name.is_some()) && !parts.subjects.contains(&found) {
            parts.subjects.push(found);
        }
    }
}

fn body_head(parts: &mut DispatchParts, head: Element<'_, '_>) {
    let hedline = head.child("hedline");
    if let Some(hedline) = hedline {
        for (role, name) in [("main", "hl1"), ("sub", "hl2")] {
            for text in hedline.children(name).filter_map(line) {
                parts.headlines.push(Wording { role: Some(role.to_owned()), content_type: None, text });
            }
        }
        if parts.headline.is_none() {
            parts.headline = hedline.child("hl1").and_then(line);
        }
    }
    if parts.byline.is_none()
        && let Some(byline) = head.child("byline")
        && let Some(text) = parted_line(byline)
    {
        let people: Vec<String> = byline.descendants().filter(|e| e.is("person")).filter_map(line).collect();
        parts.byline = super::byline(&text, people);
    }
    if parts.dateline.is_none() {
        parts.dateline = head.child("dateline").and_then(dateline);
    }
    if parts.outlet.is_none() {
        parts.outlet = head.child("distributor").and_then(line);
    }
    if parts.summary.is_none() {
        let texts: Vec<String> = head.children("abstract").flat_map(|a| paragraphs(a).paragraphs).collect();
        parts.summary = Some(texts.join("\n\n")).filter(|s| !s.is_empty());
    }
    if parts.ed_note.is_none() {
        let notes: Vec<String> = head.children("note").filter_map(line).collect();
        parts.ed_note = Some(notes.join("\n")).filter(|n| !n.is_empty());
    }
}

fn dateline(element: Element<'_, '_>) -> Option<Dateline> {
    let text = parted_line(element)?;
    let place = element.child("location").and_then(line);
    let story = element.child("story.date");
    let date =
        story.and_then(|d| dates::read(d.attribute("norm").unwrap_or(&d.text()))).map(|d| d.civil.date());
    Some(Dateline { text, place, date, agency: None, seen: None })
}

fn body(nitf: Element<'_, '_>) -> Fragment {
    let content = nitf.descendants().find(|e| e.is("body.content"));
    let body = content.or_else(|| nitf.child("body"));
    body.map(paragraphs).unwrap_or_default()
}

/// Paragraphs of a block of NITF; media give pictures and not text.
fn paragraphs(block: Element<'_, '_>) -> Fragment {
    let mut fragment = Fragment::default();
    collect(block, &mut fragment);
    if fragment.paragraphs.is_empty()
        && let Some(text) = line(block)
    {
        fragment.paragraphs.push(text);
    }
    fragment
}

fn collect(block: Element<'_, '_>, fragment: &mut Fragment) {
    for element in block.elements() {
        match element.name().to_ascii_lowercase().as_str() {
            "media" => fragment.media.extend(media(element)),
            "table" => fragment.paragraphs.extend(table(element)),
            "p" | "hl1" | "hl2" | "li" | "dt" | "dd" | "credit" | "pre" => {
                fragment.paragraphs.extend(line(element));
            }
            "body.head" | "note" | "hr" | "fn" => {}
            _ => collect(element, fragment),
        }
    }
}

/// A table as one paragraph, a line a row, as copy holds tables; its caption is a line of it.
fn table(element: Element<'_, '_>) -> Option<String> {
    let rows = element.descendants().filter(|row| row.is("tr") || row.is("caption"));
    let row = |row: Element<'_, '_>| {
        let cells: Vec<String> = row
            .elements()
            .filter(|cell| cell.is("td") || cell.is("th"))
            .map(|c| line(c).unwrap_or_default())
            .collect();
        if row.is("caption") { line(row) } else { Some(cells.join(STROKE)) }
    };
    let lines: Vec<String> = rows.filter_map(row).filter(|line| !line.trim().is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn media(element: Element<'_, '_>) -> Option<Media> {
    let reference = element.child("media-reference")?;
    let url = reference.attribute("source").map(str::trim).filter(|s| !s.is_empty())?.to_owned();
    Some(Media {
        url,
        caption: element.child("media-caption").and_then(line),
        credit: element.child("media-producer").and_then(line),
        alt: reference.attribute("alternate-text").map(str::to_owned),
        content_type: reference.attribute("mime-type").map(str::to_owned),
    })
}

/// An element's text as one line, with a comma between elements that nothing parts:
/// `<person>…</person><byttl>…</byttl>`.
fn parted_line(element: Element<'_, '_>) -> Option<String> {
    let mut text = String::new();
    let mut after_element = false;
    for node in element.nodes() {
        match node {
            Node::Text(part) => {
                after_element &= part.trim().is_empty();
                text.push_str(part);
            }
            Node::Element(inner) => {
                if after_element {
                    text.truncate(text.trim_end().len());
                    text.push_str(", ");
                }
                text.push_str(&inner.text());
                after_element = true;
            }
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// An element's text as one line.
pub(super) fn line(element: Element<'_, '_>) -> Option<String> {
    let text = element.text().split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_its_rows_and_cells() {
        let nitf = "<nitf><body><body.content><p>Ships came in.</p><table><caption>Arrivals</caption><tr><th>Day</th>\
                    <th>Ships</th></tr><tr><td>Monday</td><td>4</td></tr></table></body.content></body></nitf>";
        let read = content(&Tree::read(nitf));
        assert_eq!(read.paragraphs, ["Ships came in.", "Arrivals\nDay | Ships\nMonday | 4"]);
    }
}
