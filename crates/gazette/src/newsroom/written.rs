//! What an article was written from: of each dispatch the version that its words are judged by.
//!
//! Its sender may have sent others since. Words are borne out by the version they were written from, and by the newest
//! where that alone has them: a routine update neither takes the ground from an article of ours nor keeps an editor
//! from taking up what it says.

use std::collections::BTreeMap;

use gazette_news::{ArticleId, Dispatch, DispatchId, Figure, Language, Statement};
use gazette_statements::claims::{Bearing, Copy};
use gazette_store::{Draft, Error, FoundStatement, KeptDispatch, KeptFigure, KeptStatement, Sourcing, Used};
use jiff::Timestamp;

use super::Newsroom;
use super::assertion::Assertion;
use super::borne::copy_of;
use super::findings;
use super::ledger::Ledger;
use super::lineup::number_of;
use super::unsourced::unsourced;

/// The versions that words were written from, where they are not the newest.
#[derive(Default)]
pub(super) struct WrittenFrom {
    earlier: BTreeMap<DispatchId, Earlier>,
}

/// A version of a dispatch that is not its newest: its text and what is said in it.
pub(super) struct Earlier {
    pub dispatch: Dispatch,
    /// When it came, if it is not the first.
    received: Option<Timestamp>,
    pub copy: Copy,
    pub statements: Vec<Statement>,
    pub figures: Vec<KeptFigure>,
}

impl WrittenFrom {
    /// The version of a dispatch that words were written from; `None` where that is the newest.
    pub fn of(&self, id: DispatchId) -> Option<&Earlier> {
        self.earlier.get(&id)
    }

    /// As [`WrittenFrom::of`], where that version bears out these words.
    pub fn bearing(&self, id: DispatchId, words: &str, language: Language) -> Option<&Earlier> {
        let is_borne = |earlier: &&Earlier| earlier.copy.bears_out(words, language) > Bearing::Not;
        self.of(id).filter(is_borne)
    }
}

impl Newsroom {
    /// The texts to judge words by that were written from these versions.
    pub(super) async fn written_from(&self, used: &[Used]) -> Result<WrittenFrom, Error> {
        let mut earlier = BTreeMap::new();
        for Used { dispatch, version } in used {
            let kept = self.store.dispatch(*dispatch).await?;
            if kept.version != *version {
                earlier.insert(*dispatch, self.earlier(&kept, *version).await?);
            }
        }
        Ok(WrittenFrom { earlier })
    }

    async fn earlier(&self, kept: &KeptDispatch, version: i64) -> Result<Earlier, Error> {
        let kept_version = self.store.version(kept.id, version).await?;
        let dispatch: Dispatch = serde_json::from_str(&kept_version.parts)?;
        let statements = match self.store.marking(kept.id, version).await? {
            Some(marking) => marking.statements,
            None => findings::find_aside(dispatch.clone(), kept.id).await?.0,
        };
        let statements = statements.iter().map(FoundStatement::read).collect::<Result<Vec<_>, _>>()?;
        Ok(Earlier {
            copy: copy_of(&dispatch, &self.store.outlet(&kept.outlet).await?),
            figures: findings::figures(&dispatch, kept.id, &statements),
            received: (version > 1).then_some(kept_version.received),
            dispatch,
            statements,
        })
    }

    /// A dispatch in the version that words were written from.
    pub(super) async fn dispatch_as_used(
        &self,
        id: DispatchId,
        from: &WrittenFrom,
    ) -> Result<Dispatch, Error> {
        match from.of(id) {
            Some(earlier) => Ok(earlier.dispatch.clone()),
            None => self.dispatch_now(id).await,
        }
    }

    /// The versions of a dispatch that may bear words out: its newest, and the one they were written from where that is
    /// another.
    pub(super) async fn dispatches_that_bear(
        &self,
        id: DispatchId,
        from: &WrittenFrom,
    ) -> Result<Vec<Dispatch>, Error> {
        let newest = self.dispatch_now(id).await?;
        Ok([newest].into_iter().chain(from.of(id).map(|earlier| earlier.dispatch.clone())).collect())
    }

    /// The versions of dispatches that an article shows, and those that its draft was written from.
    pub(super) async fn shown_and_drafted(&self, article: ArticleId) -> Result<Vec<Used>, Error> {
        let mut used = self.store.shown_dispatches(article).await?;
        used.extend(self.store.article_dispatches(article).await?);
        Ok(used)
    }

    /// A dispatch and what is said in it, in the version that an assertion is judged by.
    pub(super) async fn said_for(
        &self,
        id: DispatchId,
        assertion: &Assertion<'_>,
    ) -> Result<(Dispatch, Vec<Statement>), Error> {
        if let Some(earlier) = assertion.earlier(id) {
            return Ok((earlier.dispatch.clone(), earlier.statements.clone()));
        }
        let statements = self.store.statements_in(id).await?;
        let statements = statements.iter().map(KeptStatement::read).collect::<Result<_, _>>()?;
        Ok((self.dispatch_now(id).await?, statements))
    }

    /// The versions that words rest on when they are printed: of each dispatch the newest, as soon as nothing of the
    /// words is known from an earlier one alone.
    pub(super) async fn printed_from(
        &self,
        mut used: Vec<Used>,
        draft: &Draft,
        from: &WrittenFrom,
    ) -> Result<Vec<Used>, Error> {
        for at in 0..used.len() {
            let id = used[at].dispatch;
            let Some(earlier) = from.of(id) else { continue };
            let newest = self.read_copy(id).await?.1;
            let named = draft.marks.iter().filter(|mark| {
                matches!(&mark.sourcing, Sourcing::Dispatches { dispatches, .. } if dispatches.contains(&id))
            });
            let is_borne =
                |copy: &Copy, words: &str| copy.bears_out(words.trim(), draft.text.language) > Bearing::Not;
            let bears_all = named
                .into_iter()
                .all(|mark| is_borne(&newest, &mark.words) || !is_borne(&earlier.copy, &mark.words));
            let mut copies = self.copies_of(&used, &WrittenFrom::default()).await?;
            let others = used.iter().filter(|other| other.dispatch != id);
            let others = others.filter_map(|other| from.of(other.dispatch));
            copies.extend(others.map(|other| other.dispatch.text().to_owned()));
            if bears_all && unsourced(&draft.text, &draft.marks, &copies).is_empty() {
                used[at].version = self.store.dispatch(id).await?.version;
            }
        }
        Ok(used)
    }
}

impl Assertion<'_> {
    /// The figures of the record as this is judged by them: those of the dispatches it rests on in the version that
    /// bears it out, told when that came. What their newest versions tell instead counts in no copy of them either: it
    /// is news, and no contradiction.
    pub(super) fn figures(&self, mut held: Vec<KeptFigure>, ledger: &mut Ledger) -> Vec<KeptFigure> {
        for id in self.dispatches {
            let Some(earlier) = self.earlier(*id) else { continue };
            let tells = |figures: &[Figure], wanted: &Figure| {
                figures.iter().any(|figure| number_of(figure) == number_of(wanted))
            };
            let before: Vec<Figure> = earlier.figures.iter().map(|kept| kept.figure.clone()).collect();
            let newest = held.iter().filter(|kept| kept.dispatch == *id).map(|kept| kept.figure.clone());
            let news: Vec<Figure> = newest.filter(|figure| !tells(&before, figure)).collect();
            let origin = ledger.origin(*id);
            held.retain(|kept| {
                let is_copy = ledger.origin(kept.dispatch) == origin;
                kept.dispatch != *id && !(is_copy && tells(&news, &kept.figure))
            });
            held.extend(earlier.figures.iter().cloned());
            ledger.redate(*id, earlier.received);
        }
        held.sort_by_key(|kept| kept.dispatch);
        held
    }
}
