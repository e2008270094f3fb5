//! Who speaks for whom: a company, its chief executive and its spokesman are one party, however many of them say it.

use gazette_news::Speaker;
use gazette_text::{fold, transliterate};

use super::speakers::Speakers;

/// How many parties these voices are, each with the language of the text that tells of it.
pub(super) fn parties(voices: &[(Speaker, String)]) -> u32 {
    let named = || voices.iter().map(|(voice, language)| (voice.shown(), language.as_str()));
    let speakers = Speakers::new(named(), std::iter::empty());
    let number = |(voice, language): &(Speaker, String)| speakers.of(voice.shown(), language);
    let mut party: Vec<usize> = (0..voices.len()).collect();
    for one in 0..voices.len() {
        for other in 0..one {
            let is_one = party[one] == party[other]
                || number(&voices[one]) == number(&voices[other])
                || is_one_party(&voices[one].0, &voices[other].0);
            if is_one {
                let (from, to) = (party[one], party[other]);
                party.iter_mut().filter(|party| **party == from).for_each(|party| *party = to);
            }
        }
    }
    party.sort_unstable();
    party.dedup();
    party.len() as u32
}

/// Whether two voices speak for one body. One who holds an office of a body that is not told may hold it of any: in doubt
/// she speaks for the one that says the same.
fn is_one_party(a: &Speaker, b: &Speaker) -> bool {
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
    role.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| {
        let key = fold::key(word);
        OFFICES.split_whitespace().any(|office| fold::key(office) == key)
    })
}

/// Words for kinds of bodies, which many share.
fn is_kind(key: &str) -> bool {
    const KINDS: &str = "ministry government council committee commission company union party bank agency department office authority army police \
        court national state central foreign health interior public group association federation \
        وزارة حكومة مجلس لجنة هيئة شركة اتحاد حزب نقابة وكالة مصرف محكمة شرطة جيش الخارجية الداخلية الصحة المركزي \
        وزارت دولت شورا شورای کمیسیون شرکت اتحادیه حزب بانک سازمان اداره دادگاه پلیس ارتش خارجه بهداشت مرکزی";
    KINDS.split_whitespace().any(|kind| fold::key(kind) == key)
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
