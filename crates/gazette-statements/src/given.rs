//! Given names and the fields of offices: lists of our own, of the commonest in the countries the news comes from.
//!
//! They only help to see where a role ends and a name begins; a name on no list is still found by its shape.

use std::sync::OnceLock;

use gazette_text::fold;

use crate::hash::List;
use abroad::{ARABIC_ABROAD, PERSIAN_ABROAD};
use further::{ARABIC_HERS, ARABIC_HIS, PERSIAN_HERS, PERSIAN_HIS};
use more::{ARABIC_MORE, PERSIAN_MORE};
use names::{ARABIC, FEMALE, LATIN, MALE, PERSIAN};
use words::{ARABIC_FIELDS, BEFORE, BODY_NOUNS, LATIN_FIELDS, PERSIAN_FIELDS};
use world::{MEN, WOMEN};

mod abroad;
mod further;
mod more;
mod names;
mod words;
mod world;

/// Which lists a word is on, as bits.
pub(crate) type Lists = u8;

pub(crate) const GIVEN: Lists = 1;
const HERS: Lists = 1 << 1;
const HIS: Lists = 1 << 2;
/// Given names of another language in Arabic or Persian letters, and rarer ones of these.
const FOREIGN: Lists = 1 << 3;
/// Given names, rarer ones too.
pub(crate) const FORENAME: Lists = GIVEN | HERS | HIS | FOREIGN;
const BODY_NOUN: Lists = 1 << 4;
const PRECEDING: Lists = 1 << 5;
pub(crate) const FIELD: Lists = 1 << 6;

/// The lists that a folded word is on: one table for all, since most words are asked for more than one.
pub(crate) fn lists(key: &str) -> Lists {
    static WORDS: OnceLock<List<String, Lists>> = OnceLock::new();
    WORDS.get_or_init(table).get(key).copied().unwrap_or(0)
}

fn table() -> List<String, Lists> {
    let mut table = List::default();
    let names: [(Lists, &[&str]); 4] = [
        (GIVEN, &[LATIN, ARABIC, PERSIAN]),
        (HERS, &[FEMALE, ARABIC_HERS, PERSIAN_HERS, WOMEN]),
        (HIS, &[MALE, ARABIC_HIS, PERSIAN_HIS, MEN]),
        (FOREIGN, &[ARABIC_ABROAD, PERSIAN_ABROAD, ARABIC_MORE, PERSIAN_MORE]),
    ];
    for (list, texts) in names {
        for word in texts.iter().flat_map(|text| text.split_whitespace()) {
            *table.entry(fold::key(word)).or_insert(0) |= list;
        }
    }
    // These are written as they are looked up.
    let words: [(Lists, &[&str]); 3] = [
        (BODY_NOUN, &[BODY_NOUNS]),
        (PRECEDING, &[BEFORE]),
        (FIELD, &[LATIN_FIELDS, ARABIC_FIELDS, PERSIAN_FIELDS]),
    ];
    for (list, texts) in words {
        for word in texts.iter().flat_map(|text| text.split_whitespace()) {
            *table.entry(word.to_owned()).or_insert(0) |= list;
        }
    }
    table
}

/// Whether a folded word is a common given name.
pub(crate) fn is_given(key: &str) -> bool {
    lists(key) & GIVEN != 0
}

/// Whether a folded word is a woman's name.
pub(crate) fn is_female(key: &str) -> bool {
    lists(key) & HERS != 0
}

/// Whether a folded word is one of the rarer names of men.
pub(crate) fn is_male(key: &str) -> bool {
    lists(key) & HIS != 0
}

/// Whether a folded word is a given name, rarer ones too: where a name is known to stand and its edge is looked for.
pub(crate) fn is_forename(key: &str) -> bool {
    lists(key) & FORENAME != 0
}

/// Whether a folded word of Arabic or Persian is built as given names are: «عبدالباقي», «سیدمحمد», «نجیب‌الله».
pub(crate) fn is_compound(key: &str) -> bool {
    const BEGINS: &[&str] = &[
        "عبدال",
        "سيدم",
        "سيدح",
        "سيدع",
        "سيدا",
        "سيدج",
        "سيدر",
        "محمدح",
        "محمدر",
        "محمدع",
        "محمدج",
        "محمدت",
        "غلامح",
        "غلامر",
        "غلامع",
        "اميرح",
        "اميرم",
        "اميرع",
        "عليا",
        "عليم",
        "علير",
    ];
    const ENDS: &[&str] = &["الله", "الدين", "السادات", "عليخان", "قليخان"];
    let long = |rest: &str| rest.chars().count() > 2;
    BEGINS.iter().any(|begin| key.strip_prefix(begin).is_some_and(long))
        || ENDS.iter().any(|end| key.strip_suffix(end).is_some_and(long))
}

/// Nouns of bodies that name one with what stands before them: "Writers' Union", "College of Surgeons".
pub(crate) fn is_body_noun(key: &str) -> bool {
    lists(key) & BODY_NOUN != 0
}

/// Words that stand before an English name and belong to none: what qualifies an office, forms of address, nicknames.
pub(crate) fn precedes_name(key: &str) -> bool {
    lists(key) & (PRECEDING | FIELD) != 0
}

/// Whether a folded word is a field of office, which ends a role and begins no name.
pub(crate) fn is_field(key: &str) -> bool {
    lists(key) & FIELD != 0
}

/// Roles so general that they mean whoever is being spoken of.
pub(crate) fn is_general_role(key: &str) -> bool {
    const GENERAL: &[&str] =
        &["official", "leader", "politician", "diplomat", "مسوول", "قيادي", "دبلوماسي", "مقام", "ديپلمات"];
    GENERAL.contains(&key)
}

/// Plurals of Arabic role words that no ending gives away, and those that one does.
pub(crate) fn is_arabic_plural(key: &str) -> bool {
    const BROKEN: &[&str] = &[
        "مصادر",
        "شهود",
        "سكان",
        "اهالي",
        "خبراء",
        "نواب",
        "وزراء",
        "اطباء",
        "عمال",
        "طلاب",
        "تجار",
        "اوساط",
        "جيران",
        "نشطاء",
        "محامو",
    ];
    let bare = key.strip_prefix("ال").unwrap_or(key);
    BROKEN.contains(&bare) || ((bare.ends_with("ون") || bare.ends_with("ين")) && bare.chars().count() > 4)
}
