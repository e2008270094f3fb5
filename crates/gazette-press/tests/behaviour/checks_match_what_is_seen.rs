use gazette_press::{PressError, Theme};

use crate::common::plan;
use crate::reader::{DAM, Reader};

fn check(reader: &Reader) -> String {
    reader.paths().find(|path| path.starts_with("/en/checks/")).expect("a check page").to_owned()
}

#[test]
fn a_check_page_shows_the_claim_the_rating_the_evidence_and_the_method() {
    let reader = Reader::of(&plan());
    let seen = reader.sees(&check(&reader));
    assert!(seen.contains(
        "The company ignored residents who had reported wet ground below the dam. Said by Piers Collard"
    ));
    assert!(seen.contains("Our rating: misleading"));
    assert!(seen.contains("We compared the county's list of calls"));
    assert!(seen.contains("The county lists 14 calls."));
}

#[test]
fn its_review_says_what_the_page_says_and_stands_on_no_other_page() {
    let reader = Reader::of(&plan());
    let path = check(&reader);
    let linked = reader.linked(&path);
    let reviews: Vec<_> = linked.iter().filter(|linked| linked["@type"] == "ClaimReview").collect();
    assert_eq!(reviews.len(), 1);
    assert_eq!(reviews[0]["reviewRating"]["ratingValue"], 2);
    assert_eq!(reviews[0]["reviewRating"]["alternateName"], "misleading");
    assert_eq!(reviews[0]["itemReviewed"]["author"]["name"], "Piers Collard");
    for (other, source) in reader.html() {
        assert!(other == path || !source.contains("ClaimReview"), "{other}");
    }
}

#[test]
fn a_review_that_readers_cannot_see_is_refused() {
    let hiding = "{% extends \"base.html\" %}{% block main %}<p>Checked.</p>{% endblock %}";
    let theme = Theme::with([("check.html".to_owned(), hiding.to_owned())]);
    let error = gazette_press::press_with(&plan(), &theme).expect_err("the page hides the claim");
    assert!(matches!(error, PressError::Review { .. }), "{error}");
}

#[test]
fn a_claim_that_nobody_is_known_to_have_made_has_a_page_and_no_review() {
    let mut plan = plan();
    plan.articles[0].record.verdicts[0].speaker = None;
    let reader = Reader::of(&plan);
    let path = check(&reader);
    assert!(reader.linked(&path).is_empty());
    assert!(reader.sees(&path).contains("Who said it first is not known."));
}

#[test]
fn agency_copy_without_an_address_is_named_among_what_an_article_rests_on() {
    let mut plan = plan();
    let record = &mut plan.articles[0].record;
    let used = record.texts.iter_mut().find(|line| line.used).expect("it rests on something");
    used.url = None;
    let (name, outlet) = (used.headline.clone(), used.outlet.name.clone());
    let based_on = Reader::of(&plan).linked(DAM)[0]["isBasedOn"].clone();
    let named = based_on.as_array().expect("a list").iter().find(|work| work["name"] == name.as_str());
    assert_eq!(named.expect("it is named")["publisher"]["name"], outlet.as_str());
}

#[test]
fn what_is_rated_of_a_denial_is_what_it_denies() {
    let mut plan = plan();
    let verdict = &mut plan.articles[0].record.verdicts[0];
    verdict.claim = "the mill had been unsafe".to_owned();
    verdict.denial = Some("Rita Falk denied that the mill had been unsafe".to_owned());
    verdict.speaker = Some("Rita Falk".to_owned());
    let reader = Reader::of(&plan);
    let path = check(&reader);
    let seen = reader.sees(&path);
    assert!(
        seen.contains("the mill had been unsafe What is rated is this, which is denied in the words:"),
        "{seen}"
    );
    assert!(seen.contains("Denied by Rita Falk") && !seen.contains("Said by Rita Falk"), "{seen}");
    let review = &reader.linked(&path)[0];
    assert_eq!(review["claimReviewed"], "the mill had been unsafe");
    assert_eq!(review["itemReviewed"]["description"], "Rita Falk denied that the mill had been unsafe");
    assert!(review["itemReviewed"]["author"].is_null(), "who denies it did not claim it");
}

#[test]
fn articles_describe_themselves_in_the_words_of_schema_org() {
    let reader = Reader::of(&plan());
    let article = &reader.linked(DAM)[0];
    assert_eq!(article["@type"], "NewsArticle");
    assert_eq!(article["dateline"], "Port Ellery");
    assert_eq!(article["creditText"], "Source: Amber Sea Press - ASP; Coastline Television; Al-Mirsat");
    assert_eq!(article["isBasedOn"].as_array().map(Vec::len), Some(3));
    let publisher = &article["publisher"];
    assert_eq!(publisher["@type"], "NewsMediaOrganization");
    assert_eq!(publisher["correctionsPolicy"], "https://lantern.example/en/policy/corrections/");
    assert_eq!(publisher["ownershipFundingInfo"], "https://lantern.example/en/policy/ownership-funding/");
    assert_eq!(
        reader.linked("/en/halvane/harbour-clock/")[0]["@type"],
        "ReportageNewsArticle",
        "our own reporting"
    );
    assert_eq!(reader.linked(DAM)[1]["@type"], "BreadcrumbList");
}
