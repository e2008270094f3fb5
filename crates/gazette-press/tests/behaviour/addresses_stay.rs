use gazette_news::{ArticleId, Change, Language};
use gazette_press::plan::{ArticlePlan, Record};
use gazette_press::{PressError, article_path, article_paths, encode};

use crate::common::{edition, plan, text};
use crate::reader::{FERRY, Reader};

#[test]
fn an_article_of_the_same_name_must_move_whoever_has_the_lower_number() {
    let mut plan = plan();
    let before = article_paths(&plan);
    let words = text(Language::ENGLISH, "Halvane", "Another dam", "It holds.");
    plan.articles.push(ArticlePlan {
        id: ArticleId(0),
        slug: "tellin-dam-tolls".into(),
        editions: vec![edition(0, 1, "2026-11-21T10:00:00Z", Change::First, &words, vec![], 30)],
        record: Record::default(),
    });
    let after = article_paths(&plan);
    assert!(before.iter().all(|(id, path)| after.get(id) == Some(path)), "an address was taken away");
    assert_eq!(after[&ArticleId(0)], "/en/halvane/tellin-dam-tolls-0/");
}

#[test]
fn a_later_edition_in_another_section_keeps_the_address() {
    let mut plan = plan();
    let cup = plan.articles.iter_mut().find(|article| article.id.0 == 6).expect("the cup");
    let mut words = cup.editions[0].edition.text().clone();
    words.section = "Front".into();
    let update = Change::Update { advisory: "Adds the scorers in paragraph 3.".into() };
    cup.editions.push(edition(6, 2, "2026-11-21T10:00:00Z", update, &words, vec![], 31));
    assert_eq!(article_path(&plan, ArticleId(6)).as_deref(), Some("/en/sport/amber-cup/"));
}

#[test]
fn letters_stay_letters_and_links_are_encoded() {
    let reader = Reader::of(&plan());
    assert_eq!(reader.page(FERRY).status, 200);
    assert!(reader.source("/ar/").contains(&encode(FERRY)));
    assert!(encode(FERRY).is_ascii());
}

#[test]
fn what_cannot_be_pressed_is_said_by_name() {
    let mut without = plan();
    without.articles[0].editions.clear();
    assert!(matches!(gazette_press::press(&without), Err(PressError::NoEdition(ArticleId(1)))));
    let mut foreign = plan();
    foreign.site.languages.retain(|site| site.language != Language::ARABIC);
    let error = gazette_press::press(&foreign).expect_err("no Arabic pages").to_string();
    assert_eq!(error, "article 3 is in ar, and the site has no pages in it: add ar to its languages");
    let mut silent = plan();
    silent.site.languages.clear();
    assert!(matches!(gazette_press::press(&silent), Err(PressError::NoLanguage)));
}

#[test]
fn a_name_that_looks_like_the_fallback_of_another_is_no_trouble() {
    let mut plan = plan();
    let words = text(Language::ENGLISH, "Halvane", "Another dam", "It holds.");
    // The first is called as the second would be, since its own name is taken.
    for (id, slug, leaf) in [(40, "tellin-dam-tolls-41", 30), (41, "tellin-dam-tolls", 31)] {
        plan.articles.push(ArticlePlan {
            id: ArticleId(id),
            slug: slug.into(),
            editions: vec![edition(id, 1, "2026-11-21T10:00:00Z", Change::First, &words, vec![], leaf)],
            record: Record::default(),
        });
    }
    gazette_press::press(&plan).expect("it can be pressed");
    let paths = article_paths(&plan);
    assert_eq!(paths[&ArticleId(40)], "/en/halvane/tellin-dam-tolls-41/");
    assert_eq!(paths[&ArticleId(41)], "/en/halvane/tellin-dam-tolls-41-2/");
}
