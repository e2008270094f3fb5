//! An operator asks whether her newsroom is in order, and an editor finds out what it lacks before she publishes.

use crate::actors::{Editor, Newsroom, Operator, complained, reads, said};

#[test]
fn a_new_newsroom_is_told_what_is_missing_and_writes_it_at_the_desk() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().to_str().expect("plain").to_owned();
    let newsroom = Newsroom::opens_bare(dir.path());
    let looked = Operator::runs(&["doctor", "--dir", &room]);
    assert_eq!(looked.status.code(), Some(1), "{}", complained(&looked));
    assert!(
        said(&looked).contains("WRONG  policies      no page “About us” (about) in en, ar, fa"),
        "{}",
        said(&looked)
    );
    assert_eq!(reads(&newsroom, "/en/about/").status, 404, "a placeholder is no page");

    let sara = Editor::joins(&newsroom);
    assert!(sara.opens("/desk").body.contains("Write first who you are"));
    for (language, title) in [("en", "About us"), ("ar", "من نحن"), ("fa", "دربارهٔ ما")] {
        let page =
            [("id", "about"), ("language", language), ("title", title), ("body", "Two people in Quell.")];
        assert_eq!(sara.sends("/desk/policies", &page).status, 303);
    }
    assert!(reads(&newsroom, "/en/about/").body.contains("Two people in Quell."));
    assert!(!sara.opens("/desk").body.contains("Write first who you are"));

    let looked = Operator::runs(&["doctor", "--dir", &room, "--jsonl"]);
    assert_eq!(looked.status.code(), Some(0), "{}", said(&looked));
    let lines: Vec<serde_json::Value> =
        said(&looked).lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    let states = |check: &str| {
        let own = lines.iter().filter(move |line| line["check"] == check);
        own.map(|line| line["state"].as_str().expect("a word").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((states("log"), states("labels")), (vec!["ok".to_owned()], vec!["ok".to_owned()]));
    assert!(states("policies").iter().all(|state| state == "to-do"), "what readers look for besides");
    let verified = Operator::runs(&["verify", &newsroom.home()]);
    assert_eq!(verified.status.code(), Some(0), "{}", said(&verified));
}

#[test]
fn a_page_that_was_changed_behind_the_newsrooms_back_is_wrong() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = Newsroom::opens(dir.path());
    newsroom.kill();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let db = gazette_store::Db::open_file(&dir.path().join("newsroom.db")).await.expect("a database");
        let edit = "update page set digest = (select max(digest) from page where path like '%.xml') where path = '/en/about/'";
        assert!(db.run(edit, &[]).await.expect("run") > 0);
        db.close().await;
    });
    let looked = Operator::runs(&["doctor", "--dir", dir.path().to_str().expect("plain")]);
    assert_eq!(looked.status.code(), Some(1), "{}", said(&looked));
    assert!(said(&looked).contains("/en/about/ is not what was logged"), "{}", said(&looked));
}

#[test]
fn a_directory_that_is_no_newsroom_is_left_alone() {
    let dir = tempfile::tempdir().expect("a directory");
    let looked = Operator::runs(&["doctor", "--dir", dir.path().to_str().expect("plain")]);
    assert_eq!(looked.status.code(), Some(2));
    assert!(complained(&looked).contains("is not a newsroom"), "{}", complained(&looked));
    assert!(std::fs::read_dir(dir.path()).expect("read").next().is_none(), "nothing was made");
}
