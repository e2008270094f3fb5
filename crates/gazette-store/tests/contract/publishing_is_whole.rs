//! Publishing changes everything or nothing: at each step it may fail, and what readers see stays whole.

use gazette_news::{ArticleId, ArticleState, ArticleText, Change, Language};
use gazette_store::{
    Deed, Dialect, Draft, EditionBody, Error, KeptEdition, KeptPage, LogHead, NewEdition, Publication, Store,
};

use crate::room::{Room, at, capture_of, digest_of};

fn text(headline: &str) -> ArticleText {
    ArticleText {
        language: Language::ARABIC,
        section: "World".into(),
        headline: headline.into(),
        headline_attribution: None,
        standfirst: None,
        dateline: None,
        byline: None,
        credits: vec![],
        body: "The dam will open.".into(),
    }
}

async fn article(room: &Room, slug: &str) -> ArticleId {
    let draft = Draft { text: text(slug), marks: vec![], reporter_there: false };
    room.store.begin_article(None, slug, &draft, &[], None, at(1)).await.expect("begins")
}

/// A publication of edition `number` of an article, on a log of `log_size` leaves: two leaves, one tile, three pages.
fn publication(article: ArticleId, number: u32, log_size: i64) -> Publication {
    let change = match number {
        1 => Change::First,
        _ => Change::Update { advisory: "Adds a paragraph.".into() },
    };
    let record = serde_json::json!({ "how": ["we", null, number] });
    let body =
        EditionBody { text: text("Dam"), labels: vec![], marks: vec![], reporter_there: false, record };
    let edition = KeptEdition { article, number, published: at(60), change, body, leaf: log_size };
    let page = |path: &str, version: u32, status: i64| KeptPage {
        path: path.into(),
        digest: format!("{path}@{version}"),
        content_type: "text/html; charset=utf-8".into(),
        status,
    };
    let pages = vec![page("/", number, 200), page("/about", 0, 200), page("/gone", 0, 410)];
    let blobs = pages.iter().map(|page| (page.digest.clone(), page.digest.clone().into_bytes())).collect();
    Publication {
        at: at(60),
        editions: vec![NewEdition {
            edition,
            from: if number == 1 { ArticleState::Draft } else { ArticleState::Published },
            state: ArticleState::Published,
            rests_on: Some(vec![]),
        }],
        log_size,
        leaves: vec![format!("edition {number}").into_bytes(), b"pages\0".to_vec()],
        tiles: vec![("tile/0/000".into(), format!("{} hashes", log_size + 2).into_bytes())],
        checkpoint: format!("gazette.example/log\n{}\n", log_size + 2),
        pages,
        blobs,
        site_leaf: log_size + 1,
        deeds: vec![Deed {
            at: at(60),
            editor: None,
            act: "publish".into(),
            subject: format!("article {}", article.0),
            detail: "{}".into(),
        }],
    }
}

/// Everything publishing touches, as a process that has just started sees it.
async fn seen(store: &Store) -> String {
    let set = store.page_set().await.expect("a set");
    let head = store.log_head().await.expect("a head");
    let leaves = store.leaves(0, 1_000).await.expect("leaves");
    let tiles = store.tiles().await.expect("tiles");
    let editions = store.all_editions().await.expect("editions");
    let articles = store.articles(100).await.expect("articles");
    let deeds = store.deeds("", 100).await.expect("deeds");
    audit(store, set.as_ref(), &head, &leaves, &editions).await;
    format!("{set:?}\n{head:?}\n{leaves:?}\n{tiles:?}\n{editions:?}\n{articles:?}\n{deeds:?}")
}

/// Whatever happened: the log is as long as its checkpoint says, every page has its bytes, every edition its leaf.
async fn audit(
    store: &Store,
    set: Option<&gazette_store::PageSet>,
    head: &LogHead,
    leaves: &[Vec<u8>],
    editions: &[KeptEdition],
) {
    assert_eq!(leaves.len() as i64, head.size);
    assert!(head.size == 0 || head.checkpoint.contains(&format!("\n{}\n", head.size)), "{head:?}");
    for edition in editions {
        assert!(edition.leaf < head.size, "{edition:?}");
    }
    let Some(set) = set else { return };
    assert_eq!(store.current_set().await.expect("a number"), set.id);
    assert_eq!(set.leaf, head.size - 1);
    for page in &set.pages {
        assert_eq!(store.bytes(&page.digest).await.expect("its bytes"), page.digest.as_bytes());
    }
}

/// Makes the next write to `table` fail, as a trigger does.
async fn fail_at(room: &Room, table: &str, act: &str) {
    match room.store.db().dialect() {
        Dialect::Sqlite => {
            room.raw(&format!(
                "create trigger broken before {act} on {table} begin select raise(abort, 'broken here'); end"
            ))
            .await;
        }
        Dialect::Postgres => {
            room.raw("create or replace function broken() returns trigger as $$ begin raise exception 'broken here'; end $$ language plpgsql").await;
            room.raw(&format!(
                "create trigger broken before {act} on {table} for each statement execute function broken()"
            ))
            .await;
        }
    }
}

async fn mend(room: &Room, table: &str) {
    match room.store.db().dialect() {
        Dialect::Sqlite => room.raw("drop trigger broken").await,
        Dialect::Postgres => room.raw(&format!("drop trigger broken on {table}")).await,
    }
}

const STEPS: [(&str, &str); 9] = [
    ("log_checkpoint", "update"),
    ("edition", "insert"),
    ("article", "update"),
    ("log_leaf", "insert"),
    ("log_tile", "insert"),
    ("blob", "insert"),
    ("page_set", "insert"),
    ("page", "insert"),
    ("deed", "insert"),
];

on_both_engines! {
    async fn before_anything_is_published_there_is_an_empty_log_and_no_site(room) {
        assert_eq!(room.store.current_set().await.unwrap(), 0);
        assert_eq!(room.store.page_set().await.unwrap(), None);
        assert_eq!(room.store.log_head().await.unwrap(), LogHead::default());
        assert_eq!(room.store.tile("tile/0/000").await.unwrap(), None);
        assert_eq!(room.store.leaves(0, 10).await.unwrap(), Vec::<Vec<u8>>::new());
    }

    async fn what_was_published_is_there_after_a_restart(room) {
        let id = article(room, "dam").await;
        let sent = publication(id, 1, 0);
        let set = room.store.publish(&sent).await.unwrap();
        let store = room.reopened().await;
        seen(&store).await;
        let kept = store.page_set().await.unwrap().expect("a set");
        assert_eq!((kept.id, kept.leaf, kept.pages), (set, 1, sent.pages.clone()));
        assert_eq!(store.editions(id).await.unwrap(), [sent.editions[0].edition.clone()]);
        assert_eq!(store.leaves(1, 2).await.unwrap(), [b"pages\0".to_vec()]);
        assert_eq!(store.tile("tile/0/000").await.unwrap(), Some(b"2 hashes".to_vec()));
        assert_eq!(store.article(id).await.unwrap().state, ArticleState::Published);
        assert_eq!(store.deeds(&format!("article {}", id.0), 5).await.unwrap(), sent.deeds);
        assert_eq!(store.deeds("article 0", 5).await.unwrap(), []);
    }

    async fn a_failure_at_any_step_leaves_everything_as_it_was(room) {
        let id = article(room, "dam").await;
        room.store.publish(&publication(id, 1, 0)).await.unwrap();
        let before = seen(&room.store).await;
        let blobs = room.count("blob").await;
        for (table, act) in STEPS {
            fail_at(room, table, act).await;
            let failed = room.store.publish(&publication(id, 2, 2)).await;
            assert!(failed.is_err(), "{act} on {table}");
            assert_eq!(seen(&room.reopened().await).await, before, "{act} on {table}");
            assert_eq!(room.count("blob").await, blobs, "{act} on {table}");
            mend(room, table).await;
        }
        room.store.publish(&publication(id, 2, 2)).await.expect("nothing stands in the way of the next try");
        assert_eq!(room.store.log_head().await.unwrap().size, 4);
        seen(&room.reopened().await).await;
    }

    async fn a_failure_after_it_was_kept_is_found_out_and_not_repeated(room) {
        let id = article(room, "dam").await;
        let sent = publication(id, 1, 0);
        // The commit came through, its answer did not: the caller takes it for a failure and sends it again.
        room.store.publish(&sent).await.unwrap();
        let store = room.reopened().await;
        let kept = seen(&store).await;
        let again = store.publish(&sent).await;
        assert!(matches!(&again, Err(Error::Conflict(why)) if why.contains("log has grown")), "{again:?}");
        assert_eq!(seen(&store).await, kept);
    }

    async fn a_caller_that_walks_away_leaves_all_or_nothing(room) {
        let id = article(room, "dam").await;
        let mut number = 0;
        for patience in [0, 20, 100, 300, 700, 1_500, 3_000, 6_000] {
            let size = room.store.log_head().await.unwrap().size;
            let sent = publication(id, number + 1, size);
            let patience = std::time::Duration::from_micros(patience);
            let _answer_or_none = tokio::time::timeout(patience, room.store.publish(&sent)).await;
            // The connection is rolled back behind the caller's back; the next write waits for that.
            room.raw("delete from setting").await;
            seen(&room.store).await;
            number = room.store.editions(id).await.unwrap().len() as u32;
            assert_eq!(i64::from(number) * 2, room.store.log_head().await.unwrap().size);
        }
    }

    async fn of_two_that_publish_at_once_one_has_to_prepare_again(room) {
        let mut all = Vec::new();
        for slug in ["a", "b", "c", "d"] {
            all.push(publication(article(room, slug).await, 1, 0));
        }
        let mut presses = tokio::task::JoinSet::new();
        for sent in all {
            let store = room.store.clone();
            presses.spawn(async move { store.publish(&sent).await });
        }
        let answers = presses.join_all().await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
        for answer in answers.iter().filter_map(|answer| answer.as_ref().err()) {
            assert!(matches!(answer, Error::Conflict(_)), "{answer:?}");
        }
        assert_eq!(room.store.all_editions().await.unwrap().len(), 1);
        seen(&room.store).await;
    }

    async fn an_edition_is_published_once(room) {
        let id = article(room, "dam").await;
        room.store.publish(&publication(id, 1, 0)).await.unwrap();
        let again = room.store.publish(&publication(id, 1, 2)).await;
        assert!(matches!(&again, Err(Error::Conflict(why)) if why == "this edition has been published already"), "{again:?}");
        let none = room.store.publish(&publication(ArticleId(99), 1, 2)).await;
        assert!(matches!(none, Err(Error::NotFound(_))), "{none:?}");
        assert_eq!(room.store.log_head().await.unwrap().size, 2);
    }

    async fn earlier_page_lists_go_and_the_last_one_stays_for_whoever_is_reading(room) {
        let id = article(room, "dam").await;
        for number in 1..=4 {
            room.store.publish(&publication(id, number, i64::from(number - 1) * 2)).await.unwrap();
            // A number that is used up by a failure must not cost readers the set they are in.
            fail_at(room, "deed", "insert").await;
            room.store.publish(&publication(id, number + 1, i64::from(number) * 2)).await.unwrap_err();
            mend(room, "deed").await;
        }
        assert_eq!(room.count("page").await, 6, "two lists of three pages");
        assert_eq!(room.count("page_set where current = 1").await, 1);
        assert_eq!(room.count("page_set").await, 4);
    }

    async fn bytes_of_pages_leave_with_the_last_list_that_named_them(room) {
        let id = article(room, "dam").await;
        for number in 1..=4 {
            room.store.publish(&publication(id, number, i64::from(number - 1) * 2)).await.unwrap();
            assert!(room.store.bytes(&format!("/@{number}")).await.is_ok(), "what readers see");
            if number > 1 {
                let before = room.store.bytes(&format!("/@{}", number - 1)).await;
                assert!(before.is_ok(), "a reader may be in the middle of it");
            }
        }
        // If they cannot leave, nothing is published.
        let before = seen(&room.store).await;
        fail_at(room, "blob", "delete").await;
        room.store.publish(&publication(id, 5, 8)).await.unwrap_err();
        assert_eq!(seen(&room.reopened().await).await, before);
        mend(room, "blob").await;
        assert_eq!(room.count("blob").await, 4, "two front pages and the two pages that never changed");
        assert!(matches!(room.store.bytes("/@2").await, Err(Error::NotFound(_))));
        // What left is kept again when a page says it again.
        let mut again = publication(id, 5, 8);
        again.pages[0].digest = "/@2".into();
        again.blobs[0] = ("/@2".into(), b"/@2".to_vec());
        room.store.publish(&again).await.unwrap();
        seen(&room.store).await;
    }

    async fn what_was_delivered_and_evidence_outlive_a_page_with_the_same_bytes(room) {
        let (delivered, archived) = (digest_of(b"a page of ours, polled"), digest_of(b"a page of ours, archived"));
        let wire = room.wire("harbour").await;
        let id = article(room, "dam").await;
        let of = |number: u32, log_size: i64| {
            let mut sent = publication(id, number, log_size);
            if number == 1 {
                let named = [("/about", delivered, "a page of ours, polled"), ("/gone", archived, "a page of ours, archived")];
                for (at, (path, digest, bytes)) in (1..).zip(named) {
                    sent.pages[at].path = path.into();
                    sent.pages[at].digest = digest.to_string();
                    sent.blobs[at] = (digest.to_string(), bytes.as_bytes().to_vec());
                }
            }
            sent
        };
        room.store.publish(&of(1, 0)).await.unwrap();
        let capture = capture_of(&wire, b"a page of ours, polled");
        room.store.keep_capture(&capture, b"a page of ours, polled").await.unwrap().expect("new to the wire");
        room.store.keep_evidence(&archived, b"a page of ours, archived").await.unwrap();
        for number in 2..=4 {
            room.store.publish(&of(number, i64::from(number - 1) * 2)).await.unwrap();
        }
        assert!(matches!(room.store.bytes("/@1").await, Err(Error::NotFound(_))), "that page has left");
        for (digest, bytes) in [(delivered, "a page of ours, polled"), (archived, "a page of ours, archived")] {
            assert_eq!(room.store.bytes(&digest.to_string()).await.unwrap(), bytes.as_bytes());
        }
    }

    async fn the_file_does_not_grow_with_each_publication(room) {
        let id = article(room, "dam").await;
        let heavy = |number: u32| {
            let mut sent = publication(id, number, i64::from(number - 1) * 2);
            sent.blobs[0].1 = vec![number as u8; 200_000];
            sent
        };
        for number in 1..=3 {
            room.store.publish(&heavy(number)).await.unwrap();
        }
        let Dialect::Sqlite = room.store.db().dialect() else { return };
        let pages = || async { room.rows("select page_count from pragma_page_count").await[0].int(0).unwrap() };
        let settled = pages().await;
        for number in 4..=30 {
            room.store.publish(&heavy(number)).await.unwrap();
        }
        let grown = pages().await - settled;
        assert!(grown < 100, "27 publications of 200 kB grew the file by {grown} pages of 4 kB: freed room is used again");
    }

    async fn a_withdrawn_article_says_so(room) {
        let id = article(room, "dam").await;
        room.store.publish(&publication(id, 1, 0)).await.unwrap();
        let mut sent = publication(id, 2, 2);
        sent.editions[0].state = ArticleState::Withdrawn;
        sent.editions[0].edition.change =
            Change::Withdrawal { removal: gazette_news::Removal::Kill, reason: "The letter is forged.".into() };
        room.store.publish(&sent).await.unwrap();
        assert_eq!(room.store.article(id).await.unwrap().state, ArticleState::Withdrawn);
        assert_eq!(room.store.editions(id).await.unwrap()[1], sent.editions[0].edition);
    }

    async fn an_article_that_stands_otherwise_by_now_is_left_alone(room) {
        let id = article(room, "dam").await;
        room.store.publish(&publication(id, 1, 0)).await.unwrap();
        let mut held = publication(id, 2, 2);
        held.editions[0].from = ArticleState::Withheld;
        let before = seen(&room.store).await;
        let refused = room.store.publish(&held).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
        assert_eq!(seen(&room.store).await, before);
    }

    async fn a_site_of_three_thousand_pages_is_one_publication(room) {
        let id = article(room, "dam").await;
        let mut sent = publication(id, 1, 0);
        let one = sent.pages[1].clone();
        sent.pages = (0..3_000).map(|n| KeptPage { path: format!("/{n:04}"), ..one.clone() }).collect();
        sent.leaves = (0..700).map(|n| format!("leaf {n}").into_bytes()).collect();
        sent.checkpoint = "gazette.example/log\n700\n".into();
        sent.site_leaf = 699;
        room.store.publish(&sent).await.unwrap();
        let kept = room.store.page_set().await.unwrap().expect("a set");
        assert_eq!(kept.pages, sent.pages);
        assert_eq!(room.store.leaves(0, 700).await.unwrap(), sent.leaves);
    }
}
