//! Pages that are no pages, and pages made to cost much.

use gazette_news::FaultKind;

use crate::{Input, Reading};

fn page(html: &str) -> Reading {
    super::read(&Input { bytes: html.as_bytes(), ..Input::default() })
}

fn kinds(reading: &Reading) -> Vec<FaultKind> {
    let of_dispatches = reading.dispatches.iter().flat_map(|d| d.faults.iter());
    reading.faults.iter().chain(of_dispatches).map(|f| f.kind).collect()
}

#[test]
fn what_is_no_page_is_named() {
    for (input, kind) in [
        ("%PDF-1.7 ...", FaultKind::WrongFormat),
        ("<?xml version='1.0'?><rss version='2.0'><channel/></rss>", FaultKind::WrongFormat),
        (" \n ", FaultKind::Empty),
        ("<title>Ferry</title><img src=a.jpg>", FaultKind::NoText),
        (
            "<title>Sign in</title><form><input name=u><input type=password></form><p>Please sign in.</p>",
            FaultKind::Walled,
        ),
    ] {
        assert!(kinds(&page(input)).contains(&kind), "{input}: {:?}", kinds(&page(input)));
    }
}

#[test]
fn costly_markup_is_bounded_and_its_text_kept() {
    let copy =
        "<p>The ferry was late again on Monday, the harbour master said, and nobody was hurt.</p>".repeat(8);
    let deep = format!("{}{copy}{}", "<div>".repeat(50_000), "</div>".repeat(50_000));
    let reading = page(&deep);
    assert!(kinds(&reading).contains(&FaultKind::TooDeep));
    assert!(reading.dispatches[0].text().contains("harbour master"));
    let open = format!("{copy}{}", "<b class=a><p>x, y.".repeat(40_000));
    assert!(page(&open).dispatches[0].text().contains("harbour master"));
    let long = format!("<p>{}</p>", "a".repeat(3 << 20));
    let reading = page(&long);
    assert!(kinds(&reading).contains(&FaultKind::TooLarge));
    assert!(reading.dispatches[0].text().len() <= super::outline::TEXT_BYTES);
}

#[test]
fn broken_markup_never_panics() {
    let pieces = [
        "<div",
        "<p>",
        "</p>",
        "</div>",
        "<a href='",
        "'>",
        "<time datetime=2026-05-",
        "<!--",
        "-->",
        "&amp",
        "&#x0;",
        "<table><td>",
        "قال، ",
        "<h1>",
        "word ",
        "\u{0}",
        "<script>",
        "</script",
        "<br><br>",
        "\u{200c}",
    ];
    let mut seed = 7usize;
    for _ in 0..400 {
        let mut html = String::new();
        for _ in 0..60 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            html.push_str(pieces[(seed >> 33) % pieces.len()]);
        }
        let reading = page(&html);
        assert!(!reading.dispatches.is_empty() || !reading.faults.is_empty(), "{html}");
    }
}
