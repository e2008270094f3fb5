//! Which format a text is in, told from the text itself: labels lie.

use gazette_news::{Format, Met};
use serde_json::{Map, Value};

/// How much of a text is looked at for its outermost element.
const HEAD: usize = 4096;

/// What bytes that are no text are, where they say so in their first bytes.
pub(crate) fn foreign(bytes: &[u8]) -> Option<Met> {
    const KINDS: [(&[u8], Met); 12] = [
        (b"%PDF-", Met::APdf),
        (b"PK\x03\x04", Met::AZip),
        (b"\x89PNG", Met::APng),
        (b"\xFF\xD8\xFF", Met::AJpeg),
        (b"GIF8", Met::AGif),
        (b"RIFF", Met::AWebp),
        (b"\x1F\x8B", Met::AGzip),
        (b"{\\rtf", Met::AnRtf),
        (b"ID3", Met::AnMp3),
        (b"\x7FELF", Met::AProgram),
        (b"\xD0\xCF\x11\xE0", Met::AnOfficeDocument),
        (b"\x28\xB5\x2F\xFD", Met::AZstd),
    ];
    let known = KINDS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, kind)| *kind);
    known.or_else(|| is_noise(bytes).then_some(Met::Noise))
}

/// Whether more than one byte in twenty is a control character that no charset and no wire's protocol uses. Texts of two
/// or four bytes a character are full of zero bytes, and begin so; the zero that ends a string of C is none of it.
fn is_noise(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    let head = head.strip_suffix(b"\0").unwrap_or(head);
    let is_wide = head.iter().take(4).any(|b| matches!(b, 0 | 0xFE | 0xFF));
    // Wires frame their copy with the first four and end it with the last two.
    let is_control = |b: &u8| matches!(b, 0..=8 | 0x0E..=0x1F | 0x7F) && !matches!(b, 1..=4 | 0x1A | 0x1B);
    !is_wide && head.iter().filter(|b| is_control(b)).count() * 20 > head.len()
}

/// Letters up to which a text is too short for its charset to be told from the bytes alone.
const SHORT: usize = 48;

/// Characters up to which a text of East Asia is: there any pair of bytes is one.
const SHORT_EAST: usize = 8;

/// Whether a short text, decoded by a guess, is no words: bytes that were no text at all give letters of any charset.
/// Words are of one script, and small letters are not followed by capitals.
pub(crate) fn is_gibberish(text: &str) -> bool {
    if text.contains('<') || is_json(text) || text.chars().nth(SHORT).is_some() {
        return false;
    }
    if text.chars().nth(SHORT_EAST).is_none() && text.contains(|c| c >= '\u{2E80}') {
        return true;
    }
    let (words, odd) = text
        .split_whitespace()
        .fold((0, 0), |(words, odd), word| (words + 1, odd + usize::from(!is_word(word))));
    odd * 4 > words
}

fn is_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| c.is_ascii_punctuation() || "«»،؛؟“”‘’–—…".contains(c));
    let mut before: Option<char> = None;
    word.chars().all(|c| {
        let of_one = before.replace(c).is_none_or(|before| {
            !(c.is_alphabetic() && before.is_alphabetic())
                || (is_latin(before) == is_latin(c) && !(before.is_lowercase() && c.is_uppercase()))
        });
        of_one
            && (c.is_alphanumeric()
                || matches!(c, '\'' | '’' | '-' | '.' | ',' | ':' | '/' | '\u{200C}' | '\u{64B}'..='\u{652}'))
    })
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, 'À'..='ɏ')
}

/// The outermost element of an XML document of a kind that is not read here: a sitemap, a picture, a list of feeds.
pub(crate) fn unknown_xml(text: &str) -> Option<String> {
    let head = text.trim_start();
    if !head.starts_with("<?xml") || markup(text).is_some() {
        return None;
    }
    let name = first_element(text)?;
    (!crate::markup::is_html(&name.to_ascii_lowercase())).then(|| name.chars().take(60).collect())
}

/// The format of a text that is not JSON.
pub(crate) fn format(text: &str, content_type: Option<&str>) -> Format {
    let head = &text[..floor(text, HEAD)];
    let trimmed = head.trim_start();
    if trimmed.starts_with('<') {
        return markup(text).unwrap_or(Format::Html);
    }
    if is_iptc7901(head) {
        return Format::Iptc7901;
    }
    if is_mail(trimmed) {
        return Format::Email;
    }
    // Something stands before the markup: a warning of the server's, a blank line too many.
    if let Some(at) = head.find("<?xml").or_else(|| head.find("<rss")).or_else(|| head.find("<feed"))
        && let Some(format) = markup(&text[at..])
        && format != Format::Html
    {
        return format;
    }
    let claims_html = content_type.is_some_and(|t| t.to_ascii_lowercase().contains("html"));
    let has_html = ["<html", "<body", "<p>", "<div", "</p>", "<br", "<!doctype html"]
        .iter()
        .any(|tag| contains(head, tag));
    if claims_html || has_html { Format::Html } else { Format::Text }
}

/// Whether a text is JSON by its first two signs; "[Update] …" is none.
pub(crate) fn is_json(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    match (signs.next(), signs.next()) {
        (Some('{'), Some(next)) => matches!(next, '"' | '}'),
        (Some('['), Some(next)) => matches!(next, '{' | '[' | '"' | ']' | '-' | '0'..='9'),
        (Some('{' | '['), None) => true,
        _ => false,
    }
}

/// The format of a JSON value.
pub(crate) fn json_format(value: &Value) -> Option<Format> {
    match value {
        Value::Object(object) if is_json_feed(object) => Some(Format::JsonFeed),
        Value::Object(object) => {
            let one = [
                "uri",
                "versioncreated",
                "versionCreated",
                "pubstatus",
                "pubStatus",
                "representationtype",
                "associations",
            ];
            one.iter().any(|name| object.contains_key(*name)).then_some(Format::Ninjs)
        }
        Value::Array(values) => {
            values.first().and_then(json_format).filter(|format| *format == Format::Ninjs)
        }
        _ => None,
    }
}

/// Whether an object is a JSON Feed, or close enough to one to be read.
pub(crate) fn is_json_feed(object: &Map<String, Value>) -> bool {
    let version = object.get("version").and_then(Value::as_str).unwrap_or_default();
    version.contains("jsonfeed.org")
        || (object.get("items").is_some_and(Value::is_array) && object.contains_key("title"))
}

/// By the first element; comments, declarations and instructions stand before it.
fn markup(text: &str) -> Option<Format> {
    match prolog(text)? {
        Prolog::HtmlDoctype => Some(Format::Html),
        Prolog::Element(name, rest) => element(name, rest),
    }
}

fn first_element(text: &str) -> Option<&str> {
    match prolog(text)? {
        Prolog::HtmlDoctype => None,
        Prolog::Element(name, _) => Some(name),
    }
}

/// What a document begins with.
enum Prolog<'a> {
    HtmlDoctype,
    /// The first element's name, and the text from there on.
    Element(&'a str, &'a str),
}

fn prolog(text: &str) -> Option<Prolog<'_>> {
    let mut rest = text;
    for _ in 0..64 {
        let at = rest.find('<')?;
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map(|end| &comment[end + 3..])?;
            continue;
        }
        if rest.len() >= 13 && rest.is_char_boundary(13) && rest[..13].eq_ignore_ascii_case("!doctype html") {
            return Some(Prolog::HtmlDoctype);
        }
        if rest.starts_with('!') {
            rest = after_declaration(rest);
            continue;
        }
        if rest.starts_with(['?', '/']) {
            continue;
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).unwrap_or(rest.len());
        return Some(Prolog::Element(&rest[..end], rest));
    }
    None
}

fn after_declaration(text: &str) -> &str {
    let end = text.find('>').unwrap_or(text.len());
    match text.find('[') {
        Some(open) if open < end => text.find("]>").map_or("", |close| &text[close + 2..]),
        _ => &text[end..],
    }
}

fn element(name: &str, rest: &str) -> Option<Format> {
    let local = name.split_once(':').map_or(name, |(_, local)| local).to_ascii_lowercase();
    Some(match local.as_str() {
        "rss" => Format::Rss,
        "rdf" => Format::Rdf,
        "feed" | "entry" => Format::Atom,
        "channel" => Format::Cdf,
        "contentmeta" | "contentset" | "groupset" | "itemset" | "newsmessage" | "newsitem"
        | "packageitem" | "conceptitem" | "knowledgeitem" | "planningitem" | "catalogitem" => {
            Format::NewsmlG2
        }
        "nitf" => Format::Nitf,
        "html" | "head" | "body" => Format::Html,
        _ if contains(&rest[..floor(rest, 512)], "iptc.org/std/nar") => Format::NewsmlG2,
        _ => return None,
    })
}

/// A message begins with SOH or STX, or with the "ZCZC" of telex lines.
fn is_iptc7901(head: &str) -> bool {
    let start = head.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{0}' | '\u{16}'));
    start.starts_with(['\u{1}', '\u{2}'])
        || (start.starts_with("ZCZC") && head.contains('\u{2}'))
        || (head.contains('\u{1}') && head.contains('\u{2}'))
}

/// Two header lines, one of which only mail has.
fn is_mail(head: &str) -> bool {
    let mut fields = 0;
    let mut only_mail = false;
    for line in head.lines().skip_while(|line| line.starts_with("From ")).take(40) {
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) && fields > 0 {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_graphic()) {
            return false;
        }
        fields += 1;
        let name = name.to_ascii_lowercase();
        only_mail |= ["from", "received", "message-id", "mime-version", "return-path", "delivered-to"]
            .contains(&name.as_str());
    }
    fields >= 2 && only_mail
}

fn contains(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.min(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_bytes_that_are_no_text_are_told_from_short_texts() {
        for noise in [&b"\xe9\x8a\xf3K\x9d\xc1"[..], b"\x13\x07\xfe\xff\x00\x80", b"\xa7\xb6\xbf\xac\x24\xf7"]
        {
            let reading = crate::read(&crate::Input { bytes: noise, ..crate::Input::default() });
            assert!(reading.dispatches.is_empty(), "{noise:?}: {reading:?}");
        }
        let (arabic, _, _) = encoding_rs::WINDOWS_1256.encode("عاجل: استقالة الوزير");
        let (french, _, _) = encoding_rs::WINDOWS_1252.encode("Grève à Orléans");
        for text in
            [&arabic[..], &french[..], "عاجل".as_bytes(), b"Ferry late.", b"Ferry late\0", b"Halen 2-1 Vik"]
        {
            let reading = crate::read(&crate::Input { bytes: text, ..crate::Input::default() });
            assert_eq!(reading.dispatches.len(), 1, "{text:?}: {reading:?}");
        }
    }

    #[test]
    fn formats_are_told_by_their_content() {
        for (text, expected) in [
            ("<?xml version='1.0'?><!-- x --><rss version='2.0'>", Format::Rss),
            ("<!DOCTYPE rss [<!ENTITY a 'b>'>]><rss>", Format::Rss),
            ("\n<feed xmlns='http://www.w3.org/2005/Atom'>", Format::Atom),
            ("<rdf:RDF xmlns:rdf='x'>", Format::Rdf),
            ("<!doctype HTML><title>x</title>", Format::Html),
            ("<p>a fragment</p>", Format::Html),
            ("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>", Format::NewsmlG2),
            ("<nitf>", Format::Nitf),
            ("\u{1}kbn014 4 pl 171", Format::Iptc7901),
            ("From: a@b.example\nSubject: x\n\nbody", Format::Email),
            ("Warning: include() failed\n<?xml version='1.0'?><rss>", Format::Rss),
            ("PORT HALEN (KBNA) - The minister said.\n\nHe: x", Format::Text),
        ] {
            assert_eq!(format(text, None), expected, "{text}");
        }
    }
}
