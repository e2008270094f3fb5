//! How far two people agree who marked the same texts, by the measure that engines are held to.

use crate::gold::{Gold, GoldStatement};
use crate::hit::overlap;
use crate::page::{Page, Stretch};
use gazette_news::{Language, Spans};
use gazette_text::language;

/// How far two markings agree. Shares are F1 between 0 and 1: which of the two is taken as right makes no difference.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Agreement {
    /// Texts that both marked.
    pub texts: usize,
    /// Statements in the first marking, in the second.
    pub statements: (usize, usize),
    /// Pairs with nearly the same content (word F1 of 0.8 or more).
    pub content: f64,
    /// Pairs with nearly the same content whose sources overlap, or are both missing.
    pub usable: f64,
    /// Pairs whose cues share a word.
    pub cues: f64,
    /// Among usable pairs: the same speaker by name, or by role where there is no name.
    pub speakers: f64,
}

/// Compares two markings of the same texts; texts are matched by their last path component of `id` and left out where
/// the texts themselves differ.
pub fn agreement(first: &[Gold], second: &[Gold]) -> Agreement {
    let name = |gold: &Gold| gold.id.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let mut sums = Sums::default();
    let mut texts = 0;
    for a in first {
        if let Some(b) = second.iter().find(|b| name(b) == name(a) && b.text == a.text) {
            texts += 1;
            sums.compare(a, b);
        }
    }
    let total = (sums.first + sums.second) as f64;
    let share = |count: usize| if total > 0.0 { 2.0 * count as f64 / total } else { 0.0 };
    Agreement {
        texts,
        statements: (sums.first, sums.second),
        content: share(sums.content),
        usable: share(sums.usable),
        cues: share(sums.cues),
        speakers: if sums.usable > 0 { sums.speakers as f64 / sums.usable as f64 } else { 0.0 },
    }
}

#[derive(Default)]
struct Sums {
    first: usize,
    second: usize,
    content: usize,
    usable: usize,
    cues: usize,
    speakers: usize,
}

impl Sums {
    fn compare(&mut self, a: &Gold, b: &Gold) {
        let language: Language = a.language.unwrap_or_else(|| language::detect(&a.text));
        let page = Page::new(&a.text, language);
        self.first += a.statements.len();
        self.second += b.statements.len();
        let mut taken = vec![false; b.statements.len()];
        for x in &a.statements {
            let best = (0..b.statements.len())
                .filter(|&k| !taken[k])
                .map(|k| (alike(&page, x, &b.statements[k]), k))
                .max_by(|p, q| p.0.total_cmp(&q.0).then(q.1.cmp(&p.1)));
            let Some((score, k)) = best.filter(|(score, _)| *score > 0.0) else { continue };
            taken[k] = true;
            self.pair(&page, x, &b.statements[k], score);
        }
    }

    fn pair(&mut self, page: &Page<'_>, x: &GoldStatement, y: &GoldStatement, score: f64) {
        let sources = (words(page, &x.source), words(page, &y.source));
        let same_source =
            (sources.0.is_empty() && sources.1.is_empty()) || overlap(&sources.0, &sources.1) > 0.0;
        self.cues += usize::from(overlap(&words(page, &x.cue), &words(page, &y.cue)) > 0.0);
        self.content += usize::from(score >= 0.8);
        if score >= 0.8 && same_source {
            self.usable += 1;
            self.speakers += usize::from(match (&x.speaker, &y.speaker) {
                (None, None) => true,
                (Some(p), Some(q)) => p.name() == q.name() && (p.name().is_some() || p.role() == q.role()),
                _ => false,
            });
        }
    }
}

fn alike(page: &Page<'_>, x: &GoldStatement, y: &GoldStatement) -> f64 {
    if x.content.is_empty() && y.content.is_empty() {
        return if overlap(&words(page, &x.cue), &words(page, &y.cue)) > 0.0 { 1.0 } else { 0.0 };
    }
    overlap(&words(page, &x.content), &words(page, &y.content))
}

fn words(page: &Page<'_>, spans: &Spans) -> Vec<Stretch> {
    spans.pieces().iter().filter_map(|span| page.words_in(*span)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gold::inline;

    #[test]
    fn the_same_marking_agrees_wholly_and_another_less() {
        let one = "r: x\n\n<s1>He</s1> <c1>said</c1> <t1>the dam was full</t1> and <c2>asked</c2> <t2>for help</t2>\n---\n1: A B | |\n2: -\n";
        let two = "r: x\n\n<s1>He</s1> <c1>said</c1> <t1>the dam was full</t1> and asked for help\n---\n1: A B | |\n";
        let read = |file: &str| vec![inline("a.txt", file, Language::ENGLISH).expect("well formed")];
        assert_eq!(agreement(&read(one), &read(one)).usable, 1.0);
        let less = agreement(&read(one), &read(two));
        assert!((less.usable - 2.0 / 3.0).abs() < 1e-9 && less.speakers == 1.0);
    }
}
