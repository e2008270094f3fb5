//! Turns at a host: so many requests at once, and a pause after each; and whether it behaved the last time.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep_until};

/// Hosts remembered before idle ones are forgotten.
const HOSTS: usize = 4096;

/// Hands out turns at hosts.
#[derive(Debug)]
pub struct Turns {
    at_once: usize,
    pause: Duration,
    hosts: Mutex<HashMap<String, Arc<Host>>>,
}

#[derive(Debug)]
struct Host {
    places: Arc<Semaphore>,
    free_at: Mutex<Instant>,
    /// Whether it behaved the last time it was asked. Nothing hangs on the moment at which others see it.
    is_known: AtomicBool,
}

/// A turn at a host; it ends when dropped.
#[derive(Debug)]
pub struct Turn {
    host: Arc<Host>,
    pause: Duration,
    _place: OwnedSemaphorePermit,
}

impl Turns {
    /// Turns for `at_once` requests at a host, with a pause between the end of one and the start of the next.
    pub fn new(at_once: usize, pause: Duration) -> Turns {
        Turns { at_once: at_once.max(1), pause, hosts: Mutex::default() }
    }

    /// Waits for a turn at a host.
    pub async fn at(&self, host: &str) -> Turn {
        let host = self.host(host);
        let place = host.places.clone().acquire_owned().await.expect("places are never closed");
        let free_at = *locked(&host.free_at);
        // Even a timer that has run out waits for the clock's next tick.
        if free_at > Instant::now() {
            sleep_until(free_at).await;
        }
        Turn { host, pause: self.pause, _place: place }
    }

    fn host(&self, name: &str) -> Arc<Host> {
        let mut hosts = locked(&self.hosts);
        if hosts.len() >= HOSTS {
            let now = Instant::now();
            hosts.retain(|_, host| Arc::strong_count(host) > 1 || *locked(&host.free_at) > now);
        }
        let new = || {
            let places = Arc::new(Semaphore::new(self.at_once));
            Arc::new(Host { places, free_at: Mutex::new(Instant::now()), is_known: AtomicBool::new(false) })
        };
        hosts.entry(name.to_owned()).or_insert_with(new).clone()
    }
}

impl Turn {
    /// Whether the host behaved the last time it was asked; hosts that were never asked are not known.
    pub fn is_known(&self) -> bool {
        self.host.is_known.load(Ordering::Relaxed)
    }

    /// Keeps in mind whether the host behaved this time.
    pub fn learn(&self, behaved: bool) {
        self.host.is_known.store(behaved, Ordering::Relaxed);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *locked(&self.host.free_at) = Instant::now() + self.pause;
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|broken| broken.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_at_a_time_with_a_pause_between() {
        let turns = Turns::new(1, Duration::from_millis(20));
        let start = Instant::now();
        for _ in 0..3 {
            drop(turns.at("news.example").await);
        }
        assert!(start.elapsed() >= Duration::from_millis(40), "two pauses lie between three turns");
    }

    #[tokio::test]
    async fn nobody_gets_a_turn_while_all_places_are_taken() {
        let turns = Turns::new(2, Duration::ZERO);
        let held = (turns.at("news.example").await, turns.at("news.example").await);
        assert_eq!(turns.host("news.example").places.available_permits(), 0);
        drop(turns.at("other.example").await);
        drop(held);
        turns.at("news.example").await;
    }

    #[tokio::test]
    async fn a_host_is_known_by_how_it_behaved_the_last_time() {
        let turns = Turns::new(1, Duration::ZERO);
        for behaved in [true, false, true] {
            turns.at("news.example").await.learn(behaved);
            assert_eq!(turns.at("news.example").await.is_known(), behaved);
        }
        assert!(!turns.at("other.example").await.is_known());
    }

    #[tokio::test]
    async fn idle_hosts_are_forgotten() {
        let turns = Turns::new(1, Duration::ZERO);
        for number in 0..3 * HOSTS {
            drop(turns.at(&number.to_string()).await);
        }
        assert!(locked(&turns.hosts).len() <= HOSTS);
    }
}
