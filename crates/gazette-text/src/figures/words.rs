//! The words around numbers, folded as by [`crate::fold::key`].

use gazette_news::{Language, Unit};

/// Words before a number that say it may be more.
pub(super) const AT_LEAST: &[&str] = &[
    "at least",
    "no fewer than",
    "no less than",
    "not less than",
    "a minimum of",
    "ما لا يقل عن",
    "ما لا تقل عن",
    "لا يقل عن",
    "لا تقل عن",
    "علي الاقل",
    "دستكم",
    "دست كم",
    "حداقل",
    "لااقل",
    "كم تر از ان نيست",
];
/// Words before a number that say it is more.
pub(super) const MORE_THAN: &[&str] = &[
    "more than",
    "over",
    "upwards of",
    "in excess of",
    "exceeded",
    "exceeds",
    "exceeding",
    "topped",
    "surpassed",
    "nearly over",
    "اكثر من",
    "نحو اكثر من",
    "ما يزيد علي",
    "ما يزيد عن",
    "يزيد علي",
    "يزيد عن",
    "تزيد علي",
    "تزيد عن",
    "زادت علي",
    "زاد علي",
    "زاد عن",
    "زادت عن",
    "فاق",
    "فاقت",
    "يفوق",
    "تفوق",
    "تجاوز",
    "تجاوزت",
    "يتجاوز",
    "تتجاوز",
    "متجاوزا",
    "متجاوزه",
    "تخطي",
    "تخطت",
    "بيش از",
    "بيشتر از",
    "فراتر از",
    "بالغ بر",
];
/// Words before a number that say it is less.
pub(super) const LESS_THAN: &[&str] =
    &["fewer than", "less than", "under", "below", "اقل من", "يقل عن", "تقل عن", "كمتر از"];
/// Words before a number that say it may be less.
pub(super) const AT_MOST: &[&str] = &[
    "at most",
    "up to",
    "no more than",
    "not more than",
    "as many as",
    "as much as",
    "لا يزيد علي",
    "لا يزيد عن",
    "لا تزيد علي",
    "لا تزيد عن",
    "لا يتجاوز",
    "لا تتجاوز",
    "لم يتجاوز",
    "لم تتجاوز",
    "ما لا يزيد علي",
    "ما لا يزيد عن",
    "ما يصل الي",
    "حداكثر",
    "تا سقف",
];
/// Words before a number that say it is rounded.
pub(super) const APPROXIMATE: &[&str] = &[
    "about",
    "around",
    "some",
    "roughly",
    "approximately",
    "nearly",
    "almost",
    "an estimated",
    "close to",
    "نحو",
    "بنحو",
    "لنحو",
    "حوالي",
    "قرابه",
    "زهاء",
    "ما يقارب",
    "ما يقرب من",
    "تقريبا",
    "حدود",
    "نزديك به",
    "تقريبا",
    "قريب به",
    "در حدود",
];

/// Month names: a number before one is a day.
pub(super) const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
    "يناير",
    "فبراير",
    "مارس",
    "ابريل",
    "مايو",
    "يونيو",
    "يوليو",
    "اغسطس",
    "سبتمبر",
    "اكتوبر",
    "نوفمبر",
    "ديسمبر",
    "كانون",
    "شباط",
    "اذار",
    "نيسان",
    "ايار",
    "حزيران",
    "تموز",
    "اب",
    "ايلول",
    "تشرين",
    "فروردين",
    "ارديبهشت",
    "خرداد",
    "تير",
    "مرداد",
    "شهريور",
    "مهر",
    "ابان",
    "اذر",
    "دي",
    "بهمن",
    "اسفند",
    "محرم",
    "صفر",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ژانويه",
    "فوريه",
    "آوريل",
    "اوريل",
    "مه",
    "ژوئن",
    "ژوين",
    "ژوئيه",
    "ژوييه",
    "اوت",
    "سپتامبر",
    "اكتبر",
    "نوامبر",
    "دسامبر",
];

/// Reads a currency sign or folded word.
pub(super) fn currency(word: &str) -> Option<Unit> {
    Some(match word {
        "$" | "dollar" | "dollars" | "دولار" | "دولارا" | "دولارات" | "دلار" | "usd" | "US$" => {
            Unit::Dollar
        }
        "€" | "euro" | "euros" | "يورو" | "eur" => Unit::Euro,
        "£" | "pound" | "pounds" | "sterling" | "پوند" => Unit::Pound,
        "¥" | "yen" | "ين" => Unit::Yen,
        "rial" | "rials" | "ريال" => Unit::Rial,
        "toman" | "tomans" | "تومان" => Unit::Toman,
        "dinar" | "dinars" | "دينار" | "دينارا" => Unit::Dinar,
        "dirham" | "dirhams" | "درهم" | "درهما" => Unit::Dirham,
        "riyal" | "riyals" => Unit::Riyal,
        "lira" | "liras" | "ليره" | "لير" => Unit::Lira,
        "rouble" | "roubles" | "ruble" | "rubles" | "روبل" => Unit::Rouble,
        "yuan" | "يوان" => Unit::Yuan,
        _ => return None,
    })
}

/// Reads a unit of measure.
pub(super) fn unit_word(key: &str) -> Option<Unit> {
    Some(match key {
        "km" | "kilometers" | "kilometres" | "kilometer" | "kilometre" | "كيلومتر" | "كيلومترا"
        | "كيلومترات" | "كيلومتري" => Unit::Kilometre,
        "meters" | "metres" | "meter" | "metre" | "متر" | "مترا" | "امتار" | "متري" => {
            Unit::Metre
        }
        "miles" | "mile" | "ميل" | "ميلا" | "اميال" | "مايل" => Unit::Mile,
        "tons" | "tonnes" | "ton" | "tonne" | "طن" | "طنا" | "اطنان" | "تن" => Unit::Tonne,
        "kg" | "kilograms" | "kilos" | "كيلوغرام" | "كيلوغراما" | "كيلوگرم" => {
            Unit::Kilogram
        }
        "hectares" | "hectare" | "هكتار" | "هكتارا" => Unit::Hectare,
        "barrels" | "barrel" | "برميل" | "بشكه" => Unit::Barrel,
        "megawatts" | "mw" | "ميغاواط" | "مگاوات" => Unit::Megawatt,
        _ => return None,
    })
}

/// Words that no counted thing begins with.
pub(super) fn is_small(key: &str) -> bool {
    const SMALL: &str = "of and or in on at by to for from with were was is are have has had the a an as after before \
        since but than who which that he she it they said when while per am pm a.m p.m be will would في \
        من علي الي عن و او قبل بعد كان كانت ان منذ قال لكن مع هو هي در از به كه را با تا بود است شد براي \
        يا اما هم پس گفت منهم منهن بينهم بحسب حسب اثر جراء خلال لدي عقب بين متاثرين متاثرا هنوز still so because without";
    SMALL.split(' ').any(|word| word == key)
}

/// Whether a word after a number begins something else: «والجرحى», «وأصيب», «وفق», "two seriously". Arabic words that
/// begin with «و» themselves do not.
pub(super) fn joins_what_follows(key: &str, language: Language) -> bool {
    const OWN: &[&str] = &[
        "وزير",
        "وزيرا",
        "وزراء",
        "وفاه",
        "وفيات",
        "وحده",
        "وحدات",
        "وظيفه",
        "وظايف",
        "وظائف",
        "وثيقه",
        "وثايق",
        "وثائق",
        "وجبه",
        "وجبات",
        "ولايه",
        "ولايات",
        "وفد",
        "وفدا",
        "وفود",
        "ورقه",
        "ورشه",
        "ورش",
        "وسيله",
        "وسايل",
        "وسائل",
        "وكاله",
        "وكالات",
        "ولد",
        "ولدا",
        "واط",
        "ورده",
        "وسام",
        "وساما",
        "وقفه",
        "وافدا",
        "وافد",
        "وافدين",
    ];
    match language {
        Language::ARABIC => key.starts_with('و') && !OWN.contains(&key),
        Language::ENGLISH => {
            matches!(key, "seriously" | "badly" | "critically" | "slightly" | "lightly" | "fatally")
        }
        _ => false,
    }
}

/// Adjectives that stand between a number and its noun.
pub(super) fn is_modifier(key: &str) -> bool {
    const MODIFIERS: &[&str] = &[
        "other",
        "more",
        "new",
        "additional",
        "armed",
        "foreign",
        "local",
        "young",
        "elderly",
        "civilian",
        "government",
        "police",
        "security",
        "square",
        "cubic",
        "unarmed",
        "suspected",
        "alleged",
        "senior",
        "migrant",
        "Palestinian",
        "metric",
        "متر",
        "كيلومتر",
    ];
    MODIFIERS.contains(&key)
}

/// Words before a number that name something by it, or tell the time: no figure of the news.
pub(super) const LABELS: &[&str] = &[
    "no",
    "number",
    "route",
    "line",
    "page",
    "article",
    "highway",
    "flight",
    "platform",
    "gate",
    "channel",
    "room",
    "section",
    "chapter",
    "الساعه",
    "رقم",
    "الماده",
    "ماده",
    "الصفحه",
    "الفصل",
    "القناه",
    "ساعت",
    "شماره",
    "صفحه",
    "بند",
    "كانال",
    "پرواز",
];

/// Words between the two numbers of a score.
pub(super) const SCORES: &[&str] = &["بر", "مقابل", "nil"];

/// Words right before the bare number of a year.
pub(super) const YEARS_OF: &[&str] = &["in", "of", "since", "في", "عام", "سنه", "العام", "منذ", "سال"];
