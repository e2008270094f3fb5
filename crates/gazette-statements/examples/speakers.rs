//! How well speakers are named where the statements are given: `speakers MODEL GOLD… [--folds N] [--errors FILE] [--save FILE]
//! [--learn GOLD…]`. For each
//! language and for what stands at the place: the share of right full names, roles and affiliations among the statements
//! whose speaker has one.
//!
//! MODEL may be `shipped`. With `--folds` the naming is learnt anew on the other texts of GOLD for each part of them, so
//! that texts can be measured on which the shipped weights were learnt; with `--learn` on the texts after it (with both on
//! those and the other parts), and `--save` writes the model with what was learnt. `--errors` writes what is wrong to a file.

#![expect(clippy::disallowed_methods, reason = "an example is a program: it reads the files it is given")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

use gazette_news::{Language, Speaker};
use gazette_statements::gold::{Gold, GoldStatement};
use gazette_statements::{Model, Options, speakers, train_speakers};
use gazette_text::fold;

mod golds;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let part = golds::Part::from_args(&mut args)?;
    let folds: usize = golds::value(&mut args, "--folds").map_or(Ok(0), |n| n.parse())?;
    let errors = golds::value(&mut args, "--errors");
    let save = golds::value(&mut args, "--save");
    let learn: Vec<String> = args
        .iter()
        .position(|a| a == "--learn")
        .map(|at| args.drain(at..).skip(1).collect())
        .unwrap_or_default();
    let (model, paths) = args.split_first().ok_or("usage: speakers MODEL GOLD…")?;
    let golds = golds::read(paths, part)?;
    let mut model =
        if model == "shipped" { Model::shipped().clone() } else { Model::load(&std::fs::read(model)?)? };
    let learnt = golds::read(&learn, golds::Part::default())?;
    if !learn.is_empty() && folds < 2 {
        model = train_speakers(&model, &learnt, Options::default());
    }
    if let Some(file) = save {
        std::fs::write(file, model.to_bytes())?;
    }
    let mut report = Report::default();
    if folds < 2 {
        golds.iter().for_each(|gold| report.add(gold, &speakers(&model, gold)));
    }
    for fold in 0..if folds < 2 { 0 } else { folds } {
        let shown = |held: bool| {
            let texts = golds.iter().enumerate().filter(move |(k, _)| (k % folds == fold) == held);
            texts.map(|(_, gold)| gold.clone()).collect::<Vec<_>>()
        };
        let model = train_speakers(&model, &[&learnt[..], &shown(false)].concat(), Options::default());
        shown(true).iter().for_each(|gold| report.add(gold, &speakers(&model, gold)));
    }
    print!("{}", report.table());
    if let Some(errors) = errors {
        std::fs::write(errors, report.errors)?;
    }
    Ok(())
}

#[derive(Default)]
struct Report {
    rows: BTreeMap<(String, &'static str), Row>,
    errors: String,
}

/// How many have it, how many have it right.
type Share = (usize, usize);

/// Counts of one form of source; a role that is empty or told where it should not be counts as wrong.
#[derive(Default)]
struct Row {
    names: Share,
    roles: Share,
    /// Equal but for articles, marks and letters' forms.
    folded: Share,
    affiliations: Share,
    /// Unnamed, and rightly told so.
    unnamed: Share,
    /// Words of roles: marked, told, in both.
    words: (usize, usize, usize),
}

impl Report {
    fn add(&mut self, gold: &Gold, told: &[Option<Speaker>]) {
        let language = gold.language.unwrap_or(Language::ENGLISH).as_str().to_owned();
        for (n, (meant, told)) in
            gold.statements.iter().zip(told).enumerate().filter(|(_, (m, _))| m.speaker_told)
        {
            let form = form(meant, &gold.text);
            let mut wrong = String::new();
            for form in ["all", form] {
                wrong = self
                    .rows
                    .entry((language.clone(), form))
                    .or_default()
                    .add(meant.speaker.as_ref(), told.as_ref());
            }
            if !wrong.is_empty() {
                let show = |s: Option<&Speaker>| {
                    s.map_or_else(
                        || "-".to_owned(),
                        |s| [s.name(), s.role(), s.affiliation()].map(Option::unwrap_or_default).join(" | "),
                    )
                };
                let source: Vec<&str> =
                    meant.source.pieces().iter().filter_map(|s| s.of(&gold.text)).collect();
                let file = gold.id.rsplit('/').next().unwrap_or_default();
                let _ = writeln!(
                    self.errors,
                    "{language} {wrong} [{form}] {file} {n}\n  source: {}\n  marked: {}\n  told:   {}",
                    source.join(" … "),
                    show(meant.speaker.as_ref()),
                    show(told.as_ref())
                );
            }
        }
    }

    fn table(&self) -> String {
        let mut out = String::new();
        let share = |(count, right): Share| {
            format!("{:5.1} % of {count:4}", 100.0 * right as f64 / count.max(1) as f64)
        };
        for ((language, form), row) in &self.rows {
            let f1 = 200.0 * row.words.2 as f64 / (row.words.0 + row.words.1).max(1) as f64;
            let _ = writeln!(
                out,
                "{language} {form:12} name {} | role {} | folded {} | words F1 {f1:5.1} | affiliation {} | unnamed {}",
                share(row.names),
                share(row.roles),
                share(row.folded),
                share(row.affiliations),
                share(row.unnamed)
            );
        }
        out
    }
}

impl Row {
    /// Counts a speaker; what of it is wrong.
    fn add(&mut self, meant: Option<&Speaker>, told: Option<&Speaker>) -> String {
        let name = |s: Option<&Speaker>| s.and_then(|s| s.name().map(str::to_owned));
        let role = |s: Option<&Speaker>| s.and_then(|s| s.role().map(str::to_owned));
        let affiliation = |s: Option<&Speaker>| s.and_then(|s| s.affiliation().map(str::to_owned));
        let mut wrong = Vec::new();
        let mut count = |share: &mut Share, holds: bool, what: &'static str| {
            share.0 += 1;
            share.1 += usize::from(holds);
            if !holds && !what.is_empty() {
                wrong.push(what);
            }
        };
        if name(meant).is_some() {
            count(&mut self.names, name(meant) == name(told), "name");
        } else {
            count(&mut self.unnamed, name(told).is_none(), "unnamed");
        }
        let (a, b) = (role(meant), role(told));
        let words = |role: &Option<String>| role.as_deref().map_or_else(Vec::new, words);
        if a.is_some() || b.is_some() {
            count(&mut self.roles, a == b, "role");
            let (mut x, y) = (words(&a), words(&b));
            count(&mut self.folded, x == y, "");
            self.words.0 += x.len();
            self.words.1 += y.len();
            for word in y {
                if let Some(at) = x.iter().position(|w| *w == word) {
                    x.remove(at);
                    self.words.2 += 1;
                }
            }
        }
        if affiliation(meant).is_some() || affiliation(told).is_some() {
            count(&mut self.affiliations, affiliation(meant) == affiliation(told), "affiliation");
        }
        wrong.join(" ")
    }
}

/// The folded words of a role, without articles and marks.
fn words(role: &str) -> Vec<String> {
    let plain = |c: char| if c.is_alphanumeric() || c == '\u{200C}' { c } else { ' ' };
    let role: String = role.chars().map(plain).collect();
    let words = role.split_whitespace().map(fold::key);
    words.filter(|w| !matches!(w.as_str(), "the" | "a" | "an" | "s")).collect()
}

/// What stands at the place: the full name, a part of it, a role or body, a pronoun, nothing; or nobody is named at all.
fn form(meant: &GoldStatement, text: &str) -> &'static str {
    let source: String = meant.source.pieces().iter().filter_map(|s| s.of(text)).collect();
    let words = |text: &str| text.split_whitespace().map(fold::key).collect::<Vec<_>>();
    let Some(name) = meant.speaker.as_ref().and_then(|s| s.name()) else { return "unnamed" };
    let part = words(name).iter().any(|w| words(&source).contains(w));
    match () {
        () if source.is_empty() => "dropped",
        () if source.contains(name) => "full name",
        () if part => "part of it",
        () if source.split_whitespace().count() == 1 && source.chars().count() < 7 => "pronoun",
        () => "role",
    }
}
