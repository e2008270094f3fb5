//! «خبرگزاری موج به نقل از یک مقام نوشت که …»: where all that an outlet cites is somebody without a name, what it passes on
//! has an unnamed source too, however well the outlet is known.

use gazette_news::{Anonymity, Statement, StatementParts};

use crate::hit::{Hit, overlap};
use crate::page::Page;

/// Statements on either side that may have the same content.
const NEAR: usize = 6;

const OUTLETS: &str = "agency newspaper wire news times post broadcaster television tv channel daily radio website magazine \
     herald tribune وكاله صحيفه جريده قناه موقع تلفزيون اذاعه مجله خبرگزاري روزنامه شبكه تلويزيون پايگاه وبسايت سايت راديو";

/// Marks what an outlet says as unnamed where somebody unnamed is all it cites for the same content.
pub(crate) fn by_outlets(page: &Page<'_>, hits: &[Hit], told: &mut [Option<Statement>]) {
    for n in 0..hits.len() {
        let unnamed = told[n]
            .as_ref()
            .map(|s| s.anonymity)
            .filter(|a| matches!(a, Anonymity::Unnamed | Anonymity::UnnamedPlural));
        let Some(anonymity) = unnamed.filter(|_| cites(page, &hits[n])) else { continue };
        let near = n.saturating_sub(NEAR)..(n + NEAR + 1).min(hits.len());
        for outlet in near.filter(|m| *m != n && passes_on(page, &hits[*m], &hits[n])) {
            told[outlet] = told[outlet]
                .take()
                .and_then(|s| Statement::new(StatementParts { anonymity, ..s.into_parts() }).ok());
        }
    }
}

fn cites(page: &Page<'_>, hit: &Hit) -> bool {
    let cue = || hit.cue.0..=hit.cue.1;
    cue().any(|k| matches!(page.key(k), "نقل" | "نقلا" | "citing" | "quoting" | "قول"))
}

/// Whether an outlet says in the same sentence what somebody cited says.
fn passes_on(page: &Page<'_>, outlet: &Hit, cited: &Hit) -> bool {
    let is_outlet = outlet.found.source.iter().flat_map(|(f, l)| *f..=*l).any(|k| {
        let key = page.key(k);
        OUTLETS.split_whitespace().any(|word| word == key)
    });
    is_outlet
        && page.words[outlet.cue.0].sentence == page.words[cited.cue.0].sentence
        && overlap(&outlet.found.content, &cited.found.content) >= 0.8
}
