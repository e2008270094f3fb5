//! What is published, in whose name, and what is not.

use gazette_desk::{Permission, Planned, Refusal};
use gazette_news::{
    Allegation, ArticleId, ArticleText, Byline, Capture, Channel, Copytext, Dispatch, DispatchId,
    DispatchParts, Format, Language, Outlet, Removal, Reply, SignOff, UnnamedSource, Wire, WireId,
};
use gazette_store::{Arrival, Error, Mark, Sourcing, Takedown};

use super::*;
use crate::config::Config;
use crate::newsroom::{Opening, digest};

const WORDS: &str = "The lighthouse is lit again.";

struct Room {
    newsroom: Newsroom,
    chief: EditorId,
    editor: EditorId,
    _dir: tempfile::TempDir,
}

fn noon() -> Timestamp {
    "2026-03-02T12:00:00Z".parse().expect("a moment")
}

fn draft(body: &str, sourcing: Option<Sourcing>) -> Draft {
    let text = ArticleText {
        language: Language::ENGLISH,
        section: "Harbour".to_owned(),
        headline: "Lighthouse lit again".to_owned(),
        headline_attribution: None,
        standfirst: None,
        dateline: None,
        byline: None,
        credits: Vec::new(),
        body: body.to_owned(),
    };
    let mark = |sourcing| Mark::new(body, sourcing);
    Draft { text, marks: sourcing.into_iter().map(mark).collect(), reporter_there: false }
}

impl Room {
    async fn opens() -> Room {
        let dir = tempfile::tempdir().expect("a directory");
        crate::newsroom::who_we_are(dir.path());
        Room::opens_in(dir).await
    }

    /// As [`Room::opens`], where nobody has said who the newsroom is.
    async fn opens_bare() -> Room {
        Room::opens_in(tempfile::tempdir().expect("a directory")).await
    }

    async fn opens_in(dir: tempfile::TempDir) -> Room {
        let config = Config::parse("").expect("an empty configuration is one");
        let newsroom = Opening::of(dir.path()).config(config).for_reading().await.expect("a fresh newsroom");
        let account = async |name: &str, role: &str| {
            let email = format!("{name}@coast.example");
            newsroom.store.add_editor(name, &email, "…", role, "en", noon()).await.expect("an account")
        };
        let (chief, editor) = (account("sara", "chief").await, account("omid", "editor").await);
        Room { newsroom, chief, editor, _dir: dir }
    }

    async fn begins(&self, slug: &str, draft: &Draft) -> ArticleId {
        let begun = self.newsroom.store.begin_article(None, slug, draft, &[], Some(self.editor), noon());
        begun.await.expect("begun")
    }

    async fn begins_own(&self, slug: &str) -> ArticleId {
        self.begins(slug, &draft(WORDS, Some(Sourcing::OwnReporting))).await
    }

    async fn presses(&self, article: ArticleId, act: Act, by: EditorId) -> Result<(), PublishError> {
        self.newsroom.press(Order { article, act, by, number: None }, noon()).await
    }

    async fn proposes(&self, article: ArticleId, by: EditorId, reason: &str) {
        let takedown = Takedown { reason: reason.to_owned(), by, at: noon() };
        let deed = self.newsroom.store.article(article).await.expect("there");
        let deed = deed_on(&deed, Some(by), "propose-takedown", serde_json::json!(reason), noon());
        self.newsroom.store.propose_takedown(article, &takedown, &deed).await.expect("proposed");
    }

    async fn takes_down(&self, article: ArticleId) {
        self.proposes(article, self.editor, "A court ordered it.").await;
        self.presses(article, agrees(), self.chief).await.expect("withdrawn");
    }

    async fn state(&self, article: ArticleId) -> ArticleState {
        self.newsroom.store.article(article).await.expect("there").state
    }

    /// A dispatch that nobody has made part of an article.
    async fn dispatch(&self, change: impl FnOnce(Arrival) -> Arrival) -> DispatchId {
        let store = &self.newsroom.store;
        let outlet: Outlet =
            serde_json::from_str(r#"{"id": "harbour", "name": "Harbour"}"#).expect("an outlet");
        store.keep_outlet(&outlet).await.expect("kept");
        let wire: WireId = "harbour-feed".parse().expect("a short name");
        let channel = Channel::Folder("harbour".to_owned());
        let kept = Wire { id: wire.clone(), outlet: outlet.id.clone(), channel };
        store.keep_wire(&kept, 900).await.expect("kept");
        let capture =
            Capture { digest: digest(b"x"), wire, url: None, content_type: None, received: noon(), len: 1 };
        let capture = store.keep_capture(&capture, b"x").await.expect("kept").expect("new");
        let arrival = Arrival {
            outlet: outlet.id,
            guid: "1".to_owned(),
            revision: None,
            content: digest(b"1"),
            headline: Some("Lighthouse".to_owned()),
            language: "en".to_owned(),
            published: None,
            embargo: None,
            killed: false,
            held: false,
            parts: says_the_words(),
            faults: Vec::new(),
        };
        store.take_in(capture, &change(arrival), noon()).await.expect("taken in").dispatch()
    }
}

/// A dispatch of which the words are all.
fn says_the_words() -> String {
    let told = Dispatch::new(DispatchParts {
        copy: Copytext::from_paragraphs([WORDS]),
        ..DispatchParts::new("1", Format::Rss)
    });
    serde_json::to_string(&told.expect("it says something")).expect("prints")
}

/// The second person's order: the reason is the one that was proposed.
fn agrees() -> Act {
    Act::Withdraw { removal: Removal::Takedown, reason: String::new() }
}

fn refusal(pressed: Result<(), PublishError>) -> Refusal {
    match pressed {
        Err(PublishError::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn what_was_saved_after_she_read_it_does_not_go_out() {
    let room = Room::opens().await;
    let article = room.begins_own("light").await;
    let read = room.newsroom.store.article(article).await.expect("there").draft_number;
    let other = draft("The lighthouse is dark.", Some(Sourcing::OwnReporting));
    room.newsroom.store.save_draft(article, &other, read, noon()).await.expect("saved");
    let order = Order { article, act: Act::Publish, by: room.editor, number: Some(read) };
    let pressed = room.newsroom.press(order, noon()).await;
    assert!(matches!(pressed, Err(PublishError::Store(Error::Conflict(_)))), "{pressed:?}");
    assert_eq!(room.state(article).await, ArticleState::Draft);
    let order = Order { article, act: Act::Publish, by: room.editor, number: Some(read + 1) };
    room.newsroom.press(order, noon()).await.expect("what she has read goes out");
}

#[tokio::test]
async fn a_hold_that_waited_does_not_undo_a_takedown() {
    let room = Room::opens().await;
    let article = room.begins_own("light").await;
    room.presses(article, Act::Publish, room.editor).await.expect("published");
    room.takes_down(article).await;
    let hold = Change::Hold { reason: "Its sender asks to wait.".to_owned() };
    room.newsroom.press_by_itself(article, hold, noon()).await.expect("nothing is left to hold");
    assert_eq!(room.state(article).await, ArticleState::Withdrawn);
    assert_eq!(room.newsroom.store.editions(article).await.expect("editions").len(), 2);
}

#[tokio::test]
async fn nobody_takes_down_what_readers_see_alone() {
    let room = Room::opens().await;
    let article = room.begins_own("light").await;
    room.presses(article, Act::Publish, room.editor).await.expect("published");
    let alone = Act::Withdraw { removal: Removal::Takedown, reason: "The owner wants it.".to_owned() };
    assert_eq!(refusal(room.presses(article, alone, room.chief).await), Refusal::NeedsSecond);
    room.proposes(article, room.chief, "A court ordered it.").await;
    assert_eq!(refusal(room.presses(article, agrees(), room.chief).await), Refusal::NeedsSecond);
    assert_eq!(room.state(article).await, ArticleState::Published);
    let hold = Act::Hold { reason: "We are checking it.".to_owned() };
    room.presses(article, hold, room.chief).await.expect("one may hold it meanwhile");
    room.presses(article, agrees(), room.editor).await.expect("withdrawn");
    assert_eq!(room.state(article).await, ArticleState::Withdrawn);
    let last = room.newsroom.store.editions(article).await.expect("editions").pop().expect("one");
    let reason = "A court ordered it.".to_owned();
    assert_eq!(last.change, Change::Withdrawal { removal: Removal::Takedown, reason });
    assert_eq!(room.newsroom.store.takedown(article).await.expect("asked"), None, "nothing waits any more");
    let deeds = room.newsroom.store.deeds(&format!("article {}", article.0), 9).await.expect("deeds");
    let by = |act: &str| deeds.iter().find(|deed| deed.act == act).and_then(|deed| deed.editor);
    assert_eq!((by("propose-takedown"), by("withdrawal")), (Some(room.chief), Some(room.editor)));
}

#[tokio::test]
async fn what_an_account_proposed_that_is_closed_since_is_proposed_by_nobody() {
    let room = Room::opens().await;
    let article = room.begins_own("light").await;
    room.presses(article, Act::Publish, room.editor).await.expect("published");
    room.proposes(article, room.editor, "A court ordered it.").await;
    let deed = room.newsroom.store.article(article).await.expect("there");
    let deed = deed_on(&deed, Some(room.chief), "close-account", serde_json::json!(""), noon());
    room.newsroom.store.close_account(room.editor, &deed).await.expect("closed");
    assert_eq!(refusal(room.presses(article, agrees(), room.chief).await), Refusal::NeedsSecond);
}

#[tokio::test]
async fn a_waiver_is_the_chiefs_and_its_reason_is_on_the_record() {
    let room = Room::opens().await;
    let waived = Sourcing::Waived { reason: "Everybody can see it.".to_owned() };
    let article = room.begins("light", &draft(WORDS, Some(waived))).await;
    let refused = refusal(room.presses(article, Act::Publish, room.editor).await);
    assert_eq!(refused, Refusal::Role { wanted: Permission::Waive, role: Role::Editor });
    room.presses(article, Act::Publish, room.chief).await.expect("published");
    let deeds = room.newsroom.store.deeds(&format!("article {}", article.0), 9).await.expect("deeds");
    assert!(deeds.iter().any(|deed| deed.detail.contains("Everybody can see it.")), "{deeds:?}");
}

#[tokio::test]
async fn that_nobody_who_is_accused_is_asked_is_the_chiefs_word_too() {
    let room = Room::opens().await;
    let mut accusing = draft(WORDS, Some(Sourcing::OwnReporting));
    let reply = Reply::Waived { reason: "A court found it.".to_owned() };
    accusing.marks[0].allegation =
        Some(Allegation { marked_by: room.editor, unnamed: false, approved: None, reply });
    let article = room.begins("light", &accusing).await;
    let refused = refusal(room.presses(article, Act::Publish, room.editor).await);
    assert_eq!(refused, Refusal::Role { wanted: Permission::Waive, role: Role::Editor });
    room.presses(article, Act::Publish, room.chief).await.expect("published");
    let deeds = room.newsroom.store.deeds(&format!("article {}", article.0), 9).await.expect("deeds");
    assert!(deeds.iter().any(|deed| deed.detail.contains("A court found it.")), "{deeds:?}");
}

#[tokio::test]
async fn words_of_which_nobody_said_how_they_are_known_are_not_published() {
    let room = Room::opens().await;
    let article = room.begins("light", &draft(WORDS, None)).await;
    let refused = refusal(room.presses(article, Act::Publish, room.chief).await);
    assert_eq!(refused, Refusal::Unsourced { words: WORDS.to_owned() });
}

#[tokio::test]
async fn what_a_mark_alone_names_is_asked_about_too() {
    let room = Room::opens().await;
    let later = noon() + jiff::SignedDuration::from_hours(1);
    let dispatch = room.dispatch(|sent| Arrival { embargo: Some(later), ..sent }).await;
    let sourcing = Sourcing::Dispatches { dispatches: vec![dispatch], attribution: None };
    let article = room.begins("light", &draft(WORDS, Some(sourcing))).await;
    let refused = refusal(room.presses(article, Act::Publish, room.editor).await);
    assert_eq!(refused, Refusal::Embargoed { until: later });
}

#[tokio::test]
async fn what_is_released_rests_on_what_it_rested_on_whatever_the_draft_has_parted_from() {
    let room = Room::opens().await;
    let store = &room.newsroom.store;
    let dispatch = room.dispatch(|sent| sent).await;
    let words = draft(WORDS, Some(Sourcing::OwnReporting));
    let used = gazette_store::Used { dispatch, version: 1 };
    let begun = store.begin_article(None, "light", &words, &[used], Some(room.editor), noon()).await;
    let article = begun.expect("begun");
    room.presses(article, Act::Publish, room.editor).await.expect("published");
    let hold = Act::Hold { reason: "Being checked.".to_owned() };
    room.presses(article, hold, room.editor).await.expect("held");
    let kept = store.article(article).await.expect("there");
    let part = deed_on(&kept, Some(room.editor), "part", serde_json::json!(""), noon());
    store.part_from_dispatch((article, &words, kept.draft_number), dispatch, &part).await.expect("parted");
    assert_eq!(store.article_dispatches(article).await.expect("read"), []);
    assert_eq!(store.shown_dispatches(article).await.expect("read"), [used]);
    store.db().run("update dispatch set killed = 1", &[]).await.expect("killed");
    let release = Act::Release { note: "It stands.".to_owned() };
    let refused = refusal(room.presses(article, release, room.editor).await);
    assert_eq!(refused, Refusal::Killed { headline: "Lighthouse".to_owned() });
}

#[tokio::test]
async fn an_agencys_text_and_its_reporter_are_not_printed_as_ours() {
    let room = Room::opens().await;
    let store = &room.newsroom.store;
    let names = vec!["Dana Whitlock".to_owned()];
    let told = Dispatch::new(DispatchParts {
        copy: Copytext::from_paragraphs([WORDS]),
        byline: Some(Byline { text: names[0].clone(), names, seen: None }),
        ..DispatchParts::new("1", Format::Rss)
    });
    let parts = serde_json::to_string(&told.expect("it says something")).expect("prints");
    let dispatch = room.dispatch(|sent| Arrival { parts, ..sent }).await;
    let article = room.newsroom.draft_from(&[dispatch], room.editor, noon()).await.expect("begun");
    let kept = store.article(article).await.expect("there");
    let mut draft = kept.draft.expect("a draft");
    assert_eq!(draft.text.byline.as_deref(), Some("Dana Whitlock, Harbour"));
    draft.text.headline = "Lighthouse lit again".to_owned();
    draft.marks = vec![Mark::new(WORDS, Sourcing::OwnReporting)];
    draft.text.byline = Some("Dana Whitlock".to_owned());
    store.save_draft(article, &draft, kept.draft_number, noon()).await.expect("saved");
    let refused = refusal(room.presses(article, Act::Publish, room.editor).await);
    let (byline, outlet) = ("Dana Whitlock".to_owned(), "Harbour".to_owned());
    assert_eq!(refused, Refusal::BylineOfAnother { byline, outlet });
    draft.text.byline = Some("Dana Whitlock, Harbour".to_owned());
    store.save_draft(article, &draft, kept.draft_number + 1, noon()).await.expect("saved");
    room.presses(article, Act::Publish, room.editor).await.expect("published");
    let edition = store.editions(article).await.expect("editions").pop().expect("published");
    assert_eq!(edition.body.record["text_of"], serde_json::json!(["Harbour"]));
}

#[tokio::test]
async fn a_closed_account_keeps_nobody_elses_article_back() {
    let room = Room::opens().await;
    let (hers, his) = (room.begins_own("hers").await, room.begins_own("his").await);
    let at = noon() + jiff::SignedDuration::from_hours(1);
    for (article, by) in [(his, room.editor), (hers, room.chief)] {
        let act = Act::Schedule { at, planned: Planned::First };
        room.presses(article, act, by).await.expect("scheduled");
    }
    let deed = Deed {
        at: noon(),
        editor: Some(room.chief),
        act: "close-account".to_owned(),
        subject: format!("editor {}", room.editor.0),
        detail: "null".to_owned(),
    };
    room.newsroom.store.close_account(room.editor, &deed).await.expect("closed");
    assert_eq!(room.newsroom.publish_due(at).await.expect("no trouble"), 1);
    assert_eq!(
        (room.state(hers).await, room.state(his).await),
        (ArticleState::Published, ArticleState::Draft)
    );
    let doubts = room.newsroom.store.doubts_of(his).await.expect("doubts");
    assert!(doubts.iter().any(|doubt| doubt.detail.contains("is closed")), "{doubts:?}");
}

#[tokio::test]
async fn a_log_whose_leaves_are_lost_is_not_signed_anew() {
    let room = Room::opens().await;
    room.newsroom.press_again(noon()).await.expect("a site");
    let head = room.newsroom.store.log_head().await.expect("a head");
    room.newsroom.store.db().run("delete from log_leaf", &[]).await.expect("lost");
    let pressed = room.newsroom.press_again(noon()).await;
    assert!(matches!(pressed, Err(PublishError::Log(_))), "{pressed:?}");
    assert_eq!(room.newsroom.store.log_head().await.expect("a head"), head);
}

#[tokio::test]
async fn what_cannot_be_pressed_at_its_time_is_told_at_the_desk_and_comes_out_later() {
    let room = Room::opens().await;
    let article = room.begins_own("light").await;
    let at = noon() + jiff::SignedDuration::from_hours(1);
    let act = Act::Schedule { at, planned: Planned::First };
    room.presses(article, act, room.editor).await.expect("scheduled");
    let store = &room.newsroom.store;
    let full = "create trigger full before insert on log_leaf begin select raise(abort, 'full'); end";
    store.db().run(full, &[]).await.expect("a disk that is full from here on");
    room.newsroom.publish_due(at).await.expect_err("there is no room for its leaf");
    let doubts = store.doubts_of(article).await.expect("doubts");
    assert_eq!(doubts.iter().map(|doubt| doubt.kind.as_str()).collect::<Vec<_>>(), ["schedule-failed"]);
    store.db().run("drop trigger full", &[]).await.expect("room was made");
    let a_second = jiff::SignedDuration::from_secs(1);
    assert_eq!(room.newsroom.publish_due(at + a_second).await.expect("not tried yet"), 0);
    assert_eq!(room.newsroom.publish_due(at + a_second * 3).await.expect("tried again"), 1);
    assert_eq!(store.doubts_of(article).await.expect("doubts"), [], "it is out");
}

#[tokio::test]
async fn a_source_who_is_not_named_is_known_to_another_editor_and_to_nobody_else() {
    let room = Room::opens().await;
    let sealed = room.newsroom.seal("Nadia Bahhar, harbour office");
    let source = |identity, accepted| UnnamedSource {
        brought_by: room.editor,
        informs: true,
        is_vital: true,
        is_only_way: true,
        is_reliable: true,
        identity,
        accepted,
    };
    let article = room.begins_own("light").await;
    let store = &room.newsroom.store;
    let id = store.keep_identity(article, &sealed, room.editor, noon()).await.expect("kept");
    let accepted = Some(SignOff { editor: room.chief, at: noon() });
    for (number, source) in
        [source(None, None), source(Some(id), None), source(Some(id), accepted)].iter().enumerate()
    {
        let mut draft = draft(WORDS, Some(Sourcing::OwnReporting));
        draft.marks[0].unnamed_source = Some(source.clone());
        store.save_draft(article, &draft, 1 + number as i64, noon()).await.expect("saved");
        let pressed = room.presses(article, Act::Publish, room.editor).await;
        match number {
            0 => assert!(matches!(refusal(pressed), Refusal::NotVouchedFor { .. })),
            1 => assert!(matches!(refusal(pressed), Refusal::SourceNotAccepted { .. })),
            _ => pressed.expect("published"),
        }
    }
    let read = store.identity(article, id).await.expect("there");
    assert_eq!(room.newsroom.unseal(&read).expect("opened"), "Nadia Bahhar, harbour office");
    store.identity(ArticleId(article.0 + 1), id).await.expect_err("it is no other article's");
    let edition = store.editions(article).await.expect("editions").pop().expect("published");
    assert!(edition.body.record.to_string().contains(WORDS), "readers are told that there is one");

    // A copy of everything but the key tells nobody.
    store.db().run("pragma wal_checkpoint(truncate)", &[]).await.ok();
    for file in std::fs::read_dir(&room.newsroom.dir).expect("listed").flatten() {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        let holds = bytes.windows(5).any(|window| window == b"Nadia");
        assert!(!holds, "{} holds the name", file.path().display());
    }
}

#[tokio::test]
async fn nothing_is_published_before_readers_can_find_who_we_are() {
    let room = Room::opens_bare().await;
    let article = room.begins_own("lighthouse").await;
    let refused = room.presses(article, Act::Publish, room.editor).await;
    let Err(PublishError::Refused(Refusal::NoPolicy { page, language })) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!((page.id, language), ("about", Language::ENGLISH));
    let rehearsed = room.newsroom.rehearse(article, Language::ENGLISH, noon()).await;
    assert!(rehearsed.is_err(), "and it is said before she presses");
    let about = gazette_store::KeptPolicy {
        id: "about".to_owned(),
        language: "en".to_owned(),
        title: "About us".to_owned(),
        body: "Two people by the lighthouse.".to_owned(),
    };
    let deed = Deed {
        at: noon(),
        editor: Some(room.chief),
        act: "write-policy".to_owned(),
        subject: "policy about".to_owned(),
        detail: "\"\"".to_owned(),
    };
    room.newsroom.store.keep_policy(&about, &deed).await.expect("written");
    room.newsroom.ready_site(noon()).await.expect("made anew");
    let pages = room.newsroom.store.page_set().await.expect("read").expect("a site").pages;
    assert!(pages.iter().any(|page| page.path == "/en/about/"), "the page is there at once");
    room.presses(article, Act::Publish, room.editor).await.expect("published");
}

#[tokio::test]
async fn a_clock_that_was_set_back_dates_nothing_before_what_was_published() {
    let room = Room::opens().await;
    let first = room.begins_own("one").await;
    room.presses(first, Act::Publish, room.editor).await.expect("published");
    let second = room.begins_own("two").await;
    let back = noon() - jiff::SignedDuration::from_hours(720);
    let order = Order { article: second, act: Act::Publish, by: room.editor, number: None };
    room.newsroom.press(order, back).await.expect("published");
    let store = &room.newsroom.store;
    assert_eq!(store.editions(second).await.expect("read")[0].published, noon());
    let leaves = store.leaves(0, 99).await.expect("read");
    let times: Vec<Timestamp> = leaves.iter().filter_map(|leaf| crate::newsroom::time_of(leaf)).collect();
    assert!(times.len() == leaves.len() && times.is_sorted(), "{times:?}");
}
