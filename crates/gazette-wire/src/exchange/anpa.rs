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
//!
//! Below the text stands who sent it from where and when: `ASP-SE-05-04-26 1230EDT<`.

/// What the lines with a caret say, and the text below them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Above {
    pub(super) slugline: Option<String>,
    pub(super) headline: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) notes: Vec<String>,
    /// When it was sent, as the line says that closes the text.
    pub(super) sent: Option<String>,
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
    let mut lines: Vec<&str> = lines.collect();
    while lines.pop_if(|line| line.trim().is_empty()).is_some() {}
    above.sent = lines.last().and_then(|last| closing(last));
    lines.truncate(lines.len() - usize::from(above.sent.is_some()));
    above.text = lines.iter().map(|line| format!("{}\n", bare_end(line))).collect();
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

/// When a text was sent, if a line is the one that closes it: wire, office, month, day, year, time and zone.
fn closing(line: &str) -> Option<String> {
    let (sent, time) = bare(line).split_once(' ')?;
    let parts: Vec<&str> = sent.split('-').collect();
    let (names, [month, day, year]) = parts.split_last_chunk::<3>()?;
    let is_name = |name: &str| (2..=5).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase());
    let is_pair = |number: &str| number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit());
    let digits = time.bytes().take_while(u8::is_ascii_digit).count();
    let is_named = matches!(names.len(), 1 | 2) && names.iter().all(|name| is_name(name));
    if !is_named || ![month, day, year].into_iter().all(|part| is_pair(part)) || digits != 4 {
        return None;
    }
    let (clock, zone) = time.split_at(4);
    Some(format!("20{year}-{month}-{day} {}:{} {}", &clock[..2], &clock[2..], zone.trim()))
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

    #[test]
    fn the_last_line_says_when_it_was_sent() {
        assert_eq!(closing("ASP-SE-05-04-26 1230EDT<").as_deref(), Some("2026-05-04 12:30 EDT"));
        assert_eq!(closing("ASP-03-02-26 1430GMT").as_deref(), Some("2026-03-02 14:30 GMT"));
        for other in ["", "SEDRA-HALEN-05-04-26 flight", "The score was 05-04-26 1230.", "ASP-SE-5-4-26 1230"]
        {
            assert_eq!(closing(other), None, "{other}");
        }
    }
}
