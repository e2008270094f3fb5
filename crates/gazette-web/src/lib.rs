//! The desk's pages and the public API.
