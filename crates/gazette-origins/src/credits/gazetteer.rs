//! The names by which outlets and agencies are credited, and the numbers they have.

use std::collections::HashMap;

use gazette_news::{CreditLine, Outlet};

use super::{Credit, Evidence, agencies, marks, sounds};
use crate::quick::Table;
use crate::words::{Word, Words, hash_bytes};

/// The names by which outlets and agencies are credited.
///
/// Every name has a number: outlets of one name or abbreviation have one number, and a number is never given to another.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    /// Names by the hash of their first word: the hashes of all their words, and whose name it is.
    by_first: Table<u64, Vec<(Vec<u64>, u32)>>,
    /// Whole names as folded words in one.
    by_name: HashMap<String, u32>,
    /// Names as they sound, without the words for "agency" or "newspaper": they are credited in other scripts too.
    pub(super) by_sound: HashMap<String, u32>,
    names: Vec<String>,
    agency: Vec<bool>,
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
        let also = [Some(outlet.name.as_str()), outlet.abbreviation.as_deref(), site]
            .into_iter()
            .flatten()
            .chain(outlet.also.iter().map(String::as_str));
        self.know(outlet.id.as_str(), also, outlet.agency)
    }

    /// The number of an outlet named any way; a name not seen before gets a number of its own.
    pub fn number(&mut self, name: &str) -> u32 {
        match self.find(name) {
            Some(known) => known,
            None => self.know(name, [], false),
        }
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
            |c: &&mut Credit| c.who.is_none() && c.evidence <= Evidence::Tag && !is_generic(&c.name);
        for credit in credits.iter_mut().filter(unknown) {
            credit.who = Some(self.number(&credit.name));
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
                continue;
            }
            self.by_name.insert(key, number);
            let words = Words::read(name);
            for sound in sounds::of_name(&words) {
                self.by_sound.entry(sound).or_insert(number);
            }
            let hashes: Vec<u64> = words.all().iter().map(|w| w.hash).collect();
            // One short common word ("Now", "Times") is found in any text and credits nobody, unless it is all capitals.
            let telling = hashes.len() > 1
                || name.chars().filter(|c| c.is_uppercase()).count() > 1
                || !name.is_ascii() && name.chars().count() > 3
                || agency;
            if telling && let Some(first) = hashes.first() {
                self.by_first.entry(*first).or_default().push((hashes, number));
            }
        }
        number
    }

    /// The longest known name that begins at word `at`: whose, and how many words.
    pub(super) fn at(&self, words: &[Word], at: usize) -> Option<(u32, usize)> {
        let names = self.by_first.get(&words[at].hash)?;
        names
            .iter()
            .filter(|(name, _)| {
                words.len() - at >= name.len() && name.iter().zip(&words[at..]).all(|(h, w)| *h == w.hash)
            })
            .max_by_key(|(name, _)| name.len())
            .map(|(name, who)| (*who, name.len()))
    }
}

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
