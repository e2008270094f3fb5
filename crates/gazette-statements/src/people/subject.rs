//! Whom an Arabic verb without a subject goes on with where the sentence before tells of somebody who said nothing in it: «ثم صعد
//! الوزير إلى المنصة. وقال إن …», «وردت النقيبة ظهراً. وسألت: …».

use gazette_news::Language;

use super::{Choice, People, Sex, bare, edges, honours, parties, sex};
use crate::lexicon::Class;
use crate::page::Stretch;

/// Words before the subject: «ثم صعد», «ورد عليه».
const BEFORE: usize = 3;
/// The most words of a subject.
const LONGEST: usize = 10;

impl People<'_, '_> {
    /// The subject of the sentence before, where that makes no statement.
    pub(super) fn by_subject(&self, n: usize) -> Option<Choice> {
        let page = self.page;
        let asked = &self.asked[n];
        let open = asked.source.is_none() && asked.outer.is_none() && page.words[asked.cue.0].quote == 0;
        if page.language != Language::ARABIC || !open {
            return None;
        }
        let word = page.words[asked.cue.0];
        let (first, last) = *page.sentences.get(word.sentence.checked_sub(1)? as usize)?;
        let tells = |other: &super::Asked| (first..=last).contains(&other.cue.0);
        if page.words[first].paragraph != word.paragraph || self.asked.iter().any(tells) {
            return None;
        }
        // Only what opens the sentence of the verb, with no place or time before it, goes on so.
        let (begin, _) = page.sentence_of(asked.cue.0);
        let told = sex::of_cue(page, asked.cue);
        let subject = self.subject_in((first, last))?;
        self.named_in(subject, told)
            .or_else(|| self.called_in(subject, told))
            .filter(|_| asked.cue.0 < begin + 3)
    }

    /// Where the subject of a sentence that begins with its verb stands, up to a preposition, a time or a mark.
    fn subject_in(&self, (first, last): Stretch) -> Option<Stretch> {
        let page = self.page;
        let first = (first..=last).find(|&k| !page.class(k).is_mark())?;
        let noun = |k: usize| {
            let role = matches!(page.class(k), Class::Role | Class::Title) || edges::is_body(page, k);
            role && (edges::is_definite(page, k) || k < last && !page.class(k + 1).is_mark())
                || honours::is_honour(page.key(k))
                || self.mentions.binary_search_by_key(&k, |(at, _)| *at).is_ok()
        };
        let verb =
            !matches!(page.class(first), Class::Preposition | Class::According | Class::Role | Class::Time)
                && !edges::is_definite(page, first);
        let from = (first + 1..=last.min(first + BEFORE)).find(|&k| noun(k)).filter(|_| verb)?;
        // «في القاعة الوزير»: what a preposition governs is no subject.
        let light = |k: usize| {
            let pronoun = ["ه", "ها", "هم", "هما"].iter().any(|end| page.key(k).ends_with(end));
            !edges::is_definite(page, k) && (page.class(k) != Class::Preposition || pronoun)
        };
        let ends = |k: &usize| {
            let class = page.class(*k);
            class.is_mark()
                || matches!(class, Class::Preposition | Class::Time | Class::Relative | Class::Complementiser)
                || matches!(page.key(*k), "قد" | "ان")
        };
        let to = (from + 1..=last.min(from + LONGEST)).find(ends).map_or(last.min(from + LONGEST), |k| k - 1);
        (first + 1..from).all(light).then_some((from, to))
    }

    /// The first party named in these words that the verb can be of.
    fn named_in(&self, (first, last): Stretch, told: Sex) -> Option<Choice> {
        let from = self.mentions.partition_point(|(at, _)| *at < first);
        let mut named = self.mentions[from..].iter().take_while(|(at, _)| *at <= last);
        named.find(|(_, index)| self.may_be_of(*index, told)).map(|(_, index)| Choice::Party(*index))
    }

    /// The one party whose office, or whose kind of body, these words begin with.
    fn called_in(&self, (first, last): Stretch, told: Sex) -> Option<Choice> {
        let page = self.page;
        let first = (first..=last).find(|&k| !honours::is_honour(page.key(k)))?;
        let words = parties::words_of_role(page, (first, last));
        let alone = edges::is_definite(page, first);
        let holders = |words: &[String]| -> Vec<usize> {
            let holds = |role: &Vec<String>| {
                role.first() == words.first() && words.iter().all(|word| role.contains(word))
            };
            let known = self.known.iter().enumerate();
            let held = known.filter(|(_, k)| k.named && k.role_lists.iter().any(holds));
            held.map(|(index, _)| index).filter(|index| self.may_be_of(*index, told)).collect()
        };
        let short = if alone { 1 } else { 2 };
        let mut lengths = (short..=words.len()).rev();
        let held = lengths.find_map(|length| Some(holders(&words[..length])).filter(|held| !held.is_empty()));
        match held.as_deref() {
            Some([index]) => return Some(Choice::Party(*index)),
            Some(_) => return None,
            None => {}
        }
        let bodies = self.bodies(bare(page.key(first), page.language));
        let [body] = bodies[..] else { return None };
        (alone && edges::is_body(page, first)).then_some(Choice::Party(body))
    }

    /// Whether a verb that tells this sex can be of a party.
    fn may_be_of(&self, index: usize, told: Sex) -> bool {
        let known = &self.known[index];
        let own = if known.sex_by_name == Sex::Unknown { known.sex } else { known.sex_by_name };
        !matches!((told, own), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male)) || known.body
    }
}
