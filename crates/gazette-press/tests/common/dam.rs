//! An article with everything: a correction, an update, conflicting figures, a copy tree.

use gazette_news::{
    ArticleId, ArticleText, Basis, Change, Label, Language, Measure, Precedence, Rating, Standing,
};
use gazette_press::plan::{ArticlePlan, Record, TextLine, VerdictLine};

use super::{asp, at, credit, edition, figure, label, line, outlet, text};

const DAM: &str = "The collapse of the Tellin Dam above the Halvane town of Orsby killed 27 people, the director of the \
Civil Protection Service, Tomas Brandreth, said on Tuesday, according to Amber Sea Press (ASP). Two other authorities gave \
higher counts.\n\nA spokesman for the health ministry, Peter Lomax, said hospitals in the valley had received 31 bodies by \
noon, nine of them of children, the Marjani daily Al-Mirsat reported.\n\nThe rescue coordinator for Orsby county, Ingrid \
Sallow, said at least 40 people had died. “My crews have counted forty and there are places we have not reached,” she told \
Coastline Television.\n\nBrandreth said 12,000 people had been moved to schools and a sports hall and that 64 were \
unaccounted for, ASP reported.\n\nThe mayor of Orsby, Piers Collard, accused the Tellin Water Company of ignoring residents \
who had reported wet ground below the dam. The company rejected the accusation, saying that every call had been logged and \
followed up, Coastline Television reported.\n\nThe dam was built in 1961 and held the water of two rivers.";

/// The dam: three tolls, one corrected figure, a later update, a checked claim.
pub fn dam() -> ArticlePlan {
    let first = ArticleText {
        headline_attribution: Some("Officials".into()),
        standfirst: Some(
            "Three authorities have given three tolls for the collapse above Orsby. None of them could be confirmed.".into(),
        ),
        dateline: Some("Port Ellery".into()),
        byline: Some("Imogen Tarrant".into()),
        credits: vec![credit("Source: Amber Sea Press - ASP; Coastline Television; Al-Mirsat")],
        ..text(Language::ENGLISH, "Halvane", "Tellin Dam: counts of the dead differ, from 27 to at least 40", DAM)
    };
    let corrected = ArticleText { body: DAM.replace("12,000", "1,200"), ..first.clone() };
    let updated = ArticleText {
        body: format!(
            "{}\n\nSchools in Orsby will stay closed until Monday, the county said.",
            corrected.body
        ),
        ..first.clone()
    };
    let labels = |body: &str| {
        let moved = if body.contains("12,000") {
            "12,000 people had been moved"
        } else {
            "1,200 people had been moved"
        };
        let ignoring = "ignoring residents who had reported wet ground below the dam";
        vec![
            label(body, "killed 27 people", Some("Civil Protection Service"), Standing::Conflicting),
            label(body, "received 31 bodies", Some("Health ministry"), Standing::Conflicting),
            label(body, "at least 40 people had died", Some("Rescue coordinator"), Standing::Conflicting),
            label(body, moved, Some("Civil Protection Service"), Standing::OneOrigin { carried_by: 12 }),
            Label {
                rating: Some(Rating::Misleading),
                ..label(body, ignoring, Some("Mayor of Orsby"), Standing::OneParty)
            },
            label(body, "held the water of two rivers", None, Standing::Corroborated { owners: 3 }),
        ]
    };
    let correction = Change::Correction {
        was: "12,000 people had been moved".into(),
        is: "1,200 people had been moved".into(),
    };
    let update = Change::Update { advisory: "Adds the closing of the schools in paragraph 7.".into() };
    ArticlePlan {
        id: ArticleId(1),
        slug: "tellin-dam-tolls".into(),
        editions: vec![
            edition(1, 1, "2026-11-17T13:00:00Z", Change::First, &first, labels(&first.body), 0),
            edition(1, 2, "2026-11-17T15:10:00Z", correction, &corrected, labels(&corrected.body), 4),
            edition(1, 3, "2026-11-18T07:30:00Z", update, &updated, labels(&updated.body), 6),
        ],
        record: dam_record(),
    }
}

fn dam_record() -> Record {
    let (en, ar) = (Language::ENGLISH, Language::ARABIC);
    let coast = Some("Coastline Media Holdings");
    let nawras = Some("Dar al-Nawras Publishing");
    let from = |name, basis, precedence| Some((name, basis, precedence));
    let mut texts = vec![
        line(
            asp(),
            Some("Amber Sea Press Co-operative"),
            en,
            "Dam collapse in Halvane kills 27",
            "2026-11-17T06:40:00Z",
            None,
        ),
        line(
            outlet("coastline-tv", "Coastline Television", false),
            coast,
            en,
            "At least 40 dead at Tellin Dam",
            "2026-11-17T09:15:00Z",
            None,
        ),
        line(
            outlet("al-mirsat", "المرساة", false),
            nawras,
            ar,
            "مستشفيات الوادي تستقبل 31 جثة",
            "2026-11-17T12:10:00Z",
            None,
        ),
        line(
            outlet("ellery-courier", "The Ellery Courier", false),
            coast,
            en,
            "27 die as dam collapses above Orsby",
            "2026-11-17T07:06:00Z",
            from("Amber Sea Press", Basis::Both, Precedence::Credit),
        ),
        line(
            outlet("southshore-times", "South Shore Times", false),
            coast,
            en,
            "Dam collapse in Halvane kills 27",
            "2026-11-17T07:50:00Z",
            from("Amber Sea Press", Basis::Text, Precedence::Time),
        ),
        line(
            outlet("ambernow", "AmberNow", false),
            Some("Clickwell Ltd"),
            en,
            "27 dead!! Dam bursts",
            "2026-11-17T09:54:00Z",
            from("The Ellery Courier", Basis::Text, Precedence::Unknown),
        ),
    ];
    texts.push(TextLine {
        url: None,
        published: None,
        owner: None,
        ..line(
            outlet("valley-radio", "Valley Radio", false),
            None,
            en,
            "Bodies brought to Orsby hospital",
            "2026-11-17T12:30:00Z",
            from("Orsby Wire", Basis::Credit, Precedence::Credit),
        )
    });
    Record {
        text_of: vec![],
        dispatches: 17,
        origins: 4,
        owners: 3,
        folds: vec![
            "The Ellery Courier, South Shore Times and Coastline Television have one owner, Coastline Media Holdings, and count once.".into(),
            "Eleven texts carry the copy of Amber Sea Press and count once, under it.".into(),
        ],
        texts,
        figures: vec![
            figure(Measure::Deaths, 27.0, "27 people", Some("Tomas Brandreth, Civil Protection Service"), "Amber Sea Press", "2026-11-17T06:40:00Z"),
            figure(Measure::Deaths, 27.0, "27", Some("Tomas Brandreth, Civil Protection Service"), "The Ellery Courier", "2026-11-17T07:06:00Z"),
            figure(Measure::Deaths, 31.0, "31 bodies", Some("Peter Lomax, health ministry"), "المرساة", "2026-11-17T12:10:00Z"),
            figure(Measure::Deaths, 40.0, "at least 40 people", Some("Ingrid Sallow, rescue coordinator"), "Coastline Television", "2026-11-17T09:15:00Z"),
            figure(Measure::Displaced, 1200.0, "1,200 people", Some("Tomas Brandreth"), "Amber Sea Press", "2026-11-17T14:30:00Z"),
            figure(Measure::Displaced, 12000.0, "12,000 people", None, "AmberNow", "2026-11-17T09:54:00Z"),
        ],
        verdicts: vec![VerdictLine {
            claim: "The company ignored residents who had reported wet ground below the dam.".into(),
            denial: None,
            speaker: Some("Piers Collard".into()),
            rating: Rating::Misleading,
            method: "We compared the county's list of calls with the company's log of the same eleven days.".into(),
            evidence: vec![
                ("https://orsby.example/calls".into(), "The county lists 14 calls.".into()),
                ("https://tellinwater.example/log".into(), "The company's log holds 14 calls, three without an answer.".into()),
            ],
            since: at("2026-11-18T06:00:00Z"),
        }],
        copy_tree: Some(TREE.into()),
        allegations: vec![],
            unnamed_sources: vec![],
    }
}

const TREE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"150\" viewBox=\"0 0 640 150\">\
<rect width=\"640\" height=\"150\" fill=\"#fff\"/><g font-family=\"sans-serif\" font-size=\"14\" fill=\"#222\">\
<path d=\"M180 40h80m-40 0v70h40\" fill=\"none\" stroke=\"#777\"/><text x=\"20\" y=\"45\">Amber Sea Press</text>\
<text x=\"270\" y=\"45\">The Ellery Courier</text><text x=\"270\" y=\"115\">South Shore Times</text></g></svg>";
