//! Titles and ranks right before a name, told after the office: "Chairman, Ambassador", «رئيس اللجنة، دكتور», «رئیس سازمان، دکتر».
//!
//! Mere courtesy ("Mr", «السيد») is told nowhere.

use gazette_news::Language;

use super::latin;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::edges;

/// The most words of titles before one name.
const MOST: usize = 5;

/// The titles right before a name, within a phrase; in English also before it.
pub(super) fn before(page: &Page<'_>, place: Stretch, (name, _): Stretch) -> Option<Stretch> {
    // The stop of "Eng." may look like a sentence's end.
    let floor =
        if page.language == Language::ENGLISH { page.sentence_of(name).0.min(place.0) } else { place.0 };
    let run = (floor.max(name.saturating_sub(MOST))..name).rev().take_while(|&k| belongs(page, k, name));
    let first = run.last()?;
    let first = (first..name).find(|&k| !page.class(k).is_mark())?;
    // What only qualifies a title is none: «دوم», "retired".
    (first..name).any(|k| is_title(page, k)).then_some((first, name - 1))
}

fn belongs(page: &Page<'_>, k: usize, name: usize) -> bool {
    match page.language {
        Language::ENGLISH => {
            let stop = page.class(k) == Class::Stop && !page.words[k].spaced;
            let follows = k + 1 < name && is_title(page, k + 1);
            is_title(page, k) || stop || follows && matches!(page.key(k), "retired" | "chief" | "staff")
        }
        Language::ARABIC => {
            let qualifies = page.class(k) != Class::Role && edges::is_title(page, k);
            is_title(page, k) || qualifies && !is_courtesy(page.key(k))
        }
        _ => is_title(page, k) || matches!(page.key(k), "دوم" | "اول" | "يكم" | "سوم" | "بازنشسته"),
    }
}

fn is_title(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    match page.language {
        Language::ENGLISH => {
            // "Secretary General" is one office.
            let office = k > 0
                && key == "general"
                && matches!(
                    page.key(k - 1),
                    "secretary"
                        | "attorney"
                        | "director"
                        | "inspector"
                        | "advocate"
                        | "solicitor"
                        | "consul"
                        | "prosecutor"
                        | "auditor"
                        | "surgeon"
                        | "governor"
                );
            let title = page.class(k) == Class::Title && !latin::is_courtesy(key) && page.words[k].shape != 0;
            !office && (title || latin::is_rank(page, k))
        }
        Language::ARABIC => {
            let bare = key.strip_prefix('و').unwrap_or(key);
            let ranked = bare.strip_prefix("ال").is_some_and(|rank| ARABIC_RANKS.contains(&rank));
            (page.class(k) == Class::Title && !is_courtesy(key) || ranked) && !edges::is_team(page, k)
        }
        _ => {
            let courtesy = matches!(key, "سيد" | "سيده" | "جناب" | "محترم" | "محترمه" | "اقاي" | "شهيد");
            !courtesy && page.class(k) != Class::Role && edges::is_title(page, k)
                || matches!(
                    key,
                    "دكتر"
                        | "مهندس"
                        | "خانم"
                        | "سردار"
                        | "استاد"
                        | "قاضي"
                        | "ژنرال"
                        | "سرتيپ"
                        | "سرهنگ"
                )
        }
    }
}

/// Ranks and callings with an article that stand before a name like a title.
const ARABIC_RANKS: &[&str] = &[
    "عقيد",
    "عميد",
    "لواء",
    "فريق",
    "مقدم",
    "رايد",
    "نقيب",
    "ملازم",
    "جنرال",
    "مشير",
    "دكتور",
    "دكتوره",
    "سفير",
    "سفيره",
    "استاذ",
    "استاذه",
    "نايب",
    "نايبه",
    "مستشار",
    "مستشاره",
    "طبيب",
    "طبيبه",
    "قاضي",
];

fn is_courtesy(key: &str) -> bool {
    matches!(
        key,
        "السيد"
            | "السيده"
            | "سيد"
            | "سيده"
            | "معالي"
            | "سعاده"
            | "سمو"
            | "صاحب"
            | "فخامه"
            | "دوله"
            | "محامي"
            | "المحامي"
            | "المحاميه"
            | "القاضي"
            | "القاضيه"
            | "حاليا"
            | "سابقا"
            | "حديثا"
            | "موخرا"
            | "واسمه"
            | "واسمها"
            | "باسمه"
            | "باسمها"
    )
}

/// «المحامي داني فرعون»: work that is told where it is all that stands before a name.
pub(super) fn alone(page: &Page<'_>, place: Stretch, (name, _): Stretch) -> Option<Stretch> {
    let before = name.checked_sub(1).filter(|&k| k >= place.0)?;
    matches!(page.key(before), "المحامي" | "المحاميه" | "القاضي" | "القاضيه").then_some((before, before))
}

/// Whether titles tell nothing alone: «خانم».
pub(super) fn is_empty(page: &Page<'_>, (first, last): Stretch) -> bool {
    first == last && matches!(page.key(first), "خانم" | "اقاي" | "بانو")
}

/// A role with the titles after it, or the titles alone.
pub(super) fn with(page: &Page<'_>, role: Option<&str>, (first, last): Stretch) -> String {
    let title = match page.language {
        Language::ENGLISH => latin::stopped(page, (first, last)).to_owned(),
        Language::ARABIC if role.is_some() => {
            let bare = |word: &str| {
                let word = word.strip_prefix('و').filter(|rest| rest.starts_with("ال")).unwrap_or(word);
                word.strip_prefix("ال").unwrap_or(word).to_owned()
            };
            let words = (first..=last).filter(|&k| !page.class(k).is_mark());
            words.map(|k| bare(page.printed(k))).collect::<Vec<_>>().join(" ")
        }
        _ => page.slice((first, last)).to_owned(),
    };
    let comma = if page.language == Language::ENGLISH { "," } else { "،" };
    match role {
        // Some office ends in the title itself: «عضو اللجنة النائب».
        Some(role) if role.ends_with(&title) => role.to_owned(),
        Some(role) => format!("{role}{comma} {title}"),
        None => title,
    }
}
