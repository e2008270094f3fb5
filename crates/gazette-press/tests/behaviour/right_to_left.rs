use crate::common::plan;
use crate::reader::{FERRY, Reader, SHELLFISH};

#[test]
fn pages_run_in_the_direction_of_their_language() {
    let reader = Reader::of(&plan());
    for (path, source) in reader.html() {
        let language = if path == "/" || path == "/404.html" { "en" } else { &path[1..3] };
        let direction = if language == "en" { "ltr" } else { "rtl" };
        assert!(
            source.starts_with(&format!("<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">")),
            "{path}"
        );
    }
}

#[test]
fn foreign_names_are_isolated_so_that_they_do_not_turn_the_line_around() {
    let source = Reader::of(&plan()).source(FERRY);
    assert!(source.contains("<bdi>Amber Sea Press</bdi>"));
    assert!(source.contains("lang=\"en\" dir=\"ltr\">Ferry strike strands 4,300</a>"));
}

#[test]
fn dates_and_numbers_are_written_as_readers_write_them() {
    let reader = Reader::of(&plan());
    let arabic = reader.sees(FERRY);
    assert!(arabic.contains("١٨ تشرين الثاني/نوفمبر ٢٠٢٦، ١٥:٠٠ بتوقيت غرينتش"), "{arabic}");
    let persian = reader.sees(SHELLFISH);
    assert!(persian.contains("۲۷ آبان ۱۴۰۵ (۱۸ نوامبر ۲۰۲۶)، ساعت ۱۷:۰۰ به وقت جهانی"), "{persian}");
    assert!(
        reader.source(SHELLFISH).contains("<time datetime=\"2026-11-18T17:00:00Z\">"),
        "machines read the Gregorian day"
    );
}

#[test]
fn no_word_of_the_interface_is_left_in_english() {
    let mut plan = plan();
    plan.articles.clear();
    plan.site.contact = None;
    let reader = Reader::of(&plan);
    let allowed =
        ["English", "gazette", "verify", "SP", "tlog-tiles", "sp", "org", "lantern", "example", "https"];
    for path in ["/ar/", "/fa/", "/ar/corrections/", "/fa/archive/", "/ar/log/", "/fa/404.html"] {
        let seen = reader.sees(path).replace(&plan.site.log_key, "").replace(&plan.site.log_origin, "");
        let latin = seen.split(|c: char| !c.is_ascii_alphabetic() && c != '-').filter(|word| word.len() > 1);
        for word in latin {
            assert!(allowed.contains(&word), "{path}: {word} in {seen}");
        }
    }
}

#[test]
fn the_stylesheet_knows_no_left_and_right() {
    let reader = Reader::of(&plan());
    let css = reader.paths().find(|path| path.ends_with(".css")).expect("a stylesheet").to_owned();
    let css = reader.source(&css);
    for physical in [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "float: left",
        "float: right",
    ] {
        assert!(!css.contains(physical), "{physical}");
    }
}
