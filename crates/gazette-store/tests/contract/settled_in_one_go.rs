//! What is found out about a dispatch is kept whole or not at all, and can be kept again.

use gazette_news::{Basis, DispatchId, Precedence, Reprint, StoryId, Tally};
use gazette_store::{
    Deed, Error, FoundClaim, FoundStatement, KeptReprint, Memory, OnceDeed, Placing, Recount, Settled,
    StoryCounts,
};

use crate::room::at;

fn settled(dispatch: DispatchId, story: i64) -> Settled {
    Settled {
        dispatch,
        statements: vec![FoundStatement { speaker: Some("Osman".into()), parts: "{}".into() }],
        figures: vec![],
        story: StoryId(story),
        heard: at(200),
        placing: Some(placing(dispatch, story)),
    }
}

fn placing(dispatch: DispatchId, story: i64) -> Placing {
    Placing {
        reprints: vec![KeptReprint { dispatch, tie: Reprint::none(dispatch), credited: Some("KBNA".into()) }],
        merged: vec![],
        moved: vec![],
        opens: vec![(StoryId(story), "Dam".into(), "en".into())],
        memory: Memory { version: 1, origin: vec![0, 1, 255], told: vec![] },
    }
}

on_both_engines! {
    async fn a_dispatch_is_settled_twice_with_the_same_outcome(room) {
        let dispatch = room.dispatch("kbna", "g").await;
        for _ in 0..2 {
            room.store.keep_settled(&settled(dispatch, 7)).await.unwrap();
        }
        assert_eq!(room.store.dispatch(dispatch).await.unwrap().story, Some(StoryId(7)));
        assert_eq!(room.store.story(StoryId(7)).await.unwrap().heard, at(200));
        assert_eq!(room.store.statements_in(dispatch).await.unwrap().len(), 1);
        assert_eq!(room.store.reprint(dispatch).await.unwrap().credited.as_deref(), Some("KBNA"));
        let record = room.store.record_of(dispatch).await.unwrap().expect("a record");
        assert_eq!((record.memory.origin, record.memory.told, record.held), (vec![0, 1, 255], vec![], false));
        let next = room.store.open_story("Next", "en", at(201)).await.unwrap();
        assert_eq!(next, StoryId(8), "numbers given by the engine are not given again");
    }

    async fn a_story_that_turns_out_to_be_another_goes_into_it(room) {
        let (one, two) = (room.dispatch("kbna", "1").await, room.dispatch("kbna", "2").await);
        room.store.keep_settled(&settled(one, 1)).await.unwrap();
        let tie = Reprint::tie(one, Some(one), 0.75, Basis::Both, Precedence::Credit);
        let tied = KeptReprint { dispatch: two, tie, credited: None };
        let merged = vec![(StoryId(1), StoryId(2))];
        let placing = Some(Placing { merged, reprints: vec![tied.clone()], ..placing(two, 2) });
        room.store.keep_settled(&Settled { placing, ..settled(two, 2) }).await.unwrap();
        let ids: Vec<_> = room.store.dispatches_of(StoryId(2)).await.unwrap().iter().map(|d| d.id).collect();
        assert_eq!(ids, [one, two]);
        assert!(room.store.story(StoryId(1)).await.unwrap().spiked);
        assert_eq!(room.store.reprints_of(StoryId(2)).await.unwrap()[1], tied);
    }

    async fn what_turns_out_to_be_of_another_story_goes_there(room) {
        let (one, two) = (room.dispatch("kbna", "1").await, room.dispatch("kbna", "2").await);
        let third = room.dispatch("kbna", "3").await;
        room.store.keep_settled(&settled(one, 1)).await.unwrap();
        let here = Some(Placing { opens: vec![], ..placing(two, 1) });
        room.store.keep_settled(&Settled { placing: here, ..settled(two, 1) }).await.unwrap();
        let opens = vec![(StoryId(2), "A second dam".into(), "en".into())];
        let there = Some(Placing { moved: vec![(two, StoryId(2))], opens, ..placing(third, 2) });
        let moving = Settled { placing: there, ..settled(third, 2) };
        for _ in 0..2 {
            room.store.keep_settled(&moving).await.unwrap();
        }
        let told = async |story| -> Vec<DispatchId> {
            room.store.dispatches_of(StoryId(story)).await.unwrap().iter().map(|d| d.id).collect()
        };
        assert_eq!((told(1).await, told(2).await), (vec![one], vec![two, third]));
        assert_eq!(room.store.story(StoryId(2)).await.unwrap().title, "A second dam");
    }

    async fn a_story_that_is_not_held_keeps_nothing_at_all(room) {
        let dispatch = room.dispatch("kbna", "g").await;
        let nowhere = Some(Placing { opens: vec![], ..placing(dispatch, 9) });
        let refused = room.store.keep_settled(&Settled { placing: nowhere, ..settled(dispatch, 9) }).await;
        assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
        assert_eq!((room.count("statement").await, room.count("reprint").await), (0, 0));
        assert_eq!(room.store.record_of(dispatch).await.unwrap(), None);
    }

    async fn a_number_that_an_editor_took_in_the_meantime_is_hers(room) {
        let dispatch = room.dispatch("kbna", "g").await;
        let union = room.store.open_story("Union", "en", at(150)).await.unwrap();
        let refused = room.store.keep_settled(&settled(dispatch, union.0)).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
        assert_eq!(room.store.dispatch(dispatch).await.unwrap().story, None);
    }

    async fn a_recount_is_kept_with_its_claims_and_deeds(room) {
        let dispatch = room.dispatch("kbna", "g").await;
        room.store.keep_settled(&settled(dispatch, 1)).await.unwrap();
        let statements = vec![room.store.statements_in(dispatch).await.unwrap()[0].id];
        let counts = StoryCounts { dispatches: 12, origins: 2, owners: 1, conflicts: 3 };
        let claim = FoundClaim { text: "dead".into(), language: "en".into(), proposition: None, tally: Tally::default(), statements };
        let deed = Deed { at: at(3), editor: None, act: "upstream-kill".into(), subject: "story 1".into(), detail: "{}".into() };
        let recount = Recount {
            story: StoryId(1),
            counts,
            leaning: vec![(dispatch, dispatch)],
            claims: vec![claim],
            deeds: vec![OnceDeed { once: "kill dispatch 1 version 1".into(), deed: deed.clone() }],
        };
        room.store.keep_recount(&recount, at(3)).await.unwrap();
        let story = room.store.story(StoryId(1)).await.unwrap();
        assert_eq!((story.dispatches, story.origins, story.owners, story.conflicts), (12, 2, 1, 3));
        assert_eq!(room.store.claims_of(StoryId(1)).await.unwrap()[0].text, "dead");
        assert_eq!(room.store.deeds("story 1", 9).await.unwrap(), std::slice::from_ref(&deed));
        assert_eq!(room.store.leaning_of(StoryId(1)).await.unwrap(), [(dispatch, dispatch)]);
        room.store.keep_recount(&Recount { leaning: vec![], ..recount }, at(4)).await.unwrap();
        assert_eq!(room.store.deeds("story 1", 9).await.unwrap(), [deed], "done again, written down once");
        assert_eq!(room.store.leaning_of(StoryId(1)).await.unwrap(), [], "each count writes them anew");
    }
}
