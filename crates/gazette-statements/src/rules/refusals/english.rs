//! "declined to comment", "would not comment", "did not respond to a request".

use super::{Refusal, key_in, subject_before};
use crate::page::{Page, Stretch};

const REFUSED: &[&str] =
    &["declined", "declines", "declining", "decline", "refused", "refuses", "refusing", "refuse"];
const COMMENT: &[&str] = &["comment", "respond", "reply"];
const NOT: &[&str] = &["didn't", "wouldn't", "won't", "doesn't", "hasn't", "hadn't", "haven't"];
const MAY: &[&str] = &["did", "would", "will", "does", "do", "has", "had", "have", "could"];
const AT_ONCE: &[&str] = &["immediately", "yet", "publicly", "directly", "initially"];
const TO: &[&str] = &[
    "a",
    "the",
    "our",
    "repeated",
    "several",
    "multiple",
    "any",
    "written",
    "further",
    "numerous",
    "his",
    "reporters'",
    "requests",
    "emailed",
];
const REQUESTS: &[&str] = &[
    "request",
    "requests",
    "question",
    "questions",
    "call",
    "calls",
    "message",
    "messages",
    "email",
    "emails",
    "e-mail",
    "e-mails",
    "inquiries",
    "enquiries",
    "inquiry",
    "queries",
    "letter",
    "letters",
    "texts",
];

pub(super) fn find(page: &Page<'_>, sentence: Stretch, told: &mut Vec<Refusal>) {
    let mut k = sentence.0;
    while k <= sentence.1 {
        let Some(cue) = declined(page, sentence, k).or_else(|| unanswered(page, sentence, k)) else {
            k += 1;
            continue;
        };
        let source = subject_before(page, sentence.0, cue.0);
        told.push(Refusal { cue: vec![cue], source });
        k = cue.1 + 1;
    }
}

/// "declined to comment", "refused to be interviewed", "declined comment".
fn declined(page: &Page<'_>, sentence: Stretch, k: usize) -> Option<Stretch> {
    let key = |ahead: usize| key_in(page, k + ahead, sentence);
    if !REFUSED.contains(&key(0)) || is_unrefused(page, sentence, k) {
        return None;
    }
    match (key(1), key(2), key(3)) {
        ("to", act, _) if COMMENT.contains(&act) => Some((k, k + 2)),
        ("to", "be", "interviewed" | "drawn") => Some((k, k + 3)),
        ("to", "elaborate", _) => Some((k, k + 2)),
        ("to", "give" | "provide" | "offer", "details" | "specifics") => Some((k, k + 3)),
        ("to", "give" | "provide" | "offer", "further" | "more" | "any") if key(4) == "details" => {
            Some((k, k + 4))
        }
        ("comment" | "comments", ..) => Some((k, k + 1)),
        ("interview", "requests", _) => Some((k, k + 2)),
        ("an" | "all", "interview" | "interviews", _) => Some((k, k + 2)),
        _ => None,
    }
}

/// "did not refuse to comment"
fn is_unrefused(page: &Page<'_>, sentence: Stretch, k: usize) -> bool {
    let before = k.checked_sub(1).filter(|before| *before >= sentence.0);
    before
        .is_some_and(|before| matches!(page.key(before), "not" | "never") || NOT.contains(&page.key(before)))
}

/// "would not comment", "has not responded to questions", "had no comment".
fn unanswered(page: &Page<'_>, sentence: Stretch, k: usize) -> Option<Stretch> {
    let key = |ahead: usize| key_in(page, k + ahead, sentence);
    let mut at = match (key(0), key(1)) {
        (may, "not" | "never") if MAY.contains(&may) => 2,
        (not, _) if NOT.contains(&not) => 1,
        ("had" | "has" | "have" | "offered" | "gave" | "made", "no") => {
            let at = if key(2) == "immediate" || key(2) == "further" { 3 } else { 2 };
            return (key(at) == "comment").then_some((k, k + at));
        }
        _ => return None,
    };
    if AT_ONCE.contains(&key(at)) {
        at += 1;
    }
    match key(at) {
        "comment" | "commented" => Some((k, k + at)),
        "respond" | "responded" | "reply" | "replied" | "answer" | "answered"
            if is_of_requests(page, sentence, k + at + 1) =>
        {
            Some((k, k + at))
        }
        _ => None,
    }
}

/// Whether nothing else is answered than what reporters ask: "did not respond to treatment" is no refusal.
fn is_of_requests(page: &Page<'_>, sentence: Stretch, at: usize) -> bool {
    let key = |k: usize| key_in(page, k, sentence);
    let ends = at > sentence.1
        || page.class(at).is_mark()
        || matches!(key(at), "immediately" | "by" | "before" | "on" | "when" | "and" | "but");
    let from = if key(at) == "to" { at + 1 } else { at };
    let asked = (from..from + 4).take_while(|&k| TO.contains(&key(k)) || REQUESTS.contains(&key(k)));
    ends || asked.into_iter().any(|k| REQUESTS.contains(&key(k)))
}
