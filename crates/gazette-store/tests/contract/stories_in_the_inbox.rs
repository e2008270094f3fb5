//! Stories as the desk lists them, what is in them, and what editors do with them.

use gazette_news::StoryId;
use gazette_store::{Arrival, Error, Memory, StoryCounts};

use crate::room::{arrival, at, deed};

on_both_engines! {
    async fn the_story_heard_last_comes_first(room) {
        let dam = room.store.open_story("Dam", "en", at(10)).await.unwrap();
        let vote = room.store.open_story("Vote", "ar", at(20)).await.unwrap();
        let dispatch = room.dispatch("kbna", "g").await;
        room.store.place(dispatch, dam, at(30)).await.unwrap();
        room.store.place(dispatch, dam, at(5)).await.unwrap();
        let inbox = room.store.inbox(at(99), 10).await.unwrap();
        assert_eq!(inbox.iter().map(|story| (story.id, story.heard)).collect::<Vec<_>>(), [(dam, at(30)), (vote, at(20))]);
        assert_eq!(inbox[0].opened, at(10));
        assert_eq!(room.store.inbox(at(30), 10).await.unwrap().len(), 1, "the next page begins before the last line");
        assert_eq!(room.store.inbox(at(99), 1).await.unwrap().len(), 1);
        assert_eq!(room.store.dispatches_of(dam).await.unwrap()[0].id, dispatch);
        assert!(matches!(room.store.story(StoryId(99)).await, Err(Error::NotFound("story"))));
        let nowhere = room.store.place(dispatch, StoryId(99), at(1)).await;
        assert!(matches!(nowhere, Err(Error::NotFound(_))), "{nowhere:?}");
    }

    async fn editors_name_and_spike_stories_and_engines_count_them(room) {
        let id = room.store.open_story("Dam", "en", at(10)).await.unwrap();
        room.store.name_story(id, "The dam at Qasr", &deed(11, "rename")).await.unwrap();
        let counts = StoryCounts { dispatches: 12, origins: 2, owners: 2, conflicts: 1 };
        room.store.count_story(id, &counts).await.unwrap();
        room.store.spike(id, true, &deed(12, "spike")).await.unwrap();
        let kept = room.store.story(id).await.unwrap();
        assert_eq!((kept.title.as_str(), kept.dispatches, kept.origins, kept.owners, kept.conflicts), ("The dam at Qasr", 12, 2, 2, 1));
        assert_eq!(room.store.inbox(at(99), 10).await.unwrap(), []);
        assert_eq!(room.store.spiked(10).await.unwrap(), [kept]);
        room.store.spike(id, false, &deed(13, "unspike")).await.unwrap();
        assert_eq!(room.store.inbox(at(99), 10).await.unwrap().len(), 1);
    }

    async fn moving_dispatches_holds_both_stories(room) {
        let (one, two) = (room.dispatch("kbna", "1").await, room.dispatch("kbna", "2").await);
        let from = room.store.open_story("From", "en", at(1)).await.unwrap();
        let to = room.store.open_story("To", "en", at(1)).await.unwrap();
        room.store.place(one, from, at(1)).await.unwrap();
        room.store.move_dispatches(&[one, two], to, &deed(2, "move")).await.unwrap();
        assert_eq!(room.store.dispatches_of(to).await.unwrap().len(), 2);
        assert!(room.store.story(from).await.unwrap().held && room.store.story(to).await.unwrap().held);
        let nowhere = room.store.move_dispatches(&[one], StoryId(99), &deed(3, "move")).await;
        assert!(matches!(nowhere, Err(Error::NotFound(_))), "{nowhere:?}");
        assert_eq!(room.store.dispatch(one).await.unwrap().story, Some(to));
    }

    async fn numbers_from_the_engine_and_our_own_do_not_meet(room) {
        room.store.open_story_as(StoryId(40), "Forty", "en", at(1)).await.unwrap();
        room.store.open_story_as(StoryId(40), "Again", "en", at(2)).await.unwrap();
        assert_eq!(room.store.story(StoryId(40)).await.unwrap().title, "Forty");
        room.store.open_story_as(StoryId(3), "Three", "en", at(1)).await.unwrap();
        assert_eq!(room.store.open_story("Next", "en", at(1)).await.unwrap(), StoryId(41));
        assert_eq!(room.store.last_story().await.unwrap(), 41);
    }

    async fn records_come_back_in_order_for_dispatches_that_have_a_story(room) {
        let story = room.store.open_story("Dam", "en", at(1)).await.unwrap();
        let ids = [room.dispatch("kbna", "1").await, room.dispatch("kbna", "2").await, room.dispatch("kbna", "3").await];
        let memory = |version: i64| Memory { version, origin: vec![b'o', version as u8], told: b"\0t".to_vec() };
        for id in ids {
            room.store.keep_record(id, &memory(1)).await.unwrap();
        }
        room.store.keep_record(ids[0], &memory(2)).await.unwrap();
        room.store.keep_record(ids[0], &memory(2)).await.unwrap();
        room.store.place(ids[0], story, at(1)).await.unwrap();
        room.store.place(ids[2], story, at(1)).await.unwrap();
        let records = room.store.records_after(0, 10).await.unwrap();
        let told: Vec<_> = records.iter().map(|record| (record.dispatch, record.memory.version, record.is_last)).collect();
        assert_eq!(told, [(ids[0], 1, false), (ids[2], 1, true), (ids[0], 2, true)], "version by version, as they were told");
        assert_eq!((&records[0].memory.origin[..], &records[0].memory.told[..]), (&b"o\x01"[..], &b""[..]));
        assert_eq!(records[2].memory, memory(2));
        assert_eq!(room.store.records_after(records[0].place, 1).await.unwrap(), [records[1].clone()]);
        assert_eq!(room.store.record_of(ids[1]).await.unwrap(), None);
        assert_eq!(room.store.record_of(ids[0]).await.unwrap().unwrap(), records[2]);
        room.store.merge_stories(story, room.store.open_story("Other", "en", at(9)).await.unwrap()).await.unwrap();
        assert!(room.store.story(story).await.unwrap().spiked);
    }

    async fn the_inbox_shows_marks(room) {
        let story = room.store.open_story("The dam", "en", at(50)).await.unwrap();
        let capture = room.capture("kbna", "x").await;
        let sent = Arrival {
            killed: true, embargo: Some(at(500)), parts: "{\"signal\":\"correction\"}".into(), ..arrival("kbna", "g", "Bridge opens")
        };
        let id = room.store.take_in(capture, &sent, at(50)).await.unwrap().dispatch();
        room.store.place(id, story, at(50)).await.unwrap();
        let marks = room.store.story_marks(at(50), at(50)).await.unwrap();
        assert_eq!(marks.len(), 1);
        assert_eq!((marks[0].story, marks[0].killed, marks[0].held, marks[0].corrected, marks[0].embargo),
            (story, true, false, true, Some(at(500))));
        assert_eq!(room.store.story_marks(at(51), at(99)).await.unwrap(), []);
    }
}
