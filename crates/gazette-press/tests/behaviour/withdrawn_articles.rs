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

/// A hold, and what may follow it.
fn held(more: Option<Change>) -> Reader {
    let mut plan = plan();
    let corrow = plan.articles.iter_mut().find(|article| article.id.0 == 2).expect("the article");
    let text = corrow.editions[0].edition.text().clone();
    let hold = Change::Hold { reason: "The agency asks that it not be used for now.".into() };
    corrow.editions[1] = edition(2, 2, "2026-11-17T14:07:00Z", hold, &text, vec![], 3);
    if let Some(change) = more {
        corrow.editions.push(edition(2, 3, "2026-11-17T15:00:00Z", change, &text, vec![], 21));
    }
    Reader::of(&plan)
}

#[test]
fn while_an_article_is_held_a_notice_stands_in_its_place() {
    let reader = held(None);
    assert_eq!(reader.page(CORROW).status, 200, "it may come back: it is not gone");
    let seen = reader.sees(CORROW);
    assert!(seen.contains("This article is being checked") && seen.contains("not be used for now"), "{seen}");
    for path in reader.paths() {
        assert!(!reader.source(path).contains(BODY), "{path} still carries its words");
    }
    for feed in ["/en/rss.xml", "/en/atom.xml", "/en/feed.json", "/en/corrections/rss.xml"] {
        assert!(reader.source(feed).contains("Held: Three villages below second Halvane dam"), "{feed}");
    }
    assert!(!reader.source("/sitemap.xml").contains("corrow-dam"));
    assert!(reader.sees("/en/archive/2026-11/").contains("being checked"));
}

#[test]
fn what_is_released_is_shown_as_it_was_and_says_so() {
    let reader = held(Some(Change::Release { note: "The agency stands by it.".into() }));
    let seen = reader.sees(CORROW);
    assert!(seen.contains(BODY) && !seen.contains("is being checked"), "{seen}");
    assert!(seen.contains("The agency stands by it."), "the history tells of it");
    assert!(reader.sees("/en/corrections/").contains("The agency stands by it."));
    assert!(reader.source("/sitemap.xml").contains("corrow-dam"));
}

#[test]
fn what_is_released_is_no_newer_than_before() {
    let modified = |reader: &Reader| {
        let source = reader.source(CORROW).to_owned();
        let at = source.find("\"dateModified\":\"").expect("structured data") + "\"dateModified\":\"".len();
        source[at..].split('"').next().unwrap_or_default().to_owned()
    };
    let lastmod = |reader: &Reader| {
        let source = reader.source("/sitemap.xml").to_owned();
        let at = source.find("corrow-dam").expect("in the sitemap");
        let rest = &source[at + source[at..].find("<lastmod>").expect("a date") + "<lastmod>".len()..];
        rest.split('<').next().unwrap_or_default().to_owned()
    };
    let mut never_held = plan();
    let corrow = never_held.articles.iter_mut().find(|article| article.id.0 == 2).expect("the article");
    corrow.editions.truncate(1);
    let never_held = Reader::of(&never_held);
    let released = held(Some(Change::Release { note: "The agency stands by it.".into() }));
    assert_eq!(modified(&released), modified(&never_held));
    assert_eq!(lastmod(&released), lastmod(&never_held));
    let atom = released.source("/en/atom.xml");
    assert!(atom.contains("<updated>2026-11-17T15:00:00"), "subscribers who saw the notice are told: {atom}");
}

#[test]
fn the_front_page_tells_once_where_an_article_stands() {
    let kill = Change::Withdrawal { removal: Removal::Kill, reason: "It does not stand.".into() };
    let reader = held(Some(kill));
    let count = |path| reader.sees(path).matches("Three villages below second Halvane dam").count();
    assert_eq!(count("/"), 1);
    assert!(reader.sees("/").contains("Withdrawn"));
    assert_eq!(count("/en/corrections/"), 2, "the whole history stays");
}
