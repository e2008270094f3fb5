//! Hard rules, where rules are certain: quotations over several paragraphs, marks at the edges, denial and asking.

use gazette_news::{Polarity, StatementKind};

use crate::hit::{Hit, Sense};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::head;

mod alone;
mod beside;
mod built;
mod inner;
mod others;
mod placed;
mod polarity;
mod quotations;
mod refusals;
mod repeated;
mod shares;
mod sources;
mod subject;
mod subjects;
mod transcript;
mod unsaid;
mod withdrawn;

pub(crate) use polarity::within;
use quotations::{follow_quotation, go_on, to_the_stop, whole_quotations};
pub(crate) use shares::before_speaker;

/// Mends what the taggers found, in place.
pub(crate) fn mend(page: &Page<'_>, hits: &mut Vec<Hit>) {
    drop_possessions(page, hits);
    settle(page, hits, 0.0);
    hits.iter_mut().for_each(|hit| to_the_stop(page, hit));
    inner::reach(page, hits);
    shares::drop_taken(page, hits);
    shares::drop_echoes(page, hits);
    shares::drop_unknown(page, hits);
    shares::drop_credits(page, hits);
    shares::cite(page, hits);
    hits.retain(|hit| !is_said_by_participle(page, hit));
    for hit in hits.iter_mut() {
        withdrawn::settle(page, hit);
        others::settle(page, hit);
        subject::settle(page, hit);
        beside::cut(page, hit);
    }
    built::tell(page, hits);
    repeated::drop(page, hits);
    unsaid::drop(page, hits);
    placed::drop(page, hits);
    refusals::tell(page, hits);
    part_at_but(page, hits);
    alone::tell(page, hits);
    transcript::tell(page, hits);
}

/// "denied taking money but admitted that …": what follows the "but" is said by another verb, and not denied.
fn part_at_but(page: &Page<'_>, hits: &mut [Hit]) {
    let adverse = |k: usize| {
        let key = page.key(k);
        matches!(key, "but" | "yet" | "بل" | "بيد" | "اما" | "ولي" | "بلكه")
            || key.starts_with("لكن")
            || key.starts_with("ولكن")
    };
    for n in 0..hits.len() {
        if !matches!(polarity::polarity(page, &hits[n]), Polarity::Denied | Polarity::Declined) {
            continue;
        }
        let (_, end) = page.sentence_of(hits[n].cue.0);
        let later: Vec<Stretch> = hits[n + 1..]
            .iter()
            .take(6)
            .map(|h| h.cue)
            .filter(|cue| cue.0 > hits[n].cue.1 && cue.0 <= end)
            .collect();
        let quote = page.words[hits[n].cue.0].quote;
        for piece in &mut hits[n].found.content {
            let turns = |k: &usize| {
                // The verb that goes on stands near: in Persian at the end of its clause.
                let reach = if page.language == gazette_news::Language::PERSIAN { 6 } else { 5 };
                adverse(*k)
                    && page.words[*k].quote == quote
                    && later.iter().any(|cue| *k < cue.0 && cue.0 - *k <= reach)
            };
            if let Some(k) = (piece.0 + 1..=piece.1).take(120).find(turns) {
                *piece = edges(page, (piece.0, k - 1));
            }
        }
    }
}

/// Mends the pieces of what was found and lets sources be shared; only what is believed at least so far lends its own.
pub(crate) fn settle(page: &Page<'_>, hits: &mut [Hit], least: f32) {
    subjects::tell(page, hits);
    for hit in hits.iter_mut() {
        hit.found.source.truncate(1);
        leave_dateline(page, hit);
        sources::cut(page, hit);
        for piece in &mut hit.found.content {
            *piece = edges(page, *piece);
        }
        whole_quotations(page, hit);
        go_on(page, hit);
        follow_quotation(page, hit);
        shares::only_said(page, hit);
        hit.found.content.retain(|(f, l)| f <= l);
    }
    shares::take_before(page, hits, least);
    shares::take_rest(page, hits, least);
    shares::give_once(page, hits, least);
    agree_on_sources(hits, least);
    sources::of_their_clause(page, hits);
    share_sources(page, hits, least);
    part_at_participles(page, hits, least);
}

/// "reiterated its support for the deal | , believing that …": a participle behind a comma that has the source of what it
/// was put into is a statement beside it, not in it, where no verb stands between that it may belong to.
fn part_at_participles(page: &Page<'_>, hits: &mut [Hit], least: f32) {
    for n in 1..hits.len() {
        let (cue, own) = (hits[n].cue, hits[n].found.source.first().copied());
        let after_comma = cue.0 > 1 && page.class(cue.0 - 1) == Class::Comma && is_participle(page, cue);
        let Some(own) = own.filter(|_| after_comma && hits[n].confidence >= least) else { continue };
        let is_beside = |hit: &Hit, piece: &Stretch| {
            let holds = piece.0 < cue.0 - 1 && cue.1 <= piece.1 && (own.1 < piece.0 || piece.1 < own.0);
            let finite = |k: usize| {
                matches!(page.class(k), Class::Complementiser | Class::Auxiliary | Class::Modal | Class::Past)
            };
            let acts = holds && (piece.0..cue.0).any(finite);
            holds && !acts && hit.cue.1 < piece.0 && page.words[hit.cue.0].quote == page.words[cue.0].quote
        };
        for hit in &mut hits[n.saturating_sub(6)..n] {
            if hit.found.source.first() == Some(&own) {
                let mut pieces = std::mem::take(&mut hit.found.content);
                let parted = pieces.iter_mut().filter(|piece| is_beside(hit, piece));
                parted.for_each(|piece| *piece = edges(page, (piece.0, cue.0 - 2)));
                hit.found.content = pieces;
            }
        }
    }
}

/// "Aden – the minister said": the place before the dash is not who spoke.
fn leave_dateline(page: &Page<'_>, hit: &mut Hit) {
    let Some(source) = hit.found.source.first_mut() else { return };
    let (first, _) = page.paragraph_of(source.0);
    let dashes = |k: &usize| page.class(*k) == Class::Dash && page.words[*k].spaced;
    let mut inside = (source.0..source.1).filter(dashes);
    if let (Some(dash), None) = (inside.next(), inside.next())
        && source.0 == first
        && dash - first <= 5
        && !dashes(&(source.1 + 1).min(page.words.len() - 1))
    {
        source.0 = dash + 1;
    }
}

/// A participle, and in Arabic and Persian any second verb of a sentence, shares the source of its clause.
fn share_sources(page: &Page<'_>, hits: &mut [Hit], least: f32) {
    for n in 0..hits.len() {
        if !hits[n].found.source.is_empty() || !shares(page, hits[n].cue) {
            continue;
        }
        let cue = hits[n].cue;
        let (first, last) = page.sentence_of(cue.0);
        let lends = |h: &Hit| {
            h.confidence >= least
                && h.cue.0 >= first
                && h.cue.1 <= last
                && !h.found.source.is_empty()
                && !h.found.content.iter().any(|(f, l)| *f <= cue.0 && cue.0 <= *l)
        };
        let before = hits[n.saturating_sub(12)..n].iter().rev().find(|h| lends(h));
        let participle = is_participle(page, cue);
        let after =
            hits[n + 1..].iter().take(4).find(|h| participle && lends(h) && h.found.source[0].0 > cue.1);
        let lent = before.or(after).map(|h| h.found.source[0]);
        // A shared source stands outside what the participle itself reports.
        hits[n].found.source = lent
            .filter(|s| !hits[n].found.content.iter().any(|(f, l)| *f <= s.0 && s.0 <= *l))
            .into_iter()
            .collect();
    }
}

/// "said, denying reports that 17 had died": the verb before a noun of saying is nobody who says it.
fn is_said_by_participle(page: &Page<'_>, hit: &Hit) -> bool {
    let lone = hit.found.source.first().filter(|(first, last)| first == last);
    lone.is_some_and(|source| page.words[source.0].shape == 0 && is_participle(page, *source))
        && page.language == gazette_news::Language::ENGLISH
}

fn is_participle(page: &Page<'_>, cue: Stretch) -> bool {
    matches!(
        page.class(head(page, cue)),
        Class::SayParticiple
            | Class::TellParticiple
            | Class::JudgeParticiple
            | Class::DescribeParticiple
            | Class::UrgeParticiple
            | Class::ThinkParticiple
            | Class::DenyParticiple
            | Class::ExpressParticiple
            | Class::Participle
    )
}

fn shares(page: &Page<'_>, cue: Stretch) -> bool {
    let class = page.class(head(page, cue));
    let second_verb =
        page.language != gazette_news::Language::ENGLISH && (class.reports() || class == Class::LightNoun);
    second_verb || is_participle(page, cue)
}

/// Two statements that share a source were cut to it apart; the one whose cue touches it saw it best.
fn agree_on_sources(hits: &mut [Hit], least: f32) {
    let touches = |hit: &Hit, (f, l): Stretch| l + 1 == hit.cue.0 || hit.cue.1 + 1 == f;
    let sure: Vec<(Stretch, Stretch)> = hits
        .iter()
        .filter(|h| h.confidence >= least)
        .filter_map(|h| h.found.source.first().filter(|s| touches(h, **s)).map(|s| (*s, h.cue)))
        .collect();
    for hit in hits.iter_mut() {
        let Some(own) = hit.found.source.first().copied() else { continue };
        if touches(hit, own) {
            continue;
        }
        // Sources stand in order of their cues, near enough for the neighbourhood to hold the one that is shared.
        let from = sure.partition_point(|(_, cue)| cue.0 + 400 < own.0);
        let near = sure[from..].iter().take_while(|(_, cue)| cue.0 < own.1 + 400);
        if let Some((shared, _)) = near
            .filter(|(s, _)| s.0 <= own.1 && own.0 <= s.1)
            .min_by_key(|(s, _)| s.0.abs_diff(own.0) + s.1.abs_diff(own.1))
        {
            hit.found.source[0] = *shared;
        }
    }
}

/// "reiterated Russia's support for the deal": what somebody else is said to have is no statement of its own, unless
/// the noun is one of saying.
fn drop_possessions(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let owned = |h: &Hit| {
        let clitic = h
            .found
            .source
            .first()
            .and_then(|s| (s.0..=s.1 + 1).find(|&k| k < h.cue.0 && page.class(k) == Class::Clitic));
        clitic.is_some_and(|k| h.cue.0 - k <= 3) && page.class(head(page, h.cue)) != Class::SayingNoun
    };
    let inner: Vec<bool> = hits
        .iter()
        .enumerate()
        .map(|(n, h)| {
            owned(h)
                && hits[n.saturating_sub(6)..n]
                    .iter()
                    .any(|o| o.found.content.iter().any(|(f, l)| *f <= h.cue.0 && h.cue.1 <= *l))
        })
        .collect();
    let mut inner = inner.into_iter();
    hits.retain(|_| !inner.next().unwrap_or(false));
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

/// Whether the speaker stands for the content, and whether anything was said at all.
pub(crate) fn sense(page: &Page<'_>, hit: &Hit) -> Sense {
    let attitude =
        matches!(page.class(head(page, hit.cue)), Class::Think | Class::ThinkParticiple | Class::Seem);
    let kind = if attitude { StatementKind::Attitude } else { StatementKind::Speech };
    (polarity::polarity(page, hit), kind)
}
