//! Sentences that can be told in any language: by name, filled with values.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Met;

/// What was met and where, one sentence. Kept in English and, where it has a name, with what the sentence is filled with,
/// so that the desk can tell it in its reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Note {
    #[serde(rename = "note")]
    text: String,
    /// A name that a later build gave is kept as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    values: Vec<Value>,
}

/// What a place of a sentence is filled with.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Something as it is: an address, a number, what another program said.
    Text(String),
    /// Something that has its own words in each language.
    Note(Note),
}

impl Note {
    /// A sentence in English alone: what another program said.
    pub fn in_english(text: impl Into<String>) -> Note {
        Note { text: text.into(), name: None, values: Vec::new() }
    }

    /// The sentence in English.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was met, where it has a name that this build knows and as many values as that takes.
    pub fn met(&self) -> Option<Met> {
        self.name.as_deref().and_then(Met::of).filter(|met| met.places() == self.values.len())
    }

    /// What it is filled with.
    pub fn values(&self) -> &[Value] {
        &self.values
    }
}

impl Met {
    /// The sentence, filled. A value too many is not told, and a place without one stays empty.
    pub fn with<V: Into<Value>>(self, values: impl IntoIterator<Item = V>) -> Note {
        let values: Vec<Value> = values.into_iter().map(Into::into).collect();
        debug_assert_eq!(values.len(), self.places(), "{self:?}");
        let text = fill(self.english(), &values, Value::to_string);
        Note { text, name: Some(self.as_str().to_owned()), values }
    }
}

/// A sentence with its places, `{0}` and so on, filled; each value as `tell` tells it.
pub fn fill(sentence: &str, values: &[Value], tell: impl Fn(&Value) -> String) -> String {
    let (mut filled, mut rest) = (String::new(), sentence);
    while let Some((before, place)) = rest.split_once('{') {
        let (at, after) = place.split_once('}').unwrap_or((place, ""));
        filled.push_str(before);
        filled.extend(at.parse::<usize>().ok().and_then(|at| values.get(at)).map(&tell));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Text(text) => f.write_str(text),
            Value::Note(note) => note.fmt(f),
        }
    }
}

impl From<Met> for Note {
    fn from(met: Met) -> Note {
        met.with::<Value>([])
    }
}

impl From<Met> for Value {
    fn from(met: Met) -> Value {
        Value::Note(met.into())
    }
}

impl From<Note> for Value {
    fn from(note: Note) -> Value {
        Value::Note(note)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

macro_rules! numbers {
    ($($number:ty),+) => { $(
        impl From<$number> for Value {
            fn from(number: $number) -> Value {
                Value::Text(number.to_string())
            }
        }
    )+ };
}

numbers!(u8, u16, i32, u64, usize);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_note_is_filled_and_read_back() {
        let note = Met::GuidTwice.with(["2".into(), Value::from(7), Met::SomeJson.into()]);
        assert_eq!(note.text(), "postings 2 and 7 of the feed carry the identifier JSON");
        let json = serde_json::to_string(&note).expect("prints");
        assert_eq!(serde_json::from_str::<Note>(&json).expect("reads"), note);
        assert_eq!(note.met(), Some(Met::GuidTwice));
    }

    #[test]
    fn what_a_value_holds_is_not_filled_in_again() {
        assert_eq!(Met::JsonBroken.with(["{0} {1}"]).text(), "the JSON cannot be read: {0} {1}");
    }

    #[test]
    fn a_note_of_another_build_is_told_in_english() {
        let kept = r#"{"note": "the moon was full", "name": "full-moon"}"#;
        let note: Note = serde_json::from_str(kept).expect("reads");
        assert_eq!((note.met(), note.text()), (None, "the moon was full"));
    }

    #[test]
    fn names_are_of_one_thing_each() {
        let names: BTreeSet<&str> = Met::ALL.iter().map(|met| met.as_str()).collect();
        assert_eq!(names.len(), Met::ALL.len());
    }
}
