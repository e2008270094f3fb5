//! Offices that exclude each other: "the judge" is not "opposition leader Ann Foss".

use gazette_news::Language;

use super::Scene;
use super::description::Description;
use super::evidence::Evidence;
use crate::given;
use crate::listed::Words;
use crate::people::{Known, Sex, bare, callings};

/// Offices that copy exchanges for none of the others, though they are of one family.
static EXACT: Words = Words::new(
    "president king queen emir sultan pope governor mayor prefect sheriff judge bishop archbishop imam rabbi ambassador consul \
     opposition general admiral minister senator",
);

/// Words so wide that whoever holds some office may be called so.
static WIDE: Words = Words::new("head chief boss figure member رييس عضو");
/// What else copy calls the holders of an office that is of another family: a rapporteur is an expert, a captain plays.
const BESIDE: &[(&str, &str)] =
    &[("خبير", "مقرر"), ("لاعب", "قايد"), ("player", "captain"), ("expert", "rapporteur")];

impl Scene<'_, '_, '_> {
    /// Whether the text gives a party an office, and one that is never called as the source words it.
    pub(super) fn holds_another_office(&self, index: usize) -> bool {
        // «این عضو شورا» points back.
        let pointed = self.phrase.is_some_and(|p| matches!(self.page.key(p.place.0), "اين" | "آن" | "ان"));
        if pointed || self.definite() == 4 {
            return false;
        }
        let Some((noun, described)) = self.called() else { return false };
        let known = &self.people.known[index];
        let holds_an_office =
            known.named && !known.body && !known.role_lists.is_empty() && known.callings != 0;
        if !holds_an_office || is_called_anyhow(noun, known) {
            return false;
        }
        let is_held = has(known, noun);
        if given::is_general_role(noun) {
            return is_held && noun == "leader" && self.leads_others(described, known);
        }
        let families =
            (described.0..=described.1).fold(0, |all, k| all | callings::families(self.bare_word(k)));
        let is_exact = |key: &str| EXACT.hold(key);
        let apart = is_exact(noun) && known.role_words.iter().any(|held| is_exact(held));
        !is_held && (apart || known.callings & families == 0) || self.is_of_other_sex(noun, known)
    }

    /// "The judge" after "opposition leader Ann Foss", "the defence minister" after "Minister of Trade Tom Rye": whoever holds an
    /// office that is told in other words, and never called so.
    pub(super) fn is_of_another_office(
        &self,
        description: &Description,
        evidence: Evidence,
        index: usize,
    ) -> bool {
        let (page, known) = (self.page, &self.people.known[index]);
        let noun = page.key(description.noun);
        // "The COPE chair" is not "Corporation Chairman Priyantha Jayakody".
        let named = description
            .words
            .iter()
            .any(|k| matches!(page.words[*k].shape, 1 | 2) && Some(*k) != description.nation);
        let other = |role: &Vec<String>| role.len() > 1;
        let elsewhere = known.role_lists.iter().all(other) && evidence.exact > 0 && evidence.words == 1;
        if known.named && named && elsewhere && !description.former {
            return true;
        }
        let is_exact = |key: &str| EXACT.hold(key);
        if !known.named || !is_exact(noun) || description.former {
            return false;
        }
        let held = known.role_words.iter().any(|held| is_exact(held));
        let fields =
            description.words.iter().filter(|k| **k < description.noun && page.words[**k].shape == 0);
        let of_a_field = fields.count() > 0 && evidence.words == 1;
        let fuller = |role: &Vec<String>| {
            role.iter().any(|word| word == noun)
                && role.iter().any(|word| word != noun && given::is_field(word))
        };
        evidence.noun == 0 && held || evidence.noun == 2 && of_a_field && known.role_lists.iter().any(fuller)
    }

    /// The noun by which the source is called, and the words that describe it, if it is neither named nor a pronoun.
    fn called(&self) -> Option<(&str, (usize, usize))> {
        let phrase = self.phrase.filter(|p| p.name.is_none() && !p.pronoun)?;
        let (first, last) = phrase.described();
        // "judge" is a verb to the lists.
        let is_calling =
            self.page.language == Language::ENGLISH && callings::families(self.bare_word(last)) != 0;
        let noun = phrase.role_head.or(is_calling.then_some(last))?;
        Some((self.bare_word(noun), (first, last)))
    }

    fn bare_word(&self, k: usize) -> &str {
        bare(self.page.key(k), self.page.language)
    }

    /// "The union leader" is not the leader of the opposition, but a minister may be "the top diplomat".
    fn leads_others(&self, (first, last): (usize, usize), known: &Known) -> bool {
        let qualifies = |k: &usize| self.page.words[*k].shape != 4 && self.bare_word(*k) != "leader";
        let mut others = (first..=last).filter(qualifies).peekable();
        self.page.language == Language::ENGLISH
            && others.peek().is_some()
            && !others.any(|k| has(known, self.bare_word(k)))
    }

    /// «المدير» is no woman of the text.
    fn is_of_other_sex(&self, noun: &str, known: &Known) -> bool {
        let man = self.page.language == Language::ARABIC && callings::families(noun) != 0;
        let head = self.phrase.and_then(|p| p.role_head).map_or("", |k| self.page.key(k));
        man && !head.ends_with('ه') && known.sex_by_name == Sex::Female
    }
}

/// Whether a party's office has this word.
fn has(known: &Known, key: &str) -> bool {
    known.role_words.iter().any(|held| held == key)
}

/// Whether copy calls whoever holds the party's office so too.
fn is_called_anyhow(noun: &str, known: &Known) -> bool {
    WIDE.hold(noun) || BESIDE.iter().any(|(called, held)| *called == noun && has(known, held))
}
