//! What a page says about itself to browsers, search engines and those who share it.

use gazette_news::Language;
use jiff::Timestamp;

/// What a page says about itself in its head.
pub(crate) struct Head {
    /// The decoded path.
    pub path: String,
    /// What the window is called.
    pub title: String,
    /// What it is called where it is shared.
    pub heading: String,
    pub description: Option<String>,
    /// The path of the page that search engines shall show for it; none for the page that stands for a missing one.
    pub canonical: Option<String>,
    pub indexed: bool,
    /// The same page in other languages, itself among them: language and decoded path.
    pub alternates: Vec<(Language, String)>,
    /// The section it stands in: its decoded path.
    pub within: Option<String>,
    /// Set for articles: when first published, when changed, the section's name.
    pub article: Option<(Timestamp, Timestamp, String)>,
    pub class: &'static str,
    pub linked: Vec<serde_json::Value>,
    pub status: u16,
}

impl Head {
    /// The head of a plain page.
    pub fn new(path: impl Into<String>, heading: impl Into<String>, class: &'static str) -> Head {
        let (path, heading) = (path.into(), heading.into());
        Head {
            canonical: Some(path.clone()),
            title: heading.clone(),
            path,
            heading,
            description: None,
            indexed: true,
            alternates: Vec::new(),
            within: None,
            article: None,
            class,
            linked: Vec::new(),
            status: 200,
        }
    }
}
