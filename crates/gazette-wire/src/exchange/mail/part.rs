//! A message or one of its parts: headers, and bytes or further parts.

use gazette_news::Fault;

use super::decode::{base64, in_charset, quoted_printable};
use crate::{charset, limits};

/// Parts within parts are followed this far, and this many of them.
const DEEPEST: usize = 16;
const MOST: usize = 256;

pub(super) struct Part<'a> {
    headers: Vec<(String, String)>,
    body: &'a [u8],
    inner: Vec<Part<'a>>,
    cut: bool,
}

impl<'a> Part<'a> {
    pub(super) fn read(bytes: &'a [u8], depth: usize) -> Part<'a> {
        let (headers, body) = headers(bytes);
        let mut part = Part { headers, body, inner: Vec::new(), cut: false };
        let Some(boundary) = part
            .parameter("content-type", "boundary")
            .filter(|_| part.media_type().starts_with("multipart/"))
        else {
            return part;
        };
        if depth >= DEEPEST {
            part.cut = true;
            return part;
        }
        let pieces = split(body, &boundary);
        part.cut = pieces.len() > MOST;
        part.inner = pieces.into_iter().take(MOST).map(|piece| Part::read(piece, depth + 1)).collect();
        part
    }

    /// The parts that hold no further parts, in order. Of alternatives all are given; which to read is the reader's
    /// matter.
    pub(super) fn leaves<'p>(&'p self, found: &mut Vec<&'p Part<'a>>) {
        if self.inner.is_empty() {
            found.push(self);
        }
        for part in &self.inner {
            part.leaves(found);
        }
    }

    pub(super) fn too_deep(&self) -> bool {
        self.cut || self.inner.iter().any(Part::too_deep)
    }

    /// A header's value, unfolded.
    pub(super) fn header(&self, name: &str) -> Option<String> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }

    fn parameter(&self, header: &str, name: &str) -> Option<String> {
        let value = self.header(header)?;
        let found =
            parameters(&value).find(|(known, _)| known.trim_end_matches('*').eq_ignore_ascii_case(name));
        found.map(|(_, value)| value).filter(|v| !v.is_empty())
    }

    /// The media type in small letters; plain text where none is declared.
    pub(super) fn media_type(&self) -> String {
        let declared = self.header("content-type").unwrap_or_default();
        let kind = declared.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if kind.contains('/') { kind } else { "text/plain".to_owned() }
    }

    pub(super) fn is_attachment(&self) -> bool {
        self.header("content-disposition")
            .is_some_and(|d| d.trim_start().to_ascii_lowercase().starts_with("attachment"))
    }

    /// The name of the file it is, in small letters; empty where it has none.
    pub(super) fn file_name(&self) -> String {
        let name =
            self.parameter("content-disposition", "filename").or(self.parameter("content-type", "name"));
        name.unwrap_or_default().to_ascii_lowercase()
    }

    /// Whether it holds news in a format of its own: XML, JSON, or another message.
    pub(super) fn is_attached_news(&self) -> bool {
        let kind = self.media_type();
        let name = self.file_name();
        kind == "message/rfc822"
            || kind == "application/json"
            || kind == "text/xml"
            || (kind.starts_with("application/") && kind.ends_with("xml") && kind != "application/xhtml+xml")
            || (self.is_attachment() && (name.ends_with(".xml") || name.ends_with(".json")))
    }

    /// Whether it is a file of text or of HTML, and no part of the message's own text.
    pub(super) fn is_attached_text(&self) -> bool {
        let (kind, name) = (self.media_type(), self.file_name());
        let is_text = matches!(&*kind, "text/plain" | "text/html" | "application/xhtml+xml");
        let is_named = [".txt", ".htm", ".html"].iter().any(|end| name.ends_with(end));
        !self.is_attached_news()
            && ((is_text && (self.is_attachment() || is_named))
                || (kind == "application/octet-stream" && is_named))
    }

    /// Whether it is HTML by its type or its name.
    pub(super) fn is_html(&self) -> bool {
        let name = self.file_name();
        self.media_type().contains("html") || name.ends_with(".htm") || name.ends_with(".html")
    }

    /// The bytes with their transfer encoding undone.
    pub(super) fn decoded(&self) -> Vec<u8> {
        let encoding =
            self.header("content-transfer-encoding").unwrap_or_default().trim().to_ascii_lowercase();
        match encoding.as_str() {
            "base64" => base64(self.body),
            "quoted-printable" => quoted_printable(self.body),
            _ => self.body.to_vec(),
        }
    }

    /// Its text. Where no charset is declared, what was odd about finding one is noted, once for a message.
    pub(super) fn text(&self, faults: &mut Vec<Fault>) -> String {
        let mut bytes = self.decoded();
        bytes.truncate(limits::COPY_BYTES);
        match self.parameter("content-type", "charset") {
            Some(charset) if std::str::from_utf8(&bytes).is_err() => in_charset(&bytes, &charset),
            _ => {
                let decoded = charset::decode(&bytes, None);
                let new: Vec<Fault> = decoded.faults.into_iter().filter(|f| !faults.contains(f)).collect();
                faults.extend(new);
                decoded.text.into_owned()
            }
        }
    }
}

/// Headers up to the first blank line, folded lines joined; the rest is the body.
fn headers(bytes: &[u8]) -> (Vec<(String, String)>, &[u8]) {
    let mut headers: Vec<(String, String)> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |len| at + len + 1);
        let raw = bytes[at..end].trim_ascii_end();
        let line = std::str::from_utf8(raw)
            .map_or_else(|_| charset::decode(raw, None).text.into_owned(), str::to_owned);
        at = end;
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t'])
            && let Some((_, value)) = headers.last_mut()
        {
            value.push(' ');
            value.push_str(line.trim_start());
        } else if let Some((name, value)) = line.split_once(':')
            && headers.len() < 1_000
        {
            headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    (headers, &bytes[at..])
}

/// `name=value` pairs after the first semicolon; values may be quoted.
fn parameters(header: &str) -> impl Iterator<Item = (String, String)> + use<> {
    let mut pairs = Vec::new();
    let mut quoted = false;
    let mut current = String::new();
    for c in header.chars().chain([';']) {
        match c {
            '"' => quoted = !quoted,
            ';' if !quoted => pairs.push(std::mem::take(&mut current)),
            c => current.push(c),
        }
    }
    pairs.into_iter().skip(1).filter_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        Some((name.trim().to_owned(), value.trim().to_owned()))
    })
}

/// What stands between the lines `--boundary`; what precedes the first and follows the last is for nobody.
fn split<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let mark = format!("--{boundary}");
    let mut pieces = Vec::new();
    let mut start = None;
    let mut at = 0;
    while at < body.len() && pieces.len() <= MOST {
        let end = memchr::memchr(b'\n', &body[at..]).map_or(body.len(), |len| at + len + 1);
        let line = body[at..end].trim_ascii_end();
        if let Some(rest) = line.strip_prefix(mark.as_bytes())
            && (rest.is_empty() || rest == b"--")
        {
            pieces.extend(
                start.map(|start: usize| body[start..at].strip_suffix(b"\n").unwrap_or(&body[start..at])),
            );
            start = (rest != b"--").then_some(end);
        }
        at = end;
    }
    // The last boundary is missing: the message was cut.
    pieces.extend(start.map(|start| &body[start..]));
    pieces
}
