use gazette_news::{ArticleText, Change, CreditLine, Edition, Label, Standing};

use crate::common::{at, edition, plan};
use crate::reader::{DAM, FERRY, Reader, SHELLFISH, TALKS};

const CUP: &str = "/en/sport/amber-cup/";

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
    let linked = reader.linked(CUP);
    assert_eq!(linked[0]["dateModified"], at("2026-11-18T21:10:00Z").to_string());
    assert!(!reader.sees(CUP).contains("Changed"));
}

#[test]
fn readers_and_machines_see_whose_text_it_is() {
    let plan = plan();
    let cup = plan.articles.iter().find(|article| article.id.0 == 6).expect("the cup");
    let text = cup.editions[0].edition.text().clone();
    let agency =
        CreditLine { agency: Some("Amber Sea Press".into()), ..crate::common::credit("Source: ASP") };
    let mut seen = Vec::new();
    for (byline, text_of) in [
        (Some("Dana Whitlock, Amber Sea Press"), vec!["Amber Sea Press"]),
        (Some("Imogen Tarrant"), vec!["Amber Sea Press"]),
        (None, vec!["Amber Sea Press"]),
        (None, vec![]),
    ] {
        let mut plan = plan.clone();
        let cup = plan.articles.iter_mut().find(|article| article.id.0 == 6).expect("the cup");
        let byline = byline.map(str::to_owned);
        let text = ArticleText { byline, credits: vec![agency.clone()], ..text.clone() };
        cup.editions = vec![edition(6, 1, "2026-11-18T21:10:00Z", Change::First, &text, vec![], 12)];
        cup.record.text_of = text_of.into_iter().map(str::to_owned).collect();
        let reader = Reader::of(&plan);
        let linked = reader.linked(CUP)[0].clone();
        let source = linked["sourceOrganization"][0]["name"].clone();
        seen.push((reader.sees(CUP), linked["author"].clone(), source, reader.source("/en/atom.xml")));
    }
    let [hers, ours, theirs, own] = &seen[..] else { panic!("four") };
    assert!(hers.0.contains("By Dana Whitlock, Amber Sea Press") && !hers.0.contains("Text: "));
    assert_eq!((&hers.1["name"], &hers.1["@type"]), (&"Dana Whitlock".into(), &"Person".into()));
    assert_eq!(hers.1["affiliation"]["name"], "Amber Sea Press");
    assert_eq!(hers.2, "Amber Sea Press");
    assert!(hers.3.contains("<name>Dana Whitlock, Amber Sea Press</name>"));
    assert!(ours.0.contains("By Imogen Tarrant") && ours.0.contains("Text: Amber Sea Press"));
    assert_eq!(
        (&ours.1[0]["name"], &ours.1[1]["name"]),
        (&"Imogen Tarrant".into(), &"Amber Sea Press".into())
    );
    assert!(theirs.0.contains("Text: Amber Sea Press"));
    assert_eq!(
        (&theirs.1["@type"], &theirs.1["name"]),
        (&"NewsMediaOrganization".into(), &"Amber Sea Press".into())
    );
    assert!(theirs.3.contains("<name>Amber Sea Press</name>"));
    assert!(!own.0.contains("Text: ") && own.2.is_null());
    assert_eq!(own.1["name"], plan.site.languages[0].name);
}
