use gazette_news::{Edition, Label, Standing};

use crate::common::{at, plan};
use crate::reader::{DAM, FERRY, Reader, SHELLFISH, TALKS};

#[test]
fn each_labelled_span_is_followed_by_who_says_so_and_what_the_record_shows() {
    let seen = Reader::of(&plan()).sees(DAM);
    for words in [
        "killed 27 people, [Conflicting: Civil Protection Service]",
        "1,200 people had been moved [Carried by 12, one origin: Civil Protection Service]",
        "ignoring residents who had reported wet ground below the dam. [One party: Mayor of Orsby · Checked: misleading]",
        "held the water of two rivers. [3 independent owners]",
    ] {
        assert!(seen.contains(words), "{words:?} is not in {seen}");
    }
}

#[test]
fn labels_are_said_in_the_language_of_the_page_and_count_in_its_plurals() {
    let reader = Reader::of(&plan());
    let arabic = reader.sees(FERRY);
    assert!(arabic.contains("[٣ مالكين مستقلين]"), "{arabic}");
    assert!(arabic.contains("[نشره ٤ ناشرين، والأصل واحد: الرئيس التنفيذي]"), "{arabic}");
    let persian = reader.sees(SHELLFISH);
    assert!(persian.contains("[روایت‌های ناسازگار: معاون وزیر بهداشت · رسانهٔ زیر کنترل دولت]"), "{persian}");
}

#[test]
fn what_is_denied_is_labelled_with_who_denies_it_and_is_no_statement_of_his() {
    let mut plan = plan();
    for article in &mut plan.articles {
        for pressed in &mut article.editions {
            pressed.edition = denied(&pressed.edition);
        }
    }
    let reader = Reader::of(&plan);
    let seen = reader.sees(DAM);
    assert!(seen.contains("killed 27 people, [Denied by Civil Protection Service · Conflicting]"), "{seen}");
    assert!(seen.contains("[Denied by Mayor of Orsby · Checked: misleading]"), "{seen}");
    assert!(reader.sees("/").contains("Who is named says that it is not so."), "the label is explained");
    assert!(!seen.contains("One party: Mayor of Orsby"), "{seen}");
    for feed in ["/en/rss.xml", "/en/atom.xml", "/en/feed.json"] {
        assert!(reader.source(feed).contains("Denied by "), "{feed}");
    }
    assert!(reader.sees(FERRY).contains("[نفاه الرئيس التنفيذي"), "{}", reader.sees(FERRY));
    let persian = reader.sees(SHELLFISH);
    assert!(persian.contains("[تکذیب‌شده از سوی معاون وزیر بهداشت · روایت‌های ناسازگار"), "{persian}");
}

/// An edition in which whoever is cited denies it.
fn denied(edition: &Edition) -> Edition {
    let deny = |label: &Label| {
        let standing = match label.standing {
            Standing::Conflicting => Standing::Conflicting,
            _ => Standing::NotKnown,
        };
        Label { is_denial: label.attribution.is_some(), standing, ..label.clone() }
    };
    let labels = edition.labels().iter().map(deny).collect();
    let (time, change, text) = (edition.published(), edition.change().clone(), edition.text().clone());
    Edition::new(edition.article(), edition.number(), time, change, text, labels).expect("a sound edition")
}

#[test]
fn the_headline_carries_its_attribution() {
    let reader = Reader::of(&plan());
    let headline = "Marjan denies that a fishing deal with Sepandar was reached: Ministers";
    assert!(reader.sees(TALKS).starts_with(&format!("Amber Sea {headline}")));
    assert!(reader.sees("/").contains(headline));
    assert!(reader.source("/en/rss.xml").contains(headline));
}

#[test]
fn what_one_party_says_is_called_unverified_with_the_name_of_the_site() {
    let reader = Reader::of(&plan());
    let sentence = "has not been independently verified by The Sea Lantern";
    assert!(reader.sees(DAM).contains(sentence));
    assert!(reader.source("/en/atom.xml").contains("independently verified by"));
    assert!(!reader.sees(TALKS).contains("independently verified"), "no label there says one party");
}

#[test]
fn a_state_control_label_stands_by_the_words_and_is_explained_below() {
    let seen = Reader::of(&plan()).sees(TALKS);
    assert!(seen.contains("[Conflicting: Dariush Mehravar · state-controlled outlet]"), "{seen}");
    assert!(
        seen.contains("Why it carries this label: Its director is appointed and dismissed by the government")
    );
    assert!(seen.contains("it stands since 2 February 2026"), "{seen}");
    assert!(seen.contains("Appeal against it"));
}

#[test]
fn credits_byline_and_times_are_printed() {
    let seen = Reader::of(&plan()).sees(DAM);
    assert!(seen.contains("Source: Amber Sea Press - ASP; Coastline Television; Al-Mirsat"));
    assert!(seen.contains("By Imogen Tarrant"));
    assert!(
        seen.contains("First published 17 November 2026, 13:00 UTC · Changed 18 November 2026, 07:30 UTC")
    );
}

#[test]
fn a_refile_does_not_freshen_the_date() {
    use gazette_news::Change;
    let mut plan = plan();
    let cup = plan.articles.iter_mut().find(|article| article.id.0 == 6).expect("the cup");
    let text = cup.editions[0].edition.text().clone();
    let refile = Change::Refile { note: "Mends a comma.".into() };
    cup.editions.push(crate::common::edition(6, 2, "2026-11-25T10:00:00Z", refile, &text, vec![], 13));
    let reader = Reader::of(&plan);
    let linked = reader.linked("/en/sport/amber-cup/");
    assert_eq!(linked[0]["dateModified"], at("2026-11-18T21:10:00Z").to_string());
    assert!(!reader.sees("/en/sport/amber-cup/").contains("Changed"));
}
