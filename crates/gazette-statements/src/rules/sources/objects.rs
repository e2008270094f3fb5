//! Objects that a source was taken to end in: «اللجنة المنظمة | المشجعين من …», «دسوقي | ممثل النيابة عن …».

use gazette_news::Language;

use crate::given;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::is_owned;
use crate::spans::head;

/// Parts the object from a source: it goes to the content that follows it, or where it is only told to somebody,
/// nowhere.
pub(super) fn part(page: &Page<'_>, hit: &mut Hit) {
    let (first, last) = hit.found.source[0];
    if let Some(object) = owned(page, (first, last)) {
        // Only what the content goes on with is its beginning.
        if let Some(piece) = hit.found.content.iter_mut().find(|piece| piece.0 == last + 1) {
            piece.0 = object;
            hit.found.source[0] = (first, object - 1);
        }
        return;
    }
    let Some(object) = person(page, hit).filter(|_| hit.cue.1 < first) else { return };
    hit.found.source[0] = (first, object - 1);
    let whom = matches!(page.class(head(page, hit.cue)), Class::Urge | Class::Judge | Class::Describe);
    if let Some(piece) = hit.found.content.iter_mut().find(|piece| piece.0 == last + 1 && whom) {
        piece.0 = object;
    }
}

/// A noun that is its owner's, and in Persian what follows "this" with its noun.
fn owned(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    match page.language {
        // «شركة الكهرباء في أورنتو فروعها …»: a noun that is hers, after the whole name of its owner.
        Language::ARABIC => {
            let plain = page.class(last) == Class::Other && page.class(last - 1) == Class::Other;
            let bound =
                matches!(page.key(last - 1), "احد" | "احدي" | "بعض") || is_clause(page, (first, last));
            (last >= first + 2 && is_owned(page, last) && plain && !bound).then_some(last)
        }
        // «این فعال صنفی سامانه …»: "this" with its noun and adjectives is whole.
        _ => {
            let pointed = matches!(page.key(first), "اين" | "ان") && page.class(first + 1) == Class::Role;
            let adjective = |k: &usize| page.key(*k).ends_with('ي');
            let end = (first + 2..=last).take_while(adjective).last()?;
            (pointed && end < last && page.class(end + 1) == Class::Other).then_some(end + 1)
        }
    }
}

fn is_clause(page: &Page<'_>, (first, last): Stretch) -> bool {
    (first..=last)
        .any(|k| page.class(k).is_verbal() || matches!(page.class(k), Class::Relative | Class::Preposition))
        && page.class(last - 1) != Class::Other
}

/// Whom an Arabic verb was said to, at the end of its subject.
fn person(page: &Page<'_>, hit: &Hit) -> Option<usize> {
    let source = hit.found.source[0];
    if page.language != Language::ARABIC || is_clause(page, source) {
        return None;
    }
    after_surname(page, source).or_else(|| many(page, source)).or_else(|| quoted(page, source))
}

/// «دسوقي | ممثل النيابة»: an office without article stands beside no lone surname.
fn after_surname(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let surname = matches!(page.class(first), Class::Other | Class::Given | Class::Proper)
        && !page.key(first).starts_with("ال")
        && is_surname(page, first);
    let office = page.class(first + 1) == Class::Role && !given::is_forename(page.key(first + 1));
    let held = !page.key(first + 1).starts_with("ال") && first + 2 <= last;
    (surname && office && held).then_some(first + 1)
}

/// Whether the page has a word elsewhere as the end of a name: «رأفت عبد المعطي | دسوقي |».
fn is_surname(page: &Page<'_>, k: usize) -> bool {
    const NEAR: usize = 600;
    const NAME: usize = 3;
    let ends_name = |at: usize| {
        let (begin, _) = page.sentence_of(at);
        let before = (begin.max(at.saturating_sub(NAME))..at).rev().take_while(|&j| !page.class(j).is_mark());
        before.into_iter().any(|j| given::is_forename(page.key(j)))
    };
    let near = k.saturating_sub(NEAR)..(k + NEAR).min(page.words.len());
    near.into_iter().any(|at| at != k && page.words[at].key == page.words[k].key && ends_name(at))
}

/// «اللجنة المنظمة | المشجعين»: the accusative of many, after one with its article.
fn many(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let definite = |k: usize| page.key(k).starts_with("ال");
    let key = page.key(last);
    let accusative = definite(last) && key.ends_with("ين") && key.chars().count() > 6;
    let one = (first..last).all(|k| definite(k) && !page.key(k).ends_with("ين"));
    let name = given::is_forename(key) || matches!(page.class(last), Class::Given | Class::Proper);
    (last > first && accusative && one && !name).then_some(last)
}

/// «العميد عوض الكريم | «الكتائب»»: what is quoted after a person's whole name.
fn quoted(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let quote = page.words[last].quote.checked_sub(1).map(|q| &page.quotes[q as usize])?;
    let person = page.class(first) == Class::Title || given::is_forename(page.key(first));
    let bodiless = (first..quote.first).all(|k| !matches!(page.class(k), Class::Body | Class::Role));
    (person && bodiless && quote.last == last && quote.first > first + 1).then_some(quote.first)
}
