//! What a page says of itself in JSON-LD (schema.org `Article` and its kinds).

use serde_json::Value;

/// Larger scripts are not read.
const SCRIPT_BYTES: usize = 1 << 20;

/// The properties of the page's article that are used, as sent.
#[derive(Debug, Default, Clone)]
pub(super) struct Told {
    pub headline: Option<String>,
    pub authors: Vec<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub section: Option<String>,
    pub publisher: Option<String>,
    pub description: Option<String>,
    pub keywords: Vec<String>,
    pub image: Option<String>,
    pub image_caption: Option<String>,
    pub image_credit: Option<String>,
    pub body: Option<String>,
    pub url: Option<String>,
    /// `isAccessibleForFree` is false.
    pub walled: bool,
    /// Whether an article was described, and not only a page.
    pub is_article: bool,
}

/// Reads the scripts; the first article described wins.
pub(super) fn read(scripts: &[String]) -> Told {
    let mut told = Told::default();
    for script in scripts.iter().filter(|s| s.len() <= SCRIPT_BYTES) {
        if let Some(value) = parse(script) {
            visit(&value, &mut told, 0);
        }
    }
    told
}

/// JSON as pages have it: in comments, with raw line breaks inside strings, with a semicolon after it.
fn parse(script: &str) -> Option<Value> {
    let bare = script
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let bare = bare
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    serde_json::from_str(bare).ok().or_else(|| {
        let mended: String = bare.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        serde_json::from_str(&mended).ok()
    })
}

fn visit(value: &Value, told: &mut Told, depth: usize) {
    match value {
        Value::Array(list) if depth < 8 => list.iter().take(200).for_each(|v| visit(v, told, depth + 1)),
        Value::Object(object) => {
            if is_kind(value, |k| {
                k.ends_with("Article")
                    || k.ends_with("Gallery")
                    || k == "BlogPosting"
                    || k == "Report"
                    || k == "LiveBlogPosting"
                    || k == "ScholarlyArticle"
                    || k == "Review"
            }) {
                if !told.is_article {
                    let page = std::mem::take(told);
                    article(value, told);
                    told.is_article = true;
                    told.publisher = told.publisher.take().or(page.publisher);
                    told.published = told.published.take().or(page.published);
                    told.modified = told.modified.take().or(page.modified);
                }
            } else if is_kind(value, |k| {
                matches!(
                    k,
                    "WebPage" | "ItemPage" | "Recipe" | "Product" | "VideoObject" | "QAPage" | "AboutPage"
                )
            }) {
                if !told.is_article && told.published.is_none() {
                    article(value, told);
                }
            } else if is_kind(value, |k| k == "WebSite") && told.publisher.is_none() {
                told.publisher = text(&object.get("name").cloned().unwrap_or(Value::Null));
            }
            if depth < 8 {
                for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
                    if let Some(inner) = object.get(key).filter(|v| v.is_object() || v.is_array()) {
                        visit(inner, told, depth + 1);
                    }
                }
            }
        }
        _ => {}
    }
}

fn is_kind(value: &Value, want: fn(&str) -> bool) -> bool {
    let bare = |s: &str| want(s.rsplit(['/', ':']).next().unwrap_or(s));
    match value.get("@type") {
        Some(Value::String(kind)) => bare(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(bare),
        _ => false,
    }
}

fn article(value: &Value, told: &mut Told) {
    let of = |key: &str| value.get(key).and_then(text);
    told.headline = of("headline").or_else(|| of("name"));
    told.published = of("datePublished").or_else(|| of("dateCreated")).or_else(|| of("uploadDate"));
    told.modified = of("dateModified");
    told.section = of("articleSection");
    told.description = of("description");
    told.body = of("articleBody").or_else(|| of("text"));
    told.url = of("url");
    told.publisher = value.get("publisher").and_then(text);
    told.walled = matches!(value.get("isAccessibleForFree"), Some(Value::Bool(false)))
        || of("isAccessibleForFree").is_some_and(|v| v.eq_ignore_ascii_case("false"));
    told.authors = value.get("author").or_else(|| value.get("creator")).map(texts).unwrap_or_default();
    told.keywords = match value.get("keywords") {
        Some(Value::String(list)) => {
            list.split([',', '،', ';']).map(|k| k.trim().to_owned()).filter(|k| !k.is_empty()).collect()
        }
        Some(other) => texts(other),
        None => Vec::new(),
    };
    if let Some(image) = value.get("image") {
        let first = if let Value::Array(list) = image { list.first().unwrap_or(image) } else { image };
        told.image = first.as_str().map(str::to_owned).or_else(|| first.get("url").and_then(text));
        told.image_caption = first.get("caption").and_then(text);
        told.image_credit = first.get("creditText").or_else(|| first.get("copyrightHolder")).and_then(text);
    }
}

/// The text of a value: a string, the name of a thing, or the first of a list.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            let text = unescape(text.trim());
            (!text.is_empty()).then_some(text)
        }
        Value::Array(list) => list.iter().find_map(text),
        Value::Object(object) => {
            object.get("name").or_else(|| object.get("url")).or_else(|| object.get("@value")).and_then(text)
        }
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().take(40).filter_map(text).collect(),
        other => text(other).into_iter().collect(),
    }
}

/// Entities that writers of JSON-LD leave in it.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.char_indices().take(10).find(|(_, c)| *c == ';').map(|(i, _)| i);
        match end.and_then(|end| entity(&rest[1..end]).map(|c| (c, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "rsquo" => '’',
        "lsquo" => '‘',
        "rdquo" => '”',
        "ldquo" => '“',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "laquo" => '«',
        "raquo" => '»',
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_in_a_graph_is_found() {
        let script = r#"{"@graph":[{"@type":"WebSite","name":"Karaneh"},{"@type":["NewsArticle"],"headline":"Dam &amp; town","author":[{"@type":"Person","name":"Sara"},"Omid"],"datePublished":"2026-05-12T08:00:00Z","isAccessibleForFree":"False"}]};"#;
        let told = read(&[script.to_owned()]);
        assert_eq!(told.headline.as_deref(), Some("Dam & town"));
        assert_eq!(told.authors, ["Sara", "Omid"]);
        assert!(told.walled && told.is_article);
        assert_eq!(told.publisher.as_deref(), Some("Karaneh"));
    }

    #[test]
    fn broken_json_is_mended_or_left() {
        assert_eq!(
            read(&["<!-- {\"@type\":\"NewsArticle\",\"headline\":\"a\nb\"} -->".to_owned()])
                .headline
                .as_deref(),
            Some("a b")
        );
        assert!(!read(&["{\"@type\":".to_owned()]).is_article);
    }
}
