//! A reader with the whole site in her hands.

use std::collections::BTreeMap;

use gazette_press::plan::{Page, Plan};

pub struct Reader {
    pages: BTreeMap<String, Page>,
}

impl Reader {
    /// Reads the site that a plan gives.
    pub fn of(plan: &Plan) -> Reader {
        let pages = gazette_press::press(plan).expect("the plan can be pressed");
        Reader { pages: pages.into_iter().map(|page| (page.path.clone(), page)).collect() }
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(String::as_str)
    }

    pub fn page(&self, path: &str) -> &Page {
        self.pages.get(path).unwrap_or_else(|| panic!("there is no {path}"))
    }

    pub fn source(&self, path: &str) -> String {
        String::from_utf8(self.page(path).bytes.clone()).expect("UTF-8")
    }

    /// All HTML pages.
    pub fn html(&self) -> impl Iterator<Item = (&str, String)> {
        let pages = self.pages.values().filter(|page| page.content_type.starts_with("text/html"));
        pages.map(|page| (page.path.as_str(), String::from_utf8(page.bytes.clone()).expect("UTF-8")))
    }

    /// The text of a page's main part as a reader sees it, white space folded.
    pub fn sees(&self, path: &str) -> String {
        let source = self.source(path);
        let (_, main) = source.split_once("<main").expect("a main part");
        let (main, _) = main.split_once("</main>").expect("a main part that ends");
        text_of(&format!("<main{main}"))
    }

    /// The JSON-LD of a page.
    pub fn linked(&self, path: &str) -> Vec<serde_json::Value> {
        let source = self.source(path);
        let blocks = source.split("<script type=\"application/ld+json\">").skip(1);
        let blocks = blocks.map(|rest| rest.split("</script>").next().expect("an end"));
        blocks.map(|json| serde_json::from_str(json).expect("JSON")).collect()
    }
}

/// Text without tags, entities read, white space folded.
pub fn text_of(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let after = piece.split_once('>').map_or("", |(_, after)| after);
        // Inline marks do not part words.
        let tag = piece.split(['>', ' ']).next().unwrap_or_default().trim_start_matches('/');
        if !["b", "bdi", "span", "a", "time", "del", "ins", "code"].contains(&tag) {
            text.push(' ');
        }
        text.push_str(after);
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The values of an attribute, as they stand in the source.
pub fn attributes<'a>(source: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    source.split(start.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

pub const DAM: &str = "/en/halvane/tellin-dam-tolls/";
pub const FERRY: &str = "/ar/محليات/إضراب-العبارات-بين-4300-و6000/";
pub const SHELLFISH: &str = "/fa/سلامت/مسمومیت-با-صدف/";
pub const CORROW: &str = "/en/halvane/corrow-dam-evacuation/";
pub const TALKS: &str = "/en/amber-sea/northern-bank-talks/";
