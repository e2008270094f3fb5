//! Which changes of the record cast doubt on what is printed.

use gazette_news::{Channel, ClaimId, Digest, DispatchId, Evidence, Language, Outlet, Rating, SignOff, Wire};
use gazette_store::{Deed, Mark, Sourcing, Used};
use gazette_web::{Delivery, Order};

use super::*;
use crate::config::Config;
use crate::newsroom::Opening;

mod late;
mod moved;
mod updated;

#[test]
fn more_carriers_are_no_reason_to_doubt_and_fewer_owners_are() {
    let owners = |owners| Standing::Corroborated { owners };
    assert!(is_as_good(&owners(2), &owners(3)));
    assert!(!is_as_good(&owners(3), &owners(2)));
    assert!(is_as_good(&Standing::OneOrigin { carried_by: 2 }, &Standing::OneOrigin { carried_by: 9 }));
    assert!(!is_as_good(&owners(2), &Standing::OneOrigin { carried_by: 2 }), "a late origin was found");
    assert!(!is_as_good(&Standing::OneParty, &Standing::Conflicting));
}
const SAID: &str = "the dam at Orsby is safe and will not be emptied";

fn noon() -> Timestamp {
    "2026-03-02T12:00:00Z".parse().expect("a moment")
}

/// What the outlet sends, the newest version last.
async fn sends(newsroom: &Newsroom, text: &str, now: Timestamp) {
    let bytes = format!(
        "<rss version='2.0'><channel><title>Harbour</title><item><title>Orsby dam</title>\
         <guid isPermaLink='false'>urn:dam</guid><description>{text}</description></item></channel></rss>"
    );
    let wire = "harbour-feed".parse().expect("a short name");
    let delivery = Delivery { wire, url: None, content_type: None, bytes: bytes.into_bytes() };
    newsroom.receive(&delivery, now).await.expect("kept");
    newsroom.work_off(now).await.expect("read");
}

/// A newsroom to which one outlet sends.
async fn newsroom_in(dir: &std::path::Path) -> Newsroom {
    let config = Config::parse("").expect("an empty configuration is one");
    crate::newsroom::who_we_are(dir);
    let newsroom = Opening::of(dir).config(config).for_reading().await.expect("a fresh newsroom");
    let store = &newsroom.store;
    let outlet: Outlet = serde_json::from_str(r#"{"id": "harbour", "name": "Harbour"}"#).expect("an outlet");
    store.keep_outlet(&outlet).await.expect("kept");
    let channel = Channel::Feed("https://harbour.example/feed".to_owned());
    let id = "harbour-feed".parse().expect("a short name");
    store.keep_wire(&Wire { id, outlet: outlet.id, channel }, 900).await.expect("kept");
    newsroom
}

#[tokio::test]
async fn what_is_denied_is_labelled_as_denied_and_what_was_asked_not_at_all() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = newsroom_in(dir.path()).await;
    let text = "Four people died when the footbridge collapsed, Transport Minister Jan Holm said on Friday. He denied that a bolt \
        had failed. Reporters asked Mayor Rita Falk whether the bridge was safe.";
    sends(&newsroom, text, noon()).await;
    let by = newsroom.store.add_editor("sara", "sara@coast.example", "…", "chief", "en", noon()).await;
    let article =
        newsroom.draft_from(&[DispatchId(1)], by.expect("an account"), noon()).await.expect("begun");
    let kept = newsroom.store.article(article).await.expect("there");
    let draft = newsroom.working_draft(&kept).await.expect("a draft");
    let labels = newsroom.labels(&draft, &WrittenFrom::default(), noon()).await.expect("labelled");
    let printed: Vec<_> = labels
        .iter()
        .map(|label| {
            let words = label.span.of(&draft.text.body).unwrap_or_default();
            (words, label.attribution.as_deref(), label.is_denial, label.standing)
        })
        .collect();
    let holm = Some("Jan Holm");
    assert_eq!(
        printed,
        [
            ("Four people died when the footbridge collapsed", holm, false, Standing::OneParty),
            ("that a bolt had failed", holm, true, Standing::NotKnown),
        ]
    );
}

/// A newsroom with a verdict on what a minister said, and an article that prints its rating.
async fn rated(dir: &std::path::Path) -> (Newsroom, ArticleId, ClaimId) {
    let newsroom = newsroom_in(dir).await;
    let store = &newsroom.store;
    sends(&newsroom, &format!("Water Minister Tarik Osman said on Monday that {SAID}."), noon()).await;

    let mut editors = Vec::new();
    for name in ["sara", "omid"] {
        let email = format!("{name}@coast.example");
        editors.push(store.add_editor(name, &email, "…", "chief", "en", noon()).await.expect("an account"));
    }
    let story = store.dispatch(DispatchId(1)).await.expect("read").story.expect("in a story");
    let claims = store.claims_of(story).await.expect("claims");
    let claim = claims.iter().find(|claim| claim.text.contains("will not be emptied")).expect("claimed").id;
    let evidence =
        Evidence { url: "https://dam.example".into(), archived: Digest([1; 32]), note: "The log.".into() };
    let [by, second] = [0, 1].map(|at| SignOff { editor: editors[at], at: noon() });
    let deed = |act: &str| Deed {
        at: noon(),
        editor: None,
        act: act.to_owned(),
        subject: format!("claim {}", claim.0),
        detail: "null".to_owned(),
    };
    let propose = deed("propose-verdict");
    let verdict =
        store.propose_verdict(claim, Rating::False, "Read the log.", &[evidence], by, &propose).await;
    let verdict = verdict.expect("proposed");
    store.second_verdict(verdict, second, &deed("second-verdict")).await.expect("seconded");

    let text = gazette_news::ArticleText {
        language: Language::ENGLISH,
        section: "Harbour".to_owned(),
        headline: "Orsby dam".to_owned(),
        headline_attribution: None,
        standfirst: None,
        dateline: None,
        byline: None,
        credits: Vec::new(),
        body: format!("Water Minister Tarik Osman said on Monday that {SAID}, Harbour reported."),
    };
    let sourcing =
        Sourcing::Dispatches { dispatches: vec![DispatchId(1)], attribution: Some("Tarik Osman".to_owned()) };
    let mark = Mark::new(SAID, sourcing);
    let draft = Draft { text, marks: vec![mark], reporter_there: false };
    let used = Used { dispatch: DispatchId(1), version: 1 };
    let begun = store.begin_article(Some(story), "dam", &draft, &[used], Some(editors[0]), noon()).await;
    let article = begun.expect("begun");
    let order = Order { article, act: gazette_desk::Act::Publish, by: editors[0], number: None };
    newsroom.press(order, noon()).await.expect("published");
    (newsroom, article, claim)
}

async fn doubted(newsroom: &Newsroom, article: ArticleId) -> Vec<String> {
    let doubts = newsroom.store.doubts_of(article).await.expect("doubts");
    let of_verdicts = doubts.into_iter().filter(|doubt| doubt.kind == DoubtKind::Verdict);
    of_verdicts.map(|doubt| doubt.detail).collect()
}

#[tokio::test]
async fn a_claim_that_changes_under_its_verdict_is_doubted_and_one_that_is_back_is_not() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, article, claim) = rated(dir.path()).await;
    let edition = newsroom.store.editions(article).await.expect("editions").pop().expect("published");
    assert_eq!(edition.body.labels[0].rating, Some(Rating::False), "the rating is printed");
    assert_eq!(doubted(&newsroom, article).await, [""; 0]);

    // The words of the claim become others without its number.
    let rename = "update claim set text = 'the dam at Orsby will be emptied on Sunday'";
    newsroom.store.db().run(rename, &[]).await.expect("changed");
    let story = newsroom.store.claim(claim).await.expect("there").story;
    newsroom.doubt_labels(story, noon()).await.expect("looked at");
    let doubts = doubted(&newsroom, article).await;
    assert!(doubts.len() == 1 && doubts[0].contains("on Sunday"), "{doubts:?}");

    newsroom.recount(story, noon()).await.expect("counted");
    assert_eq!(doubted(&newsroom, article).await, [""; 0], "the claim is what it was");
}

#[tokio::test]
async fn a_claim_that_nobody_makes_any_more_is_doubted() {
    let dir = tempfile::tempdir().expect("a directory");
    let (newsroom, article, claim) = rated(dir.path()).await;
    let later = noon() + jiff::SignedDuration::from_mins(5);
    sends(&newsroom, "The valley was quiet on Monday. Shops were open.", later).await;
    assert!(!newsroom.store.is_claim_made(claim).await.expect("known"));
    let doubts = doubted(&newsroom, article).await;
    assert!(doubts.len() == 1 && doubts[0].contains(r#""now":null"#), "{doubts:?}");
    let edition = newsroom.store.editions(article).await.expect("editions").pop().expect("published");
    assert_eq!(edition.body.labels[0].rating, Some(Rating::False), "what is printed stays");
}
