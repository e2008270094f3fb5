//! What bodies are called in full outside the sources that mean them by a bare noun.

use std::collections::BTreeSet;

use gazette_news::Language;

use super::{PLACES, around};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::{Phrase, bare, edges};

/// The names that begin with one of `nouns`, wherever they stand: what "the company" is called in full.
pub(in crate::people) fn bodies(
    page: &Page<'_>,
    nouns: &BTreeSet<String>,
    read: impl Fn(Stretch, usize) -> Phrase,
) -> Vec<Phrase> {
    let mut out = Vec::new();
    for k in 0..page.words.len().saturating_sub(1) {
        let latin = page.language == Language::ENGLISH && page.words[k].shape == 1;
        let noun = latin && nouns.contains(bare(page.key(k), page.language)) || is_noun_of(page, k, nouns);
        if !noun || out.len() >= PLACES * nouns.len() {
            continue;
        }
        if page.language == Language::ENGLISH {
            let whole = |p: &Phrase| p.name.is_some_and(|(f, l)| f <= k && k <= l && l > f);
            let phrase = latin_body(page, k).map(|name| read(name, k)).filter(whole);
            out.extend(phrase.map(|phrase| Phrase { roles: Vec::new(), ..phrase }));
            continue;
        }
        let (_, end) = around(page, k);
        let mut phrase = read((k, end), k);
        phrase.roles.clear();
        if page.language == Language::ARABIC {
            phrase.name = full_body(page, k);
            // Its end is certain, so that it is no name cut out by guess.
            phrase.loose = false;
        }
        if phrase.name.is_some_and(|(first, _)| first == k + 2) {
            phrase.roles.push((k, k));
            out.push(phrase);
        } else if phrase.name.is_some_and(|name| is_body_name(page, k, name)) {
            out.push(phrase);
        }
    }
    out
}

/// «وحركة تحرير الوادي»: an Arabic noun also after "and".
fn is_noun_of(page: &Page<'_>, k: usize, nouns: &BTreeSet<String>) -> bool {
    let key = page.key(k);
    let joined =
        key.strip_prefix('و').filter(|rest| edges::is_body_noun(rest) && page.language == Language::ARABIC);
    let held = |key: &str| nouns.contains(bare(key, page.language));
    page.language != Language::ENGLISH && (edges::is_body(page, k) && held(key) || joined.is_some_and(held))
}

/// "Atlantic Union", "Ministry of Electricity and Renewables": the capitals around the noun of an English body.
fn latin_body(page: &Page<'_>, k: usize) -> Option<Stretch> {
    let (first, last) = page.sentence_of(k);
    let capital = |j: usize| {
        page.words[j].shape == 1
            && (matches!(page.class(j), Class::Proper | Class::Given | Class::Body | Class::Other)
                || matches!(page.key(j), "general" | "national" | "central" | "public" | "high" | "supreme"))
    };
    let from = (first.max(k.saturating_sub(4))..k)
        .rev()
        .take_while(|&j| capital(j) && j > first)
        .last()
        .unwrap_or(k);
    let goes_on = |j: &usize| {
        capital(*j) || matches!(page.key(*j), "of" | "for" | "and" | "the") && page.words[*j].shape == 0
    };
    let of = k < last && matches!(page.key(k + 1), "of" | "for");
    let to = (k + 1..=last.min(k + 7))
        .take_while(goes_on)
        .filter(|&j| capital(j))
        .last()
        .filter(|_| of)
        .unwrap_or(k);
    (to > from).then_some((from, to))
}

fn is_body_name(page: &Page<'_>, k: usize, (first, last): Stretch) -> bool {
    // «پلیس یادآور شد»: what stands right before a verb belongs to it.
    let next = page.words.get(last + 1).map(|w| w.class);
    let verb = next.is_some_and(|class| class.is_verbal() || class == Class::LightNoun);
    let verb = verb && page.language == Language::PERSIAN;
    first == k && last > k && !verb && edges::body(page, (first, last)).is_some()
}

/// The most words of a body's name.
const LONGEST_BODY: usize = 7;

/// The name of an Arabic body from its noun on, as grammar bounds it: nouns without article up to one that has it, then the
/// adjectives that agree with the head and what it is for. «اتحاد نقابات عمال الدر», «وزارة الصحة الاتحادية», «اللجنة الوطنية للإغاثة».
fn full_body(page: &Page<'_>, k: usize) -> Option<Stretch> {
    if let Some(quoted) = quoted_body(page, k) {
        return Some(quoted);
    }
    let (_, end) = around(page, k);
    let (_, sentence) = page.sentence_of(k);
    let reach = end.max(sentence.min(k + LONGEST_BODY)).min(k + LONGEST_BODY);
    // «حركة تحرير الوادي»: a noun that looks like a verb.
    let deed = |j: usize| page.key(j).starts_with('ت') && page.key(j).chars().nth(3) == Some('ي');
    let noun = |j: usize| {
        // «سلطة المياه الوزير زياد»: after what the body is of, an office begins who leads it.
        let leader = page.class(j) == Class::Title
            || page.class(j) == Class::Role && edges::is_definite(page, j) && edges::is_definite(page, j - 1);
        !leader
            && matches!(
                page.class(j),
                Class::Other | Class::Body | Class::Adjective | Class::Role | Class::Given
            )
            || deed(j)
    };
    let plain = |j: usize| noun(j) && !edges::is_owned(page, j) && page.words[j].quote == page.words[k].quote;
    let definite = |j: usize| edges::is_definite(page, j);
    let mut last = k;
    if !definite(k) {
        let held = (k + 1..=reach).take_while(|&j| plain(j)).find(|&j| definite(j))?;
        (held < k + 5).then_some(())?;
        last = held;
    }
    let feminine = page.key(k).ends_with('ه');
    let adjective = |j: usize| {
        let key = page.key(j);
        let agrees = if feminine { key.ends_with('ه') } else { key.ends_with('ي') };
        definite(j) && agrees && plain(j) && !is_passing(key)
    };
    let joined = |j: usize| page.key(j).starts_with("وال") && plain(j);
    // «النقابة الوطنية لشبه الطبيين»
    let bound = |j: usize| {
        let long = page.key(j).starts_with('ل') && page.key(j).chars().count() > 3;
        long && page.class(j) == Class::Other && j < reach && definite(j + 1) && plain(j + 1)
    };
    let purpose = |j: usize| (page.key(j).starts_with("لل") || bound(j)) && plain(j);
    while last < reach && (adjective(last + 1) || purpose(last + 1) || last > k && joined(last + 1)) {
        last += if bound(last + 1) { 2 } else { 1 };
    }
    (last > k).then_some((k, last))
}

/// «حركة "شباب الضفة"»: a noun with what stands in quotation marks after it.
fn quoted_body(page: &Page<'_>, k: usize) -> Option<Stretch> {
    const LONGEST: usize = 6;
    let quote = page.words.get(k + 1)?.quote.checked_sub(1).map(|q| &page.quotes[q as usize])?;
    let whole = quote.closed && quote.first == k + 1 && quote.last - quote.first <= LONGEST;
    (whole && !edges::is_definite(page, k)).then(|| edges::of_kind(page, k, quote.last))
}

/// Adjectives that tell of a body what is no part of its name.
fn is_passing(key: &str) -> bool {
    matches!(
        key,
        "التابعه"
            | "المعنيه"
            | "المختصه"
            | "المذكوره"
            | "الحاليه"
            | "السابقه"
            | "المملوكه"
            | "القريبه"
            | "الصادره"
            | "المشغله"
            | "الحالي"
            | "المعني"
            | "التالي"
            | "الماضي"
            | "الماضيه"
            | "المقبله"
            | "التاليه"
    )
}
