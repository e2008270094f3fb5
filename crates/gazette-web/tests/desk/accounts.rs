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
    assert_eq!(newsroom.read("/desk/join/invitation-of-sara").await.status, StatusCode::GONE);
    assert_eq!(sara.opens("/desk").await.status, StatusCode::OK);
    sara.sends("/desk/sign-out", &[]).await;
    assert_eq!(sara.opens("/desk").await.status, StatusCode::SEE_OTHER);
}

/// The hidden fields of a page, in order.
fn hidden(page: &str) -> Vec<(String, String)> {
    let plain = |text: &str| {
        text.replace("&#34;", "\"").replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&")
    };
    let fields = page.split("<input type=\"hidden\" name=\"").skip(1);
    let pair = |field: &str| {
        let (name, rest) = field.split_once("\" value=\"").expect("a value");
        (plain(name), plain(rest.split_once("\">").expect("an end").0))
    };
    fields.map(pair).collect()
}

#[tokio::test]
async fn what_was_typed_when_the_session_was_over_is_kept_and_sent_after_signing_in() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    let article = sara.writes_from(story, dispatch).await;
    sara.sends("/desk/sign-out", &[]).await;
    let draft = [
        ("number", "1"),
        ("headline", "\"Dam\" <full>"),
        ("body", "One.\n\nTwo & three."),
        ("marks", "0"),
        ("own", "a"),
        ("own", "b"),
    ];
    let seen = sara.sends(&article, &draft).await;
    assert_eq!(seen.status, StatusCode::UNAUTHORIZED);
    assert!(seen.body.contains("Sign in to send it") && !seen.body.contains("<full>"), "{}", seen.body);

    let carried = hidden(&seen.body);
    let with = |password: &'static str| -> Vec<(String, String)> {
        let typed =
            [("email", "sara@x.example"), ("password", password)].map(|(k, v)| (k.to_owned(), v.to_owned()));
        carried.iter().cloned().chain(typed).collect()
    };
    let send = async |fields: Vec<(String, String)>, to: &str, cookie: &str| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        newsroom.send(form_to(to, &fields, cookie)).await
    };
    let wrong = send(with("nonsense"), "/desk/sign-in", "").await;
    assert_eq!(
        (wrong.status, hidden(&wrong.body)),
        (StatusCode::UNPROCESSABLE_ENTITY, carried.clone()),
        "a slip loses nothing"
    );
    let signed = send(with(PASSWORD), "/desk/sign-in", "").await;
    assert_eq!(signed.status, StatusCode::OK);
    assert!(signed.body.contains(&format!("action=\"{article}\"")), "{}", signed.body);
    let kept =
        newsroom.house.store.article(gazette_news::ArticleId(1)).await.expect("held").draft.expect("a draft");
    assert_ne!(kept.text.headline, "\"Dam\" <full>", "nothing is sent before she presses the button");

    let again = hidden(&signed.body);
    let sent: Vec<(&str, &str)> = again.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    assert_eq!(sent, draft);
    let cookie = signed.header(header::SET_COOKIE).split(';').next().expect("a cookie").to_owned();
    assert_eq!(send(again, &article, &cookie).await.status, StatusCode::OK);
    let kept =
        newsroom.house.store.article(gazette_news::ArticleId(1)).await.expect("held").draft.expect("a draft");
    assert_eq!(
        (kept.text.headline.as_str(), kept.text.body.as_str()),
        ("\"Dam\" <full>", "One.\n\nTwo & three.")
    );
}

#[tokio::test]
async fn what_is_carried_goes_nowhere_but_into_the_desk() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let quiet = newsroom.send(form_to("/desk/articles/1", &[("quiet", "1"), ("body", "x")], "")).await;
    assert_eq!((quiet.status, quiet.body.contains("kept-body")), (StatusCode::UNAUTHORIZED, false));
    for bad in ["https://evil.example/desk", "//evil.example", "javascript:alert(1)", "/push/x"] {
        let form = [("email", "sara@x.example"), ("password", PASSWORD), ("kept-to", bad), ("kept-a", "b")];
        let seen = newsroom.send(form_to("/desk/sign-in", &form, "")).await;
        assert_eq!(
            seen.status,
            if bad.starts_with("https") { StatusCode::OK } else { StatusCode::SEE_OTHER },
            "{bad}"
        );
        assert!(!seen.body.contains("evil.example") && !seen.body.contains("/push/"), "{}", seen.body);
    }
    let mut foreign = form_to("/desk/articles/1", &[("body", "x")], &sara.cookie);
    foreign.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
    foreign.headers_mut().remove(header::COOKIE);
    let seen = newsroom.send(foreign).await;
    assert_eq!(
        (seen.status, seen.body.contains("kept-body")),
        (StatusCode::FORBIDDEN, false),
        "another site's form is not carried"
    );
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
