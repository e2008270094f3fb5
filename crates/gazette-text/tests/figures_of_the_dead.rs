//! Tolls as news tells them in three languages, and what only looks like one.
//!
//! A line of `figures/*.txt` is a sentence and the figures that are to be read from it: measure, hedge, number, and
//! whether it tells of another time or of a part. Those above the rule were there when the rules were written; those
//! below it were not.

use gazette_news::{Figure, Hedge, Language, Measure, Scope};
use gazette_text::figures::figures;

fn told(figure: &Figure) -> Option<String> {
    let measure = match figure.measure {
        Measure::Deaths => "deaths",
        Measure::Injured => "injured",
        Measure::Missing => "missing",
        Measure::Displaced => "displaced",
        Measure::Detained => "detained",
        _ => return None,
    };
    let hedge = match figure.hedge {
        Hedge::Exactly => "",
        Hedge::AtLeast => ">=",
        Hedge::AtMost => "<=",
        Hedge::About => "~",
    };
    let upto = figure.upto.map(|high| format!("..{high}")).unwrap_or_default();
    let scope = match figure.scope {
        Scope::Whole => "",
        Scope::Part => " part",
        Scope::Before => " before",
    };
    Some(format!("{measure} {hedge}{}{upto}{scope}", figure.value))
}

fn wrong(language: Language, lines: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let lines = lines.lines().filter(|line| !line.starts_with("---"));
    for line in lines {
        let (sentence, wanted) = line.split_once(" => ").expect("a sentence and its figures");
        let wanted: Vec<&str> =
            wanted.split(", ").filter(|one| *one != "-" && !one.starts_with("count ")).collect();
        let found: Vec<String> = figures(sentence, language).iter().filter_map(told).collect();
        if found != wanted {
            wrong.push(format!("{sentence}\n    wanted {wanted:?}\n    found  {found:?}"));
        }
    }
    wrong
}

#[test]
fn tolls_are_read_as_people_read_them() {
    for (language, lines) in [
        (Language::ENGLISH, include_str!("figures/en.txt")),
        (Language::ARABIC, include_str!("figures/ar.txt")),
        (Language::PERSIAN, include_str!("figures/fa.txt")),
    ] {
        let wrong = wrong(language, lines);
        assert!(wrong.is_empty(), "{language}:\n{}", wrong.join("\n"));
    }
}
