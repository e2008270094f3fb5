//! Who the people and bodies of a text are, and whom "he", "Osman" and "the minister" mean.
//!
//! First the whole text is read for names with their roles; names that end alike are one party. Then every source that
//! is no name is led back to one of them, or found to be somebody new, by weights learnt from the marked speakers.

use std::collections::BTreeSet;

use gazette_news::{Anonymity, Language, Speaker};

use crate::cues;
use crate::given;
use crate::hash::Noted;
use crate::lexicon::Class;
use crate::naming::{self, Habits, Vocabulary};
use crate::page::{Page, Stretch};
use crate::weights::Rows;

mod after_office;
mod ahead;
mod alias;
mod another;
mod apposed;
mod before_office;
mod beside;
mod bodies;
mod callings;
mod countrymen;
mod demonyms;
mod described;
mod edges;
mod furniture;
mod honours;
mod introduced;
mod joint;
mod kinds;
mod latter;
mod leading;
mod lone;
mod names;
mod nations;
mod nouns;
mod offices;
mod outlet;
pub(crate) mod outside;
mod parties;
mod phrase;
mod pointing;
pub(crate) mod rank;
mod sex;
mod subject;
mod table;
#[cfg(test)]
mod tests;
mod times;
mod wording;

use described::is_akin;
pub(crate) use edges::{is_body, is_definite, is_owned, is_tie, is_title};
pub(crate) use names::{Name, folded, same_name, words_of};
pub(crate) use parties::Known;
pub(crate) use phrase::Phrase;
pub(crate) use rank::{Choice, Ranker};
pub(crate) use sex::Sex;

/// A statement as far as its speaker matters: where it is sourced, and the statement it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    pub source: Option<Stretch>,
    pub cue: Stretch,
    /// Number of the statement around it.
    pub outer: Option<usize>,
}

/// Whom a source was taken to mean.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Resolved {
    pub speaker: Option<Speaker>,
    pub anonymity: Anonymity,
}

/// A text that names more people than this is no news; the rest stay as printed.
const MOST_PARTIES: usize = 1_000;

/// How many places of names back a counterpart's office is looked for.
const COUNTERPART: usize = 4;

/// The most words of a role that another's office is added to.
const LONGEST_ROLE: usize = 32;

/// The parties of a page, and who has spoken where.
pub(crate) struct People<'p, 't> {
    pub page: &'p Page<'t>,
    pub known: Vec<Known>,
    /// Places of names in order: where, and whose.
    pub mentions: Vec<(usize, usize)>,
    /// Who spoke where, in order of places.
    pub spoken: Vec<(usize, usize)>,
    /// The sources taken apart, by statement.
    pub phrases: Vec<Option<Phrase>>,
    pub asked: &'p [Asked],
}

impl<'p, 't> People<'p, 't> {
    /// Reads the whole page for names.
    pub fn new<R: Rows<{ naming::WIDTH }>>(
        page: &'p Page<'t>,
        asked: &'p [Asked],
        rows: &R,
        moves: &cues::Moves,
        vocabulary: &Vocabulary,
    ) -> People<'p, 't> {
        let sources: Vec<Stretch> = asked.iter().filter_map(|a| a.source).collect();
        let habits = Habits::new(page, &sources, |word| vocabulary.level(word));
        let read = |place: Stretch, loose: bool, sure: Option<usize>| {
            let names = |p| naming::names(page, &habits, p, sure, rows, moves);
            let doubt = |p, name| naming::doubt(page, &habits, p, name, rows, moves);
            phrase::read(page, place, loose, names, &doubt, &|k| habits.is_rare(page, k))
        };
        // Outside the sources, with the name that its build tells if it tells one.
        let named = |place: Stretch, name: Option<Stretch>| match name {
            Some(name) => {
                phrase::read(page, place, true, |_| vec![name], &|_, _| 0.0, &|k| habits.is_rare(page, k))
            }
            None => read(place, true, None),
        };
        let mut phrases: Vec<Option<Phrase>> = asked
            .iter()
            .map(|a| a.source.map(|s| read(apposed::with_calling(page, s), false, None)))
            .collect();
        let outside = outside::phrases(page, &sources, named, &|k| habits.is_rare(page, k));
        let furniture = furniture::of(page);
        let outside: Vec<Phrase> =
            outside.into_iter().filter(|p| p.name.is_none_or(|name| !furniture[name.0])).collect();
        beside::without_false_names(page, &mut phrases, &outside);
        let mut all: Vec<Phrase> = phrases.iter().flatten().cloned().collect();
        let each = phrases.iter().flatten().filter_map(|p: &Phrase| p.joint).flatten();
        all.extend(each.map(|(place, _)| read(place, false, None)));
        all.extend(outside);
        let alone = |p: &Phrase| p.name.filter(|(f, l)| f == l || l - f == 1 && is_particle(page.key(*f)));
        let surnames: Vec<Stretch> = all.iter().filter_map(alone).collect();
        all.extend(outside::fuller(page, &surnames, |place, k| read(place, true, Some(k)), &|k| {
            habits.is_rare(page, k)
        }));
        let nouns: BTreeSet<String> =
            phrases.iter().flatten().filter_map(|p| leading::body_noun(page, p)).map(str::to_owned).collect();
        all.extend(outside::bodies(page, &nouns, |place, k| read(place, true, Some(k))));
        if outside::are_asked_for(page, &phrases) {
            let bodies = outside::companies(page, |place, k| read(place, true, Some(k)));
            all.extend(bodies.into_iter().filter(|p| p.name.is_none_or(|name| !furniture[name.0])));
        }
        let known = Vec::new();
        let mut people = People { page, known, mentions: Vec::new(), spoken: Vec::new(), phrases, asked };
        // Full names first, so that a bare surname finds its owner wherever it stands.
        // "Speedskater Wiersma-Cole" is one in two words.
        let short = |(first, last): Stretch| {
            first == last
                || last == first + 1
                    && page.language == Language::ENGLISH
                    && nouns::is_person(page.key(first))
                    && !given::is_forename(page.key(first))
        };
        all.sort_by_key(|p| (p.name.is_none_or(short), p.place.0, p.place.1));
        all.dedup();
        all.iter().for_each(|phrase| people.enter(phrase));
        people.enter_bodies();
        people.complete_bodies();
        people.meet_again(&furniture);
        people.learn_sexes();
        people.mentions.sort_unstable();
        people.mentions.dedup();
        people.learn_counterparts();
        people.learn_owners();
        people.learn_chairs();
        people.complete_affiliations();
        people.share_offices();
        for (_, index) in &people.mentions {
            people.known[*index].mentioned += 1;
        }
        people
    }

    fn enter(&mut self, phrase: &Phrase) {
        let Some(name) = phrase.name else { return };
        let words = Name::from(folded(self.page, name));
        let found = self.owners(&words, phrase.sex).first().copied();
        if found.is_none() && self.known.len() >= MOST_PARTIES {
            return;
        }
        let index = found.unwrap_or_else(|| {
            self.known.push(Known::new(self.page, phrase, name, &words));
            self.known.len() - 1
        });
        self.mentions.push((name.0, index));
        let beside = beside::words(self.page, name);
        let known = &mut self.known[index];
        if known.beside.len() < beside::MOST {
            known.beside.extend(beside);
        }
        known.add(self.page, phrase, name, words);
    }

    /// Finds the parties wherever their last name stands, so that "he" can mean whom a sentence without a statement is
    /// about.
    fn meet_again(&mut self, furniture: &[bool]) {
        let mut owners: Noted<&str, Option<usize>> = Noted::default();
        for (index, known) in self.known.iter().enumerate() {
            let Some(last) = known.words.last() else { continue };
            // A surname that two share tells nothing.
            owners.entry(last.as_str()).and_modify(|owner| *owner = None).or_insert(Some(index));
        }
        let own: Vec<(usize, usize)> = (0..self.page.words.len())
            .filter(|&k| self.page.words[k].shape != 0 || self.page.language != Language::ENGLISH)
            .filter(|&k| !furniture[k])
            .filter_map(|k| Some((k, (*owners.get(self.page.key(k))?)?)))
            .collect();
        let known = &self.known;
        // The place of a name is its first word.
        let place = |(k, index): (usize, usize)| {
            let words = &known[index].words;
            let begins = (1..words.len())
                .take_while(|back| {
                    *back <= k
                        && words[..words.len() - back].last().map(String::as_str)
                            == Some(self.page.key(k - back))
                })
                .count();
            (k - begins, index)
        };
        self.mentions.extend(own.into_iter().map(place));
    }

    /// «نظيره الأورالي», "his Sorkhani counterpart": holds the office of whoever is named before.
    fn learn_counterparts(&mut self) {
        for at in 1..self.mentions.len() {
            let (index, before) = (self.mentions[at].1, self.mentions[at - 1].1);
            let counterpart = |list: &&Vec<String>| list.iter().any(|word| is_counterpart(word));
            let own = self.known[index].role_lists.iter().find(counterpart);
            let Some(own) = own.filter(|own| own.len() < LONGEST_ROLE).cloned() else { continue };
            // «السلطات الليبية … مع نظيرها»: what is named between holds none.
            let holds =
                |i: &usize| *i != index && !self.known[*i].role_lists.is_empty() && !self.known[*i].body;
            let back = self.mentions[..at].iter().rev().take(COUNTERPART).map(|(_, i)| *i);
            let unicameral = self.page.language != Language::ENGLISH;
            let before = back.into_iter().find(holds).filter(|_| unicameral).unwrap_or(before);
            let Some(office) = self.known[before].role_lists.first().cloned().filter(|_| before != index)
            else {
                continue;
            };
            // Nor is he from there.
            let of_there = |word: &String| !demonyms::is_demonym(word, self.page.language);
            let office: Vec<String> = office.into_iter().filter(of_there).chain(own).collect();
            self.known[index].hold(office.clone());
            self.known[index].role_lists.retain(|list| !list.iter().any(|word| is_counterpart(word)));
            self.known[index].role_lists.push(office);
        }
    }

    /// In Arabic the verb tells the sex of the subject it stands beside.
    fn learn_sexes(&mut self) {
        for (asked, phrase) in self.asked.iter().zip(&self.phrases) {
            let Some(name) = phrase.as_ref().and_then(|p| p.name) else { continue };
            let words = Name::from(folded(self.page, name));
            let told = sex::of_cue(self.page, asked.cue);
            if told != Sex::Unknown
                && let Some(known) = self.known.iter_mut().find(|k| same_name(&k.words, &words))
                && known.sex == Sex::Unknown
            {
                known.sex = told;
            }
        }
    }

    /// Whom each statement is by.
    pub fn resolve(&mut self, ranker: &Ranker) -> Vec<Resolved> {
        let mut choices: Vec<Option<Choice>> = vec![None; self.asked.len()];
        for n in self.order() {
            self.settle(n, &mut choices, &mut |people: &Self, n, outer| {
                // English copy's rules are weighed with all else.
                let led = (people.page.language != Language::ENGLISH).then(|| people.by_lead(n)).flatten();
                led.unwrap_or_else(|| ranker.choose(people, n, outer))
            });
        }
        choices.iter().enumerate().map(|(n, c)| self.told(n, c.unwrap_or(Choice::Nobody))).collect()
    }

    /// Settles statement `n`, the ones around it first; `choose` picks where no name tells.
    pub fn settle(
        &mut self,
        n: usize,
        choices: &mut [Option<Choice>],
        choose: &mut dyn FnMut(&Self, usize, Option<usize>) -> Choice,
    ) {
        // Statements stand in each other a few deep; a circle is cut.
        let mut todo = vec![n];
        while let Some(outer) = todo.last().and_then(|&n| self.asked[n].outer) {
            if choices[outer].is_some() || todo.contains(&outer) || todo.len() > 16 {
                break;
            }
            todo.push(outer);
        }
        for n in todo.into_iter().rev() {
            if choices[n].is_some() {
                continue;
            }
            let outer = self.asked[n].outer.and_then(|o| match choices[o] {
                Some(Choice::Party(index)) => Some(index),
                _ => None,
            });
            let choice = self.by_words(n).unwrap_or_else(|| choose(self, n, outer));
            choices[n] = Some(self.keep(n, choice));
        }
    }

    /// Remembers who spoke; somebody new without a name becomes a party too.
    fn keep(&mut self, n: usize, choice: Choice) -> Choice {
        let place = self.asked[n].source.map_or(self.asked[n].cue.0, |s| s.0);
        let index = match choice {
            Choice::Nobody => return choice,
            Choice::Party(index) => index,
            Choice::New => {
                let Some(phrase) = self.phrases[n].as_ref() else { return Choice::Nobody };
                if self.known.len() >= MOST_PARTIES {
                    return Choice::New;
                }
                self.known
                    .push(self.proper_body(phrase).unwrap_or_else(|| Known::unnamed(self.page, phrase)));
                self.known.len() - 1
            }
        };
        let at = self.spoken.partition_point(|s| *s < (place, index));
        self.spoken.insert(at, (place, index));
        let sex =
            self.phrases[n].as_ref().map_or_else(|| sex::of_cue(self.page, self.asked[n].cue), |p| p.sex);
        let known = &mut self.known[index];
        known.spoke += 1;
        if let Some(phrase) = self.phrases[n].as_ref().filter(|p| !p.pronoun) {
            known.add_role(self.page, phrase);
        }
        if known.sex == Sex::Unknown {
            known.sex = sex;
        }
        self.complete_affiliation(index);
        Choice::Party(index)
    }

    fn told(&self, n: usize, choice: Choice) -> Resolved {
        let phrase = self.phrases[n].as_ref();
        match choice {
            Choice::Party(index) if self.known[index].named => {
                let anonymity = if phrase.is_some() { Anonymity::Named } else { Anonymity::Missing };
                Resolved { speaker: self.known[index].speaker(), anonymity }
            }
            Choice::Party(index) => {
                let own = phrase.filter(|p| !p.pronoun).map(|p| p.anonymity);
                Resolved {
                    speaker: self.known[index].speaker(),
                    anonymity: own.unwrap_or(self.known[index].anonymity),
                }
            }
            _ => self.as_printed(phrase),
        }
    }

    fn as_printed(&self, phrase: Option<&Phrase>) -> Resolved {
        let Some(phrase) = phrase else { return Resolved { speaker: None, anonymity: Anonymity::Missing } };
        let told = wording::of(self.page, phrase);
        let role = told.roles.first().map(String::as_str);
        Resolved {
            speaker: Speaker::new(None, role, told.affiliation.as_deref()),
            anonymity: phrase.anonymity,
        }
    }

    /// A headline, or a label above one: nothing up to here ends in a stop, and copy follows.
    pub fn is_heading(&self, paragraph: usize) -> bool {
        let open = |p: &Stretch| self.page.class(p.1) != Class::Stop;
        paragraph < 3
            && paragraph + 1 < self.page.paragraphs.len()
            && self.page.paragraphs[..=paragraph].iter().all(open)
    }
}

/// Words that tie a surname together: «دي بيترو», "van Dijk".
fn is_particle(key: &str) -> bool {
    gazette_text::names::is_particle(key) && key != "of"
        || matches!(
            key,
            "دي" | "دو"
                | "دا"
                | "فان"
                | "فون"
                | "بن"
                | "ابن"
                | "ال"
                | "سان"
                | "ولد"
                | "ابو"
                | "ايت"
        )
}

/// A word for who holds the same office elsewhere, also with «لـ» before it.
pub(crate) fn is_counterpart(key: &str) -> bool {
    let key = key.strip_prefix('ل').unwrap_or(key);
    key == "counterpart" || key.starts_with("نظير") || key.starts_with("همتا")
}

/// «لوكالة», «لصحيفة»: whom somebody speaks to.
pub(crate) fn is_addressed(key: &str) -> bool {
    #[rustfmt::skip]
    const OUTLETS: &[&str] = &[
        "وكاله", "صحيفه", "جريده", "قناه", "اذاعه", "موقع", "مجله", "تلفزيون", "شبكه", "مراسل", "الصحفيين",
        "وسايل",
    ];
    key.strip_prefix('ل').is_some_and(|noun| OUTLETS.iter().any(|outlet| noun.starts_with(outlet)))
}

/// «نیروی» of «وزیر نیروی مهرانستان» as «نیرو»: the ی that ties a word in a long vowel to the next is none of its own.
fn without_ezafe(key: &str) -> &str {
    if key == "وزارتخانه" {
        return "وزارت";
    }
    let tied = key.chars().count() > 4 && ["وي", "اي"].iter().any(|end| key.ends_with(end));
    if tied { key.strip_suffix('ي').unwrap_or(key) } else { key }
}

/// A role word without the Arabic article or its number, or the Persian ی that ties it to the next, for comparing.
pub(crate) fn bare(key: &str, language: Language) -> &str {
    if language == Language::PERSIAN {
        return without_ezafe(key);
    }
    if language != Language::ARABIC {
        return key.strip_prefix("ex-").unwrap_or(key);
    }
    let long = |rest: &&str| rest.chars().count() >= 3;
    let open = ["وال", "لل", "ال"].iter().find_map(|p| key.strip_prefix(p).filter(long)).unwrap_or(key);
    let open = open.strip_suffix('ه').unwrap_or(open);
    // The و of «وزير» and «وكلاء» is none that joins.
    let own = ["وزر", "وكل", "وسط", "وزا", "وكا", "ولي"].iter().any(|root| open.starts_with(root));
    let open = open.strip_prefix('و').filter(|rest| !own && rest.chars().count() > 3).unwrap_or(open);
    // Two words for who speaks for a body.
    if open == "ناطق" { "متحدث" } else { open }
}
