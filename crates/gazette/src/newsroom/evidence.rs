//! What makes a publication provable: the leaves of its editions and of its list of pages.

use std::collections::{BTreeMap, HashMap};

use gazette_news::{ArticleId, Edition};
use gazette_press::plan::Page;
use gazette_store::{KeptEdition, KeptPage};
use jiff::Timestamp;

use super::digest;
use super::publish_error::PublishError;

/// The path of the list of all pages, whose hash the log holds.
pub const PAGE_LIST: &str = "/.well-known/gazette/pages.json";

/// The path of the log's key.
pub const LOG_KEY: &str = "/.well-known/gazette/log-key";

/// The edition as the press takes it.
pub(super) fn edition_of(kept: &KeptEdition) -> Result<Edition, PublishError> {
    let KeptEdition { article, number, published, change, body, .. } = kept.clone();
    let edition = Edition::new(article, number, published, change, body.text, body.labels);
    edition.map_err(|bad| {
        let what = format!("edition {number} of article {}: {bad}", article.0);
        gazette_store::Error::Corrupt(what).into()
    })
}

/// The bytes an edition's leaf names by their hash: the edition itself, as JSON with its members in a fixed order.
fn edition_bytes(kept: &KeptEdition) -> Result<Vec<u8>, PublishError> {
    let edition = edition_of(kept)?;
    Ok(serde_json::to_vec(&edition).map_err(gazette_store::Error::from)?)
}

/// Where each article is, by its number.
pub(super) type Paths = BTreeMap<ArticleId, String>;

/// The leaf of an edition: what it is, where it is, and the hash of its words. Never the words: an embargoed or
/// withdrawn text must not be readable in a log that forgets nothing (rule 21).
pub(super) fn edition_leaf(kept: &KeptEdition, paths: &Paths) -> Result<Vec<u8>, PublishError> {
    let path = paths.get(&kept.article).cloned().unwrap_or_default();
    let leaf = serde_json::json!({
        "kind": "edition",
        "article": kept.article.0,
        "edition": kept.number,
        "change": kept.change.as_str(),
        "published": kept.published,
        "path": path,
        "sha256": digest(&edition_bytes(kept)?),
    });
    Ok(leaf.to_string().into_bytes())
}

pub(super) fn site_leaf_of(list: &[u8], now: Timestamp) -> Vec<u8> {
    let leaf = serde_json::json!({ "kind": "site", "at": now, "path": PAGE_LIST, "sha256": digest(list) });
    leaf.to_string().into_bytes()
}

/// The time that a leaf says it is of.
pub fn time_of(leaf: &[u8]) -> Option<Timestamp> {
    #[derive(serde::Deserialize)]
    struct Of {
        #[serde(alias = "published")]
        at: Timestamp,
    }
    serde_json::from_slice::<Of>(leaf).ok().map(|of| of.at)
}

/// Adds what a reader needs to check the pages: each edition's logged bytes, and the log's key.
///
/// The words of an article that is withdrawn or held are not published; the log still proves that they were.
pub(super) fn with_evidence(
    mut pages: Vec<Page>,
    all: &[KeptEdition],
    paths: &Paths,
    key: String,
) -> Vec<Page> {
    // Editions come in order of their numbers: the last of an article says whether readers see its words.
    let shown: HashMap<ArticleId, bool> =
        all.iter().map(|edition| (edition.article, edition.change.shows_words())).collect();
    for edition in all.iter().filter(|edition| shown.get(&edition.article) == Some(&true)) {
        let (Some(path), Ok(bytes)) = (paths.get(&edition.article), edition_bytes(edition)) else {
            continue;
        };
        pages.push(Page {
            path: format!("{path}edition-{}.json", edition.number),
            content_type: "application/json",
            status: 200,
            bytes,
        });
    }
    let bytes = format!("{key}\n").into_bytes();
    pages.push(Page { path: LOG_KEY.into(), content_type: "text/plain; charset=utf-8", status: 200, bytes });
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    pages
}

/// The list of all pages with their hashes, itself a page.
pub(super) fn page_list(pages: &[Page]) -> Vec<u8> {
    let pages: Vec<_> = pages
        .iter()
        .map(|page| {
            serde_json::json!({ "path": page.path, "sha256": digest(&page.bytes), "status": page.status })
        })
        .collect();
    serde_json::json!({ "pages": pages }).to_string().into_bytes()
}

pub(super) type Blobs = Vec<(String, Vec<u8>)>;

pub(super) fn kept_pages(pages: Vec<Page>, list: Vec<u8>) -> (Vec<KeptPage>, Blobs) {
    let list = Page { path: PAGE_LIST.into(), content_type: "application/json", status: 200, bytes: list };
    pages
        .into_iter()
        .chain([list])
        .map(|page| {
            let digest = digest(&page.bytes).to_string();
            let kept = KeptPage {
                path: page.path,
                digest: digest.clone(),
                content_type: page.content_type.to_owned(),
                status: i64::from(page.status),
            };
            (kept, (digest, page.bytes))
        })
        .unzip()
}
