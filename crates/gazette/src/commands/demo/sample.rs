//! The sample as it ships inside the binary: outlets, wires, captures, articles, policies.

use anyhow::{Context, Result};
use gazette_news::{Channel, Language, Outlet, Owner, StateControl, Wire};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use toml::value::Datetime;

static SAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/sample");

/// A file of the sample as text.
///
/// # Errors
/// If it is not there: the binary was built wrong.
pub fn file(path: &str) -> Result<&'static str> {
    let file = SAMPLE.get_file(path).with_context(|| format!("the sample has no {path}"))?;
    file.contents_utf8().with_context(|| format!("{path} of the sample is not UTF-8"))
}

/// A file of the sample as bytes.
///
/// # Errors
/// As [`file`].
pub fn bytes(path: &str) -> Result<&'static [u8]> {
    Ok(SAMPLE.get_file(path).with_context(|| format!("the sample has no {path}"))?.contents())
}

#[derive(Debug, Deserialize)]
struct OutletFile {
    owner: Vec<SampleOwner>,
    outlet: Vec<SampleOutlet>,
}

#[derive(Debug, Deserialize)]
struct SampleOwner {
    id: String,
    name: String,
    country: Option<String>,
}

#[derive(Debug, Deserialize)]
struct SampleOutlet {
    id: String,
    owner: String,
    name: String,
    #[serde(default)]
    names: std::collections::BTreeMap<String, String>,
    home: Option<String>,
    languages: Vec<Language>,
    #[serde(default)]
    agency: bool,
    abbreviation: Option<String>,
    state_label: Option<StateControl>,
}

/// The owners and outlets of the sample.
///
/// # Errors
/// If the sample is not right.
pub fn outlets() -> Result<(Vec<Owner>, Vec<Outlet>)> {
    let file: OutletFile = toml::from_str(file("outlets.toml")?)?;
    let mut owners = Vec::new();
    for SampleOwner { id, name, country } in file.owner {
        owners.push(Owner { id: id.parse()?, name, country, group: None });
    }
    let mut outlets = Vec::new();
    for outlet in file.outlet {
        outlets.push(Outlet {
            id: outlet.id.parse()?,
            owner: Some(outlet.owner.parse()?),
            name: outlet.name,
            abbreviation: outlet.abbreviation,
            also: outlet.names.values().flat_map(|name| with_short_form(name)).collect(),
            home: outlet.home,
            languages: outlet.languages,
            agency: outlet.agency,
            state_control: outlet.state_label,
        });
    }
    Ok((owners, outlets))
}

/// A name, and the short form that stands behind it in brackets.
fn with_short_form(name: &str) -> Vec<String> {
    match name.strip_suffix(')').and_then(|name| name.split_once(" (")) {
        Some((long, short)) => vec![long.to_owned(), short.to_owned()],
        None => vec![name.to_owned()],
    }
}

/// What arrives.
#[derive(Debug, Deserialize)]
pub struct Manifest {
    wire: Vec<SampleWire>,
    /// The captures, in order of arrival.
    pub capture: Vec<SampleCapture>,
}

#[derive(Debug, Deserialize)]
struct SampleWire {
    id: String,
    outlet: String,
    kind: String,
    url: String,
}

/// One delivery.
#[derive(Debug, Deserialize)]
pub struct SampleCapture {
    /// Its file in the sample.
    pub file: String,
    /// By which wire.
    pub wire: String,
    /// When.
    pub received: Datetime,
    /// As what.
    pub content_type: Option<String>,
    /// From where.
    pub url: Option<String>,
}

impl Manifest {
    /// Reads the manifest.
    ///
    /// # Errors
    /// If the sample is not right.
    pub fn read() -> Result<Manifest> {
        Ok(toml::from_str(file("manifest.toml")?)?)
    }

    /// The wires of the sample.
    ///
    /// # Errors
    /// If the sample is not right.
    pub fn wires(&self) -> Result<Vec<Wire>> {
        self.wire
            .iter()
            .map(|wire| {
                let channel = match wire.kind.as_str() {
                    "page" => Channel::Page(wire.url.clone()),
                    // The push wires of the sample have no token: their deliveries are in the sample itself.
                    "push" => Channel::Push(crate::newsroom::digest(wire.url.as_bytes()).to_string()),
                    _ => Channel::Feed(wire.url.clone()),
                };
                Ok(Wire { id: wire.id.parse()?, outlet: wire.outlet.parse()?, channel })
            })
            .collect()
    }
}

/// Our own articles, as the demo publishes them.
#[derive(Debug, Deserialize)]
pub struct Articles {
    /// The outlet itself.
    pub site: SampleSite,
    /// In order of publication.
    pub article: Vec<SampleArticle>,
    /// Who works here.
    pub staff: Vec<Staff>,
}

/// The outlet itself.
#[derive(Debug, Deserialize)]
pub struct SampleSite {
    name: std::collections::BTreeMap<String, String>,
    languages: Vec<String>,
}

/// Somebody who works here.
#[derive(Debug, Deserialize)]
pub struct Staff {
    /// Short name.
    pub id: String,
    /// Name per language.
    pub name: std::collections::BTreeMap<String, String>,
    /// What she is.
    pub role: String,
}

/// One article.
#[derive(Debug, Deserialize)]
pub struct SampleArticle {
    /// Short name in addresses.
    pub id: String,
    /// Language.
    pub language: Language,
    /// Section.
    pub section: String,
    /// Headline.
    pub headline: String,
    /// Who says so.
    pub headline_attribution: Option<String>,
    /// Standfirst.
    pub standfirst: Option<String>,
    /// Byline.
    pub byline: Option<String>,
    /// Who wrote it.
    pub author: String,
    /// Who signed it off.
    pub approved_by: String,
    /// When it came out.
    pub published: Datetime,
    /// Whose copy it rests on.
    pub credit: Option<String>,
    /// Its paragraphs.
    pub paragraph: Vec<Paragraph>,
    /// What is labelled.
    #[serde(default)]
    pub label: Vec<SampleLabel>,
    /// A correction that follows.
    pub correction: Option<SampleCorrection>,
    /// A withdrawal that follows.
    pub withdrawal: Option<SampleWithdrawal>,
}

/// A paragraph and the dispatches it was written from.
#[derive(Debug, Deserialize)]
pub struct Paragraph {
    /// Its words.
    pub text: String,
    /// The guids of its dispatches.
    #[serde(default)]
    pub from: Vec<String>,
}

/// A labelled span and the dispatches behind it.
#[derive(Debug, Deserialize)]
pub struct SampleLabel {
    /// Its words.
    pub span: String,
    /// The guids of its dispatches.
    pub dispatches: Vec<String>,
}

/// A correction.
#[derive(Debug, Deserialize)]
pub struct SampleCorrection {
    /// When.
    pub at: Datetime,
    /// What was wrong.
    pub was: String,
    /// What is right.
    pub is: String,
}

/// A withdrawal.
#[derive(Debug, Deserialize)]
pub struct SampleWithdrawal {
    /// When.
    pub at: Datetime,
    /// Why.
    pub notice: String,
}

impl Articles {
    /// Reads the articles.
    ///
    /// # Errors
    /// If the sample is not right.
    pub fn read() -> Result<Articles> {
        Ok(toml::from_str(file("articles.toml")?)?)
    }
}

/// The demo's `gazette.toml`.
///
/// # Errors
/// If the sample is not right.
pub fn configuration(listen: &str) -> Result<String> {
    let articles = Articles::read()?;
    let languages: Vec<_> = articles
        .site
        .languages
        .iter()
        .map(|language| {
            let mut table = toml::Table::new();
            let name = articles.site.name.get(language).cloned().unwrap_or_default();
            table.insert("language".into(), language.clone().into());
            table.insert("name".into(), name.into());
            table.insert("tagline".into(), tagline(language).into());
            toml::Value::Table(table)
        })
        .collect();
    let site = toml::toml! { contact = "desk@harbourgazette.example" };
    let mut site = site;
    site.insert("languages".into(), languages.into());
    let mut server = toml::Table::new();
    server.insert("listen".into(), listen.into());
    let mut file = toml::Table::new();
    file.insert("site".into(), site.into());
    file.insert("server".into(), server.into());
    Ok(format!(
        "# The demo's newsroom. `gazette serve --dir …` runs it on.\n{}",
        toml::to_string_pretty(&file)?
    ))
}

fn tagline(language: &str) -> &'static str {
    match language {
        "ar" => "من قال، وكيف نعرف",
        "fa" => "چه کسی گفت و از کجا می‌دانیم",
        _ => "Who says so, and how we know",
    }
}
