//! An editor's marking of a text stands in the place of what the engine found, and is what a model learns from.

use gazette_news::DispatchId;
use gazette_store::{Deed, Error, FoundStatement, Marking};

use crate::room::{Room, arrival, at};

fn said(words: &str) -> FoundStatement {
    FoundStatement { speaker: Some("Osman".into()), parts: format!("{{\"cue\":{words:?}}}") }
}

async fn marking(room: &Room, dispatch: DispatchId, words: &str) -> Marking {
    let editor = room.editor(&format!("sara-{words}")).await;
    Marking { dispatch, version: 1, statements: vec![said(words)], editor, at: at(200) }
}

fn deed() -> Deed {
    Deed {
        at: at(200),
        editor: None,
        act: "mark".into(),
        subject: "dispatch 1".into(),
        detail: "null".into(),
    }
}

async fn shown(room: &Room, dispatch: DispatchId) -> Vec<String> {
    let kept = room.store.statements_in(dispatch).await.unwrap();
    kept.into_iter().map(|statement| statement.parts).collect()
}

on_both_engines! {
    async fn a_marking_replaces_what_was_found_and_outlives_another_reading(room) {
        let dispatch = room.dispatch("kbna", "g").await;
        room.store.keep_findings(dispatch, &[said("found"), said("also found")], &[]).await.unwrap();
        let marking = marking(room, dispatch, "marked").await;
        room.store.keep_marking(&marking, &[], &deed()).await.unwrap();
        assert_eq!(shown(room, dispatch).await, [said("marked").parts]);
        room.store.keep_findings(dispatch, &[said("found again")], &[]).await.unwrap();
        assert_eq!(shown(room, dispatch).await, [said("marked").parts], "the editor knows better");
        assert_eq!(room.reopened().await.marking(dispatch, 1).await.unwrap(), Some(marking));
    }

    async fn a_marking_taken_back_leaves_what_was_found(room) {
        let dispatch = room.dispatch("kbna", "g").await;
        room.store.keep_marking(&marking(room, dispatch, "marked").await, &[], &deed()).await.unwrap();
        room.store.drop_marking(dispatch, 1, &[said("found")], &[], &deed()).await.unwrap();
        assert_eq!(shown(room, dispatch).await, [said("found").parts]);
        assert_eq!(room.store.marking(dispatch, 1).await.unwrap(), None);
    }

    async fn a_marking_of_an_older_text_is_refused_and_does_not_touch_a_newer_one(room) {
        let dispatch = room.dispatch("kbna", "g").await;
        room.store.keep_marking(&marking(room, dispatch, "marked").await, &[], &deed()).await.unwrap();
        let capture = room.capture("kbna", "the text once more").await;
        room.store.take_in(capture, &arrival("kbna", "g", "as sent again"), at(300)).await.unwrap();
        room.store.keep_findings(dispatch, &[said("in the newer text")], &[]).await.unwrap();
        assert_eq!(shown(room, dispatch).await, [said("in the newer text").parts]);
        let late = room.store.keep_marking(&marking(room, dispatch, "late").await, &[], &deed()).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        let late = room.store.drop_marking(dispatch, 1, &[], &[], &deed()).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        assert_eq!(shown(room, dispatch).await, [said("in the newer text").parts]);
    }

    async fn all_markings_come_in_order_with_the_text_they_mark(room) {
        for guid in ["g1", "g2", "g3"] {
            let dispatch = room.dispatch("kbna", guid).await;
            room.store.keep_marking(&marking(room, dispatch, guid).await, &[], &deed()).await.unwrap();
        }
        let first = room.store.marked_after((DispatchId(0), 0), 2).await.unwrap();
        let last = first.last().map(|text| (text.dispatch, text.version)).unwrap();
        let rest = room.store.marked_after(last, 2).await.unwrap();
        let all: Vec<_> = first.iter().chain(&rest).map(|text| text.statements[0].parts.clone()).collect();
        assert_eq!(all, [said("g1").parts, said("g2").parts, said("g3").parts]);
        assert_eq!(first[0].parts, arrival("kbna", "g1", "as first sent").parts);
    }

    async fn a_marking_of_nothing_is_refused(room) {
        let refused = room.store.keep_marking(&marking(room, DispatchId(9), "m").await, &[], &deed()).await;
        assert!(matches!(refused, Err(Error::NotFound("dispatch"))), "{refused:?}");
    }
}
