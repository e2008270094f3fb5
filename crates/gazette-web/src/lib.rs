//! The desk's pages, the push address, and the public site as the press left it.

mod house;

pub use house::{Delivery, House, HouseError, Later, News, Order, Piece};
