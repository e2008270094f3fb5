//! What of a text is known in other languages too: numbers, names, places, and the words of the bilingual table.

use crate::stories::vector::Vector;
use crate::terms::Tongue;
use crate::words::{NUMBER, Words, hash_bytes};

/// The terms of a headline and the head of a text that are the same in all languages.
pub(crate) fn terms(title: &Words, body: &Words, _tongue: Tongue, title_weight: f32, lead: usize) -> Vector {
    let mut out = Vec::new();
    for (words, weight) in [(title, title_weight), (body, 1.0)] {
        for word in words.all().iter().take(lead) {
            if word.is(NUMBER) {
                out.push(((hash_bytes(words.key(word).as_bytes()) >> 32) as u32, weight));
            }
        }
    }
    Vector::gather(out).weigh(|_, w| 1.0 + w.ln().max(-0.5))
}
