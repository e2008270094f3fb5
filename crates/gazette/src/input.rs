//! Inputs of the filters: files, directories, standard input, and lines of JSON.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use gazette_news::{Fault, FaultKind, Met};
use gazette_wire::Input;
use serde::Deserialize;

/// One byte more than any input may have: reading stops there, and the reader says that it is too large.
const MOST: u64 = gazette_wire::limits::INPUT_BYTES as u64 + 1;

/// The longest line of JSON: an input of the greatest size in base64, and room for its other members.
const LONGEST_LINE: u64 = MOST * 4 / 3 + (1 << 20);

/// One input: what it is called and its bytes.
#[derive(Debug)]
pub struct Named {
    /// The path as given, or `-`.
    pub id: String,
    /// Its bytes, one more than allowed at most.
    pub bytes: Vec<u8>,
}

impl Named {
    /// It as an input of the reader.
    pub fn input(&self) -> Input<'_> {
        Input { bytes: &self.bytes, ..Input::default() }
    }
}

/// A file, or a directory, that cannot be read.
#[derive(Debug)]
pub struct Unread {
    /// Its path.
    pub id: String,
    /// What is in the way.
    pub why: anyhow::Error,
}

impl Unread {
    fn new(path: &Path, why: impl Into<anyhow::Error>) -> Unread {
        Unread { id: path.display().to_string(), why: why.into() }
    }

    /// The same as a fault of this input.
    pub fn fault(&self) -> Fault {
        Fault::new(FaultKind::Unreachable, Met::FileUnread.with([format!("{:#}", self.why)]))
    }
}

/// Reads the files meant by the arguments, one after the other. One that cannot be read costs no other.
///
/// # Errors
/// If none can be read, or `each` fails.
pub fn each_file(
    arguments: &[PathBuf],
    mut each: impl FnMut(std::result::Result<Named, Unread>) -> Result<()>,
) -> Result<()> {
    let mut waiting = Vec::new();
    let mut could = false;
    for found in find(arguments) {
        match found.and_then(|path| read(&path).map_err(|why| Unread::new(&path, why))) {
            Ok(named) => {
                could = true;
                waiting.drain(..).try_for_each(|unread| each(Err(unread)))?;
                each(Ok(named))?;
            }
            Err(unread) if could => each(Err(unread))?,
            Err(unread) => waiting.push(unread),
        }
    }
    waiting.into_iter().next().map_or(Ok(()), |unread| Err(unread.why))
}

/// The files meant by the arguments: directories are walked in order of name, none is standard input. What is hidden in a
/// directory, and what is neither a file nor a directory (a pipe, a link to nothing), is left out.
///
/// # Errors
/// If a path is not there or a directory cannot be read.
pub fn files(arguments: &[PathBuf]) -> Result<Vec<PathBuf>> {
    find(arguments).into_iter().map(|found| found.map_err(|unread| unread.why)).collect()
}

type Found = Vec<std::result::Result<PathBuf, Unread>>;

fn find(arguments: &[PathBuf]) -> Found {
    if arguments.is_empty() {
        return vec![Ok(PathBuf::from("-"))];
    }
    let mut found = Vec::new();
    for path in arguments {
        let before = found.len();
        walk(path, &mut found);
        if found.len() == before {
            let nothing = anyhow::anyhow!("there is no file in {}", path.display());
            found.push(Err(Unread::new(path, nothing)));
        }
    }
    found
}

fn walk(path: &Path, found: &mut Found) {
    let meta = match std::fs::metadata(path) {
        _ if path == Path::new("-") => return found.push(Ok(path.to_owned())),
        Ok(meta) => meta,
        Err(error) => {
            let why = anyhow::Error::new(error).context(format!("cannot read {}", path.display()));
            return found.push(Err(Unread::new(path, why)));
        }
    };
    if !meta.is_dir() {
        return found.push(Ok(path.to_owned()));
    }
    match inside(path) {
        Ok(inside) => inside
            .iter()
            .filter(|path| !is_hidden(path) && is_readable(path))
            .for_each(|path| walk(path, found)),
        Err(why) => found.push(Err(Unread::new(path, why))),
    }
}

fn inside(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder);
    let entries = entries.with_context(|| format!("cannot list {}", folder.display()))?;
    let mut inside = entries.map(|entry| entry.map(|e| e.path())).collect::<io::Result<Vec<_>>>()?;
    inside.sort();
    Ok(inside)
}

/// Whether reading it comes to an end.
fn is_readable(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|meta| meta.is_file() || meta.is_dir())
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// Reads one file, or standard input for `-`.
///
/// # Errors
/// If it cannot be opened or read.
pub fn read(path: &Path) -> Result<Named> {
    let mut bytes = Vec::new();
    open(path)?
        .take(MOST)
        .read_to_end(&mut bytes)
        .with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Named { id: path.display().to_string(), bytes })
}

/// Calls `each` with every line that is not blank, its number from 1, and the file it is in.
///
/// # Errors
/// If a file cannot be read, a line is longer than any input may be, or `each` fails.
pub fn lines(paths: &[PathBuf], mut each: impl FnMut(&str, &str, usize) -> Result<()>) -> Result<()> {
    for path in paths {
        let mut reader = BufReader::with_capacity(1 << 16, open(path)?);
        let name = path.display().to_string();
        for number in 1.. {
            let mut line = Vec::new();
            let read = (&mut reader).take(LONGEST_LINE).read_until(b'\n', &mut line);
            let read = read.with_context(|| format!("cannot read {name}"))?;
            if read == 0 {
                break;
            }
            anyhow::ensure!(
                (read as u64) < LONGEST_LINE,
                "line {number} of {name} is longer than any input may be"
            );
            // Whole lines are UTF-8 but for accidents, and checking is cheaper than mending.
            let line = String::from_utf8(line)
                .unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned());
            let line = line.trim_start_matches('\u{feff}').trim();
            if !line.is_empty() {
                each(line, &name, number)?;
            }
        }
    }
    Ok(())
}

/// The JSON object in a line. A list is none, though serde would take its items for the members in order.
///
/// # Errors
/// If the line is no such object; `what` says what it should be.
pub fn object<'l, T: Deserialize<'l>>(line: &'l str, what: &'static str) -> Result<T> {
    anyhow::ensure!(line.starts_with('{'), what);
    serde_json::from_str(line).context(what)
}

/// What is wrong with a line that is not what its command reads.
pub fn broken_line(error: &anyhow::Error) -> Fault {
    Fault::new(FaultKind::Malformed, Met::LineBroken.with([format!("{error:#}")]))
}

fn open(path: &Path) -> Result<Box<dyn Read>> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    Ok(Box::new(file))
}
