//! Copy that stands elsewhere than in the text of a page: in its data, behind `noscript`, in its description. Pages
//! that scripts put together hold it there, and show nothing without them.

use super::THIN;
use super::json_ld::Told;
use super::kept::bare;
use crate::furniture::fold;
use crate::markup;

/// Fewer characters than this tell nothing of a story.
const LEAST: usize = 40;

/// Whether a page shows so little that its copy may be elsewhere.
pub(super) fn is_thin(copy: &str) -> bool {
    copy.chars().nth(THIN).is_none()
}

/// The page with what stands behind `noscript` as a part of it.
pub(super) fn without_scripts(html: &str) -> Option<String> {
    const NAME: &str = "noscript";
    let is_tag = |at: usize| html[..at].ends_with('<') || html[..at].ends_with("</");
    let found: Vec<usize> = html
        .char_indices()
        .filter(|(at, c)| matches!(c, 'n' | 'N') && is_tag(*at))
        .map(|(at, _)| at)
        .filter(|at| html.get(*at..*at + NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME)))
        .collect();
    let mut out = String::with_capacity(html.len());
    let mut from = 0;
    for at in &found {
        out.push_str(&html[from..*at]);
        out.push_str("div");
        from = at + NAME.len();
    }
    out.push_str(&html[from..]);
    (!found.is_empty()).then_some(out)
}

/// The whole copy as the page's data give it, where they give much more than the page shows: "Loading…" and a plea for
/// scripts are no copy beside a brief. What is to be paid for is not taken from there.
pub(super) fn in_data(told: &Told, shown: &str) -> Option<String> {
    let body = told.body.as_deref().filter(|_| !told.walled)?;
    let copy = match markup::looks_like_html(body) {
        true => markup::read(body, None).paragraphs.join("\n\n"),
        false => {
            let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.collect::<Vec<_>>().join("\n\n")
        }
    };
    let is_shown = bare(&copy).contains(&bare(shown));
    let is_more = copy.len() > 2 * shown.len() || (!is_shown && copy.len() > shown.len() && pleads(shown));
    (copy.chars().nth(LEAST).is_some() && is_more).then_some(copy)
}

/// Whether what a page shows is what it shows those without scripts.
fn pleads(shown: &str) -> bool {
    let folded = fold(shown);
    ["javascript", "java script", "loading", "جاوا", "جافا", "تحمیل", "بارگذاری"]
        .iter()
        .any(|word| folded.contains(word))
}

/// What the page says it is about, where it shows nothing at all.
pub(super) fn described(description: Option<&str>) -> Option<String> {
    description.map(str::trim).filter(|text| text.chars().nth(LEAST).is_some()).map(str::to_owned)
}
