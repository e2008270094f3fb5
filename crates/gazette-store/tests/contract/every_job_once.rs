//! The queue: every job is done, by one worker at a time, and one that cannot be done is put aside.

use std::collections::BTreeSet;

use gazette_store::MAX_TRIES;
use jiff::SignedDuration;

use crate::room::{at, deed};

const LEASE: SignedDuration = SignedDuration::from_secs(60);

on_both_engines! {
    async fn eight_workers_share_two_thousand_jobs(room) {
        let mut tx = room.store.db().write().await.unwrap();
        for number in 0..2_000 {
            let sql = "insert into job (kind, payload, due, state, made) values ('test', $1, 0, 'waiting', 0)";
            tx.run(sql, gazette_store::values![number.to_string()]).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let store = room.store.clone();
            workers.spawn(async move {
                let mut done = Vec::new();
                while let Some(job) = store.claim_job(at(1), LEASE).await.expect("the queue answers") {
                    assert_eq!(job.tries, 1);
                    store.finish_job(job.id).await.expect("the queue answers");
                    done.push(job.payload);
                }
                done
            });
        }
        let done: Vec<String> = workers.join_all().await.into_iter().flatten().collect();
        assert_eq!(done.len(), 2_000, "each exactly once");
        assert_eq!(done.iter().collect::<BTreeSet<_>>().len(), 2_000);
        assert_eq!(room.store.waiting_jobs().await.unwrap(), 0);
    }

    async fn what_was_under_way_is_given_back_at_the_start(room) {
        room.store.enqueue_once("test", "1", at(0)).await.unwrap();
        let held = room.store.claim_job(at(1), LEASE).await.unwrap().expect("due");
        assert!(room.store.claim_job(at(2), LEASE).await.unwrap().is_none());
        assert_eq!(room.store.give_back_jobs().await.unwrap(), 1);
        let again = room.store.claim_job(at(2), LEASE).await.unwrap().expect("given back");
        assert_eq!((again.id, again.tries), (held.id, held.tries + 1));
    }

    async fn what_is_wanted_often_is_done_once_more_after_the_last_time(room) {
        for due in [5, 9] {
            room.store.enqueue_once("recount", "1", at(due)).await.unwrap();
        }
        room.store.enqueue_once("recount", "2", at(7)).await.unwrap();
        assert_eq!(room.store.waiting_jobs().await.unwrap(), 2, "one for each");
        let running = room.store.claim_job(at(5), LEASE).await.unwrap().expect("due");
        assert_eq!(running.payload, "1");
        // What is running may have read what was there before: it is done again.
        room.store.enqueue_once("recount", "1", at(12)).await.unwrap();
        room.store.finish_job(running.id).await.unwrap();
        assert_eq!(room.store.waiting_jobs().await.unwrap(), 2);
    }

    async fn the_job_due_longest_is_claimed_first_and_none_before_its_time(room) {
        let later = room.store.enqueue("a", "{}", at(200)).await.unwrap();
        let sooner = room.store.enqueue("a", "{}", at(100)).await.unwrap();
        assert_eq!(room.store.claim_job(at(99), LEASE).await.unwrap(), None);
        assert_eq!(room.store.claim_job(at(300), LEASE).await.unwrap().unwrap().id, sooner);
        assert_eq!(room.store.claim_job(at(300), LEASE).await.unwrap().unwrap().id, later);
        assert_eq!(room.store.claim_job(at(300), LEASE).await.unwrap(), None);
    }

    async fn the_job_of_a_dead_worker_is_taken_up_when_its_lease_is_over(room) {
        let id = room.store.enqueue("a", "{}", at(0)).await.unwrap();
        let first = room.store.claim_job(at(0), LEASE).await.unwrap().unwrap();
        let store = room.reopened().await;
        assert_eq!(store.claim_job(at(59), LEASE).await.unwrap(), None);
        let second = store.claim_job(at(60), LEASE).await.unwrap().unwrap();
        assert_eq!((second.id, second.tries), (id, 2));
        // The first worker was only slow: what it says of a job that is not its own any more changes nothing.
        assert!(!room.store.fail_job(&first, "slow", at(0)).await.unwrap());
        assert_eq!(store.claim_job(at(61), LEASE).await.unwrap(), None, "the second still holds it");
        store.finish_job(second.id).await.unwrap();
        assert_eq!(store.waiting_jobs().await.unwrap(), 0);
    }

    async fn a_job_that_fails_every_time_is_put_aside_and_can_be_released(room) {
        let id = room.store.enqueue("a", "{\"n\":1}", at(0)).await.unwrap();
        for attempt in 1..=MAX_TRIES {
            let job = room.store.claim_job(at(attempt * 10), LEASE).await.unwrap().expect("due again");
            assert_eq!(job.tries, attempt);
            let aside = room.store.fail_job(&job, &format!("no. {attempt}\0"), at(attempt * 10 + 5)).await.unwrap();
            assert_eq!(aside, attempt == MAX_TRIES);
            assert_eq!(room.store.claim_job(at(attempt * 10 + 4), LEASE).await.unwrap(), None, "not before its retry");
        }
        assert_eq!(room.store.claim_job(at(9_999), LEASE).await.unwrap(), None);
        let aside = room.store.quarantined_jobs().await.unwrap();
        assert_eq!((aside.len(), aside[0].id, aside[0].payload.as_str()), (1, id, "{\"n\":1}"));
        assert_eq!(aside[0].error, format!("no. {MAX_TRIES}\u{FFFD}"));
        room.store.release_job(id, &deed(10_000, "retry-job")).await.unwrap();
        let job = room.store.claim_job(at(10_000), LEASE).await.unwrap().expect("runs again");
        assert_eq!(job.tries, 1);
        assert_eq!(room.store.quarantined_jobs().await.unwrap(), []);
    }

    async fn a_job_that_kills_its_workers_is_put_aside_too(room) {
        let id = room.store.enqueue("a", "{}", at(0)).await.unwrap();
        let good = room.store.enqueue("b", "{}", at(10_000)).await.unwrap();
        for attempt in 0..MAX_TRIES {
            let job = room.store.claim_job(at(attempt * 60), LEASE).await.unwrap().expect("due again");
            assert_eq!(job.id, id);
        }
        let next = room.store.claim_job(at(10_000), LEASE).await.unwrap().expect("the other job");
        assert_eq!(next.id, good, "what kills workers does not stand in the way");
        let aside = room.store.quarantined_jobs().await.unwrap();
        assert_eq!((aside[0].id, aside[0].error.as_str()), (id, "the worker died every time it ran this"));
    }
}
