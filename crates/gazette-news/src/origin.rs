//! Whose copy a dispatch is.

use serde::{Deserialize, Serialize};

/// On what grounds a dispatch is tied to an origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// It says so: a credit line, an agency's tag, "as reported by".
    Credit,
    /// Its text stands in the other's.
    Text,
    /// Both of these.
    Both,
    /// Nothing ties it to another text: it is its own origin as far as is known.
    None,
}

/// How it is known which of two texts came first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precedence {
    /// The copy names the other.
    Credit,
    /// The other was out earlier, by a margin that clocks can be trusted with.
    Time,
    /// Not known. An honest answer.
    Unknown,
}

/// A dispatch's tie to the text it was copied from. `K` is whatever the caller names dispatches by.
///
/// Invariants: the share lies in 0..=1; where there is no basis there is neither a copied text nor a known precedence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reprint<K> {
    origin: K,
    copied_from: Option<K>,
    share: f32,
    basis: Basis,
    direction: Precedence,
}

impl<K> Reprint<K> {
    /// A dispatch that is its own origin, as far as is known.
    pub fn none(own: K) -> Reprint<K> {
        Reprint {
            origin: own,
            copied_from: None,
            share: 0.0,
            basis: Basis::None,
            direction: Precedence::Unknown,
        }
    }

    /// A tie to `origin`, copied from `copied_from` (the nearest text in the chain, where one is held).
    ///
    /// `share` is how much of the dispatch's copy stands in the other text; it is brought into 0..=1.
    /// A basis of [`Basis::None`] gives [`Reprint::none`].
    pub fn tie(
        origin: K,
        copied_from: Option<K>,
        share: f32,
        basis: Basis,
        direction: Precedence,
    ) -> Reprint<K> {
        if basis == Basis::None {
            return Reprint::none(origin);
        }
        let share = if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) };
        Reprint { origin, copied_from, share, basis, direction }
    }

    /// The one text that all of the chain reprint; the dispatch itself where it is its own origin.
    pub fn origin(&self) -> &K {
        &self.origin
    }

    /// The text it was copied from, where one is known and held.
    pub fn copied_from(&self) -> Option<&K> {
        self.copied_from.as_ref()
    }

    /// How much of the dispatch's copy stands in the other text, 0 to 1.
    pub fn share(&self) -> f32 {
        self.share
    }

    /// On what grounds.
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// How the direction is known.
    pub fn direction(&self) -> Precedence {
        self.direction
    }
}
