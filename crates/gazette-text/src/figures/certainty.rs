//! How a number is told: as so, or as what may be, is asked, did not happen or is denied.
//!
//! Each is known by its words in the number's own clause: what is said after "and said" or a comma is said by itself.

use gazette_news::{Certainty, Language, Measure};

use super::Cut;
use crate::tokens::Kind;

/// Words looked at before a number.
const AHEAD: usize = 14;
/// Words looked at behind it.
const BEHIND: usize = 12;

/// Words before a number after which it is a forecast or a fear; folded, English ones in small letters.
const POSSIBLE: &[&str] = &[
    "could",
    "may",
    "might",
    "fear",
    "fears",
    "feared",
    "fearing",
    "risk",
    "risks",
    "expected to",
    "likely to",
    "threatens to",
    "ربما",
    "يخشي",
    "مخاوف",
    "خشيه",
    "خشيته",
    "المحتمل",
    "يحتمل",
    "احتمال",
    "المرجح",
    "يرجح",
    "مرشح",
    "مرشحه",
    "يتوقع",
    "المتوقع",
    "يمكن ان",
    "ترجيحات",
    "ممكن",
    "ممكناست",
    "شايد",
    "احتمالا",
    "احتمالي",
    "بيم",
    "نگران",
    "نگراني",
    "ميتواند",
    "انتظار",
];
/// As [`POSSIBLE`], of tolls alone: that a thing will cost three million is told, that a toll will rise is not.
const FORESEEN: &[&str] =
    &["will rise", "would rise", "will climb", "سيرتفع", "سترتفع", "سيصل", "ستصل", "خواهد"];
/// Words right behind a number and its noun.
const POSSIBLE_BEHIND: &[&str] = &["could", "may", "might", "feared", "believed", "presumed"];
/// What «قد» makes possible; before any other verb it says that something did happen.
const AFTER_QAD: &[&str] =
    &["ترتفع", "تصل", "تبلغ", "تتجاوز", "تزيد", "تكون", "تودي", "تقتل", "تسفر", "تتخطي"];

const ASKED: &[&str] =
    &["asked if", "asked whether", "whether", "هل", "عما اذا", "ما اذا", "ايا", "پرسيد", "پرسيدند"];

/// Words that deny all that follows in their clause.
const DENIED: &[&str] = &[
    "deny",
    "denies",
    "denied",
    "denying",
    "denial",
    "refuted",
    "refuting",
    "untrue",
    "false that",
    "no truth",
    "نفي",
    "نفت",
    "ينفي",
    "تنفي",
    "نفوا",
    "نافيا",
    "نافيه",
    "نافين",
    "نفيه",
    "نفيها",
    "كذب",
    "كذبت",
    "مكذبا",
    "مكذبه",
    "تكذيب",
    "فند",
    "فندت",
    "مفندا",
    "دحض",
    "لا صحه",
    "لا صحه ل*",
    "عدم صحه",
];
/// Words that deny what follows where it is a report.
const DISMISSED: &[&str] = &["dismissed", "dismissing", "dismisses", "rejected", "rejecting", "rejects"];
const REPORTS: &[&str] = &[
    "reports",
    "report",
    "claims",
    "claim",
    "rumours",
    "rumors",
    "allegations",
    "suggestions",
    "accusations",
    "speculation",
    "figures",
    "talk",
    "accounts",
];
/// Words behind a number that deny it.
const DENIED_BEHIND: &[&str] = &[
    "تكذيب",
    "رد كرد*",
    "نادرست",
    "صحت ندارد",
    "صحت نداشت*",
    "كذب است",
    "غير صحيح",
    "عار عن الصحه",
    "were false",
    "was false",
    "were untrue",
    "was untrue",
];

/// Words that begin what is said by itself.
const SAYING: &[&str] = &[
    "said",
    "says",
    "saying",
    "put",
    "puts",
    "putting",
    "told",
    "insisted",
    "insisting",
    "confirmed",
    "confirming",
    "added",
    "adding",
    "stressed",
    "but",
    "while",
    "when",
    "after",
    "who",
    "which",
    "as",
    "قال",
    "وقال",
    "قالت",
    "وقالت",
    "واكد",
    "واكدت",
    "موكدا",
    "موكده",
    "مشيرا",
    "مشيره",
    "موضحا",
    "واوضح",
    "واضاف",
    "لكن",
    "بعد",
    "الذي",
    "التي",
    "گفت",
    "گفتند",
    "افزود",
    "اما",
    "ولي",
    "اعلام",
];

/// Verbs that, denied, say that nobody was.
const HAPPENS: &[&str] = &[
    "يقتل",
    "تقتل",
    "يقتلوا",
    "يصب",
    "تصب",
    "يصابوا",
    "يمت",
    "تمت",
    "يموتوا",
    "يسقط",
    "تسقط",
    "يسفر",
    "تسفر",
    "يجرح",
    "تجرح",
    "يود",
    "تود",
    "يودي",
];

impl Cut<'_> {
    /// How the number of tokens `first..=last` is told; with its noun it ends at `end`.
    pub(super) fn certainty(&self, first: usize, end: usize, measure: Measure) -> Certainty {
        if self.is_denied(first, end) {
            Certainty::Denied
        } else if self.ahead(first).any(|k| self.any_reads(k, ASKED)) {
            Certainty::Asked
        } else if (measure.is_toll() && measure != Measure::Missing && self.is_negated(first, end))
            || self.does_not_harm(first, end)
        {
            Certainty::Negated
        } else if self.is_possible(first, end, measure) {
            Certainty::Possible
        } else {
            Certainty::Told
        }
    }

    /// The tokens of a number's clause before it, nearest first.
    fn ahead(&self, first: usize) -> impl Iterator<Item = usize> {
        let near = (first.saturating_sub(AHEAD)..first).rev();
        near.take_while(|&k| !self.stops(k) && !self.is_comma(k) && !SAYING.contains(&self.key(k)))
    }

    /// The tokens of its clause behind it and its noun.
    fn behind(&self, end: usize) -> impl Iterator<Item = usize> {
        let near = end + 1..(end + BEHIND).min(self.tokens.len());
        near.take_while(|&k| !self.stops(k) && !self.is_comma(k) && !SAYING.contains(&self.key(k)))
    }

    fn any_reads(&self, at: usize, phrases: &[&str]) -> bool {
        let joined = self.key(at).strip_prefix('و').filter(|_| self.language == Language::ARABIC);
        phrases.iter().any(|phrase| self.reads(at, phrase) || joined == Some(phrase))
    }

    fn is_denied(&self, first: usize, end: usize) -> bool {
        let denies = |k: usize| {
            let reported = || (k + 1..(k + 5).min(first)).any(|k| REPORTS.contains(&self.key(k)));
            self.any_reads(k, DENIED) || (DISMISSED.contains(&self.key(k)) && reported())
        };
        // «سقوط 17 قتيلا، نافيا …» denies what follows it; «کشته شدن ۱۷ نفر را تکذیب کرد» what stands before.
        let is_parted = |k: usize| self.is_number(k) || self.key(k).starts_with("تاييد");
        let mut behind = self.behind(end).take_while(|&k| !is_parted(k));
        self.ahead(first).any(denies) || behind.any(|k| self.any_reads(k, DENIED_BEHIND))
    }

    fn is_possible(&self, first: usize, end: usize, measure: Measure) -> bool {
        let may = |k: usize| {
            let is_month = self.key(k) == "may" && self.printed(k) == "May";
            let may_be = self.key(k) == "قد"
                && (self.key(k + 1).starts_with('ي') || AFTER_QAD.contains(&self.key(k + 1)));
            (!is_month && self.any_reads(k, POSSIBLE))
                || may_be
                || (measure.is_toll() && self.any_reads(k, FORESEEN))
        };
        let mut ahead = self.ahead(first).take_while(|&k| self.tokens[k].kind != Kind::Number);
        // What is said of a number ends with the word that says what it measures: "12 killed, 30 could be".
        let told = |k: &usize| self.measured(*k, end).is_none() && self.tokens[*k].kind != Kind::Number;
        let mut behind = self.behind(end).take(6).take_while(told);
        ahead.any(may) || behind.any(|k| POSSIBLE_BEHIND.contains(&self.key(k)) && self.printed(k) != "May")
    }

    /// "None of the 40 was hurt", «لم يقتل أي من الركاب الأربعين», «هیچ یک از ۴۰ مسافر».
    fn is_negated(&self, first: usize, end: usize) -> bool {
        match self.language {
            Language::ARABIC => self.ahead(first).any(|k| {
                matches!(self.key(k), "لم" | "لن" | "دون" | "بدون")
                    && (HAPPENS.contains(&self.key(k + 1))
                        || (k + 1..first).any(|k| matches!(self.key(k), "اي" | "ايا" | "احد")))
            }),
            Language::PERSIAN => {
                let none = |k: usize| self.key(k).starts_with("هيچ");
                let not = |k: usize| {
                    let negates = ["نشد", "نديد", "نكشت", "نمرد", "نبود"];
                    negates.iter().any(|verb| self.key(k).starts_with(verb))
                };
                let behind = || self.behind(end).take_while(|&k| self.tokens[k].kind != Kind::Number);
                self.ahead(first).any(none) || behind().any(not)
            }
            _ => {
                let none = |k: usize| {
                    matches!(self.key(k), "none" | "neither" | "nobody" | "without" | "never")
                        || (self.key(k) == "not" && !self.starts_hedge(k))
                        || self.reads(k, "no one")
                };
                let before_it = |k: &usize| self.measured(*k, end).is_none();
                self.ahead(first).take(8).any(none)
                    || self.behind(end).take(6).take_while(before_it).any(|k| self.key(k) == "not")
            }
        }
    }

    /// «لم يقتل 326 شخصا», «۴۲۵ نفر را نکشت»: a denied verb of harm measures nothing, and nothing is counted.
    fn does_not_harm(&self, first: usize, end: usize) -> bool {
        match self.language {
            Language::ARABIC => (2..=4).filter_map(|back| first.checked_sub(back)).any(|k| {
                let is_near =
                    !(k..first).any(|k| self.stops(k) || matches!(self.key(k), "اي" | "ايا" | "احد"));
                is_near && matches!(self.key(k), "لم" | "لن") && HAPPENS.contains(&self.key(k + 1))
            }),
            Language::PERSIAN => {
                let mut behind = self.behind(end).take(4);
                behind.any(|k| self.key(k).starts_with("نكشت") || self.key(k).starts_with("نميكش"))
            }
            _ => false,
        }
    }

    /// "Not only", "not less than", "not yet known".
    fn starts_hedge(&self, at: usize) -> bool {
        matches!(
            self.key(at + 1),
            "only" | "just" | "less" | "fewer" | "more" | "yet" | "clear" | "known" | "immediately"
        )
    }
}
