//! A newsroom changes the look of its site.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn gazette(dir: &Path, args: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_gazette");
    let command = args[0];
    let args = &args[1..];
    Command::new(program).arg(command).arg("--dir").arg(dir).args(args).output().expect("it runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn its_own_stylesheet_is_on_the_site_and_a_faulty_template_is_named() {
    let scratch = tempfile::tempdir().expect("a directory");
    let (dir, out) = (scratch.path().join("news"), scratch.path().join("out"));
    let out = out.to_str().expect("a path");
    let early = gazette(&dir, &["theme", "style.css"]);
    assert_eq!(early.status.code(), Some(2), "there is no newsroom yet");
    fs::create_dir(&dir).expect("made");
    fs::write(dir.join("gazette.toml"), "").expect("written");

    assert!(gazette(&dir, &["theme", "style.css", "front.html"]).status.success());
    let own = dir.join("theme/style.css");
    fs::write(&own, "body { color: teal }").expect("written");
    let again = gazette(&dir, &["theme", "style.css"]);
    assert_eq!(again.status.code(), Some(2), "what was changed is not written over");
    let listed = gazette(&dir, &["theme"]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains(&format!("style.css\t{}", own.display())));

    let exported = gazette(&dir, &["export", out]);
    assert!(exported.status.success(), "{}", said(&exported));
    let style = fs::read_dir(Path::new(out).join("assets"))
        .expect("assets")
        .map(|entry| entry.expect("read").path())
        .find(|path| path.extension().is_some_and(|it| it == "css"))
        .expect("a stylesheet");
    assert_eq!(fs::read_to_string(style).expect("read"), "body { color: teal }");

    fs::write(dir.join("theme/front.html"), "{% if %}").expect("written");
    let refused = gazette(&dir, &["export", out]);
    assert_eq!(refused.status.code(), Some(2));
    let told = said(&refused);
    assert!(told.contains("theme") && told.contains("front.html"), "{told}");
}
