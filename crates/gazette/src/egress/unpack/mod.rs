//! Content codings undone as the bytes come in, with a limit on what comes out of every layer: in all, and for what
//! went in.

mod layers;
#[cfg(test)]
mod tests;

use std::io;

use gazette_news::Met;

use super::refused::Refused;
use layers::{Bounded, Brotli, Gzip, Layer, Limited, TooMuch};

/// Layers of coding that are undone. Two are seen in the wild, where a cache packs what was packed.
const LAYERS: usize = 2;

/// How many times its packed size an answer may have. News packs to a fifth, tables and menus to a thirtieth; what packs
/// better is a bomb, and is put out after a few kilobytes.
pub const MOST_TIMES: usize = 128;

/// Bytes that may come out whatever went in: short answers of one sign are nobody's trouble.
const ANYWAY: usize = 256 << 10;

/// What we say we can undo.
pub const ACCEPTED: &str = "gzip, br";

/// Undoes the codings of one answer.
pub struct Unpacker {
    layers: Box<dyn Layer>,
    coding: &'static str,
    limit: usize,
    /// Bytes that have gone in, and what may have come out for them.
    packed: usize,
    most: usize,
}

impl Unpacker {
    /// For an answer with these `Content-Encoding` lines joined by commas, of at most `limit` bytes.
    ///
    /// # Errors
    /// If a coding is not one we asked for, or there are too many.
    pub fn new(codings: &str, limit: usize) -> Result<Unpacker, Refused> {
        let mut layers: Box<dyn Layer> = Box::new(Bounded::new(limit));
        let mut coding = "nothing";
        let named = codings
            .split(',')
            .map(str::trim)
            .filter(|c| !c.is_empty() && !c.eq_ignore_ascii_case("identity"));
        for (at, name) in named.enumerate() {
            if at >= LAYERS {
                return Err(Refused::Coding(codings.chars().take(80).collect()));
            }
            // The first named is the innermost (RFC 9110, section 8.4).
            let inner = Limited::new(layers, limit);
            (layers, coding) = match name.to_ascii_lowercase().as_str() {
                "gzip" | "x-gzip" => (Box::new(Gzip::new(inner)) as Box<dyn Layer>, "gzip"),
                "br" => (Box::new(Brotli::new(inner)) as Box<dyn Layer>, "brotli"),
                _ => return Err(Refused::Coding(name.chars().take(80).collect())),
            };
        }
        Ok(Unpacker { layers, coding, limit, packed: 0, most: limit })
    }

    /// Whether bytes cost more than copying.
    pub fn is_packed(&self) -> bool {
        self.coding != "nothing"
    }

    /// How many bytes have come out so far.
    pub fn unpacked(&self) -> usize {
        self.layers.unpacked()
    }

    /// Takes the next bytes of the answer.
    ///
    /// # Errors
    /// If more comes out than allowed, or the bytes are not what they are said to be.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Refused> {
        self.packed += bytes.len();
        if self.is_packed() {
            self.most = self.packed.saturating_mul(MOST_TIMES).max(ANYWAY).min(self.limit);
            self.layers.allow(self.most);
        }
        self.layers.write_all(bytes).map_err(|error| refusal(&error, self.coding, self.most, self.limit))
    }

    /// The whole answer.
    ///
    /// # Errors
    /// If a layer is cut short, or more comes out at its end than allowed.
    pub fn end(self) -> Result<Vec<u8>, Refused> {
        let Unpacker { layers, coding, limit, most, .. } = self;
        layers.end().map_err(|error| refusal(&error, coding, most, limit))
    }
}

fn refusal(error: &io::Error, coding: &'static str, most: usize, limit: usize) -> Refused {
    match error.get_ref() {
        Some(inner) if inner.is::<TooMuch>() && most < limit => Refused::TooDense(MOST_TIMES),
        Some(inner) if inner.is::<TooMuch>() => Refused::TooLarge { what: Met::TheAnswer, limit },
        _ => Refused::Packing(coding),
    }
}
