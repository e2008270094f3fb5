//! What Arabic and Persian copy says of somebody right beside the name, whether or not a list knows it for an office: «الدراج الكولومبي
//! نايرسون كاسترييون، وصيف بطل طواف إيطاليا» is «الدراج» later.

use gazette_news::Language;

use super::described::is_akin;
use super::{People, Phrase, bare, callings, edges};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// How many words before a name and after it may say who that is.
const BEFORE: usize = 8;
const AFTER: usize = 7;
/// The most words that are kept of one party.
pub(super) const MOST: usize = 96;

/// The words that stand beside a name, without articles.
pub(super) fn words(page: &Page<'_>, (first, last): Stretch) -> Vec<String> {
    if page.language == Language::ENGLISH {
        return Vec::new();
    }
    let (begin, end) = page.sentence_of(first);
    let from = run_before(page, begin.max(first.saturating_sub(BEFORE)), first);
    let comma = last < end && matches!(page.class(last + 1), Class::Comma | Class::Bracket);
    let after = last + 1 + usize::from(comma);
    let reach = end.min(after + AFTER);
    let to = (after..=reach).take_while(|&k| describes(page, k)).last();
    let told = (from..first).chain(to.map_or(after..after, |to| after..to + 1));
    told.filter(|&k| is_content(page, k)).map(|k| bare(page.key(k), page.language).to_owned()).collect()
}

/// Where the words before a name begin that may describe it; one comma may part them from it: «وزيرة التهذيب، السيدة هدى».
fn run_before(page: &Page<'_>, begin: usize, name: usize) -> usize {
    let mut commas = 0;
    let goes_on = |k: &usize| {
        let comma = page.class(*k) == Class::Comma && commas == 0;
        commas += usize::from(page.class(*k) == Class::Comma);
        comma || describes(page, *k)
    };
    (begin..name).rev().take_while(goes_on).last().unwrap_or(name)
}

fn describes(page: &Page<'_>, k: usize) -> bool {
    let class = page.class(k);
    let ends = matches!(
        class,
        Class::Complementiser | Class::Relative | Class::Negation | Class::Conjunction | Class::According
    );
    if page.key(k) == "والي" {
        return true;
    }
    let other = matches!(page.key(k), "مع" | "با" | "از" | "به" | "بين" | "ان" | "كه");
    let verb = class.is_verbal() && !edges::is_definite(page, k) && class != Class::Participle;
    (!class.is_mark() || matches!(class, Class::Open | Class::Close)) && !ends && !other && !verb
}

fn is_content(page: &Page<'_>, k: usize) -> bool {
    let class = page.class(k);
    let little = matches!(class, Class::Preposition | Class::Determiner | Class::Pronoun | Class::Auxiliary);
    page.key(k) == "والي" || !class.is_mark() && !little && page.key(k).chars().count() > 2
}

/// How a description goes with what stands beside a party's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Match {
    /// Whether its noun stands there: 0 no description, 1 no, 2 yes.
    pub noun: u64,
    /// How many of its other words do: 0 it has none, 1 none do, 2 some, 3 all.
    pub rest: u64,
}

impl People<'_, '_> {
    /// The words of a description in Arabic or Persian: its noun, then what qualifies that.
    pub(super) fn describing(&self, phrase: &Phrase) -> Vec<String> {
        let page = self.page;
        let described = phrase.name.is_none() && !phrase.pronoun && page.language != Language::ENGLISH;
        let (first, last) = phrase.place;
        let honour = |k: usize| super::honours::is_honour(page.key(k));
        let words = (first..=last).filter(|&k| described && is_content(page, k) && !honour(k));
        words.take(6).map(|k| bare(page.key(k), page.language).to_owned()).collect()
    }

    /// How those words go with a party.
    pub(super) fn beside(&self, words: &[String], index: usize) -> Match {
        let known = &self.known[index];
        let Some((noun, rest)) = words.split_first().filter(|_| known.named) else {
            return Match { noun: u64::from(!words.is_empty()), rest: 0 };
        };
        let alike = |word: &String| known.beside.iter().any(|told| told == word);
        let akin =
            |word: &&String| known.beside.iter().chain(&known.role_words).any(|told| is_akin(told, word));
        let shared = rest.iter().filter(akin).count();
        let rest = match (shared, rest.len()) {
            (_, 0) => 0,
            (0, _) => 1,
            (shared, all) if shared < all => 2,
            _ => 3,
        };
        Match { noun: 1 + u64::from(alike(noun)), rest }
    }
}

/// Takes the name out of sources that only describe somebody: one word, or two, that stand right before a full name elsewhere
/// («استاد منبت‌کار» of «استاد منبت‌کار غلامحسین نقش‌بند»).
pub(super) fn without_false_names(page: &Page<'_>, phrases: &mut [Option<Phrase>], others: &[Phrase]) {
    if page.language == Language::ENGLISH {
        return;
    }
    let full: Vec<Stretch> =
        phrases.iter().flatten().chain(others).filter_map(|p| p.name).filter(|(f, l)| l > f).collect();
    let is_part =
        |k: usize| full.iter().any(|(f, l)| (*f..=*l).any(|j| page.words[j].key == page.words[k].key));
    let leads = |(first, last): Stretch| {
        full.iter().any(|(name, _)| {
            let length = last - first + 1;
            let from = name.checked_sub(length).filter(|_| *name != first);
            let same = |from: usize| (0..length).all(|n| is_same(page, from + n, first + n));
            from.is_some_and(same)
                || length == 1 && nouns_before(page, *name).any(|k| k != first && is_same(page, k, first))
        })
    };
    for phrase in phrases.iter_mut().flatten() {
        let Some((first, last)) = phrase.name else { continue };
        let known = (first..=last).any(|k| given::is_forename(page.key(k)) || is_part(k));
        let from =
            if page.class(phrase.place.0) == Class::Determiner { phrase.place.0 + 1 } else { phrase.place.0 };
        let short = last == phrase.place.1 && last - from < 3 && last >= from;
        if !short || known {
            continue;
        }
        let arabic = page.language == Language::ARABIC;
        let single = from == last && arabic && edges::is_definite(page, last);
        // «سعادة الشيخ الوالي»
        let titled = first == last
            && arabic
            && edges::is_definite(page, last)
            && last > from
            && (from..last).all(|k| edges::is_title(page, k))
            && callings::families(bare(page.key(last), page.language)) != 0;
        let describes = (single || !arabic || last > from) && leads((from, last));
        if describes || titled {
            phrase.take_name(page);
        }
    }
}

/// Whether two words are one but for the article.
fn is_same(page: &Page<'_>, a: usize, b: usize) -> bool {
    bare(page.key(a), page.language) == bare(page.key(b), page.language)
}

/// The nouns before a name with all adjectives between that have an article too: «الطاهي التونسي الفرنسي سامي».
fn nouns_before<'p>(page: &'p Page<'_>, name: usize) -> impl Iterator<Item = usize> + 'p {
    let (begin, _) = page.sentence_of(name);
    (begin.max(name.saturating_sub(4))..name).rev().take_while(|&k| edges::is_definite(page, k))
}
