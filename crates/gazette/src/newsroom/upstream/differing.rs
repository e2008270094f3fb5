//! What a new version of a dispatch says otherwise than the one an article was written from, in the words of both.

use gazette_news::{ArticleId, Dispatch, DispatchId};
use gazette_store::Error;
use gazette_web::Piece;

use crate::newsroom::{Newsroom, difference};

/// Differences that are shown, and the words that are shown of each.
const MOST: usize = 6;
const LONGEST: usize = 24;

/// As many words that are the same do not part two differences.
const GAP: usize = 2;

/// Words of the older and of the newer version; either may be empty.
pub(super) type Differing = [String; 2];

impl Newsroom {
    /// What the newest version of a dispatch says otherwise than the one that an article was written from; where the
    /// article rests on a copy of it, than the one before. Nothing if it was written from the newest.
    pub(super) async fn differing_for(
        &self,
        article: ArticleId,
        (id, newest): (DispatchId, &Dispatch),
    ) -> Result<Vec<Differing>, Error> {
        let kept = self.store.dispatch(id).await?;
        let used = self.shown_and_drafted(article).await?;
        let used = used.into_iter().find(|used| used.dispatch == id).map(|used| used.version);
        let versions = self.store.versions(id).await?;
        let older = versions.iter().rev().find(|version| match used {
            Some(used) => version.version == used,
            None => version.version != kept.version,
        });
        let Some(older) = older.filter(|older| older.version != kept.version) else { return Ok(Vec::new()) };
        Ok(differing(&serde_json::from_str(&older.parts)?, newest))
    }
}

/// The words that differ, those of the headline first.
fn differing(older: &Dispatch, newer: &Dispatch) -> Vec<Differing> {
    let headline = |dispatch: &Dispatch| dispatch.headline.clone().unwrap_or_default();
    let headlines = [headline(older), headline(newer)];
    let mut all: Vec<Differing> = (headlines[0] != headlines[1]).then_some(headlines).into_iter().collect();
    all.extend(runs(difference(older.text(), newer.text())));
    all.truncate(MOST);
    all.into_iter().map(|pair| pair.map(|words| shortened(&words))).collect()
}

/// Differences that hardly a word parts are one.
fn runs(pieces: Vec<Piece>) -> Vec<Differing> {
    let mut runs: Vec<Differing> = Vec::new();
    let (mut is_open, mut gap) = (false, String::new());
    for piece in pieces {
        let (side, words) = match piece {
            Piece::Same(words) => {
                is_open = is_open && gap.is_empty() && words.split_whitespace().count() <= GAP;
                gap = if is_open { words } else { String::new() };
                continue;
            }
            Piece::Cut(words) => (0, words),
            Piece::Added(words) => (1, words),
        };
        if !std::mem::replace(&mut is_open, true) {
            runs.push(Differing::default());
        }
        if let Some(run) = runs.last_mut() {
            let gap = std::mem::take(&mut gap);
            run.iter_mut().for_each(|words| words.push_str(&gap));
            run[side].push_str(&words);
        }
    }
    runs.retain(|run| run.iter().any(|words| !words.trim().is_empty()));
    runs
}

fn shortened(words: &str) -> String {
    let all: Vec<&str> = words.split_whitespace().collect();
    match all.get(..LONGEST) {
        Some(first) if all.len() > LONGEST => format!("{} …", first.join(" ")),
        _ => all.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::{Copytext, DispatchParts, Format};

    fn sent(headline: &str, copy: &str) -> Dispatch {
        let mut parts = DispatchParts::new("1", Format::Text);
        parts.headline = Some(headline.to_owned());
        parts.copy = Copytext::from_paragraphs([copy]);
        Dispatch::new(parts).expect("it has a headline")
    }

    fn pairs(of: [&str; 2], and: [&str; 2]) -> Vec<Differing> {
        differing(&sent(of[0], of[1]), &sent(and[0], and[1]))
    }

    #[test]
    fn the_words_of_both_versions_are_shown() {
        let before =
            "Eleven people were killed in Rensk on Friday, Governor Lisa Morn said. Schools stayed closed.";
        let after = "Fourteen people were killed in Rensk on Friday, Governor Lisa Morn said. Schools stayed closed. A fund was opened.";
        let found = pairs(["Eleven die", before], ["Fourteen die", after]);
        let shown: Vec<[&str; 2]> = found.iter().map(|pair| [pair[0].as_str(), pair[1].as_str()]).collect();
        assert_eq!(
            shown,
            [["Eleven die", "Fourteen die"], ["Eleven", "Fourteen"], ["", "A fund was opened."]]
        );
        assert_eq!(pairs(["Eleven die", before], ["Eleven die", before]), Vec::<Differing>::new());
    }

    #[test]
    fn what_hardly_a_word_parts_is_one_and_what_is_long_is_cut() {
        let found = pairs(["A", "The red boat sank off Quell."], ["A", "The blue boat sailed off Quell."]);
        assert_eq!(found, [["red boat sank", "blue boat sailed"].map(str::to_owned)]);
        let long = "word ".repeat(60);
        let found = pairs(["A", "The end."], ["A", &format!("The end. {long}")]);
        assert_eq!(found[0][1].split(' ').count(), LONGEST + 1);
    }
}
