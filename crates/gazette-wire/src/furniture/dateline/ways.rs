//! The ways of setting a dateline off from the copy behind it: a dash, brackets, a hyphen, a comma.

use super::Found;
use super::day::{day_and_agency, is_day, is_day_of_month, place_and_day};
use super::place::{is_place, is_tag};
use crate::furniture::words::{SAYING, fold, is_any, names_agency};

/// What may stand between a dateline and the copy behind it.
const BEHIND: [char; 6] = [' ', '-', '–', '—', ':', '\u{a0}'];

/// The dateline that ends where `rest` begins, with the dash and the spaces behind it.
pub(super) fn up_to<'a>(head: &'a str, rest: &str) -> &'a str {
    &head[..head.len() - rest.trim_start_matches(BEHIND).len()]
}

/// Whether a dash or a colon ends the dateline here.
fn is_set_off(rest: &str) -> bool {
    rest.trim_start().starts_with(['-', '–', '—', ':'])
}

/// «الكويت - 27 - 11 (كونا) --»: day and month stand apart by a dash of their own.
pub(super) fn with_numbers(head: &str) -> Option<Found<'_>> {
    let (place, rest) = head.split_once(['-', '–'])?;
    let (numbers, rest) = rest.split_once('(')?;
    let (agency, rest) = rest.split_once(')')?;
    let parts: Vec<&str> = numbers.split(['-', '–', '/']).map(str::trim).collect();
    let is_number = |part: &&str| part.chars().count() <= 4 && part.chars().all(char::is_numeric);
    let dated = (2..=3).contains(&parts.len()) && parts.iter().all(|p| !p.is_empty() && is_number(p));
    let place = place.trim();
    (dated && is_set_off(rest) && is_place(place) && place.split_whitespace().count() <= 4).then(|| Found {
        printed: up_to(head, rest),
        place: Some(place),
        day: Some(numbers.trim()),
        agency: Some(agency.trim()),
    })
}

/// «(وفا) -»: nothing but the agency's tag.
pub(super) fn tag_alone(head: &str) -> Option<Found<'_>> {
    let (agency, rest) = head.strip_prefix('(')?.split_once(')')?;
    let agency = agency.trim();
    (is_set_off(rest) && is_tag(agency)).then(|| Found {
        printed: up_to(head, rest),
        place: None,
        day: None,
        agency: Some(agency),
    })
}

/// «دمشق-سانا»: a place and a known agency joined by a hyphen, with or without a dash behind them.
pub(super) fn with_hyphen(head: &str) -> Option<Found<'_>> {
    let word = head.split_whitespace().next()?;
    let (place, agency) = word.split_once('-')?;
    let agency = agency.trim_end_matches(['-', ':', '،']);
    (names_agency(agency) && !agency.is_ascii() && is_place(place)).then(|| Found {
        printed: up_to(head, &head[word.len()..]),
        place: Some(place),
        day: None,
        agency: Some(agency),
    })
}

/// Everything before a dash (or, after a place in capitals, a colon), and one more such part if it is an agency.
pub(super) fn with_dash(head: &str) -> Option<Found<'_>> {
    let (before, after) = next_dash(head)?;
    let rest = &head[after..];
    let mut found = inside(&head[..before], rest)?;
    let mut end = after;
    if let Some((second, further)) = next_dash(rest) {
        let part = rest[..second].trim();
        let part_bare = part.trim_matches(['(', ')', '«', '»', '"', ' ']);
        if part.split_whitespace().count() <= 4 && names_agency(part_bare) {
            found.agency = found.agency.or(Some(part_bare));
            end = after + further;
        } else if found.day.is_none() && part.split_whitespace().count() <= 4 && is_day(part) {
            found.day = Some(part);
            end = after + further;
        }
    } else if found.agency.is_none() {
        // «القاهرة - (وكالة) قال …»
        if let Some(inner) =
            rest.trim_start().strip_prefix('(').and_then(|r| r.split_once(')')).map(|(inner, _)| inner)
            && inner.split_whitespace().count() <= 5
        {
            found.agency = Some(inner);
            let offset = (inner.as_ptr() as usize - head.as_ptr() as usize) + inner.len() + 1;
            end = offset;
        }
    }
    found.printed = &head[..end];
    Some(found)
}

/// «تهران (ایرنا) …», "Quayton, Nov 27 (PTI) …": a place, perhaps a day, and an agency in brackets, without a dash.
pub(super) fn with_bracket(head: &str) -> Option<Found<'_>> {
    let open = head.find('(')?;
    let close = open + head[open..].find(')')?;
    let (before, agency) = (head[..open].trim(), head[open + 1..close].trim());
    let (place, day) = place_and_day(before);
    let agency_said = names_agency(agency) && agency.split_whitespace().count() <= 4;
    let short = place.split_whitespace().count() <= 3;
    if !short
        || !agency_said
        || !is_place(place)
        || fold(&head[close + 1..]).trim_start().starts_with([',', '.'])
    {
        return None;
    }
    Some(Found { printed: &head[..=close], place: Some(place), day, agency: Some(agency) })
}

/// The state agencies' manner: "Tehran, Secretary of … said": a place, a comma, and then who speaks.
pub(super) fn with_comma<'a>(text: &'a str, head: &'a str) -> Option<Found<'a>> {
    let comma = head.find(", ")?;
    let place = &head[..comma];
    if place.split_whitespace().count() > 2 || !place.is_ascii() || !is_place(place) || place.ends_with('.') {
        return None;
    }
    let mut rest = &text[comma + 2..];
    let mut day = None;
    // "Sedra, 12 May, The minister said"
    if let Some((part, further)) = rest.split_once(", ").or_else(|| rest.split_once(" - "))
        && part.split_whitespace().count() <= 3
        && is_day(part)
    {
        day = Some(part);
        rest = further;
    }
    let sentence = first_sentence(rest);
    if !sentence.starts_with(char::is_uppercase) {
        return None;
    }
    let spoken = sentence.split_whitespace().take(40).collect::<Vec<_>>();
    let verb = spoken.iter().position(|w| is_any(fold(w).trim_matches(','), SAYING))?;
    // "Haddad, Minister of Water, said" is a name with its role; "Sedra, Marjan and Halvane agreed" is a list.
    let before = &spoken[..verb];
    let apposition = verb == 0 || before.last().is_some_and(|w| w.ends_with(','));
    let list = before.first().is_some_and(|w| w.ends_with(',')) || before.get(1).is_some_and(|w| *w == "and");
    if apposition || list {
        return None;
    }
    let end = rest.as_ptr() as usize - text.as_ptr() as usize;
    Some(Found { printed: &text[..end], place: Some(place), day, agency: None })
}

fn first_sentence(text: &str) -> &str {
    &text[..text.find(". ").unwrap_or(text.len())]
}

/// The first dash that can end a dateline: where it begins and where the text goes on.
fn next_dash(head: &str) -> Option<(usize, usize)> {
    let mut before = None;
    for (at, c) in head.char_indices() {
        let end = at + c.len_utf8();
        let next = head[end..].chars().next();
        let spaced = before.is_none_or(char::is_whitespace) || matches!(before, Some(')' | '»'));
        let dash = match c {
            '—' | '–' | '―' => true,
            '-' => spaced || next.is_some_and(char::is_whitespace) || (next == Some('-')),
            // American wires have no dash in their alphabet and print a low line.
            'ـ' | '_' => before == Some(' ') && next == Some(' '),
            ':' => next == Some(' ') && capitals_only(&head[..at]),
            '.' | '!' | '?' | '؟' | '"' | '“' if !is_initial(&head[..at]) => return None,
            _ => false,
        };
        if dash && at > 0 {
            let rest = head[end..].trim_start_matches(['-', '–', '—', ' ', '\u{a0}']);
            return Some((at, head.len() - rest.len()));
        }
        before = Some(c);
    }
    None
}

/// "D.C", "St", "U.S": a point that does not end a sentence.
fn is_initial(before: &str) -> bool {
    let word = before.rsplit([' ', '.', ',']).next().unwrap_or_default();
    word.chars().count() <= 4 && word.starts_with(char::is_uppercase)
}

pub(super) fn capitals_only(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !text.chars().any(|c| c.is_lowercase() || (c.is_alphabetic() && !c.is_uppercase()))
}

/// Reads what stands before the dash: place, day, agency in brackets.
pub(super) fn inside<'a>(part: &'a str, rest: &str) -> Option<Found<'a>> {
    let part = part.trim();
    let (mut agency, mut bare, mut tail) = (None, part, "");
    if let Some(open) = part.find(['(', '«', '[']) {
        let inner = part[open..].trim_matches(['(', ')', '«', '»', '[', ']', ' ']);
        let inner = inner.split([')', '»', ']']).next().unwrap_or(inner).trim();
        agency = Some(inner);
        bare = part[..open].trim();
        tail = part[open..].split_once([')', '»', ']']).map_or("", |(_, t)| t.trim());
    }
    if bare.split_whitespace().count() > 8 || tail.split_whitespace().count() > 4 {
        return None;
    }
    let (mut place, mut day) = place_and_day(bare);
    if day.is_none()
        && let Some((before, told, last)) = day_and_agency(bare)
    {
        (place, day, agency) = (before, Some(told), agency.or(Some(last)));
    }
    if day.is_none()
        && agency.is_some()
        && let Some((before, numbers)) = bare.rsplit_once(' ').filter(|(_, n)| is_day_of_month(n))
    {
        (place, day) = (before.trim(), Some(numbers));
    }
    if day.is_none() && is_day(tail) {
        day = Some(tail);
    } else if !tail.is_empty() && !is_day(tail) {
        return None;
    }
    if agency.is_some_and(is_day) {
        day = agency.take();
    }
    let certain =
        agency.is_some_and(|a| names_agency(a) || capitals_only(a)) || day.is_some() || capitals_only(place);
    let count = place.split_whitespace().count();
    let latin = place.chars().any(|c| c.is_ascii_alphabetic());
    let likely = if latin {
        count <= 3 && rest.chars().next().is_some_and(|c| c.is_uppercase() || matches!(c, '"' | '“' | '('))
    } else {
        count <= 3 && !rest.is_empty()
    };
    let fits =
        (certain && count <= 6) || (likely && agency.is_none_or(|a| a.split_whitespace().count() <= 4));
    (fits && is_place(place)).then_some(Found { printed: part, place: Some(place), day, agency })
}
