//! Nothing is shown before its time, and it is shown by itself when the time has come.

use std::time::Duration;

use crate::actors::{Editor, Newsroom, Page, hidden, reads};

fn utc_in(seconds: i64) -> String {
    let at = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(seconds);
    at.to_zoned(jiff::tz::TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

/// A draft with something to publish. Its page at the desk.
fn draft(sara: &Editor<'_>, headline: &str) -> String {
    let begun = sara.sends("/desk/articles", &[("headline", headline), ("language", "en")]);
    let article =
        begun.head.lines().find_map(|line| line.strip_prefix("location: ")).expect("sent on").to_owned();
    let page = sara.opens(&article);
    let saved = sara.sends(
        &article,
        &[
            ("number", &hidden(&page, "number")),
            ("headline", headline),
            ("section", "Harbour"),
            ("body", "The lighthouse is lit again."),
            ("marks", "1"),
            ("mark-0-words", "The lighthouse is lit again."),
            ("mark-0-by", "own-reporting"),
        ],
    );
    assert_eq!(saved.status, 200, "{}", saved.body);
    article
}

fn press(sara: &Editor<'_>, article: &str, fields: &[(&str, &str)]) -> Page {
    let page = sara.opens(article);
    let number = page.body.contains("name=\"number\"").then(|| hidden(&page, "number"));
    let mut all = fields.to_vec();
    all.push(("number", number.as_deref().unwrap_or("0")));
    sara.sends(&format!("{article}/press"), &all)
}

fn is_anywhere(newsroom: &Newsroom, words: &str) -> bool {
    let pages = [
        "/",
        "/en/",
        "/en/archive/",
        "/en/rss.xml",
        "/en/atom.xml",
        "/en/feed.json",
        "/sitemap.xml",
        "/sitemap-news.xml",
    ];
    pages.iter().any(|path| reads(newsroom, path).body.contains(words))
}

#[test]
fn an_embargo_of_ours_holds_until_it_is_lifted() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = Newsroom::opens(&dir.path().join("room"));
    let sara = Editor::joins(&newsroom);
    let article = draft(&sara, "Lighthouse lit again");
    let set = sara.sends(&format!("{article}/embargo"), &[("until", &utc_in(3_600))]);
    assert_eq!(set.status, 303, "{}", set.body);
    let refused = press(&sara, &article, &[("act", "publish")]);
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("Embargoed until"), "{}", refused.body);
    let early = press(&sara, &article, &[("act", "schedule"), ("at", &utc_in(600))]);
    assert_eq!(early.status, 409, "{}", early.body);
    assert!(!is_anywhere(&newsroom, "Lighthouse") && !is_anywhere(&newsroom, "lighthouse-lit"));
    let checkpoint = reads(&newsroom, "/log/checkpoint").body;

    // Killed while it waits: nothing of it is ever seen. Taken up again, lifted, published.
    assert_eq!(press(&sara, &article, &[("act", "spike")]).status, 303);
    assert_eq!(press(&sara, &article, &[("act", "publish")]).status, 409);
    assert_eq!(reads(&newsroom, "/log/checkpoint").body, checkpoint, "the log has not grown");
    assert_eq!(press(&sara, &article, &[("act", "reopen")]).status, 303);
    assert_eq!(sara.sends(&format!("{article}/embargo"), &[("lift", "1")]).status, 303);
    assert_eq!(press(&sara, &article, &[("act", "publish")]).status, 303);
    assert!(is_anywhere(&newsroom, "Lighthouse lit again"));

    // An embargo set later holds back what is new; what readers have seen can be mended and taken away.
    assert_eq!(sara.sends(&format!("{article}/embargo"), &[("until", &utc_in(3_600))]).status, 303);
    assert_eq!(press(&sara, &article, &[("act", "update"), ("advisory", "Adds a paragraph")]).status, 409);
    let correction = [("act", "correct"), ("was", "is lit"), ("is", "was lit")];
    let corrected = press(&sara, &article, &correction);
    assert_eq!(corrected.status, 303, "{}", corrected.body);
    let killed = press(&sara, &article, &[("act", "kill"), ("reason", "It is dark.")]);
    assert_eq!(killed.status, 303, "{}", killed.body);
    assert!(is_anywhere(&newsroom, "It is dark."));
}

#[test]
fn a_scheduled_article_comes_out_by_itself_and_can_be_corrected_and_killed() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    let newsroom = Newsroom::opens(&room);
    let sara = Editor::joins(&newsroom);
    let article = draft(&sara, "Lighthouse lit again");
    let taken_off = draft(&sara, "Pier closed");
    let past = press(&sara, &article, &[("act", "schedule"), ("at", "2001-01-01T00:00")]);
    assert_eq!(past.status, 409, "{}", past.body);
    for article in [&article, &taken_off] {
        let scheduled = press(&sara, article, &[("act", "schedule"), ("at", &utc_in(4))]);
        assert_eq!(scheduled.status, 303, "{}", scheduled.body);
    }
    assert!(!is_anywhere(&newsroom, "Lighthouse"));
    assert_eq!(press(&sara, &taken_off, &[("act", "unschedule")]).status, 303);

    // The schedule is kept over a restart.
    newsroom.kill();
    let newsroom = Newsroom::serve(&room);
    let sara = Editor::signs_in(&newsroom);
    let mut patience = 0;
    while !is_anywhere(&newsroom, "Lighthouse") && patience < 200 {
        std::thread::sleep(Duration::from_millis(100));
        patience += 1;
    }
    assert!(is_anywhere(&newsroom, "Lighthouse lit again"));
    assert!(!is_anywhere(&newsroom, "Pier closed"));
    let corrected = press(&sara, &article, &[("act", "correct"), ("was", "is lit"), ("is", "was lit")]);
    assert_eq!(corrected.status, 303, "{}", corrected.body);
    let killed = press(&sara, &article, &[("act", "kill"), ("reason", "It is dark.")]);
    assert_eq!(killed.status, 303, "{}", killed.body);
}

#[test]
fn a_published_article_is_revised_without_touching_its_page() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = Newsroom::opens(&dir.path().join("room"));
    let sara = Editor::joins(&newsroom);
    let article = draft(&sara, "Lighthouse lit again");
    assert_eq!(press(&sara, &article, &[("act", "publish")]).status, 303);
    let path = "/en/harbour/lighthouse-lit-again/";
    let before = reads(&newsroom, path);
    assert_eq!(before.status, 200);
    let page = sara.opens(&article);
    let body = "The lighthouse is lit again.\n\nIts keeper is eighty.";
    let fields = [
        ("number", &*hidden(&page, "number")),
        ("headline", "Lighthouse lit again by its keeper"),
        ("section", "Harbour"),
        ("body", body),
        ("marks", "1"),
        ("mark-0-words", "The lighthouse is lit again."),
        ("mark-0-by", "own-reporting"),
    ];
    assert_eq!(sara.sends(&article, &fields).status, 200);
    assert_eq!(reads(&newsroom, path).body, before.body, "the live page is as it was");
    let updated =
        press(&sara, &article, &[("act", "update"), ("advisory", "Adds the keeper in paragraph 2")]);
    assert_eq!(updated.status, 303, "{}", updated.body);
    assert!(reads(&newsroom, path).body.contains("Its keeper is eighty."));
}
