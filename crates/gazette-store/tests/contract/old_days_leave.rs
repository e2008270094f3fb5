//! Old days of the engines' memory leave for the archive, and an old text is found there by its sketch.

use gazette_news::{Reprint, StoryId};
use gazette_store::{Archived, KeptReprint, Memory, Placing, Settled};

use crate::room::at;

on_both_engines! {
    async fn a_day_leaves_as_a_whole_and_leaves_a_sketch(room) {
        let (one, two) = (room.dispatch("kbna", "1").await, room.dispatch("kbna", "2").await);
        for dispatch in [one, two] {
            let placing = Placing {
                reprints: vec![KeptReprint { dispatch, tie: Reprint::none(dispatch), credited: None }],
                merged: vec![],
                moved: vec![],
                opens: (dispatch == one).then(|| (StoryId(1), "Dam".into(), "en".into())).into_iter().collect(),
                memory: Memory { version: 1, origin: vec![dispatch.0 as u8], told: vec![9] },
            };
            let (statements, figures) = (vec![], vec![]);
            let (story, heard) = (StoryId(1), at(200));
            let settled = Settled { dispatch, statements, figures, story, heard, placing: Some(placing) };
            room.store.keep_settled(&settled).await.unwrap();
        }
        let again = Memory { version: 2, origin: vec![one.0 as u8, 2], told: vec![9] };
        room.store.keep_record(one, &again).await.unwrap();
        assert_eq!(room.store.memory_counts().await.unwrap(), (2, 0), "dispatches are counted, not their versions");
        let received = room.store.dispatch(one).await.unwrap().dates.first_received;
        assert_eq!(room.store.old_memory(received, 10).await.unwrap(), [], "its own day is not old yet");
        let tomorrow = received + jiff::SignedDuration::from_hours(24);
        let old = room.store.old_memory(tomorrow, 10).await.unwrap();
        assert_eq!(old, [(one, vec![one.0 as u8, 2]), (two, vec![two.0 as u8])]);

        let archived = Archived { dispatch: one, sketch: vec![3, 5, 8, 13, 4_000_000_000] };
        room.store.archive(std::slice::from_ref(&archived)).await.unwrap();
        room.store.archive(std::slice::from_ref(&archived)).await.unwrap();
        assert_eq!(room.store.memory_counts().await.unwrap(), (1, 1));
        assert_eq!(room.store.record_of(one).await.unwrap(), None);
        assert_eq!(room.store.archived_like(&[8, 99]).await.unwrap(), std::slice::from_ref(&archived));
        assert_eq!(room.store.archived_like(&[99]).await.unwrap(), []);

        room.store.unarchive(one).await.unwrap();
        assert_eq!(room.store.archived_like(&[8]).await.unwrap(), []);
    }
}
