//! An article of 4,600 characters in each language, read from words to named speakers with the weights that ship.
//!
//! `cargo bench -p gazette-statements --bench article`. Each article is several of the corpus's marked stories, one after
//! the other without their markings, so that it has as many statements as news copy; ten of them in turn, since one
//! alone would keep the weights it needs in the nearest cache.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the texts it measures with")]

use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use gazette_news::Language;
use gazette_statements::{Model, gold, read};

/// Characters of an article.
const LONG: usize = 4_600;
/// Articles read in turn.
const ARTICLES: usize = 10;

fn articles(code: &str, language: Language) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(code).join("sealed");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the corpus").filter_map(Result::ok).map(|e| e.path()).collect();
    files.sort();
    let mut articles = vec![String::new()];
    for file in files {
        let marked = std::fs::read_to_string(&file).expect("a text");
        let text = gold::inline(&file.display().to_string(), &marked, language).expect("marked").text;
        let last = articles.last_mut().expect("there is always one");
        last.push_str(&text);
        last.push_str("\n\n");
        if last.chars().count() >= LONG {
            *last = last.chars().take(LONG).collect();
            articles.push(String::new());
        }
    }
    articles.truncate(ARTICLES);
    articles
}

fn article(c: &mut Criterion) {
    let model = Model::shipped();
    let mut group = c.benchmark_group("article");
    for (code, language) in [("en", Language::ENGLISH), ("ar", Language::ARABIC), ("fa", Language::PERSIAN)] {
        let mut texts = articles(code, language).into_iter().cycle();
        group.bench_function(BenchmarkId::from_parameter(code), |b| {
            b.iter_batched(
                || texts.next().unwrap_or_default(),
                |text| read(model, black_box(&text), Some(language)),
                criterion::BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, article);
criterion_main!(benches);
