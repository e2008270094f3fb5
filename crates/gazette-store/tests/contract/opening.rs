//! A database is brought to this build's shape once, whoever comes first, and one of a later build is left alone.

use gazette_store::{Error, Store};

on_both_engines! {
    async fn a_second_start_changes_nothing(room) {
        let steps = room.count("migration").await;
        room.store.set("name", "The Gazette").await.unwrap();
        let store = room.reopened().await;
        assert_eq!(store.setting("name").await.unwrap().as_deref(), Some("The Gazette"));
        assert_eq!(room.count("migration").await, steps);
    }

    async fn workers_that_start_at_once_make_one_database(room) {
        let steps = room.count("migration").await;
        // As it was before anybody came: every table goes.
        let tables: &[&str] = &[
            "takedown", "identity", "leaning", "figure", "marking", "doubt", "story_topic", "verdict", "statement", "claim", "engine_archive_print", "engine_archive", "engine_memory", "reprint", "dispatch_version", "fault",
            "article_dispatch", "shown_dispatch", "edition", "article", "dispatch", "capture", "wire", "outlet", "owner", "session",
            "invitation", "editor", "page", "page_set", "evidence", "blob", "log_leaf", "log_tile", "log_checkpoint", "deed", "job",
            "setting", "story", "configured", "policy", "search_text", "search_index", "migration",
        ];
        for table in tables {
            room.raw(&format!("drop table if exists {table}")).await;
        }
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let db = room.another_db().await;
            workers.spawn(async move { Store::open(db).await.map(drop) });
        }
        for opened in workers.join_all().await {
            opened.expect("each of them opens it");
        }
        assert_eq!(room.count("migration").await, steps);
        assert_eq!(room.reopened().await.dispatch_count().await.unwrap(), 0);
    }

    async fn a_database_of_a_later_build_is_refused(room) {
        room.raw("insert into migration (step) values (999)").await;
        let refused = Store::open(room.another_db().await).await.map(drop);
        let Err(Error::Corrupt(why)) = refused else { panic!("{refused:?}") };
        assert!(why.contains("later Gazette (step 999"), "{why}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_named_without_its_password() {
    let refused = gazette_store::Db::open_server("postgres://sara:opensesame@127.0.0.1:1/news").await;
    let Err(Error::Unavailable(why)) = refused else { panic!("{refused:?}") };
    assert!(why.contains("127.0.0.1:1/news") && why.contains("check that the server runs"), "{why}");
    assert!(!why.contains("opensesame"), "{why}");
    let nonsense = gazette_store::Db::open_server("postgres://sara:opensesame@[").await;
    assert!(matches!(&nonsense, Err(Error::Unavailable(why)) if !why.contains("opensesame")), "{nonsense:?}");
}
