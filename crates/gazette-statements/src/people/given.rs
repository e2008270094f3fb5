//! Given names and the fields of offices: lists of our own, of the commonest in the countries the news comes from.
//!
//! They only help to see where a role ends and a name begins; a name on no list is still found by its shape.

use std::collections::HashSet;
use std::sync::OnceLock;

use gazette_text::fold;

use super::Sex;
use crate::page::{Page, Stretch};
use names::{ARABIC, FEMALE, LATIN, MALE, PERSIAN};

mod names;

/// Whether a folded word is a common given name.
pub(crate) fn is_given(key: &str) -> bool {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        [LATIN, ARABIC, PERSIAN].iter().flat_map(|l| l.split_whitespace()).map(fold::key).collect()
    });
    names.contains(key)
}

fn is_female(key: &str) -> bool {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    NAMES.get_or_init(|| FEMALE.split_whitespace().map(fold::key).collect()).contains(key)
}

fn is_male(key: &str) -> bool {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    NAMES.get_or_init(|| MALE.split_whitespace().map(fold::key).collect()).contains(key)
}

/// Whether a folded word is a given name, rarer ones too: where a name is known to stand and its edge is looked for.
pub(crate) fn is_forename(key: &str) -> bool {
    is_given(key) || is_male(key) || is_female(key)
}

/// The sex that a given name tells, where it tells one.
pub(super) fn sex_of(key: &str) -> Sex {
    match () {
        () if AMBIGUOUS.contains(&key) => Sex::Unknown,
        () if is_female(key) => Sex::Female,
        // A list of given names that are no woman's: what is left of the common ones.
        () if is_given(key) || is_male(key) => Sex::Male,
        () => Sex::Unknown,
    }
}

/// Nouns of bodies that name one with what stands before them: "Writers' Union", "College of Surgeons".
pub(super) fn is_body_noun(key: &str) -> bool {
    const NOUNS: &[&str] = &[
        "institute",
        "college",
        "society",
        "centre",
        "center",
        "service",
        "trust",
        "fund",
        "front",
        "movement",
        "brigade",
        "brigades",
        "chamber",
        "congress",
        "assembly",
        "school",
        "authority",
        "observatory",
        "citizens",
        "friends",
        "guild",
        "bureau",
        "office",
        "department",
        "force",
        "forces",
        "agency",
        "commission",
        "directorate",
        "mission",
        "league",
        "foundation",
        "staff",
        "command",
        "headquarters",
        "coalition",
        "alliance",
        "network",
        "conference",
    ];
    NOUNS.contains(&key)
}

/// Words that stand before an English name and belong to none: what qualifies an office, forms of address, nicknames.
pub(super) fn precedes_name(key: &str) -> bool {
    const BEFORE: &[&str] = &[
        "pastor",
        "father",
        "big",
        "little",
        "old",
        "young",
        "marine",
        "ranger",
        "trooper",
        "correspondent",
        "anchor",
        "novelist",
        "courier",
        "grocer",
        "baker",
        "singer-songwriter",
        "first",
        "second",
        "third",
        "fourth",
        "lady",
        "democrat",
        "republican",
        "chairman",
        "co-founder",
        "cofounder",
        "vice",
        "deputy",
        "senior",
        "former",
        "retired",
        "special",
        "general",
        "affairs",
        "comptroller",
        "assemblymember",
        "basin",
        "province",
        "valley",
        "river",
        "bay",
        "islands",
        "rural",
        "urban",
        "regional",
        "national",
        "international",
        "star",
        "skipper",
        "legend",
        "veteran",
    ];
    BEFORE.contains(&key) || is_field(key)
}

const AMBIGUOUS: &[&str] = &[
    "alex", "jordan", "taylor", "robin", "sam", "max", "nour", "noor", "kelly", "ashley", "wei", "li",
    "ming", "leslie", "jean", "andrea", "صباح", "نور", "نضال", "ضياء",
];

/// Whether a stretch begins with a given name.
pub(super) fn begins_with_given(page: &Page<'_>, (first, _): Stretch) -> bool {
    is_forename(page.key(first))
}

/// Whether a folded word is a field of office, which ends a role and begins no name.
pub(crate) fn is_field(key: &str) -> bool {
    const FIELDS: &[&str] = &[
        "affairs",
        "resources",
        "security",
        "defence",
        "defense",
        "health",
        "education",
        "energy",
        "oil",
        "petroleum",
        "finance",
        "interior",
        "justice",
        "transport",
        "transportation",
        "trade",
        "agriculture",
        "environment",
        "culture",
        "tourism",
        "labor",
        "labour",
        "sports",
        "sport",
        "youth",
        "communications",
        "information",
        "planning",
        "housing",
        "water",
        "electricity",
        "commerce",
        "industry",
        "economy",
        "works",
        "foreign",
        "development",
        "science",
        "technology",
        "migration",
        "fisheries",
        "lands",
        "mines",
        "roads",
        "treasury",
        "staff",
        "police",
        "republic",
        "nations",
        "islands",
        "kingdom",
        "states",
        "county",
        "city",
        "district",
        "province",
        "region",
        "party",
        "club",
        "united",
        "university",
        "institute",
        "group",
        "holdings",
        "bank",
        "council",
        "الخارجيه",
        "الداخليه",
        "الدفاع",
        "الماليه",
        "الصحه",
        "التعليم",
        "التربيه",
        "النفط",
        "الطاقه",
        "العدل",
        "النقل",
        "التجاره",
        "الزراعه",
        "البييه",
        "الثقافه",
        "السياحه",
        "العمل",
        "الاعلام",
        "التخطيط",
        "الاسكان",
        "المياه",
        "الكهرباء",
        "الصناعه",
        "الاقتصاد",
        "الاشغال",
        "التنميه",
        "العلوم",
        "الوزراء",
        "الوطني",
        "الوطنيه",
        "العام",
        "العامه",
        "المركزي",
        "الجمهوريه",
        "خارجه",
        "كشور",
        "دفاع",
        "اقتصاد",
        "دارايي",
        "بهداشت",
        "اموزش",
        "پرورش",
        "نفت",
        "نيرو",
        "دادگستري",
        "راه",
        "شهرسازي",
        "ترابري",
        "بازرگاني",
        "كشاورزي",
        "فرهنگ",
        "ارشاد",
        "گردشگري",
        "كار",
        "صنعت",
        "معدن",
        "ارتباطات",
        "اطلاعات",
        "علوم",
        "ورزش",
        "جوانان",
        "اب",
        "برق",
        "محيط",
        "زيست",
        "شهر",
        "استان",
        "مركزي",
        "ملي",
        "عمومي",
        "امنيت",
        "عالي",
        "اسلامي",
        "جمهور",
        "وزيران",
        "هوايي",
        "دريايي",
        "زميني",
    ];
    FIELDS.contains(&key)
}

/// Roles so general that they mean whoever is being spoken of.
pub(crate) fn is_general_role(key: &str) -> bool {
    const GENERAL: &[&str] =
        &["official", "leader", "politician", "diplomat", "مسوول", "قيادي", "دبلوماسي", "مقام", "ديپلمات"];
    GENERAL.contains(&key)
}

/// Plurals of Arabic role words that no ending gives away, and those that one does.
pub(super) fn is_arabic_plural(key: &str) -> bool {
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
