//! The lines above the text as American wires set them (ANPA 1312): each begins with a caret and ends with the sign that
//! told a typesetter where to set it.
//!
//! ```text
//! ^BC-Ferry, 1st Ld-Writethru,0250<
//! ^Ferry sails again after two months<
//! ^Eds: UPDATES throughout.<
//! ^By SARA HADDAD=
//! ^Amber Sea Press Writer=
//! ```

/// What the lines with a caret say, and the text below them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Above {
    pub(super) slugline: Option<String>,
    pub(super) headline: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) notes: Vec<String>,
    /// The text, without its typesetter's signs.
    pub(super) text: String,
}

/// Signs at the end of a line: set it left, in the middle, right.
const QUADS: &[char] = &['<', '=', '>'];

/// Reads the lines above a text; `None` where it has none with a caret.
pub(super) fn above(text: &str) -> Option<Above> {
    if !text.trim_start().starts_with('^') {
        return None;
    }
    let mut above = Above::default();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next_if(|line| line.trim().is_empty() || line.trim_start().starts_with('^'))
    {
        let line = bare(line.trim_start().trim_start_matches('^'));
        if !line.is_empty() {
            above.take(line);
        }
    }
    above.text = lines.map(|line| format!("{}\n", bare_end(line))).collect();
    Some(above)
}

fn bare(line: &str) -> &str {
    bare_end(line).trim()
}

fn bare_end(line: &str) -> &str {
    line.trim_end().trim_end_matches(QUADS).trim_end()
}

impl Above {
    fn take(&mut self, line: &str) {
        let line = line.to_owned();
        let lower = line.to_lowercase();
        if self.slugline.is_none() && self.headline.is_none() && is_slugline(&line) {
            self.slugline = Some(line);
        } else if ["eds", "editors", "(eds", "note to editors"].iter().any(|word| lower.starts_with(word)) {
            self.notes.push(line);
        } else if self.byline.is_none() && lower.starts_with("by ") {
            self.byline = Some(line);
        } else if self.byline.is_some() {
            // What the writer is: "Amber Sea Press Writer".
            self.byline = self.byline.take().map(|by| format!("{by}, {line}"));
        } else if self.headline.is_none() {
            self.headline = Some(line);
        } else {
            self.notes.push(line);
        }
    }
}

/// "BC-Ferry, 1st Ld-Writethru,0250": a cycle, keywords, what version it is, how many words.
fn is_slugline(line: &str) -> bool {
    let words = line.rsplit([',', ' ']).next().unwrap_or_default();
    let counted = words.len() >= 3 && words.bytes().all(|b| b.is_ascii_digit());
    let cycle =
        line.get(..3).is_some_and(|start| matches!(start, "BC-" | "AM-" | "PM-" | "bc-" | "am-" | "pm-"));
    counted || cycle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_known_by_its_looks() {
        let text = "^BC-Ferry, 1st Ld-Writethru,0250<\n^Ferry sails again after two months<\n^Eds: UPDATES throughout.<\n\
            ^By SARA HADDAD=\n^Amber Sea Press Writer=\n   SEDRA (ASP) _ The ferry sailed on Monday.<\n   No reason was given.<\n";
        let above = above(text).expect("there are carets");
        assert_eq!(above.slugline.as_deref(), Some("BC-Ferry, 1st Ld-Writethru,0250"));
        assert_eq!(above.headline.as_deref(), Some("Ferry sails again after two months"));
        assert_eq!(above.byline.as_deref(), Some("By SARA HADDAD, Amber Sea Press Writer"));
        assert_eq!(above.notes, ["Eds: UPDATES throughout."]);
        assert_eq!(above.text, "   SEDRA (ASP) _ The ferry sailed on Monday.\n   No reason was given.\n");
        assert_eq!(super::above("No caret here"), None);
    }
}
