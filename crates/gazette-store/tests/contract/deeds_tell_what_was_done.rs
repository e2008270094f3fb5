//! What an editor does and the deed that tells of it are kept together: where one cannot be, the other is not.

use gazette_news::{ArticleText, Language, Outlet, Owner};
use gazette_store::{Draft, SplitOff};

use crate::room::{at, deed, outlet_of, slug};

on_both_engines! {
    async fn nothing_is_done_that_cannot_be_written_down(room) {
        let (one, two) = (room.dispatch("kbna", "1").await, room.dispatch("kbna", "2").await);
        let dam = room.store.open_story("Dam", "en", at(1)).await.unwrap();
        let vote = room.store.open_story("Vote", "en", at(1)).await.unwrap();
        room.store.place(one, dam, at(1)).await.unwrap();
        room.store.place(two, dam, at(1)).await.unwrap();
        let draft = |body: &str| Draft { text: ArticleText::bare(Language::ENGLISH, "Dam", body), marks: vec![], reporter_there: false };
        let article = room.store.begin_article(None, "dam", &draft("one"), &[], None, at(1)).await.unwrap();
        let split = SplitOff { dispatches: vec![two], title: "Weir".into(), language: "en".into() };
        let state = async || {
            let stories = (room.store.story(dam).await.unwrap(), room.store.story(vote).await.unwrap());
            let places = (room.store.dispatches_of(dam).await.unwrap(), room.store.dispatches_of(vote).await.unwrap());
            let article = room.store.article(article).await.unwrap();
            (stories, places, article, room.count("story").await, room.count("job").await, room.count("deed").await)
        };
        room.raw("alter table deed rename to deed_away").await;
        room.raw("create table deed as select * from deed_away").await;
        room.raw("alter table deed rename column act to what").await;
        let before = state().await;
        assert!(room.store.name_story(dam, "Other", &deed(2, "rename")).await.is_err());
        assert!(room.store.spike(dam, true, &deed(2, "spike")).await.is_err());
        assert!(room.store.move_dispatches(&[one], vote, &deed(2, "move")).await.is_err());
        assert!(room.store.merge_by_hand(dam, vote, &deed(2, "merge")).await.is_err());
        assert!(room.store.split_off(&split, at(2), |_| deed(2, "split")).await.is_err());
        assert!(room.store.save_draft_as_deed(article, &draft("two"), 1, &deed(2, "approve-allegation")).await.is_err());
        assert_eq!(state().await, before);
        room.raw("drop table deed").await;
        room.raw("alter table deed_away rename to deed").await;
        room.store.name_story(dam, "Other", &deed(2, "rename")).await.unwrap();
        assert_eq!(room.store.save_draft_as_deed(article, &draft("two"), 1, &deed(3, "approve-allegation")).await.unwrap(), 2);
        let told = room.store.split_off(&split, at(4), |to| gazette_store::Deed { detail: to.0.to_string(), ..deed(4, "split") });
        let weir = told.await.unwrap();
        room.store.merge_by_hand(dam, vote, &deed(5, "merge")).await.unwrap();
        let deeds: Vec<_> = room.store.deeds("house", 9).await.unwrap().into_iter().map(|deed| deed.act).collect();
        assert_eq!(deeds, ["merge", "split", "approve-allegation", "rename"]);
        assert_eq!(room.store.deeds("house", 9).await.unwrap()[1].detail, weir.0.to_string());
        assert_eq!(room.store.dispatches_of(vote).await.unwrap().iter().map(|d| d.id).collect::<Vec<_>>(), [one]);
        let due: Vec<_> = room.store.stories_to_count().await.unwrap().into_keys().collect();
        assert_eq!(due, [dam, vote, weir], "what changed is counted, whatever happens to whoever did it");
    }

    async fn a_second_word_on_a_draft_that_was_saved_since_is_not_written_down(room) {
        let draft = Draft { text: ArticleText::bare(Language::ENGLISH, "Dam", ""), marks: vec![], reporter_there: false };
        let article = room.store.begin_article(None, "dam", &draft, &[], None, at(1)).await.unwrap();
        room.store.save_draft(article, &draft, 1, at(2)).await.unwrap();
        let late = room.store.save_draft_as_deed(article, &draft, 1, &deed(3, "accept-source")).await;
        assert!(matches!(late, Err(gazette_store::Error::Conflict(_))), "{late:?}");
        assert_eq!(room.count("deed").await, 0);
    }

    async fn what_another_owner_has_from_now_on_is_counted_again(room) {
        let (one, two) = (room.dispatch("kbna", "1").await, room.dispatch("harbour", "2").await);
        let dam = room.store.open_story("Dam", "en", at(1)).await.unwrap();
        let vote = room.store.open_story("Vote", "en", at(1)).await.unwrap();
        room.store.place(one, dam, at(1)).await.unwrap();
        room.store.place(two, vote, at(1)).await.unwrap();
        let owner = |id: &str, group: Option<&str>| Owner { id: slug(id), name: id.into(), country: None, group: group.map(slug) };
        room.store.keep_owner(&owner("holding", None)).await.unwrap();
        let due = async || room.store.stories_to_count().await.unwrap().into_keys().collect::<Vec<_>>();
        room.store.change_outlet(&Outlet { name: "Other".into(), ..outlet_of("kbna") }, &deed(2, "keep-outlet")).await.unwrap();
        room.store.change_owner(&Owner { name: "Other".into(), ..owner("kbna", None) }, &deed(2, "keep-owner")).await.unwrap();
        assert_eq!(due().await, [], "a name counts for nothing");
        room.store.change_outlet(&Outlet { owner: Some(slug("holding")), ..outlet_of("harbour") }, &deed(3, "sell-outlet")).await.unwrap();
        assert_eq!(due().await, [vote]);
        room.raw("delete from job").await;
        room.store.change_owner(&owner("kbna", Some("holding")), &deed(4, "keep-owner")).await.unwrap();
        assert_eq!(due().await, [dam]);
        room.raw("delete from job").await;
        room.store.keep_owner(&owner("holding", Some("kbna"))).await.unwrap();
        assert_eq!(due().await, [dam, vote], "and all that is below it, even in a circle");
    }
}
