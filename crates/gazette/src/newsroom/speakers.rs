//! Who is one person under several names: in other scripts, or by the surname alone.

use std::collections::BTreeMap;

use gazette_news::{Language, Outlet};
use gazette_text::{fold, transliterate};

/// The speakers of a story, each known by all names it is written with.
pub(super) struct Speakers {
    /// By a name and the language it is written in.
    known: BTreeMap<(String, String), usize>,
    /// For each speaker the names, with their languages, the fullest first of each.
    names: Vec<BTreeMap<String, String>>,
}

impl Speakers {
    /// Puts together the speakers named, each with the language of the text that names it. An outlet is known by all its
    /// names.
    pub fn new<'s>(
        named: impl Iterator<Item = (&'s str, &'s str)>,
        outlets: impl Iterator<Item = &'s Outlet>,
    ) -> Speakers {
        let mut speakers = Speakers { known: BTreeMap::new(), names: Vec::new() };
        let outlets: BTreeMap<&str, &Outlet> = outlets
            .flat_map(|outlet| {
                let names = std::iter::once(&outlet.name).chain(&outlet.also).chain(&outlet.abbreviation);
                names.map(move |name| (name.as_str(), outlet))
            })
            .collect();
        let mut of_outlet: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, language) in named {
            let key = (name.to_owned(), language.to_owned());
            if speakers.known.contains_key(&key) {
                continue;
            }
            if let Some(outlet) = outlets.get(name) {
                let at = *of_outlet.entry(outlet.id.as_str()).or_insert(speakers.names.len());
                if at == speakers.names.len() {
                    speakers.names.push(names_of(outlet));
                }
                speakers.known.insert(key, at);
                continue;
            }
            let one =
                |names: &BTreeMap<String, String>| names.iter().any(|(l, n)| is_one(n, l, name, language));
            let at = speakers.names.iter().position(one).unwrap_or_else(|| {
                speakers.names.push(BTreeMap::new());
                speakers.names.len() - 1
            });
            let held = speakers.names[at].entry(language.to_owned()).or_insert_with(|| name.to_owned());
            if held.split_whitespace().count() < name.split_whitespace().count() {
                name.clone_into(held);
            }
            speakers.known.insert(key, at);
        }
        speakers
    }

    /// Who that is.
    pub fn of(&self, name: &str, language: &str) -> Option<usize> {
        self.known.get(&(name.to_owned(), language.to_owned())).copied()
    }

    /// What a speaker is called in a language, as far as the story knows; else as any text writes it.
    pub fn name(&self, speaker: usize, language: Language) -> Option<&str> {
        let names = self.names.get(speaker)?;
        names.get(language.as_str()).or_else(|| names.values().next()).map(String::as_str)
    }
}

/// What an outlet is called in each language, as far as the script of its names tells.
fn names_of(outlet: &Outlet) -> BTreeMap<String, String> {
    let is_latin = |name: &str| name.chars().any(|c| c.is_ascii_alphabetic());
    let is_persian = |name: &str| name.contains(['ی', 'ک', 'پ', 'چ', 'گ', 'ژ']);
    let all = || std::iter::once(&outlet.name).chain(&outlet.also);
    let found = [
        (Language::ENGLISH, all().find(|name| is_latin(name))),
        (Language::ARABIC, all().find(|name| !is_latin(name) && !is_persian(name))),
        (Language::PERSIAN, all().find(|name| !is_latin(name) && is_persian(name))),
    ];
    let known =
        found.into_iter().filter_map(|(language, name)| Some((language.as_str().to_owned(), name?.clone())));
    let mut names: BTreeMap<String, String> = known.collect();
    names.entry(String::new()).or_insert_with(|| outlet.name.clone());
    names
}

/// Whether two names are one speaker's. In one language the full name decides, and the surname alone stands for it; across
/// languages the last words that sound alike.
fn is_one(a: &str, of_a: &str, b: &str, of_b: &str) -> bool {
    if a == b {
        return true;
    }
    if of_a != of_b {
        return is_one_person(a, b) && shape(a) == shape(b);
    }
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    long.strip_suffix(short).is_some_and(|given| given.ends_with(' ') && !short.contains(' ') && shape(long))
}

/// Whether a name has several words: "Brandreth" alone may be anybody's, in another script above all.
fn shape(name: &str) -> bool {
    name.split_whitespace().nth(1).is_some()
}

/// Whether two names, in any of the three languages, are one person's: the last words sound alike. A particle that was
/// left hanging on a name is none of it.
pub(super) fn is_one_person(a: &str, b: &str) -> bool {
    let last = |name: &str| name.split_whitespace().map(fold::key).rfind(|word| word.chars().count() > 2);
    // "Rye" has one consonant: then the whole names must sound alike.
    let (one, two) = (transliterate::skeleton(a), transliterate::skeleton(b));
    let sound_alike = one.chars().count() >= 3 && transliterate::sound_alike(&one, &two);
    let is_last_one = match (last(a), last(b)) {
        (Some(a), Some(b)) => a == b || transliterate::meets(&a, &b),
        _ => false,
    };
    is_last_one || sound_alike
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_one_row_whatever_the_script() {
        let named = [
            ("Tomas Brandreth", "en"),
            ("توماس براندريث", "ar"),
            ("توماس برندرث", "fa"),
            ("Brandreth", "en"),
            ("Clara Wynn", "en"),
        ];
        let speakers = Speakers::new(named.into_iter(), std::iter::empty());
        let who: Vec<Option<usize>> =
            named.iter().map(|(name, language)| speakers.of(name, language)).collect();
        assert_eq!(who, [Some(0), Some(0), Some(0), Some(0), Some(1)]);
        assert_eq!(speakers.name(0, Language::ENGLISH), Some("Tomas Brandreth"));
        assert_eq!(speakers.name(0, Language::PERSIAN), Some("توماس برندرث"));
        assert_eq!(speakers.name(1, Language::ARABIC), Some("Clara Wynn"), "the story knows no other");
    }

    #[test]
    fn an_outlet_is_one_speaker_under_all_its_names() {
        let outlet = r#"{"id": "harrow", "name": "Harrow Wire", "also": ["هارو واير", "هارو وایر"]}"#;
        let outlet: Outlet = serde_json::from_str(outlet).expect("an outlet");
        let named = [("هارو واير", "ar"), ("هارو وایر", "fa"), ("Harrow Wire", "en")];
        let speakers = Speakers::new(named.into_iter(), std::iter::once(&outlet));
        assert_eq!(speakers.of("هارو واير", "ar"), speakers.of("Harrow Wire", "en"));
        assert_eq!(speakers.name(0, Language::ENGLISH), Some("Harrow Wire"));
        assert_eq!(speakers.name(0, Language::PERSIAN), Some("هارو وایر"));
    }

    #[test]
    fn names_are_told_apart_by_their_last_words() {
        assert!(is_one_person("Nadia al-Bahhar", "نادية البحار"));
        assert!(is_one_person("Tom Rye", "تام رای"));
        assert!(!is_one_person("Dariush Mehravar", "نادية البحار"));
    }
}
