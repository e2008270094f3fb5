//! What is said of a number: the words of its clause, by which two tellings of one thing are known.

use std::collections::BTreeSet;

use gazette_news::Figure;
use gazette_text::fold;

/// Letters looked at on either side of a number.
const REACH: usize = 90;

/// The words around a number, folded, without numbers and without the little ones.
pub(super) struct Surroundings(BTreeSet<String>);

impl Surroundings {
    /// The surroundings of a figure in its text.
    pub fn of(figure: &Figure, text: &str) -> Surroundings {
        let (start, end) = (figure.span.start() as usize, figure.span.end() as usize);
        let from = start.saturating_sub(REACH);
        let around: Vec<char> = text.chars().skip(from).take(end - from + REACH).collect();
        let at = |place: usize| place.saturating_sub(from).min(around.len());
        let ends = |c: &char| matches!(c, '.' | '!' | '?' | '؟' | ';' | '؛' | '\n');
        let before = &around[..at(start)];
        let before = &before[before.iter().rposition(ends).map_or(0, |k| k + 1)..];
        let after = &around[at(end)..];
        let after = &after[..after.iter().position(ends).unwrap_or(after.len())];
        let counted = figure.counted.as_deref().map(fold::key);
        let words = [before, after]
            .into_iter()
            .flat_map(|half| half.split(|c| !c.is_alphanumeric() && *c != '\u{200c}'));
        let words = words.map(|word| fold::key(&word.iter().collect::<String>()));
        let tells = |word: &String| word.chars().count() > 3 && !word.contains(|c: char| c.is_ascii_digit());
        Surroundings(words.filter(tells).filter(|word| counted.as_ref() != Some(word)).collect())
    }
}

/// Whether the same is said of two numbers: two thirds of the words, and at least two.
pub(super) fn say_the_same(a: &Surroundings, b: &Surroundings) -> bool {
    let shared = a.0.intersection(&b.0).count();
    let all = a.0.union(&b.0).count();
    shared >= 2 && shared * 3 >= all * 2
}

#[cfg(test)]
mod tests {
    use gazette_news::Language;
    use gazette_text::figures::figures;

    use super::*;

    fn are_alike(language: Language, a: &str, b: &str) -> bool {
        let around = |text: &str| Surroundings::of(&figures(text, language)[0], text);
        say_the_same(&around(a), &around(b))
    }

    #[test]
    fn the_same_words_around_two_numbers_tell_of_one_thing() {
        let en = Language::ENGLISH;
        assert!(are_alike(
            en,
            "The flood destroyed 400 homes in Dorvan, the mayor said.",
            "The flood destroyed 4,000 homes in Dorvan, the mayor said."
        ));
        assert!(!are_alike(
            en,
            "The flood destroyed 400 homes in Dorvan, the mayor said.",
            "The council will build 4,000 homes near the harbour by spring."
        ));
        let ar = Language::ARABIC;
        assert!(are_alike(
            ar,
            "دمر الفيضان 400 منزل في بلدة دورفان.",
            "دمر الفيضان 4000 منزل في بلدة دورفان."
        ));
        let fa = Language::PERSIAN;
        assert!(are_alike(
            fa,
            "سیل ۴۰۰ خانه را در شهر دوروان ویران کرد.",
            "سیل ۴۰۰۰ خانه را در شهر دوروان ویران کرد."
        ));
    }
}
