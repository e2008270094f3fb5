//! How fast words are found, and what keeping them costs, in a newsroom of many dispatches that are made up here.
//!
//! ```sh
//! cargo run --release -p gazette-store --example search_speed -- 100000 /tmp/search [postgres://…]
//! ```
//!
//! The words of a text are drawn as words of a language are: a few are in nearly every text, most in hardly any.

use std::time::Instant;

use gazette_news::{Capture, Channel, Digest, Outlet, Owner, Wire};
use gazette_store::{Arrival, Db, Findable, Store};
use gazette_text::search::Question;
use jiff::Timestamp;

/// Words of a text.
const LENGTH: u64 = 300;

/// Different words of all texts.
const VOCABULARY: u64 = 60_000;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: u64 = arguments.next().ok_or("how many dispatches?")?.parse()?;
    let dir = arguments.next().ok_or("in which directory?")?;
    std::fs::create_dir_all(&dir)?;
    let file = std::path::Path::new(&dir).join("search.db");
    let db = match arguments.next() {
        Some(url) => Db::open_server(&url).await?,
        None => Db::open_file(&file).await?,
    };
    let store = Store::open(db).await?;
    let wire = wire(&store).await?;
    let begun = Instant::now();
    for number in store.dispatch_count().await? as u64..count {
        arrive(&store, &wire, number).await?;
    }
    println!("{count} dispatches taken in, {:.1} s", begun.elapsed().as_secs_f64());
    if let Ok(about) = std::fs::metadata(&file) {
        println!("the database: {} MB", about.len() / 1_000_000);
    }
    for asked in [
        word(1),
        format!("{} {} {}", word(2), word(40), word(300)),
        word(VOCABULARY - 7),
        format!("\"{} {}\"", word(1), word(2)),
        format!("{} \"{} {}\"", word(50), word(1), word(3)),
        format!("{}*", &word(5)[..3]),
        "quay".to_owned(),
        "nothing has this".to_owned(),
    ] {
        let question = Question::read(&asked);
        let mut took = Vec::new();
        let mut found = 0;
        for _ in 0..5 {
            let begun = Instant::now();
            found = store.search(Findable::Dispatch, &question, None, 51).await?.len();
            took.push(begun.elapsed().as_secs_f64() * 1e3);
        }
        took.sort_by(f64::total_cmp);
        println!(
            "{asked:32} {found:3} of the latest 51, {:.1} ms (median of 5), {:.1} ms at most",
            took[2], took[4]
        );
    }
    store.close().await;
    Ok(())
}

async fn wire(store: &Store) -> Result<Wire, Box<dyn std::error::Error>> {
    let owner = Owner { id: "quay".parse()?, name: "Quay".into(), country: None, group: None };
    store.keep_owner(&owner).await?;
    let outlet = Outlet { owner: Some(owner.id), agency: true, ..Outlet::new("quay".parse()?, "Quay Wire") };
    store.keep_outlet(&outlet).await?;
    let wire = Wire { id: "quay".parse()?, outlet: outlet.id, channel: Channel::Folder("quay".into()) };
    store.keep_wire(&wire, 900).await?;
    Ok(wire)
}

async fn arrive(store: &Store, wire: &Wire, number: u64) -> Result<(), Box<dyn std::error::Error>> {
    let mut random = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let text: Vec<String> = (0..LENGTH).map(|_| drawn(&mut random)).collect();
    let (headline, text) = (text[..8].join(" "), text.join(" "));
    let now = Timestamp::from_second(1_767_225_600 + number as i64)?;
    let mut digest = [0; 32];
    digest[..8].copy_from_slice(&number.to_be_bytes());
    let digest = Digest(digest);
    let capture =
        Capture { digest, wire: wire.id.clone(), url: None, content_type: None, received: now, len: 8 };
    let capture = store.keep_capture(&capture, &number.to_be_bytes()).await?.ok_or("it is new")?;
    let arrival = Arrival {
        outlet: wire.outlet.clone(),
        guid: number.to_string(),
        revision: None,
        content: digest,
        headline: Some(headline),
        language: "en".into(),
        published: Some(now),
        embargo: None,
        killed: false,
        held: false,
        parts: format!("{{\"text\":{text:?}}}"),
        faults: vec![],
    };
    store.take_in(capture, &arrival, now).await?;
    Ok(())
}

/// A word by Zipf's law, nearly: the n-th is drawn with a chance of one in n.
fn drawn(random: &mut u64) -> String {
    *random ^= *random << 13;
    *random ^= *random >> 7;
    *random ^= *random << 17;
    let part = (*random >> 11) as f64 / (1u64 << 53) as f64;
    word((VOCABULARY as f64).powf(part) as u64)
}

fn word(number: u64) -> String {
    let mut rest = number.wrapping_mul(2_654_435_761) % 308_915_776;
    let letters = (0..6).map(|_| {
        let letter = char::from(b'a' + (rest % 26) as u8);
        rest /= 26;
        letter
    });
    letters.collect()
}
