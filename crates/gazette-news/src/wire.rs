//! The channels news comes in by, and what came in.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{OutletId, WireId};

/// One channel we take news from. One outlet may have many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WireShape")]
pub struct Wire {
    /// Its short name.
    pub id: WireId,
    /// Whose it is. A dispatch may name another outlet of its own.
    pub outlet: OutletId,
    /// How it reaches us.
    #[serde(flatten)]
    pub channel: Channel,
}

/// A wire as it is written down.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireShape {
    id: WireId,
    outlet: OutletId,
    feed: Option<String>,
    page: Option<String>,
    folder: Option<String>,
    push: Option<String>,
}

/// A wire that has no channel, or several.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the wire {0:?} must have one of feed, page, folder and push, and only one: give a wire to each")]
struct NotOneChannel(String);

impl TryFrom<WireShape> for Wire {
    type Error = NotOneChannel;
    fn try_from(shape: WireShape) -> Result<Wire, NotOneChannel> {
        let WireShape { id, outlet, feed, page, folder, push } = shape;
        let channels = [
            feed.map(Channel::Feed),
            page.map(Channel::Page),
            folder.map(Channel::Folder),
            push.map(Channel::Push),
        ];
        let mut channels = channels.into_iter().flatten();
        match (channels.next(), channels.next()) {
            (Some(channel), None) => Ok(Wire { id, outlet, channel }),
            _ => Err(NotOneChannel(id.as_str().to_owned())),
        }
    }
}

/// How a wire reaches us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// A feed that is polled: RSS, Atom, RDF, JSON Feed.
    Feed(String),
    /// One page that is read by its address.
    Page(String),
    /// A folder that files are dropped into.
    Folder(String),
    /// An address that the sender posts to; the value is the SHA-256 of its token, in hexadecimal.
    Push(String),
}

/// The name of exact bytes: their SHA-256 (FIPS 180-4), shown in hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(pub [u8; 32]);

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl FromStr for Digest {
    type Err = BadDigest;
    fn from_str(text: &str) -> Result<Digest, BadDigest> {
        let mut bytes = [0u8; 32];
        if text.len() != 64 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(BadDigest);
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_| BadDigest)?;
        }
        Ok(Digest(bytes))
    }
}

impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Text that is not 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a digest is 64 hexadecimal digits")]
pub struct BadDigest;

/// The exact bytes a wire delivered, from where and when. Evidence: it can be read again when a reader improves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// Names the bytes.
    pub digest: Digest,
    /// The wire they came by.
    pub wire: WireId,
    /// Where they were fetched from, after redirects.
    pub url: Option<String>,
    /// The `Content-Type` they came with.
    pub content_type: Option<String>,
    /// When they came.
    pub received: Timestamp,
    /// How many bytes.
    pub len: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_print_and_parse() {
        let digest = Digest([0xab; 32]);
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert!("zz".parse::<Digest>().is_err());
        assert!("+f".repeat(32).parse::<Digest>().is_err(), "a sign is not a digit");
    }
}
