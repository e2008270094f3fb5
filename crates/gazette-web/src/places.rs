//! From words an editor typed or picked to their places in a text.

use gazette_news::{Span, Spans};

/// What stands between the pieces of a span, as the desk prints them.
pub(crate) const BREAK: &str = " … ";

/// The words of a mark, its pieces parted by [`BREAK`].
pub(crate) fn words(text: &str, spans: &Spans) -> String {
    spans.pieces().iter().filter_map(|span| span.of(text)).collect::<Vec<_>>().join(BREAK)
}

/// The places of words in a text: as picked (`"12-20,30-41"` in code points) if the words stand there, else where each
/// piece is found nearest to `near`. `None` if they do not stand in the text. No words are no places.
pub(crate) fn find(text: &str, typed: &str, picked: &str, near: u32) -> Option<Spans> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(Spans::NONE);
    }
    if let Some(spans) = parse(picked).filter(|spans| same(&words(text, spans), typed)) {
        return Some(spans);
    }
    let letters: Vec<char> = text.chars().collect();
    let pieces = typed.split('…').map(str::trim).filter(|piece| !piece.is_empty());
    let found: Option<Vec<Span>> = pieces.map(|piece| nearest(&letters, piece, near)).collect();
    found.map(Spans::new)
}

/// Places as the form carries them.
pub(crate) fn picked(spans: &Spans) -> String {
    let pieces = spans.pieces().iter().map(|span| format!("{}-{}", span.start(), span.end()));
    pieces.collect::<Vec<_>>().join(",")
}

fn parse(picked: &str) -> Option<Spans> {
    let pieces = picked.split(',').filter(|piece| !piece.is_empty()).map(|piece| {
        let (start, end) = piece.split_once('-')?;
        Span::new(start.parse().ok()?, end.parse().ok()?).ok()
    });
    pieces.collect::<Option<Vec<Span>>>().map(Spans::new)
}

/// Whether two texts have the same words: forms turn line breaks and runs of blanks into others.
fn same(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// Where a piece stands nearest to a place; white space in it stands for any white space.
fn nearest(letters: &[char], piece: &str, near: u32) -> Option<Span> {
    let piece: Vec<char> = piece.chars().collect();
    let spans = (0..letters.len()).filter_map(|at| {
        let end = at + matches_at(&letters[at..], &piece)?;
        Span::new(at as u32, end as u32).ok()
    });
    spans.min_by_key(|span| span.start().abs_diff(near))
}

/// How many letters of `text` the piece covers from its start, if it stands there.
fn matches_at(text: &[char], piece: &[char]) -> Option<usize> {
    let (mut at, mut of) = (0, 0);
    while of < piece.len() {
        if piece[of].is_whitespace() {
            let blanks = |from: &[char]| from.iter().take_while(|c| c.is_whitespace()).count();
            let (there, here) = (blanks(&text[at..]), blanks(&piece[of..]));
            if there == 0 {
                return None;
            }
            (at, of) = (at + there, of + here);
        } else {
            if text.get(at) != Some(&piece[of]) {
                return None;
            }
            (at, of) = (at + 1, of + 1);
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "He said no.\n\nقال إن السد\nامتلأ، he said.";

    fn found(typed: &str, picked: &str, near: u32) -> Option<Vec<(u32, u32)>> {
        let spans = find(TEXT, typed, picked, near)?;
        Some(spans.pieces().iter().map(|span| (span.start(), span.end())).collect())
    }

    #[test]
    fn picked_places_are_taken_where_the_words_stand_there() {
        assert_eq!(found("said", "3-7", 0), Some(vec![(3, 7)]));
        assert_eq!(found("said", "0-2", 0), Some(vec![(3, 7)]), "a place that does not fit is looked up");
        assert_eq!(found("He … no", "0-2,8-10", 0), Some(vec![(0, 2), (8, 10)]));
    }

    #[test]
    fn typed_words_are_found_nearest_to_where_they_were() {
        assert_eq!(found("said", "", 40), Some(vec![(35, 39)]));
        assert_eq!(found("إن السد امتلأ", "", 0), Some(vec![(17, 30)]), "a line break is as good as a blank");
        assert_eq!(found("  ", "", 0), Some(vec![]));
    }

    #[test]
    fn words_that_do_not_stand_there_are_not_made_up() {
        assert_eq!(found("said so", "", 0), None);
        assert_eq!(found("he … never", "", 0), None);
        assert_eq!(found("x", "99999-4,a-b", 0), None);
    }
}
