//! HTML as it stands inside feeds, mail and news items: short, often broken, and trusted with nothing.
//!
//! Whole pages go through a real HTML parser ([`crate::page`]). Fragments are cut into tags and text in one pass, which
//! is all that their paragraphs, links and pictures need, and which costs a tenth of building a document.

mod addresses;
mod elements;
mod fragment;
mod pieces;
mod quotation;

pub(crate) use addresses::{address, with_whole_addresses};
pub(crate) use elements::{is_html, looks_like_html};
pub(crate) use fragment::{Fragment, read};
pub(crate) use pieces::{Piece, attribute, pieces, small, tag_name};
pub(crate) use quotation::set as set_quotation;

#[cfg(test)]
mod tests {
    use super::*;
    use url::Url;

    fn paragraphs(html: &str) -> Vec<String> {
        read(html, None).paragraphs
    }

    #[test]
    fn blocks_are_paragraphs_and_breaks_are_lines() {
        assert_eq!(
            paragraphs("<p>One <b>two</b>\n three</p>four<br>five<br/><br>six"),
            ["One two three", "four\nfive", "six"]
        );
        assert_eq!(paragraphs("plain &amp; simple"), ["plain & simple"]);
        assert_eq!(paragraphs("a < b <p>c"), ["a < b", "c"]);
    }

    #[test]
    fn what_is_not_for_readers_is_left_out() {
        assert_eq!(
            paragraphs("<style>p{}</style><p>x<script>alert('</p>')</script>y</p><!-- no -->"),
            ["xy"]
        );
        assert_eq!(paragraphs("<p title='a > b'>x</p><!-- never closed <p>y"), ["x", "y"]);
    }

    #[test]
    fn pictures_come_with_their_captions() {
        let base = Url::parse("https://outlet.example/news/").expect("an address");
        let html = "<figure><img src='a.jpg' alt='A bridge'><figcaption>The bridge</figcaption></figure><img src=x width=1>";
        let fragment = read(html, Some(&base));
        assert_eq!(fragment.paragraphs, [""; 0]);
        let [picture] = &fragment.media[..] else { panic!("{:?}", fragment.media) };
        assert_eq!(picture.url, "https://outlet.example/news/a.jpg");
        assert_eq!(
            (picture.alt.as_deref(), picture.caption.as_deref()),
            (Some("A bridge"), Some("The bridge"))
        );
    }

    #[test]
    fn addresses_are_made_whole_in_place() {
        let base = Url::parse("https://outlet.example/a/").expect("an address");
        let html = "<a class=x href=\"b?x=1&amp;y=2\">l</a> <img src=/c>";
        let whole = "<a class=x href=\"https://outlet.example/a/b?x=1&amp;y=2\">l</a> <img src=https://outlet.example/c>";
        assert_eq!(with_whole_addresses(html, &base), whole);
    }

    #[test]
    fn quotations_and_tables_are_set_as_print_sets_them() {
        let html = "<p>Her opponent, Piers Collard, wrote on X:</p><blockquote class=\"twitter-tweet\"><p lang=en>Rita Falk \
                    lied. <a href=x>pic.twitter.com/abc</a></p>&mdash; Piers Collard (@pcollard) <a href=y>November 26, \
                    2026</a></blockquote><p>Falk replied:</p><blockquote>I was there.</blockquote><table><caption>Fires</caption>\
                    <tr><th>Year<th>Fires</tr><tr><td><p>2024</p></td><td>12</td></tr></table><p>It rained.</p>";
        assert_eq!(
            paragraphs(html),
            [
                "Her opponent, Piers Collard, wrote on X:",
                "“Rita Falk lied.”",
                "Falk replied:",
                "“I was there.”",
                "Fires",
                "Year | Fires\n2024 | 12",
                "It rained."
            ]
        );
        let layout = "<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></td><td><p>One.</p><p>Two.</p></td></tr></table>";
        assert_eq!(paragraphs(layout), ["a | b\nc | d", "One.", "Two."]);
        for broken in [
            "<blockquote><table><tr><td>x</blockquote>y",
            "<table></table></table><tr><td>",
            "</blockquote>x<blockquote>",
        ] {
            read(broken, None);
        }
    }

    #[test]
    fn markup_is_told_from_signs() {
        assert!(looks_like_html("<b>x</b>") && looks_like_html("a &amp; b") && looks_like_html("x<br/>"));
        assert!(!looks_like_html("1 < 2") && !looks_like_html("a & b") && !looks_like_html("<blink-182>"));
    }
}
