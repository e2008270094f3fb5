//! Which dispatch a kill under an identifier of its own means: the one whose headline or slug it gives.

use gazette_news::Dispatch;
use gazette_text::fold::key;
use serde::Deserialize;

use super::SenderAct;

/// Shorter headlines and slugs name too much.
const FEWEST_WORDS: usize = 3;

#[derive(Deserialize)]
struct Named {
    #[serde(default)]
    headline: Option<String>,
    #[serde(default)]
    slugline: Option<String>,
}

/// Whether a sender's act on `dispatch` may mean the one of these `parts` (JSON): it gives that one's whole headline, a
/// kill or a hold anywhere in its text, a correction in its own headline; or both carry one slug.
pub(super) fn means(act: SenderAct, dispatch: &Dispatch, parts: &str) -> bool {
    let Ok(named) = serde_json::from_str::<Named>(parts) else { return false };
    let headline = dispatch.headline.as_deref().unwrap_or_default();
    let told = match act {
        SenderAct::Correction => words(headline),
        _ => words(&format!(
            "{headline} {} {}",
            dispatch.summary.as_deref().unwrap_or_default(),
            dispatch.text()
        )),
    };
    let slug = |of: Option<&str>| of.map(words).filter(|slug| !slug.is_empty());
    let is_given = named.headline.as_deref().map(words).is_some_and(|headline| holds(&told, &headline));
    let one_slug = slug(named.slugline.as_deref())
        .is_some_and(|theirs| Some(theirs) == slug(dispatch.slugline.as_deref()));
    is_given || one_slug
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(key).collect()
}

fn holds(told: &[String], headline: &[String]) -> bool {
    headline.len() >= FEWEST_WORDS && told.windows(headline.len()).any(|window| window == headline)
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::{Copytext, DispatchParts, Format};

    fn sent(headline: &str, copy: &str) -> Dispatch {
        let mut parts = DispatchParts::new("another", Format::Text);
        parts.headline = Some(headline.to_owned());
        parts.copy = Copytext::from_paragraphs([copy]);
        Dispatch::new(parts).expect("it has a headline")
    }

    #[test]
    fn a_kill_means_the_headline_that_it_gives() {
        let held = r#"{"headline": "Lantern prize goes to Odile Marr"}"#;
        let kill = sent("KILL: Lantern prize goes to Odile Marr", "KILL. A kill is mandatory.");
        assert!(means(SenderAct::Kill, &kill, held));
        let inside = sent("KILL", "The story headlined \"Lantern prize goes to Odile Marr\" is wrong.");
        assert!(means(SenderAct::Kill, &inside, held) && !means(SenderAct::Correction, &inside, held));
        assert!(!means(SenderAct::Kill, &sent("KILL: Lantern prize goes to Ann Lorn", "Kill it."), held));
        assert!(
            !means(SenderAct::Kill, &kill, r#"{"headline": "Lantern prize"}"#),
            "two words name too much"
        );
        let arabic = sent("سحب: جائزة الفنار لأوديل مار", "السحب إلزامي.");
        assert!(means(SenderAct::Kill, &arabic, r#"{"headline": "جائزة الفنار لاوديل مار"}"#));
        let persian = sent("لغو: جایزهٔ فانوس به مار رسید", "لغو الزامی است.");
        assert!(means(SenderAct::Kill, &persian, r#"{"headline": "جایزهٔ فانوس به مار رسید"}"#));
    }
}
