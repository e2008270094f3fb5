//! What words stand for, across languages: common words of the news in English, Arabic and Persian.
//!
//! A term is a thing, a kind of people or a deed with the words of each language that may stand for it. It belongs to a
//! field, and of some fields nothing can be two things at once: who sends engineers does not withdraw them, and a hospital
//! is no school. The words are in `terms.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use gazette_news::Language;
use gazette_text::fold;

use super::words;

/// The table: a field in brackets, then a term a line, English, Arabic and Persian words apart by bars.
const TABLE: &str = include_str!("terms.txt");

/// Fields whose terms do not exclude each other.
const OPEN_FIELDS: &[&str] = &["deed", "thing", "not"];

/// Fields of what is done or happens.
const DEEDS: &[&str] = &[
    "direction",
    "open",
    "begin",
    "win",
    "accept",
    "trade",
    "move",
    "give",
    "hide",
    "make",
    "harm",
    "office",
    "justice",
    "war",
    "fault",
    "deed",
];

/// The number of a term.
pub(super) type Term = usize;

/// The terms of all languages.
struct Terms {
    /// The field of each term.
    fields: Vec<&'static str>,
    english: HashMap<String, Vec<Term>>,
    arabic: HashMap<String, Vec<Term>>,
    persian: HashMap<String, Vec<Term>>,
}

static TERMS: LazyLock<Terms> = LazyLock::new(|| Terms::read(TABLE));

impl Terms {
    fn read(table: &'static str) -> Terms {
        let mut terms = Terms {
            fields: Vec::new(),
            english: HashMap::new(),
            arabic: HashMap::new(),
            persian: HashMap::new(),
        };
        let mut field = "thing";
        for line in table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                field = name;
                continue;
            }
            let at = terms.fields.len();
            terms.fields.push(field);
            let mut columns = line.split('|');
            let mut forms =
                || columns.next().unwrap_or_default().split(',').map(str::trim).filter(|f| !f.is_empty());
            forms().for_each(|form| hold(&mut terms.english, english(form), at));
            forms().for_each(|form| hold(&mut terms.arabic, fold::key(form), at));
            forms().for_each(|form| hold(&mut terms.persian, fold::key(form), at));
        }
        terms
    }
}

/// Two forms of one term may be one without their endings.
fn hold(forms: &mut HashMap<String, Vec<Term>>, form: String, at: Term) {
    let terms = forms.entry(form).or_default();
    if terms.last() != Some(&at) {
        terms.push(at);
    }
}

/// A form as it is looked up: its first word without inflection.
fn english(form: &str) -> String {
    match form.split_once(' ') {
        Some((first, rest)) => format!("{} {rest}", words::stem(first, Language::ENGLISH)),
        None => words::stem(form, Language::ENGLISH),
    }
}

/// The terms that a word, or a word with the one after it, stands for, and how many words that is.
pub(super) fn of(key: &str, next: &str, language: Language) -> Option<(&'static [Term], usize)> {
    let terms = &*TERMS;
    let (held, endings): (&'static HashMap<String, Vec<Term>>, _) = match language {
        Language::ARABIC => (&terms.arabic, Some((ARABIC_LEADS, ARABIC_ENDINGS))),
        Language::PERSIAN => (&terms.persian, Some((PERSIAN_LEADS, PERSIAN_ENDINGS))),
        _ => (&terms.english, None),
    };
    let Some((leads, endings)) = endings else {
        let stem = words::stem(key, language);
        if let Some(found) = held.get(&format!("{stem} {next}")) {
            return Some((found, 2));
        }
        return held.get(&stem).or_else(|| held.get(key)).map(|found| (found.as_slice(), 1));
    };
    let bare = |word: &'_ str| -> Vec<String> {
        leads.iter().filter_map(|lead| word.strip_prefix(lead)).map(str::to_owned).collect()
    };
    if !next.is_empty()
        && let Some(found) = bare(key).into_iter().find_map(|first| held.get(&format!("{first} {next}")))
    {
        return Some((found, 2));
    }
    let long = |rest: &&str| rest.chars().count() >= 2;
    for lead in leads {
        let Some(open) = key.strip_prefix(lead).filter(long) else { continue };
        for ending in endings {
            let Some(form) = open.strip_suffix(ending).filter(long) else { continue };
            // What little is left of a short word may be anything.
            let is_cut = form.len() < key.len();
            let is_sure = !is_cut || form.chars().count() >= 3;
            if let Some(found) = held.get(form).filter(|_| is_sure) {
                return Some((found, 1));
            }
        }
    }
    None
}

/// Whether two lists of terms have one in common.
pub(super) fn meet(a: &[Term], b: &[Term]) -> bool {
    a.iter().any(|term| b.contains(term))
}

/// Whether nothing can be both: two terms of one field that knows no two at once. A word of several meanings excludes
/// nothing.
pub(super) fn exclude(a: &[Term], b: &[Term]) -> bool {
    let ([one], [other]) = (a, b) else { return false };
    let (field, of_other) = (TERMS.fields[*one], TERMS.fields[*other]);
    one != other && field == of_other && !OPEN_FIELDS.contains(&field)
}

/// Whether one of these is something done or that happens, and no thing.
pub(super) fn is_deed(terms: &[Term]) -> bool {
    terms.iter().any(|term| DEEDS.contains(&TERMS.fields[*term]))
}

/// Whether a term belongs to a field.
pub(super) fn is_of(terms: &[Term], field: &str) -> bool {
    terms.iter().any(|term| TERMS.fields[*term] == field)
}

/// What may be written together with the front of an Arabic word, the longest last.
const ARABIC_LEADS: &[&str] = &[
    "", "ال", "و", "ب", "ل", "ف", "ك", "س", "ي", "ت", "ن", "ا", "وال", "بال", "لل", "فال", "كال", "سي", "ست",
    "سن", "وي", "وت", "وس", "لي", "لت", "وسي", "وست", "وب", "ول", "م", "الم",
];

/// What may end an Arabic word, the shortest first.
const ARABIC_ENDINGS: &[&str] = &[
    "", "ه", "ا", "ت", "ي", "ات", "ين", "ون", "وا", "ان", "ها", "هم", "نا", "يه", "تها", "ته", "تهم", "تا",
    "اه", "اتها", "اتهم", "ييه", "يين", "يون", "يا", "هما", "وها", "اته",
];

/// What may be written together with the front of a Persian word.
const PERSIAN_LEADS: &[&str] = &["", "ن", "مي", "نمي", "ب", "بر"];

/// What may end a Persian word, the shortest first.
const PERSIAN_ENDINGS: &[&str] = &[
    "",
    "ي",
    "ه",
    "د",
    "م",
    "ها",
    "ان",
    "ند",
    "هاي",
    "هايي",
    "يم",
    "يد",
    "اند",
    "است",
    "ش",
    "شان",
    "اش",
    "هاش",
    "هايش",
    "هايشان",
    "ات",
    "گان",
    "ده",
    "هاند",
    "يان",
    "ين",
    "ند",
    "ام",
    "ايم",
    "ن",
    "دن",
    "تن",
    "يدن",
    "يد",
    "يده",
    "يدند",
    "ت",
    "ته",
    "تند",
    "اي",
    "يي",
    "تر",
    "يت",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn term(word: &str, language: Language) -> Vec<Term> {
        let (first, rest) = word.split_once(' ').unwrap_or((word, ""));
        let found = of(&fold::key(first), &fold::key(rest), language);
        found.unwrap_or_else(|| panic!("{word}")).0.to_vec()
    }

    #[test]
    fn a_word_stands_for_the_same_in_each_language() {
        for (english, arabic, persian) in [
            ("workers", "العمال", "کارگران"),
            ("supplied", "سيزود", "تأمین"),
            ("broke down", "تعطلت", "خراب"),
            ("resigns", "الاستقالة", "استعفا"),
            ("prices", "أسعار", "قیمت‌های"),
            ("withheld", "حجبت", "پنهان"),
            ("pipelines", "خط الأنابيب", "خط لوله"),
        ] {
            let [en, ar, fa] =
                [(english, Language::ENGLISH), (arabic, Language::ARABIC), (persian, Language::PERSIAN)]
                    .map(|(word, language)| term(word, language));
            assert!(meet(&en, &ar) && meet(&en, &fa), "{english} {arabic} {persian}");
        }
    }

    #[test]
    fn of_one_field_nothing_is_two_things() {
        let en = |word| term(word, Language::ENGLISH);
        assert!(exclude(&en("rise"), &en("fell")));
        assert!(exclude(&en("hospital"), &term("مدرسة", Language::ARABIC)));
        assert!(!exclude(&en("rise"), &en("hospital")));
    }

    #[test]
    fn each_term_has_words_of_each_language() {
        for line in TABLE.lines().filter(|line| line.contains('|')) {
            let columns: Vec<&str> = line.split('|').collect();
            assert!(columns.len() == 3 && columns.iter().all(|forms| !forms.trim().is_empty()), "{line}");
        }
    }
}
