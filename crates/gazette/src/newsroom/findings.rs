//! What is found in one dispatch: its statements and its figures.

use gazette_news::{Certainty, Dispatch, DispatchId, Figure, Language, Party, Polarity, Statement};
use gazette_store::{FoundStatement, KeptFigure};

use super::model::model;

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
    let mut told = gazette_statements::read(model(), dispatch.text(), Some(dispatch.language));
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

/// As [`find`], beside the threads that answer readers: what is said in a long text takes a second to find.
///
/// # Errors
/// [`gazette_store::Error::Corrupt`] if nothing could be read in it.
pub async fn find_aside(
    dispatch: Dispatch,
    id: DispatchId,
) -> Result<(Vec<FoundStatement>, Vec<KeptFigure>), gazette_store::Error> {
    let found = tokio::task::spawn_blocking(move || find(&dispatch, id)).await;
    found.map_err(|error| gazette_store::Error::Corrupt(format!("dispatch {}: {error}", id.0)))?
}

/// The people and bodies of a text whose statements are known, found beside the threads that answer readers.
///
/// # Errors
/// [`gazette_store::Error::Corrupt`] if nothing could be read in it.
pub async fn parties_aside(
    text: String,
    language: Language,
    statements: Vec<Statement>,
) -> Result<Vec<Party>, gazette_store::Error> {
    let find = move || gazette_statements::parties(model(), &text, Some(language), &statements);
    let found = tokio::task::spawn_blocking(find).await;
    found.map_err(|error| gazette_store::Error::Corrupt(format!("the people of a text: {error}")))
}

/// The figures of a dispatch's copy, each with who said so among these statements.
pub fn figures(dispatch: &Dispatch, id: DispatchId, statements: &[Statement]) -> Vec<KeptFigure> {
    let (text, language) = (dispatch.text(), dispatch.language);
    let mut figures = gazette_text::figures::figures(text, language);
    figures.extend(gazette_text::figures::days(text, language));
    figures.sort_by_key(|figure| figure.span.start());
    let kept = figures.into_iter().map(|figure| {
        let (certainty, teller) = told_by(&figure, statements);
        let speaker = teller.and_then(|said| Some(said.speaker.as_ref()?.shown().to_owned()));
        let via =
            teller.and_then(|said| quoted_by(said, statements)).filter(|via| Some(via) != speaker.as_ref());
        KeptFigure { dispatch: id, speaker, via, figure: Figure { certainty, ..figure } }
    });
    kept.collect()
}

/// Who quotes a statement: the speaker of the one it stands in.
fn quoted_by(said: &Statement, statements: &[Statement]) -> Option<String> {
    let outer = statements.get(said.inside?)?;
    Some(outer.speaker.as_ref()?.shown().to_owned())
}

/// How a figure is told, and in which statement: the innermost whose content it stands in, or the one that denies it or
/// asks it, whoever is quoted within that.
fn told_by<'s>(figure: &Figure, statements: &'s [Statement]) -> (Certainty, Option<&'s Statement>) {
    let holds = |s: &&Statement| s.content.pieces().iter().any(|piece| piece.contains(figure.span));
    let mut holding: Vec<&Statement> = statements.iter().filter(holds).collect();
    holding.sort_by_key(|s| s.content.hull().map_or(u32::MAX, gazette_news::Span::len));
    let is = |polarity: Polarity| holding.iter().find(|s| s.polarity == polarity).copied();
    if let Some(denial) = is(Polarity::Denied) {
        return (Certainty::Denied, Some(denial));
    }
    match is(Polarity::Asked) {
        Some(asked) if figure.certainty.is_told() => (Certainty::Asked, Some(asked)),
        _ => (figure.certainty, holding.first().copied()),
    }
}

#[cfg(test)]
mod tests {
    use gazette_news::{Copytext, DispatchParts, Format};

    use super::*;

    fn told(text: &str, language: Language) -> Vec<(f64, Certainty, Option<String>)> {
        let dispatch = Dispatch::new(DispatchParts {
            language,
            copy: Copytext::from_paragraphs([text]),
            ..DispatchParts::new("1", Format::Text)
        })
        .expect("it says something");
        let figures = find(&dispatch, DispatchId(1)).expect("found").1.into_iter();
        figures.map(|kept| (kept.figure.value, kept.figure.certainty, kept.speaker)).collect()
    }

    #[test]
    fn what_somebody_denies_is_not_told_by_him() {
        let told = told(
            "Four people died on Thursday evening, Transport Minister Jan Holm said, denying reports that 17 people had been \
             killed.",
            Language::ENGLISH,
        );
        let holm = Some("Jan Holm".to_owned());
        assert_eq!(told, [(4.0, Certainty::Told, holm.clone()), (17.0, Certainty::Denied, holm)]);
    }

    #[test]
    fn what_was_only_asked_is_not_told() {
        let told = told("Reporters asked Mayor Rita Falk whether 17 people had died.", Language::ENGLISH);
        assert_eq!(told.iter().map(|one| one.1).collect::<Vec<_>>(), [Certainty::Asked]);
    }
}
