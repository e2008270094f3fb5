//! Descriptions that share no word with how their owners were introduced.

use gazette_news::Language;

use super::{name_in, speakers};
use crate::people::{same_name, words_of};

#[test]
fn a_description_is_whoever_spoke_last_and_can_be_called_so() {
    for (source, name) in [
        ("The lawyer", "Peter Holt"),
        ("The defendant", "Ann Foss"),
        ("The 58-year-old baker", "Ann Foss"),
        ("The mother of three", "Ann Foss"),
        ("The top diplomat", "Ann Foss"),
        ("The Melandian official", "Ann Foss"),
    ] {
        let text = format!(
            "Lawyer Peter Holt said yes. In Melandia envoy Ann Foss said no. {source} warned of a delay."
        );
        let marks = [("Lawyer Peter Holt", "said yes"), ("envoy Ann Foss", "said no"), (source, "warned")];
        assert_eq!(speakers(Language::ENGLISH, &text, &marks)[2], name, "{source}");
    }
}

#[test]
fn a_counterpart_holds_no_office_of_this_place() {
    let text = "Torland's foreign minister said no. Beside his counterpart Lucien Barraud, Matej Hribov warned of a delay.";
    let marks = [("Torland's foreign minister", "said"), ("Matej Hribov", "warned")];
    assert_eq!(speakers(Language::ENGLISH, text, &marks)[0], "Matej Hribov");
}

#[test]
fn the_office_that_a_persian_story_opens_with_is_whoever_it_names_without_one() {
    let text = "رئیس سازمان دارو گفت: دارو می‌رسد. به گزارش خبرنگار ما، بازار آرام است. \
                دکتر رضا نیک‌اختر افزود: قیمت ثابت است.";
    let marks = [("رئیس سازمان دارو", "گفت"), ("خبرنگار ما", "به گزارش"), ("دکتر رضا نیک‌اختر", "افزود")];
    assert_eq!(speakers(Language::PERSIAN, text, &marks)[0], "رضا نیک‌اختر");
}

#[test]
fn where_somebody_is_from_or_what_she_is_is_no_name() {
    for (source, name) in [
        ("the Norwegian", "Sigrun Vik"),
        ("the former skipper", "Sigrun Vik"),
        ("the Icelander", "Thordur Helgason"),
        ("the 61-year-old", "Thordur Helgason"),
    ] {
        let text = format!(
            "Norway's fisheries minister, Sigrun Vik, who was a skipper before, said yes. Her Icelandic counterpart, Thordur Helgason, 61, \
             said no.\n\nMore time was needed, {source} warned."
        );
        let marks = [
            ("Norway's fisheries minister, Sigrun Vik", "said yes"),
            ("Thordur Helgason", "said no"),
            (source, "warned"),
        ];
        assert_eq!(speakers(Language::ENGLISH, &text, &marks)[2], name, "{source}");
    }
    // A refugee council of Norwegians is a body, and a paper a paper.
    for (source, name) in [
        ("the Norwegian Refugee Council", "Norwegian Refugee Council"),
        ("the Corrow Guardian", "Corrow Guardian"),
    ] {
        let text = format!(
            "Norway's fisheries minister, Sigrun Vik, said yes. More time was needed, {source} warned."
        );
        assert_eq!(name_in(Language::ENGLISH, &text, source, name), name);
    }
}

#[test]
fn somebody_whom_the_text_told_of_without_a_name_is_nobody_named() {
    let text = "Foreign minister Ann Foss said no. A diplomat who sat in on the meeting said yes. There was coffee on the carpet, the diplomat warned.";
    let marks = [
        ("Foreign minister Ann Foss", "said no"),
        ("A diplomat who sat in on the meeting", "said yes"),
        ("the diplomat", "warned"),
    ];
    assert_eq!(speakers(Language::ENGLISH, text, &marks)[2], "");
}

#[test]
fn a_party_in_brackets_ends_a_name_and_no_stop_of_junior_does() {
    let (text, source) = ("Rep. Wendell Oakes Jr. (Union) said no.", "Rep. Wendell Oakes Jr. (Union)");
    assert_eq!(name_in(Language::ENGLISH, text, source, "Wendell Oakes"), "Wendell Oakes Jr.");
}

#[test]
fn whoever_denies_right_after_an_accusation_was_accused() {
    let of = |text: &str, marks: &[(&str, &str)]| {
        speakers(Language::ENGLISH, text, marks).pop().unwrap_or_default()
    };
    let text = "Mayor Tom Rye accused deputy Karl Vogt of theft. He denied it.";
    assert_eq!(of(text, &[("Mayor Tom Rye", "accused"), ("He", "denied")]), "Karl Vogt");
    // She is no "he", and who goes on without denying is the accuser.
    let text = "Mayor Tom Rye accused deputy Ann Foss of theft. He denied a rift.";
    assert_eq!(of(text, &[("Mayor Tom Rye", "accused"), ("He", "denied")]), "Tom Rye");
    let text = "Mayor Tom Rye accused deputy Karl Vogt of theft. He said it was late.";
    assert_eq!(of(text, &[("Mayor Tom Rye", "accused"), ("He", "said")]), "Tom Rye");
}

#[test]
fn half_of_a_double_surname_and_a_ministry_turned_round_are_the_same() {
    let same = |a: &str, b: &str| same_name(&words_of(a, Language::ENGLISH), &words_of(b, Language::ENGLISH));
    assert!(same("Ebdali", "Gholamreza Ebdali-Moqaddam"));
    assert!(same("Oil Ministry", "Ministry of Oil"));
    assert!(!same("Oil Ministry", "Ministry of Trade"));
    assert!(same("Abu Talha", "Abu Talha al-Kelmari"));
    assert!(!same("Karl Holt", "Karl Vogt"));
}
