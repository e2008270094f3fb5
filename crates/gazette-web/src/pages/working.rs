//! The draft an article is worked on with, and whether it still may be.

use gazette_desk::Refusal;
use gazette_news::{ArticleText, Language};
use gazette_store::{Draft, KeptArticle, KeptEdition};

/// Marks beyond this many are not taken: no article has as many assertions.
pub(super) const MOST_MARKS: usize = 500;

/// Whether its draft may still be changed.
pub(super) fn may_be_edited(article: &KeptArticle) -> bool {
    article.state.may_be_edited()
}

/// Refuses to change the draft of an article that is over.
pub(super) fn refuse_closed(article: &KeptArticle) -> Result<(), Refusal> {
    if may_be_edited(article) {
        return Ok(());
    }
    Err(Refusal::State { act: "change", state: article.state })
}

/// The draft, or what is published where nobody has begun another.
pub(super) fn working_draft(article: &KeptArticle, editions: &[KeptEdition]) -> Draft {
    let published = || editions.last().map(|last| last.body.draft());
    let language = article.language.parse().unwrap_or(Language::UNDETERMINED);
    article.draft.clone().or_else(published).unwrap_or_else(|| blank(language, ""))
}

/// An empty draft.
pub(super) fn blank(language: Language, headline: &str) -> Draft {
    Draft { text: ArticleText::bare(language, headline, ""), marks: Vec::new(), reporter_there: false }
}
