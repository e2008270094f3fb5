//! A sender's note about its own text: it says what the text said before, and is no news.

use gazette_text::fold;

/// What a note begins with, folded, before a colon or a dash.
const HEADS: &[&str] = &[
    "correction",
    "corrections",
    "clarification",
    "corrects",
    "editor's note",
    "editors' note",
    "editors note",
    "refile",
    "note to editors",
    "تصحيح",
    "تصويب",
    "توضيح",
    "تنويه",
    "ملاحظه للمحررين",
    "اصلاحيه",
    "اصلاح",
    "پوزش",
    "توضيح خبر",
];

/// What a note speaks of wherever it stands, folded.
const EARLIER: &[&str] = &[
    "earlier version of this",
    "previous version of this",
    "earlier version said",
    "version of this dispatch",
    "version of this story",
    "version of this article",
    "version of this report",
    "نسخه سابقه من هذا",
    "نسخه سابقه من هذه",
    "النسخه السابقه من",
    "صيغه سابقه من",
    "نسخه پيشين اين",
    "نسخه قبلي اين",
    "در نسخه پيشين",
    "در نسخه قبلي",
];

/// Whether a paragraph is such a note.
pub(super) fn is_note(paragraph: &str) -> bool {
    let folded = fold::key(paragraph.trim().trim_start_matches(['(', '[', '*']));
    let heads = |head: &str| {
        let rest = folded.strip_prefix(head).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with([':', '-', '–', '—']))
    };
    HEADS.iter().any(|head| heads(head)) || EARLIER.iter().any(|words| folded.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_told_from_news_of_a_correction() {
        for note in [
            "Correction: An earlier version of this dispatch said that 12,000 people had been moved.",
            "(Corrects number in paragraph 3. An earlier version said 12,000.)",
            "تصحيح: ذكرت نسخة سابقة من هذا الخبر أن 12 ألف شخص نقلوا.",
            "اصلاحیه: در نسخهٔ پیشین این خبر آمده بود که ۱۲ هزار نفر منتقل شدند.",
        ] {
            assert!(is_note(note), "{note}");
        }
        for news in [
            "The ministry said its correction of the figures was final.",
            "وقال الوزير إن تصحيح الأرقام سيعلن غدا.",
            "وزیر گفت اصلاح آمار فردا اعلام می‌شود.",
        ] {
            assert!(!is_note(news), "{news}");
        }
    }
}
