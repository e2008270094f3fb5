//! What of the public site is held in memory between requests.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::Bytes;
use gazette_store::{KeptPage, PageSet};

/// Bytes of pages held in memory at most; beyond it they are read again.
const HELD: usize = 64 * 1024 * 1024;

/// The site as it is held in memory.
#[derive(Debug, Default)]
pub(crate) struct Site {
    current: RwLock<Option<Arc<Pages>>>,
    bytes: RwLock<Held>,
}

/// The pages of one set by path.
#[derive(Debug)]
pub(crate) struct Pages {
    pub(crate) id: i64,
    pub(crate) by_path: HashMap<String, KeptPage>,
}

/// Bytes by digest.
#[derive(Debug, Default)]
struct Held {
    by_digest: HashMap<String, Bytes>,
    total: usize,
}

impl Site {
    pub(crate) fn held_set(&self) -> Option<Arc<Pages>> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn hold_set(&self, set: PageSet) -> Arc<Pages> {
        let by_path = set.pages.into_iter().map(|page| (page.path.clone(), page)).collect();
        let pages = Arc::new(Pages { id: set.id, by_path });
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Some(pages.clone());
        pages
    }

    pub(crate) fn held_bytes(&self, digest: &str) -> Option<Bytes> {
        self.bytes.read().unwrap_or_else(PoisonError::into_inner).by_digest.get(digest).cloned()
    }

    pub(crate) fn hold_bytes(&self, digest: &str, bytes: &Bytes) {
        let mut held = self.bytes.write().unwrap_or_else(PoisonError::into_inner);
        if held.total + bytes.len() > HELD {
            *held = Held::default();
        }
        if held.by_digest.insert(digest.to_owned(), bytes.clone()).is_none() {
            held.total += bytes.len();
        }
    }
}
