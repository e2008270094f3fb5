//! English noun phrases: where they begin and end, without a parser.

use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The longest phrase that is taken for somebody.
pub(super) const LONGEST: usize = 16;

/// A verb in small letters: no participle of a title, as in "acting mayor", and no noun, as in "the state agency".
pub(super) fn is_verb(page: &Page<'_>, k: usize) -> bool {
    let noun = |class: Class| matches!(class, Class::Determiner | Class::Possessive | Class::Clitic);
    let after_article = k > 0 && noun(page.class(k - 1)) && !page.key(k).ends_with("ed");
    let class = page.class(k);
    let helps = matches!(class, Class::Auxiliary | Class::Modal);
    page.words[k].shape == 0 && class.is_verbal() && class != Class::Participle && (helps || !after_article)
}

/// A stop that ends no sentence: of "Jeffrey N. Trimble", of "Mr. Barrett".
pub(super) fn is_initial(page: &Page<'_>, k: usize) -> bool {
    let short = |k: usize| {
        page.class(k) == Class::Title || page.printed(k).chars().count() == 1 && page.words[k].shape != 0
    };
    k > 0 && page.printed(k) == "." && short(k - 1)
}

/// Whether a clause has a finite verb.
pub(super) fn is_clause(page: &Page<'_>, (first, last): Stretch) -> bool {
    let past = |k: usize| matches!(page.key(k), "has" | "have" | "had") || page.key(k).ends_with("n't");
    (first + 1..=last).any(|k| is_verb(page, k) && !page.key(k).ends_with("ing") || past(k))
}

/// Whether a phrase ends with a person's name.
pub(super) fn ends_with_person(page: &Page<'_>, (first, last): Stretch) -> bool {
    let capital = |k: usize| page.words[k].shape == 1 || page.words[k].shape == 2;
    if last == first
        || !capital(last)
        || page.class(last) == Class::Body
        || given::is_body_noun(page.key(last))
    {
        return false;
    }
    let before = page.class(last - 1);
    let named = matches!(before, Class::Given | Class::Title | Class::Role)
        || given::is_forename(page.key(last - 1))
        || before == Class::Proper && capital(last - 1) && page.class(last) == Class::Proper
        || before == Class::Particle && last >= first + 2 && capital(last - 2);
    named && (capital(last - 1) || before == Class::Role || before == Class::Particle)
}

/// The first word of the phrase that ends with `last`: "met | opposition leader Ann Foss |", "by | the mayor of Dunmere |",
/// "hired | Ann Foss, the leader of the opposition |".
pub(super) fn begin(page: &Page<'_>, last: usize, begin: usize) -> Option<usize> {
    let mut first = last + 1;
    // What follows a comma may stand in apposition to a name before it.
    let mut apposed = false;
    for k in (begin..=last).rev().take(LONGEST) {
        let class = page.class(k);
        if class == Class::Comma {
            let named = k > begin && page.words[k - 1].shape == 1 && first == k + 1;
            let opens = named && (is_opener(page, k + 1) || page.class(k + 1) == Class::Number);
            if apposed || !opens || !is_name_end(page, k - 1, begin) {
                break;
            }
            apposed = true;
            continue;
        }
        let person = |first: usize| first <= last && ends_with_person(page, (first, last));
        // A past form on no list, right behind a name: "Rita Falk sued Ann Foss".
        let past =
            k > begin && class == Class::Other && page.key(k).ends_with("ed") && page.words[k - 1].shape == 1;
        let stops = class.is_mark() && !is_initial(page, k)
            || past && page.words[k].shape == 0
            || is_verb(page, k)
            || page.words[k].shape == 0 && page.class(k) == Class::Participle
            || matches!(
                class,
                Class::Conjunction
                    | Class::Complementiser
                    | Class::Relative
                    | Class::Subordinator
                    | Class::Pronoun
                    | Class::Negation
                    | Class::Adverb
                    | Class::Time
                    | Class::To
                    | Class::Modal
            )
            || matches!(page.key(k), "as" | "beside" | "besides" | "than");
        if stops {
            break;
        }
        if class == Class::Preposition {
            // "a spokesman for Ann Foss" speaks, and not she; of "the son of Ann Foss" the name is nearer.
            let speaks = k > begin && page.key(k) == "for" && page.class(k - 1) == Class::Role;
            let goes_on =
                speaks || matches!(page.key(k), "of" | "for" | "in" | "at" | "from") && !person(first);
            if !goes_on || apposed && first == k + 1 && page.class(k + 1) == Class::Comma {
                break;
            }
            continue;
        }
        first = k;
        let tied = k > begin
            && (comma_before(page, k, begin) || page.class(k - 1) == Class::Preposition && !person(k));
        if matches!(class, Class::Determiner | Class::Possessive) && !tied {
            break;
        }
    }
    // "born in Pendrift, the daughter of a keeper": the place before the comma is not who she is.
    let place = |k: usize| k > begin && matches!(page.key(k - 1), "in" | "at" | "from" | "near" | "outside");
    let comma = (first..last).find(|&k| page.class(k) == Class::Comma).filter(|_| apposed && first <= last);
    let first = comma.filter(|_| place(first)).map_or(first, |comma| comma + 1);
    (first <= last).then_some(first)
}

fn comma_before(page: &Page<'_>, k: usize, begin: usize) -> bool {
    k > begin && page.class(k - 1) == Class::Comma
}

fn is_name_end(page: &Page<'_>, k: usize, begin: usize) -> bool {
    k > begin && (ends_with_person(page, (k - 1, k)) || page.words[k - 1].shape == 1)
        || matches!(page.class(k), Class::Proper | Class::Given)
}

/// What begins a phrase: an article, an office, a title, a name.
pub(super) fn is_opener(page: &Page<'_>, k: usize) -> bool {
    let class = page.class(k);
    matches!(class, Class::Determiner | Class::Possessive) && !matches!(page.key(k), "no" | "that" | "this")
        || matches!(class, Class::Role | Class::Title | Class::Body | Class::Number)
        || matches!(page.words[k].shape, 1 | 2)
            && matches!(
                class,
                Class::Proper | Class::Given | Class::Particle | Class::Other | Class::Adjective
            )
        || class == Class::Other
            && page.words.get(k + 1).is_some_and(|next| matches!(next.class, Class::Role | Class::Body))
}

/// The last word of the phrase that begins with `first`, up to `end`: to a mark, a verb, a clause, or what tells when.
pub(super) fn end(page: &Page<'_>, first: usize, end: usize) -> Option<usize> {
    if first > end || !is_opener(page, first) {
        return None;
    }
    let goes_on = |k: usize| {
        let class = page.class(k);
        let preposition = class == Class::Preposition
            && (matches!(page.key(k), "of" | "for")
                || page.key(k) == "in" && page.class(k - 1) == Class::Role);
        let noun = (!class.is_mark() || is_initial(page, k))
            && !is_verb(page, k)
            && !matches!(
                class,
                Class::Preposition
                    | Class::Time
                    | Class::To
                    | Class::Conjunction
                    | Class::Complementiser
                    | Class::Relative
                    | Class::Subordinator
                    | Class::Pronoun
                    | Class::Adverb
                    | Class::Modal
                    | Class::Negation
            );
        noun || preposition
    };
    let last = (first..=end.min(first + LONGEST)).take_while(|&k| k == first || goes_on(k)).last()?;
    (page.class(last) != Class::Preposition).then_some(last)
}

/// A sentence's words without its dateline: "CORROW, Oct 3 (PNA) — The dam …".
pub(super) fn after_dateline(page: &Page<'_>, (first, last): Stretch) -> usize {
    if first != page.paragraph_of(first).0 {
        return first;
    }
    let dash = (first..last.min(first + 10)).find(|&k| page.class(k) == Class::Dash);
    let place = |dash: &usize| (first..*dash).all(|k| page.words[k].shape != 0);
    dash.filter(place).map_or(first, |k| k + 1)
}

/// The end of a sentence without its stop.
pub(super) fn before_stop(page: &Page<'_>, first: usize, mut last: usize) -> usize {
    while last > first && page.class(last).is_mark() && page.words[last].quote == 0 {
        last -= 1;
    }
    last
}
