//! JSON Feed 1.1 (jsonfeed.org/version/1.1). What the format has no member for stands under `_gazette`.

use serde_json::{Value, json};

use super::{Feed, Line};
use crate::calendar::rfc3339;

pub(super) fn print(feed: &Feed) -> String {
    let items: Vec<Value> = feed.lines.iter().map(|line| item(feed, line)).collect();
    let whole = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.home,
        "feed_url": format!("{}feed.json", feed.base),
        "icon": feed.icon,
        "language": feed.language.as_str(),
        "items": items,
    });
    format!("{whole:#}\n")
}

fn item(feed: &Feed, line: &Line) -> Value {
    let mut item = json!({
        "id": line.id,
        "url": line.url,
        "title": line.title,
        "content_html": line.html,
        "date_published": rfc3339(line.published),
        "date_modified": rfc3339(line.updated),
        "language": feed.language.as_str(),
        "tags": [line.section],
        "_gazette": { "credits": line.credits },
    });
    if let Some(author) = &line.author {
        item["authors"] = json!([{ "name": author }]);
    }
    if let Some(summary) = &line.summary {
        item["summary"] = json!(summary);
    }
    item
}
