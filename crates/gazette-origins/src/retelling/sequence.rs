//! What a text tells in the order in which it does: figures, names and words of the bilingual table.
//!
//! Two reporters of one event tell some of the same things, each in an order of their own and with others between
//! them; a translation tells the things of its original one after the other. A rewriting tells them in another order,
//! but hardly anything else.

use crate::known::{self, Known};
use crate::tokens::Tokens;
use crate::words::QUOTED as IN_QUOTES;

/// Things of a text that are kept, the first ones.
const KEPT: usize = 64;
/// What a thing weighs by its kind: a word of the table, a name, a number below ten, another number.
const WORTH: [f32; 4] = [3.6, 4.4, 1.5, 6.0];
const MEANING: usize = 0;
const NAME: usize = 1;
const SMALL: usize = 2;
const NUMBER: usize = 3;
/// Set in the code of a thing that is first told in quoted speech.
const QUOTED: u16 = 4;

/// The different things that a text tells, in order: thirteen bits of a hash, one for quoted speech and two of their
/// kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sequence(Box<[u16]>);

/// Collects a [`Sequence`].
#[derive(Debug, Default)]
struct Teller(Vec<u16>);

impl Teller {
    fn tell(&mut self, thing: Known, is_quoted: bool) {
        let (term, kind) = match thing {
            Known::Meaning { term, .. } => (term, MEANING),
            Known::Number { term, is_small } => (term, if is_small { SMALL } else { NUMBER }),
            Known::Name { term, is_sure: true, worth } if worth > 0.0 => (term, NAME),
            Known::Name { .. } => return,
        };
        let code = (term as u16) << 3 | kind as u16;
        if self.0.len() < KEPT && !self.0.iter().any(|told| told & !QUOTED == code) {
            self.0.push(if is_quoted { code | QUOTED } else { code });
        }
    }
}

/// How much of what one text tells another one tells too.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shared {
    /// How many things the first tells, by their kind,
    told: [usize; 4],
    /// and how many of these the second tells too.
    shared: [usize; 4],
    /// What all that the first tells weighs,
    all: f32,
    /// what those things weigh that both tell,
    pub weight: f32,
    /// those that both tell in one order,
    in_order: f32,
    /// and those that both tell in quoted speech.
    pub quoted: f32,
}

impl Shared {
    /// Things that both tell.
    pub fn count(&self) -> usize {
        self.shared.iter().sum()
    }

    /// The share of what the first tells that the second tells too,
    fn share(&self) -> f32 {
        self.weight / self.all.max(1.0)
    }

    /// and that it tells in the same order.
    pub fn share_in_order(&self) -> f32 {
        self.in_order / self.all.max(1.0)
    }

    /// How much of what both tell is in one order.
    pub fn order(&self) -> f32 {
        self.in_order / self.weight.max(1.0)
    }

    /// The part of the first one's numbers that the second has, where one more of each is half known.
    pub fn numbers_known(&self) -> f32 {
        (self.shared[NUMBER] as f32 + 0.5) / (self.told[NUMBER] as f32 + 1.0)
    }

    /// Numbers from ten on that both tell.
    pub fn numbers(&self) -> f32 {
        self.shared[NUMBER] as f32
    }

    /// Numbers from ten on that the first alone tells, and smaller ones.
    pub fn own_numbers(&self) -> (f32, f32) {
        let own = |kind: usize| (self.told[kind] - self.shared[kind]) as f32;
        (own(NUMBER), own(SMALL))
    }

    /// The part of the first one's words of the table that the second has,
    pub fn meanings_known(&self) -> f32 {
        self.part(MEANING)
    }

    /// and of its names.
    pub fn names_known(&self) -> f32 {
        self.part(NAME)
    }

    fn part(&self, kind: usize) -> f32 {
        self.shared[kind] as f32 / self.told[kind].max(1) as f32
    }

    /// As [`Shared::share`], without names: where letters have no capitals, many a word is taken for a name.
    fn share_but_names(&self) -> f32 {
        let names = |names: usize| names as f32 * WORTH[NAME];
        (self.weight - names(self.shared[NAME])) / (self.all - names(self.told[NAME])).max(1.0)
    }

    fn count_but_names(&self) -> usize {
        self.count() - self.shared[NAME]
    }

    /// Figures of the first by what they tell, small ones half, and those of them that the second has.
    fn figures(&self) -> (f32, f32) {
        let figures = |of: &[usize; 4]| of[NUMBER] as f32 + 0.5 * of[SMALL] as f32;
        (figures(&self.told), figures(&self.shared))
    }
}

impl Sequence {
    /// What the first words of a text tell.
    pub fn of(text: &Tokens<'_>) -> Sequence {
        Sequence::of_part(text, |_| true)
    }

    /// What those of the first words of a text tell whose places are wanted.
    pub fn of_part(text: &Tokens<'_>, is_wanted: impl Fn(usize) -> bool) -> Sequence {
        let mut teller = Teller::default();
        let all = text.words().all();
        for (at, thing) in text.known(known::LEAD).iter().filter(|(at, _)| is_wanted(*at as usize)) {
            teller.tell(*thing, all[*at as usize].is(IN_QUOTES));
        }
        Sequence(teller.0.into_boxed_slice())
    }

    /// The share of what this brief tells that a text in another language tells in the same order, where only a
    /// translation has so much of it; `lengths` is how many words it has for each of the other's.
    pub fn translates(&self, original: &Sequence, lengths: f32) -> Option<f32> {
        let said = self.shared_with(original);
        if said.order() < BRIEF_IN_ORDER {
            return None;
        }
        let share = said.share_in_order();
        // A summary of a long report by somebody else has little of it, but that in its order.
        let is_cut = lengths < CUT;
        let ways = if is_cut { std::slice::from_ref(&TRANSLATES_CUT) } else { &TRANSLATES[..] };
        ways.iter().any(|way| way.is_met(&said, share)).then_some(share)
    }

    /// The share of what this tells that another text in the same language tells too, where only a rewriting has so
    /// little of its own.
    pub fn rewrites(&self, original: &Sequence, lengths: f32) -> Option<f32> {
        let said = self.shared_with(original);
        let (share, (figures, shared_figures)) = (said.share(), said.figures());
        let figures_too = said.share_but_names() >= REWRITES_BUT_NAMES
            && said.count_but_names() >= LEAST_BUT_NAMES
            && shared_figures >= SAME_FIGURES * figures;
        let in_order = REWRITES_IN_ORDER.is_met(&said, said.share_in_order());
        let by_share = REWRITES.iter().any(|way| way.is_met(&said, share));
        (lengths >= CUT && (by_share || figures_too || in_order)).then_some(share)
    }

    /// Whether both tell figures and hardly one of them is the same: the weather of two days, the dead of two weeks and
    /// the rates of two markets are told in one form.
    pub fn has_other_figures(&self, other: &Sequence) -> bool {
        let figures = |told: &mut dyn Iterator<Item = &u16>| -> f32 { told.map(|code| figure(*code)).sum() };
        let least = figures(&mut self.0.iter()).min(figures(&mut other.0.iter()));
        let shared = figures(&mut self.0.iter().filter(|code| other.has(**code)));
        least - shared >= OTHER_FIGURES && shared <= SAME_BY_CHANCE * least
    }

    /// Where it tells what another one tells too: from 0, at its head, to 1; the mean. `None` where it tells nothing of
    /// it.
    pub fn place_of(&self, part: &Sequence) -> Option<f32> {
        let places: Vec<usize> = (0..self.0.len()).filter(|at| part.has(self.0[*at])).collect();
        let mean = places.iter().sum::<usize>() as f32 / places.len().max(1) as f32;
        (!places.is_empty()).then(|| mean / self.0.len() as f32)
    }

    fn has(&self, code: u16) -> bool {
        self.0.iter().any(|told| told & !QUOTED == code & !QUOTED)
    }

    /// How much of what this tells another one tells too.
    pub(super) fn shared_with(&self, other: &Sequence) -> Shared {
        let mut out = Shared::default();
        // Where each shared thing stands in the other, and the heaviest rise that ends with it.
        let mut rises: Vec<(usize, f32)> = Vec::with_capacity(self.0.len());
        for code in &self.0 {
            let weight = worth(*code);
            out.all += weight;
            out.told[kind(*code)] += 1;
            let same = |theirs: &u16| theirs & !QUOTED == code & !QUOTED;
            let Some(place) = other.0.iter().position(same) else { continue };
            out.shared[kind(*code)] += 1;
            out.weight += weight;
            out.quoted += if code & other.0[place] & QUOTED != 0 { weight } else { 0.0 };
            let before = rises.iter().filter(|(p, _)| *p < place).map(|(_, w)| *w).fold(0.0, f32::max);
            out.in_order = out.in_order.max(before + weight);
            rises.push((place, before + weight));
        }
        out
    }

    /// What all that it tells weighs.
    pub(super) fn weight(&self) -> f32 {
        self.0.iter().map(|code| worth(*code)).sum()
    }

    pub fn as_slice(&self) -> &[u16] {
        &self.0
    }

    pub fn from_kept(codes: Vec<u16>) -> Sequence {
        Sequence(codes.into_boxed_slice())
    }

    pub fn bytes(&self) -> usize {
        size_of_val(&*self.0)
    }
}

/// What a figure counts, which one below ten is half of.
fn figure(code: u16) -> f32 {
    match kind(code) {
        NUMBER => 1.0,
        SMALL => 0.5,
        _ => 0.0,
    }
}

/// Figures that two of one form tell otherwise.
const OTHER_FIGURES: f32 = 2.5;
/// The part of their figures that two days or two towns have in common by chance.
const SAME_BY_CHANCE: f32 = 0.25;

/// Of which kind a thing is.
fn kind(code: u16) -> usize {
    usize::from(code & 3)
}

/// What a thing weighs.
fn worth(code: u16) -> f32 {
    WORTH[kind(code)]
}

/// What together shows that one text is made from another: the less there is of the one, the more of the others.
#[derive(Debug, Clone, Copy)]
struct Way {
    /// Things that must be shared: two briefs of one event are the same things in the same order.
    count: usize,
    /// The share of what the copy tells.
    share: f32,
    /// The part of the shared things that is in order; chance brings half of them.
    order: f32,
    /// Figures that must be shared,
    figures: f32,
    /// and the part of the copy's figures that they are.
    same_figures: f32,
}

impl Way {
    fn is_met(&self, said: &Shared, share: f32) -> bool {
        let (figures, shared_figures) = said.figures();
        said.count() >= self.count
            && share >= self.share
            && said.order() >= self.order
            && shared_figures >= self.figures
            && shared_figures >= self.same_figures * figures
    }
}

// Chosen on our own events: reports of one event by two reporters stay below.

/// A translation tells the same in the same order: a good deal of it, nearly all its figures, hardly another order, or
/// three figures among few things.
const TRANSLATES: [Way; 4] = [
    Way { count: 13, share: 0.25, order: 0.7, figures: 1.5, same_figures: SAME_FIGURES },
    Way { count: 16, share: 0.2, order: 0.6, figures: 2.0, same_figures: 0.8 },
    Way { count: 16, share: 0.35, order: 0.8, figures: 1.5, same_figures: 0.4 },
    Way { count: 11, share: 0.3, order: 0.9, figures: 3.0, same_figures: 0.7 },
];
/// Two briefs of one event, each by its own reporter, are the same few things, of which a translation has nearly all in
/// one order.
const BRIEF_IN_ORDER: f32 = 0.8;
/// One much shorter than its original.
const TRANSLATES_CUT: Way =
    Way { count: 13, share: 0.5, order: 0.7, figures: 1.5, same_figures: SAME_FIGURES };
/// The words that such a one has for each of the original's. A column that takes up a report is shorter too, and no
/// rewriting.
const CUT: f32 = 0.45;
/// The part of a copy's figures that are the original's.
const SAME_FIGURES: f32 = 0.6;
/// A rewriting tells hardly anything else, in whatever order,
const REWRITES: [Way; 3] = [
    Way { count: 16, share: 0.66, order: 0.0, figures: 0.0, same_figures: 0.0 },
    Way { count: 13, share: 0.75, order: 0.0, figures: 0.0, same_figures: 0.0 },
    Way { count: 20, share: 0.57, order: 0.0, figures: 1.5, same_figures: SAME_FIGURES },
];
/// or a good deal of it in the same order.
const REWRITES_IN_ORDER: Way = Way { count: 16, share: 0.4, order: 0.65, figures: 1.5, same_figures: 0.7 };
/// The share without names that is enough where the figures are the same,
const REWRITES_BUT_NAMES: f32 = 0.72;
/// and the shared things it needs.
const LEAST_BUT_NAMES: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::retelling::tests::REPORT;
    use crate::terms::Tongue;

    fn told(text: &str, tongue: Tongue) -> Sequence {
        Sequence::of(&Tokens::in_tongue(text, tongue))
    }

    #[test]
    fn a_translation_tells_the_same_in_the_same_order_and_another_report_does_not() {
        let report = told(REPORT, Tongue::English);
        let translation = "دمر حريق 31 قاربا في ميناء أستو الثلاثاء وقتل حارسين ليليين، بحسب الشرطة. وقال مدير الميناء لودفيغ \
            كارستن إن 240 إطفائيا من نورسال كافحوا النيران تسع ساعات. وعزا الحريق إلى أسطوانة غاز في مطبخ مطعم. وأرسل \
            الجيش ثلاث مروحيات وأغلق الطريق إلى كيدرا. وقدرت شركات التأمين الأضرار بنحو 18 مليون كرون، ووعدت رئيسة \
            البلدية سيغني تورفالد الصيادين بقروض.";
        assert!(told(translation, Tongue::Arabic).translates(&report, 0.9).is_some());
        let other = "وعدت رئيسة بلدية أستو سيغني تورفالد بفتح تحقيق بعدما قتل شخصان في حريق الميناء. وقالت ممرضة في المستشفى \
            إن 12 جريحا وصلوا ليلا، وإن ثلاثة منهم أطفال. وطلب البحارة من الحكومة تعويضات، وقال أحدهم إن القارب كلفه 90 \
            ألف كرون. وأغلقت الشرطة الطريق إلى كيدرا، وتوقفت السفن 14 ساعة.";
        assert_eq!(told(other, Tongue::Arabic).translates(&report, 0.9), None);
        let brief = "دمر حريق 31 قاربا في ميناء أستو الثلاثاء، بحسب الشرطة.";
        assert_eq!(told(brief, Tongue::Arabic).translates(&report, 0.9), None, "briefs are alike");
    }

    #[test]
    fn a_rewriting_tells_nothing_else_and_another_report_does() {
        let report = told(REPORT, Tongue::English);
        let rewriting = "The fishermen of Astow will get loans, Mayor Signe Torvald has promised, after flames took 31 boats \
            in the harbour there. The damage is 18 million crowns, say the insurance companies. Two night watchmen were \
            killed. It took nine hours and 240 firefighters from Norsal, while the army came with three helicopters. A gas \
            bottle in a restaurant kitchen is blamed by Ludvig Karsten, the harbour master. The road to Kedra is closed.";
        assert!(told(rewriting, Tongue::English).rewrites(&report, 0.9).is_some());
        let other = "A nurse in the hospital of Astow counted 12 injured after the fire in the harbour. The government should \
            pay, said the union of sailors, whose members lost 90 thousand crowns each. Signe Torvald, the mayor, opened an \
            inquiry. Police kept the road to Kedra closed for 14 hours, and schools in Lume took in the children.";
        assert_eq!(told(other, Tongue::English).rewrites(&report, 0.9), None);
    }
}
