//! Arabic, English and Persian pages: the copy alone comes out, with headline, author and date.

mod pages;

use std::collections::{BTreeMap, HashMap};

use gazette_news::Dispatch;
use gazette_wire::{Input, read};
use pages::shapes::Shape;
use pages::words::{ARABIC, ENGLISH, PERSIAN, Words};
use pages::{Page, presses, shapes, systems, wild};

/// Counts of four-word shingles.
fn shingles(text: &str) -> HashMap<Vec<&str>, usize> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let mut counts = HashMap::new();
    for window in words.windows(4) {
        *counts.entry(window.to_vec()).or_default() += 1;
    }
    counts
}

/// Precision and recall of four-word shingles.
fn measured(gold: &str, text: &str) -> (f64, f64) {
    let (gold, got) = (shingles(gold), shingles(text));
    let common: usize =
        gold.iter().map(|(shingle, n)| (*n).min(got.get(shingle).copied().unwrap_or(0))).sum();
    let total = |counts: &HashMap<Vec<&str>, usize>| counts.values().sum::<usize>().max(1) as f64;
    (common as f64 / total(&got), common as f64 / total(&gold))
}

/// Shapes in which nothing marks the author.
const UNSIGNED: &[&str] = &[
    "agency",
    "div soup",
    "tables",
    "old portal",
    "calendar in the text only",
    "lines broken by hand",
    "nested tables",
    "nameless boxes",
    "teasers inside the copy",
    "agency portal",
    "a ministry's form",
    "posted back",
    "wiki",
    "pages of a page",
    "lines in one box",
    "two languages",
    "mail campaign",
];

#[derive(Default)]
struct Tally {
    pages: f64,
    precision: f64,
    recall: f64,
    dates: f64,
    headlines: f64,
    authors: (f64, f64),
}

impl Tally {
    fn add(&mut self, shape: &str, page: &Page<'_>, dispatch: &Dispatch) {
        let (precision, recall) = measured(&gold(shape, page), dispatch.text());
        self.pages += 1.0;
        self.precision += precision;
        self.recall += recall;
        self.dates += f64::from(dispatch.published.is_some_and(|p| p.to_string().starts_with(&page.iso())));
        self.headlines += f64::from(headline(dispatch) == page.story.headline);
        if !UNSIGNED.contains(&shape) {
            self.authors.1 += 1.0;
            self.authors.0 +=
                f64::from(dispatch.byline.as_ref().is_some_and(|b| b.names == [page.story.author.clone()]));
        }
    }

    fn f1(&self) -> f64 {
        let (p, r) = (self.precision / self.pages, self.recall / self.pages);
        2.0 * p * r / (p + r).max(f64::EPSILON)
    }
}

/// The headline as printed: with who says so before it.
fn headline(dispatch: &Dispatch) -> String {
    let parts = [dispatch.headline_attribution.as_deref(), dispatch.headline.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(": ")
}

fn gold(shape: &str, page: &Page<'_>) -> String {
    let dateline = if shape == "agency" { page.words.dateline } else { "" };
    format!("{dateline}{}", page.story.paragraphs.join("\n\n"))
}

fn held(words: &Words, all_shapes: &[Shape]) {
    let stories = pages::stories(words.language);
    assert!(stories.len() >= 6);
    let (mut all, mut shapes) = (Tally::default(), BTreeMap::<&str, Tally>::new());
    for (shape, html, page) in pages::pages(&stories, words, all_shapes) {
        let reading = read(&Input { bytes: html.as_bytes(), ..Input::default() });
        let dispatch = reading
            .dispatches
            .first()
            .unwrap_or_else(|| panic!("{shape}: no dispatch, {:?}", reading.faults));
        assert_eq!(
            (dispatch.language.as_str(), dispatch.direction()),
            (words.language, dispatch.language.direction()),
            "{shape}"
        );
        all.add(shape, &page, dispatch);
        shapes.entry(shape).or_default().add(shape, &page, dispatch);
    }
    for (shape, tally) in &shapes {
        println!(
            "{} {shape:14} F1 {:.3} dates {:.2} headlines {:.2} authors {:.2}",
            words.language,
            tally.f1(),
            tally.dates / tally.pages,
            tally.headlines / tally.pages,
            tally.authors.0 / tally.authors.1.max(1.0)
        );
    }
    println!("{} all F1 {:.4} over {} pages", words.language, all.f1(), all.pages);
    assert!(all.pages >= 40.0);
    assert!(all.f1() >= 0.97, "shingle F1 {:.4}", all.f1());
    assert!(shapes.values().all(|t| t.f1() >= 0.93), "a shape fell below 0.93");
    assert!(all.dates / all.pages >= 0.95, "dates {:.3}", all.dates / all.pages);
    assert!(all.headlines / all.pages >= 0.97, "headlines {:.3}", all.headlines / all.pages);
    assert!(all.authors.0 / all.authors.1 >= 0.9, "authors {:.3}", all.authors.0 / all.authors.1);
}

#[test]
fn arabic_pages_give_their_copy_alone() {
    held(&ARABIC, shapes::ALL);
}

#[test]
fn persian_pages_give_their_copy_alone() {
    held(&PERSIAN, shapes::ALL);
}

#[test]
fn arabic_pages_as_hard_as_the_wild_give_their_copy_alone() {
    held(&ARABIC, wild::ALL);
}

#[test]
fn persian_pages_as_hard_as_the_wild_give_their_copy_alone() {
    held(&PERSIAN, wild::ALL);
}

#[test]
fn arabic_pages_of_more_systems_give_their_copy_alone() {
    held(&ARABIC, systems::ALL);
}

#[test]
fn persian_pages_of_more_systems_give_their_copy_alone() {
    held(&PERSIAN, systems::ALL);
}

#[test]
fn english_pages_of_more_systems_give_their_copy_alone() {
    held(&ENGLISH, systems::ALL);
}

#[test]
fn arabic_pages_of_still_other_kinds_give_their_copy_alone() {
    held(&ARABIC, presses::ALL);
}

#[test]
fn persian_pages_of_still_other_kinds_give_their_copy_alone() {
    held(&PERSIAN, presses::ALL);
}

#[test]
fn english_pages_of_still_other_kinds_give_their_copy_alone() {
    held(&ENGLISH, presses::ALL);
}
