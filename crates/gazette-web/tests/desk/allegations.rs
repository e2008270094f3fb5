//! An allegation on a single unnamed source needs a second person, and whoever is accused is asked.

use super::*;

/// The form of an article with one allegation.
fn form<'f>(number: &'f str, reply: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("number", number),
        ("headline", "Dam is full"),
        ("body", "The minister took the money, an official said."),
        ("credits", "Source: Karbas News Agency"),
        ("marks", "1"),
        ("mark-0-words", "The minister took the money"),
        ("mark-0-by", "dispatches"),
        ("mark-0-dispatch", "1"),
        ("mark-0-attribution", "an official"),
        ("mark-0-allegation", "1"),
        ("mark-0-unnamed", "1"),
    ];
    fields.extend(reply);
    fields
}

const SOUGHT: [(&str, &str); 3] =
    [("mark-0-reply", "sought"), ("mark-0-reply-when", "on Monday"), ("mark-0-reply-by", "by e-mail")];

async fn publishes(editor: &Editor<'_>, article: &str, number: &str) -> Seen {
    editor.sends(&format!("{article}/press"), &[("act", "publish"), ("number", number)]).await
}

#[tokio::test]
async fn a_single_unnamed_source_needs_another_editor_and_a_reply_is_sought() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let omid = newsroom.editor("omid", "editor", "fa").await;
    let rita = newsroom.editor("rita", "reporter", "en").await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    let article = sara.writes_from(story, dispatch).await;
    assert_eq!(sara.sends(&article, &form("1", &[])).await.status, StatusCode::OK);
    let refused = publishes(&sara, &article, "2").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("Another editor must accept it"), "{}", refused.body);

    // She cannot accept it herself, nor can a reporter; what another has not read is not accepted.
    let path = format!("{article}/approve");
    let words = ("words", "The minister took the money");
    for (editor, number, status) in [
        (&sara, "2", StatusCode::CONFLICT),
        (&rita, "2", StatusCode::CONFLICT),
        (&omid, "1", StatusCode::CONFLICT),
    ] {
        assert_eq!(editor.sends(&path, &[words, ("number", number)]).await.status, status);
    }
    assert!(omid.opens(&article).await.body.contains("ویراستار دیگری باید بپذیرد"));
    assert_eq!(omid.sends(&path, &[words, ("number", "2")]).await.status, StatusCode::SEE_OTHER);

    // Whoever is accused is asked, or it is said why not.
    let refused = publishes(&sara, &article, "3").await;
    assert!(refused.body.contains("Seek a reply and say when and how"), "{}", refused.body);
    assert_eq!(sara.sends(&article, &form("3", &SOUGHT)).await.status, StatusCode::OK);
    assert_eq!(publishes(&sara, &article, "4").await.status, StatusCode::SEE_OTHER);
    let record = sara.opens("/desk/deeds").await.body;
    assert!(record.contains("accepted an allegation") && record.contains("The minister took the money"));
}

#[tokio::test]
async fn other_words_have_to_be_accepted_again_and_a_reply_can_be_waived() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let omid = newsroom.editor("omid", "editor", "en").await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    let article = sara.writes_from(story, dispatch).await;
    sara.sends(&article, &form("1", &SOUGHT)).await;
    let words = ("words", "The minister took the money");
    let accepted = omid.sends(&format!("{article}/approve"), &[words, ("number", "2")]).await;
    assert_eq!(accepted.status, StatusCode::SEE_OTHER, "{}", accepted.body);
    let mut other = form("3", &[("mark-0-reply", "waived"), ("mark-0-reply-reason", "A court found it.")]);
    other[5].1 = "took the money";
    sara.sends(&article, &other).await;
    let refused = publishes(&sara, &article, "4").await;
    assert!(refused.body.contains("Another editor must accept it"), "{}", refused.body);
    // Named, it needs nobody else; that no reply was sought is told with its reason.
    let mut named = other.clone();
    named[0].1 = "4";
    named.retain(|(name, _)| *name != "mark-0-unnamed");
    sara.sends(&article, &named).await;
    assert_eq!(publishes(&sara, &article, "5").await.status, StatusCode::SEE_OTHER);
    // What is no allegation is none of this.
    assert!(!sara.opens(&article).await.body.contains("Accept it"));
}
