//! A definite description that shares no word with how its owner was introduced: "the senior cleric", "the airline",
//! "the defendant".
//!
//! Copy describes so whoever has just spoken. The calling must go with what the text has told of her, and nobody
//! unnamed may be called so already.

use gazette_news::{Anonymity, Language};

use super::nouns::is_person;
use super::{Choice, Known, People, Phrase, Sex, bare, callings, edges};
use crate::given;
use crate::lexicon::Class;
use crate::listed::Words;

/// How many speakers back a description is led.
const BACK: usize = 3;
/// How many parties are asked whether a description is theirs.
const MOST: usize = 64;
/// How many paragraphs back.
const PARAGRAPHS: u32 = 3;
/// The most words of a text that tells so few people apart.
const COMPACT: usize = 450;
/// The most words of a description.
const LONGEST: usize = 4;

/// What people are in an affair, whatever their work.
static SITUATIONS: Words = Words::new(
    "defendant accused suspect politician statesman stateswoman official متهم سياسي مسوول ديپلمات مقام سياستمدار",
);
/// Whose work keeps them from being it.
static COURT: Words =
    Words::new("judge prosecutor lawyer attorney counsel magistrate قاض قاضي محام محامي دادستان وكيل");
/// Offices that one holds or does not, so that a like one is another's.
static EXACT: Words = Words::new(
    "president king queen emir sultan pope governor mayor prefect sheriff judge bishop archbishop imam rabbi ambassador \
     consul general admiral minister senator premier chancellor captain chairman chairwoman commissioner chief driver speaker whip \
     secretary pilot producer \
     ريس ملك امير سلطان محافظ والي عمد قاضي سفير وزير استاندار شهردار رييس مدير قايد سايق راننده ناخدا سخنگو",
);
/// What says of somebody nothing that would tell her from others.
static WIDE: Words = Words::new(
    "top senior veteran outgoing former ex late long-time longtime old young retired embattled ousted jailed newly-elected \
     chief leading state rebel opposition detained exiled visiting",
);
/// Nouns of bodies that copy says of one by its trade.
pub(super) static TRADES: Words = Words::new(
    "company firm airline carrier utility group charity organisation organization lender retailer maker \
     manufacturer operator contractor developer supplier producer automaker startup platform network watchdog consultancy brokerage refiner chipmaker \
     newspaper paper daily channel broadcaster outlet",
);

impl People<'_, '_> {
    /// The last speaker who can be meant by a description.
    pub(super) fn by_description(&self, n: usize) -> Option<Choice> {
        let phrase = self.phrases[n].as_ref()?;
        let (noun, qualifiers) = self.described_noun(phrase)?;
        // "The mother of three", "the 58-year-old trader": whose work is told may be that too.
        let aged = |k: &usize| self.page.key(*k).ends_with("-year-old");
        let alike = noun < phrase.place.1 && self.page.key(noun + 1) == "of" || qualifiers.iter().any(aged);
        let word = bare(self.page.key(noun), self.page.language);
        let place = phrase.place.0;
        let called = |k: &Known| !k.named && k.first < place && k.role_words.iter().any(|held| held == word);
        if self.known.iter().any(called) {
            return None;
        }
        if TRADES.hold(word) {
            return self.last_speakers(place).find(|&i| self.is_a_trade(i)).map(Choice::Party);
        }
        // «این محقق»: what points back says all by that.
        let pointed = matches!(self.page.key(place), "اين" | "هذا" | "هذه");
        let person = callings::families(word) != 0 || self.page.class(noun) == Class::Role || is_person(word);
        // "Dr Falk" is "the doctor" as seldom as not.
        if !person && !SITUATIONS.hold(word) || word == "doctor" {
            return None;
        }
        let qualifiers = if pointed { Vec::new() } else { qualifiers };
        let cue = self.asked[n].cue.1;
        let fits = |index: &usize| {
            let told = self.goes_with(*index, &qualifiers) && !self.is_named_right_after(*index, cue);
            self.may_be_described(*index, phrase) && told
        };
        let lately: Vec<usize> = self.last_speakers(place).filter(fits).collect();
        let found = lately.iter().find(|i| self.is_called(**i, |held| held == word));
        let found = found.or_else(|| lately.iter().find(|i| self.is_like(**i, word)));
        let tells = !qualifiers.is_empty() || pointed;
        found
            .or_else(|| lately.first().filter(|i| alike || tells && self.is_open(**i)))
            .copied()
            .map(Choice::Party)
    }

    fn is_called(&self, index: usize, so: impl Fn(&str) -> bool) -> bool {
        self.known[index].role_words.iter().any(|held| so(held))
    }

    /// Whether a party's office goes by such a noun too. Arabic and Persian copy says the office's own.
    fn is_like(&self, index: usize, word: &str) -> bool {
        let english = self.page.language == Language::ENGLISH;
        if SITUATIONS.hold(word) && english {
            return !self.is_called(index, |held| COURT.hold(held));
        }
        english && self.known[index].callings & callings::families(word) != 0 && !EXACT.hold(word)
    }

    /// Whether the text tells no office of a party.
    fn is_open(&self, index: usize) -> bool {
        self.known[index].callings == 0
    }

    /// "The minister told Harrow Wire": whoever stands right after the cue hears it.
    fn is_named_right_after(&self, index: usize, cue: usize) -> bool {
        let from = self.mentions.partition_point(|(at, _)| *at <= cue);
        self.mentions[from..].iter().take_while(|(at, _)| *at <= cue + 2).any(|(_, named)| *named == index)
    }

    /// Whether what describes the noun is told of a party, or says nothing that would tell her from others.
    fn goes_with(&self, index: usize, qualifiers: &[usize]) -> bool {
        let known = &self.known[index];
        let affiliation = known.party.affiliation.as_deref().unwrap_or_default().to_lowercase();
        let told = |k: usize| {
            let key = bare(self.page.key(k), self.page.language);
            let mut words = known.role_words.iter().map(String::as_str).chain(affiliation.split_whitespace());
            words.any(|word| is_akin(word, key))
        };
        let of_another = |k: usize| {
            let others = self.known.iter().enumerate().filter(|(i, k)| *i != index && k.named);
            others.take(MOST).any(|(_, other)| other.role_words.iter().any(|w| is_akin(w, self.page.key(k))))
        };
        qualifiers
            .iter()
            .all(|&k| is_wide(self.page.key(k)) || told(k) || self.is_nation(k) && !of_another(k))
    }

    /// "Melandian": a word with a capital, whose place the text names.
    fn is_nation(&self, k: usize) -> bool {
        let page = self.page;
        let latin = page.language == Language::ENGLISH;
        let word = |k: usize| bare(page.key(k), page.language);
        let names = |j: usize| j != k && (!latin || page.words[j].shape == 1) && is_akin(word(j), word(k));
        (!latin || page.words[k].shape == 1) && edges::near(page, k).any(names)
    }

    /// The noun of a definite description of one, in few words and without a clause, and what describes it.
    fn described_noun(&self, phrase: &Phrase) -> Option<(usize, Vec<usize>)> {
        let page = self.page;
        let (first, last) = phrase.place;
        let one = phrase.anonymity != Anonymity::UnnamedPlural;
        let whole = phrase.name.is_none() && !phrase.pronoun && !phrase.of_another && !phrase.indefinite;
        if page.words.len() > COMPACT || !one || !whole || last - first > LONGEST {
            return None;
        }
        // "The mother of three".
        let counted = last > first + 2 && page.key(last - 1) == "of" && page.class(last) == Class::Number;
        let last = if counted { last - 2 } else { last };
        let little = [Class::Preposition, Class::Clitic, Class::Relative, Class::Conjunction];
        let plain = (first..=last).all(|k| !page.class(k).is_mark() && !little.contains(&page.class(k)));
        let pointed = last > first && matches!(page.key(first), "the" | "this" | "اين" | "هذا" | "هذه");
        let from = first + usize::from(pointed);
        let noun = match page.language {
            Language::ENGLISH => pointed.then_some(last),
            Language::ARABIC => (from..=last).all(|k| edges::is_definite(page, k)).then_some(from),
            _ => (pointed || first == last).then_some(from).filter(|&k| !page.key(k).ends_with('ي')),
        };
        let noun = noun.filter(|_| plain)?;
        Some((noun, (from..=last).filter(|k| *k != noun).collect()))
    }

    /// Who spoke before a place, each once, latest first.
    pub(super) fn last_speakers(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let before = self.spoken.partition_point(|(at, _)| *at < place);
        let paragraph = self.page.words[place].paragraph;
        let mut seen = Vec::new();
        self.spoken[..before]
            .iter()
            .rev()
            .take_while(move |(at, _)| self.page.words[*at].paragraph + PARAGRAPHS >= paragraph)
            .map(|(_, index)| *index)
            .filter(move |index| {
                let new = !seen.contains(index);
                seen.push(*index);
                new
            })
            .take(BACK)
    }

    fn may_be_described(&self, index: usize, phrase: &Phrase) -> bool {
        let known = &self.known[index];
        let arabic = self.page.language == Language::ARABIC && known.sex_by_name == Sex::Unknown;
        let told = if arabic { known.sex } else { known.sex_by_name };
        let clash = matches!((phrase.sex, told), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
        let english = self.page.language == Language::ENGLISH;
        known.named && !known.body && (known.person || known.personal && english) && !clash
    }

    fn is_a_trade(&self, index: usize) -> bool {
        let known = &self.known[index];
        let traded = known.role_words.iter().any(|word| TRADES.hold(word));
        let plain =
            known.words.len() == 1 && known.sex == Sex::Unknown && !given::is_forename(&known.words[0]);
        known.named && !known.person && (known.body || traded || plain)
    }
}

/// Whether a word says of somebody nothing that tells her from others: "58-year-old", "Turin-based".
fn is_wide(key: &str) -> bool {
    WIDE.hold(key) || key.ends_with("-year-old") || key.ends_with("-based") || key.ends_with("-born")
}

/// Whether two words are one, or a place and who is from it: "Torgania" and "Torganian".
pub(super) fn is_akin(a: &str, b: &str) -> bool {
    const STEM: usize = 4;
    let alike = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    a == b || alike >= STEM && a.chars().count().max(b.chars().count()) - alike <= 3
}
