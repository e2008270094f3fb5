//! Counted things: each language has its own plurals (CLDR plural rules for en, ar and fa).

use gazette_news::Language;

use super::digits;

/// The forms of a counted thing. Arabic: one, two, three to ten, eleven and more.
struct Forms {
    en: [&'static str; 2],
    ar: [&'static str; 4],
    fa: &'static str,
}

fn counted(language: Language, n: i64, forms: &Forms) -> String {
    match language {
        Language::ARABIC => arabic(n, &forms.ar),
        Language::PERSIAN => format!("{} {}", digits(language, &n.to_string()), forms.fa),
        _ => format!("{n} {}", if n == 1 { forms.en[0] } else { forms.en[1] }),
    }
}

fn arabic(n: i64, [one, two, few, many]: &[&str; 4]) -> String {
    match (n, n % 100) {
        (0, _) => format!("0 {many}"),
        (1, _) => (*one).to_owned(),
        (2, _) => (*two).to_owned(),
        (_, 3..=10) => format!("{n} {few}"),
        _ => format!("{n} {many}"),
    }
}

pub(crate) fn dispatches(language: Language, n: i64) -> String {
    let ar = ["برقية واحدة", "برقيتان", "برقيات", "برقية"];
    counted(language, n, &Forms { en: ["dispatch", "dispatches"], ar, fa: "خبر" })
}

pub(crate) fn origins(language: Language, n: i64) -> String {
    let ar = ["أصل مستقل واحد", "أصلان مستقلان", "أصول مستقلة", "أصلا مستقلا"];
    let en = ["independent origin", "independent origins"];
    counted(language, n, &Forms { en, ar, fa: "خاستگاه مستقل" })
}

pub(crate) fn conflicts(language: Language, n: i64) -> String {
    let ar = ["تعارض واحد", "تعارضان", "تعارضات", "تعارضا"];
    counted(language, n, &Forms { en: ["conflict", "conflicts"], ar, fa: "ناهمخوانی" })
}

/// Many carry it, and all have it from one origin.
pub(crate) fn one_origin(language: Language, carried_by: i64) -> String {
    let by = dispatches(language, carried_by);
    match language {
        Language::ARABIC => format!("أصل واحد تحمله {by}"),
        Language::PERSIAN => format!("یک خاستگاه در {by}"),
        _ => format!("One origin, carried by {by}"),
    }
}

/// Independent owners in Arabic: one, two, a few, many.
const INDEPENDENT_OWNERS: [&str; 4] = ["مالك مستقل", "مالكان مستقلان", "مالكين مستقلين", "مالكا مستقلا"];

/// One speaker says so, and outlets of independent owners heard it.
pub(crate) fn one_speaker(language: Language, owners: i64) -> String {
    match language {
        Language::ARABIC => format!("قول طرف واحد نقله {}", arabic(owners, &INDEPENDENT_OWNERS)),
        Language::PERSIAN => {
            format!("گفتهٔ یک طرف، به نقل {} مالک مستقل", digits(language, &owners.to_string()))
        }
        _ => format!("One party says so, heard by {owners} independent owners"),
    }
}

/// Independent owners report it from their own copy.
pub(crate) fn corroborated(language: Language, owners: i64) -> String {
    match language {
        Language::ARABIC => format!("أكّده {}", arabic(owners, &INDEPENDENT_OWNERS)),
        Language::PERSIAN => {
            format!("تأیید {} مالک مستقل", digits(language, &owners.to_string()))
        }
        _ => format!("Corroborated by {owners} independent owners"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_counts_in_its_own_way() {
        assert_eq!(dispatches(Language::ENGLISH, 1), "1 dispatch");
        assert_eq!(dispatches(Language::ENGLISH, 12), "12 dispatches");
        assert_eq!(dispatches(Language::ARABIC, 2), "برقيتان");
        assert_eq!(dispatches(Language::ARABIC, 7), "7 برقيات");
        assert_eq!(dispatches(Language::ARABIC, 12), "12 برقية");
        assert_eq!(dispatches(Language::ARABIC, 105), "105 برقيات");
        assert_eq!(origins(Language::PERSIAN, 12), "۱۲ خاستگاه مستقل");
    }
}
