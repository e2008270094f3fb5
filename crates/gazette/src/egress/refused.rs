//! Why a fetch ended without an answer, in sentences that say what to do.

use std::net::SocketAddr;

use gazette_news::{Fault, FaultKind};

use super::judge::NotPublic;

/// A fetch that was not made, or that ended without an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The address cannot be read as one.
    #[error("this is not a web address ({0}); copy it again from the outlet's site")]
    NotAnAddress(String),
    /// Neither http nor https.
    #[error("addresses beginning with {0}: are not fetched; only http and https are")]
    Scheme(String),
    /// A name or a password stands in the address.
    #[error("the address carries a user name or password; give the address without it")]
    Credentials,
    /// A port where no web server is expected.
    #[error("port {0} is not one where news is served; use 80, 443 or another web port from 1024 up")]
    Port(u16),
    /// A name that no public site has.
    #[error("{name} is {why}, not a site on the public internet; put local copy into a folder wire instead")]
    Name {
        /// The host name.
        name: String,
        /// What such names are.
        why: &'static str,
    },
    /// The name leads, or the address is, outside the public internet.
    #[error("{host}: {not}, not on the public internet; put local copy into a folder wire instead")]
    NotPublic {
        /// The host as asked for.
        host: String,
        /// The address and its range.
        not: NotPublic,
    },
    /// The test switches name no way to dial this address.
    #[error("{0} has no line in the file of --test-dial, so it is not dialled")]
    #[cfg_attr(
        not(any(test, feature = "test-egress")),
        allow(dead_code, reason = "made in test builds only")
    )]
    NoLine(SocketAddr),
    /// The name has no address.
    #[error("{host} cannot be found ({why}); check the spelling, or ask whether the outlet has moved")]
    Unresolved {
        /// The host name.
        host: String,
        /// What the resolver said.
        why: String,
    },
    /// Nobody answers there.
    #[error("{host} does not answer ({why}); it is tried again later")]
    NoConnection {
        /// The host.
        host: String,
        /// What went wrong at each address.
        why: String,
    },
    /// The encrypted connection cannot be trusted.
    #[error("{host} cannot prove that it is {host} ({why}); its operator must mend its certificate")]
    Tls {
        /// The host.
        host: String,
        /// What TLS said.
        why: String,
    },
    /// A limit of time ran out.
    #[error("{what} took longer than {seconds} seconds; it is tried again later")]
    TimedOut {
        /// What took too long.
        what: &'static str,
        /// The limit.
        seconds: u64,
    },
    /// The connection ended before the answer did.
    #[error("the answer broke off ({0}); it is tried again later")]
    BrokeOff(String),
    /// What came is not HTTP, or not what HTTP allows.
    #[error("the answer is not sound HTTP ({0}); tell the outlet")]
    Malformed(String),
    /// More redirects than are followed.
    #[error("more than {0} redirects; ask the outlet for the address it ends at")]
    Redirects(u8),
    /// A redirect that leads nowhere.
    #[error("a redirect that leads nowhere ({0}); tell the outlet")]
    Nowhere(&'static str),
    /// More than is read.
    #[error("{what} is larger than {limit} bytes and was not read; ask the outlet for a smaller one")]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// The limit in bytes.
        limit: usize,
    },
    /// More came out of a packing than news ever packs to.
    #[error("the answer unpacks to more than {0} times its size, as no news does; tell the outlet")]
    TooDense(usize),
    /// A content coding that was not asked for, or too many of them.
    #[error("the answer is packed as {0:?}, which was not asked for; tell the outlet")]
    Coding(String),
    /// An answer without a byte.
    #[error("the server answered with nothing; it is tried again later")]
    Empty,
    /// What came is not what was asked for.
    #[error("{0} came where a feed was to come; open the address in a browser to see what it says")]
    NoFeed(&'static str),
    /// The bytes are not what the content coding says.
    #[error("the answer is said to be packed as {0} and is not, or is cut short; tell the outlet")]
    Packing(&'static str),
    /// The site asks not to be read there.
    #[error("{host} asks in its robots.txt not to be read at this address; take its feed, or ask for leave")]
    Robots {
        /// The host.
        host: String,
    },
    /// Nobody can say whether the site lets itself be read.
    #[error(
        "the robots.txt of {host} cannot be had ({why}), so its pages are not read for now; they are tried later"
    )]
    RobotsUnread {
        /// The host.
        host: String,
        /// What went wrong.
        why: String,
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

    /// The fault that an editor reads.
    pub fn fault(&self) -> Fault {
        Fault::new(self.kind(), self.to_string())
    }
}
