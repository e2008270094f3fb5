//! Whom a report of one's own thanks for a part of it: "Additional reporting by Amber Sea Press", «(با ایسنا)»,
//! «المرسى + السنبلة». What it names is no origin of the rest.

use crate::words::Words;

/// Words of the longest such line.
const LONGEST: usize = 16;
/// Words of the longest that is no more than "with …".
const LONGEST_WITH: usize = 4;
/// Lines from the end among which it stands.
const LINES: usize = 3;

/// What such a line begins with, folded.
#[rustfmt::skip]
const OPENINGS: &[&[&str]] = &[
    &["additional", "reporting"], &["additional", "material"], &["with", "additional"], &["with", "reporting"],
    &["with", "files"], &["بمساهمه"], &["بمشاركه"], &["بالتعاون", "مع"], &["شارك"], &["شاركت"], &["ساهم"], &["ساهمت"],
    &["اسهم"], &["اسهمت"], &["با", "همكاري"], &["با", "گزارش", "تكميلي"], &["گزارش", "تكميلي"],
];

/// What stands in one, wherever.
#[rustfmt::skip]
const WITHIN: &[&[&str]] = &[
    &["contributed", "to", "this"], &["contributed", "reporting"], &["contributed", "additional"],
    &["additional", "reporting", "by"], &["additional", "reporting", "from"],
];

/// "With", where a name follows it and nothing else.
const WITH: &[&str] = &["with", "مع", "با"];

/// The line at the foot of a text that thanks somebody for a part of it.
pub(super) fn line(text: &str) -> Option<&str> {
    let lines = text.trim_end().rsplit('\n').map(str::trim).filter(|line| !line.is_empty());
    lines.take(LINES).find(|line| is_thanks(line))
}

/// Whether a line says no more than whose help there was.
pub(super) fn is_thanks(line: &str) -> bool {
    // Whatever has a sentence of that length is copy.
    if line.len() > 200 {
        return false;
    }
    let words = Words::read(line);
    let keys: Vec<&str> = words.all().iter().map(|word| words.key(word)).collect();
    if keys.is_empty() || keys.len() > LONGEST {
        return false;
    }
    let opens = |opening: &&[&str]| keys.starts_with(opening);
    let is_with =
        || WITH.contains(&keys[0]) && (2..=LONGEST_WITH).contains(&keys.len()) && !is_sentence(line);
    OPENINGS.iter().any(opens)
        || WITHIN.iter().any(|within| keys.windows(within.len()).any(|run| run == *within))
        || is_with()
        || is_sum(line, keys.len())
}

/// «المرسى + السنبلة»: the outlet and whose material it used.
fn is_sum(line: &str, words: usize) -> bool {
    let is_name = |part: &str| !part.trim().is_empty() && !part.chars().any(char::is_numeric);
    words <= LONGEST_WITH + 2 && line.contains('+') && line.split('+').all(is_name)
}

fn is_sentence(line: &str) -> bool {
    line.trim_end_matches([')', ']', ' ']).ends_with(['.', '!', '?', '؟', '…', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thanks_are_told_from_credits_and_from_copy() {
        for thanks in [
            "Additional reporting by Amber Sea Press",
            "(With reporting from Orsby by Nell Park and Amber Sea Press)",
            "Amber Sea Press contributed to this report.",
            "Reporting by Tom Rye; additional reporting by Nell Park; editing by Ann Low",
            "(With ASP)",
            "(مع السنبلة)",
            "المرسى + السنبلة",
            "ساهمت وكالة بحر العنبر في هذا التقرير",
            "(با ایسنا)",
            "با همکاری خبرگزاری ایسنا",
        ] {
            let text = format!("The dam broke at dawn.\n\n{thanks}\n");
            assert_eq!(line(&text), Some(thanks), "{thanks}");
        }
        for other in [
            "Source: Amber Sea Press",
            "(ASP)",
            "With patience.",
            "مع السلامة!",
            "The town contributed to the costs of the dam.",
            "With the water came the mud, and with the mud the rats that nobody had seen before.",
            "Two + two make 4",
            "با احترام.",
        ] {
            assert_eq!(line(&format!("The dam broke at dawn.\n\n{other}")), None, "{other}");
        }
    }
}
