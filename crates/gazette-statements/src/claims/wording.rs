//! What is compared of a content: its words in their order, each with what ties it to the words before.

use std::collections::BTreeSet;

use gazette_news::{Figure, Language, Scope};
use gazette_text::{figures, fold, language, numbers, tokens, transliterate};

use super::deeds;
use super::words::{self, Person};
use crate::lexicon::Class;
use crate::page::Page;

/// Contents are compared by at most this many words each.
const WORDS: usize = 120;

/// What kind of word this is, as far as comparing goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word with a content of its own.
    Content,
    /// A number.
    Number,
    /// A day, a month, "yesterday".
    Time,
    /// How it is done.
    Manner,
    /// Turns the sentence round: not, only, all.
    Turning,
    /// Somebody's office: what may stand before a name.
    Office,
    /// A given name.
    Given,
}

/// What ties a word to those before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tie {
    /// Nothing: it goes on where the word before ends.
    None,
    /// An article begins something new.
    Article,
    /// A preposition.
    Preposition(String),
    /// A comma, a dash, "and", "who", "because": what follows adds.
    Adds,
    /// "if", "or", "but": what follows changes.
    Turns,
}

/// One word that is compared.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// The word without its inflection; a number's value.
    pub stem: String,
    pub kind: Kind,
    pub tie: Tie,
    /// Whether a verb by its class.
    pub is_verb: bool,
    /// Whether it has a capital letter inside a sentence.
    pub is_name: bool,
}

impl Item {
    /// Whether it counts towards how much two contents share.
    pub fn counts(&self) -> bool {
        !matches!(self.kind, Kind::Manner | Kind::Turning)
    }
}

/// A content, ready to be compared.
pub(super) struct Wording {
    pub language: Language,
    pub items: Vec<Item>,
    /// Stems of the content words.
    pub words: BTreeSet<String>,
    /// Skeletons of what may be names, and in their order.
    pub names: BTreeSet<String>,
    pub sounds: Vec<String>,
    /// Sounds of words that are names beyond doubt: capitals inside a sentence.
    pub sure_names: BTreeSet<String>,
    pub figures: Vec<Figure>,
    /// The figures' values, printed, for finding each other.
    pub values: BTreeSet<String>,
    /// What is done, by the table of common verbs.
    pub deeds: BTreeSet<usize>,
    /// May, must, will.
    pub moods: BTreeSet<&'static str>,
    /// Whether a Persian verb tells what is or will be, whether one tells what was.
    pub open: bool,
    pub past: bool,
    /// Whether it tells how things were: «كان», «بود», "used to".
    pub was: bool,
    /// Whom its pronouns stand for, and whether for somebody whom the content does not name: whoever speaks, or was
    /// spoken of.
    pub persons: BTreeSet<Person>,
    pub points_outside: bool,
    pub is_negated: bool,
}

impl Wording {
    pub fn of(text: &str) -> Wording {
        Wording::in_language(text, language_of(text))
    }

    pub fn in_language(text: &str, language: Language) -> Wording {
        let page = Page::new(text, language);
        let mut figures = figures::figures(text, language);
        figures.retain(|figure| figure.scope == Scope::Whole);
        let values = figures.iter().map(|f| format!("{:?} {}", f.measure, f.value)).collect();
        let mut wording = Wording {
            language,
            items: Vec::new(),
            words: BTreeSet::new(),
            names: BTreeSet::new(),
            sounds: Vec::new(),
            sure_names: BTreeSet::new(),
            figures,
            values,
            deeds: BTreeSet::new(),
            moods: BTreeSet::new(),
            open: false,
            past: false,
            was: false,
            persons: BTreeSet::new(),
            points_outside: false,
            is_negated: false,
        };
        wording.read(&page, text);
        wording
    }

    fn read(&mut self, page: &Page<'_>, text: &str) {
        let cut = tokens::tokens(text);
        let mut tie = Tie::None;
        let mut skip = 0;
        for k in 0..page.words.len().min(WORDS) {
            let word = page.words[k];
            if word.from < skip {
                continue;
            }
            let at = cut.partition_point(|token| token.from < word.from);
            if let Some(number) = numbers::number_at(text, &cut, at, self.language) {
                skip = cut.get(number.last).map_or(0, |token| token.to);
                self.push(number.value.to_string(), Kind::Number, &mut tie, page, k);
                continue;
            }
            self.take(page, k, &mut tie);
        }
    }

    fn take(&mut self, page: &Page<'_>, k: usize, tie: &mut Tie) {
        let (class, key) = (page.class(k), page.key(k));
        if class != Class::Proper {
            self.deeds.extend(deeds::of(key, self.language));
        }
        let is_goal =
            class == Class::To && page.words.get(k + 1).is_some_and(|_| page.class(k + 1).is_verbal());
        if is_goal
            && k > 0
            && (page.class(k - 1) == Class::Auxiliary || matches!(page.key(k - 1), "set" | "due" | "going"))
        {
            self.moods.insert("will");
        }
        // "In May" is no "may".
        if class != Class::Proper {
            self.moods.extend(words::mood(key, self.language));
        }
        if let Some(person) = words::person(key, class, self.language) {
            let is_inside = !self.items.is_empty();
            let is_owner = matches!(key, "his" | "its") || person == Person::They;
            self.points_outside |= !is_inside || !is_owner;
            self.persons.insert(person);
        }
        let next = if k + 1 < page.words.len() { page.key(k + 1) } else { "" };
        self.was |= words::was(key, next, self.language);
        if self.language == Language::PERSIAN && class.is_verbal() {
            let is_open = words::is_open(key) && !words::is_imperfect(key);
            self.open |= is_open;
            self.past |= !is_open && !matches!(class, Class::Modal);
        }
        if words::is_negation(key, class, self.language) {
            self.is_negated = true;
            self.push("not".to_owned(), Kind::Turning, tie, page, k);
            return;
        }
        if words::is_telling(key) {
            self.push(key.to_owned(), Kind::Turning, tie, page, k);
            return;
        }
        if matches!(key, "up" | "down" | "off" | "out") {
            self.push(key.to_owned(), Kind::Turning, tie, page, k);
            return;
        }
        if let Some(side) = words::side(key).filter(|_| is_tie(class)) {
            *tie = Tie::Preposition(side.to_string());
            return;
        }
        match class {
            Class::Comma | Class::Semicolon | Class::Dash | Class::Colon | Class::Stop | Class::Bracket => {
                *tie = Tie::Adds;
            }
            _ if class.is_mark() => {}
            Class::Subordinator | Class::Conjunction if words::is_open_end(key) => *tie = Tie::Turns,
            Class::Conjunction | Class::Relative | Class::Subordinator | Class::Question => *tie = Tie::Adds,
            Class::Complementiser if !self.items.is_empty() => *tie = Tie::Adds,
            Class::Preposition | Class::To | Class::According => *tie = Tie::Preposition(key.to_owned()),
            Class::Determiner if *tie == Tie::None && !self.items.is_empty() => *tie = Tie::Article,
            _ if class.helps() => {}
            _ if matches!(key, "را" | "ي" | "اي") => {}
            _ if key.chars().count() < 2 => {}
            _ => {
                let kind = match class {
                    Class::Time => Kind::Time,
                    Class::Proper if key == "may" => Kind::Time,
                    Class::Adverb => Kind::Manner,
                    Class::Role | Class::Title => Kind::Office,
                    Class::Given => Kind::Given,
                    _ if words::is_harmless(key) || is_season(key) => Kind::Time,
                    _ => Kind::Content,
                };
                self.push(words::stem(key, self.language), kind, tie, page, k);
            }
        }
    }

    fn push(&mut self, stem: String, kind: Kind, tie: &mut Tie, page: &Page<'_>, k: usize) {
        let (key, shape, class) = (page.key(k), page.words[k].shape, page.class(k));
        let is_rtl = self.language == Language::ARABIC || self.language == Language::PERSIAN;
        // «بالمدينة», «للأطفال», «وقتل»: what is written together with the word ties it.
        if self.language == Language::ARABIC && *tie == Tie::None {
            match shape {
                6 | 11 => *tie = Tie::Adds,
                7 | 9 => *tie = Tie::Preposition("ب".to_owned()),
                8 | 10 => *tie = Tie::Preposition("ل".to_owned()),
                _ => {}
            }
        }
        let is_capital = !is_rtl && matches!(shape, 1 | 2);
        if kind != Kind::Turning && kind != Kind::Number {
            let skeleton = transliterate::skeleton(key);
            if (is_rtl || is_capital) && skeleton.len() >= 3 {
                self.names.insert(skeleton.clone());
                self.sounds.push(skeleton.clone());
                if is_capital && kind != Kind::Time && matches!(class, Class::Proper | Class::Given) && k > 0
                {
                    self.sure_names.insert(skeleton);
                }
            }
            self.words.insert(stem.clone());
        }
        let is_name = is_capital && k > 0;
        let tie = std::mem::replace(tie, Tie::None);
        // «قصفت»: no list has it, and its ending makes it a verb.
        let is_feminine =
            key.ends_with('ت') && !key.ends_with("ات") && !key.starts_with("ال") && key.chars().count() >= 4;
        let is_verb =
            class.is_verbal() || (self.language == Language::ARABIC && class == Class::Other && is_feminine);
        self.items.push(Item { stem, kind, tie, is_verb, is_name });
    }

    /// What leads to others that may be the same.
    pub fn marks(&self) -> impl Iterator<Item = &str> {
        self.words.iter().chain(&self.names).chain(&self.values).map(String::as_str)
    }
}

/// Whether a word of this class can tie another to what stands before.
fn is_tie(class: Class) -> bool {
    matches!(
        class,
        Class::Preposition
            | Class::To
            | Class::Subordinator
            | Class::Adverb
            | Class::Negation
            | Class::Time
            | Class::Conjunction
    )
}

fn is_season(key: &str) -> bool {
    #[rustfmt::skip]
    const SEASONS: &[&str] = &[
        "spring", "summer", "autumn", "winter", "بهار", "تابستان", "پاییز", "زمستان", "الربيع", "الصيف",
        "الخريف", "الشتاء",
    ];
    SEASONS.iter().any(|season| fold::key(season) == key)
}

/// The language of words that may be too few to tell it: by their letters then.
fn language_of(text: &str) -> Language {
    let is_arabic = |c: &char| ('\u{600}'..='\u{6ff}').contains(c) && c.is_alphabetic();
    let (arabic, all) =
        (text.chars().filter(is_arabic).count(), text.chars().filter(|c| c.is_alphabetic()).count());
    match language::detect(text) {
        found if found == Language::ARABIC || found == Language::PERSIAN => found,
        _ if arabic * 2 <= all => Language::ENGLISH,
        _ if text.contains(['پ', 'چ', 'ژ', 'گ', 'ک', 'ی']) => Language::PERSIAN,
        _ => Language::ARABIC,
    }
}
