//! Whose copy a text says it is: credit lines, agency tags, "as reported by", «نقلا عن», «به نقل از».
//!
//! What is found is matched against the outlets a newsroom knows and against the names of the world's agencies. A
//! text's own outlet is no credit: an agency signs its copy with its own name.

use std::collections::HashMap;

use gazette_news::{CreditLine, Outlet};

use crate::words::{BRACKET, Word, Words, hash_bytes};

mod agencies;
mod sounds;

/// How a text names the one it took its copy from, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// A credit line: "Source: Amber Sea Press", «منبع: ایسنا».
    CreditLine,
    /// A tag at the head of the copy: "TEHRAN (Reuters) -".
    Tag,
    /// The lead gives the whole report to it: «به گزارش …», "… reported on Monday, citing", «نقلا عن».
    Lead,
    /// It is named further down as one of those who reported something.
    Mention,
}

/// Who is named, and how.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Credit {
    /// The number of a known outlet or agency in the [`Gazetteer`]; `None` where the name printed is not known.
    pub who: Option<u32>,
    /// The name: as the gazetteer has it, or as printed.
    pub name: String,
    /// How it is named.
    pub evidence: Evidence,
}

/// The names by which outlets and agencies are credited.
///
/// Every name has a number: outlets of one name or abbreviation have one number, and a number is never given to another.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    /// Names by the hash of their first word: the hashes of all their words, and whose name it is.
    by_first: HashMap<u64, Vec<(Vec<u64>, u32)>>,
    /// Whole names as folded words in one.
    by_name: HashMap<String, u32>,
    /// Names as they sound, without the words for "agency" or "newspaper": they are credited in other scripts too.
    by_sound: HashMap<String, u32>,
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
            by_first: HashMap::new(),
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
    fn at(&self, words: &[Word], at: usize) -> Option<(u32, usize)> {
        let names = self.by_first.get(&words[at].hash)?;
        names
            .iter()
            .filter(|(name, _)| {
                words.len() - at >= name.len() && name.iter().zip(&words[at..]).all(|(h, w)| *h == w.hash)
            })
            .max_by_key(|(name, _)| name.len())
            .map(|(name, who)| (*who, name.len()))
    }

    /// The credits of a text, strongest first; `own` is the number of the outlet that put it out, which is no credit.
    ///
    /// `line` is a credit line read off before, `agency` the agency of the dateline.
    pub fn credits(
        &self,
        text: &str,
        line: Option<&CreditLine>,
        agency: Option<&str>,
        own: Option<u32>,
    ) -> Vec<Credit> {
        self.read(text, &Words::read(text), line, agency, own)
    }

    pub(crate) fn read(
        &self,
        text: &str,
        words: &Words,
        line: Option<&CreditLine>,
        agency: Option<&str>,
        own: Option<u32>,
    ) -> Vec<Credit> {
        let mut out: Vec<Credit> = Vec::new();
        let mut found = |who: Option<u32>, name: String, evidence: Evidence| {
            let is_own = who.is_some() && who == own;
            if !is_own
                && !out
                    .iter()
                    .any(|c| c.who == who && (who.is_some() || c.name == name) && c.evidence <= evidence)
            {
                out.retain(|c| c.who != who || who.is_none() && c.name != name);
                out.push(Credit { who, name, evidence });
            }
        };
        if let Some(line) = line {
            let names = [line.agency.as_deref(), line.abbreviation.as_deref(), Some(line.text.as_str())];
            let who = names.into_iter().flatten().find_map(|n| self.find(n));
            let who = who.or_else(|| self.first_in(&line.text));
            let printed = line.agency.as_deref().or(line.abbreviation.as_deref()).unwrap_or(&line.text);
            let name = who.map_or(printed, |w| self.name(w));
            found(who, name.to_owned(), Evidence::CreditLine);
        }
        if let Some(agency) = agency {
            let who = self.find(agency).or_else(|| self.first_in(agency));
            found(who, who.map_or(agency, |w| self.name(w)).to_owned(), Evidence::Tag);
        }
        for seen in self.seen(text, words) {
            found(Some(seen.0), self.name(seen.0).to_owned(), seen.1);
        }
        if let Some((name, evidence)) = unnamed(text, words) {
            found(None, name, evidence);
        }
        out.sort_by_key(|c| c.evidence);
        out
    }

    /// As [`Gazetteer::at`], by the sound: only where a credit may stand, since sounds are less sure than letters.
    fn sounds_at(&self, text: &str, words: &Words, at: usize, lead: usize) -> Option<(u32, usize)> {
        let all = words.all();
        let may_credit = at < lead || all.len() - at < TAIL;
        if self.by_sound.is_empty()
            || !may_credit
            || judge(text, words, at, 1, lead).is_none() && !all[at].is(BRACKET)
        {
            return None;
        }
        (1..=3usize.min(all.len() - at)).rev().find_map(|len| {
            let who = sounds::of(words, at, len).find_map(|sound| self.by_sound.get(&sound).copied())?;
            Some((who, len))
        })
    }

    fn first_in(&self, text: &str) -> Option<u32> {
        let words = Words::read(text);
        (0..words.len().min(64)).find_map(|at| self.at(words.all(), at)).map(|(who, _)| who)
    }

    /// Known names in the text, each judged by where it stands.
    fn seen(&self, text: &str, words: &Words) -> Vec<(u32, Evidence)> {
        let all = words.all();
        let lead = lead(text, all);
        let mut out = Vec::new();
        let mut at = 0;
        while at < all.len() && out.len() < 32 {
            let known = self.at(all, at).or_else(|| self.sounds_at(text, words, at, lead));
            let Some((who, len)) = known else {
                at += 1;
                continue;
            };
            if let Some(evidence) = judge(text, words, at, len, lead) {
                out.push((who, evidence));
            }
            at += len;
        }
        out
    }
}

/// Words within which a tag or a lead's credit stands.
const HEAD: usize = 28;
/// Words from the end within which a credit line stands.
const TAIL: usize = 14;

/// Words of the longest first paragraph that is a lead.
const LONGEST_LEAD: usize = 64;

/// Words of the lead: the first paragraph, where paragraphs are told apart, since an agency is as often credited at the
/// end of it as at its head.
fn lead(text: &str, all: &[Word]) -> usize {
    let Some(end) = text.trim_end().find('\n') else { return HEAD };
    let words = all.partition_point(|word| (word.at as usize) < end);
    if words <= LONGEST_LEAD { words.max(HEAD) } else { HEAD }
}

fn judge(text: &str, words: &Words, at: usize, len: usize, lead: usize) -> Option<Evidence> {
    let all = words.all();
    let key = |k: usize| all.get(k).map_or("", |w| words.key(w));
    let before = |n: usize| if at >= n { key(at - n) } else { "" };
    let end = all[at + len - 1];
    let after = text.get(end.at as usize..).unwrap_or_default();
    let closes = after.chars().skip_while(|c| c.is_alphanumeric()).find(|c| !c.is_whitespace());
    // "(Reuters)", "(Northern Wire/Amber Press)".
    let opens = |k: usize| all[k].is(BRACKET);
    let opened = opens(at) || in_bracket(text, all, at);
    if opened && at < HEAD && matches!(closes, Some(')' | ']' | '/')) {
        return Some(Evidence::Tag);
    }
    let colon = text[..all[at].at as usize].trim_end().ends_with([':', '：']);
    if colon && CREDIT_LABELS.contains(&before(1)) && (at < HEAD || all.len() - at < TAIL + len + 6) {
        return Some(Evidence::CreditLine);
    }
    let alone = text[..all[at].at as usize].trim_end_matches([' ', '(', '—', '–', '-']).ends_with('\n')
        && after.trim_start_matches(|c: char| c.is_alphanumeric() || " ).—–-".contains(c)).trim().is_empty();
    if alone && all.len() - at < TAIL {
        return Some(Evidence::CreditLine);
    }
    let cued = (1..=4).any(|n| LEAD_CUES.contains(&before(n)))
        || (1..=3).any(|n| LEAD_CUE_PAIRS.contains(&(before(n + 1), before(n))));
    let reported = (0..3).any(|n| REPORTED.contains(&key(at + len + n)));
    let said = (0..2).any(|n| SAID.contains(&key(at + len + n))) || SAID.contains(&before(1));
    match (cued || reported, at < lead) {
        (true, true) => Some(Evidence::Lead),
        (true, false) => Some(Evidence::Mention),
        (false, _) => said.then_some(Evidence::Mention),
    }
}

/// Whether a name says no more than that some agency is meant.
fn is_generic(name: &str) -> bool {
    folded(name)
        .split(' ')
        .all(|word| AGENCY_WORDS.contains(&word) || ["news", "staff", "انباء"].contains(&word))
}

/// Whether a word stands after a slash in a bracket that opened a few words before.
fn in_bracket(text: &str, all: &[Word], at: usize) -> bool {
    let before = &text[..all[at].at as usize];
    before.trim_end().ends_with('/')
        && before
            .rfind(['(', '['])
            .is_some_and(|open| before.len() - open < 60 && !before[open..].contains([')', ']']))
}

/// "CITY (Agency) -" and "Source: News Agency" name nobody known, and still say that the copy is another's.
fn unnamed(text: &str, words: &Words) -> Option<(String, Evidence)> {
    let all = words.all();
    let tail = all.len().saturating_sub(24);
    for (at, word) in all.iter().enumerate().filter(|(at, _)| *at < HEAD || *at >= tail) {
        let key = words.key(word);
        if at < 12 && word.is(BRACKET) && AGENCY_WORDS.contains(&key) {
            return Some((key.to_owned(), Evidence::Tag));
        }
        let label = CREDIT_LABELS.contains(&key);
        if label && (at == 0 || opens_line(text, word.at as usize)) {
            let rest = text.get(word.at as usize..).unwrap_or_default();
            let line = rest.lines().next().unwrap_or_default();
            if let Some((_, name)) = line.split_once(':') {
                let name: String =
                    name.split(['.', '|', '؛']).next().unwrap_or_default().trim().chars().take(80).collect();
                if !name.is_empty() && name.split_whitespace().count() <= 8 {
                    return Some((name, Evidence::CreditLine));
                }
            }
        }
    }
    None
}

fn opens_line(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.trim_end_matches([' ', '(', '[', '—', '-']).ends_with('\n'))
}

const AGENCY_WORDS: &[&str] = &["agency", "agencies", "وكالات", "الوكالات", "وكالة", "خبرگزاري", "خبرگزاريها"];

const CREDIT_LABELS: &[&str] = &[
    "source",
    "sources",
    "credit",
    "via",
    "from",
    "agency",
    "المصدر",
    "مصدر",
    "منبع",
    "وكالات",
    "بنقل",
    "خبرگزاري",
];

const LEAD_CUES: &[&str] = &["citing", "quoting", "نقلا", "گزارش", "via"];

const LEAD_CUE_PAIRS: &[(&str, &str)] = &[
    ("reported", "by"),
    ("according", "to"),
    ("نقل", "از"),
    ("نقلا", "عن"),
    ("بحسب", "وكاله"),
    ("وفق", "وكاله"),
    ("ذكرت", "وكاله"),
    ("افادت", "وكاله"),
    ("قالت", "وكاله"),
    ("told", "the"),
];

const REPORTED: &[&str] =
    &["reported", "reports", "quoted", "citing", "ذكرت", "افادت", "نقلت", "گزارش", "نوشت"];

/// "Amber Sea Press said" gives it a sentence and not the report.
const SAID: &[&str] = &["said", "says", "قالت", "وقالت", "اضافت", "گفت", "افزود"];

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

#[cfg(test)]
mod tests;
