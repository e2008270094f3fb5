//! `gazette statements`: who said what, and who they are.

use std::io::{BufWriter, IsTerminal, Write};

use anyhow::{Context, Result};
use gazette_news::{Direction, Dispatch, Fault, Language, Statement};
use gazette_statements::{Model, Told};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::cli;
use crate::exit::Ended;
use crate::input;

mod columns;
mod page;
mod table;

/// A line of `--jsonl`.
#[derive(Debug, Deserialize)]
struct Line {
    id: String,
    text: String,
    language: Option<String>,
}

/// How the statements are shown.
enum Shown {
    Json,
    /// For a terminal of so many columns.
    Table(usize),
    Page(page::Page),
}

/// Runs the command.
///
/// # Errors
/// If an input or the model cannot be read. What is in the inputs gives faults, never errors.
pub fn run(args: &cli::Statements) -> Result<Ended> {
    let own = args.model.as_deref().map(load).transpose()?;
    let model = own.as_ref().unwrap_or_else(|| Model::shipped());
    let stdout = std::io::stdout();
    let is_terminal = stdout.is_terminal();
    let mut out = BufWriter::new(stdout.lock());
    let mut shown = match (args.html, is_terminal && !args.json) {
        (true, _) => Shown::Page(page::Page::default()),
        (false, true) => Shown::Table(window()),
        (false, false) => Shown::Json,
    };
    let mut ended = Ended::Done;
    if args.jsonl {
        input::lines(&input::files(&args.files)?, |line, name, number| {
            let line: Line = match input::object(line, "not a JSON object with an id and a text") {
                Ok(line) => line,
                Err(error) => {
                    ended = Ended::WithFaults;
                    return without(
                        &mut out,
                        &shown,
                        &format!("{name}:{number}"),
                        &[input::broken_line(&error)],
                    );
                }
            };
            let said = line.language.as_deref().and_then(|tag| tag.parse().ok());
            let told = gazette_statements::read(model, &line.text, args.lang.language().or(said));
            show(&mut out, &mut shown, &line.id, &line.text, &told, None)
        })?;
    } else {
        input::each_file(&args.files, |file| match file {
            Ok(named) => read_file(&mut out, &mut shown, &named, args, model, &mut ended),
            Err(unread) => {
                ended = Ended::WithFaults;
                without(&mut out, &shown, &unread.id, &[unread.fault()])
            }
        })?;
    }
    if let Shown::Page(page) = shown {
        out.write_all(page.finish().as_bytes())?;
    }
    out.flush()?;
    Ok(ended)
}

/// How many columns the terminal has; one that does not tell has as many as the first ones had.
fn window() -> usize {
    let columns = rustix::termios::tcgetwinsize(std::io::stdout()).map_or(0, |size| size.ws_col);
    if columns == 0 { 80 } else { usize::from(columns) }
}

fn load(path: &std::path::Path) -> Result<Model> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read the model {}", path.display()))?;
    Model::load(&bytes).with_context(|| format!("{} is not a model", path.display()))
}

/// Reads a file as `gazette read` does, and each of its dispatches.
fn read_file(
    out: &mut impl Write,
    shown: &mut Shown,
    named: &input::Named,
    args: &cli::Statements,
    model: &Model,
    ended: &mut Ended,
) -> Result<()> {
    let reading = gazette_wire::read(&named.input());
    let several = reading.dispatches.len() > 1;
    for (index, dispatch) in reading.dispatches.iter().enumerate() {
        let id = if several { format!("{}#{index}", named.id) } else { named.id.clone() };
        let language = args.lang.language().or(Some(dispatch.language));
        let language = language.filter(|language| *language != Language::UNDETERMINED);
        let told = gazette_statements::read(model, dispatch.text(), language);
        let headline = Headline::of(dispatch, model, language);
        show(out, shown, &id, dispatch.text(), &told, headline.as_ref())?;
    }
    if reading.dispatches.is_empty() {
        *ended = Ended::WithFaults;
        without(out, shown, &named.id, &reading.faults)?;
    }
    Ok(())
}

fn without(out: &mut impl Write, shown: &Shown, id: &str, faults: &[Fault]) -> Result<()> {
    if matches!(shown, Shown::Json) {
        let line = json!({ "id": id, "statements": [], "parties": [], "faults": faults });
        return Ok(writeln!(out, "{line}")?);
    }
    for fault in faults {
        eprintln!("gazette: {id}: {}: {}", fault.kind, fault.note);
    }
    Ok(())
}

/// A headline that says who says so, as it was put out, with its statements; their places are those of the headline.
#[derive(Debug, Serialize)]
struct Headline {
    text: String,
    statements: Vec<Statement>,
}

impl Headline {
    fn of(dispatch: &Dispatch, model: &Model, language: Option<Language>) -> Option<Headline> {
        let headline = dispatch.headline.as_deref()?;
        // "Dam is full: Official", and «مسؤول: السد امتلأ»: reading has parted the two.
        let text = match &dispatch.headline_attribution {
            None => headline.to_owned(),
            Some(who) if dispatch.language.direction() == Direction::Rtl => format!("{who}: {headline}"),
            Some(who) => format!("{headline}: {who}"),
        };
        let statements = gazette_statements::headline(model, &text, dispatch.text(), language);
        (!statements.is_empty()).then_some(Headline { text, statements })
    }
}

fn show(
    out: &mut impl Write,
    shown: &mut Shown,
    id: &str,
    text: &str,
    told: &Told,
    headline: Option<&Headline>,
) -> Result<()> {
    match shown {
        Shown::Json => writeln!(out, "{}", line(id, told, headline))?,
        Shown::Table(window) => out.write_all(table::table(id, text, told, headline, *window).as_bytes())?,
        Shown::Page(page) => page.add(id, text, told, headline),
    }
    Ok(())
}

fn line(id: &str, told: &Told, headline: Option<&Headline>) -> Value {
    let mut line = json!({
        "id": id, "language": told.language, "statements": told.statements, "parties": told.parties,
    });
    if let Some(headline) = headline {
        line["headline"] = json!(headline);
    }
    line
}
