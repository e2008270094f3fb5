//! "At least 40 people have died, the rescue coordinator for Orsby county, Ingrid Sallow, told Coastline Television."

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// Words after the cue that may still belong to it: whom it was told, when and where. More of them are content of their own.
const MOST_AFTER: usize = 12;

/// What stands before its speaker is all that he says, from the sentence's first word on: a comma ends it, the speaker
/// follows, and right after him the verb.
pub(super) fn inverted(
    page: &Page<'_>,
    hits: &[Hit],
    n: usize,
    threshold: f32,
) -> Option<(Stretch, Stretch)> {
    let hit = &hits[n];
    let (cue, source) = (hit.cue, *hit.found.source.first()?);
    let (first, last) = page.sentence_of(cue.0);
    let says = matches!(page.key(cue.0), "said" | "says" | "told" | "added" | "announced" | "reported");
    let follows =
        source.1 + 1 == cue.0 || (source.1 + 2 == cue.0 && page.class(source.1 + 1) == Class::Comma);
    let comma = source.0.checked_sub(1).filter(|&k| k > first + 1 && page.class(k) == Class::Comma)?;
    let content = (first, comma - 1);
    if !says || !follows || !is_clause(page, content) || !ends_soon(page, cue.1 + 1, last) {
        return None;
    }
    let others = || {
        hits.iter().enumerate().filter(|(m, other)| *m != n && other.cue.0 >= first && other.cue.1 <= last)
    };
    let is_before = hit.found.content.iter().all(|piece| piece.0 >= first && piece.1 < source.0);
    // What follows another cue is the other's.
    let is_anothers =
        others().any(|(_, other)| other.cue.0 > cue.1 && other.found.content == hit.found.content);
    let is_free = others().all(|(_, other)| other.cue.0 > content.1 || other.confidence < threshold);
    (is_free && (is_before || is_anothers)).then_some((source, content))
}

/// "She said 12,000 had been moved, ASP reported": who reported it is no part of what she said.
pub(super) fn end_before_reporters(page: &Page<'_>, hits: &mut [Hit], threshold: f32) {
    let tails: Vec<(usize, usize)> = hits
        .iter()
        .filter(|hit| hit.confidence >= threshold)
        .filter_map(|hit| reporter_of(page, hit))
        .collect();
    for hit in hits {
        let Some(piece) = hit.found.content.last_mut() else { continue };
        let after =
            |(comma, end): &&(usize, usize)| piece.1 == *end && piece.0 < *comma && hit.cue.1 < piece.0;
        if let Some((comma, _)) = tails.iter().find(after) {
            piece.1 = comma - 1;
        }
    }
}

/// The comma before a reporter whose verb follows right after him, and that verb's place.
fn reporter_of(page: &Page<'_>, hit: &Hit) -> Option<(usize, usize)> {
    let source = hit.found.source.first()?;
    let comma = source.0.checked_sub(1).filter(|&k| k > 0 && page.class(k) == Class::Comma)?;
    (source.1 + 1 == hit.cue.0).then_some((comma, hit.cue.1))
}

/// Whether these words say something: they have a verb, no marks of quotation, and nothing that parts them.
fn is_clause(page: &Page<'_>, (first, last): Stretch) -> bool {
    let mut words = first..=last;
    let counts = matches!(page.key(first + 1), "least" | "most");
    let begins = counts
        || !matches!(
            page.class(first),
            Class::Preposition | Class::Subordinator | Class::Complementiser | Class::Conjunction
        );
    let parts = |k: usize| {
        page.words[k].quote != 0
            || matches!(page.class(k), Class::Colon | Class::Semicolon | Class::Dash | Class::Open)
    };
    begins && words.clone().any(|k| page.class(k).is_verbal()) && !words.any(parts)
}

/// Whether the sentence, or the clause before a comma, is over soon after the cue and has no clause of its own.
fn ends_soon(page: &Page<'_>, from: usize, last: usize) -> bool {
    let end = (from..=last).find(|&k| page.class(k) == Class::Comma).unwrap_or(last);
    end - from.min(end) <= MOST_AFTER
        && (from..end).all(|k| {
            page.words[k].quote == 0
                && !matches!(
                    page.class(k),
                    Class::Complementiser
                        | Class::Pronoun
                        | Class::Colon
                        | Class::To
                        | Class::Auxiliary
                        | Class::Modal
                )
        })
}

#[cfg(test)]
mod tests {
    use gazette_news::{Language, Spans};

    use crate::Model;

    /// Each cue of an English text with what was said by it, as the shipped weights read them.
    fn told(text: &str) -> Vec<(&str, &str)> {
        let told = crate::read(Model::shipped(), text, Some(Language::ENGLISH));
        let piece = |spans: &Spans| {
            spans.hull().map(|span| &text[span.start() as usize..span.end() as usize]).unwrap_or_default()
        };
        told.statements.iter().map(|s| (piece(&s.cue), piece(&s.content))).collect()
    }

    #[test]
    fn all_before_the_speaker_is_what_he_says() {
        let lead = "At least 40 people have died in the collapse of the Tellin Dam, the rescue coordinator for Orsby county, Ingrid Sallow, told Coastline Television on Tuesday morning.";
        let said = "At least 40 people have died in the collapse of the Tellin Dam";
        assert_eq!(told(lead), [("told", said)]);
    }

    #[test]
    fn what_follows_a_participle_is_not_the_verbs_before_it() {
        let lead = "Turnout reached 61 percent by noon, the electoral commission's spokeswoman, Ines Farr, told a news briefing, adding that polls would stay open until nine.";
        let said = [
            ("told", "Turnout reached 61 percent by noon"),
            ("adding", "that polls would stay open until nine"),
        ];
        assert_eq!(told(lead), said);
    }

    #[test]
    fn what_stands_before_the_speaker_may_be_when_and_where() {
        let when = "When the dam burst, the mayor told residents to leave.";
        assert_eq!(told(when), [("told", "to leave")]);
    }

    #[test]
    fn who_reported_it_is_no_part_of_what_was_said() {
        let text = "Brandreth said 12,000 people had been moved to schools and that 64 were unaccounted for, ASP reported.";
        let said = told(text).into_iter().find(|(cue, _)| *cue == "said");
        assert_eq!(
            said,
            Some(("said", "12,000 people had been moved to schools and that 64 were unaccounted for"))
        );
    }
}
