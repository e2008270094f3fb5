use crate::common::plan;
use crate::reader::{Reader, attributes};

fn decoded(link: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = link.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        match (*first, after) {
            (b'%', [high, low, after @ ..]) => {
                let hex = [*high, *low];
                let hex = std::str::from_utf8(&hex).expect("ASCII");
                bytes.push(u8::from_str_radix(hex, 16).expect("hexadecimal"));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn every_link_inside_the_site_leads_to_a_page_of_it() {
    let plan = plan();
    let reader = Reader::of(&plan);
    let paths: Vec<&str> = reader.paths().collect();
    let mut followed = 0;
    for (from, source) in reader.html() {
        let links = attributes(&source, "href").into_iter().chain(attributes(&source, "src"));
        for link in links {
            let inside = link.strip_prefix(plan.site.home.as_str()).unwrap_or(link);
            if !inside.starts_with('/') && !inside.starts_with('#') {
                continue;
            }
            let (path, fragment) = inside.split_once('#').unwrap_or((inside, ""));
            let path = if path.is_empty() { from.to_owned() } else { decoded(path) };
            assert!(paths.contains(&path.as_str()), "{from} links to {path}, which is not there");
            if !fragment.is_empty() {
                assert!(reader.source(&path).contains(&format!("id=\"{fragment}\"")), "{path}#{fragment}");
            }
            followed += 1;
        }
    }
    assert!(followed > 500, "only {followed} links were found");
}

#[test]
fn sitemaps_name_pages_of_the_site_and_the_news_of_two_days() {
    let plan = plan();
    let reader = Reader::of(&plan);
    let paths: Vec<&str> = reader.paths().collect();
    for map in ["/sitemap.xml", "/sitemap-news.xml"] {
        for rest in reader.source(map).split("<loc>").skip(1) {
            let loc = rest.split("</loc>").next().expect("an end");
            let path = decoded(loc.strip_prefix(&plan.site.home).expect("an address of the site"));
            assert!(paths.contains(&path.as_str()), "{map}: {path}");
        }
    }
    let news = reader.source("/sitemap-news.xml");
    assert!(news.contains("northern-bank-talks"));
    assert!(!news.contains("tellin-dam"), "it came out more than 48 hours before the pressing");
    assert!(reader.source("/sitemap.xml").contains("hreflang=\"fa\""));
}

#[test]
fn pages_in_other_languages_point_at_each_other() {
    let reader = Reader::of(&plan());
    for path in ["/", "/en/", "/ar/", "/fa/"] {
        let source = reader.source(path);
        for language in ["en", "ar", "fa", "x-default"] {
            assert!(
                source.contains(&format!("<link rel=\"alternate\" hreflang=\"{language}\"")),
                "{path}: {language}"
            );
        }
    }
    assert!(reader.source("/en/").contains("<link rel=\"canonical\" href=\"https://lantern.example/\">"));
    assert!(
        reader.source("/ar/about/").contains("hreflang=\"fa\" href=\"https://lantern.example/fa/about/\"")
    );
}

#[test]
fn a_site_that_cannot_be_reached_names_no_news() {
    let mut plan = plan();
    plan.site.contact = None;
    let reader = Reader::of(&plan);
    assert!(!reader.source("/sitemap-news.xml").contains("<url>"));
    assert!(reader.source("/sitemap.xml").contains("northern-bank-talks"));
}
