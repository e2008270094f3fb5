//! What a store keeps of a text so that the index can be given back its memory.
//!
//! Layout, little endian: the byte 4; key, wording, published, received (8 bytes each); outlet, owner, credited and
//! three mentions (4 each); words (2), evidence (1), gives credit (bit 0), by how many lines or tags (bits 1 to 4), is its
//! outlet's witness (bit 6) and signed by it (bit 7), the number of terms known across languages (1), the tongue (1), whether a sketch of what it says is kept (1),
//! the number of things it tells in order (1); the terms, 4 each; the sketch; these things, 2 each; then for each
//! fingerprint 4 bytes and its place, 2. Numbers of outlets are the gazetteer's: a store that numbers outlets anew must
//! add the texts anew.

use super::held::Held;
use crate::credits::Evidence;
use crate::retelling::content::Sketch;
use crate::retelling::sequence::Sequence;
use crate::shingles::Print;
use crate::vector::Vector;

/// What is told by single bits, and the four between that count lines or tags.
const GIVES_CREDIT: u8 = 1;
const WITNESS: u8 = 1 << 6;
const SIGNED: u8 = 1 << 7;
const MOST_SIGNED: u8 = 0xF;

const VERSION: u8 = 4;
const HEAD: usize = 1 + 8 * 4 + 4 * 6 + 8;

/// Bytes that are no record of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these {0} bytes are no fingerprint record of version 4; add the text anew")]
pub struct BadRecord(usize);

pub(super) fn write(held: &Held, prints: &[(Print, u16)]) -> Vec<u8> {
    let kept = held.known.bytes() + held.told.bytes() + Sketch::BYTES;
    let mut out = Vec::with_capacity(HEAD + kept + prints.len() * 6);
    out.push(VERSION);
    let (published, received) = held.seconds();
    out.extend(held.key.to_le_bytes());
    out.extend(held.wording.to_le_bytes());
    out.extend(published.to_le_bytes());
    out.extend(received.to_le_bytes());
    for number in [held.outlet, held.owner, held.credited].into_iter().chain(held.mentions) {
        out.extend(number.to_le_bytes());
    }
    out.extend(held.words.to_le_bytes());
    out.push(held.evidence as u8);
    let flags = [(held.gives_credit, GIVES_CREDIT), (held.is_witness, WITNESS), (held.is_signed, SIGNED)];
    out.push(flags.iter().filter(|(is, _)| *is).fold(held.signed << 1, |byte, (_, flag)| byte | flag));
    let known = held.known.as_slice();
    out.push(known.len() as u8);
    out.push(held.tongue);
    out.push(u8::from(held.content.is_some()));
    out.push(held.told.as_slice().len() as u8);
    known.iter().for_each(|term| out.extend(term.to_le_bytes()));
    out.extend(held.content.iter().flat_map(|c| c.to_bytes()));
    held.told.as_slice().iter().for_each(|thing| out.extend(thing.to_le_bytes()));
    for (print, place) in prints {
        out.extend(print.0.to_le_bytes());
        out.extend(place.to_le_bytes());
    }
    out
}

pub(super) fn read(bytes: &[u8]) -> Result<(Held, Vec<(Print, u16)>), BadRecord> {
    let bad = || BadRecord(bytes.len());
    if bytes.len() < HEAD || bytes[0] != VERSION {
        return Err(bad());
    }
    let known = usize::from(bytes[61]) * 4;
    let sketch = if bytes[63] != 0 { Sketch::BYTES } else { 0 };
    let told = HEAD + known + sketch;
    let rest = told + usize::from(bytes[64]) * 2;
    if bytes.len() < rest || !(bytes.len() - rest).is_multiple_of(6) {
        return Err(bad());
    }
    let long = |at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes"));
    let short = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
    let mut held = Held::new(long(1));
    held.wording = long(9);
    held.set_seconds(long(17) as i64, long(25) as i64);
    held.outlet = short(33);
    held.owner = short(37);
    held.credited = short(41);
    held.mentions = [short(45), short(49), short(53)];
    held.words = u16::from_le_bytes([bytes[57], bytes[58]]);
    held.evidence = match bytes[59] {
        0 => Evidence::CreditLine,
        1 => Evidence::Tag,
        2 => Evidence::Lead,
        3 => Evidence::Mention,
        _ => return Err(bad()),
    };
    held.gives_credit = bytes[60] & GIVES_CREDIT != 0;
    held.signed = bytes[60] >> 1 & MOST_SIGNED;
    held.is_witness = bytes[60] & WITNESS != 0;
    held.is_signed = bytes[60] & SIGNED != 0;
    let terms = bytes[HEAD..HEAD + known].chunks_exact(4);
    let terms = terms.map(|t| u32::from_le_bytes([t[0], t[1], t[2], t[3]])).collect();
    held.known = Vector::from_kept(terms).ok_or_else(bad)?;
    held.tongue = bytes[62];
    held.content = Sketch::from_bytes(&bytes[HEAD + known..told]).filter(|_| sketch > 0).map(Box::new);
    let things = bytes[told..rest].chunks_exact(2).map(|t| u16::from_le_bytes([t[0], t[1]]));
    held.told = Sequence::from_kept(things.collect());
    let prints = bytes[rest..]
        .chunks_exact(6)
        .map(|p| (Print(u32::from_le_bytes([p[0], p[1], p[2], p[3]])), u16::from_le_bytes([p[4], p[5]])))
        .collect();
    Ok((held, prints))
}
