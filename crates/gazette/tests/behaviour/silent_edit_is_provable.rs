//! The demo comes up, its site is what was logged, and any edit of it is found.

use std::fs;
use std::path::{Path, PathBuf};

use gazette_tlog::note::NoteVerifier;
use gazette_tlog::policy::Policy;
use gazette_tlog::proof::Proof;
use sha2::Digest as _;

use crate::actors::{Newsroom, Operator, complained, reads, said, serves_plain_files};

fn verify(target: &str) -> (Option<i32>, String) {
    let output = Operator::runs(&["verify", target]);
    (output.status.code(), said(&output) + &complained(&output))
}

fn files(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("a directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_site_is_what_was_logged_until_somebody_edits_it() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    let newsroom = Newsroom::demo(&room);
    let front = reads(&newsroom, "/");
    assert_eq!(front.status, 200);
    assert!(front.body.contains("Harbour Gazette"), "{}", front.body);
    assert!(front.head.contains("content-security-policy"), "{}", front.head);
    assert_eq!(reads(&newsroom, "/desk/sign-in").status, 200);
    assert_eq!(reads(&newsroom, "/no/such/page").status, 404);

    let (code, told) = verify(&newsroom.home());
    assert_eq!(code, Some(0), "the running site: {told}");
    newsroom.kill();
    let (code, told) = verify(room.to_str().expect("plain"));
    assert_eq!(code, Some(0), "the newsroom's directory after a kill: {told}");

    let out = dir.path().join("out");
    let exported =
        Operator::runs(&["export", "--dir", room.to_str().expect("plain"), out.to_str().expect("plain")]);
    assert_eq!(exported.status.code(), Some(0), "{}", complained(&exported));
    let (code, told) = verify(out.to_str().expect("plain"));
    assert_eq!(code, Some(0), "the exported site: {told}");

    let (code, told) = verify(&serves_plain_files(&out));
    assert_eq!(code, Some(0), "the exported site on a server of plain files: {told}");
    assert!(told.contains("NOTE") && told.contains("410"), "{told}");

    // One page, one edition, one tile, one page too many: each is found, and mended each is right again.
    let pages = files(&out, "index.html");
    assert!(pages.len() > 20, "{} pages", pages.len());
    let editions = files(&out, "edition-1.json");
    let bundles = files(&out.join("log/tile/entries"), "");
    let proofs = files(&out.join("log/proof"), ".tlog-proof");
    assert!(proofs.len() >= editions.len(), "{} proofs of {} editions", proofs.len(), editions.len());
    let checkpoint = out.join("log/checkpoint");
    for victim in [&pages[pages.len() / 2], &editions[0], &bundles[0], &proofs[0], &checkpoint] {
        let whole = fs::read(victim).expect("there");
        let mut edited = whole.clone();
        let middle = edited.len() / 2;
        edited[middle] ^= 1;
        fs::write(victim, &edited).expect("written");
        let (code, told) = verify(out.to_str().expect("plain"));
        assert_eq!(code, Some(1), "an edit of {} was not found: {told}", victim.display());
        assert!(told.contains("WRONG"), "{told}");
        fs::write(victim, &whole).expect("written");
    }
    // A server of files answers for a page that nobody logged; who asks about that page is told so.
    fs::create_dir_all(out.join("en/planted")).expect("made");
    fs::write(out.join("en/planted/index.html"), "never published").expect("written");
    let site = serves_plain_files(&out);
    for (page, right) in [("/en/", 0), ("/en/planted/", 1), ("/en/nowhere/", 1)] {
        let (code, told) = verify(&format!("{site}{page}"));
        assert_eq!(code, Some(right), "{page}: {told}");
        assert_eq!(told.contains(&format!("{page} was never logged")), right == 1, "{told}");
    }
    fs::remove_dir_all(out.join("en/planted")).expect("removed");

    fs::write(out.join("planted.html"), "never published").expect("written");
    let (code, told) = verify(out.to_str().expect("plain"));
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("/planted.html"), "{told}");
    fs::remove_file(out.join("planted.html")).expect("removed");
    assert_eq!(verify(out.to_str().expect("plain")).0, Some(0));
}

#[test]
fn a_proof_and_the_logs_key_are_enough() {
    let dir = tempfile::tempdir().expect("a directory");
    let (room, out) = (dir.path().join("room"), dir.path().join("out"));
    Newsroom::demo(&room).kill();
    let (room, target) = (room.to_str().expect("plain"), out.to_str().expect("plain"));
    let exported = Operator::runs(&["export", "--dir", room, target]);
    assert_eq!(exported.status.code(), Some(0), "{}", complained(&exported));
    let key = fs::read_to_string(out.join(".well-known/gazette/log-key")).expect("the log's key");
    let policy = Policy::of_log(NoteVerifier::parse(&key).expect("a key"));
    let proofs = files(&out.join("log/proof"), ".tlog-proof");
    assert!(!proofs.is_empty());
    for file in proofs {
        let proof = Proof::parse(&fs::read_to_string(&file).expect("there")).expect("a proof");
        proof.verify(&proof.extra, &policy).expect("in the log");
        let leaf: serde_json::Value = serde_json::from_slice(&proof.extra).expect("the leaf");
        let path = format!("{}edition-{}.json", leaf["path"].as_str().expect("a path"), leaf["edition"]);
        // What was withdrawn is not shown; its proof stays.
        let Ok(edition) = fs::read(out.join(path.trim_start_matches('/'))) else { continue };
        assert_eq!(leaf["sha256"], gazette_news::Digest(sha2::Sha256::digest(&edition).into()).to_string());
    }
}

#[test]
fn an_edit_in_the_newsrooms_own_database_is_found() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    Newsroom::demo(&room).kill();
    assert_eq!(verify(room.to_str().expect("plain")).0, Some(0));
    let edits = [
        (
            "delete from page where path = '/en/' and set_id = (select max(set_id) from page)",
            "/en/ is missing",
        ),
        (
            "update page set digest = (select max(digest) from page where path like '%.xml') \
             where path = '/en/' and set_id = (select max(set_id) from page)",
            "/en/ is not what was logged",
        ),
        ("update log_leaf set bytes = x'00' where position = 2", "own entry 2 is not"),
        ("delete from log_leaf where position = 0", "own entry 0 is not"),
        ("delete from log_tile where path like 'tile/entries%'", "is not what the tree needs"),
        ("delete from log_checkpoint", "/log/checkpoint"),
    ];
    for (edit, told_of) in edits {
        let copy = dir.path().join("copy");
        fs::create_dir_all(&copy).expect("made");
        for file in fs::read_dir(&room).expect("listed").flatten().filter(|file| file.path().is_file()) {
            fs::copy(file.path(), copy.join(file.file_name())).expect("copied");
        }
        runs_sql(&copy.join("newsroom.db"), edit);
        let (code, told) = verify(copy.to_str().expect("plain"));
        assert_eq!(code, Some(1), "{edit}: {told}");
        assert!(told.contains(told_of), "{edit}: {told}");
        fs::remove_dir_all(&copy).expect("removed");
    }
}

/// What somebody who gets at the database can do.
fn runs_sql(file: &Path, sql: &'static str) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let db = gazette_store::Db::open_file(file).await.expect("a database");
        assert!(db.run(sql, &[]).await.expect("run") > 0, "{sql}");
        db.close().await;
    });
}

#[test]
fn another_key_does_not_pass_a_policy() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    Newsroom::serve(&room).kill();
    let other = gazette_tlog::note::NoteSigner::new("elsewhere.example/log", &[7; 32]).expect("a good name");
    let policy = dir.path().join("policy");
    fs::write(&policy, format!("log {}\n", other.verifier())).expect("written");
    let output = Operator::runs(&[
        "verify",
        room.to_str().expect("plain"),
        "--policy",
        policy.to_str().expect("plain"),
    ]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
}
