//! The articles of a plan, each with its place on the site.

use std::collections::{BTreeMap, BTreeSet};

use gazette_news::{ArticleId, Change, Edition, Language};
use jiff::Timestamp;

use crate::PressError;
use crate::address::{article_slug, section_slug};
use crate::plan::{ArticlePlan, Plan, PressedEdition};

/// An article with its place on the site.
#[derive(Debug, Clone)]
pub(crate) struct Shelved<'a> {
    /// The article.
    pub plan: &'a ArticlePlan,
    /// Its permanent path.
    pub path: String,
    /// The language it stands under, that of its first edition.
    pub language: Language,
    /// The section it stands in, as its first edition names it. An address is permanent, and the section is in it.
    pub section: &'a str,
    /// The section's path.
    pub section_path: String,
}

impl<'a> Shelved<'a> {
    /// The first edition. A shelved article has one.
    pub fn first(&self) -> &'a PressedEdition {
        self.plan.editions.first().expect("an article without editions is not shelved")
    }

    /// The newest edition.
    pub fn last(&self) -> &'a PressedEdition {
        self.plan.editions.last().expect("an article without editions is not shelved")
    }

    /// The newest edition itself.
    pub fn newest(&self) -> &'a Edition {
        &self.last().edition
    }

    /// When it was first published.
    pub fn published(&self) -> Timestamp {
        self.first().edition.published()
    }

    /// When it last changed in a way that moves the date (rule 33). While it is held, the notice is as old as the hold.
    pub fn modified(&self) -> Timestamp {
        match self.newest().change() {
            Change::Hold { .. } => self.newest().published(),
            _ => self.latest(|change| change.moves_date()),
        }
    }

    /// When a subscriber last had to be told something of it. Whoever was sent a notice of a hold must learn that the
    /// article is shown again, though it is no newer than before.
    pub fn told(&self) -> Timestamp {
        self.latest(|change| {
            change.moves_date() || matches!(change, Change::Hold { .. } | Change::Release { .. })
        })
    }

    /// When it last brought news: its first edition or an update. Fronts are ordered by it, so that a correction does
    /// not push a story up again.
    pub fn brought_news(&self) -> Timestamp {
        self.latest(|change| matches!(change, Change::Update { .. }))
    }

    fn latest(&self, counts: impl Fn(&Change) -> bool) -> Timestamp {
        let times = self.plan.editions.iter().map(|pressed| &pressed.edition);
        let times = times.filter(|edition| counts(edition.change())).map(Edition::published);
        times.max().unwrap_or_else(|| self.published())
    }

    /// The path of one edition: the article's own for the newest.
    pub fn edition_path(&self, number: u32) -> String {
        if number == self.newest().number() { self.path.clone() } else { format!("{}{number}/", self.path) }
    }
}

/// All articles, in the order in which they took their addresses.
pub(crate) fn shelve(plan: &Plan) -> Result<Vec<Shelved<'_>>, PressError> {
    let languages: BTreeSet<Language> = plan.site.languages.iter().map(|site| site.language).collect();
    let mut queue = Vec::new();
    for article in &plan.articles {
        let first = article.editions.first().ok_or(PressError::NoEdition(article.id))?;
        let language = first.edition.text().language;
        if !languages.contains(&language) {
            return Err(PressError::NoPagesIn { article: article.id, language });
        }
        queue.push((first.leaf, article, &first.edition));
    }
    // An address once given stays: who came first into the log has it, and a later article of the same name must move.
    queue.sort_by_key(|(leaf, article, _)| (*leaf, article.id));
    let mut taken = BTreeSet::new();
    let shelved = queue.into_iter().map(|(_, article, first)| shelve_one(article, first, &mut taken));
    Ok(shelved.collect())
}

fn shelve_one<'a>(article: &'a ArticlePlan, first: &'a Edition, taken: &mut BTreeSet<String>) -> Shelved<'a> {
    let text = first.text();
    let section_path = format!("/{}/{}/", text.language, section_slug(&text.section));
    let slug = article_slug(&article.slug, article.id.0);
    let mut path = format!("{section_path}{slug}/");
    if taken.contains(&path) {
        path = format!("{section_path}{slug}-{}/", article.id.0);
    }
    // An earlier article may be called just that: "dam-7" before the article 7 about a dam.
    let mut number = 2;
    while taken.contains(&path) {
        path = format!("{section_path}{slug}-{}-{number}/", article.id.0);
        number += 1;
    }
    taken.insert(path.clone());
    Shelved { plan: article, path, language: text.language, section: text.section.as_str(), section_path }
}

/// The permanent path of every article, decoded. Empty where the plan cannot be pressed.
pub fn article_paths(plan: &Plan) -> BTreeMap<ArticleId, String> {
    let shelved = shelve(plan).unwrap_or_default();
    shelved.into_iter().map(|article| (article.plan.id, article.path)).collect()
}

/// The permanent path of one article, decoded, from slash to slash. Costs as much as [`article_paths`].
pub fn article_path(plan: &Plan, article: ArticleId) -> Option<String> {
    article_paths(plan).remove(&article)
}
