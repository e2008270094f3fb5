//! The grammar of a credit in running text: a cue, the words for what a body is, its name, a boundary.
//!
//! "according to the state news agency …", «حسبما أفادت وكالة …», «به گزارش گروه سیاسی خبرگزاری …», "… reported on
//! Monday". Cue and name stand side by side; a name that goes on behind it ("Guardian of the Seal", «بترا عون») is
//! another's.

use super::site::Site;

/// Words that stand between a cue and a name and say what the named body is.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "agency", "newspaper", "daily", "broadcaster", "channel", "website", "wire", "service", "outlet", "network",
    "station", "magazine", "media", "paper", "site", "television", "tv", "radio", "newswire", "weekly",
    "وكاله", "الوكاله", "صحيفه", "جريده", "قناه", "شبكه", "موقع", "مجله", "تلفزيون", "اذاعه", "خبرگزاري", "روزنامه",
    "پايگاه", "وبگاه", "وبسايت", "سايت", "تلويزيون", "راديو", "خبرنگار", "خبرنگاران", "هفتهنامه", "رسانه",
];

/// Words that stand beside those.
#[rustfmt::skip]
const BESIDE_KINDS: &[&str] = &[
    "the", "state", "run", "owned", "backed", "official", "semi", "news", "press", "local", "private", "its", "a",
    "independent", "government", "انباء", "الانباء", "للانباء", "الرسميه", "خبري", "رسمي", "نيمه", "دولتي", "اخبار",
];

/// Words of Persian for a part of a newsroom; the next says which: «گروه سیاسی».
const DESKS: &[&str] = &["گروه", "سرويس", "بخش", "ميز"];

/// Words before a name that give it the report.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "citing", "quoting", "via", "بحسب", "وبحسب", "حسب", "وفق", "بنقل", "چنانكه",
];

/// The same in two words.
#[rustfmt::skip]
const CUE_PAIRS: &[(&str, &str)] = &[
    ("reported", "by"), ("according", "to"), ("cited", "by"), ("quoted", "by"), ("carried", "by"), ("published", "by"),
    ("told", "the"), ("seen", "by"), ("obtained", "by"), ("reviewed", "by"), ("viewed", "by"), ("report", "by"),
    ("report", "from"), ("نقلا", "عن"), ("ونقلا", "عن"), ("وفقا", "ل"), ("طبقا", "ل"), ("نقل", "از"), ("نقلاز", "از"),
    ("به", "نوشته"), ("نوشته", "ي"), ("بنابر", "گزارش"), ("بنابر", "اعلام"), ("بنابر", "نوشته"), ("به", "گزارش"), ("اساس", "گزارش"), ("براساس", "گزارش"),
    ("طبق", "گزارش"), ("در", "گزارش"), ("اساس", "اعلام"), ("طبق", "اعلام"), ("به", "اعلام"), ("استناد", "به"), ("استناد", "گزارش"), ("مطابق", "گزارش"), ("طور", "كه"), ("انطور", "كه"),
    ("گونه", "كه"), ("انگونه", "كه"), ("همانطور", "كه"), ("همانگونه", "كه"), ("چنان", "كه"), ("انچنان", "كه"),
    ("اطلعت", "عليها"), ("اطلعت", "عليه"), ("حصلت", "عليها"), ("حصلت", "عليه"),
];

/// Arabic verbs of reporting, without «و» before and the pronoun behind them: «وأوردته».
const ARABIC_VERBS: &[&str] =
    &["ذكرت", "افادت", "اوردت", "نقلت", "كشفت", "علمت", "كتبت", "بثت", "نشرت", "ابرزت", "تناقلت"];

/// Verbs that give a body a sentence, and the whole report where «أن» follows its name.
const ARABIC_SAID: &[&str] = &["قالت", "اعلنت", "اكدت"];

/// What may stand between an Arabic verb and its subject.
const BETWEEN: &[&str] = &["عنه", "عنها", "عنهم", "به", "بها", "لها", "اليوم", "امس"];

/// Words of Arabic that a boundary of a name begins with, and of Persian, folded.
#[rustfmt::skip]
const BOUNDS: &[&str] = &[
    "ان", "بان", "عن", "في", "اليوم", "امس", "نقلا", "يوم", "الجمعه", "السبت", "الاحد", "الاثنين", "الثلاثاء",
    "الاربعاء", "الخميس", "مساء", "صباح", "الرسميه", "للانباء", "الاخباريه", "انه", "گزارش", "نوشت", "نوشته",
    "كه", "خبر", "اعلام", "مدعي", "فاش", "افشا",
];

/// Verbs behind an English name that give it the report.
#[rustfmt::skip]
const REPORTED: &[&str] = &[
    "reported", "reports", "quoted", "quotes", "cited", "citing", "quoting", "learned", "learnt", "revealed", "reveals",
    "disclosed", "understands", "writes", "wrote",
];

/// What may stand between an English name and its verb.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "news", "agency", "newspaper", "press", "wire", "first", "also", "has", "have", "had", "earlier", "exclusively",
    "later", "on", "separately", "since", "previously", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "today", "yesterday",
];

/// What a company reports of itself.
#[rustfmt::skip]
const RESULTS: &[&str] = &[
    "profit", "profits", "loss", "losses", "earnings", "revenue", "revenues", "sales", "results", "income", "turnover",
    "dividend",
];

/// Words before a name that make it no subject: "hotels in Petra reported".
const PREPOSITIONS: &[&str] = &[
    "in", "at", "of", "near", "from", "for", "with", "to", "by", "on", "around", "outside", "and", "or",
    "about",
];

/// Persian verbs behind a name; each with what may follow it.
const PERSIAN_VERBS: &[(&str, &[&str])] = &[
    ("گزارش", &["داد", "كرد", "داده", "كرده", "ميدهد", "دادند"]),
    ("خبر", &["داد", "داده", "ميدهد"]),
    ("فاش", &["كرد", "كرده", "ساخت"]),
    ("افشا", &["كرد", "كرده"]),
    ("به", &["نقل"]),
    ("نوشت", &[]),
    ("نوشته", &[]),
    ("مينويسد", &[]),
];

/// Verbs that a body says of itself too: they give a report where «که» follows.
const PERSIAN_CLAIMS: &[(&str, &str)] = &[("اعلام", "كرد"), ("مدعي", "شد"), ("ادعا", "كرد")];

impl Site<'_> {
    /// The first of the words before the name that say what it is: "the state news agency".
    fn first(&self) -> (usize, bool) {
        let (mut first, mut is_kind) = (self.at, false);
        let mut seen = self.at;
        while seen > 0 && self.at - seen < 7 && self.is_joined(seen) {
            let key = self.key(seen - 1);
            if seen >= 2 && DESKS.contains(&self.key(seen - 2)) && self.is_joined(seen - 1) {
                seen -= 2;
            } else if KINDS.contains(&key) || BESIDE_KINDS.contains(&key) {
                seen -= 1;
                is_kind |= KINDS.contains(&key);
            } else if is_kind && self.is_latin() && self.is_capital(seen - 1) {
                // "Iran's state news agency"
                seen -= 1;
            } else {
                break;
            }
            first = seen;
        }
        (first, is_kind)
    }

    /// Whether a word for what it is stands right before it: «وكالة سبأ».
    pub fn is_introduced(&self) -> bool {
        let (first, is_kind) = self.first();
        first < self.at && is_kind
    }

    /// Whether a cue stands right before the name.
    pub fn is_cued(&self) -> bool {
        let (first, _) = self.first();
        if first == 0 || !self.is_running(first) && !self.is_quoted_after_colon(first) {
            return false;
        }
        let (last, before) = (self.key_before(first, 1), self.key_before(first, 2));
        let pair = |one, two| CUE_PAIRS.contains(&(one, two));
        let spelt = before == "نوشته" && last == "ي" || last == "نوشته" && before == "به";
        CUES.contains(&last)
            || pair(before, last) && (first < 2 || self.is_joined(first - 1))
            || spelt
            || self.has_verb_before(first)
            || last == "گزارش" && (1..=2).any(|n| matches!(self.after(n), "حاكي" | "امده"))
    }

    fn is_quoted_after_colon(&self, at: usize) -> bool {
        self.gap(at).trim() == ":" && self.key_before(at, 1) == "از"
    }

    /// Whether an Arabic verb of reporting stands before the word `first`.
    fn has_verb_before(&self, first: usize) -> bool {
        let verb_at = match first {
            2.. if BETWEEN.contains(&self.key(first - 1)) && self.is_joined(first - 1) => first - 2,
            _ => first - 1,
        };
        let verb = self.key(verb_at);
        let verb = verb.strip_prefix('و').unwrap_or(verb);
        let stem = verb.strip_suffix("ها").or_else(|| verb.strip_suffix('ه')).unwrap_or(verb);
        let tells = |list: &[&str]| list.contains(&verb) || list.contains(&stem);
        tells(ARABIC_VERBS) || tells(ARABIC_SAID) && matches!(self.after(1), "ان" | "بان")
    }

    /// Whether what follows the name says that it reported.
    pub fn has_reported(&self) -> bool {
        if self.is_latin() { self.has_reported_in_english() } else { self.has_reported_in_persian() }
    }

    fn has_reported_in_english(&self) -> bool {
        let (first, _) = self.first();
        let is_object = first > 0 && self.is_joined(first) && PREPOSITIONS.contains(&self.key(first - 1));
        let filled = (1..=4).take_while(|n| FILLERS.contains(&self.after(*n))).count();
        let verb = filled + 1;
        let gaps = self.at + self.len..self.at + self.len + verb;
        let runs = gaps.clone().all(|at| self.is_joined(at))
            || filled == 0 && self.gap_after().trim() == "," && matches!(self.after(1), "citing" | "quoting");
        let of_itself =
            (1..=4).any(|n| RESULTS.contains(&self.after(verb + n))) && self.after(verb + 1) != "that";
        !is_object && runs && REPORTED.contains(&self.after(verb)) && !of_itself
    }

    fn has_reported_in_persian(&self) -> bool {
        if !self.is_joined(self.at + self.len) {
            return false;
        }
        let (one, two) = (self.after(1), self.after(2));
        let verb =
            PERSIAN_VERBS.iter().any(|(verb, then)| *verb == one && (then.is_empty() || then.contains(&two)));
        let claims = || {
            let that = self.after(3) == "كه" || self.gap(self.at + self.len + 2).contains(':');
            PERSIAN_CLAIMS.contains(&(one, two)) && that
        };
        verb || claims()
    }

    /// Whether the copy opens with the name and says what it says: "Reuters says the port …".
    pub fn opens_and_says(&self) -> bool {
        let of_itself =
            (2..=4).any(|n| matches!(self.after(n), "it" | "its" | "he" | "she" | "they" | "his" | "her"));
        let (first, _) = self.first();
        let opens = first == 0 || self.gap(first).contains('\n');
        opens && self.after(1) == "says" && self.is_joined(self.at + self.len) && !of_itself
    }

    /// "That is according to …", "The news was first reported by …": a sentence that gives all of it to the name.
    pub fn is_whole_sentence(&self) -> bool {
        let (first, _) = self.first();
        let back = |n| self.key_before(first, n);
        let according = back(1) == "to"
            && back(2) == "according"
            && back(3) == "is"
            && matches!(back(4), "that" | "this");
        let by = back(1) == "by" && matches!(back(2), "reported" | "published") && back(3) == "first";
        according || by
    }

    /// Whether the name ends where it stands: no person's name, place or office goes on behind it.
    pub fn is_bounded(&self) -> bool {
        let gap = self.gap_after();
        let has_mark = gap.chars().any(|c| !c.is_whitespace() && !matches!(c, '-' | '\'' | '’' | '\u{200c}'));
        self.at + self.len >= self.all().len()
            || has_mark
            || gap.contains('\n')
            || BOUNDS.contains(&self.after(1))
    }

    /// Whether an English name is a part of a longer one: "Tass Rowe", "Interfax House", "Guardian of the Seal".
    pub fn goes_on(&self) -> bool {
        let next = self.at + self.len;
        let is_kind = |key: &str| FILLERS.contains(&key) || KINDS.contains(&key);
        let is_part = |at: usize| {
            self.is_joined(at) && self.is_capital(at) && !is_kind(self.key(at)) && !self.opens(at)
        };
        let of = self.after(1) == "of"
            && (self.is_capital(next + 1) || self.after(2) == "the" && self.is_capital(next + 2));
        let is_title = matches!(self.key_before(self.at, 1), "mr" | "mrs" | "ms" | "miss" | "dr" | "sir");
        is_part(next) || of && self.is_joined(next) || is_title
    }
}
