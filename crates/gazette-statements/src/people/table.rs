//! The table of a text's parties: who they are, by what words the text calls them and where, and what is theirs.

use std::collections::HashMap;

use gazette_news::{Anonymity, Called, Language, Party, PartyKind, Span, Speaker, Statement};
use gazette_text::fold;

use super::names::printed;
use super::{Known, People, Phrase, Sex, edges, folded, same_name, words_of};
use crate::given;
use crate::lexicon::{self, Class};
use crate::page::Stretch;

/// Words by which a text calls a party, as they are compared.
type Key = Vec<String>;

/// The places of a party, by how it is called there.
#[derive(Default)]
struct Places {
    named: Vec<Span>,
    aliases: Vec<(Key, Called)>,
    pronouns: Vec<(Key, Called)>,
}

impl Places {
    fn is_taken(&self, span: Span) -> bool {
        let aliases = self.aliases.iter().flat_map(|(_, called)| &called.at);
        self.named.iter().chain(aliases).any(|other| other.overlaps(span))
    }

    fn sorted(called: Vec<(Key, Called)>) -> Vec<Called> {
        let mut called: Vec<Called> = called.into_iter().map(|(_, called)| called).collect();
        for called in &mut called {
            called.at.sort_unstable();
            // Two statements can share their source.
            called.at.dedup();
        }
        called.sort_by_key(|called| called.at.first().copied());
        called
    }
}

/// Adds a place to the words that stand there, each kept once as first printed.
fn push(list: &mut Vec<(Key, Called)>, key: Key, form: &str, span: Span) {
    match list.iter_mut().find(|(other, _)| *other == key) {
        Some((_, called)) => called.at.push(span),
        None => list.push((key, Called { form: form.to_owned(), at: vec![span] })),
    }
}

impl People<'_, '_> {
    /// Whose each statement is, by the speaker it has; somebody whom the text does not name becomes a party too. `told`
    /// goes with what was asked.
    pub fn attribute(&mut self, told: &[Option<&Statement>]) -> Vec<Option<usize>> {
        let mut seen: HashMap<&Speaker, usize> = HashMap::new();
        let mut owners = vec![None; told.len()];
        // In the order they were understood in, so that roles come in the same order.
        for n in self.order() {
            let Some((statement, speaker)) = told[n].and_then(|s| Some((s, s.speaker.as_ref()?))) else {
                continue;
            };
            let index = match seen.get(speaker) {
                Some(index) => *index,
                None => self.party_of(speaker).unwrap_or_else(|| {
                    let known = self.somebody_new(n, speaker, statement.anonymity);
                    self.known.push(known);
                    self.known.len() - 1
                }),
            };
            seen.insert(speaker, index);
            if let Some(phrase) = self.phrases[n].as_ref().filter(|p| !p.pronoun) {
                self.known[index].add_role(self.page, phrase);
            }
            owners[n] = Some(index);
        }
        owners
    }

    fn party_of(&self, speaker: &Speaker) -> Option<usize> {
        let Some(name) = speaker.name() else {
            return self.known.iter().position(|k| !k.named && k.speaker().as_ref() == Some(speaker));
        };
        let words = words_of(name, self.page.language);
        let whole = self.known.iter().position(|k| k.party.name == name);
        whole.or_else(|| self.known.iter().position(|k| k.named && same_name(&k.words, &words)))
    }

    /// A speaker whom the reading for names has not found: as its source describes it, else as it was told.
    fn somebody_new(&self, n: usize, speaker: &Speaker, anonymity: Anonymity) -> Known {
        let phrase = self.phrases[n].as_ref();
        let is_it = |known: &Known| known.speaker().as_ref() == Some(speaker);
        let body = phrase.and_then(|phrase| self.proper_body(phrase)).filter(is_it);
        let described = || phrase.map(|phrase| Known::unnamed(self.page, phrase)).filter(is_it);
        let place = self.asked[n].source.map_or(self.asked[n].cue.0, |source| source.0);
        let as_told = || {
            let words = words_of(speaker.name().unwrap_or_default(), self.page.language);
            Known::told(speaker, words, anonymity, place)
        };
        body.or_else(described).unwrap_or_else(as_told)
    }

    /// The parties in order of first mention, each with the numbers of what `owners` gives it. Who says nothing must be a
    /// person for certain: a place looks like one.
    pub fn parties(&self, owners: &[Option<usize>]) -> Vec<Party> {
        let mut theirs: Vec<Vec<usize>> = vec![Vec::new(); self.known.len()];
        for (n, index) in owners.iter().enumerate().filter_map(|(n, owner)| Some((n, (*owner)?))) {
            theirs[index].push(n);
        }
        let mut mentions: Vec<Vec<usize>> = vec![Vec::new(); self.known.len()];
        self.mentions.iter().for_each(|(place, index)| mentions[*index].push(*place));
        let is_told = |index: &usize| {
            let known = &self.known[*index];
            let forename =
                known.words.first().is_some_and(|w| given::is_forename(w)) && known.words.len() > 1;
            let certain = known.person && (!known.party.roles.is_empty() || forename);
            !theirs[*index].is_empty() || known.named && certain
        };
        let told: Vec<usize> = (0..self.known.len()).filter(is_told).collect();
        let mut told: Vec<Party> = told
            .into_iter()
            .map(|index| self.party(index, &mentions[index], std::mem::take(&mut theirs[index])))
            .collect();
        told.sort_by_cached_key(|party| (party.places().first().copied(), party.statements.first().copied()));
        told
    }

    fn party(&self, index: usize, mentions: &[usize], theirs: Vec<usize>) -> Party {
        let known = &self.known[index];
        let mut places = self.named_places(known, mentions);
        for n in &theirs {
            if let Some(phrase) = &self.phrases[*n] {
                self.add_source(known, phrase, &mut places);
            }
        }
        places.named.sort_unstable();
        let (aliases, pronouns) = (Places::sorted(places.aliases), Places::sorted(places.pronouns));
        Party {
            name: Some(known.party.name.clone()).filter(|name| !name.is_empty()),
            kind: self.kind(known, &pronouns, &theirs),
            roles: each_once(&known.party.roles),
            affiliations: known.affiliations(),
            at: places.named,
            aliases,
            pronouns,
            statements: theirs,
        }
    }

    /// Where a party's name stands, in full and in part.
    fn named_places(&self, known: &Known, mentions: &[usize]) -> Places {
        let mut places = Places::default();
        let mut last: Option<Span> = None;
        for &k in mentions {
            let place = self.name_at(known, k);
            let Some((form, span)) = self.form_of(place) else { continue };
            let key = folded(self.page, place);
            if last.is_some_and(|last| last.overlaps(span)) || is_kind_alone(known, &key) {
                continue;
            }
            last = Some(span);
            if key[..] == known.words[..] {
                places.named.push(span);
            } else {
                push(&mut places.aliases, key, form, span);
            }
        }
        places
    }

    /// The words of a party's name from word `k` on.
    fn name_at(&self, known: &Known, k: usize) -> Stretch {
        let is_own = |k: usize| {
            self.page.words.get(k).is_some_and(|word| word.shape != 4)
                && folded(self.page, (k, k)).iter().all(|word| known.words.contains(word))
        };
        let mut last = k;
        for _ in 1..known.words.len() {
            // "J.D.": the mark is of the name where another word of it follows.
            let mark = self.page.words.get(last + 1).is_some_and(|w| w.shape == 4 && !w.spaced);
            let next = last + 1 + usize::from(mark);
            if !is_own(next) || self.page.words[next].paragraph != self.page.words[k].paragraph {
                break;
            }
            last = next;
        }
        (k, last)
    }

    /// A name as printed, without the "and" before it and the "'s" behind, and its place.
    fn form_of(&self, place: Stretch) -> Option<(&str, Span)> {
        let (whole, span) = (self.page.slice(place), self.page.span(place));
        let form = printed(whole);
        let start = span.start() + whole.chars().count() as u32 - form.chars().count() as u32;
        let short = ["'s", "’s"].iter().find_map(|owner| form.strip_suffix(owner));
        let end = span.end() - if short.is_some() { 2 } else { 0 };
        Some((short.unwrap_or(form), Span::new(start, end).ok()?))
    }

    /// Adds the words by which a source means a party.
    fn add_source(&self, known: &Known, phrase: &Phrase, places: &mut Places) {
        let place = phrase.name.unwrap_or(phrase.place);
        let Some((form, span)) = self.form_of(place) else { return };
        let key = folded(self.page, place);
        // "A:" of an interview is no word for anybody.
        let is_label = matches!(&key[..], [letter] if matches!(letter.as_str(), "a" | "q" | "س" | "ج"));
        if phrase.pronoun && !is_label {
            push(&mut places.pronouns, key, &form.to_lowercase(), span);
        } else if places.is_taken(span) {
        } else if !known.named && (places.named.is_empty() || key == folded(self.page, known.place)) {
            places.named.push(span);
        } else {
            push(&mut places.aliases, key, form, span);
        }
    }

    /// What a party is. The text rarely says so outright: titles, offices and given names tell a person, nouns a body.
    fn kind(&self, known: &Known, pronouns: &[Called], theirs: &[usize]) -> PartyKind {
        let is_joint = !known.named && !known.party.name.is_empty();
        let class = |word: &String| lexicon::class(word, false, false, self.page.language);
        let described = || known.party.roles.iter().flat_map(|role| words_of(role, self.page.language));
        match known.anonymity {
            Anonymity::Document => return PartyKind::Document,
            Anonymity::Unnamed
                if !known.person
                    && described().any(|word| class(&word) == Class::Document || is_version(&word)) =>
            {
                return PartyKind::Document;
            }
            Anonymity::UnnamedPlural => return PartyKind::Group,
            Anonymity::Body => return PartyKind::Body,
            _ if is_joint || !known.named && known.sex == Sex::Many => return PartyKind::Group,
            _ if matches!(&known.words[..], [word] if is_people(word)) => return PartyKind::Group,
            _ => {}
        }
        let english = self.page.language == Language::ENGLISH;
        let is_meant = |words: &[&str]| pronouns.iter().any(|called| words.contains(&called.form.as_str()));
        // An Arabic verb tells a sex of ministries too.
        let sexed = english && matches!(known.sex, Sex::Male | Sex::Female);
        if known.person || sexed || is_meant(&["he", "she", "وی", "او"]) {
            return PartyKind::Person;
        }
        // «به گزارش ایسنا»: what reports is an agency.
        let reports = |n: &usize| {
            let (first, last) = self.asked[*n].cue;
            self.page.language == Language::PERSIAN && (first..=last).any(|k| self.page.key(k) == "گزارش")
        };
        let mut words = known.words.iter().cloned().chain(described());
        let noun = |word: String| {
            given::is_body_noun(&word)
                || edges::is_unicameral_body(&word)
                || english && class(&word) == Class::Body
        };
        let initials = known.words.len() == 1 && shouts(&known.party.name);
        let nothing_else = known.party.name.is_empty() && known.party.roles.is_empty();
        let reports = known.words.len() == 1 && theirs.iter().any(reports);
        if known.body || initials || reports || nothing_else || is_meant(&["it"]) || words.any(noun) {
            return PartyKind::Body;
        }
        PartyKind::Person
    }
}

/// "An earlier version of this dispatch", «نسخة سابقة من هذا الخبر», «نسخهٔ پیشین این خبر»: a text, whatever it is a version of.
fn is_version(word: &str) -> bool {
    matches!(word, "version" | "نسخه")
}

/// Whether one word of a body's name of several stands alone, and is none that means it: "Health" of the Ministry of
/// Health.
fn is_kind_alone(known: &Known, key: &[String]) -> bool {
    let [word] = key else { return false };
    let means_it =
        known.words.first() == Some(word) || given::is_body_noun(word) || !known.words.contains(word);
    known.body && known.words.len() > 1 && !means_it
}

/// Roles without those that are another in capitals.
fn each_once(roles: &[String]) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    let mut is_new = |role: &&String| {
        let key = fold::key(role);
        let is_new = !seen.contains(&key);
        seen.push(key);
        is_new
    };
    roles.iter().filter(&mut is_new).cloned().collect()
}

/// A people: "Americans", «آمریکایی‌ها».
fn is_people(key: &str) -> bool {
    key.ends_with("icans") || key.ends_with("ians") || key.ends_with("ها")
}

/// Initials: "PNA", "OPEC".
fn shouts(name: &str) -> bool {
    name.chars().count() > 1 && name.chars().all(|c| c.is_ascii_uppercase() || c == '.')
}
