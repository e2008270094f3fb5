//! What the words of a text say of sex and number.

use gazette_news::Language;

use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::head;

/// Sex and number as far as the text's words tell, for matching pronouns and verbs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Sex {
    #[default]
    Unknown,
    Male,
    Female,
    Many,
}

const FEMALE: &[&str] = &[
    "mrs",
    "ms",
    "miss",
    "mother",
    "wife",
    "daughter",
    "sister",
    "queen",
    "princess",
    "baroness",
    "dame",
    "lady",
    "actress",
    "خانم",
    "بانو",
    "السيده",
    "الدكتوره",
    "المهندسه",
    "النائبه",
    "الوزيره",
    "المتحدثه",
    "المديره",
    "الرييسه",
];
const MALE: &[&str] = &[
    "mr",
    "sir",
    "lord",
    "spokesman",
    "chairman",
    "father",
    "husband",
    "son",
    "brother",
    "king",
    "prince",
    "baron",
    "السيد",
    "الشيخ",
    "اقاي",
    "سردار",
    "حجتالاسلام",
    "ايتالله",
];

const AMBIGUOUS: &[&str] = &[
    "alex", "jordan", "taylor", "robin", "sam", "max", "nour", "noor", "kelly", "ashley", "wei", "li",
    "ming", "leslie", "jean", "andrea", "صباح", "نور", "نضال", "ضياء",
];

/// The sex that a given name tells, where it tells one.
pub(super) fn of_given_name(key: &str) -> Sex {
    match () {
        () if AMBIGUOUS.contains(&key) => Sex::Unknown,
        () if given::is_female(key) => Sex::Female,
        // A list of given names that are no woman's: what is left of the common ones.
        () if given::is_given(key) || given::is_male(key) => Sex::Male,
        () => Sex::Unknown,
    }
}

/// What a phrase tells: its pronoun, or its titles and roles.
pub(super) fn of_phrase(page: &Page<'_>, (first, last): Stretch, pronoun: bool) -> Sex {
    if pronoun {
        return match page.key(first) {
            "he" | "him" | "his" | "himself" | "هو" | "معاليه" | "سعادته" | "سموه" | "فضيلته" | "جلالته"
            | "فخامته" | "سماحته" | "سيادته" | "دولته" => Sex::Male,
            "she" | "her" | "herself" | "هي" | "معاليها" | "سعادتها" => Sex::Female,
            "they" | "their" | "them" | "we" | "هم" | "هما" | "نحن" | "انان" | "انها" | "ما" => {
                Sex::Many
            }
            _ => Sex::Unknown,
        };
    }
    let any = |test: &dyn Fn(&str) -> bool| (first..=last).any(|k| test(page.key(k)));
    if any(&|k| k.ends_with("woman") || FEMALE.contains(&k)) {
        Sex::Female
    } else if any(&|k| MALE.contains(&k)) {
        Sex::Male
    } else {
        Sex::Unknown
    }
}

/// What an Arabic verb or participle of saying tells of its subject.
pub(super) fn of_cue(page: &Page<'_>, cue: Stretch) -> Sex {
    if page.language != Language::ARABIC {
        return Sex::Unknown;
    }
    let at = head(page, cue);
    let class = page.class(at);
    let key = page.key(at);
    let bare =
        ["و", "ف"].iter().find_map(|p| key.strip_prefix(p).filter(|r| r.chars().count() >= 3)).unwrap_or(key);
    let participle = matches!(
        class,
        Class::SayParticiple
            | Class::JudgeParticiple
            | Class::DescribeParticiple
            | Class::DenyParticiple
            | Class::UrgeParticiple
            | Class::ThinkParticiple
            | Class::Participle
    );
    match bare {
        _ if participle && bare.ends_with('ه') => Sex::Female,
        _ if participle && bare.ends_with('ا') => Sex::Male,
        _ if participle => Sex::Unknown,
        _ if !class.reports() => Sex::Unknown,
        _ if bare.ends_with("وا") || bare.ends_with("ون") => Sex::Many,
        _ if bare.ends_with('ت') || (bare.starts_with('ت') && bare.chars().count() == 4) => Sex::Female,
        _ => Sex::Male,
    }
}
