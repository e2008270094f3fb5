//! `gazette.toml`: one commented file, every key known, mistakes named with their line.

use std::path::Path;

use anyhow::{Context, Result, bail};
use gazette_news::{Channel, Language, Outlet, Owner, OwnerId, Wire};
use serde::Deserialize;

/// The file a new newsroom begins with.
pub const TEMPLATE: &str = include_str!("gazette.toml");

/// The policy pages a new newsroom begins with.
pub const POLICIES: &str = include_str!("policies.toml");

/// The newsroom's configuration.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The site readers see.
    #[serde(default)]
    pub site: Site,
    /// Where to listen and where the data is.
    #[serde(default)]
    pub server: Server,
    /// How wires are polled.
    #[serde(default)]
    pub intake: Intake,
    /// Owners of outlets.
    #[serde(default, rename = "owner")]
    pub owners: Vec<Owner>,
    /// Outlets.
    #[serde(default, rename = "outlet")]
    pub outlets: Vec<Outlet>,
    /// Wires.
    #[serde(default, rename = "wire")]
    pub wires: Vec<Wire>,
}

/// The site readers see.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Site {
    /// The address readers use; `None` is the address the server listens on.
    pub home: Option<String>,
    /// The languages it is published in; the first is that of the front page.
    pub languages: Vec<SiteLanguage>,
    /// How readers reach the newsroom.
    pub contact: Option<String>,
}

impl Default for Site {
    fn default() -> Site {
        let language =
            SiteLanguage { language: Language::ENGLISH, name: "The Gazette".to_owned(), tagline: None };
        Site { home: None, languages: vec![language], contact: None }
    }
}

/// The site in one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteLanguage {
    /// Which language: en, ar or fa.
    pub language: Language,
    /// The outlet's name in it.
    pub name: String,
    /// One line under the name.
    pub tagline: Option<String>,
}

/// Where to listen and where the data is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Server {
    /// Address and port.
    pub listen: String,
    /// A PostgreSQL URL instead of the database in the directory.
    pub database: Option<String>,
    /// How many workers read captures.
    pub workers: u8,
    /// Whether every request comes through a reverse proxy that says from where in `X-Forwarded-For`.
    pub behind_proxy: bool,
}

impl Default for Server {
    fn default() -> Server {
        Server { listen: "127.0.0.1:8080".to_owned(), database: None, workers: 1, behind_proxy: false }
    }
}

/// How wires are polled.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Intake {
    /// Minutes between polls of a wire when all is well.
    pub every_minutes: u32,
    /// Days for which the engines remember a dispatch; of older ones a sketch stays.
    pub remember_days: u16,
    /// A mail address or page, sent with every request, so that a server's keeper can reach you.
    pub contact: Option<String>,
}

impl Default for Intake {
    fn default() -> Intake {
        Intake { every_minutes: 15, remember_days: 30, contact: None }
    }
}

impl Config {
    /// Reads a configuration file.
    ///
    /// # Errors
    /// Names the file, the line and the key that is wrong.
    pub fn read(path: &Path) -> Result<Config> {
        let text =
            std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        Config::parse(&text).with_context(|| format!("{} is not right", path.display()))
    }

    /// Reads a configuration.
    ///
    /// # Errors
    /// Names the line and the key that is wrong.
    pub fn parse(text: &str) -> Result<Config> {
        let config: Config = toml::from_str(text)?;
        check_channels(text)?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<()> {
        if self.site.languages.is_empty() {
            bail!("[site] languages is empty: name at least one language");
        }
        if let Some(other) = self.site.languages.iter().find(|l| !l.language.is_working()) {
            bail!("[site] languages has {:?}: a site can be in en, ar and fa", other.language.as_str());
        }
        if let Some(home) = &self.site.home {
            let fits = home.starts_with("https://") || home.starts_with("http://");
            if !fits || home.ends_with('/') {
                bail!(
                    "[site] home must begin with https:// or http:// and must not end in a slash, not {home:?}"
                );
            }
        }
        if !(1..=64).contains(&self.server.workers) {
            bail!("[server] workers must be 1 to 64, not {}", self.server.workers);
        }
        if !(1..=10_080).contains(&self.intake.every_minutes) {
            bail!("[intake] every_minutes must be 1 to 10080 (a week), not {}", self.intake.every_minutes);
        }
        self.check_owners()?;
        self.check_folders()?;
        self.check_addresses()?;
        let known = |id| self.outlets.iter().any(|outlet| outlet.id == id);
        if let Some(wire) = self.wires.iter().find(|wire| !known(wire.outlet.clone())) {
            bail!(
                "the wire {:?} is of the outlet {:?}, which no [[outlet]] names",
                wire.id.as_str(),
                wire.outlet.as_str()
            );
        }
        Ok(())
    }

    /// Everybody at the desk may see a wire's address: a password in it would be everybody's.
    fn check_addresses(&self) -> Result<()> {
        for wire in &self.wires {
            let (Channel::Feed(address) | Channel::Page(address)) = &wire.channel else { continue };
            if gazette_news::has_credentials(address) {
                bail!(
                    "the wire {:?} has a name or password in its address: take it out, as everybody at the desk may see \
                     the address; ask the sender for an address with a token of its own, or let the copy be pushed",
                    wire.id.as_str()
                );
            }
        }
        Ok(())
    }

    /// A file dropped into a folder is one wire's: of two, either might take it.
    fn check_folders(&self) -> Result<()> {
        let mut seen = std::collections::BTreeMap::new();
        for wire in &self.wires {
            let Channel::Folder(folder) = &wire.channel else { continue };
            let plain: std::path::PathBuf = std::path::Path::new(folder).components().collect();
            if let Some(other) = seen.insert(plain, &wire.id) {
                bail!(
                    "the wires {:?} and {:?} have one folder, {folder:?}",
                    other.as_str(),
                    wire.id.as_str()
                );
            }
        }
        Ok(())
    }

    /// Groups are owners of the file too, and no owner is part of itself.
    fn check_owners(&self) -> Result<()> {
        let by_id = |id: &OwnerId| self.owners.iter().find(|owner| owner.id == *id);
        for owner in &self.owners {
            let mut group = owner.group.as_ref();
            for _ in 0..=self.owners.len() {
                let Some(id) = group else { break };
                let Some(above) = by_id(id) else {
                    bail!(
                        "the owner {:?} belongs to {:?}, which no [[owner]] names",
                        owner.id.as_str(),
                        id.as_str()
                    );
                };
                if above.id == owner.id {
                    bail!("the owner {:?} belongs to itself, by way of its group", owner.id.as_str());
                }
                group = above.group.as_ref();
            }
        }
        Ok(())
    }
}

/// What a wire says besides its one channel would be passed over in silence.
fn check_channels(text: &str) -> Result<()> {
    let table: toml::Table = toml::from_str(text)?;
    let wires = table.get("wire").and_then(toml::Value::as_array).into_iter().flatten();
    for wire in wires.filter_map(toml::Value::as_table) {
        let id = wire.get("id").and_then(toml::Value::as_str).unwrap_or_default();
        let keys: Vec<&str> =
            wire.keys().map(String::as_str).filter(|k| !matches!(*k, "id" | "outlet")).collect();
        let is_channel = |key: &&&str| matches!(**key, "feed" | "page" | "folder" | "push");
        if let Some(other) = keys.iter().find(|key| !is_channel(key)) {
            bail!("the wire {id:?} has {other:?}, which no wire has: feed, page, folder or push");
        }
        if keys.len() > 1 {
            bail!(
                "the wire {id:?} has {}: give it one of them, and make a second wire of the other",
                keys.join(" and ")
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_a_configuration() {
        let config = Config::parse(TEMPLATE).expect("the template");
        assert_eq!(config.server.listen, Server::default().listen);
        assert_eq!(config.intake.every_minutes, Intake::default().every_minutes);
    }

    #[test]
    fn what_the_template_shows_as_example_is_right_too() {
        let shown: String = TEMPLATE
            .lines()
            .filter_map(|line| line.strip_prefix("#: "))
            .map(|line| format!("{line}\n"))
            .collect();
        let config = Config::parse(&shown).unwrap_or_else(|error| panic!("{error:#}\n{shown}"));
        assert_eq!(config.wires.len(), 3);
    }

    #[test]
    fn a_wrong_key_is_named_with_its_line() {
        let error = Config::parse("[site]\n\n[server]\nlisten = \"x\"\nport = 3\n").expect_err("unknown key");
        let said = format!("{error:#}");
        assert!(said.contains("line 5") && said.contains("port"), "{said}");
    }
    #[test]
    fn owners_belong_to_known_groups_and_never_to_themselves() {
        let said = |text: &str| format!("{:#}", Config::parse(text).expect_err("no such groups"));
        let owner =
            |id: &str, group: &str| format!("[[owner]]\nid = {id:?}\nname = \"x\"\ngroup = {group:?}\n");
        assert!(said(&owner("a", "b")).contains("which no [[owner]] names"));
        assert!(said(&format!("{}{}", owner("a", "b"), owner("b", "a"))).contains("belongs to itself"));
        // Above a circle, but not part of it: the circle itself is what is refused.
        let above = format!("{}{}{}", owner("a", "b"), owner("b", "c"), owner("c", "b"));
        assert!(said(&above).contains("\"b\" belongs to itself"));
    }

    #[test]
    fn an_address_with_a_password_is_refused_without_repeating_it() {
        let text = "[[outlet]]\nid = \"a\"\nname = \"A\"\n[[wire]]\nid = \"x\"\noutlet = \"a\"\n\
                    feed = \"https://me:hush@coast.example/rss\"\n";
        let said = format!("{:#}", Config::parse(text).expect_err("a password"));
        assert!(said.contains("\"x\"") && !said.contains("hush"), "{said}");
    }

    #[test]
    fn a_wire_has_one_channel() {
        let of = |more: &str| {
            let outlet = "[[outlet]]\nid = \"a\"\nname = \"A\"\n";
            Config::parse(&format!("{outlet}[[wire]]\nid = \"x\"\noutlet = \"a\"\n{more}"))
        };
        let (feed, page) = ("feed = \"https://a.example/f\"\n", "page = \"https://a.example/\"\n");
        assert!(of(feed).is_ok() && of(page).is_ok());
        let said = format!("{:#}", of(&format!("{feed}{page}")).expect_err("two channels"));
        assert!(said.contains("\"x\" has feed and page"), "{said}");
        let said = format!("{:#}", of(&format!("{feed}every = 5\n")).expect_err("no such key"));
        assert!(said.contains("\"every\""), "{said}");
    }

    #[test]
    fn a_folder_is_one_wires() {
        let wire =
            |id: &str, folder: &str| format!("[[wire]]\nid = {id:?}\noutlet = \"a\"\nfolder = {folder:?}\n");
        let of = |folder: &str| {
            format!("[[outlet]]\nid = \"a\"\nname = \"A\"\n{}{}", wire("x", "inbox/a"), wire("y", folder))
        };
        assert!(Config::parse(&of("inbox/b")).is_ok());
        let said = format!("{:#}", Config::parse(&of("inbox//./a/")).expect_err("one folder"));
        assert!(said.contains("\"x\" and \"y\" have one folder"), "{said}");
    }
}
