//! Writes captures through the store and says `ack N` on stdout after each one that was acknowledged; checks afterwards
//! that everything acknowledged is there. What the power-cut and kill tests run.
//!
//! `ack_writer write FILE`: opens the database in FILE and writes until it is stopped.
//! `ack_writer check FILE ACKED`: opens it again; succeeds if captures 1 to ACKED, and a job to read each, are kept.

use std::io::Write as _;
use std::path::Path;

use gazette_news::{Capture, Channel, Digest, Outlet, Wire, WireId};
use gazette_store::{Db, Error, Store, values};
use jiff::Timestamp;

/// What this program fails with.
pub type Failure = Box<dyn std::error::Error>;

/// The bytes of the capture with that number: a few pages, different for each.
fn bytes_of(number: i64) -> Vec<u8> {
    let mut state = number as u64;
    let mut byte = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    (0..3_000).map(|_| byte()).collect()
}

/// A name for those bytes; the store takes whatever digest it is given.
fn digest_of(number: i64) -> Digest {
    let mut digest = [7u8; 32];
    digest[..8].copy_from_slice(&number.to_be_bytes());
    Digest(digest)
}

async fn ready(store: &Store) -> Result<WireId, Failure> {
    let outlet = Outlet { agency: true, ..Outlet::new("kbna".parse()?, "Kandabad News Agency") };
    store.keep_outlet(&outlet).await?;
    let wire = Wire { id: "kbna".parse()?, outlet: outlet.id, channel: Channel::Folder("drop".into()) };
    store.keep_wire(&wire, 900).await?;
    Ok(wire.id)
}

/// Writes until the process is stopped; each acknowledged capture is said on stdout.
///
/// # Errors
/// If the database cannot be written.
pub async fn write(file: &Path) -> Result<(), Failure> {
    let store = Store::open(Db::open_file(file).await?).await?;
    let wire = ready(&store).await?;
    let last = store.db().row("select coalesce(max(id), 0) from capture", values![]).await?;
    let mut number = last.map_or(Ok(0), |row| row.int(0))?;
    loop {
        number += 1;
        let bytes = bytes_of(number);
        let capture = Capture {
            digest: digest_of(number),
            wire: wire.clone(),
            url: None,
            content_type: None,
            received: Timestamp::from_second(number)?,
            len: bytes.len() as u64,
        };
        let id = store.keep_capture(&capture, &bytes).await?.ok_or("these bytes were kept before")?;
        if id != number {
            return Err(format!("capture {number} was numbered {id}").into());
        }
        let mut out = std::io::stdout().lock();
        writeln!(out, "ack {number}")?;
        out.flush()?;
        drop(out);
        // Without a breath the check after each cut would take longer than the writing.
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

/// How many captures are kept, if captures 1 to `acked` are whole, each capture has its job, and the file is sound.
///
/// # Errors
/// What is missing or wrong.
pub async fn check(file: &Path, acked: i64) -> Result<i64, Failure> {
    let store = Store::open(Db::open_file(file).await?).await?;
    for number in 1..=acked {
        match store.bytes(&digest_of(number).to_string()).await {
            Ok(bytes) if bytes == bytes_of(number) => {}
            Ok(_) => return Err(format!("the bytes of capture {number} are not what was kept").into()),
            Err(Error::NotFound(_)) => {
                return Err(format!("LOST: capture {number} of {acked} acknowledged").into());
            }
            Err(error) => return Err(error.into()),
        }
    }
    let sql = "select (select count(*) from capture), (select count(*) from capture where id not in \
               (select json_extract(payload, '$.capture') from job))";
    let row = store.db().row(sql, values![]).await?.ok_or("no counts")?;
    let (kept, without_job) = (row.int(0)?, row.int(1)?);
    if kept < acked || without_job > 0 {
        return Err(
            format!("LOST: {kept} captures for {acked} acknowledged, {without_job} without a job").into()
        );
    }
    let sound = store.db().row("pragma integrity_check", values![]).await?.ok_or("no answer")?.text(0)?;
    if sound != "ok" {
        return Err(format!("CORRUPT: {sound}").into());
    }
    store.close().await;
    Ok(kept)
}

/// Runs one of the two commands.
///
/// # Errors
/// As they do.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    match arguments {
        [word, file] if word == "write" => runtime.block_on(write(Path::new(file))),
        [word, file, acked] if word == "check" => {
            let kept = runtime.block_on(check(Path::new(file), acked.parse()?))?;
            println!("kept {kept}");
            Ok(())
        }
        _ => Err("usage: ack_writer write FILE | ack_writer check FILE ACKED".into()),
    }
}

#[allow(dead_code, reason = "the kill test has this file as a module")]
fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    run(&arguments)
}
