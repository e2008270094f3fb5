//! Nothing is shown before its time, and it is shown by itself when the time has come.

use std::time::Duration;

use crate::actors::{Editor, Newsroom, Page, hidden, reads};

fn utc_in(seconds: i64) -> String {
    let at = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(seconds);
    at.to_zoned(jiff::tz::TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

/// A draft with something to publish. Its page at the desk.
pub fn draft(sara: &Editor<'_>, headline: &str) -> String {
    let begun = sara.sends("/desk/articles", &[("headline", headline), ("language", "en")]);
    let article =
        begun.head.lines().find_map(|line| line.strip_prefix("location: ")).expect("sent on").to_owned();
    saves(sara, &article, headline, LIT);
    article
}

pub const LIT: &str = "The lighthouse is lit again.";

const WAS_LIT: &str = "The lighthouse was lit again.";

/// Saves the draft with this headline and body, of which the first paragraph is sourced.
pub fn saves(sara: &Editor<'_>, article: &str, headline: &str, body: &str) {
    let number = hidden(&sara.opens(article), "number");
    let fields = [
        ("number", number.as_str()),
        ("headline", headline),
        ("section", "Harbour"),
        ("body", body),
        ("marks", "1"),
        ("mark-0-words", body.lines().next().unwrap_or_default()),
        ("mark-0-by", "own-reporting"),
    ];
    let saved = sara.sends(article, &fields);
    assert_eq!(saved.status, 200, "{}", saved.body);
}

/// Orders something of the press for the draft as it stands.
pub fn press(sara: &Editor<'_>, article: &str, fields: &[(&str, &str)]) -> Page {
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
    saves(&sara, &article, "Lighthouse lit again", &format!("{LIT} Its keeper resigns."));
    for act in [[("act", "clarify"), ("note", "Of its keeper.")], [("act", "refile"), ("note", "Spelling.")]]
    {
        let added = press(&sara, &article, &act);
        assert!(added.status == 409 && added.body.contains("Embargoed until"), "{act:?}: {}", added.body);
    }
    assert!(!is_anywhere(&newsroom, "resigns"));
    saves(&sara, &article, "Lighthouse lit again", WAS_LIT);
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
    saves(&sara, &article, "Lighthouse lit again", WAS_LIT);
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
    saves(&sara, &article, "Lighthouse lit again by its keeper", &format!("{LIT}\n\nIts keeper is eighty."));
    assert_eq!(reads(&newsroom, path).body, before.body, "the live page is as it was");
    let updated =
        press(&sara, &article, &[("act", "update"), ("advisory", "Adds the keeper in paragraph 2")]);
    assert_eq!(updated.status, 303, "{}", updated.body);
    assert!(reads(&newsroom, path).body.contains("Its keeper is eighty."));
}

/// Waits until readers see these words, for as long as a worker may take.
fn is_seen(newsroom: &Newsroom, path: &str, words: &str) -> bool {
    for _ in 0..200 {
        if reads(newsroom, path).body.contains(words) {
            return true;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    false
}

#[test]
fn an_update_and_a_correction_come_out_at_their_time_and_a_hold_takes_them_off() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = Newsroom::opens(&dir.path().join("room"));
    let sara = Editor::joins(&newsroom);
    let article = draft(&sara, "Lighthouse lit again");
    assert_eq!(press(&sara, &article, &[("act", "publish")]).status, 303);
    let path = "/en/harbour/lighthouse-lit-again/";
    assert!(is_seen(&newsroom, path, "The lighthouse is lit again."));

    // An update waits while readers see the article as it was.
    saves(&sara, &article, "Lighthouse lit again", &format!("{LIT}\n\nIts keeper is eighty."));
    let advisory = ("advisory", "Adds the keeper in paragraph 2");
    let no_time = press(&sara, &article, &[("act", "schedule-update"), advisory]);
    assert_eq!(no_time.status, 409, "{}", no_time.body);
    assert!(no_time.body.contains("Say at what time") && no_time.body.contains("Adds the keeper"));
    let in_an_hour = utc_in(3_600);
    let not_now = press(&sara, &article, &[("act", "update"), advisory, ("at", &in_an_hour)]);
    assert_eq!(not_now.status, 409, "a time does not mean now: {}", not_now.body);
    assert_eq!(
        press(&sara, &article, &[("act", "schedule-update"), advisory, ("at", &in_an_hour)]).status,
        303
    );
    let waits = sara.opens(&article).body;
    assert!(waits.contains("To be published by itself at") && waits.contains("Adds the keeper"), "{waits}");
    assert!(!reads(&newsroom, path).body.contains("eighty"));
    assert_eq!(press(&sara, &article, &[("act", "unschedule")]).status, 303);
    assert!(!sara.opens(&article).body.contains("To be published by itself"));
    assert_eq!(press(&sara, &article, &[("act", "unschedule")]).status, 409, "nothing waits any more");

    // Nothing new before an embargo ends; when its time has come it is out.
    assert_eq!(sara.sends(&format!("{article}/embargo"), &[("until", &utc_in(7_200))]).status, 303);
    let early = press(&sara, &article, &[("act", "schedule-update"), advisory, ("at", &in_an_hour)]);
    assert_eq!(early.status, 409, "{}", early.body);
    assert_eq!(sara.sends(&format!("{article}/embargo"), &[("lift", "1")]).status, 303);
    assert_eq!(
        press(&sara, &article, &[("act", "schedule-update"), advisory, ("at", &utc_in(2))]).status,
        303
    );
    assert!(is_seen(&newsroom, path, "Its keeper is eighty."));

    // So is a correction; and an embargo set while it waits, on what adds nothing, does not keep it back.
    saves(&sara, &article, "Lighthouse lit again", &format!("{WAS_LIT}\n\nIts keeper is eighty."));
    let correction = [("act", "schedule-correct"), ("was", "is lit"), ("is", "was lit"), ("at", &utc_in(3))];
    assert_eq!(press(&sara, &article, &correction).status, 303);
    assert_eq!(sara.sends(&format!("{article}/embargo"), &[("until", &utc_in(3_600))]).status, 303);
    assert!(is_seen(&newsroom, path, WAS_LIT));
    assert_eq!(sara.sends(&format!("{article}/embargo"), &[("lift", "1")]).status, 303);

    // What waits is taken off by a hold, and its draft stays.
    saves(&sara, &article, "Lighthouse lit again", &format!("{WAS_LIT}\n\nIts keeper is eighty. He rests."));
    assert_eq!(
        press(&sara, &article, &[("act", "schedule-update"), advisory, ("at", &in_an_hour)]).status,
        303
    );
    assert_eq!(press(&sara, &article, &[("act", "hold"), ("reason", "Being checked.")]).status, 303);
    assert!(!sara.opens(&article).body.contains("To be published by itself"));
    let refused = press(&sara, &article, &[("act", "schedule-update"), advisory, ("at", &in_an_hour)]);
    assert_eq!(refused.status, 409, "nothing is scheduled of what is held: {}", refused.body);
    assert!(sara.opens("/desk/deeds").body.contains("took off the schedule"));
}

#[test]
fn what_may_not_come_out_at_its_time_is_taken_off_and_an_editor_is_told() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = Newsroom::opens(&dir.path().join("room"));
    let sara = Editor::joins(&newsroom);
    let article = draft(&sara, "Lighthouse lit again");
    assert_eq!(press(&sara, &article, &[("act", "publish")]).status, 303);
    saves(&sara, &article, "Lighthouse lit again", &format!("{LIT}\n\nIts keeper is eighty."));
    let update = [("act", "schedule-update"), ("advisory", "Adds the keeper"), ("at", &utc_in(2))];
    assert_eq!(press(&sara, &article, &update).status, 303);
    assert_eq!(sara.sends(&format!("{article}/embargo"), &[("until", &utc_in(3_600))]).status, 303);
    let told = sara.waits_for(&article, "It was not published at its time").body;
    assert!(told.contains("Embargoed until") && !told.contains("To be published by itself"), "{told}");
    assert!(
        reads(&newsroom, "/en/harbour/lighthouse-lit-again/").body.contains("The lighthouse is lit again.")
    );
}
