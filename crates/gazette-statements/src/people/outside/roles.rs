//! The role beside a name outside the sources: before it, after it, before or after a comma.

use gazette_news::Language;

use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::{Phrase, callings, edges, is_counterpart, wording};

/// A phrase cut out by guess: of its roles only what runs from the noun of a role up to the name.
pub(super) fn plain(page: &Page<'_>, mut phrase: Phrase) -> Phrase {
    let Some((first, last)) = phrase.name else { return phrase };
    let before = |r: &Stretch| r.1 < first;
    let from = |r: Stretch| {
        let office = |k: usize| {
            page.class(k) == Class::Role && !edges::is_tie(page.key(k))
                || edges::is_acting(page, k)
                // "Cross-examined by counsel Zulhilmi": the lists have it for a verb.
                || page.language == Language::ENGLISH && k + 1 == first && callings::families(page.key(k)) != 0
                || wording::is_rank(page, k)
                || is_counterpart(page.key(k))
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
        phrase.roles.extend(introduction(page, first).or_else(|| of_quoted_body(page, first)));
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
    // "Yunus al-Khatib, and the deputy minister, Salma Rahmani": that is another.
    if page.language == Language::ENGLISH && page.class(comma + 1) == Class::Conjunction {
        return None;
    }
    let last = (comma + 1..=end.min(comma + 14)).take_while(|k| !ends_role(page, *k)).last()?;
    let role = (comma + 1..=last.min(comma + 4)).find(|&k| page.class(k) == Class::Role);
    // ", a gauge keeper,": what stands between commas with an article says who somebody is.
    let article = page.language == Language::ENGLISH && matches!(page.key(comma + 1), "a" | "an" | "the");
    let closed =
        page.words.get(last + 1).is_some_and(|w| matches!(w.class, Class::Comma | Class::Stop | Class::Dash));
    // "Ras al-Fanar, Secretary … said" has a place before its comma.
    let begins = page.paragraph_of(name).0;
    let person = (begins..=name)
        .any(|k| given::is_forename(page.key(k)) || edges::is_title(page, k) || wording::is_rank(page, k));
    let dateline = page.language == Language::ENGLISH
        && page.words[comma + 1].shape == 1
        && opens_paragraph(page, name)
        && !person;
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
    // «كورازون ديلا باث المبعوثة الخاصة لرئيس …»: with its article an office is told from a surname by what agrees with it.
    let agrees = |k: usize| {
        let key = page.key(k);
        matches!(
            key.strip_suffix('ه').unwrap_or(key),
            "العام"
                | "الخاص"
                | "الدايم"
                | "الرسمي"
                | "التنفيذي"
                | "المقيم"
                | "الاول"
                | "المساعد"
                | "الاقليمي"
                | "باسم"
        )
    };
    let apart = first < end && (!edges::is_definite(page, first) || agrees(first + 1));
    let head = page.language == Language::ARABIC
        && first < end
        && page.class(first) == Class::Role
        && !edges::is_tie(page.key(first))
        && apart
        && !is_joined(page.key(first))
        && !given::is_forename(page.key(first));
    // «وزيرة الصحة والسكان | انضمام مليوني مواطن»: an office that has reached its article is whole.
    let bound = |k: usize| {
        edges::is_definite(page, k)
            || ["وال", "لل", "بال"].iter().any(|begins| page.key(k).starts_with(begins))
    };
    let new = |k: usize| {
        k > first + 1
            && bound(k - 1)
            && !bound(k)
            && page.class(k) != Class::Preposition
            && !page.key(k).starts_with(['ل', 'ب', 'و'])
    };
    let goes_on = |k: &usize| !ends_role(page, *k) && page.class(*k) != Class::Time && !new(*k);
    let last = (first..=end.min(first + 10)).take_while(goes_on).last().filter(|_| head)?;
    (last > first).then_some((first, last))
}

/// «خالد عنتر ورئيس المهرجان»: an office after "and" is the next one's.
fn is_joined(key: &str) -> bool {
    let office = |rest: &str| crate::lexicon::class(rest, false, false, Language::ARABIC) == Class::Role;
    key.strip_prefix('و').is_some_and(|rest| rest.chars().count() > 2 && office(rest))
}

/// Whether a word stands in no role: a mark, a verb, or what begins another clause.
fn ends_role(page: &Page<'_>, k: usize) -> bool {
    let class = page.class(k);
    class.is_mark()
        || class.is_verbal()
        || matches!(class, Class::Relative | Class::Pronoun | Class::Complementiser)
}

/// «الرئيس المدير العام لمجمع "صحراغاز" السيد فوزي حمودة»: an office that ends in what is quoted, before a title and a name.
fn of_quoted_body(page: &Page<'_>, name: usize) -> Option<Stretch> {
    const LONGEST: usize = 7;
    let (start, _) = page.sentence_of(name);
    let titles =
        (start..name).rev().take_while(|&k| edges::is_title(page, k) && page.class(k) != Class::Role);
    let close = titles.last().unwrap_or(name).checked_sub(1).filter(|&k| k > start)?;
    let quote = page.words[close].quote.checked_sub(1).map(|q| &page.quotes[q as usize])?;
    let held = |k: usize| {
        let open = page.key(k).strip_prefix(['ل', 'ب']);
        edges::is_body(page, k) || open.is_some_and(edges::is_body_noun)
    };
    let whole = quote.closed && quote.last == close && close - quote.first < LONGEST && quote.first > start;
    let body =
        quote.first.checked_sub(1).filter(|&k| whole && page.language == Language::ARABIC && held(k))?;
    let words = (start.max(body.saturating_sub(LONGEST))..=body).rev().take_while(|k| !ends_role(page, *k));
    let role = words.filter(|&k| page.class(k) == Class::Role).last()?;
    Some((role, close))
}

fn opens_paragraph(page: &Page<'_>, name: usize) -> bool {
    let (first, _) = page.paragraph_of(name);
    name < first + 5
        && (first..=name).all(|k| page.words[k].shape != 0 || page.words[k].end - page.words[k].start < 3)
}

/// Where the sentence of a name begins; the stop of "Engr." before it may look like a sentence's end.
fn begin(page: &Page<'_>, name: usize) -> usize {
    let (start, _) = page.sentence_of(name);
    let titled = start == name
        && start > 1
        && page.class(start - 1) == Class::Stop
        && edges::is_title(page, start - 2);
    if titled { page.sentence_of(start - 1).0 } else { start }
}

/// "The director of the port, Rana Aziz,": the role before a comma and a name.
fn introduction(page: &Page<'_>, name: usize) -> Option<Stretch> {
    let start = begin(page, name);
    // "…, Engr. Kazi Mostaque Ahmed".
    let stop = |k: usize| page.class(k) == Class::Stop && !page.words[k].spaced;
    let light = |k: usize| page.class(k) != Class::Comma && (edges::is_title(page, k) || stop(k));
    let comma = (start..name).rev().find(|&k| !light(k))?;
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
