//! What is kept of a dispatch to place it.

use gazette_news::Language;

use super::Told;
use super::rarity::Rarity;
use super::setting::Setting;
use super::vector::Vector;
use crate::terms::{Tongue, is_stop, term};
use crate::words::{CAPITAL, NUMBER, OPENS, Words};

/// A dispatch's terms with the weight their places give them, not yet their rarity.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// Its words.
    pub words: Vector,
    /// What of it is known in other languages too: names, numbers, places, words of the bilingual table.
    pub known: Vector,
    pub time: Option<i64>,
    pub language: Option<Language>,
    pub tongue: u8,
    /// Whether there is nothing but a headline.
    pub is_headline: bool,
}

/// A reading with the rarity of its terms in it.
pub(super) struct Weighed {
    pub words: Vector,
    pub known: Vector,
    pub time: Option<i64>,
    pub tongue: u8,
    pub is_headline: bool,
}

/// Texts of fewer words than this are headlines.
const HEADLINE: usize = 28;

/// Words of a dispatch that stay in memory once it is placed.
const KEPT_WORDS: usize = 20;
/// Terms known across languages that do.
const KEPT_KNOWN: usize = 10;

impl Reading {
    pub fn of(told: &Told<'_>, setting: &Setting) -> Reading {
        let body = Words::read(head(told.text, setting.lead));
        let title = Words::read(told.title.unwrap_or_default());
        let tongue = Tongue::of(told.language, if body.len() >= 6 { &body } else { &title });
        let mut terms: Vec<(u32, f32)> = Vec::with_capacity(setting.lead);
        for (words, weight) in [(&title, setting.title), (&body, 1.0)] {
            for word in words.all().iter().take(setting.lead) {
                let key = words.key(word);
                if !is_stop(word) && (key.chars().nth(1).is_some() || word.is(NUMBER)) {
                    // Inside a sentence a capital is a name: names tell events apart better than other words.
                    let name = weight == 1.0 && word.is(CAPITAL) && !word.is(OPENS);
                    terms.push((term(key, tongue), if name { setting.name } else { weight }));
                }
            }
        }
        Reading {
            words: Vector::gather(terms).weigh(|_, w| w.powf(setting.often)),
            known: crate::known::terms(&title, &body, tongue, setting.title, setting.lead),
            time: told.published.map(|t| t.as_second()),
            language: told.language,
            tongue: tongue as u8,
            is_headline: body.len() < HEADLINE,
        }
    }

    /// Keeps of the terms those that weigh most: enough to liken the dispatch again, and to move it.
    pub fn thin(&mut self, weighed: &Weighed) {
        self.words = self.words.only(&weighed.words.heaviest(KEPT_WORDS));
        self.known = self.known.only(&weighed.known.heaviest(KEPT_KNOWN));
    }

    pub fn bytes(&self) -> usize {
        self.words.bytes() + self.known.bytes()
    }

    pub fn time_or_last(&self) -> i64 {
        self.time.unwrap_or(i64::MAX)
    }

    pub fn weighed(&self, rarity: &Rarity, setting: &Setting) -> Weighed {
        Weighed {
            words: self.words.clone().weigh(|t, w| w * rarity.of(t)).trimmed(setting.kept),
            known: self
                .known
                .clone()
                .weigh(|t, w| w * rarity.of(t).powf(setting.rarer))
                .trimmed(setting.known_kept),
            time: self.time,
            tongue: self.tongue,
            is_headline: self.is_headline,
        }
    }

    /// Layout, little endian: the byte 1; time (8); language (3); tongue (1); headline (1); the number of words (2);
    /// then each term (4) and its weight in hundredths (2), words first.
    pub fn record(&self) -> Vec<u8> {
        let mut out = vec![1];
        out.extend(self.time.unwrap_or(i64::MIN).to_le_bytes());
        let mut tag = [0u8; 3];
        let name = self.language.as_ref().map_or("", |l| l.as_str());
        tag[..name.len().min(3)].copy_from_slice(&name.as_bytes()[..name.len().min(3)]);
        out.extend(tag);
        out.push(self.tongue);
        out.push(u8::from(self.is_headline));
        out.extend((self.words.terms().len() as u16).to_le_bytes());
        for (term, weight) in self.words.terms().iter().chain(self.known.terms()) {
            out.extend(term.to_le_bytes());
            out.extend(((weight * 100.0).clamp(0.0, 65_535.0) as u16).to_le_bytes());
        }
        out
    }

    pub fn restore(bytes: &[u8]) -> Option<Reading> {
        if bytes.len() < 16 || bytes[0] != 1 || !(bytes.len() - 16).is_multiple_of(6) {
            return None;
        }
        let time = i64::from_le_bytes(bytes[1..9].try_into().ok()?);
        let tag = std::str::from_utf8(&bytes[9..12]).ok()?.trim_end_matches('\0');
        let words = usize::from(u16::from_le_bytes([bytes[14], bytes[15]]));
        let terms: Vec<(u32, f32)> = bytes[16..]
            .chunks_exact(6)
            .map(|t| {
                (
                    u32::from_le_bytes([t[0], t[1], t[2], t[3]]),
                    f32::from(u16::from_le_bytes([t[4], t[5]])) / 100.0,
                )
            })
            .collect();
        let (words, known) = terms.split_at_checked(words)?;
        Some(Reading {
            words: Vector::gather(words.to_vec()),
            known: Vector::gather(known.to_vec()),
            time: (time != i64::MIN).then_some(time),
            language: tag.parse().ok(),
            tongue: bytes[12],
            is_headline: bytes[13] != 0,
        })
    }
}

/// The head of a text that surely holds `words` words.
fn head(text: &str, words: usize) -> &str {
    let most = words * 14;
    match text.char_indices().nth(most) {
        Some((at, _)) => &text[..at],
        None => text,
    }
}
