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
    ((weight.log2() - LEAST) * STEPS).round().clamp(0.0, 255.0) as u32
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

/// Leaves the heaviest terms, sorted by term.
pub(crate) fn trim(terms: &mut Terms, most: usize) {
    if terms.len() > most {
        terms.select_nth_unstable_by(most, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        terms.truncate(most);
        terms.sort_unstable_by_key(|t| t.0);
    }
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

    /// The cosine of the angle between the two, where both have length one.
    pub fn likeness(&self, other: &Vector) -> f32 {
        let product = &*PRODUCT;
        let mut sum = 0.0;
        self.each_shared(other, |mine, theirs| sum += product[((mine & 0xFF) + (theirs & 0xFF)) as usize]);
        sum
    }

    /// Calls `shared` with each term that both have, in order, as each keeps it.
    ///
    /// Two dispatches share few of their hundred terms, so a map of bits tells of most terms at once that the other has
    /// not got them: less than half the time of walking both lists side by side.
    fn each_shared(&self, other: &Vector, mut shared: impl FnMut(u32, u32)) {
        let place = |term: u32| ((term >> 14 & 63) as usize, 1u64 << (term >> 8 & 63));
        let mut there = [0u64; 64];
        for term in &other.0 {
            let (word, bit) = place(*term);
            there[word] |= bit;
        }
        let mut rest = &other.0[..];
        for mine in &self.0 {
            let (word, bit) = place(*mine);
            if there[word] & bit == 0 {
                continue;
            }
            let before = rest.iter().take_while(|theirs| **theirs >> 8 < mine >> 8).count();
            rest = &rest[before..];
            if let Some(theirs) = rest.first().filter(|theirs| **theirs >> 8 == mine >> 8) {
                shared(*mine, *theirs);
            }
        }
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
        let mut out = Terms::with_capacity(self.0.len() + other.0.len());
        out.extend(self.terms().map(|(term, weight)| (term, weight * mine)));
        out.extend(other.terms().map(|(term, weight)| (term, weight * theirs)));
        gather(&mut out);
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
