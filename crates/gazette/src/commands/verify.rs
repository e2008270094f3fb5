//! `gazette verify`: whether what a site shows is what was logged.
//!
//! Checked in this order: the checkpoint's signature; every entry against its tile and the root; the list of pages
//! against its leaf; every page against the list; every edition against its leaf; and the proofs that lie beside the log.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use gazette_news::Digest;
use gazette_tlog::note::NoteVerifier;
use gazette_tlog::policy::Policy;
use gazette_tlog::proof::Proof;
use gazette_tlog::tile;
use jiff::Timestamp;
use serde::Deserialize;

use super::export::{PROOF, PROOFS};
use crate::cli;
use crate::exit::Ended;
use crate::newsroom::{LOG_KEY, PAGE_LIST, digest};

mod own_site;
mod shown;

use shown::Shown;

/// What a check found.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub pages: usize,
    pub editions: usize,
    pub entries: usize,
    pub wrong: Vec<String>,
    /// What a plain web server cannot do, and what changes nothing of what is shown.
    pub notes: Vec<String>,
}

/// A leaf of the log, as the newsroom writes it.
#[derive(Debug, Deserialize)]
struct Leaf {
    kind: String,
    path: String,
    sha256: Digest,
    article: Option<i64>,
    edition: Option<u32>,
    change: Option<String>,
    #[serde(alias = "published")]
    at: Option<Timestamp>,
}

#[derive(Debug, Deserialize)]
struct PageList {
    pages: Vec<Listed>,
}

#[derive(Debug, Deserialize)]
struct Listed {
    path: String,
    sha256: Digest,
    #[serde(default = "ok")]
    status: u16,
}

fn ok() -> u16 {
    200
}

/// Runs the command.
///
/// # Errors
/// If the target cannot be read at all. What does not check out is printed, and ends with exit code 1.
pub fn run(args: &cli::Verify) -> Result<Ended> {
    let found = super::runtime()?.block_on(async {
        let shown = Shown::open(&args.target, args.database.as_deref()).await?;
        let policy = policy_for(&shown, args.policy.as_deref()).await?;
        check(&shown, policy).await
    })?;
    tell(&found, &args.target, &mut std::io::stdout().lock())?;
    Ok(if found.wrong.is_empty() { Ended::Done } else { Ended::WithFaults })
}

/// Checks what the newsroom of a store serves against its log; `None` where nothing was published yet.
///
/// # Errors
/// If the store cannot be read.
pub(super) async fn own(store: gazette_store::Store) -> Result<Option<Findings>> {
    if store.page_set().await?.is_none() {
        return Ok(None);
    }
    let shown = Shown::newsroom(store).await?;
    let policy = own_policy(&shown).await?;
    check(&shown, policy).await.map(Some)
}

fn tell(found: &Findings, target: &str, out: &mut impl Write) -> std::io::Result<()> {
    for wrong in &found.wrong {
        writeln!(out, "WRONG  {wrong}")?;
    }
    for note in &found.notes {
        writeln!(out, "NOTE   {note}")?;
    }
    let Findings { pages, editions, entries, wrong, .. } = found;
    let counted = [
        super::count(*pages, "page", "pages"),
        super::count(*editions, "edition that is shown", "editions that are shown"),
        super::count(*entries, "log entry", "log entries"),
    ];
    writeln!(out, "checked {}", counted.join(", "))?;
    if wrong.is_empty() {
        writeln!(out, "OK     what {target} shows is what was logged")
    } else {
        match wrong.len() {
            1 => writeln!(out, "FAILED 1 thing is not as it was logged"),
            many => writeln!(out, "FAILED {many} things are not as they were logged"),
        }
    }
}

async fn check(shown: &Shown, policy: Policy) -> Result<Findings> {
    let mut found = Findings::default();
    let note =
        shown.get("/log/checkpoint").await?.context("there is no log here: /log/checkpoint is missing")?;
    let note = String::from_utf8(note.bytes).context("the checkpoint is no text")?;
    let checkpoint = match policy.open(&note) {
        Ok(checkpoint) => checkpoint,
        Err(error) => {
            found.wrong.push(format!("/log/checkpoint: {error}"));
            return Ok(found);
        }
    };
    let tiles = shown.log_files(checkpoint.size).await?;
    let entries = match gazette_tlog::read_entries(&checkpoint, |path| tiles.get(path).cloned()) {
        Ok(entries) => entries,
        Err(error) => {
            found.wrong.push(format!("the log: {error}"));
            return Ok(found);
        }
    };
    found.entries = entries.len();
    let leaves: Vec<Leaf> = entries.iter().filter_map(|entry| serde_json::from_slice(entry).ok()).collect();
    if leaves.len() != entries.len() {
        found.wrong.push(format!("{} log entries cannot be read", entries.len() - leaves.len()));
    }
    found.notes.extend(backwards(&leaves));
    check_kept_entries(shown, &entries, &mut found).await?;
    check_log_files(shown, &entries, &mut found).await?;
    check_proofs(shown, &entries, &policy, &mut found).await?;
    let listed = check_list(shown, &leaves, &mut found).await?;
    check_pages(shown, &listed, &mut found).await?;
    check_editions(shown, &leaves, &mut found).await?;
    Ok(found)
}

/// Entries that are of an earlier time than the one before them: a clock was wrong. What is shown may be what was logged all
/// the same, but its times are not to be believed.
fn backwards(leaves: &[Leaf]) -> Option<String> {
    let times: Vec<(usize, Timestamp)> =
        leaves.iter().enumerate().filter_map(|(at, leaf)| Some((at, leaf.at?))).collect();
    let mut back = times.windows(2).filter(|pair| pair[1].1 < pair[0].1);
    let first = back.next()?;
    let ((_, before), (at, time)) = (first[0], first[1]);
    let more = match back.count() {
        0 => String::new(),
        more => format!(", and {more} more like it"),
    };
    Some(format!("the log runs backwards: entry {at} is of {time}, and the one before it of {before}{more}"))
}

/// What a newsroom would go on logging from must be what it has logged.
async fn check_kept_entries(shown: &Shown, entries: &[Vec<u8>], found: &mut Findings) -> Result<()> {
    let Some(kept) = shown.kept_entries().await? else { return Ok(()) };
    if let Some(at) = entries.iter().zip(&kept).position(|(logged, kept)| logged != kept) {
        found.wrong.push(format!("the newsroom's own entry {at} is not what was logged"));
    } else if kept.len() != entries.len() {
        let (kept, logged) = (kept.len(), entries.len());
        found.wrong.push(format!("the newsroom keeps {kept} entries of its log, and {logged} were logged"));
    }
    Ok(())
}

/// Tiles and bundles that are there beside those that were read: of upper levels, and of earlier, narrower states. Each
/// must be the beginning of what the entries give.
async fn check_log_files(shown: &Shown, entries: &[Vec<u8>], found: &mut Findings) -> Result<()> {
    let leaves: Vec<_> = entries.iter().map(|entry| gazette_tlog::tree::leaf_hash(entry)).collect();
    let wide = |path: &str| path.split(".p/").next().unwrap_or(path).to_owned();
    let mut right: BTreeMap<String, Vec<u8>> =
        tile::new_tiles(&leaves, 0).into_iter().map(|tile| (wide(&tile.path), tile.bytes)).collect();
    for (at, chunk) in entries.chunks(tile::WIDTH as usize).enumerate() {
        right.insert(wide(&tile::bundle_path(at as u64, tile::WIDTH)), tile::bundle(chunk)?);
    }
    for path in shown.log_paths().await?.into_iter().filter(|path| !path.starts_with(PROOFS)) {
        let expected = right.get(&wide(&path));
        let got = shown.get(&format!("/log/{path}")).await?.map(|got| got.bytes).unwrap_or_default();
        if !expected.is_some_and(|whole| whole.starts_with(&got) && !got.is_empty()) {
            found.wrong.push(format!("/log/{path} is not what the entries give"));
        }
    }
    Ok(())
}

/// Proofs that lie beside the log: each must prove the entry whose number it has.
async fn check_proofs(
    shown: &Shown,
    entries: &[Vec<u8>],
    policy: &Policy,
    found: &mut Findings,
) -> Result<()> {
    for path in shown.log_paths().await?.into_iter().filter(|path| path.starts_with(PROOFS)) {
        let number = path[PROOFS.len()..].strip_suffix(PROOF).and_then(|number| number.parse::<u64>().ok());
        let entry = number.and_then(|number| entries.get(usize::try_from(number).ok()?));
        let got = shown.get(&format!("/log/{path}")).await?.map(|got| got.bytes).unwrap_or_default();
        let proof = Proof::parse(&String::from_utf8_lossy(&got));
        let proves = proof.is_ok_and(|proof| {
            let is_entry = |entry: &&Vec<u8>| proof.extra == **entry && Some(proof.index) == number;
            entry.filter(is_entry).is_some_and(|entry| proof.verify(entry, policy).is_ok())
        });
        if !proves {
            found.wrong.push(format!("/log/{path} does not prove what was logged"));
        }
    }
    Ok(())
}

async fn policy_for(shown: &Shown, file: Option<&Path>) -> Result<Policy> {
    if let Some(file) = file {
        let text =
            std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        return Policy::parse(&text).with_context(|| format!("{} is not a policy", file.display()));
    }
    eprintln!(
        "no --policy given: taking the key that the site itself names, which shows only that it agrees with itself"
    );
    own_policy(shown).await
}

/// Trusts the key that the site itself names.
async fn own_policy(shown: &Shown) -> Result<Policy> {
    let key = shown.get(LOG_KEY).await?.with_context(|| format!("there is no key at {LOG_KEY}"))?;
    let key = String::from_utf8(key.bytes).context("the key is no text")?;
    Ok(Policy::of_log(NoteVerifier::parse(&key).with_context(|| format!("{LOG_KEY} is not a key"))?))
}

/// The pages that should be shown, if the list of them is the one that was logged last.
async fn check_list(shown: &Shown, leaves: &[Leaf], found: &mut Findings) -> Result<Vec<Listed>> {
    let Some(leaf) = leaves.iter().rev().find(|leaf| leaf.kind == "site") else {
        found.wrong.push("the log has no list of pages".into());
        return Ok(Vec::new());
    };
    let Some(list) = shown.get(PAGE_LIST).await? else {
        found.wrong.push(format!("{PAGE_LIST} is missing"));
        return Ok(Vec::new());
    };
    if digest(&list.bytes) != leaf.sha256 {
        found.wrong.push(format!("{PAGE_LIST} is not the list that was logged"));
    }
    match serde_json::from_slice::<PageList>(&list.bytes) {
        Ok(list) => Ok(list.pages),
        Err(error) => {
            found.wrong.push(format!("{PAGE_LIST} cannot be read: {error}"));
            Ok(Vec::new())
        }
    }
}

async fn check_pages(shown: &Shown, listed: &[Listed], found: &mut Findings) -> Result<()> {
    for page in listed {
        found.pages += 1;
        match shown.get(&page.path).await? {
            None => found.wrong.push(format!("{} is missing", page.path)),
            Some(got) if digest(&got.bytes) != page.sha256 => {
                found.wrong.push(format!("{} is not what was logged", page.path));
            }
            // A server of plain files knows no 410. The notice stands there all the same.
            Some(got) if page.status == 410 && got.status == Some(200) => {
                found
                    .notes
                    .push(format!("{} is a notice that should answer 410, and answers 200", page.path));
            }
            Some(got) if got.status.is_some_and(|status| status != page.status) => {
                found.wrong.push(format!("{} answers with another status than was logged", page.path));
            }
            Some(_) => {}
        }
    }
    let known: std::collections::BTreeSet<&str> = listed.iter().map(|page| page.path.as_str()).collect();
    for path in shown.pages().into_iter().chain(shown.asked_for()) {
        if path != PAGE_LIST && !path.starts_with("/log/") && !known.contains(path.as_str()) {
            found.wrong.push(format!("{path} was never logged"));
        }
    }
    Ok(())
}

/// Each article's editions that are still shown must be those that were logged under its name.
async fn check_editions(shown: &Shown, leaves: &[Leaf], found: &mut Findings) -> Result<()> {
    let mut articles: BTreeMap<i64, Vec<&Leaf>> = BTreeMap::new();
    for leaf in leaves.iter().filter(|leaf| leaf.kind == "edition") {
        articles.entry(leaf.article.unwrap_or_default()).or_default().push(leaf);
    }
    for editions in articles.values() {
        // What is withdrawn or held is not shown: the log alone proves what it said.
        let last = editions.iter().max_by_key(|leaf| leaf.edition);
        let change = last.and_then(|leaf| leaf.change.as_deref()).unwrap_or_default();
        let is_shown = !matches!(change, "withdrawal" | "hold");
        for leaf in editions.iter().filter(|_| is_shown) {
            found.editions += 1;
            let path = format!("{}edition-{}.json", leaf.path, leaf.edition.unwrap_or_default());
            match shown.get(&path).await? {
                Some(got) if digest(&got.bytes) == leaf.sha256 => {}
                Some(_) => found.wrong.push(format!("{path} is not the edition that was logged")),
                None => found.wrong.push(format!("{path} is missing")),
            }
        }
    }
    Ok(())
}

/// A directory as the caller named it, or why it is neither site nor newsroom.
fn directory(target: &str) -> Result<PathBuf> {
    let dir = PathBuf::from(target);
    if !dir.is_dir() {
        bail!("{target} is neither an address (http:// or https://) nor a directory");
    }
    Ok(dir)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(times: &[&str]) -> Vec<Leaf> {
        let leaf = |time: &&str| {
            let hash = digest(b"x");
            serde_json::from_value(
                serde_json::json!({ "kind": "site", "path": "/", "sha256": hash, "at": time }),
            )
        };
        times.iter().map(|time| leaf(time).expect("a leaf")).collect()
    }

    #[test]
    fn a_log_that_runs_backwards_is_named() {
        let (one, two, three) = ("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z");
        assert_eq!(backwards(&leaves(&[one, one, two, three])), None);
        let told = backwards(&leaves(&[one, three, two, three, one])).expect("it does");
        assert!(told.contains("entry 2 is of 2026-01-02") && told.ends_with("and 1 more like it"), "{told}");
    }
}
