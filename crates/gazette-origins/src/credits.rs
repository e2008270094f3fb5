//! Whose copy a text says it is: credit lines, agency tags, "as reported by", «نقلا عن», «به نقل از».
//!
//! What is found is matched against the outlets a newsroom knows and against the names of the world's agencies. A
//! text's own outlet is no credit: an agency signs its copy with its own name.

use gazette_news::CreditLine;

use crate::words::{ARABIC, BRACKET, CAPITAL, Words, hash_bytes};

mod agencies;
mod cited;
mod cues;
mod gazetteer;
mod heard;
mod help;
mod marks;
mod site;
mod sounds;

pub use gazetteer::Gazetteer;
pub(crate) use gazetteer::owner_number;

use gazetteer::Found;
use marks::{TAIL, judge, lead, unnamed};
use site::Site;

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
    /// It is thanked for a part of a report that is somebody's own: "Additional reporting by …", «(با …)».
    Help,
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

/// What a text says of whose it is.
pub(crate) struct Read {
    /// Whom it credits, strongest first.
    pub credits: Vec<Credit>,
    /// Whether whoever put it out signs it as its own: by a tag, in its dateline or by a credit line.
    pub is_signed: bool,
    /// Whether it says that whoever put it out heard or saw something itself.
    pub is_witness: bool,
}

impl Gazetteer {
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
        self.read(text, &Words::read(text), line, agency, own).credits
    }

    pub(crate) fn read(
        &self,
        text: &str,
        words: &Words,
        line: Option<&CreditLine>,
        agency: Option<&str>,
        own: Option<u32>,
    ) -> Read {
        let mut out: Vec<Credit> = Vec::new();
        let mut is_signed = false;
        let mut found = |who: Option<u32>, name: String, evidence: Evidence| {
            let is_own = who.is_some() && who == own;
            is_signed |= is_own && evidence <= Evidence::Tag;
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
            let who = names.into_iter().flatten().find_map(|n| self.whose(n));
            let who = who.or_else(|| self.first_in(&line.text));
            let who = who.or_else(|| self.sounds(line.agency.as_deref()?));
            let printed = line.agency.as_deref().or(line.abbreviation.as_deref()).unwrap_or(&line.text);
            let name = who.map_or(printed, |w| self.name(w));
            found(who, name.to_owned(), Evidence::CreditLine);
        }
        if let Some(agency) = agency {
            let who = self.whose(agency).or_else(|| self.first_in(agency)).or_else(|| self.sounds(agency));
            found(who, who.map_or(agency, |w| self.name(w)).to_owned(), Evidence::Tag);
        }
        for seen in self.seen(text, words) {
            found(Some(seen.0), self.name(seen.0).to_owned(), seen.1);
        }
        if let Some((name, evidence)) = unnamed(text, words) {
            let who = self.find(&name).or_else(|| self.sounds(&name));
            let name = who.map_or(name, |who| self.name(who).to_owned());
            found(who, name, evidence);
        }
        if let Some(name) = cited::read(text, words, lead(text, words.all())) {
            let who = self.whose(&name);
            found(who, who.map_or(name.as_str(), |w| self.name(w)).to_owned(), Evidence::Lead);
        }
        self.thank(text, line, own, &mut out);
        out.sort_by_key(|c| c.evidence);
        let is_witness = own.is_some_and(|own| heard::is_witness(text, words, self.name(own)));
        Read { credits: out, is_signed, is_witness }
    }

    /// Takes whoever is thanked for a part of the report for no more than that, unless a tag or the lead gives it all of
    /// it.
    fn thank(&self, text: &str, line: Option<&CreditLine>, own: Option<u32>, credits: &mut Vec<Credit>) {
        let given = line.map(|line| line.text.as_str()).filter(|line| help::is_thanks(line));
        let Some(thanks) = given.or_else(|| help::line(text)) else { return };
        let agency = line.and_then(|line| line.agency.as_deref());
        let is_thanked = |credit: &Credit| {
            matches!(credit.evidence, Evidence::CreditLine | Evidence::Mention)
                && (thanks.contains(&credit.name)
                    || agency == Some(credit.name.as_str())
                    || self.all_in(thanks).any(|who| credit.who == Some(who)))
        };
        credits.retain(|credit| !is_thanked(credit));
        let is_new = |who: &u32| Some(*who) != own && !credits.iter().any(|c| c.who == Some(*who));
        let named: Vec<u32> = self.all_in(thanks).filter(is_new).collect();
        let help = |who| Credit { who: Some(who), name: self.name(who).to_owned(), evidence: Evidence::Help };
        credits.extend(named.into_iter().map(help));
    }

    /// Whose name this is by its sound, which tells names written in another script.
    fn sounds(&self, name: &str) -> Option<u32> {
        sounds::of_name(&Words::read(name)).iter().find_map(|sound| self.by_sound.get(sound).copied())
    }

    /// As [`Gazetteer::at`], by the sound: only where a credit may stand, since sounds are less sure than letters.
    fn sounds_at(&self, text: &str, words: &Words, at: usize, lead: usize) -> Option<Found> {
        let all = words.all();
        let site = Site { text, words, at, len: 1 };
        let may_credit = at < lead || all.len() - at < TAIL;
        // "foreign" sounds like «ارغوان»: where letters have capitals, a name has one.
        let may_credit = may_credit && (all[at].is(ARABIC) || all[at].is(CAPITAL));
        if self.by_sound.is_empty()
            || !may_credit
            || judge(&site, false, lead).is_none() && !all[at].is(BRACKET)
        {
            return None;
        }
        (1..=3usize.min(all.len() - at)).rev().find_map(|len| {
            let who = sounds::of(words, at, len).find_map(|sound| self.by_sound.get(&sound).copied())?;
            Some(Found { who, len, is_doubtful: false })
        })
    }

    /// «وفقا لرويترز», «طبقا للأناضول»: a known name with the «ل» that is written into it.
    fn according_to(&self, text: &str, words: &Words, at: usize) -> Option<Found> {
        let all = words.all();
        let is_to = at > 0 && all[at].is(ARABIC) && cited::is_according(words.key(&all[at - 1]));
        let key = words.key(&all[at]).strip_prefix('ل').filter(|_| is_to)?;
        let article = key.strip_prefix('ل').map(|rest| format!("ال{rest}"));
        let hash = |key: &str| hash_bytes(key.as_bytes());
        let found = self.at_hash(hash(key), text, words, at);
        found.or_else(|| self.at_hash(hash(&article?), text, words, at))
    }

    fn first_in(&self, text: &str) -> Option<u32> {
        let words = Words::read(text);
        (0..words.len().min(64)).find_map(|at| self.at(text, &words, at)).map(|found| found.who)
    }

    /// All known names of a line, by their letters or, of a single word, by their sound.
    fn all_in<'t>(&'t self, line: &'t str) -> impl Iterator<Item = u32> + 't {
        let words = Words::read(line);
        let found = move |at: usize| {
            let by_sound = || {
                let is_name = words.all()[at].is(ARABIC) || words.all()[at].is(CAPITAL);
                sounds::of(&words, at, 1).find_map(|s| self.by_sound.get(&s).copied()).filter(|_| is_name)
            };
            self.at(line, &words, at).map(|found| found.who).or_else(by_sound)
        };
        (0..Words::read(line).len()).filter_map(found)
    }

    /// Known names in the text, each judged by where it stands.
    fn seen(&self, text: &str, words: &Words) -> Vec<(u32, Evidence)> {
        let all = words.all();
        let lead = lead(text, all);
        let mut out = Vec::new();
        let mut at = 0;
        while at < all.len() && out.len() < 32 {
            let known = self.at(text, words, at).or_else(|| self.sounds_at(text, words, at, lead));
            let according = if known.is_none() { self.according_to(text, words, at) } else { None };
            let Some(found) = known.or(according) else {
                at += 1;
                continue;
            };
            let site = Site { text, words, at, len: found.len };
            let is_given = according.is_some() && at < lead;
            let judged = || judge(&site, found.is_doubtful, lead);
            if let Some(evidence) = is_given.then_some(Evidence::Lead).or_else(judged) {
                out.push((found.who, evidence));
            }
            at += found.len;
        }
        out
    }
}

#[cfg(test)]
mod tests;
