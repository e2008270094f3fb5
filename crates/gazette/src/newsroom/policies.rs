//! The pages in which the newsroom says who it is: those of `policies.toml`, and in their place what the desk wrote.

use std::path::Path;

use anyhow::{Context, Result};
use gazette_desk::POLICY_PAGES;
use gazette_news::Language;
use gazette_press::plan::Policy;
use gazette_store::{KeptPolicy, Store};
use jiff::Timestamp;

use super::Newsroom;
use super::publish_error::PublishError;
use crate::config;

/// The setting that names what the site was last made from.
const MADE_FROM: &str = "site-made-from";

/// What an earlier Gazette wrote into the file where nobody had written anything: it says nothing to readers.
const PLACEHOLDERS: [&str; 3] = [
    "This newsroom has not yet written about itself.",
    "لم تكتب غرفة الأخبار هذه عن نفسها بعد.",
    "این تحریریه هنوز چیزی دربارهٔ خود ننوشته است.",
];

impl Newsroom {
    /// The pages that readers find, by name and language.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn policies(&self) -> Result<Vec<Policy>, gazette_store::Error> {
        Ok(with_desk(self.policies.clone(), self.store.policies().await?))
    }

    /// Whether the site has what readers must find beside the news, in the language of an article (rule 27).
    pub(super) async fn check_policies(&self, language: Language) -> Result<(), PublishError> {
        let all = self.policies().await?;
        let own = all.iter().filter(|policy| policy.language == language);
        let ids: Vec<&str> = own.map(|policy| policy.id.as_str()).collect();
        gazette_desk::check_policies(language, &ids).map_err(PublishError::from)
    }

    /// Makes the site, or makes it anew where what it is made from besides its articles has changed.
    ///
    /// # Errors
    /// As [`Newsroom::press_again`].
    pub async fn ready_site(&self, now: Timestamp) -> Result<(), PublishError> {
        let made_from = self.site_digest().await?;
        if self.store.setting(MADE_FROM).await?.as_deref() != Some(&made_from) {
            self.press_again(now).await?;
            self.store.set(MADE_FROM, &made_from).await?;
        }
        Ok(())
    }

    /// Names everything the site is made from besides its articles: a change of it is a reason to press again.
    async fn site_digest(&self) -> Result<String, gazette_store::Error> {
        let (home, site, version) = (self.home(), &self.config.site, env!("CARGO_PKG_VERSION"));
        let made_from = format!("{home} {site:?} {:?} {:?} {version}", self.policies().await?, self.theme);
        Ok(super::digest(made_from.as_bytes()).to_string())
    }
}

/// The pages that readers find of the newsroom in a directory, without opening it.
///
/// # Errors
/// If file or store cannot be read.
pub async fn policies_of(dir: &Path, store: &Store) -> Result<Vec<Policy>> {
    Ok(with_desk(in_directory(dir)?, store.policies().await?))
}

/// The pages of the file, with those of the desk in their place. A page of the desk without words takes the file's away.
fn with_desk(mut policies: Vec<Policy>, written: Vec<KeptPolicy>) -> Vec<Policy> {
    for KeptPolicy { id, language, title, body } in written {
        let Ok(language) = language.parse::<Language>() else { continue };
        let at = policies.iter().position(|held| held.id == id && held.language == language);
        let body: Vec<String> = paragraphs(&body);
        match (at, body.is_empty()) {
            (Some(at), true) => drop(policies.remove(at)),
            (None, true) => {}
            (Some(at), false) => policies[at] = Policy { id, language, title, body },
            (None, false) => policies.push(Policy { id, language, title, body }),
        }
    }
    // As readers find them in every footer: who it is first, and what nobody looks for last.
    policies.sort_by_key(|policy| {
        POLICY_PAGES.iter().position(|page| page.id == policy.id).unwrap_or(POLICY_PAGES.len())
    });
    policies
}

/// The paragraphs of a text in which empty lines stand between them.
fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).collect::<Vec<_>>();
    lines
        .split(|line| line.is_empty())
        .filter(|lines| !lines.is_empty())
        .map(|lines| lines.join(" "))
        .collect()
}

fn says_something(paragraph: &str) -> bool {
    let paragraph = paragraph.trim();
    !paragraph.is_empty() && !PLACEHOLDERS.iter().any(|placeholder| paragraph.starts_with(placeholder))
}

/// The pages of a newsroom's directory.
///
/// # Errors
/// If the file cannot be read or is not right.
pub(super) fn in_directory(dir: &Path) -> Result<Vec<Policy>> {
    let file = dir.join("policies.toml");
    if !file.exists() {
        return read(config::POLICIES);
    }
    let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    read(&text).with_context(|| format!("{} is not right", file.display()))
}

/// The pages of a `policies.toml`.
///
/// # Errors
/// If the file is not right; the key and line are named.
pub fn read(text: &str) -> Result<Vec<Policy>> {
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Words {
        title: String,
        body: Vec<String>,
    }
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Entry {
        id: String,
        en: Option<Words>,
        ar: Option<Words>,
        fa: Option<Words>,
    }
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        #[serde(default)]
        policy: Vec<Entry>,
    }
    let file: File = toml::from_str(text)?;
    let mut policies = Vec::new();
    for entry in file.policy {
        let worded =
            [(Language::ENGLISH, entry.en), (Language::ARABIC, entry.ar), (Language::PERSIAN, entry.fa)];
        for (language, words) in worded {
            let Some(Words { title, body }) = words else { continue };
            if body.iter().any(|paragraph| says_something(paragraph)) {
                policies.push(Policy { id: entry.id.clone(), language, title, body });
            }
        }
    }
    Ok(policies)
}

/// Writes into a directory the pages without which nothing is published, as an operator would.
#[cfg(test)]
pub fn who_we_are(dir: &Path) {
    let words = |title: &str, body: &str| format!("{{ title = \"{title}\", body = [\"{body}\"] }}");
    let about = format!(
        "\n[[policy]]\nid = \"about\"\nen = {}\nar = {}\nfa = {}\n",
        words("About us", "A newsroom on the coast."),
        words("من نحن", "غرفة أخبار على الساحل."),
        words("دربارهٔ ما", "تحریریه‌ای در ساحل.")
    );
    std::fs::write(dir.join("policies.toml"), format!("{}{about}", config::POLICIES)).expect("written");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(id: &str, body: &str) -> KeptPolicy {
        KeptPolicy { id: id.into(), language: "en".into(), title: id.into(), body: body.into() }
    }

    #[test]
    fn the_file_of_a_new_newsroom_says_how_it_corrects_and_not_who_it_is() {
        let policies = read(config::POLICIES).expect("the template");
        for language in Language::WORKING {
            let has = |id: &str| policies.iter().any(|policy| policy.language == language && policy.id == id);
            assert!(has("corrections") && has("sourcing") && !has("about"), "{language}");
        }
    }

    #[test]
    fn a_placeholder_is_no_page() {
        let file = "[[policy]]\nid = \"about\"\nen = { title = \"About us\", body = [\"This newsroom has not yet \
                    written about itself. Its editors do so in policies.toml.\"] }\n\
                    fa = { title = \"x\", body = [\" \"] }\n\
                    ar = { title = \"من نحن\", body = [\"غرفة أخبار في المرفأ.\"] }\n";
        let read = read(file).expect("a file");
        assert_eq!(read.iter().map(|policy| policy.language).collect::<Vec<_>>(), [Language::ARABIC]);
    }

    #[test]
    fn what_the_desk_wrote_stands_in_the_place_of_the_file() {
        let file = || read(config::POLICIES).expect("the template");
        let about = with_desk(file(), vec![written("about", "We are four.\nIn Quell.\n\n  \nWrite to us. ")]);
        let about = &about[0];
        assert_eq!(about.id, "about", "it is told first");
        assert_eq!(about.body, ["We are four. In Quell.", "Write to us."]);
        let without = with_desk(file(), vec![written("corrections", " \n"), written("masthead", "")]);
        assert_eq!(without.len(), file().len() - 1);
        assert!(
            without.iter().all(|policy| policy.language != Language::ENGLISH || policy.id != "corrections")
        );
    }
}
