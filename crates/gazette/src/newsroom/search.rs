//! What an editor searches for at the desk, and why it was found.

use std::collections::BTreeMap;

use gazette_news::{ArticleId, Dispatch, DispatchId, Outlet, OutletId, StoryId};
use gazette_store::{Findable, KeptArticle, KeptDispatch, Result};
use gazette_text::search::{Place, Question};
use gazette_web::{Bit, Found, FoundArticle, FoundDispatch, FoundStory};

use super::Newsroom;

/// Dispatches on one page of what was found.
const ON_A_PAGE: i64 = 50;

/// Stories found by their titles, and articles, at most.
const MOST_OTHERS: i64 = 30;

/// Dispatches shown of one story; how many more there are is told.
const OF_A_STORY: usize = 4;

/// How much of a text is shown around what was found in it, in letters.
const EXCERPT: u32 = 220;

/// How much of it comes before the first word that was found, in letters.
const BEFORE: u32 = 50;

impl Newsroom {
    /// What has all the words that somebody typed: the latest dispatches by their stories, from before the dispatch
    /// `before` on; on the first page also stories by their titles, and articles.
    ///
    /// # Errors
    /// If the store cannot be used.
    pub async fn search(&self, typed: &str, before: Option<i64>) -> Result<Found> {
        let asked = Question::read(typed);
        let mut ids = self.store.search(Findable::Dispatch, &asked, before, ON_A_PAGE + 1).await?;
        let is_more = ids.len() as i64 > ON_A_PAGE;
        ids.truncate(ON_A_PAGE as usize);
        let mut found = Found { next: ids.last().copied().filter(|_| is_more), ..Found::default() };
        self.add_dispatches(&asked, &ids, &mut found.stories).await?;
        if before.is_none() {
            for id in self.store.search(Findable::Story, &asked, None, MOST_OTHERS).await? {
                self.story_in(&asked, StoryId(id), &mut found.stories).await?;
            }
            for id in self.store.search(Findable::Article, &asked, None, MOST_OTHERS).await? {
                found.articles.push(self.found_article(&asked, ArticleId(id)).await?);
            }
        }
        Ok(found)
    }

    async fn add_dispatches(
        &self,
        asked: &Question,
        ids: &[i64],
        stories: &mut Vec<FoundStory>,
    ) -> Result<()> {
        let outlets =
            self.store.outlets().await?.into_iter().map(|outlet| (outlet.id.clone(), outlet)).collect();
        for id in ids {
            let kept = self.store.dispatch(DispatchId(*id)).await?;
            let Some(story) = kept.story else {
                let dispatches = vec![self.found_dispatch(asked, &kept, &outlets).await?];
                stories.push(FoundStory { story: None, title: Vec::new(), dispatches, more: 0 });
                continue;
            };
            let at = self.story_in(asked, story, stories).await?;
            if stories[at].dispatches.len() < OF_A_STORY {
                let dispatch = self.found_dispatch(asked, &kept, &outlets).await?;
                stories[at].dispatches.push(dispatch);
            } else {
                stories[at].more += 1;
            }
        }
        Ok(())
    }

    /// The place of a story among those found; it is put at their end if it is not there.
    async fn story_in(&self, asked: &Question, id: StoryId, stories: &mut Vec<FoundStory>) -> Result<usize> {
        let is_it = |found: &FoundStory| found.story.as_ref().is_some_and(|story| story.id == id);
        if let Some(at) = stories.iter().position(is_it) {
            return Ok(at);
        }
        let story = self.store.story(id).await?;
        let title = marked(asked, &story.title);
        stories.push(FoundStory { story: Some(story), title, dispatches: Vec::new(), more: 0 });
        Ok(stories.len() - 1)
    }

    async fn found_dispatch(
        &self,
        asked: &Question,
        kept: &KeptDispatch,
        outlets: &BTreeMap<OutletId, Outlet>,
    ) -> Result<FoundDispatch> {
        let parts = self.store.newest_version(kept.id).await?.parts;
        let dispatch: Option<Dispatch> = serde_json::from_str(&parts).ok();
        let outlet = outlets.get(&kept.outlet);
        Ok(FoundDispatch {
            outlet: marked(asked, &called(asked, outlet, &kept.outlet)),
            headline: marked(asked, kept.headline.as_deref().unwrap_or(&kept.guid)),
            excerpt: dispatch.map(|dispatch| excerpt_of(asked, &dispatch)).unwrap_or_default(),
            kept: kept.clone(),
        })
    }

    async fn found_article(&self, asked: &Question, id: ArticleId) -> Result<FoundArticle> {
        let article = self.store.article(id).await?;
        let shown = self.store.editions(id).await?.pop().map(|last| last.body.text);
        let texts = [article.draft.as_ref().map(|draft| draft.text.clone()), shown];
        let mut texts = texts.into_iter().flatten();
        let headline = texts.clone().map(|text| text.headline).find(|headline| !headline.trim().is_empty());
        let excerpt = texts.find_map(|text| {
            let around = [text.standfirst, text.byline, text.dateline, text.headline_attribution];
            let credits = text.credits.into_iter().map(|credit| credit.text);
            let all = std::iter::once(text.body).chain(around.into_iter().flatten()).chain(credits);
            all.map(|part| excerpt(asked, &part)).find(|excerpt| !excerpt.is_empty())
        });
        let title = marked(asked, &headline.unwrap_or_else(|| article.slug.clone()));
        let KeptArticle { id, language, state, .. } = article;
        Ok(FoundArticle { id, language, state, title, excerpt: excerpt.unwrap_or_default() })
    }
}

/// An outlet by its name, and by the other name of it that was asked for.
fn called(asked: &Question, outlet: Option<&Outlet>, id: &OutletId) -> String {
    let Some(outlet) = outlet else { return id.to_string() };
    let is_asked = |name: &&String| asked.terms.iter().any(|term| term.is_in(name));
    let other = outlet.abbreviation.iter().chain(&outlet.also).find(is_asked);
    match other.filter(|_| !is_asked(&&outlet.name)) {
        Some(other) => format!("{} ({other})", outlet.name),
        None => outlet.name.clone(),
    }
}

fn excerpt_of(asked: &Question, dispatch: &Dispatch) -> Vec<Bit> {
    let printed = [
        Some(dispatch.text()),
        dispatch.summary.as_deref(),
        dispatch.byline.as_ref().map(|byline| byline.text.as_str()),
        dispatch.dateline.as_ref().map(|dateline| dateline.text.as_str()),
        dispatch.credit.as_ref().map(|credit| credit.text.as_str()),
        dispatch.headline_attribution.as_deref(),
    ];
    let found = printed.into_iter().flatten().map(|part| excerpt(asked, part));
    found.into_iter().find(|excerpt| !excerpt.is_empty()).unwrap_or_default()
}

/// A text with what is asked for told apart.
fn marked(asked: &Question, text: &str) -> Vec<Bit> {
    let end = text.chars().count() as u32;
    bits(text, (0, end), &asked.places(text))
}

/// The stretch of a text that has most of what is asked for; nothing where it has none of it.
fn excerpt(asked: &Question, text: &str) -> Vec<Bit> {
    let places = asked.places(text);
    let terms_from = |first: &Place| {
        let near = places.iter().filter(|p| p.span.start() >= first.span.start());
        let near = near.take_while(|p| p.span.end() <= first.span.start() + EXCERPT - BEFORE);
        near.map(|place| place.term).collect::<std::collections::BTreeSet<_>>().len()
    };
    // Of those with as many, the first.
    let Some(best) = places.iter().rev().max_by_key(|first| terms_from(first)) else { return Vec::new() };
    let chars: Vec<char> = text.chars().collect();
    let all = chars.len() as u32;
    let (mut from, mut to) =
        (best.span.start().saturating_sub(BEFORE), all.min(best.span.start() + EXCERPT - BEFORE));
    // Whole words, and no paragraph before the one it stands in.
    let is_space = |at: u32| chars[at as usize].is_whitespace();
    while from > 0 && from < best.span.start() && !is_space(from - 1) {
        from += 1;
    }
    if let Some(line) = (from..best.span.start()).rev().find(|at| chars[*at as usize] == '\n') {
        from = line + 1;
    }
    while to < all && to > best.span.end() && !is_space(to) {
        to -= 1;
    }
    let mut bits = bits(text, (from, to), &places);
    let cut = |is_cut: bool| is_cut.then(|| Bit { text: "…".to_owned(), is_asked: false });
    bits.splice(0..0, cut(from > 0));
    bits.extend(cut(to < all));
    bits
}

fn bits(text: &str, (from, to): (u32, u32), places: &[Place]) -> Vec<Bit> {
    let chars: Vec<char> = text.chars().collect();
    let mut bits = Vec::new();
    let mut push = |from: u32, to: u32, is_asked: bool| {
        if from < to {
            let text = chars[from as usize..to as usize].iter().collect();
            bits.push(Bit { text, is_asked });
        }
    };
    let mut at = from;
    for span in places.iter().map(|place| place.span).filter(|span| span.end() <= to) {
        if span.start() >= at {
            push(at, span.start(), false);
            push(span.start(), span.end(), true);
            at = span.end();
        }
    }
    push(at, to, false);
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(typed: &str, text: &str) -> String {
        let bits = excerpt(&Question::read(typed), text);
        bits.iter()
            .map(|bit| if bit.is_asked { format!("[{}]", bit.text) } else { bit.text.clone() })
            .collect()
    }

    #[test]
    fn an_excerpt_shows_most_of_what_is_asked_in_whole_words() {
        let text = format!(
            "The dam. {}\n\nLater the river dam opened. {}",
            "Nothing here. ".repeat(40),
            "More. ".repeat(60)
        );
        let found = shown("river dam", &text);
        assert!(found.starts_with("…Later the [river] [dam] opened. More."), "{found}");
        assert!(found.ends_with("More.…") && found.chars().count() < 250, "{found}");
        assert_eq!(shown("bridge", &text), "");
        assert_eq!(shown("جسر", "فتح الجسر أمس"), "فتح [الجسر] أمس");
    }
}
