//! Which of the span tagger's best labellings of a cue to believe.
//!
//! The tagger sees words and their neighbours; this sees pieces whole: how long a source is, what it begins and ends
//! with, what stands between it and the content. A log-linear model over the labellings of one cue, learnt on texts that
//! the tagger had not seen.

use crate::accept::slot;
use crate::page::Page;
use crate::posterior::exp;
use crate::spans::{CueView, Found, head};

mod sight;

use sight::Sight;

/// Weights of the model, in a table as the judge's.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Chooser {
    pub weights: Vec<f32>,
}

impl Chooser {
    /// The reading that is most likely right, the tagger's own first in doubt.
    pub fn choose(&self, page: &Page<'_>, view: &CueView, mut readings: Vec<Found>) -> Option<Found> {
        if readings.len() > 1 {
            let worth = self.worth(page, view, &readings);
            let top = worth.iter().enumerate().fold(0, |top, (n, w)| if *w > worth[top] { n } else { top });
            let all: f32 = worth.iter().map(|w| exp(w - worth[top])).sum();
            readings.swap(0, top);
            readings[0].sure.chosen = 1.0 / all;
        }
        readings.into_iter().next()
    }

    fn worth(&self, page: &Page<'_>, view: &CueView, readings: &[Found]) -> Vec<f32> {
        let mut list = Vec::with_capacity(96);
        let worth = |(rank, found): (usize, &Found)| {
            list.clear();
            features(page, view, found, (rank, &readings[0]), &mut list);
            list.iter().map(|f| self.weights[slot(*f)]).sum()
        };
        readings.iter().enumerate().map(worth).collect()
    }
}

const LAGS: &[f32] = &[0.05, 0.15, 0.3, 0.5, 0.75, 1.0, 1.4, 1.9, 2.5, 3.2, 4.0, 5.0];
const SHARES: &[f32] = &[0.05, 0.15, 0.3, 0.45, 0.55, 0.7, 0.82, 0.9, 0.95, 0.98];

/// The features of a reading; its rank and the tagger's best reading tell how the tagger likes it.
pub(crate) fn features(
    page: &Page<'_>,
    view: &CueView,
    found: &Found,
    (rank, best): (usize, &Found),
    features: &mut Vec<u32>,
) {
    let class = page.class(head(page, view.cue)) as u64;
    let mut sight = Sight { page, view, found, class, features };
    sight.liking(rank, best);
    match found.source.first() {
        Some(source) => {
            sight.source_edges(*source);
            sight.source_whole(*source);
        }
        None => sight.no_source(),
    }
    if let (Some(&(first, _)), Some(&(_, last))) = (found.content.first(), found.content.last()) {
        sight.content_edges(first, last);
        sight.content_whole(first, last);
        sight.taking(first);
    }
    sight.against(best);
}
