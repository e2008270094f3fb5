//! Where a name ends and what stands beside it begins: what is certain of it, over what the tagger of names believes.
//!
//! Ranks and their qualifiers («العميد الركن», «ناوبان دوم») and forms of address belong to no name; a title's or a comma's
//! name begins right after it; a place that stands elsewhere without the name («رئيسة وزراء نوردلاند أنيكا …») ends the role.

use gazette_news::Language;

use super::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words that a name grows by.
const GROWS: usize = 3;

/// A name found in a phrase, with its edges set right. A `loose` phrase is cut out by guess: it may begin with a verb and
/// end in anything.
pub(super) fn mended(page: &Page<'_>, place: Stretch, name: Stretch, loose: bool) -> Stretch {
    let (mut first, mut last) = if page.language == Language::ENGLISH {
        latin(page, place, name)
    } else {
        grown(page, place, name, loose)
    };
    if loose && page.language == Language::ARABIC {
        // A surname with its article ends a name, but for another like it.
        let surname = |k: usize| {
            is_definite(page, k) && page.class(k - 1) != Class::Particle && page.key(k - 1) != "عبد"
        };
        let origin = |k: usize| is_definite(page, k) && page.key(k).ends_with('ي');
        last = (first + 1..last).find(|&k| surname(k) && !origin(k + 1)).unwrap_or(last);
        // What opens a clause there is its verb.
        let opens = |k: usize| k == page.sentence_of(k).0 || page.class(k - 1).is_mark();
        while first < last && opens(first) && !given::is_forename(page.key(first)) {
            first += 1;
        }
    }
    let (first, last) = shorn(page, (first, last));
    unarticled(page, (first, last))
}

/// «الحلاق فوزي», «البريطاني سايمون»: an Arabic name without what has an article before a name that has none.
fn unarticled(page: &Page<'_>, (mut first, last): Stretch) -> Stretch {
    let article = |k: usize| is_definite(page, k) && !given::is_forename(page.key(k));
    let bare =
        |k: usize| !is_definite(page, k) && !page.key(k).starts_with("لل") && page.class(k) != Class::Open;
    while first < last && !is_body(page, first) && article(first) && bare(first + 1) {
        first += 1;
    }
    (first, last)
}

/// Without ranks, titles and forms of address before it.
fn shorn(page: &Page<'_>, (mut first, last): Stretch) -> Stretch {
    // «الدكتور سلطان نايف»: after a title even "sultan" is a name.
    let given = |k: usize| {
        let name = given::is_forename(page.key(k)) && page.key(k) != "باسم";
        name && k > page.sentence_of(k).0 && is_office(page, k - 1)
    };
    while first < last && !given(first) && (is_office(page, first) || is_qualifier(page.key(first))) {
        first += 1;
        while first < last && page.class(first).is_mark() && page.class(first) != Class::Open {
            first += 1;
        }
    }
    (first, last)
}

/// Whether a word stands before a name and belongs to none: a title, a rank or what qualifies one.
pub(super) fn is_title(page: &Page<'_>, k: usize) -> bool {
    is_office(page, k) || is_qualifier(page.key(k))
}

/// A title or an office; «سید» is part of the name in Persian.
fn is_office(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    match page.class(k) {
        Class::Title => key != "سيد" && key != "سيده",
        Class::Role => true,
        _ if page.language == Language::ENGLISH => {
            matches!(
                key,
                "daw"
                    | "mzee"
                    | "ibu"
                    | "dato'"
                    | "count"
                    | "countess"
                    | "uncle"
                    | "aunt"
                    | "malik"
                    | "justice"
            ) || page.printed(k).ends_with("-designate")
                || page.printed(k).ends_with("-elect")
        }
        _ => is_address(key),
    }
}

/// Forms of address and work that lists of word classes do not hold, and roles with a pronoun: «محاميها», «همسرش».
fn is_address(key: &str) -> bool {
    const ADDRESS: &[&str] = &[
        "مولانا",
        "حديثا",
        "موخرا",
        "سابقا",
        "حاليا",
        "الاخت",
        "القس",
        "الحاجه",
        "الحاج",
        "واسمه",
        "واسمها",
        "الشابه",
        "الحكمه",
        "جنرال",
        "بابا",
        "ننه",
        "اقاي",
        "خانم",
        "الاب",
        "البروفيسور",
        "البروفسور",
        "السناتور",
        "الصيدلانيه",
        "الصيدلاني",
        "المحاميه",
        "باسمه",
        "باسمها",
        "فضيله",
        "سماحه",
        "انجنير",
        "داكتر",
        "محترمه",
        "محترم",
        "كاكا",
        "سناتور",
        "خواهر",
        "برادر",
        "سر",
        "كاپيتان",
        "بازنشسته",
        "پروفسور",
        "مهندس",
        "بانو",
        "سرهنگ",
        "سرتيپ",
        "ناخدا",
        "سردار",
        "امير",
        "حاج",
        "قاضي",
        "استاد",
    ];
    const OWN: &[&str] = &[
        "زعيم",
        "ناشر",
        "محرر",
        "مدرب",
        "زميل",
        "زميلت",
        "جار",
        "صديق",
        "صديقت",
        "قايد",
        "رييست",
        "مديرت",
        "محاميت",
        "نايبت",
        "نقيب",
        "مرافق",
        "محامي",
        "زوجت",
        "ابن",
        "ابنت",
        "والد",
        "والدت",
        "شقيق",
        "شقيقت",
        "نظير",
        "نظيرت",
        "رييس",
        "مدير",
        "امين",
        "نايب",
        "مساعد",
        "متحدث",
        "ناطق",
        "همسر",
        "پدر",
        "مادر",
        "برادر",
        "خواهر",
        "وكيل",
        "فرزند",
    ];
    let own = ["هما", "هم", "ها", "ه", "ش"].iter().filter_map(|s| key.strip_suffix(s));
    ADDRESS.contains(&key) || !given::is_forename(key) && own.into_iter().any(|stem| OWN.contains(&stem))
}

/// What qualifies a rank or follows it.
fn is_qualifier(key: &str) -> bool {
    matches!(
        key,
        "ركن"
            | "الركن"
            | "طيار"
            | "الطيار"
            | "بحري"
            | "البحري"
            | "جوي"
            | "جمركي"
            | "حقوقي"
            | "الحقوقي"
            | "متقاعد"
            | "المتقاعد"
            | "اول"
            | "الاول"
            | "ثان"
            | "ثاني"
            | "الثاني"
            | "مهندس"
            | "دكتور"
            | "طبيب"
            | "مظلي"
            | "دوم"
            | "يكم"
            | "سوم"
            | "بازنشسته"
            | "ستاد"
            | "پاسدار"
    )
}

/// Whether what was taken for a name right after the noun of an office is only its field or place: «محافظ عين الرحى».
pub(super) fn is_of_office(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> bool {
    let follows = first == place.0 + 1 && page.class(place.0) == Class::Role;
    let person = (first..=last).any(|k| given::is_forename(page.key(k)) || page.printed(k).contains('-'));
    let body = (first..=last).any(|k| given::is_field(page.key(k)) || matches!(page.class(k), Class::Body));
    match page.language {
        Language::ARABIC => follows && !person && !is_definite(page, place.0),
        Language::PERSIAN => follows && body && (!person || given::is_field(page.key(last))),
        _ => false,
    }
}

/// A name in Arabic or Persian copy with the words before it that can be nothing else, and after it in the same way.
fn grown(page: &Page<'_>, place: Stretch, (mut first, mut last): Stretch, loose: bool) -> Stretch {
    let from = (place.0..first).rev().take(GROWS).take_while(|&k| may_be_name(page, k)).last();
    if let Some(from) = from {
        let bound = from.checked_sub(1).filter(|&k| k >= place.0);
        let firm = bound.is_none_or(|k| bounds(page, k));
        let starts = (from..first).find(|&k| firm && bound.is_some() || given::is_forename(page.key(k)));
        first = starts.unwrap_or(first);
    }
    if first > place.0 && matches!(page.key(first - 1), "سيد" | "سيده") && page.language == Language::PERSIAN
    {
        first -= 1;
    }
    // «المؤسسة العامة للطباعة», «ستاد مدیریت بحران»: a body's name begins with what it is.
    while first > place.0 && is_body(page, first - 1) && first - 1 == place.0 {
        first -= 1;
    }
    if page.language == Language::PERSIAN {
        // «فریبرز جهان‌آرا کاشمری»: a second surname tells where one comes from.
        let origin = |k: usize| {
            page.key(k).ends_with('ي') && page.class(k) == Class::Other && !given::is_field(page.key(k))
        };
        while last > first && last - first < 3 && last < place.1 && origin(last + 1) {
            last += 1;
        }
    }
    if !loose {
        (first, last) = filled(page, place, (first, last));
    }
    if page.language == Language::ARABIC {
        first = unarticled(page, (first, last)).0;
        // «النعيمي وسيرانو».
        let and = |k: usize| {
            page.key(k).starts_with('و')
                && page.key(k).chars().count() > 4
                && !given::is_forename(page.key(k))
        };
        last = (first + 1..=last).find(|&k| loose && and(k)).map_or(last, |k| k - 1);
    }
    // «فلان ونظيره», «فلان عرضاً».
    let apart = |k: usize| {
        matches!(page.key(k), "ل" | "ب" | "ك")
            || page.printed(k).contains('\u{64B}')
            || page.key(k).strip_prefix('و').is_some_and(is_address)
    };
    while last > first && apart(last) {
        last -= 1;
    }
    (first, last)
}

/// A source of Arabic or Persian copy that begins with a body's noun is its name as a whole: «شرکت بیمه سپید».
pub(super) fn body(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let noun =
        page.language != Language::ENGLISH && is_body(page, first) && page.class(first) != Class::Document;
    if !noun || last == first || last - first > 8 {
        return None;
    }
    let points = |k: usize| {
        page.class(k).is_mark() && page.words[k].quote == 0
            || matches!(
                page.class(k),
                Class::Relative | Class::Complementiser | Class::Determiner | Class::Pronoun | Class::Given
            )
            || matches!(
                page.key(k),
                "يك" | "خود"
                    | "نفسه"
                    | "نفسها"
                    | "ذاته"
                    | "ذاتها"
                    | "نفسهم"
                    | "المعنيه"
                    | "محليه"
                    | "تابعه"
            )
            || given::is_forename(page.key(k))
    };
    // «إذاعة محلية»: some station.
    let vague = page.language == Language::ARABIC
        && last == first + 1
        && !is_definite(page, first)
        && !is_definite(page, last)
        && page.key(last).ends_with('ه');
    // «مكتب الرئيس», «دفتر وزیر», «فريق من …» say only what they are.
    let office =
        matches!(page.key(first), "مكتب" | "دفتر" | "وفد" | "بعثه" | "فريق" | "گروه" | "گروهي" | "ستاد")
            && page.class(first + 1) != Class::Open;
    let vague = vague || office || page.class(first + 1) == Class::Preposition;
    (!vague && !(first + 1..=last).any(points)).then_some((first, last))
}

/// Whether a word is the noun of a body in Arabic or Persian.
fn is_body(page: &Page<'_>, k: usize) -> bool {
    const NOUNS: &[&str] = &[
        "موسس",
        "مديري",
        "مركز",
        "صندوق",
        "غرف",
        "مرصد",
        "معهد",
        "بلدي",
        "مصرف",
        "نقاب",
        "رابط",
        "تعاوني",
        "موسسه",
        "كانون",
        "سنديكاي",
        "اتاق",
        "پايگاه",
        "نهاد",
        "آژانس",
        "اژانس",
    ];
    matches!(page.class(k), Class::Body | Class::Document)
        || NOUNS.contains(&super::bare(page.key(k), page.language))
}

/// The name at the end of a source in which none was found: after a title, a comma or a definite word.
pub(super) fn trailing(page: &Page<'_>, place: Stretch) -> Option<Stretch> {
    if page.language == Language::ENGLISH {
        return None;
    }
    let (first, last) = place;
    if page.class(last) == Class::Close {
        return quoted(page, place);
    }
    let holds = |k: usize| may_be_name(page, k) || is_definite(page, k) && page.class(k) == Class::Other;
    let from =
        (first + 1..=last).rev().take(4).take_while(|&k| holds(k) && is_word_of_names(page, k)).last()?;
    // The first definite word of the run still belongs to the role.
    let opens = |k: usize| may_be_name(page, k) && bounds(page, k - 1);
    let from = (from..=last).find(|&k| opens(k))?;
    let known = |k: usize| given::is_forename(page.key(k)) || page.printed(k).contains('-');
    let same = |k: usize| page.words[k].key == page.words[last].key;
    let owned = (1..page.words.len()).any(|k| same(k) && known(k - 1) && k - 1 != last);
    // «الوزيرة سفنا …» is the minister with what she speaks of.
    let accusative = page.language == Language::ARABIC && page.key(from).ends_with('ا');
    let told = !accusative && (is_address(page.key(from - 1)) || page.class(from - 1) == Class::Title);
    (known(from) || owned || told).then_some((from, last))
}

/// «موقع «المرسى نيوز»»: a body or document named by what stands in quotation marks.
fn quoted(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let quote = page.words[last].quote.checked_sub(1).map(|q| &page.quotes[q as usize])?;
    let noun = matches!(page.class(first), Class::Body | Class::Document | Class::Other);
    (noun && quote.closed && quote.first == first + 1 && quote.last == last && last - first < 8)
        .then_some((first, last))
}

/// Whether an Arabic word has its article.
pub(super) fn is_definite(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    page.language == Language::ARABIC && key.starts_with("ال") && key.chars().count() > 4
}

/// Not one of the small words that end a phrase about somebody unnamed.
fn is_word_of_names(page: &Page<'_>, k: usize) -> bool {
    !matches!(
        page.key(k),
        "نفسه"
            | "نفسها"
            | "نفسهم"
            | "انفسهم"
            | "هناك"
            | "هنا"
            | "معا"
            | "اخر"
            | "اخري"
            | "اخرون"
            | "اخرين"
            | "رفيع"
            | "كبير"
            | "كبيره"
            | "مطلع"
            | "غير"
            | "سابق"
            | "سابقه"
            | "محلي"
            | "امني"
            | "حكومي"
            | "عليه"
            | "عليها"
            | "قريب"
            | "مقرب"
            | "مقربه"
            | "كافه"
            | "جميعا"
            | "وحده"
            | "وحدها"
            | "ديگر"
            | "خود"
            | "ما"
            | "من"
            | "او"
            | "انها"
            | "وي"
    )
}

/// A name in a source with what ends it there: a surname with its article, the rest of a body's name.
fn filled(page: &Page<'_>, place: Stretch, (first, mut last): Stretch) -> Stretch {
    let rest = |last: usize| last + 1..=place.1;
    let apart = |k: usize| page.class(k).is_mark() || matches!(page.class(k), Class::Role | Class::Relative);
    if first == place.0 && is_body(page, first) && !rest(last).any(apart) && place.1 - first < 9 {
        return (first, place.1);
    }
    let ends = |k: usize| k == place.1 || apart(k + 1);
    if last > first
        && last < place.1
        && is_definite(page, last + 1)
        && !page.class(last + 1).is_mark()
        && ends(last + 1)
    {
        last += 1;
    }
    (first, last)
}

/// Whether a word can be part of a person's name and of nothing that stands before one.
fn may_be_name(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let bound =
        ["ال", "وال", "لل", "بال", "كال"].iter().any(|p| key.starts_with(p)) && key.chars().count() > 4;
    may_stand_in_name(page, k)
        && !is_qualifier(key)
        && !is_address(key)
        && !(page.language == Language::ARABIC && bound && !given::is_forename(key))
        && page.words[k].quote == 0
}

/// Whether a word can stand in a person's name. In Arabic many names look like verbs and participles.
pub(super) fn may_stand_in_name(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let class = page.class(k);
    let kind = matches!(class, Class::Other | Class::Given | Class::Particle | Class::Proper)
        || page.language == Language::ARABIC
            && matches!(class, Class::Verb | Class::Past | Class::Participle);
    let named =
        given::is_forename(key) || matches!(key, "ام" | "ابو" | "ابي" | "ابن" | "بنت" | "ولد" | "منت");
    (kind && !given::is_field(key) || named && !class.is_mark())
        && key.chars().next().is_some_and(char::is_alphabetic)
}

/// Whether a name can begin right after word `k`: after a title, a definite word, a comma or a quotation.
fn bounds(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    match page.class(k) {
        Class::Title | Class::Comma | Class::Close | Class::Bracket | Class::Dash => true,
        _ if page.language != Language::ARABIC => is_address(key) || is_qualifier(key),
        _ => is_address(key) || is_qualifier(key) || key.starts_with("ال") && key.chars().count() > 4,
    }
}

/// An English name with "of …" that belongs to a body, and without what qualifies an office before it.
fn latin(page: &Page<'_>, place: Stretch, (mut first, mut last): Stretch) -> Stretch {
    let body =
        |k: usize| matches!(page.class(k), Class::Body | Class::Document) || given::is_body_noun(page.key(k));
    let capital = |k: usize| matches!(page.words[k].shape, 1 | 2);
    // "Writers' Union", "Farmers' House Bahman Rudaki".
    while first > place.0 && page.class(first).is_mark() && capital(first - 1) {
        first -= 1;
    }
    let forename = (first + 1..last).find(|&k| given::is_forename(page.key(k)) && capital(k));
    if let Some(at) = forename.filter(|_| !given::is_forename(page.key(first))) {
        let precedes = |k: usize| {
            given::precedes_name(page.key(k))
                || page.class(k).is_mark()
                || body(k)
                || matches!(page.class(k), Class::Role | Class::Title)
        };
        if (first..at).any(precedes) || is_place(page, at - 1) {
            first = at;
        }
    }
    while last > first + 1 && is_place(page, first) && !(first..=last).any(body) {
        first += 1;
    }
    // "Head of Sepandar Red Lantern Society Gholam Parvaneh": the body belongs to the office.
    let society = (first + 1..last).rev().find(|&k| body(k)).filter(|&k| (2..5).contains(&(last - k)));
    if let Some(at) =
        society.filter(|_| first > place.0 && matches!(page.key(first - 1), "of" | "for" | "the"))
    {
        let person =
            |k: usize| capital(k) && matches!(page.class(k), Class::Proper | Class::Given | Class::Particle);
        let office = (place.0..first).any(|k| page.class(k) == Class::Role);
        if office && (at + 1..=last).all(person) {
            first = at + 1;
        }
    }
    // "K. P. Venkataraghavan", "Abdul Razzaq Murad", "Red Lantern Society".
    while last + 2 <= place.1
        && page.key(last + 1) == "."
        && page.printed(last).len() == 1
        && capital(last + 2)
    {
        last += 2;
    }
    let bodied = (first..=last).any(body);
    let part = |k: usize| {
        page.words[k].shape == 1
            && (given::is_forename(page.key(k)) || bodied && k > page.sentence_of(k).0)
            && matches!(page.class(k), Class::Proper | Class::Given)
            && !given::precedes_name(page.key(k))
            && !is_place(page, k)
    };
    while first > place.0 && first - place.0 < 4 && part(first - 1) && page.words[first].shape == 1 {
        first -= 1;
    }
    // "Anselmo Ruiz de la Peña".
    let tied = |k: usize| {
        gazette_text::names::is_particle(page.printed(k)) && page.key(k) != "of"
            || page.key(k) == "na"
            || page.key(k) == "wa"
    };
    while let Some(next) =
        (last + 1..=place.1.min(last + 3)).find(|&k| !tied(k)).filter(|&k| k > last + 1 && capital(k))
    {
        last = next;
    }
    // "Governor General of Golzar Esfandiar Bahmanyar": the office's place.
    let office = |k: usize| capital(k) && matches!(page.class(k), Class::Role | Class::Proper | Class::Title);
    let of = first >= 2 && matches!(page.key(first - 1), "of" | "to") && office(first - 2);
    if of && last >= first + 2 && !(first..=last).any(body) && !given::is_forename(page.key(first)) {
        first += 1;
    }
    if let Some(and) = (first + 1..last).find(|&k| page.key(k) == "and" && !(first..=last).any(body)) {
        last = and - 1;
    }
    while last > first && page.words[last].shape == 3 {
        last -= 1;
    }
    // "National Institute of Disasters".
    if (first..=last).any(body) && last + 2 <= place.1 && page.key(last + 1) == "of" && capital(last + 2) {
        last = (last + 2..=place.1).take_while(|&k| capital(k)).last().unwrap_or(last);
    }
    (first, last)
}

/// The capitals at the end of a phrase after the noun of a role: "Lonnegan's son Brody".
pub(super) fn after_role(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let role =
        (first..=last).rev().find(|&k| matches!(page.class(k), Class::Role | Class::Title | Class::Comma))?;
    let capital = |k: usize| page.words[k].shape == 1 && page.class(k) != Class::Role;
    (role < last && last - role < 5 && (role + 1..=last).all(capital)).then_some((role + 1, last))
}

/// A surname that stands outside the sources with the words before it that can be nothing but the rest of the name.
pub(super) fn led(page: &Page<'_>, (from, _): Stretch, (first, last): Stretch) -> Stretch {
    if page.language != Language::ENGLISH {
        let part = |k: &usize| may_be_name(page, *k) || is_definite(page, *k);
        let forename = |k: &usize| given::is_forename(page.key(*k));
        return (
            (from..first).rev().take(GROWS).take_while(part).filter(forename).last().unwrap_or(first),
            last,
        );
    }
    let part = |k: &usize| {
        let key = page.key(*k);
        let capital = page.words[*k].shape == 1
            && matches!(page.class(*k), Class::Proper | Class::Given | Class::Other);
        capital && !given::precedes_name(key) && *k > page.sentence_of(*k).0
            || gazette_text::names::is_particle(page.printed(*k)) && key != "of"
            || given::is_forename(key) && page.words[*k].shape == 1
    };
    let start = (from..first).rev().take(3).take_while(part).last().unwrap_or(first);
    let start = (start..=first).find(|&k| page.words[k].shape != 0).unwrap_or(first);
    if start == first { (first, last) } else { latin(page, (from, last), (start, last)) }
}

/// Whether the page has the word elsewhere as a place: after a preposition, and not followed by the same word.
fn is_place(page: &Page<'_>, at: usize) -> bool {
    let key = page.words[at].key;
    let next = page.words.get(at + 1).map(|w| w.key);
    (1..page.words.len()).any(|k| {
        k != at
            && page.words[k].key == key
            && matches!(
                page.key(k - 1),
                "in" | "across" | "throughout" | "outside" | "near" | "في" | "داخل" | "در"
            )
            && page.words.get(k + 1).map(|w| w.key) != next
    })
}
