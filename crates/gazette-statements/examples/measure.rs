//! How good a model is on marked texts: `measure MODEL GOLD… [--only K/N] [--errors FILE]`, a row for each language of who
//! spoke (share of right full names, by what stands at the place, of roles and of affiliations), and how far its confidence can
//! be believed (by tenths).
//!
//! `--errors` writes the speakers that are told wrongly to a file.
//! With `--second FOLDER…` after the GOLD it tells how far two markings of the same texts agree instead.
//! MODEL may be `shipped`.

#![expect(clippy::disallowed_methods, reason = "an example is a program: it reads the files it is given")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

use gazette_news::{Language, Spans, Speaker, Statement};
use gazette_statements::gold::{Gold, GoldStatement};
use gazette_statements::{Model, agreement, read};

mod golds;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let part = golds::Part::from_args(&mut args)?;
    let errors = golds::value(&mut args, "--errors");
    let second: Vec<String> = args
        .iter()
        .position(|a| a == "--second")
        .map(|at| args.drain(at..).skip(1).collect())
        .unwrap_or_default();
    let (model, paths) = args.split_first().ok_or("usage: measure MODEL GOLD…")?;
    let golds = golds::read(paths, part)?;
    if !second.is_empty() {
        println!("{:#?}", agreement(&golds, &golds::read(&second, golds::Part::default())?));
        return Ok(());
    }
    let model =
        if model == "shipped" { Model::shipped().clone() } else { Model::load(&std::fs::read(model)?)? };
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for gold in &golds {
        let language = gold.language.unwrap_or(Language::ENGLISH);
        let told = read(&model, &gold.text, Some(language));
        rows.entry(language.as_str().to_owned()).or_default().add(gold, &told.statements);
    }
    let mut wrong = String::new();
    for (language, row) in rows {
        println!("{language}: {}", row.speakers());
        println!("    confidence, how many, right: {}", row.calibration());
        wrong.push_str(&row.errors);
    }
    if let Some(file) = errors {
        std::fs::write(file, wrong)?;
    }
    Ok(())
}

/// How many there are, and how many are right.
#[derive(Default)]
struct Share(usize, usize);

impl Share {
    /// Counts what is marked or told; whether it is told wrongly.
    fn compare(&mut self, marked: Option<&str>, told: Option<&str>) -> bool {
        self.0 += usize::from(marked.is_some() || told.is_some());
        self.1 += usize::from(marked.is_some() && marked == told);
        marked != told
    }
}

/// Counts of one language.
#[derive(Default)]
struct Row {
    /// By what names the speaker at the place: how many, how many with the right full name.
    named: BTreeMap<&'static str, (usize, usize)>,
    /// Of the speakers that have one, by the marking or as told: how many, how many right.
    roles: Share,
    affiliations: Share,
    /// The speakers told wrongly, to be read.
    errors: String,
    /// By tenths of confidence: how many, how many right.
    tenths: [(usize, usize); 10],
}

impl Row {
    fn add(&mut self, gold: &Gold, told: &[Statement]) {
        for statement in told.iter().filter(|s| !s.content.is_empty()) {
            let meant = gold.statements.iter().find(|g| is_same(g, statement));
            let tenth = &mut self.tenths[((statement.confidence * 10.0) as usize).min(9)];
            tenth.0 += 1;
            tenth.1 += usize::from(meant.is_some());
            let Some(meant) = meant.filter(|m| m.speaker_told) else { continue };
            self.compare(gold, meant, statement);
            let Some(name) = meant.speaker.as_ref().and_then(Speaker::name) else { continue };
            let count = self.named.entry(by(meant, name, &gold.text)).or_default();
            count.0 += 1;
            count.1 += usize::from(statement.speaker.as_ref().and_then(|s| s.name()) == Some(name));
        }
    }

    /// Role and affiliation, and what is wrong of the speaker.
    fn compare(&mut self, gold: &Gold, meant: &GoldStatement, told: &Statement) {
        let (a, b) = (meant.speaker.as_ref(), told.speaker.as_ref());
        let mut wrong = Vec::new();
        if a.and_then(Speaker::name) != b.and_then(Speaker::name) {
            wrong.push("name");
        }
        wrong.extend(
            self.roles.compare(a.and_then(Speaker::role), b.and_then(Speaker::role)).then_some("role"),
        );
        let bodies = (a.and_then(Speaker::affiliation), b.and_then(Speaker::affiliation));
        wrong.extend(self.affiliations.compare(bodies.0, bodies.1).then_some("affiliation"));
        if !wrong.is_empty() {
            let show = |s: Option<&Speaker>| {
                s.map_or_else(
                    || "-".to_owned(),
                    |s| [s.name(), s.role(), s.affiliation()].map(Option::unwrap_or_default).join(" | "),
                )
            };
            let at = |spans: &Spans| {
                spans.pieces().iter().filter_map(|s| s.of(&gold.text)).collect::<Vec<_>>().join(" … ")
            };
            let file = gold.id.rsplit('/').next().unwrap_or_default();
            let _ = writeln!(
                self.errors,
                "{} [{}]\n  source: {} / {}  cue: {}\n  marked: {}\n  told:   {}",
                wrong.join(" "),
                file,
                at(&meant.source),
                at(&told.source),
                at(&told.cue),
                show(a),
                show(b)
            );
        }
    }

    fn speakers(&self) -> String {
        let all = self.named.values().fold((0, 0), |sum, n| (sum.0 + n.0, sum.1 + n.1));
        let share = |(count, right): (usize, usize)| {
            format!("{:.1} % of {count}", 100.0 * right as f64 / count.max(1) as f64)
        };
        let parts: Vec<String> = self.named.iter().map(|(by, n)| format!("{by} {}", share(*n))).collect();
        format!(
            "full name right {} ({}); role {}; affiliation {}",
            share(all),
            parts.join(", "),
            share((self.roles.0, self.roles.1)),
            share((self.affiliations.0, self.affiliations.1))
        )
    }

    fn calibration(&self) -> String {
        let tenth = |(at, (count, right)): (usize, &(usize, usize))| {
            format!(".{at} {count} {:.2}", *right as f64 / (*count).max(1) as f64)
        };
        self.tenths.iter().enumerate().filter(|(_, t)| t.0 > 0).map(tenth).collect::<Vec<_>>().join(" | ")
    }
}

/// Nearly the same content (F1 of code points of 0.8 or more), and sources that meet or are both missing.
fn is_same(gold: &GoldStatement, told: &Statement) -> bool {
    let sources = gold.source.is_empty() && told.source.is_empty() || shared(&gold.source, &told.source) > 0;
    let total = length(&gold.content) + length(&told.content);
    sources && total > 0 && shared(&gold.content, &told.content) * 2 * 5 >= total * 4
}

fn length(spans: &Spans) -> u32 {
    spans.pieces().iter().map(|s| s.len()).sum()
}

fn shared(a: &Spans, b: &Spans) -> u32 {
    let meets = a.pieces().iter().flat_map(|p| b.pieces().iter().map(move |q| (p, q)));
    meets.map(|(p, q)| p.end().min(q.end()).saturating_sub(p.start().max(q.start()))).sum()
}

/// What stands there: the full name, a part of it, something else, nothing.
fn by(gold: &GoldStatement, name: &str, text: &str) -> &'static str {
    let source: String = gold.source.pieces().iter().filter_map(|s| s.of(text)).collect();
    let part =
        name.split_whitespace().any(|word| source.split_whitespace().any(|other| other.contains(word)));
    match () {
        () if source.is_empty() => "dropped",
        () if source.contains(name) => "full name",
        () if part => "part of it",
        () => "pronoun or role",
    }
}
