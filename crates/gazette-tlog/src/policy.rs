//! Whom to trust, and how many of them (C2SP tlog-policy).
//!
//! ```text
//! log LOG-KEY
//! witness NAME WITNESS-KEY
//! group NAME all|any|NUMBER MEMBER…
//! quorum NAME|none
//! ```
//! Lines that begin with `#` and blank lines are left out.

use std::collections::HashMap;

use crate::checkpoint::Checkpoint;
use crate::note::{Note, NoteVerifier};
use crate::{Error, cosign};

/// A policy: keys of logs, and the quorum of witnesses that must have signed.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    logs: Vec<NoteVerifier>,
    rules: HashMap<String, Rule>,
    quorum: Option<String>,
}

#[derive(Debug, Clone)]
enum Rule {
    Witness(NoteVerifier),
    Group { needed: usize, members: Vec<String> },
}

impl Policy {
    /// Trust in one log's key, no witness needed.
    pub fn of_log(log: NoteVerifier) -> Policy {
        Policy { logs: vec![log], ..Policy::default() }
    }

    /// Reads a policy.
    ///
    /// # Errors
    /// [`Error::Policy`] with the line that is wrong. Groups name only members above them, so there is no circle, and no
    /// member twice, so that none counts for two. Where there are witnesses a line says how many of them it takes.
    pub fn parse(text: &str) -> Result<Policy, Error> {
        let mut policy = Policy::default();
        let mut says_quorum = false;
        for (at, line) in text.lines().enumerate() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let wrong = |what| Error::Policy { line: at + 1, what };
            says_quorum |= words.first() == Some(&"quorum");
            match words.as_slice() {
                [] => {}
                [first, ..] if first.starts_with('#') => {}
                ["log", key, ..] => {
                    policy.logs.push(NoteVerifier::parse(key).map_err(|_| wrong("not a key"))?)
                }
                ["witness", name, key, ..] => {
                    let key = NoteVerifier::parse(key).map_err(|_| wrong("not a key"))?;
                    if policy.has_witness(&key.as_witness()) {
                        return Err(wrong("a witness is named twice"));
                    }
                    policy.add(name, Rule::Witness(key.as_witness())).map_err(wrong)?;
                }
                ["group", name, needed, members @ ..] => {
                    let rule = policy.group(needed, members).map_err(wrong)?;
                    policy.add(name, rule).map_err(wrong)?;
                }
                ["quorum", "none"] => policy.quorum = None,
                ["quorum", name] if policy.rules.contains_key(*name) => {
                    policy.quorum = Some((*name).to_owned())
                }
                ["quorum", ..] => return Err(wrong("the quorum names nobody above it")),
                _ => return Err(wrong("a line begins with log, witness, group or quorum")),
            }
        }
        if policy.logs.is_empty() {
            return Err(Error::Policy { line: 1, what: "it names no log" });
        }
        if !policy.rules.is_empty() && !says_quorum {
            let line = text.lines().count().max(1);
            return Err(Error::Policy {
                line,
                what: "it names witnesses, and no line says the quorum of them",
            });
        }
        Ok(policy)
    }

    fn has_witness(&self, key: &NoteVerifier) -> bool {
        self.rules.values().any(|rule| matches!(rule, Rule::Witness(known) if known == key))
    }

    fn add(&mut self, name: &str, rule: Rule) -> Result<(), &'static str> {
        match self.rules.insert(name.to_owned(), rule) {
            None => Ok(()),
            Some(_) => Err("a name is used twice"),
        }
    }

    fn group(&self, needed: &str, members: &[&str]) -> Result<Rule, &'static str> {
        if members.iter().any(|member| !self.rules.contains_key(*member)) {
            return Err("a group names only members above it");
        }
        if (1..members.len()).any(|at| members[..at].contains(&members[at])) {
            return Err("a group names a member twice");
        }
        let needed = match needed {
            "all" => members.len(),
            "any" => 1,
            number => number.parse().map_err(|_| "a group needs all, any or a number")?,
        };
        if needed == 0 || needed > members.len() {
            return Err("a group cannot need that many");
        }
        Ok(Rule::Group { needed, members: members.iter().map(|m| (*m).to_owned()).collect() })
    }

    /// Opens a checkpoint: signed by one of the logs, and by the quorum of witnesses.
    ///
    /// # Errors
    /// [`Error`] says what does not check out.
    pub fn open(&self, note: &str) -> Result<Checkpoint, Error> {
        let mut outcome = Err(Error::Unsigned("a log of the policy".into()));
        for log in &self.logs {
            outcome = outcome.or_else(|_| Checkpoint::open(note, log));
        }
        let checkpoint = outcome?;
        let note = Note::parse(note)?;
        match &self.quorum {
            Some(name) if !self.holds(name, &note) => Err(Error::Quorum),
            _ => Ok(checkpoint),
        }
    }

    fn holds(&self, name: &str, note: &Note) -> bool {
        match self.rules.get(name) {
            None => false,
            Some(Rule::Witness(key)) => cosign::verify(note, key).is_ok(),
            Some(Rule::Group { needed, members }) => {
                members.iter().filter(|member| self.holds(member, note)).count() >= *needed
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::NoteSigner;

    fn key(name: &str, seed: u8) -> NoteVerifier {
        NoteSigner::new(name, &[seed; 32]).expect("a good name").verifier()
    }

    #[test]
    fn a_quorum_of_two_of_three_is_counted() {
        let text = format!(
            "# ours\nlog {}\nwitness a {}\nwitness b {}\nwitness c {}\ngroup g 2 a b c\nquorum g\n",
            key("o", 1),
            key("a", 2),
            key("b", 3),
            key("c", 4)
        );
        let policy = Policy::parse(&text).expect("a policy");
        let checkpoint = Checkpoint { origin: "o".into(), size: 1, root: [0; 32] };
        let mut note = checkpoint.sign(&NoteSigner::new("o", &[1; 32]).expect("a good name"));
        assert_eq!(policy.open(&note), Err(Error::Quorum));
        for (name, seed) in [("a", 2u8), ("c", 4)] {
            note += &cosign::cosign(name, &[seed; 32], &checkpoint.text(), 5).expect("a good name");
        }
        assert_eq!(policy.open(&note), Ok(checkpoint));
    }

    #[test]
    fn a_wrong_line_is_named() {
        let log = key("o", 1);
        let line_of = |text: &str| match Policy::parse(text) {
            Err(Error::Policy { line, .. }) => line,
            other => panic!("{other:?}"),
        };
        assert_eq!(line_of(&format!("log {log}\ngroup g 2 a\n")), 2);
        assert_eq!(line_of(&format!("log {log}\n\nquorum x\n")), 3);
        assert_eq!(line_of("witnes a b\n"), 1);
        assert_eq!(line_of("quorum none\n"), 1);
        let witness = key("w", 2);
        assert_eq!(line_of(&format!("log {log}\nwitness w {witness}\n")), 2, "nobody says how many it takes");
        assert_eq!(line_of(&format!("log {log}\nwitness w {witness}\ngroup g 2 w w\nquorum g\n")), 3);
        assert_eq!(line_of(&format!("log {log}\nwitness w {witness}\nwitness v {witness}\nquorum w\n")), 3);
        assert!(Policy::parse(&format!("log {log}\nwitness w {witness}\nquorum none\n")).is_ok());
    }
}
