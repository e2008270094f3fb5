//! Wires, outlets and people.

use std::sync::atomic::{AtomicBool, Ordering};

use super::*;

/// A wire that pushes its copy, as it is typed in.
const PUSHED: [(&str, &str); 4] = [("id", "kna-push"), ("outlet", "kna"), ("kind", "push"), ("address", "")];

/// The address to push to, which a page shows once.
fn push_address(page: &str) -> String {
    let at = page.find("/push/").expect("the address is shown once");
    page[at..].split('"').next().expect("its end").to_owned()
}

#[tokio::test]
async fn a_wire_that_cannot_be_is_sent_back_with_what_was_typed() {
    let newsroom = Newsroom::new().await;
    let chief = newsroom.editor("mina", "chief", "en").await;
    newsroom.story("Dam is full").await;
    let outlet = newsroom.house.store.outlets().await.expect("some")[0].id.to_string();
    let wire =
        |id, kind, address| [("id", id), ("outlet", outlet.as_str()), ("kind", kind), ("address", address)];
    for (typed, told) in [
        (wire("coast-feed", "feed", "coast.example/rss"), "begins with https://"),
        (wire("coast-feed", "feed", "http://"), "begins with https://"),
        (wire("coast-feed", "folder", ""), "Give the folder a plain name"),
        (wire("coast-feed", "folder", ".."), "Give the folder a plain name"),
        (wire("Coast Feed", "feed", "https://coast.example/rss"), "small Latin letters"),
    ] {
        let seen = chief.sends("/desk/wires", &typed).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        assert!(
            seen.body.contains(told) && seen.body.contains(&format!("value=\"{}\"", typed[0].1)),
            "{}",
            seen.body
        );
    }
    let right = wire("coast-feed", "feed", "https://coast.example/rss");
    assert_eq!(chief.sends("/desk/wires", &right).await.status, StatusCode::SEE_OTHER);
    let again = chief.sends("/desk/wires", &right).await.body;
    assert!(again.contains("There is a wire of that name already") && again.contains("coast.example/rss"));
    // Adding an outlet takes nobody's place.
    let before = newsroom.house.store.outlets().await.expect("some");
    let taken = [("new", "1"), ("id", outlet.as_str()), ("name", "Another")];
    assert_eq!(chief.sends("/desk/outlets", &taken).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(newsroom.house.store.outlets().await.expect("some"), before);
}

#[tokio::test]
async fn a_folder_is_one_wires_and_no_owner_is_overwritten_or_part_of_itself() {
    let newsroom = Newsroom::new().await;
    let chief = newsroom.editor("mina", "chief", "en").await;
    let folder = |id| [("id", id), ("outlet", "kna"), ("kind", "folder"), ("address", "coast")];
    assert_eq!(chief.sends("/desk/wires", &folder("coast")).await.status, StatusCode::SEE_OTHER);
    let second = chief.sends("/desk/wires", &folder("coast-two")).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.body.contains("Another wire takes the files of that folder"), "{}", second.body);

    let owner = async |id, name, group, new| {
        let fields = [("id", id), ("name", name), ("group", group), new];
        chief.sends("/desk/owners", &fields).await.status
    };
    let (new, old) = (("new", "1"), ("old", "1"));
    assert_eq!(owner("hill", "Hill", "", new).await, StatusCode::SEE_OTHER);
    assert_eq!(owner("vale", "Vale", "hill", new).await, StatusCode::SEE_OTHER);
    for refused in [owner("hill", "Mine now", "", new), owner("hill", "Hill", "vale", old)] {
        assert_eq!(refused.await, StatusCode::BAD_REQUEST);
    }
    assert_eq!(owner("dale", "Dale", "nobody", new).await, StatusCode::BAD_REQUEST);
    assert_eq!(owner("vale", "Vale Media", "", old).await, StatusCode::SEE_OTHER);
    let owners = newsroom.house.store.owners().await.expect("some");
    let named =
        |id: &str| owners.iter().find(|owner| owner.id.as_str() == id).map(|owner| owner.name.as_str());
    assert_eq!((named("hill"), named("vale"), named("dale")), (Some("Hill"), Some("Vale Media"), None));
}

#[tokio::test]
async fn a_push_keeps_the_bytes_before_it_says_so() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let address = push_address(&sara.sends("/desk/wires", &PUSHED).await.body);
    assert!(!sara.opens("/desk/wires").await.body.contains("/push/"), "and not again");
    let push = |path: &str, body: Vec<u8>| Request::post(path).body(Body::from(body)).expect("a request");
    let seen = newsroom.send(push(&address, b"\xff\x00 exact".to_vec())).await;
    assert_eq!(seen.status, StatusCode::ACCEPTED, "{}", seen.body);
    let digest = newsroom.house.digest(b"\xff\x00 exact").to_string();
    assert_eq!(newsroom.house.store.bytes(&digest).await.expect("kept"), b"\xff\x00 exact");
    assert_eq!(newsroom.send(push("/push/nonsense", b"x".to_vec())).await.status, StatusCode::NOT_FOUND);
    let big = newsroom.send(push(&address, vec![b'x'; 10 * 1024 * 1024 + 1])).await;
    assert_eq!(big.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_push_may_be_compressed_but_counts_unpacked() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let address = push_address(&sara.sends("/desk/wires", &PUSHED).await.body);
    let push = |encoding: &'static str, body: Vec<u8>| {
        let request = Request::post(&address).header(header::CONTENT_ENCODING, encoding);
        request.body(Body::from(body)).expect("a request")
    };
    let seen = newsroom.send(push("gzip", gzipped(b"the port is open"))).await;
    assert_eq!(seen.status, StatusCode::ACCEPTED, "{}", seen.body);
    let digest = newsroom.house.digest(b"the port is open").to_string();
    assert_eq!(newsroom.house.store.bytes(&digest).await.expect("kept"), b"the port is open");
    let bomb = newsroom.send(push("gzip", gzipped(&vec![b'x'; 10 * 1024 * 1024 + 1]))).await;
    assert_eq!(bomb.status, StatusCode::PAYLOAD_TOO_LARGE);
    let unknown = newsroom.send(push("zstd", b"x".to_vec())).await;
    assert_eq!(unknown.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let broken = newsroom.send(push("gzip", b"no gzip".to_vec())).await;
    assert!(broken.status.is_client_error(), "{}", broken.status);
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, bytes).expect("into memory");
    packed.finish().expect("into memory")
}

#[tokio::test]
async fn a_push_wire_is_paused_given_a_new_address_and_removed() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let first = push_address(&sara.sends("/desk/wires", &PUSHED).await.body);
    let post =
        |path: &str, body: &'static str| Request::post(path).body(Body::from(body)).expect("a request");
    sara.sends("/desk/wires/kna-push", &[("act", "pause")]).await;
    let paused = newsroom.send(post(&first, "one")).await;
    assert_eq!(paused.status, StatusCode::SERVICE_UNAVAILABLE, "{}", paused.body);
    assert_eq!(paused.header(header::RETRY_AFTER), "900");
    sara.sends("/desk/wires/kna-push", &[("act", "resume")]).await;
    let second = push_address(&sara.sends("/desk/wires/kna-push", &[("act", "token")]).await.body);
    assert_ne!(first, second);
    assert_eq!(
        newsroom.send(post(&first, "two")).await.status,
        StatusCode::NOT_FOUND,
        "the old one stops at once"
    );
    assert_eq!(newsroom.send(post(&second, "two")).await.status, StatusCode::ACCEPTED);
    let removed = sara.sends("/desk/wires/kna-push", &[("act", "remove")]).await;
    assert_eq!(removed.header(header::LOCATION), "/desk/wires");
    assert_eq!(newsroom.send(post(&second, "three")).await.status, StatusCode::NOT_FOUND);
    assert!(!sara.opens("/desk/wires").await.body.contains("kna-push"));
    assert!(sara.opens("/desk/wires/kna-push").await.body.contains("was removed"), "what it delivered stays");
    let again = sara.sends("/desk/wires/kna-push", &[("act", "resume")]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert!(sara.opens("/desk/deeds").await.body.contains("removed a wire"));
}

#[tokio::test]
async fn the_address_of_a_feed_is_changed_at_the_desk() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let form =
        [("id", "kna-feed"), ("outlet", "kna"), ("kind", "feed"), ("address", "https://kna.example/fed")];
    sara.sends("/desk/wires", &form).await;
    let wrong = sara.sends("/desk/wires/kna-feed", &[("act", "address"), ("address", "kna.example")]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST, "{}", wrong.body);
    let right = [("act", "address"), ("address", "https://kna.example/feed")];
    assert_eq!(sara.sends("/desk/wires/kna-feed", &right).await.status, StatusCode::SEE_OTHER);
    let page = sara.opens("/desk/wires/kna-feed").await.body;
    assert!(
        page.contains("https://kna.example/feed") && !page.contains("https://kna.example/fed<"),
        "{page}"
    );
}

#[tokio::test]
async fn no_body_is_read_for_a_stranger() {
    let newsroom = Newsroom::new().await;
    let is_read = Arc::new(AtomicBool::new(false));
    let seen = is_read.clone();
    let body = futures_util::stream::once(async move {
        seen.store(true, Ordering::Relaxed);
        Ok::<_, std::io::Error>("much")
    });
    let request = Request::post("/push/nonsense").body(Body::from_stream(body)).expect("a request");
    assert_eq!(newsroom.send(request).await.status, StatusCode::NOT_FOUND);
    assert!(!is_read.load(Ordering::Relaxed));
}

#[tokio::test]
async fn a_newsroom_keeps_a_chief_and_only_a_chief_labels_outlets() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "chief", "en").await;
    let omid = newsroom.editor("omid", "editor", "en").await;
    for (path, fields) in [("/desk/people/1/role", &[("role", "editor")][..]), ("/desk/people/1/close", &[])]
    {
        let refused = sara.sends(path, fields).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{path}");
        assert!(refused.body.contains("A newsroom needs a chief editor"), "{path}: {}", refused.body);
    }
    let label = [
        ("id", "northlight"),
        ("name", "Northlight"),
        ("label", "state-controlled"),
        ("basis", "A decree."),
        ("since", "2025-01-01"),
        ("appeal", "a@x.example"),
    ];
    assert_eq!(omid.sends("/desk/outlets", &label).await.status, StatusCode::CONFLICT);
    assert_eq!(
        sara.sends("/desk/outlets", &label[..3]).await.status,
        StatusCode::BAD_REQUEST,
        "no label without a basis"
    );
    let mut nowhere = label;
    nowhere[5].1 = "javascript:alert(1)";
    let refused = sara.sends("/desk/outlets", &nowhere).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "no label without an appeal that can be followed");
    let home = [label[0], label[1], ("home", "javascript:alert(1)")];
    assert_eq!(sara.sends("/desk/outlets", &home).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(sara.sends("/desk/outlets", &label).await.status, StatusCode::SEE_OTHER);
    assert!(sara.opens("/desk/deeds").await.body.contains("labelled an outlet"));
}

#[tokio::test]
async fn a_mark_names_only_what_its_article_rests_on() {
    let newsroom = Newsroom::new().await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let (story, dispatch) = newsroom.story("Dam is full").await;
    let article = sara.writes_from(story, dispatch).await;
    let forged = [
        ("number", "1"),
        ("headline", "Dam is full"),
        ("body", "The dam is full."),
        ("marks", "1"),
        ("mark-0-words", "The dam is full."),
        ("mark-0-by", "dispatches"),
        ("mark-0-dispatch", "999"),
    ];
    assert_eq!(sara.sends(&article, &forged).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(sara.opens(&article).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_link_that_went_astray_is_voided_by_a_chief() {
    let newsroom = Newsroom::new().await;
    let mina = newsroom.editor("mina", "chief", "en").await;
    let sara = newsroom.editor("sara", "editor", "en").await;
    let made = mina.sends("/desk/people/invite", &[("role", "chief")]).await.body;
    let at = made.find("/desk/join/").expect("a link");
    let link: String = made[at..].chars().take_while(|c| *c != '"').collect();
    assert_eq!(newsroom.read(&link).await.status, StatusCode::OK);
    let page = mina.opens("/desk/people").await.body;
    let at = page.find("/desk/people/invitations/").expect("a button");
    let revoke: String = page[at..].chars().take_while(|c| *c != '"').collect();
    assert_eq!(sara.sends(&revoke, &[]).await.status, StatusCode::CONFLICT, "not hers to void");
    assert_eq!(mina.sends(&revoke, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(newsroom.read(&link).await.status, StatusCode::GONE);
    assert!(mina.opens("/desk/deeds").await.body.contains("voided an invitation"));
}
