//! Text into HTML and XML, and back to what a reader sees.

/// Appends text as HTML or XML character data, safe in quoted attributes too. Characters that XML 1.0 cannot hold
/// (section 2.2) are left out.
pub(crate) fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
}

/// Text as HTML or XML character data.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    escape_into(&mut out, text);
    out
}

/// Appends an element that holds text, and ends the line.
pub(crate) fn element(xml: &mut String, name: &str, text: &str) {
    xml.push_str(&format!("<{name}>"));
    escape_into(xml, text);
    xml.push_str(&format!("</{name}>\n"));
}

/// The visible text of a page that we printed, white space folded: tags and scripts taken out, our own entities read.
pub(crate) fn visible(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        text.push(' ');
        let end = if rest[at..].starts_with("<script") { "</script>" } else { ">" };
        rest = rest[at..].split_once(end).map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    fold(&text.replace("&amp;", "&"))
}

/// White space folded to single spaces.
pub(crate) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// JSON that may stand in a `<script>` element: nothing in it ends the element or begins a comment.
pub(crate) fn script_json(value: &serde_json::Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        assert_eq!(escape("<a b=\"'\">&\u{0}"), "&lt;a b=&quot;&#39;&quot;&gt;&amp;");
        let json = script_json(&serde_json::json!("</script><!--"));
        assert!(
            !json.contains('<') && serde_json::from_str::<String>(&json).is_ok_and(|s| s == "</script><!--")
        );
    }

    #[test]
    fn a_reader_sees_text_without_tags() {
        assert_eq!(visible("<p>It &amp; <b>that</b>\n is<script>no</script></p>"), "It & that is");
    }
}
