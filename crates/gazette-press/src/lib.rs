//! Articles to pages, feeds and structured data: deterministic bytes from a finished plan.

pub mod plan;
