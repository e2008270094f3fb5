//! Where what was fetched is read: short texts at once, long ones after each other.
//!
//! Reading costs CPU, and a hostile text costs as much as the limits allow. Nobody knows before which texts are hostile,
//! but a short one cannot cost much. Short texts therefore have desks of their own, by size, and everything long waits
//! for one place, which the fetcher's unpacking of large answers waits for too: however many send what is long, one of
//! them is worked on at a time, and the other cores stay free for news.

use std::sync::Arc;

use gazette_wire::{Input, Reading};
use tokio::sync::Semaphore;

use crate::patient::Patient;

/// Bytes up to which a text is read at each desk, and how many sit there. Reading what is read at the first takes a few
/// milliseconds at most, whatever it is.
const DESKS: [(usize, usize); 2] = [(32 << 10, 2), (128 << 10, 1)];

/// A text to be read, as it came.
#[derive(Debug)]
pub struct Fetched {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Where it came from.
    pub url: Option<String>,
    /// The `Content-Type` it came with.
    pub content_type: Option<String>,
    /// Whether it came from a host that had not behaved before.
    pub of_stranger: bool,
}

/// The room.
#[derive(Debug)]
pub struct ReadingRoom {
    desks: [Semaphore; DESKS.len()],
    long: Arc<Semaphore>,
    patient: [Patient; 2],
}

impl ReadingRoom {
    /// A room whose place for long texts is shared with others that do heavy work.
    pub fn new(long: Arc<Semaphore>) -> ReadingRoom {
        let patient = ["reads-middling", "reads-long"].map(Patient::start);
        ReadingRoom { desks: DESKS.map(|(_, places)| Semaphore::new(places)), long, patient }
    }

    /// Reads a text beside the threads that wait for the network.
    ///
    /// # Panics
    /// If the reader panics, which it never does.
    pub async fn read(&self, fetched: Fetched) -> Reading {
        self.read_and(fetched, |reading| reading).await
    }

    /// Reads a text and makes something of it at the same desk: of a long text there may be as much to make.
    ///
    /// # Panics
    /// As [`ReadingRoom::read`], or if `then` panics.
    pub async fn read_and<T: Send + 'static>(
        &self,
        fetched: Fetched,
        then: impl FnOnce(Reading) -> T + Send + 'static,
    ) -> T {
        let desk = desk(&fetched);
        let places = desk.map_or(&*self.long, |desk| &self.desks[desk]);
        let _place = places.acquire().await.expect("places are never closed");
        let read = move || {
            then(gazette_wire::read(&Input {
                bytes: &fetched.bytes,
                url: fetched.url.as_deref(),
                content_type: fetched.content_type.as_deref(),
                format: None,
            }))
        };
        if desk == Some(0) {
            return tokio::task::spawn_blocking(read)
                .await
                .expect("reading never panics, and is not cancelled");
        }
        let patient = &self.patient[usize::from(desk.is_none())];
        patient.does(read).await.expect("reading never panics")
    }
}

/// The desk a text is read at; none for long ones. What strangers send is never read at the first, on a thread that gives
/// way to nobody.
fn desk(fetched: &Fetched) -> Option<usize> {
    let desk = DESKS.iter().position(|(most, _)| fetched.bytes.len() <= *most)?;
    Some(desk.max(usize::from(fetched.of_stranger)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fetched(len: usize) -> Fetched {
        let mut bytes = b"<rss version='2.0'><channel><title>Harbour".to_vec();
        bytes.resize(len.max(bytes.len()), b' ');
        Fetched { bytes, url: None, content_type: None, of_stranger: false }
    }

    #[tokio::test]
    async fn short_texts_do_not_wait_for_long_ones() {
        let room = ReadingRoom::new(Arc::new(Semaphore::new(0)));
        assert!(room.read(fetched(1 << 10)).await.feed.is_some());
        assert!(room.read(fetched(100 << 10)).await.feed.is_some());
        assert_eq!(desk(&Fetched { of_stranger: true, ..fetched(1 << 10) }), Some(1), "strangers wait");
        let long = tokio::time::timeout(std::time::Duration::from_millis(50), room.read(fetched(1 << 20)));
        assert!(long.await.is_err(), "there is no place for long ones");
    }
}
