//! Agency copy of the stacked manner: one official after the other, "he" everywhere, participles before and after.

use gazette_news::{Language, Spans, Statement, StatementKind};
use gazette_statements::{Model, read};

const COPY: &str = "Maritime Matters

Certain fleets presence in Harun Strait unlawful: Official

Sedra, Secretary of Supreme Maritime Council Yusri Talebi said on Monday that some states have complicated the situation in the strait through their unlawful presence.

Talebi, who is in the port city of Kelmis to attend the Forum of Littoral States, made the remarks in a meeting with the Secretary of Velmoran Maritime Council Anton Greshnik on Monday night.

During the meeting, the two officials discussed a wide range of issues of mutual interest including customs and pilotage.

Referring to the crucial role of both states in the strait, Talebi slammed some fleets for their unlawful presence.

Describing the Sedra and Kelmis meetings as guarantor of calm in the strait, he said the true nature of the sponsors of the smugglers was revealed.

Criticizing inattention to the proposal for an impartial probe, he said that the recent seizure was aimed at undermining the talks.

Greshnik, for his part, expressed pleasure with Talebi's presence in the forum, saying that the meeting amounts to a joint attempt by ten states.

Some countries are displeased with the success of this cooperation, he said, warning against their attempts to undermine it.

Condemning the broken promises of the blockade, Greshnik reiterated Velmora's support for the agreement, believing that the states should benefit from the pact.";

fn printed(spans: &Spans) -> String {
    spans.pieces().iter().filter_map(|s| s.of(COPY)).collect::<Vec<_>>().join(" … ")
}

fn told() -> Vec<Statement> {
    read(Model::shipped(), COPY, Some(Language::ENGLISH)).statements
}

#[test]
fn every_statement_has_the_official_who_made_it() {
    let all: Vec<(String, String)> = told()
        .iter()
        .map(|s| (printed(&s.cue), s.speaker.as_ref().and_then(|s| s.name()).unwrap_or("nobody").to_owned()))
        .collect();
    let talebi = [":", "said", "slammed", "Describing", "said", "Criticizing", "said"];
    let greshnik = [
        "expressed pleasure with",
        "saying",
        "said",
        "warning against",
        "Condemning",
        "reiterated",
        "believing",
    ];
    let expected: Vec<(String, String)> = talebi
        .iter()
        .map(|cue| (cue.to_string(), "Yusri Talebi".to_owned()))
        .chain(greshnik.iter().map(|cue| (cue.to_string(), "Anton Greshnik".to_owned())))
        .collect();
    assert_eq!(all, expected);
}

#[test]
fn what_a_fronted_participle_says_is_not_said_again_by_the_verb() {
    let all = told();
    let said = all.iter().filter(|s| printed(&s.cue) == "said");
    let contents: Vec<String> = said.map(|s| printed(&s.content)).collect();
    assert!(
        contents.iter().all(|c| !c.contains("Describing") && !c.contains("Criticizing")),
        "{contents:#?}"
    );
}

#[test]
fn roles_are_told_as_the_text_gives_them() {
    for statement in told() {
        let speaker = statement.speaker.as_ref().expect("everybody is known here");
        let role = if speaker.name() == Some("Yusri Talebi") {
            "Secretary of Supreme Maritime Council"
        } else {
            "Secretary of Velmoran Maritime Council"
        };
        assert_eq!(speaker.role(), Some(role));
    }
}

#[test]
fn meetings_and_topics_are_no_statements() {
    for statement in told() {
        assert!(!printed(&statement.content).contains("wide range"));
        assert!(!["made", "discussed", "Referring to"].contains(&printed(&statement.cue).as_str()));
    }
}

#[test]
fn a_belief_is_told_as_one() {
    let kinds: Vec<_> =
        told().iter().filter(|s| s.kind == StatementKind::Attitude).map(|s| printed(&s.cue)).collect();
    assert_eq!(kinds, ["believing"]);
}
