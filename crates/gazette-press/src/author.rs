//! Who wrote an article, for readers and machines: our own reporter, another's beside whoever she wrote it for, or the
//! outlets whose text it is.

use gazette_news::{CreditLine, Direction, Language};

use crate::plan::TextLine;
use crate::shelf::Shelved;

/// The authors of an article's newest edition.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Authors<'a> {
    /// Whoever the byline names; without the outlet where that is named beside her.
    pub person: Option<&'a str>,
    /// The outlet that the byline names beside her.
    pub writes_for: Option<&'a str>,
    /// The outlets whose text it is and that the byline does not name.
    pub text_of: Vec<&'a str>,
}

impl<'a> Authors<'a> {
    /// Of an article.
    pub fn of(article: &'a Shelved<'a>) -> Authors<'a> {
        let text = article.newest().text();
        let record = &article.plan.record;
        let names: Vec<&str> = known_names(&text.credits, &record.texts).collect();
        let (person, writes_for) = parted(text.byline.as_deref(), &names);
        // The byline may call an outlet by another of its names.
        let named = record.texts.iter().filter(|line| is_called(line, writes_for));
        let named: Vec<&str> = named.map(|line| line.outlet.name.as_str()).chain(writes_for).collect();
        let others = record.text_of.iter().map(String::as_str).filter(|name| !named.contains(name));
        Authors { person, writes_for, text_of: others.collect() }
    }

    /// The outlets behind the words: the one beside the reporter and those whose text it is.
    pub fn outlets(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.writes_for.into_iter().chain(self.text_of.iter().copied())
    }

    /// In one line, as lists and feeds print it: the byline as it stands, or the outlets.
    pub fn line(&self, byline: Option<&str>, comma: &str) -> Option<String> {
        let parts: Vec<&str> = byline.into_iter().chain(self.text_of.iter().copied()).collect();
        (!parts.is_empty()).then(|| parts.join(comma))
    }
}

/// What parts two names in a line.
pub(crate) fn comma(language: Language) -> &'static str {
    if language.direction() == Direction::Rtl { "، " } else { ", " }
}

fn is_called(line: &TextLine, name: Option<&str>) -> bool {
    let outlet = &line.outlet;
    let mut names = outlet.abbreviation.iter().chain(&outlet.also).map(String::as_str);
    name.is_some_and(|name| names.any(|also| also == name))
}

/// Every name by which an article's page calls an outlet or agency.
fn known_names<'a>(credits: &'a [CreditLine], texts: &'a [TextLine]) -> impl Iterator<Item = &'a str> {
    let credited = credits.iter().flat_map(|credit| credit.agency.iter().chain(&credit.abbreviation));
    let outlets = texts.iter().flat_map(|line| {
        let outlet = &line.outlet;
        let from = line.copied_from.as_ref().map(|(name, ..)| name);
        [&outlet.name].into_iter().chain(&outlet.abbreviation).chain(&outlet.also).chain(from)
    });
    credited.chain(outlets).map(String::as_str).filter(|name| !name.trim().is_empty())
}

/// A byline as the person and the outlet that stands behind her in it: "Dana Whitlock, Harrow Wire", "Dana Whitlock
/// (HW)".
fn parted<'a>(byline: Option<&'a str>, names: &[&str]) -> (Option<&'a str>, Option<&'a str>) {
    const PARTING: [char; 9] = [',', '،', '/', '-', '–', '—', '|', '(', ' '];
    let Some(byline) = byline.map(str::trim).filter(|byline| !byline.is_empty()) else { return (None, None) };
    let open = byline.trim_end_matches([')', ' ']);
    let mut named: Vec<&&str> = names.iter().filter(|name| open.ends_with(**name)).collect();
    named.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in named {
        let (before, outlet) = open.split_at(open.len() - name.len());
        let person = before.trim_end_matches(PARTING);
        if person.is_empty() {
            return (None, Some(outlet));
        }
        // "Johannesburg" does not end in the outlet "Burg".
        if before.trim_end().ends_with(PARTING) {
            return (Some(person), Some(outlet));
        }
    }
    (Some(byline), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_is_parted_into_the_reporter_and_whoever_she_wrote_it_for() {
        let names = ["Harrow Wire", "HW", "هارو واير", "Wire"];
        for (byline, person, outlet) in [
            ("Dana Whitlock, Harrow Wire", Some("Dana Whitlock"), Some("Harrow Wire")),
            ("Dana Whitlock (HW)", Some("Dana Whitlock"), Some("HW")),
            ("دانة وهبة، هارو واير", Some("دانة وهبة"), Some("هارو واير")),
            ("Harrow Wire", None, Some("Harrow Wire")),
            ("Dana Whitlock", Some("Dana Whitlock"), None),
            ("Tom Barbwire", Some("Tom Barbwire"), None),
            ("Tom HaywardHW", Some("Tom HaywardHW"), None),
        ] {
            assert_eq!(parted(Some(byline), &names), (person, outlet), "{byline}");
        }
        assert_eq!(parted(None, &names), (None, None));
    }
}
