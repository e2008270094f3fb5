//! What one edition says and the next does not, word by word.

use serde::Serialize;

/// How a piece of text stands between two editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Fate {
    /// In both.
    Same,
    /// Only in the earlier one.
    Cut,
    /// Only in the later one.
    Added,
}

/// A stretch of words with one fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Piece {
    /// How it stands.
    pub fate: Fate,
    /// The words.
    pub text: String,
}

/// The most pairs of words that are compared. Beyond it (three thousand changed words on either side) the changed part is
/// shown as a whole: cut, then added.
const MOST_PAIRS: usize = 9_000_000;

/// The difference of two texts by paragraphs; each paragraph is a run of pieces. Paragraphs are parted by blank lines.
pub(crate) fn by_paragraph(before: &str, after: &str) -> Vec<Vec<Piece>> {
    let mut paragraphs = vec![Vec::new()];
    for (fate, word) in words_apart(before, after) {
        if word == PARAGRAPH {
            paragraphs.push(Vec::new());
            continue;
        }
        let current = paragraphs.last_mut().expect("there is always a paragraph");
        push(current, fate, word);
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

const PARAGRAPH: &str = "\n\n";

fn push(pieces: &mut Vec<Piece>, fate: Fate, word: &str) {
    match pieces.last_mut() {
        Some(last) if last.fate == fate => {
            last.text.push(' ');
            last.text.push_str(word);
        }
        _ => pieces.push(Piece { fate, text: word.to_owned() }),
    }
}

fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for (at, paragraph) in text.split(PARAGRAPH).enumerate() {
        if at > 0 {
            words.push(PARAGRAPH);
        }
        words.extend(paragraph.split_whitespace());
    }
    words
}

fn words_apart<'a>(before: &'a str, after: &'a str) -> Vec<(Fate, &'a str)> {
    let (before, after) = (words(before), words(after));
    let head = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let (old, new) = (&before[head..], &after[head..]);
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);
    let same = |words: &[&'a str]| words.iter().map(|word| (Fate::Same, *word)).collect::<Vec<_>>();
    let mut apart = same(&before[..head]);
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        apart.extend(old.iter().map(|word| (Fate::Cut, *word)));
        apart.extend(new.iter().map(|word| (Fate::Added, *word)));
    } else {
        apart.extend(longest_common(old, new));
    }
    apart.extend(same(&before[before.len() - tail..]));
    apart
}

/// The longest common subsequence by dynamic programming, walked forwards; cuts come before additions.
fn longest_common<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(Fate, &'a str)> {
    let width = new.len() + 1;
    let mut common = vec![0u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i * width + j] = if old[i] == new[j] {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut apart) = (0, 0, Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            apart.push((Fate::Same, old[i]));
            (i, j) = (i + 1, j + 1);
        } else if i < old.len()
            && (j == new.len() || common[(i + 1) * width + j] >= common[i * width + j + 1])
        {
            apart.push((Fate::Cut, old[i]));
            i += 1;
        } else {
            apart.push((Fate::Added, new[j]));
            j += 1;
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(before: &str, after: &str) -> Vec<String> {
        let mark = |piece: Piece| match piece.fate {
            Fate::Same => piece.text,
            Fate::Cut => format!("[-{}-]", piece.text),
            Fate::Added => format!("{{+{}+}}", piece.text),
        };
        by_paragraph(before, after)
            .into_iter()
            .map(|paragraph| paragraph.into_iter().map(mark).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn changed_words_stand_side_by_side() {
        assert_eq!(
            marked(
                "He said 12,000 people had moved.\n\nEnd.",
                "He said 1,200 people had moved.\n\nNew.\n\nEnd."
            ),
            ["He said [-12,000-] {+1,200+} people had moved.", "{+New.+}", "End."]
        );
        assert_eq!(marked("قتل 27 شخصا", "قتل 31 شخصا"), ["قتل [-27-] {+31+} شخصا"]);
        assert_eq!(marked("a b", "a b"), ["a b"]);
    }

    #[test]
    fn texts_too_long_to_compare_are_shown_whole() {
        let (old, new) = ("old ".repeat(4000), "new ".repeat(4000));
        let pieces = by_paragraph(&old, &new);
        assert_eq!(
            pieces.iter().flatten().map(|piece| piece.fate).collect::<Vec<_>>(),
            [Fate::Cut, Fate::Added]
        );
    }
}
