//! Marked texts as words of a page.

use gazette_news::Spans;

use crate::gold::Gold;
use crate::page::{Page, Stretch};
use crate::spans::{self, Found};

/// A page and the statements marked on it.
pub(crate) struct Marked<'p> {
    pub page: Page<'p>,
    pub statements: Vec<MarkedStatement>,
}

/// One marked statement, in words.
pub(crate) struct MarkedStatement {
    /// Its number among the text's marked statements.
    pub number: usize,
    /// The piece of the cue that carries its sense.
    pub cue: Stretch,
    /// Source, content and the other pieces of the cue.
    pub found: Found,
}

impl<'p> Marked<'p> {
    pub fn new(page: Page<'p>, gold: &Gold) -> Marked<'p> {
        let statements: Vec<_> = gold
            .statements
            .iter()
            .enumerate()
            .filter_map(|(number, s)| {
                let mut pieces = words(&page, &s.cue);
                let anchor = pieces.iter().position(|p| is_strong(&page, *p)).unwrap_or(0);
                let cue = (anchor < pieces.len()).then(|| pieces.remove(anchor))?;
                let found = Found {
                    source: words(&page, &s.source),
                    content: words(&page, &s.content),
                    cue: pieces,
                    ..Found::default()
                };
                Some(MarkedStatement { number, cue, found })
            })
            .collect();
        Marked { page, statements }
    }
}

fn is_strong(page: &Page<'_>, piece: Stretch) -> bool {
    let class = page.class(spans::head(page, piece));
    class.reports() || matches!(class, crate::lexicon::Class::LightNoun)
}

fn words(page: &Page<'_>, spans: &Spans) -> Vec<Stretch> {
    spans.pieces().iter().filter_map(|span| page.words_in(*span)).collect()
}
