//! What the newsroom says of itself, typing errors that are taken away, stories that went elsewhere.

use gazette_news::{ArticleText, DispatchId, Language, OutletId, Owner, OwnerId};
use gazette_store::{Draft, Error, KeptPolicy, Used};

use crate::room::{arrival, at, deed, outlet_of};

fn page(id: &str, body: &str) -> KeptPolicy {
    KeptPolicy {
        id: id.into(), language: "fa".into(), title: "دربارهٔ ما".into(), body: body.into()
    }
}

on_both_engines! {
    async fn a_policy_is_what_was_last_written(room) {
        for (second, body) in [(1, "یک"), (2, "دو")] {
            room.store.keep_policy(&page("about", body), &deed(second, "write-policy")).await.unwrap();
        }
        assert_eq!(room.store.policies().await.unwrap(), [page("about", "دو")]);
        assert_eq!(room.count("deed").await, 2);
    }

    async fn only_an_owner_on_whom_nothing_rests_is_removed(room) {
        let owner = |id: &str, group: Option<&str>| Owner {
            id: id.parse().unwrap(),
            name: id.into(),
            country: None,
            group: group.map(|group| group.parse().unwrap()),
        };
        room.store.keep_owner(&owner("hill", None)).await.unwrap();
        room.store.keep_owner(&owner("vale", Some("hill"))).await.unwrap();
        let (hill, vale): (OwnerId, OwnerId) = ("hill".parse().unwrap(), "vale".parse().unwrap());
        let kept = room.store.remove_owner(&hill, &deed(1, "remove-owner")).await;
        assert!(matches!(kept, Err(Error::Conflict(_))), "{kept:?}");
        room.store.remove_owner(&vale, &deed(2, "remove-owner")).await.unwrap();
        room.store.remove_owner(&hill, &deed(3, "remove-owner")).await.unwrap();
        assert!(room.store.owners().await.unwrap().is_empty());
        assert!(matches!(room.store.remove_owner(&hill, &deed(4, "remove-owner")).await, Err(Error::NotFound("owner"))));
    }

    async fn only_an_outlet_of_which_nothing_came_is_removed(room) {
        let capture = room.capture("kna", "first").await;
        let kna: OutletId = "kna".parse().unwrap();
        let wired = room.store.remove_outlet(&kna, &deed(1, "remove-outlet")).await;
        assert!(matches!(wired, Err(Error::Conflict(_))), "its wire runs: {wired:?}");
        room.store.take_in(capture, &arrival("kna", "g1", "a"), at(2)).await.unwrap();
        let used = room.store.remove_outlet(&kna, &deed(2, "remove-outlet")).await;
        assert!(matches!(used, Err(Error::Conflict(_))), "{used:?}");
        room.store.keep_outlet(&gazette_news::Outlet { owner: None, ..outlet_of("typo") }).await.unwrap();
        room.store.remove_outlet(&"typo".parse().unwrap(), &deed(3, "remove-outlet")).await.unwrap();
        assert!(room.store.outlet(&"typo".parse().unwrap()).await.is_err());
    }

    async fn a_merged_story_names_where_it_went(room) {
        let mut stories = Vec::new();
        for title in ["one", "two", "three"] {
            stories.push(room.store.open_story(title, "en", at(1)).await.unwrap());
        }
        room.store.merge_stories(stories[0], stories[1]).await.unwrap();
        room.store.merge_stories(stories[1], stories[2]).await.unwrap();
        for gone in [stories[0], stories[1]] {
            assert_eq!(room.store.story(gone).await.unwrap().merged_into, Some(stories[2]));
        }
        assert_eq!(room.store.story(stories[2]).await.unwrap().merged_into, None);
    }

    async fn a_story_parted_from_the_one_it_was_merged_into_is_in_the_inbox_again(room) {
        let (one, two) = (room.dispatch("kbna", "1").await, room.dispatch("kbna", "2").await);
        let dam = room.store.open_story("Dam", "en", at(1)).await.unwrap();
        let vote = room.store.open_story("Vote", "en", at(1)).await.unwrap();
        room.store.place(one, dam, at(1)).await.unwrap();
        room.store.place(two, vote, at(1)).await.unwrap();
        let inbox = async || {
            let stories = room.store.inbox(at(99), 9).await.unwrap();
            stories.into_iter().map(|story| (story.id, story.merged_into)).collect::<Vec<_>>()
        };
        room.store.merge_by_hand(vote, dam, &deed(2, "merge")).await.unwrap();
        assert_eq!(room.store.story(vote).await.unwrap().merged_into, Some(dam), "who asks for it is sent on");
        assert_eq!(inbox().await, [(dam, None)]);
        room.store.move_dispatches(&[two], vote, &deed(3, "move")).await.unwrap();
        assert_eq!(inbox().await, [(vote, None), (dam, None)], "by an editor");
        room.store.merge_stories(vote, dam).await.unwrap();
        assert_eq!(inbox().await, [(dam, None)]);
        room.store.place(two, vote, at(4)).await.unwrap();
        assert_eq!(inbox().await, [(vote, None), (dam, None)], "by the engine");
    }

    async fn an_article_goes_where_all_it_rests_on_goes(room) {
        let ids = [room.dispatch("kbna", "1").await, room.dispatch("kbna", "2").await];
        let dam = room.store.open_story("Dam", "en", at(1)).await.unwrap();
        let vote = room.store.open_story("Vote", "en", at(1)).await.unwrap();
        for id in ids {
            room.store.place(id, dam, at(1)).await.unwrap();
        }
        let draft = Draft { text: ArticleText::bare(Language::ENGLISH, "Dam", "Full."), marks: vec![], reporter_there: false };
        let used = ids.map(|dispatch| Used { dispatch, version: 1 });
        let article = room.store.begin_article(Some(dam), "dam", &draft, &used, None, at(1)).await.unwrap();
        let on = async |story| room.store.articles_on(story).await.unwrap().iter().map(|a| (a.id, a.story)).collect::<Vec<_>>();
        room.store.move_dispatches(&ids[1..], vote, &deed(2, "move")).await.unwrap();
        assert_eq!(on(dam).await, [(article, Some(dam))]);
        assert_eq!(on(vote).await, [(article, Some(dam))], "what is in another story now concerns it as well");
        room.store.move_dispatches(&ids[..1], vote, &deed(3, "move")).await.unwrap();
        assert_eq!((on(dam).await, on(vote).await), (vec![], vec![(article, Some(vote))]));
        room.store.merge_by_hand(vote, dam, &deed(4, "merge")).await.unwrap();
        assert_eq!((on(dam).await, on(vote).await), (vec![(article, Some(dam))], vec![]));
    }

    async fn what_was_killed_is_used_again_only_by_an_editor(room) {
        let capture = room.capture("kna", "first").await;
        let sent = arrival("kna", "g1", "a");
        let killed = gazette_store::Arrival { killed: true, ..sent.clone() };
        let id = room.store.take_in(capture, &killed, at(2)).await.unwrap().dispatch();
        let usable = gazette_store::Arrival { content: gazette_news::Digest([7; 32]), ..sent };
        room.store.take_in(capture, &usable, at(3)).await.unwrap();
        assert!(room.store.dispatch(id).await.unwrap().killed, "its sender's word is not enough");
        room.store.use_again(id, &deed(4, "use-again")).await.unwrap();
        assert!(!room.store.dispatch(id).await.unwrap().killed);
        assert!(matches!(room.store.use_again(id, &deed(5, "use-again")).await, Err(Error::NotFound(_))));
        assert!(room.store.use_again(DispatchId(99), &deed(5, "use-again")).await.is_err());
    }
}
