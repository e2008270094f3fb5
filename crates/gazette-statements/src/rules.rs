//! Hard rules, where rules are certain: quotations over several paragraphs, marks at the edges, denial and asking.

use gazette_news::{Polarity, StatementKind};

use crate::find::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::read::Sense;
use crate::spans::head;

/// Mends what the taggers found, in place.
pub(crate) fn mend(page: &Page<'_>, hits: &mut [Hit]) {
    for hit in hits.iter_mut() {
        hit.found.source.truncate(1);
        for piece in &mut hit.found.content {
            *piece = edges(page, *piece);
        }
        follow_quotation(page, &mut hit.found.content);
        hit.found.content.retain(|(f, l)| f <= l);
    }
}

/// Takes commas and stops off the edges, and the quotation marks that belong to the content in.
fn edges(page: &Page<'_>, (mut first, mut last): Stretch) -> Stretch {
    let loose = |k: usize| {
        matches!(page.class(k), Class::Comma | Class::Colon | Class::Semicolon | Class::Dash)
            || (page.class(k) == Class::Stop && page.words[k].quote == 0)
    };
    while first < last && loose(first) {
        first += 1;
    }
    while last > first && loose(last) {
        last -= 1;
    }
    let quote_of = |k: usize| page.words[k].quote.checked_sub(1).map(|q| &page.quotes[q as usize]);
    if let Some(q) = quote_of(first)
        && q.first + 1 == first
    {
        first = q.first;
    }
    if let Some(q) = quote_of(last)
        && q.closed
        && (q.last == last + 1 || (q.last == last + 2 && page.class(last + 1).is_mark()))
        && q.first >= first
    {
        last = q.last;
    }
    (first, last)
}

/// A quotation left open at the end of a paragraph goes on in the next, as long as paragraphs open with a mark.
fn follow_quotation(page: &Page<'_>, content: &mut Vec<Stretch>) {
    let Some(&(_, last)) = content.last() else { return };
    let open = |k: usize| {
        page.words[k]
            .quote
            .checked_sub(1)
            .map(|q| q as usize)
            .filter(|&q| !page.quotes[q].closed && !page.quotes[q].single)
    };
    if let Some(mut q) = open(last).filter(|&q| page.quotes[q].last <= last + 1) {
        while let Some(next) = page.quotes.get(q + 1).filter(|n| n.continues) {
            content.push((next.first, next.last));
            if next.closed {
                break;
            }
            q += 1;
        }
    }
    let (first, _) = content[0];
    let mut begun =
        page.words[first].quote.checked_sub(1).map(|q| q as usize).filter(|&q| page.quotes[q].first == first);
    while let Some(q) = begun.filter(|&q| q > 0 && page.quotes[q].continues) {
        let before = &page.quotes[q - 1];
        content.insert(0, (before.first, before.last));
        begun = Some(q - 1);
    }
}

/// Whether the speaker stands for the content, and whether anything was said at all.
pub(crate) fn sense(page: &Page<'_>, hit: &Hit) -> Sense {
    let head = head(page, hit.cue);
    let class = page.class(head);
    let negated = (hit.cue.0.saturating_sub(2)..=hit.cue.1).any(|k| page.class(k) == Class::Negation);
    let opens = hit.found.content.first().map_or("", |(f, _)| page.key(*f));
    let asks = matches!(
        opens,
        "whether"
            | "if"
            | "why"
            | "what"
            | "how"
            | "when"
            | "where"
            | "who"
            | "هل"
            | "ما"
            | "لماذا"
            | "كيف"
            | "ايا"
            | "چرا"
            | "چگونه"
    );
    let asked = class == Class::Ask && asks;
    let polarity = match class {
        _ if hit.found.content.is_empty() => Polarity::Declined,
        Class::Decline => Polarity::Declined,
        Class::Deny | Class::DenyParticiple if !negated => Polarity::Denied,
        _ if asked || (class == Class::Urge && asks) => Polarity::Asked,
        Class::Ask if page.class(hit.cue.0) != Class::To && question(page, hit) => Polarity::Asked,
        _ => Polarity::Affirmed,
    };
    let attitude = matches!(class, Class::Think | Class::ThinkParticiple | Class::Seem);
    (polarity, if attitude { StatementKind::Attitude } else { StatementKind::Speech })
}

fn question(page: &Page<'_>, hit: &Hit) -> bool {
    hit.found.content.last().is_some_and(|(_, l)| {
        (*l.min(&(l.saturating_sub(1)))..=*l).any(|k| matches!(page.printed(k), "?" | "؟"))
    })
}
