//! The pages and their true texts.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use flate2::read::GzDecoder;
use serde::Deserialize;

use crate::Fallible;

/// A page.
pub struct Page {
    /// Where it came from.
    pub url: String,
    /// Its bytes, as they came.
    pub bytes: Vec<u8>,
    /// The same as text.
    pub html: String,
    /// Its true text.
    pub gold: String,
}

#[derive(Deserialize)]
struct Truth {
    url: Option<String>,
    #[serde(rename = "articleBody")]
    body: String,
}

/// The pages of a folder, by name.
pub fn of(folder: &Path) -> Fallible<Vec<Page>> {
    let truths: BTreeMap<String, Truth> =
        serde_json::from_reader(File::open(folder.join("ground-truth.json"))?)?;
    truths.into_iter().map(|(name, truth)| page(folder, &name, truth)).collect()
}

fn page(folder: &Path, name: &str, truth: Truth) -> Fallible<Page> {
    let mut bytes = Vec::new();
    GzDecoder::new(File::open(folder.join("html").join(format!("{name}.html.gz")))?)
        .read_to_end(&mut bytes)?;
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes, true);
    let (html, ..) = detector.guess(None, Utf8Detection::Allow).decode(&bytes);
    let html = html.into_owned();
    let url = truth.url.unwrap_or_else(|| format!("https://news.example/{name}"));
    Ok(Page { url, bytes, html, gold: truth.body })
}
