//! What a story is about, as IPTC Media Topics, and the section of a site it belongs to: proposals for an editor.
//!
//! Topics are pointed to by words (`data/topics.txt`), the headline's weighing most and the lead's more than what
//! follows; what neither of them points to is mentioned, and no topic. A topic that only one word points to is proposed
//! only where that word stands both in the headline and in the copy: a single word more often means something else.
//! Where headline or lead tell of the dead or the hurt, topics of which people die weigh more: a coach that overturned
//! on its way to a chess tournament is no sport. An editor is better served by one topic that is right than by three to
//! choose from.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use gazette_news::{Language, Measure};
use gazette_text::figures;

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
    /// Words of death and injury.
    grave: HashSet<Pointer>,
}

/// A word of the bilingual table by its meaning; a word that stands for itself in its own language by its stem, or two
/// that follow each other.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Pointer {
    Meaning(u32),
    Stem(u64),
    Two(u64, u64),
}

impl Pointer {
    /// Of an English word.
    fn english(words: &Words) -> impl Iterator<Item = Pointer> {
        words.all().iter().map(|word| {
            let stem = entry(words.key(word), Tongue::English);
            lexicon::meaning(&[stem], 0).map_or(Pointer::Stem(stem), |meaning| Pointer::Meaning(meaning.0))
        })
    }

    /// Of a word, or of two with a low line between them, in Arabic or Persian.
    fn own(words: &str, tongue: Tongue) -> Option<Pointer> {
        let words = Words::read(&words.replace('_', " "));
        let stems: Vec<u64> = words.all().iter().map(|word| entry(words.key(word), tongue)).collect();
        match stems[..] {
            [one] => Some(Pointer::Stem(one)),
            [one, two] => Some(Pointer::Two(one, two)),
            _ => None,
        }
    }
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { topics: Vec::new(), by_word: HashMap::new(), grave: HashSet::new() };
    let mut top = None;
    for line in include_str!("../data/topics.txt").lines().filter(|l| !l.starts_with('#')) {
        let mut fields = line.split('|');
        let mut next = || fields.next().unwrap_or_default();
        let (code, name, arabic, persian) = (next(), next(), next(), next());
        let (section, english) = (next(), Words::read(next()));
        let own = [(next(), Tongue::Arabic), (next(), Tongue::Persian)];
        let own = own.into_iter().flat_map(|(words, tongue)| {
            words.split_whitespace().filter_map(move |word| Pointer::own(word, tongue))
        });
        let pointers: HashSet<Pointer> = Pointer::english(&english).chain(own).collect();
        if code == "grave" {
            table.grave = pointers;
            continue;
        }
        let is_top = code.ends_with("000000");
        if is_top {
            top = Some(code);
        }
        let parent = if is_top { None } else { top };
        table.topics.push(Topic { code, name, arabic, persian, section, parent });
        for pointer in pointers {
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
/// What a word of the lead weighs.
const LEADING: f32 = 1.5;
/// What a word weighs that stands further down.
const FURTHER: f32 = 0.5;
/// Words of the copy that are its lead.
const LEAD: usize = 40;
/// Words of the copy that are read.
const READ: usize = 250;
/// By how much topics of which people die weigh more where the dead or the hurt are told of.
const GRAVE: f32 = 2.5;
/// The part that points to a topic, of all that points to any.
const LEAST: f32 = 0.08;
/// The part of the strongest topic's weight that a further one needs beside it.
const BESIDE: f32 = 0.5;
/// At most this many topics of the second level are proposed.
const MOST: usize = 3;

/// Of what people die: top-level topics, and single ones of the second level.
const DEADLY: &[&str] = &["03000000", "16000000", "20000082", "20000129", "20000446"];

/// What kills several people, where no word tells what it was.
const ACCIDENT: &str = "20000139";

/// What of a text points to one topic.
#[derive(Default)]
struct Pointed {
    weight: f32,
    words: HashSet<Pointer>,
    in_headline: bool,
    in_lead: bool,
    in_copy: bool,
}

impl Pointed {
    /// Two words that are not the same, or one in two places, hardly mean something else both times; what neither
    /// headline nor lead has is not what a story is about.
    fn is_told(&self) -> bool {
        (self.in_headline || self.in_lead) && (self.words.len() > 1 || self.in_headline && self.in_copy)
    }

    fn strength(&self) -> f32 {
        self.weight * (self.words.len() as f32)
    }
}

/// Where a word stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Headline,
    Lead,
    Further,
}

/// The topics of a text, the strongest first, of the second level or the first; the topic above each is its
/// [`Topic::parent`].
pub fn propose(title: Option<&str>, text: &str, language: Option<Language>) -> Vec<Proposal> {
    let (headline, body) = (Words::read(title.unwrap_or_default()), Words::read(text));
    let tongue = Tongue::of(language, if body.len() > 5 { &body } else { &headline });
    let mut pointed: HashMap<usize, Pointed> = HashMap::new();
    let headline = pointers(&headline, tongue).into_iter().map(|(_, found)| (Place::Headline, found));
    let copy = pointers(&body, tongue)
        .into_iter()
        .map(|(at, found)| (if at < LEAD { Place::Lead } else { Place::Further }, found));
    let mut is_grave = false;
    for (place, found) in headline.chain(copy) {
        is_grave |= place != Place::Further && found.iter().any(|pointer| TABLE.grave.contains(pointer));
        point(&mut pointed, place, &found);
    }
    let all: f32 = pointed.values().map(|topic| topic.weight).sum();
    let told = pointed.into_iter().filter(|(_, topic)| topic.is_told());
    let mut found: Vec<(usize, f32)> = told
        .map(|(at, topic)| {
            let weighs = if is_grave && is_deadly(&TABLE.topics[at]) { GRAVE } else { 1.0 };
            (at, topic.strength() * weighs)
        })
        .collect();
    found.retain(|(_, strength)| strength / all.max(1.0) >= LEAST);
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let strongest = found.first().map_or(1.0, |(_, strength)| *strength);
    if is_grave
        && !found.iter().any(|(at, _)| is_deadly(&TABLE.topics[*at]))
        && tells_a_toll(title, text, language)
    {
        found.splice(0..0, place_of(ACCIDENT).map(|at| (at, strongest)));
    }
    found.retain(|(_, strength)| *strength >= strongest * BESIDE);
    found.truncate(MOST);
    let sum: f32 = found.iter().map(|f| f.1).sum();
    let weight = |(at, strength): (usize, f32)| Proposal { topic: TABLE.topics[at], weight: strength / sum };
    found.into_iter().map(weight).collect()
}

/// Takes down what one word, found as each of these, points to; a topic once.
fn point(pointed: &mut HashMap<usize, Pointed>, place: Place, found: &[Pointer]) {
    let mut topics: Vec<(usize, Pointer)> = Vec::new();
    for pointer in found {
        for topic in TABLE.by_word.get(pointer).into_iter().flatten() {
            if !topics.iter().any(|(held, _)| held == topic) {
                topics.push((*topic, *pointer));
            }
        }
    }
    for (topic, pointer) in topics {
        let topic = pointed.entry(topic).or_default();
        topic.words.insert(pointer);
        match place {
            Place::Headline => (topic.weight, topic.in_headline) = (topic.weight + TITLE, true),
            Place::Lead => {
                (topic.weight, topic.in_lead, topic.in_copy) = (topic.weight + LEADING, true, true)
            }
            Place::Further => (topic.weight, topic.in_copy) = (topic.weight + FURTHER, true),
        }
    }
}

/// Whether headline or lead tell of several dead or hurt: one who died may have died in her bed.
fn tells_a_toll(title: Option<&str>, text: &str, language: Option<Language>) -> bool {
    let language = language.unwrap_or_else(|| gazette_text::language::detect(text));
    let lead = text.split_whitespace().take(LEAD).collect::<Vec<_>>().join(" ");
    [title.unwrap_or_default(), &lead].iter().any(|words| {
        figures::figures(words, language).iter().any(|figure| {
            matches!(figure.measure, Measure::Deaths | Measure::Injured)
                && figure.value > 1.0
                && figure.certainty.is_told()
        })
    })
}

fn place_of(code: &str) -> Option<usize> {
    TABLE.topics.iter().position(|topic| topic.code == code)
}

fn is_deadly(topic: &Topic) -> bool {
    DEADLY.contains(&topic.code) || topic.parent.is_some_and(|parent| DEADLY.contains(&parent))
}

/// The first words of a text, by their places, each as all that it may point by.
fn pointers(words: &Words, tongue: Tongue) -> Vec<(usize, Vec<Pointer>)> {
    let all = &words.all()[..words.len().min(READ)];
    let entries: Vec<u64> = all.iter().map(|w| entry(words.key(w), tongue)).collect();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < entries.len() {
        let meaning = lexicon::meaning(&entries, at);
        let two = entries.get(at + 1).map(|next| Pointer::Two(entries[at], *next));
        let meant = meaning.map(|(meaning, _)| Pointer::Meaning(meaning));
        out.push((at, [two, meant, Some(Pointer::Stem(entries[at]))].into_iter().flatten().collect()));
        at += meaning.map_or(1, |(_, len)| len);
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
