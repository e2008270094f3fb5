//! The names by which outlets and agencies are credited, and the numbers they have.

use std::collections::HashMap;

use gazette_news::{CreditLine, Outlet};
use gazette_text::agency;

use super::site::Site;
use super::{Credit, Evidence, agencies, marks, sounds};
use crate::quick::Table;
use crate::words::{ARABIC, CAPITAL, NUMBER, Words, hash_bytes};

/// The names by which outlets and agencies are credited.
///
/// Every name has a number: outlets of one name or abbreviation have one number, and a number is never given to another.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    /// Names by the hash of their first word.
    by_first: Table<u64, Vec<Name>>,
    /// Whole names as folded words in one.
    by_name: HashMap<String, u32>,
    /// Names as they sound, without the words for "agency" or "newspaper": they are credited in other scripts too.
    pub(super) by_sound: HashMap<String, u32>,
    names: Vec<String>,
    agency: Vec<bool>,
}

/// A name that is looked for in texts.
#[derive(Debug, Clone)]
struct Name {
    /// The hashes of all its words.
    words: Vec<u64>,
    who: u32,
    print: Print,
    is_doubtful: bool,
}

/// How a name is printed where letters have capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Print {
    /// In capitals alone: in others it is a word.
    Capitals,
    /// With a capital.
    Capital,
    /// In any way.
    Any,
}

/// A known name where it was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub who: u32,
    /// How many words.
    pub len: usize,
    /// Whether it is a word of the language too.
    pub is_doubtful: bool,
}

impl Default for Gazetteer {
    fn default() -> Gazetteer {
        Gazetteer::new()
    }
}

impl Gazetteer {
    /// The world's agencies alone.
    pub fn new() -> Gazetteer {
        let mut gazetteer = Gazetteer {
            by_first: Table::default(),
            by_name: HashMap::new(),
            by_sound: HashMap::new(),
            names: Vec::new(),
            agency: Vec::new(),
        };
        for names in agencies::AGENCIES {
            gazetteer.know(names[0], names[1..].iter().copied(), true);
        }
        // The world's agencies are listed with their names in all scripts, and short ones sound like common words.
        gazetteer.by_sound.clear();
        gazetteer
    }

    /// The world's agencies and a newsroom's outlets.
    pub fn with_outlets<'o>(outlets: impl IntoIterator<Item = &'o Outlet>) -> Gazetteer {
        let mut gazetteer = Gazetteer::new();
        for outlet in outlets {
            gazetteer.learn(outlet);
        }
        gazetteer
    }

    /// Adds an outlet with all its names; gives its number.
    pub fn learn(&mut self, outlet: &Outlet) -> u32 {
        let site = outlet.home.as_deref().map(site_of);
        let initials = initials_of(&outlet.name).filter(|short| self.find(short).is_none());
        let short = outlet.abbreviation.as_deref().or(initials.as_deref());
        let also = [Some(outlet.name.as_str()), short, site]
            .into_iter()
            .flatten()
            .chain(outlet.also.iter().map(String::as_str));
        self.know(outlet.id.as_str(), also, outlet.agency)
    }

    /// The number of an outlet named any way; a name not seen before gets a number of its own.
    pub fn number(&mut self, name: &str) -> u32 {
        match self.find(name) {
            Some(known) => known,
            None => {
                let initials = initials_of(name).filter(|short| self.find(short).is_none());
                self.know(name, initials.as_deref(), false)
            }
        }
    }

    /// The number of whoever a credit names: as [`Gazetteer::find`], by the short name of an agency too.
    pub(super) fn whose(&self, name: &str) -> Option<u32> {
        self.find(name).or_else(|| self.find(&short_of(name)?))
    }

    /// The number of an outlet named any way, if it is known.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.by_name.get(&folded(name)).copied()
    }

    /// The agency that a byline is or holds: "Reuters", "Nell Park | AFP".
    pub fn agency_in<'b>(&self, byline: &'b str) -> Option<&'b str> {
        let mut parts = byline.split(['|', ',', '،', '/', '\n', '(', ')', '–', '—']).map(str::trim);
        parts.find(|part| self.find(part).is_some_and(|number| self.is_agency(number)))
    }

    /// Gives numbers to agencies met for the first time in a credit line or dateline, so that all who credit one are
    /// known to credit the same.
    pub(crate) fn meet(&mut self, line: Option<&CreditLine>, credits: &mut [Credit]) {
        if let Some((full, short)) =
            line.and_then(|l| Some((l.agency.as_deref()?, l.abbreviation.as_deref()?)))
        {
            let number = self.know(full, [short], true);
            // It may have been met by its short name before.
            if self.names[number as usize] == short {
                full.clone_into(&mut self.names[number as usize]);
            }
        }
        let unknown =
            |c: &&mut Credit| c.who.is_none() && c.evidence <= Evidence::Lead && !is_generic(&c.name);
        for credit in credits.iter_mut().filter(unknown) {
            let known = self.whose(&credit.name);
            let short = short_of(&credit.name);
            credit.who = Some(known.unwrap_or_else(|| self.know(&credit.name, short.as_deref(), true)));
        }
    }

    /// The name a number stands for; empty for a number that was never given.
    pub fn name(&self, number: u32) -> &str {
        self.names.get(number as usize).map_or("", String::as_str)
    }

    /// Whether a number stands for an agency, whose copy others reprint.
    pub fn is_agency(&self, number: u32) -> bool {
        self.agency.get(number as usize).copied().unwrap_or(false)
    }

    fn know<'n>(&mut self, name: &str, also: impl IntoIterator<Item = &'n str>, agency: bool) -> u32 {
        let also: Vec<&str> = also.into_iter().collect();
        let known = std::iter::once(name).chain(also.iter().copied()).find_map(|n| self.find(n));
        let number = known.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.agency.push(false);
            self.names.len() as u32 - 1
        });
        self.agency[number as usize] |= agency;
        for name in std::iter::once(name).chain(also) {
            let key = folded(name);
            if key.is_empty() || self.by_name.contains_key(&key) {
                self.see_print(&key, name, number);
                continue;
            }
            self.by_name.insert(key.clone(), number);
            let words = Words::read(name);
            for sound in sounds::of_name(&words) {
                self.by_sound.entry(sound).or_insert(number);
            }
            let hashes: Vec<u64> = words.all().iter().map(|w| w.hash).collect();
            let print = print_of(name);
            // One short common word ("Now", "Times") is found in any text and credits nobody, unless it is all capitals.
            let telling = hashes.len() > 1
                || name.chars().filter(|c| c.is_uppercase()).count() > 1
                || !name.is_ascii() && name.chars().count() > 3
                || agency;
            if telling && let Some(first) = hashes.first() {
                let is_doubtful = agencies::WORDS.contains(&key.as_str());
                self.by_first.entry(*first).or_default().push(Name {
                    words: hashes,
                    who: number,
                    print,
                    is_doubtful,
                });
            }
        }
        number
    }

    /// An abbreviation that is an outlet's identifier too is printed as the abbreviation is.
    fn see_print(&mut self, key: &str, name: &str, number: u32) {
        let first = Words::read(key).all().first().map(|word| word.hash);
        let names = first.and_then(|first| self.by_first.get_mut(&first));
        for known in names.into_iter().flatten().filter(|known| known.who == number && known.words.len() == 1)
        {
            if print_of(name) == Print::Capitals {
                known.print = Print::Capitals;
            }
        }
    }

    /// The longest known name that begins at word `at` and is printed as a name is.
    pub(super) fn at(&self, text: &str, words: &Words, at: usize) -> Option<Found> {
        self.at_hash(words.all()[at].hash, text, words, at)
    }

    /// As [`Gazetteer::at`], of a first word whose hash is `first`.
    pub(super) fn at_hash(&self, first: u64, text: &str, words: &Words, at: usize) -> Option<Found> {
        let names = self.by_first.get(&first)?;
        let all = words.all();
        let stands = |name: &&Name| {
            let rest = all.get(at + 1..at + name.words.len());
            rest.is_some_and(|rest| name.words[1..].iter().zip(rest).all(|(h, w)| *h == w.hash))
        };
        let name = names.iter().filter(stands).max_by_key(|name| name.words.len())?;
        let len = name.words.len();
        let printed = Site { text, words, at, len }.printed();
        let is_so = match name.print {
            Print::Any => true,
            _ if all[at].is(ARABIC) => true,
            Print::Capital => all[at].is(CAPITAL) || all[at].is(NUMBER),
            Print::Capitals => !printed.chars().any(char::is_lowercase),
        };
        is_so.then_some(Found { who: name.who, len, is_doubtful: name.is_doubtful })
    }
}

/// How a name is printed. Short ones are words too, but for those that newspapers print as names.
fn print_of(name: &str) -> Print {
    let is_capitals = !name.chars().any(char::is_lowercase) && name.chars().any(char::is_uppercase);
    let is_short = name.chars().count() <= 5 && !name.contains(' ');
    match name.chars().next() {
        Some(first) if first.is_alphabetic() && !first.is_lowercase() && !first.is_uppercase() => Print::Any,
        _ if agencies::PRINTED_SMALL.contains(&name) => Print::Any,
        _ if is_capitals && is_short && !agencies::PRINTED_AS_NAMES.contains(&name) => Print::Capitals,
        _ => Print::Capital,
    }
}

/// What «وكالة نورس للأنباء» and «خبرگزاری موج» are called for short: the one word that is their own.
fn short_of(name: &str) -> Option<String> {
    let words = Words::read(name);
    let mut keys = words.all().iter().map(|word| words.key(word));
    let first = keys.next()?;
    let own: Vec<&str> = keys.filter(|key| !sounds::KINDS.contains(key)).collect();
    let is_own = |key: &&str| key.chars().count() >= LEAST_SHORT;
    (matches!(first, "وكاله" | "خبرگزاري") && own.len() == 1 && own.iter().all(is_own))
        .then(|| own[0].to_owned())
}

/// What an agency of several words signs with: "CPA" for "Corvane Press Agency".
fn initials_of(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().filter(|word| !word.eq_ignore_ascii_case("the")).collect();
    let is_plain = |word: &&str| word.starts_with(|c: char| c.is_ascii_uppercase()) && word.is_ascii();
    let is_name = words.len() >= LEAST_SHORT && words.iter().all(|word| is_plain(word) || *word == "of");
    (is_name && agency::is_agency(name)).then(|| {
        words.iter().copied().filter(|word| is_plain(word)).filter_map(|word| word.chars().next()).collect()
    })
}

/// Letters of the shortest name that stands for an agency's whole name.
const LEAST_SHORT: usize = 3;

/// Whether a name says no more than that some agency is meant.
fn is_generic(name: &str) -> bool {
    folded(name)
        .split(' ')
        .all(|word| marks::AGENCY_WORDS.contains(&word) || ["news", "staff", "انباء"].contains(&word))
}

/// The name of a site: "https://www.karaneh.example/x" is "karaneh.example".
fn site_of(home: &str) -> &str {
    let host = home.split("://").last().unwrap_or(home).split('/').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

fn folded(name: &str) -> String {
    let words = Words::read(name);
    let mut out = String::new();
    for word in words.all() {
        let key = words.key(word);
        if !(out.is_empty() && key == "the") {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(key);
        }
    }
    out
}

/// A number for an owner's name: the same on every machine.
pub(crate) fn owner_number(name: &str) -> u32 {
    (hash_bytes(folded(name).as_bytes()) >> 33) as u32 | 1
}
