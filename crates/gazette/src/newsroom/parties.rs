//! Who speaks for whom: a company, its chief executive and its spokesman are one party, however many of them say it.

use std::collections::HashSet;
use std::sync::OnceLock;

use gazette_news::Speaker;
use gazette_text::{fold, transliterate};

use super::speakers::Speakers;

/// The most different voices of one claim that are compared; what more there are are no further parties.
const MOST_VOICES: usize = 400;

/// How many parties these voices are, each with the language of the text that tells of it: at least so many.
pub(super) fn parties(voices: &[(Speaker, String)]) -> u32 {
    // A thousand copies have one voice.
    let mut seen = HashSet::new();
    let key = |(voice, language): &(Speaker, String)| {
        let part = |part: Option<&str>| part.map(str::to_owned);
        (part(voice.name()), part(voice.role()), part(voice.affiliation()), language.clone())
    };
    let voices: Vec<&(Speaker, String)> =
        voices.iter().filter(|voice| seen.insert(key(voice))).take(MOST_VOICES).collect();
    let named = || voices.iter().map(|(voice, language)| (voice.shown(), language.as_str()));
    let speakers = Speakers::new(named(), std::iter::empty());
    let numbers: Vec<_> =
        voices.iter().map(|(voice, language)| speakers.of(voice.shown(), language)).collect();
    let told: Vec<Told<'_>> = voices.iter().map(|(voice, _)| Told::new(voice)).collect();
    let mut head: Vec<usize> = (0..voices.len()).collect();
    let mut count = voices.len();
    for one in 0..voices.len() {
        for other in 0..one {
            let (from, to) = (head_of(&head, one), head_of(&head, other));
            let is_one =
                from == to || numbers[one] == numbers[other] || is_one_party(&told[one], &told[other]);
            if is_one && from != to {
                head[from] = to;
                count -= 1;
            }
        }
    }
    count as u32
}

/// Who stands for the party of a voice: the end of its chain.
fn head_of(head: &[usize], mut at: usize) -> usize {
    while head[at] != at {
        at = head[at];
    }
    at
}

/// A voice with the words that it is compared by.
struct Told<'v> {
    voice: &'v Speaker,
    /// What tells of its role and its body, without the words that many share.
    specific: Vec<String>,
    /// The consonants of the words of its name, without articles.
    sound: Vec<String>,
}

impl Told<'_> {
    fn new(voice: &Speaker) -> Told<'_> {
        let office = [voice.role(), voice.affiliation()].into_iter().flatten();
        let specific = office.flat_map(words).filter(|word| !is_general(word)).collect();
        let sound =
            voice.name().into_iter().flat_map(words).map(|word| transliterate::consonants(&word)).collect();
        Told { voice, specific, sound }
    }
}

/// Whether two voices speak for one body, or may be one. One who holds an office of a body that is not told may hold it of
/// any: in doubt she speaks for the one that says the same. So does one without a name: "the mayor" is Mayor Una Frey,
/// "police" are their chief, and of "officials" and "sources" nobody knows that they are two.
fn is_one_party(a: &Told<'_>, b: &Told<'_>) -> bool {
    let meets = a.specific.iter().any(|word| b.specific.iter().any(|other| is_of_one_stem(word, other)));
    match (a.voice.name(), b.voice.name()) {
        (Some(_), Some(_)) => meets && sounds_alike(&a.sound, &b.sound) || is_of_one_body(a.voice, b.voice),
        _ => {
            let is_vague = |told: &Told<'_>| told.voice.name().is_none() && told.specific.is_empty();
            let names = |one: &Told<'_>, other: &Told<'_>| {
                let name = one.voice.name().map(words).unwrap_or_default();
                name.iter().any(|word| other.specific.iter().any(|its| is_of_one_stem(word, its)))
            };
            let kind = |one: &Told<'_>, body: &Told<'_>| {
                // "The company that owns the ship" and Petrel Lines.
                one.voice.name().is_none()
                    && body.voice.role().is_none()
                    && one.specific.iter().any(|w| is_kind(w))
            };
            meets
                || is_vague(a)
                || is_vague(b)
                || names(a, b)
                || names(b, a)
                || kind(a, b)
                || kind(b, a)
                || is_of_one_body(a.voice, b.voice)
        }
    }
}

/// "Ida Roe" and "Ida M. Roe" or "Roe", "Mohammed Al-Sayed" and "Muhammad el-Sayyid": first and last word sound the same.
fn sounds_alike(a: &[String], b: &[String]) -> bool {
    let both_whole = a.len() > 1 && b.len() > 1;
    a.last() == b.last() && (a.first() == b.first() || !both_whole)
}

/// The folded words of a phrase, without articles.
fn words(phrase: &str) -> Vec<String> {
    let keys = phrase.split(|c: char| !c.is_alphanumeric() && c != '\u{200c}').map(fold::key);
    let bare = keys.map(|key| {
        let rest = ["وال", "بال", "لل", "ال"].iter().find_map(|article| key.strip_prefix(article));
        rest.filter(|rest| rest.chars().count() > 2).map(str::to_owned).unwrap_or(key)
    });
    bare.filter(|key| key.chars().count() > 2 && !matches!(&key[..], "the" | "for" | "and")).collect()
}

/// Equal, forms of one word ("minister" and "ministry", «مسؤول» and «مسؤولون»), or one name in two scripts.
fn is_of_one_stem(a: &str, b: &str) -> bool {
    const STEM: usize = 5;
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    a == b || common >= STEM || meets(a, b)
}

/// Whether what is told of two voices names one body.
fn is_of_one_body(a: &Speaker, b: &Speaker) -> bool {
    let share = |a: Option<&str>, b: Option<&str>, is_loose: bool| {
        a.zip(b).is_some_and(|(a, b)| shares_a_name(a, b, is_loose))
    };
    let of_one_body = share(a.affiliation(), b.affiliation(), false);
    let of = |one: &Speaker, body: &Speaker| {
        share(one.affiliation(), body.name(), false)
            || share(one.role(), body.name(), true)
            || (one.affiliation().is_none() && body.role().is_none() && one.role().is_some_and(is_office))
    };
    of_one_body || of(a, b) || of(b, a)
}

/// Whether two names have a word that tells bodies apart in common; loosely, any word that is no office.
fn shares_a_name(a: &str, b: &str, is_loose: bool) -> bool {
    let words = |text: &str| -> Vec<String> {
        let keys = text.split(|c: char| !c.is_alphanumeric()).map(fold::key);
        keys.filter(|key| key.chars().count() >= 4 && !is_office(key) && (is_loose || !is_kind(key)))
            .collect()
    };
    let theirs = words(b);
    words(a).iter().any(|word| theirs.iter().any(|other| other == word || meets(word, other)))
}

fn meets(a: &str, b: &str) -> bool {
    let is_latin = |word: &str| word.starts_with(|c: char| c.is_ascii_alphabetic());
    is_latin(a) != is_latin(b) && transliterate::meets(a, b)
}

/// Whether a role is one that speaks for a body.
fn is_office(role: &str) -> bool {
    const OFFICES: &str = "executive chief spokesman spokeswoman spokesperson chairman chairwoman chair chairperson director head leader president \
        secretary secretary-general general boss manager minister governor mayor commissioner representative \
        رئيس رئيسة الرئيس متحدث متحدثة المتحدث المتحدثة ناطق الناطق مدير مديرة المدير أمين الأمين نقيب وزير وزيرة محافظ زعيم ممثل \
        رئیس مدیر مدیرعامل سخنگو سخنگوی دبیر دبیرکل وزیر رهبر نماینده استاندار فرماندار شهردار";
    static KEYS: Words = OnceLock::new();
    role.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| holds(&KEYS, OFFICES, &fold::key(word)))
}

/// Words of offices and of people that tell of no body: many hold such, and nobody knows how many they are.
fn is_general(key: &str) -> bool {
    const GENERAL: &str = "official officials source sources witness witnesses resident residents senior top local spokesman \
        spokeswoman spokesperson director head chief leader deputy acting representative two three several some unnamed \
        people authorities doctors experts analysts activists \
        مسؤول مسؤولون مسؤولين مصدر مصدران مصادر شاهد شهود سكان أهالي مطلع مطلعة مطلعون متحدث متحدثة ناطق رسمي باسم مدير مديرة \
        رئيس رئيسة نائب مساعد كبير رفيع سلطات أطباء خبراء ناشطون \
        مقام مقامها مقامات منبع منابع شاهد شاهدان ساکنان آگاه ارشد سخنگو سخنگوی رئیس مدیر معاون سرپرست یک دو برخی مسئول مسئولان \
        پزشکان کارشناسان فعالان";
    static KEYS: Words = OnceLock::new();
    holds(&KEYS, GENERAL, &key.replace('\u{200c}', ""))
}

type Words = OnceLock<HashSet<String>>;

fn holds(keys: &Words, list: &str, key: &str) -> bool {
    keys.get_or_init(|| list.split_whitespace().map(fold::key).collect()).contains(key)
}

/// Words for kinds of bodies, which many share.
fn is_kind(key: &str) -> bool {
    const KINDS: &str = "ministry government council committee commission company union party bank agency department office authority army police \
        court national state central foreign health interior public group association federation \
        وزارة حكومة مجلس لجنة هيئة شركة اتحاد حزب نقابة وكالة مصرف محكمة شرطة جيش الخارجية الداخلية الصحة المركزي \
        وزارت دولت شورا شورای کمیسیون شرکت اتحادیه حزب بانک سازمان اداره دادگاه پلیس ارتش خارجه بهداشت مرکزی";
    static KEYS: Words = OnceLock::new();
    holds(&KEYS, KINDS, key)
}

#[cfg(test)]
mod tests {
    use gazette_news::Language;

    use super::*;

    fn voice(name: &str, role: &str, affiliation: &str, language: Language) -> (Speaker, String) {
        let voice = Speaker::new(Some(name), Some(role), Some(affiliation)).expect("somebody");
        (voice, language.to_string())
    }

    #[test]
    fn a_company_and_who_speaks_for_it_are_one_party_in_each_language() {
        for (language, body, person, role, affiliation) in [
            (Language::ENGLISH, "Merrow Lines", "Marcus Dray", "chief executive", ""),
            (Language::ENGLISH, "Merrow Lines", "Marcus Dray", "head", "Merrow"),
            (Language::ENGLISH, "Halvane Seafarers' Union", "Ann Foss", "union leader", ""),
            (Language::ARABIC, "شركة ميرو", "سعيد الخطاف", "المتحدث باسم ميرو", ""),
            (Language::PERSIAN, "شرکت آب تلین", "آرش پویان", "سخنگو", "شرکت آب تلین"),
        ] {
            let voices = [voice(body, "", "", language), voice(person, role, affiliation, language)];
            assert_eq!(parties(&voices), 1, "{body} | {person}");
        }
    }

    fn unnamed(role: &str) -> Speaker {
        Speaker::new(None::<&str>, Some(role), None::<&str>).expect("somebody")
    }

    fn count(a: &Speaker, b: &Speaker, language: Language) -> u32 {
        parties(&[(a.clone(), language.to_string()), (b.clone(), language.to_string())])
    }

    #[test]
    fn who_has_no_name_may_be_whoever_holds_the_office_or_speaks_for_the_body() {
        for (language, role, name, office) in [
            (Language::ENGLISH, "mayor", "Una Frey", "Mayor"),
            (Language::ENGLISH, "police", "Karl Vogt", "Police chief"),
            (Language::ENGLISH, "interior ministry", "Tod Ash", "Minister"),
            (Language::ENGLISH, "spokesman for the interior ministry", "Tod Ash", "Interior Minister"),
            (Language::ENGLISH, "officials", "Una Frey", "Mayor"),
            (Language::ARABIC, "الشرطة", "كارل فوغت", "قائد الشرطة"),
            (Language::ARABIC, "المستشفى", "أونا فراي", "مديرة المستشفى"),
            (Language::PERSIAN, "شهردار", "اونا فری", "شهردار"),
            (Language::PERSIAN, "ارتش", "روی دیل", "سخنگوی ارتش"),
        ] {
            let named = Speaker::new(Some(name), Some(office), None::<&str>).expect("somebody");
            assert_eq!(count(&unnamed(role), &named, language), 1, "{role} | {office} {name}");
        }
        for (language, one, other) in [
            (Language::ENGLISH, "sources", "two sources"),
            (Language::ENGLISH, "officials", "senior official"),
            (Language::ENGLISH, "coast guard", "coast guard spokesman"),
            (Language::ARABIC, "مصادر", "مصدران"),
            (Language::PERSIAN, "منابع", "دو منبع"),
        ] {
            assert_eq!(count(&unnamed(one), &unnamed(other), language), 1, "{one} | {other}");
        }
        assert_eq!(count(&unnamed("police"), &unnamed("hospital"), Language::ENGLISH), 2);
        assert_eq!(count(&unnamed("army spokesman"), &unnamed("hospital spokesman"), Language::ENGLISH), 2);
    }

    #[test]
    fn one_officer_is_one_however_her_name_is_written() {
        let named =
            |name: &str, role: &str| Speaker::new(Some(name), Some(role), None::<&str>).expect("somebody");
        let english = Language::ENGLISH;
        let captain = named("Ida Roe", "coast guard captain");
        assert_eq!(count(&captain, &named("Ida M. Roe", "captain of the coast guard"), english), 1);
        assert_eq!(
            count(&named("Mohammed Al-Sayed", "governor"), &named("Muhammad el-Sayyid", "Governor"), english),
            1
        );
        assert_eq!(count(&captain, &named("Una Frey", "coast guard captain"), english), 2);
    }

    #[test]
    fn ten_thousand_copies_of_one_voice_are_one_party() {
        let voice = voice("Ida Roe", "captain", "", Language::ENGLISH);
        assert_eq!(parties(&vec![voice; 10_000]), 1);
    }

    #[test]
    fn two_people_of_two_bodies_are_two_parties() {
        let english = Language::ENGLISH;
        let voices = [
            voice("Ann Foss", "minister", "health ministry", english),
            voice("Roy Dale", "minister", "transport ministry", english),
            voice("Ida Roe", "farmer", "", english),
        ];
        assert_eq!(parties(&voices), 3);
    }
}
