//! Labels: what the record shows of the words of an article, frozen when they are published and watched from then on.

use gazette_news::{ArticleId, ArticleState, Label, Span, Standing, StoryId};
use gazette_store::{Doubt, DoubtKind, Draft, KeptEdition};
use jiff::Timestamp;

use super::Newsroom;
use super::assertion::Assertion;
use super::standing::Shown;
use super::written::WrittenFrom;

impl Newsroom {
    /// The labels of a draft's marks as the record stands now.
    pub(super) async fn labels(
        &self,
        draft: &Draft,
        from: &WrittenFrom,
        now: Timestamp,
    ) -> Result<Vec<Label>, gazette_store::Error> {
        let mut labels = Vec::new();
        for mark in &draft.marks {
            let Some(assertion) = Assertion::of(mark, &draft.text, from) else { continue };
            let Some(span) = find_span(&draft.text.body, &mark.words) else { continue };
            let shown = self.shown_of(&assertion, now).await?;
            labels.push(Label {
                span,
                attribution: assertion.attribution.map(str::to_owned),
                is_denial: assertion.is_denial,
                standing: shown.standing,
                rating: shown.rating,
                state_control: shown.state_control,
            });
        }
        labels.sort_by_key(|label| label.span);
        // A reader can see one label at a place: of two that overlap, the first stays.
        let mut end = 0;
        labels.retain(|label| {
            let fits = label.span.start() >= end;
            end = if fits { label.span.end() } else { end };
            fits
        });
        Ok(labels)
    }

    /// Looks whether the labels of the published articles on a story are still what the record shows, and whether the
    /// claims they are rated by are still what their verdicts were signed on. Those that are not are doubted, for an
    /// editor to look at: a printed label is never changed in silence.
    pub(super) async fn doubt_labels(
        &self,
        story: StoryId,
        now: Timestamp,
    ) -> Result<(), gazette_store::Error> {
        for article in self.store.articles_on(story).await? {
            if article.state != ArticleState::Published {
                continue;
            }
            let Some(newest) = self.store.editions(article.id).await?.pop() else { continue };
            let doubts = self.doubtful(article.id, &newest, now).await?;
            self.store.keep_label_doubts(article.id, &doubts).await?;
        }
        Ok(())
    }

    async fn doubtful(
        &self,
        article: ArticleId,
        edition: &KeptEdition,
        now: Timestamp,
    ) -> Result<Vec<Doubt>, gazette_store::Error> {
        let mut doubts = Vec::new();
        let from = self.written_from(&self.store.shown_dispatches(article).await?).await?;
        for label in &edition.body.labels {
            let words = label.span.of(&edition.body.text.body).unwrap_or_default();
            let mark = edition.body.marks.iter().find(|mark| mark.words.trim() == words);
            let assertion = mark.and_then(|mark| Assertion::of(mark, &edition.body.text, &from));
            let Some(assertion) = assertion else { continue };
            if label.rating.is_some() {
                doubts.extend(self.outlived_verdict(article, &assertion, now).await?);
            }
            let Shown { standing, rating, .. } = self.shown_of(&assertion, now).await?;
            if is_as_good(&label.standing, &standing) && rating == label.rating {
                continue;
            }
            let detail = serde_json::json!({
                "words": words, "was": label.standing, "is": standing, "rated": label.rating, "rating": rating,
            });
            doubts.push(Doubt {
                article,
                kind: DoubtKind::Label,
                subject: words.to_owned(),
                detail: detail.to_string(),
                since: now,
            });
        }
        Ok(doubts)
    }

    /// The doubt that a verdict was signed on other words than its claim has now, or on a claim that nobody makes any
    /// more.
    async fn outlived_verdict(
        &self,
        article: ArticleId,
        assertion: &Assertion<'_>,
        now: Timestamp,
    ) -> Result<Option<Doubt>, gazette_store::Error> {
        let Some(verdict) = self.verdict_on(assertion).await? else { return Ok(None) };
        let claim = self.store.claim(verdict.claim).await?;
        let is_made = self.store.is_claim_made(claim.id).await?;
        if is_made && claim.text == verdict.words {
            return Ok(None);
        }
        let detail = serde_json::json!({
            "claim": claim.id.0, "words": verdict.words, "now": is_made.then_some(claim.text),
        });
        Ok(Some(Doubt {
            article,
            kind: DoubtKind::Verdict,
            subject: format!("verdict {}", verdict.id),
            detail: detail.to_string(),
            since: now,
        }))
    }
}

/// Whether a label need not be doubted: the record shows the same kind of thing, and not fewer owners. That more and
/// more outlets carry one origin changes nothing of what a label says.
fn is_as_good(printed: &Standing, shown: &Standing) -> bool {
    match (printed, shown) {
        (Standing::Corroborated { owners: before }, Standing::Corroborated { owners: after }) => {
            after >= before
        }
        (
            Standing::OneParty | Standing::OneOrigin { .. } | Standing::OneSpeaker { .. },
            Standing::OneParty | Standing::OneOrigin { .. } | Standing::OneSpeaker { .. },
        ) => true,
        (before, after) => before == after,
    }
}

/// Where words stand in a body, in code points.
pub(super) fn find_span(body: &str, words: &str) -> Option<Span> {
    let at = body.find(words.trim())?;
    let start = body[..at].chars().count() as u32;
    Span::new(start, start + words.trim().chars().count() as u32).ok()
}

#[cfg(test)]
mod tests;
