//! Names outside the sources: they may be fuller there, or belong to whoever "he" is.

use gazette_news::Language;

use super::{Phrase, Sex, bare, edges, wording};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The phrases outside `sources` that name somebody with certainty enough; `read` takes one apart.
pub(super) fn phrases(
    page: &Page<'_>,
    sources: &[Stretch],
    read: impl Fn(Stretch) -> Phrase,
    rare: &dyn Fn(usize) -> bool,
) -> Vec<Phrase> {
    let mut out = Vec::new();
    let mut named = vec![false; page.words.len()];
    sources.iter().for_each(|s| named[s.0..=s.1].fill(true));
    let mut k = 0;
    while k < page.words.len() {
        if named[k] {
            k += 1;
            continue;
        }
        match run_at(page, k) {
            Some(run) => {
                let phrase = plain(page, read(run));
                let titled = |n: Stretch| n.0 > run.0 && page.class(n.0 - 1) == Class::Title;
                let sure = |n: Stretch| {
                    let capital = page.words[n.0].shape != 0 && page.words[n.0].shape < 3;
                    // "Tesfaye Adugna won": a subject, or a surname that comes again.
                    let comma = |k: usize| page.words.get(k).is_some_and(|w| w.class == Class::Comma);
                    let acts = |k: usize| {
                        page.words.get(k).is_some_and(|w| w.class.is_verbal() || w.class == Class::Relative)
                    };
                    let again = page.words[n.1].habit & 1 != 0
                        || n.0 < page.sentence_of(n.0).0 + 6
                        || n.0 > 0
                            && comma(n.0 - 1)
                            && (comma(n.1 + 1) || n.1 == page.sentence_of(n.1).1 - 1)
                        || acts(n.1 + 1);
                    (capital
                        && (phrase.role_head.is_some()
                            || phrase.sex != Sex::Unknown
                            || (phrase.personal && again)))
                        || titled(n)
                        || edges::is_definite(page, n.0.saturating_sub(1))
                            && n.0 > run.0
                            && page.class(n.0 - 1) == Class::Role
                            && (n.0..=n.1).all(|k| rare(k) || given::is_forename(page.key(k)))
                        || given::is_forename(page.key(n.0))
                        || page.language != Language::ENGLISH
                            && phrase.role_head.is_some()
                            && page.printed(n.1).contains('-')
                };
                // "Ms. Vance will", "President Oates does": one name is enough beside a title.
                let addressed = |n: Stretch| {
                    let title = |k: usize| {
                        matches!(page.class(k), Class::Title | Class::Role) && page.words[k].shape == 1
                    };
                    page.language == Language::ENGLISH
                        && n.0 > run.0
                        && title(n.0 - 1)
                        && page.words[n.0].shape == 1
                        && matches!(page.class(n.0), Class::Proper | Class::Given)
                };
                if phrase.name.is_some_and(|n| n.1 > n.0 && sure(n) || addressed(n)) {
                    out.push(phrase);
                }
                k = run.1 + 1;
            }
            None => k += 1,
        }
    }
    out
}

/// A phrase cut out by guess: of its roles only what runs from the noun of a role up to the name.
fn plain(page: &Page<'_>, mut phrase: Phrase) -> Phrase {
    let Some((first, last)) = phrase.name else { return phrase };
    let before = |r: &Stretch| r.1 < first;
    let from = |r: Stretch| {
        let office = |k: usize| {
            page.class(k) == Class::Role || wording::is_rank(page, k) || super::is_counterpart(page.key(k))
        };
        let role = (r.0..=r.1).find(|&k| office(k))?;
        // "National Security Adviser": in English what qualifies a role stands before it.
        let qualifies = |k: &usize| {
            page.language == Language::ENGLISH
                && page.words[*k].shape != 0
                && page.class(*k) != Class::Determiner
        };
        let first = (r.0..role).rev().take_while(qualifies).last().unwrap_or(role);
        Some((first, r.1))
    };
    phrase.roles = phrase.roles.iter().copied().filter(before).filter_map(from).collect();
    phrase.roles.extend(apposition(page, last));
    phrase.roles.extend(following(page, last));
    if phrase.roles.is_empty() {
        phrase.roles.extend(introduction(page, first));
    }
    phrase
}

/// "Rana Aziz, the director of the port,": the role after a name and a comma.
fn apposition(page: &Page<'_>, name: usize) -> Option<Stretch> {
    let (_, end) = page.sentence_of(name);
    let comma = name + 1;
    if comma >= end || page.class(comma) != Class::Comma {
        return None;
    }
    let last = (comma + 1..=end.min(comma + 14)).take_while(|k| !ends_role(page, *k)).last()?;
    let role = (comma + 1..=last.min(comma + 4)).find(|&k| page.class(k) == Class::Role);
    // ", a gauge keeper,": what stands between commas with an article says who somebody is.
    let article = page.language == Language::ENGLISH && matches!(page.key(comma + 1), "a" | "an" | "the");
    let closed =
        page.words.get(last + 1).is_some_and(|w| matches!(w.class, Class::Comma | Class::Stop | Class::Dash));
    // "Ras al-Fanar, Secretary … said" has a place before its comma.
    let dateline =
        page.language == Language::ENGLISH && page.words[comma + 1].shape == 1 && opens_paragraph(page, name);
    let role =
        role.filter(|_| !dateline).or_else(|| (article && closed && last - comma < 9).then_some(last))?;
    let first = (comma + 1..=role).find(|&k| page.class(k) != Class::Determiner)?;
    // In Arabic and Persian a role begins with its noun: «…، أمام أعضاء المجلس» is none.
    let head = page.language == Language::ENGLISH || matches!(page.class(first), Class::Role | Class::Title);
    head.then_some((first, last))
}

/// «قيس بن حمود الهنائي وزير التجارة»: in Arabic a role may follow its holder without a comma.
fn following(page: &Page<'_>, name: usize) -> Option<Stretch> {
    let (_, end) = page.sentence_of(name);
    let first = name + 1;
    let head = page.language == Language::ARABIC
        && first < end
        && page.class(first) == Class::Role
        && !edges::is_definite(page, first)
        && !given::is_forename(page.key(first));
    let goes_on = |k: &usize| !ends_role(page, *k) && page.class(*k) != Class::Time;
    let last = (first..=end.min(first + 10)).take_while(goes_on).last().filter(|_| head)?;
    (last > first).then_some((first, last))
}

/// Whether a word stands in no role: a mark, a verb, or what begins another clause.
fn ends_role(page: &Page<'_>, k: usize) -> bool {
    let class = page.class(k);
    class.is_mark()
        || class.is_verbal()
        || matches!(class, Class::Relative | Class::Pronoun | Class::Complementiser)
}

fn opens_paragraph(page: &Page<'_>, name: usize) -> bool {
    let (first, _) = page.paragraph_of(name);
    name < first + 5
        && (first..=name).all(|k| page.words[k].shape != 0 || page.words[k].end - page.words[k].start < 3)
}

/// "The director of the port, Rana Aziz,": the role before a comma and a name.
fn introduction(page: &Page<'_>, name: usize) -> Option<Stretch> {
    let (start, _) = page.sentence_of(name);
    let comma = (start..name).rev().find(|&k| !edges::is_title(page, k) || page.class(k) == Class::Comma)?;
    if page.class(comma) != Class::Comma {
        return None;
    }
    let first =
        (start.max(comma.saturating_sub(14))..comma).rev().take_while(|k| !ends_role(page, *k)).last()?;
    let role = (first..comma).find(|&k| page.class(k) == Class::Role)?;
    let small =
        |k: &usize| page.language == Language::ENGLISH && page.class(*k) != Class::Determiner && *k > start;
    let first = (first..role).rev().take_while(small).last().unwrap_or(role);
    (first..comma).find(|&k| page.class(k) != Class::Determiner).map(|first| (first, comma - 1))
}

/// How many words before and after a surname may belong to its phrase.
const BEFORE: usize = 7;
const AFTER: usize = 4;
/// The most places of one surname that are looked at.
const PLACES: usize = 6;

/// The fuller names that end in one of `surnames`, wherever they stand: whoever speaks as "Osman" may be introduced in a
/// sentence that reports nothing.
pub(super) fn fuller(
    page: &Page<'_>,
    surnames: &[Stretch],
    read: impl Fn(Stretch, usize) -> Phrase,
    rare: &dyn Fn(usize) -> bool,
) -> Vec<Phrase> {
    let mut left: std::collections::HashMap<u32, usize> =
        surnames.iter().map(|(_, last)| (page.words[*last].key, PLACES)).collect();
    let mut out = Vec::new();
    for k in 0..page.words.len() {
        let Some(left) = left.get_mut(&page.words[k].key).filter(|left| **left > 0) else { continue };
        *left -= 1;
        let place = around(page, k);
        let mut phrase = read(place, k);
        let led = |name| edges::led(page, place, name, rare);
        phrase.name = phrase.name.map(led).map(|name| unspoilt(page, k, name, rare));
        let phrase = plain(page, phrase);
        // «الشيخ ثامر» was «الشيخ ثامر صباح الجابري» before.
        let titled = k > place.0 && page.class(k - 1) == Class::Title && given::is_forename(page.key(k));
        if phrase.name.is_some_and(|(first, last)| first < k && k <= last || titled && first == k && k < last)
        {
            out.push(phrase);
        }
    }
    out
}

/// «فيشال كريشنان استعان بجهاز»: an Arabic name up to the words after its surname that many texts have.
fn unspoilt(
    page: &Page<'_>,
    surname: usize,
    (first, last): Stretch,
    rare: &dyn Fn(usize) -> bool,
) -> Stretch {
    let part = |k: &usize| {
        rare(*k)
            || given::is_forename(page.key(*k))
            || page.class(*k) == Class::Particle
            || super::is_particle(page.key(*k))
            || edges::is_definite(page, *k)
            || super::is_particle(page.key(*k - 1))
            || page.key(*k - 1) == "عبد"
    };
    let end = (surname + 1..=last).take_while(part).last().unwrap_or(surname);
    if page.language == Language::ARABIC && surname >= first { (first, end.min(last)) } else { (first, last) }
}

/// The names that begin with one of `nouns`, wherever they stand: what "the company" is called in full.
pub(super) fn bodies(
    page: &Page<'_>,
    nouns: &[String],
    read: impl Fn(Stretch, usize) -> Phrase,
) -> Vec<Phrase> {
    let mut out = Vec::new();
    for k in 0..page.words.len().saturating_sub(1) {
        let noun = edges::is_body(page, k) && nouns.iter().any(|n| n == bare(page.key(k), page.language));
        if !noun || out.len() >= PLACES * nouns.len() {
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
        if phrase.name.is_some_and(|name| is_body_name(page, k, name)) {
            out.push(phrase);
        }
    }
    out
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
    let (_, end) = around(page, k);
    let (_, sentence) = page.sentence_of(k);
    let reach = end.max(sentence.min(k + LONGEST_BODY)).min(k + LONGEST_BODY);
    let noun = |j: usize| {
        matches!(page.class(j), Class::Other | Class::Body | Class::Adjective | Class::Role | Class::Given)
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
    let purpose = |j: usize| page.key(j).starts_with("لل") && plain(j);
    while last < reach && (adjective(last + 1) || purpose(last + 1) || last > k && joined(last + 1)) {
        last += 1;
    }
    (last > k).then_some((k, last))
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

/// The words around a name that may belong to its phrase: up to a mark that ends one, a verb or a clause.
pub(crate) fn around(page: &Page<'_>, k: usize) -> Stretch {
    let (first, last) = page.sentence_of(k);
    let ends = |j: &usize| {
        let class = page.class(*j);
        let initial = class == Class::Stop && !page.words[*j].spaced;
        (class.is_mark() && !initial)
            || class.is_verbal() && page.words[*j].shape != 1
            || matches!(class, Class::Complementiser | Class::Relative | Class::Pronoun | Class::Negation)
    };
    let from = (first.max(k.saturating_sub(BEFORE))..k)
        .rev()
        .find(ends)
        .map_or(first.max(k.saturating_sub(BEFORE)), |j| j + 1);
    let to = (k + 1..=last.min(k + AFTER)).find(ends).map_or(last.min(k + AFTER), |j| j - 1);
    (from, to)
}

/// A run of words that looks like a role with a name, outside any source.
fn run_at(page: &Page<'_>, k: usize) -> Option<Stretch> {
    let sentence = page.sentence_of(k).1;
    let unicameral = page.language == Language::ARABIC || page.language == Language::PERSIAN;
    let class = |j: usize| page.class(j);
    if unicameral {
        if !matches!(class(k), Class::Role | Class::Title) && !given::is_given(page.key(k)) {
            return None;
        }
        let reach = sentence.min(k + 10);
        let end = (k..=reach).find(|&j| j > k && breaks_phrase(class(j))).map_or(reach, |j| j - 1);
        return Some((k, end));
    }
    let starts = matches!(class(k), Class::Proper | Class::Given)
        || matches!(class(k), Class::Role | Class::Title)
        || (page.words[k].shape == 1 && given::is_given(page.key(k)));
    if !starts {
        return None;
    }
    let mut end = k;
    while end < sentence && end < k + 14 {
        let next = end + 1;
        let joins =
            matches!(class(next), Class::Proper | Class::Given | Class::Role | Class::Title | Class::Body)
                || (page.words[next].shape == 1 && class(next) != Class::Pronoun)
                || page.key(next) == "of"
                || (page.key(next) == "."
                    && next < sentence
                    && page.words[end].end - page.words[end].start == 1
                    && !page.words[next].spaced)
                || (gazette_text::names::is_particle(page.printed(next))
                    && next < sentence
                    && page.words[next + 1].shape == 1);
        if !joins {
            break;
        }
        end = next;
    }
    while end > k
        && !matches!(class(end), Class::Proper | Class::Given | Class::Role | Class::Body | Class::Other)
    {
        end -= 1;
    }
    Some((k, end))
}

fn breaks_phrase(class: Class) -> bool {
    class.is_mark()
        || class.is_verbal()
        || matches!(
            class,
            Class::Complementiser
                | Class::Conjunction
                | Class::Preposition
                | Class::Relative
                | Class::Pronoun
                | Class::Negation
                | Class::According
                | Class::LightNoun
        )
}
