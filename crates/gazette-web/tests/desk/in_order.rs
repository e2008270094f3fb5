//! What the newsroom says of itself, whose sessions are open, and things that are put right.

use super::*;

#[tokio::test]
async fn a_chief_writes_who_the_newsroom_is_and_the_site_is_made_anew() {
    let newsroom = Newsroom::new().await;
    let chief = newsroom.editor("mina", "chief", "fa").await;
    let page = chief.opens("/desk/policies").await.body;
    assert!(page.contains("چه کسانی هستید"), "what it asks, in her language: {page}");
    assert!(page.contains("id=\"about-ar\" open"), "what is needed and not written is open: {page}");
    let about =
        |body: &'static str| [("id", "about"), ("language", "ar"), ("title", "من نحن"), ("body", body)];
    let sent = chief.sends("/desk/policies", &about("غرفة أخبار\r\n\r\nفي المرفأ")).await;
    assert_eq!(
        (sent.status, sent.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, "/desk/policies#about-ar")
    );
    let store = &newsroom.house.store;
    assert_eq!(store.policies().await.expect("kept")[0].body, "غرفة أخبار\n\nفي المرفأ");
    assert_eq!(store.setting("site").await.expect("read").as_deref(), Some("made anew"));
    assert_eq!(store.deeds("policy about", 9).await.expect("read").len(), 1);
    for wrong in [
        [("id", "nonsense"), ("language", "ar"), ("title", "x"), ("body", "x")],
        [("id", "about"), ("language", "tr"), ("title", "x"), ("body", "x")],
        [("id", "about"), ("language", "ar"), ("title", " "), ("body", "x")],
    ] {
        assert_eq!(chief.sends("/desk/policies", &wrong).await.status, StatusCode::BAD_REQUEST, "{wrong:?}");
    }
    let reporter = newsroom.editor("omid", "reporter", "en").await;
    let page = reporter.opens("/desk/policies").await.body;
    assert!(page.contains("غرفة أخبار") && !page.contains("<textarea"), "she reads it: {page}");
    assert_eq!(reporter.sends("/desk/policies", &about("x")).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn she_sees_where_she_is_signed_in_and_ends_it() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let right = [("email", "sara@x.example"), ("password", PASSWORD)];
    let mut elsewhere = form_to("/desk/sign-in", &right, "");
    elsewhere.headers_mut().insert("user-agent", "Lantern/7 <b>".parse().expect("a value"));
    let seen = newsroom.send(elsewhere).await;
    let cookie = seen.header(header::SET_COOKIE).split(';').next().expect("a cookie").to_owned();
    let other = Editor { newsroom: &newsroom, cookie };
    let page = sara.opens("/desk/sessions").await.body;
    assert!(page.contains("Lantern/7 &#60;b&#62;") && page.contains("this one"), "{page}");
    let forms = page.split("action=\"").map(|rest| rest.split('"').next().unwrap_or_default());
    let mut ends = forms.filter(|to| to.starts_with("/desk/sessions/") && *to != "/desk/sessions/end");
    let end = ends.next().expect("a form").to_owned();
    let omid = newsroom.editor("omid", "editor", "en").await;
    assert_eq!(omid.sends(&end, &[]).await.status, StatusCode::NOT_FOUND, "nobody ends another's");
    assert_eq!(sara.sends(&end, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(other.opens("/desk").await.status, StatusCode::SEE_OTHER, "it is over");
    assert_eq!(sara.opens("/desk").await.status, StatusCode::OK);
    let chief = newsroom.editor("mina", "chief", "en").await;
    assert_eq!(omid.sends("/desk/people/1/sessions/end", &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(chief.sends("/desk/people/1/sessions/end", &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(sara.opens("/desk").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_closed_account_is_invited_back_and_stays_hers() {
    let newsroom = Newsroom::new().await;
    let chief = newsroom.editor("mina", "chief", "en").await;
    newsroom.editor("sara", "editor", "en").await;
    chief.sends("/desk/people/2/close", &[]).await;
    let page = chief.opens("/desk/people").await.body;
    assert!(page.contains("Closed accounts") && page.contains("sara@x.example"), "{page}");
    let made = chief.sends("/desk/people/2/invite-back", &[]).await.body;
    let at = made.find("/desk/join/").expect("a link");
    let link = made[at..].split('"').next().expect("its end").to_owned();
    let form = newsroom.read(&link).await.body;
    assert!(form.contains("value=\"sara@x.example\"") && form.contains("readonly"), "{form}");
    // Whoever else has the link can neither give the account another address nor make one.
    let typed = [
        ("name", "Sara"),
        ("email", "mallory@x.example"),
        ("password", "another short sentence"),
        ("language", "en"),
    ];
    assert_eq!(newsroom.send(form_to(&link, &typed, "")).await.status, StatusCode::SEE_OTHER);
    let editors = newsroom.house.store.editors().await.expect("read");
    assert!(editors.iter().any(|editor| editor.email == "sara@x.example" && editor.role == "editor"));
    assert!(editors.iter().all(|editor| editor.email != "mallory@x.example"));
    assert_eq!(newsroom.read(&link).await.status, StatusCode::GONE, "once");
}

#[tokio::test]
async fn a_typing_error_is_removed_or_renamed_and_what_is_in_use_stays() {
    let newsroom = Newsroom::new().await;
    let chief = newsroom.editor("mina", "chief", "en").await;
    newsroom.story("Dam is full").await;
    let new = |id, name| [("new", "1"), ("id", id), ("name", name)];
    chief.sends("/desk/owners", &new("hil", "Hil")).await;
    chief.sends("/desk/outlets", &new("hil-news", "Hil News")).await;
    chief.sends("/desk/outlets", &[("id", "hil-news"), ("name", "Hill News")]).await;
    let deeds = newsroom.house.store.deeds("outlet hil-news", 9).await.expect("read");
    assert_eq!(
        (deeds[0].act.as_str(), deeds[0].detail.as_str()),
        ("rename-outlet", "\"Hil News → Hill News\"")
    );
    for path in ["/desk/outlets/hil-news/remove", "/desk/owners/hil/remove"] {
        assert_eq!(chief.sends(path, &[]).await.status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(chief.sends(path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let kept = chief.sends("/desk/outlets/kna/remove", &[]).await;
    assert_eq!(kept.status, StatusCode::BAD_REQUEST);
    assert!(kept.body.contains("Something came from this outlet"), "{}", kept.body);
    let editor = newsroom.editor("omid", "editor", "en").await;
    assert_eq!(editor.sends("/desk/outlets/kna/remove", &[]).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_password_in_an_address_is_not_taken() {
    let newsroom = Newsroom::new().await;
    let chief = newsroom.editor("mina", "chief", "en").await;
    let wire = [
        ("id", "coast"),
        ("outlet", "kna"),
        ("kind", "feed"),
        ("address", "https://me:hush@coast.example/rss"),
    ];
    let seen = chief.sends("/desk/wires", &wire).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("which everybody at the desk could see"), "{}", seen.body);
    assert!(
        newsroom.house.store.wires().await.expect("read").iter().all(|wire| wire.wire.id.as_str() != "coast")
    );
    let deeds = newsroom.house.store.deeds("", 99).await.expect("read");
    assert!(deeds.iter().all(|deed| !deed.detail.contains("hush")));
}

#[tokio::test]
async fn a_merged_storys_address_leads_to_where_it_went() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let (gone, _) = newsroom.story("Dam is full").await;
    let into = newsroom.house.store.open_story("Dam is full to the brim", "en", newsroom.house.now()).await;
    let into = into.expect("a story");
    newsroom.house.store.merge_stories(gone, into).await.expect("merged");
    let seen = sara.opens(&format!("/desk/stories/{}", gone.0)).await;
    let to = format!("/desk/stories/{}?from={}", into.0, gone.0);
    assert_eq!((seen.status, seen.header(header::LOCATION)), (StatusCode::SEE_OTHER, to.as_str()));
    assert!(sara.opens(&to).await.body.contains("was merged into this one"));
}

#[tokio::test]
async fn what_was_killed_and_sent_again_waits_for_an_editor() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let omid = newsroom.editor("omid", "reporter", "en").await;
    let (_, dispatch) = newsroom.story("Dam is full").await;
    let path = format!("/desk/dispatches/{}", dispatch.0);
    let again = format!("{path}/use-again");
    assert_eq!(sara.sends(&again, &[]).await.status, StatusCode::NOT_FOUND, "it is not killed");
    // Killed by an earlier version; what is sent now says nothing of it.
    let store = &newsroom.house.store;
    store.db().run("update dispatch set killed = 1", &[]).await.expect("killed");
    assert!(sara.opens(&path).await.body.contains("Use it again"));
    let page = omid.opens(&path).await.body;
    assert!(page.contains("sent again as usable") && !page.contains("Use it again"), "{page}");
    assert_eq!(omid.sends(&again, &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(sara.sends(&again, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!store.dispatch(dispatch).await.expect("held").killed);
}
