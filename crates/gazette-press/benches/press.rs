//! How long a whole site takes: a thousand articles, each with three editions, labels and a record.

use criterion::{Criterion, criterion_group, criterion_main};
use gazette_news::{ArticleId, Edition};
use gazette_press::plan::Plan;

#[path = "../tests/common/mod.rs"]
mod common;

const ARTICLES: i64 = 1_000;

fn site() -> Plan {
    let mut plan = common::plan();
    plan.articles = (1..=ARTICLES).map(article).collect();
    plan
}

fn article(number: i64) -> gazette_press::plan::ArticlePlan {
    let mut article = common::dam();
    article.id = ArticleId(number);
    article.slug = format!("tellin-dam-{number}-of-many");
    for pressed in &mut article.editions {
        let (time, change) = (pressed.edition.published(), pressed.edition.change().clone());
        let (text, labels) = (pressed.edition.text().clone(), pressed.edition.labels().to_vec());
        let edition = Edition::new(article.id, pressed.edition.number(), time, change, text, labels);
        pressed.edition = edition.expect("a sound edition");
        pressed.leaf += 10 * number as u64;
    }
    article
}

fn bench(c: &mut Criterion) {
    let plan = site();
    let mut group = c.benchmark_group("press");
    group.sample_size(10);
    group.bench_function("a thousand articles of three editions", |b| {
        b.iter(|| gazette_press::press(&plan).expect("pressed").len());
    });
    group.bench_function("the addresses of a thousand articles", |b| {
        b.iter(|| gazette_press::article_paths(&plan).len())
    });
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
