//! An editor puts right how a text was read: the story follows, a restart keeps it, and a model can learn from it.

use crate::actors::{Editor, Newsroom, Operator, complained, hidden, link, posts, said, with_push_wire};

const TOKEN: &str = "a-token-for-tests-only";

const COPY: &str = "Harbour\n\nFerry sinks off Orsby\n\nOrsby, Harbour master Tarik Osman said on Tuesday that 27 people had died \
     in the ferry.\n\nSource: Coast News Agency - CNA\n";

#[test]
fn what_she_says_counts_and_stays() {
    let dir = tempfile::tempdir().expect("a directory");
    let room = dir.path().join("room");
    with_push_wire(&room, TOKEN);
    let newsroom = Newsroom::opens(&room);
    let sara = Editor::joins(&newsroom);
    assert_eq!(posts(&newsroom, &format!("/push/{TOKEN}"), COPY.as_bytes()).expect("answers").status, 202);

    let inbox = sara.waits_for("/desk", "Ferry sinks off Orsby");
    let story = link(&inbox, "/desk/stories/");
    let told = sara.waits_for(&story, "Tarik Osman");
    let dispatch = link(&told, "/desk/dispatches/");
    let read = sara.opens(&dispatch);
    let statement = link(&read, &format!("{dispatch}/statements/"));

    // The harbour master only passed it on: a nurse had counted.
    let form = sara.opens(&statement);
    let fields = [
        ("version", hidden(&form, "version")),
        ("source", "Tarik Osman".to_owned()),
        ("cue", "said".to_owned()),
        ("content", "27 people had died in the ferry".to_owned()),
        ("name", "Mariam Nasser".to_owned()),
        ("role", "nurse".to_owned()),
        ("polarity", "affirmed".to_owned()),
        ("kind", "speech".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let kept = sara.sends(&statement, &fields);
    assert_eq!(kept.status, 303, "{}", kept.body);

    let check = |sara: &Editor<'_>| {
        let told = sara.opens(&story).body;
        assert!(told.contains("Mariam Nasser"), "the story's claims and figures name her: {told}");
        assert!(!told.contains("Tarik Osman</"), "and not the harbour master: {told}");
    };
    check(&sara);
    assert!(sara.opens("/desk/deeds").body.contains("corrected a reading"));

    // A text that arrives again does not undo it, nor does a restart.
    posts(&newsroom, &format!("/push/{TOKEN}"), COPY.as_bytes());
    newsroom.kill();
    let newsroom = Newsroom::serve(&room);
    check(&Editor::signs_in(&newsroom));
    newsroom.kill();

    let (lines, model) = (dir.path().join("desk.jsonl"), dir.path().join("desk.model"));
    let room = room.to_str().expect("plain");
    let trained = Operator::runs(&[
        "train",
        "--from-desk",
        room,
        "--lines",
        lines.to_str().expect("plain"),
        "--out",
        model.to_str().expect("plain"),
    ]);
    assert_eq!(trained.status.code(), Some(0), "{}", complained(&trained));
    assert!(
        complained(&trained).contains("too few"),
        "one text alone makes no model: {}",
        complained(&trained)
    );
    let line: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&lines).expect("written")).expect("one line of JSON");
    assert_eq!(line["statements"][0]["speaker"]["name"], "Mariam Nasser");
    assert_eq!(line["language"], "en");

    let again = Operator::runs(&[
        "train",
        "--gold",
        lines.to_str().expect("plain"),
        "--out",
        model.to_str().expect("plain"),
    ]);
    assert_eq!(again.status.code(), Some(0), "{}", complained(&again));
    let used = Operator::pipes(COPY.as_bytes(), &["statements", "--model", model.to_str().expect("plain")]);
    assert_eq!(used.status.code(), Some(0), "{}", complained(&used));
    assert!(said(&used).contains("\"statements\""));
}

#[test]
fn a_directory_without_a_newsroom_teaches_nothing() {
    let dir = tempfile::tempdir().expect("a directory");
    let output =
        Operator::runs(&["train", "--from-desk", dir.path().to_str().expect("plain"), "--lines", "x"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("not a newsroom"), "{}", complained(&output));
}
