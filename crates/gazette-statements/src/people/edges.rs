//! Where a name ends and what stands beside it begins: what is certain of it, over what the tagger of names believes.
//!
//! Ranks and their qualifiers («العميد الركن», «ناوبان دوم») and forms of address belong to no name; a title's or a comma's
//! name begins right after it; a place that stands elsewhere without the name («رئيسة وزراء نوردلاند أنيكا …») ends the role.

use std::ops::Range;

use gazette_news::Language;

use crate::given;
use crate::lexicon::Class;
use crate::listed::Words;
use crate::page::{Page, Stretch};

mod closing;
mod latin;
mod unicameral;
mod untagged;
mod words;

pub(super) use closing::{closing, is_owned_role};
pub(super) use latin::after_role;
pub(super) use unicameral::{is_governed, is_of_office, is_state};
pub(super) use untagged::{body, of_kind, trailing, unheard};
pub(super) use words::{
    is_acting, is_body_noun, is_team, is_title_word, is_unicameral_body, may_stand_in_name,
};
pub(crate) use words::{is_body, is_definite, is_owned, is_tie, is_title};
use words::{is_office, is_qualifier};

/// How far around a word its page is searched for the same word: more than an article, and not a whole book.
const NEAR: usize = 600;

/// The words around word `k`.
pub(super) fn near(page: &Page<'_>, k: usize) -> Range<usize> {
    k.saturating_sub(NEAR)..(k + NEAR).min(page.words.len())
}

/// A name found in a phrase, with its edges set right. A `loose` phrase is cut out by guess: it may begin with a verb and
/// end in anything.
pub(super) fn mended(page: &Page<'_>, place: Stretch, name: Stretch, loose: bool) -> Stretch {
    let (mut first, mut last) = if page.language == Language::ENGLISH {
        latin::mended(page, place, name)
    } else {
        unicameral::grown(page, place, name, loose)
    };
    if loose && page.language == Language::ARABIC {
        // A surname with its article ends a name, but for another like it.
        let surname = |k: usize| {
            let given = matches!(page.key(k), "الدين" | "الله" | "الزمان" | "الاسلام");
            is_definite(page, k) && !given && page.class(k - 1) != Class::Particle && page.key(k - 1) != "عبد"
        };
        let origin = |k: usize| is_definite(page, k) && page.key(k).ends_with('ي');
        let son = |k: usize| matches!(page.key(k), "بن" | "ولد");
        last = (first + 1..last).find(|&k| surname(k) && !origin(k + 1) && !son(k + 1)).unwrap_or(last);
        // What opens a clause there is its verb.
        let opens = |k: usize| k == page.sentence_of(k).0 || page.class(k - 1).is_mark();
        while first < last && opens(first) && !given::is_forename(page.key(first)) {
            first += 1;
        }
        // «لها آدم».
        let little = |k: usize| {
            matches!(
                page.class(k),
                Class::Preposition | Class::Pronoun | Class::Conjunction | Class::Subordinator
            ) && (page.key(k) != "علي" || page.printed(k).ends_with('ى') && is_definite(page, k + 1))
        };
        // «تخفي أولغا حقيبتها».
        let verb = |k: usize| page.class(k) == Class::Verb && !given::is_forename(page.key(k));
        while first < last && (little(first) || verb(first) || words::speaks_for(page, first)) {
            first += 1;
        }
    }
    // «أولسن-تراوتفاين قبيل مغادرته».
    let occasion =
        |k: &usize| matches!(page.key(*k), "قبيل" | "خلال" | "اثناء" | "عقب" | "لدي" | "منذ" | "عبر");
    let last = (first + 1..=last)
        .find(occasion)
        .filter(|_| page.language == Language::ARABIC)
        .map_or(last, |k| k - 1);
    let (first, last) = shorn(page, (first, last), name.0);
    tied(page, place, unarticled(page, (first, last)))
}

/// «جمعة بن» of «جمعة بن خلف», «بن محمود» of «أميرة بن محمود»: what a particle ties together is one name.
fn tied(page: &Page<'_>, place: Stretch, (mut first, mut last): Stretch) -> Stretch {
    let son = |k: usize| matches!(page.key(k), "بن" | "بنت" | "ولد" | "منت" | "ود" | "اب");
    let ties = |k: usize| {
        son(k) || matches!(page.key(k), "فان" | "دير" | "دي" | "دو" | "فون" | "عبد" | "ابو" | "آل")
    };
    // «اعل الشيخ ولد باباه ولد سيدينا»
    let goes_on =
        |last: usize| ties(last) || last + 1 < place.1 && son(last + 1) && !page.class(last + 2).is_mark();
    while page.language == Language::ARABIC
        && last < place.1
        && goes_on(last)
        && !page.class(last + 1).is_mark()
    {
        last += 1;
    }
    let titled = first > place.0 && page.class(first - 1) == Class::Title;
    if page.language == Language::ARABIC
        && son(first)
        && first > place.0
        && !titled
        && !page.class(first - 1).is_mark()
    {
        first -= 1;
        let before = first > place.0 && is_definite(page, first) && !given::is_forename(page.key(first));
        first -= usize::from(before && words::may_be_name(page, first - 1));
    }
    // «حسب الرسول الطيب».
    first -= usize::from(first > place.0 && words::is_compound_given(page, first - 1));
    (first, last)
}

/// «الحلاق فوزي», «البريطاني سايمون»: an Arabic name without what has an article before a name that has none.
fn unarticled(page: &Page<'_>, (mut first, last): Stretch) -> Stretch {
    // «المحامي والأكاديمي سامي».
    let and = |k: usize| page.key(k).starts_with("وال") && page.key(k).chars().count() > 5;
    let article = |k: usize| {
        (is_definite(page, k) || page.language == Language::ARABIC && and(k))
            && !given::is_forename(page.key(k))
    };
    let bare = |k: usize| {
        !is_definite(page, k)
            && !page.key(k).starts_with("لل")
            // «المبروك بن سعد».
            && !matches!(page.class(k), Class::Open | Class::Particle)
    };
    // «السيد البشير مزغيش», but «الدكتور الأردني سامي».
    let titled = |k: usize| {
        k > page.sentence_of(k).0 && page.class(k - 1) == Class::Title && !page.key(k).ends_with('ي')
    };
    while first < last && !is_body(page, first) && article(first) && bare(first + 1) && !titled(first) {
        first += 1;
    }
    (first, last)
}

/// «أمينة موسى», «شيخة بنت عبدالله»: a word for an office that is somebody's name, since names follow it.
pub(super) fn followed_by_name(page: &Page<'_>, k: usize, last: usize) -> bool {
    page.language != Language::ENGLISH
        && page.class(k) != Class::Title
        && k < last
        && given::is_forename(page.key(k))
        && (page.class(k + 1) == Class::Particle || given::is_forename(page.key(k + 1)))
}

/// Without ranks, titles and forms of address before it; a name was `found` from a word on.
fn shorn(page: &Page<'_>, (mut first, last): Stretch, found: usize) -> Stretch {
    // «د. إشراقة عبد المحمود», «م. سامي».
    let letter = |k: usize| matches!(page.key(k), "د" | "م" | "ا" | "ا.د" | "ا.م.د");
    while page.language != Language::ENGLISH
        && first + 1 < last
        && letter(first)
        && page.class(first + 1) == Class::Stop
    {
        first += 2;
    }
    // «الدكتور سلطان نايف»: after a title even "sultan" is a name, and so it is where one was found.
    let given = |k: usize| {
        // «معالي السيد بدر», but «السيد غباشى».
        let sir = page.key(k) == "السيد" && k < last && given::is_forename(page.key(k + 1));
        let name = given::is_forename(page.key(k)) && !words::speaks_for(page, k) && !sir;
        name && k > page.sentence_of(k).0
            && (is_office(page, k - 1)
                || k == found && page.language != Language::ENGLISH && page.class(k) != Class::Title
                || followed_by_name(page, k, last))
    };
    // "Writers' Union", "the Justice Department".
    let bodied = page.language == Language::ENGLISH
        && (first + 1..=last).any(|k| page.class(k) == Class::Body || given::is_body_noun(page.key(k)));
    // «د. إشراقة عبد المحمود»
    let short = |k: usize| matches!(page.printed(k), "د" | "م" | "أ" | "ا") && page.key(k + 1) == ".";
    while first + 2 <= last && short(first) {
        first += 2;
    }
    // «دولة السيد غريغوار مبانغا»
    let honour = |k: usize| {
        matches!(page.key(k), "دوله" | "فخامه" | "معالي" | "سعاده" | "سياده" | "جلاله" | "سماحه" | "فضيله")
    };
    let sir = |k: usize| {
        page.class(k) == Class::Title || matches!(page.key(k), "السيد" | "السيده" | "الرييس" | "الشيخ")
    };
    while first + 2 <= last && honour(first) && sir(first + 1) {
        first += 2;
    }
    if page.key(first) == "اركان" && page.key(first + 1) == "حرب" && first + 2 <= last {
        first += 2;
    }
    while first < last
        && !bodied
        && !given(first)
        && (is_office(page, first) || is_qualifier(page.key(first)))
    {
        first += 1;
        while first < last && page.class(first).is_mark() && page.class(first) != Class::Open {
            first += 1;
        }
    }
    (first, last)
}

/// A surname that stands outside the sources with the words before it that can be nothing but the rest of the name.
pub(super) fn led(
    page: &Page<'_>,
    (from, _): Stretch,
    name: Stretch,
    rare: &dyn Fn(usize) -> bool,
) -> Stretch {
    match page.language {
        Language::ENGLISH => latin::led(page, from, name),
        _ => unicameral::led(page, from, name, rare),
    }
}

/// An Arabic name without what a run took up after it: «فيصل بن تركي آل مقرن | أمير», «سلطة المياه | الوزير», «رلى غصن | وحشد».
pub(super) fn without_next(page: &Page<'_>, (first, last): Stretch, loose: bool) -> Stretch {
    static OFFICES: Words =
        Words::new("امير رييس وزير قايد مدير سفير محافظ نايب عضو الوزير الرييس المهندس الدكتور");
    if page.language != Language::ARABIC || last < first + 2 {
        return (first, last);
    }
    let key = page.key(last);
    let ties = page.class(last - 1) == Class::Particle
        || matches!(page.key(last - 1), "بن" | "آل" | "ال" | "ابو" | "عبد");
    let office = !ties && OFFICES.hold(key);
    let once = near(page, last).filter(|&k| page.words[k].key == page.words[last].key).count() == 1;
    let and = key.starts_with('و') && key.chars().count() > 3 && !given::is_forename(key);
    let clause = loose && and && once && given::is_forename(page.key(first)) && !is_body(page, first);
    (first, if office || clause { last - 1 } else { last })
}

/// Whether the page has the word elsewhere as a place: after a preposition, and not followed by the same word.
fn is_place(page: &Page<'_>, at: usize) -> bool {
    let key = page.words[at].key;
    let next = page.words.get(at + 1).map(|w| w.key);
    near(page, at).any(|k| {
        k != at
            && k > 0
            && page.words[k].key == key
            && matches!(
                page.key(k - 1),
                "in" | "across" | "throughout" | "outside" | "near" | "في" | "داخل" | "در"
            )
            && page.words.get(k + 1).map(|w| w.key) != next
    })
}
