//! The words furniture is known by, in the three languages of the house.
//!
//! All of them are compared in lower case after [`fold`].

use gazette_text::agency;

/// Lower case, Arabic letter variants made one, joiners, vowel marks and stretches taken out.
///
/// Only for comparing: lengths change, so offsets of the folded text mean nothing in the original.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let plain = rest.bytes().position(|b| !matches!(b, b' '..=b'~')).unwrap_or(rest.len());
        let begins = out.len();
        out.push_str(&rest[..plain]);
        out[begins..].make_ascii_lowercase();
        let mut signs = rest[plain..].chars();
        let Some(c) = signs.next() else { return out };
        rest = signs.as_str();
        match c {
            '\u{064B}'..='\u{0652}'
            | '\u{0670}'
            | '\u{0640}'
            | '\u{200B}'
            | '\u{200D}'..='\u{200F}'
            | '\u{FEFF}' => {}
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{00AD}' => {}
            '\u{200C}' | '\u{00A0}' | '\t' | '\n' | '\r' => out.push(' '),
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ى' | 'ي' => out.push('ی'),
            'ك' => out.push('ک'),
            'ة' => out.push('ه'),
            '’' | '‘' | 'ʼ' => out.push('\''),
            '“' | '”' => out.push('"'),
            '‐' | '‑' | '–' | '—' | '―' | '−' => out.push('-'),
            c => out.extend(c.to_lowercase()),
        }
    }
}

/// Roles that headlines name as their source. Folded.
#[rustfmt::skip]
pub(crate) const ROLES: &[&str] = &[
    "official", "officials", "minister", "ministry", "president", "premier", "pm", "fm", "spokesman",
    "spokeswoman", "spokesperson", "spox", "police", "source", "sources", "report", "reports", "study", "studies",
    "survey", "poll", "expert", "experts", "analyst", "analysts", "commander", "general", "envoy", "ambassador",
    "lawmaker", "lawmakers", "mp", "mps", "senator", "governor", "mayor", "judge", "court", "lawyer", "prosecutor",
    "prosecutors", "watchdog", "ngo", "un", "union", "diplomat", "diplomats", "leader", "chief", "secretary",
    "director", "chairman", "speaker", "witness", "witnesses", "residents", "doctors", "hospital", "army",
    "military", "agency", "media", "economist", "researchers", "scientists", "cleric", "deputy", "adviser",
    "advisor", "head", "authority", "authorities",
    // Arabic
    "وزیر", "الوزیر", "وزیره", "وزاره", "مسوول", "مسؤول", "مسئول", "رئیس", "الرئیس", "المتحدث", "متحدث", "الناطق",
    "ناطق", "مصدر", "مصادر", "المصدر", "المصادر", "خبیر", "خبراء", "محافظ", "المحافظ", "سفیر", "السفیر", "قائد", "القائد", "نائب",
    "النائب", "مدیر", "المدیر", "امین", "الشرطه", "الجیش", "الخارجیه", "الداخلیه", "الدفاع", "تقریر", "دراسه",
    "عمده", "محام", "مبعوث", "المبعوث", "شهود", "النیابه", "المحکمه", "حکومه", "الحکومه", "هیئه", "بلدیه", "نقابه",
    "والی", "مستشار",
    // Persian
    "وزیر", "سرمربی", "سخنگو", "سخنگوی", "رییس", "رئیس", "رهبر", "فرمانده", "نماینده", "سفیر", "استاندار", "شهردار",
    "مدیرعامل", "مدیر", "دبیر", "معاون", "کارشناس", "مسئول", "مقام", "منبع", "پلیس", "دادستان", "قاضی", "گزارش",
    "فرماندار", "مشاور", "عضو", "دادگاه", "رئیس جمهور", "رییس جمهور", "رئیسجمهور", "بانک", "سازمان",
];

/// What a colon in a headline parts off without being anyone who says so. Folded.
#[rustfmt::skip]
pub(crate) const NOT_SPEAKERS: &[&str] = &[
    "analysis", "opinion", "exclusive", "video", "live", "watch", "breaking", "explainer", "update", "photos",
    "review", "interview", "feature", "fact check", "factbox", "timeline", "editorial", "comment", "podcast",
    "quiz", "recap", "تحلیل", "رای", "فیدیو", "بالفیدیو", "بالصور", "عاجل", "خاص", "حصری", "شاهد", "تقریر", "مقال",
    "مباشر", "صور", "فیلم", "عکس", "گزارش", "یادداشت", "ویدئو", "ویدیو", "فوری", "اختصاصی", "تصاویر", "زنده",
    "گفتگو", "اینفوگرافی",
];

/// Verbs of saying that follow or come before a name. Folded.
#[rustfmt::skip]
pub(crate) const SAYING: &[&str] = &[
    "said", "says", "told", "added", "stressed", "announced", "stated", "reiterated", "noted", "warned",
    "underlined", "underscored", "declared", "urged", "called", "described", "rejected", "denied", "confirmed",
    "claimed", "expressed", "emphasized", "emphasised", "remarked", "explained", "reported", "argued", "insisted",
    "pledged", "vowed", "hailed", "criticized", "criticised", "lauded", "praised", "slammed", "condemned",
    "voiced", "highlighted", "pointed", "قال", "قالت", "وقال", "وقالت", "اکد", "اکدت", "واکد", "اعلن", "اعلنت",
    "واعلن", "صرح", "صرحت", "اوضح", "واوضح", "اوضحت", "اضاف", "واضاف", "اشار", "واشار", "شدد", "وشدد", "ذکر",
    "وذکر", "بحث", "کشف", "افاد", "حذر", "دعا", "گفت", "افزود", "اظهار", "تاکید", "اعلام", "تصریح", "خاطرنشان",
    "بیان", "یاداور", "داد", "کرد", "داشت",
];

/// News agencies: the name or abbreviation copy is tagged with. Folded.
#[rustfmt::skip]
pub(crate) const AGENCIES: &[&str] = &[
    "reuters", "ap", "associated press", "the associated press", "afp", "agence france-presse", "irna", "isna",
    "fars", "fna", "tasnim", "mehr", "mna", "ilna", "iqna", "sana", "wafa", "petra", "spa", "qna", "wam", "kuna",
    "bna", "ona", "mena", "nna", "ina", "saba", "xinhua", "tass", "ria novosti", "sputnik", "interfax", "dpa",
    "efe", "ansa", "upi", "pti", "ani", "ians", "aap", "pa", "anadolu", "anadolu agency", "aa", "bloomberg",
    "kyodo", "yonhap", "bernama", "antara", "app", "bss", "una", "agencies", "wires", "staff and agencies",
    "news agencies", "presstv", "press tv", "رویترز", "فرانس برس", "ا ف ب", "ا.ف.ب", "اف ب", "سانا", "وفا", "بترا",
    "واس", "قنا", "وام", "کونا", "بنا", "ا ش ا", "ا.ش.ا", "الاناضول", "د ب ا", "د.ب.ا", "اسوشیتد برس", "ا ب",
    "ا.ب", "شینخوا", "تاس", "سبوتنیک", "واج", "وات", "واع", "وکالات", "ا.ف.پ", "ایرنا", "ایسنا", "تسنیم", "مهر",
    "فارس", "ایلنا", "انا", "ایکنا", "خبرانلاین", "اسوشیتدپرس", "خبرگزاری ها", "صدا و سیما",
    "باشگاه خبرنگاران جوان", "میزان", "برنا", "فرانسه", "شبستان", "موج", "دانشجو",
];

/// Words an agency's own name is made with. Folded.
#[rustfmt::skip]
pub(crate) const AGENCY_WORDS: &[&str] = &[
    "agency", "news", "press", "wire", "newswire", "associated", "presse", "agencies", "media", "broadcasting",
    "وکاله", "وکالات", "الانباء", "انباء", "صحیفه", "قناه", "خبرگزاری", "روزنامه", "پایگاه", "خبری", "شبکه",
];

/// Whether `word` as a whole stands in `list` (both folded).
pub(crate) fn is_any(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
}

/// Words of a folded text: what stands between white space and punctuation.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '.'))
        .map(|w| w.trim_matches(['.', '\'']))
        .filter(|w| !w.is_empty())
}

/// Whether the text names an agency: a known one, or one by the words agencies call themselves.
pub(crate) fn names_agency(text: &str) -> bool {
    let folded = fold(text);
    let whole = folded.trim().trim_matches(|c: char| !c.is_alphanumeric());
    is_any(whole, AGENCIES)
        || whole.split(['/', ',', '،', '-', '|', ';']).any(|p| is_any(p.trim(), AGENCIES))
        || words(whole).any(|w| is_any(w, AGENCY_WORDS))
}

/// What speaks of several and names none.
const NO_AGENCY: &[&str] =
    &["news agencies", "agencies", "wires", "staff and agencies", "وکالات", "خبرگزاری ها"];

/// Whether the text is one agency's name and nothing else: a known one as it is printed, or one by its noun.
pub(crate) fn is_agency_name(text: &str) -> bool {
    let bare = text.trim().trim_matches(|c: char| !c.is_alphanumeric());
    let is_short = (1..=7).contains(&bare.split_whitespace().count()) && bare.chars().count() <= 60;
    let is_named = || !bare.starts_with(char::is_lowercase);
    is_short && is_named() && (is_known_agency(bare) || agency::is_agency(bare))
}

/// Whether it is a known agency's name as that is printed: a short one in capitals.
fn is_known_agency(bare: &str) -> bool {
    let folded = fold(bare);
    let folded = folded.trim();
    let is_abbreviation = folded.is_ascii() && folded.len() <= 4;
    let is_printed_so =
        || !is_abbreviation || NAMES.contains(&folded) || !bare.chars().any(char::is_lowercase);
    is_any(folded, AGENCIES) && !NO_AGENCY.contains(&folded) && is_printed_so()
}

/// Short names that are printed as names are.
const NAMES: &[&str] = &["tass", "saba", "sana", "wafa", "fars", "mehr", "ansa", "iqna"];

/// Whether the text is what one agency is called, by name or abbreviation, known or not.
pub(crate) fn is_press(text: &str) -> bool {
    is_agency_name(text) || is_abbreviation(text) && !NO_ABBREVIATIONS.contains(&text.trim())
}

/// Capitals that are no agency's.
#[rustfmt::skip]
const NO_ABBREVIATIONS: &[&str] = &[
    "END", "ENDS", "MORE", "NNNN", "TBC", "TBA", "USA", "US", "UK", "UN", "EU", "UAE", "NATO", "WATCH", "UPDATE", "LIVE",
    "VIDEO", "PHOTO", "PHOTOS", "FILE", "BREAKING", "NEWS", "STAFF", "ADMIN", "DESK", "WHO", "IMF", "OK", "FAQ", "PDF",
    "TV", "ALSO", "READ", "SHARE", "TAGS", "TOPICS", "EDITOR", "AI", "CEO", "PM", "AM", "GMT", "UTC", "EST", "COVID",
];

/// Two to eight capital letters, perhaps with points between them.
pub(crate) fn is_abbreviation(text: &str) -> bool {
    let letters = text.trim().chars().filter(|c| *c != '.').collect::<Vec<_>>();
    (2..=8).contains(&letters.len()) && letters.iter().all(|c| c.is_ascii_uppercase())
}
