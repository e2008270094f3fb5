//! What is found in one dispatch: its statements and its figures.

use gazette_news::{Dispatch, DispatchId, Figure, Statement};
use gazette_statements::Model;
use gazette_store::{FoundStatement, KeptFigure};

/// The most statements that are kept of a text, those that come first: a long debate has some hundred, and each is
/// compared with all others of its story.
const MOST_STATEMENTS: usize = 2_000;

/// Finds statements and figures in a dispatch's copy.
///
/// # Errors
/// If a statement cannot be printed.
pub fn find(
    dispatch: &Dispatch,
    id: DispatchId,
) -> Result<(Vec<FoundStatement>, Vec<KeptFigure>), gazette_store::Error> {
    let mut told = gazette_statements::read(Model::shipped(), dispatch.text(), Some(dispatch.language));
    if told.statements.len() > MOST_STATEMENTS {
        tracing::warn!(
            dispatch = id.0,
            found = told.statements.len(),
            "only the first {MOST_STATEMENTS} statements are kept"
        );
        told.statements.truncate(MOST_STATEMENTS);
    }
    let found = told.statements.iter().map(FoundStatement::of).collect::<Result<_, _>>()?;
    Ok((found, figures(dispatch, id, &told.statements)))
}

/// The figures of a dispatch's copy, each with who said so among these statements.
pub fn figures(dispatch: &Dispatch, id: DispatchId, statements: &[Statement]) -> Vec<KeptFigure> {
    let figures = gazette_text::figures::figures(dispatch.text(), dispatch.language);
    let kept = figures.into_iter();
    kept.map(|figure| KeptFigure { dispatch: id, speaker: speaker_of(&figure, statements), figure }).collect()
}

/// Who said a figure: the speaker of the innermost statement whose content it stands in.
fn speaker_of(figure: &Figure, statements: &[Statement]) -> Option<String> {
    let holds = |s: &&Statement| s.content.pieces().iter().any(|piece| piece.contains(figure.span));
    let innermost = statements
        .iter()
        .filter(holds)
        .min_by_key(|s| s.content.hull().map_or(u32::MAX, gazette_news::Span::len))?;
    innermost.speaker.as_ref().map(|speaker| speaker.shown().to_owned())
}
