//! Given names and the fields of offices: lists of our own, of the commonest in the countries the news comes from.
//!
//! They only help to see where a role ends and a name begins; a name on no list is still found by its shape.

use std::collections::HashSet;
use std::sync::OnceLock;

use gazette_text::fold;

use abroad::{ARABIC_ABROAD, PERSIAN_ABROAD};
use names::{ARABIC, FEMALE, LATIN, MALE, PERSIAN};
use words::{ARABIC_FIELDS, BEFORE, BODY_NOUNS, LATIN_FIELDS, PERSIAN_FIELDS};

mod abroad;
mod names;
mod words;

/// A list of words, read once.
type Words = OnceLock<HashSet<&'static str>>;

fn holds(words: &Words, lists: &[&'static str], key: &str) -> bool {
    words.get_or_init(|| lists.iter().flat_map(|list| list.split_whitespace()).collect()).contains(key)
}

/// Whether a folded word is a common given name.
pub(crate) fn is_given(key: &str) -> bool {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        [LATIN, ARABIC, PERSIAN].iter().flat_map(|l| l.split_whitespace()).map(fold::key).collect()
    });
    names.contains(key)
}

/// Whether a folded word is a woman's name.
pub(crate) fn is_female(key: &str) -> bool {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    NAMES.get_or_init(|| FEMALE.split_whitespace().map(fold::key).collect()).contains(key)
}

/// Whether a folded word is one of the rarer names of men.
pub(crate) fn is_male(key: &str) -> bool {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    NAMES.get_or_init(|| MALE.split_whitespace().map(fold::key).collect()).contains(key)
}

/// Whether a folded word is a given name, rarer ones too: where a name is known to stand and its edge is looked for.
pub(crate) fn is_forename(key: &str) -> bool {
    is_given(key) || is_male(key) || is_female(key) || is_abroad(key)
}

/// Whether a folded word is a given name of another language in Arabic or Persian letters.
fn is_abroad(key: &str) -> bool {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    let lists = || [ARABIC_ABROAD, PERSIAN_ABROAD].into_iter().flat_map(str::split_whitespace);
    NAMES.get_or_init(|| lists().map(fold::key).collect()).contains(key)
}

/// Nouns of bodies that name one with what stands before them: "Writers' Union", "College of Surgeons".
pub(crate) fn is_body_noun(key: &str) -> bool {
    static NOUNS: Words = OnceLock::new();
    holds(&NOUNS, &[BODY_NOUNS], key)
}

/// Words that stand before an English name and belong to none: what qualifies an office, forms of address, nicknames.
pub(crate) fn precedes_name(key: &str) -> bool {
    static WORDS: Words = OnceLock::new();
    holds(&WORDS, &[BEFORE], key) || is_field(key)
}

/// Whether a folded word is a field of office, which ends a role and begins no name.
pub(crate) fn is_field(key: &str) -> bool {
    static FIELDS: Words = OnceLock::new();
    holds(&FIELDS, &[LATIN_FIELDS, ARABIC_FIELDS, PERSIAN_FIELDS], key)
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
