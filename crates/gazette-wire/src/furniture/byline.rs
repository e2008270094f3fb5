//! "By Sara Haddad and Omid Rastin", «بقلم: …», «گزارش: …».

use gazette_news::{Byline, DispatchParts};

use super::Sent;
use super::words::fold;

/// What a byline begins with, as printed.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "By:", "By ", "BY ", "by ", "Written by ", "Reported by ", "Reporting by ", "Story by ", "Author:",
    "Words by ", "Text by ", "بقلم:", "بقلم :", "بقلم ", "كتب:", "كتبت:", "كتب ", "كتبت ", "إعداد:", "اعداد:",
    "تقرير:", "الكاتب:", "تحرير:", "نویسنده:", "نویسنده :", "گزارشگر:", "گزارش:", "خبرنگار:", "به قلم ", "به قلم:",
    "نوشته ", "نوشتهٔ ", "تنظیم:", "دبیر:", "مترجم:",
];

/// Words that part one name from the next, folded.
const BETWEEN: &[&str] = &[" and ", " & ", ",", "،", " و ", ";", "؛", " with ", " / ", "|"];

/// Takes a byline off the head or the foot of the copy; kept unless the format gave one.
pub(super) fn take_off(parts: &mut DispatchParts, sent: &mut Vec<Sent<'_>>) {
    let foot = sent.len().saturating_sub(1);
    for at in [Some(foot), sent.iter().take(3).position(|p| read(p).is_some())].into_iter().flatten() {
        // Copy that is nothing but a byline is left as it is.
        if sent.len() < 2 || at >= sent.len() {
            break;
        }
        let Some(byline) = read(&sent[at]) else { continue };
        sent.remove(at);
        parts.byline = match parts.byline.take() {
            Some(known) if at == foot => Some(known),
            Some(known) if known.seen.is_none() => Some(known),
            _ => Some(byline),
        };
    }
}

fn read(sent: &Sent<'_>) -> Option<Byline> {
    let names = names_in_line(&sent.text)?;
    Some(Byline { text: names.to_owned(), names: names_of(names), seen: sent.span() })
}

/// The names of a line that is nothing but a byline, without its "By".
pub(crate) fn names_in_line(line: &str) -> Option<&str> {
    let line = line.trim();
    let line = line.strip_prefix('(').and_then(|l| l.strip_suffix(')')).unwrap_or(line);
    let line = match line.starts_with("Report") {
        true => line.split_once(['؛', ';']).map_or(line, |(reporting, _)| reporting),
        false => line,
    };
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

/// The single names of a byline, in order: without titles of work and e-mail addresses.
pub(crate) fn names_of(text: &str) -> Vec<String> {
    let mut names = vec![text.to_owned()];
    for between in BETWEEN {
        names = names.iter().flat_map(|n| split_ignoring_case(n, between)).collect();
    }
    let trimmed =
        names.into_iter().map(|n| n.trim().trim_matches(['-', '–', '.', '(', ')', ':']).trim().to_owned());
    trimmed.filter(|n| !n.is_empty() && !n.contains('@') && n.chars().count() <= 60 && !is_role(n)).collect()
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
    const ROLES: &[&str] = &[
        "staff writer",
        "staff reporter",
        "staff",
        "correspondent",
        "reporter",
        "editor",
        "news editor",
        "senior reporter",
        "contributor",
        "senior writer",
        "special correspondent",
        "political editor",
        "business editor",
        "columnist",
        "writer",
        "associate editor",
        "محرر",
        "مراسل",
        "مراسلنا",
        "خبرنگار",
        "گروه سیاسی",
        "گروه اقتصادی",
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
