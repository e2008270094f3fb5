//! A description taken apart: its noun, what qualifies it, an age, a nation.

use gazette_news::Language;

use crate::lexicon::Class;
use crate::listed::Words;
use crate::page::{Page, Stretch};
use crate::people::nouns::{self, Kind};
use crate::people::{Phrase, kinds, nations};

/// The most words of a description that are looked at.
const LONGEST: usize = 12;

/// What an English source says of somebody whom it does not name.
pub(super) struct Description {
    /// The noun: "professor" of "the Leiden professor of law".
    pub noun: usize,
    pub kind: Kind,
    /// The other words that tell something.
    pub words: Vec<usize>,
    /// "The 52-year-old".
    pub age: Option<u32>,
    /// "The Norwegian", "the Norwegian minister".
    pub nation: Option<usize>,
    /// "The former minister".
    pub former: bool,
}

impl Description {
    /// Of a source that is neither a name nor a pronoun.
    pub fn of(page: &Page<'_>, phrase: &Phrase) -> Option<Description> {
        if page.language != Language::ENGLISH || phrase.name.is_some() || phrase.pronoun || phrase.of_another
        {
            return None;
        }
        let (first, last) = phrase.place;
        let last = last.min(first + LONGEST);
        let noun = noun(page, (first, last));
        let tells = |k: &usize| {
            let class = page.class(*k);
            !class.is_mark()
                && !matches!(
                    class,
                    Class::Determiner
                        | Class::Preposition
                        | Class::Conjunction
                        | Class::Possessive
                        | Class::Clitic
                        | Class::Relative
                )
                && !is_wide(page.key(*k))
                && !is_of_a_company(page.key(*k))
        };
        let words: Vec<usize> = (first..=last).filter(|k| *k != noun).filter(tells).collect();
        let age = (first..=last).find_map(|k| age(page.key(k)));
        let nation = (first..=noun).find(|&k| {
            page.words[k].shape == 1
                && k > first
                && nations::is_from_somewhere(page.key(k))
                && (nations::is_denizen(page.key(k)) || nations::is_told(page, k))
        });
        let qualified = (first..noun).any(|k| is_of_a_company(page.key(k)));
        let kind = match () {
            () if nation == Some(noun) => Kind::Person,
            () if kinds::is_either(page.key(noun)) && age.is_none() => {
                if qualified {
                    Kind::Body
                } else {
                    Kind::Other
                }
            }
            () => nouns::kind(page, noun),
        };
        let former = (first..noun)
            .any(|k| matches!(page.key(k), "former" | "ex" | "retired" | "ousted" | "deposed"))
            || page.key(noun).starts_with("ex-");
        Some(Description { noun, kind, words, age, nation, former })
    }
}

/// "The Toronto-listed miner", "the state-owned builder".
fn is_of_a_company(key: &str) -> bool {
    ["-listed", "-owned", "-traded", "-quoted"].iter().any(|end| key.ends_with(end))
}

/// The noun of a phrase: the last word before what it is of, after whose it is.
pub(super) fn noun(page: &Page<'_>, (first, last): Stretch) -> usize {
    let ends = |k: &usize| {
        let class = page.class(*k);
        // "Its anti-doping head", "the ruling party": before a noun it qualifies that.
        let qualifies = class == Class::Participle
            && *k < last
            && !page.class(*k + 1).ties()
            && !page.class(*k + 1).helps()
            && page.words[*k + 1].shape == 0;
        class.is_mark() && page.class(*k) != Class::Mark
            || matches!(class, Class::Preposition | Class::Relative | Class::Conjunction)
            || class.is_verbal() && !qualifies && (*k > first + 1 || class == Class::Participle)
    };
    let end = (first + 1..=last).find(ends).map_or(last, |k| k - 1);
    end.max(first)
}

/// Words that tell nobody from others.
fn is_wide(key: &str) -> bool {
    if key.ends_with("-based") {
        return true;
    }
    static WIDE: Words = Words::new(
        "top senior veteran outgoing former ex late long-time longtime old young retired embattled chief leading visiting new same \
         other own then local",
    );
    WIDE.hold(key)
}

/// The age that a word tells: "52-year-old".
pub(super) fn age(key: &str) -> Option<u32> {
    let number = key.strip_suffix("-year-old")?;
    number.parse().ok().or_else(|| spelt(number))
}

fn spelt(number: &str) -> Option<u32> {
    const NUMBERS: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
         eighteen nineteen twenty";
    NUMBERS.split_whitespace().position(|word| word == number).map(|n| n as u32)
}
