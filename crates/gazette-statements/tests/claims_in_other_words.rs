//! One claim told in other words, in one language and in three, and claims that are nearly alike and two.
//!
//! The set is made up. Half of its blocks was looked at when the terms and the bounds were chosen, the other half is only
//! counted.

use std::collections::BTreeMap;

use gazette_news::Language;
use gazette_statements::claims::{Saying, group_sayings};

const ONE: &str = include_str!("claims/in_other_words.txt");
const TWO: &str = include_str!("claims/others.txt");

#[derive(Debug, Clone)]
struct Telling<'t> {
    language: Language,
    is_denied: bool,
    cue: Option<&'t str>,
    content: &'t str,
}

impl<'t> Telling<'t> {
    fn read(line: &'t str) -> Telling<'t> {
        let (head, rest) = line.split_once(' ').unwrap_or_else(|| panic!("{line}"));
        let language = head.trim_end_matches('!').parse().unwrap_or_else(|_| panic!("{line}"));
        let cue = rest.strip_prefix('[').and_then(|rest| rest.split_once("] "));
        let (cue, content) = cue.map_or((None, rest), |(cue, content)| (Some(cue), content));
        Telling { language, is_denied: head.ends_with('!'), cue, content }
    }

    fn said_by<'s>(&self, names: &[&'s str]) -> Saying<'s>
    where
        't: 's,
    {
        let at =
            [Language::ENGLISH, Language::ARABIC, Language::PERSIAN].iter().position(|l| *l == self.language);
        let speaker = at.and_then(|at| names.get(at)).copied();
        let language = Some(self.language);
        Saying { content: self.content, speaker, is_denied: self.is_denied, language, cue: self.cue }
    }
}

/// The blocks of a file: who says it, and how it is told.
fn blocks(text: &str) -> Vec<(Vec<&str>, Vec<Telling<'_>>)> {
    text.split("\n\n")
        .filter_map(|block| {
            let mut names = vec!["Dora Venn", "دورا فين", "دورا ون"];
            let mut told = Vec::new();
            for line in block.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
            {
                match line.strip_prefix("= ") {
                    Some(who) => names = who.split('|').map(str::trim).collect(),
                    None => told.push(Telling::read(line)),
                }
            }
            (!told.is_empty()).then_some((names, told))
        })
        .collect()
}

/// Pairs of tellings that meet and all pairs, in one language and across; and pairs of two claims that were taken for one.
#[derive(Debug, Default, Clone, Copy)]
struct Measure {
    met: [usize; 2],
    all: [usize; 2],
    mixed: usize,
}

fn measure(half: usize, print: bool) -> Measure {
    let blocks: Vec<_> =
        blocks(ONE).into_iter().enumerate().filter(|(at, _)| at % 2 == half).map(|(_, b)| b).collect();
    let mut said = Vec::new();
    let mut of = Vec::new();
    for (at, (names, told)) in blocks.iter().enumerate() {
        for telling in told {
            said.push(telling.said_by(names));
            of.push(at);
        }
    }
    let groups = group_sayings(&said);
    let mut group: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, members) in groups.iter().enumerate() {
        members.iter().for_each(|member| {
            group.insert(*member, at);
        });
    }
    let mut measure = Measure::default();
    for a in 0..said.len() {
        for b in a + 1..said.len() {
            let is_one = group[&a] == group[&b];
            if of[a] == of[b] {
                let across = usize::from(said[a].language != said[b].language);
                measure.all[across] += 1;
                measure.met[across] += usize::from(is_one);
                if print && !is_one {
                    println!("apart: {} | {}", said[a].content, said[b].content);
                }
            } else if is_one {
                measure.mixed += 1;
                println!("mixed: {} | {}", said[a].content, said[b].content);
            }
        }
    }
    measure
}

#[test]
fn one_claim_is_known_in_other_words() {
    let chosen = measure(0, std::env::var_os("GAZETTE_SHOW").is_some());
    let kept = measure(1, false);
    println!("looked at: {chosen:?}\nonly counted: {kept:?}");
    for measure in [chosen, kept] {
        let share = |at: usize| measure.met[at] as f64 / measure.all[at] as f64;
        assert!(share(0) >= 0.6 && share(1) >= 0.6, "{measure:?}");
        assert!(measure.mixed == 0, "{measure:?}");
    }
}

#[test]
fn claims_that_are_nearly_alike_are_two() {
    let mut taken = Vec::new();
    for (names, told) in blocks(TWO) {
        let said: Vec<Saying<'_>> = told.iter().map(|telling| telling.said_by(&names)).collect();
        if group_sayings(&said).len() != said.len() {
            taken.push(format!("{} | {}", said[0].content, said[1].content));
        }
    }
    println!("{} of {} taken for one", taken.len(), blocks(TWO).len());
    assert!(taken.is_empty(), "{taken:#?}");
}
