//! Bad input gets a message that says what, where and what to do, and the exit code of the contract.

use std::collections::BTreeSet;
use std::fs;

use crate::actors::{Operator, complained, said};

/// A line of `gazette read` on some bytes: its exit code and what it printed.
fn reading(bytes: &[u8], arguments: &[&str]) -> (i32, serde_json::Value) {
    let output = Operator::pipes(bytes, &[&["read"], arguments].concat());
    let line = said(&output).lines().next().unwrap_or("null").to_owned();
    (output.status.code().expect("an exit code"), serde_json::from_str(&line).expect("JSON"))
}

fn kinds(line: &serde_json::Value) -> Vec<String> {
    let faults = line["faults"].as_array().expect("faults");
    faults.iter().map(|fault| fault["kind"].as_str().expect("a kind").to_owned()).collect()
}

#[test]
fn nothing_is_an_empty_input() {
    for bytes in [&b""[..], b" \n\t"] {
        let (code, line) = reading(bytes, &[]);
        assert_eq!((code, kinds(&line)), (1, vec!["empty".to_owned()]));
    }
}

#[test]
fn a_pdf_a_picture_and_an_archive_are_called_what_they_are() {
    for bytes in [&b"%PDF-1.7\n1 0 obj"[..], b"\x89PNG\r\n\x1a\n....", b"PK\x03\x04........"] {
        let (code, line) = reading(bytes, &[]);
        assert_eq!((code, kinds(&line)), (1, vec!["wrong-format".to_owned()]), "{line}");
    }
}

#[test]
fn more_than_ten_mebibytes_are_refused_by_name() {
    let (code, line) = reading(&vec![b'a'; (10 << 20) + 1], &[]);
    assert_eq!((code, kinds(&line)), (1, vec!["too-large".to_owned()]));
}

#[test]
fn a_feed_of_more_than_a_thousand_postings_is_read_to_there() {
    let items: String =
        (0..1_200).map(|n| format!("<item><title>Ferry {n} is late</title></item>")).collect();
    let feed = format!("<rss version='2.0'><channel><title>Harbour</title>{items}</channel></rss>");
    let output = Operator::pipes(feed.as_bytes(), &["read"]);
    assert_eq!(said(&output).lines().count(), 1_000);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn nesting_beyond_the_limit_is_named_and_the_text_kept() {
    let words = "The ferry was late again on Monday, the harbour master said, and nobody was hurt.";
    let page = format!("<h1>Ferry late</h1>{}<p>{words}</p>", "<div>".repeat(2_000));
    let (code, line) = reading(page.as_bytes(), &["--format", "html"]);
    assert!(code == 0 && kinds(&line).contains(&"too-deep".to_owned()), "{line}");
    assert!(line["text"].as_str().is_some_and(|text| text.contains(words)), "{line}");
    let (code, line) = reading(format!("{}1{}", "[".repeat(300), "]".repeat(300)).as_bytes(), &[]);
    assert_eq!((code, kinds(&line)), (1, vec!["too-deep".to_owned()]));
}

#[test]
fn a_text_cut_in_the_middle_gives_what_is_there_and_says_so() {
    let feed =
        b"<rss version='2.0'><channel><title>Harbour</title><item><title>Ferry late</title></item><item><tit";
    let (code, line) = reading(feed, &[]);
    assert_eq!((code, line["headline"].as_str()), (0, Some("Ferry late")), "{line}");
    assert_eq!(line["input_faults"][0]["kind"], "truncated", "{line}");
    let (code, line) = reading(b"{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{", &[]);
    assert_eq!((code, kinds(&line)), (1, vec!["truncated".to_owned()]));
}

#[test]
fn a_wrong_name_does_not_hide_what_a_file_is() {
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("story.json");
    fs::write(&file, "<rss version='2.0'><channel><item><title>Ferry late</title></item></channel></rss>")
        .expect("written");
    let output = Operator::runs(&["read", file.to_str().expect("plain")]);
    assert!(said(&output).contains("\"format\":\"rss\""), "{}", said(&output));
}

#[test]
fn bytes_that_are_no_letters_are_no_news() {
    let mut seed = 7u64;
    let noise: Vec<u8> = (0..4_000)
        .map(|_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 56) as u8 | 1
        })
        .collect();
    let (code, line) = reading(&noise, &[]);
    assert_eq!((code, kinds(&line)), (1, vec!["wrong-format".to_owned()]));
}

#[test]
fn an_empty_folder_is_named() {
    let dir = tempfile::tempdir().expect("a directory");
    let output = Operator::runs(&["read", dir.path().to_str().expect("plain")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("there is no file in"), "{}", complained(&output));
}

#[test]
fn a_list_that_is_none_is_named_and_nothing_is_added() {
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("feeds.opml");
    fs::write(&file, "<rss version='2.0'/>").expect("written");
    let at = dir.path().join("newsroom");
    let (at, file) = (at.to_str().expect("plain"), file.to_str().expect("plain"));
    let output = Operator::runs(&["wires", "import", "--dir", at, file]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complained(&output).contains("this is no OPML"), "{}", complained(&output));
    let output = Operator::runs(&["wires", "export", "--dir", at]);
    assert!(said(&output).contains("<opml version=\"2.0\">") && !said(&output).contains("xmlUrl"));
}

#[test]
fn a_feed_that_is_a_web_page_is_not_a_silent_success() {
    let page = b"<!doctype html><html><head><title>Sign in</title></head><body><form><input name=q></form></body></html>";
    let (code, line) = reading(page, &["--format", "rss"]);
    assert_eq!(code, 1, "{line}");
    assert!(!kinds(&line).is_empty(), "{line}");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let output = Operator::runs(&["read", "no/such/file.xml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("no/such/file.xml"), "{}", complained(&output));
}

#[test]
fn a_broken_line_is_named_by_number_and_costs_no_other() {
    let text = |id: &str| {
        format!(
            "{{\"id\":\"{id}\",\"text\":\"The ferry is late, she said.\",\"base64\":\"VGhlIGZlcnJ5Lg==\"}}\n"
        )
    };
    let lines = [text("a"), "not json\n".to_owned(), text("b")].concat();
    for command in ["read", "statements", "origins", "stories"] {
        let output = Operator::pipes(lines.as_bytes(), &[command, "--jsonl"]);
        assert_eq!(output.status.code(), Some(1), "{command}: {}", complained(&output));
        let told = said(&output);
        let ids: BTreeSet<String> = told
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"))
            .map(|line| format!("{} {}", line["id"].as_str().unwrap_or("?"), line["faults"][0]["kind"]))
            .collect();
        assert!(ids.iter().any(|id| id == "-:2 \"malformed\""), "{command}: {told}");
        assert!(
            ids.iter().any(|id| id.starts_with("a ")) && ids.iter().any(|id| id.starts_with("b ")),
            "{told}"
        );
    }
}

#[test]
fn a_line_without_a_text_is_nobodys_copy() {
    let output = Operator::pipes(
        b"{\"id\":\"a\"}\n{\"id\":\"b\",\"text\":\"It is late.\"}\n",
        &["origins", "--jsonl"],
    );
    assert_eq!(output.status.code(), Some(1), "{}", complained(&output));
    let told = said(&output);
    assert!(told.contains("line-broken") && told.contains("missing field `text`"), "{told}");
    assert!(!told.contains("\"id\":\"a\"") && told.contains("\"id\":\"b\""), "{told}");
}

#[test]
fn a_line_whose_time_cannot_be_read_is_read_without_one() {
    let line = |id: &str, published: &str| {
        format!("{{\"id\":\"{id}\",\"text\":\"The ferry is late, she said.\",\"published\":{published}}}\n")
    };
    let lines =
        [line("a", "\"2026-11-17T08:00:00Z\""), line("b", "\"last Tuesday\""), line("c", "7")].concat();
    for command in ["origins", "stories"] {
        let output = Operator::pipes(lines.as_bytes(), &[command, "--jsonl"]);
        assert_eq!(output.status.code(), Some(1), "{command}: {}", complained(&output));
        let told = said(&output);
        let kinds: Vec<(String, String)> = told
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"))
            .map(|line| (line["id"].to_string(), line["faults"][0]["kind"].to_string()))
            .collect();
        let wanted = [("\"a\"", "null"), ("\"b\"", "\"bad-date\""), ("\"c\"", "\"bad-date\"")];
        assert_eq!(kinds, wanted.map(|(id, kind)| (id.to_owned(), kind.to_owned())), "{command}: {told}");
        assert!(told.contains("last Tuesday"), "{told}");
    }
}

#[test]
fn a_wrong_configuration_key_is_named_with_its_line() {
    let dir = tempfile::tempdir().expect("a directory");
    fs::write(dir.path().join("gazette.toml"), "[server]\n\nlissten = \"127.0.0.1:1\"\n").expect("written");
    let output = Operator::runs(&["serve", "--dir", dir.path().to_str().expect("plain")]);
    assert_eq!(output.status.code(), Some(2));
    let complaint = complained(&output);
    assert!(complaint.contains("line 3") && complaint.contains("lissten"), "{complaint}");
    assert!(complaint.contains("gazette.toml"), "{complaint}");
    assert!(!dir.path().join("newsroom.db").exists(), "nothing is begun on a wrong configuration");
}

#[test]
fn a_port_in_use_is_said_with_what_to_do() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let dir = tempfile::tempdir().expect("a directory");
    let output =
        Operator::runs(&["serve", "--dir", dir.path().to_str().expect("plain"), "--listen", &address]);
    assert_eq!(output.status.code(), Some(2));
    let complaint = complained(&output);
    assert!(complaint.contains(&address) && complaint.contains("--listen"), "{complaint}");
}

#[test]
fn a_directory_that_cannot_be_made_is_said() {
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("file");
    fs::write(&file, "x").expect("written");
    let output = Operator::runs(&["serve", "--dir", file.join("newsroom").to_str().expect("plain")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("newsroom"), "{}", complained(&output));
}

#[test]
fn a_database_that_is_none_is_not_overwritten() {
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("newsroom.db");
    fs::write(&file, "these are somebody's notes, and no database at all\n".repeat(40)).expect("written");
    let output =
        Operator::runs(&["serve", "--dir", dir.path().to_str().expect("plain"), "--listen", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(fs::read_to_string(&file).expect("still text").starts_with("these are somebody's notes"));
}

#[test]
fn an_export_never_replaces_what_is_not_an_export() {
    let dir = tempfile::tempdir().expect("a directory");
    let (room, out) = (dir.path().join("room"), dir.path().join("out"));
    fs::create_dir(&out).expect("made");
    fs::write(out.join("thesis.txt"), "years of work").expect("written");
    fs::create_dir(&room).expect("made");
    fs::write(room.join("gazette.toml"), "").expect("written");
    let output =
        Operator::runs(&["export", "--dir", room.to_str().expect("plain"), out.to_str().expect("plain")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("not empty"), "{}", complained(&output));
    assert_eq!(fs::read_to_string(out.join("thesis.txt")).expect("there"), "years of work");
}

#[test]
fn what_is_neither_address_nor_directory_cannot_be_verified() {
    let output = Operator::runs(&["verify", "nowhere-at-all"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("nowhere-at-all"));
}

#[test]
fn what_is_cut_short_gives_what_was_whole_or_says_why_not() {
    let whole = r#"<?xml version="1.0"?><rss version="2.0"><channel><title>Coast</title><item><guid>1</guid><title>Pier closed</title><description>The pier is closed.</description></item><item><guid>2</guid><title>Half"#;
    let (code, line) = reading(whole.as_bytes(), &[]);
    assert_eq!(code, 0, "{line}");
    assert_eq!(line["headline"], "Pier closed");
    let (code, line) = reading(br#"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id""#, &[]);
    assert_eq!(code, 1, "{line}");
    assert!(!kinds(&line).is_empty(), "{line}");
}

#[test]
fn a_wrong_label_does_not_decide_what_a_file_is() {
    let dir = tempfile::tempdir().expect("a directory");
    let feed = r#"<?xml version="1.0"?><rss version="2.0"><channel><title>Coast</title><item><guid>1</guid><title>Pier closed</title></item></channel></rss>"#;
    for name in ["feed.html", "feed.json", "feed.txt", "feed.pdf"] {
        let file = dir.path().join(name);
        fs::write(&file, feed).expect("written");
        let output = Operator::runs(&["read", file.to_str().expect("plain")]);
        assert_eq!(output.status.code(), Some(0), "{name}: {}", complained(&output));
        let line: serde_json::Value =
            serde_json::from_str(said(&output).lines().next().expect("a line")).expect("JSON");
        assert_eq!((&line["format"], &line["headline"]), (&"rss".into(), &"Pier closed".into()), "{name}");
    }
}
