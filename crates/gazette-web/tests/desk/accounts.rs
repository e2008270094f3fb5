//! Who gets in, and who does not.

use super::*;

#[tokio::test]
async fn a_stranger_is_sent_to_sign_in_and_comes_back_to_where_she_was() {
    let newsroom = Newsroom::new().await;
    newsroom.editor("sara", "chief", "en").await;
    let seen = newsroom.read("/desk/wires").await;
    assert_eq!(
        (seen.status, seen.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, "/desk/sign-in?next=/desk/wires")
    );
    let with_query = newsroom.read("/desk?words=dam%20full&spiked=1").await;
    let next = with_query.header(header::LOCATION).strip_prefix("/desk/sign-in?next=").expect("sent on");
    let next = percent_encoding::percent_decode_str(next).decode_utf8().expect("UTF-8");
    assert_eq!(next, "/desk?words=dam%20full&spiked=1");
    let wrong = [("email", "sara@x.example"), ("password", "nonsense"), ("next", "/desk/wires")];
    let seen = newsroom.send(form_to("/desk/sign-in", &wrong, "")).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("email", "SARA@x.example"), ("password", PASSWORD), ("next", "/desk/wires")];
    let seen = newsroom.send(form_to("/desk/sign-in", &right, "")).await;
    assert_eq!((seen.status, seen.header(header::LOCATION)), (StatusCode::SEE_OTHER, "/desk/wires"));
    let cookie = seen.header(header::SET_COOKIE);
    assert!(["HttpOnly", "SameSite=Lax", "Secure"].iter().all(|word| cookie.contains(word)), "{cookie}");
}

#[tokio::test]
async fn an_invitation_works_once_and_signing_out_ends_the_session() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "chief", "en").await;
    assert_eq!(newsroom.read("/desk/join/invitation-of-sara").await.status, StatusCode::NOT_FOUND);
    assert_eq!(sara.opens("/desk").await.status, StatusCode::OK);
    sara.sends("/desk/sign-out", &[]).await;
    assert_eq!(sara.opens("/desk").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn passwords_cannot_be_guessed_by_trying() {
    let newsroom = Newsroom::new().await;
    let wrong = [("email", "nobody@x.example"), ("password", "guess")];
    for _ in 0..8 {
        newsroom.send(form_to("/desk/sign-in", &wrong, "")).await;
    }
    let seen = newsroom.send(form_to("/desk/sign-in", &wrong, "")).await;
    assert_eq!(seen.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(seen.header(header::RETRY_AFTER), "900");
}

#[tokio::test]
async fn passwords_cannot_be_guessed_by_trying_many_at_the_same_moment() {
    let newsroom = Newsroom::new().await;
    let wrong = [("email", "nobody@x.example"), ("password", "guess")];
    let tries = (0..30).map(|_| newsroom.send(form_to("/desk/sign-in", &wrong, "")));
    let seen = futures_util::future::join_all(tries).await;
    let checked = seen.iter().filter(|seen| seen.status == StatusCode::UNPROCESSABLE_ENTITY).count();
    assert_eq!(checked, 8);
}

#[tokio::test]
async fn another_site_cannot_send_forms_in_her_name() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "chief", "en").await;
    let (story, _) = newsroom.story("Dam is full").await;
    let mut request = form_to(&format!("/desk/stories/{}/spike", story.0), &[("spiked", "1")], &sara.cookie);
    request.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
    assert_eq!(newsroom.send(request).await.status, StatusCode::FORBIDDEN);
    assert!(!newsroom.house.store.story(story).await.expect("held").spiked);
}
