//! Pages that stay: about and policies, how to check this site, and the page for a missing one.

use std::cmp::Reverse;

use gazette_news::Language;
use minijinja::{Value, context};
use serde::Serialize;

use crate::PressError;
use crate::address::encode;
use crate::head::Head;
use crate::headline::shown_headline;
use crate::plan::{Page, Policy};
use crate::press::{Press, contact_link, policy_path};
use crate::record::web_address;
use crate::theme::shown;

/// How many editions the page on the log lists.
const NEWEST: usize = 50;

/// A stretch of a policy's paragraph; addresses in it become links.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Stretch {
    text: String,
    href: Option<String>,
}

/// About and policy pages.
pub(crate) fn policies(press: &Press<'_>) -> Result<Vec<Page>, PressError> {
    let mut pages = Vec::new();
    for language in press.languages() {
        for policy in press.policies(language) {
            pages.push(policy_page(press, policy)?);
        }
    }
    Ok(pages)
}

fn policy_page(press: &Press<'_>, policy: &Policy) -> Result<Page, PressError> {
    let site = press.tongue(policy.language).site;
    let same = press.plan.site.policies.iter().filter(|other| other.id == policy.id);
    let alternates = same
        .filter(|other| press.tongues.contains_key(&other.language))
        .map(|other| (other.language, policy_path(other)));
    let head = Head {
        title: format!("{} – {}", policy.title, site.name),
        description: policy.body.first().cloned(),
        alternates: alternates.collect(),
        ..Head::new(policy_path(policy), policy.title.clone(), "policy-page")
    };
    let paragraphs: Vec<Vec<Stretch>> = policy.body.iter().map(|paragraph| linked_text(paragraph)).collect();
    let view = context! {
        title => policy.title.clone(),
        paragraphs => shown(paragraphs),
        is_about => policy.id == "about",
    };
    press.page(policy.language, "policy.html", head, context! { view => view })
}

/// Text with its mail and web addresses as links.
fn linked_text(paragraph: &str) -> Vec<Stretch> {
    let mut stretches = vec![Stretch { text: String::new(), href: None }];
    for piece in paragraph.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let bare = word.trim_end_matches(['.', ',', ';', ':', ')', '،', '؛']).trim_start_matches('(');
        let looks_like_one = bare.contains('@') && bare.contains('.') || bare.contains("://");
        let href = if looks_like_one { contact_link(bare).or_else(|| web_address(bare)) } else { None };
        match href {
            Some(href) => {
                let (before, after) = piece.split_once(bare).unwrap_or(("", ""));
                stretches.push(Stretch { text: before.to_owned(), href: None });
                stretches.push(Stretch { text: bare.to_owned(), href: Some(href) });
                stretches.push(Stretch { text: after.to_owned(), href: None });
            }
            None => match stretches.last_mut() {
                Some(last) if last.href.is_none() => last.text.push_str(piece),
                _ => stretches.push(Stretch { text: piece.to_owned(), href: None }),
            },
        }
    }
    stretches.retain(|stretch| !stretch.text.is_empty());
    stretches
}

/// The page that tells readers how to check the site.
pub(crate) fn log_pages(press: &Press<'_>) -> Result<Vec<Page>, PressError> {
    press.languages().map(|language| log_page(press, language)).collect()
}

fn log_page(press: &Press<'_>, language: Language) -> Result<Page, PressError> {
    let tongue = press.tongue(language);
    let heading = tongue.words.plain("check_this_site")?;
    let head = Head {
        title: format!("{heading} – {}", tongue.site.name),
        description: Some(tongue.words.plain("log_standfirst")?),
        alternates: press.everywhere(|language| format!("/{language}/log/")),
        ..Head::new(format!("/{language}/log/"), heading, "policy-page")
    };
    let site = &press.plan.site;
    let count: usize = press.shelf.iter().map(|article| article.plan.editions.len()).sum();
    let view = context! {
        home => site.home.clone(),
        key => site.log_key.clone(),
        origin => site.log_origin.clone(),
        count => count,
        newest => newest_leaves(press, language),
    };
    press.page(language, "log.html", head, context! { view => view })
}

fn newest_leaves(press: &Press<'_>, language: Language) -> Vec<Value> {
    let mut leaves = Vec::new();
    for article in press.shelf.iter().filter(|article| article.language == language) {
        for pressed in &article.plan.editions {
            leaves.push((pressed.leaf, article, pressed));
        }
    }
    leaves.sort_by_key(|(leaf, ..)| Reverse(*leaf));
    leaves.truncate(NEWEST);
    leaves
        .into_iter()
        .map(|(leaf, article, pressed)| {
            context! {
                leaf => leaf,
                number => pressed.edition.number(),
                kind => pressed.edition.change().as_str(),
                at => pressed.edition.published().to_string(),
                href => encode(&article.edition_path(pressed.edition.number())),
                headline => shown_headline(article),
                published => article.published().to_string(),
            }
        })
        .collect()
}

/// The page for a missing one: `/404.html` for the site, and one for each language at `/<lang>/404.html`.
pub(crate) fn missing(press: &Press<'_>) -> Result<Vec<Page>, PressError> {
    let mut paths = vec![(press.first(), "/404.html".to_owned())];
    paths.extend(press.languages().map(|language| (language, format!("/{language}/404.html"))));
    paths.into_iter().map(|(language, path)| missing_page(press, language, path)).collect()
}

fn missing_page(press: &Press<'_>, language: Language, path: String) -> Result<Page, PressError> {
    let tongue = press.tongue(language);
    let heading = tongue.words.plain("missing")?;
    let head = Head {
        title: format!("{heading} – {}", tongue.site.name),
        canonical: None,
        indexed: false,
        ..Head::new(path, heading, "missing-page")
    };
    press.page(language, "missing.html", head, context! {})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_policies_become_links() {
        let seen: Vec<(String, Option<String>)> =
            linked_text("Write to (desk@harbour.example); see https://harbour.example/a.")
                .into_iter()
                .map(|stretch| (stretch.text, stretch.href))
                .collect();
        assert_eq!(
            seen,
            [
                ("Write to ".to_owned(), None),
                ("(".to_owned(), None),
                ("desk@harbour.example".to_owned(), Some("mailto:desk@harbour.example".to_owned())),
                ("); see ".to_owned(), None),
                ("https://harbour.example/a".to_owned(), Some("https://harbour.example/a".to_owned())),
                (".".to_owned(), None),
            ]
        );
    }
}
