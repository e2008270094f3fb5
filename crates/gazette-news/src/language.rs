//! The language of a text and the direction it is written in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language by its primary subtag as in BCP 47: two or three small ASCII letters.
///
/// English, Arabic and Persian are the languages Gazette works in; any other language can be named, so that a desk
/// can say "this is Turkish" instead of guessing at its statements.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language([u8; 3]);

impl Language {
    /// English, `en`.
    pub const ENGLISH: Language = Language(*b"en\0");
    /// Arabic, `ar`.
    pub const ARABIC: Language = Language(*b"ar\0");
    /// Persian, `fa`.
    pub const PERSIAN: Language = Language(*b"fa\0");
    /// A language that could not be told, `und` (BCP 47, section 4.1).
    pub const UNDETERMINED: Language = Language(*b"und");

    /// The languages a whole newsroom can be run in.
    pub const WORKING: [Language; 3] = [Language::ENGLISH, Language::ARABIC, Language::PERSIAN];

    /// The subtag: `"en"`, `"ar"`, `"fa"`, `"und"`.
    pub fn as_str(&self) -> &str {
        let len = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..len]).expect("only ASCII letters are ever stored")
    }

    /// Whether statements, figures and names are read in this language.
    pub fn is_working(self) -> bool {
        Language::WORKING.contains(&self)
    }

    /// The direction texts of this language run in (right to left for Arabic, Persian, Urdu, Hebrew and their like).
    pub fn direction(self) -> Direction {
        match self.as_str() {
            "ar" | "fa" | "ur" | "he" | "ps" | "ug" | "yi" | "dv" | "sd" | "ckb" | "arz" | "iw" => {
                Direction::Rtl
            }
            _ => Direction::Ltr,
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a BCP 47 tag and keeps its primary subtag: `ar-EG`, `AR` and `ar_EG` are all `ar`.
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        let bytes = primary.as_bytes();
        if !(2..=3).contains(&bytes.len()) || !bytes.iter().all(u8::is_ascii_alphabetic) {
            return Err(UnknownLanguage(tag.chars().take(40).collect()));
        }
        let mut code = [0u8; 3];
        code[..bytes.len()].copy_from_slice(&bytes.to_ascii_lowercase());
        Ok(match &code {
            b"eng" => Language::ENGLISH,
            b"ara" => Language::ARABIC,
            b"fas" | b"per" | b"prs" | b"pes" => Language::PERSIAN,
            _ => Language(code),
        })
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.as_str())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        tag.parse().map_err(serde::de::Error::custom)
    }
}

/// A tag that is not a BCP 47 language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a language tag; write a code such as en, ar or fa")]
pub struct UnknownLanguage(String);

/// Which way a text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right, as English.
    Ltr,
    /// Right to left, as Arabic and Persian.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute: `"ltr"` or `"rtl"`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regional_and_three_letter_tags_come_down_to_one_code() {
        for (tag, code) in [("en-GB", "en"), ("AR_eg", "ar"), ("per", "fa"), ("fa-AF", "fa"), ("ckb", "ckb")]
        {
            assert_eq!(tag.parse::<Language>().map(|l| l.to_string()), Ok(code.to_owned()));
        }
        assert!("e".parse::<Language>().is_err());
        assert!("english".parse::<Language>().is_err());
    }

    #[test]
    fn direction_follows_the_script_of_the_language() {
        assert_eq!(Language::PERSIAN.direction(), Direction::Rtl);
        assert_eq!(Language::ENGLISH.direction(), Direction::Ltr);
        assert_eq!(Language::UNDETERMINED.direction(), Direction::Ltr);
    }
}
