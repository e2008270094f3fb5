//! What the taggers take for a statement and nobody made: "Contrary to what the mayor said, …", «من المتوقع أن تعلن …»,
//! "Nobody said …", "Photo: Emil Stadt".

use gazette_news::Language;

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::head;

/// Words between what somebody is contradicted with and the verb of what she said.
const MOST_BETWEEN: usize = 14;
/// Words of a dateline before its dash.
const DATELINE: usize = 6;

/// What is expected, planned or due, in Arabic before «أن».
const EXPECTED: &[&str] = &[
    "المتوقع",
    "المقرر",
    "المنتظر",
    "المرتقب",
    "المفترض",
    "المرجح",
    "المحتمل",
    "المامول",
    "يتوقع",
    "ينتظر",
    "يرتقب",
    "يفترض",
    "الممكن",
    "يمكن",
    "يجب",
    "ينبغي",
    "يتعين",
];

/// Labels of what is no speech: pictures, bylines, credits.
const LABELS: &str = "picture pictured pictures photo photos photograph photographs image images caption video graphic \
     graphics illustration editing reporting by byline credit photography map file صوره الصوره صور تصوير عدسه فيديو اعداد \
     تحرير ترجمه كتب كتبت بقلم كتابه عكس عكسها عكاس تصوير ويديو نويسنده مترجم تهيه";

/// What kind of dispatch follows: «عاجل: …», «اصلاحیه: …».
const KINDS: &str = "breaking urgent update updated correction corrected refile clarification developing bulletin alert flash عاجل      تحديث تصحيح استدراك متابعه تتمه فوري اصلاحيه تصحيح تكميلي بهروزرساني توضيح";
/// What may stand beside such a word.
const BESIDE_KINDS: &str = "news خبر اخبار جدا هام مهم بالغ";

/// Drops what nobody said.
pub(super) fn drop(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let gone: Vec<bool> = (0..hits.len())
        .map(|n| {
            let hit = &hits[n];
            is_contradicted(page, hit)
                || is_expected(page, hit)
                || is_nobodys(page, hit)
                || is_label(page, hit)
                || is_dateline(page, hits, n)
                || is_reception(page, hit)
                || is_denied_noun(page, hit)
                || is_terms(page, hit)
                || is_supposed(page, hit)
                || is_addressee(page, hit)
        })
        .collect();
    let mut gone = gone.into_iter();
    hits.retain(|_| !gone.next().unwrap_or(false));
}

/// "Contrary to what Mayor Rita Falk said, the dam was not safe": what follows the comma, or stands before it all, is the
/// outlet's and not hers.
fn is_contradicted(page: &Page<'_>, hit: &Hit) -> bool {
    let (begin, _) = page.sentence_of(hit.cue.0);
    let reach = hit.cue.0.saturating_sub(MOST_BETWEEN).max(begin);
    let Some(from) = (reach..hit.cue.0).rev().find(|&k| contradicts(page, k)) else { return false };
    let other = |k: usize| page.class(k).reports() && !matches!(page.class(k), Class::Judge | Class::Show);
    let own = |piece: &Stretch| {
        piece.0 > from && piece.1 < hit.cue.0
            || piece.0 == hit.cue.1 + 1 && !page.class(hit.cue.1 + 1).is_mark()
    };
    !(from + 1..hit.cue.0).any(other) && !hit.found.content.iter().any(own)
}

/// Whether a word opens what is contradicted: "contrary to", «خلافا لما», «برخلاف».
fn contradicts(page: &Page<'_>, k: usize) -> bool {
    let key = |k: usize| page.words.get(k).map_or("", |_| page.key(k));
    match (page.language, key(k)) {
        (Language::ARABIC, "خلافا" | "وخلافا" | "بخلاف" | "وبخلاف" | "بعكس" | "نقيض") => {
            true
        }
        (Language::ARABIC, "عكس") => k > 0 && page.key(k - 1) == "علي",
        (Language::PERSIAN, "برخلاف") => true,
        (Language::PERSIAN, "خلاف") => k > 0 && page.key(k - 1) == "بر",
        (Language::ENGLISH, "contrary") => key(k + 1) == "to",
        (Language::ENGLISH, "despite" | "contradicting") => key(k + 1) == "what",
        _ => false,
    }
}

/// «من المتوقع أن تعلن», «قرار است … اعلام کند», "is due to announce": said at the most tomorrow.
fn is_expected(page: &Page<'_>, hit: &Hit) -> bool {
    let (begin, _) = page.sentence_of(hit.cue.0);
    let (first, last) = hit.cue;
    match page.language {
        Language::ARABIC => {
            let before = |back: usize| first.checked_sub(back).filter(|&k| k >= begin);
            let expected = before(2).is_some_and(|k| {
                let key = page.key(k);
                EXPECTED.contains(&key) || key.strip_prefix('و').is_some_and(|key| EXPECTED.contains(&key))
            });
            expected && page.key(first - 1) == "ان"
        }
        Language::PERSIAN => {
            let open = matches!(
                page.key(last),
                "كند"
                    | "كنند"
                    | "كنم"
                    | "كنيم"
                    | "بگويد"
                    | "بگويند"
                    | "دهد"
                    | "دهند"
                    | "بدهد"
                    | "نمايد"
                    | "نمايند"
            );
            open && is_planned(page, (begin.max(first.saturating_sub(20)), first))
        }
        _ => {
            let due = |k: usize| {
                matches!(
                    page.key(k),
                    "expected" | "due" | "set" | "supposed" | "scheduled" | "likely" | "poised" | "slated"
                )
            };
            first >= begin + 2 && page.class(first - 1) == Class::To && due(first - 2)
        }
    }
}

/// Whether the clause up to a Persian verb tells of what is planned or may be.
fn is_planned(page: &Page<'_>, (from, to): Stretch) -> bool {
    (from..to).any(|k| match page.key(k) {
        "قرار" => matches!(page.key(k + 1), "است" | "بود" | "شد" | "شده"),
        "انتظار" => matches!(page.key(k + 1), "ميرود" | "ميرفت"),
        "ممكن" => page.key(k + 1) == "است",
        "احتمال" => matches!(page.key(k + 1), "دارد" | "ميرود"),
        "شايد" | "بايد" => true,
        _ => false,
    })
}

/// "Nobody said that …", "No official has said …": without somebody there is no statement.
fn is_nobodys(page: &Page<'_>, hit: &Hit) -> bool {
    let Some(&(first, last)) = hit.found.source.first() else { return false };
    let key = page.key(first);
    let nobody = matches!(key, "nobody" | "no-one")
        || key == "no" && last > first && is_noun(page, first + 1)
        || key == "none";
    let thinks =
        matches!(page.class(head(page, hit.cue)), Class::Think | Class::ThinkParticiple | Class::Seem);
    // "nobody would have believed it"
    let would = last + 1 < hit.cue.0 && page.class(last + 1) == Class::Modal;
    page.language == Language::ENGLISH && nobody && (!thinks || would) && page.words[first].shape != 2
}

/// Not the number of "No 10".
fn is_noun(page: &Page<'_>, k: usize) -> bool {
    page.class(k) != Class::Number && !page.class(k).is_mark() && page.words[k].shape != 3
}

/// "Photo: Emil Stadt", «كتبت: نادين الحلو»: a label and a name.
fn is_label(page: &Page<'_>, hit: &Hit) -> bool {
    let holds = |k: usize| LABELS.split_whitespace().any(|word| word == page.key(k));
    let colon = page.class(hit.cue.1) == Class::Colon;
    match hit.found.source.first() {
        Some(&source) if colon && is_kind_of_dispatch(page, source) => true,
        Some(&(first, last)) => colon && last - first <= 1 && (first..=last).all(holds),
        None => {
            let opens = hit.cue.0 == page.paragraph_of(hit.cue.0).0;
            let colon = colon || page.words.get(hit.cue.1 + 1).is_some_and(|w| w.class == Class::Colon);
            let short = hit.found.content.iter().all(|(f, l)| {
                l - f <= 4 && !(*f..=*l).any(|k| page.class(k).is_verbal() || page.words[k].quote != 0)
            });
            colon && opens && short && holds(hit.cue.0)
        }
    }
}

/// «عاجل», «خبر عاجل», "Update 2", where a paragraph opens.
fn is_kind_of_dispatch(page: &Page<'_>, (first, last): Stretch) -> bool {
    let holds = |list: &str, k: usize| list.split_whitespace().any(|word| word == page.key(k));
    let beside = |k: usize| {
        holds(KINDS, k) || holds(BESIDE_KINDS, k) || page.class(k) == Class::Number || page.class(k).is_mark()
    };
    let opens = first <= page.paragraph_of(first).0 + 1;
    opens && last - first <= 3 && (first..=last).any(|k| holds(KINDS, k)) && (first..=last).all(beside)
}

/// «دانمر – موج: رئیس آتش‌نشانی گفت …»: the agency of a dateline has said nothing where the sentence tells who did.
fn is_dateline(page: &Page<'_>, hits: &[Hit], n: usize) -> bool {
    let hit = &hits[n];
    let Some(&(source, _)) = hit.found.source.first() else { return false };
    let Some(content) = hit.found.content.first() else { return false };
    let (first, _) = page.paragraph_of(source);
    let parted = source > first
        && source - first <= DATELINE
        && matches!(page.class(source - 1), Class::Dash | Class::Bracket);
    let told = |other: &Hit| {
        other.cue != hit.cue
            && other.found.source.first().is_some_and(|own| own.0.abs_diff(content.0) <= 1)
            && page.words[other.cue.0].sentence == page.words[hit.cue.0].sentence
    };
    let near = &hits[n.saturating_sub(3)..(n + 4).min(hits.len())];
    parted && page.class(hit.cue.1) == Class::Colon && near.iter().any(told)
}

/// «از او استقبال کرد»: somebody was received, and nothing said.
fn is_reception(page: &Page<'_>, hit: &Hit) -> bool {
    let words = || hit.found.content.iter().flat_map(|(f, l)| *f..=*l);
    let person =
        |k: usize| matches!(page.class(k), Class::Pronoun | Class::Given | Class::Title | Class::Possessive);
    let receives = (hit.cue.0..=hit.cue.1).any(|k| page.key(k) == "استقبال");
    page.language == Language::PERSIAN && receives && words().count() > 0 && words().all(person)
}

/// "denied reports that …", "dismissed as “nonsense” claims that …": the noun is what is denied, and nobody's statement.
fn is_denied_noun(page: &Page<'_>, hit: &Hit) -> bool {
    let (noun, end) = hit.cue;
    let (begin, _) = page.sentence_of(noun);
    let is_noun = matches!(
        page.key(noun),
        "reports"
            | "claims"
            | "rumours"
            | "rumors"
            | "allegations"
            | "accusations"
            | "suggestions"
            | "speculation"
            | "charges"
    );
    let Some(&source) = hit.found.source.first().filter(|source| source.1 < noun) else { return false };
    let denies = |k: &usize| {
        matches!(page.class(*k), Class::Deny | Class::DenyParticiple) && page.words[*k].shape == 0
    };
    let Some(verb) = (begin.max(source.1 + 1)..noun).rev().take(8).find(denies) else { return false };
    let clause = |k: usize| page.class(k) == Class::Complementiser || page.class(k) == Class::Comma;
    page.language == Language::ENGLISH && noun == end && is_noun && !(verb + 1..noun).any(clause)
}

/// "asked not to be named", "requested anonymity": the terms on which somebody spoke.
fn is_terms(page: &Page<'_>, hit: &Hit) -> bool {
    let words = || hit.found.content.iter().flat_map(|(f, l)| *f..=*l);
    let quoted = words().any(|k| page.words[k].quote != 0);
    let long = words().count() > 12;
    let holds = |list: &[&str]| words().any(|k| list.contains(&page.key(k)));
    let asks = matches!(
        page.class(head(page, hit.cue)),
        Class::Urge | Class::UrgeParticiple | Class::Ask | Class::Say
    );
    if quoted || long {
        return false;
    }
    let hidden = holds(&["anonymity", "anonymous"])
        || words().next().is_some_and(|k| matches!(page.key(k), "not" | "that"))
            && holds(&["named", "identified", "name"])
            && holds(&["be", "used", "withheld"]);
    page.language == Language::ENGLISH && asks && hidden
}

/// "If she says C, …", "Had she said C, …", "might say that C": nobody tells that anything was said.
fn is_supposed(page: &Page<'_>, hit: &Hit) -> bool {
    let (begin, _) = page.sentence_of(hit.cue.0);
    let verb = head(page, hit.cue);
    let speech = matches!(page.class(verb), Class::Say | Class::SayPresent | Class::Tell);
    let Some(&source) = hit.found.source.first() else { return false };
    if page.language != Language::ENGLISH || page.words[verb].quote != 0 || !speech || source.1 >= verb {
        return false;
    }
    let helps = |k: &usize| {
        matches!(page.class(*k), Class::Auxiliary | Class::Adverb | Class::Modal | Class::Negation)
    };
    let helpers = || (source.1 + 1..verb).filter(helps);
    let opens = |k: usize| matches!(page.key(k), "if" | "unless") || k == begin && page.key(k) == "had";
    let conditional = opens(source.0) || source.0 > begin && opens(source.0 - 1);
    let perhaps =
        helpers().any(|k| matches!(page.key(k), "might" | "may" | "could")) && helpers().count() < 3;
    let near = verb - source.1 <= 4;
    near && (conditional || perhaps && page.class(verb) == Class::Say)
}

/// "wrote to Foreign Minister Paul Varga": whom somebody speaks to is nothing that she says.
fn is_addressee(page: &Page<'_>, hit: &Hit) -> bool {
    let [(first, last)] = hit.found.content[..] else { return false };
    let said = |k: usize| page.class(k).is_verbal() || page.words[k].quote != 0 || page.class(k).is_mark();
    let person = page.words[last].shape == 1 || page.class(last) == Class::Role;
    let writes =
        matches!(page.key(hit.cue.0), "wrote" | "writes" | "written" | "spoke" | "speaks" | "spoken");
    page.language == Language::ENGLISH
        && writes
        && person
        && page.class(first) == Class::To
        && first == hit.cue.1 + 1
        && !(first..=last).any(said)
}
