//! The gate before publication, asked about what the newsroom holds: what it refuses and what it points out.

use std::collections::BTreeMap;

use gazette_desk::{Assertion, Charge, DatelineCase, Finding, Refusal, Sourced};
use gazette_news::{Anonymity, ArticleId, ArticleState, ArticleText, DispatchId, Language};
use gazette_press::plan::AllegationLine;
use gazette_store::{Draft, KeptArticle, KeptEdition, Mark, Sourcing, Used};
use gazette_web::Rehearsal;
use jiff::Timestamp;

use super::Newsroom;
use super::headline;
use super::labels::find_span;
use super::ledger::Ledger;
use super::lineup::Lineup;
use super::own_words::told_in;
use super::publish_error::PublishError;
use super::sayings::sayings_of;
use super::unsourced::unsourced;
use super::written::WrittenFrom;

impl Newsroom {
    /// The dispatches a draft rests on: those the article was written from, and those its marks name.
    pub(super) async fn used_by(
        &self,
        article: ArticleId,
        draft: &Draft,
    ) -> Result<Vec<Used>, gazette_store::Error> {
        self.with_marks(self.store.article_dispatches(article).await?, draft).await
    }

    /// Dispatches, and those that a draft's marks name besides: their newest versions.
    async fn with_marks(
        &self,
        mut used: Vec<Used>,
        draft: &Draft,
    ) -> Result<Vec<Used>, gazette_store::Error> {
        for mark in &draft.marks {
            let Sourcing::Dispatches { dispatches, .. } = &mark.sourcing else { continue };
            for dispatch in dispatches {
                if !used.iter().any(|used| used.dispatch == *dispatch) {
                    let version = self.store.dispatch(*dispatch).await?.version;
                    used.push(Used { dispatch: *dispatch, version });
                }
            }
        }
        used.sort_unstable();
        Ok(used)
    }

    /// The later of the article's own embargo and those of the dispatches it rests on (rule 21).
    pub(super) async fn embargo_of(
        &self,
        article: &KeptArticle,
        draft: &Draft,
    ) -> Result<Option<Timestamp>, gazette_store::Error> {
        let mut embargo = article.embargo;
        for used in self.used_by(article.id, draft).await? {
            embargo = embargo.max(self.store.dispatch(used.dispatch).await?.embargo);
        }
        Ok(embargo)
    }

    /// Asks the gate about a draft: what it points out, or why it refuses.
    pub(super) async fn gate(
        &self,
        article: &KeptArticle,
        draft: &Draft,
    ) -> Result<Vec<Finding>, PublishError> {
        let used = self.used_by(article.id, draft).await?;
        let from = self.written_from(&used).await?;
        let copies = self.copies_of(&used, &from).await?;
        let mut findings = self.gate_on(draft, used, &from).await?;
        findings.extend(self.check_borne(draft, &from).await?);
        match unsourced(&draft.text, &draft.marks, &copies).into_iter().next() {
            Some(words) => Err(Refusal::Unsourced { words }.into()),
            None => Ok(findings),
        }
    }

    /// Asks the gate about words that readers have seen and are to see again: they rest on what they rested on,
    /// whatever the draft has parted from since.
    pub(super) async fn gate_again(&self, last: &KeptEdition) -> Result<Vec<Finding>, PublishError> {
        let draft = last.body.draft();
        let used = self.with_marks(self.store.shown_dispatches(last.article).await?, &draft).await?;
        let from = self.written_from(&used).await?;
        self.gate_on(&draft, used, &from).await
    }

    async fn gate_on(
        &self,
        draft: &Draft,
        used: Vec<Used>,
        from: &WrittenFrom,
    ) -> Result<Vec<Finding>, PublishError> {
        let used: Vec<DispatchId> = used.into_iter().map(|used| used.dispatch).collect();
        let mut assertions: Vec<Assertion> = draft.marks.iter().map(assertion_of).collect();
        if assertions.is_empty() {
            // Words of which nobody has said how they are known are not sourced (rule 1).
            let body = draft.text.body.lines().find(|line| !line.trim().is_empty());
            let words = body.unwrap_or(&draft.text.headline).trim().to_owned();
            assertions.push(Assertion { words, sourced: Sourced::Not });
        }
        let mut credits: Vec<String> = draft.text.credits.iter().map(|credit| credit.text.clone()).collect();
        credits.extend([draft.text.body.clone(), draft.text.byline.clone().unwrap_or_default()]);
        let (mut needed, mut killed) = (Vec::new(), Vec::new());
        let stories = self.stories_of(&used).await?;
        let mut figures = Vec::new();
        for story in &stories {
            figures.extend(self.store.figures_of(*story).await?);
        }
        let ledger = self.ledger_of(stories).await?;
        let owners = ledger.independence(&used.iter().copied().collect()).tally(0, false).owners;
        let byline = self.byline_case(&draft.text, (&used, from)).await?;
        let mut dateline_of = Vec::new();
        for id in used {
            let dispatch = self.store.dispatch(id).await?;
            if self.is_dead(id).await? {
                killed.push(dispatch.headline.clone().unwrap_or_else(|| dispatch.guid.clone()));
            }
            let outlet = self.store.outlet(&dispatch.outlet).await?;
            if dateline_of.is_empty() {
                dateline_of = self.names_behind_dateline(id, &outlet, (&draft.text, from)).await?;
            }
            let is_printed = |name: &str| credits.iter().any(|credit| credit.contains(name));
            let known_by = outlet.also.iter().chain(outlet.abbreviation.iter()).find(|name| is_printed(name));
            let name = known_by.cloned().unwrap_or(outlet.name);
            if outlet.agency && !needed.contains(&name) {
                needed.push(name);
            }
        }
        let mut findings = gazette_desk::check_copy(&assertions, &credits, &needed, &killed, owners)?;
        if let Some(case) = byline {
            gazette_desk::check_byline(&case)?;
        }
        for charge in charges_of(draft, &ledger) {
            gazette_desk::check_allegation(&charge)?;
        }
        for mark in &draft.marks {
            if let Some(source) = &mark.unnamed_source {
                gazette_desk::check_unnamed_source(&mark.words, source)?;
            }
        }
        findings.extend(draft.marks.iter().filter_map(plural_of_one));
        let lineup = Lineup::new(&figures, &ledger, &BTreeMap::new());
        let told = lineup.standing().map(|kept| &kept.figure);
        findings.extend(headline::unsettled(&draft.text, &told.collect::<Vec<_>>()));
        findings.extend(other_languages(&draft.text));
        findings.extend(gazette_desk::check_sayings(&sayings_of(&draft.text)));
        findings.extend(gazette_desk::check_dateline(&DatelineCase {
            dateline: draft.text.dateline.as_deref().unwrap_or_default(),
            byline: draft.text.byline.as_deref().unwrap_or_default(),
            reporter_there: draft.reporter_there,
            agency: &dateline_of,
        }));
        Ok(findings)
    }

    /// What the gate would say now, in the language of whoever asks, and the labels that would be printed.
    ///
    /// # Errors
    /// The refusal itself.
    pub async fn rehearse(
        &self,
        id: ArticleId,
        language: Language,
        now: Timestamp,
    ) -> Result<Rehearsal, PublishError> {
        let article = self.store.article(id).await?;
        let draft = self.working_draft(&article).await?;
        if matches!(article.state, ArticleState::Draft | ArticleState::Scheduled) {
            self.check_policies(draft.text.language).await?;
        }
        let findings = self.gate(&article, &draft).await?;
        let findings = findings.iter().map(|finding| finding.sentence(language));
        let from = self.written_from(&self.used_by(id, &draft).await?).await?;
        Ok(Rehearsal { findings: findings.collect(), labels: self.labels(&draft, &from, now).await? })
    }

    /// The words of an article's allegations that wait for a second person.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn waiting_allegations(&self, id: ArticleId) -> Result<Vec<String>, gazette_store::Error> {
        let draft = self.working_draft(&self.store.article(id).await?).await?;
        if draft.marks.iter().all(|mark| mark.allegation.is_none()) {
            return Ok(Vec::new());
        }
        let ledger = self.ledger_used_by(id).await?;
        let waiting = charges_of(&draft, &ledger).filter(Charge::waits_for_approval);
        Ok(waiting.map(|charge| charge.words.to_owned()).collect())
    }

    /// What readers are told of a draft's allegations.
    pub(super) async fn allegation_lines(
        &self,
        article: &KeptArticle,
        draft: &Draft,
    ) -> Result<Vec<AllegationLine>, gazette_store::Error> {
        let ledger = self.ledger_used_by(article.id).await?;
        let lines = charges_of(draft, &ledger).map(|charge| AllegationLine {
            words: charge.words.to_owned(),
            unnamed: charge.is_unnamed(),
            corroborated: charge.owners > 1,
            reply: charge.allegation.reply.clone(),
        });
        Ok(lines.collect())
    }

    /// The stories of the dispatches that an article was written from.
    async fn ledger_used_by(&self, article: ArticleId) -> Result<Ledger, gazette_store::Error> {
        let used = self.store.article_dispatches(article).await?;
        let used: Vec<DispatchId> = used.into_iter().map(|used| used.dispatch).collect();
        self.ledger_of(self.stories_of(&used).await?).await
    }

    /// Whether a dispatch must not be used: its sender killed it, or the text it was copied from was killed (rule 19).
    pub(super) async fn is_dead(&self, id: DispatchId) -> Result<bool, gazette_store::Error> {
        if self.store.dispatch(id).await?.killed {
            return Ok(true);
        }
        match self.store.reprint(id).await {
            Ok(reprint) if *reprint.tie.origin() != id => {
                Ok(self.store.dispatch(*reprint.tie.origin()).await?.killed)
            }
            Ok(_) | Err(gazette_store::Error::NotFound(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The draft of an article; what was published last where nobody has begun another.
    pub(super) async fn working_draft(&self, article: &KeptArticle) -> Result<Draft, gazette_store::Error> {
        if let Some(draft) = &article.draft {
            return Ok(draft.clone());
        }
        let last = self.store.editions(article.id).await?.pop();
        let last = last.ok_or(gazette_store::Error::NotFound("draft"))?;
        Ok(last.body.draft())
    }
}

/// The allegations of a draft, each with how many independent owners stand behind it.
fn charges_of<'m>(draft: &'m Draft, ledger: &'m Ledger) -> impl Iterator<Item = Charge<'m>> {
    draft.marks.iter().filter_map(|mark| {
        let allegation = mark.allegation.as_ref()?;
        let owners = match &mark.sourcing {
            Sourcing::Dispatches { dispatches, .. } => {
                ledger.independence(&dispatches.iter().copied().collect()).owners
            }
            Sourcing::OwnReporting | Sourcing::CommonKnowledge | Sourcing::Waived { .. } => 0,
        };
        let is_said_by_unnamed = is_said_by_unnamed(mark, &draft.text);
        Some(Charge { words: &mark.words, allegation, owners, is_said_by_unnamed })
    })
}

/// Whether words are said by somebody who is not named: by whoever they are put down to, or in the article's own
/// sentence.
fn is_said_by_unnamed(mark: &Mark, text: &ArticleText) -> bool {
    if let Sourcing::Dispatches { attribution: Some(cited), .. } = &mark.sourcing
        && gazette_desk::is_unnamed_plural(cited)
    {
        return true;
    }
    let Some(words) = find_span(&text.body, &mark.words) else { return false };
    let told = told_in(&text.body, text.language);
    let mut around = told.statements.iter().filter(|statement| {
        let content = statement.content.hull();
        statement.inside.is_none() && content.is_some_and(|content| content.overlaps(words))
    });
    let is_unnamed = |anonymity| matches!(anonymity, Anonymity::Unnamed | Anonymity::UnnamedPlural);
    let first = around.next().is_some_and(|statement| is_unnamed(statement.anonymity));
    first && around.all(|statement| is_unnamed(statement.anonymity))
}

/// The paragraphs that are in another language than the article, as far as their words tell.
fn other_languages(text: &ArticleText) -> Vec<Finding> {
    /// Fewer words tell no language.
    const FEWEST: usize = 6;
    const SHOWN: usize = 8;
    let paragraphs = text.body.split("\n\n").filter(|words| words.split_whitespace().count() >= FEWEST);
    let foreign = paragraphs.filter(|words| {
        let language = gazette_text::language::detect(words);
        language.is_working() && language != text.language
    });
    let shown = |words: &str| words.split_whitespace().take(SHOWN).collect::<Vec<_>>().join(" ");
    foreign.map(|words| Finding::OtherLanguage { words: shown(words) }).collect()
}

/// "Officials said" with one dispatch behind it.
fn plural_of_one(mark: &Mark) -> Option<Finding> {
    let Sourcing::Dispatches { dispatches, attribution } = &mark.sourcing else { return None };
    let attribution = attribution.as_deref().filter(|cited| gazette_desk::is_unnamed_plural(cited))?;
    (dispatches.len() == 1).then(|| Finding::PluralOfOne { words: attribution.to_owned() })
}

fn assertion_of(mark: &Mark) -> Assertion {
    let sourced = match &mark.sourcing {
        Sourcing::Dispatches { dispatches, .. } if dispatches.is_empty() => Sourced::Not,
        Sourcing::Dispatches { .. } => Sourced::Attributed,
        Sourcing::OwnReporting => Sourced::OwnReporting,
        Sourcing::CommonKnowledge => Sourced::Known,
        Sourcing::Waived { reason } => Sourced::Waived(reason.clone()),
    };
    Assertion { words: mark.words.clone(), sourced }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_that_nobody_translated_is_pointed_out() {
        let english = "The next round of talks would be held in January, the minister said.";
        let arabic = "قالت وزيرة الخارجية نادية البحار إن الجولة المقبلة من المحادثات ستعقد في مارس.";
        let found = |language, body: &str| other_languages(&ArticleText::bare(language, "Talks", body));
        assert_eq!(found(Language::ENGLISH, english), []);
        assert_eq!(found(Language::ARABIC, arabic), []);
        let both = found(Language::ENGLISH, &format!("{english}\n\n{arabic}"));
        assert!(matches!(&both[..], [Finding::OtherLanguage { words }] if words.starts_with("قالت")));
    }
}
