//! An editor puts right how a text was read.

use super::*;

/// The address of the page that corrects the only statement of a dispatch.
async fn statement_page(newsroom: &Newsroom, dispatch: DispatchId) -> String {
    let kept = newsroom.house.store.statements_in(dispatch).await.expect("statements");
    format!("/desk/dispatches/{}/statements/{}", dispatch.0, kept[0].id)
}

const RIGHT: [(&str, &str); 8] = [
    ("version", "1"),
    ("source", "Tarik Osman"),
    ("cue", "said"),
    ("content", "dam is full"),
    ("name", "Tarik Osman"),
    ("role", "Minister of Water"),
    ("polarity", "denied"),
    ("kind", "speech"),
];

#[tokio::test]
async fn an_editor_corrects_a_statement_by_its_words_and_it_is_hers_until_taken_back() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "reporter", "en").await;
    let (_, dispatch) = newsroom.story("Dam is full").await;
    let path = statement_page(&newsroom, dispatch).await;
    let form = sara.opens(&path).await.body;
    assert!(form.contains(">The dam is full</textarea>") && form.contains(r#"value="0-15""#), "{form}");
    let seen = sara.sends(&path, &RIGHT).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = sara.opens(seen.header(header::LOCATION)).await.body;
    assert!(page.contains(r#"data-speakers="0">dam is full</span>"#), "{page}");
    assert!(page.contains("Minister of Water") && page.contains("Marked by"), "{page}");
    let record = sara.opens("/desk/deeds").await.body;
    assert!(
        record.contains("corrected a reading")
            && record.contains(&format!("/desk/dispatches/{}", dispatch.0))
    );
    let back = format!("/desk/dispatches/{}/take-back", dispatch.0);
    sara.sends(&back, &[("version", "1")]).await;
    assert!(!sara.opens(&format!("/desk/dispatches/{}", dispatch.0)).await.body.contains("Marked by"));
}

#[tokio::test]
async fn words_that_are_not_in_the_text_are_sent_back_with_what_she_typed() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "reporter", "en").await;
    let (_, dispatch) = newsroom.story("Dam is full").await;
    let path = statement_page(&newsroom, dispatch).await;
    let mut wrong = RIGHT;
    wrong[3].1 = "the dam is empty";
    let seen = sara.sends(&path, &wrong).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("do not stand in the text") && seen.body.contains("the dam is empty"));
    wrong[3].1 = "";
    let seen = sara.sends(&path, &wrong).await;
    assert!(seen.body.contains("needs content"), "{}", seen.body);
    wrong[6].1 = "declined";
    assert_eq!(sara.sends(&path, &wrong).await.status, StatusCode::SEE_OTHER, "who declines says nothing");
}

#[tokio::test]
async fn nobody_corrects_what_she_has_not_seen() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "reporter", "en").await;
    let (_, dispatch) = newsroom.story("Dam is full").await;
    let path = statement_page(&newsroom, dispatch).await;
    sara.sends(&path, &RIGHT).await;
    assert_eq!(sara.opens(&path).await.status, StatusCode::NOT_FOUND, "it has another number now");
    let mut old = RIGHT;
    old[0].1 = "0";
    let again = statement_page(&newsroom, dispatch).await;
    assert_eq!(sara.sends(&again, &old).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_missing_statement_is_added_and_a_false_one_struck_out() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "reporter", "ar").await;
    let (_, dispatch) = newsroom.story("Dam is full").await;
    let own = format!("/desk/dispatches/{}", dispatch.0);
    let path = statement_page(&newsroom, dispatch).await;
    sara.sends(&path, &[("version", "1"), ("remove", "1")]).await;
    assert!(!sara.opens(&own).await.body.contains("data-speaker="));
    let form = sara.opens(&format!("{own}/statements/new")).await.body;
    assert!(form.contains("أضف قولا") && form.contains(r#"dir="rtl""#), "{form}");
    sara.sends(&format!("{own}/statements/new"), &RIGHT).await;
    assert!(sara.opens(&own).await.body.contains("data-speaker="));
}

#[tokio::test]
async fn the_mark_of_somebody_who_left_and_versions_that_are_none_break_no_page() {
    let newsroom = Newsroom::new().await;
    let mina = newsroom.editor("mina", "chief", "en").await;
    let sara = newsroom.editor("sara", "reporter", "en").await;
    let (_, dispatch) = newsroom.story("Dam is full").await;
    sara.sends(&statement_page(&newsroom, dispatch).await, &RIGHT).await;
    let editors = newsroom.house.store.editors().await.expect("editors");
    let id = editors.iter().find(|editor| editor.name == "sara").expect("sara").id;
    mina.sends(&format!("/desk/people/{}/close", id.0), &[]).await;
    let path = format!("/desk/dispatches/{}", dispatch.0);
    let seen = mina.opens(&path).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.body.contains("Marked by") && seen.body.contains("sara"), "{}", seen.body);

    let capture = newsroom.house.store.newest_version(dispatch).await.expect("a version").capture;
    let kept = newsroom.house.store.dispatch(dispatch).await.expect("kept");
    let arrival = gazette_store::Arrival {
        outlet: kept.outlet,
        revision: None,
        guid: kept.guid,
        content: newsroom.house.digest(b"other words"),
        headline: kept.headline,
        language: kept.language,
        published: kept.dates.first_dated,
        embargo: None,
        killed: false,
        held: false,
        parts: newsroom.house.store.newest_version(dispatch).await.expect("a version").parts,
        faults: vec![],
    };
    newsroom.house.store.take_in(capture, &arrival, newsroom.house.now()).await.expect("a second version");
    assert_eq!(mina.opens(&format!("{path}?from=1&to=2")).await.status, StatusCode::OK);
    for odd in [i64::MIN, i64::MAX, 0, 3] {
        assert_eq!(mina.opens(&format!("{path}?to={odd}")).await.status, StatusCode::NOT_FOUND, "{odd}");
    }
}
