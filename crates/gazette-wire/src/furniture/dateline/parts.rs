//! Datelines part by part: place, day and agency in any order and between any marks.
//!
//! «رويترز – نورس: …», "QUAYTON | PNA | …", «ایسنا/سپیدکران …», "AFP – …", "QUAYTON/AFP" on a line of its own.

use super::Found;
use super::day::{is_day, place_and_day, without_in};
use super::place::{OPENERS, is_place, is_tag};
use super::ways::{capitals_only, up_to};
use crate::furniture::DESKS;
use crate::furniture::words::{SAYING, fold, is_abbreviation, is_agency_name, is_any, is_press, words};

/// Parts of the longest dateline: two places, a day in three parts, an agency.
const PARTS: usize = 7;
/// Words of the longest place.
const PLACE: usize = 4;

/// Agencies' names that are places, months or other words too: alone before a mark they are no agency's. Folded.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "petra", "saba", "fars", "mehr", "sana", "wafa", "tass", "فارس", "مهر", "فرانسه", "میزان", "انا", "وات", "بنا", "وفا",
    "موج", "قنا", "واع", "بترا", "سانا", "تاس", "دانشجو", "شبستان", "برنا", "تسنیم", "سپوتنیک",
];

/// Reads the parts that open `head`; `is_whole` where nothing follows it in its paragraph.
pub(super) fn read(head: &str, is_whole: bool) -> Option<Found<'_>> {
    let mut reader =
        Reader { head, at: 0, found: Found { printed: "", place: None, day: None, agency: None } };
    let mut read = None;
    for _ in 0..PARTS {
        let Some(part) = reader.part(is_whole) else { break };
        if !reader.take(&part, is_whole) {
            break;
        }
        if reader.found.agency.is_some() && part.is_closed(is_whole) {
            read = Some((reader.at, reader.found, part));
        }
    }
    let (at, found, last) = read?;
    let rest = &head[at..];
    is_set_off(rest, &found, &last, is_whole).then(|| Found { printed: up_to(head, rest), ..found })
}

/// Whether the copy begins behind the last part.
fn is_set_off(rest: &str, found: &Found<'_>, last: &Part<'_>, is_whole: bool) -> bool {
    let behind =
        rest.trim_start_matches(|c: char| c.is_whitespace() || is_stroke(c) || matches!(c, ':' | '.'));
    let has_dash = rest.trim_start().starts_with(|c: char| is_stroke(c) || c == ':');
    let closes_bracket = matches!(last.closing, Some(')' | ']'));
    let agency = found.agency.unwrap_or_default();
    // In running text brackets hold an abbreviation that was spelt out before them.
    let is_sure = !closes_bracket
        || has_dash
        || found.day.is_some()
        || found.place.is_some_and(|place| capitals_only(place) || is_agency_name(agency))
        || found.place.is_none() && (is_press(agency) || !agency.is_ascii() && !agency.contains(' '));
    let begins = match behind.chars().next() {
        None => is_whole,
        Some(c) => !c.is_lowercase() && !matches!(c, ',' | '،'),
    };
    is_sure && begins
}

/// What stands between two marks.
#[derive(Debug, Clone, Copy)]
struct Part<'a> {
    text: &'a str,
    opening: Option<char>,
    closing: Option<char>,
}

impl Part<'_> {
    /// Whether the mark behind it can end a dateline.
    fn is_closed(&self, is_whole: bool) -> bool {
        match self.closing {
            None => is_whole,
            Some(mark) => is_stroke(mark) || matches!(mark, ':' | '|' | '/' | ')' | ']' | '»' | ' '),
        }
    }

    fn is_bracketed(&self) -> bool {
        matches!(
            (self.opening, self.closing),
            (Some('('), Some(')')) | (Some('['), Some(']')) | (Some('«'), Some('»')) | (Some('/'), Some('/'))
        )
    }

    fn is_between_strokes(&self) -> bool {
        let is_bar = |c: char| is_stroke(c) || matches!(c, '|' | '/');
        self.opening.is_some_and(is_bar) && self.closing.is_some_and(|c| is_bar(c) || c == ':')
    }
}

fn is_stroke(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | 'ـ' | '_')
}

struct Reader<'a> {
    head: &'a str,
    at: usize,
    found: Found<'a>,
}

impl<'a> Reader<'a> {
    /// The next part; `at` is then behind the mark that closes it.
    fn part(&mut self, is_whole: bool) -> Option<Part<'a>> {
        let rest = &self.head[self.at..];
        let is_mark = |c: char| is_stroke(c) || "/|()[]«»:.,،".contains(c);
        let text_at = rest.find(|c: char| !c.is_whitespace() && !is_mark(c))?;
        let opening = rest[..text_at].chars().rev().find(|c| is_mark(*c));
        let opening = opening.or_else(|| self.head[..self.at].chars().next_back().filter(|c| is_mark(*c)));
        let body = &rest[text_at..];
        let end = closing_mark(body);
        // «ایسنا/سپیدکران بندر …»: the place that a slash joins to the agency before it is one word.
        let joined = self.found.agency.is_some()
            && self.found.place.is_none()
            && opening == Some('/')
            && rest.starts_with(|c: char| !c.is_whitespace());
        let word =
            joined.then(|| body.find(' ')).flatten().filter(|space| end.is_none_or(|end| *space < end));
        let (len, closing) = match (word, end) {
            (Some(space), _) => (space, Some(' ')),
            (None, Some(end)) => (end, body[end..].chars().next()),
            (None, None) if is_whole => (body.len(), None),
            (None, None) => return None,
        };
        self.at += text_at + len + closing.map_or(0, char::len_utf8);
        Some(Part { text: body[..len].trim(), opening, closing })
    }

    /// Takes a part in; says no where it is the copy's.
    fn take(&mut self, part: &Part<'a>, is_whole: bool) -> bool {
        let text = part.text;
        let is_number = text.chars().all(char::is_numeric) && text.chars().count() <= 4;
        if is_day(text) || is_number && self.found.place.is_some() {
            self.found.day = self.found.day.or(Some(text));
            return true;
        }
        if self.found.agency.is_none() && self.is_agency(part, is_whole) {
            self.found.agency = Some(text);
            return true;
        }
        let (place, day) = place_and_day(text);
        let place = without_in(place);
        let is_free = self.found.place.is_none() || matches!(part.opening, Some(',' | '،'));
        let fits = is_free && place.split_whitespace().count() <= PLACE && is_place(place) && !says(place);
        if fits {
            self.found.place = self.found.place.or(Some(place));
            self.found.day = self.found.day.or(day);
        }
        fits
    }

    fn is_agency(&self, part: &Part<'a>, is_whole: bool) -> bool {
        let text = part.text;
        let is_word = || is_any(fold(text).trim(), WORDS);
        let is_placed = self.found.place.is_some();
        if is_agency_name(text) {
            return is_placed || part.is_bracketed() || !is_word();
        }
        if is_any(fold(text).trim(), DESKS) || text.split_whitespace().count() > 3 || says(text) {
            return false;
        }
        let is_latin = text.is_ascii();
        let abbreviation = is_abbreviation(text) && is_press(text);
        if part.is_bracketed() {
            return (abbreviation || !is_latin || is_placed) && is_tag(text);
        }
        let is_alone = is_whole && part.closing.is_none();
        is_placed
            && (part.is_between_strokes() || is_alone)
            && (abbreviation || !is_latin && !is_alone && !text.contains(' ') && is_tag(text))
    }
}

/// The byte of the mark that closes a part: a hyphen inside a word and a slash or point inside a date are none.
fn closing_mark(body: &str) -> Option<usize> {
    let mut before = ' ';
    for (at, c) in body.char_indices() {
        let next = body[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let is_mark = match c {
            '–' | '—' | '―' | '|' | '(' | ')' | '[' | ']' | '«' | '»' | ',' | '،' => true,
            '-' => before.is_whitespace() || next.is_whitespace() || next == '-',
            'ـ' | '_' => before.is_whitespace() && next.is_whitespace(),
            '/' => !(before.is_numeric() && next.is_numeric()),
            ':' => next.is_whitespace() && !before.is_numeric(),
            _ => false,
        };
        if is_mark {
            return Some(at);
        }
        before = c;
    }
    None
}

fn says(text: &str) -> bool {
    let folded = fold(text);
    words(&folded).any(|word| is_any(word, SAYING) || is_any(word, OPENERS))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// place | day | agency
    fn told(text: &str) -> Option<(&str, &str, &str)> {
        read(text, !text.contains("open") && !text.contains("عاد") && !text.contains("باز"))
            .map(|f| (f.place.unwrap_or(""), f.day.unwrap_or(""), f.agency.unwrap_or("")))
    }

    #[test]
    fn parts_in_any_order_between_any_marks() {
        for (text, expected) in [
            ("AFP – The port is open again.", ("", "", "AFP")),
            ("Reuters: The port is open again.", ("", "", "Reuters")),
            ("[PNA] The port is open again.", ("", "", "PNA")),
            ("QUAYTON -- PNA -- The port is open.", ("QUAYTON", "", "PNA")),
            ("QUAYTON | Kestrel Wire | The port is open.", ("QUAYTON", "", "Kestrel Wire")),
            ("QUAYTON, Nov 27 (PNA) The port is open.", ("QUAYTON", "Nov 27", "PNA")),
            ("QUAYTON/AFP", ("QUAYTON", "", "AFP")),
            ("Quayton (Kestrel Wire) — The port is open.", ("Quayton", "", "Kestrel Wire")),
            ("المرسى – رويترز: عاد الميناء", ("المرسى", "", "رويترز")),
            ("رويترز – المرسى: عاد الميناء", ("المرسى", "", "رويترز")),
            ("المرسى ـ رويترز: عاد الميناء", ("المرسى", "", "رويترز")),
            ("المرسى - نورس - عاد الميناء", ("المرسى", "", "نورس")),
            ("المرسى ـ «نورس»", ("المرسى", "", "نورس")),
            ("المرسى - وكالة نورس للأنباء", ("المرسى", "", "وكالة نورس للأنباء")),
            ("المرسى، 27 نوفمبر / تشرين الثاني (نورس) - عاد الميناء", ("المرسى", "27 نوفمبر", "نورس")),
            ("سپیدکران - ایسنا: اسکله باز شد", ("سپیدکران", "", "ایسنا")),
            ("ایسنا - سپیدکران - اسکله باز شد", ("سپیدکران", "", "ایسنا")),
            ("ایسنا/سپیدکران اسکله باز شد", ("سپیدکران", "", "ایسنا")),
            ("سپیدکران، ایسنا – اسکله باز شد", ("سپیدکران", "", "ایسنا")),
            ("سپیدکران - شاهین - اسکله باز شد", ("سپیدکران", "", "شاهین")),
            ("(شاهین) - اسکله باز شد", ("", "", "شاهین")),
        ] {
            assert_eq!(told(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_the_copys_is_no_part() {
        for text in [
            "The port - which is open - closed.",
            "Petra: The open city.",
            "Reuters, the agency, is open.",
            "AFP - which is open - said so.",
            "Harbour Trust (HT) is open, Nell Park said.",
            "فارس - استاندار از باز شدن راه خبر داد",
            "المدينة - الوزير: عاد الميناء",
            "قال الوزير - وهو عضو - عاد الميناء",
            "المرسى - عام - عاد الميناء",
            "صحيفة المرسى - وهي مستقلة - عاد الميناء",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
