//! What one passes on the way through a page, so that nobody looks for it from every word anew.

use super::Word;
use crate::lexicon::Class;

/// What stands around a place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Passed {
    /// How many words before it may report.
    pub reporters: u32,
    /// Where the last mark before it stands that closes a quotation.
    pub closes: Option<u32>,
    /// Where the first mark after it stands that opens one.
    pub opens: Option<u32>,
}

/// For each word, and for the place after the last.
pub(super) fn passed(words: &[Word]) -> Vec<Passed> {
    let mut out = vec![Passed::default(); words.len() + 1];
    for (k, word) in words.iter().enumerate() {
        let Passed { reporters, closes, .. } = out[k];
        out[k + 1].reporters = reporters + u32::from(word.class.reports());
        out[k + 1].closes = if word.class == Class::Close { Some(k as u32) } else { closes };
    }
    for (k, word) in words.iter().enumerate().skip(1).rev() {
        out[k - 1].opens = if word.class == Class::Open { Some(k as u32) } else { out[k].opens };
    }
    out
}

#[cfg(test)]
mod tests {
    use gazette_news::Language;

    use crate::lexicon::Class;
    use crate::page::Page;

    #[test]
    fn what_was_passed_is_what_one_finds_by_looking() {
        let text = "“We wait,” she said.\n\n“Who,” he asked, “said that?” Nobody told.";
        let page = Page::new(text, Language::ENGLISH);
        for k in 0..page.words.len() {
            let passed = page.passed[k];
            let is = |j: &usize, class| page.class(*j) == class;
            assert_eq!(passed.closes, (0..k).rev().find(|j| is(j, Class::Close)).map(|j| j as u32));
            assert_eq!(
                passed.opens,
                (k + 1..page.words.len()).find(|j| is(j, Class::Open)).map(|j| j as u32)
            );
            assert_eq!(passed.reporters as usize, (0..k).filter(|j| page.class(*j).reports()).count());
        }
        assert_eq!(page.passed[page.words.len()].reporters, 4);
    }
}
