//! The name that closes a source of Arabic copy, where grammar leaves no choice.
//!
//! A definite noun ends what stands before it: «مهندس البلدية نديم القاضي», «المدير العام للجمارك لزهر بن شيخ». So does a title
//! («المفوض الدكتور التجاني آدم») and a noun with a pronoun («محاميها نيلسون أوكاموتو»). What follows without an article, to the end
//! of the phrase, is the name; the words of other texts tell a noun or adverb that only looks like one.

use gazette_news::Language;

use super::words::{
    is_address, is_body, is_compound_given, is_definite, is_owned, is_qualifier, is_tie, is_word_of_names,
    may_stand_in_name, speaks_for,
};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words of such a name.
const LONGEST: usize = 6;

/// The name at the end of a source; `rare` tells the words that no other text has.
pub(in crate::people) fn closing(
    page: &Page<'_>,
    (first, last): Stretch,
    rare: &dyn Fn(usize) -> bool,
) -> Option<Stretch> {
    if page.language != Language::ARABIC || page.class(last).is_mark() || page.words[last].quote != 0 {
        return None;
    }
    if is_body(page, first) || (first..=last).any(|k| page.class(k) == Class::Relative) {
        return None;
    }
    // «النائب رفعت سلامون عضو لجنة الصحة»: a second office without article ends the name too.
    let office = |k: &usize| {
        page.class(*k) == Class::Role && !is_definite(page, *k) && !given::is_forename(page.key(*k))
    };
    let second = (first + 3..last).find(office).filter(|&k| !(first..k).any(|j| page.class(j).is_mark()));
    let before = second.filter(|_| {
        page.key(first).starts_with("ال") && matches!(page.class(first), Class::Role | Class::Title)
    });
    at_end(page, (first, last), rare).or_else(|| at_end(page, (first, before? - 1), rare))
}

/// The name that goes up to the end of a phrase.
fn at_end(page: &Page<'_>, (first, last): Stretch, rare: &dyn Fn(usize) -> bool) -> Option<Stretch> {
    let part = (first..=last).rev().find(|&k| page.class(k).is_mark()).map_or(first, |k| k + 1);
    let closes = |start: usize, certain: bool| {
        let long = last >= start && last - start < LONGEST;
        let sound = (start..=last)
            .all(|k| is_part(page, k) || is_doubtful(page, k, certain || k == last || k == start));
        (long && sound && is_likely(page, (start, last), certain, rare)).then_some((start, last))
    };
    if let Some(title) = (part..last).rev().find(|&k| is_person_title(page, k)) {
        return closes(after_titles(page, (title + 1, last)), true);
    }
    if is_owned_role(page, part) && part < last {
        let start = after_titles(page, (part + 1, last));
        return closes(start, true).filter(|_| page.class(start) != Class::Role);
    }
    // «نقيب الصيادين في نورس سعيد الخطاف»: a given name after the place of an office.
    let placed = |k: usize| {
        k > part + 2
            && page.class(k - 2) == Class::Preposition
            && matches!(page.key(k - 2), "في" | "ب")
            && given::is_forename(page.key(k))
            && k < last
            && matches!(page.class(part), Class::Role | Class::Title)
    };
    let starts =
        |k: &usize| (ends_noun(page, *k - 1) || placed(*k)) && is_start(page, *k) && !is_owned(page, *k);
    // «النائب رجا الشوابكات»: nothing but a name stands without article right after an office with one.
    let office = |k: usize| k == part + 1 && page.class(part) == Class::Role && is_definite(page, part);
    (part + 1..=last).filter(starts).find_map(|k| closes(k, office(k)))
}

/// A title that stands before a person's name alone; «الرئيس» and the like may stand before a body's.
fn is_person_title(page: &Page<'_>, k: usize) -> bool {
    page.class(k) == Class::Title && page.key(k).starts_with("ال")
        || is_definite(page, k) && is_address(page.key(k)) && page.class(k) != Class::Role
}

/// Where the name begins after a title: not at another title, at what qualifies one, or at where somebody is from.
fn after_titles(page: &Page<'_>, (mut first, last): Stretch) -> usize {
    let and = |k: usize| page.key(k).starts_with("وال") && page.key(k).chars().count() > 5;
    let article = |k: usize| (is_definite(page, k) || and(k)) && !given::is_forename(page.key(k));
    // «الدكتور الأردني سامي», but «العميد ركن الفاتح عوض».
    let ranked = |k: usize| matches!(page.key(k - 1), "ركن" | "الركن");
    // «المهندس الزراعي التجاني أب كروق»: what a tie follows is a name.
    let tied = |k: usize| k < last && is_tie(page.key(k + 1));
    let adjective = |k: usize| article(k) && !ranked(k) && !tied(k) && (k + 1..=last).any(|j| !article(j));
    while first < last
        && !given::is_forename(page.key(first))
        && (page.class(first) == Class::Title || is_qualifier(page.key(first)) || adjective(first))
    {
        first += 1;
    }
    first
}

/// «محاميها», «رئيستها»: a role with a pronoun.
pub(in crate::people) fn is_owned_role(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let owned = ["ها", "هم", "هما", "ه"].iter().any(|pronoun| key.ends_with(pronoun));
    owned && !page.printed(k).ends_with('ة') && is_address(key) && !is_definite(page, k)
}

/// Whether the noun before a name is complete with this word.
fn ends_noun(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    let bound = ["لل", "وال", "بال"].iter().any(|p| key.starts_with(p)) && key.chars().count() > 4;
    let named = k > 0 && (page.class(k - 1) == Class::Particle || page.key(k - 1) == "عبد");
    (is_definite(page, k) || bound) && !named && !given::is_forename(key)
}

/// Whether a name can begin with this word: one without article or proclitic.
fn is_start(page: &Page<'_>, k: usize) -> bool {
    let bound = ["لل", "وال", "بال", "كال"].iter().any(|p| page.key(k).starts_with(p));
    let tied = |k: usize| {
        page.class(k) == Class::Particle
            || matches!(page.key(k), "بن" | "ولد" | "فان" | "دي" | "دو" | "دير" | "فون")
    };
    let proclitic = page.key(k).starts_with(['و', 'ل', 'ب', 'ك', 'ف'])
        && !given::is_forename(page.key(k))
        && !page.words.get(k + 1).is_some_and(|_| tied(k + 1));
    // «الحركة الباقر إسماعيل»: some given names have the article.
    let named = given::is_forename(page.key(k));
    (!is_definite(page, k) || named)
        && !matches!(page.key(k), "احد" | "احدي" | "بعض" | "كل" | "جميع" | "بن" | "بنت" | "ولد" | "منت")
        && !bound
        && (!proclitic || page.class(k) == Class::Particle || page.printed(k).contains('-'))
        && (may_stand_in_name(page, k) || matches!(page.class(k), Class::Adjective | Class::Role))
        && page.class(k) != Class::Preposition
}

/// Whether a word can stand in the name.
fn is_part(page: &Page<'_>, k: usize) -> bool {
    let surname = matches!(page.class(k), Class::Role | Class::Adjective) && is_definite(page, k);
    let and =
        page.key(k).starts_with('و') && page.key(k).chars().count() > 4 && !given::is_forename(page.key(k));
    !and && (may_stand_in_name(page, k) || surname || page.printed(k).contains('-'))
        && is_word_of_names(page, k)
        && !speaks_for(page, k)
        && !page.printed(k).contains('\u{64B}')
        && !["لل", "وال", "بال"].iter().any(|p| page.key(k).starts_with(p))
}

/// «رفيق», «قاضي»: a noun or adjective that is a name where one must stand.
fn is_doubtful(page: &Page<'_>, k: usize, must: bool) -> bool {
    must && matches!(page.class(k), Class::Role | Class::Adjective)
        && !is_owned(page, k)
        && is_word_of_names(page, k)
        && !is_qualifier(page.key(k))
}

/// Whether the words are rather a name's than those of the sentence.
fn is_likely(page: &Page<'_>, (first, last): Stretch, certain: bool, rare: &dyn Fn(usize) -> bool) -> bool {
    // «السفير جراح عبدالعزيز»: a name that is also somebody's work, between an office and a given name.
    let worklike = |k: usize| {
        page.class(k) == Class::Role
            && k > 0
            && matches!(page.class(k - 1), Class::Role | Class::Title)
            && is_definite(page, k - 1)
            && k < last
            && given::is_forename(page.key(k + 1))
    };
    let named = |k: usize| {
        given::is_forename(page.key(k))
            || rare(k)
            || page.class(k) == Class::Particle
            || is_compound_given(page, k)
            || worklike(k)
    };
    let accusative = page.key(first).ends_with('ا') && !given::is_forename(page.key(first));
    let count = (first..=last).filter(|&k| named(k)).count();
    if certain {
        let ranked = first > 0 && page.class(first - 1) != Class::Role && last > first && last < first + 3;
        return (count > 0 || ranked)
            && (last > first || !is_definite(page, first) || given::is_forename(page.key(first)));
    }
    named(first) && !(accusative && first == last) && count * 2 > last - first
}
