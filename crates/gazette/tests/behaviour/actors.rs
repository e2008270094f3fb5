//! Who acts in these tests: an operator at a shell, a newsroom that runs, a reader with a browser.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

/// The operator at her shell.
pub struct Operator;

impl Operator {
    /// Runs the binary and waits for it.
    pub fn runs(arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_gazette"))
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .expect("the binary runs")
    }

    /// Runs the binary with something on standard input.
    pub fn pipes(input: &[u8], arguments: &[&str]) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gazette"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let mut stdin = child.stdin.take().expect("piped");
        let input = input.to_vec();
        let writer = std::thread::spawn(move || {
            // The binary may rightly stop reading before everything is written.
            let _ = stdin.write_all(&input);
        });
        let output = child.wait_with_output().expect("the binary ends");
        writer.join().expect("written");
        output
    }
}

/// What the binary said on standard output.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What the binary said on standard error.
pub fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A newsroom that runs. It is killed when the test is over.
pub struct Newsroom {
    child: Child,
    /// `127.0.0.1:PORT`
    pub address: String,
}

impl Newsroom {
    /// The demo in a directory.
    pub fn demo(dir: &Path) -> Newsroom {
        let dir = dir.to_str().expect("a plain path");
        Newsroom::start(&["demo", "--port", "0", "--dir", dir], "gazette verify")
    }

    /// `gazette serve` on a directory. Ready once the desk's address is printed.
    pub fn serve(dir: &Path) -> Newsroom {
        let dir = dir.to_str().expect("a plain path");
        Newsroom::start(&["serve", "--dir", dir, "--listen", "127.0.0.1:0"], "The desk:")
    }

    fn start(arguments: &[&str], ready: &str) -> Newsroom {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gazette"))
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary runs");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let (mut greeting, mut address) = (String::new(), String::new());
        for line in &mut lines {
            let line = line.expect("text");
            if let Some(rest) = line.strip_prefix("The site:  http://") {
                address = rest.trim_end_matches('/').to_owned();
            }
            greeting.push_str(&line);
            greeting.push('\n');
            if line.contains(ready) {
                break;
            }
        }
        // Whatever it prints later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        assert!(!address.is_empty(), "it printed no address:\n{greeting}");
        Newsroom { child, address }
    }

    /// Its site's address.
    pub fn home(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Ends it as a power cut would: with no chance to tidy up.
    pub fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Newsroom {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a reader got.
pub struct Page {
    /// The HTTP status.
    pub status: u16,
    /// The lines above the body, in small letters.
    pub head: String,
    /// The body.
    pub body: String,
}

/// A reader asks for a page.
pub fn reads(newsroom: &Newsroom, path: &str) -> Page {
    sends(
        newsroom,
        &format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", newsroom.address),
        b"",
    )
    .expect("the newsroom answers")
}

/// A sender posts bytes to a path. `None` if the newsroom went away before it answered.
pub fn posts(newsroom: &Newsroom, path: &str, body: &[u8]) -> Option<Page> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\n\r\n",
        newsroom.address,
        body.len()
    );
    sends(newsroom, &head, body)
}

fn sends(newsroom: &Newsroom, head: &str, body: &[u8]) -> Option<Page> {
    let mut stream = TcpStream::connect(&newsroom.address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a timeout");
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body).ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Page { status, head: head.to_lowercase(), body: body.to_owned() })
}
