//! Where pages live: clean, permanent addresses in any script.
//!
//! ```text
//! /                                   the front page in the first language
//! /<lang>/                            the front page in each language
//! /<lang>/<section>/                  a section
//! /<lang>/<section>/<slug>/           an article, its newest edition
//! /<lang>/<section>/<slug>/<n>/       an earlier edition
//! /<lang>/archive/, …/<yyyy-mm>/      everything, by month
//! /<lang>/checks/<hash>/              a verdict on a claim
//! /<lang>/corrections/                corrections and withdrawals
//! /<lang>/about/, /<lang>/policy/<id>/, /<lang>/log/
//! ```
//!
//! A path is kept decoded, with its letters as they are read: `/fa/سلامت/صدف/`. In links it is percent-encoded
//! (RFC 3986, section 2.1) by [`encode`].

use gazette_news::LONGEST_SLUG;

/// Short names that sections cannot have: pages of the site stand there.
const RESERVED: [&str; 6] = ["about", "archive", "checks", "corrections", "log", "policy"];

/// A short name for addresses. `None` where nothing is left.
pub(crate) fn slug(text: &str) -> Option<String> {
    gazette_news::slug(text, LONGEST_SLUG)
}

/// The short name of a section: never that of another page of the site.
pub(crate) fn section_slug(section: &str) -> String {
    let slug = slug(section).unwrap_or_else(|| "news".to_owned());
    if RESERVED.contains(&slug.as_str()) { format!("section-{slug}") } else { slug }
}

/// The short name of an article: never a number alone, which is that of an edition.
pub(crate) fn article_slug(wanted: &str, id: i64) -> String {
    let slug = slug(wanted).unwrap_or_else(|| format!("article-{id}"));
    if slug.chars().all(|c| c.is_numeric() || c == '-') { format!("article-{slug}") } else { slug }
}

/// A path as it stands in links: every byte percent-encoded that is neither unreserved (RFC 3986, section 2.3) nor a
/// slash.
pub fn encode(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                encoded.push(char::from(byte));
            }
            _ => {
                encoded.push('%');
                for half in [byte >> 4, byte & 15] {
                    encoded
                        .push(char::from_digit(u32::from(half), 16).map_or('0', |c| c.to_ascii_uppercase()));
                }
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_every_script_stay_letters() {
        assert_eq!(slug("Dam: “full”, says Minister").as_deref(), Some("dam-full-says-minister"));
        assert_eq!(slug("مسمومیت با صدف").as_deref(), Some("مسمومیت-با-صدف"));
        assert_eq!(slug("!!!"), None);
        assert!(slug(&"word ".repeat(400)).is_some_and(|slug| slug.len() <= LONGEST_SLUG));
        assert!(slug(&"ث".repeat(400)).is_some_and(|slug| slug.len() <= LONGEST_SLUG));
    }

    #[test]
    fn no_name_takes_the_place_of_another_page() {
        assert_eq!(section_slug("Corrections"), "section-corrections");
        assert_eq!(section_slug("../.."), "news");
        assert_eq!(article_slug("2", 7), "article-2");
        assert_eq!(article_slug("", 7), "article-7");
    }

    #[test]
    fn links_are_percent_encoded() {
        assert_eq!(encode("/fa/صدف/a b/"), "/fa/%D8%B5%D8%AF%D9%81/a%20b/");
    }
}
