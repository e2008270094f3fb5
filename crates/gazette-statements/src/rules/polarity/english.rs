//! English: "denied", "did not say", "never promised", "would not say".

use gazette_news::Polarity;

use super::Cue;
use crate::lexicon::Class;

/// Verbs of denial beside those of their own class, and the nouns.
const DENIALS: &[&str] = &[
    "disputed",
    "dispute",
    "disputes",
    "disputing",
    "contested",
    "contests",
    "scoffed",
    "rubbished",
    "rubbishes",
    "disclaimed",
    "denial",
    "denials",
    "rebuffed",
];

/// Words of doubt, which say of a thing that it is hardly so.
const DOUBTS: &[&str] =
    &["doubt", "doubts", "doubted", "doubting", "doubtful", "sceptical", "skeptical", "unconvinced"];

/// What one warns against who holds a thing not to be so.
const BELIEFS: &[&str] = &[
    "believing",
    "thinking",
    "assuming",
    "concluding",
    "supposing",
    "belief",
    "notion",
    "assumption",
    "saying",
];

/// Verbs that laugh at a claim, and not at a person.
const MOCKING: &[&str] =
    &["mocked", "mocks", "mocking", "ridiculed", "ridicules", "ridiculing", "derided", "derides", "deriding"];

/// "Failed to mention": verbs before "to" with which a thing was not said.
const FAILED: &[&str] =
    &["failed", "fails", "failing", "neglected", "neglects", "omitted", "omits", "forgot", "forgets"];

/// Particles that make a denial of a verb that is none: "ruled out", "laughed off".
const DISMISSED: &[(&str, &[&str])] = &[
    ("out", &["rule", "rules", "ruled", "ruling"]),
    ("off", &["laughed", "laughs", "shrugged", "shrugs", "waved", "waves", "brushed"]),
    ("aside", &["brushed", "brushes", "waved", "swept"]),
];

/// What somebody keeps to himself who does not do it.
const TELLING: &[&str] = &[
    "say",
    "said",
    "saying",
    "specify",
    "specified",
    "confirm",
    "confirmed",
    "disclose",
    "disclosed",
    "reveal",
    "revealed",
    "identify",
    "identified",
    "name",
    "named",
    "explain",
    "explained",
    "elaborate",
    "predict",
    "commit",
    "tell",
    "comment",
    "answer",
    "respond",
    "reply",
    "detail",
    "clarify",
    "give",
    "provide",
];

/// After a negation these turn it back: "did not only say".
const ONLY: &[&str] = &["only", "just", "merely", "simply", "solely"];

/// What denied means of the thing described.
const FALSE: &[&str] = &[
    "lie",
    "lies",
    "false",
    "baseless",
    "unfounded",
    "untrue",
    "fabrication",
    "fabricated",
    "nonsense",
    "invention",
    "groundless",
];
/// What a denial is of.
const SAYINGS: &[&str] = &[
    "claim",
    "claims",
    "report",
    "reports",
    "allegation",
    "allegations",
    "accusation",
    "accusations",
    "rumour",
    "rumours",
    "rumor",
    "charge",
    "charges",
    "story",
];

pub(super) fn polarity(cue: &Cue<'_, '_>) -> Polarity {
    let negated = is_negated(cue);
    if is_both(cue)
        || cue.has(&["demurred", "demurs"])
        || (cue.has(&["short"]) && cue.has(&["stopped", "stops", "stopping"]))
    {
        return Polarity::Declined;
    }
    if fails(cue) {
        return Polarity::Declined;
    }
    let denies = cue.has(DENIALS) || is_dismissed(cue) || cue.has_class(&[Class::Deny]) || is_denying(cue);
    if declines(cue) {
        // "refused to rule out" leaves it open, as "did not rule out" does.
        return if negated || denies { Polarity::Affirmed } else { Polarity::Declined };
    }
    if denies {
        return if negated { Polarity::Affirmed } else { Polarity::Denied };
    }
    if matches!(cue.class(), Class::Describe | Class::DescribeParticiple) && is_called_false(cue) {
        return Polarity::Denied;
    }
    if asks(cue) {
        return Polarity::Asked;
    }
    if negated {
        return unsaid(cue);
    }
    if cue.has(DOUBTS) || cue.has(&["against"]) && cue.has(BELIEFS) || mocks(cue) {
        return Polarity::Denied;
    }
    if is_nobodys(cue) { Polarity::Denied } else { Polarity::Affirmed }
}

/// "failed to mention that …"
fn fails(cue: &Cue<'_, '_>) -> bool {
    let inside = cue
        .words
        .windows(2)
        .any(|pair| FAILED.contains(&cue.page.key(pair[0])) && cue.page.class(pair[1]) == Class::To);
    let first = cue.hit.cue.0;
    let (begin, _) = cue.page.sentence_of(first);
    let before = first >= begin + 2
        && cue.page.class(first - 1) == Class::To
        && FAILED.contains(&cue.page.key(first - 2));
    inside || before
}

/// "mocked the idea that …"; whoever mocks the mayor denies nothing.
fn mocks(cue: &Cue<'_, '_>) -> bool {
    let held = |key: &str| SAYINGS.contains(&key) || matches!(key, "idea" | "notion" | "suggestion" | "that");
    cue.has(MOCKING) && (cue.keys().any(held) || cue.content(5).any(held))
}

fn declines(cue: &Cue<'_, '_>) -> bool {
    cue.has_class(&[Class::Decline]) || cue.has(&["declining", "refusing"])
}

fn is_denying(cue: &Cue<'_, '_>) -> bool {
    cue.has_class(&[Class::DenyParticiple]) && !cue.has(&["declining", "refusing"])
}

fn is_dismissed(cue: &Cue<'_, '_>) -> bool {
    let behind = |particle: &str| cue.has(&[particle]) || cue.behind(1).any(|key| key == particle);
    DISMISSED.iter().any(|(particle, verbs)| cue.has(verbs) && behind(particle))
}

/// "would neither confirm nor deny"
fn is_both(cue: &Cue<'_, '_>) -> bool {
    let said: Vec<&str> = cue.keys().chain(cue.behind(3)).collect();
    let confirms = said.iter().any(|key| key.starts_with("confirm"));
    let denies = said.iter().any(|key| key.starts_with("den"));
    let neither = said.iter().any(|key| matches!(*key, "neither" | "nor" | "or")) && is_negated(cue)
        || said.contains(&"neither");
    confirms && denies && neither
}

/// Whether a negation stands inside the cue or right before it.
fn is_negated(cue: &Cue<'_, '_>) -> bool {
    let before: Vec<usize> = cue.helpers().collect();
    let only = |k: usize| (k + 1..=cue.hit.cue.1).take(2).any(|k| ONLY.contains(&cue.page.key(k)));
    let negates = |k: usize| {
        cue.page.class(k) == Class::Negation && !matches!(cue.page.key(k), "nothing" | "nobody") && !only(k)
    };
    before.into_iter().chain(cue.words.iter().copied()).any(negates) || cue.has(&["no"]) && !cue.has(ONLY)
}

/// "did not say that", "never promised": whether it was kept back or is said not to be so.
fn unsaid(cue: &Cue<'_, '_>) -> Polarity {
    let never = cue.has(&["never"]) || cue.helpers().any(|k| cue.page.key(k) == "never");
    let would = |k: usize| {
        cue.page.class(k) == Class::Modal
            || matches!(cue.page.key(k), "won't" | "wouldn't" | "can't" | "couldn't" | "cannot")
    };
    let modal = cue.helpers().any(would) || cue.words.iter().any(|k| would(*k));
    let attitude = matches!(cue.class(), Class::Think | Class::ThinkParticiple);
    let tells = cue.has(TELLING);
    match () {
        () if cue.has(&["doubt", "doubts", "hide", "mind", "object", "oppose"]) => Polarity::Affirmed,
        () if never || attitude => Polarity::Denied,
        () if modal || tells => Polarity::Declined,
        () => Polarity::Denied,
    }
}

fn is_called_false(cue: &Cue<'_, '_>) -> bool {
    let (mut saying, mut untrue) = (false, false);
    for key in cue.content(14) {
        saying |= SAYINGS.contains(&key);
        untrue |= FALSE.contains(&key);
    }
    saying && untrue
}

/// "nobody said that", "none of them claims"
fn is_nobodys(cue: &Cue<'_, '_>) -> bool {
    let Some(&(first, last)) = cue.hit.found.source.first() else { return false };
    let none = matches!(cue.page.key(first), "nobody" | "none" | "neither");
    none || (last > first && cue.page.key(first) == "no" && cue.page.key(first + 1) == "one")
}

fn asks(cue: &Cue<'_, '_>) -> bool {
    const OPENERS: &[&str] = &["whether", "if", "why", "what", "how", "when", "where", "who", "which"];
    const QUESTIONING: &[&str] = &[
        "questioned",
        "questions",
        "questioning",
        "asking",
        "wondering",
        "wondered",
        "asked",
        "asks",
        "ask",
    ];
    let opens = cue.content(1).any(|key| OPENERS.contains(&key));
    let questions = matches!(cue.class(), Class::Ask | Class::Urge) || cue.has(QUESTIONING);
    questions && (opens || cue.is_question())
}
