//! An article is written from a version of a dispatch: what its sender sends later is news of it, and no mistake of
//! ours.

use gazette_desk::Act;
use gazette_news::EditorId;

use super::*;

fn text(toll: &str, more: &str) -> String {
    format!(
        "{toll} people were killed after ammonia leaked from a fertiliser works in Rensk on Friday, Governor Lisa Morn said. She \
         said that a valve had burst at night. \"Nobody slept here,\" said Ida Roe, a nurse.{more}"
    )
}

struct Scene {
    newsroom: Newsroom,
    article: ArticleId,
    sara: EditorId,
    _dir: tempfile::TempDir,
}

fn later(minutes: i64) -> Timestamp {
    noon() + jiff::SignedDuration::from_mins(minutes)
}

/// An article that is published as it was drafted from the first version; then the second comes.
async fn updated() -> Scene {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = newsroom_in(dir.path()).await;
    sends(&newsroom, &text("Eleven", ""), noon()).await;
    let sara = newsroom.store.add_editor("sara", "sara@coast.example", "…", "chief", "en", noon()).await;
    let sara = sara.expect("an account");
    let article = newsroom.draft_from(&[DispatchId(1)], sara, noon()).await.expect("begun");
    let scene = Scene { newsroom, article, sara, _dir: dir };
    scene.presses(Act::Publish, later(1)).await.expect("published");
    sends(&scene.newsroom, &text("Fourteen", " A fund was opened."), later(5)).await;
    scene
}

impl Scene {
    async fn presses(&self, act: Act, now: Timestamp) -> Result<(), crate::newsroom::PublishError> {
        self.newsroom.press(Order { article: self.article, act, by: self.sara, number: None }, now).await
    }

    /// Changes words of the draft, and of what is marked in it.
    async fn mends(&self, was: &str, is: &str) {
        let store = &self.newsroom.store;
        let kept = store.article(self.article).await.expect("there");
        let mut draft = kept.draft.expect("a draft");
        draft.text.body = draft.text.body.replace(was, is);
        draft.marks.iter_mut().for_each(|mark| mark.words = mark.words.replace(was, is));
        store.save_draft(self.article, &draft, kept.draft_number, later(6)).await.expect("saved");
    }

    async fn standings(&self) -> Vec<(String, Standing)> {
        let edition =
            self.newsroom.store.editions(self.article).await.expect("there").pop().expect("published");
        let body = &edition.body.text.body;
        let words = |label: &Label| label.span.of(body).unwrap_or_default().to_owned();
        edition.body.labels.iter().map(|label| (words(label), label.standing)).collect()
    }

    async fn version(&self) -> i64 {
        self.newsroom.store.shown_dispatches(self.article).await.expect("read")[0].version
    }
}

#[tokio::test]
async fn a_new_version_is_one_notice_and_blames_no_label() {
    let scene = updated().await;
    let doubts = scene.newsroom.store.doubts_of(scene.article).await.expect("doubts");
    let kinds: Vec<DoubtKind> = doubts.iter().map(|doubt| doubt.kind).collect();
    assert_eq!(kinds, [DoubtKind::SilentChange], "{doubts:?}");
    let detail: serde_json::Value = serde_json::from_str(&doubts[0].detail).expect("JSON");
    assert_eq!(detail["differing"], serde_json::json!([["Eleven", "Fourteen"], ["", "A fund was opened."]]));
    assert_eq!(detail["outlet"], "Harbour");
}

#[tokio::test]
async fn what_was_printed_is_printed_again_with_what_it_was_written_from() {
    let scene = updated().await;
    let before = scene.standings().await;
    assert!(before.iter().all(|(_, standing)| *standing != Standing::NotKnown), "{before:?}");
    scene.mends("fertiliser works", "works for fertiliser").await;
    let printed = scene.standings().await;
    assert_eq!(printed, before, "the draft is not out yet");
    let update = Act::Update { advisory: "Adds what the works made".to_owned() };
    scene.presses(update, later(7)).await.expect("the toll is that of the first version");
    let standings = scene.standings().await;
    let kept = |all: &[(String, Standing)]| all.iter().map(|one| one.1).collect::<Vec<_>>();
    assert_eq!(kept(&standings), kept(&before), "{standings:?}");
    assert_eq!(scene.version().await, 1, "it says eleven still");
}

#[tokio::test]
async fn what_the_newest_version_says_can_be_taken_up_and_is_what_the_article_rests_on_then() {
    let scene = updated().await;
    scene.mends("Eleven", "Fourteen").await;
    let correct = Act::Correct { was: "Eleven people".to_owned(), is: "Fourteen people".to_owned() };
    scene.presses(correct, later(7)).await.expect("the newest version says so");
    assert_eq!(scene.version().await, 2);
    let draft = scene.newsroom.store.article_dispatches(scene.article).await.expect("read");
    assert_eq!(draft[0].version, 2, "the draft goes on from it");
    assert_eq!(scene.newsroom.store.doubts_of(scene.article).await.expect("doubts"), []);
    let standings = scene.standings().await;
    assert!(standings.iter().all(|(_, standing)| *standing == Standing::OneParty), "{standings:?}");
}

#[tokio::test]
async fn a_version_that_says_nothing_else_is_no_notice() {
    let scene = updated().await;
    let looked = Deed {
        at: later(8),
        editor: Some(scene.sara),
        act: "look".to_owned(),
        subject: format!("article {}", scene.article.0),
        detail: "null".to_owned(),
    };
    scene.newsroom.store.settle_doubts(scene.article, &looked).await.expect("settled");
    sends(&scene.newsroom, &text("Eleven", ""), later(9)).await;
    let doubts = scene.newsroom.store.doubts_of(scene.article).await.expect("doubts");
    assert_eq!(doubts, [], "it says again what the article was written from");
}
