//! Runs the browser tests of `browser/` against a demo. They need Node.js, Chromium and the packages of
//! `browser/package.json`; `.ci/run` installs them and sets GAZETTE_TEST_BROWSER.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

#[test]
fn pages_are_right_in_a_real_browser() {
    if std::env::var_os("GAZETTE_TEST_BROWSER").is_none() {
        println!("skipped: GAZETTE_TEST_BROWSER is not set (see .ci/run)");
        return;
    }
    let dir = tempfile::tempdir().expect("a directory");
    let mut demo = Command::new(env!("CARGO_BIN_EXE_gazette"))
        .args(["demo", "--port", "0", "--dir", dir.path().join("room").to_str().expect("plain")])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary runs");
    let (mut home, mut password) = (String::new(), String::new());
    let mut lines = BufReader::new(demo.stdout.take().expect("piped")).lines();
    for line in &mut lines {
        let line = line.expect("text");
        if let Some(rest) = line.strip_prefix("The site:") {
            home = rest.trim().trim_end_matches('/').to_owned();
        }
        if let Some(rest) = line.trim().strip_prefix("password:") {
            password = rest.trim().to_owned();
        }
        if line.contains("gazette verify") {
            break;
        }
    }
    std::thread::spawn(move || lines.for_each(drop));
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../browser");
    let output = Command::new("node")
        .args(["--test", "--test-reporter=spec"])
        .current_dir(folder)
        .env("GAZETTE_HOME", &home)
        .env("GAZETTE_BINARY", env!("CARGO_BIN_EXE_gazette"))
        .env("GAZETTE_PASSWORD", &password)
        .output();
    demo.kill().expect("it runs");
    demo.wait().expect("it ends");
    let output = output.expect("node runs");
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
