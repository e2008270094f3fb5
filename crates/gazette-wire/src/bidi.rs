//! Marks that make text read other than it is written.
//!
//! An override (U+202D, U+202E) prints every letter after it in one direction, whatever the letter's own: the words an editor
//! sees are then not those a program reads. No language is written with them, so they are taken out and named. Embeddings
//! and isolates only move whole runs, and copy in two scripts has use for them: they stay.
//! (Unicode Standard Annex #9, section 2.2.)

use gazette_news::{Copytext, Dispatch, Fault, FaultKind, Met, is_override};

/// The dispatch without overrides in what is read of it, and a fault where there were some.
pub(crate) fn without_overrides(dispatch: Dispatch) -> Dispatch {
    let is_turned = |text: Option<&str>| text.is_some_and(has_override);
    let texts = [dispatch.headline.as_deref(), dispatch.summary.as_deref(), dispatch.slugline.as_deref()];
    if !texts.into_iter().any(is_turned) && !is_turned(Some(dispatch.text())) {
        return dispatch;
    }
    let mut parts = dispatch.clone().into_parts();
    for text in [&mut parts.headline, &mut parts.summary, &mut parts.slugline].into_iter().flatten() {
        text.retain(|c| !is_override(c));
    }
    parts.copy = Copytext::from_paragraphs(parts.copy.iter().map(|p| p.replace(is_override, "")));
    parts.faults.push(Fault::new(FaultKind::BadCharacters, Met::OrderTurned));
    // Where nothing else was there, the dispatch stays as it came.
    Dispatch::new(parts).unwrap_or(dispatch)
}

/// Whether there is an override in a text: U+202D and U+202E are E2 80 AD and E2 80 AE in UTF-8.
fn has_override(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xE2, bytes).any(|at| matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xAD | 0xAE])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::{DispatchParts, Format};

    fn dispatch(headline: &str, copy: &str) -> Dispatch {
        let copy = Copytext::from_paragraphs([copy]);
        let parts = DispatchParts {
            headline: Some(headline.to_owned()),
            copy,
            ..DispatchParts::new("1", Format::Rss)
        };
        Dispatch::new(parts).expect("it says something")
    }

    #[test]
    fn letters_that_were_turned_stand_as_they_are_written() {
        let read =
            without_overrides(dispatch("The ferry \u{202E}is not\u{202C} late", "Ferry \u{202D}12\u{202C}"));
        assert_eq!(read.headline.as_deref(), Some("The ferry is not\u{202C} late"));
        assert_eq!(read.text(), "Ferry 12\u{202C}");
        assert_eq!(read.faults.iter().map(|f| f.kind).collect::<Vec<_>>(), [FaultKind::BadCharacters]);
    }

    #[test]
    fn what_two_scripts_need_stays() {
        let mixed = dispatch("قال \u{2066}(AFC)\u{2069} إن", "\u{202B}مرحبا\u{202C}");
        assert_eq!(without_overrides(mixed.clone()), mixed);
    }
}
