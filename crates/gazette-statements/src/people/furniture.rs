//! The furniture of English agency copy: datelines, bylines, credits and tag lines. Nobody named there is spoken of in the story:
//! "By Rosalind Peake, North Border News", "MELAKA, Oct 9 (Nusantara News) --", "(Reporting by Saleh Goukouni)".

use gazette_news::Language;

use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The most words of a dateline, and of a byline or a tag.
const DATELINE: usize = 20;
const BYLINE: usize = 16;
const TAG: usize = 8;
/// The last paragraph that may be a byline or begin with a dateline.
const HEAD: usize = 6;

/// For each word whether it is furniture.
pub(super) fn of(page: &Page<'_>) -> Vec<bool> {
    let mut out = vec![false; page.words.len()];
    if page.language != Language::ENGLISH {
        return out;
    }
    let count = page.paragraphs.len();
    for (n, &place) in page.paragraphs.iter().enumerate() {
        let head = n < HEAD;
        let foot = n > 0 && n + 4 >= count;
        let whole = is_credit(page, place)
            || head && (is_byline(page, place) || is_dated(page, place))
            || foot && is_tag(page, place);
        let to = if whole { Some(place.1) } else { dateline(page, place).filter(|_| head) };
        if let Some(to) = to {
            out[place.0..=to].fill(true);
        }
    }
    out
}

/// "By Rosalind Peake, North Border News".
fn is_byline(page: &Page<'_>, (first, last): Stretch) -> bool {
    let open = page.class(last) != Class::Stop && last - first < BYLINE;
    page.key(first) == "by" && last > first && is_capital(page, first + 1) && open
}

/// "(Reporting by Saleh Goukouni; Writing by Pia Lindqvist)", "Reporting by …".
fn is_credit(page: &Page<'_>, (first, last): Stretch) -> bool {
    let first = first + usize::from(page.class(first) == Class::Bracket);
    let work = matches!(
        page.key(first),
        "reporting"
            | "writing"
            | "editing"
            | "additional"
            | "compiled"
            | "edited"
            | "written"
            | "translated"
            | "reported"
    );
    let with = page.key(first) == "with" && page.class(last) == Class::Bracket;
    with || work && (first..=last.min(first + 4)).any(|k| page.key(k) == "by")
}

/// "Sevgi Karaosmanoglu | 17.04.2026".
fn is_dated(page: &Page<'_>, (first, last): Stretch) -> bool {
    let bar = (first..=last).any(|k| page.printed(k) == "|");
    bar && last - first < BYLINE && page.class(last) != Class::Stop
}

/// "-- NUSANTARA NEWS", "---MNA/Khalid/RSH", "Maung Lin (DIA)": a few words at the foot that no stop ends.
fn is_tag(page: &Page<'_>, (first, last): Stretch) -> bool {
    let little = |k: usize| page.class(k).is_mark() || page.words[k].shape != 0;
    let quoted = |k: usize| page.words[k].quote != 0;
    last - first < TAG && page.class(last) != Class::Stop && (first..=last).all(|k| little(k) && !quoted(k))
}

/// The last word of "MELAKA, Oct 9 (Nusantara News) --" at the head of a paragraph.
fn dateline(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    // A headline may have nothing but capitals before its dash.
    if page.class(last) != Class::Stop && page.class(last) != Class::Close && last - first < DATELINE {
        return bracketed_to_the_end(page, (first, last));
    }
    let goes_on = |k: &usize| {
        let class = page.class(*k);
        is_capital(page, *k)
            || matches!(class, Class::Comma | Class::Bracket | Class::Number | Class::Particle | Class::Time)
            || class == Class::Stop && !page.words[*k].spaced
            || page.printed(*k) == "/"
            || matches!(page.key(*k), "de" | "del" | "la" | "of" | "and")
    };
    let run = (first..=last.min(first + DATELINE)).take_while(goes_on).last()?;
    let end = run + 1;
    if end > last {
        return None;
    }
    let bracket = (first..=run).any(|k| page.class(k) == Class::Bracket);
    let dash =
        page.class(end) == Class::Dash || page.class(end) == Class::Colon && (bracket || run < first + 3);
    // "Kochi, Sep 23 (BPI) A flight …".
    let closed = (first + 2..=run).rev().find(|&k| page.printed(k) == ")" && page.class(k) == Class::Bracket);
    // "Seo Ha-neul (New Dawn) said" is no dateline: after one a sentence begins.
    let begins = |k: &usize| *k < last && (is_capital(page, k + 1) || page.class(k + 1) == Class::Open);
    if dash { Some(end) } else { closed.filter(begins) }
}

/// "YANTAUNG, 12 May (Delta Information Agency)" in a paragraph of its own.
fn bracketed_to_the_end(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let little = |k: usize| is_capital(page, k) || page.class(k).is_mark() || page.class(k) == Class::Number;
    let bracket = page.class(last) == Class::Bracket || first == last && page.words[first].shape == 2;
    (bracket && (first..=last).all(little)).then_some(last)
}

fn is_capital(page: &Page<'_>, k: usize) -> bool {
    matches!(page.words[k].shape, 1 | 2)
}
