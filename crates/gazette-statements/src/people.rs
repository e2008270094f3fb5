//! Who the people and bodies of a text are, and whom "he", "Osman" and "the minister" mean.
//!
//! First the whole text is read for names with their roles; names that end alike are one party. Then the statements
//! are gone through in order, keeping in mind who spoke or was spoken of last.

use gazette_news::{Anonymity, Language, Speaker};

use crate::lexicon::Class;
use crate::page::{Page, Stretch};

pub(crate) mod given;
mod phrase;

pub(crate) use phrase::Phrase;

/// A person or body of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Party {
    /// The fullest form of the name in the text.
    pub name: String,
    /// What the text calls it besides its name: "Minister of Water Resources".
    pub roles: Vec<String>,
    /// The body it speaks for, where the text tells.
    pub affiliation: Option<String>,
    /// Other forms of the name found: "Osman".
    pub aliases: Vec<String>,
    /// Pronouns that were taken to mean it.
    pub pronouns: Vec<String>,
}

/// What the text's words say of sex and number, for matching pronouns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Sex {
    #[default]
    Unknown,
    Male,
    Female,
    Many,
}

/// A text that names more people than this is no news; the rest stay as printed.
const MOST_PARTIES: usize = 1_000;

struct Known {
    party: Party,
    /// Folded words of the name.
    words: Vec<String>,
    /// Folded words of the roles.
    role_words: Vec<String>,
    sex: Sex,
    /// First place it is named.
    first: usize,
    person: bool,
}

/// The parties of a page, and who was spoken of last.
pub(crate) struct People<'p, 't> {
    page: &'p Page<'t>,
    known: Vec<Known>,
    /// Places of names in order: where, and whose.
    mentions: Vec<(usize, usize)>,
    last_speaker: Option<(usize, usize)>,
}

/// Whom a source was taken to mean.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Resolved {
    pub speaker: Option<Speaker>,
    pub anonymity: Anonymity,
    /// Number of the party, where it has a name.
    pub party: Option<usize>,
}

impl<'p, 't> People<'p, 't> {
    /// Reads the whole page for names; `sources` are the places that name speakers.
    pub fn new(page: &'p Page<'t>, sources: &[Stretch]) -> People<'p, 't> {
        let mut people = People { page, known: Vec::new(), mentions: Vec::new(), last_speaker: None };
        let mut phrases: Vec<Phrase> = sources.iter().map(|s| phrase::read(page, *s)).collect();
        phrases.extend(phrase::names_of(page, sources));
        // Full names first, so that a bare surname finds its owner wherever it stands.
        phrases.sort_by_key(|p| (p.name.is_none_or(|(f, l)| f == l), p.place.0, p.place.1));
        for phrase in &phrases {
            people.enter(phrase);
        }
        people.mentions.sort_unstable();
        people.mentions.dedup();
        people
    }

    /// The parties with their names, in order of first mention.
    pub fn into_parties(mut self) -> Vec<Party> {
        self.known.sort_by_key(|k| k.first);
        self.known.into_iter().map(|k| k.party).collect()
    }

    fn enter(&mut self, phrase: &Phrase) {
        let Some(name) = phrase.name else { return };
        let words = self.folded(name);
        let printed = self.page.slice(name).to_owned();
        let found = self.known.iter().position(|k| same_name(&k.words, &words));
        if found.is_none() && self.known.len() >= MOST_PARTIES {
            return;
        }
        let index = found.unwrap_or_else(|| {
            self.known.push(Known {
                party: Party { name: printed.clone(), ..Party::default() },
                words: words.clone(),
                role_words: Vec::new(),
                sex: Sex::Unknown,
                first: phrase.place.0,
                person: phrase.person,
            });
            self.known.len() - 1
        });
        self.mentions.push((name.0, index));
        let roles: Vec<String> = phrase.roles.iter().map(|r| self.page.slice(*r).to_owned()).collect();
        let role_words: Vec<String> = phrase
            .roles
            .iter()
            .flat_map(|(f, l)| *f..=*l)
            .map(|k| bare(self.page.key(k), self.page.language))
            .collect();
        let affiliation = phrase.affiliation.map(|a| self.page.slice(a).to_owned());
        let known = &mut self.known[index];
        known.first = known.first.min(phrase.place.0);
        known.person |= phrase.person;
        if known.sex == Sex::Unknown {
            known.sex = phrase.sex;
        }
        if words.len() > known.words.len() {
            let old = std::mem::replace(&mut known.party.name, printed);
            known.words = words;
            push_new(&mut known.party.aliases, old);
        } else if printed != known.party.name {
            push_new(&mut known.party.aliases, printed);
        }
        roles.into_iter().for_each(|role| push_new(&mut known.party.roles, role));
        known.role_words.extend(role_words);
        known.party.affiliation = known.party.affiliation.take().or(affiliation);
    }

    fn folded(&self, (first, last): Stretch) -> Vec<String> {
        (first..=last)
            .filter(|&k| !self.page.class(k).is_mark())
            .map(|k| bare_name(self.page.key(k)))
            .collect()
    }

    /// Whom the source at `source` means; `None` as source is a dropped subject at `cue`.
    pub fn resolve(&mut self, source: Option<Stretch>, cue: Stretch) -> Resolved {
        let Some(source) = source else { return self.nobody_named(cue) };
        let phrase = phrase::read(self.page, source);
        let index = match phrase.name {
            Some(name) => {
                let words = self.folded(name);
                self.known.iter().position(|k| same_name(&k.words, &words))
            }
            None if phrase.pronoun => self.pronoun(source, phrase.sex),
            None => self.by_role(&phrase, source),
        };
        if let Some(index) = index {
            self.last_speaker = Some((source.0, index));
            if phrase.pronoun {
                push_new(&mut self.known[index].party.pronouns, self.page.slice(source).to_lowercase());
            }
            if self.known[index].sex == Sex::Unknown {
                self.known[index].sex = phrase.sex;
            }
            return self.named(index);
        }
        let role = (!phrase.pronoun).then(|| self.page.slice(phrase.described()));
        let affiliation = phrase.affiliation.map(|a| self.page.slice(a));
        Resolved { speaker: Speaker::new(None, role, affiliation), anonymity: phrase.anonymity, party: None }
    }

    /// A party by its number, as a speaker.
    pub fn named(&self, index: usize) -> Resolved {
        let party = &self.known[index].party;
        let role = party.roles.first().map(String::as_str);
        let speaker = Speaker::new(Some(&party.name), role, party.affiliation.as_deref());
        Resolved { speaker, anonymity: Anonymity::Named, party: Some(index) }
    }

    fn nobody_named(&mut self, cue: Stretch) -> Resolved {
        // Arabic and Persian drop the subject when the speaker goes on; English has only passives there.
        let goes_on = self.page.language == Language::ARABIC || self.page.language == Language::PERSIAN;
        let nearest = self.last_speaker.filter(|_| goes_on).map(|(_, index)| index);
        match nearest.or_else(|| goes_on.then(|| self.latest_before(cue.0, |_| true)).flatten()) {
            Some(index) => Resolved { anonymity: Anonymity::Missing, ..self.named(index) },
            None => Resolved { speaker: None, anonymity: Anonymity::Missing, party: None },
        }
    }

    fn pronoun(&mut self, source: Stretch, sex: Sex) -> Option<usize> {
        let fits = |known: &Known| match (sex, known.sex) {
            (Sex::Many, other) => other == Sex::Many || !known.person,
            (Sex::Unknown, _) | (_, Sex::Unknown) => known.person,
            (a, b) => a == b && known.person,
        };
        let spoken = self.last_speaker.filter(|(_, index)| fits(&self.known[*index]));
        let subject = self.subject_before(source.0, &fits);
        // Whoever was the subject of a sentence after the last speaker spoke has taken the floor.
        match (spoken, subject) {
            (Some((at, _)), Some((place, index))) if place > at => Some(index),
            (Some((_, index)), _) => Some(index),
            (None, Some((_, index))) => Some(index),
            (None, None) => self.latest_before(source.0, fits),
        }
    }

    /// The last party before a place that opens its sentence.
    fn subject_before(&self, place: usize, fits: &dyn Fn(&Known) -> bool) -> Option<(usize, usize)> {
        let own = self.page.words.get(place)?.sentence;
        self.recent(place).copied().find(|(at, index)| {
            let (first, _) = self.page.sentence_of(*at);
            let opening = (first..*at).all(|k| {
                matches!(
                    self.page.class(k),
                    Class::Title
                        | Class::Role
                        | Class::Determiner
                        | Class::Proper
                        | Class::Given
                        | Class::Particle
                        | Class::Preposition
                        | Class::Body
                        | Class::Other
                )
            }) && at - first < 8;
            *at < place && self.page.words[*at].sentence <= own && opening && fits(&self.known[*index])
        })
    }

    fn latest_before(&self, place: usize, fits: impl Fn(&Known) -> bool) -> Option<usize> {
        self.recent(place)
            .find(|(at, index)| *at < place && self.known[*index].person && fits(&self.known[*index]))
            .map(|(_, index)| *index)
    }

    /// "The minister", "the official": the party whose role it is; a bare one in a headline may be named later.
    fn by_role(&self, phrase: &Phrase, source: Stretch) -> Option<usize> {
        let head = phrase.role_head?;
        if phrase.anonymity != Anonymity::Unnamed || phrase.indefinite {
            return None;
        }
        let key = bare(self.page.key(head), self.page.language);
        let heading = self.is_heading(self.page.words[source.0].paragraph as usize);
        let shares = |known: &Known| known.person && known.role_words.contains(&key);
        let matches: Vec<usize> = (0..self.known.len()).filter(|&k| shares(&self.known[k])).collect();
        if heading {
            let first = matches.iter().copied().min_by_key(|&k| self.known[k].first);
            return first.or_else(|| given::is_general_role(&key).then(|| self.first_speaker()).flatten());
        }
        // The latest of those that have the role; for "the official", whoever is being spoken of.
        let latest = self
            .recent(source.0)
            .find(|(at, index)| *at < source.0 && matches.contains(index))
            .map(|(_, index)| *index);
        let general =
            given::is_general_role(&key).then_some(self.last_speaker.map(|(_, index)| index)).flatten();
        let fuller = phrase.described().1 - phrase.described().0 > 2;
        latest
            .or_else(|| matches.first().copied())
            .filter(|_| !fuller || matches.len() == 1)
            .or(general.filter(|_| !fuller))
    }

    /// A headline, or a label above one: nothing up to here ends in a stop, and copy follows.
    fn is_heading(&self, paragraph: usize) -> bool {
        let open = |p: &Stretch| self.page.class(p.1) != Class::Stop;
        paragraph < 3
            && paragraph + 1 < self.page.paragraphs.len()
            && self.page.paragraphs[..=paragraph].iter().all(open)
    }

    /// The names before a place, latest first; enough of them for any pronoun, so that long texts stay linear.
    fn recent(&self, place: usize) -> impl Iterator<Item = &(usize, usize)> {
        let before = self.mentions.partition_point(|(at, _)| *at < place);
        self.mentions[..before].iter().rev().take(200)
    }

    fn first_speaker(&self) -> Option<usize> {
        (0..self.known.len())
            .filter(|&k| self.known[k].person && !self.known[k].role_words.is_empty())
            .min_by_key(|&k| self.known[k].first)
    }
}

fn push_new(list: &mut Vec<String>, text: String) {
    if !text.is_empty() && !list.contains(&text) {
        list.push(text);
    }
}

/// A role word without the Arabic article or its number, for comparing.
fn bare(key: &str, language: Language) -> String {
    let key = if language == Language::ARABIC {
        let open = ["وال", "لل", "ال", "و"]
            .iter()
            .find_map(|p| key.strip_prefix(p).filter(|r| r.chars().count() >= 3))
            .unwrap_or(key);
        open.strip_suffix('ه').unwrap_or(open)
    } else {
        key
    };
    key.to_owned()
}

fn bare_name(key: &str) -> String {
    key.trim_end_matches("'s").to_owned()
}

/// Whether two names, as folded words, are forms of one: equal, or the shorter ends (or for one word, begins) the longer.
fn same_name(a: &[String], b: &[String]) -> bool {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    if short.is_empty() {
        return false;
    }
    let ends = long.ends_with(short);
    let skips = short.len() >= 2 && long.first() == short.first() && long.last() == short.last();
    let given = short.len() == 1 && long.len() <= 3 && long.first() == short.first() && long.len() > 1;
    ends || skips || given
}
