//! Who the speakers are where the statements are given: the naming of sources, apart from the finding of statements.

use gazette_news::{Language, Speaker};
use gazette_text::language;

use crate::gold::Gold;
use crate::hit::enclosing;
use crate::model::{Model, language_index};
use crate::page::Page;
use crate::people::{Asked, People};
use crate::train::Marked;

/// The speaker of each marked statement as `model` understands its source, in the order of the marking; `None` where
/// nobody can be known. The marked speakers are not looked at.
pub fn speakers(model: &Model, gold: &Gold) -> Vec<Option<Speaker>> {
    let language: Language = gold.language.unwrap_or_else(|| language::detect(&gold.text));
    let marked = Marked::new(Page::new(&gold.text, language), gold);
    let asked = asked(&marked);
    let own = &model.by_language[language_index(language)];
    let mut people = People::new(&marked.page, &asked, &model.names, &own.name_moves, &model.vocabulary);
    let mut out = vec![None; gold.statements.len()];
    for (statement, who) in marked.statements.iter().zip(people.resolve(&model.ranker)) {
        out[statement.number] = who.speaker;
    }
    out
}

/// The marked statements as far as their speakers matter.
pub(crate) fn asked(marked: &Marked<'_>) -> Vec<Asked> {
    let outer = enclosing(marked.statements.iter().map(|s| (s.cue, s.found.content.as_slice())));
    let asked = |(s, outer): (&crate::train::MarkedStatement, Option<usize>)| Asked {
        source: s.found.source.first().copied(),
        cue: s.cue,
        outer,
    };
    marked.statements.iter().zip(outer).map(asked).collect()
}
