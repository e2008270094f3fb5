//! Offices that exclude each other: "the judge" is not "opposition leader Ann Foss".

use gazette_news::Language;

use super::Scene;
use crate::given;
use crate::people::{Known, Sex, bare, callings};

/// Offices that copy exchanges for none of the others, though they are of one family.
const EXACT: &str = "president king queen emir sultan pope governor mayor prefect sheriff judge bishop archbishop imam rabbi ambassador consul \
     opposition general admiral minister senator";

/// Words so wide that whoever holds some office may be called so.
const WIDE: &str = "head chief boss figure member رييس عضو";
/// What else copy calls the holders of an office that is of another family: a rapporteur is an expert, a captain plays.
const BESIDE: &[(&str, &str)] =
    &[("خبير", "مقرر"), ("لاعب", "قايد"), ("player", "captain"), ("expert", "rapporteur")];

impl Scene<'_, '_, '_> {
    /// Whether the text gives a party an office, and one that is never called as the source words it.
    pub(super) fn holds_another_office(&self, index: usize) -> bool {
        let Some(phrase) = self.phrase.filter(|p| p.name.is_none() && !p.pronoun) else { return false };
        let word = |k: usize| bare(self.page.key(k), self.page.language);
        // "judge" is a verb to the lists.
        let (first, last) = phrase.described();
        let latin = self.page.language == Language::ENGLISH;
        // In Persian the weights know it already, and «این عضو شورا» points back.
        if self.page.language == Language::PERSIAN || self.definite() == 4 {
            return false;
        }
        let noun = phrase.role_head.or((latin && callings::families(word(last)) != 0).then_some(last));
        let Some(noun) = noun else { return false };
        let known = &self.people.known[index];
        if !known.named || known.body || known.role_lists.is_empty() || known.callings == 0 {
            return false;
        }
        let families = (first..=last).fold(0, |all, k| all | callings::families(word(k)));
        let has = |key: &str| known.role_words.iter().any(|held| held == key);
        let (noun, same) = (word(noun), has(word(noun)));
        let beside = BESIDE.iter().any(|(called, held)| *called == noun && has(held));
        if WIDE.split_whitespace().any(|wide| wide == noun) || beside {
            return false;
        }
        if given::is_general_role(noun) {
            // "The union leader" is not the leader of the opposition, but a minister may be "the top diplomat".
            let same = same && noun == "leader";
            let qualifies = |k: &usize| self.page.words[*k].shape != 4 && word(*k) != noun;
            let mut others = (first..=last).filter(qualifies).peekable();
            return latin && same && others.peek().is_some() && !others.any(|k| has(word(k)));
        }
        let is_exact = |key: &str| EXACT.split_whitespace().any(|office| office == key);
        let apart = is_exact(noun) && known.role_words.iter().any(|held| is_exact(held));
        !same && (apart || known.callings & families == 0) || self.is_of_other_sex(noun, known)
    }

    /// «المدير» is no woman of the text.
    fn is_of_other_sex(&self, noun: &str, known: &Known) -> bool {
        let man = self.page.language == Language::ARABIC && callings::families(noun) != 0;
        let head = self.phrase.and_then(|p| p.role_head).map_or("", |k| self.page.key(k));
        man && !head.ends_with('ه') && known.sex_by_name == Sex::Female
    }
}
