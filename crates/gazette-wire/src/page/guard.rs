//! Keeps what a page may cost bounded before it is parsed.
//!
//! A parser of HTML is quadratic in the nesting of elements, in the attributes of one tag and in the formatting
//! elements left open (HTML standard, 13.2.4.3 and 13.2.6.4.7), every tag becomes a node, and every stray character a
//! noted error. One pass over the markup counts them; the tags beyond the limits are taken out, and the text stays.
//! The same pass drops what tells nothing of the copy (scripts, styles, drawings, comments, attributes that nobody here
//! asks for), which spares the parser most of an ordinary page's bytes.

use std::borrow::Cow;

use gazette_news::{Fault, FaultKind, Met};
use memchr::{memchr, memmem};

use super::spelling::{self, Span};
use super::streamed;
use crate::limits;

/// Tags of one page, formatting elements counted again wherever they are opened anew; what follows is left unread.
const TAGS: usize = 120_000;

/// Ampersands of one page; what follows is left unread.
const AMPERSANDS: usize = 1_000_000;

/// Attributes of one tag; with more, all of them are dropped.
const ATTRIBUTES: usize = 200;

/// Formatting elements open at once.
const FORMATTING: usize = 48;

/// Markup that costs no more than a page may, and what was done to it.
pub(super) fn bounded(html: &str) -> (Cow<'_, str>, Vec<Fault>) {
    let html = within_ampersands(html);
    let mut scan = Scan {
        html,
        at: 0,
        copied: 0,
        out: None,
        depth: 0,
        skipped: 0,
        formatting: 0,
        tags: 0,
        deep: false,
        wide: false,
        unasked: Vec::new(),
    };
    let end = scan.run();
    let mut faults = Vec::new();
    if scan.deep {
        faults.push(Fault::new(FaultKind::TooDeep, Met::PageTooDeep.with([limits::NESTING])));
    }
    if scan.wide {
        faults.push(Fault::new(FaultKind::TooCostly, Met::TagTooWide.with([ATTRIBUTES])));
    }
    if end < html.len() {
        faults.push(Fault::new(FaultKind::TooCostly, Met::PageTooManyTags.with([TAGS])));
    }
    let text = match scan.out {
        None => Cow::Borrowed(&html[..end]),
        Some(mut out) => {
            out.push_str(&html[scan.copied.min(end)..end]);
            Cow::Owned(out)
        }
    };
    (text, faults)
}

/// Each ampersand may begin a character reference, and costs as much as a tag.
fn within_ampersands(html: &str) -> &str {
    if html.bytes().filter(|b| *b == b'&').count() <= AMPERSANDS {
        return html;
    }
    html.match_indices('&').nth(AMPERSANDS).map_or(html, |(at, _)| &html[..at])
}

struct Scan<'a> {
    html: &'a str,
    at: usize,
    copied: usize,
    out: Option<String>,
    depth: usize,
    skipped: usize,
    formatting: usize,
    tags: usize,
    deep: bool,
    wide: bool,
    /// Attributes of the tag at hand that nobody asks for.
    unasked: Vec<Span>,
}

impl Scan<'_> {
    /// Runs over all tags; where reading must stop.
    fn run(&mut self) -> usize {
        let bytes = self.html.as_bytes();
        while let Some(found) = bytes.get(self.at..).and_then(|rest| memchr(b'<', rest)) {
            let start = self.at + found;
            match bytes.get(start + 1) {
                Some(b'!') if bytes[start..].starts_with(b"<!--") => {
                    self.tags += 1;
                    self.at = comment_end(self.html, start);
                    self.replace(start, self.at, "");
                }
                Some(b'!' | b'?') => self.at = after(self.html, start + 2, ">"),
                Some(b'/') => self.close(start),
                Some(b) if b.is_ascii_alphabetic() => self.open(start),
                _ => {
                    self.tags += 1;
                    self.at = start + 1;
                }
            }
            if self.tags > TAGS {
                return start;
            }
        }
        self.html.len()
    }

    fn open(&mut self, start: usize) {
        self.tags += 1;
        let name = name_at(self.html, start + 1);
        self.unasked.clear();
        let (end, attributes) = spelling::attributes(self.html, start + 1 + name.len(), &mut self.unasked);
        self.at = end;
        if attributes > ATTRIBUTES {
            self.wide = true;
            self.unasked.clear();
            self.replace(start, end, &format!("<{name}>"));
        }
        if is_raw(name) || (is_closed_off(name) && !streamed::is_place(&self.html[start..end])) {
            self.leave_out(start, end, name);
        } else if is_formatting(name) {
            if self.formatting >= FORMATTING {
                self.replace(start, end, "");
            } else {
                self.formatting += 1;
                self.drop_unasked();
            }
            return;
        } else if name.eq_ignore_ascii_case("link") && !spelling::holds(&self.html[start..end], "canonical") {
            self.replace(start, end, "");
            return;
        }
        // Formatting left open is opened again inside every block.
        self.tags += self.formatting;
        if !is_raw(name) && nests(name) && self.at == end {
            if self.depth >= limits::NESTING {
                self.deep = true;
                self.skipped += 1;
                self.replace(start, end, "");
            } else {
                self.depth += 1;
            }
        }
        self.drop_unasked();
    }

    /// Steps over an element whose content is no markup of the page; leaves it out where it holds no text either.
    fn leave_out(&mut self, start: usize, end: usize, name: &str) {
        let closed = raw_end(self.html, end, name);
        if is_raw(name) {
            self.at = closed;
            if holds_no_text(name, &self.html[start..end]) {
                self.at = after(self.html, self.at, ">");
                self.replace(start, self.at, "");
            }
        } else if closed < self.html.len() {
            self.at = after(self.html, closed, ">");
            self.replace(start, self.at, "");
        }
    }

    fn drop_unasked(&mut self) {
        let unasked = std::mem::take(&mut self.unasked);
        for (from, to) in &unasked {
            self.replace(*from, *to, "");
        }
        self.unasked = unasked;
    }

    fn close(&mut self, start: usize) {
        self.tags += 1;
        let name = name_at(self.html, start + 2);
        self.unasked.clear();
        let (end, _) = spelling::attributes(self.html, start + 2 + name.len(), &mut self.unasked);
        self.at = end;
        if is_formatting(name) {
            self.formatting = self.formatting.saturating_sub(1);
        } else if nests(name) && !is_raw(name) {
            if self.skipped > 0 {
                self.skipped -= 1;
                self.replace(start, end, "");
            } else {
                self.depth = self.depth.saturating_sub(1);
            }
        }
    }

    fn replace(&mut self, start: usize, end: usize, with: &str) {
        let out = self.out.get_or_insert_default();
        if start >= self.copied {
            out.push_str(&self.html[self.copied..start]);
            out.push_str(with);
            self.copied = end;
        }
    }
}

/// One past a comment; "<!-->" and "<!--->" are whole comments.
fn comment_end(html: &str, start: usize) -> usize {
    match html.as_bytes().get(start + 4..) {
        Some([b'>', ..]) => start + 5,
        Some([b'-', b'>', ..]) => start + 6,
        _ => after(html, start + 4, "-->"),
    }
}

/// Scripts, styles and embedded pages; but JSON-LD tells of the page.
fn holds_no_text(name: &str, tag: &str) -> bool {
    let script = name.eq_ignore_ascii_case("script");
    (script && !spelling::holds(tag, "ld+json"))
        || ["style", "iframe", "noembed", "noframes"].iter().any(|n| n.eq_ignore_ascii_case(name))
}

fn after(html: &str, from: usize, mark: &str) -> usize {
    let rest = html.as_bytes().get(from..).unwrap_or_default();
    memmem::find(rest, mark.as_bytes()).map_or(html.len(), |found| from + found + mark.len())
}

/// The name of a tag, up to what ends it (HTML standard, 13.2.5.8).
fn name_at(html: &str, from: usize) -> &str {
    let rest = html.get(from..).unwrap_or_default();
    let ends = |b: u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'>');
    &rest[..rest.bytes().position(ends).unwrap_or(rest.len())]
}

/// Elements whose content is no markup.
fn is_raw(name: &str) -> bool {
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]
        .iter()
        .any(|raw| raw.eq_ignore_ascii_case(name))
}

/// Elements that hold nothing of the copy and are drawn or chosen from: no markup in them closes them early.
fn is_closed_off(name: &str) -> bool {
    ["svg", "noscript", "template", "select"].iter().any(|n| n.eq_ignore_ascii_case(name))
}

/// Where the end tag of this name stands; the end of the page where there is none.
fn raw_end(html: &str, from: usize, name: &str) -> usize {
    let bytes = html.as_bytes();
    let mut at = from;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr(b'<', rest)) {
        at += found + 1;
        let is_end = bytes.get(at) == Some(&b'/')
            && bytes
                .get(at + 1..at + 1 + name.len())
                .is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()));
        if is_end {
            return at - 1;
        }
    }
    html.len()
}

fn is_formatting(name: &str) -> bool {
    ["a", "b", "i", "u", "s", "em", "tt", "big", "code", "font", "nobr", "small", "strike", "strong"]
        .iter()
        .any(|f| f.eq_ignore_ascii_case(name))
}

/// Elements that stay open until they are closed; void ones and those that close each other do not nest.
fn nests(name: &str) -> bool {
    const NOT: &[&str] = &[
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "param", "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th",
        "thead", "tbody", "tfoot", "path", "use", "circle", "rect", "polygon", "line", "stop",
    ];
    !name.is_empty() && !NOT.iter().any(|n| n.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(html: &str) -> Vec<FaultKind> {
        bounded(html).1.into_iter().map(|f| f.kind).collect()
    }

    #[test]
    fn an_ordinary_page_loses_only_what_holds_no_text() {
        let html = "<!doctype html><title>a < b</title><div class='x > y'><p>one<p>two<br></div>";
        let (text, faults) = bounded(html);
        assert!(matches!(text, Cow::Borrowed(_)) && faults.is_empty());
        assert_eq!(text, html);
        let html = "<script>if (a</b) { '<div>' }</script><p>one<!-- <div> --> two<svg><title>x</title></svg><script type='application/ld+json'>{}</script>";
        assert_eq!(bounded(html).0, "<p>one two<script type='application/ld+json'>{}</script>");
    }

    #[test]
    fn tags_beyond_the_depth_go_and_their_text_stays() {
        let html = format!("{}deep{}<p>after", "<div>".repeat(400), "</div>".repeat(400));
        let (text, faults) = bounded(&html);
        assert_eq!(text.matches("<div>").count(), limits::NESTING);
        assert_eq!(text.matches("</div>").count(), limits::NESTING);
        assert!(text.contains("deep") && text.ends_with("<p>after"));
        assert_eq!(faults[0].kind, FaultKind::TooDeep);
    }

    #[test]
    fn attributes_formatting_and_tags_are_counted() {
        let many: String = (0..300).map(|i| format!(" a{i}='1'")).collect();
        let html = format!("<p{many}>text</p>");
        assert_eq!(bounded(&html).0, "<p>text</p>");
        assert_eq!(kinds(&html), [FaultKind::TooCostly]);
        assert_eq!(bounded(&"<b>x".repeat(200)).0.matches("<b>").count(), FORMATTING);
        assert_eq!(kinds(&"<br>".repeat(TAGS + 5)), [FaultKind::TooCostly]);
    }
}
