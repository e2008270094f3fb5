//! `gazette.toml`: one commented file, every key known, mistakes named with their line.

use std::path::Path;

use anyhow::{Context, Result};
use gazette_news::{Language, Outlet, Owner, Wire};
use serde::Deserialize;

mod check;

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
    /// How copy is read for who said what.
    #[serde(default)]
    pub statements: Statements,
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

/// How copy is read for who said what.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Statements {
    /// A model made by `gazette train`, in the newsroom's directory; `None` is the one that ships.
    pub model: Option<String>,
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
        let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        in_utf8(&bytes).and_then(Config::parse).with_context(|| format!("{} is not right", path.display()))
    }

    /// Reads a configuration.
    ///
    /// # Errors
    /// Names the line and the key that is wrong.
    pub fn parse(text: &str) -> Result<Config> {
        let config: Config = toml::from_str(text)?;
        check::check(&config, text)?;
        Ok(config)
    }
}

/// The text of a file, or where it stops being one.
fn in_utf8(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        anyhow::anyhow!("line {line} is not UTF-8: save the file as UTF-8")
    })
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
    fn a_file_in_another_charset_is_named_with_its_line() {
        let said = format!("{:#}", in_utf8(b"[site]\ncontact = \"\xe9\"\n").expect_err("Latin-1"));
        assert!(said.contains("line 2 is not UTF-8"), "{said}");
    }

    #[test]
    fn a_wire_has_one_channel_and_no_unknown_key() {
        let said = |channels: &str| {
            let outlet = "[[outlet]]\nid = \"a\"\nname = \"A\"\n";
            let text = format!("{outlet}[[wire]]\nid = \"x\"\noutlet = \"a\"\n{channels}");
            Config::parse(&text).map_or_else(|error| format!("{error:#}"), |_| "right".to_owned())
        };
        let (feed, page) = ("feed = \"https://a.example/rss\"\n", "page = \"https://a.example/\"\n");
        assert_eq!(said(feed), "right");
        assert!(said(&format!("{feed}{page}")).contains("only one"), "{}", said(&format!("{feed}{page}")));
        assert!(said("").contains("must have one of"));
        assert!(said(&format!("{feed}evry = 3\n")).contains("evry"));
    }
}
