//! Whether a text retells another one that it does not credit: as a translation, or in other words.
//!
//! No sign of it is sure. Two reporters of one event tell some of the same things; who retells tells most of what he
//! tells from his original, with its figures and its speech, and soon after it, a translator in its order too. How
//! much each sign is worth was found by logistic regression on the pairs of our own events. With each set of events
//! left out in turn, 204 of 216 translations came up to what is [`SURE`], and two of 741 pairs of a report and one in
//! another language that it was not made from; of rewritings, asked before the last sets were there, 81 of 86 and none.
//!
//! Briefs are left to rules of their own: the few things that two of one event tell are the same.

pub(crate) mod content;
pub(crate) mod sequence;

use content::{Content, Said, Sketch};
use sequence::{Sequence, Shared};

/// Words from which a text is no brief.
pub(crate) const FULL: usize = 46;
/// Words for each of the original's from which a rewriting tells more than it: who retells adds little,
const LONGEST: f32 = 1.5;
/// and who translates hardly anything, as far as words of two languages can be compared.
const LONGEST_TRANSLATION: f32 = 1.4;
/// And of a translation by the same outlet.
const LONGEST_OF_ONE_OUTLET: f32 = 3.0;
/// How many English words one of Arabic, which writes articles and conjunctions together with what follows, and one of
/// Persian stand for.
const ENGLISH: [f32; 3] = [1.0, 1.35, 1.05];
/// The part of a text's words that is quoted speech from which what two share may be a third one's.
const MOST_SPEECH: f32 = 0.4;
/// The share of a text's words without which it is no rewriting,
const LEAST_SAID: f32 = 0.25;
/// and that of its words outside of quoted speech: two who heard one speech print the same quotations.
const LEAST_OWN_SAID: f32 = 0.27;
/// Things that both must tell.
const LEAST: usize = 5;

/// From these odds on a text is a translation, or a rewriting.
const SURE: Odds = Odds { translation: 0.6, rewriting: 0.25 };
/// From these on it may be one, and is where it credits the other's outlet.
const LIKELY: Odds = Odds { translation: -1.0, rewriting: -0.7 };

/// From these on nothing shows that its reporter has it from elsewhere.
const NOT_APART: Odds = Odds { translation: 0.5, rewriting: 0.0 };

/// What it takes off the odds that an outlet signs a text as its own: of the translations and rewritings in our own
/// events one in ten is signed so, of the reports of an outlet's reporters every second.
const SIGNED: f32 = 1.0;

/// Odds by their logarithm.
#[derive(Debug, Clone, Copy)]
struct Odds {
    translation: f32,
    rewriting: f32,
}

/// A text, another one that was out before it, and what is known of the two.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair<'p> {
    pub told: &'p Sequence,
    pub original: &'p Sequence,
    /// What the two say, where they are of one language.
    pub said: Option<(&'p Content, &'p Sketch)>,
    /// Words of the two.
    pub words: (usize, usize),
    /// Their tongues, by number.
    pub tongues: (usize, usize),
    /// Seconds between them.
    pub gap: i64,
    /// Whether the outlet of the first signs it as its own, which says nothing where it is the outlet of both, or
    /// credits that of the other.
    pub is_signed: bool,
}

/// How it is that a text retells another one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Retelling {
    /// The logarithm of the odds that it does.
    pub odds: f32,
    /// The share of it that stands there: of what it tells, where it is a translation, else of its words.
    pub share: f32,
}

impl Pair<'_> {
    /// How the first retells the second, where that is sure.
    pub fn surely(&self) -> Option<Retelling> {
        self.retelling(SURE, self.longest())
    }

    /// As that, where it is likely.
    pub fn likely(&self) -> Option<Retelling> {
        self.retelling(LIKELY, self.longest())
    }

    /// As that, where the one may be told apart from the other by nothing.
    pub fn is_not_apart(&self) -> bool {
        self.retelling(NOT_APART, self.longest()).is_some()
    }

    /// As [`Pair::likely`], where one outlet put out both: it may tell more in one of its languages than in another.
    pub fn likely_of_one_outlet(&self) -> Option<Retelling> {
        self.retelling(LIKELY, LONGEST_OF_ONE_OUTLET)
    }

    fn longest(&self) -> f32 {
        if self.said.is_some() { LONGEST } else { LONGEST_TRANSLATION }
    }

    fn retelling(&self, enough: Odds, longest: f32) -> Option<Retelling> {
        if self.words.0 < FULL || self.lengths() > longest {
            return None;
        }
        // Most texts that are compared have little in common, which their words tell at once.
        let is_own = |content: &Content| content.quoted_share() <= MOST_SPEECH;
        let said = match self.said {
            None => None,
            Some((content, _)) if !is_own(content) => return None,
            Some((content, sketch)) => {
                let is_said = |said: &Said| said.words >= LEAST_SAID && said.own >= LEAST_OWN_SAID;
                Some(content.shared_with(sketch).filter(is_said)?)
            }
        };
        let shared = self.told.shared_with(self.original);
        let (odds, share, enough) = match said {
            None => (self.translation(&shared), shared.share_in_order(), enough.translation),
            Some(said) => (self.rewriting(&shared, said), said.words, enough.rewriting),
        };
        let odds = if self.is_signed { odds - SIGNED } else { odds };
        (shared.count() >= LEAST && odds >= enough).then_some(Retelling { odds, share })
    }

    fn lengths(&self) -> f32 {
        let length = |words: usize, tongue: usize| words.max(1) as f32 * ENGLISH.get(tongue).unwrap_or(&1.0);
        length(self.words.0, self.tongues.0) / length(self.words.1, self.tongues.1)
    }

    /// The logarithm of the hours between the two, of which a minute is the least that clocks tell.
    fn hours(&self) -> f32 {
        (self.gap.max(60) as f32 / 3_600.0).ln()
    }

    fn translation(&self, shared: &Shared) -> f32 {
        6.138 * shared.order()
            + 9.277 * shared.weight / self.original.weight().max(1.0)
            + 4.802 * shared.numbers_known()
            + 7.023 * shared.meanings_known()
            + 0.066 * shared.quoted
            + 2.088 * (self.words.0.max(1) as f32).ln()
            - 1.198 * (self.words.1.max(1) as f32).ln()
            - 0.131 * self.hours()
            - 16.416
    }

    fn rewriting(&self, shared: &Shared, said: Said) -> f32 {
        let (own_numbers, own_small) = shared.own_numbers();
        5.339 * said.words + 2.079 * said.facts + 10.016 * said.original - 2.736 * said.own_speech
            + 0.388 * shared.numbers()
            - 0.210 * own_numbers
            - 0.461 * own_small
            - 1.188 * shared.names_known()
            + 2.367 * (self.words.0.max(1) as f32).ln()
            - 0.450 * self.hours()
            - 15.774
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Tongue;
    use crate::tokens::Tokens;

    /// What the tests of this room retell.
    pub(super) const REPORT: &str = "Fire destroyed 31 boats in the harbour of Astow on Tuesday and killed two night watchmen, police \
        said. Harbour master Ludvig Karsten said that 240 firefighters from Norsal fought the flames for nine hours. He \
        blamed a gas bottle in the kitchen of a restaurant. The army sent three helicopters and closed the road to Kedra. \
        Insurance companies put the damage at 18 million crowns; Mayor Signe Torvald promised the fishermen loans.";

    /// How a text retells the report, half an hour after it.
    fn retelling(text: &str, tongue: Tongue) -> Option<Retelling> {
        let (copy, original) = (Tokens::in_tongue(text, tongue), Tokens::in_tongue(REPORT, Tongue::English));
        let (content, sketch) = (Content::read(&copy), Content::read(&original).sketch());
        let pair = Pair {
            told: &Sequence::of(&copy),
            original: &Sequence::of(&original),
            said: (tongue == Tongue::English).then_some((&content, &sketch)),
            words: (copy.words().len(), original.words().len()),
            tongues: (tongue as usize, Tongue::English as usize),
            gap: 1_800,
            is_signed: false,
        };
        pair.surely()
    }

    #[test]
    fn who_retells_is_told_from_who_reports() {
        let translation = "دمر حريق 31 قاربا في ميناء أستو الثلاثاء وقتل حارسين ليليين، بحسب الشرطة. وقال مدير الميناء لودفيغ \
            كارستن إن 240 إطفائيا من نورسال كافحوا النيران تسع ساعات. وعزا الحريق إلى أسطوانة غاز في مطبخ مطعم. وأرسل \
            الجيش ثلاث مروحيات وأغلق الطريق إلى كيدرا. وقدرت شركات التأمين الأضرار بنحو 18 مليون كرون، ووعدت رئيسة \
            البلدية سيغني تورفالد الصيادين بقروض.";
        let rewriting = "The fishermen of Astow will get loans, Mayor Signe Torvald has promised, after flames took 31 boats \
            in the harbour there. The damage is 18 million crowns, say the insurance companies. Two night watchmen were \
            killed. It took nine hours and 240 firefighters from Norsal, while the army came with three helicopters. A gas \
            bottle in a restaurant kitchen is blamed by Ludvig Karsten, the harbour master. The road to Kedra is closed.";
        let arabic = "وعدت رئيسة بلدية أستو سيغني تورفالد بفتح تحقيق بعدما قتل شخصان في حريق الميناء. وقالت ممرضة في المستشفى \
            إن 12 جريحا وصلوا ليلا، وإن ثلاثة منهم أطفال. وطلب البحارة من الحكومة تعويضات، وقال أحدهم إن القارب كلفه 90 \
            ألف كرون. وأغلقت الشرطة الطريق إلى كيدرا، وتوقفت السفن 14 ساعة، وقال مدير المدرسة إن الأطفال ناموا عنده.";
        let english = "A nurse in the hospital of Astow counted 12 injured after the fire in the harbour. The government should \
            pay, said the union of sailors, whose members lost 90 thousand crowns each. Signe Torvald, the mayor, opened an \
            inquiry. Police kept the road to Kedra closed for 14 hours, and schools in Lume took in the children. “We heard \
            the bottles go one by one,” said a cook.";
        for (text, tongue, is_retelling) in [
            (translation, Tongue::Arabic, true),
            (rewriting, Tongue::English, true),
            (arabic, Tongue::Arabic, false),
            (english, Tongue::English, false),
        ] {
            assert_eq!(retelling(text, tongue).is_some(), is_retelling, "{text}");
        }
    }
}
