//! Weighted sets of terms, and how alike two are.

/// Terms with their weights, sorted by term; of length one unless empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Vector(Vec<(u32, f32)>);

impl Vector {
    /// From terms with weights, in any order and repeated; weights of one term are added up.
    pub fn gather(mut terms: Vec<(u32, f32)>) -> Vector {
        terms.sort_unstable_by_key(|t| t.0);
        terms.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                kept.1 += later.1;
            }
            same
        });
        Vector(terms)
    }

    pub fn terms(&self) -> &[(u32, f32)] {
        &self.0
    }

    pub fn weigh(mut self, weight: impl Fn(u32, f32) -> f32) -> Vector {
        for term in &mut self.0 {
            term.1 = weight(term.0, term.1);
        }
        self
    }

    /// The heaviest terms, brought to length one.
    pub fn trimmed(mut self, most: usize) -> Vector {
        if self.0.len() > most {
            self.0.select_nth_unstable_by(most, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            self.0.truncate(most);
            self.0.shrink_to_fit();
            self.0.sort_unstable_by_key(|t| t.0);
        }
        let length = self.0.iter().map(|t| t.1 * t.1).sum::<f32>().sqrt();
        if length > 0.0 {
            self.0.iter_mut().for_each(|t| t.1 /= length);
        }
        self
    }

    /// The cosine of the angle between the two, where both have length one.
    pub fn likeness(&self, other: &Vector) -> f32 {
        let (mut a, mut b) = (self.0.as_slice(), other.0.as_slice());
        let mut sum = 0.0;
        while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
            match x.0.cmp(&y.0) {
                std::cmp::Ordering::Less => a = rest_a,
                std::cmp::Ordering::Greater => b = rest_b,
                std::cmp::Ordering::Equal => {
                    sum += x.1 * y.1;
                    (a, b) = (rest_a, rest_b);
                }
            }
        }
        sum
    }

    /// The sum of the two, each times its factor; not brought to any length.
    pub fn plus(&self, mine: f32, other: &Vector, theirs: f32) -> Vector {
        let mut out = Vec::with_capacity(self.0.len() + other.0.len());
        let (mut a, mut b) = (self.0.as_slice(), other.0.as_slice());
        loop {
            match (a, b) {
                ([x, rest @ ..], [y, ..]) if x.0 < y.0 => {
                    out.push((x.0, x.1 * mine));
                    a = rest;
                }
                ([x, ..], [y, rest @ ..]) if y.0 < x.0 => {
                    out.push((y.0, y.1 * theirs));
                    b = rest;
                }
                ([x, rest_a @ ..], [y, rest_b @ ..]) => {
                    out.push((x.0, x.1 * mine + y.1 * theirs));
                    (a, b) = (rest_a, rest_b);
                }
                ([], rest) => {
                    out.extend(rest.iter().map(|t| (t.0, t.1 * theirs)));
                    break;
                }
                (rest, []) => {
                    out.extend(rest.iter().map(|t| (t.0, t.1 * mine)));
                    break;
                }
            }
        }
        Vector(out)
    }

    /// Those of the terms that are among `kept`, with their own weights.
    pub fn only(&self, kept: &[(u32, f32)]) -> Vector {
        let mut out: Vec<(u32, f32)> = Vec::with_capacity(kept.len());
        for (term, _) in kept {
            if let Ok(at) = self.0.binary_search_by_key(term, |t| t.0) {
                out.push(self.0[at]);
            }
        }
        out.sort_unstable_by_key(|t| t.0);
        Vector(out)
    }

    pub fn bytes(&self) -> usize {
        self.0.capacity() * size_of::<(u32, f32)>()
    }

    /// The terms, heaviest first.
    pub fn heaviest(&self, most: usize) -> Vec<(u32, f32)> {
        let mut terms = self.0.clone();
        if terms.len() > most {
            terms.select_nth_unstable_by(most, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            terms.truncate(most);
        }
        terms.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        terms.truncate(most);
        terms
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_is_one_with_itself_and_nothing_with_a_stranger() {
        let a = Vector::gather(vec![(5, 1.0), (2, 1.0), (5, 1.0)]).trimmed(10);
        let b = Vector::gather(vec![(7, 3.0)]).trimmed(10);
        assert!((a.likeness(&a) - 1.0).abs() < 1e-6);
        assert_eq!(a.likeness(&b), 0.0);
        assert_eq!(a.plus(1.0, &b, 2.0).terms().len(), 3);
    }
}
