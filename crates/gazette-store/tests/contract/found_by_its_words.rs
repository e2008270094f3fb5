//! Editors find dispatches, stories and articles by their words, however those are typed, and as they stand now.

use gazette_news::{ArticleId, ArticleText, DispatchId, Language, Outlet};
use gazette_store::{Arrival, Draft, Findable, Memory, Placing, ReadWords, Settled, SplitOff};
use gazette_text::search::Question;

use crate::room::{Room, arrival, at, deed, digest_of, outlet_of, slug};

async fn found(room: &Room, of: Findable, typed: &str) -> Vec<i64> {
    room.store
        .search(of, &Question::read(typed), None, 10)
        .await
        .unwrap_or_else(|error| panic!("{typed}: {error}"))
}

async fn dispatches(room: &Room, typed: &str) -> Vec<i64> {
    found(room, Findable::Dispatch, typed).await
}

fn sent(outlet: &str, guid: &str, headline: &str, text: &str) -> Arrival {
    Arrival {
        content: digest_of(format!("{headline}{text}").as_bytes()),
        headline: Some(headline.to_owned()),
        parts: serde_json::json!({ "headline": headline, "text": text, "credit": { "text": "Source: Coast Wire" } }).to_string(),
        ..arrival(outlet, guid, headline)
    }
}

/// Takes in a dispatch, or a further version of it.
async fn takes(room: &Room, arrival: &Arrival) -> DispatchId {
    let capture = room.capture(arrival.outlet.as_str(), &arrival.parts).await;
    room.store.take_in(capture, arrival, at(100)).await.expect("taken in").dispatch()
}

on_both_engines! {
    async fn words_are_found_however_they_are_typed(room) {
        let english = takes(room, &sent("kbna", "1", "Dam's U.N. visit", "The Łódź bridge costs 1,200 crowns, Sara Haddad said.\n\nNo co-operation.")).await.0;
        let arabic = takes(room, &sent("kbna", "2", "المدرسة الكبرى", "قال عليّ الكيلاني إن ١٢٠٠ طالب وصلوا إلى الميناء")).await.0;
        let persian = takes(room, &sent("kbna", "3", "کتاب‌های تازه", "کیلانی می‌گوید مدرسه باز است")).await.0;
        for (typed, ids) in [
            ("dam un bridge", vec![english]),
            ("LODZ haddad", vec![english]),
            ("1200", vec![arabic, english]),
            ("۱۲۰۰ crowns", vec![english]),
            ("\"sara haddad said\"", vec![english]),
            ("co-operation", vec![english]),
            ("oper*", vec![english]),
            ("كيلانى", vec![persian, arabic]),
            ("«على الكيلاني»", vec![arabic]),
            ("ميناء مدرسه", vec![arabic]),
            ("میگوید كتاب", vec![persian]),
            ("coast", vec![persian, arabic, english]),
        ] {
            assert_eq!(dispatches(room, typed).await, ids, "{typed}");
        }
        for typed in [
            "dam tunnel", "\"haddad sara\"", "\"bridge 1200\"", "oper", "زير", "", "\"\"", "'", "% _ !", "\0", "dam\0 OR tunnel",
            "NEAR(dam)", "words:dam", "\"dam' & 'tunnel\"",
        ] {
            assert_eq!(dispatches(room, typed).await, Vec::<i64>::new(), "{typed}");
        }
        for typed in ["AND", "dam AND bridge", "NOT dam"] {
            assert_eq!(dispatches(room, typed).await, Vec::<i64>::new(), "these are words like others: {typed}");
        }
        for typed in ["said*", "' | 'dam", "dam\"", "*dam", "dam:*", "(dam"] {
            assert_eq!(dispatches(room, typed).await, [english], "{typed}");
        }
    }

    async fn the_latest_come_first_and_the_rest_on_the_next_page(room) {
        let mut ids = Vec::new();
        for guid in ["1", "2", "3"] {
            ids.push(takes(room, &sent("kbna", guid, &format!("Dam {guid}"), "full")).await.0);
        }
        let asked = Question::read("dam \"full\"");
        let page = room.store.search(Findable::Dispatch, &asked, None, 2).await.unwrap();
        assert_eq!(page, [ids[2], ids[1]]);
        assert_eq!(room.store.search(Findable::Dispatch, &asked, Some(ids[1]), 2).await.unwrap(), [ids[0]]);
    }

    async fn an_outlet_finds_its_dispatches_by_the_name_it_has_now(room) {
        let id = takes(room, &sent("harbour-desk", "1", "Dam full", "…")).await.0;
        takes(room, &sent("kbna", "1", "Dam full", "…")).await;
        let named = Outlet { name: "Quay & Sons".into(), abbreviation: Some("QAS".into()), also: vec!["رصيف".into()], ..outlet_of("harbour-desk") };
        room.store.keep_outlet(&named).await.unwrap();
        for typed in ["quay dam", "\"quay sons\"", "qas", "الرصيف", "qua* \"dam full\""] {
            assert_eq!(dispatches(room, typed).await, [id], "{typed}");
        }
        for typed in ["harbour", "sons kbna", "\"sons quay\""] {
            assert_eq!(dispatches(room, typed).await, Vec::<i64>::new(), "{typed}");
        }
    }

    async fn a_dispatch_is_found_by_its_newest_version(room) {
        let first = sent("kbna", "1", "Dam full", "forty");
        let id = takes(room, &first).await.0;
        let changed = Arrival { killed: true, ..sent("kbna", "1", "Dam half full", "fifty") };
        assert_eq!(takes(room, &changed).await.0, id);
        assert_eq!(dispatches(room, "half fifty").await, [id]);
        assert_eq!(dispatches(room, "forty").await, Vec::<i64>::new());
        let named = sent("kbna", "2", "Weir open", "sixty");
        let other = takes(room, &named).await.0;
        assert_eq!(dispatches(room, "weir").await, [other]);
    }

    async fn stories_are_found_by_the_title_they_have_until_they_go_into_another(room) {
        let stories = |typed: &'static str| found(room, Findable::Story, typed);
        let dam = room.store.open_story("The dam", "en", at(1)).await.unwrap();
        room.store.open_story_as(gazette_news::StoryId(7), "السد الكبير", "ar", at(1)).await.unwrap();
        assert_eq!((stories("dam").await, stories("سد كبير").await), (vec![dam.0], vec![7]));
        room.store.name_story(dam, "The weir", &deed(1, "rename")).await.unwrap();
        assert_eq!((stories("dam").await, stories("weir").await), (vec![], vec![dam.0]));
        let dispatch = room.dispatch("kbna", "1").await;
        room.store.place(dispatch, dam, at(2)).await.unwrap();
        room.store.spike(dam, true, &deed(2, "spike")).await.unwrap();
        assert_eq!(stories("weir").await, [dam.0], "what is put aside can be found");
        room.store.merge_by_hand(dam, gazette_news::StoryId(7), &deed(3, "merge")).await.unwrap();
        assert_eq!(stories("weir").await, Vec::<i64>::new());
        let split = SplitOff { dispatches: vec![dispatch], title: "The sluice".into(), language: "en".into() };
        let sluice = room.store.split_off(&split, at(4), |_| deed(4, "split")).await.unwrap();
        assert_eq!(stories("sluice").await, [sluice.0]);
        room.store.merge_stories(sluice, gazette_news::StoryId(7)).await.unwrap();
        assert_eq!(stories("sluice").await, Vec::<i64>::new());
        let lock = gazette_news::StoryId(30);
        let placing = Placing {
            reprints: vec![], merged: vec![], moved: vec![], opens: vec![(lock, "The lock".into(), "en".into())],
            memory: Memory { version: 1, origin: vec![], told: vec![] },
        };
        let settled = Settled {
            dispatch, statements: vec![], figures: vec![], story: lock, heard: at(5), placing: Some(placing),
        };
        room.store.keep_settled(&settled).await.unwrap();
        assert_eq!(stories("lock").await, [30]);
    }

    async fn articles_are_found_by_their_drafts(room) {
        let draft = |body: &str| {
            let text = ArticleText::bare(Language::ENGLISH, "Dam full", body);
            Draft { text: ArticleText { byline: Some("Sara Haddad".into()), ..text }, marks: vec![], reporter_there: false }
        };
        let id = room.store.begin_article(None, "dam", &draft("forty"), &[], None, at(1)).await.unwrap();
        assert_eq!(found(room, Findable::Article, "haddad forty").await, [id.0]);
        room.store.save_draft(id, &draft("fifty"), 1, at(2)).await.unwrap();
        assert_eq!(found(room, Findable::Article, "dam fifty").await, [id.0]);
        assert_eq!(found(room, Findable::Article, "forty").await, Vec::<i64>::new());
        assert_eq!(dispatches(room, "dam").await, Vec::<i64>::new(), "each kind is found apart");
        assert_eq!(id, ArticleId(1));
    }

    async fn what_was_kept_before_there_was_a_search_is_read_by_jobs(room) {
        let id = takes(room, &sent("kbna", "1", "Dam full", "forty")).await.0;
        let story = room.store.open_story("The dam", "en", at(1)).await.unwrap();
        room.store.enqueue("read-words", &serde_json::to_string(&ReadWords::ALL).unwrap(), at(1)).await.unwrap();
        room.raw("delete from search_text").await;
        if matches!(room.store.db().dialect(), gazette_store::Dialect::Sqlite) {
            room.raw("delete from search_index").await;
        }
        assert_eq!(dispatches(room, "dam").await, Vec::<i64>::new());
        let mut jobs = 0;
        while let Some(job) = room.store.claim_job(at(10), jiff::SignedDuration::from_secs(60)).await.unwrap() {
            if job.kind == gazette_store::READ_WORDS {
                room.store.read_words_by_jobs(serde_json::from_str(&job.payload).unwrap(), at(2)).await.unwrap();
                jobs += 1;
            }
            room.store.finish_job(job.id).await.unwrap();
        }
        assert_eq!((dispatches(room, "dam forty").await, found(room, Findable::Story, "dam").await), (vec![id], vec![story.0]));
        assert!((3..10).contains(&jobs), "{jobs}");
    }

    async fn an_outlet_of_any_short_name_is_found(room) {
        let id = takes(room, &sent("a-b-c", "1", "Dam", "…")).await.0;
        room.store.keep_outlet(&Outlet { name: "Zwolf".into(), ..outlet_of("a-b-c") }).await.unwrap();
        assert_eq!(dispatches(room, "zwolf").await, [id]);
        let _: gazette_news::OutletId = slug("a-b-c");
    }
}
