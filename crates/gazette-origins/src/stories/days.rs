//! Days of the week in three languages: reports of one event name the same ones.

use std::sync::LazyLock;

use crate::quick::Table;
use crate::words::{Word, hash_bytes};

/// Monday first; English, Arabic, Persian.
const DAYS: [&[&str]; 7] = [
    &["monday", "الاثنين", "الإثنين", "دوشنبه"],
    &["tuesday", "الثلاثاء", "سه‌شنبه"],
    &["wednesday", "الأربعاء", "چهارشنبه"],
    &["thursday", "الخميس", "پنج‌شنبه"],
    &["friday", "الجمعة", "جمعه"],
    &["saturday", "السبت", "شنبه"],
    &["sunday", "الأحد", "یکشنبه"],
];

static BY_WORD: LazyLock<Table<u64, usize>> = LazyLock::new(|| {
    DAYS.iter()
        .enumerate()
        .flat_map(|(day, names)| {
            names.iter().map(move |n| (hash_bytes(gazette_text::fold::key(n).as_bytes()), day))
        })
        .collect()
});

/// Which day of the week a word names, Monday 0.
pub(super) fn day(word: &Word) -> Option<usize> {
    BY_WORD.get(&word.hash).copied()
}

/// How well two counts of days agree: from −0.35, one names other days than the other, to 0.65, the same; 0 where one
/// names none.
pub(super) fn agreement(a: &[u16; 7], b: &[u16; 7]) -> f32 {
    let root = |n: u16| f32::from(n).sqrt();
    let dot: f32 = a.iter().zip(b).map(|(x, y)| root(*x) * root(*y)).sum();
    let lengths = a.iter().map(|n| f32::from(*n)).sum::<f32>() * b.iter().map(|n| f32::from(*n)).sum::<f32>();
    if lengths == 0.0 { 0.0 } else { dot / lengths.sqrt() - BY_CHANCE }
}

/// The agreement of reports of two events.
const BY_CHANCE: f32 = 0.35;
/// The agreement of two that name other days.
pub(super) const OTHER: f32 = -BY_CHANCE;
