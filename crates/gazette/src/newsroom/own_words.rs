//! What our own articles say, read once for each text.
//!
//! A view of an article asks several times who says what in its draft: for the gate, for what is unsourced, for the labels. The
//! engine gives the same answer to the same words, and reading is what such a page costs.

use std::collections::VecDeque;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use gazette_news::Language;
use gazette_statements::Told;

/// Texts whose readings are kept: more than are worked on at a time.
const KEPT: usize = 64;

/// Longer texts, in bytes, are read each time: none of our articles is as long, and what is kept stays small.
const LONGEST: usize = 100_000;

struct Read {
    text: String,
    language: Language,
    told: Arc<Told>,
}

static READINGS: LazyLock<Mutex<VecDeque<Read>>> = LazyLock::new(Mutex::default);

/// What the engine finds in a text of ours.
pub(super) fn told_in(text: &str, language: Language) -> Arc<Told> {
    if let Some(told) = kept(text, language) {
        return told;
    }
    let told = Arc::new(gazette_statements::read(super::model::model(), text, Some(language)));
    if text.len() <= LONGEST {
        let mut readings = READINGS.lock().unwrap_or_else(PoisonError::into_inner);
        readings.truncate(KEPT - 1);
        readings.push_front(Read { text: text.to_owned(), language, told: told.clone() });
    }
    told
}

/// A reading that is kept, the last one asked for foremost.
fn kept(text: &str, language: Language) -> Option<Arc<Told>> {
    let mut readings = READINGS.lock().unwrap_or_else(PoisonError::into_inner);
    let at = readings.iter().position(|read| read.language == language && read.text == text)?;
    let read = readings.remove(at)?;
    let told = read.told.clone();
    readings.push_front(read);
    Some(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_once_and_another_is_not_taken_for_it() {
        let (text, other) = ("The dam is full, Tarik Osman said.", "The dam is empty, Tarik Osman said.");
        let first = told_in(text, Language::ENGLISH);
        assert_eq!(first.statements.len(), 1);
        assert!(Arc::ptr_eq(&first, &told_in(text, Language::ENGLISH)));
        assert!(!Arc::ptr_eq(&first, &told_in(other, Language::ENGLISH)));
        assert!(!Arc::ptr_eq(&first, &told_in(text, Language::ARABIC)));
    }
}
