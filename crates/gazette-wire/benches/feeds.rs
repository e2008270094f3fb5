//! Feeds: parsing alone (quick-xml's events), the feed as it was sent, and whole dispatches, on the same bytes.
//!
//! `cargo bench -p gazette-wire --bench feeds`; the ratio of the second to the first is what reading costs above parsing.

use std::fmt::Write;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gazette_wire::{Input, feed, read};

/// A feed of two hundred postings with whole articles, in the shape of a common content system.
fn rss() -> String {
    let mut rss = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Port Halen Observer</title><link>https://observer.example/</link>\
         <description>News of the coast</description><language>en</language>",
    );
    for n in 0..200 {
        let paragraph = format!(
            "The council of Port Halen said on day {n} that the harbour would stay open &amp; that ferries would run. "
        );
        let body: String = (0..8).map(|_| format!("<p>{}</p>\n", paragraph.repeat(3))).collect();
        let _ = writeln!(
            rss,
            "<item><title>Harbour stays open, council says ({n})</title><link>https://observer.example/{n}</link>\
             <guid isPermaLink=\"false\">observer-{n}</guid><dc:creator><![CDATA[Sara Haddad]]></dc:creator>\
             <pubDate>Mon, 12 Jan 2026 14:{:02}:00 +0000</pubDate><category>Coast</category><category>Ferries</category>\
             <description><![CDATA[{paragraph}]]></description><content:encoded><![CDATA[{body}]]></content:encoded></item>",
            n % 60
        );
    }
    rss.push_str("</channel></rss>");
    rss
}

fn events(text: &str) -> usize {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut count = 0;
    while !matches!(reader.read_event().expect("sound XML"), quick_xml::events::Event::Eof) {
        count += 1;
    }
    count
}

fn feeds(c: &mut Criterion) {
    let text = rss();
    let input =
        Input { bytes: text.as_bytes(), url: Some("https://observer.example/feed/"), ..Input::default() };
    let mut group = c.benchmark_group("feed");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("parsing alone", |b| b.iter(|| events(black_box(&text))));
    group.bench_function("as sent", |b| b.iter(|| feed::parse(black_box(&input))));
    group.bench_function("dispatches", |b| b.iter(|| read(black_box(&input))));
    group.finish();
}

criterion_group!(benches, feeds);
criterion_main!(benches);
