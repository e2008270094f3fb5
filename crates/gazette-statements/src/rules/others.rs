//! Sources that another than the nearest subject is: "was told by the chief that …", "contradicting her engineer, who had
//! said …", "It was, said the coroner, Hugo Penn, “…”", «اتهم المحافظ | شركة المقاولات بالغش».

use gazette_news::Language;

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::head;

/// The longest phrase that is taken for somebody.
const LONGEST: usize = 14;

/// Gives what is said to whoever says it, where the construction leaves no doubt.
pub(super) fn settle(page: &Page<'_>, hit: &mut Hit) {
    match page.language {
        Language::ENGLISH => {
            told_by(page, hit);
            antecedent(page, hit);
            turned(page, hit);
        }
        Language::ARABIC => accused(page, hit),
        _ => {}
    }
}

/// "Mayor Rita Falk was told by the fire chief, Tom Lisle, that …": he says it, and not she.
fn told_by(page: &Page<'_>, hit: &mut Hit) {
    let (first, last) = hit.cue;
    let (begin, end) = page.sentence_of(first);
    let tells = |k: usize| {
        matches!(
            page.key(k),
            "told" | "informed" | "warned" | "assured" | "advised" | "reminded" | "notified" | "briefed"
        )
    };
    let Some(verb) = (first..=last).find(|&k| tells(k)) else { return };
    let passive = (begin.max(verb.saturating_sub(3))..verb)
        .any(|k| matches!(page.key(k), "was" | "were" | "is" | "are" | "been" | "being" | "be"));
    let Some(by) = (verb + 1..=end).take(2).find(|&k| page.key(k) == "by").filter(|_| passive) else {
        return;
    };
    let Some(piece) = hit.found.content.first().copied().filter(|piece| piece.1 > by) else { return };
    let clause = (by + 1..=end).take(LONGEST + 1).find(|&k| page.class(k) == Class::Complementiser);
    let Some(start) = clause.filter(|k| *k <= piece.1).or((piece.0 > by + 1).then_some(piece.0)) else {
        return;
    };
    let Some(agent) = trimmed(page, (by + 1, start - 1)).filter(|agent| agent.1 - agent.0 < LONGEST) else {
        return;
    };
    hit.found.source = vec![agent];
    hit.found.content[0].0 = start;
    hit.found.cue.clear();
    hit.cue = (first.min(by), by);
}

/// "…, contradicting her own engineer, who had said …": "who" is the one right before it.
fn antecedent(page: &Page<'_>, hit: &mut Hit) {
    let Some(&source) = hit.found.source.first() else { return };
    let (begin, _) = page.sentence_of(hit.cue.0);
    let helps = |k: &usize| matches!(page.class(*k), Class::Auxiliary | Class::Adverb | Class::Negation);
    let Some(who) = (begin..hit.cue.0).rev().find(|k| !helps(k)).filter(|&k| page.key(k) == "who") else {
        return;
    };
    let comma = who > begin && page.class(who - 1) == Class::Comma;
    let Some(last) = who.checked_sub(1 + usize::from(comma)).filter(|last| *last > source.1 && comma) else {
        return;
    };
    let opens = |k: &usize| {
        let class = page.class(*k);
        class.is_verbal() || class.is_mark() || matches!(class, Class::Conjunction | Class::Complementiser)
    };
    let Some(verb) = (source.1 + 1..last).rev().take(7).find(opens) else { return };
    let is_object = page.class(verb).is_verbal() && page.class(verb) != Class::Auxiliary;
    if is_object && verb < last && verb > source.1 {
        hit.found.source = vec![(verb + 1, last)];
    }
}

/// "It was, said the coroner, Hugo Penn, “the worst thing I have seen”."
fn turned(page: &Page<'_>, hit: &mut Hit) {
    let (first, last) = hit.cue;
    let [piece] = hit.found.content[..] else { return };
    let (begin, _) = page.sentence_of(first);
    let broken = hit.found.source.is_empty() && piece.0 == last + 1 && first > begin;
    if !broken || page.class(first - 1) != Class::Comma || !page.class(head(page, hit.cue)).reports() {
        return;
    }
    let Some(open) = (piece.0..=piece.1).find(|&k| page.class(k) == Class::Open) else { return };
    let named = open > piece.0 + 1
        && open - piece.0 <= LONGEST
        && page.class(open - 1) == Class::Comma
        && !(piece.0..open).any(|k| page.class(k).is_verbal());
    if named {
        hit.found.source = vec![(piece.0, open - 2)];
        hit.found.content = vec![(open, piece.1)];
        if begin + 2 <= first {
            hit.found.content.insert(0, (begin, first - 2));
        }
    }
}

/// «اتهم المحافظ شركة المقاولات بالغش»: whoever is accused begins where the accuser's phrase is whole.
fn accused(page: &Page<'_>, hit: &mut Hit) {
    let verb = hit.cue.0;
    let key = page.key(verb);
    let bare = key.strip_prefix(['و', 'ف']).filter(|rest| rest.chars().count() > 3).unwrap_or(key);
    if !matches!(bare, "اتهم" | "اتهمت" | "يتهم" | "تتهم") {
        return;
    }
    let (_, end) = page.sentence_of(verb);
    let clause = (verb + 1..=end).take_while(|&k| !page.class(k).is_mark()).take(30);
    let Some(last) = clause.last() else { return };
    let with = |k: &usize| {
        let key = page.key(*k);
        matches!(page.words[*k].shape, 7 | 9)
            && !key.starts_with("باسم")
            && !matches!(page.class(*k), Class::Body | Class::Role | Class::Given)
    };
    let Some(what) = (verb + 3..=last).find(with) else { return };
    if let Some(object) = (verb + 2..what).find(|&k| begins_object(page, verb + 1, k)) {
        // Two subjects' verbs in one clause part at «و».
        let next = (what + 1..=last).find(|&k| page.key(k).starts_with('و') && page.class(k).reports());
        hit.cue = (verb, verb);
        hit.found.cue.clear();
        hit.found.source = vec![(verb + 1, object - 1)];
        hit.found.content = vec![(object, next.map_or(last, |k| k - 1))];
    }
}

/// Whether a noun begins somebody new: what stands before is whole, and this is no adjective of it.
fn begins_object(page: &Page<'_>, first: usize, k: usize) -> bool {
    let key = |k: usize| page.key(k);
    let definite = |k: usize| key(k).starts_with("ال") || matches!(page.class(k), Class::Given);
    let surname = |j: usize| j > first && page.class(j) == Class::Other && page.class(j - 1) == Class::Given;
    let whole = definite(k - 1) || surname(k - 1) && definite(k);
    let free = !matches!(page.class(k - 1), Class::Preposition | Class::Particle) && key(k - 1) != "باسم";
    let noun = matches!(page.class(k), Class::Role | Class::Body | Class::Title)
        || definite(k) && page.class(k) == Class::Other && !is_adjective(key(k))
        || page.class(k) == Class::Adjective && key(k).ends_with("ين")
        || key(k) == "المعارضه" && page.class(k - 1) != Class::Body;
    // «وزير المياه المهندس عون سلمان»: a title before a name is the accuser's.
    let title = matches!(page.class(k), Class::Role | Class::Title)
        && key(k).starts_with("ال")
        && page.words.get(k + 1).is_some_and(|word| word.class == Class::Given);
    let adjective = page.class(k) == Class::Adjective && !key(k).ends_with("ين") || is_adjective(key(k));
    whole && free && noun && !adjective && !title
}

/// Definite adjectives that no list of classes has: «العام», «السابق», those of a place or field.
fn is_adjective(key: &str) -> bool {
    matches!(
        key,
        "العام"
            | "العامه"
            | "السابق"
            | "السابقه"
            | "الحالي"
            | "الحاليه"
            | "الاعلي"
            | "العليا"
            | "الاول"
            | "الاولي"
            | "الجديد"
            | "الجديده"
            | "الكبير"
            | "الكبري"
            | "الراحل"
            | "المتحده"
            | "الوطني"
            | "الاسبق"
            | "المحليه"
            | "المحلي"
    ) || (key.ends_with("ي") || key.ends_with("يه")) && key.chars().count() > 6
}

/// A stretch without the marks at its edges.
fn trimmed(page: &Page<'_>, (mut first, mut last): Stretch) -> Option<Stretch> {
    while first < last && page.class(first).is_mark() {
        first += 1;
    }
    while last > first && page.class(last).is_mark() {
        last -= 1;
    }
    (first <= last && !page.class(first).is_mark()).then_some((first, last))
}
