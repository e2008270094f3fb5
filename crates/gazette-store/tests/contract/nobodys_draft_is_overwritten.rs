//! Articles before they are published: drafts, what they were written from, and two editors at once.

use gazette_news::{Allegation, ArticleId, ArticleState, ArticleText, DispatchId, EditorId, Language, Reply};
use gazette_store::{Deed, Draft, Error, Mark, Sourcing, Used};

use crate::room::at;

fn draft(body: &str) -> Draft {
    let text = ArticleText {
        language: Language::PERSIAN,
        section: "جهان".into(),
        headline: "سد".into(),
        headline_attribution: Some("وزیر".into()),
        standfirst: None,
        dateline: None,
        byline: None,
        credits: vec![],
        body: body.into(),
    };
    let marks = vec![
        Mark::new("one", Sourcing::OwnReporting),
        Mark::new("two", Sourcing::Waived { reason: "known to all".into() }),
        Mark {
            allegation: Some(Allegation {
                marked_by: EditorId(1),
                unnamed: true,
                approved: None,
                reply: Reply::Sought { when: "on Monday".into(), by: "by e-mail".into(), answer: None },
            }),
            ..Mark::new("three", Sourcing::Dispatches { dispatches: vec![DispatchId(1)], attribution: None })
        },
    ];
    Draft { text, marks, reporter_there: true }
}

on_both_engines! {
    async fn an_article_begins_with_its_draft_and_dispatches(room) {
        let story = room.store.open_story("Dam", "fa", at(1)).await.unwrap();
        let (one, two) = (room.dispatch("kbna", "1").await, room.dispatch("kbna", "2").await);
        let sara = room.editor("sara").await;
        let of = |dispatch, version| Used { dispatch, version };
        let id = room.store.begin_article(Some(story), "dam", &draft("a\0b"), &[of(two, 3), of(one, 1), of(two, 3)], Some(sara), at(5)).await.unwrap();
        let kept = room.store.article(id).await.unwrap();
        assert_eq!((kept.story, kept.slug.as_str(), kept.language.as_str(), kept.state), (Some(story), "dam", "fa", ArticleState::Draft));
        assert_eq!((kept.made, kept.made_by, kept.draft_number, kept.embargo), (at(5), Some(sara), 1, None));
        assert_eq!(kept.draft, Some(draft("a\0b")));
        assert_eq!(room.store.article_dispatches(id).await.unwrap(), [of(one, 1), of(two, 3)]);
        assert_eq!(room.store.articles_from(one).await.unwrap(), std::slice::from_ref(&kept));
        assert_eq!(room.store.articles_on(story).await.unwrap(), [kept]);
        let later = room.store.begin_article(None, "other", &draft(""), &[], None, at(6)).await.unwrap();
        let listed = room.store.articles(10).await.unwrap();
        assert_eq!(listed.iter().map(|article| article.id).collect::<Vec<_>>(), [later, id]);
        assert_eq!((listed[0].story, listed[0].made_by), (None, None));
    }

    async fn a_short_name_is_taken_once_in_a_language(room) {
        room.store.begin_article(None, "dam", &draft(""), &[], None, at(1)).await.unwrap();
        let again = room.store.begin_article(None, "dam", &draft(""), &[], None, at(1)).await;
        assert!(matches!(&again, Err(Error::Conflict(why)) if why == "there is an article by this short name already"), "{again:?}");
        let mut english = draft("");
        english.text.language = Language::ENGLISH;
        room.store.begin_article(None, "dam", &english, &[], None, at(1)).await.unwrap();
        let orphan = room.store.begin_article(None, "x", &draft(""), &[Used { dispatch: DispatchId(9), version: 1 }], None, at(1)).await;
        assert!(matches!(orphan, Err(Error::NotFound(_))), "{orphan:?}");
        assert_eq!(room.count("article").await, 2);
    }

    async fn a_form_that_was_sent_twice_begins_one_article(room) {
        let (sara, omid) = (room.editor("sara").await, room.editor("omid").await);
        let (store, draft) = (&room.store, draft("first"));
        let begin = async |by, now| store.begin_article(None, "dam", &draft, &[], Some(by), at(now)).await;
        let first = begin(sara, 100).await.unwrap();
        assert_eq!(begin(sara, 101).await.unwrap(), first);
        assert!(matches!(begin(omid, 101).await, Err(Error::Conflict(_))), "somebody else's is another");
        assert!(matches!(begin(sara, 500).await, Err(Error::Conflict(_))), "hours later it is another");
        store.save_draft(first, &draft, 1, at(102)).await.unwrap();
        assert!(matches!(begin(sara, 103).await, Err(Error::Conflict(_))), "she has begun to work on it");
    }

    async fn of_two_who_save_over_the_same_draft_the_second_is_told(room) {
        let id = room.store.begin_article(None, "dam", &draft("first"), &[], None, at(1)).await.unwrap();
        assert_eq!(room.store.save_draft(id, &draft("sara's"), 1, at(2)).await.unwrap(), 2);
        let late = room.store.save_draft(id, &draft("omid's"), 1, at(3)).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        let kept = room.store.article(id).await.unwrap();
        assert_eq!((kept.draft, kept.draft_number), (Some(draft("sara's")), 2));
        assert_eq!(room.store.save_draft(id, &draft("both"), 2, at(4)).await.unwrap(), 3);
        assert!(matches!(room.store.article(ArticleId(99)).await, Err(Error::NotFound("article"))));
        assert!(room.store.save_draft(ArticleId(99), &draft(""), 1, at(4)).await.is_err());
    }

    async fn ten_savers_at_once_leave_one_winner(room) {
        let id = room.store.begin_article(None, "dam", &draft(""), &[], None, at(1)).await.unwrap();
        let mut savers = tokio::task::JoinSet::new();
        for saver in 0..10 {
            let store = room.store.clone();
            savers.spawn(async move { store.save_draft(id, &draft(&saver.to_string()), 1, at(2)).await });
        }
        assert_eq!(savers.join_all().await.iter().filter(|saved| saved.is_ok()).count(), 1);
        assert_eq!(room.store.article(id).await.unwrap().draft_number, 2);
    }

    async fn an_embargo_is_set_and_lifted(room) {
        let id = room.store.begin_article(None, "dam", &draft(""), &[], None, at(1)).await.unwrap();
        let deed = |act: &str| Deed {
            at: at(2),
            editor: None,
            act: act.into(),
            subject: "article".into(),
            detail: "null".into(),
        };
        room.store.set_embargo(id, Some(at(500)), &deed("embargo")).await.unwrap();
        assert_eq!(room.store.article(id).await.unwrap().embargo, Some(at(500)));
        room.store.set_embargo(id, None, &deed("lift-embargo")).await.unwrap();
        assert_eq!(room.store.article(id).await.unwrap().embargo, None);
    }
}
