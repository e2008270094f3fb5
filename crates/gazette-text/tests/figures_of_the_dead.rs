//! Tolls as news tells them in three languages, and what only looks like one.
//!
//! A line of `figures/*.txt` is a sentence and the figures that are to be read from it: measure, hedge, number, and
//! whether it tells of another time or of a part; in `agencies-*.txt` also what else is counted, and whether it is feared,
//! asked, negated or denied. Those above the rule were there when the rules were written; those
//! below it were not.

use gazette_news::{Certainty, Figure, Hedge, Language, Measure, Scope};
use gazette_text::figures::figures;

/// A toll as a line writes it.
fn told(figure: &Figure) -> Option<String> {
    let is_toll = figure.measure.is_toll();
    is_toll.then(|| in_full(&Figure { certainty: Certainty::Told, ..figure.clone() }))
}

/// Any figure as a line writes it: with its unit or what is counted where it is no toll, and how it is told.
fn in_full(figure: &Figure) -> String {
    let measure = match figure.measure {
        Measure::Deaths => "deaths",
        Measure::Injured => "injured",
        Measure::Missing => "missing",
        Measure::Displaced => "displaced",
        Measure::Detained => "detained",
        Measure::Money => "money",
        Measure::Percent => "percent",
        Measure::Count => "count",
        Measure::Date => "date",
    };
    let hedge = match figure.hedge {
        Hedge::Exactly => "",
        Hedge::AtLeast => ">=",
        Hedge::AtMost => "<=",
        Hedge::MoreThan => ">",
        Hedge::LessThan => "<",
        Hedge::About => "~",
    };
    let upto = figure.upto.map(|high| format!("..{high}")).unwrap_or_default();
    let scope = match figure.scope {
        Scope::Whole => "",
        Scope::Part => " part",
        Scope::Before => " before",
    };
    let certainty = match figure.certainty {
        Certainty::Told => "",
        Certainty::Possible => " possible",
        Certainty::Asked => " asked",
        Certainty::Negated => " negated",
        Certainty::Denied => " denied",
    };
    let of = match (figure.measure, figure.unit, &figure.counted) {
        (Measure::Money | Measure::Count, Some(unit), _) => format!(" {}", unit.code()),
        (Measure::Count, None, Some(counted)) => format!(" {counted}"),
        _ => String::new(),
    };
    format!("{measure} {hedge}{}{upto}{of}{scope}{certainty}", figure.value)
}

fn wrong(language: Language, lines: &str, told: impl Fn(&Figure) -> Option<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    let lines = lines.lines().filter(|line| !line.starts_with("---"));
    for line in lines {
        let (sentence, wanted) = line.split_once(" => ").expect("a sentence and its figures");
        let wanted: Vec<&str> = wanted.split(", ").filter(|one| *one != "-").collect();
        let found: Vec<String> = figures(sentence, language).iter().filter_map(&told).collect();
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
        let wrong = wrong(language, lines, told);
        assert!(wrong.is_empty(), "{language}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn what_agencies_write_is_read_in_full() {
    let mut all = Vec::new();
    for (language, lines) in [
        (Language::ENGLISH, include_str!("figures/agencies-en.txt")),
        (Language::ARABIC, include_str!("figures/agencies-ar.txt")),
        (Language::PERSIAN, include_str!("figures/agencies-fa.txt")),
    ] {
        all.extend(wrong(language, lines, |figure| Some(in_full(figure))));
    }
    assert!(all.is_empty(), "{} of the lines:\n{}", all.len(), all.join("\n"));
}
