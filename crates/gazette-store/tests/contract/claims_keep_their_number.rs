//! Statements and figures as found, the claims they make, and the verdicts that hang on claims.

use gazette_news::{
    ClaimId, DispatchId, EditorId, Evidence, Figure, Hedge, Measure, Rating, SignOff, Span, StoryId, Tally,
};
use gazette_store::{Error, FoundClaim, FoundStatement, KeptFigure};

use crate::room::{Room, at, deed, digest_of};

fn said(words: &str) -> FoundStatement {
    FoundStatement { speaker: None, parts: format!("{{\"content\":{words:?}}}") }
}

fn claim(words: &str, statements: &[i64]) -> FoundClaim {
    let tally = Tally { dispatches: statements.len() as u32, owners: 1, ..Tally::default() };
    FoundClaim {
        text: words.into(),
        language: "en".into(),
        proposition: None,
        tally,
        statements: statements.to_vec(),
    }
}

/// A story of one dispatch that says these things; the numbers of its statements.
async fn story_saying(room: &Room, guid: &str, words: &[&str]) -> (StoryId, DispatchId, Vec<i64>) {
    let dispatch = room.dispatch("kbna", guid).await;
    let story = room.store.open_story(guid, "en", at(1)).await.expect("opens");
    room.store.place(dispatch, story, at(1)).await.expect("placed");
    let found: Vec<FoundStatement> = words.iter().map(|words| said(words)).collect();
    room.store.keep_findings(dispatch, &found, &[]).await.expect("kept");
    (story, dispatch, numbers(room, dispatch).await)
}

async fn numbers(room: &Room, dispatch: DispatchId) -> Vec<i64> {
    room.store.statements_in(dispatch).await.expect("statements").iter().map(|s| s.id).collect()
}

async fn number_of(room: &Room, story: StoryId, words: &str) -> ClaimId {
    let claims = room.store.claims_of(story).await.expect("claims");
    claims.iter().find(|claim| claim.text == words).unwrap_or_else(|| panic!("{words} in {claims:?}")).id
}

fn evidence() -> Vec<Evidence> {
    vec![Evidence {
        url: "https://dam.example/log".into(),
        archived: digest_of(b"log"),
        note: "The log.".into(),
    }]
}

async fn proposed(room: &Room, claim: ClaimId, by: EditorId) -> i64 {
    let sign = SignOff { editor: by, at: at(10) };
    room.store
        .propose_verdict(claim, Rating::False, "Read the log.", &evidence(), sign, &deed(1, "propose"))
        .await
        .expect("proposed")
}

on_both_engines! {
    async fn findings_are_replaced_as_a_whole(room) {
        let (story, dispatch, _) = story_saying(room, "g", &["one", "two"]).await;
        let figure = Figure {
            measure: Measure::Deaths, value: 27.5, upto: Some(40.0), hedge: Hedge::AtLeast, unit: None,
            counted: Some("people".into()), scope: gazette_news::Scope::Whole, certainty: gazette_news::Certainty::Told, span: Span::new(3, 9).unwrap(),
        };
        let kept = KeptFigure { dispatch, speaker: Some("Osman".into()), via: Some("Port News Agency".into()), figure };
        let third = FoundStatement { speaker: Some("Tarik\0Osman".into()), parts: "{}".into() };
        room.store.keep_findings(dispatch, &[third], std::slice::from_ref(&kept)).await.unwrap();
        let statements = room.store.statements_of(story).await.unwrap();
        assert_eq!(statements.len(), 1);
        assert_eq!((statements[0].position, statements[0].claim), (0, None));
        assert_eq!(statements[0].speaker.as_deref(), Some("Tarik\u{FFFD}Osman"));
        assert_eq!(room.store.figures_of(story).await.unwrap(), [kept]);
        room.store.keep_findings(dispatch, &[], &[]).await.unwrap();
        assert_eq!((room.count("statement").await, room.count("figure").await), (0, 0));
    }

    async fn a_recount_keeps_the_numbers_and_changes_the_words(room) {
        let (story, _, s) = story_saying(room, "g", &["a", "b", "c"]).await;
        room.store.keep_claims(story, &[claim("dead", &s[..2]), claim("dam", &s[2..])], at(2)).await.unwrap();
        let (dead, dam) = (number_of(room, story, "dead").await, number_of(room, story, "dam").await);
        assert_eq!(room.store.claims_of(story).await.unwrap()[0].id, dead, "told by more comes first, then by number");
        room.store.keep_claims(story, &[claim("the dam", &s[1..]), claim("the dead", &s[..1])], at(3)).await.unwrap();
        assert_eq!(number_of(room, story, "the dam").await, dead, "the first to ask has the number of its first statement");
        let split = number_of(room, story, "the dead").await;
        assert!(split != dead && split != dam);
        assert_eq!(room.count("claim").await, 2, "what nothing makes any more is gone");
        let made: Vec<_> = room.store.statements_of(story).await.unwrap().iter().map(|s| s.claim).collect();
        assert_eq!(made, [Some(split), Some(dead), Some(dead)]);
    }

    async fn a_claim_is_not_robbed_of_its_number_by_one_in_the_same_words(room) {
        let (story, _, s) = story_saying(room, "g", &["a", "b"]).await;
        room.store.keep_claims(story, &[claim("dead", &s[..1])], at(2)).await.unwrap();
        let dead = number_of(room, story, "dead").await;
        room.store.keep_claims(story, &[claim("dead", &s[1..]), claim("27 dead", &s[..1])], at(3)).await.unwrap();
        assert_eq!(number_of(room, story, "27 dead").await, dead);
        assert_ne!(number_of(room, story, "dead").await, dead);
    }

    async fn a_dispatch_that_is_read_again_finds_its_claims_by_their_words(room) {
        let (story, dispatch, s) = story_saying(room, "g", &["a"]).await;
        room.store.keep_claims(story, &[claim("dead", &s)], at(2)).await.unwrap();
        let dead = number_of(room, story, "dead").await;
        room.store.keep_findings(dispatch, &[said("a")], &[]).await.unwrap();
        room.store.keep_claims(story, &[claim("dead", &numbers(room, dispatch).await)], at(3)).await.unwrap();
        assert_eq!(number_of(room, story, "dead").await, dead);
    }

    async fn statements_that_make_no_claim_any_more_let_go_of_it(room) {
        let (story, _, s) = story_saying(room, "g", &["a", "b"]).await;
        room.store.keep_claims(story, &[claim("dead", &s)], at(2)).await.unwrap();
        room.store.keep_claims(story, &[claim("dead", &s[..1])], at(3)).await.unwrap();
        assert_eq!(room.store.statements_of(story).await.unwrap()[1].claim, None);
        room.store.keep_claims(story, &[], at(4)).await.unwrap();
        assert_eq!(room.count("claim").await, 0);
    }

    async fn a_claim_with_a_verdict_stays_though_nothing_makes_it(room) {
        let (story, _, s) = story_saying(room, "g", &["a"]).await;
        room.store.keep_claims(story, &[claim("dead", &s)], at(2)).await.unwrap();
        let dead = number_of(room, story, "dead").await;
        let verdict = proposed(room, dead, room.editor("sara").await).await;
        room.store.keep_claims(story, &[], at(3)).await.unwrap();
        assert_eq!(room.store.claim(dead).await.unwrap().text, "dead");
        assert_eq!(room.store.verdict(verdict).await.unwrap().claim, dead);
    }

    async fn a_claim_moves_with_its_last_statement_and_stays_while_one_is_left(room) {
        let (here, first, s) = story_saying(room, "g1", &["a"]).await;
        let (there, second, t) = story_saying(room, "g2", &["a"]).await;
        room.store.move_dispatches(&[second], here, &deed(5, "move")).await.unwrap();
        room.store.keep_claims(here, &[claim("dead", &[s[0], t[0]])], at(2)).await.unwrap();
        let dead = number_of(room, here, "dead").await;
        proposed(room, dead, room.editor("sara").await).await;
        room.store.move_dispatches(&[second], there, &deed(5, "move")).await.unwrap();
        room.store.keep_claims(there, &[claim("dead", &t)], at(3)).await.unwrap();
        assert_ne!(number_of(room, there, "dead").await, dead, "the other story has its own");
        assert_eq!(room.store.claim(dead).await.unwrap().story, here);
        room.store.move_dispatches(&[first], there, &deed(5, "move")).await.unwrap();
        room.store.keep_claims(there, &[claim("27 dead", &s), claim("dead", &t)], at(4)).await.unwrap();
        assert_eq!(number_of(room, there, "27 dead").await, dead, "nothing makes it elsewhere: it comes along");
        assert_eq!(room.store.verdicts_of(there).await.unwrap().len(), 1, "and its verdict with it");
    }

    async fn a_verdict_comes_into_force_by_a_second_editor(room) {
        let (story, _, s) = story_saying(room, "g", &["a"]).await;
        room.store.keep_claims(story, &[claim("dead", &s)], at(2)).await.unwrap();
        let (sara, omid) = (room.editor("sara").await, room.editor("omid").await);
        let id = proposed(room, number_of(room, story, "dead").await, sara).await;
        assert_eq!(room.store.verdict(id).await.unwrap().in_force(), None);
        let own = room.store.second_verdict(id, SignOff { editor: sara, at: at(20) }, &deed(20, "second")).await;
        assert!(matches!(own, Err(Error::Conflict(_))), "nobody seconds her own: {own:?}");
        room.store.second_verdict(id, SignOff { editor: omid, at: at(20) }, &deed(20, "second")).await.unwrap();
        let twice = room.store.second_verdict(id, SignOff { editor: omid, at: at(21) }, &deed(21, "second")).await;
        assert!(matches!(twice, Err(Error::Conflict(_))), "{twice:?}");
        let kept = room.reopened().await.verdict(id).await.unwrap();
        let verdict = kept.in_force().expect("in force");
        assert_eq!((verdict.rating(), verdict.evidence()), (Rating::False, evidence().as_slice()));
        assert_eq!(verdict.seconded(), SignOff { editor: omid, at: at(20) });
        assert_eq!(room.store.recent_verdicts(5).await.unwrap(), [kept]);
        room.store.withdraw_verdict(id, &deed(30, "withdraw")).await.unwrap();
        assert!(matches!(room.store.withdraw_verdict(id, &deed(31, "withdraw")).await, Err(Error::Conflict(_))));
        let kept = room.store.verdict(id).await.unwrap();
        assert_eq!((kept.in_force(), kept.withdrawn), (None, Some(at(30))), "it stays on the record");
        let second = proposed(room, kept.claim, sara).await;
        room.store.withdraw_verdict(second, &deed(40, "withdraw")).await.unwrap();
        assert!(room.store.second_verdict(second, SignOff { editor: omid, at: at(41) }, &deed(41, "second")).await.is_err());
        assert_eq!(room.store.verdicts_of(story).await.unwrap().iter().map(|v| v.id).collect::<Vec<_>>(), [id, second]);
    }

    async fn a_verdict_keeps_the_words_it_is_on(room) {
        let (story, _, s) = story_saying(room, "g", &["a"]).await;
        room.store.keep_claims(story, &[claim("twelve dead", &s)], at(2)).await.unwrap();
        let (sara, omid) = (room.editor("sara").await, room.editor("omid").await);
        let number = number_of(room, story, "twelve dead").await;
        let (decided, open) = (proposed(room, number, sara).await, proposed(room, number, sara).await);
        room.store.second_verdict(decided, SignOff { editor: omid, at: at(20) }, &deed(20, "second")).await.unwrap();
        room.store.keep_claims(story, &[claim("twenty dead", &s)], at(30)).await.unwrap();
        assert_eq!(room.store.claim(number).await.unwrap().text, "twenty dead");
        let kept = room.store.verdict(decided).await.unwrap();
        assert_eq!(kept.words, "twelve dead");
        assert!(kept.in_force().is_some(), "what was signed stands for what was read");
        let late = room.store.second_verdict(open, SignOff { editor: omid, at: at(31) }, &deed(31, "second")).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "nobody seconds other words than were proposed: {late:?}");
    }

    async fn a_verdict_on_nothing_is_refused(room) {
        let sara = room.editor("sara").await;
        let refused = room.store
            .propose_verdict(ClaimId(9), Rating::True, "m", &evidence(), SignOff { editor: sara, at: at(1) }, &deed(1, "propose")).await;
        assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
        assert!(matches!(room.store.verdict(9).await, Err(Error::NotFound("verdict"))));
        assert!(matches!(room.store.claim(ClaimId(9)).await, Err(Error::NotFound("claim"))));
    }
}
