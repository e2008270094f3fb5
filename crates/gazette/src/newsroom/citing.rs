//! Whom to cite for words of an article.

use gazette_news::{ArticleText, DispatchId, Span, Statement};
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
    /// its own script is cited as it is there.
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
        if let Some(speaker) = found {
            return Ok(as_written(&speaker, text));
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
            let mut tellers = figures.into_iter().filter(|kept| {
                kept.speaker.is_some() && dispatches.contains(&kept.dispatch) && is_it(kept.figure.value)
            });
            if let Some(teller) = tellers.next() {
                return Ok(teller.speaker);
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
                let said = content_in(&statement, dispatch.text()).unwrap_or_default();
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
    let holds = |s: &&Statement| s.content.hull().is_some_and(|hull| hull.contains(words));
    let around = told.statements.iter().filter(holds);
    let innermost = around.min_by_key(|s| s.content.hull().map_or(u32::MAX, Span::len))?;
    innermost
        .speaker
        .as_ref()
        .filter(|speaker| speaker.name().is_some())
        .map(|speaker| speaker.shown().to_owned())
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
