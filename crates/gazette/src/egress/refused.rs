//! Why a fetch ended without an answer, in sentences that say what to do.

use std::fmt;
use std::net::SocketAddr;

use gazette_news::{Fault, FaultKind, Met, Note, Value};

use super::judge::NotPublic;

/// A fetch that was not made, or that ended without an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The address cannot be read as one.
    NotAnAddress(String),
    /// Neither http nor https.
    Scheme(String),
    /// A name or a password stands in the address.
    Credentials,
    /// A port where no web server is expected.
    Port(u16),
    /// A name that no public site has.
    Name {
        /// The host name.
        name: String,
        /// What such names are.
        why: Met,
    },
    /// The name leads, or the address is, outside the public internet.
    NotPublic {
        /// The host as asked for.
        host: String,
        /// The address and its range.
        not: NotPublic,
    },
    /// The test switches name no way to dial this address.
    #[cfg_attr(
        not(any(test, feature = "test-egress")),
        allow(dead_code, reason = "made in test builds only")
    )]
    NoLine(SocketAddr),
    /// The name has no address.
    Unresolved {
        /// The host name.
        host: String,
        /// What the resolver said.
        why: Value,
    },
    /// Nobody answers there.
    NoConnection {
        /// The host.
        host: String,
        /// What went wrong at each address.
        why: Value,
    },
    /// The encrypted connection cannot be trusted.
    Tls {
        /// The host.
        host: String,
        /// What TLS said.
        why: String,
    },
    /// A limit of time ran out.
    TimedOut {
        /// What took too long.
        what: Met,
        /// The limit.
        seconds: u64,
    },
    /// The connection ended before the answer did.
    BrokeOff(String),
    /// What came is not HTTP, or not what HTTP allows.
    Malformed(Value),
    /// More redirects than are followed.
    Redirects(u8),
    /// A redirect that leads nowhere.
    Nowhere(Met),
    /// More than is read.
    TooLarge {
        /// What is too large.
        what: Met,
        /// The limit in bytes.
        limit: usize,
    },
    /// More came out of a packing than news ever packs to.
    TooDense(usize),
    /// A content coding that was not asked for, or too many of them.
    Coding(String),
    /// An answer without a byte.
    Empty,
    /// What came is not what was asked for.
    NoFeed(Value),
    /// The bytes are not what the content coding says.
    Packing(&'static str),
    /// The site asks not to be read there.
    Robots {
        /// The host.
        host: String,
    },
    /// Nobody can say whether the site lets itself be read.
    RobotsUnread {
        /// The host.
        host: String,
        /// What went wrong.
        why: Note,
    },
}

impl Refused {
    /// The kind under which it is counted.
    pub fn kind(&self) -> FaultKind {
        match self {
            Refused::NotAnAddress(_) => FaultKind::BadUrl,
            Refused::Scheme(_)
            | Refused::Credentials
            | Refused::Port(_)
            | Refused::Name { .. }
            | Refused::NotPublic { .. }
            | Refused::NoLine(_)
            | Refused::Redirects(_) => FaultKind::Refused,
            Refused::Unresolved { .. }
            | Refused::NoConnection { .. }
            | Refused::Tls { .. }
            | Refused::RobotsUnread { .. }
            | Refused::BrokeOff(_) => FaultKind::Unreachable,
            Refused::TimedOut { .. } => FaultKind::TimedOut,
            Refused::TooLarge { .. } | Refused::TooDense(_) => FaultKind::TooLarge,
            Refused::Empty => FaultKind::Empty,
            Refused::NoFeed(_) => FaultKind::WrongFormat,
            Refused::Malformed(_) | Refused::Nowhere(_) | Refused::Coding(_) | Refused::Packing(_) => {
                FaultKind::Malformed
            }
            Refused::Robots { .. } => FaultKind::NotWelcome,
        }
    }

    /// The sentence that says what to do.
    pub fn note(&self) -> Note {
        match self {
            Refused::NotAnAddress(why) => Met::NotAnAddress.with([why.as_str()]),
            Refused::Scheme(scheme) => Met::SchemeNotFetched.with([scheme.as_str()]),
            Refused::Credentials => Met::Credentials.into(),
            Refused::Port(port) => Met::PortNotServed.with([*port]),
            Refused::Name { name, why } => Met::NameNotPublic.with([name.as_str().into(), Value::from(*why)]),
            Refused::NotPublic { host, not } => {
                let (purpose, document) = (not.range.purpose, not.range.document);
                let address = not.address.to_string();
                Met::AddressNotPublic.with([
                    Value::from(host.as_str()),
                    address.into(),
                    purpose.into(),
                    document.into(),
                ])
            }
            Refused::NoLine(address) => Met::NoDialLine.with([address.to_string()]),
            Refused::Unresolved { host, why } => Met::HostNotFound.with([host.as_str().into(), why.clone()]),
            Refused::NoConnection { host, why } => {
                Met::NoConnection.with([host.as_str().into(), why.clone()])
            }
            Refused::Tls { host, why } => Met::CertificateBad.with([host.as_str(), why.as_str()]),
            Refused::TimedOut { what, seconds } => {
                Met::TookTooLong.with([Value::from(*what), Value::from(*seconds)])
            }
            Refused::BrokeOff(why) => Met::BrokeOff.with([why.as_str()]),
            Refused::Malformed(why) => Met::HttpUnsound.with([why.clone()]),
            Refused::Redirects(most) => Met::TooManyRedirects.with([*most]),
            Refused::Nowhere(why) => Met::RedirectNowhere.with([*why]),
            Refused::TooLarge { what, limit } => {
                Met::FetchTooLarge.with([Value::from(*what), Value::from(*limit)])
            }
            Refused::TooDense(times) => Met::TooDense.with([*times]),
            Refused::Empty => Met::AnsweredNothing.into(),
            Refused::NoFeed(what) => Met::NoFeedCame.with([what.clone()]),
            Refused::Coding(coding) => Met::CodingUnasked.with([format!("{coding:?}")]),
            Refused::Packing(coding) => Met::CodingBroken.with([*coding]),
            Refused::Robots { host } => Met::RobotsForbid.with([host.as_str()]),
            Refused::RobotsUnread { host, why } => {
                Met::RobotsUnread.with([Value::from(host.as_str()), why.clone().into()])
            }
        }
    }

    /// The fault that an editor reads.
    pub fn fault(&self) -> Fault {
        Fault::new(self.kind(), self.note())
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.note().fmt(f)
    }
}

impl std::error::Error for Refused {}
