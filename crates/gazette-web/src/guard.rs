//! Headers that tell a browser what a page may do.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// A page of the desk loads only its own style and script, sends forms only home, and stands in nobody's frame.
const DESK_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                           connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// A page of the site runs no script at all.
pub(crate) const SITE_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                                      media-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; \
                                      frame-ancestors 'none'";

fn put(response: &mut Response, name: HeaderName, value: &'static str) {
    response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
}

/// What every answer carries.
pub(crate) async fn common_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    put(&mut response, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(&mut response, header::X_FRAME_OPTIONS, "DENY");
    put(&mut response, header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    put(&mut response, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    put(
        &mut response,
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=()",
    );
    put(&mut response, header::CONTENT_SECURITY_POLICY, SITE_POLICY);
    response
}

/// What every answer of the desk carries besides: its own policy, and no copy kept anywhere.
pub(crate) async fn desk_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    put(&mut response, header::CONTENT_SECURITY_POLICY, DESK_POLICY);
    put(&mut response, header::CACHE_CONTROL, "no-store");
    // The addresses of invitations and stories are nobody else's business.
    put(&mut response, header::REFERRER_POLICY, "same-origin");
    put(&mut response, HeaderName::from_static("x-robots-tag"), "noindex, nofollow");
    response
}
