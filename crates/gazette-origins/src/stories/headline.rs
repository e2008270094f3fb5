//! What of a headline speaks of the event: not the rubric before it, nor the outlet's name behind it.
//!
//! "LIVE: …", "عاجل: …", "… - Velmora Daily", "… | Harrow Wire": such words stand on every item of a feed, and in a new newsroom
//! nothing tells yet how common they are. The copy does: it hardly ever has them.

use crate::terms::is_stop;
use crate::words::Words;

/// What parts an outlet's name from its headline.
const SEPARATORS: &[&str] = &[" - ", " | ", " – ", " — ", " · ", " :: "];

/// What parts a rubric from its headline.
const COLONS: &[&str] = &[": ", " | "];

/// The longest rubric, and the longest name of an outlet, in words.
const LONGEST: usize = 5;

/// The fewest words of copy that tell what belongs to the event.
const FEWEST: usize = 20;

/// The headline without a rubric and an outlet's name of which the copy says little.
pub(super) fn own<'t>(title: &'t str, body: &Words) -> &'t str {
    if body.len() < FEWEST {
        return title;
    }
    let tail = SEPARATORS.iter().filter_map(|part| title.rsplit_once(part)).max_by_key(|(own, _)| own.len());
    let title = tail.filter(|(own, tail)| is_furniture(tail, own, body)).map_or(title, |(own, _)| own);
    let head = COLONS.iter().filter_map(|part| title.split_once(part)).min_by_key(|(head, _)| head.len());
    head.filter(|(head, own)| is_furniture(head, own, body)).map_or(title, |(_, own)| own)
}

/// Whether of these words hardly any stands in the copy, while the rest of the headline is long enough to be one.
fn is_furniture(words: &str, rest: &str, body: &Words) -> bool {
    let (words, rest) = (Words::read(words), Words::read(rest));
    if words.len() == 0 || words.len() > LONGEST || rest.len() < 2 {
        return false;
    }
    let of_copy = |word: &crate::words::Word| body.all().iter().any(|other| other.hash == word.hash);
    let own: Vec<_> = words.all().iter().filter(|word| !is_stop(word)).collect();
    own.iter().filter(|word| of_copy(word)).count() * 2 < own.len().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COPY: &str = "The trial of a man accused of killing two sailors begins on Monday, a judge in Orsby said. \
                        The court will hear forty witnesses in six weeks, and the Orsby prosecutor asked for more time.";

    #[test]
    fn rubrics_and_outlets_names_are_no_part_of_what_happened() {
        let body = Words::read(COPY);
        for title in [
            "Trial date set - Velmora Daily News",
            "Trial date set | Harrow Wire",
            "LIVE: Trial date set",
            "Morning briefing: Trial date set – live updates",
            "عاجل: Trial date set",
        ] {
            assert_eq!(own(title, &body), "Trial date set", "{title}");
        }
    }

    #[test]
    fn what_the_copy_says_too_stays() {
        let body = Words::read(COPY);
        for title in ["Orsby judge: Trial date set", "Trial date set – judge in Orsby", "Trial date set"] {
            assert_eq!(own(title, &body), title);
        }
        assert_eq!(own("LIVE: Trial date set", &Words::read("Too short to tell.")), "LIVE: Trial date set");
    }
}
