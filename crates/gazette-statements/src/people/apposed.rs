//! Names by the build of a phrase: «منتقد هفته‌نامه، کیان پورشبانان», "His mother, Jolene", «أرملة تدعى كرجية».
//!
//! A comma parts a name from what its owner is; "named" and «به نام» come right before it. Where the build leaves no
//! choice it knows better than the tagger of names, which looks at words one by one.

use gazette_news::Language;

use super::edges;
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words of a clause that tells what somebody is called.
const LONGEST_CALLING: usize = 8;

/// The most words of a name between commas.
const LONGEST: usize = 5;

/// The name that the build of a source tells; `guesses` are what the tagger took for names, `guess` the best of them.
pub(super) fn name(
    page: &Page<'_>,
    place: Stretch,
    guesses: &[Stretch],
    guess: Option<Stretch>,
    rare: &dyn Fn(usize) -> bool,
) -> Option<Stretch> {
    if let Some((first, last)) = called(page, place) {
        let longer = guesses.iter().find(|(f, l)| *f == first && *l > last);
        return Some((first, longer.map_or(last, |(_, l)| *l)));
    }
    let parts = parts(page, place);
    if parts.len() < 2 {
        return None;
    }
    owner(page, &parts)
        .or_else(|| before_who(page, &parts))
        .or_else(|| titled(page, &parts, rare))
        .or_else(|| unheard(page, &parts, rare))
        .or_else(|| articled(page, &parts, rare))
        .or_else(|| firmest(page, place, &parts, guesses, guess))
}

/// Whether a part is nothing but a name, perhaps after an article or a title.
fn is_all(page: &Page<'_>, part: Stretch, name: Stretch) -> bool {
    let light = |k: usize| edges::is_definite(page, k) || page.class(k) == Class::Title;
    part.1 == name.1 && (part.0..name.0).all(light)
}

/// «لمياء، وهي أم لثلاثة أطفال»: a name alone, before words on who it is.
fn before_who(page: &Page<'_>, parts: &[Stretch]) -> Option<Stretch> {
    let told = is_who(page, parts[1].0)
        || page.class(parts[1].0) == Class::Role && page.language != Language::ENGLISH;
    // «کشیش بندر، پدر آماروش»: what follows an office is its place.
    let office = |name: &Stretch| {
        page.language == Language::PERSIAN && (parts[0].0..name.0).any(|k| edges::is_title(page, k))
    };
    let alone = |n: &Stretch| is_alone(page, *n) && is_all(page, parts[0], *n) && !office(n);
    whole(page, parts[0]).filter(alone).filter(|_| told)
}

/// «گوزل تاگای، آموزگار»: words that no other text has, beside words that many have.
fn unheard(page: &Page<'_>, parts: &[Stretch], rare: &dyn Fn(usize) -> bool) -> Option<Stretch> {
    let unheard = |(first, last): Stretch| {
        let part = |k: usize| rare(k) || given::is_forename(page.key(k)) || page.class(k) == Class::Particle;
        page.language != Language::ENGLISH && last - first < 4 && (first..=last).all(part) && rare(last)
    };
    let heard = |(first, last): Stretch| (first..=last).any(|k| !rare(k) && !page.class(k).is_mark());
    parts.iter().take(2).enumerate().find_map(|(n, part)| {
        let beside = parts[1 - n];
        // «دیرینه‌شناس کانادایی، پروفسور اِین مکلین».
        let titled = edges::is_title(page, beside.0) && beside.1 > beside.0;
        let is_name = |name: &Stretch| unheard(*name) && is_alone(page, *name) && is_all(page, *part, *name);
        whole(page, *part).filter(is_name).filter(|_| heard(beside) && !titled)
    })
}

/// Of the parts that may be a name, the one that most speaks for.
fn firmest(
    page: &Page<'_>,
    place: Stretch,
    parts: &[Stretch],
    guesses: &[Stretch],
    guess: Option<Stretch>,
) -> Option<Stretch> {
    let meets = |(first, last): Stretch| guesses.iter().any(|(f, l)| *f <= last && first <= *l);
    let sure = |name: Stretch| {
        given::is_forename(page.key(name.0))
            || page.printed(name.1).contains('-')
            || page.language == Language::ENGLISH
    };
    let role = |(first, last): Stretch| (first..=last).any(|k| page.class(k) == Class::Role);
    let firm = |(part, name): &(Stretch, Stretch)| {
        // Beside a role two words that are none may be nothing but the name.
        let beside = name.1 > name.0
            && (parts.iter().any(|p| p != part && role(*p)) || *part != parts[0] && is_one_of(page, place.0));
        sure(*name) || meets(*name) || beside
    };
    // "Georges Moubarak, known as Abou Tony".
    let other = |part: &Stretch| {
        page.language == Language::ENGLISH
            && matches!(page.key(part.0), "known" | "better" | "dubbed" | "nicknamed" | "also")
    };
    let parts_of =
        parts.iter().take(3).enumerate().filter(|(n, part)| *n == 0 || !other(part)).map(|(_, part)| part);
    let names = parts_of.filter_map(|part| Some((*part, whole(page, *part)?))).filter(firm);
    // «نيفين زكي، ابنة عبد التواب»: a part that is all name tells more than one with somebody else's.
    let arabic = page.language == Language::ARABIC;
    let pure =
        |part: Stretch, name: Stretch| arabic && name.1 > name.0 && meets(name) && is_all(page, part, name);
    let best = names.enumerate().max_by_key(|(n, (part, name))| {
        (pure(*part, *name), given::is_forename(page.key(name.0)), sure(*name), meets(*name), *n)
    });
    best.map(|(_, (_, name))| name).filter(|(f, l)| l > f || guess.is_none_or(|(f, l)| l == f))
}

/// «مالک کشتی، شرکت یونیک‌مار»: a body, after what it is and a comma.
fn owner(page: &Page<'_>, parts: &[Stretch]) -> Option<Stretch> {
    let [(first, last), body] = *parts else { return None };
    let named = (first..=last).any(|k| given::is_forename(page.key(k)) || edges::is_body(page, k));
    let persian = page.language == Language::PERSIAN && last < first + 4 && !named;
    edges::body(page, body).filter(|_| persian)
}

/// «كاتبها العام، التيجاني الفرشيشي»: two words with articles that no other text has, after an office and a comma.
fn articled(page: &Page<'_>, parts: &[Stretch], rare: &dyn Fn(usize) -> bool) -> Option<Stretch> {
    let [office, name] = *parts else { return None };
    let held = page.class(office.0) == Class::Role || edges::is_owned_role(page, office.0);
    let word = |k: usize| {
        edges::is_definite(page, k) && is_name(page, k) && (rare(k) || given::is_forename(page.key(k)))
    };
    (held && name.1 == name.0 + 1 && word(name.0) && word(name.1)).then_some(name)
}

/// A source with the clause right after it that tells what its owner is called: «یکی از آنان | که خود را نجیب معرفی
/// کرد».
pub(super) fn with_calling(page: &Page<'_>, (first, last): Stretch) -> Stretch {
    let key = |k: usize| if k < page.words.len() { page.key(k) } else { "" };
    let follows = match page.language {
        Language::PERSIAN => key(last + 1) == "كه" && key(last + 2) == "خود" && key(last + 3) == "را",
        Language::ENGLISH => {
            key(last + 1) == "who" && matches!(key(last + 2), "gave" | "identified")
                || key(last + 1) == "calling" && key(last + 2) == "himself"
        }
        // «الأم، واسمها اعتماد الزلط وهي …»
        _ if matches!(key(last + 2), "واسمه" | "واسمها") && page.class(last + 1) == Class::Comma =>
        {
            let (_, end) = page.sentence_of(last);
            let part = |k: &usize| !page.class(*k).is_mark() && !matches!(page.key(*k), "وهو" | "وهي");
            let to = (last + 2..=end.min(last + LONGEST_CALLING)).take_while(part).last();
            return (first, to.unwrap_or(last));
        }
        _ => {
            matches!(key(last + 1), "عرف" | "عرفت")
                && key(last + 2) == "عن"
                && key(last + 3).starts_with("نفس")
        }
    };
    let (_, end) = page.sentence_of(last);
    let mark = |k: &usize| page.class(*k).is_mark();
    let to = (last + 1..=end.min(last + LONGEST_CALLING)).take_while(|k| !mark(k)).last();
    if follows { (first, to.unwrap_or(last)) } else { (first, last) }
}

/// «جنرال نقیب‌الله ستانکی، قوماندان امنیه»: the one part that begins with a title and is else nothing but a name.
fn titled(page: &Page<'_>, parts: &[Stretch], rare: &dyn Fn(usize) -> bool) -> Option<Stretch> {
    let title =
        |k: usize| edges::is_title(page, k) && page.class(k) != Class::Role && !edges::is_owned(page, k);
    let mut titled = parts.iter().take(2).filter(|(first, last)| last > first && title(*first));
    let part = titled.next().filter(|_| page.language == Language::PERSIAN)?;
    // «وزیر جهاد زراعی، مهندس حیدرقلی میش‌مست»
    let office = parts.iter().any(|p| p != part && page.class(p.0) == Class::Role);
    let unheard = |(first, last): &Stretch| {
        office && last > first || (*first..=*last).all(|k| rare(k) || given::is_forename(page.key(k)))
    };
    let name = whole(page, *part).filter(|name| name.1 == part.1 && unheard(name));
    name.filter(|_| titled.next().is_none())
}

/// «یکی از شاطرها، بهنام میخ‌چی», «إحداهم، ميرنا كبارة».
fn is_one_of(page: &Page<'_>, k: usize) -> bool {
    matches!(page.key(k), "يكي" | "احدهم" | "احدهما" | "احداهم" | "احداهن" | "احداهما")
}

/// «وهو», «وهي»: who that is follows.
fn is_who(page: &Page<'_>, k: usize) -> bool {
    page.language == Language::ARABIC && matches!(page.key(k), "وهو" | "وهي" | "وهم" | "وهما")
}

/// Whether a name can be no other noun: more than one word, or one without article and pronoun.
fn is_alone(page: &Page<'_>, (first, last): Stretch) -> bool {
    let noun = |k: usize| {
        edges::is_title(page, k)
            || edges::is_owned(page, k)
            || matches!(page.class(k), Class::Body | Class::Document | Class::Determiner)
    };
    // «المندوب الدائم لبلاد السفوح».
    let bound = first > page.sentence_of(first).0
        && edges::is_definite(page, first - 1)
        && page.key(first).starts_with('ل')
        && !given::is_forename(page.key(first));
    !bound && !(first..=last).any(noun) && (last > first || !edges::is_definite(page, first))
}

/// The parts of a phrase between commas, dashes and brackets outside quotations.
fn parts(page: &Page<'_>, (first, last): Stretch) -> Vec<Stretch> {
    let parts = |k: &usize| {
        matches!(page.class(*k), Class::Comma | Class::Dash | Class::Bracket)
            && page.words[*k].quote == page.words[first].quote
    };
    let mut out = Vec::new();
    let mut from = first;
    for k in (first..=last).filter(parts) {
        if k > from {
            out.push((from, k - 1));
        }
        from = k + 1;
    }
    if from <= last {
        out.push((from, last));
    }
    out
}

/// A part that is nothing but a name, after titles and up to where somebody is from.
fn whole(page: &Page<'_>, (mut first, last): Stretch) -> Option<Stretch> {
    let latin = page.language == Language::ENGLISH;
    let ends = |k: &usize| {
        matches!(page.class(*k), Class::Preposition | Class::Relative | Class::Complementiser | Class::Number)
    };
    let tied = |k: usize| matches!(page.key(k - 1), "ون" | "فن" | "فان" | "وان");
    let last = (first + 1..=last).find(|k| ends(k) && !tied(*k)).map_or(last, |k| k - 1);
    let before = |k: usize, last: usize| {
        edges::is_title(page, k) && !edges::followed_by_name(page, k, last)
            || latin && page.words[k].shape == 0
            || edges::is_definite(page, k)
                && !given::is_forename(page.key(k))
                && (k + 1..=last).any(|j| !edges::is_definite(page, j))
            || matches!(page.key(k), "رجل" | "اركان")
            || page.key(k) == "حرب" && page.key(k - 1) == "اركان"
    };
    while first < last && before(first, last) {
        first += 1;
    }
    // «رئيسة المنظمة، سنية العياري»: some given names look like adjectives.
    let adjective = |k: usize| {
        page.language == Language::ARABIC
            && page.class(k) == Class::Adjective
            && k == first
            && !edges::is_definite(page, k)
            && last == first + 1
            && edges::is_definite(page, last)
            && page.key(last).ends_with('ي')
    };
    let word = |k: usize| if latin { is_latin_name(page, k) } else { is_name(page, k) || adjective(k) };
    let sound = last - first < LONGEST && (first..=last).all(|k| word(k) || k > first && tied(k));
    let noun = (first..=last).all(|k| edges::is_definite(page, k) && !given::is_forename(page.key(k)));
    (sound && !noun && page.words[first].quote == page.words[last].quote).then_some((first, last))
}

fn is_latin_name(page: &Page<'_>, k: usize) -> bool {
    let capital = page.words[k].shape == 1 && !given::precedes_name(page.key(k));
    let kind = matches!(
        page.class(k),
        Class::Proper | Class::Given | Class::Other | Class::Past | Class::Participle
    );
    capital && kind
        || matches!(page.class(k), Class::Particle)
        || gazette_text::names::is_particle(page.printed(k)) && page.key(k) != "of"
}

fn is_name(page: &Page<'_>, k: usize) -> bool {
    edges::may_stand_in_name(page, k)
        && !matches!(
            page.key(k),
            "وهو"
                | "وهي"
                | "وهم"
                | "هما"
                | "ومقرها"
                | "ومقره"
                | "بينهم"
                | "بينها"
                | "احداهم"
                | "احداهن"
                | "احد"
                | "احدهم"
                | "اهل"
                | "ساله"
                | "يكي"
                | "شعبه"
                | "جارها"
                | "جاره"
        )
}

/// «طلب عدم ذكر اسمه», «لم تكشف عن اسمها»: a name that nobody tells.
fn is_withheld(key: &str) -> bool {
    matches!(
        key,
        "عدم"
            | "لم"
            | "رفض"
            | "رفضت"
            | "ذكر"
            | "نشر"
            | "كشف"
            | "الكشف"
            | "يذكر"
            | "تذكر"
            | "يكشف"
            | "تكشف"
    )
}

/// «به نام یوسف», "who gave his name as Patriot", "calling itself the Brigades of the Eastern Dawn".
fn called(page: &Page<'_>, (first, last): Stretch) -> Option<Stretch> {
    let key = |k: usize| page.key(k);
    // "Yahya Mansar, known as Abu Jabr" has told the name already.
    let capital =
        |k: usize| page.words[k].shape == 1 && matches!(page.class(k), Class::Proper | Class::Given);
    let named = |at: usize| (first..at.saturating_sub(1)).any(|k| capital(k) && capital(k + 1));
    let at = (first + 1..last).find(|&k| match page.language {
        Language::ENGLISH if key(k) == "as" && key(k - 1) == "known" && named(k) => false,
        Language::ENGLISH => {
            matches!(key(k), "named" | "itself" | "themselves")
                || key(k) == "name" && key(k - 1) == "the"
                || key(k) == "as" && matches!(key(k - 1), "name" | "only" | "himself" | "herself" | "known")
        }
        Language::ARABIC => {
            matches!(key(k), "يدعي" | "تدعي" | "ويدعي" | "وتدعي" | "واسمه" | "واسمها")
                || matches!(key(k), "اسمه" | "اسمها") && !(first..k).any(|j| is_withheld(key(j)))
                || key(k) == "باسم"
                    && matches!(
                        key(k - 1),
                        "نفسه"
                            | "نفسها"
                            | "المعروف"
                            | "المعروفه"
                            | "يعرف"
                            | "تعرف"
                            | "عرف"
                            | "عرفت"
                    )
        }
        // «که خود را سهراب معرفی می‌کند».
        _ => key(k) == "نام" && key(k - 1) == "به" || key(k) == "را" && key(k - 1) == "خود",
    })?;
    let from =
        (at + 1..=last).find(|&k| page.class(k) != Class::Determiner && page.class(k) != Class::Open)?;
    let verb = |k: usize| matches!(key(k), "معرفي" | "تنها") || page.class(k).is_verbal();
    let goes_on = |k: &usize| match page.language {
        Language::ENGLISH => {
            page.words[*k].shape != 0 && !page.class(*k).is_mark() || matches!(key(*k), "of" | "the" | "and")
        }
        // «که خود را فرمانده لوکاس می‌نامد».
        Language::PERSIAN => (is_name(page, *k) || page.class(*k) == Class::Role) && !verb(*k),
        _ => is_name(page, *k),
    };
    let end = (from..=last).take_while(goes_on).last()?;
    let end = (from..=end).rev().find(|&k| !matches!(key(k), "of" | "the" | "and"))?;
    (page.language != Language::ENGLISH || page.words[from].shape != 0).then_some((from, end))
}
