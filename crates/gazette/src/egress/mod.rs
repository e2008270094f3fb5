//! The one way out: every byte Gazette asks of the network is asked here.
//!
//! ```text
//! address → Target (read once, judged by spelling) → all its addresses judged → one of those dialled → head → body
//!              ↑                                                                                       │
//!              └────────────────────── at most five redirects, each judged again ──────────────────────┘
//! ```
//!
//! A connection serves one request, is opened by us to exactly the socket address that was judged, and is never
//! pooled: nothing between the judgement and the socket can resolve a name a second time. No proxy is taken from the
//! environment, no cookie is kept, no referrer sent, and TLS is always verified. Answers are limited in decoded bytes,
//! in lines above the body, in time and in layers of packing.
//!
//! A host whose last answer came whole and was no large one is asked on the threads of whoever asks. Any other is a
//! [stranger](strangers), asked on a thread that gives way: however many strangers send however much, news of hosts that
//! behave does not wait for it.

mod dial;
mod fetch;
mod headers;
mod hop;
mod judge;
#[cfg(test)]
pub mod origin;
pub mod polite;
#[cfg(any(test, feature = "test-egress"))]
mod pretend;
mod refused;
mod robots;
mod strangers;
mod target;
#[cfg(test)]
mod tests;
mod turns;
mod unpack;
pub mod websub;

use std::sync::Arc;
use std::time::Duration;

use gazette_news::{Fault, FaultKind, Met};
use tokio::sync::Semaphore;

use dial::Dialler;
use hop::Asker;
#[cfg(any(test, feature = "test-egress"))]
pub use pretend::Pretend;
pub use refused::Refused;
use robots::RobotsCache;
use strangers::Strangers;
use turns::Turns;

/// How the fetcher behaves.
#[derive(Debug)]
pub struct EgressConfig {
    /// What we call ourselves in `User-Agent`, with a way to reach the operator.
    pub agent: String,
    /// Requests at the same time, to all hosts: a quarter of them to hosts that behave.
    pub at_once: usize,
    /// Requests at the same time to one host.
    pub per_host: usize,
    /// The pause between two requests to one host.
    pub pause: Duration,
    /// The whole time for one fetch with its redirects, without waiting for a turn.
    pub whole: Duration,
    /// The longest silence: before the first line of an answer, and within its body.
    pub silence: Duration,
    /// Decoded bytes of one answer.
    pub most_bytes: usize,
    /// A pretended world, in test builds.
    #[cfg(any(test, feature = "test-egress"))]
    pub pretend: Option<Pretend>,
}

impl Default for EgressConfig {
    /// As a newsroom polls: one request a host at a time, a second apart.
    fn default() -> EgressConfig {
        EgressConfig {
            agent: format!("Gazette/{} (+{})", env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_REPOSITORY")),
            at_once: 384,
            per_host: 1,
            pause: Duration::from_secs(1),
            whole: Duration::from_secs(30),
            silence: Duration::from_secs(15),
            most_bytes: gazette_wire::limits::INPUT_BYTES,
            #[cfg(any(test, feature = "test-egress"))]
            pretend: None,
        }
    }
}

#[cfg(feature = "test-egress")]
impl EgressConfig {
    /// The same in the pretended world that the test switches name, if they name one.
    ///
    /// # Errors
    /// If a file of the switches cannot be read.
    pub fn with_test(self, switches: &crate::cli::TestEgress) -> anyhow::Result<EgressConfig> {
        Ok(EgressConfig { pretend: Pretend::from_switches(switches)?, ..self })
    }
}

/// What is asked for, which decides how we ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Whatever is there.
    #[default]
    Any,
    /// A feed.
    Feed,
    /// An article page; asked for only where the site's `robots.txt` allows it.
    Page,
    /// A `robots.txt`.
    Robots,
}

impl Kind {
    /// What stands in `Accept`.
    fn accept(self) -> &'static str {
        match self {
            Kind::Any => "*/*",
            Kind::Feed => {
                "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, \
                 application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1"
            }
            Kind::Page => "text/html, application/xhtml+xml, */*;q=0.1",
            Kind::Robots => "text/plain, */*;q=0.1",
        }
    }
}

/// One request.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The address.
    pub url: String,
    /// What is asked for.
    pub kind: Kind,
    /// The validator of the answer we have, to be told if nothing changed (RFC 9110, section 13).
    pub etag: Option<String>,
    /// See `etag`.
    pub last_modified: Option<String>,
    /// A form to be posted, already encoded; nothing is posted where there is none.
    pub form: Option<String>,
}

impl Request {
    /// Asks for what is at an address.
    pub fn get(url: impl Into<String>, kind: Kind) -> Request {
        Request { url: url.into(), kind, ..Request::default() }
    }

    /// Posts a form to an address.
    pub fn post(url: impl Into<String>, form: impl Into<String>) -> Request {
        Request { url: url.into(), form: Some(form.into()), ..Request::default() }
    }

    /// Only if it changed since the answer with these validators.
    #[must_use]
    pub fn unless(mut self, etag: Option<String>, last_modified: Option<String>) -> Request {
        self.etag = etag;
        self.last_modified = last_modified;
        self
    }
}

/// What came back, whatever its status.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// The status (RFC 9110, section 15); never that of a redirect.
    pub status: u16,
    /// The address that answered, after redirects.
    pub url: String,
    /// The same address, where every redirect on the way there was permanent (301 or 308) and there was one.
    pub permanent: Option<String>,
    /// `Content-Type`.
    pub content_type: Option<String>,
    /// A validator to be sent with the next request.
    pub etag: Option<String>,
    /// See `etag`.
    pub last_modified: Option<String>,
    /// How long the server asks us to stay away.
    pub retry_after: Option<Duration>,
    /// How long the answer stays fresh.
    pub fresh_for: Option<Duration>,
    /// WebSub hubs named above the body.
    pub hubs: Vec<String>,
    /// The topic's own address as named above the body, for WebSub.
    pub own_address: Option<String>,
    /// The decoded bytes; empty unless the status is that of a success.
    pub body: Vec<u8>,
    /// Redirects followed.
    pub hops: u8,
    /// Whether its host was a [stranger](strangers).
    pub of_stranger: bool,
}

impl Answer {
    /// Whether it brings something: 200, or 203 through a transforming proxy.
    pub fn is_heard(&self) -> bool {
        matches!(self.status, 200 | 203)
    }

    /// Whether what we have is still what is there.
    pub fn is_unchanged(&self) -> bool {
        self.status == 304
    }

    /// Why it brings nothing, in a sentence for people; `None` where it does, or where nothing changed.
    pub fn fault(&self) -> Option<Fault> {
        let (kind, met) = match self.status {
            200 | 203 | 304 => return None,
            401 | 402 | 407 | 451 => (FaultKind::Walled, Met::StatusWalled),
            403 => (FaultKind::NotWelcome, Met::StatusForbidden),
            404 => (FaultKind::Unreachable, Met::StatusNotThere),
            410 => (FaultKind::NotWelcome, Met::StatusGone),
            429 => (FaultKind::NotWelcome, Met::StatusTooOften),
            204 | 205 => (FaultKind::Empty, Met::StatusWithoutText),
            500..=599 => (FaultKind::Unreachable, Met::StatusServerFault),
            _ => (FaultKind::Malformed, Met::StatusOdd),
        };
        Some(Fault::new(kind, met.with([self.status])))
    }
}

/// The fetcher. One for the whole process: it hands out the turns.
#[derive(Debug)]
pub struct Egress {
    asker: Arc<Asker>,
    strangers: Strangers,
    turns: Turns,
    /// Places of hosts that behave, and of strangers: mute ones take no place of the others.
    places: [Semaphore; 2],
    robots: RobotsCache,
    whole: Duration,
}

impl Egress {
    /// The one place for heavy work, for others who do such work to wait for too: unpacking beyond the first megabyte is
    /// done by one at a time, so that bombs wait for each other and news does not wait for bombs.
    pub fn heavy(&self) -> Arc<Semaphore> {
        self.asker.heavy.clone()
    }

    /// A fetcher.
    ///
    /// # Errors
    /// If the agent's name cannot stand in a request, or the system gives no thread.
    pub fn new(config: EgressConfig) -> anyhow::Result<Egress> {
        use anyhow::Context as _;
        let agent = config.agent.parse();
        let asker = Asker {
            agent: agent.with_context(|| format!("{:?} cannot stand in a request", config.agent))?,
            #[cfg(any(test, feature = "test-egress"))]
            dialler: Dialler::pretending(config.pretend),
            #[cfg(not(any(test, feature = "test-egress")))]
            dialler: Dialler::new(),
            heavy: Arc::new(Semaphore::new(1)),
            silence: config.silence,
            most_bytes: config.most_bytes,
        };
        Ok(Egress {
            asker: Arc::new(asker),
            strangers: Strangers::start().context("cannot start the thread that asks strangers")?,
            turns: Turns::new(config.per_host, config.pause),
            places: [config.at_once / 4, config.at_once - config.at_once / 4]
                .map(|at_once| Semaphore::new(at_once.max(1))),
            robots: RobotsCache::default(),
            whole: config.whole,
        })
    }
}
