//! Being told of changes by hubs (WebSub, W3C Recommendation 2018): subscriptions of feeds, and the address hubs call.
//!
//! A feed that names a hub is subscribed to as soon as it is heard, if readers can reach us under the address in
//! `site.home`, and again before the lease ends. Polling goes on all the same: a hub may forget us.

use std::sync::Arc;

use anyhow::{Context, Result};
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use gazette_news::WireId;
use gazette_web::Delivery;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::egress::websub::{self, Intent, Mode};
use crate::egress::{Egress, Request};
use crate::newsroom::{Newsroom, digest};

/// The lease asked for: ten days, as most hubs give at most.
const LEASE: SignedDuration = SignedDuration::from_hours(240);

/// How long before its end a lease is renewed.
const RENEWAL: SignedDuration = SignedDuration::from_hours(24);

/// How long a hub has to ask back before it is asked again.
const PATIENCE: SignedDuration = SignedDuration::from_hours(6);

/// A wire's subscription as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Subscription {
    hub: String,
    topic: String,
    /// The part of our address that only this hub knows.
    token: String,
    /// What the hub signs with.
    secret: String,
    asked: Timestamp,
    /// The end of the lease; `None` until the hub has asked back.
    until: Option<Timestamp>,
}

impl Subscription {
    /// Whether the hub has to be asked now.
    fn is_due(&self, now: Timestamp) -> bool {
        let waits = now.duration_since(self.asked) < PATIENCE;
        let holds = self.until.is_some_and(|until| until.duration_since(now) > RENEWAL);
        !waits && !holds
    }
}

fn key(wire: &WireId) -> String {
    format!("hub-of-{}", wire.as_str())
}

async fn kept(newsroom: &Newsroom, wire: &WireId) -> Result<Option<Subscription>> {
    let text = newsroom.store.setting(&key(wire)).await?;
    text.filter(|text| !text.is_empty()).map(|text| Ok(serde_json::from_str(&text)?)).transpose()
}

async fn keep(newsroom: &Newsroom, wire: &WireId, subscription: &Subscription) -> Result<()> {
    Ok(newsroom.store.set(&key(wire), &serde_json::to_string(subscription)?).await?)
}

/// Subscribes a wire at the hub its feed names, where that is not done yet or the lease ends soon. Whether the hub was
/// asked.
///
/// # Errors
/// If the subscription cannot be kept, or the hub cannot be asked.
pub async fn subscribe(
    newsroom: &Newsroom,
    egress: &Egress,
    wire: &WireId,
    hub: &str,
    topic: &str,
    now: Timestamp,
) -> Result<bool> {
    // Without an address of our own that others know there is nothing a hub could call.
    let Some(home) = newsroom.config.site.home.as_deref() else { return Ok(false) };
    let before = kept(newsroom, wire).await?.filter(|before| before.hub == hub && before.topic == topic);
    if before.as_ref().is_some_and(|before| !before.is_due(now)) {
        return Ok(false);
    }
    let subscription = match before {
        // Until the hub has asked back it may still send under the old lease, signed as before.
        Some(before) => Subscription { asked: now, ..before },
        None => Subscription {
            hub: hub.to_owned(),
            topic: topic.to_owned(),
            token: crate::randomness::token(),
            secret: crate::randomness::token(),
            asked: now,
            until: None,
        },
    };
    keep(newsroom, wire, &subscription).await?;
    let callback = format!("{}/hub/{}/{}", home.trim_end_matches('/'), wire.as_str(), subscription.token);
    let lease_s = u64::try_from(LEASE.as_secs()).unwrap_or_default();
    let form = websub::ask(Mode::Subscribe, topic, &callback, &subscription.secret, lease_s);
    let answer = egress.fetch(&Request::post(hub, form)).await.context("the hub cannot be asked")?;
    anyhow::ensure!((200..300).contains(&answer.status), "the hub answered with status {}", answer.status);
    Ok(true)
}

/// What a hub asks at our address; the body of our answer, or `None` where we asked nothing of the kind.
///
/// # Errors
/// If the subscription cannot be read or kept.
async fn confirm(
    newsroom: &Newsroom,
    wire: &WireId,
    token: &str,
    query: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    let Some(subscription) = kept(newsroom, wire).await?.filter(|s| is_same(&s.token, token)) else {
        return Ok(None);
    };
    match websub::verify_intent(query, Mode::Subscribe, &subscription.topic) {
        Intent::Confirm { challenge, lease_s } => {
            let lease = SignedDuration::from_secs(i64::try_from(lease_s.unwrap_or_default())?);
            let until = now.saturating_add(lease).unwrap_or(Timestamp::MAX);
            keep(newsroom, wire, &Subscription { until: Some(until), ..subscription }).await?;
            Ok(Some(challenge))
        }
        Intent::Denied { reason } => {
            tracing::warn!(wire = wire.as_str(), hub = subscription.hub, reason, "the hub will not tell us");
            keep(newsroom, wire, &Subscription { until: None, ..subscription }).await?;
            Ok(Some(String::new()))
        }
        Intent::NotOurs => Ok(None),
    }
}

/// What a hub sends: kept if it is signed. `false` where there is no such subscription.
///
/// # Errors
/// If what was sent cannot be kept.
async fn take(
    newsroom: &Newsroom,
    wire: &WireId,
    token: &str,
    sent: Sent<'_>,
    now: Timestamp,
) -> Result<bool> {
    let Some(subscription) = kept(newsroom, wire).await?.filter(|s| is_same(&s.token, token)) else {
        return Ok(false);
    };
    let signed = sent.signature.is_some_and(|s| websub::is_signed(s, &subscription.secret, sent.body));
    if signed && !sent.body.is_empty() {
        let delivery = Delivery {
            wire: wire.clone(),
            url: Some(subscription.topic),
            content_type: sent.content_type.map(str::to_owned),
            bytes: sent.body.to_vec(),
        };
        newsroom.receive(&delivery, now).await?;
    } else {
        // Whoever forges must not learn that it failed (section 7.1).
        tracing::warn!(wire = wire.as_str(), "what was sent to the hub's address is not signed; thrown away");
    }
    Ok(true)
}

/// A hub's delivery.
#[derive(Clone, Copy)]
struct Sent<'a> {
    signature: Option<&'a str>,
    content_type: Option<&'a str>,
    body: &'a [u8],
}

/// Compared by their digests, so that the time tells nothing.
fn is_same(ours: &str, theirs: &str) -> bool {
    digest(ours.as_bytes()) == digest(theirs.as_bytes())
}

/// The routes hubs call.
pub fn router(newsroom: Arc<Newsroom>) -> axum::Router {
    let calls = get(asked).post(told).layer(DefaultBodyLimit::max(gazette_wire::limits::INPUT_BYTES));
    axum::Router::new().route("/hub/{wire}/{token}", calls).with_state(newsroom)
}

async fn asked(
    State(newsroom): State<Arc<Newsroom>>,
    Path((wire, token)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let Ok(wire) = wire.parse::<WireId>() else { return StatusCode::NOT_FOUND.into_response() };
    match confirm(&newsroom, &wire, &token, &query.unwrap_or_default(), Timestamp::now()).await {
        Ok(Some(challenge)) => {
            ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], challenge).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => unkept(&error),
    }
}

async fn told(
    State(newsroom): State<Arc<Newsroom>>,
    Path((wire, token)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Ok(wire) = wire.parse::<WireId>() else { return StatusCode::NOT_FOUND.into_response() };
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let sent = Sent { signature: text("x-hub-signature"), content_type: text("content-type"), body: &body };
    match take(&newsroom, &wire, &token, sent, Timestamp::now()).await {
        Ok(true) => StatusCode::ACCEPTED.into_response(),
        // A hub that hears this of an address stops sending to it (section 7).
        Ok(false) => StatusCode::GONE.into_response(),
        Err(error) => unkept(&error),
    }
}

/// Hubs try again after such an answer.
fn unkept(error: &anyhow::Error) -> Response {
    tracing::error!("a hub's call could not be kept: {error:#}");
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}

#[cfg(test)]
mod tests;
