//! The desk's own style and script, under names that change with their bytes.

use crate::house::House;

const STYLE: &str = include_str!("../assets/desk.css");
const SCRIPT: &str = include_str!("../assets/desk.js");

/// The names the style and the script are served under.
#[derive(Debug, Clone)]
pub(crate) struct Assets {
    /// `desk-….css`.
    pub(crate) style: String,
    /// `desk-….js`.
    pub(crate) script: String,
}

impl Assets {
    pub(crate) fn new(house: &dyn House) -> Assets {
        let short = |text: &str| house.digest(text.as_bytes()).to_string()[..12].to_owned();
        Assets { style: format!("desk-{}.css", short(STYLE)), script: format!("desk-{}.js", short(SCRIPT)) }
    }

    /// The content type and the bytes of what is served under a name.
    pub(crate) fn named(&self, name: &str) -> Option<(&'static str, &'static str)> {
        match name {
            name if name == self.style => Some(("text/css; charset=utf-8", STYLE)),
            name if name == self.script => Some(("text/javascript; charset=utf-8", SCRIPT)),
            _ => None,
        }
    }
}
