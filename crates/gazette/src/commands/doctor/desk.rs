//! The desk's work: what is out and should be looked at again, and what comes in no more.

use anyhow::Result;
use gazette_news::{ArticleState, Channel};
use gazette_store::{Doubt, DoubtKind, Store, WireHealth};
use jiff::{SignedDuration, Timestamp};

use super::{Finding, Patient, counted};

/// Doubts read at most.
const MOST_DOUBTS: i64 = 10_000;

/// Articles read at most.
const MOST_ARTICLES: i64 = 100_000;

/// An article that is held for longer than this has been forgotten: a hold ends in a release, a correction or a
/// withdrawal.
const LONGEST_HOLD: SignedDuration = SignedDuration::from_hours(24 * 3);

/// A wire that is pushed or dropped into is silent after this long.
const SILENCE: SignedDuration = SignedDuration::from_hours(24 * 7);

/// A wire that is asked is silent after this long, or after so many of its pauses.
const SHORTEST_SILENCE: SignedDuration = SignedDuration::from_hours(24);
const PAUSES: i64 = 8;

/// Labels of published articles that no longer hold, and whatever else is doubted of an article (rules 19 and 25).
pub(super) async fn doubts(store: &Store) -> Result<Vec<Finding>> {
    const CHECK: &str = "labels";
    let doubts = store.open_doubts(MOST_DOUBTS).await?;
    let (printed, others): (Vec<&Doubt>, Vec<&Doubt>) =
        doubts.iter().partition(|doubt| matches!(doubt.kind, DoubtKind::Label | DoubtKind::Verdict));
    let mut findings: Vec<Finding> = printed.into_iter().chain(others).map(doubted).collect();
    if findings.is_empty() {
        findings
            .push(Finding::ok(CHECK, "the record bears out every printed label, and no article is doubted"));
    }
    Ok(findings)
}

/// A doubt in words.
fn doubted(doubt: &Doubt) -> Finding {
    const CHECK: &str = "labels";
    let (article, subject) = (doubt.article.0, &doubt.subject);
    let advice = format!("look at it: /desk/articles/{article}");
    let found = match doubt.kind {
        DoubtKind::Label => format!(
            "article {article}: the record does not bear out any more what is printed beside “{subject}”"
        ),
        DoubtKind::Verdict => {
            format!("article {article}: the claim has changed since the verdict on it was signed ({subject})")
        }
        // What was used stays what it was: the article is not wrong for it.
        DoubtKind::Update | DoubtKind::SilentChange => {
            let found = format!("article {article}: {subject} has a new version, with other words");
            return Finding::to_do(CHECK, found, advice);
        }
        kind => format!("article {article} waits for somebody to look: {} ({subject})", kind.as_str()),
    };
    Finding::wrong(CHECK, found, advice)
}

/// Articles that are held for too long, and those that name nobody who wrote them (rules 20 and 31).
pub(super) async fn articles(patient: &Patient<'_>) -> Result<Vec<Finding>> {
    const CHECK: &str = "articles";
    let (mut findings, mut published, mut unnamed) = (Vec::new(), 0, 0);
    for article in patient.store.articles(MOST_ARTICLES).await? {
        if !matches!(article.state, ArticleState::Published | ArticleState::Withheld) {
            continue;
        }
        let Some(last) = patient.store.editions(article.id).await?.pop() else { continue };
        if article.state == ArticleState::Withheld && last.published + LONGEST_HOLD < patient.now {
            findings.push(Finding::wrong(
                CHECK,
                format!("article {} has been held since {}", article.id.0, last.published),
                format!("release, correct or withdraw it: /desk/articles/{}", article.id.0),
            ));
        }
        published += 1;
        let has_byline = last.body.text.byline.as_ref().is_some_and(|byline| !byline.trim().is_empty());
        unnamed += usize::from(!has_byline && last.body.text.credits.is_empty());
    }
    let all = counted(published, "article", "articles");
    findings.push(match unnamed {
        0 if published == 0 => Finding::ok(CHECK, "no article is on the site yet"),
        0 => Finding::ok(CHECK, format!("{all} on the site, each with a byline or an agency's credit")),
        unnamed => Finding::to_do(
            CHECK,
            format!("{unnamed} of {all} on the site name nobody who wrote them"),
            "give bylines: readers want to know who answers for a piece",
        ),
    });
    Ok(findings)
}

/// Wires that are not heard.
pub(super) async fn wires(patient: &Patient<'_>) -> Result<Vec<Finding>> {
    const CHECK: &str = "wires";
    let wires = patient.store.wires().await?;
    let in_use: Vec<&WireHealth> = wires.iter().filter(|health| !health.removed).collect();
    if in_use.is_empty() {
        return Ok(vec![Finding::to_do(
            CHECK,
            "there is no wire: nothing comes in",
            "add one at the desk, under Wires",
        )]);
    }
    let mut findings: Vec<Finding> =
        in_use.iter().filter_map(|health| silence(health, patient.now)).collect();
    let paused: Vec<&str> =
        in_use.iter().filter(|health| health.paused).map(|health| health.wire.id.as_str()).collect();
    if !paused.is_empty() {
        let all = counted(paused.len(), "wire is", "wires are");
        let told = format!("{all} paused: {}", paused.join(", "));
        findings.push(Finding::to_do(CHECK, told, "let them run, or remove them"));
    }
    if findings.is_empty() {
        findings.push(Finding::ok(CHECK, format!("{} heard", counted(in_use.len(), "wire is", "wires are"))));
    }
    Ok(findings)
}

/// What is the matter with a wire that runs, if anything is.
fn silence(health: &WireHealth, now: Timestamp) -> Option<Finding> {
    const CHECK: &str = "wires";
    let id = health.wire.id.as_str();
    let advice = format!("look at it: /desk/wires/{id}");
    let is_asked = matches!(health.wire.channel, Channel::Feed(_) | Channel::Page(_));
    let note = health.note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
    if health.paused {
        return None;
    }
    if health.gone {
        return Some(Finding::wrong(CHECK, format!("{id} is gone for good, its server says{note}"), advice));
    }
    let pause = SignedDuration::from_secs(health.every_s.saturating_mul(PAUSES));
    let patience = if is_asked { pause.max(SHORTEST_SILENCE) } else { SILENCE };
    match health.last_heard {
        Some(heard) if heard + patience >= now => None,
        Some(heard) => {
            Some(Finding::wrong(CHECK, format!("{id} has not been heard since {heard}{note}"), advice))
        }
        None if is_asked && health.last_tried.is_some() => {
            Some(Finding::wrong(CHECK, format!("{id} was asked and never answered{note}"), advice))
        }
        None => Some(Finding::to_do(CHECK, format!("{id} has not been heard yet"), advice)),
    }
}

/// Jobs that failed for good.
pub(super) async fn jobs(store: &Store) -> Result<Vec<Finding>> {
    const CHECK: &str = "jobs";
    let failed = store.waiting().await?.jobs;
    Ok(vec![match failed {
        0 => Finding::ok(CHECK, "everything that came in was read"),
        failed => Finding::wrong(
            CHECK,
            format!("{failed} of what came in could not be read, after many tries"),
            "look at why, and let it run again: /desk/jobs",
        ),
    }])
}
