//! "KILL: …", "CORRECTED: …", «سحب: …», «اصلاحیه: …»: the wire's words for what is to become of a dispatch.

use gazette_news::Signal;

use crate::furniture::fold;

/// Words of a headline that order something, where a colon, a full stop or a dash follows. Folded.
#[rustfmt::skip]
const WORDS: &[(Signal, &[&str])] = &[
    (Signal::Kill, &[
        "kill", "mandatory kill", "advisory kill", "bulletin kill", "story kill", "kill advisory", "kill notice",
        "story killed", "killed story", "withdrawn", "withdrawal", "story withdrawn", "story withdrawal", "retracted",
        "retraction", "story retracted",
        "سحب خبر", "سحب الخبر", "سحب برقیه", "سحب البرقیه", "الغاء خبر", "الغاء الخبر", "الغاء برقیه",
        "الغاء البرقیه", "خبر ملغی",
        "لغو خبر", "حذف خبر", "خبر لغو شد", "ابطال خبر",
    ]),
    // Without the word for a dispatch it may be news: «إلغاء: حفل …». It waits until an editor has looked.
    (Signal::Hold, &["سحب", "الغاء", "ملغی", "لغو", "لغو شد"]),
    (Signal::Hold, &["hold", "withhold", "advisory hold", "hold advisory", "تعلیق خبر", "تعلیق الخبر", "توقف انتشار"]),
    (Signal::Correction, &[
        "correction", "corrected", "corrects", "corrective", "تصحیح", "تصحیح خبر", "تصویب", "استدراک", "اصلاحیه",
        "اصلاح خبر", "تصحیحیه",
    ]),
];

/// What goes with a kill in its trade. Folded.
#[rustfmt::skip]
const MANDATORY: &[&str] = &[
    "kill is mandatory", "mandatory kill", "make certain the story is not used", "must not be used", "do not use this story",
    "do not use the story", "withdrawal is mandatory", "الغاء الخبر الزامی", "الالغاء الزامی", "السحب الزامی",
    "یرجی عدم استخدام", "یمنع استخدام", "لغو الزامی است", "استفاده نشود", "استفاده نکنید",
];

/// Whether a line says that what it orders is mandatory.
pub(super) fn is_mandatory_line(line: &str) -> bool {
    let begin: String = line.chars().take(400).collect();
    let folded = fold(&begin);
    MANDATORY.iter().any(|words| folded.contains(words))
}

/// The signal that opens a headline in the wire's form: its word, and then a colon, a full stop or a dash.
///
/// Kills and holds in Latin letters stand in capitals, or `is_mandatory`: "Kill: a film for the long nights" and
/// "Withdrawn troops arrive" are headlines.
pub(crate) fn in_headline(line: &str, is_mandatory: impl Fn() -> bool) -> Option<Signal> {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = line.char_indices().take(32).find_map(|(at, c)| {
        let spaced = line[..at].ends_with(' ') && line[at + c.len_utf8()..].starts_with(' ');
        matches!(c, ':' | '：' | '.' | '!' | ']' | ')' | '—')
            .then_some(at)
            .or_else(|| (matches!(c, '-' | '–') && spaced).then_some(at))
    });
    let printed = line[..end.unwrap_or(line.len())].trim();
    if printed.chars().count() > 32 {
        return None;
    }
    let folded = fold(printed);
    let (signal, _) = WORDS.iter().find(|(_, words)| words.contains(&folded.trim()))?;
    let in_capitals = !printed.chars().any(char::is_lowercase);
    let is_other_script = !printed.chars().any(|c| c.is_ascii_alphabetic());
    // A full stop parts sentences too: in a script without capitals the colon alone tells.
    let is_order = match signal {
        Signal::Kill | Signal::Hold => in_capitals || is_mandatory(),
        // A headline that is nothing else is no headline.
        _ => end.is_some() || in_capitals,
    };
    let is_alone = end.is_none() && in_capitals && *signal == Signal::Correction;
    let is_marked = is_alone || end.is_some() || !is_other_script && in_capitals || is_mandatory();
    (is_order && is_marked).then_some(*signal)
}

/// As [`in_headline`], where headlines are agencies' own: there a word in capitals is enough, "KILL Khalir dam".
pub(crate) fn in_agency_headline(line: &str) -> Option<Signal> {
    let first: &str = line.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?;
    let is_order = first.len() > 3 && first.chars().all(|c| c.is_ascii_uppercase());
    in_headline(line, || false).or_else(|| in_note(line).filter(|_| is_order))
}

/// Signals that open a note to editors: "CORRECTION: …", "Kill this story", «تصحيح».
///
/// Only the first words count: "the correction of 3 May" further down is no signal.
pub(crate) fn in_note(text: &str) -> Option<Signal> {
    let opening: String = text.trim_start().chars().take(48).collect();
    let lower = opening.to_lowercase();
    let first =
        lower.split(|c: char| !c.is_alphanumeric() && c != '-').find(|w| !w.is_empty()).unwrap_or_default();
    let starts = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
    if matches!(first, "kill" | "killed" | "withdrawn" | "withdrawal")
        || starts(&["advisory kill", "mandatory kill", "إلغاء", "الغاء", "حذف خبر", "لغو خبر"])
    {
        Some(Signal::Kill)
    } else if matches!(first, "hold" | "withhold") || starts(&["تعليق", "توقف انتشار"]) {
        Some(Signal::Hold)
    } else if matches!(first, "correction" | "corrected" | "corrects" | "corrective")
        || starts(&["تصحيح", "تصحیح", "اصلاحیه"])
    {
        Some(Signal::Correction)
    } else if matches!(first, "update" | "updates" | "updated" | "updating" | "writethru")
        || starts(&["تحديث", "به‌روزرسانی"])
    {
        Some(Signal::Update)
    } else {
        None
    }
}
