//! The features of many words, kept close together while weights are learnt.

use crate::weights::{Counter, Ids};

/// Features word by word, in one list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bags {
    features: Vec<u32>,
    ends: Vec<u32>,
}

impl Bags {
    /// Adds a word's features.
    pub fn push(&mut self, features: &[u32]) {
        self.features.extend_from_slice(features);
        self.ends.push(u32::try_from(self.features.len()).expect("a text has fewer than 4 billion features"));
    }

    /// The features of word `k`; none where there is no such word.
    pub fn of(&self, k: usize) -> &[u32] {
        let Some(end) = self.ends.get(k) else { return &[] };
        let from = k.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.features[from as usize..*end as usize]
    }

    pub fn count(&self, counter: &mut Counter) {
        counter.count(&self.features);
    }

    /// Puts the numbers of rows in the place of features, leaving out those seen fewer than `least` times.
    pub fn number(&mut self, ids: &mut Ids, counter: &Counter, least: u8) {
        let mut kept = 0usize;
        let mut read = 0usize;
        for end in &mut self.ends {
            for at in read..*end as usize {
                let feature = self.features[at];
                if feature != 0 && counter.often(feature, least) {
                    self.features[kept] = ids.of(feature);
                    kept += 1;
                }
            }
            read = *end as usize;
            *end = kept as u32;
        }
        self.features.truncate(kept);
        self.features.shrink_to_fit();
    }
}
