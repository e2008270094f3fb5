//! Weighted sets of terms, four bytes a term, and how alike two are.

use std::sync::LazyLock;

/// Bits of a term's number: two texts of a hundred words share one by chance once in sixteen hundred.
pub(crate) const TERM_BITS: u32 = 24;
/// Terms with their weights while they are worked with, sorted by term once gathered.
pub(crate) type Terms = Vec<(u32, f32)>;

/// Weights are kept as a code `c` of eight bits for 2^(c/16 − 12): five per cent apart, from 1/4096 to 15.
const STEPS: f32 = 16.0;
const LEAST: f32 = -12.0;

static WEIGHT: LazyLock<[f32; 256]> =
    LazyLock::new(|| std::array::from_fn(|code| (code as f32 / STEPS + LEAST).exp2()));
static PRODUCT: LazyLock<[f32; 512]> =
    LazyLock::new(|| std::array::from_fn(|sum| (sum as f32 / STEPS + 2.0 * LEAST).exp2()));

fn code(weight: f32) -> u32 {
    // Half a step is added and the rest cut off, which needs no call as rounding does.
    ((weight.log2() - LEAST) * STEPS + 0.5).clamp(0.0, 255.0) as u32
}

/// Sorts terms and adds up the weights of those that are the same.
pub(crate) fn gather(terms: &mut Terms) {
    terms.sort_unstable_by_key(|t| t.0);
    terms.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1 += later.1;
        }
        same
    });
}

/// Leaves the heaviest terms, sorted by term as they were. No weight is less than zero.
pub(crate) fn trim(terms: &mut Terms, most: usize) {
    if terms.len() <= most {
        return;
    }
    // By weight, then by term, in one number: the bits of numbers above zero are in their order.
    let rank = |(term, weight): &(u32, f32)| u64::from(!weight.to_bits()) << 32 | u64::from(*term);
    let mut ranks: Vec<u64> = terms.iter().map(rank).collect();
    let (_, first_gone, _) = ranks.select_nth_unstable(most);
    terms.retain(|term| rank(term) < *first_gone);
}

/// The length of a vector.
pub(crate) fn length(terms: &[(u32, f32)]) -> f32 {
    terms.iter().map(|t| t.1 * t.1).sum::<f32>().sqrt()
}

/// Terms sorted by number, each with its weight in the lowest eight bits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Vector(Box<[u32]>);

impl Vector {
    /// From gathered terms.
    pub fn pack(terms: &[(u32, f32)]) -> Vector {
        Vector(terms.iter().map(|(term, weight)| term << 8 | code(*weight)).collect())
    }

    /// From gathered terms, brought to length one.
    pub fn unit(terms: &[(u32, f32)]) -> Vector {
        let length = length(terms);
        if length <= 0.0 {
            return Vector::default();
        }
        Vector(terms.iter().map(|(term, weight)| term << 8 | code(weight / length)).collect())
    }

    pub fn terms(&self) -> impl ExactSizeIterator<Item = (u32, f32)> + Clone + '_ {
        let weight = &*WEIGHT;
        self.0.iter().map(|t| (t >> 8, weight[(t & 0xFF) as usize]))
    }

    /// Its length as kept: one but for the rounding of its weights.
    pub fn length(&self) -> f32 {
        self.terms().map(|(_, weight)| weight * weight).sum::<f32>().sqrt()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has a term.
    pub fn has(&self, term: u32) -> bool {
        self.0.binary_search_by_key(&term, |t| t >> 8).is_ok()
    }

    /// The cosine of the angle between the two, where both have length one.
    pub fn likeness(&self, other: &Vector) -> f32 {
        self.sieve().likeness(other)
    }

    /// Gets ready to be likened to many.
    pub fn sieve(&self) -> Sieve<'_> {
        let mut there = [0; 64];
        for term in &self.0 {
            let (word, bit) = place(*term);
            there[word] |= bit;
        }
        Sieve { terms: &self.0, there }
    }

    /// The share of the different terms of both that the two have in common, whatever they weigh.
    pub fn common(&self, other: &Vector) -> f32 {
        let (a, b) = (&*self.0, &*other.0);
        let (mut i, mut j, mut both) = (0, 0, 0);
        while i < a.len() && j < b.len() {
            let (mine, theirs) = (a[i] >> 8, b[j] >> 8);
            both += usize::from(mine == theirs);
            i += usize::from(mine <= theirs);
            j += usize::from(theirs <= mine);
        }
        both as f32 / (a.len() + b.len() - both).max(1) as f32
    }

    /// Whether the two have at least so many terms in common that weigh no less than `weight` in both.
    pub fn share(&self, other: &Vector, least: usize, weight: f32) -> bool {
        let code = code(weight);
        let is_there = |term: &&u32| {
            let found = other.0.binary_search_by_key(&(**term >> 8), |t| t >> 8);
            found.is_ok_and(|at| other.0[at] & 0xFF >= code)
        };
        self.0.iter().filter(|term| **term & 0xFF >= code).filter(is_there).take(least).count() == least
    }

    /// The sum of the two, each times its factor.
    pub fn plus(&self, mine: f32, other: &Vector, theirs: f32) -> Terms {
        let (a, b) = (&*self.0, &*other.0);
        let weight = &*WEIGHT;
        let at = |terms: &[u32], at: usize, factor: f32| match terms.get(at) {
            Some(term) => (term >> 8, weight[(term & 0xFF) as usize] * factor),
            None => (u32::MAX, 0.0),
        };
        let mut out = Terms::with_capacity(a.len() + b.len());
        let (mut i, mut j) = (0, 0);
        while i < a.len() || j < b.len() {
            let (mine, theirs) = (at(a, i, mine), at(b, j, theirs));
            let (of_mine, of_theirs) = (mine.0 <= theirs.0, theirs.0 <= mine.0);
            let part = |is: bool, weight: f32| if is { weight } else { 0.0 };
            out.push((mine.0.min(theirs.0), part(of_mine, mine.1) + part(of_theirs, theirs.1)));
            i += usize::from(of_mine);
            j += usize::from(of_theirs);
        }
        out
    }

    /// The numbers of the heaviest terms, heaviest first, with their weights.
    pub fn heaviest(&self, most: usize) -> Terms {
        // By weight, then by term: in the low bits of one number.
        let mut order: Vec<u64> =
            self.0.iter().map(|t| u64::from(!t & 0xFF) << 32 | u64::from(t >> 8)).collect();
        if order.len() > most {
            order.select_nth_unstable(most);
            order.truncate(most);
        }
        order.sort_unstable();
        order.into_iter().map(|o| (o as u32 & 0xFF_FFFF, WEIGHT[(!(o >> 32) & 0xFF) as usize])).collect()
    }

    pub fn bytes(&self) -> usize {
        self.0.len() * size_of::<u32>()
    }

    /// The terms as they are kept.
    pub fn as_slice(&self) -> &[u32] {
        &self.0
    }

    /// From terms as they were kept; `None` where they are not in order.
    pub fn from_kept(terms: Vec<u32>) -> Option<Vector> {
        terms.is_sorted_by(|a, b| a >> 8 < b >> 8).then(|| Vector(terms.into_boxed_slice()))
    }
}

/// A vector with a map of bits, which tells of most terms at once that it has not got them.
///
/// Two dispatches share few of their hundred terms: this takes less than half the time of walking both lists side by
/// side.
#[derive(Debug, Clone)]
pub(crate) struct Sieve<'v> {
    terms: &'v [u32],
    there: [u64; 64],
}

impl Sieve<'_> {
    /// The cosine of the angle between the two, where both have length one.
    pub fn likeness(&self, other: &Vector) -> f32 {
        let product = &*PRODUCT;
        let (mut sum, mut rest) = (0.0, self.terms);
        for theirs in &other.0 {
            let (word, bit) = place(*theirs);
            if self.there[word] & bit == 0 {
                continue;
            }
            let before = rest.iter().take_while(|mine| **mine >> 8 < theirs >> 8).count();
            rest = &rest[before..];
            if let Some(mine) = rest.first().filter(|mine| **mine >> 8 == theirs >> 8) {
                sum += product[((mine & 0xFF) + (theirs & 0xFF)) as usize];
            }
        }
        sum
    }
}

/// Where a term stands in a map of bits.
fn place(term: u32) -> (usize, u64) {
    ((term >> 14 & 63) as usize, 1 << (term >> 8 & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vector(mut terms: Terms) -> Vector {
        gather(&mut terms);
        Vector::unit(&terms)
    }

    #[test]
    fn likeness_is_one_with_itself_and_nothing_with_a_stranger() {
        let a = vector(vec![(5, 1.0), (2, 1.0), (5, 1.0)]);
        let b = vector(vec![(7, 3.0)]);
        assert!((a.likeness(&a) - 1.0).abs() < 0.05);
        assert_eq!(a.likeness(&b), 0.0);
        assert_eq!(a.plus(1.0, &b, 2.0).len(), 3);
        assert_eq!(a.heaviest(1)[0].0, 5);
    }

    #[test]
    fn weights_are_kept_to_a_few_per_cent() {
        for weight in [0.001f32, 0.03, 0.25, 1.0, 7.0] {
            let kept = Vector::pack(&[(1, weight)]).terms().next().expect("one").1;
            assert!((kept / weight - 1.0).abs() < 0.03, "{weight} {kept}");
        }
        assert_eq!(Vector::from_kept(vec![2 << 8, 1 << 8]), None);
    }
}
