//! What each kind of fault is called. The note beside it says, in the reader's own words, what was met.

use gazette_news::{FaultKind, Language};

/// The name of a kind of fault; its word in JSON where it is not known here.
pub(crate) fn name(kind: FaultKind, language: Language) -> &'static str {
    let Some((_, en, ar, fa)) = NAMES.iter().find(|(known, ..)| *known == kind) else {
        return kind.as_str();
    };
    match language {
        Language::ARABIC => ar,
        Language::PERSIAN => fa,
        _ => en,
    }
}

/// As [`name`], by the word in JSON that the store keeps.
pub(crate) fn name_of(word: &str, language: Language) -> &str {
    FaultKind::ALL.iter().find(|kind| kind.as_str() == word).map_or(word, |kind| name(*kind, language))
}

const NAMES: &[(FaultKind, &str, &str, &str)] = &[
    (FaultKind::Empty, "empty", "فارغ", "خالی"),
    (FaultKind::TooLarge, "too large", "كبير جدا", "بیش از اندازه بزرگ"),
    (FaultKind::TooDeep, "nested too deep", "تداخل عميق جدا", "تودرتویی بیش از اندازه"),
    (FaultKind::TooMany, "too many dispatches", "برقيات كثيرة جدا", "خبرهای بیش از اندازه"),
    (FaultKind::TooCostly, "too much work to read", "قراءة مكلفة جدا", "خواندن بیش از اندازه پرهزینه"),
    (FaultKind::Truncated, "cut off", "مبتور", "بریده"),
    (FaultKind::Malformed, "broken markup", "ترميز معطوب", "نشانه‌گذاری خراب"),
    (FaultKind::WrongFormat, "wrong format", "صيغة غير صحيحة", "قالب نادرست"),
    (FaultKind::NotUnderstood, "not understood", "غير مفهوم", "نامفهوم"),
    (FaultKind::Charset, "wrong charset", "ترميز محارف غير صحيح", "نویسه‌گان نادرست"),
    (FaultKind::BadCharacters, "bad characters", "محارف غير صالحة", "نویسه‌های نامعتبر"),
    (FaultKind::Entity, "bad entity", "كيان غير صالح", "موجودیت نامعتبر"),
    (FaultKind::Undated, "undated", "بلا تاريخ", "بی‌تاریخ"),
    (FaultKind::BadDate, "bad date", "تاريخ غير صالح", "تاریخ نامعتبر"),
    (FaultKind::NoHeadline, "no headline", "بلا عنوان", "بی‌تیتر"),
    (FaultKind::NoText, "no copy", "بلا نص", "بی‌متن"),
    (FaultKind::SummaryOnly, "summary only", "ملخص فقط", "تنها چکیده"),
    (FaultKind::Walled, "behind a wall", "خلف جدار", "پشت دیوار"),
    (FaultKind::NoGuid, "no identifier", "بلا معرّف", "بی‌شناسه"),
    (FaultKind::DuplicateGuid, "same identifier twice", "معرّف مكرر", "شناسهٔ تکراری"),
    (FaultKind::GuidReused, "identifier used again", "معرّف أعيد استعماله", "شناسهٔ دوباره به‌کاررفته"),
    (FaultKind::ZoneAssumed, "time without a zone", "وقت بلا منطقة زمنية", "زمان بی منطقهٔ زمانی"),
    (FaultKind::BadUrl, "bad address", "عنوان غير صالح", "نشانی نامعتبر"),
    (FaultKind::Contradiction, "contradiction", "تناقض", "تناقض"),
    (FaultKind::UnknownLanguage, "language not known", "لغة غير معروفة", "زبان نامعلوم"),
    (FaultKind::Refused, "may not be fetched", "لا يجوز جلبه", "خواندنش مجاز نیست"),
    (FaultKind::Unreachable, "does not answer", "لا يجيب", "پاسخ نمی‌دهد"),
    (FaultKind::TimedOut, "too slow", "بطيء جدا", "بیش از اندازه کند"),
    (FaultKind::NotWelcome, "not welcome", "غير مرحب بنا", "نمی‌خواهد خوانده شود"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_called_something_in_each_language() {
        for kind in FaultKind::ALL {
            let [en, ar, fa] = Language::WORKING.map(|language| name(*kind, language));
            let is_latin = |name: &str| name.chars().any(|c| c.is_ascii_alphabetic());
            assert!(is_latin(en) && !is_latin(ar) && !is_latin(fa), "{kind}: {en}, {ar}, {fa}");
        }
    }
}
