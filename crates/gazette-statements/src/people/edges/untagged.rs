//! Names in Arabic and Persian sources in which the tagger of names found none: bodies, names after a title, words unheard of.

use gazette_news::Language;

use super::near;
use super::words::{self, bounds, is_address, is_body, is_definite, is_word_of_names, may_be_name};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::{callings, demonyms};

/// A source of Arabic or Persian copy that begins with a body's noun is its name as a whole: «شرکت بیمه سپید».
pub(in crate::people) fn body(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let noun =
        page.language != Language::ENGLISH && is_body(page, first) && page.class(first) != Class::Document;
    if !noun || last == first {
        return None;
    }
    // «جمعية «جسور» للمهاجرين، ومقرها المدينة».
    let comma =
        |k: &usize| matches!(page.class(*k), Class::Comma | Class::Bracket) && page.words[*k].quote == 0;
    let last = (first + 1..last).find(comma).map_or(last, |k| k - 1);
    // «شعبة الدواجن بالغرفة التجارية»: in what another body it is, is no part of its name.
    let within = |k: &usize| {
        let rest = page.key(*k).strip_prefix("بال").filter(|_| page.language == Language::ARABIC);
        rest.is_some_and(words::is_body_noun) && page.words[*k].quote == 0
    };
    let last = (first + 2..=last).find(within).map_or(last, |k| k - 1);
    if last == first {
        return None;
    }
    if let Some(name) = titled_body(page, (first, last)) {
        return Some(name);
    }
    // «خبرگزاری آلمانی نوردپست»
    let outlet = page.language == Language::PERSIAN && is_outlet(page.key(first)) && last > first + 1;
    if outlet && last < first + 4 && demonyms::is_demonym(page.key(first + 1), page.language) {
        return Some((first + 2, last));
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
    if quote.is_some_and(|q| q.closed && q.last == last && q.first == first + 1 && last - first < 9) {
        return Some(of_kind(page, first, last));
    }
    if last - first > 8 {
        return None;
    }
    // «سازمان جهاد کشاورزی»
    let persian = page.language == Language::PERSIAN;
    let points = |k: usize| {
        page.class(k).is_mark() && page.words[k].quote == 0
            || matches!(
                page.class(k),
                Class::Relative | Class::Complementiser | Class::Determiner | Class::Pronoun
            )
            || words::points(page.key(k))
            || given::is_forename(page.key(k)) && !(persian && k < last && given::is_field(page.key(k + 1)))
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
pub(super) fn titled_body(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let quote = page.words.get(first + 1)?.quote.checked_sub(1).map(|q| &page.quotes[q as usize])?;
    let closed = quote.closed && quote.first == first + 1 && quote.last < last;
    // «مجموعة «كرم» للشحن البحري».
    let goes_on = quote.last < last
        && page.key(quote.last + 1).starts_with('ل')
        && page.class(quote.last + 1) != Class::Preposition;
    let whole = is_body(page, first) && closed && !goes_on && quote.last - first < 9;
    whole.then(|| of_kind(page, first, quote.last))
}

/// What Persian copy calls an outlet before its name.
fn is_outlet(key: &str) -> bool {
    matches!(
        key,
        "روزنامه"
            | "هفتهنامه"
            | "خبرگزاري"
            | "شبكه"
            | "تلويزيون"
            | "راديو"
            | "نشريه"
            | "ماهنامه"
            | "وبسايت"
            | "پايگاه"
    )
}

/// A body's name in quotation marks up to a word: with the noun before it, or without one that only tells what kind of
/// body it is: «شركة «تكامل»», «روزنامه «موج»».
pub(in crate::people) fn of_kind(page: &Page<'_>, noun: usize, close: usize) -> Stretch {
    let kind = match page.language {
        Language::PERSIAN => is_outlet(page.key(noun)),
        _ => matches!(page.key(noun), "شركه" | "منظمه" | "مجموعه" | "منصه"),
    };
    if kind && close > noun + 2 { (noun + 2, close - 1) } else { (noun, close) }
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
    // «قوماندان امنیه»: an office is no name, however rare its word.
    let work = |k: usize| callings::families(page.key(k)) != 0;
    let part = |k: usize| {
        (rare(k) || given::is_forename(page.key(k))) && may_be_name(page, k) && !plural(k) && !work(k)
    };
    if page.language == Language::ENGLISH || !rare(last) {
        return None;
    }
    if first == last {
        return is_unheard_word(page, first).then_some((first, last)).filter(|_| part(first));
    }
    let adjective = page.language == Language::ARABIC && page.key(last).ends_with('ه');
    if last > first && last - first < 4 && !adjective && (first..=last).all(part) {
        return Some((first, last));
    }
    let ends = last > first && page.language == Language::ARABIC && is_definite(page, last - 1);
    let title = ends && last - first < 3 && page.class(last - 1) != Class::Body;
    (title && part(last) && !page.key(last).starts_with(['ل', 'ب'])).then_some((last, last))
}

/// «پارس‌دشت», «بانوا»: whether a word that no other text has is rather a name than some noun.
fn is_unheard_word(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let noun: &[char] =
        if page.language == Language::ARABIC { &['ه', 'ا', 'ي'] } else { &['ي', 'ش', 'م', 'ه'] };
    let bound = page.language == Language::ARABIC && key.starts_with(['و', 'ل', 'ب', 'ف', 'ك']);
    // «سرکارگر», «باغدار», «دروازه‌بان»: work.
    let work = ["گر", "دار", "بان", "كار", "چي", "ساز", "فروش", "نشين"].iter().any(|end| key.ends_with(end));
    let noun = key.ends_with(noun) || bound || work && page.language == Language::PERSIAN;
    matches!(page.class(k), Class::Other | Class::Proper)
        && !noun
        && !is_definite(page, k)
        && key.chars().count() > 3
}

/// «موقع «المرسى نيوز»»: a body or document named by what stands in quotation marks.
fn quoted(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let quote = page.words[last].quote.checked_sub(1).map(|q| &page.quotes[q as usize])?;
    let noun = matches!(page.class(first), Class::Body | Class::Document | Class::Other);
    (noun && quote.closed && quote.first == first + 1 && quote.last == last && last - first < 8)
        .then(|| of_kind(page, first, last))
}
