//! Being told of changes instead of asking: the subscriber's side of WebSub (W3C Recommendation, 2018), as pure
//! functions. Asking a hub goes through [`Egress`](super::Egress) like everything else; the address that hubs call is
//! the web's.

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Sha256, Sha384, Sha512};
use url::form_urlencoded;

/// Longest secret a hub takes, in bytes (section 5.1).
const LONGEST_SECRET: usize = 200;

/// Longest challenge that is echoed.
const LONGEST_CHALLENGE: usize = 4096;

/// Shortest and longest lease that is believed, in seconds: an hour, thirty days.
const LEASE_S: std::ops::RangeInclusive<u64> = 3600..=30 * 24 * 3600;

/// What we ask of a hub, and expect it to ask back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// To be told of changes.
    Subscribe,
    /// To be told no more.
    #[cfg_attr(not(test), expect(dead_code, reason = "a hub that is answered with 410 stops by itself"))]
    Unsubscribe,
}

impl Mode {
    fn as_str(self) -> &'static str {
        match self {
            Mode::Subscribe => "subscribe",
            Mode::Unsubscribe => "unsubscribe",
        }
    }
}

/// The form that asks a hub (section 5.1). The secret signs what the hub sends; make it anew for each subscription.
pub fn ask(mode: Mode, topic: &str, callback: &str, secret: &str, lease_s: u64) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("hub.mode", mode.as_str())
        .append_pair("hub.topic", topic)
        .append_pair("hub.callback", callback);
    if mode == Mode::Subscribe {
        let secret = &secret[..secret.floor_char_boundary(LONGEST_SECRET)];
        form.append_pair("hub.secret", secret).append_pair("hub.lease_seconds", &lease_s.to_string());
    }
    form.finish()
}

/// What a hub says at the callback's address with a GET.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Intent {
    /// It asks whether we meant it, and we did: answer 200 with the challenge as the body, and nothing else.
    Confirm {
        /// The body of the answer.
        challenge: String,
        /// For how many seconds we shall be told; renew before. `None` for the end of a subscription.
        lease_s: Option<u64>,
    },
    /// It will not tell us, or no longer (section 5.2). Answer 200 and go on polling.
    Denied {
        /// Why, in the hub's words.
        reason: String,
    },
    /// We asked nothing of the kind: answer 404 (section 5.3).
    NotOurs,
}

/// Judges a hub's question by what we asked: the mode and topic of the subscription under way at this callback.
pub fn verify_intent(query: &str, mode: Mode, topic: &str) -> Intent {
    let value =
        |name: &str| form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, v)| v);
    if value("hub.topic").as_deref() != Some(topic) {
        return Intent::NotOurs;
    }
    let said = value("hub.mode").unwrap_or_default();
    if said == "denied" {
        let reason = value("hub.reason").unwrap_or_default();
        return Intent::Denied { reason: reason.chars().take(300).collect() };
    }
    let challenge = value("hub.challenge").unwrap_or_default().into_owned();
    if said != mode.as_str() || challenge.is_empty() || challenge.len() > LONGEST_CHALLENGE {
        return Intent::NotOurs;
    }
    let lease = value("hub.lease_seconds").and_then(|seconds| seconds.parse::<u64>().ok());
    let lease_s = match (mode, lease) {
        (Mode::Unsubscribe, _) => None,
        (Mode::Subscribe, lease) => {
            Some(lease.unwrap_or(*LEASE_S.start()).clamp(*LEASE_S.start(), *LEASE_S.end()))
        }
    };
    Intent::Confirm { challenge, lease_s }
}

/// Whether what was pushed is signed with our secret: `X-Hub-Signature: method=hex` (section 7.1). Compared in constant
/// time. Answer 200 either way, and throw away what is not signed: whoever forges must not learn that it failed.
pub fn is_signed(signature: &str, secret: &str, body: &[u8]) -> bool {
    let Some((method, hex)) = signature.trim().split_once('=') else { return false };
    let Some(tag) = unhex(hex) else { return false };
    let secret = &secret[..secret.floor_char_boundary(LONGEST_SECRET)];
    match method.trim().to_ascii_lowercase().as_str() {
        // SHA-1 still holds as a keyed signature, and the largest hubs know no other.
        "sha1" => is_tag::<Hmac<Sha1>>(secret, body, &tag),
        "sha256" => is_tag::<Hmac<Sha256>>(secret, body, &tag),
        "sha384" => is_tag::<Hmac<Sha384>>(secret, body, &tag),
        "sha512" => is_tag::<Hmac<Sha512>>(secret, body, &tag),
        _ => false,
    }
}

fn is_tag<M: Mac + KeyInit>(secret: &str, body: &[u8], tag: &[u8]) -> bool {
    let Ok(mut mac) = <M as KeyInit>::new_from_slice(secret.as_bytes()) else { return false };
    mac.update(body);
    mac.verify_slice(tag).is_ok()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim().as_bytes();
    if !digits.len().is_multiple_of(2) || digits.len() > 128 {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16);
    digits.chunks(2).map(|pair| u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOPIC: &str = "https://news.example/feed?a=b&c";

    #[test]
    fn the_form_says_what_we_want() {
        let form = ask(Mode::Subscribe, TOPIC, "https://desk.example/hub/1", "secret", 86_400);
        let pairs: Vec<_> = form_urlencoded::parse(form.as_bytes()).into_owned().collect();
        assert!(pairs.contains(&("hub.topic".to_owned(), TOPIC.to_owned())));
        assert!(pairs.contains(&("hub.secret".to_owned(), "secret".to_owned())));
        assert!(!ask(Mode::Unsubscribe, TOPIC, "https://desk.example/hub/1", "secret", 1).contains("secret"));
    }

    fn question(mode: &str, topic: &str, more: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        format!("{}&{more}", query.append_pair("hub.mode", mode).append_pair("hub.topic", topic).finish())
    }

    #[test]
    fn only_what_we_asked_is_confirmed() {
        let ask = |mode, topic, more| verify_intent(&question(mode, topic, more), Mode::Subscribe, TOPIC);
        let confirmed = |lease_s| Intent::Confirm { challenge: "xyz".to_owned(), lease_s };
        assert_eq!(
            ask("subscribe", TOPIC, "hub.challenge=xyz&hub.lease_seconds=86400"),
            confirmed(Some(86_400))
        );
        assert_eq!(
            ask("subscribe", TOPIC, "hub.challenge=xyz&hub.lease_seconds=9999999999"),
            confirmed(Some(2_592_000))
        );
        assert_eq!(ask("subscribe", TOPIC, "hub.challenge=xyz&hub.lease_seconds=0"), confirmed(Some(3600)));
        assert_eq!(ask("unsubscribe", TOPIC, "hub.challenge=xyz"), Intent::NotOurs);
        assert_eq!(ask("subscribe", "https://other.example/", "hub.challenge=xyz"), Intent::NotOurs);
        assert_eq!(ask("subscribe", TOPIC, "hub.challenge="), Intent::NotOurs);
        assert_eq!(ask("denied", TOPIC, "hub.reason=no"), Intent::Denied { reason: "no".to_owned() });
    }

    #[test]
    fn signatures_of_every_method_hold_for_their_body_only() {
        // From RFC 2202 and RFC 4231, test case 2.
        let (secret, body) = ("Jefe", b"what do ya want for nothing?".as_slice());
        let signed = [
            "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
            "SHA512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
        ];
        for signature in signed {
            assert!(is_signed(signature, secret, body), "{signature}");
            assert!(!is_signed(signature, secret, b"what do ya want?"), "{signature}");
            assert!(!is_signed(signature, "other", body), "{signature}");
            assert!(!is_signed(&signature[..signature.len() - 2], secret, body), "{signature}");
        }
        for signature in ["", "sha256", "sha256=", "sha256=zz", "md5=00", "sha1=\u{e9}\u{e9}"] {
            assert!(!is_signed(signature, secret, body), "{signature}");
        }
    }
}
