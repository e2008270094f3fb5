//! Orders written as sentences: "EDITORS: Please kill our story sent at 07:10", «یرجى عدم استخدام خبرنا», «لطفا … منتشر
//! نشود».

use gazette_news::Signal;

use crate::furniture::{Sent, fold};

/// A notice to editors says little else than its order; what tells a story is longer, in code points.
const LONGEST: usize = 900;

/// How a sentence to editors begins. Folded.
#[rustfmt::skip]
const TO_EDITORS: &[&str] = &[
    "editors", "attention", "note to editors", "please", "to all", "story removed", "the story", "our story", "kill ", "withdraw ",
    "disregard ", "do not use ", "clients", "subscribers",
];

/// What it orders. Folded.
#[rustfmt::skip]
const KILLS: &[&str] = &[
    "kill our story", "kill the story", "kill this story", "kill our item", "kill the item", "kill this item",
    "withdraw our story", "withdraw the story", "withdraw this story", "withdraw our item", "withdraw the item",
    "disregard our story", "disregard the story", "disregard this story", "story removed", "no substitute story",
    "will be no substitute",
];

/// Arabic agencies' words for it, whatever stands before them. Folded.
#[rustfmt::skip]
const ARABIC: &[&str] = &[
    "عدم استخدام خبرنا", "عدم استخدام الخبر", "عدم استعمال الخبر", "عدم نشر خبرنا", "عدم نشر الخبر", "الغاء الخبر السابق",
    "الرجاء عدم نشر خبر", "یرجی عدم نشر خبر", "نرجو عدم نشر خبر", "الرجاء عدم استخدام خبر", "نرجو عدم استخدام خبر", "الرجاء الغاء الخبر", "یرجی الغاء الخبر", "نرجو الغاء الخبر", "تلغی خبرها", "تسحب خبرها", "اعتبار الخبر ملغی", "اعتبار الخبر لاغیا",
];

/// How a Persian order ends. Folded.
const PERSIAN_ENDS: &[&str] = &[
    "منتشر نشود",
    "منتشر نکنید",
    "استفاده نشود",
    "استفاده نکنید",
    "حذف شود",
    "حذف کنید",
    "از خروجی حذف شد",
    "حذف گردید",
];

/// The kill that a headline or the first paragraphs order; `None` for what is copy.
pub(super) fn kill_in(headline: Option<&str>, sent: &[Sent<'_>]) -> Option<Signal> {
    if sent.iter().map(|paragraph| paragraph.text.chars().count()).sum::<usize>() > LONGEST {
        return None;
    }
    let lines = headline.into_iter().chain(sent.iter().take(3).map(|paragraph| &*paragraph.text));
    lines.into_iter().any(orders_a_kill).then_some(Signal::Kill)
}

fn orders_a_kill(line: &str) -> bool {
    if cries_kill(line) {
        return true;
    }
    let folded = fold(line);
    let line = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let has = |words: &[&str]| words.iter().any(|words| line.contains(words));
    let in_english =
        TO_EDITORS.iter().any(|begin| line.starts_with(begin)) && (has(KILLS) || withdraws_a_number(line));
    in_english || has(ARABIC) || line.split(['.', '؛']).any(is_persian_order)
}

/// "ATTENTION: KILL KILL KILL": nothing but the word, in capitals, and words that call for attention.
fn cries_kill(line: &str) -> bool {
    const CRIES: &[&str] =
        &["ATTENTION", "URGENT", "EDITORS", "MANDATORY", "BULLETIN", "ADVISORY", "STORY", "FLASH"];
    let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some()
        && words.clone().any(|word| word == "KILL")
        && words.all(|word| word == "KILL" || CRIES.contains(&word))
}

/// "Please disregard KBN0412": an order, and the number of an item.
fn withdraws_a_number(folded: &str) -> bool {
    const ORDERS: &[&str] = &["disregard ", "do not use ", "kill ", "withdraw "];
    ORDERS.iter().filter_map(|order| folded.split_once(order)).any(|(_, rest)| {
        let item = rest.split_whitespace().next().unwrap_or_default();
        let item = item.trim_matches(|c: char| !c.is_alphanumeric());
        let digits = item.bytes().filter(u8::is_ascii_digit).count();
        digits >= 3 && digits < item.len() && item.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

/// «لطفا خبر شماره ۱۴ منتشر نشود»: it names an item and ends in the order.
fn is_persian_order(sentence: &str) -> bool {
    let sentence = sentence.trim_matches(|c: char| !c.is_alphanumeric());
    let names_an_item =
        sentence.starts_with("خبر ") || sentence.contains(" خبر ") || sentence.starts_with("لطفا ");
    names_an_item && sentence.len() < 240 && PERSIAN_ENDS.iter().any(|end| sentence.ends_with(end))
}
