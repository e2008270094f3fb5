//! What an outlet says it heard or saw itself: "told the Mill Gazette", «وقال للسنبلة», «به ارغوان گفت». Whoever prints
//! another's copy has no such thing to say, but for what it adds.

use super::site::Site;
use super::sounds;
use crate::words::{ARABIC, QUOTED, Words, hash_bytes};

/// Words around a name within which it is said who spoke.
const NEAR: usize = 7;

/// Those before an English name that say that somebody spoke to it or that it looked,
#[rustfmt::skip]
const PAIRS: &[(&str, &str)] = &[
    ("seen", "by"), ("checked", "by"), ("polled", "by"), ("asked", "by"), ("interviewed", "by"), ("reviewed", "by"),
    ("obtained", "by"), ("contacted", "by"), ("verified", "by"), ("read", "by"), ("heard", "by"), ("counted", "by"),
    ("shown", "to"), ("spoke", "to"), ("speaking", "to"), ("spoken", "to"), ("talking", "to"), ("interview", "with"),
    ("photographs", "for"), ("pictures", "for"), ("question", "from"), ("questions", "from"),
];
/// and those that do so alone.
const BEFORE: &[&str] = &["told", "showed"];
/// Words behind it.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "reporter", "reporters", "correspondent", "correspondents", "photographer", "journalist", "cameraman", "saw", "asked",
    "visited", "counted", "found", "spoke", "met", "watched", "followed", "heard", "spent",
];
/// The same behind "has".
const HAS: &[&str] =
    &["seen", "read", "spoken", "visited", "obtained", "learned", "learnt", "heard", "found"];

/// Verbs of Arabic, one of which stands near «للسنبلة» where somebody spoke to it,
#[rustfmt::skip]
const SPOKE: &[&str] = &[
    "قال", "قالت", "قالوا", "يقول", "تقول", "يقولون", "روي", "روت", "يروي", "كشف", "كشفت", "صرح", "صرحت", "اكد", "اكدت",
    "اضاف", "اضافت", "اوضح", "اوضحت", "افاد", "افادت", "ذكر", "ذكرت", "شرح", "شرحت", "تحدث", "تحدثت", "حديث", "تصريح",
    "تصريحات", "سوال", "اخبر", "اخبرت", "مقابله", "اتصال", "اعترف", "اعترفت", "وصف", "وصفت", "يشرح", "تشرح", "حكي", "حكت",
];
/// and those that the outlet is the subject of.
#[rustfmt::skip]
const LOOKED: &[&str] = &[
    "التقت", "التقته", "التقتها", "زارت", "زارته", "زارتها", "زارتهما", "سالت", "سالته", "استطلعت", "اطلعت", "شاهدت",
    "شاهد", "علمت", "رصدت", "احصت", "احصي", "حصلت", "تملك", "تحدثت", "فهمت", "عاينت", "رافقت", "تواصلت", "اتصلت", "وقفت",
    "وصلت", "رات", "قرات", "حسبت",
];
/// Whom it sent, without the letters that are written into the word.
#[rustfmt::skip]
const SENT: &[&str] = &[
    "مراسل", "مراسله", "مراسلو", "مراسلا", "موفد", "موفده", "موفدا", "مصور", "مصوره", "مندوب", "مندوبه", "كاميرا", "عدسه",
    "خبرنگار", "خبرنگاران", "گزارشگر", "عكاس", "فرستاده",
];

/// Verbs of Persian, one of which stands behind «به ارغوان» where somebody spoke to it,
#[rustfmt::skip]
const TOLD: &[&str] = &[
    "گفت", "گفته", "گفتند", "ميگويد", "ميگويند", "توضيح", "خبر", "اطلاع", "نشان", "پاسخ", "افزود", "تاييد", "رسيده",
];
/// and those that the outlet is the subject of.
#[rustfmt::skip]
const SAW: &[&str] = &[
    "ديده", "ديد", "پرسيد", "پرسيده", "خوانده", "شنيده", "شنيد", "شمرد", "دريافته", "گفتوگو", "گفتگو", "پرسش", "اگاه",
];
/// What «با ارغوان» stands behind,
const TALKED: &[&str] = &["گفتوگو", "گفتوگوي", "گفتگو", "گفتگوي", "تماس", "مصاحبه", "حديث", "مقابله"];
/// and what somebody answers or says nothing to.
const ASKED: &[&str] = &["پرسش", "پرسشهاي", "سوال", "تماس", "تماسهاي", "دست", "بررسي"];

/// Whether the copy of an outlet of this name says that the outlet heard or saw something, or speaks of "I".
pub(super) fn is_witness(text: &str, words: &Words, name: &str) -> bool {
    speaks_for_itself(text, words) || is_heard(text, words, name)
}

/// Whether whoever wrote it says "I" outside of quoted speech: a column or a review, which is nobody's report.
fn speaks_for_itself(text: &str, words: &Words) -> bool {
    let site = |at: usize| Site { text, words, at, len: 1 };
    let is_alone = |at: usize| {
        let site = site(at);
        let is_numeral = at > 0 && site.is_joined(at) && site.is_capital(at - 1) && !site.opens(at - 1);
        !is_numeral && site.is_joined(at + 1) && !site.is_capital(at + 1) && site.printed() == "I"
    };
    words.all().iter().enumerate().any(|(at, word)| {
        word.to - word.from == 1 && !word.is(QUOTED) && words.key(word) == "i" && is_alone(at)
    })
}

fn is_heard(text: &str, words: &Words, name: &str) -> bool {
    let name = Words::read(name);
    let keys = name.all().iter().map(|word| name.key(word));
    let is_arabic = name.all().first().is_some_and(|word| word.is(ARABIC));
    let own: Vec<&str> = match is_arabic {
        true => keys.filter(|key| !sounds::KINDS.contains(key)).collect(),
        false => keys.skip_while(|key| *key == "the").collect(),
    };
    let Some(first) = own.first() else { return false };
    let hashes: Vec<u64> = own.iter().map(|key| hash_bytes(key.as_bytes())).collect();
    let given = hash_bytes(format!("ل{}", first.strip_prefix('ا').unwrap_or(first)).as_bytes());
    let all = words.all();
    let goes_on = |at: usize| {
        let rest = all.get(at + 1..at + hashes.len());
        rest.is_some_and(|rest| rest.iter().zip(&hashes[1..]).all(|(word, hash)| word.hash == *hash))
    };
    (0..all.len()).any(|at| {
        let is_given = is_arabic && all[at].hash == given;
        let site = Site { text, words, at, len: hashes.len() };
        (is_given || all[at].hash == hashes[0])
            && goes_on(at)
            && if is_arabic { site.is_heard_in_arabic(is_given) } else { site.is_heard_in_english() }
    })
}

impl Site<'_> {
    fn is_heard_in_english(&self) -> bool {
        // "The mill gazette" is no name.
        if !self.is_capital(self.at) {
            return false;
        }
        let the = usize::from(self.key_before(self.at, 1) == "the");
        let before = |n: usize| self.key_before(self.at, n + the);
        BEFORE.contains(&before(1))
            || PAIRS.contains(&(before(2), before(1)))
            || AFTER.contains(&self.after(1)) && self.is_joined(self.at + self.len)
            || matches!(self.after(1), "has" | "had") && HAS.contains(&self.after(2))
    }

    /// In Arabic or Persian; `is_given` where «ل» is written into the name.
    fn is_heard_in_arabic(&self, is_given: bool) -> bool {
        let before = |n: usize| bare(self.key_before(self.at, n));
        let is_near = |list: &[&str], within: usize| (1..=within).any(|n| list.contains(&before(n)));
        let follows = |list: &[&str], within: usize| (1..=within).any(|n| list.contains(&self.after(n)));
        // «شما هم خبرنگار چاپار باشید» asks the readers.
        let is_sent = SENT.contains(&before(1)) && self.after(1) != "باشيد";
        let to_it = is_given || before(1) == "ل";
        let with_it =
            before(1) == "با" && is_near(TALKED, 4) || ASKED.contains(&before(1)) && follows(TOLD, NEAR);
        is_sent
            || to_it && (is_near(SPOKE, NEAR) || follows(SPOKE, 3))
            || is_near(LOOKED, 2) && self.is_joined(self.at)
            || follows(LOOKED, 1)
            || before(1) == "به" && follows(TOLD, NEAR)
            || with_it
            || follows(SAW, 4) && self.opens_clause()
    }

    /// Whether a sentence or clause begins with the name.
    fn opens_clause(&self) -> bool {
        self.at == 0 || self.opens(self.at) || self.gap(self.at).contains(['\n', '.', '،', '؛', ':'])
    }
}

/// A word without the letters of "and" and "to" that are written into it.
fn bare(key: &str) -> &str {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let key = key.strip_prefix('و').filter(long).unwrap_or(key);
    key.strip_prefix('ل').filter(|rest| SENT.contains(rest)).unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_outlet_heard_is_told_from_what_it_asks_of_readers() {
        for (name, text) in [
            ("Mill Gazette", "It was cold, one of them told the Mill Gazette on Monday."),
            ("Harrow Wire", "A circular seen by Harrow Wire asks schools to close."),
            ("Harrow Wire", "Sacks had fallen into the wreck, a Harrow Wire photographer saw."),
            ("Mill Gazette", "It is a great film, but I have forgotten who paid the tax."),
            ("وكالة السنبلة", "وقال للسنبلة وهو يمسك بيد ابنته إنه سينام."),
            ("صحيفة الضفاف", "وقال الشريف لـ«الضفاف»: تفاوضنا على الأرقام."),
            ("قناة المرسى", "وقالت موفدة المرسى إن كيش خرج من باب خلفي."),
            ("خبرگزاری ارغوان", "یکی از آنان به ارغوان گفت چراغ نبود."),
            ("روزنامه کرانه‌ها", "شرکت برق به پرسش کرانه‌ها درباره جدول پاسخ نداد."),
        ] {
            assert!(is_witness(text, &Words::read(text), name), "{text}");
        }
        for (name, text) in [
            (
                "Lantern Post",
                "The Lantern Post is published by the Lantern Trust. Subscribe to the Lantern Post.",
            ),
            ("Spindle News", "Spindle News carries no advertising."),
            ("Harrow Wire", "LOSAR, March 20 (Harrow Wire) - He told reporters that it was over."),
            ("موقع البيدر", "تابعوا «البيدر» على واتساب وتلغرام لتصلكم أهم الأخبار."),
            ("موقع البيدر", "شاركوا في النشرة اليومية لموقع البيدر، وأرسلوا إلينا صوركم."),
            ("سایت چاپار", "شما هم خبرنگار چاپار باشید؛ عکس و فیلم خود را بفرستید."),
            ("سایت چاپار", "چاپار را در پیام‌رسان‌ها دنبال کنید. انتهای پیام/"),
            ("روزنامه فانوس", "شانزده نفر زیر فانوس دریایی ماندند."),
            ("Mill Gazette", "“I saw it,” she said. Queen Elizabeth I sent a ship."),
        ] {
            assert!(!is_witness(text, &Words::read(text), name), "{text}");
        }
    }

    #[test]
    fn cues_are_written_as_words_are_folded() {
        let lists = [BEFORE, AFTER, HAS, SPOKE, LOOKED, SENT, TOLD, SAW, TALKED, ASKED];
        for cue in lists.concat() {
            let words = Words::read(cue);
            assert_eq!(words.all().iter().map(|word| words.key(word)).collect::<Vec<_>>(), [cue]);
        }
    }
}
