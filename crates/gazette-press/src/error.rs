//! Why a plan cannot be pressed.

use gazette_news::{ArticleId, Language};

/// Why a plan cannot be pressed. Nothing is pressed then: a site is whole or not at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PressError {
    /// The site publishes in no language.
    #[error("the site has no language: give it at least one")]
    NoLanguage,
    /// An article without an edition.
    #[error("article {} has no edition", .0.0)]
    NoEdition(ArticleId),
    /// An article in a language that the site does not publish in.
    #[error("article {} is in {language}, and the site has no pages in it: add {language} to its languages", article.0)]
    NoPagesIn {
        /// The article.
        article: ArticleId,
        /// Its language.
        language: Language,
    },
    /// The theme has no words for a language of the site.
    #[error("the theme has no words for {0}: add words/{0}.toml")]
    NoWords(Language),
    /// A table of words that cannot be read.
    #[error("words/{language}.toml: {message}")]
    Words {
        /// Whose table.
        language: Language,
        /// What is wrong with it.
        message: String,
    },
    /// A template that cannot be read or printed.
    #[error("{name}: {message}")]
    Template {
        /// The template's name.
        name: String,
        /// What is wrong, with its line.
        message: String,
    },
    /// A page whose structured review says something else than its visible text (rule 28).
    #[error("the review on {path} does not match what the page shows: {missing:?} is not there")]
    Review {
        /// The page.
        path: String,
        /// The words of the review that a reader would not see.
        missing: String,
    },
    /// Two pages for one path.
    #[error("two pages want to be {0}")]
    SamePath(String),
}

impl PressError {
    /// A template's error with the whole chain of what led to it.
    pub(crate) fn template(name: &str, error: &minijinja::Error) -> PressError {
        let mut message = error.to_string();
        let mut cause = std::error::Error::source(error);
        while let Some(deeper) = cause {
            message.push_str(": ");
            message.push_str(&deeper.to_string());
            cause = deeper.source();
        }
        PressError::Template { name: name.to_owned(), message }
    }
}
