//! The finished plan that the press prints: the site, its articles, and how we know.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{ArticleText, DispatchId, Language, Outlet, StoryId};
use gazette_press::plan::{
    ArticlePlan, FigureLine, Plan, PressedEdition, Record, Site, SiteLanguage, TextLine, VerdictLine,
};
use gazette_store::{Dates, KeptArticle, KeptDispatch, KeptEdition};
use gazette_web::{FigureState, FigureTable};
use jiff::Timestamp;

use super::Newsroom;
use super::citing::as_written;
use super::evidence::edition_of;
use super::figures::figure_tables;
use super::ledger::Ledger;
use super::publish_error::PublishError;
use super::written::WrittenFrom;

impl Newsroom {
    /// The site and all of its articles, from these editions.
    pub(super) async fn plan(&self, editions: &[KeptEdition], now: Timestamp) -> Result<Plan, PublishError> {
        let mut by_article: BTreeMap<_, Vec<&KeptEdition>> = BTreeMap::new();
        for edition in editions {
            by_article.entry(edition.article).or_default().push(edition);
        }
        let mut articles = Vec::new();
        for (id, editions) in by_article {
            let article = self.store.article(id).await?;
            articles.push(article_plan(&article, &editions)?);
        }
        Ok(Plan { at: now, site: self.site().await?, articles })
    }

    pub(super) async fn site(&self) -> Result<Site, gazette_store::Error> {
        let languages = self.config.site.languages.iter().map(|site| SiteLanguage {
            language: site.language,
            name: site.name.clone(),
            tagline: site.tagline.clone(),
        });
        let key = self.signer.verifier();
        Ok(Site {
            home: self.home(),
            languages: languages.collect(),
            policies: self.policies().await?,
            contact: self.config.site.contact.clone(),
            log_key: key.to_string(),
            log_origin: key.name().to_owned(),
        })
    }

    /// How we know what an article says, as the record stands now.
    pub(super) async fn record_of(
        &self,
        article: &KeptArticle,
        (text, from): (&ArticleText, &WrittenFrom),
        now: Timestamp,
    ) -> Result<Record, gazette_store::Error> {
        let used = self.store.article_dispatches(article.id).await?;
        let used: Vec<DispatchId> = used.into_iter().map(|used| used.dispatch).collect();
        let Some(story) = article.story else {
            let ledger = self.ledger_of([]).await?;
            let text_of = self.text_of(text, (&used, from), &ledger).await?;
            return Ok(Record { text_of, ..Record::default() });
        };
        let language = article.language.parse().unwrap_or(Language::ENGLISH);
        let ledger = self.ledger_behind(story, &used, now).await?;
        let tally = ledger.tally(&ledger.told(), 0, false);
        let mut texts = Vec::new();
        for dispatch in &ledger.dispatches {
            texts.push(self.text_line(dispatch, &ledger, (&used, from)).await?);
        }
        texts.sort_by_key(|line| (line.copied_from.is_some(), line.out_by()));
        Ok(Record {
            dispatches: ledger.dispatches.len() as u32,
            origins: tally.origins,
            owners: tally.owners,
            folds: self.folds(&ledger, language),
            texts,
            figures: self.figure_lines(&ledger, text).await?,
            verdicts: self.verdict_lines(story).await?,
            copy_tree: Some(self.copy_tree_of(&ledger, language).await?).filter(|svg| !svg.is_empty()),
            text_of: self.text_of(text, (&used, from), &ledger).await?,
            allegations: Vec::new(),
            unnamed_sources: Vec::new(),
        })
    }

    async fn text_line(
        &self,
        kept: &KeptDispatch,
        ledger: &Ledger,
        (used, from): (&[DispatchId], &WrittenFrom),
    ) -> Result<TextLine, gazette_store::Error> {
        let dispatch = self.dispatch_as_used(kept.id, from).await?;
        let outlet = ledger.outlets.get(&kept.outlet).cloned();
        let outlet = outlet.ok_or(gazette_store::Error::NotFound("outlet"))?;
        let owner =
            outlet.owner.as_ref().and_then(|id| ledger.owners.get(id)).map(|owner| owner.name.clone());
        Ok(TextLine {
            owner,
            headline: dispatch.headline_line().unwrap_or_else(|| kept.guid.clone()),
            language: dispatch.language,
            url: dispatch.url.clone(),
            published: kept.dates.first_dated,
            received: kept.dates.first_dated.is_none().then_some(kept.dates.first_received),
            copied_from: copied_from(kept.id, ledger),
            used: used.contains(&kept.id),
            outlet,
        })
    }

    /// The figures of the story that differ, and those that were replaced, in the article's language: a line for each
    /// row and outlet. Who is named in the article is called what she is called there.
    async fn figure_lines(
        &self,
        ledger: &Ledger,
        text: &ArticleText,
    ) -> Result<Vec<FigureLine>, gazette_store::Error> {
        let language = text.language;
        let stories: BTreeSet<StoryId> =
            ledger.dispatches.iter().filter_map(|dispatch| dispatch.story).collect();
        let mut figures = Vec::new();
        for story in stories {
            figures.extend(self.store.figures_of(story).await?);
        }
        figures.retain(|kept| ledger.dispatch(kept.dispatch).is_some());
        let texts = self.texts_of(ledger).await?;
        let tables = figure_tables(&figures, ledger, &texts, language);
        let mut lines = Vec::new();
        let differs = |table: &FigureTable| {
            table.conflicts()
                || (table.is_toll()
                    && table
                        .rows
                        .iter()
                        .any(|row| matches!(row.state, FigureState::Replaced | FigureState::Denied)))
        };
        for row in tables.into_iter().filter(differs).flat_map(|table| table.rows) {
            let speaker = row.speaker.as_deref().map(|name| as_written(name, text));
            for (outlet, dispatch) in row.through {
                // What a later version tells was not told when the first came out.
                let dates = ledger.dispatch(dispatch).map(|kept| kept.dates);
                let is_first = |dates: &Dates| dates.newest_received.is_none();
                let published = dates.filter(is_first).and_then(|dates| dates.first_dated);
                lines.push(FigureLine {
                    figure: row.figure.clone(),
                    printed: row.printed.clone(),
                    speaker: speaker.clone(),
                    outlet,
                    published,
                    received: dates.filter(|_| published.is_none()).map(|dates| dates.newest()),
                    conflicts: row.state == FigureState::Conflicts,
                    replaced: row.state == FigureState::Replaced,
                    denied: row.state == FigureState::Denied,
                    drifted: row.drifted,
                });
            }
        }
        lines.sort_by_key(|line| (line.figure.measure, line.replaced, line.published.or(line.received)));
        Ok(lines)
    }

    async fn verdict_lines(&self, story: StoryId) -> Result<Vec<VerdictLine>, gazette_store::Error> {
        let mut lines = Vec::new();
        for kept in self.store.verdicts_of(story).await? {
            let Some(verdict) = kept.in_force() else { continue };
            let statements = self.store.statements_of(story).await?;
            let speaker =
                statements.into_iter().find(|s| s.claim == Some(kept.claim)).and_then(|s| s.speaker);
            lines.push(VerdictLine {
                // What two editors read and signed, whatever the claim's statements say by now.
                claim: kept.rated().to_owned(),
                denial: kept.proposition.is_some().then_some(kept.words),
                speaker,
                rating: verdict.rating(),
                method: verdict.method().to_owned(),
                evidence: verdict.evidence().iter().map(|e| (e.url.clone(), e.note.clone())).collect(),
                since: verdict.seconded().at,
            });
        }
        Ok(lines)
    }
}

fn article_plan(article: &KeptArticle, editions: &[&KeptEdition]) -> Result<ArticlePlan, PublishError> {
    let pressed = editions
        .iter()
        .map(|kept| Ok(PressedEdition { edition: edition_of(kept)?, leaf: kept.leaf as u64 }))
        .collect::<Result<Vec<_>, PublishError>>()?;
    let record = editions.last().map(|kept| kept.body.record.clone()).unwrap_or_default();
    let record = if record.is_null() {
        Record::default()
    } else {
        serde_json::from_value(record).map_err(gazette_store::Error::from)?
    };
    Ok(ArticlePlan { id: article.id, slug: article.slug.clone(), editions: pressed, record })
}

/// Whose copy a dispatch is, in a reader's words: the outlet it was copied from, or the agency it credits.
pub(super) fn copied_from(
    id: DispatchId,
    ledger: &Ledger,
) -> Option<(String, gazette_news::Basis, gazette_news::Precedence)> {
    let reprint = ledger.reprint(id)?;
    let tie = &reprint.tie;
    let name_of = |outlet: &Outlet| outlet.name.clone();
    let name = match tie.copied_from() {
        Some(from) => ledger.outlet(*from).map(name_of),
        None => reprint.credited.clone(),
    }?;
    Some((name, tie.basis(), tie.direction()))
}
