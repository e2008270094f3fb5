//! Datelines with slashes, as Arab state agencies write them: «دبي في 27 نوفمبر/ وام /», «بغداد / واع /», «نورس/ 27
//! تشرين الثاني/ نورس -».

use super::Found;
use super::day::{is_day, place_and_day, without_in};
use super::place::{OPENERS, is_place, is_tag};
use super::ways::up_to;
use crate::furniture::words::{SAYING, fold, is_any, names_agency, words};

/// Words of the longest place.
const PLACE: usize = 4;

/// The place, then the day and the agency in either order, each closed by a slash; the last one perhaps by a dash.
pub(super) fn read(head: &str) -> Option<Found<'_>> {
    let (first, mut at) = part(head, 0)?;
    let (place, mut day) = place_and_day(first);
    let place = without_in(place);
    if !is_place(place) || place.split_whitespace().count() > PLACE || verbs_in(place) {
        return None;
    }
    let mut agency = None;
    let mut is_closed = false;
    // What follows is a day and an agency at most.
    for _ in 0..2 {
        let Some((told, end)) = part(head, at).or_else(|| dashed(head, at)) else { break };
        if day.is_none() && is_day(told) {
            day = Some(told);
        } else if agency.is_none() && is_tag(told) {
            agency = Some(told);
        } else {
            break;
        }
        (at, is_closed) = (end, true);
    }
    // One slash alone may be anything: "Vessen/Nawras".
    let certain = is_closed
        && agency.is_some_and(|agency| {
            day.is_some() || names_agency(agency) || head[..at].trim_end().ends_with('/')
        });
    certain.then(|| Found { printed: up_to(head, &head[at..]), place: Some(place), day, agency })
}

/// What stands from `at` to the next slash that is not inside a date, and where the text goes on.
fn part(head: &str, at: usize) -> Option<(&str, usize)> {
    let rest = &head[at..];
    let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    let slash = rest.match_indices('/').map(|(slash, _)| slash).find(|slash| {
        !(is_digit(rest[..*slash].chars().next_back()) && is_digit(rest[slash + 1..].chars().next()))
    })?;
    let told = rest[..slash].trim();
    (!told.is_empty()).then_some((told, at + slash + 1))
}

/// The same to the next dash.
fn dashed(head: &str, at: usize) -> Option<(&str, usize)> {
    let rest = &head[at..];
    let dash = rest.find(['-', '–', '—', ':'])?;
    let told = rest[..dash].trim();
    (!told.is_empty()).then_some((told, at + dash))
}

fn verbs_in(text: &str) -> bool {
    let folded = fold(text);
    words(&folded).any(|word| is_any(word, SAYING) || is_any(word, OPENERS))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// place | day | agency
    fn told(text: &str) -> Option<(&str, &str, &str)> {
        read(text).map(|f| (f.place.unwrap_or(""), f.day.unwrap_or(""), f.agency.unwrap_or("")))
    }

    #[test]
    fn parts_of_a_dateline_closed_by_slashes() {
        for (text, expected) in [
            ("المرسى في 27 نوفمبر/ وام / عاد الميناء إلى العمل", ("المرسى", "27 نوفمبر", "وام")),
            ("المرسى / رواسي / عاد الميناء إلى العمل", ("المرسى", "", "رواسي")),
            ("المرسى في 27 نوفمبر /رواسي/ عاد الميناء", ("المرسى", "27 نوفمبر", "رواسي")),
            ("المرسى/ 27 تشرين الثاني/ رواسي - عاد الميناء", ("المرسى", "27 تشرين الثاني", "رواسي")),
            ("مهرآب/ موج/ اسکلهٔ تازه آماده می‌شود", ("مهرآب", "", "موج")),
            ("المرسى 27/11/2026 / رواسي / عاد الميناء", ("المرسى", "27/11/2026", "رواسي")),
        ] {
            assert_eq!(told(text), Some(expected), "{text}");
        }
        assert_eq!(read("المرسى / رواسي / عاد الميناء").map(|f| f.printed), Some("المرسى / رواسي / "));
    }

    #[test]
    fn slashes_elsewhere_are_no_dateline() {
        for text in [
            "The and/or clause, he said / she said, was struck out.",
            "Vessen/Nawras ferries are late, the harbour master said.",
            "قال الوزير / وهو عضو في المجلس / إن السد امتلأ",
            "الكهرباء/الماء: فواتير جديدة",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
