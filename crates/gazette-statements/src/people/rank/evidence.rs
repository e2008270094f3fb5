//! What the text says of a party that a description may take up: beside her name, and in the sentences about her.

use gazette_text::fold;

use super::Scene;
use super::description::{Description, age};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::names::is_acronym;
use crate::people::parties::head_of;
use crate::people::{callings, is_akin, kinds, leading, nations, nouns};

/// How many places of a name are looked at, and how many words around each.
const PLACES: usize = 8;
const BEFORE: usize = 8;
const AFTER: usize = 16;

/// How a description goes with what the text says of a party.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Its noun: 0 nowhere, 1 in a sentence about the party, 2 beside its name or in its roles, 3 in its name.
    pub noun: u8,
    /// Its other words: 0 none asked, 1 nowhere, 2 some in sentences about the party, 3 all there, 4 some beside the name, 5 all.
    pub words: u8,
    /// 0 none asked, 1 none known, 2 the same, 3 another.
    pub age: u8,
    /// 0 none asked, 1 none known, 2 in a sentence about the party, 3 beside its name, 4 another beside its name.
    pub nation: u8,
    /// Whether the work told beside the name is of the same kind: 0 none asked, 1 none known, 2 other work, 3 the same.
    pub calling: u8,
    /// Whether the body is of the kind that the noun takes up: 0 none asked, 1 its name tells none, 2 another, 3 that kind.
    pub kin: u8,
    /// Whether the party holds just the office of the noun: 0 no, 1 one that goes by other nouns too, 2 the same.
    pub exact: u8,
}

impl Evidence {
    /// How much of the description is told of the party, coarsely.
    pub fn weight(self) -> u8 {
        let nation = matches!(self.nation, 2 | 3);
        match () {
            () if self.age == 2 || self.noun == 2 && self.words >= 4 => 4,
            () if self.noun == 2 || self.noun == 3 || self.words == 5 || self.nation == 3 => 3,
            () if self.exact == 2 => 3,
            () if self.calling == 3 || self.words == 4 || nation || self.kin == 3 => 2,
            () if self.noun == 1 || self.words >= 2 => 1,
            () => 0,
        }
    }
}

/// The words that tell of a party.
struct Told {
    close: Vec<usize>,
    near: Vec<usize>,
}

impl Scene<'_, '_, '_> {
    /// What the text says for a party as the owner of a description.
    pub(super) fn evidence(&self, description: &Description, index: usize) -> Evidence {
        let page = self.page;
        let known = &self.people.known[index];
        let told = self.told_of(index);
        let noun = page.key(description.noun);
        let at = |places: &[usize], key: &str| places.iter().any(|&k| is_akin(page.key(k), key));
        let listed = || known.role_lists.iter().flatten();
        let role = |key: &str| known.role_words.iter().chain(listed()).any(|word| is_akin(word, key));
        let letters = self.initials(index, &told.close);
        // Only letters alone stand for a body: "the WHO official".
        let asked = description.words.iter().chain([&description.noun]);
        let letters_asked = asked.into_iter().any(|k| page.words[*k].shape == 2);
        let bodies = if letters_asked { known.affiliations() } else { Vec::new() };
        let body: Vec<String> =
            bodies.iter().flat_map(|body| body.split_whitespace().map(fold::key)).collect();
        let short = |key: &str| {
            let letters = (2..=6).contains(&key.len()) && letters.iter().any(|run| run.contains(key));
            letters || key.len() > 2 && is_acronym(key, &body)
        };
        let close = |key: &str| role(key) || at(&told.close, key) || short(key);
        let in_name = known.named && !known.person && known.words.iter().any(|word| word == noun);
        let families =
            told.close.iter().fold(known.callings, |all, &k| all | callings::families(page.key(k)));
        let own = callings::families(noun);
        Evidence {
            noun: match () {
                () if in_name => 3,
                () if close(noun) => 2,
                () => u8::from(at(&told.near, noun)),
            },
            words: self.words(description, &close, &|key| at(&told.near, key)),
            age: description.age.map_or(0, |age| self.age(age, &told)),
            nation: description
                .nation
                .map_or(0, |k| self.nation(k, &told, known.party.affiliation.as_deref())),
            calling: match (own, families) {
                (0, _) => 0,
                (_, 0) => 1,
                (a, b) if a & b == 0 => 2,
                _ => 3,
            },
            kin: self.kin(noun, index),
            exact: self.exact(noun, index),
        }
    }

    /// Whether a party holds just the office of a noun.
    fn exact(&self, noun: &str, index: usize) -> u8 {
        let known = &self.people.known[index];
        let of = |role: &Vec<String>| {
            let lesser = role.iter().any(|word| leading::is_lesser(word) && word != noun);
            let head = head_of(role, self.page.language).filter(|_| !lesser)?;
            let full = callings::in_full(head).unwrap_or(head);
            let prime = noun == "minister" && role.iter().any(|word| word == "prime");
            Some(if full == noun { 2 - u8::from(prime) } else { u8::from(callings::are_alike(full, noun)) })
        };
        known.role_lists.iter().filter_map(of).max().unwrap_or(0)
    }

    /// Whether a body is of the kind that a noun takes up.
    fn kin(&self, noun: &str, index: usize) -> u8 {
        let known = &self.people.known[index];
        let called = kinds::called(noun);
        if called == 0 || !known.named {
            return 0;
        }
        let roles = known.role_words.iter().fold(0, |all, word| all | kinds::called(word));
        let told = known.words.iter().fold(roles, |all, word| all | kinds::told_by(word));
        match () {
            () if known.role_words.iter().any(|word| word == noun) => 3,
            () if told == 0 => 1,
            () if called & told == 0 => 2,
            () => 3,
        }
    }

    fn words(
        &self,
        description: &Description,
        close: &dyn Fn(&str) -> bool,
        near: &dyn Fn(&str) -> bool,
    ) -> u8 {
        let page = self.page;
        let asked = description.words.iter().filter(|k| Some(**k) != description.nation);
        let asked: Vec<&str> = asked.map(|&k| page.key(k)).filter(|key| age(key).is_none()).collect();
        let (beside, about) =
            (asked.iter().filter(|key| close(key)).count(), asked.iter().filter(|key| near(key)).count());
        match asked.len() {
            0 => 0,
            all if beside == all => 5,
            _ if beside > 0 => 4,
            all if about == all => 3,
            _ if about > 0 => 2,
            _ => 1,
        }
    }

    /// "The Labour councillor" is nobody who is told to be a Conservative.
    pub(super) fn is_of_another_party(&self, description: &Description, index: usize) -> bool {
        let page = self.page;
        let party = |k: usize| {
            let key = page.key(k);
            let member =
                key.strip_suffix("ies").map_or_else(|| key.strip_suffix('s').unwrap_or(key), |_| "tory");
            let word = if nations::is_of_a_party(member) { member } else { key };
            (page.words[k].shape == 1 && nations::is_of_a_party(word)).then_some(word)
        };
        let asked: Vec<&str> = description.words.iter().filter_map(|k| party(*k)).collect();
        if asked.is_empty() || !self.people.known[index].named {
            return false;
        }
        let told = self.told_of(index);
        let held: Vec<&str> = told.close.iter().filter_map(|k| party(*k)).collect();
        !held.is_empty() && !held.iter().any(|word| asked.contains(word))
    }

    /// The first letters of the capitals beside a name and in its body's: "pwb" of "director of the Public Works Bureau".
    fn initials(&self, index: usize, close: &[usize]) -> [String; 2] {
        let page = self.page;
        let capital = |k: &&usize| matches!(page.words[**k].shape, 1 | 2);
        let first = |key: &str| key.chars().next();
        let beside = close.iter().filter(capital).filter_map(|&k| first(page.key(k))).collect();
        let body = self.people.known[index].party.affiliation.as_deref().unwrap_or_default();
        let own = body.split(' ').filter(|word| word.starts_with(char::is_uppercase)).filter_map(first);
        [beside, own.flat_map(char::to_lowercase).collect()]
    }

    fn age(&self, age: u32, told: &Told) -> u8 {
        let page = self.page;
        let number = |k: &usize| super::description::age(page.key(*k)).or_else(|| page.key(*k).parse().ok());
        let ages: Vec<u32> = told.close.iter().filter_map(number).filter(|n| (3..111).contains(n)).collect();
        match () {
            () if ages.contains(&age) => 2,
            () if told.near.iter().filter_map(number).any(|n| n == age) => 2,
            () if ages.is_empty() => 1,
            () => 3,
        }
    }

    fn nation(&self, k: usize, told: &Told, affiliation: Option<&str>) -> u8 {
        let page = self.page;
        let from = page.key(k);
        let same = |key: &str| key == from || nations::is_of(from, key) || nations::is_of(key, from);
        let capital = |k: &&usize| page.words[**k].shape == 1;
        let body = affiliation.unwrap_or_default().to_lowercase();
        let beside = told.close.iter().filter(capital).any(|&k| same(page.key(k)))
            || body.split_whitespace().any(same);
        let about = told.near.iter().filter(capital).any(|&k| same(page.key(k)));
        let other = told.close.iter().filter(capital).any(|&k| nations::is_denizen(page.key(k)));
        match () {
            () if beside => 3,
            () if other => 4,
            () if about => 2,
            () => 1,
        }
    }

    /// The words beside a party's name, and those of the sentences that name it.
    fn told_of(&self, index: usize) -> Told {
        let (page, known) = (self.page, &self.people.known[index]);
        let mut told = Told { close: Vec::new(), near: Vec::new() };
        if !known.named {
            told.close.extend(known.place.0..=known.place.1);
            return told;
        }
        let own = self.people.mentions.iter().filter(|(_, i)| *i == index).map(|(at, _)| *at);
        for at in own.take(PLACES) {
            let (first, last) = page.sentence_of(at);
            let name = name_at(page, at, &known.words);
            told.close.extend(before(page, (first, at)));
            told.close.extend(beside(page, name, last));
            told.near.extend((first..=last).filter(|k| *k < name.0 || *k > name.1));
            // "He has rowed the strait": the sentence after goes on about her, up to where it names another.
            let next = page.sentences.get(page.words[at].sentence as usize + 1);
            let goes_on =
                |(from, _): &&Stretch| matches!(page.class(*from), Class::Pronoun | Class::Possessive);
            let to_another = |(from, to): &Stretch| {
                let begins = self.people.mentions.partition_point(|(at, _)| at < from);
                let another = self.people.mentions.get(begins).filter(|(at, i)| at <= to && *i != index);
                *from..another.map_or(*to + 1, |(at, _)| *at)
            };
            told.near.extend(next.filter(goes_on).into_iter().flat_map(to_another));
        }
        told
    }
}

/// The place of a name that begins at a word.
fn name_at(page: &Page<'_>, at: usize, words: &[String]) -> Stretch {
    let from = words.iter().position(|word| word == page.key(at)).unwrap_or(0);
    let goes_on =
        |(n, word): &(usize, &String)| page.words.get(at + n).is_some_and(|_| page.key(at + n) == **word);
    let length = words[from.min(words.len())..].iter().enumerate().take_while(goes_on).count();
    (at, at + length.max(1) - 1)
}

/// The words before a name, back to what parts them from it.
fn before(page: &Page<'_>, (first, at): Stretch) -> impl Iterator<Item = usize> {
    // "Cross-examined by counsel Zulhilmi Raja Omar": what looks like a verb right before a name may be work.
    let work =
        |k: usize| k + 1 == at && (callings::families(page.key(k)) != 0 || nouns::is_person(page.key(k)));
    let parts = |k: &usize| {
        let class = page.class(*k);
        class.is_verbal() && !work(*k)
            || matches!(class, Class::Complementiser | Class::Subordinator | Class::Relative)
            || class == Class::Stop && page.words[*k].spaced
    };
    let from = first.max(at.saturating_sub(BEFORE));
    let from = (from..at).rev().find(parts).map_or(from, |k| k + 1);
    from..at
}

/// The words of an apposition, a relative clause, an age or a place after a name.
fn beside(page: &Page<'_>, (_, end): Stretch, last: usize) -> std::ops::RangeInclusive<usize> {
    let next = end + 1;
    let opens = |k: usize| {
        matches!(page.class(k), Class::Comma | Class::Relative | Class::Dash | Class::Bracket)
            || matches!(page.key(k), "of" | "at" | "from")
    };
    if next >= last || !opens(next) {
        #[expect(clippy::reversed_empty_ranges, reason = "nothing stands beside the name")]
        return 1..=0;
    }
    // A clause ends with the verb of saying after its comma.
    let ends = |k: &usize| page.class(*k).reports() && *k > next + 1 && page.class(*k - 1).is_mark();
    let to = (next + 1..=last.min(next + AFTER)).find(ends).map_or(last.min(next + AFTER), |k| k - 1);
    next..=to
}
