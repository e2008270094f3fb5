//! Reading a content: which parts, numbers and times it holds, and how it is turned.

use gazette_news::Language;
use gazette_text::{fold, numbers, tokens, transliterate};

use super::{Bound, Count, Meaning, Part, Tense};
use crate::claims::times::{self, Moment};
use crate::claims::{terms, words};
use crate::lexicon::{self, Class};
use crate::page::Page;

/// Contents are compared by at most this many words each.
const WORDS: usize = 120;

impl Meaning {
    /// Takes all that a content says.
    pub(super) fn take_all(&mut self, page: &Page<'_>, text: &str) {
        let cut = tokens::tokens(text);
        let all = page.words.len().min(WORDS);
        let (mut k, mut open) = (0, None);
        while k < all {
            let word = page.words[k];
            let at = cut.partition_point(|token| token.from < word.from);
            if let Some((moment, taken)) = times::at(page, k, self.language) {
                match moment {
                    Moment::Weekday(_) => self.days.insert(moment),
                    _ => self.dates.insert(moment),
                };
                k += taken;
                continue;
            }
            let is_multiple =
                self.language == Language::PERSIAN && k + 1 < page.words.len() && page.key(k + 1) == "برابر";
            if !is_multiple
                && let Some(number) = numbers::number_at(text, &cut, at, self.language)
                && (number.value != 1.0 || number.digits)
            {
                let until = cut.get(number.last).map_or(word.from, |token| token.from);
                self.counts.push(Count {
                    value: number.value,
                    counted: &[],
                    bound: bound(page, k),
                    is_dual: number.value == 2.0 && !number.digits,
                });
                open = Some(self.counts.len() - 1);
                while k < all && page.words[k].from <= until {
                    k += 1;
                }
                continue;
            }
            if let Some(value) = times::twofold(page.key(k), self.language) {
                self.counts.push(Count { value, counted: &[], bound: Bound::Plain, is_dual: true });
            }
            k += self.take(page, k, &mut open);
        }
    }

    /// Takes a word, or the two that stand for one thing; how many were taken. The first term behind a number is what it
    /// counts.
    fn take(&mut self, page: &Page<'_>, k: usize, open: &mut Option<usize>) -> usize {
        let (key, class) = (page.key(k), page.class(k));
        let next = if k + 1 < page.words.len() { page.key(k + 1) } else { "" };
        self.note_turns(page, k);
        let found = if class.is_mark() { None } else { terms::of(key, next, self.language) };
        let is_little =
            is_little(class) && !found.is_some_and(|(terms, taken)| taken > 1 || terms::is_of(terms, "not"));
        if is_little || words::is_telling(key) || key.chars().count() < 2 {
            return 1;
        }
        if let Some((terms, taken)) = found {
            if terms::is_of(terms, "not") {
                self.is_negated ^= !words::is_negation(key, class, self.language);
                self.is_refused = true;
                return taken;
            }
            if let Some(count) = open.take() {
                self.counts[count].counted = terms;
            }
            self.push(Part::Term(terms));
            return taken;
        }
        let is_rtl = self.language == Language::ARABIC || self.language == Language::PERSIAN;
        let is_capital = !is_rtl && matches!(page.words[k].shape, 1 | 2);
        let sound = transliterate::skeleton(key);
        let is_proper = matches!(class, Class::Proper | Class::Given);
        if is_capital && (k > 0 || is_proper) && !sound.is_empty() {
            self.push(Part::Name { sound, is_sure: true });
        } else if is_rtl && !class.is_verbal() && sound.chars().count() >= 2 && !is_common(class) {
            self.push(Part::Name { sound, is_sure: class == Class::Given });
        } else if !words::is_harmless(key) && class != Class::Adverb {
            self.push(Part::Word(words::stem(key, self.language)));
        }
        1
    }

    fn push(&mut self, part: Part) {
        if !self.parts.iter().any(|held| self.is_one(held, &part, true)) {
            self.parts.push(part);
        }
    }

    /// Negation, tense and mood, as a word tells them.
    fn note_turns(&mut self, page: &Page<'_>, k: usize) {
        let (key, class, language) = (page.key(k), page.class(k), self.language);
        let before = k.checked_sub(1).map_or("", |b| page.key(b));
        // «ما لا يقل عن», "no fewer than" bound a number and deny nothing.
        let next = if k + 1 < page.words.len() { page.key(k + 1) } else { "" };
        let is_bound =
            matches!(next, "يقل" | "تقل" | "يزيد" | "تزيد" | "يتجاوز" | "تتجاوز" | "fewer" | "less" | "more");
        let is_not = words::is_negation(key, class, language) || matches!(key, "neither" | "nor");
        self.is_negated ^= is_not && !is_bound;
        match words::mood(key, language).filter(|_| class != Class::Proper) {
            Some("will") => self.tense = Tense::Future,
            Some("must") => self.is_bound = true,
            Some("can") => self.is_possible |= matches!(key, "may" | "might"),
            _ => {}
        }
        self.has_stand_in |= match language {
            Language::ARABIC => matches!(key, "بلاده" | "بلادها" | "بلادنا" | "بلده" | "بلدها"),
            Language::PERSIAN => matches!(key, "كشورش" | "كشور"),
            _ => {
                matches!(key, "country" | "government" | "nation")
                    && matches!(before, "his" | "her" | "its" | "our" | "their")
            }
        };
        match language {
            Language::ARABIC => self.note_arabic(key, before, class),
            Language::PERSIAN => self.note_persian(key),
            _ => self.note_english(page, k, before),
        }
    }

    fn note_arabic(&mut self, key: &str, before: &str, class: Class) {
        self.is_possible |= matches!(key, "ربما" | "يمكن" | "يحتمل");
        self.is_bound |= matches!(key, "يجب" | "ينبغي");
        let is_present = key.starts_with(['ي', 'ت']) && class.is_verbal() && before != "لم";
        if matches!(key, "سوف" | "لن") || is_arabic_future(key, class) {
            self.tense = Tense::Future;
        } else if self.tense == Tense::Now && is_present {
            self.tense = Tense::Open;
        }
    }

    fn note_persian(&mut self, key: &str) {
        self.is_possible |= matches!(key, "شايد" | "ممكن" | "احتمالا");
        if key.starts_with("خواه") || key.starts_with("نخواه") {
            self.tense = Tense::Future;
        } else if self.tense == Tense::Now && words::is_open(key) && !words::is_imperfect(key) {
            self.tense = Tense::Open;
        }
    }

    fn note_english(&mut self, page: &Page<'_>, k: usize, before: &str) {
        let follows = page.words.get(k + 1).is_some_and(|_| page.class(k + 1).is_verbal());
        let is_goal = page.class(k) == Class::To && follows;
        let is_planned = matches!(
            before,
            "is" | "are" | "was" | "were" | "set" | "due" | "going" | "plan" | "plans" | "planned"
        );
        if is_goal && is_planned {
            self.tense = Tense::Future;
        } else if is_goal && self.parts.len() <= 1 && self.tense == Tense::Now {
            self.tense = Tense::Open;
        }
    }
}

/// Words that carry nothing of what is said.
fn is_little(class: Class) -> bool {
    class.is_mark() || class.ties() || class.helps() || class == Class::Negation
}

/// Classes of words that are no names in a script without capitals.
fn is_common(class: Class) -> bool {
    matches!(class, Class::Role | Class::Title | Class::Time | Class::Adverb)
}

/// «سترسل», «سيفتح»: an Arabic verb with the letter of the future before it.
fn is_arabic_future(key: &str, class: Class) -> bool {
    const NONE: &[&str] = &[
        "سنوات",
        "سنتين",
        "ستين",
        "ستون",
        "سيول",
        "سيطر",
        "سيطروا",
        "سياسي",
        "سياسيا",
        "سياسيون",
        "ستاير",
        "سياق",
    ];
    let rest = key.strip_prefix('س').or_else(|| key.strip_prefix("وس")).unwrap_or_default();
    let is_verb = rest.starts_with(['ي', 'ت', 'ن']) && rest.chars().count() >= 4 && !key.ends_with('ه');
    let is_known = matches!(class, Class::Role | Class::Title | Class::Time | Class::Given);
    is_verb && !is_known && !NONE.contains(&key)
        || rest.chars().count() >= 3
            && lexicon::class(rest, false, false, Language::ARABIC).is_verbal()
            && rest.starts_with(['ي', 'ت'])
}

/// What the words before a number say of it: "at least", "more than"; "up to".
fn bound(page: &Page<'_>, k: usize) -> Bound {
    let (one, two) = (k.checked_sub(1), k.checked_sub(2));
    let key = |at: Option<usize>| at.map_or("", |at| page.key(at));
    let pair = (key(two), key(one));
    match pair {
        ("at", "least") | ("more" | "fewer" | "less", "than") if matches!(pair.0, "at" | "more") => {
            Bound::Least
        }
        ("fewer" | "less", "than") => {
            if key(k.checked_sub(3)) == "no" {
                Bound::Least
            } else {
                Bound::Most
            }
        }
        ("اكثر", "من") | ("يقل", "عن") | ("تقل", "عن") | ("يزيد" | "تزيد", "علي" | "عن") | ("بيش", "از") => {
            Bound::Least
        }
        ("اقل", "من") | ("كمتر", "از") | ("up", "to") | ("يصل", "الي") => Bound::Most,
        (_, "over" | "دستكم" | "حداقل" | "تجاوز" | "تجاوزت" | "فاق") => Bound::Least,
        (_, "حداكثر") | ("لا" | "لم", "يتجاوز" | "تتجاوز") => Bound::Most,
        _ if page.words.get(k + 2).is_some() && fold::key(page.key(k + 2)) == "الاقل" => Bound::Least,
        _ => Bound::Plain,
    }
}
