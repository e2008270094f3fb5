//! What stands below the copy about its author and its outlet, told by their names.

use gazette_news::Byline;
use url::Url;

use crate::furniture::fold;

/// Paragraphs at the end that may speak of author or outlet.
const CLOSING: usize = 3;

/// Verbs that say what somebody is, folded.
const IS: &[&str] = &[
    "is", "was", "are", "has", "have", "writes", "covers", "reports", "joined", "works", "leads", "serves",
    "provides", "offers", "helps", "delivers", "believes", "operates",
];

/// What the page's author and outlet are called, folded: the outlet by its name, or as in its address.
pub(super) fn names(byline: Option<&Byline>, outlet: Option<&str>, url: Option<&str>) -> Vec<String> {
    let authors = byline.iter().flat_map(|b| &b.names).map(|n| fold(n));
    let outlet = outlet.map(|o| fold(o).trim_start_matches("the ").to_owned());
    let host = url.and_then(|url| Url::parse(url).ok()).and_then(|url| url.host_str().map(str::to_owned));
    let label = host.and_then(|host| host.trim_start_matches("www.").split('.').next().map(str::to_owned));
    authors.chain(outlet).chain(label).filter(|name| name.chars().count() >= 4).collect()
}

/// The copy without the paragraphs at its end that begin with one of these names and say what that is. A text about
/// the outlet itself keeps its beginning.
pub(super) fn without_closing(mut copy: String, names: &[String]) -> String {
    for _ in 0..CLOSING {
        let Some((rest, last)) = copy.rsplit_once("\n\n") else { break };
        if rest.len() < 2 * last.len() || !introduces(last, names) {
            break;
        }
        copy.truncate(rest.len());
    }
    copy
}

fn introduces(paragraph: &str, names: &[String]) -> bool {
    if paragraph.len() > 1_200 {
        return false;
    }
    let folded = fold(paragraph);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = bare.strip_prefix("the ").unwrap_or(bare);
    names.iter().any(|name| {
        let Some(rest) = bare.strip_prefix(name.as_str()) else { return false };
        let ends = rest.starts_with(|c: char| !c.is_alphanumeric());
        // "Sara Haddad, a reporter in Sedra, is …"
        let rest = rest.trim_start_matches([',', ' ']);
        ends && rest.split_whitespace().take(2).any(|word| IS.contains(&word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wrote_it_and_who_printed_it_are_no_copy() {
        let byline = Byline { text: "Sara Haddad".into(), names: vec!["Sara Haddad".into()], seen: None };
        let copy = "The ferry was late again on Monday, the third time in a week.\n\nThe port gave no reason for it, and passengers waited for two hours.";
        let closed =
            format!("{copy}\n\nSara Haddad is a reporter in Sedra.\n\nThe Ellery Courier is a daily.");
        let known = names(Some(&byline), Some("Ellery Courier"), Some("https://www.courier.example/ferry"));
        assert_eq!(known, ["sara haddad", "ellery courier", "courier"]);
        assert_eq!(without_closing(closed, &known), copy);
        assert_eq!(without_closing(copy.to_owned(), &["port".to_owned()]), copy);
    }
}
