//! What the words of a text say of sex and number.

use std::sync::OnceLock;

use gazette_news::Language;
use gazette_text::fold;

use crate::given;
use crate::hash::ListSet;
use crate::lexicon::Class;
use crate::listed::Words;
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

#[rustfmt::skip]
const FEMALE: &[&str] = &[
    "mrs", "ms", "miss", "mother", "wife", "daughter", "sister", "queen", "princess", "baroness", "dame",
    "lady", "actress", "خانم", "بانو", "السيده", "الدكتوره", "المهندسه", "النائبه", "الوزيره", "المتحدثه",
    "المديره", "الرييسه",
];
#[rustfmt::skip]
const MALE: &[&str] = &[
    "mr", "sir", "lord", "spokesman", "chairman", "father", "husband", "son", "brother", "king", "prince",
    "baron", "السيد", "الشيخ", "اقاي", "سردار", "حجتالاسلام", "ايتالله",
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

/// The sex that a name tells by its given name: «صفاء الدين» is a man's, whatever «صفاء» alone is.
pub(super) fn of_name(words: &[String]) -> Sex {
    let [first, rest @ ..] = words else { return Sex::Unknown };
    let his = rest.first().is_some_and(|next| matches!(&next[..], "الدين" | "الله" | "الاسلام" | "الحق"));
    let hers = matches!(&first[..], "هبه" | "امه" | "نعمه" | "منه");
    if his && !hers { Sex::Male } else { of_given_name(first) }
}

/// What a phrase tells: its pronoun, or its titles and roles; of a `loose` one, cut out by guess, only what is on the
/// lists.
pub(super) fn of_phrase(page: &Page<'_>, (first, last): Stretch, pronoun: bool, loose: bool) -> Sex {
    if pronoun {
        return match page.key(first) {
            "he" | "him" | "his" | "himself" | "هو" | "معاليه" | "سعادته" | "سموه" | "فضيلته" | "جلالته"
            | "فخامته" | "سماحته" | "سيادته" | "دولته" | "قداسته" | "نيافته" | "غبطته" => {
                Sex::Male
            }
            "she" | "her" | "herself" | "هي" | "معاليها" | "سعادتها" | "سموها" | "سيادتها" => {
                Sex::Female
            }
            "they" | "their" | "them" | "we" | "هم" | "هما" | "نحن" | "انان" | "انها" | "ما" => {
                Sex::Many
            }
            _ => Sex::Unknown,
        };
    }
    let any = |test: &dyn Fn(&str) -> bool| (first..=last).any(|k| test(page.key(k)));
    if any(&|k| k.ends_with("woman") || FEMALE.contains(&k)) || !loose && is_her_office(page, (first, last)) {
        Sex::Female
    } else if any(&|k| MALE.contains(&k)) {
        Sex::Male
    } else {
        Sex::Unknown
    }
}

/// «التونسية أنس مروى», «المخرجة الجزائرية مريم»: what an Arabic name is described by right before it, where that hangs on no
/// noun («وزيرة الصحة سامي» it would).
pub(super) fn of_description(page: &Page<'_>, (name, _): Stretch) -> Sex {
    let (begin, _) = page.sentence_of(name);
    let first = (begin..name).rev().take_while(|&k| super::is_definite(page, k)).last();
    let Some(first) = first.filter(|_| page.language == Language::ARABIC) else { return Sex::Unknown };
    let free = first == begin || {
        let class = page.class(first - 1);
        // «المتحدث باسم الخارجية الإيرانية كيوان نوروزي»: whom an office is held for or in says nothing of its holder.
        let held = matches!(page.key(first - 1), "باسم" | "في" | "لدي" | "من" | "عن" | "ب" | "ل");
        let free = matches!(class, Class::Preposition | Class::Conjunction) && !held;
        class.is_mark() || class.is_verbal() || free
    };
    let hers =
        page.key(first).ends_with('ه') && page.class(first) != Class::Body && !super::is_body(page, first);
    if free && hers { Sex::Female } else { Sex::Unknown }
}

/// «وزيرة الطاقة»: the office an Arabic phrase begins with is a woman's.
fn is_her_office(page: &Page<'_>, (first, last): Stretch) -> bool {
    let office = (first..=last).take(2).find(|&k| matches!(page.class(k), Class::Role | Class::Title));
    // «محاميه» is his lawyer.
    let hers = |k: usize| {
        let man = page.key(k).strip_suffix('ه').unwrap_or_default();
        page.printed(k).ends_with('ة')
            && crate::lexicon::class(man, false, false, Language::ARABIC) == Class::Role
    };
    page.language == Language::ARABIC && office.is_some_and(hers)
}

fn is_verb(key: &str) -> bool {
    crate::lexicon::class(key, false, false, Language::ARABIC).reports()
}

/// Arabic verbs whose past in the masculine begins or ends with a letter that in others tells a woman.
const HIS: &str = "تعهد توعد توقع تابع تحدث تمسك تساءل تطرق تمني تعجب تكهن تخوف تطلع تضامن تحدي تهكم تنصل تبرا تراجع تباهي تفاخر \
     تداول تناقل تذكر تصور ترقب تشاءم تفاءل تفهم تساهل تبني لفت اثبت ثبت التفت بهت سكت صمت تحفظ توجه تقدم تاسف تهرب تعلل تذمر تبجح تندر توسل توصل تنبا تفادي تجنب تعمد تجاهل تجاوز تلقي تعاطف ترحم تبين تلا";

/// Arabic verbs of the first person, which tell no sex.
static MINE: Words = Words::new(
    "قلت قلنا اقول اريد اعتقد اظن اتوقع اتمني اخشي اري اعرف اطلب اطالب اوكد انفي ارفض اشكر اتذكر نرجو نقول نريد \
     نامل نطالب نعتقد نري نطلب نتوقع نخشي ندعو نوكد نرفض نشكر",
);

fn is_mine(verb: &str) -> bool {
    MINE.hold(verb)
}

/// «قالت», «تقول»: the verb of a woman, or of a body.
fn is_hers(verb: &str) -> bool {
    static WORDS: OnceLock<ListSet<String>> = OnceLock::new();
    let his = WORDS.get_or_init(|| HIS.split_whitespace().map(fold::key).collect()).contains(verb);
    !his && (verb.ends_with('ت') || verb.starts_with('ت') && verb.chars().count() > 2)
}

/// What an Arabic verb or participle of saying tells of its subject.
pub(super) fn of_cue(page: &Page<'_>, cue: Stretch) -> Sex {
    if page.language != Language::ARABIC {
        return Sex::Unknown;
    }
    let at = head(page, cue);
    let class = page.class(at);
    let key = page.key(at);
    let bare = ["وس", "فس", "و", "ف", "س"]
        .iter()
        .find_map(|p| key.strip_prefix(p).filter(|r| r.chars().count() >= 3 && is_verb(r)))
        .unwrap_or(key);
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
        _ if is_mine(bare) => Sex::Unknown,
        _ if bare.ends_with("وا") || bare.ends_with("ون") => Sex::Many,
        _ if is_hers(bare) => Sex::Female,
        _ => Sex::Male,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the only verb of a text tells.
    fn told(text: &str) -> Sex {
        of_cue(&Page::new(text, Language::ARABIC), (0, 0))
    }

    #[test]
    fn an_arabic_verb_tells_a_womans_saying_from_a_mans() {
        for (text, sex) in [
            ("وقالت إن السد آمن", Sex::Female),
            ("وترى أن السد آمن", Sex::Female),
            ("وستعلن أن السد آمن", Sex::Female),
            ("وتعهد بإصلاح السد", Sex::Male),
            ("ولفت إلى أن السد آمن", Sex::Male),
            ("وأضاف أن السد آمن", Sex::Male),
            ("وقالوا إن السد آمن", Sex::Many),
            ("قلت إن السد آمن", Sex::Unknown),
        ] {
            assert_eq!(told(text), sex, "{text}");
        }
    }

    #[test]
    fn an_office_tells_whose_it_is_unless_a_pronoun_ends_it() {
        let of = |text: &str| {
            let page = Page::new(text, Language::ARABIC);
            of_phrase(&page, (0, page.words.len() - 1), false, false)
        };
        assert_eq!(of("وزيرة الطاقة"), Sex::Female);
        assert_eq!(of("مديره شاهين"), Sex::Unknown, "his director");
        assert_eq!(of("وزير الطاقة"), Sex::Unknown);
    }
}
