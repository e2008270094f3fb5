//! Owners, outlets and wires of the configuration file, taken over into the newsroom.
//!
//! The desk can change them too. An entry is taken over when the file says something else than it last did; until then
//! what was done at the desk stands, a chief's label above all.

use anyhow::{Context, Result};
use gazette_store::Store;
use serde::Serialize;

use super::digest;
use crate::config::Config;

/// Takes over what the file says anew.
///
/// # Errors
/// If the database cannot be used, or an entry names an owner that nobody knows.
pub(super) async fn take_over(config: &Config, store: &Store) -> Result<()> {
    for owner in &config.owners {
        if let Some(entry) = anew(store, "owner", owner.id.as_str(), owner).await? {
            store.keep_owner(owner).await.with_context(|| trouble("owner", owner.id.as_str(), "group"))?;
            entry.taken_over(store).await?;
        }
    }
    for outlet in &config.outlets {
        if let Some(entry) = anew(store, "outlet", outlet.id.as_str(), outlet).await? {
            store
                .keep_outlet(outlet)
                .await
                .with_context(|| trouble("outlet", outlet.id.as_str(), "owner"))?;
            entry.taken_over(store).await?;
        }
    }
    let every_s = i64::from(config.intake.every_minutes) * 60;
    for wire in &config.wires {
        if let Some(entry) = anew(store, "wire", wire.id.as_str(), &(wire, every_s)).await? {
            store
                .keep_wire(wire, every_s)
                .await
                .with_context(|| trouble("wire", wire.id.as_str(), "outlet"))?;
            entry.taken_over(store).await?;
        }
    }
    Ok(())
}

/// Which entry it was, and what to look at: the database knows no file.
fn trouble(kind: &str, id: &str, refers_to: &str) -> String {
    format!("gazette.toml: the {kind} {id:?} cannot be kept; is the {refers_to} it names in the file too?")
}

/// An entry that the file did not hold like this before.
struct Entry<'e> {
    kind: &'static str,
    id: &'e str,
    said: gazette_news::Digest,
}

impl Entry<'_> {
    async fn taken_over(self, store: &Store) -> Result<()> {
        Ok(store.note_configured(self.kind, self.id, &self.said).await?)
    }
}

async fn anew<'e>(
    store: &Store,
    kind: &'static str,
    id: &'e str,
    entry: &impl Serialize,
) -> Result<Option<Entry<'e>>> {
    let said = digest(&serde_json::to_vec(entry)?);
    let is_anew = store.is_configured_anew(kind, id, &said).await?;
    Ok(is_anew.then_some(Entry { kind, id, said }))
}

#[cfg(test)]
mod tests {
    use gazette_news::{Outlet, StateControl};

    use super::*;
    use crate::newsroom::{Newsroom, Opening};

    const FILE: &str = "[[outlet]]\nid = \"kbna\"\nname = \"Kalb News\"\n\n[[wire]]\nid = \"kbna-feed\"\n\
                        outlet = \"kbna\"\nfeed = \"https://kbna.example/feed\"\n";

    async fn opened(dir: &std::path::Path, file: &str) -> Newsroom {
        let config = Config::parse(file).expect("a configuration");
        Opening::of(dir).config(config).for_reading().await.expect("a newsroom")
    }

    #[tokio::test]
    async fn an_entry_that_names_nobody_is_named() {
        let dir = tempfile::tempdir().expect("a directory");
        let config = Config::parse("[[outlet]]\nid = \"kbna\"\nname = \"KBNA\"\nowner = \"nobody\"\n");
        let opening = Opening::of(dir.path()).config(config.expect("a configuration"));
        let refused = opening.for_reading().await.map(drop);
        let why = format!("{:#}", refused.expect_err("there is no such owner"));
        assert!(why.contains("gazette.toml") && why.contains("\"kbna\"") && why.contains("owner"), "{why}");
    }

    #[tokio::test]
    async fn what_was_changed_at_the_desk_stands_until_the_file_says_something_else() {
        let dir = tempfile::tempdir().expect("a directory");
        let newsroom = opened(dir.path(), FILE).await;
        let id = "kbna".parse().expect("a short name");
        let label = StateControl {
            label: "state-controlled".into(),
            basis: "press law".into(),
            since: jiff::civil::date(2026, 2, 2),
            appeal: "desk@harbour.example".into(),
        };
        let labelled = Outlet {
            name: "Kalb News Agency".into(),
            state_control: Some(label),
            ..newsroom.store.outlet(&id).await.expect("there")
        };
        newsroom.store.keep_outlet(&labelled).await.expect("kept");
        drop(newsroom);

        let newsroom = opened(dir.path(), FILE).await;
        assert_eq!(newsroom.store.outlet(&id).await.expect("there"), labelled);
        drop(newsroom);

        let newsroom = opened(dir.path(), &FILE.replace("Kalb News", "KBNA")).await;
        assert_eq!(
            newsroom.store.outlet(&id).await.expect("there").name,
            "KBNA",
            "the file was changed last"
        );
        assert_eq!(newsroom.store.wires().await.expect("read").len(), 1);
    }
}
