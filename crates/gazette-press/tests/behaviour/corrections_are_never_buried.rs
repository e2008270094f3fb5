use crate::common::plan;
use crate::reader::{DAM, FERRY, Reader};

const WAS_IS: &str = "An earlier edition of this article said “12,000 people had been moved”. It should have said “1,200 people had been moved”.";

#[test]
fn a_correction_stands_at_the_top_of_every_later_edition() {
    let reader = Reader::of(&plan());
    for path in [DAM.to_owned(), format!("{DAM}2/")] {
        let seen = reader.sees(&path);
        let note = seen.find(&format!("Correction 17 November 2026, 15:10 UTC {WAS_IS}"));
        let body = seen.find("The collapse of the Tellin Dam");
        assert!(note.is_some() && note < body, "{path}: {seen}");
    }
    let first = reader.sees(&format!("{DAM}1/"));
    assert!(!first.contains("Correction 17 November"), "the first edition had none yet");
}

#[test]
fn an_earlier_edition_shows_word_by_word_what_the_next_one_changed() {
    let source = Reader::of(&plan()).source(&format!("{DAM}1/"));
    let (_, difference) = source.split_once("class=\"difference\"").expect("a difference");
    let (difference, _) = difference.split_once("</section>").expect("an end");
    assert!(difference.contains(">12,000<") || difference.contains("</span>12,000<"), "{difference}");
    assert!(difference.contains("</span>1,200<"), "{difference}");
    assert!(difference.contains("<del>") && difference.contains("<ins>"));
    assert!(!difference.contains("Peter Lomax"), "paragraphs that did not change stay out");
    assert!(source.contains("noindex"));
}

#[test]
fn the_corrections_page_lists_corrections_clarifications_and_withdrawals() {
    let reader = Reader::of(&plan());
    let seen = reader.sees("/en/corrections/");
    let order = ["The harbour clock runs again", "Tellin Dam", "Three villages below second"]
        .map(|words| seen.find(words));
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "newest first: {seen}");
    assert!(seen.contains(WAS_IS));
    assert!(reader.sees("/ar/corrections/").contains("«توقفت الأربعاء»"));
    assert!(reader.sees("/fa/corrections/").contains("تاکنون چیزی برای تصحیح نبوده است"));
}

#[test]
fn corrections_go_out_in_the_feeds_and_in_structured_data() {
    let reader = Reader::of(&plan());
    assert!(reader.source("/en/rss.xml").contains("Correction&lt;/strong&gt;"));
    assert!(reader.source("/en/corrections/rss.xml").contains("Correction: Tellin Dam"));
    let article = &reader.linked(DAM)[0];
    assert_eq!(article["correction"][0]["@type"], "CorrectionComment");
    assert_eq!(article["correction"][0]["text"], WAS_IS);
    assert_eq!(reader.linked(FERRY)[0]["correction"][0]["datePublished"], "2026-11-18T16:20:00Z");
}
