//! An article about talks, with a verdict; and two small ones.

use gazette_news::{ArticleId, ArticleText, Change, Label, Language, Standing};
use gazette_press::plan::{ArticlePlan, Record};

use super::{asp, credit, edition, label, line, sepna, text};

/// Talks told in two ways, one of them by a state agency.
pub fn talks() -> ArticlePlan {
    let body = "Marjan and Sepandar gave contradictory accounts on Thursday of talks in Nawras over the northern bank, a shoal \
that both claim, Amber Sea Press (ASP) reported.\n\nSepandar's foreign minister, Dariush Mehravar, said the two countries had \
reached an agreement in principle to share the bank, according to SEPNA.\n\nThe foreign minister of Marjan, Nadia al-Bahhar, \
denied it. “We listened, we explained our position and we will meet again,” she told reporters.";
    let text = ArticleText {
        headline_attribution: Some("Ministers".into()),
        standfirst: Some(
            "The two foreign ministers left the same room with different accounts of what was agreed.".into(),
        ),
        byline: Some("Imogen Tarrant".into()),
        credits: vec![credit("Source: Amber Sea Press - ASP; Sepandar National News Agency - SEPNA")],
        ..text(
            Language::ENGLISH,
            "Amber Sea",
            "Marjan denies that a fishing deal with Sepandar was reached",
            body,
        )
    };
    let labels = vec![
        Label {
            state_control: Some("state-controlled".into()),
            ..label(
                body,
                "reached an agreement in principle",
                Some("Dariush Mehravar"),
                Standing::Conflicting,
            )
        },
        label(
            body,
            "We listened, we explained our position",
            Some("Nadia al-Bahhar"),
            Standing::Corroborated { owners: 2 },
        ),
    ];
    let owner = Some("State Information Organisation of Sepandar");
    ArticlePlan {
        id: ArticleId(5),
        slug: "northern-bank-talks".into(),
        editions: vec![edition(5, 1, "2026-11-19T20:30:00Z", Change::First, &text, labels, 11)],
        record: Record {
            dispatches: 8,
            origins: 3,
            owners: 3,
            texts: vec![
                line(
                    asp(),
                    Some("Amber Sea Press Co-operative"),
                    Language::ENGLISH,
                    "Two accounts of one room",
                    "2026-11-19T17:00:00Z",
                    None,
                ),
                line(
                    sepna(),
                    owner,
                    Language::ENGLISH,
                    "Agreement in principle reached on the bank",
                    "2026-11-19T16:20:00Z",
                    None,
                ),
            ],
            ..Record::default()
        },
    }
}

/// Sport, in one paragraph.
pub fn cup() -> ArticlePlan {
    let body = "Orsby won the Amber Cup for the first time on Saturday, beating Nawras 2–1 in Port Ellery.\n\nThe referee added \
nine minutes.";
    let text = ArticleText {
        byline: Some("Jonah Vickery".into()),
        ..text(Language::ENGLISH, "Sport", "Orsby wins the Amber Cup in the ninth minute of added time", body)
    };
    let labels = vec![label(body, "beating Nawras 2–1", None, Standing::Corroborated { owners: 4 })];
    ArticlePlan {
        id: ArticleId(6),
        slug: "amber-cup".into(),
        editions: vec![edition(6, 1, "2026-11-18T21:10:00Z", Change::First, &text, labels, 10)],
        record: Record::default(),
    }
}

/// Our own reporting, clarified once.
pub fn harbour() -> ArticlePlan {
    let body = "The clock on the harbour tower of Port Ellery was running again on Wednesday after eleven years. Our reporter \
heard it strike eight.";
    let text = ArticleText {
        dateline: Some("Port Ellery".into()),
        byline: Some("Imogen Tarrant".into()),
        standfirst: Some("The tower has struck the hour for the first time since 2015.".into()),
        ..text(Language::ENGLISH, "Halvane", "The harbour clock runs again", body)
    };
    let clarification = Change::Clarification {
        note: "The clock stood still for eleven years; the bells were rung by hand.".into(),
    };
    ArticlePlan {
        id: ArticleId(7),
        slug: "harbour-clock".into(),
        editions: vec![
            edition(7, 1, "2026-11-17T20:00:00Z", Change::First, &text, vec![], 5),
            edition(7, 2, "2026-11-20T09:00:00Z", clarification, &text, vec![], 12),
        ],
        record: Record::default(),
    }
}
