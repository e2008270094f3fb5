//! Whether a text bears out words that somebody else puts down to it.

use std::collections::BTreeSet;

use gazette_news::Language;
use gazette_text::{fold, months, names, numbers, sentences, tokens, transliterate};

use super::align;
use super::wording::{Item, Kind, Tie, Wording};
use crate::lexicon::Class;
use crate::page::Page;

/// Sentences of a text that are compared with words at most.
const SENTENCES: usize = 400;
/// Words beyond those compared in which a "not" still belongs to them.
const NEAR: usize = 2;

/// How far a text bears words out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearing {
    /// Not at all, or it says otherwise.
    Not,
    /// In other words: all numbers and names, and most of what else is said; across languages the numbers and names.
    Loosely,
    /// Word for word, or with words that only add.
    Fully,
}

/// What words tell that no text has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// A number, as printed.
    Figure(String),
    /// A name, as printed.
    Name(String),
}

/// A text that words are said to rest on, ready to be asked.
pub struct Copy {
    language: Language,
    stretches: Vec<Wording>,
    numbers: Vec<f64>,
    keys: BTreeSet<String>,
}

impl Copy {
    /// Reads a text and what stands beside it: headline, dateline, the names of who wrote it.
    pub fn new(text: &str, beside: &[&str], language: Language) -> Copy {
        let cut: Vec<&str> =
            sentences::sentences(text).iter().filter_map(|span| span.of(text)).take(SENTENCES).collect();
        let mut stretches: Vec<Wording> =
            cut.iter().map(|sentence| Wording::in_language(sentence, language)).collect();
        stretches.extend(cut.windows(2).map(|pair| Wording::in_language(&pair.join(" "), language)));
        stretches.extend(beside.iter().map(|text| Wording::in_language(text, language)));
        let all = || std::iter::once(&text).chain(beside);
        Copy {
            language,
            stretches,
            numbers: all().flat_map(|text| numbers_in(text, language)).map(|(value, _)| value).collect(),
            keys: all().flat_map(|text| keys_in(text)).collect(),
        }
    }

    /// How far the text bears out words of a language.
    pub fn bears_out(&self, words: &str, language: Language) -> Bearing {
        let asked = Wording::in_language(words, language);
        let has_all = numbers_in(words, language).all(|(value, _)| self.has_number(value))
            && names_in(words, language, self.language).iter().all(|name| self.has_name(name));
        if language != self.language {
            return if has_all { Bearing::Loosely } else { Bearing::Not };
        }
        let found = self.stretches.iter().map(|said| bearing(&asked, said)).max().unwrap_or(Bearing::Not);
        if found == Bearing::Loosely && !has_all { Bearing::Not } else { found }
    }

    fn has_number(&self, value: f64) -> bool {
        self.numbers.iter().any(|held| (held - value).abs() <= f64::EPSILON * value.abs().max(1.0))
    }

    /// Whether a name is in the text: as it stands, with another ending, or in another script.
    fn has_name(&self, name: &str) -> bool {
        let Some(last) = keys_in(name).pop() else { return true };
        // A sound or two tell no name in another script.
        let is_arabic = last.starts_with(|c: char| ('\u{600}'..='\u{6ff}').contains(&c));
        let is_other = matches!(self.language, Language::ARABIC | Language::PERSIAN) != is_arabic;
        if is_other && transliterate::skeleton(&last).chars().count() < 3 {
            return true;
        }
        self.keys.contains(&last)
            || self.keys.iter().any(|key| is_kin(key, &last) || is_in_other_script(key, &last))
    }
}

/// "Marjan" and "Marjani", "ministry" and "minister".
fn is_kin(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let shorter = a.chars().count().min(b.chars().count());
    shared >= 5 || (shared >= 4 && shared == shorter)
}

fn is_in_other_script(a: &str, b: &str) -> bool {
    let is_latin = |word: &str| word.starts_with(|c: char| c.is_ascii_alphabetic());
    is_latin(a) != is_latin(b) && transliterate::meets(a, b)
}

/// The first number or name of words that none of the texts has. Small numbers in words, days of months, and years count
/// nothing of the news; a number that is hedged may be rounded.
pub fn missing(words: &str, language: Language, copies: &[&Copy]) -> Option<Missing> {
    let figure = numbers_in(words, language).find(|(value, number)| {
        let is_weighty = number.is_weighty;
        let is_near = |held: &f64| number.is_hedged && (held - value).abs() <= value.abs() / 10.0;
        is_weighty && !copies.iter().any(|copy| copy.has_number(*value) || copy.numbers.iter().any(is_near))
    });
    if let Some((_, number)) = figure {
        return Some(Missing::Figure(number.printed.to_owned()));
    }
    // Among texts in other languages only people's names keep their sound.
    let other = copies.iter().all(|copy| copy.language != language);
    let held = if other { copies.first().map_or(language, |copy| copy.language) } else { language };
    let mut names = names_in(words, language, held).into_iter();
    names
        .find(|name| !copies.iter().any(|copy| copy.has_name(name)))
        .map(|name| Missing::Name(name.to_owned()))
}

/// How far one stretch of a text bears out words of its language.
fn bearing(asked: &Wording, said: &Wording) -> Bearing {
    let (a, b) = (&asked.items, &said.items);
    if a.is_empty() || b.is_empty() {
        return Bearing::Not;
    }
    if let Some(partners) = align::partners(a, b)
        && is_within(asked, said, &partners)
    {
        return Bearing::Fully;
    }
    if is_loosely(asked, said) { Bearing::Loosely } else { Bearing::Not }
}

/// Whether what stands around the words in a longer stretch leaves them as they are.
fn is_within(asked: &Wording, said: &Wording, partners: &[usize]) -> bool {
    let (a, b) = (&asked.items, &said.items);
    let (Some(first), Some(last)) = (partners.iter().min(), partners.iter().max()) else { return false };
    let inner: Vec<usize> = partners.iter().map(|at| at - first).collect();
    align::runs_add(&inner, a, &b[*first..=*last])
        && (0..a.len()).all(|at| align::ties_agree(&a[at], &b[partners[at]]) || partners[at] == *first)
        && !is_turned_around(b, *first, *last)
        && asked.moods.is_subset(&said.moods)
}

/// Whether a "not" stands right before or after the words, in their clause.
fn is_turned_around(b: &[Item], first: usize, last: usize) -> bool {
    let is_border = |item: &Item| matches!(item.tie, Tie::Adds | Tie::Turns);
    let turns = |item: &&Item| item.kind == Kind::Turning;
    let mut before = (0..NEAR).map_while(|step| {
        let at = first.checked_sub(step + 1)?;
        (!is_border(&b[at + 1])).then(|| &b[at])
    });
    let mut after = b[last + 1..].iter().take(NEAR).take_while(|item| !is_border(item));
    before.any(|item| turns(&item)) || after.any(|item| turns(&item))
}

/// Whether a stretch says most of the words and nothing in the place of one of them.
fn is_loosely(asked: &Wording, said: &Wording) -> bool {
    let (a, b) = (&asked.items, &said.items);
    let found = align::common(a, b);
    let (Some(first), Some(last)) = (found.iter().flatten().min(), found.iter().flatten().max()) else {
        return false;
    };
    let has = |item: &Item| b.iter().any(|other| align::is_one(item, other));
    // A day that stands nowhere here is no matter where none stands.
    let told = |kind: Kind| b.iter().any(|item| item.kind == kind);
    let is_told_otherwise =
        |item: &&Item| matches!(item.kind, Kind::Time | Kind::Number) && told(item.kind) && !has(item);
    if a.iter().any(|item| is_told_otherwise(&item)) || is_swapped(a, b, &found) {
        return false;
    }
    let moved_names =
        a.iter().zip(&found).filter(|(item, at)| item.is_name && at.is_none() && has(item)).count();
    let turned =
        |items: &[Item]| items.iter().filter(|item| item.kind == Kind::Turning && item.stem == "not").count();
    let range = b.get(first.saturating_sub(NEAR)..(last + 1 + NEAR).min(b.len())).unwrap_or_default();
    let content: Vec<&Item> = a.iter().filter(|item| item.kind == Kind::Content && !item.is_name).collect();
    let covered = content.iter().filter(|item| has(item)).count();
    moved_names == 0
        && (turned(a) > 0) == (turned(range) > 0)
        && covered * 3 >= content.len() * 2
        && (covered > 0 || content.is_empty())
}

/// Whether one word stands in the place of another between the same neighbours: "raise rates", "cut rates".
fn is_swapped(a: &[Item], b: &[Item], found: &[Option<usize>]) -> bool {
    (0..a.len()).filter(|at| found[*at].is_none()).any(|at| {
        let before = if at == 0 { None } else { Some(found[at - 1]) };
        let after = if at + 1 == a.len() { None } else { Some(found[at + 1]) };
        match (before, after) {
            (Some(Some(before)), Some(Some(after))) => after == before + 2,
            (None, Some(Some(after))) => after == 1,
            (Some(Some(before)), None) => {
                before + 2 == b.len() || b.get(before + 1).is_some_and(|item| item.tie == a[at].tie)
            }
            _ => false,
        }
    })
}

/// A number of a text.
struct Told<'t> {
    printed: &'t str,
    is_weighty: bool,
    is_hedged: bool,
}

fn numbers_in(text: &str, language: Language) -> impl Iterator<Item = (f64, Told<'_>)> {
    let cut = tokens::tokens(text);
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < cut.len() {
            let here = at;
            at += 1;
            let Some(number) = numbers::number_at(text, &cut, here, language) else { continue };
            at = number.last + 1;
            let beside =
                |at: Option<usize>| at.and_then(|at| cut.get(at)).map(|token| fold::key(token.of(text)));
            let (before, after) = (beside(here.checked_sub(1)), beside(Some(number.last + 1)));
            let is_dated = [&before, &after].into_iter().flatten().any(|word| is_month(word));
            let is_year =
                number.digits && (1300.0..=2100.0).contains(&number.value) && number.value.fract() == 0.0;
            let printed = text.get(cut[here].from as usize..cut[number.last].to as usize).unwrap_or_default();
            let is_plain_year = is_year && printed.chars().count() == 4;
            let told = Told {
                printed,
                is_weighty: !is_dated && !is_plain_year && (number.digits || number.value > 2.0),
                is_hedged: before.is_some_and(|word| is_hedge(&word)),
            };
            return Some((number.value, told));
        }
        None
    })
}

fn is_month(key: &str) -> bool {
    months::ours(key).or_else(|| months::persian(key)).is_some()
}

fn is_hedge(key: &str) -> bool {
    const HEDGES: &str = "about around nearly almost some roughly approximately over under than least most نحو حوالي قرابة زهاء حدود نزدیک تقریبا به از من عن على";
    HEDGES.split_whitespace().any(|hedge| fold::key(hedge) == key)
}

fn keys_in(text: &str) -> Vec<String> {
    let cut = tokens::tokens(text).into_iter().filter(tokens::Token::is_word);
    cut.map(|token| fold::key(token.of(text))).filter(|key| key.chars().count() > 1).collect()
}

/// The names in words, as far as they must be found in a text of a language: people's everywhere, others where the
/// language is one.
fn names_in(text: &str, language: Language, held: Language) -> Vec<&str> {
    let page = Page::new(text, language);
    if language == Language::ARABIC || language == Language::PERSIAN {
        return people_in(&page);
    }
    let found = names::names(text, language).into_iter();
    let found = found.filter_map(|name| {
        let inside =
            |k: &usize| page.words[*k].start >= name.span.start() && page.words[*k].end <= name.span.end();
        let words: Vec<usize> = (0..page.words.len()).filter(inside).collect();
        let (first, last) = (*words.first()?, *words.last()?);
        let makes_person = |k: &usize| matches!(page.class(*k), Class::Given | Class::Role | Class::Title);
        let is_titled = name.titled || words.iter().any(|k| *k < last && makes_person(k));
        let opens = first == 0 && first == last && !name.titled;
        let is_proper =
            matches!(page.class(last), Class::Proper | Class::Given) && page.words[last].shape == 1;
        let is_sure = is_proper && (language == held || is_titled);
        (is_sure && !opens).then(|| page.slice((first, last)))
    });
    found.collect()
}

/// The names of people in a script without capitals: a given name behind an office or before another given name.
fn people_in<'t>(page: &Page<'t>) -> Vec<&'t str> {
    let is = |k: usize, classes: &[Class]| k < page.words.len() && classes.contains(&page.class(k));
    let mut names = Vec::new();
    let mut k = 0;
    while k < page.words.len() {
        let goes_on = is(k + 1, &[Class::Given]);
        let is_held = (1..=2).any(|back| k >= back && is(k - back, &[Class::Role, Class::Title]));
        if is(k, &[Class::Given]) && (goes_on || is_held) {
            let last = k + usize::from(goes_on);
            names.push(page.slice((k, last)));
            k = last;
        }
        k += 1;
    }
    names
}
