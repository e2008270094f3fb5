//! Kills a process that takes in captures, at moments that differ, and looks at what is left: nothing acknowledged is
//! lost, the file is sound, and every capture has its job. The process is this very program, told to write.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

#[path = "../examples/ack_writer.rs"]
mod ack_writer;

/// How often the writer is killed. Each life lasts up to a quarter of a second beyond its first acknowledgement.
const KILLS: u32 = 12;

fn main() -> Result<(), ack_writer::Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|word| word == "write") {
        return ack_writer::run(&arguments);
    }
    if arguments.iter().any(|argument| argument == "--list") {
        println!("killed_writer: test");
        return Ok(());
    }
    let dir = tempfile::tempdir()?;
    let file = dir.path().join("gazette.sqlite");
    let mut acked = 0;
    let mut noise = std::process::id();
    for _ in 0..KILLS {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        acked = one_life(&file, Duration::from_millis(u64::from(noise >> 24)))?.max(acked);
        let arguments = ["check".to_owned(), file.display().to_string(), acked.to_string()];
        ack_writer::run(&arguments)?;
    }
    assert!(acked > 0, "the writer never got to write");
    println!("killed_writer: ok, {KILLS} kills, {acked} acknowledged captures, none lost");
    Ok(())
}

/// Lets the writer write for a while, kills it, and gives the last capture it acknowledged.
fn one_life(file: &Path, life: Duration) -> Result<i64, ack_writer::Failure> {
    let mut writer =
        Command::new(std::env::current_exe()?).arg("write").arg(file).stdout(Stdio::piped()).spawn()?;
    let said = BufReader::new(writer.stdout.take().ok_or("no stdout")?);
    let (heard, first) = std::sync::mpsc::channel();
    let listener = std::thread::spawn(move || {
        let mut last = 0;
        for line in said.lines().map_while(Result::ok) {
            last = line.strip_prefix("ack ").and_then(|number| number.parse().ok()).unwrap_or(last);
            // Nobody waits for any but the first.
            let _ = heard.send(());
        }
        last
    });
    first.recv_timeout(Duration::from_secs(60)).map_err(|_| "the writer acknowledged nothing in a minute")?;
    std::thread::sleep(life);
    writer.kill()?;
    writer.wait()?;
    listener.join().map_err(|_| "the listener failed".into())
}
