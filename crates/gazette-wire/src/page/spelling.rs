//! The spelling of a tag: where its attributes stand, and which of them anybody here asks for.

/// From where to where, in bytes.
pub(super) type Span = (usize, usize);

/// Attributes that the outline reads, or the parser of HTML itself.
const ASKED: &[&str] = &[
    "class",
    "id",
    "href",
    "src",
    "rel",
    "type",
    "alt",
    "name",
    "content",
    "property",
    "itemprop",
    "lang",
    "xml:lang",
    "hidden",
    "aria-hidden",
    "datetime",
    "role",
    "data-src",
    "data-lazy-src",
    "data-original",
    "charset",
];

/// Reads the attributes of a tag from behind its name, as the HTML standard does (13.2.5.32 to 13.2.5.39): one past its
/// `>`, and how many there are. Spans of those nobody asks for are added to `unasked`.
pub(super) fn attributes(html: &str, from: usize, unasked: &mut Vec<Span>) -> (usize, usize) {
    let bytes = html.as_bytes();
    let (mut at, mut count) = (from, 0);
    loop {
        at += run(&bytes[at.min(bytes.len())..], |b| b.is_ascii_whitespace() || b == b'/');
        match bytes.get(at) {
            None => return (html.len(), count),
            Some(b'>') => return (at + 1, count),
            Some(_) => {}
        }
        count += 1;
        let start = at;
        // A sign of equality at the beginning is a part of the name.
        at += 1 + run(&bytes[at + 1..], |b| !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>' | b'='));
        let name = &bytes[start..at];
        let value = value(bytes, at);
        at = value.map_or(at, |(_, _, end)| end);
        let (inner, outer) = value.map_or((at, at), |(inner, outer, _)| (inner, outer));
        if !is_asked(name, &bytes[inner..outer]) {
            unasked.push((start, at));
        }
    }
}

/// The value that follows a name: from where to where it stands, and where what follows begins.
fn value(bytes: &[u8], after_name: usize) -> Option<(usize, usize, usize)> {
    let equals = after_name + run(&bytes[after_name..], |b| b.is_ascii_whitespace());
    if bytes.get(equals) != Some(&b'=') {
        return None;
    }
    let at = equals + 1 + run(&bytes[equals + 1..], |b| b.is_ascii_whitespace());
    match bytes.get(at) {
        Some(quote @ (b'"' | b'\'')) => {
            let len = memchr::memchr(*quote, &bytes[at + 1..]).unwrap_or(bytes.len() - at - 1);
            Some((at + 1, at + 1 + len, (at + 2 + len).min(bytes.len())))
        }
        _ => {
            let len = run(&bytes[at..], |b| !b.is_ascii_whitespace() && b != b'>');
            Some((at, at + len, at + len))
        }
    }
}

fn run(bytes: &[u8], holds: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|b| !holds(*b)).unwrap_or(bytes.len())
}

fn is_asked(name: &[u8], value: &[u8]) -> bool {
    if name.eq_ignore_ascii_case(b"style") {
        return [b"display".as_slice(), b"visibility"]
            .iter()
            .any(|w| memchr::memmem::find(value, w).is_some());
    }
    ASKED.iter().any(|asked| asked.len() == name.len() && asked.as_bytes().eq_ignore_ascii_case(name))
}

/// Whether a tag holds a word, in any case.
pub(super) fn holds(tag: &str, word: &str) -> bool {
    tag.as_bytes().windows(word.len()).any(|w| w.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tag: &str) -> (usize, usize, Vec<&str>) {
        let mut unasked = Vec::new();
        let name = tag.find([' ', '>', '/']).unwrap_or(tag.len());
        let (end, count) = attributes(tag, name, &mut unasked);
        (end, count, unasked.into_iter().map(|(from, to)| &tag[from..to]).collect())
    }

    #[test]
    fn attributes_end_where_the_standard_says() {
        for (tag, unasked) in [
            ("<p class=a data-x='>' id=b>", vec!["data-x='>'"]),
            ("<p onclick = \"a > b\" class = 'c'>", vec!["onclick = \"a > b\""]),
            ("<p/a/b=c/d>", vec!["a", "b=c/d"]),
            ("<p =x='y' CLASS=z>", vec!["=x='y'"]),
            ("<p style=\"color: red\" style=\"display:none\">", vec!["style=\"color: red\""]),
            ("<img src=\"a\"onload=b>", vec!["onload=b"]),
        ] {
            let (end, _, found) = read(tag);
            assert_eq!((end, found), (tag.len(), unasked), "{tag}");
        }
    }

    #[test]
    fn tags_that_never_end_end_with_the_page() {
        for tag in
            ["<p", "<p class", "<p class=", "<p class='", "<p class='x", "<p class=x", "<p class='x'", "<p /"]
        {
            assert_eq!(read(tag).0, tag.len(), "{tag}");
        }
    }
}
