//! Dispatches to NewsML-G2 2.35 news items.

use gazette_news::{Dispatch, DispatchParts, Format, InfoSource, Language, PubStatus, Record, Signal};
use jiff::Timestamp;

use super::read::parts;
use super::{NAMESPACE, UNDATED, VERSION};
use crate::entities::escape;
use crate::xml::Tree;

const CATALOG: &str = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_42.xml";

/// Writes a dispatch as a NewsML-G2 item. `made` stands for the version's time, in whole seconds, where the dispatch
/// tells none, since the standard demands one; the item says that its copy is undated, and is read again as that.
///
/// A dispatch that was read from NewsML-G2 and not changed since is given back as it was sent; any other becomes a news
/// item of version 2.35, conformance power, its copy inside as XHTML.
pub fn to_newsml_g2(dispatch: &Dispatch, made: Timestamp) -> String {
    let record = dispatch.record.as_ref().filter(|record| record.format == Format::NewsmlG2);
    if let Some(record) = record.filter(|record| is_unchanged(dispatch, record)) {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        return format!("{declaration}{}\n", record.text);
    }
    let mut xml = Writer::default();
    xml.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    news_item(&mut xml, dispatch, made);
    xml.text
}

/// Whether the record is sound and still says what the dispatch says; faults of the dispatch do not count.
fn is_unchanged(dispatch: &Dispatch, record: &Record) -> bool {
    let tree = Tree::read(&record.text);
    // What had to be mended to be read is no XML for anybody else.
    if !tree.faults.is_empty() {
        return false;
    }
    let Some(item) = tree.roots().next() else { return false };
    let mut before = parts(item, record.clone());
    let mut now: DispatchParts = (**dispatch).clone();
    for parts in [&mut before, &mut now] {
        parts.faults.clear();
        let seen = [
            parts.byline.as_mut().map(|b| &mut b.seen),
            parts.dateline.as_mut().map(|d| &mut d.seen),
            parts.credit.as_mut().map(|c| &mut c.seen),
        ];
        for seen in seen.into_iter().flatten() {
            *seen = None;
        }
    }
    before == now
}

#[derive(Default)]
struct Writer {
    text: String,
    open: Vec<&'static str>,
}

impl Writer {
    fn start(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push_str(">\n");
        self.open.push(name);
    }

    fn end(&mut self) {
        if let Some(name) = self.open.pop() {
            self.text.push_str("</");
            self.text.push_str(name);
            self.text.push_str(">\n");
        }
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            self.escaped(value);
            self.text.push('"');
        }
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push_str("/>\n");
    }

    fn element(&mut self, name: &str, attributes: &[(&str, &str)], content: &str) {
        self.tag(name, attributes);
        self.text.push('>');
        self.escaped(content);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    /// Characters that XML cannot hold (section 2.2) are left out.
    fn escaped(&mut self, text: &str) {
        let sound: String = text
            .chars()
            .filter(|c| {
                matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
            })
            .collect();
        escape(&sound, &mut self.text);
    }

    /// A concept with its name, by QCode, URI or literal.
    fn concept(
        &mut self,
        name: &'static str,
        code: Option<&str>,
        label: Option<&str>,
        extra: &[(&str, &str)],
    ) {
        let mut attributes: Vec<(&str, &str)> = extra.to_vec();
        if let Some(code) = code {
            attributes.push((attribute_for(code), code));
        }
        match label {
            Some(label) => {
                self.start(name, &attributes);
                self.element("name", &[], label);
                self.end();
            }
            None => self.empty(name, &attributes),
        }
    }
}

/// `medtop:20000055` is a QCode, what has an authority a URI, the rest a literal.
fn attribute_for(code: &str) -> &'static str {
    let spaced = code.contains(char::is_whitespace);
    match code.split_once(':') {
        Some(("http" | "https" | "urn" | "tag", _)) if !spaced => "uri",
        Some((scheme, rest))
            if !spaced
                && !scheme.is_empty()
                && !rest.is_empty()
                && scheme.chars().all(|c| c.is_ascii_alphanumeric()) =>
        {
            "qcode"
        }
        _ => "literal",
    }
}

fn news_item(xml: &mut Writer, parts: &DispatchParts, made: Timestamp) {
    let version = parts.version.as_deref().filter(|v| v.parse::<u32>().is_ok_and(|v| v > 0)).unwrap_or("1");
    let language = parts.language.as_str();
    let mut attributes = vec![
        ("xmlns", NAMESPACE),
        ("guid", parts.guid.as_str()),
        ("version", version),
        ("standard", "NewsML-G2"),
        ("standardversion", VERSION),
        ("conformance", "power"),
    ];
    if parts.language != Language::UNDETERMINED {
        attributes.push(("xml:lang", language));
    }
    xml.start("newsItem", &attributes);
    xml.empty("catalogRef", &[("href", CATALOG)]);
    if let Some(rights) = &parts.rights {
        xml.start("rightsInfo", &[]);
        xml.element("copyrightNotice", &[], rights);
        xml.end();
    }
    item_meta(xml, parts, made);
    content_meta(xml, parts);
    content_set(xml, parts);
    xml.end();
}

fn item_meta(xml: &mut Writer, parts: &DispatchParts, made: Timestamp) {
    xml.start("itemMeta", &[]);
    xml.empty("itemClass", &[("qcode", "ninat:text")]);
    xml.concept("provider", Some("unknown").filter(|_| parts.outlet.is_none()), parts.outlet.as_deref(), &[]);
    let told = parts.updated.or(parts.published);
    let version = told.unwrap_or_else(|| Timestamp::from_second(made.as_second()).unwrap_or(made));
    xml.element("versionCreated", &[], &version.to_string());
    if let Some(published) = parts.published {
        xml.element("firstCreated", &[], &published.to_string());
    }
    if let Some(embargo) = parts.embargo {
        xml.element("embargoed", &[], &embargo.to_string());
    }
    let status = match parts.status {
        PubStatus::Usable => "stat:usable",
        PubStatus::Withheld => "stat:withheld",
        PubStatus::Canceled => "stat:canceled",
    };
    xml.empty("pubStatus", &[("qcode", status)]);
    if let Some(note) = &parts.ed_note {
        xml.element("edNote", &[], note);
    }
    if let Some(signal) = parts.signal {
        let code = match signal {
            Signal::Update => "sig:update",
            Signal::Correction => "sig:correction",
            Signal::Kill => "sig:kill",
            Signal::Hold => "sig:hold",
        };
        xml.empty("signal", &[("qcode", code)]);
    }
    if told.is_none() {
        xml.empty("itemMetaExtProperty", &[("reluri", UNDATED)]);
    }
    xml.end();
}

fn content_meta(xml: &mut Writer, parts: &DispatchParts) {
    xml.start("contentMeta", &[]);
    if let Some(urgency) = parts.urgency {
        xml.element("urgency", &[], &urgency.to_string());
    }
    let place = parts.located.as_deref().or_else(|| parts.dateline.as_ref().and_then(|d| d.place.as_deref()));
    if let Some(place) = place {
        xml.concept("located", None, Some(place), &[]);
    }
    let credited = parts.credit.as_ref().map(|c| InfoSource {
        name: Some(c.agency.clone().unwrap_or(c.text.clone())),
        ..InfoSource::default()
    });
    let sources = if parts.info_sources.is_empty() {
        credited.into_iter().collect()
    } else {
        parts.info_sources.clone()
    };
    for source in &sources {
        let role = source.role.as_deref().filter(|r| attribute_for(r) == "qcode").map(|r| ("role", r));
        xml.concept("infoSource", source.code.as_deref(), source.name.as_deref(), role.as_slice());
    }
    if parts.language != Language::UNDETERMINED {
        xml.empty("language", &[("tag", parts.language.as_str())]);
    }
    for tag in &parts.tags {
        xml.element("keyword", &[], tag);
    }
    for subject in &parts.subjects {
        xml.concept("subject", subject.code.as_deref(), subject.name.as_deref(), &[]);
    }
    if let Some(slugline) = &parts.slugline {
        xml.element("slugline", &[], slugline);
    }
    headlines(xml, parts);
    if let Some(dateline) = &parts.dateline {
        xml.element("dateline", &[], &dateline.text);
    }
    if let Some(byline) = &parts.byline {
        xml.element("by", &[], &byline.text);
    }
    if let Some(credit) = &parts.credit {
        xml.element("creditline", &[], &credit.text);
    }
    if let Some(summary) = &parts.summary {
        xml.element("description", &[("role", "drol:summary")], summary);
    }
    xml.end();
}

fn headlines(xml: &mut Writer, parts: &DispatchParts) {
    if parts.headlines.is_empty() {
        if let Some(headline) = parts.headline_line() {
            xml.element("headline", &[], &headline);
        }
        return;
    }
    for headline in &parts.headlines {
        let role = headline.role.as_deref().filter(|r| attribute_for(r) == "qcode").map(|r| ("role", r));
        xml.element("headline", role.as_slice(), &headline.text);
    }
}

fn content_set(xml: &mut Writer, parts: &DispatchParts) {
    if parts.copy.is_empty() && parts.media.is_empty() {
        return;
    }
    xml.start("contentSet", &[]);
    if !parts.copy.is_empty() {
        xml.start("inlineXML", &[("contenttype", "application/xhtml+xml")]);
        xml.start("html", &[("xmlns", "http://www.w3.org/1999/xhtml")]);
        xml.start("head", &[]);
        xml.element("title", &[], &parts.headline_line().unwrap_or_default());
        xml.end();
        xml.start("body", &[]);
        for paragraph in parts.copy.iter() {
            xml.element("p", &[], paragraph);
        }
        for _ in 0..3 {
            xml.end();
        }
    }
    for media in parts.media.iter().filter(|media| url::Url::parse(&media.url).is_ok()) {
        let mut attributes = vec![("href", media.url.as_str())];
        attributes.extend(media.content_type.as_deref().map(|t| ("contenttype", t)));
        xml.empty("remoteContent", &attributes);
    }
    xml.end();
}
