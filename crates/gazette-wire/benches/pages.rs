//! What reading a page costs, beside what parsing it alone costs: the ratio of the two is what this room adds.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use dom_query::Document;
use gazette_wire::{Input, read};

#[path = "../tests/pages/mod.rs"]
mod pages;

/// Every shape of our own Arabic, English and Persian pages, each made as heavy as pages are: 80 kB, half of it scripts.
fn set() -> Vec<String> {
    let mut set = Vec::new();
    for words in [&pages::words::ARABIC, &pages::words::ENGLISH, &pages::words::PERSIAN] {
        let stories = pages::stories(words.language);
        let plain = pages::pages(&stories, words, pages::shapes::ALL);
        let hard = pages::pages(&stories, words, pages::wild::ALL);
        let more = pages::pages(&stories, words, pages::systems::ALL);
        let still_more = pages::pages(&stories, words, pages::presses::ALL);
        for (_, html, _) in plain.into_iter().chain(hard).chain(more).chain(still_more).step_by(5) {
            let script = format!("<script>{}</script>", "window.push({a:1,b:'<i>'});".repeat(1_500));
            let menu =
                "<div class=\"menu-col\"><ul><li class=\"item\"><a href=\"/a/b/c\">x y</a></li></ul></div>"
                    .repeat(300);
            set.push(
                html.replace("</body>", &format!("<div class=\"mega-menu\">{menu}</div>{script}</body>")),
            );
        }
    }
    set
}

fn cost(c: &mut Criterion) {
    let set = set();
    let bytes: usize = set.iter().map(String::len).sum();
    let mut group = c.benchmark_group("pages");
    group.throughput(Throughput::Bytes(bytes as u64)).sample_size(20);
    group.bench_function("parsing alone", |b| {
        b.iter_batched(
            || (),
            |()| set.iter().for_each(|html| drop(black_box(Document::from(html.as_str())))),
            BatchSize::PerIteration,
        );
    });
    group.bench_function("reading", |b| {
        b.iter_batched(
            || (),
            |()| {
                set.iter().for_each(|html| {
                    drop(black_box(read(&Input { bytes: html.as_bytes(), ..Input::default() })))
                })
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
    println!("{} pages of {} bytes on average", set.len(), bytes / set.len());
}

criterion_group!(benches, cost);
criterion_main!(benches);
