//! Arabic and Persian pages hold no English words of ours: only what people and outlets are called, what they said, and
//! addresses may be written in Latin letters.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use dom_query::Document;

use crate::actors::{Editor, Newsroom, Page, link, posts, reads};

/// What is content, or an address, or a key on the keyboard: marked as such for the direction it runs in.
const CONTENT: &str = "script, style, svg title, bdi, q, code, kbd, textarea, [dir=auto], [dir=ltr]";

/// Attributes that are read out or shown.
const SHOWN: [&str; 4] = ["aria-label", "placeholder", "title", "alt"];

/// Names of formats, standards and units of time that no language translates.
const NAMES: &[&str] = &[
    "RSS", "Atom", "JSON", "Feed", "RDF", "UTC", "IPTC", "SHA", "WebSub", "PDF", "HTTP", "gazette", "C2SP",
    "tlog", "tiles", "XML", "UTF", "ninjs", "https", "http", "RFC", "robots", "txt",
];

/// Pages looked at in each language: enough for one of each kind, and many stories and articles.
const MOST: usize = 160;

#[test]
fn no_english_word_of_ours_is_on_an_arabic_or_persian_page() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = Newsroom::demo(&dir.path().join("room"));
    let imogen = Editor::of_the_demo(&newsroom);
    let mut strays: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for language in ["ar", "fa"] {
        imogen.sends("/desk/language", &[("language", language)]);
        let desk = walk(
            "/desk",
            |path| path.starts_with("/desk") && !path.contains("sign-out"),
            |path| imogen.opens(path).body,
        );
        let front = format!("/{language}/");
        let site = walk(&front, |path| path.starts_with(&front), |path| reads(&newsroom, path).body);
        assert!(desk.len() > 60 && site.len() > 10, "{} and {} pages", desk.len(), site.len());
        for (path, body) in desk.into_iter().chain(site) {
            for text in strays_of(&body, language) {
                strays.entry(text).or_default().insert(path.clone());
            }
        }
    }
    let told: Vec<String> = strays
        .iter()
        .map(|(text, paths)| format!("{text}  <- {}", paths.iter().next().expect("one")))
        .collect();
    assert!(told.is_empty(), "{} stray texts:\n{}", told.len(), told.join("\n"));
}

/// What senders of a push wire may send by mistake, each with faults of its own.
const TROUBLE: &[&[u8]] = &[
    b"%PDF-1.7 the annual report",
    b"<rss version='2.0'><channel><title>Quay</title><item><title>Quayside ferry stuck</title><description>The ferry is late, she said.</description>\
      <pubDate>some day</pubDate><link>javascript:alert(1)</link></item><item><title>A</title></item></channel></rss>",
    b"<rss version='2.0'><channel><title>Quay</title></channel></rss>",
    b"<?xml version='1.0'?><sitemapindex><a><b></a></sitemapindex>",
    b"{\"uri\": \"u:1\", \"type\": \"text\", \"version\": 7, \"wish\": 1, \"headline\": \"Ferry \xE2\x80\xAE late\"}",
    b"{\"uri\": ",
    b"\xE9t\xE9 \xE0 la c\xF4te, d\xE9j\xE0 vu \xE0 Orsby, a dit le maire",
    b"   ",
];

#[test]
fn what_went_wrong_is_told_in_the_editors_language() {
    let dir = tempfile::tempdir().expect("a directory");
    let newsroom = Newsroom::demo(&dir.path().join("room"));
    let imogen = Editor::of_the_demo(&newsroom);
    let outlet = [("id", "quay"), ("name", "Quay"), ("new", "1")];
    assert_eq!(imogen.sends("/desk/outlets", &outlet).status, 303);
    let wire = |id, kind, address| [("id", id), ("outlet", "quay"), ("kind", kind), ("address", address)];
    let made = imogen.sends("/desk/wires", &wire("quay-push", "push", ""));
    let token = made.body.split("/push/").nth(1).expect("its address is shown once");
    let token: String = token.chars().take_while(char::is_ascii_alphanumeric).collect();
    for bytes in TROUBLE {
        assert_eq!(posts(&newsroom, &format!("/push/{token}"), bytes).expect("answered").status, 202);
    }
    // Neither needs a network: both are refused for what they are.
    imogen.sends("/desk/wires", &wire("quay-private", "feed", "http://10.1.2.3/feed"));
    imogen.sends("/desk/wires", &wire("quay-local", "feed", "http://printer.local/feed"));
    for path in ["/desk/wires/quay-private", "/desk/wires/quay-local"] {
        imogen.waits_for(path, "<li><time");
    }
    for told in ["a PDF document", "the feed has no postings", "an XML document of", "only white space"] {
        imogen.waits_for("/desk/wires/quay-push", told);
    }
    let found = imogen.waits_for("/desk/search?words=quayside", "/desk/dispatches/");
    let dispatch = link(&found, "/desk/dispatches/");
    assert!(imogen.opens(&dispatch).body.contains("some day"), "its date is among its faults");

    for language in ["ar", "fa"] {
        imogen.sends("/desk/language", &[("language", language)]);
        for path in
            ["/desk/wires", "/desk/wires/quay-push", "/desk/wires/quay-private", "/desk/wires/quay-local"]
        {
            is_all_hers(path, &imogen.opens(path), 200, language);
        }
        let refused: [Sent<'_>; 7] = [
            ("/desk/wires/quay-push", &[("act", "read"), ("url", "http://127.0.0.1/minutes")], 502),
            ("/desk/wires/quay-push", &[("act", "read"), ("url", "ftp://quay.example/minutes")], 502),
            ("/desk/wires/quay-push", &[("act", "juggle")], 400),
            ("/desk/articles", &[("language", "en")], 400),
            ("/desk/stories/1/dispatches", &[("write", "1")], 400),
            ("/desk/outlets", &[("id", "quay"), ("name", "")], 400),
            ("/desk/claims/1/verdicts", &[("rating", "purple")], 400),
        ];
        for (path, fields, status) in refused {
            is_all_hers(path, &imogen.sends(path, fields), status, language);
        }
    }
}

/// A form: where to, its fields, and the status that answers it.
type Sent<'f> = (&'f str, &'f [(&'f str, &'f str)], u16);

fn is_all_hers(path: &str, page: &Page, status: u16, language: &str) {
    assert_eq!(page.status, status, "{path}: {}", page.body);
    let strays = strays_of(&page.body, language);
    assert!(strays.is_empty(), "{path}: {strays:?}");
}

/// All pages that can be reached, each kind of page a few times.
fn walk(from: &str, is_ours: impl Fn(&str) -> bool, open: impl Fn(&str) -> String) -> Vec<(String, String)> {
    let mut waiting = VecDeque::from([from.to_owned()]);
    let mut known = BTreeSet::from([from.to_owned()]);
    let mut seen = Vec::new();
    while let Some(path) = waiting.pop_front() {
        let body = open(&path);
        if !body.trim_start().starts_with("<!") || seen.len() >= MOST {
            continue;
        }
        for link in Document::from(body.as_str()).select("a[href]").iter() {
            let href = link.attr("href").unwrap_or_default();
            let path = href.split('#').next().unwrap_or_default().to_owned();
            if path.starts_with('/') && is_ours(&path) && known.insert(path.clone()) {
                waiting.push_back(path);
            }
        }
        seen.push((path, body));
    }
    seen
}

/// The texts of a page that hold Latin words which are neither content nor names.
fn strays_of(body: &str, language: &str) -> BTreeSet<String> {
    let page = Document::from(body);
    assert_eq!(page.select("html").attr("lang").as_deref(), Some(language), "{body}");
    page.select(CONTENT).remove();
    for told in page.select("body [lang]").iter() {
        if told.attr("lang").as_deref() != Some(language) {
            told.remove();
        }
    }
    let mut shown: Vec<String> =
        page.select("body, body *").iter().map(|one| one.immediate_text().to_string()).collect();
    for name in SHOWN {
        let told = page.select(&format!("[{name}]"));
        shown.extend(told.iter().filter_map(|one| one.attr(name)).map(|text| text.to_string()));
    }
    shown.iter().map(|text| without_isolates(text)).filter(|text| has_latin_words(text)).collect()
}

/// A text without what stands between U+2068 and U+2069: that is filled in, and may run in another direction.
fn without_isolates(text: &str) -> String {
    let mut depth = 0;
    let is_own = |c: &char| {
        match c {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ => {}
        }
        depth == 0 && *c != '\u{2069}'
    };
    text.chars().filter(is_own).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn has_latin_words(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 1 && !NAMES.contains(&word))
}
