//! Speed and memory of both engines: dispatches made up from the words of real ones, streamed in.
//!
//! `cargo run --release -p gazette-origins --example speed -- 1000000 < texts.jsonl` (JSON lines with `text`); with
//! `same` after the number it is one text that comes again and again.
//!
//! Each text is a walk along pairs of words that stand together in the input, so that words are as common and passages
//! as rare as in news copy; five dispatches tell a story, with names and words of its own, and every fifth dispatch is
//! a copy of an earlier one. What is timed is processor time of this thread, so that a busy machine tells no other
//! figures.

#![allow(clippy::disallowed_methods, reason = "a measurement reads the clock")]

use std::collections::HashMap;
use std::io::Read;

use gazette_origins::Tokens;
use gazette_origins::origins::{Index, Text};
use gazette_origins::stories::{Stories, Told};
use jiff::Timestamp;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let most: u64 = std::env::args().nth(1).unwrap_or_else(|| "100000".into()).parse()?;
    let is_same = std::env::args().nth(2).is_some_and(|word| word == "same");
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let wording = Wording::read(&input)?;
    let (mut index, mut stories) = (Index::default(), Stories::new());
    let (mut spent, mut records) = ([0.0f64; 2], 0);
    let (mut since, mut counted, mut bytes) = ([0.0f64; 2], 0, 0);
    let mut shown = 1_000;
    println!("     held   origins/s  stories/s     both/s   bytes held a dispatch: origins  stories   both");
    let outlets: Vec<String> = (0..200).map(|n| format!("Outlet {}", name(n * 7_919))).collect();
    for key in 0..most {
        let text = wording.dispatch(if is_same { 0 } else { key });
        bytes += text.len() as u64;
        let published = Timestamp::from_second(1_700_000_000 + key as i64 * 3).ok();
        let (title, text) = text.split_once('\n').unwrap_or_default();
        let start = processor_seconds();
        let outlet = Some(outlets[(key * 31 % 200) as usize].as_str());
        let tokens = Tokens::of(text, None);
        let added =
            index.add_read(Text { published, outlet, title: Some(title), ..Text::new(key, text) }, &tokens);
        let between = processor_seconds();
        let told = Told { key, text, title: Some(title), published, language: None, outlet: None };
        let joined = stories.add_read(told, &tokens);
        records += (added.record.len() + joined.record.len()) as u64;
        spent[0] += between - start;
        spent[1] += processor_seconds() - between;
        counted += 1;
        // The last tenth before each mark: what a dispatch costs with so many held.
        if key + 1 == shown * 9 / 10 {
            (since, counted) = (spent, 0);
        }
        if key + 1 == shown || key + 1 == most {
            let (origins, told) = (spent[0] - since[0], spent[1] - since[1]);
            let n = f64::from(counted);
            let held = [index.bytes() as u64 / (key + 1), stories.bytes() as u64 / (key + 1)];
            println!(
                "{:>9}  {:>9.0}  {:>9.0}  {:>9.0}   {:>30} {:>8} {:>6}",
                key + 1,
                n / origins,
                n / told,
                n / (origins + told),
                held[0],
                held[1],
                held[0] + held[1]
            );
            shown *= 10;
        }
    }
    let each = |sum: u64| sum / most.max(1);
    println!("a dispatch: {} bytes of text, {} bytes of records for the store", each(bytes), each(records));
    Ok(())
}

/// Processor time of this process, which has one thread, in seconds; wall-clock time where the system does not tell.
fn processor_seconds() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    let told = std::fs::read_to_string("/proc/self/schedstat").ok();
    let nanoseconds = told.and_then(|t| t.split_whitespace().next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64(), |n| n / 1e9)
}

/// Which words follow which in the input.
struct Wording {
    words: Vec<String>,
    after: Vec<Vec<u32>>,
}

impl Wording {
    fn read(input: &str) -> Result<Wording, serde_json::Error> {
        let mut wording = Wording { words: Vec::new(), after: Vec::new() };
        let mut numbers: HashMap<String, u32> = HashMap::new();
        for line in input.lines() {
            let line: serde_json::Value = serde_json::from_str(line)?;
            let mut before = None;
            for word in line["text"].as_str().unwrap_or_default().split_whitespace() {
                let number = *numbers.entry(word.to_owned()).or_insert_with(|| {
                    wording.words.push(word.to_owned());
                    wording.after.push(Vec::new());
                    wording.words.len() as u32 - 1
                });
                if let Some(before) = before.replace(number) {
                    wording.after[before as usize].push(number);
                }
            }
        }
        Ok(wording)
    }

    /// A headline, and after a line break a text of 260 words.
    fn dispatch(&self, key: u64) -> String {
        let story = key / 5;
        // Every fifth dispatch of a story copies its first one, cut by a third.
        let (seed, words) = if key % 5 == 4 { (story * 5, 170) } else { (key, 260) };
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut about = Dice(story.wrapping_mul(0xD6E8_FEB8_6659_FD93) | 1);
        let own: Vec<String> = (0..14)
            .map(|n| match n % 2 {
                0 => name(about.roll()),
                _ => self.words[about.roll() as usize % self.words.len()].clone(),
            })
            .collect();
        let mut out = own[..6].join(" ");
        out.push('\n');
        let mut at = dice.roll() as usize % self.words.len();
        for n in 0..words {
            let next = &self.after[at];
            at = match next.len() {
                0 => dice.roll() as usize % self.words.len(),
                len => next[dice.roll() as usize % len] as usize,
            };
            out.push_str(&self.words[at]);
            out.push(if n % 70 == 69 { '\n' } else { ' ' });
            if n % 12 == 11 {
                out.push_str(&own[dice.roll() as usize % own.len()]);
                out.push(' ');
            }
        }
        out
    }
}

fn name(n: u64) -> String {
    const PARTS: [&str; 16] = [
        "ba", "dor", "mi", "sten", "ka", "vel", "ru", "gan", "to", "lin", "fe", "har", "zo", "nes", "pi",
        "mar",
    ];
    let word: String = (0..4).map(|k| PARTS[(n >> (k * 4)) as usize & 15]).collect();
    word[..1].to_uppercase() + &word[1..]
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(0x1405_7B7E_F767_814F);
        self.0 >> 33
    }
}
