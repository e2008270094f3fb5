//! What people see at the desk, at the push address and on the site.

#[allow(dead_code, reason = "not every test file uses every actor")]
mod actors;
#[allow(dead_code, reason = "not every test file uses every text")]
#[path = "actors/copy.rs"]
mod copy;

use std::sync::Arc;

use actors::TestHouse;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use copy::{Told, count, take_in};
use gazette_news::{DispatchId, Language, StoryId};
use gazette_store::{Db, Store, StoryCounts};
use gazette_web::{Desk, House, router};
use jiff::Timestamp;
use tower::ServiceExt;

#[path = "desk/accounts.rs"]
mod accounts;
#[path = "desk/allegations.rs"]
mod allegations;
#[path = "desk/correcting.rs"]
mod correcting;
#[path = "desk/house.rs"]
mod house;
#[path = "desk/in_order.rs"]
mod in_order;
#[path = "desk/long_story.rs"]
mod long_story;
#[path = "desk/site.rs"]
mod site;
#[path = "desk/unnamed_sources.rs"]
mod unnamed_sources;

const PASSWORD: &str = "a short sentence";

/// A newsroom with its desk.
struct Newsroom {
    app: Router,
    house: Arc<TestHouse>,
    _dir: tempfile::TempDir,
}

/// What came back.
struct Seen {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: String,
}

impl Seen {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("ASCII"))
    }
}

impl Newsroom {
    async fn new() -> Newsroom {
        let dir = tempfile::tempdir().expect("a directory");
        let db = Db::open_file(&dir.path().join("newsroom.db")).await.expect("a database");
        let store = Store::open(db).await.expect("a store");
        let now: Timestamp = "2026-11-23T12:00:00Z".parse().expect("a time");
        let house = Arc::new(TestHouse::new(store.clone(), now));
        copy::outlets(&store).await;
        let desk = Desk {
            store,
            house: house.clone(),
            site_name: "The Harbour Gazette".into(),
            languages: Language::WORKING.to_vec(),
            secure_cookies: true,

            behind_proxy: false,
        };
        Newsroom { app: router(desk), house, _dir: dir }
    }

    async fn send(&self, request: Request<Body>) -> Seen {
        let response = self.app.clone().oneshot(request).await.expect("the router does not fail");
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = to_bytes(response.into_body(), 1 << 24).await.expect("a body");
        Seen { status, headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    async fn read(&self, path: &str) -> Seen {
        self.send(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    /// Uses an invitation for `role` to make an account, and gives her session.
    async fn editor<'a>(&'a self, name: &str, role: &str, language: &str) -> Editor<'a> {
        let token = format!("invitation of {name}").replace(' ', "-");
        let digest = self.house.digest(token.as_bytes()).to_string();
        let until = self.house.now() + jiff::SignedDuration::from_hours(1);
        self.house.store.invite(&digest, role, until).await.expect("invited");
        let form = [
            ("name", name),
            ("email", &format!("{name}@x.example")),
            ("password", PASSWORD),
            ("language", language),
        ];
        let seen = self.send(form_to(&format!("/desk/join/{token}"), &form, "")).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
        let cookie = seen.header(header::SET_COOKIE).split(';').next().expect("a cookie").to_owned();
        Editor { newsroom: self, cookie }
    }

    /// A story with one dispatch of the state agency.
    async fn story(&self, headline: &'static str) -> (StoryId, DispatchId) {
        let story = self.house.store.open_story(headline, "en", self.house.now()).await.expect("a story");
        let mut told = Told::new("kna", Language::ENGLISH, headline, "The dam is full, Tarik Osman said.");
        told.said = &[["Tarik Osman", "Minister", "Tarik Osman", "said", "The dam is full"]];
        let dispatch = take_in(&self.house, story, &told).await;
        count(&self.house, story, StoryCounts { dispatches: 1, origins: 1, owners: 1, conflicts: 0 }).await;
        (story, dispatch)
    }
}

fn form_to(path: &str, fields: &[(&str, &str)], cookie: &str) -> Request<Body> {
    let encode = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let body: Vec<String> = fields.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect();
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::COOKIE, cookie)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body.join("&")))
        .expect("a request")
}

/// An editor at her browser.
struct Editor<'a> {
    newsroom: &'a Newsroom,
    cookie: String,
}

impl Editor<'_> {
    async fn opens(&self, path: &str) -> Seen {
        let request = Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty());
        self.newsroom.send(request.expect("a request")).await
    }

    async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        self.newsroom.send(form_to(path, fields, &self.cookie)).await
    }

    /// Writes an article from a dispatch; its page.
    async fn writes_from(&self, story: StoryId, dispatch: DispatchId) -> String {
        let id = dispatch.0.to_string();
        let path = format!("/desk/stories/{}/dispatches", story.0);
        let seen = self.sends(&path, &[("dispatch", &id), ("write", "1")]).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
        seen.header(header::LOCATION).to_owned()
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_read_is_answered_with_a_page_in_her_language() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "reporter", "ar").await;
    for path in ["/desk/stories/x", "/desk/stories/1/compare?a=1&b=x"] {
        let seen = sara.opens(path).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{path}");
        assert!(seen.body.contains(r#"dir="rtl""#), "{path}: {}", seen.body);
    }
}

#[tokio::test]
async fn the_inbox_tells_dispatches_and_independent_origins_and_spikes_with_undo() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "reporter", "en").await;
    let (story, _) = newsroom.story("Dam is full").await;
    let seen = sara.opens("/desk").await;
    assert!(seen.body.contains("1 dispatch") && seen.body.contains("1 independent origin"), "{}", seen.body);
    let path = format!("/desk/stories/{}/spike", story.0);
    let seen = sara.sends(&path, &[("spiked", "1")]).await;
    let after = sara.opens(seen.header(header::LOCATION)).await.body;
    assert!(!after.contains("Dam is full") && after.contains("undo-button"), "{after}");
    sara.sends(&path, &[("spiked", "0")]).await;
    assert!(sara.opens("/desk").await.body.contains("Dam is full"));
}

#[tokio::test]
async fn a_headline_with_markup_is_shown_and_not_run() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "reporter", "en").await;
    let (story, dispatch) = newsroom.story("<script>alert(1)</script>").await;
    let story_page = format!("/desk/stories/{}", story.0);
    for path in ["/desk", story_page.as_str(), &format!("/desk/dispatches/{}", dispatch.0)] {
        let seen = sara.opens(path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}: {}", seen.body);
        assert!(!seen.body.contains("<script>alert"), "{path}");
        let policy = seen.header(header::CONTENT_SECURITY_POLICY);
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        assert!(!seen.body.contains(" style=") && !seen.body.contains(" onclick="), "{path}");
    }
}

#[tokio::test]
async fn a_dispatch_shows_who_said_what_and_gives_its_exact_bytes() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "reporter", "en").await;
    let (_, dispatch) = newsroom.story("Dam is full").await;
    let page = sara.opens(&format!("/desk/dispatches/{}?speaker=0", dispatch.0)).await.body;
    assert!(
        page.contains(r#"<span class="content d1 k0 lit" data-speakers="0">The dam is full</span>"#),
        "{page}"
    );
    assert!(page.contains("state-controlled"));
    let bytes = sara.opens("/desk/captures/1").await;
    assert_eq!(bytes.body, "Dam is full\n\nThe dam is full, Tarik Osman said.");
    assert!(bytes.header(header::CONTENT_DISPOSITION).starts_with("attachment"));
    assert_eq!(bytes.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
}

#[tokio::test]
async fn a_dispatch_has_a_table_of_its_people_and_bodies_in_each_language() {
    let newsroom = Newsroom::new().await;
    let (_, dispatch) = newsroom.story("Dam is full").await;
    for (language, title, kind) in [
        ("en", "People and bodies", "person · minister"),
        ("ar", "الأشخاص والجهات", "شخص · minister"),
        ("fa", "اشخاص و نهادها", "شخص · minister"),
    ] {
        let editor = newsroom.editor(&format!("sara-{language}"), "reporter", language).await;
        let page = editor.opens(&format!("/desk/dispatches/{}?speaker=0", dispatch.0)).await.body;
        let (_, table) = page.split_once(title).expect("the table");
        for words in
            [r#"data-speaker="0""#, r#"<a href="?speaker=0#main"><bdi lang="en">Tarik Osman</bdi></a>"#, kind]
        {
            assert!(table.contains(words), "{words} in {table}");
        }
        let named = r#"class="source d0 k0 lit" data-speakers="0" data-named="0">Tarik Osman</span>"#;
        assert!(page.contains(named), "{page}");
    }
}

#[tokio::test]
async fn a_merge_and_a_move_are_taken_back_with_one_press() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let (dam, dispatch) = newsroom.story("Dam is full").await;
    let now = newsroom.house.now();
    let vote = newsroom.house.store.open_story("Vote is counted", "en", now).await.expect("a story");
    let told = async || newsroom.house.store.dispatch(dispatch).await.expect("held").story;
    let into = format!("/desk/stories/{}/merge", dam.0);
    let merged = sara.sends(&into, &[("into", &vote.0.to_string())]).await;
    let shown = merged.header(header::LOCATION).to_owned();
    assert_eq!(shown, format!("/desk/stories/{}?moved={}&out_of={}", vote.0, dispatch.0, dam.0));
    assert_eq!(told().await, Some(vote));
    assert!(newsroom.house.store.story(dam).await.expect("held").spiked);

    let page = sara.opens(&shown).await.body;
    let (_, form) = page.split_once(r#"class="notice undo""#).expect("a way back");
    let way = format!(r#"action="/desk/stories/{}/dispatches""#, vote.0);
    assert!(form.contains(&way) && form.contains("Undo"), "{form}");
    let (number, back) = (dispatch.0.to_string(), dam.0.to_string());
    let fields = [("to", back.as_str()), ("undo", "1"), ("dispatch", &number), ("move", "1")];
    let undone = sara.sends(&format!("/desk/stories/{}/dispatches", vote.0), &fields).await;
    assert_eq!(undone.header(header::LOCATION), format!("/desk/stories/{}", dam.0));
    assert_eq!(told().await, Some(dam));
    assert!(!newsroom.house.store.story(dam).await.expect("held").spiked, "it is in the inbox again");

    // What the address says is only a number: nonsense shows the page without a way back.
    let plain = sara.opens(&format!("/desk/stories/{}?moved=1-x&out_of=9", dam.0)).await;
    assert!(plain.status == StatusCode::OK && !plain.body.contains(r#"class="notice undo""#));
}

#[tokio::test]
async fn what_a_copy_changed_stands_under_the_tree_and_above_the_difference() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "reporter", "en").await;
    let (story, _) = newsroom.story("Dam is full").await;
    take_in(
        &newsroom.house,
        story,
        &Told::new("northlight", Language::ENGLISH, "Dam full", "The dam is full."),
    )
    .await;
    let paths = [format!("/desk/stories/{}", story.0), format!("/desk/stories/{}/compare", story.0)];
    for path in paths {
        let page = sara.opens(&path).await.body;
        let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words} on {path}: {page}"));
        let figure = at("<del><bdi>27</bdi></del> <ins><bdi>at least 40</bdi></ins>");
        assert!(figure < at("<ins><bdi>Ida Rowe</bdi></ins>"), "figures come first");
        assert!(page.contains("Words cut: 12 · Words added: 30"), "{page}");
    }
}

#[tokio::test]
async fn a_verdict_needs_a_second_editor() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "chief", "en").await;
    let omid = newsroom.editor("omid", "editor", "fa").await;
    newsroom.story("Dam is full").await;
    let bare =
        sara.sends("/desk/claims/1/verdicts", &[("rating", "false"), ("method", "Compared the logs.")]).await;
    assert_eq!(bare.status, StatusCode::CONFLICT);
    assert!(bare.body.contains("A verdict needs evidence."), "{}", bare.body);
    let whole = [
        ("rating", "false"),
        ("method", "Compared the logs."),
        ("url-0", "https://dam.example/log"),
        ("note-0", "The log."),
    ];
    assert_eq!(sara.sends("/desk/claims/1/verdicts", &whole).await.status, StatusCode::SEE_OTHER);
    let own = sara.sends("/desk/verdicts/1/second", &[]).await;
    assert_eq!(own.status, StatusCode::CONFLICT);
    assert!(own.body.contains("A verdict needs a second editor"), "{}", own.body);
    assert_eq!(omid.sends("/desk/verdicts/1/second", &[]).await.status, StatusCode::SEE_OTHER);
    let verdict = newsroom.house.store.verdict(1).await.expect("held");
    assert!(verdict.in_force().is_some());
}

#[tokio::test]
async fn evidence_that_cannot_be_fetched_is_said_beside_what_was_typed() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "chief", "en").await;
    newsroom.story("Dam is full").await;
    let typed = [
        ("rating", "false"),
        ("method", "Compared the logs."),
        ("url-0", "https://down.example/log"),
        ("note-0", "The log."),
    ];
    let seen = sara.sends("/desk/claims/1/verdicts", &typed).await;
    assert_eq!(seen.status, StatusCode::BAD_GATEWAY);
    for kept in ["Compared the logs.", "https://down.example/log", "The log.", "value=\"false\" selected"] {
        assert!(seen.body.contains(kept), "{kept}: {}", seen.body);
    }
}

#[tokio::test]
async fn marks_that_turn_the_order_of_letters_are_taken_out_and_named() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    let article = sara.writes_from(story, dispatch).await;
    let turned =
        [("number", "1"), ("headline", "Dam is \u{202E}llef\u{202C} full"), ("body", "x"), ("marks", "0")];
    let seen = sara.sends(&article, &turned).await;
    assert!(
        seen.status == StatusCode::OK && seen.body.contains("(U+202D, U+202E) were taken out"),
        "{}",
        seen.body
    );
    let kept = newsroom.house.store.article(gazette_news::ArticleId(1)).await.expect("held");
    assert_eq!(kept.draft.expect("a draft").text.headline, "Dam is llef\u{202C} full");
}

#[tokio::test]
async fn a_form_that_is_sent_twice_begins_one_article() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let form = [("headline", "Lamp lit"), ("language", "en")];
    let first = sara.sends("/desk/articles", &form).await;
    let again = sara.sends("/desk/articles", &form).await;
    assert_eq!(first.header(header::LOCATION), again.header(header::LOCATION));
}

#[tokio::test]
async fn a_refusal_speaks_arabic_to_an_arabic_editor() {
    let newsroom = Newsroom::new().await;
    let layla = newsroom.editor("layla", "reporter", "ar").await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    let article = layla.writes_from(story, dispatch).await;
    let seen = layla.sends(&format!("{article}/press"), &[("act", "publish"), ("number", "1")]).await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    assert!(seen.body.contains("هذا ليس من صلاحيات دورك"), "{}", seen.body);
    assert!(seen.body.contains(r#"<html lang="ar" dir="rtl">"#));
}

#[tokio::test]
async fn nobody_overwrites_what_somebody_else_saved() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let omid = newsroom.editor("omid", "editor", "en").await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    let article = sara.writes_from(story, dispatch).await;
    let text =
        |body: &'static str| [("number", "1"), ("headline", "Dam is full"), ("body", body), ("marks", "0")];
    assert_eq!(sara.sends(&article, &text("Words of Sara.")).await.status, StatusCode::OK);
    let seen = omid.sends(&article, &text("Words of Omid.")).await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    assert!(
        seen.body.contains("<del>Sara.</del>") && seen.body.contains("<ins>Omid.</ins>"),
        "{}",
        seen.body
    );
    assert!(seen.body.contains(">Words of Omid.</textarea>"), "his words stay in the form");
    let press_form = seen.body.split("/press\"").nth(1).expect("a form of the press");
    assert!(press_form.contains("name=\"number\" value=\"0\""), "nor does it publish hers: {press_form}");
    let press = omid.sends(&format!("{article}/press"), &[("act", "publish"), ("number", "1")]).await;
    assert_eq!(press.status, StatusCode::CONFLICT, "what he has not read is not published");
    let kept = newsroom.house.store.article(gazette_news::ArticleId(1)).await.expect("held");
    assert_eq!(kept.draft.expect("a draft").text.body, "Words of Sara.");
}

#[tokio::test]
async fn every_page_opens_in_every_language() {
    let newsroom = Newsroom::new().await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    for (language, dir) in [("en", "ltr"), ("ar", "rtl"), ("fa", "rtl")] {
        let editor = newsroom.editor(&format!("editor-{language}"), "chief", language).await;
        let article = editor.writes_from(story, dispatch).await;
        let pages = [
            "/desk",
            "/desk?spiked=1",
            "/desk/search?words=dam",
            "/desk/articles",
            "/desk/verdicts",
            "/desk/wires",
            "/desk/wires/kna",
            "/desk/outlets",
            "/desk/outlets/kna",
            "/desk/people",
            "/desk/deeds",
            "/desk/jobs",
            "/desk/stories/1",
            "/desk/dispatches/1",
            "/desk/claims/1",
            "/desk/rows/1",
            &article,
        ];
        for path in pages {
            let seen = editor.opens(path).await;
            assert_eq!(seen.status, StatusCode::OK, "{path}: {}", seen.body);
            let framed = seen.body.contains(&format!(r#"<html lang="{language}" dir="{dir}">"#));
            assert!(framed || path.starts_with("/desk/rows"), "{path}");
        }
        // An article from the same dispatch has the same address once only.
        newsroom
            .house
            .store
            .db()
            .run("delete from article_dispatch", gazette_store::values![])
            .await
            .expect("run");
        newsroom.house.store.db().run("delete from article", gazette_store::values![]).await.expect("run");
    }
}
