//! One pass over the text: tags, text, CDATA; comments, instructions and DTDs are stepped over.

use memchr::{memchr, memchr2, memmem};

/// What stands at the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Character data with its references undecoded.
    Text(&'a str),
    /// The content of a CDATA section.
    Cdata(&'a str),
    /// A start tag's name; its attributes follow in [`Cursor::attribute`].
    Start(&'a str),
    /// An end tag's name.
    End(&'a str),
}

/// A place in the text, and what odd markup was met on the way there.
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
    /// Where the last tag began.
    pub(super) tag_at: usize,
    /// Markup that had to be guessed at.
    pub(super) mended: bool,
    /// The text ends inside markup.
    pub(super) cut: bool,
    /// A DTD declares entities; they are not expanded.
    pub(super) entities: bool,
    unclosed_declaration: bool,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Cursor<'a> {
        Cursor {
            text,
            at: 0,
            tag_at: 0,
            mended: false,
            cut: false,
            entities: false,
            unclosed_declaration: false,
        }
    }

    /// Bytes read so far.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a [u8] {
        &self.text.as_bytes()[self.at..]
    }

    /// The next piece, or `None` at the end.
    pub(super) fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let rest = self.rest();
            let [first, ..] = rest else { return None };
            if *first != b'<' {
                return Some(self.text_run(0));
            }
            match rest.get(1) {
                Some(b'!') if rest.starts_with(b"<![CDATA[") => return Some(self.cdata()),
                Some(b'!') if rest.starts_with(b"<!--") => self.step_over(4, b"-->"),
                Some(b'!') if rest.get(2).is_some_and(u8::is_ascii_alphabetic) => self.declaration(),
                Some(b'?') => self.step_over(2, b"?>"),
                Some(b'/') => return Some(self.end_tag()),
                Some(b) if b.is_ascii_alphabetic() || *b == b'_' || *b == b':' || *b >= 0x80 => {
                    self.tag_at = self.at;
                    self.at += 1;
                    let name = self.name();
                    return Some(Piece::Start(name));
                }
                _ => {
                    self.mended = true;
                    return Some(self.text_run(1));
                }
            }
        }
    }

    /// Text up to the next `<` that stands at least `from` bytes on.
    fn text_run(&mut self, from: usize) -> Piece<'a> {
        let rest = self.rest();
        let len = memchr(b'<', &rest[from..]).map_or(rest.len(), |at| at + from);
        let text = &self.text[self.at..self.at + len];
        self.at += len;
        Piece::Text(text)
    }

    fn cdata(&mut self) -> Piece<'a> {
        self.at += b"<![CDATA[".len();
        let rest = self.rest();
        let (len, mark) = memmem::find(rest, b"]]>").map_or((rest.len(), 0), |at| (at, 3));
        self.cut |= mark == 0;
        let text = &self.text[self.at..self.at + len];
        self.at += len + mark;
        Piece::Cdata(text)
    }

    /// Steps over what ends with `mark`; without one, over everything.
    fn step_over(&mut self, opening: usize, mark: &[u8]) {
        let rest = &self.rest()[opening..];
        match memmem::find(rest, mark) {
            Some(at) => self.at += opening + at + mark.len(),
            None => {
                self.cut = true;
                self.at = self.text.len();
            }
        }
    }

    /// Steps over a DTD with its internal subset, or another declaration.
    fn declaration(&mut self) {
        let rest = self.rest();
        let mut at = 2;
        let mut brackets = 0usize;
        let mut quote = None;
        while let Some(&b) = rest.get(at).filter(|_| !self.unclosed_declaration) {
            match (quote, b) {
                (Some(q), b) if b == q => quote = None,
                (Some(_), _) => {}
                (None, b'"' | b'\'') => quote = Some(b),
                (None, b'[') => brackets += 1,
                (None, b']') => brackets = brackets.saturating_sub(1),
                (None, b'>') if brackets == 0 => break,
                (None, b'<') if rest[at..].starts_with(b"<!ENTITY") => self.entities = true,
                (None, b'<') if rest[at..].starts_with(b"<!--") => {
                    at += memmem::find(&rest[at..], b"-->").unwrap_or(0);
                }
                _ => {}
            }
            at += 1;
        }
        if at >= rest.len() || self.unclosed_declaration {
            // What never closes must not swallow the document, nor be looked for twice.
            self.mended = true;
            self.unclosed_declaration = true;
            at = memchr(b'>', rest).unwrap_or(rest.len() - 1);
        }
        self.at += at + 1;
    }

    fn end_tag(&mut self) -> Piece<'a> {
        self.tag_at = self.at;
        self.at += 2;
        let name = self.name();
        let rest = self.rest();
        match memchr2(b'>', b'<', rest) {
            Some(at) if rest[at] == b'>' => self.at += at + 1,
            Some(at) => {
                self.mended = true;
                self.at += at;
            }
            None => {
                self.cut = true;
                self.at = self.text.len();
            }
        }
        Piece::End(name)
    }

    fn name(&mut self) -> &'a str {
        let rest = self.rest();
        let len = rest.iter().position(|b| is_break(*b)).unwrap_or(rest.len());
        let name = &self.text[self.at..self.at + len];
        self.at += len;
        name
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        self.at += rest.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(rest.len());
    }

    /// The next attribute of the start tag the cursor stands in, its value undecoded; or the tag's end.
    pub(super) fn attribute(&mut self) -> Attribute<'a> {
        loop {
            self.skip_space();
            match self.rest() {
                [] => {
                    self.cut = true;
                    return Attribute::Open;
                }
                [b'>', ..] => {
                    self.at += 1;
                    return Attribute::Open;
                }
                [b'/', b'>', ..] => {
                    self.at += 2;
                    return Attribute::Closed;
                }
                [b'<', ..] => {
                    self.mended = true;
                    return Attribute::Open;
                }
                [b'/' | b'=' | b'"' | b'\'', ..] => {
                    self.mended = true;
                    self.at += 1;
                }
                _ => {}
            }
            let name = self.name();
            if name.is_empty() {
                continue;
            }
            self.skip_space();
            if self.rest().first() != Some(&b'=') {
                self.mended = true;
                return Attribute::Pair(name, "");
            }
            self.at += 1;
            self.skip_space();
            return Attribute::Pair(name, self.value());
        }
    }

    fn value(&mut self) -> &'a str {
        let rest = self.rest();
        let (start, len, skip) = match rest.first() {
            Some(quote @ (b'"' | b'\'')) => match memchr(*quote, &rest[1..]) {
                Some(len) => (1, len, 1),
                None => {
                    self.mended = true;
                    (1, memchr2(b'>', b'<', &rest[1..]).unwrap_or(rest.len() - 1), 0)
                }
            },
            _ => {
                self.mended = true;
                let end = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'>' | b'<');
                (0, rest.iter().position(end).unwrap_or(rest.len()), 0)
            }
        };
        let value = &self.text[self.at + start..self.at + start + len];
        self.at += start + len + skip;
        value
    }
}

/// What stands next in a start tag.
pub(super) enum Attribute<'a> {
    /// A name and its undecoded value.
    Pair(&'a str, &'a str),
    /// The tag ends and content follows.
    Open,
    /// The tag ends and so does the element.
    Closed,
}

fn is_break(b: u8) -> bool {
    b.is_ascii_whitespace() || matches!(b, b'>' | b'<' | b'=' | b'/' | b'"' | b'\'')
}
