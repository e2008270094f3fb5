//! "By Sara Haddad and Omid Rastin", «بقلم: …», «گزارش: …».

use gazette_news::{Byline, CreditLine, DispatchParts};

use super::Sent;
use super::credit::credit_of;
use super::words::{fold, is_press};

/// What a byline begins with, as printed.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "By:", "By ", "BY ", "by ", "Written by ", "Reported by ", "Reporting by ", "Story by ", "Author:",
    "Words by ", "Text by ", "Words: ", "Words and pictures: ", "بقلم:", "بقلم :", "بقلم ", "كتب:", "كتبت:", "كتب ", "كتبت ", "إعداد:", "اعداد:",
    "تقرير:", "الكاتب:", "تحرير:", "نویسنده:", "نویسنده :", "گزارشگر:", "گزارش:", "خبرنگار:", "به قلم ", "به قلم:",
    "نوشته ", "نوشتهٔ ", "تنظیم:", "دبیر:", "مترجم:", "گزارش از ", "ترجمه:", "ترجمة:",
];

/// Words that part one name from the next, folded.
const BETWEEN: &[&str] = &[" and ", " & ", ",", "،", " و ", ";", "؛", " with ", " / ", "|"];

/// Takes a byline off the head or the foot of the copy; kept unless the format gave one. Gives the credit of one that
/// is or holds an agency: "By Sara Haddad | PNA", or the agency on the line below.
pub(super) fn take_off(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) -> Option<CreditLine> {
    let mut signed = None;
    let foot = sent.len().saturating_sub(1);
    for at in [Some(foot), sent.iter().take(3).position(|p| read(p).is_some())].into_iter().flatten() {
        // Copy that is nothing but a byline is left as it is.
        if sent.len() < 2 || at >= sent.len() {
            break;
        }
        let Some(byline) = read(&sent[at]) else { continue };
        let line = sent.remove(at);
        signed = signed.or_else(|| Some(credit_of(&line.text, agency_in(&byline.text)?, line.span())));
        if at < foot && sent.len() > 1 && sent.get(at).is_some_and(|below| is_press(&below.text)) {
            let below = sent.remove(at);
            signed = signed.or_else(|| Some(credit_of(&below.text, &below.text, below.span())));
        }
        parts.byline = match parts.byline.take() {
            Some(known) if at == foot => Some(known),
            Some(known) if known.seen.is_none() => Some(known),
            _ => Some(byline),
        };
    }
    signed.or_else(|| of_field(parts))
}

/// The agency of a byline that the format gave.
fn of_field(parts: &DispatchParts) -> Option<CreditLine> {
    let byline = parts.byline.as_ref()?;
    Some(credit_of(&byline.text, agency_in(&byline.text)?, byline.seen))
}

/// The agency in the names of a byline: "Sara Haddad, Port News Agency", "Reuters".
pub(crate) fn agency_in(names: &str) -> Option<&str> {
    let parts =
        names.split([',', '،', '|', '/', ';', '(', ')', '–', '—']).flat_map(|part| part.split(" and "));
    let parts = parts.flat_map(|part| part.split(" for ")).flat_map(|part| part.split(" - ")).map(str::trim);
    parts.into_iter().find(|part| is_press(part))
}

fn read(sent: &Sent<'_>) -> Option<Byline> {
    let names = names_in_line(&sent.text)?;
    Some(Byline { text: names.to_owned(), names: names_of(names), seen: sent.span() })
}

/// The names of a line that is nothing but a byline, without its "By".
pub(crate) fn names_in_line(line: &str) -> Option<&str> {
    let line = line.trim();
    let line = line.strip_prefix('(').and_then(|l| l.strip_suffix(')')).unwrap_or(line);
    // "Written by Sara Haddad; photos by Omid Rast"
    let line = line.split_once(['؛', ';']).map_or(line, |(writing, _)| writing).trim_end();
    if let Some(names) = of_correspondent(line) {
        return Some(names);
    }
    if line.chars().count() > 120 || line.split_whitespace().count() > 14 {
        return None;
    }
    let cue = CUES.iter().find(|cue| line.starts_with(**cue))?;
    let names = line[cue.len()..]
        .trim_start_matches([':', ' ', '-', '–'])
        .trim_end_matches(['.', ' ', '|', '/', '،', '-', '–']);
    let bare_verb = matches!(*cue, "كتب " | "كتبت " | "by " | "By " | "BY " | "نوشته " | "بقلم ");
    if names.is_empty() || names.contains(['?', '!', ':', '؟', '"', '«', '“']) || names.contains(". ") {
        return None;
    }
    if names.chars().any(|c| c.is_ascii_alphabetic()) {
        let weighty = names.split_whitespace().filter(|w| {
            !matches!(
                *w,
                "and"
                    | "of"
                    | "the"
                    | "with"
                    | "in"
                    | "for"
                    | "de"
                    | "al"
                    | "bin"
                    | "van"
                    | "von"
                    | "&"
                    | "at"
            )
        });
        if !weighty.clone().all(|w| w.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_alphabetic()))
        {
            return None;
        }
    } else if bare_verb && names.split_whitespace().count() > 5 {
        return None;
    }
    Some(names)
}

/// «مراسلنا في المرفأ: سارا حداد».
fn of_correspondent(line: &str) -> Option<&str> {
    let (who, names) = line.split_once(':')?;
    let names = names.trim();
    let first = who.split_whitespace().next()?;
    let is_his = matches!(first, "مراسلنا" | "مراسلتنا" | "خبرنگار" | "خبرنگارِ")
        && who.split_whitespace().count() <= 5;
    let is_short = (1..=5).contains(&names.split_whitespace().count()) && line.chars().count() <= 90;
    (is_his && is_short && !names.contains(['?', '!', '؟', '"', '«', '“', '.'])).then_some(names)
}

/// The single names of a byline, in order: without titles of work and e-mail addresses.
pub(crate) fn names_of(text: &str) -> Vec<String> {
    let mut names = vec![text.to_owned()];
    for between in BETWEEN {
        names = names.iter().flat_map(|n| split_ignoring_case(n, between)).collect();
    }
    let trimmed = names.into_iter().enumerate().map(|(at, name)| {
        let name = name.trim().trim_matches(['-', '–', '.', '(', ')', ':']).trim();
        (at, without_place(name).to_owned())
    });
    let is_name = |(at, name): &(usize, String)| {
        !name.is_empty()
            && !name.contains('@')
            && name.chars().count() <= 60
            && !is_role(name)
            && (*at == 0 || !ends_with_a_role(name))
    };
    trimmed.filter(is_name).map(|(_, name)| name).collect()
}

/// "Sara Haddad in Halen" without where she is.
fn without_place(name: &str) -> &str {
    match name.split_once(" in ") {
        Some((person, place))
            if person.split_whitespace().count() >= 2 && place.starts_with(char::is_uppercase) =>
        {
            person
        }
        _ => name,
    }
}

/// Whether a part of a byline that is not its first is an office: "Port Correspondent", «محرر الشؤون الاقتصادية».
fn ends_with_a_role(name: &str) -> bool {
    let folded = fold(name);
    let last = folded.split_whitespace().next_back().unwrap_or_default();
    let first = folded.split_whitespace().next().unwrap_or_default();
    let is_office = matches!(
        last,
        "correspondent"
            | "editor"
            | "reporter"
            | "writer"
            | "columnist"
            | "photographer"
            | "journalist"
            | "chief"
    );
    is_office || matches!(first, "محرر" | "مراسل" | "مراسله" | "صحفی" | "خبرنگار" | "دبیر" | "سردبیر")
}

fn split_ignoring_case(text: &str, between: &str) -> Vec<String> {
    let lower = text.to_ascii_lowercase();
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, found) in lower.match_indices(between) {
        parts.push(text[from..at].to_owned());
        from = at + found.len();
    }
    parts.push(text[from..].to_owned());
    parts
}

/// A word for the writer's work, not a name.
fn is_role(name: &str) -> bool {
    let folded = fold(name);
    #[rustfmt::skip]
    const ROLES: &[&str] = &[
        "staff writer", "staff reporter", "staff", "correspondent", "reporter", "editor", "news editor",
        "senior reporter", "contributor", "senior writer", "special correspondent", "political editor",
        "business editor", "columnist", "writer", "associate editor", "محرر", "مراسل", "مراسلنا", "خبرنگار",
        "گروه سیاسی", "گروه اقتصادی",
    ];
    ROLES.contains(&folded.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_parted() {
        assert_eq!(names_of("Sara Haddad and Omid Rastin"), ["Sara Haddad", "Omid Rastin"]);
        assert_eq!(names_of("Sara Haddad, Staff Writer"), ["Sara Haddad"]);
        assert_eq!(names_of("Sara Haddad, Port Correspondent"), ["Sara Haddad"]);
        assert_eq!(
            names_of("Sara Haddad in Halen and Omid Rastin in Corrow"),
            ["Sara Haddad", "Omid Rastin"]
        );
        assert_eq!(names_in_line("مراسلنا في المرفأ: سارا حداد"), Some("سارا حداد"));
        assert_eq!(names_of("سارا حداد و امید راستین"), ["سارا حداد", "امید راستین"]);
    }

    #[test]
    fn prose_is_no_byline() {
        for line in [
            "By Monday the roads were open",
            "By the river they met again and sang.",
            "كتب الوزير رسالة إلى رئيس المجلس يطلب فيها",
        ] {
            assert_eq!(names_in_line(line), None, "{line}");
        }
        assert_eq!(names_in_line("By Sara Haddad"), Some("Sara Haddad"));
        assert_eq!(names_in_line("بقلم: ليلى الكحلاوي"), Some("ليلى الكحلاوي"));
    }
}
