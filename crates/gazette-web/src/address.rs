//! Where a request comes from, as far as the server was told.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::room::Room;

/// The other side's address without its port; empty where the server does not tell.
#[derive(Debug, Clone)]
pub(crate) struct Address(pub(crate) String);

impl FromRequestParts<Arc<Room>> for Address {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, room: &Arc<Room>) -> Result<Address, Infallible> {
        let forwarded = if room.behind_proxy { forwarded_for(&parts.headers) } else { None };
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        Ok(Address(forwarded.or(peer).map(|address| address.to_string()).unwrap_or_default()))
    }
}

/// The address that the nearest proxy says a request came from: the last of `X-Forwarded-For`. Those before it are what
/// the client wrote.
fn forwarded_for(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    line.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_nearest_proxy_says_is_believed() {
        let mut headers = HeaderMap::new();
        assert_eq!(forwarded_for(&headers), None);
        headers.append("x-forwarded-for", "198.51.100.7".parse().expect("a line"));
        headers.append("x-forwarded-for", "203.0.113.1, 192.0.2.9".parse().expect("a line"));
        assert_eq!(forwarded_for(&headers), "192.0.2.9".parse().ok());
        headers.append("x-forwarded-for", "unknown".parse().expect("a line"));
        assert_eq!(forwarded_for(&headers), None);
    }
}
