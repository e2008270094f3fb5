//! What an edition says of itself is so: one of which readers would see nothing is not printed, and a number is not mended
//! in passing.

use crate::actors::{Editor, Newsroom, hidden, reads};
use crate::embargo_and_schedule::{LIT, draft, press, saves};

const HEADLINE: &str = "Lighthouse lit again";
const PATH: &str = "/en/harbour/lighthouse-lit-again/";

fn published(sara: &Editor<'_>) -> String {
    let article = draft(sara, HEADLINE);
    assert_eq!(press(sara, &article, &[("act", "publish")]).status, 303);
    article
}

#[test]
fn an_act_of_which_readers_would_see_nothing_is_refused() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = Newsroom::opens(&dir.path().join("room"));
    let sara = Editor::joins(&newsroom);
    let article = published(&sara);
    let checkpoint = reads(&newsroom, "/log/checkpoint").body;
    for act in [
        &[("act", "update"), ("advisory", "nothing")][..],
        &[("act", "correct"), ("was", "a"), ("is", "b")],
        &[("act", "refile"), ("note", "nothing")],
    ] {
        let refused = press(&sara, &article, act);
        assert_eq!(refused.status, 409, "{act:?}");
        assert!(refused.body.contains("Readers would see nothing new"), "{}", refused.body);
    }
    assert_eq!(reads(&newsroom, "/log/checkpoint").body, checkpoint, "the log has not grown");
    // What misled can be cleared up without another word of it being changed; once.
    let clarify = [("act", "clarify"), ("note", "The lighthouse of the old harbour is meant.")];
    assert_eq!(press(&sara, &article, &clarify).status, 303);
    assert_eq!(press(&sara, &article, &clarify).status, 409);
}

#[test]
fn of_one_update_that_is_ordered_three_times_one_edition_is_printed() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = Newsroom::opens(&dir.path().join("room"));
    let sara = Editor::joins(&newsroom);
    let article = published(&sara);
    saves(&sara, &article, HEADLINE, &format!("{LIT}\n\nIts keeper is eighty."));
    let number = hidden(&sara.opens(&article), "number");
    let order = [("act", "update"), ("advisory", "Adds the keeper"), ("number", number.as_str())];
    let mut statuses = std::thread::scope(|scope| {
        let orders: Vec<_> =
            (0..3).map(|_| scope.spawn(|| sara.sends(&format!("{article}/press"), &order).status)).collect();
        orders.into_iter().map(|order| order.join().expect("an answer")).collect::<Vec<_>>()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409]);
    assert_eq!(reads(&newsroom, &format!("{PATH}edition-2.json")).status, 200);
    assert_eq!(reads(&newsroom, &format!("{PATH}edition-3.json")).status, 404);
}

#[test]
fn a_refile_changes_no_number_wherever_it_is_printed() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = Newsroom::opens(&dir.path().join("room"));
    let sara = Editor::joins(&newsroom);
    let article = draft(&sara, "Rate at 6.75 percent");
    assert_eq!(press(&sara, &article, &[("act", "publish")]).status, 303);
    saves(&sara, &article, "Rate at 7.75 percent", LIT);
    let refused = press(&sara, &article, &[("act", "refile"), ("note", "Spelling.")]);
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("6.75 became 7.75"), "{}", refused.body);
}
