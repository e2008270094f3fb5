//! Arabic: who is quoted by whom, who denies what another said, what an agency only passes on.

use super::Built;
use crate::certain::end_of;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::Page;

mod sources;

pub(super) use sources::{asked, follows, part, relatives};

/// Words of a phrase that is taken for somebody, and between a verb and what links it to who is quoted.
const LONGEST: usize = 14;
const LINK: usize = 9;

/// A word without the «و» or «ف» before it.
pub(super) fn bare(key: &str) -> &str {
    key.strip_prefix(['و', 'ف']).filter(|rest| rest.chars().count() > 2).unwrap_or(key)
}

/// «نقلت رويترز عن ثلاثة مصادر قولها إن …»: what those quoted said, and not who quotes them.
pub(super) fn quoted(page: &Page<'_>, hits: &[Hit]) -> Vec<Built> {
    let quotes = |k: &usize| matches!(bare(page.key(*k)), "نقل" | "نقلت" | "ينقل" | "تنقل" | "نسب" | "نسبت");
    (0..page.words.len()).filter(quotes).filter_map(|k| quotation(page, hits, k)).collect()
}

fn quotation(page: &Page<'_>, hits: &[Hit], verb: usize) -> Option<Built> {
    let (_, last) = page.sentence_of(verb);
    let link = if bare(page.key(verb)).starts_with("نسب") { "الي" } else { "عن" };
    let free =
        |k: &usize| page.class(*k) != Class::Complementiser && page.words[*k].quote == page.words[verb].quote;
    let at = (verb + 1..=last).take(LINK).find(|&k| page.key(k) == link)?;
    let first = at + 1;
    let says = |k: usize| {
        let key = page.key(k);
        let pronoun =
            key.ends_with('ه') || key.ends_with("ها") || key.ends_with("هم") || key.ends_with("هما");
        let noun = key.starts_with("قول")
            || key.starts_with("تاكيد")
            || key.starts_with("تصريح")
            || key.starts_with("اعلان");
        noun && pronoun
    };
    let opens = |k: &usize| {
        says(*k)
            || matches!(page.class(*k), Class::Complementiser | Class::Colon)
            || matches!(page.key(*k), "ان" | "بان")
    };
    let end = (first + 1..=last).take(LONGEST + 2).find(opens)?;
    // «مسؤولين | لم تسمهم |», «مسؤول، | طلب عدم ذكر اسمه |»: the clause about who it is stands outside.
    let clause = |k: &usize| {
        page.class(*k).is_mark()
            || matches!(page.class(*k), Class::Negation | Class::Relative)
            || page.key(*k) == "طلب"
    };
    let to = (first + 1..end).find(clause).map_or(end - 1, |k| k - 1);
    let saying = says(end);
    let mut cue = vec![(verb, at)];
    if saying {
        cue.push((end, end));
    }
    let from = if saying || page.class(end) == Class::Colon { end + 1 } else { end };
    // What was found for the verb begins and ends where the taggers saw it.
    let near = hits.partition_point(|hit| hit.cue.0 + 60 < verb);
    let found = hits[near..].iter().take(24).find(|hit| hit.cue.0 <= verb && verb <= hit.cue.1);
    let content =
        found.map(|hit| hit.found.content.clone()).filter(|c| c.first().is_some_and(|piece| piece.0 >= from));
    let content = match content {
        Some(content) => content,
        None => vec![(from, end_of(page, from.min(last), last))],
    };
    let sound = (verb..at).all(|k| free(&k)) && content[0].0 < content[0].1;
    sound.then_some(Built { cue, source: Some((first, to)), content, whole: false })
}

/// «قالت X إن …، وهو ما نفته Y»: Y denies what X said.
pub(super) fn denied(page: &Page<'_>, hits: &[Hit]) -> Vec<Built> {
    let denies = |k: &usize| {
        let key = page.key(*k);
        ["نفا", "نفت", "رفض", "ينفي", "تنفي", "كذب", "فند"].iter().any(|verb| key.starts_with(verb))
            && (key.ends_with('ه') || key.ends_with("ها"))
    };
    let built = |verb: usize| {
        let (begin, last) = page.sentence_of(verb);
        let taken_up = verb >= begin + 2
            && (page.key(verb - 1) == "ما" || matches!(page.key(verb - 1), "الذي" | "التي"));
        let comma = (begin..verb).rev().take(5).find(|&k| page.class(k) == Class::Comma)?;
        let end = (verb + 1..=last)
            .take(LONGEST)
            .take_while(|&k| !page.class(k).is_mark() && page.class(k) != Class::Preposition)
            .last()?;
        let from = hits.partition_point(|hit| hit.cue.0 < begin);
        let main = hits[from..]
            .iter()
            .take(24)
            .take_while(|hit| hit.cue.0 < comma)
            .filter(|hit| !hit.found.content.is_empty())
            .last()?;
        let content = main
            .found
            .content
            .iter()
            .map(|(f, l)| (*f, (*l).min(comma - 1)))
            .filter(|(f, l)| f < l)
            .collect::<Vec<_>>();
        (taken_up && !content.is_empty()).then(|| Built {
            cue: vec![(verb, verb)],
            source: Some((verb + 1, end)),
            content,
            whole: false,
        })
    };
    (0..page.words.len()).filter(denies).filter_map(built).collect()
}

/// «فيما تحدث Y عن أكثر من 40 قتيلا»: a figure that somebody speaks of is what he said.
pub(super) fn counted(page: &Page<'_>) -> Vec<Built> {
    let speaks = |k: &usize| matches!(bare(page.key(*k)), "تحدث" | "تحدثت" | "يتحدث" | "تتحدث");
    let built = |verb: usize| {
        let (_, last) = page.sentence_of(verb);
        let about = (verb + 2..=last).take(LONGEST).find(|&k| page.key(k) == "عن")?;
        let plain =
            (verb + 1..about).all(|k| !page.class(k).is_mark() && page.class(k) != Class::Preposition);
        let number =
            (about + 1..=last).take(4).any(|k| page.class(k) == Class::Number || page.words[k].shape == 3);
        let mark = (about + 1..=last).find(|&k| page.class(k).is_mark()).unwrap_or(last + 1);
        (plain && number && mark > about + 2).then(|| Built {
            cue: vec![(verb, verb), (about, about)],
            source: Some((verb + 1, about - 1)),
            content: vec![(about + 1, mark - 1)],
            whole: false,
        })
    };
    (0..page.words.len()).filter(speaks).filter_map(built).collect()
}

/// «وأفادت وكالة إرنا أن رستمي، وفي حوار مع القناة، قال: إن …»: he said it, and that he did is what the agency reports.
pub(super) fn reported(page: &Page<'_>, hits: &mut [Hit]) {
    for n in 1..hits.len() {
        let (before, rest) = hits.split_at_mut(n);
        let inner = &mut rest[0];
        let sentence = page.words[inner.cue.0].sentence;
        let Some(outer) =
            before.iter_mut().rev().take(3).find(|outer| page.words[outer.cue.0].sentence == sentence)
        else {
            continue;
        };
        let Some(piece) = outer.found.content.last_mut() else { continue };
        let subject = piece.0 + 1;
        let clause =
            page.class(piece.0) == Class::Complementiser || matches!(page.key(piece.0), "ان" | "بان");
        let Some(end) = inner.found.content.last().map(|p| p.1) else { continue };
        let bare_clause = clause
            && subject < inner.cue.0
            && piece.1 < inner.cue.0
            && inner.cue.0 - subject <= LONGEST + 6
            && !(subject..inner.cue.0).any(|k| page.class(k).is_verbal() && page.words[k].quote == 0)
            && page.class(inner.cue.0).reports()
            && !crate::rules::is_participle(page, inner.cue)
            && outer.found.source.iter().any(|source| (source.0..=source.1).any(|k| is_outlet(page.key(k))));
        if !bare_clause || end <= piece.1 {
            continue;
        }
        let mark =
            (subject..inner.cue.0).find(|&k| page.class(k).is_mark() || page.class(k) == Class::Preposition);
        let to = mark.map_or(inner.cue.0, |k| k) - 1;
        let lent = inner.found.source.first().is_none_or(|own| own.1 < piece.0 || own.0 > to);
        piece.1 = end;
        if lent && to >= subject {
            inner.found.source = vec![(subject, to)];
        }
    }
}

fn is_outlet(key: &str) -> bool {
    let key = key.strip_prefix("ال").unwrap_or(key);
    matches!(
        key,
        "وكاله"
            | "صحيفه"
            | "قناه"
            | "مراسل"
            | "مكتب"
            | "تلفزيون"
            | "اذاعه"
            | "موقع"
            | "جريده"
            | "مجله"
    )
}

/// «لو قال الوزير إن …», «إذا قال …، فـ»: nobody tells that anything was said.
pub(super) fn is_supposed(page: &Page<'_>, hit: &Hit) -> bool {
    let verb = hit.cue.0;
    let opens = verb
        .checked_sub(1)
        .is_some_and(|k| matches!(bare(page.key(k)), "لو" | "اذا") && (k == 0 || page.key(k - 1) != "ما"));
    opens && page.words[verb].quote == 0 && page.class(verb).reports()
}
