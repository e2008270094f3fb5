//! What is said is given to the cue it stands with: nothing twice, and no quotation before its speaker to nobody.

use crate::hit::{Hit, overlap};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::head;

/// Hits on either side that may say the same; contents seldom hold more.
const NEAR: usize = 12;

/// “A,” she said, adding: “B.”: “B” is what she added. Only a cue that is believed so far takes it.
pub(super) fn give_once(page: &Page<'_>, hits: &mut [Hit], least: f32) {
    for n in 0..hits.len() {
        if hits[n].found.content.len() < 2 {
            continue;
        }
        let near = &hits[n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len())];
        let taken = |piece: &Stretch| {
            near.iter().any(|other| other.confidence >= least && stands_nearer(page, other, &hits[n], *piece))
        };
        let kept: Vec<Stretch> =
            hits[n].found.content.iter().copied().filter(|piece| !taken(piece)).collect();
        if !kept.is_empty() {
            hits[n].found.content = kept;
        }
    }
}

/// Whether another cue says this piece and no more, and stands in its sentence: between it and the hit's own cue, or
/// where that one does not. What goes on after a broken quotation stays with the cue that broke it.
fn stands_nearer(page: &Page<'_>, other: &Hit, hit: &Hit, piece: Stretch) -> bool {
    if other.cue == hit.cue {
        return false;
    }
    if goes_on(page, other, piece) {
        return other.cue.1 < hit.cue.0 && !goes_on(page, hit, piece);
    }
    let no_more = other.found.content.iter().all(|p| p.0 <= piece.1 && piece.0 <= p.1);
    let nested = hit.found.content.iter().any(|(f, l)| *f <= other.cue.0 && other.cue.1 <= *l);
    let sentence = |k: usize| page.words[k].sentence;
    let beside = (sentence(piece.0)..=sentence(piece.1)).contains(&sentence(other.cue.0));
    let between = if piece.0 > hit.cue.1 {
        hit.cue.1 < other.cue.0 && other.cue.1 < piece.0
    } else {
        piece.1 < other.cue.0 && other.cue.1 < hit.cue.0
    };
    let alone = sentence(other.cue.0) != sentence(hit.cue.0);
    overlap(&[piece], &other.found.content) >= 0.8 && no_more && !nested && beside && (between || alone)
}

/// Whether a piece goes on after a quotation that the hit's cue broke: “A,” she said. “B.”
fn goes_on(page: &Page<'_>, hit: &Hit, piece: Stretch) -> bool {
    let sentence = |k: usize| page.words[k].sentence;
    let begun = |first: &Stretch| first.1 < hit.cue.0 && page.class(first.1) == Class::Close;
    hit.found.content.first().is_some_and(begun)
        && hit.found.content.contains(&piece)
        && hit.cue.1 < piece.0
        && sentence(hit.cue.0) < sentence(piece.0)
}

/// “A,” she said. “B.” Her son nodded: “B” is what she said, and nothing that he did. Nor is it what the last noun of her
/// sentence tells.
pub(super) fn drop_taken(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let taken = |n: usize| {
        let hit = &hits[n];
        let [piece] = hit.found.content[..] else { return false };
        let near = &hits[n.saturating_sub(NEAR)..n];
        let apart = page.words[piece.1].sentence != page.words[hit.cue.0].sentence;
        let before = piece.1.checked_sub(1).map(|k| page.class(k));
        let ends = page.class(piece.1) == Class::Close && before.is_some_and(|class| class != Class::Comma);
        apart && ends && near.iter().any(|before| goes_on(page, before, piece))
    };
    let gone: Vec<bool> = (0..hits.len()).map(taken).collect();
    let mut gone = gone.into_iter();
    hits.retain(|_| !gone.next().unwrap_or(false));
}

/// “A,” she said after the vote: only quotations and clauses go on with what ends right before the speaker.
pub(super) fn only_said(page: &Page<'_>, hit: &mut Hit) {
    let Some(quotation) = before_speaker(page, hit) else { return };
    let sentence = |k: usize| page.words[k].sentence;
    let clause = |k: usize| page.class(k) == Class::Complementiser;
    let last = quotation.1;
    let said = |piece: &Stretch| {
        if piece.0 < hit.cue.0 {
            return true;
        }
        if sentence(piece.0) > sentence(hit.cue.0) {
            return is_whole(page, *piece);
        }
        let joined = page.class(piece.0) == Class::Conjunction;
        let first = piece.0 + usize::from(joined);
        clause(first) || page.class(first) == Class::Open
    };
    if hit.found.content.iter().any(|piece| piece.1 == last) {
        hit.found
            .content
            .iter_mut()
            .filter(|piece| !said(piece))
            .for_each(|piece| *piece = last_quoted(page, *piece));
        hit.found.content.retain(said);
    }
}

/// Whether a piece of a later sentence ends as a sentence does, or goes on in the next paragraph.
fn is_whole(page: &Page<'_>, piece: Stretch) -> bool {
    let quote = page.words[piece.1].quote.checked_sub(1).map(|q| &page.quotes[q as usize]);
    match quote {
        Some(q) if q.closed && q.last == piece.1 => {
            matches!(page.class(piece.1 - 1), Class::Stop | Class::Mark)
        }
        _ => true,
    }
}

/// The last sentence in quotation marks of a piece that runs up to its end, or else the piece.
fn last_quoted(page: &Page<'_>, piece: Stretch) -> Stretch {
    let quotation = page.words[piece.1].quote.checked_sub(1).map(|q| &page.quotes[q as usize]);
    let sentence = quotation.filter(|q| {
        q.closed
            && q.first > piece.0
            && q.last == piece.1
            && q.last - q.first > 6
            && ends_clause(page.class(q.first - 1))
    });
    sentence.map_or(piece, |q| (q.first, q.last))
}

/// “A,” she said, pointing at the wall, “has to go.”: a sentence broken in the middle is said whole.
pub(super) fn take_rest(page: &Page<'_>, hits: &mut [Hit], least: f32) {
    for n in 0..hits.len() {
        let Some(rest) = rest_of_sentence(page, &hits[n]) else { continue };
        let meets = |hit: &Hit| hit.found.content.iter().any(|p| p.0 <= rest.1 && rest.0 <= p.1);
        let near = &hits[n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len())];
        let free = |other: &Hit| other.confidence < least || other.cue.0 > rest.0 || !meets(other);
        if !meets(&hits[n]) && near.iter().all(free) {
            hits[n].found.content.push(rest);
        }
    }
}

/// The quotation that goes on, in small letters after a comma, in the sentence that a cue broke.
fn rest_of_sentence(page: &Page<'_>, hit: &Hit) -> Option<Stretch> {
    let begun = before_speaker(page, hit)?;
    let told = hit.found.content.last()?.1 == begun.1 && page.class(begun.1 - 1) == Class::Comma;
    let (_, last) = page.paragraph_of(hit.cue.0);
    let from = hit.cue.1.max(hit.found.source.first()?.1) + 1;
    let open =
        (from..last.min(from + 30)).take_while(|&k| page.class(k) != Class::Stop || page.words[k].shape != 4);
    let open = open.into_iter().find(|&k| page.class(k) == Class::Open)?;
    let quotation = &page.quotes[page.words[open].quote.checked_sub(1)? as usize];
    let small = page.printed(open + 1).starts_with(char::is_lowercase);
    let comma = page.class(open - 1) == Class::Comma;
    let own = (open.saturating_sub(4).max(from)..open).any(|k| page.hints.get(k) == Some(&2));
    (told && quotation.closed && !quotation.single && small && comma && !own)
        .then_some((quotation.first, quotation.last))
}

/// “A!” the mayor shouted. “B.”: what ends right before the speaker is what she said, unless another said it.
pub(super) fn take_before(page: &Page<'_>, hits: &mut [Hit], least: f32) {
    for n in 0..hits.len() {
        let Some(quotation) = before_speaker(page, &hits[n]) else { continue };
        let meets = |pieces: &[Stretch]| pieces.iter().any(|p| p.0 <= quotation.1 && quotation.0 <= p.1);
        let near = &hits[n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len())];
        let free = !near.iter().any(|other| {
            (other.cue == hits[n].cue || other.confidence >= least) && meets(&other.found.content)
        });
        if free && hits[n].found.content.first().is_some_and(|piece| piece.0 > hits[n].cue.1) {
            hits[n].found.content.insert(0, quotation);
        }
    }
}

/// The quotation that ends with a comma or a mark right before a hit's source and its verb of saying.
pub(crate) fn before_speaker(page: &Page<'_>, hit: &Hit) -> Option<Stretch> {
    let source = hit.found.source.first()?;
    let (from, to) = (source.0.min(hit.cue.0), source.1.max(hit.cue.1));
    let (left, right) = if source.0 < hit.cue.0 { (source.1, hit.cue.0) } else { (hit.cue.1, source.0) };
    let joined = right == left + 1 || (right == left + 2 && page.class(left + 1) == Class::Comma);
    let plain = page.words[hit.cue.0].quote == 0 && page.words[from].quote == 0;
    let says = page.class(hit.cue.0).reports() && page.class(hit.cue.0) != Class::Think;
    if !(joined && plain && says) || to >= page.words.len() {
        return None;
    }
    let quotation = page.words[from.checked_sub(1)?].quote.checked_sub(1)?;
    let quotation = &page.quotes[quotation as usize];
    let ends = quotation.closed
        && !quotation.single
        && quotation.last + 1 == from
        && quotation.last >= quotation.first + 2;
    let comma = ends
        && (page.class(quotation.last - 1) == Class::Comma
            || matches!(page.printed(quotation.last - 1), "!" | "?" | "؟" | "…" | "—"));
    (comma && opens(page, (quotation.first, quotation.last), from))
        .then_some((quotation.first, quotation.last))
}

/// Whether a quotation begins a sentence, so that it is no title or word of somebody else's: on “News Hour,” she said.
fn opens(page: &Page<'_>, quotation: Stretch, from: usize) -> bool {
    let (first, _) = page.paragraph_of(from);
    let begins =
        quotation.0 == first || page.words[quotation.0 - 1].sentence != page.words[quotation.0].sentence;
    let comma = || page.class(quotation.0 - 1) == Class::Comma && quotation.1 - quotation.0 > 5;
    quotation.0 >= first && (begins || comma() || ends_clause(page.class(quotation.0 - 1)))
}

fn ends_clause(class: Class) -> bool {
    matches!(class, Class::Stop | Class::Colon | Class::Semicolon | Class::Dash | Class::Close)
}

/// “I think so”, where nobody is found to have said the quotation: nobody knows who "I" is.
pub(super) fn drop_unknown(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let unknown = |n: usize| {
        let hit = &hits[n];
        let Some(source) = hit.found.source.first() else { return false };
        let speaks = (source.0..=source.1).all(|k| page.class(k) == Class::Participant);
        let quote = page.words[hit.cue.0].quote;
        let double = quote.checked_sub(1).is_some_and(|q| !page.quotes[q as usize].single);
        let near = &hits[n.saturating_sub(40)..(n + 40).min(hits.len())];
        let within = |other: &Hit| {
            other.cue != hit.cue
                && other.found.content.iter().any(|(f, l)| *f <= hit.cue.0 && hit.cue.1 <= *l)
        };
        speaks && double && !near.iter().any(within)
    };
    let gone: Vec<bool> = (0..hits.len()).map(unknown).collect();
    let mut gone = gone.into_iter();
    hits.retain(|_| !gone.next().unwrap_or(false));
}

/// «به نقل از کرانه», «هذا ما قاله الوزير»: a line that credits an outlet, and a pronoun, tell nothing.
pub(super) fn drop_credits(page: &Page<'_>, hits: &mut Vec<Hit>) {
    hits.retain(|hit| {
        let [(first, last)] = hit.found.content[..] else { return true };
        let (begins, ends) = page.paragraph_of(hit.cue.0);
        let line = hit.cue.0 == begins && last + 1 >= ends && ends - begins < 7;
        let credit =
            line && hit.found.source.is_empty() && first == hit.cue.1 + 1 && page.key(hit.cue.1) == "از";
        let pronoun =
            first == last && page.key(first) == "ما" && page.language == gazette_news::Language::ARABIC;
        !credit && !pronoun
    });
}

/// "…, an official said, citing police": whoever is cited says what the sentence does.
pub(super) fn cite(page: &Page<'_>, hits: &mut [Hit]) {
    const LONGEST: usize = 5;
    for n in 0..hits.len() {
        let hit = &hits[n];
        let citing = hit.cue.0 == hit.cue.1 && matches!(page.key(hit.cue.0), "citing" | "quoting");
        let ([(first, last)], [source]) = (&hit.found.content[..], &hit.found.source[..]) else { continue };
        let after = *first == hit.cue.1 + 1 && last - first < LONGEST && source.1 < hit.cue.0;
        let noun = !(*first..=*last).any(|k| page.class(k).is_verbal() || page.words[k].quote != 0);
        let cited = (*first, *last);
        let main = hits[n.saturating_sub(NEAR)..n].iter().rev().find(|other| {
            other.found.source.first() == Some(source)
                && page.words[other.cue.0].sentence == page.words[hit.cue.0].sentence
                && !other.found.content.is_empty()
        });
        let Some(content) = main.filter(|_| citing && after && noun).map(|m| m.found.content.clone()) else {
            continue;
        };
        hits[n].found.content = content;
        hits[n].found.source = vec![cited];
    }
}

/// "In one post, Osman wrote: “A”": what a verb of the sentence tells is not told once more by a noun.
pub(super) fn drop_echoes(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let is_verb = |hit: &Hit| {
        let class = page.class(head(page, hit.cue));
        class.is_verbal() || matches!(class, Class::LightNoun | Class::According)
    };
    let echoes = |n: usize| {
        let hit = &hits[n];
        let noun =
            matches!(page.class(head(page, hit.cue)), Class::SayingNoun | Class::Document | Class::Other);
        let near = &hits[n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len())];
        let told = |other: &Hit| {
            page.words[other.cue.0].sentence == page.words[hit.cue.0].sentence
                && is_verb(other)
                && !other.found.source.is_empty()
                && overlap(&other.found.content, &hit.found.content) >= 0.95
        };
        noun && near.iter().any(told)
    };
    let gone: Vec<bool> = (0..hits.len()).map(echoes).collect();
    let mut gone = gone.into_iter();
    hits.retain(|_| !gone.next().unwrap_or(false));
}
