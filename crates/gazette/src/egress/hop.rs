//! One hop: a connection, a question, and the answer within its limits.

use std::sync::Arc;
use std::time::Duration;

use gazette_news::Met;
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::HeaderValue;
use hyper::{Method, Response, StatusCode, header};
use hyper_util::rt::TokioIo;
use jiff::Timestamp;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::dial::Dialler;
use super::refused::Refused;
use super::target::Target;
use super::unpack::{ACCEPTED, Unpacker};
use super::{Answer, Request, headers};

/// Bytes of the lines above a body.
const HEAD_BYTES: usize = 64 << 10;

/// Lines above a body.
const HEAD_LINES: usize = 256;

/// Decoded bytes beyond which unpacking waits for its turn.
const LIGHT: usize = 1 << 20;

/// Packed bytes undone at once: a thousand times as many may come out, which takes half a millisecond. Then others on the
/// same thread have their turn.
const PIECE: usize = 512;

/// Pieces a body may come in before they must be of a decent size, and that size: whoever sends it byte by byte makes
/// us work more than he does.
const CRUMBS: usize = 2048;
const DECENT: usize = 32;

/// What one hop ends in.
pub enum Hop {
    /// The way leads on.
    Redirect {
        /// Where it leads.
        to: Target,
        /// Whether it is for good: 301 or 308.
        is_permanent: bool,
        /// Whether what is asked there is a question, whatever was asked here: 301, 302 or 303.
        is_see_other: bool,
    },
    /// It ends here.
    Answer(Box<Answer>),
}

impl Hop {
    /// Whether it cost us little.
    pub fn is_light(&self) -> bool {
        match self {
            Hop::Redirect { .. } => true,
            Hop::Answer(answer) => answer.body.len() <= LIGHT,
        }
    }
}

/// Asks one host one thing.
#[derive(Debug)]
pub struct Asker {
    /// What we call ourselves.
    pub agent: HeaderValue,
    /// Finds and dials.
    pub dialler: Dialler,
    /// See [`Egress::heavy`](super::Egress::heavy).
    pub heavy: Arc<Semaphore>,
    /// See [`EgressConfig`](super::EgressConfig).
    pub silence: Duration,
    /// See [`EgressConfig`](super::EgressConfig).
    pub most_bytes: usize,
}

impl Asker {
    /// Connects, asks, and takes what comes, within its limits.
    ///
    /// # Errors
    /// If the host may not be asked, does not answer, or what comes is not an answer.
    pub async fn hop(&self, target: &Target, request: &Request) -> Result<Hop, Refused> {
        let stream = self.dialler.connect(target).await?;
        let mut http = http1::Builder::new();
        http.max_buf_size(HEAD_BYTES).max_headers(HEAD_LINES);
        // What browsers forgive is forgiven: a line that is broken or folded costs that line, not the news.
        http.ignore_invalid_headers_in_responses(true).allow_obsolete_multiline_headers_in_responses(true);
        let (mut sender, connection) = http.handshake(TokioIo::new(stream)).await.map_err(broke_off)?;
        // The set ends the connection when this hop ends, however it ends.
        let mut driver = JoinSet::new();
        driver.spawn(connection);
        let sending = sender.send_request(self.message(target, request)?);
        let response = timeout(self.silence, sending).await.map_err(|_| self.silent(Met::TheFirstLine))?;
        self.after_head(target, request, response.map_err(broke_off)?).await
    }

    fn message(&self, target: &Target, request: &Request) -> Result<hyper::Request<Full<Bytes>>, Refused> {
        let method = if request.form.is_some() { Method::POST } else { Method::GET };
        let mut message = hyper::Request::builder()
            .method(method)
            .uri(target.path_and_query())
            .header(header::HOST, target.authority())
            .header(header::USER_AGENT, &self.agent)
            .header(header::ACCEPT, request.kind.accept())
            .header(header::ACCEPT_ENCODING, ACCEPTED)
            .header(header::CONNECTION, "close");
        if let Some(etag) = &request.etag {
            message = message.header(header::IF_NONE_MATCH, etag);
        }
        if let Some(moment) = &request.last_modified {
            message = message.header(header::IF_MODIFIED_SINCE, moment);
        }
        if request.form.is_some() {
            message = message.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let body = Full::new(Bytes::from(request.form.clone().unwrap_or_default()));
        message.body(body).map_err(|error| Refused::NotAnAddress(error.to_string()))
    }

    async fn after_head(
        &self,
        target: &Target,
        request: &Request,
        response: Response<Incoming>,
    ) -> Result<Hop, Refused> {
        let status = response.status();
        let is_permanent = matches!(status, StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT);
        let is_temporary =
            matches!(status, StatusCode::FOUND | StatusCode::SEE_OTHER | StatusCode::TEMPORARY_REDIRECT);
        if is_permanent || is_temporary {
            let to = target.join(&location(&response)?)?;
            let keeps_method = matches!(status.as_u16(), 307 | 308);
            return Ok(Hop::Redirect { to, is_permanent, is_see_other: !keeps_method });
        }
        let was_conditional = request.etag.is_some() || request.last_modified.is_some();
        if status == StatusCode::NOT_MODIFIED && !was_conditional {
            return Err(Refused::Malformed(Met::UnaskedUnchanged.into()));
        }
        let mut answer = answer(target, &response);
        if answer.is_heard() {
            answer.body = self.body(response).await?;
        }
        Ok(Hop::Answer(Box::new(answer)))
    }

    async fn body(&self, response: Response<Incoming>) -> Result<Vec<u8>, Refused> {
        let codings = headers::joined(response.headers(), header::CONTENT_ENCODING).unwrap_or_default();
        let mut unpacker = Unpacker::new(&codings, self.most_bytes)?;
        let mut body = response.into_body();
        let (mut pieces, mut bytes) = (0, 0);
        loop {
            let frame =
                timeout(self.silence, body.frame()).await.map_err(|_| self.silent(Met::TheNextBytes))?;
            let Some(frame) = frame.transpose().map_err(broke_off)? else { break };
            let Some(piece) = frame.data_ref() else { continue };
            (pieces, bytes) = (pieces + 1, bytes + piece.len());
            if bytes > self.most_bytes {
                return Err(Refused::TooLarge { what: Met::TheAnswer, limit: self.most_bytes });
            }
            if pieces > CRUMBS + bytes / DECENT {
                return Err(Refused::Malformed(Met::InCrumbs.into()));
            }
            self.push(&mut unpacker, piece).await?;
        }
        unpacker.end()
    }

    async fn push(&self, unpacker: &mut Unpacker, bytes: &[u8]) -> Result<(), Refused> {
        if !unpacker.is_packed() {
            return unpacker.push(bytes);
        }
        for piece in bytes.chunks(PIECE) {
            let heavy = match unpacker.unpacked() > LIGHT {
                true => Some(self.heavy.acquire().await.expect("it is never closed")),
                false => None,
            };
            let before = unpacker.unpacked();
            unpacker.push(piece)?;
            if heavy.is_some() || unpacker.unpacked() - before > LIGHT / 8 {
                tokio::task::yield_now().await;
            }
        }
        Ok(())
    }

    fn silent(&self, what: Met) -> Refused {
        Refused::TimedOut { what, seconds: self.silence.as_secs() }
    }
}

/// The one `Location` of a redirect.
fn location(response: &Response<Incoming>) -> Result<String, Refused> {
    let mut lines = response.headers().get_all(header::LOCATION).iter();
    let (first, second) = (lines.next(), lines.next());
    let first = first.ok_or(Refused::Nowhere(Met::NoLocation))?;
    if second.is_some_and(|second| second != first) {
        return Err(Refused::Nowhere(Met::TwoLocations));
    }
    // Addresses ought to be ASCII; those that are not are mostly UTF-8.
    let text = String::from_utf8_lossy(first.as_bytes()).trim().to_owned();
    if text.is_empty() { Err(Refused::Nowhere(Met::LocationEmpty)) } else { Ok(text) }
}

/// The answer as far as its head tells.
fn answer(target: &Target, response: &Response<Incoming>) -> Answer {
    let lines = response.headers();
    let now = Timestamp::now();
    let absolute = |address: String| target.url().join(&address).map(String::from).ok();
    Answer {
        status: response.status().as_u16(),
        url: target.url().to_string(),
        content_type: headers::first(lines, header::CONTENT_TYPE),
        etag: headers::validator(lines, header::ETAG),
        last_modified: headers::validator(lines, header::LAST_MODIFIED),
        retry_after: headers::retry_after(lines, now),
        fresh_for: headers::fresh_for(lines, now),
        hubs: headers::links(lines, "hub").into_iter().filter_map(absolute).collect(),
        own_address: headers::links(lines, "self").into_iter().find_map(absolute),
        ..Answer::default()
    }
}

fn broke_off(error: hyper::Error) -> Refused {
    if error.is_parse() {
        Refused::Malformed(error.to_string().into())
    } else {
        Refused::BrokeOff(chain(&error))
    }
}

/// An error with its causes, as one sentence.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}
