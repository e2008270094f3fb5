//! An article of 4,600 characters in each language, read from words to named speakers with the weights that ship.
//!
//! `cargo bench -p gazette-statements --bench article`. Each article is several of the corpus's marked stories, one after
//! the other without their markings; ten of them in turn, since one alone would keep the weights it needs in the nearest
//! cache. `article` is copy of every register, `dense` the short stacked stories of agencies (`train/p…`, `q…`, `r…`), with
//! about fifty statements an article: the most that an article costs.

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

/// Articles of the stories in a folder of the corpus whose names begin so.
fn articles(folder: &str, begins: &[&str], language: Language) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(language.as_str()).join(folder);
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the corpus").filter_map(Result::ok).map(|e| e.path()).collect();
    files.retain(|file| {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        begins.iter().any(|begin| name.starts_with(begin))
    });
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
    measure(c, "article", "sealed", &[""]);
}

fn dense(c: &mut Criterion) {
    measure(c, "dense", "train", &["p", "q", "r"]);
}

fn measure(c: &mut Criterion, name: &str, folder: &str, begins: &[&str]) {
    let model = Model::shipped();
    let mut group = c.benchmark_group(name);
    for language in Language::WORKING {
        let mut texts = articles(folder, begins, language).into_iter().cycle();
        group.bench_function(BenchmarkId::from_parameter(language), |b| {
            b.iter_batched(
                || texts.next().unwrap_or_default(),
                |text| read(model, black_box(&text), Some(language)),
                criterion::BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, article, dense);
criterion_main!(benches);
