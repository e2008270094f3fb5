//! What an Arabic or Persian word looks like beside a name, whatever word it is: where there are no capitals, that is what
//! carries over to names never met.

use gazette_news::Language;

use super::Habits;
use crate::cues::language_seed;
use crate::given;
use crate::hash::Features;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::{is_body, is_definite, is_owned, is_tie, is_title};

/// The looks of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Beyond,
    Mark,
    Title,
    Tie,
    Forename,
    /// «ستوركسن-لي», «حسن‌زاده».
    Joined,
    Body,
    /// «الراشدي», «الهندي».
    Origin,
    Definite,
    /// «محاميه», «ممثلها».
    Owned,
    Little,
    Number,
    Deed,
    Role,
    Other,
}

fn look(page: &Page<'_>, k: usize) -> Look {
    let (class, key) = (page.class(k), page.key(k));
    let little = matches!(
        class,
        Class::Preposition
            | Class::Conjunction
            | Class::Determiner
            | Class::Pronoun
            | Class::Relative
            | Class::Negation
    );
    match () {
        () if class.is_mark() => Look::Mark,
        () if is_tie(key) || class == Class::Particle => Look::Tie,
        () if page.is_forename(k) || given::is_compound(key) => Look::Forename,
        () if page.printed(k).contains(['-', '\u{200C}']) => Look::Joined,
        () if class == Class::Number => Look::Number,
        () if class == Class::Role => Look::Role,
        () if is_title(page, k) => Look::Title,
        () if is_body(page, k) => Look::Body,
        () if little => Look::Little,
        () if class.is_verbal() => Look::Deed,
        () if is_definite(page, k) && key.ends_with(['ي', 'ه']) => Look::Origin,
        () if is_definite(page, k) => Look::Definite,
        () if is_owned(page, k) => Look::Owned,
        () => Look::Other,
    }
}

/// The looks of a phrase's words, with how common each is.
pub(crate) struct Looks {
    first: usize,
    looks: Vec<u64>,
}

impl Looks {
    /// Of an Arabic or Persian phrase; of another there are none.
    pub fn new(page: &Page<'_>, habits: &Habits, (first, last): Stretch) -> Looks {
        let words = if page.language == Language::ENGLISH { 0..0 } else { first..last + 1 };
        let look = |k| look(page, k) as u64 * 4 + habits.level(page, k).min(2);
        Looks { first, looks: words.map(look).collect() }
    }

    fn at(&self, k: usize, offset: isize) -> u64 {
        let at = k.checked_add_signed(offset).and_then(|j| j.checked_sub(self.first));
        at.and_then(|at| self.looks.get(at)).map_or(Look::Beyond as u64, |look| *look)
    }

    fn is_given(&self, k: usize) -> bool {
        self.looks[k - self.first] / 4 == Look::Forename as u64
    }
}

/// Adds what the looks of word `k` of a phrase and of its neighbours tell.
pub(super) fn features(
    page: &Page<'_>,
    habits: &Habits,
    looks: &Looks,
    (first, last): Stretch,
    k: usize,
    features: &mut Vec<u32>,
) {
    if looks.looks.is_empty() {
        return;
    }
    let at = |offset: isize| k.checked_add_signed(offset).filter(|&j| j >= first && j <= last);
    let l = |offset: isize| looks.at(k, offset);
    let given = |j: usize| looks.is_given(j);
    let left = (first..k).rev().take(4).filter(|&j| given(j)).count().min(2) as u64;
    let right = (k + 1..=last.min(k + 4)).filter(|&j| given(j)).count().min(2) as u64;
    let bound = (first..k).any(|j| is_definite(page, j)) as u64;
    let tied = |j: usize| j < page.words.len() && habits.goes_with_last(j);
    let company = |offset: isize| at(offset).map_or(9, |j| u64::from(tied(j)) + 2 * u64::from(tied(j + 1)));
    let (from, to) = ((k - first).min(4) as u64, (last - k).min(4) as u64);
    let alone = |j: usize| habits.of(page, j) & u64::from(super::ALONE);
    let ends_alone = alone(last) + 2 * alone(k);
    let mut f = Features::new(language_seed(page.language), 470, features);
    f.add(&[l(0)]);
    f.add(&[l(-1), l(0)]);
    f.add(&[l(0), l(1)]);
    f.add(&[l(-1), l(0), l(1)]);
    f.add(&[l(-2), l(-1), l(0)]);
    f.add(&[l(0), l(1), l(2)]);
    f.add(&[l(-2), l(-1), l(0), l(1)]);
    f.add(&[l(-1), l(0), l(1), l(2)]);
    f.add(&[l(-3), l(-2), l(-1), l(0)]);
    f.add(&[l(0), from, to]);
    f.add(&[l(-1), l(0), to]);
    f.add(&[l(0), left, right, bound]);
    f.add(&[l(0), l(1), left, to]);
    f.add(&[l(-1), l(0), right, bound]);
    f.add(&[company(0), l(0), l(-1)]);
    f.add(&[company(0), company(-1), company(1), l(0)]);
    f.add(&[ends_alone, l(0), to]);
    f.add(&[ends_alone, l(-1), l(0), left]);
}
