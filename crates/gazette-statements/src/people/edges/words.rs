//! The words that tell where a name may begin and end: forms of address, ranks, nouns of bodies, articles.

use std::sync::OnceLock;

use gazette_news::Language;

use crate::given;
use crate::hash::ListSet;
use crate::lexicon::Class;
use crate::page::Page;
use crate::people::bare;

type Set = OnceLock<ListSet<&'static str>>;

fn holds(set: &Set, words: &'static str, key: &str) -> bool {
    set.get_or_init(|| words.split_whitespace().collect()).contains(key)
}

/// Whether a word stands before a name and belongs to none: a title, a rank or what qualifies one.
pub(crate) fn is_title(page: &Page<'_>, k: usize) -> bool {
    is_office(page, k) || is_qualifier(page.key(k))
}

/// A title or an office; «سید» is part of the name in Persian.
pub(super) fn is_office(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    match page.class(k) {
        Class::Title => key != "سيد" && key != "سيده",
        Class::Role => true,
        _ if page.language == Language::ENGLISH => {
            static LATIN: Set = OnceLock::new();
            holds(&LATIN, "daw mzee ibu dato' count countess uncle aunt malik justice", key)
                || page.printed(k).ends_with("-designate")
                || page.printed(k).ends_with("-elect")
        }
        // «سردار آيدن»: a rank in Persian copy, a name in Arabic.
        _ => is_address(key) && !(page.language == Language::ARABIC && matches!(key, "سردار" | "بابا")),
    }
}

/// Forms of address and work that lists of word classes do not hold, and roles with a pronoun: «محاميها», «همسرش».
pub(super) fn is_address(key: &str) -> bool {
    static ALONE: Set = OnceLock::new();
    static OWNED: Set = OnceLock::new();
    let mut own = ["هما", "هم", "ها", "ه", "ش"].iter().filter_map(|s| key.strip_suffix(s));
    holds(&ALONE, ADDRESS, key) || !given::is_forename(key) && own.any(|stem| holds(&OWNED, OWN, stem))
}

/// A title, rank or form of address, which tells no office.
pub(in crate::people) fn is_title_word(key: &str, language: Language) -> bool {
    let titled = matches!(
        key,
        "سردار"
            | "حجتالاسلام"
            | "ايتالله"
            | "والمسلمين"
            | "دكتر"
            | "جنرال"
            | "مهندس"
            | "سيد"
            | "داكتر"
            | "دكتور"
            | "مهندسه"
    );
    titled
        || is_address(key)
        || is_qualifier(key)
        || crate::lexicon::class(key, false, false, language) == Class::Title
}

/// What qualifies a rank or follows it.
pub(super) fn is_qualifier(key: &str) -> bool {
    static QUALIFIERS: Set = OnceLock::new();
    holds(&QUALIFIERS, QUALIFIER, key)
}

/// «رئيسة الفريق المحامية فيرا», «مدرب الفريق»: a team and no rank, right after an office that is held in it.
pub(in crate::people) fn is_team(page: &Page<'_>, k: usize) -> bool {
    page.key(k) == "الفريق"
        && k > page.sentence_of(k).0
        && page.class(k - 1) == Class::Role
        && !is_definite(page, k - 1)
}

/// «القائمة بأعمال سفارة هولندا», «القائم بالأعمال»: an office that begins with a participle.
pub(in crate::people) fn is_acting(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let key = key.strip_prefix('و').unwrap_or(key);
    let next = if k + 1 < page.words.len() { page.key(k + 1) } else { "" };
    // «معین وزارت معارف»: a deputy minister in Afghan copy.
    if page.language == Language::PERSIAN {
        let held = k + 1 < page.words.len() && is_body(page, k + 1);
        return key == "معين" && (held || matches!(next, "پيشين" | "سابق" | "مالي" | "سياسي" | "اداري"));
    }
    page.language == Language::ARABIC
        && matches!(key, "القايم" | "القايمه" | "قايم" | "قايمه")
        && (next.starts_with("باعمال") || next.starts_with("بالاعمال") || next == "بمهام")
}

/// Whether a word is the noun of a body in Arabic or Persian.
pub(crate) fn is_body(page: &Page<'_>, k: usize) -> bool {
    static BODIES: Set = OnceLock::new();
    matches!(page.class(k), Class::Body | Class::Document)
        || holds(&BODIES, BODY, bare(page.key(k), page.language))
}

/// Whether an Arabic word without its proclitics is the noun of a body or state.
pub(in crate::people) fn is_body_noun(key: &str) -> bool {
    static BODIES: Set = OnceLock::new();
    let class = crate::lexicon::class(key, false, false, Language::ARABIC);
    class == Class::Body || super::is_state(key) || holds(&BODIES, BODY, bare(key, Language::ARABIC))
}

/// Whether a folded word of either language is the noun of a body.
pub(in crate::people) fn is_unicameral_body(key: &str) -> bool {
    let body = |language| crate::lexicon::class(key, false, false, language) == Class::Body;
    key.chars().next().is_some_and(|c| c >= '\u{600}') && (body(Language::ARABIC) || body(Language::PERSIAN))
}

/// Whether an Arabic word has its article; «ألبرتو» has none.
pub(crate) fn is_definite(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    page.language == Language::ARABIC
        && key.starts_with("ال")
        && key.chars().count() > 4
        && !page.printed(k).starts_with(['أ', 'إ', 'آ'])
}

/// «باسم» of «المتحدث الرسمي باسم الوزارة», which is no given name there.
pub(in crate::people) fn speaks_for(page: &Page<'_>, k: usize) -> bool {
    let before = page.sentence_of(k).0.max(k.saturating_sub(3))..k;
    let speaker =
        |k: usize| ["متحدث", "ناطق"].iter().any(|s| bare(page.key(k), Language::ARABIC).starts_with(s));
    page.language == Language::ARABIC && page.key(k) == "باسم" && before.clone().any(speaker)
}

/// «مؤسسها», «نفسهم»: a noun with a pronoun, which is no part of a name.
pub(crate) fn is_owned(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    page.language == Language::ARABIC
        && key.chars().count() > 4
        && ["ها", "هم", "هما"].iter().any(|pronoun| key.ends_with(pronoun))
        && !given::is_forename(key)
}

/// Not one of the small words that end a phrase about somebody unnamed.
pub(super) fn is_word_of_names(page: &Page<'_>, k: usize) -> bool {
    static SMALL: Set = OnceLock::new();
    !holds(&SMALL, LITTLE, page.key(k))
}

/// Words that make a body's noun point at some body instead of naming it.
pub(super) fn points(key: &str) -> bool {
    static POINTING: Set = OnceLock::new();
    holds(&POINTING, "يك خود نفسه نفسها ذاته ذاتها نفسهم المعنيه محليه تابعه", key)
}

/// Whether a word can be part of a person's name and of nothing that stands before one.
pub(super) fn may_be_name(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let bound = ["وال", "لل", "بال", "كال"].iter().any(|p| key.starts_with(p)) && key.chars().count() > 4
        || is_definite(page, k);
    may_stand_in_name(page, k)
        && !is_owned(page, k)
        && !is_qualifier(key)
        && !is_address(key)
        && (page.language != Language::ARABIC || !bound || given::is_forename(key))
        && page.words[k].quote == 0
}

/// «حسب الرسول», «عوض الكريم», «جاد الله»: whether an Arabic given name of two words begins with a word that means
/// something else alone.
pub(in crate::people) fn is_compound_given(page: &Page<'_>, k: usize) -> bool {
    page.language == Language::ARABIC
        && matches!(
            page.key(k),
            "حسب"
                | "جاد"
                | "عوض"
                | "فضل"
                | "عطا"
                | "خير"
                | "نصر"
                | "رزق"
                | "فتح"
                | "سعد"
                | "ضيف"
                | "جار"
                | "هبه"
                | "خلف"
                | "دفع"
        )
        && page.words.get(k + 1).is_some()
        && matches!(
            page.key(k + 1),
            "الله"
                | "الرسول"
                | "النبي"
                | "الكريم"
                | "السيد"
                | "المولي"
                | "الرب"
                | "الرحمن"
                | "الدين"
        )
}

/// «بن», «ولد», «ود», «أب»: what ties the parts of a name together.
pub(crate) fn is_tie(key: &str) -> bool {
    matches!(key, "بن" | "بنت" | "ولد" | "منت" | "ود" | "اب" | "ابو" | "ابن" | "اغ" | "ايت")
}

/// Whether a word can stand in a person's name. In Arabic many names look like verbs and participles.
pub(in crate::people) fn may_stand_in_name(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let class = page.class(k);
    let kind = matches!(class, Class::Other | Class::Given | Class::Particle | Class::Proper)
        || page.language == Language::ARABIC
            && matches!(class, Class::Verb | Class::Past | Class::Participle);
    let tie = page.language == Language::ARABIC && (is_tie(key) || matches!(key, "ام" | "ابي"));
    let named = given::is_forename(key) || tie || is_compound_given(page, k);
    // «تجربهٔ», «رزمایش‌های»: nouns tied to what follows.
    let tied = page.language == Language::PERSIAN && {
        let printed = page.printed(k);
        printed.contains('\u{654}') || ["\u{200C}های", "\u{200C}ها"].iter().any(|end| printed.ends_with(end))
    };
    (kind && !given::is_field(key) || named && !class.is_mark())
        && !tied
        && !speaks_for(page, k)
        && !matches!(key, "اسمه" | "اسمها" | "يدعي" | "تدعي" | "ويدعي" | "وتدعي")
        && key.chars().next().is_some_and(char::is_alphabetic)
}

/// Whether a name can begin right after word `k`: after a title, a definite word, a comma or a quotation.
pub(super) fn bounds(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    match page.class(k) {
        Class::Title | Class::Comma | Class::Close | Class::Bracket | Class::Dash => true,
        _ if page.language != Language::ARABIC => is_address(key) || is_qualifier(key),
        _ => is_address(key) || is_qualifier(key) || is_definite(page, k),
    }
}

const ADDRESS: &str = "پهلوان الحاج بروفيسور بروفسور بروفيسوره دكتوره الاميرال الادميرال اميرال ادميرال الكولونيل الكوماندان الكومندان الميجور الماجور القبطان الرقيب العريف \
    دگرجنرال تورنجنرال بريدجنرال جگرن جگتورن تورن بريدمن سمونوال سمونمل سمونيار پاسوال سارنوال څارنوال \
    درياسالار دريابان ناوسروان ناوبان ناوسالار ستوانيكم استوار سرگروهبان ارتشبد كاردينال اسقف \
    قداسه نيافه غبطه الانبا القمص القسيس المونسنيور البروفسوره البروفيسوره السير سرهنگ دوكتور لرد حاجي پوهاند پوهنوال پوهندوي پوهنمل سناتور سرآتشيار \
    سعاده سمو معالي طالبه مفتي بارونس مونسينيور كاردينال مولانا حديثا موخرا سابقا حاليا الاخت القس الحاجه الحاج واسمه واسمها الشابه الحكمه جنرال بابا ننه \
    اقاي خانم الاب البروفيسور البروفسور السناتور الصيدلانيه الصيدلاني المحاميه باسمه باسمها فضيله سماحه \
    انجنير داكتر محترمه محترم كاكا سناتور خواهر برادر سر كاپيتان بازنشسته پروفسور مهندس بانو سرهنگ \
    قاري دگرمن دگروال شاطر مادام مادموازل مسيو سرتيپ سرلشكر مارشال ناخدا سردار امير حاج قاضي استاد مشهدي كربلايي";
const OWN: &str = "كاتب منسق عميد محافظ زوج جارت زميل زعيم ناشر محرر مدرب زميل زميلت جار صديق صديقت قايد رييست مديرت محاميت نايبت نقيب مرافق محامي زوجت \
    ابن ابنت والد والدت شقيق شقيقت نظير نظيرت رييس مدير امين نايب مساعد متحدث ناطق همسر پدر مادر برادر \
    خواهر وكيل فرزند";
const QUALIFIER: &str = "معاش شرطه ركن الركن طيار الطيار بحري البحري جوي جمركي حقوقي الحقوقي متقاعد المتقاعد اول الاول ثان ثاني الثاني \
    مهندس دكتور طبيب مظلي پيشين كنوني اسبق دوم يكم سوم بازنشسته ستاد پاسدار";
const BODY: &str = "قو تلويزيون راديو پوهنتون پوهنحي امم جهاز نياب اسقفي فيدرالي تنسيقي داير خلي قوات مجموع نشر مفوضي مصلح برنامج جبه تحالف دار كنفدراسيون كميساريا كميساريايعالي ديوان مجمع موسس مديري مركز صندوق غرف مرصد معهد بلدي مصرف نقاب رابط تعاوني موسسه كانون سنديكاي اتاق پايگاه نهاد \
    آژانس اژانس";
const LITTLE: &str = "نفسه نفسها نفسهم انفسهم هناك هنا معا اخر اخري اخرون اخرين رفيع كبير كبيره مطلع غير سابق سابقه محلي \
    امني حكومي عليه عليها قريب مقرب مقربه كافه جميعا وحده وحدها ديگر خود ما من او انها وي";
