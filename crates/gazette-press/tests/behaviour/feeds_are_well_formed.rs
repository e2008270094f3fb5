use quick_xml::Reader as Xml;
use quick_xml::events::Event;

use crate::common::plan;
use crate::reader::Reader;

/// Reads a document to its end and gives the text of every element of this name.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Xml::from_str(xml);
    let (mut found, mut open, mut depth) = (Vec::new(), false, 0);
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => {
                assert_eq!(depth, 0, "an element was left open");
                return found;
            }
            Event::Start(start) => {
                depth += 1;
                open = start.name().as_ref() == name;
                if open {
                    found.push(String::new());
                }
            }
            Event::End(_) => {
                depth -= 1;
                open = false;
            }
            Event::Text(text) if open => {
                if let Some(last) = found.last_mut() {
                    last.push_str(&text);
                }
            }
            Event::GeneralRef(entity) if open => {
                if let Some(last) = found.last_mut() {
                    last.push_str(match &*entity {
                        "lt" => "<",
                        "gt" => ">",
                        "quot" => "\"",
                        "amp" => "&",
                        "#39" => "'",
                        other => panic!("an entity that no reader knows: {other}"),
                    });
                }
            }
            _ => {}
        }
    }
}

#[test]
fn every_xml_file_is_well_formed() {
    let reader = Reader::of(&plan());
    let files: Vec<String> =
        reader.paths().filter(|p| p.ends_with(".xml") || p.ends_with(".svg")).map(str::to_owned).collect();
    assert!(files.len() >= 14);
    for file in files {
        texts(&reader.source(&file), "title");
    }
}

#[test]
fn rss_names_the_authors_that_the_article_credits_and_carries_the_whole_text() {
    let rss = Reader::of(&plan()).source("/en/rss.xml");
    assert!(texts(&rss, "dc:creator").contains(&"Imogen Tarrant".to_owned()));
    assert!(
        texts(&rss, "dc:source")
            .contains(&"Source: Amber Sea Press - ASP; Coastline Television; Al-Mirsat".to_owned())
    );
    let bodies = texts(&rss, "content:encoded");
    let dam = bodies.iter().find(|body| body.contains("Tellin Dam above")).expect("the dam");
    assert!(
        dam.contains(
            "<mark>killed 27 people</mark>, <small>[Conflicting: <bdi>Civil Protection Service</bdi>]</small>"
        ),
        "{dam}"
    );
    assert!(dam.contains("Schools in Orsby will stay closed"), "the last paragraph is there");
    assert!(dam.contains("Source: Amber Sea Press - ASP"));
    assert!(texts(&rss, "pubDate").contains(&"Tue, 17 Nov 2026 13:00:00 GMT".to_owned()));
}

#[test]
fn atom_ids_stay_the_same_and_times_follow_the_acts_that_move_them() {
    let atom = Reader::of(&plan()).source("/en/atom.xml");
    assert!(texts(&atom, "id").contains(&"https://lantern.example/en/halvane/tellin-dam-tolls/".to_owned()));
    assert!(texts(&atom, "updated").contains(&"2026-11-18T07:30:00Z".to_owned()));
    assert!(atom.contains("xml:lang=\"en\""));
}

#[test]
fn json_feed_says_the_same() {
    let reader = Reader::of(&plan());
    let feed: serde_json::Value = serde_json::from_str(&reader.source("/fa/feed.json")).expect("JSON");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["language"], "fa");
    assert_eq!(feed["items"][0]["authors"][0]["name"], "شیرین بندری");
    assert!(feed["items"][0]["content_html"].as_str().is_some_and(|html| html.contains("dir=\"rtl\"")));
}

#[test]
fn small_files_say_what_their_specifications_ask() {
    let reader = Reader::of(&plan());
    assert!(reader.source("/robots.txt").contains("Sitemap: https://lantern.example/sitemap.xml\n"));
    let security = reader.source("/.well-known/security.txt");
    assert!(
        security.contains("Contact: mailto:desk@lantern.example\n") && security.contains("Expires: 2027-")
    );
    assert!(reader.source("/trust.txt").contains("contact=mailto:desk@lantern.example\n"));
}
