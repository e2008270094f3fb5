//! Searching: the words a text is found by, and what somebody who searches asks for.
//!
//! A text is found by its words, folded as [`crate::fold`] folds them. A question is words, all of which must occur, in any
//! order; what stands in quotation marks must occur as it stands. A word with an asterisk at its end stands for all that
//! begin with it. Arabic writes its article and some conjunctions and prepositions as part of the word, and Persian its
//! plural: a word in that script is found with and without them.

use gazette_news::Span;

use crate::fold::{digit, is_invisible, key};
use crate::letters::{is_letter_or_digit, is_word_char};

/// The most words that one text is found by: far more than any dispatch has.
const MOST_WORDS: usize = 20_000;

/// The longest word, in letters; what is longer is found by its beginning.
const LONGEST_WORD: usize = 64;

/// The most words and phrases of one question.
const MOST_TERMS: usize = 24;

/// The shortest Arabic or Persian word that is also looked for with what is written as part of it, in letters.
const SHORTEST_STEM: usize = 2;

/// What Arabic writes before a word, as part of it, folded: its article, alone and with what comes before that.
const ARTICLES: [&str; 6] = ["ال", "وال", "بال", "فال", "كال", "لل"];

/// What else it writes before one. A short word with it is too often another word.
const PARTICLES: [&str; 4] = ["و", "ب", "ل", "ف"];

/// What Persian writes after a word, as part of it or after a zero-width non-joiner, folded.
const AFTER: [&str; 2] = ["ها", "هاي"];

/// A word of a text, folded, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As it is compared: letters and digits alone.
    pub folded: String,
    /// Its place.
    pub span: Span,
}

/// The words of a text, in order. "1,200" is one word, and so is "U.N."; "co-operate" is two.
pub fn words(text: &str) -> Vec<Word> {
    let chars: Vec<char> = text.chars().collect();
    let mut reader = Reader { chars: &chars, at: 0 };
    std::iter::from_fn(|| reader.next()).take(MOST_WORDS).collect()
}

/// The folded words of texts as one line, a space between two of them.
pub fn line<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let all = texts.into_iter().flat_map(words).take(MOST_WORDS).map(|word| word.folded);
    all.collect::<Vec<_>>().join(" ")
}

struct Reader<'t> {
    chars: &'t [char],
    at: usize,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<Word> {
        loop {
            while !is_word_char(*self.chars.get(self.at)?) {
                self.at += 1;
            }
            let start = self.at;
            let is_after_apostrophe =
                start > 1 && is_apostrophe(self.chars[start - 1]) && !self.chars[start - 2].is_whitespace();
            self.run();
            while self.joins(start) {
                self.at += 1;
                self.run();
            }
            let folded: String = key(&self.chars[start..self.at].iter().collect::<String>());
            let folded: String =
                folded.chars().filter(|c| is_letter_or_digit(*c)).take(LONGEST_WORD).collect();
            let is_possessive = is_after_apostrophe && folded == "s";
            let span = Span::new(u32::try_from(start).ok()?, u32::try_from(self.at).ok()?).ok()?;
            if !folded.is_empty() && !is_possessive {
                return Some(Word { folded, span });
            }
        }
    }

    fn run(&mut self) {
        while self
            .peek(0)
            .is_some_and(|c| is_word_char(c) || is_invisible(c) && self.peek(1).is_some_and(is_word_char))
        {
            self.at += 1;
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    /// Whether the mark that the reader stands at is inside a word that began at `start`: that of thousands, or the full
    /// stop of an abbreviation such as "U.N.".
    fn joins(&self, start: usize) -> bool {
        match self.peek(0) {
            Some(',' | '٬' | '،') => {
                let is_digit = |ahead| self.peek(ahead).is_some_and(|c| digit(c).is_some());
                digit(self.chars[self.at - 1]).is_some() && (1..=3).all(is_digit) && !is_digit(4)
            }
            Some('.') => {
                let is_letter = |c: char| c.is_alphabetic() && c.is_ascii();
                let is_initial = self.chars[start..self.at].iter().rev().step_by(2).all(|c| is_letter(*c))
                    && self.chars[start..self.at].iter().rev().skip(1).step_by(2).all(|c| *c == '.');
                is_initial && self.peek(1).is_some_and(is_letter) && !self.peek(2).is_some_and(is_word_char)
            }
            _ => false,
        }
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// What one part of a question is looked for as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// A word, folded.
    Word(String),
    /// All words that begin so, folded.
    Begins(String),
    /// These words next to each other, folded.
    Phrase(Vec<String>),
}

/// A part of a question; one of these is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Term {
    /// What it is looked for as.
    pub any_of: Vec<Sought>,
}

/// What somebody asks for: every part of it must occur.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// Its parts.
    pub terms: Vec<Term>,
}

/// A stretch of a text that a part of a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which part, from 0.
    pub term: usize,
    /// Where.
    pub span: Span,
}

impl Question {
    /// Reads what somebody typed. A quotation mark that nobody closed is none.
    pub fn read(typed: &str) -> Question {
        let mut terms = Vec::new();
        let parts: Vec<&str> = typed.split(is_quotation_mark).collect();
        for (at, part) in parts.iter().enumerate() {
            let is_phrase = at % 2 == 1 && at + 1 < parts.len();
            match is_phrase {
                true => terms.extend(phrase(part)),
                false => terms.extend(part.split_whitespace().filter_map(term)),
            }
        }
        terms.truncate(MOST_TERMS);
        Question { terms }
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Where a text has what is asked for, in order.
    pub fn places(&self, text: &str) -> Vec<Place> {
        let words = words(text);
        let mut places = Vec::new();
        for at in 0..words.len() {
            for (term, asked) in self.terms.iter().enumerate() {
                let len = asked.any_of.iter().filter_map(|sought| sought.length_in(&words[at..])).max();
                let last = len.and_then(|len| words.get(at + len - 1));
                let span = last.and_then(|last| Span::new(words[at].span.start(), last.span.end()).ok());
                places.extend(span.map(|span| Place { term, span }));
            }
        }
        places
    }
}

impl Term {
    /// Whether a text has it.
    pub fn is_in(&self, text: &str) -> bool {
        let words = words(text);
        (0..words.len()).any(|at| self.any_of.iter().any(|sought| sought.length_in(&words[at..]).is_some()))
    }
}

impl Sought {
    /// How many of the words, from the first on, are what is sought, if they are.
    fn length_in(&self, words: &[Word]) -> Option<usize> {
        let is_it = match self {
            Sought::Word(word) => words.first()?.folded == *word,
            Sought::Begins(word) => words.first()?.folded.starts_with(word.as_str()),
            Sought::Phrase(phrase) => {
                let is_it =
                    phrase.len() <= words.len() && phrase.iter().zip(words).all(|(a, b)| *a == b.folded);
                return is_it.then_some(phrase.len());
            }
        };
        is_it.then_some(1)
    }
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '＂')
}

fn phrase(part: &str) -> Option<Term> {
    let mut words: Vec<String> = words(part).into_iter().map(|word| word.folded).collect();
    let any_of = match words.len() {
        0 => return None,
        1 => vec![Sought::Word(words.remove(0))],
        _ => vec![Sought::Phrase(words)],
    };
    Some(Term { any_of })
}

/// A part without spaces: a word, or several that stand together, such as "co-operate".
fn term(part: &str) -> Option<Term> {
    let term = phrase(part)?;
    let [Sought::Word(word)] = term.any_of.as_slice() else { return Some(term) };
    let any_of = match part.ends_with('*') {
        true => vec![Sought::Begins(word.clone())],
        false => forms(word).into_iter().map(Sought::Word).collect(),
    };
    Some(Term { any_of })
}

/// A word as it may be written: alone, and with what its script writes as part of it.
fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    if !word.starts_with(|c| matches!(c, '\u{621}'..='\u{6D3}')) {
        return forms;
    }
    let bare = word.strip_prefix("وال").or_else(|| word.strip_prefix("ال"));
    let stem = bare.filter(|bare| bare.chars().count() >= SHORTEST_STEM).unwrap_or(word);
    forms.push(stem.to_owned());
    let letters = stem.chars().count();
    if letters >= SHORTEST_STEM {
        forms.extend(ARTICLES.iter().map(|before| format!("{before}{stem}")));
        forms.extend(AFTER.iter().map(|after| format!("{stem}{after}")));
    }
    if letters > SHORTEST_STEM {
        forms.extend(PARTICLES.iter().map(|before| format!("{before}{stem}")));
    }
    forms.sort_unstable();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        let asked = Question::read(typed);
        !asked.is_empty() && asked.terms.iter().all(|term| term.is_in(text))
    }

    #[test]
    fn words_are_letters_and_digits() {
        assert_eq!(line(["The U.N.’s 1,200 co-workers, in Łódź."]), "the un 1200 co workers in lodz");
        assert_eq!(line(["می‌گوید: «۱۲٬۰۰۰ نفر» 3.5"]), "ميگويد 12000 نفر 3 5");
        assert_eq!(
            line(["ﷺ", "O'Brien", "Sara Haddad's", "a.b.c 1,2"]),
            "صلياللهعليهوسلم o brien sara haddad abc 1 2"
        );
        assert_eq!(line(["", "…", "x"]), "x");
    }

    #[test]
    fn all_words_in_any_order_and_a_phrase_as_it_stands() {
        let text = "The bridge over the Amal river opened late, the ministry said.";
        for typed in [
            "river bridge",
            "MINISTRY",
            "\"amal river\" opened",
            "mini*",
            "“bridge over the”",
            "bridge \"river",
            "river.",
        ] {
            assert!(finds(typed, text), "{typed}");
        }
        for typed in ["river tunnel", "\"river amal\"", "minis", "\"bridge over river\"", "", "\"\"", "*"] {
            assert!(!finds(typed, text), "{typed}");
        }
    }

    #[test]
    fn arabic_and_persian_are_found_however_they_are_typed() {
        let arabic = "قال الوزير علي الكيلاني إنّ المدرسة ستُفتح وبالقاهرة ١٢٠٠ طالب";
        for typed in
            ["وزیر", "الوزير", "على", "کیلانی", "المدرسه", "مدرسة", "ان", "1200", "۱٬۲۰۰", "«علي الكيلاني»"]
        {
            assert!(finds(typed, arabic), "{typed}");
        }
        let persian = "کتاب‌های مدرسه را می‌فروشند";
        for typed in ["كتاب", "کتابهای", "کتاب‌های", "میفروشند", "می‌فروشند", "مدرسة"]
        {
            assert!(finds(typed, persian), "{typed}");
        }
        assert!(!finds("تاب", persian) && !finds("زير الكيل", arabic));
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "Sara’s 1,200 «می‌گوید» Amal river";
        let asked = Question::read("1200 میگوید \"amal river\" sara");
        let found: Vec<_> =
            asked.places(text).iter().map(|p| (p.term, p.span.of(text).unwrap_or_default())).collect();
        assert_eq!(found, [(3, "Sara"), (0, "1,200"), (1, "می‌گوید"), (2, "Amal river")]);
    }

    #[test]
    fn what_is_typed_without_end_is_cut_off() {
        assert_eq!(Question::read(&"dam ".repeat(10_000)).terms.len(), MOST_TERMS);
        assert_eq!(line([&*"x".repeat(1_000)]).len(), LONGEST_WORD);
    }
}
