//! `gazette doctor`: whether a newsroom is in order, in what readers find of it and in what it stands on.
//!
//! What readers must find follows the rules 27, 29, 31 and 32 of `docs/rules.md`. Nothing is changed, and a newsroom that
//! works meanwhile is not disturbed.

use std::io::Write;
use std::path::Path;

use anyhow::Result;
use gazette_store::Store;
use jiff::Timestamp;
use serde::Serialize;

use crate::cli;
use crate::config::Config;
use crate::exit::Ended;
use crate::newsroom::store_in;

mod desk;
mod house;
mod machine;

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    /// It must be mended.
    Wrong,
    /// It would be better mended: readers, or the standards of the trade, look for it.
    ToDo,
    /// It is in order.
    Ok,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Finding {
    /// What was looked at: `"policies"`, `"wires"`.
    check: &'static str,
    state: State,
    /// What was found.
    found: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<String>,
}

impl Finding {
    fn ok(check: &'static str, found: impl Into<String>) -> Finding {
        Finding { check, state: State::Ok, found: found.into(), advice: None }
    }

    fn to_do(check: &'static str, found: impl Into<String>, advice: impl Into<String>) -> Finding {
        Finding { check, state: State::ToDo, found: found.into(), advice: Some(advice.into()) }
    }

    fn wrong(check: &'static str, found: impl Into<String>, advice: impl Into<String>) -> Finding {
        Finding { check, state: State::Wrong, found: found.into(), advice: Some(advice.into()) }
    }
}

/// A newsroom that is looked at.
struct Patient<'p> {
    dir: &'p Path,
    config: &'p Config,
    store: &'p Store,
    now: Timestamp,
}

/// Runs the command.
///
/// # Errors
/// If there is no newsroom, its configuration is not right, or its database cannot be used.
pub fn run(args: &cli::Doctor) -> Result<Ended> {
    let findings = super::runtime()?.block_on(async {
        let dir = &args.newsroom.dir;
        let store = store_in(dir, args.newsroom.database.as_deref()).await?;
        let config = Config::read(&dir.join("gazette.toml"))?;
        let patient = Patient { dir, config: &config, store: &store, now: Timestamp::now() };
        let findings = examine(&patient).await?;
        store.close().await;
        anyhow::Ok(findings)
    })?;
    let mut out = std::io::stdout().lock();
    if args.jsonl {
        for finding in &findings {
            serde_json::to_writer(&mut out, finding)?;
            out.write_all(b"\n")?;
        }
    } else {
        tell(&findings, &mut out)?;
    }
    let is_wrong = findings.iter().any(|finding| finding.state == State::Wrong);
    Ok(if is_wrong { Ended::WithFaults } else { Ended::Done })
}

/// Looks at everything; what is wrong comes first.
async fn examine(patient: &Patient<'_>) -> Result<Vec<Finding>> {
    let mut findings = house::configuration(patient.config);
    findings.extend(house::policies(patient).await?);
    findings.extend(house::accounts(patient.store).await?);
    findings.extend(house::secrets(patient));
    findings.extend(desk::doubts(patient.store).await?);
    findings.extend(desk::articles(patient).await?);
    findings.extend(desk::wires(patient).await?);
    findings.extend(desk::jobs(patient.store).await?);
    findings.extend(machine::log(patient.store).await?);
    findings.extend(machine::clock(patient).await?);
    findings.extend(machine::disk(patient)?);
    findings.sort_by_key(|finding| finding.state);
    Ok(findings)
}

/// The list for people.
fn tell(findings: &[Finding], out: &mut impl Write) -> std::io::Result<()> {
    for Finding { check, state, found, advice } in findings {
        let word = match state {
            State::Wrong => "WRONG",
            State::ToDo => "TO DO",
            State::Ok => "OK",
        };
        writeln!(out, "{word:<6} {check:<13} {found}")?;
        if let Some(advice) = advice {
            writeln!(out, "{:21}{advice}", "")?;
        }
    }
    let count = |state| findings.iter().filter(|finding| finding.state == state).count();
    writeln!(
        out,
        "\n{} wrong, {} to do, {} in order",
        count(State::Wrong),
        count(State::ToDo),
        count(State::Ok)
    )
}

/// "1 article", "3 articles".
fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

#[cfg(test)]
mod tests;
