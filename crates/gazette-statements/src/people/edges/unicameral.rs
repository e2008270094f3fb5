//! Edges of names in Arabic and Persian, which have no capitals.

use gazette_news::Language;

use super::near;
use super::words::{self, bounds, is_address, is_body, is_definite, is_word_of_names, may_be_name};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words that a name grows by.
const GROWS: usize = 3;

/// A name in Arabic or Persian copy with the words before it that can be nothing else, and after it in the same way.
pub(super) fn grown(page: &Page<'_>, place: Stretch, (mut first, mut last): Stretch, loose: bool) -> Stretch {
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
        first = super::unarticled(page, (first, last)).0;
        // «النعيمي وسيرانو», «عمر لحلو ونور الهدى بنجلون».
        let and = |k: usize| {
            let other = page.key(k).strip_prefix('و').filter(|_| !given::is_forename(page.key(k)));
            other.is_some_and(|name| name.chars().count() > 3 || given::is_forename(name))
        };
        last = (first + 1..=last).find(|&k| loose && and(k)).map_or(last, |k| k - 1);
    }
    // «حمد بن راشد المعولي ممثل ولاية السيح».
    let office = |k: &usize| {
        page.language == Language::ARABIC
            && page.class(*k) == Class::Role
            && !is_definite(page, *k)
            && !given::is_forename(page.key(*k))
    };
    last = (first + 2..last).find(office).map_or(last, |k| k - 1);
    if page.language == Language::ARABIC {
        first = after_genitive(page, place, (first, last));
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

/// «سفير كالاندا خورخي مبيمبا», «لجمهورية ميناوي كواكو بريمبونغ»: an office without article is held in what follows it, so
/// the name begins after that.
fn after_genitive(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> usize {
    let forename = |k: &usize| given::is_forename(page.key(*k));
    // «خارجية كاباندي المخضرم فرانسوا نغولو»: the field of the office and its country.
    let field = is_department(page.key(first)) && !is_state(page.key(first)) && first > place.0;
    if field && last >= first + 3 {
        return super::unarticled(page, (first + 2, last)).0;
    }
    // «لسانت ماريوس رافائيل دو بريتو»: what an office is held in, up to a given name.
    let held = page.key(first).starts_with('ل') && first > place.0 && !forename(&first);
    if let Some(k) = (first + 1..last).find(forename).filter(|_| held) {
        return k;
    }
    // «مشغل الألبان فداء العواودة», «زياد قمودي الأستاذ شوقي الطرابلسي»: an article inside, and then a given name.
    let title = |k: usize| matches!(page.class(k), Class::Title | Class::Role);
    let ends = |k: &usize| {
        is_definite(page, *k)
            && !forename(k)
            && page.class(*k - 1) != Class::Particle
            && page.key(*k - 1) != "عبد"
            && (title(*k) || !forename(&first))
            && forename(&(*k + 1))
            && !is_definite(page, *k + 1)
    };
    if let Some(k) = (first + 1..last).rev().find(ends).filter(|_| !is_body(page, first)) {
        return k + 1;
    }
    // «مهاجم زردستان أبو الفضل رنجبران».
    let kunya = |k: usize| matches!(page.key(k), "ابو" | "ابي");
    let held = first > place.0 && !is_definite(page, first - 1) && page.class(first - 1) != Class::Title;
    if held && last > first + 1 && kunya(first + 1) && !given::is_forename(page.key(first)) {
        return first + 1;
    }
    let state = ["ل", "ب"].iter().find_map(|p| page.key(first).strip_prefix(p)).is_some_and(is_state);
    if state && last > first + 1 {
        return first + 2;
    }
    let Some(before) = first.checked_sub(1).filter(|&k| k >= place.0 && last >= first + 2) else {
        return first;
    };
    let office = matches!(page.class(before), Class::Role | Class::Body) || is_department(page.key(before));
    let bound = office
        && !is_definite(page, before)
        && !is_address(page.key(before))
        && !given::is_forename(page.key(before))
        && !words::is_owned(page, before);
    let plain = page.class(first) != Class::Particle && !given::is_forename(page.key(first));
    if bound && plain { first + 1 } else { first }
}

/// Nouns of states and parts of states.
pub(in crate::people) fn is_state(key: &str) -> bool {
    matches!(
        key,
        "مملكه"
            | "جمهوريه"
            | "اماره"
            | "سلطنه"
            | "دوله"
            | "ولايه"
            | "محافظه"
            | "اقليم"
            | "مدينه"
    )
}

/// What stands between an office and its country: «وزير خارجية نوردلاند».
fn is_department(key: &str) -> bool {
    is_state(key)
        || matches!(
            key,
            "خارجيه"
                | "دفاع"
                | "داخليه"
                | "ماليه"
                | "وزراء"
                | "عدل"
                | "صحه"
                | "بلديه"
                | "مفاوضي"
                | "اركان"
        )
}

/// A name in a source with what ends it there: a surname with its article, the rest of a body's name.
fn filled(page: &Page<'_>, place: Stretch, (first, mut last): Stretch) -> Stretch {
    let rest = |last: usize| last + 1..=place.1;
    let apart = |k: usize| page.class(k).is_mark() || matches!(page.class(k), Class::Role | Class::Relative);
    if let Some(name) = titled_body(page, place).filter(|_| first == place.0) {
        return name;
    }
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

/// A source of Arabic or Persian copy that begins with a body's noun is its name as a whole: «شرکت بیمه سپید».
pub(in crate::people) fn body(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let noun =
        page.language != Language::ENGLISH && is_body(page, first) && page.class(first) != Class::Document;
    if !noun || last == first {
        return None;
    }
    // «جمعية «جسور» للمهاجرين، ومقرها المدينة».
    let comma = |k: &usize| page.class(*k) == Class::Comma && page.words[*k].quote == 0;
    let last = (first + 1..last).find(comma).map_or(last, |k| k - 1);
    if last == first {
        return None;
    }
    if let Some(name) = titled_body(page, (first, last)) {
        return Some(name);
    }
    // «الشركة المستوردة «دار الحليب»»: after a noun with its article only what is quoted is the name.
    let quote = page.words[last].quote.checked_sub(1).map(|q| &page.quotes[q as usize]);
    let apposed = |q: &&gazette_text::marks::Quotation| {
        q.closed
            && q.last == last
            && q.first > first + 1
            && q.first + 1 < last
            && is_definite(page, q.first - 1)
    };
    if let Some(quote) = quote.filter(apposed) {
        return Some((quote.first + 1, last - 1));
    }
    if last - first > 8 {
        return None;
    }
    let points = |k: usize| {
        page.class(k).is_mark() && page.words[k].quote == 0
            || matches!(
                page.class(k),
                Class::Relative | Class::Complementiser | Class::Determiner | Class::Pronoun | Class::Given
            )
            || words::points(page.key(k))
            || given::is_forename(page.key(k))
    };
    // «إذاعة محلية»: some station.
    let vague = page.language == Language::ARABIC
        && last == first + 1
        && !is_definite(page, first)
        && !is_definite(page, last)
        && page.key(last).ends_with('ه');
    // «مكتب الرئيس», «دفتر وزیر», «فريق من …» say only what they are.
    let office = matches!(page.key(first), "مكتب" | "دفتر" | "وفد" | "فريق" | "گروه" | "گروهي")
        && page.class(first + 1) != Class::Open;
    // «حكومة كاتوبا», «لجنة التحقيق»: mostly some government, some committee.
    let some = page.language == Language::ARABIC
        && last == first + 1
        && matches!(page.key(first), "حكومه" | "لجنه" | "بعثه" | "رياسه" | "كتله" | "اللجنه" | "الشركه");
    let vague = vague || office || some || page.class(first + 1) == Class::Preposition;
    (!vague && !(first + 1..=last).any(points)).then_some((first, last))
}

/// «صحيفة «المضيق» الصادرة في ظفران»: a body's noun with what stands in quotation marks right after it.
fn titled_body(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let quote = page.words.get(first + 1)?.quote.checked_sub(1).map(|q| &page.quotes[q as usize])?;
    let closed = quote.closed && quote.first == first + 1 && quote.last < last;
    // «مجموعة «كرم» للشحن البحري».
    let goes_on = quote.last < last
        && page.key(quote.last + 1).starts_with('ل')
        && page.class(quote.last + 1) != Class::Preposition;
    (is_body(page, first) && closed && !goes_on && quote.last - first < 9).then_some((first, quote.last))
}

/// The name at the end of a source in which none was found: after a title, a comma or a definite word.
pub(in crate::people) fn trailing(page: &Page<'_>, place: Stretch) -> Option<Stretch> {
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
    let owned = near(page, last).any(|k| k > 0 && same(k) && known(k - 1) && k - 1 != last);
    // «الوزيرة سفنا …» is the minister with what she speaks of.
    let accusative = page.language == Language::ARABIC && page.key(from).ends_with('ا');
    let told = !accusative && (is_address(page.key(from - 1)) || page.class(from - 1) == Class::Title);
    // «مستشار الرئيس للشؤون المالية مظهر العلاق»: after a definite noun one without article begins something new.
    let proclitic = page.key(from).starts_with(['ل', 'ب', 'ف', 'ك']) && !known(from);
    let apart = page.language == Language::ARABIC
        && !accusative
        && !proclitic
        && last > from
        && is_definite(page, from - 1);
    (known(from) || owned || told || apart).then_some((from, last))
}

/// A source of Arabic or Persian copy that is nothing but words no other text has, or ends in one after a definite word:
/// «شيتشي مولينغا», «الفائزة نورهان».
pub(in crate::people) fn unheard(
    page: &Page<'_>,
    (first, last): Stretch,
    rare: &dyn Fn(usize) -> bool,
) -> Option<Stretch> {
    let plural = |k: usize| {
        let endings: &[&str] = match page.language {
            Language::ARABIC => &["ون", "ين", "ات", "يا"],
            _ => &["ان", "ها", "هاي", "گان"],
        };
        !given::is_forename(page.key(k)) && endings.iter().any(|e| page.key(k).ends_with(e))
    };
    let part = |k: usize| (rare(k) || given::is_forename(page.key(k))) && may_be_name(page, k) && !plural(k);
    if page.language == Language::ENGLISH || !rare(last) {
        return None;
    }
    let adjective = page.language == Language::ARABIC && page.key(last).ends_with('ه');
    if last > first && last - first < 4 && !adjective && (first..=last).all(part) {
        return Some((first, last));
    }
    let ends = last > first && page.language == Language::ARABIC && is_definite(page, last - 1);
    let title = ends && last - first < 3 && page.class(last - 1) != Class::Body;
    (title && part(last) && !page.key(last).starts_with(['ل', 'ب'])).then_some((last, last))
}

/// «موقع «المرسى نيوز»»: a body or document named by what stands in quotation marks.
fn quoted(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let quote = page.words[last].quote.checked_sub(1).map(|q| &page.quotes[q as usize])?;
    let noun = matches!(page.class(first), Class::Body | Class::Document | Class::Other);
    (noun && quote.closed && quote.first == first + 1 && quote.last == last && last - first < 8)
        .then_some((first, last))
}

/// Whether what was taken for a name right after the noun of an office is only its field or place: «محافظ عين الرحى».
pub(in crate::people) fn is_of_office(page: &Page<'_>, place: Stretch, (first, last): Stretch) -> bool {
    let follows = first == place.0 + 1 && page.class(place.0) == Class::Role;
    let person = (first..=last).any(|k| given::is_forename(page.key(k)) || page.printed(k).contains('-'));
    let body = (first..=last).any(|k| given::is_field(page.key(k)) || matches!(page.class(k), Class::Body));
    match page.language {
        // «محاميها ماركوس تيل» is no lawyer of that place.
        Language::ARABIC => {
            follows && !person && !is_definite(page, place.0) && !super::is_owned_role(page, place.0)
        }
        Language::PERSIAN => {
            follows && (is_region(page.key(first)) || body && (!person || given::is_field(page.key(last))))
        }
        _ => false,
    }
}

/// Nouns of places that a Persian office is held in: «شهردار کلان‌شهر زرین‌پل».
fn is_region(key: &str) -> bool {
    matches!(
        key,
        "شهر"
            | "كلانشهر"
            | "استان"
            | "شهرستان"
            | "ولايت"
            | "ولايات"
            | "بخش"
            | "دهستان"
            | "بندر"
            | "جزيره"
            | "منطقه"
    )
}

/// Whether a preposition stands before a word inside a phrase: what follows it is where somebody is, not who.
pub(in crate::people) fn is_governed(page: &Page<'_>, place: Stretch, first: usize) -> bool {
    let state = page.key(first).strip_prefix('ب').is_some_and(is_state);
    page.language != Language::ENGLISH
        && first > place.0
        && (state
            || matches!(page.key(first - 1), "في" | "من" | "علي" | "الي" | "عن" | "در" | "از" | "به" | "با"))
}

/// A surname outside the sources with the given names before it, and the words that no other text has; `rare` tells them.
pub(super) fn led(
    page: &Page<'_>,
    from: usize,
    (first, last): Stretch,
    rare: &dyn Fn(usize) -> bool,
) -> Stretch {
    let part = |k: &usize| may_be_name(page, *k) || is_definite(page, *k);
    let called =
        |k: usize| page.key(k) == "باسم" && matches!(page.key(k - 1), "نفسه" | "نفسها" | "يعرف" | "المعروف");
    let forename = |k: &usize| {
        given::is_forename(page.key(*k)) && page.class(*k) != Class::Title && !(*k > 0 && called(*k))
    };
    // «عمر لحلو ونور الهدى بنجلون» are two; the second begins with "and".
    let and = |k: usize| {
        page.key(k).strip_prefix('و').is_some_and(given::is_forename) && !given::is_forename(page.key(k))
    };
    let floor = (from..first).rev().find(|&k| and(k)).unwrap_or(from);
    let start = (floor..first).rev().take(GROWS).take_while(part).filter(|k| forename(k) || and(*k)).last();
    let start = start.unwrap_or(first);
    // What opens a clause may be its verb, and «ودعت» one anywhere.
    let opens = |k: usize| k == page.sentence_of(k).0 || page.class(k - 1).is_mark();
    let unheard = |k: &usize| {
        let kind = matches!(page.class(*k), Class::Other | Class::Given | Class::Proper | Class::Particle);
        rare(*k) && kind && may_be_name(page, *k) && !opens(*k) && !page.key(*k).starts_with('و')
    };
    let start = (floor..start).rev().take(2).take_while(unheard).last().unwrap_or(start);
    (start, last)
}
