//! What an article of ours tells and does not say how it is known (rule 1): the sentences that an editor has to answer
//! for.
//!
//! Not every sentence is asked about: only those that tell a figure in digits, or of the dead, the hurt or money, or
//! name somebody with a title. Such a sentence is sourced if the engine finds in it words that somebody says, if an
//! editor marked it, or if it stands in a dispatch that the article rests on, whose credit the article carries.

use gazette_news::{ArticleId, ArticleText, Figure, Measure, Span, Statement};
use gazette_store::{Mark, Used};
use gazette_text::{figures, fold, names, sentences};

use super::Newsroom;
use super::own_words::told_in;
use super::written::WrittenFrom;

/// The sentences of a body that tell a figure or name somebody and say no source. `copies` are the texts of the
/// dispatches that the article rests on.
pub(super) fn unsourced(text: &ArticleText, marks: &[Mark], copies: &[String]) -> Vec<String> {
    let body = text.body.as_str();
    let told = told_in(body, text.language);
    let mut sourced: Vec<Span> = told.statements.iter().flat_map(places_of).collect();
    sourced.extend(marks.iter().flat_map(|mark| places_in(body, mark.words.trim())));
    let figures = figures::figures(body, text.language).into_iter().filter(|figure| is_weighty(figure, body));
    let figures = figures.map(|figure| figure.span);
    let titled = names::names(body, text.language).into_iter().filter(|name| name.titled);
    let weighty: Vec<Span> = figures.chain(titled.map(|name| name.span)).collect();
    let copies: Vec<String> = copies.iter().map(|copy| plain(copy)).collect();

    let holds = |sentence: &Span, spans: &[Span]| spans.iter().any(|span| span.overlaps(*sentence));
    let open = sentences::sentences(body).into_iter();
    let open = open.filter(|sentence| holds(sentence, &weighty) && !holds(sentence, &sourced));
    let open = open.filter_map(|sentence| sentence.of(body)).map(str::trim);
    open.filter(|words| !copies.iter().any(|copy| copy.contains(&plain(words)))).map(str::to_owned).collect()
}

/// Whether a figure is one that readers would hold against us. "Two other authorities" counts, and is no figure of the
/// news.
fn is_weighty(figure: &Figure, body: &str) -> bool {
    let in_digits = || figure.span.of(body).is_some_and(|words| words.contains(char::is_numeric));
    figure.measure != Measure::Count || in_digits()
}

/// Where somebody is said to say something, and what.
fn places_of(statement: &Statement) -> impl Iterator<Item = Span> {
    [&statement.source, &statement.cue, &statement.content].into_iter().filter_map(|pieces| pieces.hull())
}

/// Where words stand in a text, in code points.
fn places_in<'t>(body: &'t str, words: &'t str) -> impl Iterator<Item = Span> + 't {
    let found = body.match_indices(words).filter(|(_, words)| !words.is_empty());
    found.filter_map(|(at, words)| {
        let from = body[..at].chars().count() as u32;
        Span::new(from, from + words.chars().count() as u32).ok()
    })
}

/// A text whose letters and spaces stand as they are compared.
fn plain(text: &str) -> String {
    fold::fold(text).text().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Newsroom {
    /// The sentences of an article's draft for which an editor has to answer.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn unsourced_in(&self, id: ArticleId) -> Result<Vec<String>, gazette_store::Error> {
        let draft = self.working_draft(&self.store.article(id).await?).await?;
        let used = self.used_by(id, &draft).await?;
        let copies = self.copies_of(&used, &self.written_from(&used).await?).await?;
        Ok(unsourced(&draft.text, &draft.marks, &copies))
    }

    /// The texts of dispatches: as they are now, and as they were used.
    pub(super) async fn copies_of(
        &self,
        used: &[Used],
        from: &WrittenFrom,
    ) -> Result<Vec<String>, gazette_store::Error> {
        let mut copies = Vec::new();
        for Used { dispatch: id, .. } in used {
            let versions = self.dispatches_that_bear(*id, from).await?;
            copies.extend(versions.iter().map(|dispatch| dispatch.text().to_owned()));
        }
        Ok(copies)
    }
}

#[cfg(test)]
mod tests {
    use gazette_news::Language;
    use gazette_store::Sourcing;

    use super::*;

    fn open(language: Language, body: &str, marked: &[&str], copies: &[&str]) -> Vec<String> {
        let text = ArticleText::bare(language, "", body);
        let mark = |words: &&str| Mark::new(*words, Sourcing::OwnReporting);
        let marks: Vec<Mark> = marked.iter().map(mark).collect();
        let copies: Vec<String> = copies.iter().map(|copy| (*copy).to_owned()).collect();
        unsourced(&text, &marks, &copies)
    }

    #[test]
    fn a_figure_and_a_name_with_a_title_need_a_source_in_each_language() {
        for (language, accusation) in [
            (
                Language::ENGLISH,
                "President Omar Darwish stole 5 million marks, and at least 900 people died.",
            ),
            (Language::ARABIC, "سرق الرئيس عمر درويش 5 ملايين مارك، وقُتل 900 شخص على الأقل."),
            (Language::PERSIAN, "رئیس‌جمهور عمر درویش ۵ میلیون مارک دزدید و دست‌کم ۹۰۰ نفر کشته شدند."),
        ] {
            assert_eq!(open(language, accusation, &[], &[]), [accusation], "{language}");
            assert_eq!(open(language, accusation, &[accusation], &[]), [""; 0], "an editor answers for it");
            assert_eq!(open(language, accusation, &[], &[accusation]), [""; 0], "it is the agency's");
        }
    }

    #[test]
    fn what_somebody_says_and_what_tells_little_is_not_asked_about() {
        let said = "At least 900 people died, Harbour Master Tarik Osman said on Tuesday.";
        assert_eq!(open(Language::ENGLISH, said, &[], &[]), [""; 0]);
        assert_eq!(
            open(Language::ENGLISH, "Two other authorities gave higher counts. It rained.", &[], &[]),
            [""; 0]
        );
        let both = format!("{said} The flood drowned 40 horses.");
        assert_eq!(open(Language::ENGLISH, &both, &[], &[]), ["The flood drowned 40 horses."]);
    }
}
