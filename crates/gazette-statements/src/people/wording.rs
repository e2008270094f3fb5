//! How a role and the body it is held in are told: "the party's treasurer" is treasurer of the party.
//!
//! A role is told without article, possessor and honours, and without a clause that merely adds something; the body spoken
//! for stands apart where the text parts it ("'s", "for", "at"), and inside the role too where the language binds them
//! («رئيس لجنة الانتخابات»).

use gazette_news::Language;

use super::{Phrase, edges, given};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The roles a phrase gives, as told, and the body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Wording {
    pub roles: Vec<String>,
    pub affiliation: Option<String>,
}

/// Words the roles of a phrase; one without a name is its own role.
pub(super) fn of(page: &Page<'_>, phrase: &Phrase) -> Wording {
    let mut out = Wording::default();
    if phrase.pronoun {
        return out;
    }
    let pieces = match phrase.name {
        Some(name) => with_titles(page, phrase, name),
        None => vec![phrase.place],
    };
    for piece in pieces {
        let (role, affiliation) = match page.language {
            Language::ENGLISH => english(page, piece, phrase.name),
            _ => (bound(page, piece, phrase.name), None),
        };
        out.roles.extend(role.filter(|role| !role.is_empty()));
        out.affiliation = out.affiliation.or(affiliation);
    }
    if page.language != Language::ENGLISH {
        out.affiliation = phrase.affiliation.and_then(|body| body_of(page, body));
    }
    out
}

/// The roles of a named phrase, with the titles right before an English name where nothing else stands there.
fn with_titles(page: &Page<'_>, phrase: &Phrase, (first, _): Stretch) -> Vec<Stretch> {
    let mut pieces = phrase.roles.clone();
    let title = |k: &usize| {
        is_rank(page, *k)
            || is_office_title(page.key(*k))
            || page.class(*k) == Class::Stop && !page.words[*k].spaced
    };
    let run = (first.saturating_sub(4).max(page.sentence_of(first).0)..first).rev().take_while(title).last();
    if page.language == Language::ENGLISH && !pieces.iter().any(|p| p.1 < first) {
        pieces.splice(0..0, run.filter(|&k| !page.class(k).is_mark()).map(|k| (k, first - 1)));
    }
    pieces
}

/// Offices that stand before a name like a title.
fn is_office_title(key: &str) -> bool {
    matches!(
        key,
        "gov"
            | "rep"
            | "judge"
            | "senator"
            | "governor"
            | "president"
            | "representative"
            | "congressman"
            | "commander"
    )
}

/// The role and the body in an English phrase.
fn english(
    page: &Page<'_>,
    (first, last): Stretch,
    name: Option<Stretch>,
) -> (Option<String>, Option<String>) {
    let mut affiliation = None;
    // Titles right before the name are offices too: "Minister of Energy Dr. …".
    let reach = name.map_or(last, |(f, _)| if f > last { f - 1 } else { last });
    let reach = (last..=reach).rev().find(|&k| !page.class(k).is_mark()).unwrap_or(last);
    let Some((mut first, mut last)) = opened(page, (first, reach)) else { return (None, None) };
    // "an hour later his counterpart"
    let own = (first..last).rev().find(|&k| page.class(k) == Class::Possessive && name.is_some());
    first = own.map_or(first, |k| k + 1);
    // "the party's treasurer"
    let owner = (first + 1..last.min(first + 7)).find(|&k| page.class(k) == Class::Clitic);
    if let Some(at) = owner {
        affiliation = Some(page.slice((first, at - 1)).to_owned());
        first = at + 1;
    }
    if first < last && matches!(page.key(first), "own" | "one") && page.key(first + 1) != "of" {
        first += 1;
    }
    last = clause(page, (first, last), name);
    // "a spokesman for the United Attorney's office", "an analyst at Bramwell Tate"
    if let Some((at, body)) = parted(page, (first, last)) {
        affiliation = affiliation.or_else(|| Some(page.slice(body).to_owned()));
        last = at - 1;
    }
    if name.is_some() {
        while first < last && is_origin(page, first, last) {
            first += 1;
        }
        if let Some(at) = house(page, (first, last)) {
            affiliation = affiliation.or_else(|| Some(page.slice((first, at - 1)).to_owned()));
            first = at;
        }
    }
    let before = name.is_some_and(|(f, _)| f > last);
    while last > first && (page.class(last).is_mark() || is_courtesy(page.key(last))) {
        last -= 1;
    }
    if first > last || page.class(first).is_mark() || first == last && is_courtesy(page.key(first)) {
        return (None, affiliation);
    }
    // "Captain", "Dr.": a title after an office stands apart from it.
    let rank = (first + 1..=last).rev().take_while(|&k| before && is_rank(page, k)).last();
    let office =
        |k: usize| page.class(k) == Class::Role && !is_rank(page, k) || is_rank(page, k) && k == first;
    if let Some(rank) = rank.filter(|&r| page.class(r - 1) != Class::Comma && (first..r).any(office)) {
        let office = page.slice((first, rank - 1));
        return (Some(format!("{office}, {}", stopped(page, (rank, last)))), affiliation);
    }
    let role = stopped(page, (first, last));
    (Some(if name.is_none() { uncapitalised(page, first, role) } else { role.to_owned() }), affiliation)
}

/// Words as printed, with the stop of an abbreviation at their end.
fn stopped<'t>(page: &Page<'t>, (first, last): Stretch) -> &'t str {
    let short = page.printed(last).chars().count() < 5;
    let abbreviated =
        short && (matches!(page.class(last), Class::Title | Class::Role) || is_rank(page, last));
    let stop = page.words.get(last + 1).is_some_and(|w| w.class == Class::Stop && !w.spaced);
    page.slice((first, last + usize::from(abbreviated && stop)))
}

/// A military or courtesy rank that stands between an office and a name: "spokesman Captain".
pub(super) fn is_rank(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let rank = matches!(
        key,
        "general"
            | "brigadier"
            | "major"
            | "colonel"
            | "lieutenant"
            | "captain"
            | "admiral"
            | "rear"
            | "vice"
            | "sergeant"
            | "professor"
            | "prof"
            | "dr"
            | "sir"
            | "lord"
            | "lady"
            | "baroness"
            | "sheikh"
            | "sheikha"
            | "maulana"
            | "imam"
            | "ambassador"
            | "counsellor"
            | "eng"
            | "hojatoleslam"
            | "ayatollah"
            | "justice"
            | "sen"
            | "gen"
            | "col"
            | "capt"
            | "maj"
            | "lt"
    );
    rank && page.words[k].shape != 0
}

/// "White House legislative director", "Lamar County Sheriff": where the role begins after the house it is held in.
fn house(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let house = |k: usize| {
        let named =
            page.words[k].shape != 0 && matches!(page.class(k), Class::Proper | Class::Body | Class::Given);
        let office = given::is_field(page.key(k)) || given::precedes_name(page.key(k));
        named && !office || page.key(k) == "county"
    };
    let at = (first..=last).find(|&k| !house(k)).filter(|&at| at > first + 1 && at - first < 5)?;
    let role = (at..=last).any(|k| page.class(k) == Class::Role);
    let small = page.words[at].shape == 0 || page.class(at) == Class::Role;
    (role && small).then_some(at)
}

/// A phrase without article, possessive, age and marks before it.
fn opened(page: &Page<'_>, (mut first, last): Stretch) -> Option<Stretch> {
    let skips = |k: usize| {
        let article = matches!(page.key(k), "a" | "an" | "the" | "this" | "that" | "these" | "those");
        article
            || matches!(page.class(k), Class::Comma | Class::Dash | Class::Bracket | Class::Possessive)
            || page.class(k) == Class::Number && (k == last || page.class(k + 1) == Class::Comma)
    };
    while first < last && skips(first) {
        first += 1;
    }
    let clause = matches!(page.class(first), Class::Relative | Class::Preposition | Class::Clitic);
    (!skips(first) && !clause).then_some((first, last))
}

/// The end of a role before a clause that adds something; of one without a name before a comma too.
fn clause(page: &Page<'_>, (first, last): Stretch, name: Option<Stretch>) -> usize {
    let after = name.is_some_and(|(f, _)| f < first);
    let anybody = |k: usize| {
        matches!(page.key(k), "person" | "people" | "those" | "anyone" | "someone" | "man" | "woman")
    };
    let ends = |k: &usize| match page.class(*k) {
        Class::Relative if name.is_none() && anybody(*k - 1) => false,
        Class::Relative | Class::Modal | Class::Complementiser | Class::Bracket | Class::Dash => true,
        Class::Comma => name.is_none() || after || page.class((*k + 1).min(last)) == Class::Relative,
        _ => false,
    };
    (first + 1..=last).find(ends).map_or(last, |k| k - 1)
}

/// Where the body begins that a role is held in: its preposition, and the body.
fn parted(page: &Page<'_>, (first, last): Stretch) -> Option<(usize, Stretch)> {
    let at = (first + 1..last).find(|&k| matches!(page.key(k), "for" | "at" | "from" | "with"))?;
    let from = (at + 1..=last).find(|&k| page.class(k) != Class::Determiner)?;
    let body = |k: usize| page.class(k) == Class::Body || given::is_body_noun(page.key(k));
    let firm = (from..=last).any(body) || page.key(at) == "at" && page.words[from].shape != 0;
    firm.then_some((at, (from, last)))
}

/// "Sorkhani Foreign Minister", "Islanders coach": where somebody is from.
fn is_origin(page: &Page<'_>, k: usize, last: usize) -> bool {
    let key = page.key(k);
    let nation = ["ian", "an", "ese", "ish", "i"].iter().any(|end| key.ends_with(end)) && key.len() > 4;
    let starts = |k: usize| k == page.sentence_of(k).0;
    let again = |j: usize| page.words[j].key == page.words[k].key && page.words[j].shape == 1 && !starts(j);
    let club = k < last && page.class(k + 1) == Class::Role && page.words[k + 1].shape == 0;
    let club = club && (!starts(k) || edges::near(page, k).any(again));
    page.words[k].shape == 1
        && page.class(k) == Class::Proper
        && !given::is_field(key)
        && !given::precedes_name(key)
        && (nation || club)
        && (k + 1..=last).any(|j| page.class(j) == Class::Role)
}

/// Forms of address that are no office.
fn is_courtesy(key: &str) -> bool {
    matches!(
        key,
        "mr" | "mrs" | "ms" | "miss" | "mx" | "monsieur" | "madame" | "mme" | "herr" | "frau" | "senor"
    )
}

/// A description that a sentence opens with, as it would be printed inside one.
fn uncapitalised(page: &Page<'_>, first: usize, role: &str) -> String {
    let starts = |k: usize| k == page.sentence_of(k).0 || k > 0 && page.class(k - 1).is_mark();
    let proper =
        |k: usize| page.words[k].key == page.words[first].key && page.words[k].shape == 1 && !starts(k);
    let opens = page.words[first].shape == 1
        && page.class(first) != Class::Given
        && page.sentence_of(first).0 + 2 >= first
        && !edges::near(page, first).any(proper);
    let small = role.split_whitespace().skip(1).all(|w| !w.starts_with(char::is_uppercase));
    let mut chars = role.chars();
    match chars.next() {
        Some(c) if opens && small => c.to_lowercase().chain(chars).collect(),
        _ => role.to_owned(),
    }
}

/// The role in an Arabic or Persian phrase.
fn bound(page: &Page<'_>, (mut first, mut last): Stretch, name: Option<Stretch>) -> Option<String> {
    let skips = |k: usize| page.class(k).is_mark() && page.class(k) != Class::Open;
    let honour = |k: usize| {
        matches!(
            page.key(k),
            "معالي"
                | "سعاده"
                | "فخامه"
                | "سمو"
                | "فضيله"
                | "سماحه"
                | "جلاله"
                | "دوله"
                | "صاحب"
                | "السيد"
                | "السيده"
                | "اقاي"
                | "خانم"
                | "محترم"
        )
    };
    while first < last && (skips(first) || honour(first) && page.key(first) != "صاحب") {
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
    // «وزير الطاقة في مملكة ريدان»: the country stands apart.
    let state = |k: usize| {
        let key = page.key(k);
        let bare = key.strip_prefix('ب').unwrap_or(key);
        matches!(bare, "مملكه" | "اماره" | "جمهوريه" | "سلطنه" | "دوله")
            && (bare != key || page.key(k - 1) == "في")
    };
    if name.is_some()
        && page.language == Language::ARABIC
        && let Some(at) = (first + 2..=last).find(|&k| state(k))
    {
        last = if page.key(at - 1) == "في" { at - 2 } else { at - 1 };
    }
    if first == last && page.class(first).is_mark() {
        return None;
    }
    let quote = page.words[last].quote.checked_sub(1).map(|q| &page.quotes[q as usize]);
    if quote.is_some_and(|q| q.closed && q.first > first && q.last == last + 1) {
        last += 1;
    }
    let role = page.slice((first, last));
    if page.language == Language::ARABIC {
        return arabic(page, (first, last), role, name.is_some());
    }
    // «یک» stays: it tells that nobody knows who.
    let one = first > 0
        && page.key(first - 1) == "يك"
        && page.words[first - 1].sentence == page.words[first].sentence;
    let role = if one { page.slice((first - 1, last)) } else { role };
    let rank = name.filter(|_| before && last < page.words.len() - 1).map(|(f, _)| (last + 1, f - 1));
    match rank.filter(|(f, l)| f <= l && l - f < 3 && is_persian_rank(page.key(*l))) {
        Some((f, l)) => {
            let f = (f..=l).find(|&k| !page.class(k).is_mark()).unwrap_or(l);
            Some(format!("{role}، {}", page.slice((f, l))))
        }
        None => Some(role.to_owned()),
    }
}

/// Ranks and callings that Persian copy puts between an office and a name; «دکتر» and «آقای» are courtesy.
fn is_persian_rank(key: &str) -> bool {
    matches!(
        key,
        "مهندس"
            | "سرهنگ"
            | "سرتيپ"
            | "سرلشكر"
            | "سروان"
            | "ژنرال"
            | "پروفسور"
            | "قاضي"
            | "انجنير"
            | "مولوي"
            | "حاجي"
            | "استاد"
            | "جنرال"
            | "ناخدا"
    )
}

/// An Arabic role as told: an office keeps its article, work or title alone loses it; ranks before the name come after.
fn arabic(page: &Page<'_>, (first, last): Stretch, role: &str, named: bool) -> Option<String> {
    let office = |key: &str| {
        const OFFICES: &[&str] = &[
            "رييس",
            "متحدث",
            "ناطق",
            "مدير",
            "امين",
            "مندوب",
            "مبعوث",
            "ممثل",
            "مفوض",
            "منسق",
            "قايد",
            "كاتب",
            "مدعي",
            "ملك",
            "امير",
            "وكيل",
            "وزير",
            "نايب العام",
        ];
        let bare = key.strip_prefix("ال").unwrap_or(key);
        let bare = bare.strip_suffix('ه').unwrap_or(bare);
        OFFICES.contains(&bare)
    };
    if named && edges::is_definite(page, first) && !office(page.key(first)) {
        let open = |k: usize| {
            let printed = page.printed(k);
            let and = printed.strip_prefix("وال").map(|rest| format!("و{rest}"));
            printed.strip_prefix("ال").filter(|_| edges::is_definite(page, k)).map(str::to_owned).or(and)
        };
        let end = (first..=last).take_while(|&k| open(k).is_some()).last().unwrap_or(first);
        let bare: Vec<String> = (first..=end).filter_map(open).collect();
        let rest = if end < last { format!(" {}", page.slice((end + 1, last))) } else { String::new() };
        return Some(bare.join(" ") + &rest);
    }
    // «والوزير» is "and" with «الوزير».
    let role = role.strip_prefix('و').filter(|rest| rest.starts_with("ال")).unwrap_or(role);
    Some(nominative(page, (first, last), role))
}

/// «دبلوماسيا نورانيا» as «دبلوماسي نوراني»: an indefinite role that the sentence puts in the accusative.
fn nominative(page: &Page<'_>, (first, last): Stretch, role: &str) -> String {
    let accusative = |k: usize| {
        let key = page.key(k);
        key.ends_with('ا')
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

/// A body as told: without the preposition before it and the title after it; one word alone only points to it.
fn body_of(page: &Page<'_>, (first, last): Stretch) -> Option<String> {
    let titled = |k: &usize| {
        edges::is_title(page, *k) && page.class(*k) != Class::Role || page.class(*k) == Class::Title
    };
    let last = (first + 1..=last).find(titled).map_or(last, |k| k - 1);
    if first == last {
        return None;
    }
    let body = page.slice((first, last));
    Some(match body.strip_prefix("لل") {
        Some(rest) if page.language == Language::ARABIC => format!("ال{rest}"),
        _ => body.to_owned(),
    })
}
