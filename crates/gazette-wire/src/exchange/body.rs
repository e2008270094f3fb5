//! Bodies of every media type as paragraphs.

use gazette_news::Wording;

use super::nitf;
use crate::markup::{self, Fragment};
use crate::xml::Tree;
use crate::{furniture, limits};

/// The paragraphs and pictures of one body.
pub(super) fn read(body: &Wording) -> Fragment {
    let kind = body.content_type.as_deref().unwrap_or_default().to_ascii_lowercase();
    let role = body.role.as_deref().unwrap_or_default().to_ascii_lowercase();
    let text = body.text.trim_start();
    if kind.contains("nitf")
        || role.contains("nitf")
        || text.starts_with("<nitf")
        || (text.starts_with("<?xml") && text.contains("<nitf"))
    {
        let tree = Tree::read(text);
        return nitf::content(&tree);
    }
    let is_html = kind.contains("html") || role.contains("html") || kind.contains("xml");
    if is_html || (kind != "text/plain" && markup::looks_like_html(text)) {
        return without_offers(markup::read(text, None));
    }
    let cut = text.len() > limits::COPY_BYTES;
    Fragment { paragraphs: plain(text), cut, ..Fragment::default() }
}

/// HTML without the offers of other pages in it.
pub(super) fn without_offers(mut html: Fragment) -> Fragment {
    html.paragraphs = furniture::without_offers(html.paragraphs, &html.linked);
    html.linked.clear();
    html
}

/// Plain text in paragraphs: parted by blank lines, or, where there are none, by indented or by all lines.
pub(super) fn plain(text: &str) -> Vec<String> {
    let text = &text[..text.floor_char_boundary(text.len().min(limits::COPY_BYTES))];
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let has_blank = text.trim().lines().any(|line| line.trim().is_empty());
    let lines: Vec<&str> = text.lines().collect();
    let indented = lines.iter().filter(|l| l.starts_with("  ") || l.starts_with('\t')).count();
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        if paragraphs.len() >= limits::PARAGRAPHS {
            break;
        }
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            open = false;
            continue;
        }
        let begins = if indented > 0 && (!has_blank || indented > 1) {
            line.starts_with("  ") || line.starts_with('\t')
        } else {
            !has_blank
        };
        match paragraphs.last_mut() {
            Some(last) if open && !begins => {
                last.push(' ');
                last.push_str(&words);
            }
            _ => paragraphs.push(words),
        }
        open = true;
    }
    paragraphs
}

/// The body to take as the copy: the longest that has text, the main one among equals.
pub(super) fn best(bodies: &[Wording]) -> Option<Fragment> {
    let length = |fragment: &Fragment| fragment.paragraphs.iter().map(String::len).sum::<usize>();
    let read: Vec<(bool, Fragment)> = bodies
        .iter()
        .map(|body| (body.role.as_deref() == Some("main"), read(body)))
        .filter(|(_, f)| length(f) > 0)
        .collect();
    let longest = read.iter().map(|(_, fragment)| length(fragment)).max()?;
    // Bodies of one item say the same in different markup; a tenth less is markup, not text left out.
    let close = |fragment: &Fragment| length(fragment) * 10 >= longest * 9;
    let (main, other): (Vec<_>, Vec<_>) =
        read.into_iter().filter(|(_, f)| close(f)).partition(|(main, _)| *main);
    main.into_iter()
        .chain(other)
        .map(|(_, fragment)| fragment)
        .max_by_key(|fragment| fragment.paragraphs.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_paragraphs_are_found_by_blank_lines_indents_or_lines() {
        assert_eq!(plain("one\ntwo\n\nthree"), ["one two", "three"]);
        assert_eq!(plain("   one\ntwo\n   three\nfour"), ["one two", "three four"]);
        assert_eq!(plain("one\ntwo"), ["one", "two"]);
    }

    #[test]
    fn the_longest_body_is_the_copy() {
        let body = |kind: &str, text: &str| Wording {
            role: None,
            content_type: Some(kind.to_owned()),
            text: text.to_owned(),
        };
        let found =
            best(&[body("text/plain", "short"), body("text/html", "<p>One paragraph.</p><p>And two.</p>")]);
        assert_eq!(
            found.map(|f| f.paragraphs),
            Some(vec!["One paragraph.".to_owned(), "And two.".to_owned()])
        );
    }
}
