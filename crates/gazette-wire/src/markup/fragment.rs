//! The paragraphs and pictures of a fragment.

use gazette_news::Media;
use url::Url;

use super::addresses::address;
use super::elements::is_block;
use super::pieces::{Piece, attribute, pieces, tag_name};
use super::quotation::set as set_quotation;
use crate::tables::{self, Cell};
use crate::{entities, limits};

/// What a fragment says, without its markup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fragment {
    /// The paragraphs; lines broken by the author stay broken.
    pub(crate) paragraphs: Vec<String>,
    /// How much of each paragraph is a link, in hundredths.
    pub(crate) linked: Vec<u8>,
    /// Pictures, their addresses made whole.
    pub(crate) media: Vec<Media>,
    /// Whether it was longer than a dispatch may be and is cut.
    pub(crate) cut: bool,
}

/// Reads a fragment; addresses are resolved against `base`.
pub(crate) fn read(html: &str, base: Option<&Url>) -> Fragment {
    let mut reader = Reader { base, ..Reader::default() };
    for piece in pieces(html) {
        if reader.bytes > limits::COPY_BYTES || reader.fragment.paragraphs.len() >= limits::PARAGRAPHS {
            reader.fragment.cut = true;
            break;
        }
        match piece {
            Piece::Text(text) => reader.text(text),
            Piece::Tag(tag) => reader.tag(tag),
        }
    }
    reader.end_paragraph();
    if let Some(from) = reader.quotations.first().copied() {
        reader.set(from);
    }
    reader.fragment
}

/// A table that is open.
#[derive(Default)]
struct Table {
    /// The paragraph it begins with.
    from: usize,
    /// The row and the cell that are being read.
    at: (u32, u32),
    /// Row and cell of each of its paragraphs.
    cells: Vec<(u32, u32)>,
    /// It holds another table, or text outside of its cells: it lays out a page.
    is_layout: bool,
}

#[derive(Default)]
struct Reader<'b> {
    base: Option<&'b Url>,
    fragment: Fragment,
    /// Bytes of text read so far.
    bytes: usize,
    paragraph: String,
    /// Bytes of the paragraph that are a link, and where the link began that is still open.
    linked: usize,
    link: Option<usize>,
    /// White space is waiting for a word.
    gap: bool,
    /// The element whose content is not for readers, once inside one.
    unread: Option<String>,
    /// The paragraphs that open quotations begin with, the outermost first.
    quotations: Vec<usize>,
    /// Tables that are open, the outermost first.
    tables: Vec<Table>,
    /// Inside the caption of a picture.
    caption: Option<String>,
}

impl Reader<'_> {
    fn text(&mut self, raw: &str) {
        if self.unread.is_some() {
            return;
        }
        let raw = &raw[..raw.floor_char_boundary(raw.len().min(limits::COPY_BYTES))];
        self.bytes += raw.len();
        let (text, _) = entities::decode(raw);
        let target = self.caption.as_mut().unwrap_or(&mut self.paragraph);
        let mut rest = &*text;
        while !rest.is_empty() {
            let (run, after) = rest.split_at(plain_run(rest));
            if !run.is_empty() {
                begin_word(&mut self.gap, target);
                target.push_str(run);
            }
            let mut signs = after.chars();
            match signs.next() {
                Some(c) if c.is_whitespace() => self.gap = true,
                Some(c) if !is_noise(c) => {
                    begin_word(&mut self.gap, target);
                    target.push(c);
                }
                _ => {}
            }
            rest = signs.as_str();
        }
    }

    fn tag(&mut self, tag: &str) {
        let (name, closes) = tag_name(tag);
        if let Some(waiting) = &self.unread {
            if closes && *waiting == name {
                self.unread = None;
            }
            return;
        }
        match &*name {
            "script" | "style" | "template" | "noscript" | "iframe" | "object" | "svg" | "math"
            | "select" | "textarea" | "audio" | "video" | "head" | "form"
                if !closes && !tag.ends_with('/') =>
            {
                self.unread = Some(name.into_owned());
            }
            "br" => self.line_break(),
            "img" if !closes => self.picture(tag),
            "figcaption" => self.figcaption(closes),
            "td" | "th" => self.cell(closes),
            "tr" | "table" => self.table(&name, closes),
            "a" => self.anchor(!closes),
            "blockquote" => self.blockquote(closes),
            name if is_block(name) => self.end_paragraph(),
            _ => {}
        }
    }

    fn line_break(&mut self) {
        self.gap = false;
        if self.paragraph.ends_with('\n') {
            self.end_paragraph();
        } else if !self.paragraph.is_empty() {
            self.paragraph.push('\n');
        }
    }

    fn anchor(&mut self, opens: bool) {
        if let Some(from) = self.link.take() {
            self.linked += self.paragraph.len().saturating_sub(from);
        }
        self.link = opens.then_some(self.paragraph.len());
    }

    fn end_paragraph(&mut self) {
        self.gap = false;
        // A link may go on in the next paragraph.
        self.anchor(self.link.is_some());
        let linked = std::mem::take(&mut self.linked);
        self.link = self.link.map(|_| 0);
        let paragraph = std::mem::take(&mut self.paragraph);
        let paragraph = paragraph.trim();
        if !paragraph.is_empty() {
            let share = (100 * linked / paragraph.len()).min(100);
            self.fragment.linked.push(u8::try_from(share).unwrap_or(100));
            self.fragment.paragraphs.push(paragraph.to_owned());
            if let Some(table) = self.tables.last_mut() {
                table.cells.push(table.at);
            }
        }
    }

    fn blockquote(&mut self, closes: bool) {
        self.end_paragraph();
        if !closes {
            self.quotations.push(self.fragment.paragraphs.len());
        } else if let Some(from) = self.quotations.pop()
            && self.quotations.is_empty()
        {
            self.set(from);
        }
    }

    /// Sets what was read since a quotation began as print sets it.
    fn set(&mut self, from: usize) {
        if self.tables.iter().any(|table| table.from <= from) {
            return;
        }
        let Some((before, said)) = self.fragment.paragraphs.split_at_checked(from) else { return };
        let set = set_quotation(said, before.last().map(String::as_str));
        let linked = self.fragment.linked.split_off(from);
        self.fragment.paragraphs.truncate(from);
        for (paragraph, linked) in set.into_iter().zip(linked) {
            if let Some(paragraph) = paragraph {
                self.fragment.paragraphs.push(paragraph);
                self.fragment.linked.push(linked);
            }
        }
    }

    fn cell(&mut self, closes: bool) {
        self.gap = true;
        if self.tables.is_empty() {
            return;
        }
        self.end_paragraph();
        if let Some(table) = self.tables.last_mut().filter(|_| !closes) {
            table.at.1 += 1;
        }
    }

    fn table(&mut self, name: &str, closes: bool) {
        self.end_paragraph();
        match (name, closes) {
            ("tr", _) => {
                if let Some(table) = self.tables.last_mut() {
                    table.at = (table.at.0 + 1, 0);
                }
            }
            (_, false) => {
                self.tables.iter_mut().for_each(|table| table.is_layout = true);
                self.tables.push(Table { from: self.fragment.paragraphs.len(), ..Table::default() });
            }
            _ => {
                if let Some(table) = self.tables.pop() {
                    self.rows(&table);
                }
            }
        }
    }

    /// Makes one paragraph of a table's cells, a line of each row.
    fn rows(&mut self, table: &Table) {
        let read = self.fragment.paragraphs.get(table.from..).unwrap_or_default();
        if table.is_layout || read.len() != table.cells.len() {
            return;
        }
        // A caption stands above the rows.
        let captions = table.cells.iter().take_while(|(_, column)| *column == 0).count();
        let cells = table.cells.iter().zip(read).skip(captions);
        let cells: Vec<Cell<'_>> = cells
            .map(|((row, column), text)| Cell { row: *row, column: column.saturating_sub(1), text })
            .collect();
        if let Some(rows) = tables::paragraph(&cells) {
            let from = table.from + captions;
            let linked = self.fragment.linked.get(from..).unwrap_or_default().iter().min().copied();
            self.fragment.paragraphs.truncate(from);
            self.fragment.linked.truncate(from);
            self.fragment.paragraphs.push(rows);
            self.fragment.linked.push(linked.unwrap_or(0));
        }
    }

    fn picture(&mut self, tag: &str) {
        let Some(address) = attribute(tag, "src").and_then(|src| address(&src, self.base)) else { return };
        let side = |name| attribute(tag, name).and_then(|v| v.trim().parse::<u32>().ok());
        // Pictures of one or two points count readers and show nothing.
        let enough = self.fragment.media.len() >= limits::OF_A_KIND;
        if enough || side("width").is_some_and(|w| w <= 2) || side("height").is_some_and(|h| h <= 2) {
            return;
        }
        let alt = attribute(tag, "alt").map(|alt| alt.trim().to_owned()).filter(|alt| !alt.is_empty());
        self.fragment.media.push(Media { url: address, alt, ..Media::default() });
    }

    fn figcaption(&mut self, closes: bool) {
        self.end_paragraph();
        if !closes {
            self.caption = Some(String::new());
        } else if let Some(caption) = self.caption.take().filter(|c| !c.trim().is_empty())
            && let Some(picture) = self.fragment.media.last_mut()
        {
            picture.caption = Some(caption.trim().to_owned());
        }
    }
}

/// White space that waits becomes one space, but for the beginning of a line.
fn begin_word(gap: &mut bool, target: &mut String) {
    if std::mem::take(gap) && !target.is_empty() && !target.ends_with('\n') {
        target.push(' ');
    }
}

/// How many bytes at the beginning are letters and signs that need no second look, with one space between two of them.
fn plain_run(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        at += bytes[at..].iter().position(|b| !is_plain(*b)).unwrap_or(bytes.len() - at);
        match bytes.get(at..at + 2) {
            Some([b' ', next]) if at > 0 && is_plain(*next) => at += 1,
            _ => return at,
        }
    }
}

/// White space and noise beyond ASCII begin with the bytes C2, E1, E2, E3 and EF; no letter of ours begins with one of
/// those.
fn is_plain(b: u8) -> bool {
    match b {
        0x21..=0x7E | 0x80..=0xC1 => true,
        0xC3..=0xFF => !matches!(b, 0xE1..=0xE3 | 0xEF),
        _ => false,
    }
}

/// Marks that stand in copy by accident.
fn is_noise(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{AD}' | '\u{0}'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}')
}
