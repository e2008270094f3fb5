//! Identifiers that a sender uses again for another text: a constant, a counter that began anew.

use std::collections::HashSet;

use anyhow::Result;
use gazette_news::{Dispatch, Fault, FaultKind, Met, OutletId, PubStatus};
use gazette_text::fold::key;
use serde::Deserialize;

use crate::newsroom::Newsroom;

/// Texts of fewer words than this are told apart only if they have none in common.
const FEW: usize = 12;

/// Who is asked about: what is held under the identifier.
#[derive(Deserialize)]
struct Held {
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    headline: Option<String>,
    #[serde(default)]
    summary: Option<String>,
    #[serde(default)]
    text: String,
}

impl Newsroom {
    /// The dispatch and the identifier that it is kept under: its sender's, or, where that belongs to a wholly different
    /// text at another address, one of its own that is made of both. What orders something is about what is held.
    pub(super) async fn told_apart(
        &self,
        dispatch: Dispatch,
        outlet: &OutletId,
    ) -> Result<(Dispatch, String)> {
        let guid = dispatch.guid.clone();
        let Some(url) = dispatch.url.clone() else { return Ok((dispatch, guid)) };
        let Some(known) = self.store.dispatch_by_guid(outlet, &guid).await? else {
            return Ok((dispatch, guid));
        };
        let held: Held = serde_json::from_str(&self.store.newest_version(known).await?.parts)?;
        if held.url.as_deref().is_none_or(|known| known == url) {
            return Ok((dispatch, guid));
        }
        let own = format!("{guid} {url}");
        let is_known = self.store.dispatch_by_guid(outlet, &own).await?.is_some();
        let is_order = dispatch.signal.is_some() || dispatch.status != PubStatus::Usable;
        if !is_known && (is_order || !is_another(&dispatch, &held)) {
            return Ok((dispatch, guid));
        }
        let mut parts = dispatch.into_parts();
        parts.faults.push(Fault::new(FaultKind::GuidReused, Met::GuidReused.with([format!("{guid:?}")])));
        Ok((Dispatch::new(parts)?, own))
    }
}

/// Whether two texts are wholly different: no word of the headlines in common and hardly one of the rest.
fn is_another(dispatch: &Dispatch, held: &Held) -> bool {
    let titles = [dispatch.headline.as_deref(), held.headline.as_deref()]
        .map(|title| words(title.unwrap_or_default(), 4));
    if titles.iter().any(HashSet::is_empty) || !titles[0].is_disjoint(&titles[1]) {
        return false;
    }
    let texts = [
        words(&all([dispatch.headline.as_deref(), dispatch.summary.as_deref(), Some(dispatch.text())]), 5),
        words(&all([held.headline.as_deref(), held.summary.as_deref(), Some(&held.text)]), 5),
    ];
    let shared = texts[0].intersection(&texts[1]).count();
    match texts[0].len().min(texts[1].len()) {
        0..2 => false,
        fewer if fewer < FEW => shared == 0,
        fewer => shared * 4 < fewer,
    }
}

fn all(parts: [Option<&str>; 3]) -> String {
    parts.map(Option::unwrap_or_default).join(" ")
}

/// The words of `least` letters or more, or of one fewer where vowels are not written.
fn words(text: &str, least: usize) -> HashSet<String> {
    let weighs = |word: &&str| word.chars().count() + usize::from(!word.is_ascii()) >= least;
    text.split(|c: char| !c.is_alphanumeric()).filter(weighs).map(key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::{Copytext, DispatchParts, Format};

    fn sent(headline: &str, copy: &str) -> Dispatch {
        let mut parts = DispatchParts::new("g1", Format::Rss);
        parts.headline = Some(headline.to_owned());
        parts.copy = Copytext::from_paragraphs([copy]);
        Dispatch::new(parts).expect("it has a headline")
    }

    fn held(headline: &str, copy: &str) -> Held {
        Held { url: None, headline: Some(headline.to_owned()), summary: None, text: copy.to_owned() }
    }

    #[test]
    fn another_text_is_told_from_another_version() {
        let fire = held(
            "Three die in mill fire",
            "A fire in the Corrow mill killed three people on Tuesday, the district officer Marta Kest said.",
        );
        let zoo = "The elephant house of the Quell zoo closes for two years of building, its director told visitors.";
        assert!(is_another(&sent("Zoo closes elephant house", zoo), &fire));
        let grown =
            "The blaze at the Corrow mill has now killed five, district officer Marta Kest told reporters.";
        assert!(!is_another(&sent("Death toll of blaze rises", grown), &fire));
        assert!(
            !is_another(&sent("Mill fire: what is known", zoo), &fire),
            "a word of the headline is the same"
        );
        let arabic = held("حريق في مطحنة", "قتل ثلاثة أشخاص في حريق شب في مطحنة كورو يوم الثلاثاء");
        assert!(is_another(
            &sent("إغلاق بيت الفيلة", "تغلق حديقة الحيوان بيت الفيلة عامين لإعادة البناء"),
            &arabic
        ));
        let persian = held("آتش‌سوزی در آسیاب", "سه نفر در آتش‌سوزی آسیاب کورو روز سه‌شنبه جان باختند");
        assert!(is_another(
            &sent("خانهٔ فیل‌ها بسته شد", "باغ وحش خانهٔ فیل‌ها را برای بازسازی تعطیل می‌کند"),
            &persian
        ));
    }
}
