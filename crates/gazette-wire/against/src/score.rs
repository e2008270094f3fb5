//! How much of the true text a text holds, and how much else: shingles of four words, as the article extraction benchmark
//! counts them, and single words.

use std::collections::HashMap;

/// Words in a shingle.
const SHINGLE: usize = 4;

/// One page's score.
pub struct Score {
    precision: f64,
    recall: f64,
    words: f64,
    is_empty: bool,
}

impl Score {
    /// Compares a text with the true one.
    pub fn of(gold: &str, text: &str) -> Score {
        let (precision, recall) = share(&shingles(gold), &shingles(text));
        let (p, r) = share(&words(&gold.to_lowercase()), &words(&text.to_lowercase()));
        Score { precision, recall, words: mean(p, r), is_empty: text.trim().is_empty() }
    }
}

/// The scores of all pages.
#[derive(Default)]
pub struct Sum {
    precision: f64,
    recall: f64,
    words: f64,
    pages: usize,
    /// Pages without a text.
    pub empty: usize,
}

impl Sum {
    /// Adds a page.
    pub fn add(&mut self, score: Score) {
        self.precision += score.precision;
        self.recall += score.recall;
        self.words += score.words;
        self.pages += 1;
        self.empty += usize::from(score.is_empty);
    }

    /// F1 of the pages' mean precision and mean recall in shingles.
    pub fn shingles(&self) -> f64 {
        let pages = self.pages as f64;
        mean(self.precision / pages, self.recall / pages)
    }

    /// The mean of the pages' F1 in words.
    pub fn words(&self) -> f64 {
        self.words / self.pages as f64
    }
}

fn mean(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

fn tokens(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|token| !token.is_empty()).collect()
}

type Counts<'t> = HashMap<Vec<&'t str>, usize>;

fn words(text: &str) -> Counts<'_> {
    let mut counts = Counts::new();
    tokens(text).into_iter().for_each(|token| *counts.entry(vec![token]).or_default() += 1);
    counts
}

/// A text shorter than a shingle counts by how it begins.
fn shingles(text: &str) -> Counts<'_> {
    let tokens = tokens(text);
    let mut counts = Counts::new();
    if tokens.len() < SHINGLE {
        (1..=tokens.len()).for_each(|end| *counts.entry(tokens[..end].to_vec()).or_default() += 1);
    }
    tokens.windows(SHINGLE).for_each(|window| *counts.entry(window.to_vec()).or_default() += 1);
    counts
}

/// Precision and recall.
fn share(gold: &Counts<'_>, text: &Counts<'_>) -> (f64, f64) {
    let both: usize =
        gold.iter().map(|(what, count)| (*count).min(text.get(what).copied().unwrap_or(0))).sum();
    let all = |counts: &Counts<'_>| counts.values().sum::<usize>();
    let precision = match all(text) {
        0 => f64::from(u8::from(gold.is_empty())),
        texts => both as f64 / texts as f64,
    };
    let recall = match all(gold) {
        0 => 1.0,
        golds => both as f64 / golds as f64,
    };
    (precision, recall)
}
