//! A source of ours who is not named: four points, a name under seal, and a second person who knows it.

use super::*;

const NAME: &str = "Nadia Bahhar, harbour office";

/// The form of an article that rests on one such source.
fn form<'f>(number: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("number", number),
        ("headline", "Harbour sold"),
        ("body", "The harbour was sold on Monday, a person who took part said."),
        ("marks", "1"),
        ("mark-0-words", "The harbour was sold on Monday"),
        ("mark-0-by", "own-reporting"),
        ("mark-0-source", "1"),
    ];
    fields.extend(more);
    fields
}

const VOUCHED: [(&str, &str); 5] = [
    ("mark-0-source-informs", "1"),
    ("mark-0-source-vital", "1"),
    ("mark-0-source-only-way", "1"),
    ("mark-0-source-reliable", "1"),
    ("mark-0-source-identity", NAME),
];

async fn publishes(editor: &Editor<'_>, article: &str, number: &str) -> Seen {
    editor.sends(&format!("{article}/press"), &[("act", "publish"), ("number", number)]).await
}

#[tokio::test]
async fn a_second_editor_learns_who_it_is_and_accepts_it() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let omid = newsroom.editor("omid", "editor", "en").await;
    let rita = newsroom.editor("rita", "reporter", "en").await;
    let begun = sara.sends("/desk/articles", &[("headline", "Harbour sold"), ("language", "en")]).await;
    let article = begun.header(header::LOCATION).to_owned();
    assert_eq!(sara.sends(&article, &form("1", &[])).await.status, StatusCode::OK);
    assert!(publishes(&sara, &article, "2").await.body.contains("Tick all four points"));

    // Who it is stands on no page, in no draft and in no record.
    let saved = sara.sends(&article, &form("2", &VOUCHED)).await;
    assert_eq!(saved.status, StatusCode::OK);
    assert!(saved.body.contains("Kept under seal") && !saved.body.contains("Nadia"), "{}", saved.body);
    assert!(publishes(&sara, &article, "3").await.body.contains("Another editor must know who it is"));

    let path = format!("{article}/source");
    let words = ("words", "The harbour was sold on Monday");
    for (editor, act) in [(&sara, "learn"), (&rita, "learn"), (&sara, "accept")] {
        let refused = editor.sends(&path, &[words, ("act", act), ("identity", "1"), ("number", "3")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
        assert!(!refused.body.contains("Nadia"));
    }
    let told = omid.sends(&path, &[words, ("act", "learn")]).await;
    assert!(told.body.contains(NAME), "{}", told.body);
    let another = omid.sends(&path, &[words, ("act", "accept"), ("identity", "9"), ("number", "3")]).await;
    assert_eq!(another.status, StatusCode::CONFLICT, "she has read of somebody else");
    let accepted = omid.sends(&path, &[words, ("act", "accept"), ("identity", "1"), ("number", "3")]).await;
    assert_eq!(accepted.status, StatusCode::SEE_OTHER, "{}", accepted.body);
    assert_eq!(publishes(&sara, &article, "4").await.status, StatusCode::SEE_OTHER);

    let record = sara.opens("/desk/deeds").await.body;
    assert!(record.contains("read who a source is") && record.contains("accepted a source who is not named"));
    assert!(!record.contains("Nadia") && !sara.opens(&article).await.body.contains("Nadia"));
}

#[tokio::test]
async fn another_person_or_another_point_has_to_be_accepted_again() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let omid = newsroom.editor("omid", "editor", "en").await;
    let begun = sara.sends("/desk/articles", &[("headline", "Harbour sold"), ("language", "en")]).await;
    let article = begun.header(header::LOCATION).to_owned();
    sara.sends(&article, &form("1", &VOUCHED)).await;
    let path = format!("{article}/source");
    let accept = |number, identity| {
        let words = ("words", "The harbour was sold on Monday");
        [words, ("act", "accept"), ("identity", identity), ("number", number)]
    };
    assert_eq!(omid.sends(&path, &accept("2", "1")).await.status, StatusCode::SEE_OTHER);
    // Saved again as it is, it stays accepted.
    sara.sends(&article, &form("3", &VOUCHED[..4])).await;
    assert!(sara.opens(&article).await.body.contains("● accepted"));
    // Somebody else is not.
    sara.sends(&article, &form("4", &VOUCHED)).await;
    assert!(publishes(&sara, &article, "5").await.body.contains("Another editor must know who it is"));
    assert_eq!(omid.sends(&path, &accept("5", "2")).await.status, StatusCode::SEE_OTHER);
    // Nor is a source of which less is said.
    sara.sends(&article, &form("6", &VOUCHED[..3])).await;
    assert!(publishes(&sara, &article, "7").await.body.contains("Tick all four points"));
}
