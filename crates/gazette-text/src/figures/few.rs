//! One and two, where they are words of their own: "one woman was killed", «وفاة امرأة», «قتل شخصان», «یک نفر کشته شد».
//!
//! "One" is an article and a pronoun far more often than a number, so that it counts only where what happened to whom is
//! said right beside it.

use gazette_news::{Language, Measure};

use super::Cut;
use super::tolls::{LINKS, is_people, measure_word};
use crate::numbers::Number;
use crate::tokens::Kind;

/// Arabic duals of people that are nothing else: where the plural is broken, both cases; where it ends in «ين» as well, the
/// one in «ان».
const DUALS: &[&str] = &[
    "شخصان",
    "شخصين",
    "رجلان",
    "رجلين",
    "امراتان",
    "امراتين",
    "طفلان",
    "طفلين",
    "طفلتان",
    "طفلتين",
    "جنديان",
    "جنديين",
    "شابان",
    "شابين",
    "شابتان",
    "فتاتان",
    "فتاتين",
    "عاملان",
    "شرطيان",
    "شرطيين",
    "ضابطان",
    "ضابطين",
    "قتيلان",
    "قتيلين",
    "جريحان",
    "جريحين",
    "راكبان",
    "راكبين",
    "صيادان",
    "صحفيان",
    "صحافيان",
    "مسعفان",
    "مسلحان",
    "سايحان",
    "سائحان",
    "شقيقان",
    "شقيقين",
    "شهيدان",
    "شهيدين",
    "جثتان",
    "جثتين",
    "سايقان",
    "سائقان",
    "مدنيان",
    "موظفان",
    "مقاتلان",
    "عنصران",
    "عنصرين",
    "مواطنان",
    "مهاجران",
    "بحاران",
    "لاجيان",
    "لاجئان",
    "مصابان",
    "سيدتان",
    "سيدتين",
    "متقاعدان",
    "مسنان",
    "تلميذان",
    "تلميذين",
    "مزارعان",
    "متظاهران",
    "مشتبهان",
    "معتقلان",
    "حارسان",
    "اخران",
    "اثنان",
];
/// Arabic singulars of people.
const SINGLE: &[&str] = &[
    "شخص",
    "امراه",
    "رجل",
    "طفل",
    "طفله",
    "شاب",
    "شابه",
    "فتاه",
    "فتي",
    "صبي",
    "جندي",
    "شرطي",
    "عامل",
    "عامله",
    "مدني",
    "مواطن",
    "مواطنه",
    "راكب",
    "راكبه",
    "سايق",
    "سائق",
    "مسعف",
    "صياد",
    "سيده",
    "مسن",
    "مسنه",
    "رضيع",
    "سايح",
    "سائح",
    "تلميذ",
    "متظاهر",
    "حارس",
    "مزارع",
    "متقاعد",
];
/// Nouns of death and hurt that a single person follows: «وفاة امرأة».
const BEFORE_ONE: &[&str] = &["مقتل", "وفاه", "مصرع", "اصابه", "استشهاد", "جرح"];
/// English words that end another's life or hurt them, before "one".
const BEFORE_THE_ONE: &[&str] = &[
    "killed", "killing", "kills", "kill", "injured", "injuring", "injures", "wounded", "wounding", "wounds",
    "hurting", "of", "to",
];
/// Persian verbs of saying: whoever is one and says something was not hurt.
const SAYS: &[&str] = &["گفت", "افزود", "اعلام", "كه"];

impl Cut<'_> {
    /// Reads one or two persons at a token that is no number word.
    pub(super) fn few(&self, at: usize) -> Option<(Number, Measure)> {
        if self.tokens.get(at)?.kind != Kind::Word {
            return None;
        }
        let number = |value: f64, last: usize| Number { value, first: at, last, digits: false };
        match self.language {
            Language::ARABIC => self.few_in_arabic(at).map(|(value, m)| (number(value, at), m)),
            Language::PERSIAN => self.one_in_persian(at).map(|m| (number(1.0, at), m)),
            _ => self.one_in_english(at).map(|m| (number(1.0, at), m)),
        }
    }

    fn few_in_arabic(&self, at: usize) -> Option<(f64, Measure)> {
        let key = self.key(at);
        let word = key.strip_prefix('و').filter(|word| DUALS.contains(word)).unwrap_or(key);
        if DUALS.contains(&word) {
            let measure = measure_word(word).or_else(|| self.measure(at, at, at, None));
            return measure.filter(|m| m.is_toll()).map(|m| (2.0, m));
        }
        let before = at.checked_sub(1).map(|k| self.key(k))?;
        let before =
            before.strip_prefix(['و', 'ب', 'ل']).filter(|w| BEFORE_ONE.contains(w)).unwrap_or(before);
        // «وفاة رجل الأعمال»: what is somebody's title counts nobody.
        let is_title = self.key(at + 1).starts_with("ال");
        let is_one = SINGLE.contains(&key) && BEFORE_ONE.contains(&before) && !is_title;
        is_one.then(|| self.measured(at - 1, at)).flatten().map(|m| (1.0, m))
    }

    fn one_in_persian(&self, at: usize) -> Option<Measure> {
        if self.key(at) != "يك" || !is_people(self.key(at + 1)) {
            return None;
        }
        let measure = self.measure(at, at, at + 1, Some(self.key(at + 1))).filter(|m| m.is_toll())?;
        let verb =
            (at + 2..at + 16).take_while(|&k| !self.stops(k)).find(|&k| self.measured(k, at + 1).is_some());
        let is_said = |verb| (at + 2..verb).any(|k| SAYS.contains(&self.key(k)));
        verb.is_none_or(|verb| !is_said(verb)).then_some(measure)
    }

    fn one_in_english(&self, at: usize) -> Option<Measure> {
        if self.key(at) != "one" || self.key(at + 1) == "of" {
            return None;
        }
        let noun = is_people(self.key(at + 1)) && self.measured(at + 1, at).is_none();
        let end = if noun { at + 1 } else { at };
        let (_, first) = self.hedge(at);
        let before = first.checked_sub(1).map(|k| self.key(k)).unwrap_or_default();
        if matches!(before, "no" | "any" | "every" | "only" | "the" | "this" | "that" | "each") {
            return None;
        }
        let verb = (end + 1..end + 5).find(|&k| !LINKS.contains(&self.key(k)) || self.stops(k));
        let behind = verb.filter(|&k| !self.stops(k)).and_then(|k| self.measured(k, end));
        let does = || {
            let at = first.checked_sub(1).filter(|_| BEFORE_THE_ONE.contains(&before))?;
            // "the death of one woman", "injuries to one man"
            let at = if matches!(before, "of" | "to") { at.checked_sub(1)? } else { at };
            self.measured(at, end)
        };
        behind.or_else(does).filter(|measure| measure.is_toll())
    }
}
