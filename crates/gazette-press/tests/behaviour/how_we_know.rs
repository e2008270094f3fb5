use gazette_news::Reply;
use gazette_press::plan::AllegationLine;

use crate::common::plan;
use crate::reader::{DAM, FERRY, Reader};

#[test]
fn the_panel_counts_origins_and_says_why() {
    let seen = Reader::of(&plan()).sees(DAM);
    assert!(seen.contains("How we know 17 dispatches 4 origins 3 independent owners"), "{seen}");
    assert!(seen.contains("have one owner, Coastline Media Holdings, and count once."));
    assert!(seen.contains("First reported by Amber Sea Press, 17 November 2026, 06:40 UTC"));
}

#[test]
fn reprints_stand_under_the_text_they_carry_with_how_that_is_known() {
    let source = Reader::of(&plan()).source(DAM);
    let order =
        ["Amber Sea Press</bdi>", "The Ellery Courier</bdi>", "AmberNow</bdi>", "South Shore Times</bdi>"];
    let places = order.map(|name| source.find(&format!("<b class=\"outlet\"><bdi>{name}")));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    let seen = Reader::of(&plan()).sees(DAM);
    assert!(
        seen.contains("Copy of Amber Sea Press. It says so itself, and its words stand in the other text.")
    );
    assert!(seen.contains("Copy of The Ellery Courier. Its words stand in the other text. Which of the two came first is not known."));
    assert!(
        seen.contains("Orsby Wire credited, text not held"),
        "an origin known by its credit alone is named"
    );
}

#[test]
fn figures_that_differ_stand_in_one_table() {
    let seen = Reader::of(&plan()).sees(DAM);
    assert!(seen.contains("Dead Figure Who says so Through When 27 people in conflict Tomas Brandreth, Civil Protection Service"), "{seen}");
    assert!(
        seen.contains("Service Amber Sea Press, The Ellery Courier 17 November"),
        "one row for what one speaker said: {seen}"
    );
    assert_eq!(seen.matches("27 people in conflict").count(), 1);
    assert!(seen.contains("nobody named"));
}

#[test]
fn editions_are_listed_with_their_leaves_and_how_to_verify_them() {
    let reader = Reader::of(&plan());
    let seen = reader.sees(DAM);
    for leaf in ["Log leaf 0", "Log leaf 4", "Log leaf 6"] {
        assert!(seen.contains(leaf), "{leaf}");
    }
    assert!(seen.contains("gazette verify https://lantern.example/en/halvane/tellin-dam-tolls/"));
    assert!(reader.sees(FERRY).contains("ورقة السجل ٨"));
    let log = reader.sees("/en/log/");
    assert!(log.contains(&plan().site.log_key) && log.contains(&plan().site.log_origin));
}

#[test]
fn the_copy_tree_is_a_picture_of_its_own_with_words_for_those_who_do_not_see_it() {
    let reader = Reader::of(&plan());
    let path = reader
        .paths()
        .find(|path| path.ends_with(".svg") && path.starts_with(DAM))
        .expect("a picture")
        .to_owned();
    assert_eq!(reader.page(&path).content_type, "image/svg+xml");
    assert!(reader.source(DAM).contains("alt=\"The copy tree: which text was copied from which."));
}

#[test]
fn an_allegation_says_whose_words_it_is_and_what_became_of_asking() {
    let mut plan = plan();
    let line = |words: &str, unnamed, reply| AllegationLine {
        words: words.to_owned(),
        unnamed,
        corroborated: false,
        reply,
    };
    let sought = |answer: Option<&str>| Reply::Sought {
        when: "on Monday".into(),
        by: "by e-mail".into(),
        answer: answer.map(str::to_owned),
    };
    let dam = plan.articles.iter_mut().find(|article| article.slug == "tellin-dam-tolls").expect("there");
    dam.record.allegations = vec![
        line("The director knew.", true, sought(None)),
        line("The mayor was paid.", false, sought(Some("I was not."))),
        line("The log was burnt.", false, Reply::Waived { reason: "a court found it".into() }),
    ];
    let seen = Reader::of(&plan).sees(DAM);
    assert!(
        seen.contains("The director knew. The source of this is not named. These are its words and not ours"),
        "{seen}"
    );
    assert!(seen.contains(
        "A reply was sought on Monday, by e-mail. There was no answer by the time of publication."
    ));
    assert!(
        seen.contains("The mayor was paid. A reply was sought on Monday, by e-mail. The answer: I was not.")
    );
    assert!(seen.contains("The log was burnt. No reply was sought: a court found it"));
}
