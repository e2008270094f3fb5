//! The site as readers get it.

use super::*;

#[tokio::test]
async fn readers_get_the_site_with_validators_and_a_notice_for_what_was_withdrawn() {
    let newsroom = Newsroom::new().await;
    assert_eq!(newsroom.read("/").await.status, StatusCode::NOT_FOUND, "nothing published yet");
    let sara = newsroom.editor("sara", "chief", "en").await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    let article = sara.writes_from(story, dispatch).await;
    let press = format!("{article}/press");
    let seen = sara.sends(&press, &[("act", "publish"), ("number", "1")]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = newsroom.read("/en/article-1/").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("The dam is full"));
    assert!(page.header(header::CONTENT_SECURITY_POLICY).contains("default-src 'none'"));
    let again = Request::get("/en/article-1/").header(header::IF_NONE_MATCH, page.header(header::ETAG));
    assert_eq!(
        newsroom.send(again.body(Body::empty()).expect("a request")).await.status,
        StatusCode::NOT_MODIFIED
    );
    let head = newsroom.send(Request::head("/en/article-1/").body(Body::empty()).expect("a request")).await;
    assert!(head.status == StatusCode::OK && head.body.is_empty());
    let moved = newsroom.read("/en/article-1").await;
    assert_eq!(
        (moved.status, moved.header(header::LOCATION)),
        (StatusCode::PERMANENT_REDIRECT, "/en/article-1/")
    );
    let bare = sara.sends(&press, &[("act", "kill"), ("number", "1"), ("reason", " ")]).await;
    assert_eq!(bare.status, StatusCode::CONFLICT);
    let kill = sara.sends(&press, &[("act", "kill"), ("number", "1"), ("reason", "The dam is empty.")]).await;
    assert_eq!(kill.status, StatusCode::SEE_OTHER, "{}", kill.body);
    let page = newsroom.read("/en/article-1/").await;
    assert!(page.status == StatusCode::GONE && page.body.contains("withdrawn"), "{}", page.body);
    assert!(newsroom.read("/log/checkpoint").await.body.starts_with("press.example\n2\n"));
    let tile = newsroom.read("/log/tile/0/000.p/1").await;
    assert!(tile.status == StatusCode::OK && tile.body.len() == 32);
}

#[tokio::test]
async fn a_takedown_waits_for_a_second_person_and_can_be_taken_back() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "chief", "en").await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    let article = sara.writes_from(story, dispatch).await;
    let (press, takedown) = (format!("{article}/press"), format!("{article}/takedown"));
    sara.sends(&press, &[("act", "publish"), ("number", "1")]).await;
    assert!(
        sara.opens(&article).await.body.contains("Nobody else here may publish"),
        "one account is told so"
    );
    let short = sara.sends(&takedown, &[("act", "propose"), ("reason", "r")]).await;
    assert!(short.status == StatusCode::CONFLICT && short.body.contains("three words"), "{}", short.body);
    let reason = ("reason", "A court ordered it.");
    let alone = sara.sends(&press, &[("act", "takedown"), reason]).await;
    assert!(alone.status == StatusCode::CONFLICT && alone.body.contains("two people"), "{}", alone.body);
    let proposed = sara.sends(&takedown, &[("act", "propose"), reason]).await;
    assert_eq!(proposed.status, StatusCode::SEE_OTHER, "{}", proposed.body);
    let own = sara.sends(&takedown, &[("act", "agree")]).await;
    assert_eq!(own.status, StatusCode::CONFLICT);
    sara.sends(&takedown, &[("act", "take-back")]).await;
    let omid = newsroom.editor("omid", "editor", "fa").await;
    let none = omid.sends(&takedown, &[("act", "agree")]).await;
    assert_eq!(none.status, StatusCode::CONFLICT, "it was taken back");
    sara.sends(&takedown, &[("act", "propose"), reason]).await;
    assert!(omid.opens(&article).await.body.contains("می‌پذیرم: برداشته شود"));
    assert_eq!(newsroom.read("/en/article-1/").await.status, StatusCode::OK, "readers see it until then");
    let agreed = omid.sends(&takedown, &[("act", "agree")]).await;
    assert_eq!(agreed.status, StatusCode::SEE_OTHER, "{}", agreed.body);
    assert_eq!(newsroom.read("/en/article-1/").await.status, StatusCode::GONE);
}

#[tokio::test]
async fn paths_lead_nowhere_but_to_pages() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "chief", "en").await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    let article = sara.writes_from(story, dispatch).await;
    sara.sends(&format!("{article}/press"), &[("act", "publish"), ("number", "1")]).await;
    for path in [
        "/../newsroom.db",
        "/%2e%2e/newsroom.db",
        "/en/..%2f..%2fetc/passwd",
        "/%ff%fe",
        "/en/%00/",
        "//evil.example/x",
    ] {
        let seen = newsroom.read(path).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{path}");
    }
    let post = Request::post("/en/article-1/").body(Body::empty()).expect("a request");
    assert_eq!(newsroom.send(post).await.status, StatusCode::METHOD_NOT_ALLOWED);
}
