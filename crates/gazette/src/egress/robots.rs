//! Whether a site lets its pages be read: `robots.txt` (RFC 9309). Asked for article pages, not for feeds, which are
//! put out to be read by programs.

use gazette_news::{Met, Note};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::Instant;

use super::refused::Refused;
use super::target::Target;
use super::{Egress, Kind, Request};

/// Our name in `User-agent` lines.
const AGENT: &str = "gazette";

/// Bytes read of a file (RFC 9309, section 2.5: at least 500 KiB).
const BYTES: usize = 500 << 10;

/// Rules kept of a file.
const RULES: usize = 5_000;

/// Bytes of a rule; longer ones are left out.
const RULE_BYTES: usize = 2 << 10;

/// Hosts remembered.
const HOSTS: usize = 4_096;

/// For how long a file is believed (RFC 9309, section 2.4), and for how long that there was none to be had.
const FRESH: Duration = Duration::from_secs(24 * 3600);
const FRESH_FAILURE: Duration = Duration::from_secs(3600);

/// The rules of one file that are for us.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Robots {
    rules: Vec<Rule>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    allows: bool,
    pattern: String,
}

impl Robots {
    /// Reads a file for the agent of this name: its own groups, or else those for everyone. Lines that are not
    /// understood say nothing.
    pub fn parse(bytes: &[u8], agent: &str) -> Robots {
        let text = String::from_utf8_lossy(&bytes[..bytes.len().min(BYTES)]);
        let (mut own, mut everyones) = (None, Vec::new());
        let (mut is_own, mut is_everyones, mut in_rules) = (false, false, false);
        for line in text.trim_start_matches('\u{feff}').split(['\n', '\r']) {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
            match key.as_str() {
                "user-agent" => {
                    if in_rules {
                        (is_own, is_everyones, in_rules) = (false, false, false);
                    }
                    is_everyones |= value == "*";
                    // The product token ends where its letters end (section 2.2.1).
                    let product =
                        value.split(|c: char| !c.is_ascii_alphabetic() && c != '-' && c != '_').next();
                    if product.is_some_and(|product| product.eq_ignore_ascii_case(agent)) {
                        is_own = true;
                        own.get_or_insert_with(Vec::new);
                    }
                }
                "allow" | "disallow" => {
                    in_rules = true;
                    let rule = Rule { allows: key == "allow", pattern: normal(value) };
                    // An empty pattern matches nothing.
                    if rule.pattern.is_empty() || rule.pattern.len() > RULE_BYTES {
                        continue;
                    }
                    match &mut own {
                        Some(own) if is_own && own.len() < RULES => own.push(rule.clone()),
                        _ => {}
                    }
                    if is_everyones && everyones.len() < RULES {
                        everyones.push(rule);
                    }
                }
                _ => {}
            }
        }
        Robots { rules: own.unwrap_or(everyones) }
    }

    /// Whether a path with its query may be read: the longest rule that matches decides, and of two as long the one
    /// that allows (section 2.2.2).
    pub fn allows(&self, path_and_query: &str) -> bool {
        let path = normal(path_and_query);
        if path == "/robots.txt" {
            return true;
        }
        let matching = self.rules.iter().filter(|rule| matches(&rule.pattern, &path));
        matching.max_by_key(|rule| (rule.pattern.len(), rule.allows)).is_none_or(|rule| rule.allows)
    }
}

/// Whether a pattern matches the beginning of a path: `*` is any run of characters, `$` at the end is the end.
fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, is_anchored) = match pattern.strip_suffix('$') {
        Some(rest) => (rest, true),
        None => (pattern, false),
    };
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, between)) = parts.split_last() else { return !is_anchored || rest.is_empty() };
    for part in between {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    if is_anchored { rest.ends_with(last) } else { rest.contains(last) }
}

/// A path as it is compared: what need not be escaped is not, everything else is, in capitals (section 2.2.2).
fn normal(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%').then(|| bytes.get(at + 1..at + 3)).flatten();
        let value = escaped.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match value {
            Some(byte) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => {
                out.push(char::from(byte))
            }
            Some(byte) => out.push_str(&format!("%{byte:02X}")),
            None if bytes[at].is_ascii_graphic() => out.push(char::from(bytes[at])),
            None => out.push_str(&format!("%{:02X}", bytes[at])),
        }
        at += if value.is_some() { 3 } else { 1 };
    }
    out
}

/// What is known of one origin.
#[derive(Debug, Clone)]
enum Known {
    Rules(Arc<Robots>),
    /// Nobody could say; until somebody can, nothing is read (section 2.3.1.4).
    Unreachable(Note),
    /// The address may not be asked at all, for this file or any other.
    Refused(Refused),
}

/// The files of all origins asked so far, so that each is asked once a day.
#[derive(Debug, Default)]
pub struct RobotsCache {
    known: Mutex<HashMap<String, (Instant, Known)>>,
}

impl RobotsCache {
    /// Whether a page may be read; asks its site for the file where it is not known.
    ///
    /// # Errors
    /// If the site asks not to be read there, or cannot say.
    pub async fn may_read(&self, egress: &Egress, target: &Target) -> Result<(), Refused> {
        let origin = target.url().origin().ascii_serialization();
        let known = match self.remembered(&origin) {
            Some(known) => known,
            None => self.ask(egress, &origin).await,
        };
        let host = target.host().to_owned();
        match known {
            Known::Rules(robots) if robots.allows(&target.path_and_query()) => Ok(()),
            Known::Rules(_) => Err(Refused::Robots { host }),
            Known::Unreachable(why) => Err(Refused::RobotsUnread { host, why }),
            Known::Refused(refused) => Err(refused),
        }
    }

    fn remembered(&self, origin: &str) -> Option<Known> {
        let known = self.known.lock().unwrap_or_else(|broken| broken.into_inner());
        known.get(origin).filter(|(until, _)| *until > Instant::now()).map(|(_, known)| known.clone())
    }

    async fn ask(&self, egress: &Egress, origin: &str) -> Known {
        let answer = egress.fetch_unasked(&Request::get(format!("{origin}/robots.txt"), Kind::Robots)).await;
        let known = match answer {
            Ok(answer) if answer.is_heard() => Known::Rules(Arc::new(Robots::parse(&answer.body, AGENT))),
            // "Unavailable" is leave to read (section 2.3.1.3), but being asked less often is not.
            Ok(answer) if (400..500).contains(&answer.status) && answer.status != 429 => {
                Known::Rules(Arc::default())
            }
            Ok(answer) => Known::Unreachable(Met::StatusOnly.with([answer.status])),
            Err(refused @ (Refused::NotPublic { .. } | Refused::Name { .. })) => Known::Refused(refused),
            Err(refused) => Known::Unreachable(refused.note()),
        };
        let fresh = if matches!(known, Known::Rules(_)) { FRESH } else { FRESH_FAILURE };
        self.remember(origin, known.clone(), Instant::now() + fresh);
        known
    }

    fn remember(&self, origin: &str, what: Known, until: Instant) {
        let mut known = self.known.lock().unwrap_or_else(|broken| broken.into_inner());
        if known.len() >= HOSTS {
            let now = Instant::now();
            known.retain(|_, (until, _)| *until > now);
        }
        // All are fresh: half of them are asked again, which costs them one small file each.
        if known.len() >= HOSTS {
            let mut keep = false;
            known.retain(|_, _| {
                keep = !keep;
                keep
            });
        }
        known.insert(origin.to_owned(), (until, what));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn allows(file: &str, path: &str) -> bool {
        Robots::parse(file.as_bytes(), AGENT).allows(path)
    }

    #[test]
    fn our_own_group_counts_and_not_everyones() {
        let file =
            "User-agent: *\nDisallow: /\n\nUser-agent: other\nuser-agent: GAZETTE/1.0\nDisallow: /desk\n";
        assert!(allows(file, "/news/1"));
        assert!(!allows(file, "/desk/1"));
        assert!(!Robots::parse(file.as_bytes(), "stranger").allows("/news/1"));
    }

    #[test]
    fn groups_of_the_same_name_are_one() {
        let file = "User-agent: gazette\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: gazette\nDisallow: /b";
        assert_eq!([!allows(file, "/a"), !allows(file, "/b"), allows(file, "/c")], [true; 3]);
    }

    #[test]
    fn the_longest_rule_decides_and_a_tie_allows() {
        let file = "User-agent: *\nDisallow: /archive\nAllow: /archive/open\nAllow: /x\nDisallow: /x\n";
        assert!(!allows(file, "/archive/1") && allows(file, "/archive/open/1") && allows(file, "/x"));
    }

    #[test]
    fn stars_and_the_end_sign() {
        let file =
            "User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*b*c\nDisallow: /only$\nDisallow: /*?print=";
        for path in ["/x/y.pdf", "/a-b-c-d", "/only", "/news/1?print=yes"] {
            assert!(!allows(file, path), "{path}");
        }
        for path in ["/x.pdf?page=1", "/a-c-b", "/only/more", "/news?page=2"] {
            assert!(allows(file, path), "{path}");
        }
    }

    #[test]
    fn escapes_are_compared_by_what_they_mean() {
        let file = "User-agent: *\nDisallow: /%61bc\nDisallow: /خبر\nDisallow: /q%2fr\n";
        assert!(!allows(file, "/abc") && !allows(file, "/%d8%ae%d8%a8%d8%b1/1") && !allows(file, "/q%2Fr"));
        assert!(allows(file, "/q/r"), "an escaped slash is no slash");
    }

    #[test]
    fn nothing_said_is_leave() {
        for file in
            ["", "Disallow: /", "User-agent: *\nDisallow:\n", "<html>not found</html>", "\u{feff}Sitemap: x"]
        {
            assert!(allows(file, "/"), "{file:?}");
        }
        assert!(allows("User-agent: *\nDisallow: /", "/robots.txt"));
    }

    proptest! {
        #[test]
        fn any_file_is_read_and_any_path_decided(file in "(?s).{0,300}", path in "/\\PC{0,40}") {
            allows(&file, &path);
        }

        #[test]
        fn a_forbidden_beginning_forbids_all_that_begins_with_it(path in "/[a-z/]{1,20}", more in "[a-z/?=]{0,20}") {
            let file = format!("User-agent: *\nDisallow: {path}");
            let longer = format!("{path}{more}");
            prop_assert!(!allows(&file, &longer));
        }
    }
}
