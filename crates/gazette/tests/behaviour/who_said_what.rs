//! Who said what in the sample wire: every statement of seven dispatches, as an editor marked them by hand.
//!
//! What does not hold yet stands in `sample/expect-statements-unmet.txt`, a line each. A line too many there fails as much
//! as one too few, so that the list says what is true.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

use crate::actors::{Operator, said};

#[derive(Deserialize)]
struct Expected {
    dispatch: Vec<Dispatch>,
}

#[derive(Deserialize)]
struct Dispatch {
    guid: String,
    file: String,
    statement: Vec<Statement>,
}

#[derive(Deserialize)]
struct Statement {
    speaker: Option<String>,
    role: Option<String>,
    affiliation: Option<String>,
    #[serde(default)]
    source: String,
    cue: String,
    #[serde(default)]
    content: Vec<Piece>,
    voice: Option<String>,
    kind: Option<String>,
    polarity: Option<String>,
    inside: Option<usize>,
}

#[derive(Deserialize)]
struct Piece {
    first: String,
    last: String,
}

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample")
}

/// A dispatch as it is read: its text, and what is found in it.
struct Found {
    text: Vec<char>,
    statements: Vec<Value>,
}

impl Found {
    fn of(dispatch: &Dispatch) -> Found {
        let file = sample().join(&dispatch.file);
        let file = file.to_str().expect("plain");
        let lines = |command: &str| -> Vec<Value> {
            let output = Operator::runs(&[command, file]);
            said(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
        };
        let (read, told) = (lines("read"), lines("statements"));
        let at = read.iter().position(|r| r["guid"] == dispatch.guid.as_str()).unwrap_or(0);
        let statements = told[at]["statements"].as_array().expect("a list").clone();
        Found { text: read[at]["text"].as_str().expect("a text").chars().collect(), statements }
    }

    fn pieces(&self, spans: &Value) -> Vec<String> {
        let piece = |piece: &Value| {
            let at = |i: usize| piece[i].as_u64().expect("an offset") as usize;
            self.text[at(0)..at(1)].iter().collect::<String>()
        };
        spans.as_array().expect("pieces").iter().map(piece).collect()
    }

    /// The statement with this content, by its pieces' first and last words.
    fn with(&self, wanted: &Statement) -> Option<usize> {
        let marks = |text: &str| text.trim_matches(|c: char| "“”\"«».,، ".contains(c)).to_owned();
        let same = |found: &str, piece: &Piece| {
            let found = marks(found);
            found.starts_with(&marks(&piece.first)) && found.ends_with(&marks(&piece.last))
        };
        self.statements.iter().position(|s| {
            let pieces = self.pieces(&s["content"]);
            let whole = pieces.len() == wanted.content.len()
                && pieces.iter().zip(&wanted.content).all(|(f, p)| same(f, p));
            if wanted.content.is_empty() {
                pieces.is_empty() && self.pieces(&s["cue"]).concat() == wanted.cue
            } else {
                whole
            }
        })
    }

    /// What of one expectation does not hold.
    fn unmet(&self, all: &[Statement], wanted: &Statement) -> Vec<&'static str> {
        let Some(at) = self.with(wanted) else { return vec!["not found"] };
        let found = &self.statements[at];
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let is = |value: &Option<String>, field: &str, usual: &str| {
            found[field] == value.as_deref().unwrap_or(usual)
        };
        let inside = found["inside"].as_u64().map(|i| i as usize);
        let checks = [
            ("speaker", text(&found["speaker"]["name"]) == wanted.speaker),
            ("role", text(&found["speaker"]["role"]) == wanted.role),
            (
                "affiliation",
                wanted.affiliation.is_none() || text(&found["speaker"]["affiliation"]) == wanted.affiliation,
            ),
            ("source", self.pieces(&found["source"]).join(" … ") == wanted.source),
            ("cue", self.pieces(&found["cue"]).join(" … ") == wanted.cue),
            ("voice", is(&wanted.voice, "voice", "indirect")),
            ("kind", is(&wanted.kind, "kind", "speech")),
            ("polarity", is(&wanted.polarity, "polarity", "affirmed")),
            ("inside", inside == wanted.inside.and_then(|outer| self.with(&all[outer]))),
        ];
        checks.into_iter().filter(|(_, holds)| !holds).map(|(what, _)| what).collect()
    }
}

#[test]
fn every_statement_of_the_sample_is_found_or_known_to_be_missing() {
    let expected: Expected = toml::from_str(
        &std::fs::read_to_string(sample().join("expect-statements.toml")).expect("in the repository"),
    )
    .expect("as described at its head");
    let mut unmet = BTreeSet::new();
    for dispatch in &expected.dispatch {
        let found = Found::of(dispatch);
        for (number, wanted) in dispatch.statement.iter().enumerate() {
            for what in found.unmet(&dispatch.statement, wanted) {
                unmet.insert(format!("{} {number} {}: {what}", dispatch.file, wanted.cue));
            }
        }
        let wanted: Vec<usize> = dispatch.statement.iter().filter_map(|s| found.with(s)).collect();
        for (at, extra) in found.statements.iter().enumerate().filter(|(at, _)| !wanted.contains(at)) {
            unmet.insert(format!(
                "{} beside {at} {}: not expected",
                dispatch.file,
                found.pieces(&extra["cue"]).join(" … ")
            ));
        }
    }
    let known =
        std::fs::read_to_string(sample().join("expect-statements-unmet.txt")).expect("in the repository");
    let known: BTreeSet<String> = known.lines().filter(|l| !l.starts_with('#')).map(str::to_owned).collect();
    let lost: Vec<_> = unmet.difference(&known).collect();
    let won: Vec<_> = known.difference(&unmet).collect();
    assert!(
        lost.is_empty() && won.is_empty(),
        "no longer true:\n{lost:#?}\nnow true, to be taken off the list:\n{won:#?}"
    );
}
