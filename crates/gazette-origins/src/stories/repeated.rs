//! Texts that come again word for word or nearly so, among lines that are all at hand.

use std::collections::HashMap;

use jiff::Timestamp;

use super::Line;
use crate::quick::Table;
use crate::shingles;
use crate::words::{Words, mix};

/// Times that a text is told for itself.
const TOLD: usize = 3;
/// Words of a text that is told apart from others by its own: a shorter one is known by its headline too.
const LEAST: usize = 40;
/// Words of a text that is known by its passages, though not all of it is the same.
const LEAST_NEARLY: usize = 60;
/// The least fingerprints of a text by which it is known,
const KEPT: usize = 32;
/// those of them by which one of before is looked for,
const LOOKED_FOR: usize = 4;
/// and the share that must be the same.
const NEARLY: f32 = 0.8;
/// Seconds after which the same words are news again: "No trains today" is said each winter.
const LASTING: i64 = 3 * 86_400;

/// Which lines tell what another one does.
#[derive(Default)]
pub(super) struct Again {
    /// The lines that are told, in the order of time.
    pub told: Vec<usize>,
    /// For each line the place in these of the one that tells it.
    pub told_by: Vec<usize>,
    texts: Vec<Known>,
    by_wording: HashMap<u64, usize>,
    by_print: Table<u32, usize>,
}

/// A text that has come.
struct Known {
    /// The place of the first that is told.
    place: usize,
    times: usize,
    last: Option<i64>,
    prints: Vec<u32>,
}

impl Again {
    /// Reads lines in an order of time.
    pub fn of(lines: &[Line], order: &[usize]) -> Again {
        let mut again = Again { told_by: vec![0; lines.len()], ..Again::default() };
        for at in order {
            let place = again.place(*at, &lines[*at]);
            again.told_by[*at] = place;
        }
        again
    }

    fn place(&mut self, at: usize, line: &Line) -> usize {
        let time = line.published.map(Timestamp::as_second);
        let copy = Words::read(&line.text);
        let (wording, prints) = (wording(line, &copy), least(&copy));
        let known = self.by_wording.get(&wording).copied().or_else(|| self.nearly(&prints));
        let known = known.filter(|known| lasts(self.texts[*known].last, time));
        let known = known.unwrap_or_else(|| {
            self.texts.push(Known { place: self.told.len(), times: 0, last: time, prints: prints.clone() });
            self.texts.len() - 1
        });
        self.by_wording.insert(wording, known);
        prints.iter().take(LOOKED_FOR).for_each(|print| {
            self.by_print.insert(*print, known);
        });
        let text = &mut self.texts[known];
        (text.last, text.times) = (time, text.times + 1);
        if text.times > TOLD {
            return text.place;
        }
        self.told.push(at);
        self.told.len() - 1
    }

    /// The text that one with these fingerprints nearly is.
    fn nearly(&self, prints: &[u32]) -> Option<usize> {
        let found = prints.iter().take(LOOKED_FOR).filter_map(|print| self.by_print.get(print).copied());
        let is_same = |known: &usize| {
            let theirs = &self.texts[*known].prints;
            let shared = prints.iter().filter(|print| theirs.binary_search(print).is_ok()).count();
            shared as f32 >= NEARLY * prints.len().max(theirs.len()) as f32
        };
        found.into_iter().find(is_same)
    }
}

/// Whether what was said then is the same news now.
fn lasts(then: Option<i64>, now: Option<i64>) -> bool {
    match (then, now) {
        (Some(then), Some(now)) => now.saturating_sub(then) <= LASTING,
        (then, now) => then == now,
    }
}

/// A number for the words of a line.
fn wording(line: &Line, copy: &Words) -> u64 {
    let title = line.title.as_deref().filter(|_| copy.len() < LEAST);
    let title = title.map(Words::read).unwrap_or_default();
    let words = copy.all().iter().chain(title.all());
    words.fold(copy.len() as u64, |hash, word| mix(hash.rotate_left(1) ^ word.hash))
}

/// The least fingerprints of a text that is long enough, in order.
fn least(copy: &Words) -> Vec<u32> {
    if copy.len() < LEAST_NEARLY {
        return Vec::new();
    }
    let mut prints: Vec<u32> = shingles::placed(copy).iter().map(|(print, _)| print.hash()).collect();
    prints.sort_unstable();
    prints.dedup();
    prints.truncate(KEPT);
    prints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, hour: i64) -> Line {
        Line {
            id: String::new(),
            text: text.into(),
            title: None,
            published: Timestamp::from_second(1_780_000_000 + hour * 3_600).ok(),
            language: None,
            outlet: None,
        }
    }

    #[test]
    fn what_comes_again_is_told_a_few_times_and_is_news_again_another_week() {
        let said = "The dam above Orsby broke at dawn and water ran through the lower town.";
        let lines: Vec<Line> = (0..50).chain([1_000]).map(|hour| line(said, hour)).collect();
        let order: Vec<usize> = (0..lines.len()).collect();
        let again = Again::of(&lines, &order);
        assert_eq!(again.told.len(), TOLD + 1);
        assert!(again.told_by[TOLD..50].iter().all(|place| *place == 0));
        assert_eq!(again.told_by[50], TOLD);
    }

    #[test]
    fn a_line_of_the_outlets_own_makes_no_other_text_and_other_figures_do() {
        let body: String = (0..120).map(|n| format!("word{n} ")).collect();
        let lines: Vec<Line> = (0..50).map(|n| line(&format!("{body} Read more in Outlet {n}"), 0)).collect();
        let order: Vec<usize> = (0..lines.len()).collect();
        assert_eq!(Again::of(&lines, &order).told.len(), TOLD);
        let form = |n: usize| {
            (0..40).map(|k| format!("the town of x{k} had {} degrees ", n * 50 + k)).collect::<String>()
        };
        let lines: Vec<Line> = (0..50).map(|n| line(&form(n), n as i64)).collect();
        assert_eq!(Again::of(&lines, &order).told.len(), 50);
    }
}
