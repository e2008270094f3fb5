//! "Tehran, X said…", "MOSCOW, Monday (Agency) -", «القاهرة - (وكالة)», «تهران- ایرنا-».

use gazette_news::{CreditLine, Dateline, DispatchParts};
use jiff::Timestamp;
use jiff::civil::Date;

use super::Sent;
use super::credit::agency_and_abbreviation;
use crate::dates;

mod day;
mod parts;
mod place;
mod slashes;
mod ways;

pub(super) use day::is_day;
pub(super) use place::is_tag;
use ways::{inside, tag_alone, with_bracket, with_comma, with_dash, with_hyphen, with_numbers};

/// Reads the dateline that opens the copy; it stays there. An agency in it is a credit where there is no other.
pub(super) fn read(parts: &mut DispatchParts, sent: &[Sent<'_>]) {
    let Some(first) = sent.first() else { return };
    let Some(mut found) = parse(&first.text) else { return };
    found.agency = found.agency.filter(|agency| is_tag(agency) || is_in_capitals(agency));
    let seen = first.span_of(found.printed);
    if let (None, Some(agency)) = (&parts.credit, found.agency) {
        let (name, abbreviation) = agency_and_abbreviation(agency);
        parts.credit = Some(CreditLine {
            text: agency.to_owned(),
            agency: name,
            abbreviation,
            seen: first.span_of(agency),
        });
    }
    let printed = found.printed.trim_end_matches([' ', '-', '–', '—', '_', 'ـ', ':', ',', '،']);
    let dateline = Dateline {
        text: printed.to_owned(),
        place: found.place.map(str::to_owned),
        date: found.day.and_then(|day| date_of(day, parts.published)),
        agency: found.agency.map(str::to_owned),
        seen: seen.and(first.span_of(printed)),
    };
    parts.dateline = parts.dateline.take().or(Some(dateline));
}

/// Whether every word of a name has a capital: "Harrow Harbour Dispatch".
fn is_in_capitals(name: &str) -> bool {
    name.split_whitespace().count() <= 5
        && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
}

/// A dateline that the format holds apart from the copy: «نورس، 27 نوفمبر», "MOSCOW, Monday (Agency)".
pub(crate) fn of_line(text: &str, published: Option<Timestamp>) -> Dateline {
    let bare = text.trim().trim_end_matches([' ', '-', '–', '—', ':', ',', '،']);
    // What follows a dateline tells in some manners that it is one; here it needs no telling.
    let found = slashes::read(bare).or_else(|| inside(bare, "A"));
    let at_comma = || bare.split([',', '،', '(']).next().map(str::trim);
    let (place, day, agency) = found.map_or((at_comma(), None, None), |f| (f.place, f.day, f.agency));
    let owned = |part: Option<&str>| part.map(str::to_owned).filter(|part| !part.is_empty());
    let date = day.and_then(|day| date_of(day, published));
    Dateline { text: text.to_owned(), place: owned(place), date, agency: owned(agency), seen: None }
}

/// Whether a paragraph begins with a dateline that a dash or an agency in brackets sets off.
pub(crate) fn opens_with_one(text: &str) -> bool {
    let head = &text[..text.floor_char_boundary(REACH)];
    let found = with_dash(head).or_else(|| with_bracket(head)).filter(|found| found.agency.is_some());
    found.or_else(|| parts::read(head, head.len() == text.len())).is_some()
}

/// The day a dateline names, its year taken from when the dispatch was put out where the dateline has none.
fn date_of(day: &str, published: Option<Timestamp>) -> Option<Date> {
    let exact = |text: &str| {
        dates::read(text).filter(|d| d.precision >= dates::Precision::Day).map(|d| d.civil.date())
    };
    exact(day).or_else(|| {
        let year = published?.to_zoned(jiff::tz::TimeZone::UTC).year();
        let joined = || day.split(['-', '–', '/']).map(str::trim).collect::<Vec<_>>().join("-");
        let told = || exact(&format!("{day} {year}")).or_else(|| exact(&format!("{}-{year}", joined())));
        day.chars().any(char::is_numeric).then(told).flatten()
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Found<'a> {
    printed: &'a str,
    place: Option<&'a str>,
    day: Option<&'a str>,
    agency: Option<&'a str>,
}

/// How far into the copy a dateline may reach, in bytes.
const REACH: usize = 140;

fn parse(text: &str) -> Option<Found<'_>> {
    let head = &text[..text.floor_char_boundary(REACH)];
    let found = slashes::read(head)
        .or_else(|| with_numbers(head))
        .or_else(|| with_dash(head))
        .or_else(|| tag_alone(head))
        .or_else(|| with_hyphen(head))
        .or_else(|| with_bracket(head));
    // Where no agency is told by these ways, one may be in another place of the dateline.
    found
        .filter(|found| found.agency.is_some())
        .or_else(|| parts::read(head, head.len() == text.len()))
        .or(found)
        .or_else(|| with_comma(text, head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_held_apart_from_the_copy() {
        let published = "2026-11-27T10:00:00Z".parse().ok();
        for (text, place, date, agency) in [
            ("نورس، 27 نوفمبر", "نورس", "2026-11-27", ""),
            ("المرسى في 27 نوفمبر/ وام /", "المرسى", "2026-11-27", "وام"),
            ("MOSCOW, Monday (Agency)", "MOSCOW", "", "Agency"),
            ("Port Ellery", "Port Ellery", "", ""),
            ("PORT ELLERY, Nov. 27, 2026 (ASP) -", "PORT ELLERY", "2026-11-27", "ASP"),
            ("the port of Ellery, at night", "the port of Ellery", "", ""),
        ] {
            let read = of_line(text, published);
            let date_told = read.date.map(|d| d.to_string()).unwrap_or_default();
            let told =
                (read.place.as_deref().unwrap_or(""), &*date_told, read.agency.as_deref().unwrap_or(""));
            assert_eq!(told, (place, date, agency), "{text}");
        }
    }

    /// place | day | agency
    fn told(text: &str) -> Option<(&str, &str, &str)> {
        parse(text).map(|f| (f.place.unwrap_or(""), f.day.unwrap_or(""), f.agency.unwrap_or("")))
    }

    #[test]
    fn datelines_of_the_trade() {
        for (text, expected) in [
            ("MOSCOW, Monday (Agency) - The talks went on.", ("MOSCOW", "Monday", "Agency")),
            ("PORT ELLERY, 12 May (ASP) — The ferry was late.", ("PORT ELLERY", "12 May", "ASP")),
            ("AMMAN — The council met.", ("AMMAN", "", "")),
            ("NEW SEDRA: The council met.", ("NEW SEDRA", "", "")),
            (
                "Sedra, Minister of Roads Nasrin Kouhpar announced on Saturday that it is open.",
                ("Sedra", "", ""),
            ),
            ("القاهرة - (وكالة) قال الوزير إن السد امتلأ", ("القاهرة", "", "وكالة")),
            (
                "مرسى الغاف 12 آذار (وكالة رواسي) – أكد وزير الري أن السد امتلأ",
                ("مرسى الغاف", "12 آذار", "وكالة رواسي"),
            ),
            ("عمّان - بترا - افتتح المجلس أعماله", ("عمّان", "", "بترا")),
            ("تهران- ایرنا- وزیر آب گفت سد پر شد", ("تهران", "", "ایرنا")),
            ("مهرآب (ایرنا) وزیر آب گفت سد پر شد", ("مهرآب", "", "ایرنا")),
            ("Sedra, Nov 27 (PTI) The road is open.", ("Sedra", "Nov 27", "PTI")),
            ("SEDRA, November 27. /TASS/. The road is open.", ("SEDRA", "November 27.", "TASS")),
            ("رواسي 27-11-2026 وفا- أكد وزير الري أن السد امتلأ", ("رواسي", "27-11-2026", "وفا")),
            ("رواسي-سانا أكد وزير الري أن السد امتلأ", ("رواسي", "", "سانا")),
            ("(رواسي) - أكد وزير الري أن السد امتلأ", ("", "", "رواسي")),
            ("رواسي - 27 - 11 (كونا) -- أكد وزير الري أن السد امتلأ", ("رواسي", "27 - 11", "كونا")),
            ("رواسي 27-11 (رواسي) - أكد وزير الري أن السد امتلأ", ("رواسي", "27-11", "رواسي")),
            ("مرسى الغاف 27 تشرين الثاني ( بترا )- أكد وزير الري", ("مرسى الغاف", "27 تشرين الثاني", "بترا")),
        ] {
            assert_eq!(told(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn prose_has_no_dateline() {
        for text in [
            "However, Secretary Haddad said the ferry was late.",
            "Haddad, Minister of Water, said the ferry was late.",
            "Sedra, Marjan and Halvane said they agreed.",
            "Port workers - most of them young - walked out.",
            "In Sedra, Minister Haddad said the ferry was late.",
            "قال الوزير - وهو عضو في المجلس - إن السد امتلأ",
            "Wednesday, President Osman said the ferry was late.",
            "The well-known singer said so.",
            "(فيديو) - أكد وزير الري أن السد امتلأ",
            "المدينة-الميناء تفتح أبوابها",
            "فاز المرفأ 27-11 على الشاطئ - وقال المدرب إنه سعيد",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
