//! One process works in a database at a time; the lock goes with it.

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
}
