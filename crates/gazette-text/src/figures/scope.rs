//! Whether a number counts the whole as it stands: "three of them" is a part, "up from 14" was before.

use gazette_news::Scope;

use super::Cut;
use super::tolls::{COUNTS, measure_word};
use super::words::{MONTHS, YEARS_OF};
use crate::fold;
use crate::numbers::number_at;
use crate::tokens::Kind;

/// Words before a number that make it a part.
pub(super) const INCLUDING: &[&str] = &[
    "including",
    "among",
    "amongst",
    "بينهم",
    "بينهن",
    "منهم",
    "منهن",
    "ضمنهم",
    "ازجمله",
    "جمله",
    "شامل",
    "حال",
];

/// Words after a number, or after what it counts, that make it a part.
const OF_THEM: &[&str] = &[
    "of them",
    "of whom",
    "of the",
    "of those",
    "منهم",
    "منهن",
    "من بينهم",
    "من القتلي",
    "من الضحايا",
    "من الجرحي",
    "من المصابين",
    "از انان",
    "از انها",
    "از ايشان",
    "از اين",
    "از ميان",
    "از كشتهشدگان",
    "از جانباختگان",
    "از قربانيان",
];

/// A sender's own earlier text.
const EARLIER_VERSION: &[&str] = &[
    "earlier version",
    "previous version",
    "earlier dispatch",
    "نسخه سابقه",
    "النسخه السابقه",
    "خبر سابق",
    "نسخه پيشين",
    "نسخه قبلي",
    "خبر پيشين",
    "خبر قبلي",
];

/// Words that say that a count moved.
const MOVES: &[&str] = &[
    "rose",
    "risen",
    "rises",
    "rising",
    "climb",
    "climbs",
    "climbed",
    "climbing",
    "grew",
    "grown",
    "jumped",
    "went",
    "fell",
    "fallen",
    "dropped",
    "increased",
    "revised",
    "raised",
    "cut",
    "up",
    "down",
    "updated",
    "corrected",
    "lowered",
    "ارتفع",
    "ارتفعت",
    "ارتفاع",
    "زاد",
    "زادت",
    "تراجع",
    "تراجعت",
    "انخفض",
    "انخفضت",
    "وصل",
    "وصلت",
    "قفز",
    "قفزت",
    "صعد",
    "عدل",
    "عدلت",
    "رسيد",
    "رسيده",
    "رساند",
    "افزايش",
    "كاهش",
    "بالا",
];

/// Words that begin what is told of another time at the head of a sentence.
const OPENERS: &[&str] =
    &["in", "since", "during", "a", "last", "قبل", "في", "عام", "منذ", "سال", "پارسال", "در"];

/// Words that begin a clause about the thing before them.
const RELATIVES: &[&str] = &["which", "that", "الذي", "التي", "كه"];

/// What a year before it, or after it in Arabic and Persian, dates: "a 2011 blast", «حريق 1998», «زلزلهٔ ۱۳۸۲».
const EVENTS: &[&str] = &[
    "fire",
    "blast",
    "explosion",
    "earthquake",
    "quake",
    "flood",
    "floods",
    "attack",
    "bombing",
    "crash",
    "collapse",
    "disaster",
    "accident",
    "war",
    "massacre",
    "storm",
    "hurricane",
    "cyclone",
    "tsunami",
    "outbreak",
    "shooting",
    "raid",
    "derailment",
    "sinking",
    "avalanche",
    "landslide",
    "eruption",
    "epidemic",
    "famine",
    "siege",
    "riots",
    "حريق",
    "انفجار",
    "تفجير",
    "زلزال",
    "فيضان",
    "سيول",
    "هجوم",
    "تحطم",
    "انهيار",
    "كارثه",
    "حادث",
    "حرب",
    "مجزره",
    "اعصار",
    "اتشسوزي",
    "زلزله",
    "سيل",
    "حمله",
    "سقوط",
    "ريزش",
    "فاجعه",
    "حادثه",
    "جنگ",
    "كشتار",
    "توفان",
];

/// At most so many tokens are looked at on either side.
const REACH: usize = 30;

impl Cut<'_> {
    /// What of the whole the number at tokens `first..=last` counts; with its noun it ends at `end`.
    pub(super) fn scope(&self, first: usize, last: usize, end: usize) -> Scope {
        let is_before = self.is_before(first) || self.is_of_earlier_version(first);
        if is_before || self.is_of_another_time(first, end) || self.is_of_another_event(first) {
            return Scope::Before;
        }
        let before = (1..=2).filter_map(|back| first.checked_sub(back));
        let is_included = before.take_while(|&k| !self.stops(k)).any(|k| INCLUDING.contains(&self.key(k)));
        // «بين القتلى 323 طفلا», «در میان کشته‌ها ۴۲۲ کودک», "among the dead were 8 children"
        let is_among = (2..=4).filter_map(|back| first.checked_sub(back)).any(|k| {
            let leads = matches!(self.key(k), "among" | "amongst" | "بين" | "ميان" | "ضمن");
            leads
                && !(k..first).any(|k| self.stops(k))
                && (k + 1..first).any(|k| measure_word(self.key(k)).is_some())
        });
        let is_included = is_included || is_among || self.are_among(end);
        let is_of = |k: usize| OF_THEM.iter().any(|phrase| self.reads(k, phrase));
        let theirs =
            end > last && self.key(end).strip_suffix("شان").is_some_and(|noun| noun.chars().count() >= 2);
        if is_included || theirs || is_of(last + 1) || is_of(end + 1) || self.is_of_so_many(end) {
            Scope::Part
        } else {
            Scope::Whole
        }
    }

    /// "219 children were among the dead".
    fn are_among(&self, end: usize) -> bool {
        let among = (end + 1..end + 4)
            .take_while(|&k| !self.stops(k))
            .find(|&k| matches!(self.key(k), "among" | "amongst"));
        among.is_some_and(|k| (k + 1..k + 4).any(|k| measure_word(self.key(k)).is_some()))
    }

    /// "Another 32 people", "32 more people", «۳۲ نفر دیگر»: besides those told of before.
    pub(super) fn is_further(&self, first: usize, last: usize) -> bool {
        let before = first.checked_sub(1).map(|k| self.key(k)).unwrap_or_default();
        let behind = || (last + 1..last + 3).map(|k| self.key(k));
        matches!(before, "another" | "further" | "additional")
            || self.key(last + 1) == "more"
            || behind().any(|key| matches!(key, "ديگر" | "اخرين" | "اخرون" | "others"))
    }

    /// «سه نفر از ۱۴ مجروح», «ثلاثة من 14 جريحا»: of another number of victims.
    fn is_of_so_many(&self, end: usize) -> bool {
        let whole = || number_at(self.text, self.tokens, end + 2, self.language);
        matches!(self.key(end + 1), "از" | "من")
            && whole().is_some_and(|whole| measure_word(self.key(whole.last + 1)).is_some())
    }

    /// As [`Cut::scope`], for what is no toll: another number of the same count was before.
    pub(super) fn scope_of_amount(&self, first: usize) -> Scope {
        if self.is_before(first) || self.is_of_earlier_version(first) { Scope::Before } else { Scope::Whole }
    }

    /// Whether the words from token `at` on are these; one that ends in `*` may go on.
    pub(super) fn reads(&self, at: usize, phrase: &str) -> bool {
        phrase.split(' ').zip(at..).all(|(word, k)| match word.strip_suffix('*') {
            Some(stem) => self.key(k).starts_with(stem),
            None => self.key(k) == word,
        })
    }

    /// "climbed from 14 to 27", «از ۱۴ نفر به ۲۷ نفر رسید»: the first of the two.
    pub(super) fn is_before(&self, first: usize) -> bool {
        let from = first.checked_sub(1).is_some_and(|k| matches!(self.key(k), "from" | "من" | "از"));
        from && self.sentence(first).any(|k| MOVES.contains(&self.key(k)))
    }

    /// The tokens of the sentence around one, as far as they are near.
    fn sentence(&self, at: usize) -> std::ops::Range<usize> {
        let from = (at.saturating_sub(REACH)..at)
            .rev()
            .find(|&k| self.stops(k))
            .map_or(at.saturating_sub(REACH), |k| k + 1);
        let until = (at..at + REACH).find(|&k| self.stops(k)).unwrap_or(at + REACH);
        from..until.min(self.tokens.len())
    }

    /// "An earlier version of this dispatch said 12,000": a correction's old number.
    fn is_of_earlier_version(&self, first: usize) -> bool {
        let reads = |k: usize| EARLIER_VERSION.iter().any(|phrase| self.reads(k, phrase));
        self.sentence(first).take_while(|k| *k < first).any(reads)
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        matches!(self.printed(at), "," | "،")
    }

    /// Whether the number's clause, or a few words before its comma that open the sentence, tell of another time.
    fn is_of_another_time(&self, first: usize, end: usize) -> bool {
        let sentence = self.sentence(first);
        let from =
            (sentence.start..first).rev().find(|&k| self.is_comma(k)).map_or(sentence.start, |k| k + 1);
        let until = (end..sentence.end).find(|&k| self.is_comma(k)).unwrap_or(sentence.end);
        let relative_before = |at: usize, from: usize| (from..at).any(|k| RELATIVES.contains(&self.key(k)));
        let own = (from..until).find(|&k| self.is_past(k, until));
        if let Some(at) = own {
            let clause = if at > end { end + 1 } else { from };
            return !relative_before(at, clause);
        }
        if from == sentence.start || from - sentence.start > 6 {
            return false;
        }
        let opens = OPENERS.contains(&self.key(sentence.start))
            || self.tokens[sentence.start].kind == Kind::Number
            || (sentence.start + 1..from).any(|k| matches!(self.key(k), "ago" | "پيش"));
        opens && (sentence.start..from).any(|k| self.is_past(k, from))
    }

    /// The tokens of the sentence around one.
    pub(super) fn clause(&self, at: usize) -> std::ops::Range<usize> {
        self.sentence(at)
    }

    /// "A day after a bomb killed nine", «بعد يوم من مقتل تسعة», «یک روز پس از انفجاری که نه نفر را کشت».
    fn is_of_another_event(&self, first: usize) -> bool {
        const TIMES: &[&str] = &[
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "يوم",
            "يومين",
            "ايام",
            "ساعات",
            "اسبوع",
            "اسبوعين",
            "اسابيع",
            "شهر",
            "شهرين",
            "اشهر",
            "روز",
            "هفته",
            "ماه",
            "ساعت",
        ];
        let from = self.sentence(first).start;
        let mut before = (from..first).rev().take_while(|&k| !self.is_comma(k));
        let after = before.find_map(|k| {
            let is_time = |k: usize| TIMES.contains(&self.key(k));
            let near = || k.checked_sub(1).is_some_and(is_time);
            match self.key(k) {
                "after" if near() => Some(k + 1),
                "بعد" if is_time(k + 1) => Some(k + 3),
                "غداه" => Some(k + 1),
                "پس" | "بعد" if near() && self.key(k + 1) == "از" => Some(k + 2),
                _ => None,
            }
        });
        after.is_some_and(|after| {
            let between = || after..first;
            let counts = between().any(|k| COUNTS.contains(&self.key(k)));
            let tells = between().any(|k| {
                self.measured(k, first).is_some() || matches!(self.key(k), "which" | "كه" | "الذي" | "التي")
            });
            !counts && (tells || first <= after)
        })
    }

    /// Whether a time other than the news's is named at a token: a bare year, "years ago", "last year".
    fn is_past(&self, at: usize, until: usize) -> bool {
        const YEARS: &[&str] = &[
            "year",
            "years",
            "decade",
            "decades",
            "century",
            "عام",
            "عاما",
            "اعوام",
            "سنه",
            "سنوات",
            "عامين",
            "سنتين",
            "عقد",
            "عقود",
            "عقدين",
            "سال",
            "دهه",
        ];
        let key = self.key(at);
        let before = at.checked_sub(1).map(|k| self.key(k)).unwrap_or_default();
        let is_years = |k: usize| k < until && YEARS.contains(&self.key(k));
        match key {
            "ago" => YEARS.contains(&before),
            "earlier" => before == "years" || before == "year",
            "last" => is_years(at + 1),
            "قبل" => (at + 1..=at + 3).any(is_years) || before == "سال" || before == "دهه",
            "پيش" => before == "سال" || before == "دهه",
            "الماضي" => before == "العام" || before == "القرن",
            "گذشته" => before == "سال",
            "پارسال" => true,
            _ => {
                let names = YEARS_OF.contains(&before) || self.dates_an_event(at, before, until);
                let month = at.checked_sub(2).is_some_and(|k| MONTHS.contains(&self.key(k)));
                names && !month && is_year(self.printed(at))
            }
        }
    }

    /// Whether a year stands as an adjective of an event: with at most one word between the two where it comes first.
    fn dates_an_event(&self, at: usize, before: &str, until: usize) -> bool {
        let follows = (at + 1..=at + 2).take_while(|&k| k < until).any(|k| EVENTS.contains(&self.key(k)));
        (matches!(before, "a" | "an" | "the" | "that" | "its") && follows) || EVENTS.contains(&before)
    }
}

/// Four bare digits between 1300 and 2100 are years of one calendar or another.
pub(super) fn is_year(number: &str) -> bool {
    let digits: Option<Vec<u32>> = number.chars().map(fold::digit).collect();
    digits.is_some_and(|d| d.len() == 4 && (1300..2100).contains(&d.iter().fold(0, |n, d| n * 10 + d)))
}
