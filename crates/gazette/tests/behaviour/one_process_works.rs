//! One process works in a newsroom; others may look.

use std::os::unix::fs::PermissionsExt as _;

use crate::actors::{Editor, Newsroom, Operator, complained, reads, said};

#[test]
fn a_second_server_is_refused_while_the_first_works_and_readers_of_the_store_are_not() {
    let dir = tempfile::tempdir().expect("a directory");
    let (room, out) = (dir.path().join("room"), dir.path().join("out"));
    let (place, out) = (room.to_str().expect("plain"), out.to_str().expect("plain"));
    let first = Newsroom::opens(&room);
    for second in
        [&["serve", "--dir", place, "--listen", "127.0.0.1:0"][..], &["index", "rebuild", "--dir", place]]
    {
        let refused = Operator::runs(second);
        assert_eq!(refused.status.code(), Some(2), "{}", complained(&refused));
        let complaint = complained(&refused);
        assert!(complaint.contains(place) && complaint.contains("stop that one first"), "{complaint}");
        assert_eq!(complaint.trim().lines().count(), 1, "{complaint}");
    }
    let shown = Operator::runs(&["index", "show", "--dir", place]);
    assert_eq!(shown.status.code(), Some(0), "{}", complained(&shown));
    assert!(said(&shown).contains("dispatches remembered"));
    let addresses = |site: &Newsroom| reads(site, "/robots.txt").body;
    let before = addresses(&first);
    let exported = Operator::runs(&["export", "--dir", place, out]);
    assert_eq!(exported.status.code(), Some(0), "{}", complained(&exported));
    assert_eq!(addresses(&first), before, "an export changes nothing of a site that is served");
    assert!(!before.contains(":8080"), "it is served at another address than the file has: {before}");
    let verified = Operator::runs(&["verify", &first.home()]);
    assert_eq!(verified.status.code(), Some(0), "{}", complained(&verified));

    first.kill();
    assert_eq!(reads(&Newsroom::serve(&room), "/").status, 200, "the lock went with the process");
}

#[test]
fn what_a_newsroom_keeps_is_for_its_owner_alone() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    let _serving = Newsroom::opens(&room);
    let mode = |path: &std::path::Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
    assert_eq!(mode(&room), 0o700);
    for file in ["newsroom.db", "newsroom.db-wal", "log.key"] {
        assert_eq!(mode(&room.join(file)), 0o600, "{file}");
    }
}

#[test]
fn only_the_newest_first_link_makes_the_first_editor() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    let first = Newsroom::opens(&room);
    let old = first.first_link();
    first.kill();
    let newsroom = Newsroom::opens(&room);
    assert_eq!(reads(&newsroom, &old).status, 410, "the link of the first start");
    Editor::joins(&newsroom);
    assert_eq!(reads(&newsroom, &newsroom.first_link()).status, 410, "used");
}

#[test]
fn whoever_has_the_directory_can_make_a_way_in_while_it_is_served() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    let place = room.to_str().expect("plain");
    let missing = Operator::runs(&["invite", "--dir", place]);
    assert_eq!(missing.status.code(), Some(2), "{}", complained(&missing));
    assert!(!room.exists(), "nothing is made by looking");
    let newsroom = Newsroom::opens(&room);
    let sara = Editor::joins(&newsroom);
    let made = Operator::runs(&["invite", "--dir", place]);
    assert_eq!(made.status.code(), Some(0), "{}", complained(&made));
    assert_eq!(reads(&newsroom, said(&made).trim()).status, 200);
    assert!(sara.opens("/desk/deeds").body.contains("invited"), "and the record has it");
    let listed = Operator::runs(&["wires", "export", "--dir", "no/such/newsroom"]);
    assert_eq!((listed.status.code(), std::path::Path::new("no/such").exists()), (Some(2), false));
}
