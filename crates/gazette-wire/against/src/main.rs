//! Reads the same pages with this room and with the crates of the same trade, page by page in turn, and prints how much
//! of the true text each gives and what it costs.
//!
//! ```text
//! cargo run --release --manifest-path crates/gazette-wire/against/Cargo.toml -- DIR [ROUNDS]
//! ```
//!
//! DIR holds `ground-truth.json`, `{"ID": {"url"?, "articleBody"}}`, and `html/ID.html.gz`. The others take text, so the
//! charset is found for them before their time begins; this room is given the bytes. Time is CPU time of the one
//! thread that reads, the median of the rounds; those who read take turns in being first at a page.

mod pages;
mod readers;
mod score;

use std::time::Duration;

use pages::Page;
use readers::{READERS, Reader};
use score::{Score, Sum};

type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

/// Rounds, where none are asked for.
const ROUNDS: usize = 3;

/// What a reader did with all pages.
#[derive(Default)]
struct Account {
    /// CPU time of each round.
    rounds: Vec<Duration>,
    sum: Sum,
}

fn main() -> Fallible<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("say which folder holds ground-truth.json and html/")?;
    let rounds = arguments.next().map_or(Ok(ROUNDS), |rounds| rounds.parse())?.max(1);
    let pages = pages::of(folder.as_ref())?;
    let mut accounts: Vec<Account> = READERS.iter().map(|_| Account::default()).collect();
    for round in 0..rounds {
        accounts.iter_mut().for_each(|account| account.rounds.push(Duration::ZERO));
        for (at, page) in pages.iter().enumerate() {
            for turn in 0..READERS.len() {
                let who = (at + turn) % READERS.len();
                let text = timed(&READERS[who], page, &mut accounts[who].rounds[round]);
                if round == 0 {
                    accounts[who].sum.add(Score::of(&page.gold, &text));
                }
            }
        }
    }
    print(&accounts, pages.len());
    Ok(())
}

fn timed(reader: &Reader, page: &Page, spent: &mut Duration) -> String {
    let before = cpu();
    let text = (reader.read)(page);
    *spent += cpu().saturating_sub(before);
    text
}

/// CPU time of this thread so far.
fn cpu() -> Duration {
    let spent = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(spent.tv_sec.unsigned_abs(), u32::try_from(spent.tv_nsec).unwrap_or(0))
}

fn print(accounts: &[Account], pages: usize) {
    let cost: Vec<f64> = accounts.iter().map(|account| median_ms(account) / pages as f64).collect();
    println!("{:<28}{:>10}{:>9}{:>7}{:>10}{:>9}", "", "shingles", "words", "empty", "ms/page", "ratio");
    for ((reader, account), ms) in READERS.iter().zip(accounts).zip(&cost) {
        let ratio = ms / cost[0];
        if reader.is_parsing_alone {
            println!("{:<28}{:>10}{:>9}{:>7}{ms:>10.2}{ratio:>9.2}", reader.name, "", "", "");
            continue;
        }
        let (shingles, words) = (account.sum.shingles(), account.sum.words());
        let empty = account.sum.empty;
        println!("{:<28}{shingles:>10.4}{words:>9.4}{empty:>7}{ms:>10.2}{ratio:>9.2}", reader.name);
    }
    println!("{pages} pages, {} rounds; ratio to parsing alone", accounts[0].rounds.len());
}

fn median_ms(account: &Account) -> f64 {
    let mut rounds = account.rounds.clone();
    rounds.sort_unstable();
    1000.0 * rounds[rounds.len() / 2].as_secs_f64()
}
