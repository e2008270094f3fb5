//! A little wire copy, invented, in three languages, taken in as if the engines had read it.

use gazette_news::{
    Basis, Called, Capture, Channel, CreditLine, Dateline, Dispatch, DispatchId, DispatchParts, Figure,
    Format, Hedge, Language, Measure, Outlet, Owner, Party, PartyKind, Precedence, PubStatus, Reprint,
    Signal, Span, StateControl, Statement, StoryId, Tally, Wire,
};
use gazette_store::{Arrival, FoundClaim, FoundStatement, KeptFigure, KeptReprint, Store, StoryCounts};
use gazette_web::House;
use jiff::{SignedDuration, Timestamp};

use super::actors::TestHouse;

/// What one outlet put out.
pub struct Told {
    pub outlet: &'static str,
    pub language: Language,
    pub headline: &'static str,
    pub body: &'static str,
    /// Speaker, role, source, cue and content, as they stand in the body.
    pub said: &'static [[&'static str; 5]],
    /// Hours before now.
    pub ago: i64,
    pub credit: Option<&'static str>,
    pub status: PubStatus,
    pub signal: Option<Signal>,
}

impl Told {
    pub fn new(outlet: &'static str, language: Language, headline: &'static str, body: &'static str) -> Told {
        let (said, ago, credit) = (&[][..], 1, None);
        Told { outlet, language, headline, body, said, ago, credit, status: PubStatus::Usable, signal: None }
    }
}

const OWNERS: [(&str, &str); 4] = [
    ("tidewater", "Tidewater Media"),
    ("republic", "Republic of Karan, Ministry of Information"),
    ("dariush", "Bonyad Dariush"),
    ("north", "Northlight Trust"),
];

const OUTLETS: [(&str, &str, &str, bool); 6] = [
    ("kna", "republic", "Karan News Agency", true),
    ("harbour-times", "tidewater", "Harbour Times", false),
    ("coast-radio", "tidewater", "Coast Radio", false),
    ("northlight", "north", "Northlight", false),
    ("mirsad", "north", "المرصد", false),
    ("sahel", "dariush", "ساحل", false),
];

/// Owners, outlets and a wire for each.
pub async fn outlets(store: &Store) {
    for (id, name) in OWNERS {
        let owner = Owner { id: id.parse().expect("short"), name: name.into(), country: None, group: None };
        store.keep_owner(&owner).await.expect("kept");
    }
    for (id, owner, name, agency) in OUTLETS {
        let state_control = agency.then(|| StateControl {
            label: "state-controlled".into(),
            basis: "Press Act of 1998, section 4: the minister appoints the editor.".into(),
            since: jiff::civil::date(2024, 3, 1),
            appeal: "appeals@gazette.example".into(),
        });
        let outlet = Outlet {
            id: id.parse().expect("short"),
            owner: Some(owner.parse().expect("short")),
            name: name.into(),
            abbreviation: None,
            also: vec![],
            home: None,
            languages: vec![],
            agency,
            state_control,
        };
        store.keep_outlet(&outlet).await.expect("kept");
        let channel = Channel::Feed(format!("https://{id}.example/feed.xml"));
        let wire = Wire { id: id.parse().expect("short"), outlet: outlet.id, channel };
        store.keep_wire(&wire, 900).await.expect("kept");
    }
}

fn find(text: &str, words: &str) -> Option<[u32; 2]> {
    let at = text.find(words).filter(|_| !words.is_empty())?;
    let from = text[..at].chars().count() as u32;
    Some([from, from + words.chars().count() as u32])
}

/// Takes in what an outlet told, as part of a story.
pub async fn take_in(house: &TestHouse, story: StoryId, told: &Told) -> DispatchId {
    let (store, at) = (&house.store, house.now() - SignedDuration::from_mins(told.ago * 60));
    let dispatch = read(told, at);
    let bytes = format!("{}\n\n{}", told.headline, told.body).into_bytes();
    let capture = Capture {
        digest: house.digest(&bytes),
        wire: told.outlet.parse().expect("short"),
        url: None,
        content_type: Some("text/plain".into()),
        received: at,
        len: bytes.len() as u64,
    };
    let capture = store.keep_capture(&capture, &bytes).await.expect("kept").expect("new");
    let arrival = Arrival {
        revision: None,
        outlet: told.outlet.parse().expect("short"),
        guid: dispatch.guid.clone(),
        content: house.digest(&bytes),
        headline: dispatch.headline.clone(),
        language: told.language.as_str().into(),
        published: Some(at),
        embargo: None,
        killed: dispatch.is_killed(),
        held: told.signal == Some(Signal::Hold),
        parts: serde_json::to_string(&dispatch).expect("prints"),
        faults: vec![],
    };
    let id = store.take_in(capture, &arrival, at).await.expect("taken in").dispatch();
    store.place(id, story, at).await.expect("placed");
    let found: Vec<FoundStatement> = told.said.iter().map(|said| statement(told.body, said)).collect();
    store.keep_findings(id, &found, &figures(id, told)).await.expect("kept");
    id
}

fn read(told: &Told, at: Timestamp) -> Dispatch {
    let mut parts = DispatchParts::new(format!("{}-{}", told.outlet, told.ago), Format::Text);
    parts.headline = Some(told.headline.into());
    parts.language = told.language;
    parts.published = Some(at);
    parts.status = told.status;
    parts.signal = told.signal;
    parts.url = Some(format!("https://{}.example/{}", told.outlet, told.ago));
    parts.dateline = told.credit.map(|_| Dateline {
        text: "Port Karan".into(),
        place: Some("Port Karan".into()),
        date: None,
        agency: None,
        seen: None,
    });
    parts.credit = told.credit.map(|credit| CreditLine {
        text: format!("Source: {credit}"),
        agency: Some(credit.into()),
        abbreviation: None,
        seen: None,
    });
    parts.copy = gazette_news::Copytext::from_paragraphs([told.body]);
    Dispatch::new(parts).expect("whole")
}

fn statement(body: &str, [speaker, role, source, cue, content]: &[&str; 5]) -> FoundStatement {
    let spans = |words: &str| find(body, words).into_iter().collect::<Vec<_>>();
    let parts = serde_json::json!({
        "speaker": {"name": speaker, "role": role, "affiliation": null},
        "source": spans(source), "cue": spans(cue), "content": spans(content),
        "voice": "indirect", "polarity": "affirmed", "kind": "speech", "inside": null, "confidence": 0.91,
        "anonymity": "named",
    });
    FoundStatement { speaker: Some((*speaker).into()), parts: parts.to_string() }
}

/// The deaths a body tells of: the first of 27, 31 and "at least 40" in it.
fn figures(dispatch: DispatchId, told: &Told) -> Vec<KeptFigure> {
    let tolls =
        [("at least 40", 40.0, Hedge::AtLeast), ("31", 31.0, Hedge::Exactly), ("27", 27.0, Hedge::Exactly)];
    let first = tolls.into_iter().find_map(|(words, value, hedge)| {
        let [from, to] = find(told.body, words)?;
        let span = Span::new(from, to).expect("forwards");
        let figure = Figure {
            measure: Measure::Deaths,
            value,
            upto: None,
            hedge,
            unit: None,
            counted: None,
            scope: gazette_news::Scope::Whole,
            certainty: gazette_news::Certainty::Told,
            span,
        };
        Some(KeptFigure {
            dispatch,
            speaker: told.said.first().map(|said| said[0].into()),
            via: None,
            figure,
        })
    });
    first.into_iter().collect()
}

/// Ties a dispatch to the one it was copied from.
pub async fn copied(store: &Store, dispatch: DispatchId, from: DispatchId, share: f32) {
    let tie = Reprint::tie(from, Some(from), share, Basis::Both, Precedence::Credit);
    store.keep_reprint(&KeptReprint { dispatch, tie, credited: None }).await.expect("kept");
}

/// Counts a story and gives it a claim that all its first statements make.
pub async fn count(house: &TestHouse, story: StoryId, counts: StoryCounts) {
    let store = &house.store;
    store.count_story(story, &counts).await.expect("counted");
    let statements = store.statements_of(story).await.expect("held");
    let Some(first) = statements.first() else { return };
    let body: Dispatch =
        serde_json::from_str(&store.newest_version(first.dispatch).await.expect("held").parts)
            .expect("a dispatch");
    let said: serde_json::Value = serde_json::from_str(&first.parts).expect("JSON");
    let span: Vec<Span> = serde_json::from_value(said["content"].clone()).expect("spans");
    let text = span.first().and_then(|span| span.of(body.text())).unwrap_or("It is so.").to_owned();
    let tally = Tally {
        dispatches: counts.dispatches as u32,
        origins: counts.origins as u32,
        owners: counts.owners as u32,
        speakers: 1,
        contradicted: counts.conflicts > 0,
    };
    let statements = statements.iter().map(|statement| statement.id).collect();
    let claim =
        FoundClaim { text, language: body.language.to_string(), proposition: None, tally, statements };
    store.keep_claims(story, &[claim], house.now()).await.expect("kept");
}

/// Everybody who speaks by a name, wherever it stands whole in the text; "she" is the first of them.
pub fn parties(text: &str, statements: &[Statement]) -> Vec<Party> {
    let mut parties: Vec<Party> = Vec::new();
    for (number, statement) in statements.iter().enumerate() {
        let Some(name) = statement.speaker.as_ref().and_then(|speaker| speaker.name()) else { continue };
        match parties.iter_mut().find(|party| party.shown() == name) {
            Some(party) => party.statements.push(number),
            None => parties.push(Party {
                name: Some(name.to_owned()),
                kind: PartyKind::Person,
                roles: vec!["minister".to_owned()],
                affiliations: Vec::new(),
                at: places(text, name),
                aliases: Vec::new(),
                pronouns: vec![Called { form: "she".to_owned(), at: places(text, "She") }],
                statements: vec![number],
            }),
        }
    }
    parties
}

fn places(text: &str, words: &str) -> Vec<Span> {
    let place = |(at, found): (usize, &str)| {
        let start = text[..at].chars().count() as u32;
        Span::new(start, start + found.chars().count() as u32).ok()
    };
    text.match_indices(words).filter_map(place).collect()
}
