//! Which language a text is in, told from its letters and commonest words; good on a headline of five words.
//!
//! Languages in Arabic script are told apart by the letters only one of them has and by function words, because
//! trigram models trained on long texts guess badly there. Latin and other scripts go to `whatlang` with the
//! languages that news is written in, after English has had its own say.

use gazette_news::Language;
use whatlang::{Detector, Lang};

use crate::letters::is_letter;

/// At most this many letters are looked at: more do not change the answer.
const ENOUGH: usize = 1_500;

/// Names the language of a text; [`Language::UNDETERMINED`] where nothing can be told (no letters, a lone name).
pub fn detect(text: &str) -> Language {
    let (sample, Letters { arabic, latin, other }) = sample(text);
    if arabic + latin + other < 2 {
        Language::UNDETERMINED
    } else if arabic >= latin && arabic >= other {
        arabic_script(sample)
    } else if latin >= other {
        latin_script(sample)
    } else {
        named(Detector::new().detect(sample).map(|i| i.lang()))
    }
}

/// Letters of a text by script.
#[derive(Default)]
struct Letters {
    arabic: usize,
    latin: usize,
    other: usize,
}

/// The first stretch of a text that holds enough letters, and which those are.
fn sample(text: &str) -> (&str, Letters) {
    let mut letters = Letters::default();
    let mut left = ENOUGH;
    let mut rest = text;
    loop {
        let (bytes, latin) = ascii_run(rest.as_bytes(), left);
        letters.latin += latin;
        left -= latin;
        rest = &rest[bytes..];
        let mut signs = rest.chars();
        let Some(c) = signs.next() else { return (text, letters) };
        if is_letter(c) {
            if left == 0 {
                return (&text[..text.len() - rest.len()], letters);
            }
            left -= 1;
            match c {
                '\u{600}'..='\u{6FF}'
                | '\u{750}'..='\u{77F}'
                | '\u{FB50}'..='\u{FDFF}'
                | '\u{FE70}'..='\u{FEFC}' => letters.arabic += 1,
                '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => letters.latin += 1,
                _ => letters.other += 1,
            }
        }
        rest = signs.as_str();
    }
}

/// How many bytes of ASCII a text begins with, up to the letter that is one too many, and how many letters they hold.
fn ascii_run(bytes: &[u8], most: usize) -> (usize, usize) {
    /// Bytes counted at once.
    const STEP: usize = 32;
    let count = |part: &[u8]| part.iter().map(|b| u8::from(b.is_ascii_alphabetic())).sum::<u8>();
    let (mut at, mut letters) = (0, 0);
    while let Some(part) = bytes.get(at..at + STEP) {
        if !part.is_ascii() || letters + STEP > most {
            break;
        }
        letters += usize::from(count(part));
        at += STEP;
    }
    for b in &bytes[at..] {
        if !b.is_ascii() || (b.is_ascii_alphabetic() && letters == most) {
            break;
        }
        letters += usize::from(b.is_ascii_alphabetic());
        at += 1;
    }
    (at, letters)
}

const ARABIC_WORDS: &[&str] = &[
    "في",
    "من",
    "على",
    "إلى",
    "الى",
    "أن",
    "ان",
    "إن",
    "عن",
    "مع",
    "هذا",
    "هذه",
    "التي",
    "الذي",
    "قال",
    "بعد",
    "قبل",
    "بين",
    "كان",
    "لا",
    "ما",
    "لم",
    "لن",
    "قد",
    "خلال",
    "حول",
    "ضد",
    "عبر",
    "أو",
    "ثم",
    "هو",
    "هي",
    "وقال",
    "وأضاف",
    "أكد",
    "غير",
    "بن",
    "حتى",
];
const PERSIAN_WORDS: &[&str] = &[
    "در", "به", "از", "که", "را", "این", "است", "با", "برای", "آن", "یک", "شد", "شده", "بود", "گفت", "کرد",
    "وی", "خود", "تا", "بر", "هم", "نیز", "می", "ها", "های", "اما", "پس", "باید", "کند", "نیست", "اند", "هر",
    "چه", "یا", "ما", "او", "دو", "بی", "نه",
];
/// The longest of these words, in bytes.
const LONGEST: usize = 10;
const URDU_WORDS: &[&str] =
    &["کے", "کی", "میں", "ہے", "نے", "سے", "کا", "اور", "پر", "کو", "ہیں", "یہ", "گے", "گا", "تھا"];

fn arabic_script(sample: &str) -> Language {
    let (mut ar, mut fa, mut ur, mut ckb, mut ps, mut ug, mut sd) =
        (0i32, 0i32, 0i32, 0i32, 0i32, 0i32, 0i32);
    for c in sample.chars() {
        match c {
            'ة' | 'ى' => ar += 3,
            'إ' | 'ؤ' => ar += 2,
            'ي' | 'ك' | 'أ' | 'ذ' | 'ض' | 'ظ' | 'ث' | '\u{64B}'..='\u{652}' => ar += 1,
            'پ' | 'چ' | 'ژ' | 'گ' => fa += 3,
            'ی' | 'ک' => fa += 2,
            '\u{200C}' => fa += 1,
            'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ھ' => ur += 4,
            'ێ' | 'ۆ' | 'ڕ' | 'ڵ' => ckb += 6,
            'ە' => {
                ckb += 3;
                ug += 3;
            }
            'ڤ' => ckb += 1,
            'ټ' | 'ډ' | 'ړ' | 'ښ' | 'ځ' | 'څ' | 'ې' | 'ۍ' | 'ږ' | 'ڼ' => ps += 6,
            'ۇ' | 'ۈ' | 'ۋ' | 'ڭ' => ug += 6,
            'ڪ' | 'ٿ' | 'ڻ' | 'ڏ' | 'ڳ' | 'ڇ' | 'ڙ' => sd += 6,
            _ => {}
        }
    }
    for word in sample.split(|c: char| !is_letter(c) && c != '\u{200C}').filter(|w| !w.is_empty()) {
        let has = |list: &[&str]| i32::from(word.len() <= LONGEST && list.contains(&word));
        ar += 4 * has(ARABIC_WORDS) + 3 * i32::from(word.starts_with("ال") && word.chars().count() > 4);
        ar += 2 * i32::from(
            ["وال", "بال", "لل", "فال"].iter().any(|p| word.starts_with(p)) && word.chars().count() > 5,
        );
        fa += 4 * has(PERSIAN_WORDS);
        ur += 5 * has(URDU_WORDS);
    }
    // The first named wins a tie: the commoner language is the likelier.
    let scores = [(ar, "ar"), (fa, "fa"), (ur, "ur"), (ckb, "ckb"), (ps, "ps"), (ug, "ug"), (sd, "sd")];
    let best = scores.iter().rev().max_by_key(|(score, _)| *score);
    match best {
        Some((score, tag)) if *score > 0 => tag.parse().unwrap_or(Language::UNDETERMINED),
        _ => Language::ARABIC,
    }
}

/// Words that make up a fifth and more of running English.
fn is_english(word: &str) -> bool {
    let mut small = [0u8; 7];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    #[rustfmt::skip]
    let is = matches!(&*small,
        b"the" | b"of" | b"and" | b"to" | b"that" | b"is" | b"was" | b"for" | b"with" | b"on" | b"said" | b"says" | b"by"
        | b"from" | b"has" | b"have" | b"are" | b"were" | b"will" | b"at" | b"his" | b"he" | b"her" | b"she" | b"it"
        | b"its" | b"they" | b"their" | b"after" | b"over" | b"who" | b"not" | b"but" | b"would" | b"as" | b"an" | b"be"
        | b"been" | b"this" | b"which" | b"against" | b"new" | b"than" | b"about" | b"into" | b"under" | b"amid"
        | b"could" | b"should" | b"we" | b"you"
    );
    is
}

/// Words after which a text that is plainly English is not looked at further.
const PLAINLY: usize = 100;

fn latin_script(sample: &str) -> Language {
    let (mut words, mut english, mut foreign) = (0usize, 0usize, 0usize);
    for word in sample.split(|c: char| !is_letter(c)).filter(|w| !w.is_empty()).take(400) {
        words += 1;
        english += usize::from(is_english(word));
        if words == PLAINLY && english * 4 >= words {
            return Language::ENGLISH;
        }
        foreign += usize::from(is_foreign(word));
    }
    // A fifth of running English is made of these words; other languages share "is", "on", "at", "was", "die".
    if words >= 8 && english * 5 >= words && english > foreign {
        return Language::ENGLISH;
    }
    // Trigrams mistake headlines made of names and nouns; without a letter or function word of another language a line is
    // English.
    let has_letters = sample.chars().any(|c| !c.is_ascii() && is_letter(c));
    if (2..32).contains(&words) && !has_letters && foreign == 0 {
        return Language::ENGLISH;
    }
    let found = Detector::with_allowlist(NEWS.to_vec()).detect(sample);
    match found {
        Some(info) if info.is_reliable() && words >= 4 => named(Some(info.lang())),
        Some(info) if foreign > english + 1 && info.lang() != Lang::Eng => named(Some(info.lang())),
        _ if english > 0 => Language::ENGLISH,
        // Short lines of names and nouns are English more often than trigrams would have it, unless letters object.
        Some(info) if has_letters || words >= 6 => named(Some(info.lang())),
        Some(_) if words >= 2 => Language::ENGLISH,
        _ => Language::UNDETERMINED,
    }
}

/// Whether this is a function word of one of the Latin script's other news languages, which hardly an English headline
/// holds.
fn is_foreign(word: &str) -> bool {
    #[rustfmt::skip]
    const FOREIGN: &[&str] = &[
        "el", "los", "las", "una", "del", "que", "por", "para", "con", "su", "en", "le", "les", "des", "une",
        "du", "et", "dans", "sur", "pour", "au", "aux", "est", "qui", "der", "das", "und", "dem", "den",
        "im", "ein", "eine", "von", "zu", "mit", "auf", "ist", "het", "een", "van", "voor", "niet", "dat",
        "zijn", "naar", "bij", "ook", "wordt", "heeft", "zei", "og", "och", "att", "som", "av", "til", "il",
        "di", "che", "della", "dei", "non", "per", "com", "uma", "os", "dos", "da", "na", "nie", "w", "z",
        "se", "ve", "bir", "bu", "dan", "yang", "untuk", "dengan", "dari", "pada", "bahwa", "tidak", "akan",
        "telah", "oleh", "dalam", "sudah", "katika", "kwamba", "kwa", "ya", "wa", "mga", "ng", "de", "la",
    ];
    let mut small = [0u8; 7];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    FOREIGN.iter().any(|known| known.as_bytes() == small)
}

/// Languages of the Latin script that news is commonly written in.
const NEWS: &[Lang] = &[
    Lang::Eng,
    Lang::Spa,
    Lang::Por,
    Lang::Ita,
    Lang::Fra,
    Lang::Deu,
    Lang::Nld,
    Lang::Swe,
    Lang::Dan,
    Lang::Nob,
    Lang::Fin,
    Lang::Pol,
    Lang::Ces,
    Lang::Slk,
    Lang::Hun,
    Lang::Ron,
    Lang::Hrv,
    Lang::Slv,
    Lang::Tur,
    Lang::Aze,
    Lang::Uzb,
    Lang::Ind,
    Lang::Vie,
    Lang::Est,
    Lang::Lav,
    Lang::Lit,
    Lang::Cat,
];

/// `whatlang` names languages by ISO 639-3; BCP 47 wants the two-letter code where there is one (RFC 5646, 2.2.1).
fn named(lang: Option<Lang>) -> Language {
    let Some(lang) = lang else { return Language::UNDETERMINED };
    let code = lang.code();
    let short = PAIRS.iter().find(|(three, _)| *three == code).map_or(code, |(_, two)| two);
    short.parse().unwrap_or(Language::UNDETERMINED)
}

const PAIRS: &[(&str, &str)] = &[
    ("eng", "en"),
    ("spa", "es"),
    ("por", "pt"),
    ("ita", "it"),
    ("fra", "fr"),
    ("deu", "de"),
    ("nld", "nl"),
    ("swe", "sv"),
    ("dan", "da"),
    ("nob", "nb"),
    ("fin", "fi"),
    ("pol", "pl"),
    ("ces", "cs"),
    ("slk", "sk"),
    ("hun", "hu"),
    ("ron", "ro"),
    ("hrv", "hr"),
    ("slv", "sl"),
    ("tur", "tr"),
    ("aze", "az"),
    ("uzb", "uz"),
    ("ind", "id"),
    ("vie", "vi"),
    ("est", "et"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("cat", "ca"),
    ("rus", "ru"),
    ("ukr", "uk"),
    ("bul", "bg"),
    ("bel", "be"),
    ("srp", "sr"),
    ("mkd", "mk"),
    ("ell", "el"),
    ("heb", "he"),
    ("yid", "yi"),
    ("cmn", "zh"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("hin", "hi"),
    ("ben", "bn"),
    ("mar", "mr"),
    ("urd", "ur"),
    ("pes", "fa"),
    ("ara", "ar"),
    ("tha", "th"),
    ("kat", "ka"),
    ("hye", "hy"),
    ("amh", "am"),
    ("tam", "ta"),
    ("tel", "te"),
    ("guj", "gu"),
    ("pan", "pa"),
    ("kan", "kn"),
    ("mal", "ml"),
    ("ori", "or"),
    ("mya", "my"),
    ("nep", "ne"),
    ("sin", "si"),
    ("khm", "km"),
    ("tuk", "tk"),
    ("aka", "ak"),
    ("zul", "zu"),
    ("sna", "sn"),
    ("lat", "la"),
    ("epo", "eo"),
    ("jav", "jv"),
    ("tgl", "tl"),
    ("cym", "cy"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_are_enough() {
        for (text, tag) in [
            ("الوزير: السد سيفتح في الربيع", "ar"),
            ("مجلس الوزراء يقر الموازنة", "ar"),
            ("وزیر نیرو: سد در بهار باز می شود", "fa"),
            ("رئیس جمهور فردا به تبریز سفر میکند", "fa"),
            ("وزیر اعظم نے کہا ہے کہ ڈیم کھولا جائے گا", "ur"),
            ("Dam will open in spring: Minister", "en"),
            ("Certain countries presence in Syria illegitimate: Official", "en"),
            ("Le ministre annonce l'ouverture du barrage au printemps", "fr"),
            ("Der Minister kündigte die Öffnung der Talsperre an", "de"),
            ("El ministro anunció que la presa abrirá en primavera", "es"),
            ("Bakan barajın ilkbaharda açılacağını söyledi", "tr"),
            ("De minister van Water zei maandag dat de dam vol is", "nl"),
            ("Menteri mengatakan pada hari Senin bahwa bendungan sudah penuh", "id"),
            ("Mayor of Quell’s harbour rips ‘rogue’ divers", "en"),
            ("Министр заявил, что плотина откроется весной", "ru"),
            ("وەزیر ڕایگەیاند کە بەنداوەکە دەکرێتەوە", "ckb"),
        ] {
            assert_eq!(detect(text).as_str(), tag, "{text}");
        }
    }

    #[test]
    fn without_letters_nothing_is_guessed() {
        assert_eq!(detect("12,000 — 3.5 %"), Language::UNDETERMINED);
        assert_eq!(detect(""), Language::UNDETERMINED);
    }
}
