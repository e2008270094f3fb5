//! The interface's words, numbers and months in the languages the desk speaks.

pub(crate) mod count;
pub(crate) mod deeds;
pub(crate) mod faults;
mod fields;
mod kinds;
pub(crate) mod met;
mod table;

use gazette_news::Language;

pub(crate) use table::Words;

/// Digits as the language writes them: Persian ones in Persian. Arabic newsrooms write both; the desk keeps 0 to 9.
pub(crate) fn digits(language: Language, text: &str) -> String {
    if language != Language::PERSIAN {
        return text.to_owned();
    }
    text.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32('۰' as u32 + d)).unwrap_or(c)).collect()
}

/// The name of a month of the Gregorian year.
pub(crate) fn month(language: Language, month: i8) -> &'static str {
    let names: [&str; 12] = match language {
        Language::ARABIC => [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
        Language::PERSIAN => [
            "ژانویه",
            "فوریه",
            "مارس",
            "آوریل",
            "مه",
            "ژوئن",
            "ژوئیه",
            "اوت",
            "سپتامبر",
            "اکتبر",
            "نوامبر",
            "دسامبر",
        ],
        _ => ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    };
    usize::try_from(month - 1).ok().and_then(|at| names.get(at)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_said_in_every_language_in_its_own_script() {
        for [name, en, ar, fa] in table::ALL {
            assert!(!en.trim().is_empty() && !ar.trim().is_empty() && !fa.trim().is_empty(), "{name}");
            let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
            assert!(!arabic(en) && arabic(ar) && arabic(fa), "{name}");
            assert!(!ar.contains(['ی', 'ک', 'پ', 'چ', 'گ']), "{name}: Persian letters in {ar}");
            assert!(!fa.contains(['ي', 'ك', 'ة']), "{name}: Arabic letters in {fa}");
        }
    }

    #[test]
    fn persian_has_its_own_digits() {
        assert_eq!(digits(Language::PERSIAN, "14:05"), "۱۴:۰۵");
        assert_eq!(digits(Language::ARABIC, "14:05"), "14:05");
        assert_eq!(month(Language::ENGLISH, 12), "Dec");
    }
}
