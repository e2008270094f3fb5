//! Names as words, and when two of them are forms of one.

use gazette_news::Language;
use gazette_text::{fold, transliterate};

use super::{edges, kinds};
use crate::given;
use crate::hash::hash_str;
use crate::page::{Page, Stretch};

/// A name as folded words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Name {
    words: Vec<String>,
    /// "al-Razihi", "El Fassi": where it has the Arabic article in Latin letters, its words with the article tied to them.
    tied: Option<Vec<String>>,
    /// Bits that any form of the name has one of: most names are told apart by them at a glance.
    sign: u64,
}

impl From<Vec<String>> for Name {
    fn from(words: Vec<String>) -> Name {
        let tied =
            (has_latin_article(&words) || words.iter().any(|word| is_hyphened(word))).then(|| joined(&words));
        let sign = sign(tied.as_ref().unwrap_or(&words));
        Name { words, tied, sign }
    }
}

/// A bit for each word of a name, for its initials, and for whatever else its Arabic surname may be spelt as.
fn sign(words: &[String]) -> u64 {
    let bit = |word: &str| 1u64 << (hash_str(word) >> 26);
    let spelt = |rest: &str| bit(rest) | bit(&transliterate::consonants(rest));
    let parts =
        |word: &String| word.split('-').fold(bit(&word.replace('-', "")), |bits, part| bits | bit(part));
    let whole = |word: &String| if word.contains('-') { parts(word) } else { 0 };
    let of = |word: &String| bit(word) | whole(word) | without_article(word).map_or(0, spelt);
    words.iter().map(of).fold(bit(&initials(words)), |sign, bits| sign | bits)
}

impl FromIterator<String> for Name {
    fn from_iter<I: IntoIterator<Item = String>>(words: I) -> Name {
        words.into_iter().collect::<Vec<_>>().into()
    }
}

impl IntoIterator for Name {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.words.into_iter()
    }
}

impl std::ops::Deref for Name {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.words
    }
}

/// A name without the Arabic "and" before its article or its given name: «والكحلاوي», «ونور الهدى بنجلون».
pub(super) fn printed(name: &str) -> &str {
    let article = |rest: &&str| rest.starts_with("ال") && rest.chars().count() > 4;
    let first = |name: &str| fold::key(name.split_whitespace().next().unwrap_or_default());
    let given = |rest: &&str| given::is_forename(&first(rest)) && !given::is_forename(&first(name));
    // «وزارة» begins with its own letter: what is left of it is no body.
    let body = |rest: &&str| edges::is_unicameral_body(&first(rest));
    name.strip_prefix('و').filter(|rest| article(rest) || given(rest) || body(rest)).unwrap_or(name)
}

/// The folded words of a name.
pub(crate) fn folded(page: &Page<'_>, (first, last): Stretch) -> Vec<String> {
    (first..=last)
        .filter(|&k| !page.class(k).is_mark())
        .map(|k| match page.key(k) {
            // «فارس بن جلوي», later «ابن جلوي».
            "ابن" => "بن".to_owned(),
            // «والكحلاوي» is "and" with «الكحلاوي».
            key if k == first => printed(key).trim_end_matches("'s").to_owned(),
            key => key.trim_end_matches("'s").to_owned(),
        })
        .collect()
}

/// The folded words of a name that stands alone.
pub(crate) fn words_of(name: &str, language: Language) -> Name {
    let page = Page::new(name, language);
    page.words.len().checked_sub(1).map_or_else(Vec::new, |last| folded(&page, (0, last))).into()
}

/// "ROB" of Rokia Ouattara-Blé: the initials that an interview prints.
fn is_short_for(short: &[String], long: &[String]) -> bool {
    let [letters] = short else { return false };
    long.len() > 1 && (3..=5).contains(&letters.len()) && letters.is_ascii() && *letters == initials(long)
}

fn initials(name: &[String]) -> String {
    let small = |word: &&str| matches!(*word, "of" | "for" | "the" | "and" | "al" | "bin" | "de");
    let parts = name.iter().flat_map(|word| word.split('-')).filter(|word| !word.is_empty() && !small(word));
    parts.filter_map(|word| word.chars().next()).collect()
}

/// "State Office" of "State Office of Agriculture".
fn is_body_without_field(short: &[String], long: &[String]) -> bool {
    let goes_on = long.get(short.len()).is_some_and(|word| matches!(&word[..], "of" | "for" | "in" | "and"));
    goes_on && short.iter().any(|word| given::is_body_noun(word))
}

/// "Palladine Nickel" and "Palladine Nickel Ltd", "Kestrel Amari" and "Kestrel Amari Copper Corp".
fn are_one_company(long: &[String], short: &[String]) -> bool {
    fn core(words: &[String]) -> &[String] {
        let end = words
            .iter()
            .rposition(|word| word != "." && !kinds::is_suffix(word))
            .map_or(words.len(), |k| k + 1);
        &words[..end.max(1)]
    }
    let suffixed = core(long).len() < long.len();
    let (long, short) = (core(long), core(short));
    let begins = short.len() >= 2 || short.len() == 1 && short[0].len() > 3 && !given::is_forename(&short[0]);
    suffixed && (long == short || begins && long.starts_with(short))
}

/// Whether an acronym is spelt by the beginnings of a name's words in their order: "LIESCO" of the Lower Indus Electric Supply Company.
pub(super) fn is_acronym(letters: &str, name: &[String]) -> bool {
    fn spells(letters: &str, words: &[String]) -> bool {
        let Some((word, rest)) = words.split_first() else { return letters.is_empty() };
        let small = matches!(
            &word[..],
            "of" | "for"
                | "the"
                | "and"
                | "&"
                | "al"
                | "bin"
                | "de"
                | "y"
                | "do"
                | "da"
                | "del"
                | "e"
                | "et"
                | "in"
                | "on"
        );
        let shared = letters.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count().min(3);
        (1..=shared).any(|n| spells(&letters[n..], rest))
            || (small || kinds::is_suffix(word)) && spells(letters, rest)
    }
    name.len() > 1
        && name.len() < 12
        && (2..=8).contains(&letters.len())
        && letters.is_ascii()
        && spells(letters, name)
}

/// Whether two names, as folded words, are forms of one: equal, or the shorter ends (or for one word, begins) the
/// longer.
pub(crate) fn same_name(a: &Name, b: &Name) -> bool {
    a.sign & b.sign != 0 && are_one(a, b)
}

/// [`same_name`] for names that are not told apart at a glance.
fn are_one(a: &Name, b: &Name) -> bool {
    if a.tied.is_none() && b.tied.is_none() {
        return are_forms(a, b);
    }
    let [a, b] = [a, b].map(|name| name.tied.as_ref().unwrap_or(&name.words));
    let as_in_a = |word: &String| a.iter().find(|v| are_spellings(v, word)).unwrap_or(word).clone();
    are_forms(a, &b.iter().map(as_in_a).collect::<Vec<_>>())
}

/// "al-Razihi", "El Fassi": whether a name in Latin letters has the Arabic article.
fn has_latin_article(words: &[String]) -> bool {
    words.iter().any(|word| matches!(&word[..], "al" | "el") || without_article(word).is_some())
}

/// "Ba-Wazir", which others write in one.
fn is_hyphened(word: &str) -> bool {
    word.is_ascii() && word.contains('-')
}

/// A word after its Arabic article.
fn without_article(word: &str) -> Option<&str> {
    ["al-", "el-"].iter().find_map(|article| word.strip_prefix(article)).filter(|rest| rest.len() > 2)
}

/// The article written together with its word: "al zyoud" as "al-zyoud".
fn joined(words: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        match out.last_mut().filter(|before| matches!(&before[..], "al" | "el")) {
            Some(article) => *article = format!("{article}-{word}"),
            None => out.push(word.clone()),
        }
    }
    out
}

/// "al-Razihi" and "al-Razehi", "Al-Assad" and "Assad": whether two words are one Arabic surname as two reporters write it.
/// What vowels stand for is heard differently where both have the article.
fn are_spellings(a: &str, b: &str) -> bool {
    match (without_article(a), without_article(b)) {
        (Some(a), Some(b)) => transliterate::consonants(a) == transliterate::consonants(b),
        (Some(a), None) => a == b,
        (None, Some(b)) => a == b,
        // "Ba-Wazir" and "Bawazir".
        (None, None) => {
            a != b && a.len() > 4 && a.chars().filter(|c| *c != '-').eq(b.chars().filter(|c| *c != '-'))
        }
    }
}

/// [`same_name`] where each word is spelt in one way.
fn are_forms(a: &[String], b: &[String]) -> bool {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    if short.is_empty() {
        return false;
    }
    // "Teyvar" is not the Gulf of Teyvar, and "Quorin" not its air force.
    let latin = |word: &str| word.starts_with(|c: char| c.is_ascii_alphabetic());
    let other = short.len() == 1
        && long.len() > 1
        && latin(&short[0])
        && !given::is_body_noun(&short[0])
        && !is_short_for(short, long)
        && (long.iter().any(|w| w == "of")
            || long.last().is_some_and(|w| given::is_body_noun(w)) && long[0] == short[0]);
    if other {
        return false;
    }
    if are_one_company(long, short) {
        return true;
    }
    let ends = long.ends_with(short) || is_short_for(short, long);
    let skips = short.len() >= 2 && long.first() == short.first() && long.last() == short.last();
    // «الشيخ راشد» of «راشد بن سلطان بن خليفة», "Sheikh Rashid" of "Rashid bin Sultan".
    let son = |word: &String| matches!(&word[..], "bin" | "bint" | "ibn" | "بن" | "بنت");
    let first_of = long.len() <= 3 || son(&long[1]);
    let given = short.len() == 1 && first_of && long.first() == short.first() && long.len() > 1;
    // "Montenegro" of Evaristo Montenegro Salas, «رستگار» of «شهرام رستگار زیدآبادی»: the first of two surnames.
    let middle =
        short.len() == 1 && long.len() > 2 && long.contains(&short[0]) && !given::is_forename(&short[0]);
    // «فریبرز جهان‌آرا» of «فریبرز جهان‌آرا کاشمری».
    // «سازمان بورس» of «سازمان بورس و اوراق بهادار».
    let begins = short.len() >= 2
        && long.starts_with(short)
        && (given::is_forename(&short[0])
            || edges::is_unicameral_body(&short[0])
            || is_body_without_field(short, long));
    // "Abu Talha" of Abu Talha al-Kelmari, "Faridah Hanum" of Faridah Hanum Abdul Latiff.
    let bodied =
        || long.iter().any(|word| given::is_body_noun(word) || matches!(&word[..], "of" | "the" | "and"));
    let father = || matches!(&short[0][..], "abu" | "abou" | "umm" | "oum");
    let begins = begins
        || short.len() >= 2
            && latin(&short[0])
            && long.starts_with(short)
            && !bodied()
            && (father() || long.len() >= 3);
    // "Ponce de León" of Lorena Ponce de León Quiroga.
    let surnames = short.len() >= 2 && latin(&short[0]) && long.len() > short.len() + 1 && !bodied();
    let begins = begins || surnames && long[1..].windows(short.len()).any(|part| part == short);
    // "Ebdali" of Gholamreza Ebdali-Moqaddam.
    // «بيليتش» of «زدرافكو بيليتش-ماتوفينا».
    let half = |surname: &String| {
        surname.contains('-') && surname.split('-').any(|part| part == short[0] && part.chars().count() > 3)
    };
    let begins = begins || short.len() == 1 && long.len() > 1 && long.last().is_some_and(half);
    // "Oil Ministry" is the Ministry of Oil.
    let ministry = |words: &[String]| words.iter().any(|word| word == "ministry" || word == "department");
    let begins = begins
        || short.len() >= 2
            && ministry(short)
            && ministry(long)
            && short.iter().all(|word| long.contains(word));
    // «عبد الواحد» of «شريف عبد الواحد صالح».
    let inside =
        short.len() == 2 && matches!(&short[0][..], "عبد" | "ابو") && long.windows(2).any(|two| two == short);
    // «تية جقود» of «كوكو تية جقود عبد الرحمن».
    let inside = inside
        || short.len() >= 2
            && !latin(&short[0])
            && !bodied()
            && long.windows(short.len()).any(|run| run == short);
    // «المصرف المركزي» of «مصرف ليبيا المركزي».
    let open = |word: &'_ String| word.strip_prefix("ال").unwrap_or(word).to_owned();
    let inside = inside
        || short.len() == 2
            && long.len() > 2
            && short[0].starts_with("ال")
            && edges::is_unicameral_body(&short[0])
            && open(&short[0]) == open(&long[0])
            && long.contains(&short[1]);
    ends || skips || given || middle || begins || inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glance_tells_no_forms_of_one_name_apart() {
        let names = [
            "rokia ouattara-ble",
            "rob",
            "ble",
            "salim al-razihi",
            "al-razehi",
            "razihi",
            "el fassi",
            "nadia al fassi",
            "state office of agriculture",
            "state office",
            "soa",
            "evaristo montenegro salas",
            "montenegro",
            "evaristo salas",
            "rashid bin sultan",
            "rashid",
            "شريف عبد الواحد صالح",
            "عبد الواحد",
            "شريف",
            "al",
            "",
        ];
        let names = names.map(|name| name.split_whitespace().map(str::to_owned).collect::<Name>());
        let pairs = || names.iter().flat_map(|a| names.iter().map(move |b| (a, b)));
        assert!(pairs().filter(|(a, b)| are_one(a, b)).count() > names.len() + 10);
        for (a, b) in pairs() {
            assert_eq!(same_name(a, b), are_one(a, b), "{a:?} {b:?}");
        }
    }
}
