//! One process works in a database at a time; the lock goes with it.

use gazette_store::Dialect;

on_both_engines! {
    async fn a_second_one_is_told_and_the_next_gets_it(room) {
        let first = room.store.db().work_alone().await.unwrap().expect("nobody else works here");
        let other = room.another_db().await;
        assert!(other.work_alone().await.unwrap().is_none());
        assert_eq!(room.reopened().await.dispatch_count().await.unwrap(), 0, "reading goes on");
        drop(first);
        // A server hears of a closed connection a moment later.
        for _ in 0..200 {
            if other.work_alone().await.unwrap().is_some() {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("the lock outlived its holder");
    }

    async fn a_lock_whose_connection_is_lost_is_noticed_and_taken_again_unless_another_has_it(room) {
        let mut alone = room.store.db().work_alone().await.unwrap().expect("nobody else works here");
        alone.check().await.expect("it is held");
        // Only a server can lose a connection: SQLite's file stays locked as long as the process lives.
        let sql = "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and pid <> \
                   pg_backend_pid() and classid = 7102 and objid::bigint = (hashtext(current_schema())::bigint & 4294967295)";
        let is_server = room.store.db().dialect() == Dialect::Postgres;
        if is_server {
            room.store.db().run(sql, &[]).await.unwrap();
            alone.check().await.expect_err("its connection is gone");
        }
        assert!(alone.take_again().await.unwrap());
        alone.check().await.expect("it is held again");
        if is_server {
            room.store.db().run(sql, &[]).await.unwrap();
            alone.check().await.expect_err("its connection is gone");
            let _other = room.another_db().await.work_alone().await.unwrap().expect("it is free");
            assert!(!alone.take_again().await.unwrap(), "another process has it");
        }
    }
}
