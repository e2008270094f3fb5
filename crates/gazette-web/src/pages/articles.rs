//! The list of articles, with those somebody should look at again on top, and articles that rest on no dispatch.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use gazette_desk::Permission;
use gazette_news::{ArticleId, HEADLINE_SLUG, Language, slug};
use gazette_store::{Error as StoreError, KeptArticle};

use super::doubts::{DoubtLine, doubt_lines};
use super::go;
use super::working::blank;
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab, dir_of};
use crate::room::Room;
use crate::session::Signed;

/// Doubts on the list.
const MOST_DOUBTS: i64 = 200;

/// Articles on one page.
const ON_A_PAGE: i64 = 200;

/// What an article is called in lists.
pub(super) fn title_of(article: &KeptArticle) -> String {
    let headline = article.draft.as_ref().map(|draft| draft.text.headline.trim()).unwrap_or_default();
    if headline.is_empty() { article.slug.clone() } else { headline.to_owned() }
}

#[derive(Template)]
#[template(path = "articles.html")]
struct Articles {
    w: Frame,
    articles: Vec<KeptArticle>,
    /// Articles that somebody should look at again, each with its doubts.
    doubted: Vec<(KeptArticle, Vec<DoubtLine>)>,
    languages: Vec<Language>,
}

impl Articles {
    fn title(&self, article: &KeptArticle) -> String {
        title_of(article)
    }

    fn dir(&self, code: &str) -> &'static str {
        dir_of(code)
    }
}

/// `GET /desk/articles`
pub(crate) async fn list(State(room): State<Arc<Room>>, signed: Signed) -> Answer {
    let w = signed.frame(&room, Tab::Articles);
    super::page(&Articles {
        doubted: doubted(&room, &w).await?,
        w,
        articles: room.store.articles(ON_A_PAGE).await?,
        languages: room.languages.clone(),
    })
}

/// `POST /desk/articles`: begins one that rests on no dispatch.
pub(crate) async fn begin(State(room): State<Arc<Room>>, signed: Signed, fields: Fields) -> Answer {
    signed.must(Permission::Write)?;
    let (headline, language) = (fields.text("headline"), fields.parsed("language")?);
    if headline.is_empty() || !room.languages.contains(&language) {
        return Err(Error::Form(BadForm::Field("headline")));
    }
    let (draft, now) = (blank(language, headline), room.house.now());
    let slug = slug(headline, HEADLINE_SLUG).unwrap_or_else(|| "article".to_owned());
    let mut id = room.store.begin_article(None, &slug, &draft, &[], Some(signed.id()), now).await;
    if matches!(id, Err(StoreError::Conflict(_))) {
        let other = format!("{slug}-{}", now.as_second());
        id = room.store.begin_article(None, &other, &draft, &[], Some(signed.id()), now).await;
    }
    go(&format!("/desk/articles/{}", id?.0))
}

async fn doubted(room: &Room, w: &Frame) -> Result<Vec<(KeptArticle, Vec<DoubtLine>)>, Error> {
    let mut doubted: Vec<(KeptArticle, Vec<DoubtLine>)> = Vec::new();
    for doubt in room.store.open_doubts(MOST_DOUBTS).await? {
        let line = doubt_lines(w, vec![doubt.clone()]);
        match doubted.iter_mut().find(|(article, _)| article.id == doubt.article) {
            Some((_, lines)) => lines.extend(line),
            None => doubted.push((room.store.article(doubt.article).await?, line)),
        }
    }
    Ok(doubted)
}

/// `POST /desk/articles/{id}/looked`: an editor has looked at what was doubted.
pub(crate) async fn looked(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<i64>) -> Answer {
    signed.must(Permission::Publish)?;
    let article = room.store.article(ArticleId(id)).await?;
    let deed = signed.deed(&room, "look", format!("article {id}"), "");
    room.store.settle_doubts(article.id, &deed).await?;
    go(&format!("/desk/articles/{id}"))
}
