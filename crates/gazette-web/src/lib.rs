//! The desk's pages, the push address, and the public site as the press left it.
//!
//! Everything is served by one [`router`] on one address: readers get the site at `/`, editors the desk under `/desk`,
//! senders the push address under `/push/`. Pages are made on the server and work without scripts; one small script
//! adds keys, live rows and lit-up speakers. Pages show and hand on: whatever computes stands behind [`House`].
//!
//! | path | what |
//! |---|---|
//! | `/…` | the current set of pages, by digest, with validators |
//! | `/log/checkpoint`, `/log/tile/…` | the transparency log (C2SP tlog-tiles) |
//! | `/push/{token}` | a sender's delivery |
//! | `/desk/…` | the desk |
//! | `/desk/live` | server-sent events for open pages |

mod address;
mod assets;
mod carried;
mod desk;
mod error;
mod fields;
mod frame;
mod guard;
mod held;
mod house;
mod live;
mod marked;
mod pages;
mod places;
mod problem;
mod push;
mod room;
mod session;
mod site;
mod tries;
mod words;

pub use desk::router;
pub use house::{
    About, AlteredWords, Bit, Changed, CopyLine, Correction, Delivery, FigureRow, FigureState, FigureTable,
    Found, FoundArticle, FoundDispatch, FoundStory, House, HouseError, Later, News, Order, PersonIn, Piece,
    PlaceIn, Rehearsal, Remark, TopicOf,
};
pub use room::Desk;
