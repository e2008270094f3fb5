//! Articles that somebody should look at again, and those that wait for their time.

use gazette_news::{ArticleId, ArticleState, ArticleText, Change, EditorId, Language};
use gazette_store::{Deed, Doubt, DoubtKind, Draft, Error, Schedule};

use crate::room::{Room, at};

async fn article(room: &Room) -> ArticleId {
    let text = ArticleText {
        language: Language::ENGLISH,
        section: "World".into(),
        headline: "Dam".into(),
        headline_attribution: None,
        standfirst: None,
        dateline: None,
        byline: None,
        credits: vec![],
        body: "The dam is full.".into(),
    };
    let draft = Draft { text, marks: vec![], reporter_there: false };
    room.store.begin_article(None, "dam", &draft, &[], None, at(1)).await.expect("begins")
}

fn doubt(article: ArticleId, subject: &str, detail: &str, since: i64) -> Doubt {
    Doubt {
        article,
        kind: DoubtKind::Label,
        subject: subject.into(),
        detail: detail.into(),
        since: at(since),
    }
}

fn deed(act: &str) -> Deed {
    Deed { at: at(9), editor: None, act: act.into(), subject: "article".into(), detail: "null".into() }
}

on_both_engines! {
    async fn a_doubt_once_settled_comes_back_only_with_something_new(room) {
        let id = article(room).await;
        let doubts = [doubt(id, "27 people", "\"one\"", 5), doubt(id, "9 boats", "\"one\"", 6)];
        room.store.keep_label_doubts(id, &doubts).await.unwrap();
        assert_eq!(room.store.open_doubts(10).await.unwrap().len(), 2);
        room.store.settle_doubts(id, &deed("look")).await.unwrap();
        assert!(room.store.doubts_of(id).await.unwrap().is_empty());
        room.store.keep_label_doubts(id, &doubts).await.unwrap();
        assert!(room.store.doubts_of(id).await.unwrap().is_empty(), "an editor has looked at just this");
        room.store.keep_label_doubts(id, &[doubt(id, "27 people", "\"other\"", 7)]).await.unwrap();
        let open = room.store.doubts_of(id).await.unwrap();
        assert_eq!((open.len(), open[0].since), (1, at(7)));
        room.store.keep_label_doubts(id, &[]).await.unwrap();
        assert!(room.store.doubts_of(id).await.unwrap().is_empty(), "the label holds again");
    }

    async fn every_kind_of_doubt_comes_back_as_it_was_kept(room) {
        let id = article(room).await;
        for kind in DoubtKind::ALL {
            room.store.raise_doubt(&Doubt { kind, ..doubt(id, "dispatch 1", "null", 5) }).await.unwrap();
        }
        let mut kept: Vec<DoubtKind> = room.store.doubts_of(id).await.unwrap().iter().map(|doubt| doubt.kind).collect();
        kept.sort_unstable();
        assert_eq!(kept, DoubtKind::ALL);
    }

    async fn an_article_is_turned_by_one_only(room) {
        let id = article(room).await;
        let schedule = Schedule { at: at(100), by: EditorId(1), change: Change::Update { advisory: "Adds the dam".into() } };
        room.store.turn_article(id, (ArticleState::Draft, ArticleState::Scheduled), Some(schedule.clone()), &deed("schedule")).await.unwrap();
        let late = room.store.turn_article(id, (ArticleState::Draft, ArticleState::Spiked), None, &deed("spike")).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        assert_eq!(room.store.deeds("article", 10).await.unwrap().len(), 1, "what was refused is not on the record");
        assert!(room.store.scheduled_due(at(99)).await.unwrap().is_empty());
        let due = room.store.scheduled_due(at(100)).await.unwrap();
        assert_eq!((due.len(), due[0].schedule.clone()), (1, Some(schedule)));
        room.store.turn_article(id, (ArticleState::Scheduled, ArticleState::Draft), None, &deed("unschedule")).await.unwrap();
        assert_eq!(room.store.article(id).await.unwrap().schedule, None);
    }
}
