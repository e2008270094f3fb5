//! A small newspaper of our own invention, in three languages.
#![allow(dead_code, unused_imports, reason = "each test and the example use a part of it")]

use gazette_news::{
    ArticleId, ArticleText, Basis, Change, CreditLine, Edition, Figure, Hedge, Label, Language, Measure,
    Outlet, Precedence, Span, Standing, StateControl,
};
use gazette_press::plan::{FigureLine, Plan, PressedEdition, TextLine};
use jiff::Timestamp;

mod dam;
mod english;
mod others;
mod persian;
mod site;

pub use dam::dam;
pub use english::{corrow, ferry};
pub use others::{cup, harbour, talks};
pub use persian::shellfish;
pub use site::site;

pub fn at(time: &str) -> Timestamp {
    time.parse().expect("a time")
}

/// The whole newspaper.
pub fn plan() -> Plan {
    Plan {
        at: at("2026-11-21T20:00:00Z"),
        site: site(),
        articles: vec![dam(), corrow(), ferry(), shellfish(), talks(), cup(), harbour()],
    }
}

/// A label on the first place where `words` stand in `body`.
pub fn label(body: &str, words: &str, who: Option<&str>, standing: Standing) -> Label {
    let byte = body.find(words).expect("the words stand in the body");
    let start = body[..byte].chars().count() as u32;
    Label {
        span: Span::new(start, start + words.chars().count() as u32).expect("forwards"),
        attribution: who.map(str::to_owned),
        is_denial: false,
        standing,
        rating: None,
        state_control: None,
    }
}

pub fn credit(text: &str) -> CreditLine {
    CreditLine { text: text.into(), agency: None, abbreviation: None, seen: None }
}

pub fn text(language: Language, section: &str, headline: &str, body: &str) -> ArticleText {
    ArticleText {
        language,
        section: section.into(),
        headline: headline.into(),
        headline_attribution: None,
        standfirst: None,
        dateline: None,
        byline: None,
        credits: vec![],
        body: body.into(),
    }
}

pub fn edition(
    article: i64,
    number: u32,
    time: &str,
    change: Change,
    text: &ArticleText,
    labels: Vec<Label>,
    leaf: u64,
) -> PressedEdition {
    let edition = Edition::new(ArticleId(article), number, at(time), change, text.clone(), labels);
    PressedEdition { edition: edition.expect("a sound edition"), leaf }
}

pub fn outlet(id: &str, name: &str, agency: bool) -> Outlet {
    Outlet {
        id: id.parse().expect("a short name"),
        owner: None,
        name: name.into(),
        abbreviation: None,
        also: vec![],
        home: None,
        languages: vec![],
        agency,
        state_control: None,
    }
}

/// Amber Sea Press, the agency.
pub fn asp() -> Outlet {
    Outlet { abbreviation: Some("ASP".into()), ..outlet("asp", "Amber Sea Press", true) }
}

/// A state agency, with its label and the label's basis.
pub fn sepna() -> Outlet {
    Outlet {
        state_control: Some(StateControl {
            label: "state-controlled".into(),
            basis: "Its director is appointed and dismissed by the government under Decree 118.".into(),
            since: "2026-02-02".parse().expect("a day"),
            appeal: "https://lantern.example/en/about/".into(),
        }),
        ..outlet("sepna", "Sepandar National News Agency", true)
    }
}

pub fn line(
    outlet: Outlet,
    owner: Option<&str>,
    language: Language,
    headline: &str,
    published: &str,
    copied_from: Option<(&str, Basis, Precedence)>,
) -> TextLine {
    TextLine {
        url: Some(format!("https://{}.example/{}", outlet.id, published.replace(':', "-"))),
        used: copied_from.is_none(),
        owner: owner.map(str::to_owned),
        headline: headline.into(),
        language,
        published: Some(at(published)),
        received: None,
        copied_from: copied_from.map(|(name, basis, precedence)| (name.to_owned(), basis, precedence)),
        outlet,
    }
}

pub fn figure(
    measure: Measure,
    value: f64,
    printed: &str,
    speaker: Option<&str>,
    outlet: &str,
    published: &str,
) -> FigureLine {
    let span = Span::new(0, 1).expect("forwards");
    FigureLine {
        figure: Figure {
            measure,
            value,
            upto: None,
            hedge: Hedge::Exactly,
            unit: None,
            counted: None,
            scope: gazette_news::Scope::Whole,
            certainty: gazette_news::Certainty::Told,
            span,
        },
        printed: printed.into(),
        speaker: speaker.map(str::to_owned),
        outlet: outlet.into(),
        published: Some(at(published)),
        received: None,
        conflicts: true,
        replaced: false,
        denied: false,
        drifted: false,
    }
}
