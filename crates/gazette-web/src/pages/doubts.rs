//! Why somebody should look at an article again, in words.

use gazette_news::{Rating, Standing, isolated};
use gazette_store::{Doubt, DoubtKind};
use jiff::Timestamp;
use serde::Deserialize;

use crate::frame::Frame;

/// A doubt as a page shows it.
pub(super) struct DoubtLine {
    /// What kind of thing happened.
    pub(super) what: &'static str,
    /// The words or the dispatch it is about.
    pub(super) about: String,
    /// Where that can be seen.
    pub(super) path: Option<String>,
    /// What it was and what it is, or what the sender said.
    pub(super) detail: String,
    pub(super) since: Timestamp,
    /// Whether readers can have been misled by it.
    pub(super) grave: bool,
}

/// What is kept of a doubt; each kind fills its own part.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Kept {
    words: Option<String>,
    was: Option<Standing>,
    is: Option<Standing>,
    rated: Option<Rating>,
    rating: Option<Rating>,
    claim: Option<i64>,
    now: Option<String>,
    dispatch: Option<i64>,
    headline: Option<String>,
    note: Option<String>,
    outlet: Option<String>,
    differing: Vec<[String; 2]>,
    en: Option<String>,
    ar: Option<String>,
    fa: Option<String>,
}

/// Doubts in the words of a page's language.
pub(super) fn doubt_lines(w: &Frame, doubts: Vec<Doubt>) -> Vec<DoubtLine> {
    doubts.into_iter().map(|doubt| line(w, doubt)).collect()
}

fn line(w: &Frame, doubt: Doubt) -> DoubtLine {
    let kept: Kept = serde_json::from_str(&doubt.detail).unwrap_or_default();
    let change = labels(w, &kept).or_else(|| claim(w, &kept)).or_else(|| differing(w, &kept));
    let refusal = match w.lang() {
        "ar" => &kept.ar,
        "fa" => &kept.fa,
        _ => &kept.en,
    };
    DoubtLine {
        what: w.doubt(doubt.kind),
        path: kept
            .dispatch
            .map(|id| format!("/desk/dispatches/{id}"))
            .or_else(|| kept.claim.map(|id| format!("/desk/claims/{id}"))),
        detail: match doubt.kind {
            DoubtKind::ScheduleFailed => w.not_out_yet.to_owned(),
            _ => change.or_else(|| refusal.clone()).or(kept.note).unwrap_or_default(),
        },
        about: kept.words.or(kept.headline).unwrap_or_default(),
        since: doubt.since,
        grave: matches!(
            doubt.kind,
            DoubtKind::Kill | DoubtKind::Hold | DoubtKind::ScheduleRefused | DoubtKind::ScheduleFailed
        ),
    }
}

/// The words that a new version of a dispatch says otherwise, and what its sender notes about them.
fn differing(w: &Frame, kept: &Kept) -> Option<String> {
    let outlet = kept.outlet.as_ref().filter(|_| !kept.differing.is_empty())?;
    let quoted = |words: &str| match words {
        "" => "–".to_owned(),
        words => format!("“{}”", isolated(words)),
    };
    let pairs = kept.differing.iter().map(|[old, new]| format!("{} / {}", quoted(old), quoted(new)));
    let told = format!("{}: {}: {}", isolated(outlet), w.words_differ, pairs.collect::<Vec<_>>().join("; "));
    Some(match &kept.note {
        Some(note) => format!("{told} – {}", isolated(note)),
        None => told,
    })
}

/// What became of a claim since a verdict on it was signed.
fn claim(w: &Frame, kept: &Kept) -> Option<String> {
    kept.claim?;
    Some(match &kept.now {
        Some(words) => format!("{} {words}", w.claim_is_now),
        None => w.claim_not_made.to_owned(),
    })
}

/// What a label said and what the record shows now.
fn labels(w: &Frame, kept: &Kept) -> Option<String> {
    let (was, is) = (kept.was.as_ref()?, kept.is.as_ref()?);
    let said = |standing: &Standing, rating: &Option<Rating>| match rating {
        Some(rating) => format!("{} · {}", w.standing(standing), w.rating(rating)),
        None => w.standing(standing),
    };
    Some(format!("{} → {}", said(was, &kept.rated), said(is, &kept.rating)))
}
