//! Who says what a headline says: "Dam is full: Official", «الوزير: السد امتلأ».

use gazette_news::{Language, Span, Statement, StatementParts};

use crate::model::Model;
use crate::read::read;

/// So many code points of the copy are looked at for who "the official" is: its first paragraphs name him.
const LEAD: usize = 1_500;

/// The statements of a headline, their places in code points of it; whom it means is told by the copy under it.
pub fn headline(model: &Model, headline: &str, text: &str, language: Option<Language>) -> Vec<Statement> {
    let headline = headline.trim_end();
    if headline.is_empty() {
        return Vec::new();
    }
    let end = headline.chars().count() as u32;
    let lead: String = text.chars().take(LEAD).collect();
    let told = read(model, &format!("{headline}\n\n{lead}"), language);
    let is_in = |statement: &Statement| {
        let spans = [&statement.source, &statement.cue, &statement.content];
        spans.iter().filter_map(|spans| spans.hull()).map(Span::end).all(|at| at <= end)
    };
    let numbers: Vec<usize> = (0..told.statements.len()).filter(|n| is_in(&told.statements[*n])).collect();
    let renumbered = |statement: Statement| {
        let parts = statement.into_parts();
        let inside = parts.inside.and_then(|outer| numbers.iter().position(|n| *n == outer));
        Statement::new(StatementParts { inside, ..parts }).ok()
    };
    told.statements.into_iter().filter(is_in).filter_map(renumbered).collect()
}
