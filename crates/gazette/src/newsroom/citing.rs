//! Whom to cite for words of an article.

use gazette_news::{ArticleText, Direction, Dispatch, DispatchId, Language};
use gazette_text::{fold, names, numbers, tokens};

use super::Newsroom;
use super::claims::content_in;
use super::labels::find_span;
use super::own_words::told_in;
use super::speakers::is_one_person;
use super::standing::is_equal;

impl Newsroom {
    /// Who says these words of an article in these dispatches: whoever the article itself has say them, else whoever tells
    /// their number, else the speaker of the statement most like them, else the outlet. A name that the article writes in
    /// its own script is cited as it is there. Nobody is cited who is the dispatch's own reporter, nor by a word of another
    /// script that is no name ("operator").
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn speaker_of(
        &self,
        words: &str,
        text: &ArticleText,
        dispatches: &[DispatchId],
    ) -> Result<String, gazette_store::Error> {
        let mut found = cited_in(words, text);
        if found.is_none() {
            found = self.teller_of(words, text, dispatches).await?;
        }
        if found.is_none() {
            found = self.speaker_like(words, dispatches).await?;
        }
        let found = found.map(|speaker| as_written(&speaker, text));
        if let Some(speaker) = found.filter(|speaker| !is_foreign_word(speaker, text.language)) {
            return Ok(speaker);
        }
        let Some(first) = dispatches.first() else { return Ok(String::new()) };
        let kept = self.store.dispatch(*first).await?;
        Ok(self.store.outlet(&kept.outlet).await?.name)
    }

    /// Who tells a number of the words.
    async fn teller_of(
        &self,
        words: &str,
        text: &ArticleText,
        dispatches: &[DispatchId],
    ) -> Result<Option<String>, gazette_store::Error> {
        let cut = tokens::tokens(words);
        let told: Vec<f64> = (0..cut.len())
            .filter_map(|at| numbers::number_at(words, &cut, at, text.language))
            .filter(|number| number.digits)
            .map(|number| number.value)
            .collect();
        for story in self.stories_of(dispatches).await? {
            let figures = self.store.figures_of(story).await?;
            let is_it = |value: f64| told.iter().any(|told| is_equal(*told, value));
            let tellers = figures.into_iter().filter(|kept| {
                let is_told = kept.speaker.is_some() && kept.figure.certainty.is_told();
                is_told && dispatches.contains(&kept.dispatch) && is_it(kept.figure.value)
            });
            for teller in tellers {
                let dispatch = self.dispatch_now(teller.dispatch).await?;
                let speaker = teller.speaker.filter(|speaker| !is_reporter_of(speaker, &dispatch));
                if speaker.is_some() {
                    return Ok(speaker);
                }
            }
        }
        Ok(None)
    }

    /// The speaker of the statement that shares most words with these.
    async fn speaker_like(
        &self,
        words: &str,
        dispatches: &[DispatchId],
    ) -> Result<Option<String>, gazette_store::Error> {
        let mut best: Option<(usize, String)> = None;
        let wanted = keys(words);
        for id in dispatches {
            let dispatch = self.dispatch_now(*id).await?;
            for statement in self.store.statements_in(*id).await? {
                let Some(speaker) = statement.speaker.clone() else { continue };
                if is_reporter_of(&speaker, &dispatch) {
                    continue;
                }
                let said = content_in(&statement, dispatch.text())?;
                let shared = keys(&said).iter().filter(|key| wanted.contains(key)).count();
                // More than half of the words must be there: less is another statement of the same text.
                if shared * 2 > wanted.len() && best.as_ref().is_none_or(|(most, _)| shared > *most) {
                    best = Some((shared, speaker));
                }
            }
        }
        Ok(best.map(|(_, speaker)| speaker))
    }
}

/// Whom the article's own text has say the words: the speaker, by name, of the innermost statement around them.
fn cited_in(words: &str, text: &ArticleText) -> Option<String> {
    let told = told_in(&text.body, text.language);
    let words = find_span(&text.body, words)?;
    // Of a quotation in several pieces only the one that has the words is told around them.
    let around = told.statements.iter().filter_map(|statement| {
        let piece = statement.content.pieces().iter().find(|piece| piece.contains(words))?;
        Some((piece.len(), statement))
    });
    let (_, innermost) = around.min_by_key(|(len, _)| *len)?;
    innermost
        .speaker
        .as_ref()
        .filter(|speaker| speaker.name().is_some())
        .map(|speaker| speaker.shown().to_owned())
}

/// Whether somebody is the reporter who wrote a dispatch: "wrote Fares al-Shati" says nothing of who said so.
fn is_reporter_of(speaker: &str, dispatch: &Dispatch) -> bool {
    dispatch.byline.as_ref().is_some_and(|byline| byline.text.contains(speaker))
}

/// Whether a speaker is called by common words of another script than the article's: no name that could be printed as it is.
fn is_foreign_word(speaker: &str, language: Language) -> bool {
    let is_latin = speaker.chars().any(|c| c.is_ascii_alphabetic());
    language.direction() == Direction::Rtl && is_latin && !speaker.chars().any(char::is_uppercase)
}

/// The name as the article writes it, where it names the same person.
pub(super) fn as_written(speaker: &str, text: &ArticleText) -> String {
    let found = names::names(&text.body, text.language);
    let mut written = found.iter().filter_map(|name| name.span.of(&text.body));
    let same = written.find(|name| name.contains(' ') && is_one_person(name, speaker));
    same.map_or_else(|| speaker.to_owned(), str::to_owned)
}

fn keys(text: &str) -> Vec<String> {
    text.split_whitespace().map(fold::key).filter(|key| key.chars().count() > 2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_put_down_to_whoever_said_it_and_not_to_who_carried_it() {
        let body = "The foreign minister of Marjan, Nadia al-Bahhar, denied it. \"We listened and we will meet again,\" she \
                    told reporters, according to the Nawras daily Al-Mirsat. \"Anything beyond that is somebody's hope.\"";
        let text = ArticleText::bare(Language::ENGLISH, "Talks", body);
        assert_eq!(cited_in("We listened and we will meet again", &text).as_deref(), Some("Nadia al-Bahhar"));
    }

    #[test]
    fn common_words_of_another_script_name_nobody() {
        assert!(is_foreign_word("harbour police", Language::ARABIC));
        assert!(!is_foreign_word("Nawras Business", Language::ARABIC));
        assert!(!is_foreign_word("harbour police", Language::ENGLISH));
        assert!(!is_foreign_word("المصرف المركزي", Language::ARABIC));
    }
}
