//! Leading a source back to a party where no weighing is needed: by its name, by a role worded as before, by a body's noun.

use gazette_news::Language;

use super::honours::is_honour;
use super::{Choice, Known, People, Phrase, Sex, bare, edges, folded, parties, same_name};
use crate::given;
use crate::lexicon::Class;
use crate::page::Page;

/// How many places of names an honour is led back over.
const NEAR: usize = 200;

impl People<'_, '_> {
    /// Whom the words of statement `n`'s source mean for certain, if anybody.
    pub(super) fn by_words(&self, n: usize) -> Option<Choice> {
        self.by_name(n)
            .or_else(|| self.by_part_of_name(n))
            .or_else(|| self.by_honour(n))
            .or_else(|| self.by_role(n))
            .or_else(|| self.by_body(n))
    }

    /// «معاليه», «سموه»: whoever was named last of those whose office has that honour.
    fn by_honour(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.pronoun)?;
        let offices = honoured(self.page.key(phrase.place.0))?;
        let before = self.mentions.partition_point(|(at, _)| *at < phrase.place.0);
        let holds = |index: usize| {
            let known = &self.known[index];
            let clash = matches!(
                (phrase.sex, known.sex_by_name),
                (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male)
            );
            known.named && !clash && offices.iter().any(|o| known.role_words.iter().any(|w| w == o))
        };
        let mut latest = self.mentions[..before].iter().rev().take(NEAR).map(|(_, index)| *index);
        latest.find(|index| holds(*index)).map(Choice::Party)
    }

    /// The order to settle the statements in: a headline's last, since the copy tells whom its "minister" means.
    pub fn order(&self) -> Vec<usize> {
        let heads = |n: &usize| self.is_heading(self.page.words[self.asked[*n].cue.0].paragraph as usize);
        let (heads, copy): (Vec<usize>, Vec<usize>) = (0..self.asked.len()).partition(heads);
        copy.into_iter().chain(heads).collect()
    }

    fn by_name(&self, n: usize) -> Option<Choice> {
        let words = folded(self.page, self.phrases[n].as_ref()?.name?);
        self.known.iter().position(|k| same_name(&k.words, &words)).map(Choice::Party)
    }

    /// A source in which no name was found, but whose words are the last ones of a name in the text: «البيسار», «وكامبالي».
    fn by_part_of_name(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.name.is_none() && !p.pronoun)?;
        let words = folded(self.page, phrase.place);
        let of = |word: &str| {
            let bare = word.strip_prefix('و').filter(|rest| rest.chars().count() > 2);
            let ends = |known: &Known, word: &str| {
                known.named && known.words.len() > 1 && known.words.last().is_some_and(|w| w == word)
            };
            let by = |word: &str| {
                let mut owners = self.known.iter().enumerate().filter(|(_, k)| ends(k, word));
                let (index, _) = owners.next()?;
                owners.next().is_none().then_some(index)
            };
            by(word).or_else(|| by(bare?))
        };
        let [word] = &words[..] else { return None };
        of(word).map(Choice::Party)
    }

    /// The one party whose role the source words as the text did before, with or without what follows it.
    fn by_role(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.name.is_none() && !p.pronoun && !p.indefinite)?;
        phrase.role_head?;
        let words = parties::words_of_role(self.page, phrase.described());
        let same = |role: &Vec<String>| {
            words.len() > 1 && (role.starts_with(&words) || role.len() > 2 && words.starts_with(role))
        };
        self.only(&same).or_else(|| self.by_part_of_role(phrase))
    }

    /// The one party whose role has all the words of a shorter one: «الوزير» of «وزير التجارة».
    fn by_part_of_role(&self, phrase: &Phrase) -> Option<Choice> {
        match self.holders(phrase)[..] {
            [index] => Some(Choice::Party(index)),
            _ => None,
        }
    }

    /// The named parties whose roles have all the words of the role in a phrase.
    pub(super) fn holders(&self, phrase: &Phrase) -> Vec<usize> {
        let Some(head) = phrase.role_head.filter(|_| phrase.name.is_none() && !phrase.indefinite) else {
            return Vec::new();
        };
        let word = |k: usize| bare(self.page.key(k), self.page.language);
        let (first, last) = phrase.described();
        let little = |k: usize| {
            self.page.class(k).is_mark()
                || matches!(self.page.class(k), Class::Title | Class::Determiner | Class::Preposition)
                || is_honour(self.page.key(k))
                || matches!(self.page.key(k), "سياده" | "جناب")
        };
        let words: Vec<&str> = (first..=last).filter(|&k| !little(k)).map(word).collect();
        let holds = |role: &Vec<String>| {
            // «السائق» is not the holder of «محامي السائق».
            role.first().is_some_and(|w| w == word(head))
                && words.iter().all(|word| role.iter().any(|w| w == word))
        };
        let held = self.known.iter().enumerate().filter(|(_, k)| k.named && k.role_lists.iter().any(holds));
        held.map(|(index, _)| index).take(64).collect()
    }

    /// The one named party with such a role.
    fn only(&self, role: &dyn Fn(&Vec<String>) -> bool) -> Option<Choice> {
        let mut held =
            self.known.iter().enumerate().filter(|(_, k)| k.named && k.role_lists.iter().any(role));
        let (index, _) = held.next()?;
        held.next().is_none().then_some(Choice::Party(index))
    }

    /// A headline's "Official" whom no office of the text tells: who speaks first in the copy below it.
    pub(super) fn by_lead(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref().filter(|p| p.name.is_none() && !p.pronoun)?;
        let is_heading = self.is_heading(self.page.words[self.asked[n].cue.0].paragraph as usize);
        if !is_heading || phrase.role_head.is_none() || !self.holders(phrase).is_empty() {
            return None;
        }
        let (_, first) = self.spoken.first()?;
        let known = &self.known[*first];
        (known.named && (known.person || known.personal)).then_some(Choice::Party(*first))
    }

    /// The body that «این شورا», «الشركة», "the union" can be; of several the one that was named last.
    fn by_body(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref()?;
        let held = self.bodies(body_noun(self.page, phrase)?);
        if let [index] = held[..] {
            return Some(Choice::Party(index));
        }
        let before = self.mentions.partition_point(|(at, _)| *at < phrase.place.0);
        let mut latest = self.mentions[..before].iter().rev().take(NEAR).map(|(_, index)| *index);
        latest.find(|index| held.contains(index)).map(Choice::Party)
    }
}

/// The offices whose holders an honour with a pronoun is said of, without articles.
pub(super) fn honoured(key: &str) -> Option<&'static [&'static str]> {
    Some(match key {
        "معاليه" | "معاليها" => &["وزير", "امين", "محافظ", "مستشار", "رييس"],
        "سموه" | "سموها" => &["سمو", "امير", "ولي", "شيخ"],
        "سعادته" | "سعادتها" => &["سفير", "وكيل", "رييس", "مدير", "عضو", "امين", "نايب"],
        "جلالته" | "جلالتها" => &["ملك", "جلال", "عاهل", "سلطان"],
        "فخامته" | "دولته" | "سيادته" | "سيادتها" => &["رييس"],
        "سماحته" | "فضيلته" => &["مفتي", "شيخ", "امام", "خطيب"],
        _ => return None,
    })
}

/// The noun of a body that stands for its name, without article or "this".
pub(super) fn body_noun<'p>(page: &'p Page<'_>, phrase: &Phrase) -> Option<&'p str> {
    let (first, last) = phrase.place;
    let points = |k: usize| {
        page.class(k) == Class::Determiner || matches!(page.key(k), "نفسه" | "نفسها" | "ذاتها" | "ذاته")
    };
    let mut nouns = (first..=last).filter(|&k| !points(k));
    let latin = page.language == Language::ENGLISH;
    let body = |k: usize| page.class(k) == Class::Body || latin && given::is_body_noun(page.key(k));
    let noun = nouns.next().filter(|&k| body(k))?;
    let whole = phrase.name.is_none() && nouns.next().is_none();
    let definite = match page.language {
        Language::ENGLISH => {
            let bare = first == noun && page.words[noun].shape == 1;
            bare || page.class(first) == Class::Determiner && !phrase.indefinite
        }
        Language::PERSIAN => true,
        _ => edges::is_definite(page, noun),
    };
    (whole && definite).then(|| bare(page.key(noun), page.language))
}
