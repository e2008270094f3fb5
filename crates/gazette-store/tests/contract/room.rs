//! A newsroom's store of its own for each test, on either engine, and the few people and things tests speak of.

use std::sync::atomic::{AtomicU32, Ordering};

use gazette_news::{Capture, Digest, DispatchId, EditorId, Outlet, OutletId, Owner, Wire, WireId};
use gazette_store::{Arrival, Db, Deed, Error, Row, Store, values};
use jiff::Timestamp;

/// A test for both engines: `room` is a fresh store.
macro_rules! on_both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($room:ident) $body:block)+) => { $(
        $(#[$meta])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn check($room: &crate::room::Room) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let room = crate::room::Room::on_sqlite().await;
                check(&room).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let Some(room) = crate::room::Room::on_postgres().await else { return };
                check(&room).await;
                room.leave().await;
            }
        }
    )+ };
}

/// Something that somebody did.
pub fn deed(second: i64, act: &str) -> Deed {
    Deed { at: at(second), editor: None, act: act.into(), subject: "house".into(), detail: "null".into() }
}

/// A store of its own.
pub struct Room {
    /// The store under test.
    pub store: Store,
    place: Place,
}

enum Place {
    Directory(tempfile::TempDir),
    Schema { url: String, name: String },
}

static SCHEMAS: AtomicU32 = AtomicU32::new(0);

impl Room {
    pub async fn on_sqlite() -> Room {
        let dir = tempfile::tempdir().expect("a directory");
        let db = Db::open_file(&dir.path().join("gazette.sqlite")).await.expect("a database");
        Room { store: Store::open(db).await.expect("a store"), place: Place::Directory(dir) }
    }

    /// `None`, with a message, where no server is given.
    pub async fn on_postgres() -> Option<Room> {
        let Ok(server) = std::env::var("GAZETTE_TEST_POSTGRES") else {
            eprintln!("skipped: set GAZETTE_TEST_POSTGRES=postgres://… to run this on PostgreSQL");
            return None;
        };
        let name = format!("t{}_{}", std::process::id(), SCHEMAS.fetch_add(1, Ordering::Relaxed));
        let admin = Db::open_server(&server).await.expect("the server");
        admin.run(owned(format!("create schema {name}")), values![]).await.expect("a schema");
        admin.close().await;
        let mark = if server.contains('?') { '&' } else { '?' };
        let url = format!("{server}{mark}options=-csearch_path%3D{name}");
        let db = Db::open_server(&url).await.expect("a database");
        let store = Store::open(db).await.expect("a store");
        Some(Room { store, place: Place::Schema { url, name } })
    }

    /// The same database opened once more, as another worker would.
    pub async fn another_db(&self) -> Db {
        match &self.place {
            Place::Directory(dir) => Db::open_file(&dir.path().join("gazette.sqlite")).await,
            Place::Schema { url, .. } => Db::open_server(url).await,
        }
        .expect("opens again")
    }

    /// What is kept, seen by a process that has just started.
    pub async fn reopened(&self) -> Store {
        Store::open(self.another_db().await).await.expect("a store")
    }

    pub async fn leave(self) {
        if let Place::Schema { name, .. } = &self.place {
            self.raw(&format!("drop schema {name} cascade")).await;
        }
        self.store.close().await;
    }

    /// Runs a statement that no caller of the store has.
    pub async fn raw(&self, sql: &str) {
        self.try_raw(sql).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    pub async fn try_raw(&self, sql: &str) -> Result<u64, Error> {
        self.store.db().run(owned(sql.to_owned()), values![]).await
    }

    pub async fn rows(&self, sql: &str) -> Vec<Row> {
        self.store.db().rows(owned(sql.to_owned()), values![]).await.expect("rows")
    }

    pub async fn count(&self, table: &str) -> i64 {
        self.rows(&format!("select count(*) from {table}")).await[0].int(0).expect("a count")
    }

    /// An outlet with its owner.
    pub async fn outlet(&self, id: &str) -> OutletId {
        let owner = Owner { id: slug(id), name: format!("{id} group"), country: None, group: None };
        self.store.keep_owner(&owner).await.expect("an owner");
        self.store.keep_outlet(&outlet_of(id)).await.expect("an outlet");
        slug(id)
    }

    /// A wire that files are dropped into, of an outlet by the same name.
    pub async fn wire(&self, id: &str) -> WireId {
        let outlet = self.outlet(id).await;
        let channel = gazette_news::Channel::Folder(format!("drop/{id}"));
        self.store.keep_wire(&Wire { id: slug(id), outlet, channel }, 900).await.expect("a wire");
        slug(id)
    }

    /// A capture of a wire that is made if need be.
    pub async fn capture(&self, wire: &str, words: &str) -> i64 {
        let wire = self.wire(wire).await;
        let kept = self.store.keep_capture(&capture_of(&wire, words.as_bytes()), words.as_bytes()).await;
        kept.expect("keeps").expect("is new")
    }

    /// A dispatch of `outlet` in the story, if one is named.
    pub async fn dispatch(&self, outlet: &str, guid: &str) -> DispatchId {
        let capture = self.capture(outlet, &format!("the bytes of {guid}")).await;
        let arrival = arrival(outlet, guid, "as first sent");
        self.store.take_in(capture, &arrival, at(100)).await.expect("taken in").dispatch()
    }

    pub async fn editor(&self, name: &str) -> EditorId {
        let email = format!("{name}@desk.example");
        self.store.add_editor(name, &email, "$argon2id$…", "editor", "en", at(1)).await.expect("an editor")
    }
}

/// SQL in tests is made up as they go; the store itself has none but its own.
fn owned(sql: String) -> &'static str {
    Box::leak(sql.into_boxed_str())
}

pub fn slug<T: std::str::FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().expect("a short name")
}

/// So many seconds into the test's day.
pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_767_225_600 + second).expect("in range")
}

pub fn outlet_of(id: &str) -> Outlet {
    Outlet { owner: Some(slug(id)), ..Outlet::new(slug(id), format!("The {id}")) }
}

/// A name for bytes that is different for different bytes; the store takes whatever digest it is given.
pub fn digest_of(bytes: &[u8]) -> Digest {
    let mut digest = [0u8; 32];
    for (at, byte) in bytes.iter().enumerate() {
        let slot = &mut digest[at % 32];
        *slot = slot.wrapping_mul(31).wrapping_add(*byte).wrapping_add(at as u8);
    }
    digest[0] = digest[0].wrapping_add(bytes.len() as u8);
    Digest(digest)
}

pub fn capture_of(wire: &WireId, bytes: &[u8]) -> Capture {
    Capture {
        digest: digest_of(bytes),
        wire: wire.clone(),
        url: None,
        content_type: None,
        received: at(10),
        len: bytes.len() as u64,
    }
}

pub fn arrival(outlet: &str, guid: &str, words: &str) -> Arrival {
    Arrival {
        outlet: slug(outlet),
        guid: guid.to_owned(),
        revision: None,
        content: digest_of(words.as_bytes()),
        headline: Some(words.to_owned()),
        language: "en".to_owned(),
        // Each text has a moment of its own: what says the same of the same moment is one dispatch.
        published: Some(at(50 + guid.bytes().map(i64::from).sum::<i64>())),
        embargo: None,
        killed: false,
        held: false,
        parts: format!("{{\"text\":{words:?}}}"),
        faults: vec![],
    }
}
