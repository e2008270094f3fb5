//! What a story is about, as IPTC Media Topics, and the section of a site it belongs to: proposals for an editor.
//!
//! Topics are pointed to by words (`data/topics.txt`), counted with the headline's weighing more. A topic that only one
//! word points to is proposed only where that word stands both in the headline and in the copy: a single word more often
//! means something else. An editor is better served by one topic that is right than by three to choose from.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use gazette_news::Language;

use crate::lexicon;
use crate::terms::{Tongue, entry};
use crate::words::Words;

/// A Media Topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
pub struct Topic {
    /// Its code, eight digits; the QCode is `medtop:` and this.
    pub code: &'static str,
    /// Its English name.
    pub name: &'static str,
    /// Its Arabic name.
    pub arabic: &'static str,
    /// Its Persian name.
    pub persian: &'static str,
    /// The section it is mapped to: a word for addresses, as "politics".
    pub section: &'static str,
    /// The code of the topic above it; `None` at the top.
    pub parent: Option<&'static str>,
}

impl Topic {
    /// Its name in a working language; the English one in any other.
    pub fn name_in(&self, language: Language) -> &'static str {
        match language {
            Language::ARABIC => self.arabic,
            Language::PERSIAN => self.persian,
            _ => self.name,
        }
    }
}

/// A topic with what speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Proposal {
    /// The topic.
    pub topic: Topic,
    /// Its part of all that points to any topic, 0 to 1.
    pub weight: f32,
}

struct Table {
    topics: Vec<Topic>,
    /// Which topics a word points to.
    by_word: HashMap<Pointer, Vec<usize>>,
}

/// A word of the bilingual table by its meaning, or an English word that is not there by its stem.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Pointer {
    Meaning(u32),
    Stem(u64),
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { topics: Vec::new(), by_word: HashMap::new() };
    let mut top = None;
    for line in include_str!("../data/topics.txt").lines().filter(|l| !l.starts_with('#')) {
        let mut fields = line.split('|');
        let mut next = || fields.next().unwrap_or_default();
        let (code, name, arabic, persian) = (next(), next(), next(), next());
        let (section, words) = (next(), next());
        let is_top = code.ends_with("000000");
        if is_top {
            top = Some(code);
        }
        let parent = if is_top { None } else { top };
        table.topics.push(Topic { code, name, arabic, persian, section, parent });
        let words = Words::read(words);
        for word in words.all() {
            let stem = entry(words.key(word), Tongue::English);
            let pointer = lexicon::meaning(&[stem], 0).map_or(Pointer::Stem(stem), |m| Pointer::Meaning(m.0));
            table.by_word.entry(pointer).or_default().push(table.topics.len() - 1);
        }
    }
    table
});

/// All topics that can be proposed, each top-level one before those under it.
pub fn all() -> &'static [Topic] {
    &TABLE.topics
}

/// The topic of a code.
pub fn topic(code: &str) -> Option<Topic> {
    TABLE.topics.iter().find(|t| t.code == code).copied()
}

/// What a headline's word weighs.
const TITLE: f32 = 3.0;
/// Words of the copy that are read.
const LEAD: usize = 250;
/// The part that points to a topic, of all that points to any.
const LEAST: f32 = 0.08;
/// The part of the strongest topic's weight that a further one needs beside it.
const BESIDE: f32 = 0.5;
/// At most this many topics of the second level are proposed.
const MOST: usize = 3;

/// What of a text points to one topic.
#[derive(Default)]
struct Pointed {
    weight: f32,
    words: HashSet<Pointer>,
    in_headline: bool,
    in_copy: bool,
}

impl Pointed {
    /// Two words that are not the same, or one in two places, hardly mean something else both times.
    fn is_told(&self) -> bool {
        self.words.len() > 1 || self.in_headline && self.in_copy
    }

    fn strength(&self) -> f32 {
        self.weight * (self.words.len() as f32).sqrt()
    }
}

/// The topics of a text, the strongest first, of the second level or the first; the topic above each is its
/// [`Topic::parent`].
pub fn propose(title: Option<&str>, text: &str, language: Option<Language>) -> Vec<Proposal> {
    let (title, body) = (Words::read(title.unwrap_or_default()), Words::read(text));
    let tongue = Tongue::of(language, if body.len() > 5 { &body } else { &title });
    let mut pointed: HashMap<usize, Pointed> = HashMap::new();
    for (topic, pointer) in pointers(&title, tongue) {
        let topic = pointed.entry(topic).or_default();
        topic.weight += TITLE;
        topic.in_headline = true;
        topic.words.insert(pointer);
    }
    for (topic, pointer) in pointers(&body, tongue) {
        let topic = pointed.entry(topic).or_default();
        topic.weight += 1.0;
        topic.in_copy = true;
        topic.words.insert(pointer);
    }
    let all: f32 = pointed.values().map(|topic| topic.weight).sum();
    let told = pointed.into_iter().filter(|(_, topic)| topic.is_told());
    let mut found: Vec<(usize, f32)> = told.map(|(at, topic)| (at, topic.strength())).collect();
    found.retain(|(_, strength)| strength / all.max(1.0) >= LEAST);
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let strongest = found.first().map_or(0.0, |(_, strength)| *strength);
    found.retain(|(_, strength)| *strength >= strongest * BESIDE);
    found.truncate(MOST);
    let sum: f32 = found.iter().map(|f| f.1).sum();
    let weight = |(at, strength): (usize, f32)| Proposal { topic: TABLE.topics[at], weight: strength / sum };
    found.into_iter().map(weight).collect()
}

/// The topics that the first words of a text point to, each with the word that does.
fn pointers(words: &Words, tongue: Tongue) -> Vec<(usize, Pointer)> {
    let all = &words.all()[..words.len().min(LEAD)];
    let entries: Vec<u64> = all.iter().map(|w| entry(words.key(w), tongue)).collect();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < entries.len() {
        let (pointer, len) = match lexicon::meaning(&entries, at) {
            Some((meaning, len)) => (Pointer::Meaning(meaning), len),
            None => (Pointer::Stem(entries[at]), 1),
        };
        out.extend(TABLE.by_word.get(&pointer).into_iter().flatten().map(|topic| (*topic, pointer)));
        at += len;
    }
    out
}

/// The section most of a story's topics are mapped to; `None` where none was found.
pub fn section(proposals: &[Proposal]) -> Option<&'static str> {
    let mut weights: Vec<(&'static str, f32)> = Vec::new();
    for proposal in proposals {
        match weights.iter_mut().find(|(s, _)| *s == proposal.topic.section) {
            Some((_, weight)) => *weight += proposal.weight,
            None => weights.push((proposal.topic.section, proposal.weight)),
        }
    }
    weights
        .into_iter()
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(section, _)| section)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_put_in_its_section_in_each_language() {
        for (text, expected) in [
            (
                "The central bank raised its interest rate to slow inflation, and share prices fell on the stock market.",
                "economy",
            ),
            ("رفع البنك المركزي سعر الفائدة لكبح التضخم وتراجعت الأسهم في السوق", "economy"),
            ("بانک مرکزی نرخ بهره را برای مهار تورم بالا برد و قیمت سهام در بازار کاهش یافت", "economy"),
            (
                "The court found the former director guilty of bribery and the judge sentenced him to prison.",
                "law",
            ),
            ("فازت البعثة بنهائي الكأس بعد مباراة سجل فيها اللاعب هدفين لفريق المدرب في الملعب", "sport"),
            ("رأی‌گیری انتخابات فرمانداری پایان یافت و نامزدها خواستار بازشماری رأی شدند", "politics"),
        ] {
            assert_eq!(section(&propose(None, text, None)), Some(expected), "{text}");
        }
        assert_eq!(propose(None, "Nothing of note.", None), []);
    }

    #[test]
    fn every_topic_has_a_name_in_each_language_and_its_script() {
        for topic in all() {
            let [en, ar, fa] = Language::WORKING.map(|language| topic.name_in(language));
            let is_latin = |name: &str| name.chars().any(|c| c.is_ascii_alphabetic());
            let is_arabic = |name: &str| name.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
            assert!(is_latin(en) && !is_arabic(en), "{}: {en}", topic.code);
            assert!(is_arabic(ar) && !is_latin(ar) && !ar.contains(['ی', 'ک', 'پ', 'چ', 'گ']), "{en}: {ar}");
            assert!(is_arabic(fa) && !is_latin(fa) && !fa.contains(['ي', 'ك', 'ة']), "{en}: {fa}");
        }
        let mut names: Vec<[&str; 3]> =
            all().iter().map(|t| Language::WORKING.map(|l| t.name_in(l))).collect();
        for language in 0..3 {
            names.sort_by_key(|name| name[language]);
            let double = names.windows(2).find(|pair| pair[0][language] == pair[1][language]);
            // A topic of the second level may be called as the one above it.
            assert!(double.is_none_or(|pair| pair[0][0] == pair[1][0]), "{double:?}");
        }
    }

    #[test]
    fn every_topic_has_a_code_a_name_and_what_stands_above_it() {
        let codes: HashSet<_> = all().iter().map(|t| t.code).collect();
        assert_eq!(codes.len(), all().len());
        for topic in all() {
            assert!(topic.code.len() == 8 && !topic.name.is_empty() && !topic.section.is_empty());
            assert!(topic.parent.is_none_or(|p| codes.contains(p)));
        }
        assert_eq!(all().iter().filter(|t| t.parent.is_none()).count(), 17);
        assert_eq!(topic("20000574").map(|t| t.name), Some("election"));
    }
}
