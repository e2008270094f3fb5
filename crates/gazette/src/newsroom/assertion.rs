//! What an article asserts, and on what it rests.

use gazette_news::{ArticleText, DispatchId, Language};
use gazette_store::{Mark, Sourcing};

use super::written::{Earlier, WrittenFrom};

/// Words of an article and what they rest on.
#[derive(Clone, Copy)]
pub(super) struct Assertion<'a> {
    /// The words.
    pub words: &'a str,
    /// The article's language.
    pub language: Language,
    /// Who is cited for them.
    pub attribution: Option<&'a str>,
    /// Whether whoever is cited says that they are not so.
    pub is_denial: bool,
    /// Whether they stand as a quotation: what is asserted then is that they were said.
    pub is_quoted: bool,
    /// The dispatches the editor named for them.
    pub dispatches: &'a [DispatchId],
    /// The versions of dispatches that they were written from.
    pub from: &'a WrittenFrom,
}

impl<'a> Assertion<'a> {
    /// The assertion of a mark that rests on dispatches.
    pub fn of(mark: &'a Mark, text: &ArticleText, from: &'a WrittenFrom) -> Option<Assertion<'a>> {
        let Sourcing::Dispatches { dispatches, attribution } = &mark.sourcing else { return None };
        let words = mark.words.trim();
        Some(Assertion {
            words,
            language: text.language,
            attribution: attribution.as_deref(),
            is_denial: mark.is_denial,
            is_quoted: is_quoted(&text.body, words),
            dispatches,
            from,
        })
    }

    /// The version of a dispatch that this is judged by, where that is not the newest: the one it was written from, if
    /// that bears it out.
    pub fn earlier(&self, id: DispatchId) -> Option<&'a Earlier> {
        self.from.bearing(id, self.words, self.language)
    }
}

/// Whether words stand right behind an opening quotation mark, or begin with one.
fn is_quoted(body: &str, words: &str) -> bool {
    const OPENING: [char; 4] = ['"', '“', '«', '‘'];
    let before = body.find(words).and_then(|at| body[..at].chars().next_back());
    before.is_some_and(|c| OPENING.contains(&c)) || words.starts_with(OPENING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_words_are_known_by_the_mark_before_them() {
        assert!(is_quoted("She said: “We listened.”", "We listened"));
        assert!(is_quoted("قالت: «استمعنا».", "«استمعنا»"));
        assert!(!is_quoted("He said the two had agreed.", "the two had agreed"));
    }
}
