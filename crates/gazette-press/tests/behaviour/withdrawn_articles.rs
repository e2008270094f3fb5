use gazette_news::{Change, Removal};

use crate::common::{edition, plan};
use crate::reader::{CORROW, Reader};

const BODY: &str = "40 cm below the crest";

#[test]
fn a_notice_with_the_reason_stands_at_its_address_and_its_words_are_nowhere() {
    let reader = Reader::of(&plan());
    assert_eq!(reader.page(CORROW).status, 410);
    let seen = reader.sees(CORROW);
    assert!(seen.contains("This article has been withdrawn"));
    assert!(seen.contains("the message it reported belonged to an exercise"));
    assert!(seen.contains("Log leaf 3"));
    assert_eq!(reader.page(&format!("{CORROW}1/")).status, 410, "its earlier edition is gone too");
    for path in reader.paths() {
        assert!(!reader.source(path).contains(BODY), "{path} still carries its words");
    }
}

#[test]
fn subscribers_and_the_corrections_page_are_told() {
    let reader = Reader::of(&plan());
    for feed in ["/en/rss.xml", "/en/atom.xml", "/en/feed.json", "/en/corrections/atom.xml"] {
        assert!(reader.source(feed).contains("Withdrawn: Three villages below second Halvane dam"), "{feed}");
    }
    assert!(reader.sees("/en/corrections/").contains("belonged to an exercise"));
    assert!(reader.sees("/en/archive/2026-11/").contains("withdrawn"), "the archive keeps its line");
    assert!(!reader.source("/sitemap.xml").contains("corrow-dam"));
    assert!(!reader.source("/sitemap-news.xml").contains("corrow-dam"));
}

#[test]
fn a_takedown_does_not_repeat_the_headline() {
    let mut plan = plan();
    let corrow = plan.articles.iter_mut().find(|article| article.id.0 == 2).expect("the article");
    let text = corrow.editions[0].edition.text().clone();
    let takedown = Change::Withdrawal { removal: Removal::Takedown, reason: "A court ordered it.".into() };
    corrow.editions[1] = edition(2, 2, "2026-11-17T14:07:00Z", takedown, &text, vec![], 3);
    let reader = Reader::of(&plan);
    assert!(reader.sees(CORROW).contains("This article has been taken down"));
    for path in reader.paths() {
        assert!(!reader.source(path).contains("Three villages below"), "{path} repeats the headline");
    }
    assert!(reader.sees("/en/corrections/").contains("An article of 17 November 2026"));
}

#[test]
fn what_was_corrected_in_an_article_that_was_withdrawn_later_is_not_repeated() {
    let mut plan = plan();
    let dam = plan.articles.iter_mut().find(|article| article.id.0 == 1).expect("the dam");
    let text = dam.editions[2].edition.text().clone();
    let kill = Change::Withdrawal { removal: Removal::Kill, reason: "It does not stand.".into() };
    dam.editions.push(edition(1, 4, "2026-11-20T10:00:00Z", kill, &text, vec![], 20));
    let reader = Reader::of(&plan);
    let seen = reader.sees("/en/corrections/");
    assert!(seen.contains("The article has been withdrawn since"), "{seen}");
    for path in reader.paths() {
        assert!(!reader.source(path).contains("12,000"), "{path}");
    }
}
