//! Copy trees, differences and the reasons behind a count: what the origins engine tells, for desk and press.

use std::collections::BTreeMap;

use gazette_news::{DispatchId, Language, StoryId};
use gazette_origins::copytree::{self, Altered, Branch, Changes, Kind, Leaf, Look, Node, Tree};
use gazette_origins::independence::Fold;
use gazette_press::Sentence;
use gazette_web::{AlteredWords, Changed, CopyLine, Piece};

use super::Newsroom;
use super::ledger::Ledger;

/// The word-level difference of two texts.
pub fn difference(older: &str, newer: &str) -> Vec<Piece> {
    let pieces = copytree::diff(older, newer).into_iter();
    pieces
        .map(|piece| match piece.kind {
            Kind::Same => Piece::Same(piece.text),
            Kind::Cut => Piece::Cut(piece.text),
            Kind::Added => Piece::Added(piece.text),
        })
        .collect()
}

/// What a text in a language changed of an older one.
pub fn changed(older: &str, newer: &str, language: Language) -> Changed {
    told(Changes::between(older, newer, Some(language)))
}

/// What the picture of a copy tree is called and says, per language: title, description, "direction unknown",
/// "by credit".
fn picture_words(language: Language) -> [&'static str; 4] {
    match language {
        Language::ARABIC => [
            "شجرة النسخ",
            "من نقل عمّن في هذا الحدث: كل مربع وسيلة، وكل خط نقل، وعليه حصة النص المنقول.",
            "الاتجاه غير معروف",
            "بالإسناد",
        ],
        Language::PERSIAN => [
            "درخت رونوشت",
            "در این رویداد چه کسی از که برداشته است: هر خانه یک رسانه و هر خط یک برداشت با سهم متن.",
            "جهت نامعلوم",
            "به استناد",
        ],
        _ => [
            "Copy tree",
            "Who copied whom in this story: each box is an outlet, each line a copy with the share of its text.",
            "direction unknown",
            "by credit",
        ],
    }
}

/// A line of the tree, where both texts are held.
fn copy_line(tree: &Tree, branch: &Branch) -> Option<CopyLine> {
    let (from, to) = (&tree.nodes[branch.from], &tree.nodes[branch.to]);
    let of = |node: &Node| Some((node.label.clone(), DispatchId(node.key? as i64)));
    let (from, to) = (of(from)?, of(to)?);
    let share = (branch.share * 100.0).round() as u32;
    Some(CopyLine { from, to, share, changed: told(branch.changes.clone()?) })
}

fn told(changes: Changes) -> Changed {
    let altered = changes.altered.into_iter().map(|altered| AlteredWords {
        is_figure: altered.what == Altered::Figure,
        is_name: altered.what == Altered::Name,
        was: altered.was,
        is: altered.is,
    });
    Changed { cut: changes.cut, added: changes.added, altered: altered.collect() }
}

impl Newsroom {
    /// The copy tree of a story as an SVG picture, with its words in a language.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn copy_tree(
        &self,
        story: StoryId,
        language: Language,
    ) -> Result<String, gazette_store::Error> {
        self.copy_tree_of(&self.ledger(story).await?, language).await
    }

    pub(super) async fn copy_tree_of(
        &self,
        ledger: &Ledger,
        language: Language,
    ) -> Result<String, gazette_store::Error> {
        let tree = self.tree_of(ledger).await?;
        if tree.nodes.is_empty() {
            return Ok(String::new());
        }
        let [title, desc, unknown, credit] = picture_words(language);
        let direction = language.direction();
        let (moment, digits) = (gazette_press::moment, gazette_press::digits);
        let look =
            Look { id: "copy-tree", title, desc, direction, language, moment, digits, unknown, credit };
        Ok(copytree::svg(&tree, &look))
    }

    /// What each copy of a story cut, added and changed of the text it was copied from.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn copies(&self, story: StoryId) -> Result<Vec<CopyLine>, gazette_store::Error> {
        let tree = self.tree_of(&self.ledger(story).await?).await?;
        Ok(tree.branches.iter().filter_map(|branch| copy_line(&tree, branch)).collect())
    }

    async fn tree_of(&self, ledger: &Ledger) -> Result<Tree, gazette_store::Error> {
        let texts = self.texts_of(ledger).await?;
        let ties: BTreeMap<DispatchId, _> =
            ledger.told().into_iter().map(|id| (id, ledger.tie(id))).collect();
        let leaves: Vec<Leaf<'_>> = ties
            .iter()
            .filter_map(|(id, tie)| {
                let dispatch = ledger.dispatch(*id)?;
                Some(Leaf {
                    key: id.0 as u64,
                    label: &ledger.outlet(*id)?.name,
                    text: texts.get(id)?,
                    former: ledger.former_texts.get(id).map_or(&[], Vec::as_slice),
                    reprint: tie,
                    agency: ledger.reprint(*id).and_then(|reprint| reprint.credited.as_deref()),
                    published: Some(dispatch.dates.first()),
                    language: dispatch.language.parse().ok(),
                })
            })
            .collect();
        Ok(copytree::tree(&leaves))
    }

    /// How the number of independent origins of a story came about, told in a language.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn independence(
        &self,
        story: StoryId,
        language: Language,
    ) -> Result<Vec<String>, gazette_store::Error> {
        Ok(self.folds(&self.ledger(story).await?, language))
    }

    /// A sentence for each dispatch that is no copy: why it counts, or with which other one it is counted.
    pub(super) fn folds(&self, ledger: &Ledger, language: Language) -> Vec<String> {
        let counted = ledger.independence(&ledger.told());
        // What leans on a copy leans on what that is a copy of.
        let outlet = |key: u64| {
            let outlet = ledger.outlet(ledger.origin(DispatchId(key as i64)));
            outlet.map_or_else(|| format!("#{key}"), |outlet| outlet.name.clone())
        };
        let mut sentences: Vec<String> = Vec::new();
        for (key, fold) in &counted.rules {
            let own = ledger.outlet(DispatchId(*key as i64));
            let own = own.map_or_else(|| outlet(*key), |outlet| outlet.name.clone());
            let sentence = fold_sentence(own, fold, outlet, |id| ledger.party_name(id));
            let sentence = sentence.map(|sentence| sentence.told(language));
            sentences.extend(sentence.filter(|sentence| !sentences.contains(sentence)));
        }
        sentences
    }
}

/// Why a dispatch counts or does not, for people. Copies are shown by the copy tree and need no sentence.
fn fold_sentence(
    outlet: String,
    fold: &Fold,
    name: impl Fn(u64) -> String,
    party: impl Fn(&str) -> String,
) -> Option<Sentence> {
    let with = match fold {
        Fold::NotToldApart { with }
        | Fold::SameAgency { with, .. }
        | Fold::SameOwner { with, .. }
        | Fold::SameGroup { with, .. }
        | Fold::SameState { with, .. } => Some(name(*with)),
        Fold::CountsForOrigin { of, .. } => Some(name(*of)),
        Fold::Copy { .. } | Fold::Counts { .. } | Fold::CountsForAgency { .. } => None,
    };
    if with.as_ref() == Some(&outlet) {
        return Some(Sentence::OneOutlet { outlet });
    }
    let with = with.unwrap_or_default();
    Some(match fold {
        Fold::Copy { .. } => return None,
        Fold::Counts { .. } => Sentence::Counts { outlet },
        Fold::CountsForAgency { agency } => Sentence::CountsForAgency { outlet, party: party(agency) },
        Fold::CountsForOrigin { .. } => Sentence::CountsForOrigin { outlet, with },
        Fold::NotToldApart { .. } => Sentence::NotToldApart { outlet, with },
        Fold::SameAgency { agency, .. } => Sentence::SameAgency { outlet, with, party: party(agency) },
        Fold::SameOwner { owner, .. } => Sentence::SameOwner { outlet, with, party: party(owner) },
        Fold::SameGroup { group, .. } => Sentence::SameGroup { outlet, with, party: party(group) },
        Fold::SameState { .. } => Sentence::SameState { outlet, with },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(outlet: &str, fold: &Fold) -> Option<Sentence> {
        fold_sentence(outlet.to_owned(), fold, |_| "Amber".to_owned(), |_| "Amber Co-operative".to_owned())
    }

    #[test]
    fn an_outlet_is_not_counted_with_itself_but_has_more_than_one_text() {
        let agency = Fold::SameAgency { agency: "amber".into(), with: 1 };
        for fold in [&agency, &Fold::NotToldApart { with: 1 }] {
            assert_eq!(told("Amber", fold), Some(Sentence::OneOutlet { outlet: "Amber".into() }));
        }
        let apart = told("Coast", &Fold::NotToldApart { with: 1 });
        assert_eq!(apart, Some(Sentence::NotToldApart { outlet: "Coast".into(), with: "Amber".into() }));
    }
}
