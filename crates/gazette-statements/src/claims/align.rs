//! Two contents word by word: whether one says all that the other says, in its order, and nothing that changes it.

use super::wording::{Item, Kind, Tie, Wording};
use super::words;

/// Prepositions of a place or time that may stand first or last in a sentence alike.
const FREE: &[&str] = &["in", "at", "on", "near", "during", "في", "خلال", "عند", "در", "طي"];

/// Sides of prepositions that bound what is said, as [`words::side`] numbers them: before, without, until.
const BOUNDING: &[&str] = &["4", "6", "11"];

/// Whether `long` says what `short` says, and what it says besides only adds to it: when, where, "and …".
pub(super) fn only_adds(short: &Wording, long: &Wording) -> bool {
    if !short.words.is_subset(&long.words) {
        return false;
    }
    let (a, b) = (&short.items, &long.items);
    let Some(partners) = partners(a, b) else { return false };
    let is_tied_alike = partners.iter().enumerate().all(|(at, partner)| ties_agree(&a[at], &b[*partner]));
    is_tied_alike && runs_add(&partners, a, b) && !takes_back(&partners, a, b)
}

/// Whether words that only the longer content has take back what the shorter says: "before it began", "on paper", "in 2019",
/// and of a state any other time or place than the other's.
fn takes_back(partners: &[usize], a: &[Item], b: &[Item]) -> bool {
    // An Arabic verb that no list has begins as its tense does.
    let acts = |item: &Item| {
        item.is_verb
            || item.kind == Kind::Number
            || ["سي", "ست", "ي"].iter().any(|begins| item.stem.starts_with(begins))
    };
    let is_state = !a.iter().any(acts);
    runs(partners, b.len()).into_iter().any(|(from, to)| {
        let run = &b[from..to];
        let bounds = |item: &Item| match &item.tie {
            Tie::Preposition(side) => BOUNDING.contains(&side.as_str()),
            _ => false,
        };
        let at_edge = from == 0 || to == b.len();
        let placed = |item: &Item| matches!(&item.tie, Tie::Preposition(_));
        let timed = |item: &Item| item.kind == Kind::Time;
        run.iter().any(|item| bounds(item) || words::is_year(&item.stem) || words::is_proviso(&item.stem))
            || is_state && run.iter().any(placed) && (at_edge || run.iter().any(timed))
    })
}

/// Whether the words of the longer content that have no partner only add.
pub(super) fn runs_add(partners: &[usize], a: &[Item], b: &[Item]) -> bool {
    runs(partners, b.len()).into_iter().all(|(from, to)| adds(&b[from..to], next(partners, a, b, to)))
}

/// For each word of one content its word in the other; `None` where one has none or stands in another place.
pub(super) fn partners(a: &[Item], b: &[Item]) -> Option<Vec<usize>> {
    let mut found = common(a, b);
    let mut taken: Vec<bool> = vec![false; b.len()];
    found.iter().flatten().for_each(|at| taken[*at] = true);
    let open: Vec<usize> = (0..a.len()).filter(|at| found[*at].is_none()).collect();
    let mut moved: Vec<usize> = Vec::new();
    for at in open {
        let free = (0..b.len()).find(|to| !taken[*to] && is_one(&a[at], &b[*to]))?;
        taken[free] = true;
        found[at] = Some(free);
        // "On Sunday the talks failed": days and manners stand where they like.
        if !matches!(a[at].kind, Kind::Time | Kind::Manner) {
            moved.push(at);
        }
    }
    let may_move = match moved.as_slice() {
        [] => true,
        [first, ..] => {
            let is_whole = moved.windows(2).all(|pair| pair[1] == pair[0] + 1);
            let (one, two) = (&a[*first], &b[found[*first]?]);
            let is_place = one.tie == two.tie
                && matches!(&one.tie, Tie::Preposition(word) if FREE.contains(&word.as_str()));
            is_whole && (is_place || (moved.len() == 1 && is_turned_verb(one, *first, found[*first]?)))
        }
    };
    if may_move { found.into_iter().collect() } else { None }
}

/// «قصفت القوات المدينة» and «القوات قصفت المدينة»: a verb that stands before its subject in one of the two.
fn is_turned_verb(verb: &Item, here: usize, there: usize) -> bool {
    verb.is_verb && (here == 0 || there == 0)
}

pub(super) fn is_one(a: &Item, b: &Item) -> bool {
    a.stem == b.stem && (a.kind == Kind::Number) == (b.kind == Kind::Number)
}

/// The longest run of words that both have in the same order.
pub(super) fn common(a: &[Item], b: &[Item]) -> Vec<Option<usize>> {
    let wide = b.len() + 1;
    let mut best = vec![0u16; (a.len() + 1) * wide];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            let skip = best[(i + 1) * wide + j].max(best[i * wide + j + 1]);
            let take = if is_one(&a[i], &b[j]) { best[(i + 1) * wide + j + 1] + 1 } else { 0 };
            best[i * wide + j] = skip.max(take);
        }
    }
    let mut found = vec![None; a.len()];
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        let here = best[i * wide + j];
        if is_one(&a[i], &b[j]) && here == best[(i + 1) * wide + j + 1] + 1 {
            found[i] = Some(j);
            (i, j) = (i + 1, j + 1);
        } else if here == best[(i + 1) * wide + j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}

/// "From" is not "to", and "without" not "with".
pub(super) fn ties_agree(a: &Item, b: &Item) -> bool {
    let sided =
        |tie: &Tie| matches!(tie, Tie::Preposition(word) if word.starts_with(|c: char| c.is_ascii_digit()));
    a.kind == Kind::Time || a.tie == b.tie || !(sided(&a.tie) || sided(&b.tie))
}

/// The stretches of the longer content that have no partner.
fn runs(partners: &[usize], length: usize) -> Vec<(usize, usize)> {
    let mut has_partner = vec![false; length];
    partners.iter().for_each(|at| has_partner[*at] = true);
    let mut runs = Vec::new();
    let mut at = 0;
    while at < length {
        let from = at;
        while at < length && !has_partner[at] {
            at += 1;
        }
        if at > from {
            runs.push((from, at));
        }
        at += 1;
    }
    runs
}

/// The word after a stretch, in the longer content and in the shorter.
fn next<'i>(partners: &[usize], a: &'i [Item], b: &'i [Item], to: usize) -> Option<(&'i Item, &'i Item)> {
    let at = partners.iter().position(|partner| *partner == to)?;
    Some((&b[to], &a[at]))
}

/// Whether words that only one content has add to what both say. What follows them must hang on the same word as without
/// them: "killed by the son of the mayor" is not "killed by the mayor".
fn adds(run: &[Item], next: Option<(&Item, &Item)>) -> bool {
    if run.iter().any(|item| item.kind == Kind::Turning || item.tie == Tie::Turns) {
        return false;
    }
    if run.iter().all(|item| matches!(item.kind, Kind::Time | Kind::Manner)) {
        return true;
    }
    if run.iter().all(|item| matches!(item.kind, Kind::Office | Kind::Given))
        && next.is_some_and(|(long, _)| long.is_name)
    {
        return true;
    }
    let Some(first) = run.first() else { return true };
    let is_phrase = matches!(first.tie, Tie::Preposition(_) | Tie::Adds);
    let goes_on = next.is_none_or(|(long, short)| {
        let binds = |tie: &Tie| matches!(tie, Tie::Preposition(_));
        let hangs_alike = long.tie == short.tie || !(binds(&long.tie) || binds(&short.tie));
        hangs_alike && run.iter().skip(1).all(|item| item.tie != Tie::Article)
    });
    is_phrase && goes_on
}
