//! Whether an update only adds to what readers were told (rules 15 to 17).
//!
//! What an update changes of a printed sentence, or takes out with nothing left of it, was told to readers and is not
//! told any more: that is a correction, and is called one. Sentences may move, part, join and grow; a slip of the pen
//! may be mended; headline and standfirst may be told anew from what the article says. A number may give way to a newer
//! one where the update says what it was: "eleven, up from nine".

use std::cmp::Reverse;
use std::collections::HashSet;

use gazette_news::ArticleText;

use crate::meaning::{is_light, is_same, is_turning};
use crate::wording::{cut, printed, surplus, words};

/// The part of a sentence's words, of 100, that stand in another which says the same with a change.
const ALIKE: usize = 50;

/// As many words are named.
const MOST_NAMED: usize = 5;

/// Number words whose figure an update may have risen from.
#[rustfmt::skip]
const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty",
    "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion",
    "واحد", "اثنين", "اثنان", "شخصان", "شخصين", "ثلاثة", "ثلاث", "أربعة", "أربع", "خمسة", "خمس", "ستة", "ست",
    "سبعة", "سبع", "ثمانية", "ثمان", "ثماني", "تسعة", "تسع", "عشرة", "عشر", "أحد", "إحدى", "عشرون", "عشرين",
    "ثلاثون", "ثلاثين", "أربعون", "أربعين", "خمسون", "خمسين", "مئة", "مائة", "ألف", "یک", "دو", "سه", "چهار",
    "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده",
    "هجده", "نوزده", "بیست", "سی", "چهل", "پنجاه", "صد", "هزار",
];

/// Words that say when something was so, and not what: they follow the time at which it is told.
const TENSES: &[&str] =
    &["is", "are", "was", "were", "be", "been", "has", "have", "had", "also", "who", "which", "as", "with"];

/// The words of a printed text that an update changes, or takes out with nothing left of them; empty if it only adds.
pub(crate) fn overwritten(before: &ArticleText, after: &ArticleText) -> Vec<String> {
    let (old, unchanged) = (sentences(&before.body), sentences(&after.body));
    let new = After::of(after, &old);
    let mut lost = Vec::new();
    for sentence in old.iter().filter(|sentence| !unchanged.contains(sentence)) {
        lost.extend(new.lost_of(sentence));
    }
    let heads = [
        (Some(before.headline.as_str()), Some(after.headline.as_str())),
        (before.headline_attribution.as_deref(), after.headline_attribution.as_deref()),
        (before.standfirst.as_deref(), after.standfirst.as_deref()),
    ];
    for (old, anew) in heads {
        lost.extend(new.lost_of_head(&words(old.unwrap_or_default()), &words(anew.unwrap_or_default())));
    }
    for (old, anew) in [(&before.dateline, &after.dateline), (&before.byline, &after.byline)] {
        let [old, anew] = [old, anew].map(|part| words(part.as_deref().unwrap_or_default()));
        lost.extend(gone(&old, &anew));
    }
    let mut named = HashSet::new();
    lost.retain(|word| named.insert(word.clone()));
    lost.truncate(MOST_NAMED);
    lost.into_iter().map(|word| as_printed(word, before, after)).collect()
}

/// A word as one of two texts prints it.
fn as_printed(word: String, before: &ArticleText, after: &ArticleText) -> String {
    let (before, after) = (printed(before), printed(after));
    let is_it = |shown: &&str| shown.to_lowercase() == word;
    let shown = cut(&before).find(is_it).or_else(|| cut(&after).find(is_it));
    shown.map_or(word, str::to_owned)
}

/// The updated text, ready to be asked what is left of a sentence.
struct After {
    /// The sentences of its body that readers have not seen as they are, and those that stand beside each other as one:
    /// a sentence may be parted in two.
    changed: Vec<Vec<String>>,
    /// All its words.
    all: Vec<String>,
}

impl After {
    fn of(text: &ArticleText, old: &[Vec<String>]) -> After {
        let sentences = sentences(&text.body);
        let heads = [Some(&text.headline), text.headline_attribution.as_ref(), text.standfirst.as_ref()];
        let heads = heads.into_iter().flatten().flat_map(|head| words(head));
        let all = sentences.iter().flatten().cloned().chain(heads).collect();
        let is_new = |sentence: &&Vec<String>| !old.contains(sentence);
        let mut changed: Vec<Vec<String>> = sentences.iter().filter(is_new).cloned().collect();
        let pairs = sentences.windows(2).filter(|pair| pair.iter().all(|sentence| is_new(&sentence)));
        changed.extend(pairs.map(<[_]>::concat));
        After { changed, all }
    }

    /// What is lost of a sentence that does not stand in the text as it was.
    fn lost_of(&self, old: &[String]) -> Vec<String> {
        let alike = self.changed.iter().filter(|new| is_alike(old, new));
        let Some(anew) = alike.max_by_key(|new| (shared(old, new), Reverse(new.len()))) else {
            return gone(old, &self.all);
        };
        // What only follows the sentence's last word does not turn it round.
        let end = old.last().and_then(|last| anew.iter().rposition(|word| word == last));
        let turned = turned(old, end.map_or(anew.as_slice(), |end| &anew[..=end]));
        let is_told = |word: &String| is_number(word) && self.all.contains(word);
        turned.into_iter().chain(gone(old, anew).into_iter().filter(|word| !is_told(word))).collect()
    }

    /// A headline is told anew from what the article says: its words may stand anywhere in it.
    fn lost_of_head(&self, old: &[String], anew: &[String]) -> Vec<String> {
        let turned = if is_alike(old, anew) { turned(old, anew) } else { Vec::new() };
        turned.into_iter().chain(gone(old, &self.all)).collect()
    }
}

/// The words of one text of which another has no spelling and no ending.
fn gone(old: &[String], anew: &[String]) -> Vec<String> {
    let is_gone = |word: &&String| {
        let stands =
            anew.contains(word) || anew.iter().any(|other| is_same(word, other) || is_inflected(word, other));
        !stands && !is_light(word) && !TENSES.contains(&word.as_str())
    };
    old.iter().filter(is_gone).cloned().collect()
}

/// The words by which one of two sentences is the other turned round.
fn turned(old: &[String], anew: &[String]) -> Vec<String> {
    let differ = surplus(anew, old).into_iter().chain(surplus(old, anew));
    differ.filter(|word| is_turning(word)).collect()
}

fn shared(old: &[String], anew: &[String]) -> usize {
    old.iter().filter(|word| anew.contains(word)).count()
}

fn is_alike(old: &[String], anew: &[String]) -> bool {
    !old.is_empty() && shared(old, anew) * 100 >= old.len() * ALIKE
}

fn is_number(word: &str) -> bool {
    word.chars().any(char::is_numeric) || NUMBERS.contains(&word)
}

/// "burns" and "burned", «الوزير» and «والوزير», «وزیر» and «وزیران»: one word as another sentence needs it.
fn is_inflected(a: &str, b: &str) -> bool {
    const ENDINGS: &[&str] = &["", "s", "es", "d", "ed", "ing", "ها", "های", "هایی", "ان", "ی"];
    const BEGINNINGS: &[&str] = &["", "ال", "و", "وال", "ف", "ب", "بال", "ل", "لل", "ك", "می‌"];
    /// What two words have in common at least.
    const ROOT: usize = 3;
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let rest = |word: &str| word.chars().skip(common).collect::<String>();
    if common >= ROOT && ENDINGS.contains(&rest(a).as_str()) && ENDINGS.contains(&rest(b).as_str()) {
        return true;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let bare = |word: &str| {
        BEGINNINGS.iter().filter_map(|begun| word.strip_prefix(begun).map(str::to_owned)).collect::<Vec<_>>()
    };
    let (short, long) = (bare(short), bare(long));
    short.iter().any(|root| root.chars().count() >= ROOT && long.contains(root))
}

/// The sentences of a text, each as its words.
fn sentences(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut sentence = String::new();
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        sentence.push(c);
        // A full stop inside of a number is followed by a digit.
        let ends =
            matches!(c, '.' | '!' | '?' | '؟') && letters.peek().is_none_or(|next| !next.is_alphanumeric());
        if ends || c == '\n' {
            found.push(words(&std::mem::take(&mut sentence)));
        }
    }
    found.push(words(&sentence));
    found.retain(|sentence| !sentence.is_empty());
    found
}

#[cfg(test)]
mod tests;
