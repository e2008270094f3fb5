//! Roles in Arabic and Persian copy, which binds an office to its body.

use gazette_news::Language;

use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::bodies::is_sole;
use crate::people::honours::is_honour;
use crate::people::{Phrase, edges};

/// The role in an Arabic or Persian phrase.
pub(super) fn bound(
    page: &Page<'_>,
    (mut first, mut last): Stretch,
    name: Option<Stretch>,
) -> Option<String> {
    let whole = last;
    let skips = |k: usize| page.class(k).is_mark() && page.class(k) != Class::Open;
    // «(46 عاما)», «۴۰ ساله»: an age is no role.
    let age = |k: usize| matches!(page.key(k), "عاما" | "سنه" | "ساله" | "سنوات");
    let aged = (first..last).find(|&k| page.class(k) == Class::Number && age(k + 1));
    if name.is_some()
        && aged.is_some_and(|k| k == first || page.class(k - 1).is_mark())
        && page.language == Language::ARABIC
    {
        let rest = aged.map(|k| k + 2).and_then(|k| (k..=last).find(|&j| !page.class(j).is_mark()))?;
        first = rest;
    }
    let honour = |k: usize| {
        let key = page.key(k);
        is_honour(key) || matches!(key, "صاحب" | "السيد" | "السيده" | "خانم" | "محترم")
    };
    // «حسناء، وهي طباخة حلويات».
    let who = |k: usize| matches!(page.key(k), "وهو" | "وهي") && name.is_some();
    while first < last && (skips(first) || who(first) || honour(first) && page.key(first) != "صاحب") {
        first += 1;
    }
    let ends = |k: &usize| match page.class(*k) {
        Class::Relative => true,
        Class::Complementiser => page.language == Language::PERSIAN,
        Class::Comma => name.is_none(),
        Class::Preposition if page.language == Language::PERSIAN => {
            k + 1 < page.words.len() && page.key(k + 1) == "نام"
        }
        _ => matches!(
            page.key(*k),
            "يدعي"
                | "تدعي"
                | "واسمه"
                | "واسمها"
                | "طلب"
                | "طلبت"
                | "طلبوا"
                | "رفض"
                | "فضل"
                | "اشترط"
                | "لم"
                | "وهو"
                | "وهي"
        ),
    };
    last = (first + 1..=last).find(ends).map_or(last, |k| k - 1);
    let close = |k: usize| page.class(k) == Class::Close && (first..k).any(|j| page.class(j) == Class::Open);
    let before = name.is_some_and(|(f, _)| f > last);
    let rank = |k: usize| {
        edges::is_title(page, k) && page.class(k) != Class::Role
            || matches!(
                page.key(k),
                "القاضي"
                    | "المستشار"
                    | "النايب"
                    | "النايبه"
                    | "الامير"
                    | "السفير"
                    | "السفيره"
                    | "الاستاذ"
                    | "الاستاذه"
            )
    };
    while last > first && (page.class(last).is_mark() && !close(last) || before && rank(last)) {
        last -= 1;
    }
    if first == last && page.class(first).is_mark() {
        return None;
    }
    // «محامي المتهم الأول …»: what qualifies no rank is the role's.
    let ends = name.map_or(last, |(f, _)| f.saturating_sub(1)).min(whole);
    while before
        && last < ends
        && page.class(last + 1) != Class::Title
        && edges::is_definite(page, last + 1)
        && rank(last + 1)
    {
        last += 1;
    }
    let quote = page.words[last].quote.checked_sub(1).map(|q| &page.quotes[q as usize]);
    if quote.is_some_and(|q| q.closed && q.first > first && q.last == last + 1) {
        last += 1;
    }
    let role = page.slice((first, last));
    if page.language == Language::ARABIC {
        return Some(arabic(page, (first, last), role));
    }
    // «یک» stays: it tells that nobody knows who.
    let one = first > 0
        && page.key(first - 1) == "يك"
        && page.words[first - 1].sentence == page.words[first].sentence;
    let role = if one { page.slice((first - 1, last)) } else { role };
    Some(role.to_owned())
}

/// An Arabic role as told: without "and" before it, in the nominative.
fn arabic(page: &Page<'_>, (first, last): Stretch, role: &str) -> String {
    // «والوزير» is "and" with «الوزير».
    let own = ["والي", "والد", "والى"].iter().any(|word| page.key(first).starts_with(word));
    let role = role.strip_prefix('و').filter(|rest| rest.starts_with("ال") && !own).unwrap_or(role);
    nominative(page, (first, last), role)
}

/// «دبلوماسيا نورانيا» as «دبلوماسي نوراني»: an indefinite role that the sentence puts in the accusative.
fn nominative(page: &Page<'_>, (first, last): Stretch, role: &str) -> String {
    let accusative = |k: usize| {
        let key = page.key(k);
        key.ends_with('ا')
            && !key.ends_with("ها")
            && key.chars().count() > 3
            && !key.starts_with("ال")
            && page.printed(k).ends_with(['ا', '\u{64B}'])
    };
    let person = page.class(first) == Class::Role || last > first && accusative(last);
    if !accusative(first) || !person {
        return role.to_owned();
    }
    let plain = |k: usize| {
        let printed = page.printed(k);
        if accusative(k) {
            printed.trim_end_matches('\u{64B}').trim_end_matches('ا').trim_end_matches('\u{64B}')
        } else {
            printed
        }
    };
    (first..=last).map(plain).collect::<Vec<_>>().join(" ")
}

/// The body that a role is held in: from its noun on, within the role. «مدير مستشفى النور», «دبیر شورای صنفی
/// دانشجویان».
pub(super) fn affiliation(page: &Page<'_>, phrase: &Phrase) -> Option<String> {
    let pieces = if phrase.name.is_some() { phrase.roles.as_slice() } else { &[phrase.place] };
    let held = pieces.iter().find_map(|piece| body_in(page, *piece)).and_then(|body| body_of(page, body));
    held.or_else(|| pieces.iter().find_map(|piece| led_by(page, *piece)).filter(|_| phrase.name.is_some()))
}

/// «مصدر في وزارة الصحة»: the body that a source sits in, where it is not only close to it.
pub(super) fn source_in(page: &Page<'_>, (first, last): Stretch) -> Option<String> {
    let (body, end) = body_in(page, (first, last))?;
    let within = matches!(page.key(body - 1), "في" | "در" | "داخل")
        || page.language == Language::ARABIC && page.key(body).starts_with(['ب', 'ل']);
    body_of(page, (body, end)).filter(|_| within)
}

/// «وزير الصناعة» speaks for «وزارة الصناعة»: the body that an Arabic office leads by its name.
fn led_by(page: &Page<'_>, (first, last): Stretch) -> Option<String> {
    let skips = |k: &usize| page.class(*k) == Class::Title || page.class(*k).is_mark();
    let first = (first..=last).find(|k| !skips(k)).filter(|_| page.language == Language::ARABIC)?;
    let body = match page.key(first) {
        "وزير" | "وزيره" => "وزارة",
        "نقيب" | "نقيبه" => "نقابة",
        "محافظ" | "محافظه" => "محافظة",
        "والي" | "واليه" => "ولاية",
        _ => return None,
    };
    let field = |k: usize| edges::is_definite(page, k) || page.key(k).starts_with("وال");
    let end = match body {
        "وزارة" | "نقابة" => (first + 1..=last).take_while(|&k| field(k)).last()?,
        _ => (first + 1..=last)
            .take_while(|&k| !page.class(k).is_mark() && page.class(k) != Class::Preposition)
            .last()?,
    };
    let from = first + 1 + usize::from(matches!(page.key(first + 1), "ولايه" | "محافظه"));
    (from <= end && page.key(from) != "الدوله").then(|| format!("{body} {}", page.slice((from, end))))
}

fn body_in(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let role = (first..=last).find(|&k| {
        page.class(k) == Class::Role || page.class(k) == Class::Document || edges::is_owned_role(page, k)
    })?;
    // «مصدر مسؤول بالوزارة»
    let bound = |k: usize| {
        let rest = page.key(k).strip_prefix("بال").or_else(|| page.key(k).strip_prefix("لل"));
        page.language == Language::ARABIC && rest.is_some_and(edges::is_body_noun)
    };
    let noun = |k: &usize| {
        page.class(*k) == Class::Body
            || bound(*k)
            || page.class(*k) == Class::Other && (edges::is_body(page, *k) || edges::is_state(page.key(*k)))
    };
    let body = (role + 1..=last).find(noun)?;
    let end = (body + 1..=last).find(|&k| ends_body(page, k)).map_or(last, |k| k - 1);
    Some((body, end))
}

/// Whether a body's name ends before a word: at a mark, a place, another role, a title.
fn ends_body(page: &Page<'_>, k: usize) -> bool {
    let class = page.class(k);
    let mark = class.is_mark() && !matches!(class, Class::Open | Class::Close);
    let place =
        matches!(page.key(k), "في" | "لدي" | "الي" | "علي" | "عن" | "من" | "در" | "از" | "به" | "براي");
    let and = page.key(k).starts_with('و') && class == Class::Role
        || page.key(k) == "و" && page.words.get(k + 1).is_some_and(|w| w.class == Class::Role);
    let titled = edges::is_title(page, k) && class != Class::Role
        || class == Class::Title
        || matches!(
            page.key(k),
            "القاضي" | "القاضيه" | "النايب" | "النايبه" | "السفير" | "السفيره" | "المستشار"
        );
    mark || place || and || titled || matches!(class, Class::Relative | Class::Complementiser)
}

/// A body as told: without the preposition before it; one word alone mostly only points to it.
fn body_of(page: &Page<'_>, (first, last): Stretch) -> Option<String> {
    // «این وزارت», «الهيئة»: which one it is the text has told.
    let told = match page.language {
        Language::ARABIC => edges::is_definite(page, first) || page.key(first).starts_with("لل"),
        _ => true,
    };
    if first == last && !is_sole(page.key(first)) && !told {
        return None;
    }
    let body = page.slice((first, last));
    if page.language != Language::ARABIC {
        return Some(body.to_owned());
    }
    if let Some(rest) = body.strip_prefix("لل") {
        return Some(format!("ال{rest}"));
    }
    if let Some(rest) = body.strip_prefix("بال") {
        return Some(format!("ال{rest}"));
    }
    // «بمستشفى النور», «لجمهورية ريدان».
    let key = page.key(first);
    let rest = ["ب", "ل"].iter().find_map(|p| key.strip_prefix(p)).filter(|rest| edges::is_body_noun(rest));
    let bare = rest.and_then(|_| body.strip_prefix(['ب', 'ل']));
    Some(bare.unwrap_or(body).to_owned())
}
