//! Rows of small weights as they are looked up: in boxes of eight that lie within a line of near memory.
//!
//! Most of what reading an article costs is spent here, a hundred and fifty thousand times. Nothing branches on what nobody
//! can foresee: all places of a box are compared side by side, and a feature without a row gets one of nothing. And few
//! boxes are full: more of them reach further into far memory, but to look elsewhere costs more than that.

use super::Ids;

/// Places of a box.
const ROOM: usize = 8;
/// How many upper bits of a feature name its box, at least: the others are one of its numbers.
const LEAST_BITS: u32 = 16;
/// How many entries a box has on average, at most.
const FILLED: usize = 4;

/// Four columns of weights, each four bits.
pub(super) type Four = u16;

/// A stretch of near memory, in the eight numbers of a box that are compared side by side.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Line([[u16; ROOM]; 4]);

/// Rows of `WIDE` numbers of four columns.
#[derive(Debug, Clone)]
pub(super) struct Boxes<const WIDE: usize> {
    /// Each box has the lower halves of its features, then the first four columns of their rows, then the next. Filled from
    /// the last place down; places that are left have rows of nothing.
    lines: Vec<Line>,
    /// By how much a feature is shifted to name its box.
    shift: u32,
    /// Features whose boxes are full, and their rows.
    spilt: Ids,
    spilt_rows: Vec<[Four; WIDE]>,
}

impl<const WIDE: usize> Boxes<WIDE> {
    /// Boxes in a line.
    const EACH: usize = 4 / (1 + WIDE);

    /// Boxes with `count` features in rising order and their rows, none of which is nothing.
    pub fn new(entries: impl Iterator<Item = (u32, [Four; WIDE])>, count: usize) -> Boxes<WIDE> {
        let mut bits = LEAST_BITS;
        while count >> bits >= FILLED {
            bits += 1;
        }
        let mut boxes = Boxes {
            lines: vec![Line([[0; ROOM]; 4]); (1 << bits) / Self::EACH],
            shift: 32 - bits,
            spilt: Ids::default(),
            spilt_rows: Vec::new(),
        };
        let (mut last, mut taken) = (usize::MAX, 0);
        for (feature, row) in entries {
            let number = boxes.number(feature);
            taken = if number == last { taken + 1 } else { 1 };
            last = number;
            boxes.put(feature, row, taken);
        }
        boxes
    }

    /// Puts a feature's row into the place that is the `nth` from the end of its box.
    fn put(&mut self, feature: u32, row: [Four; WIDE], nth: usize) {
        let number = self.number(feature);
        let Some(place) = ROOM.checked_sub(nth) else {
            self.spilt.of(feature);
            return self.spilt_rows.push(row);
        };
        let (line, from) = Self::at(number);
        let columns = &mut self.lines[line].0[from..];
        columns[0][place] = feature as u16;
        columns[1..].iter_mut().zip(row).for_each(|(column, four)| column[place] = four);
    }

    /// The number of a feature's box.
    #[inline]
    fn number(&self, feature: u32) -> usize {
        (feature >> self.shift) as usize
    }

    /// The line of a box, and where the box begins in it.
    #[inline]
    fn at(number: usize) -> (usize, usize) {
        (number / Self::EACH, number % Self::EACH * (1 + WIDE))
    }

    /// Asks for the boxes of features: all, before the first is looked into.
    #[inline]
    pub fn ask(&self, features: &[u32]) {
        let line = |feature: &u32| &self.lines[Self::at(self.number(*feature)).0].0;
        std::hint::black_box(features.iter().fold(0, |near, feature| near ^ line(feature)[0][0]));
    }

    /// The row of a feature; one of nothing where it has none.
    #[inline(always)]
    pub fn row(&self, feature: u32) -> [Four; WIDE] {
        let (line, from) = Self::at(self.number(feature));
        let line = &self.lines[line].0;
        let (mut row, mut first) = ([0; WIDE], [0; WIDE]);
        for n in 0..WIDE {
            let column = &line[from + 1 + n];
            row[n] = picked(&line[from], column, feature as u16);
            first[n] = column[0];
        }
        // Whether a box is full can be foreseen, since few are; whether a feature has a row cannot.
        if is_nothing(first) { row } else { self.or_spilt(row, feature) }
    }

    /// The row of a feature from a full box.
    fn or_spilt(&self, row: [Four; WIDE], feature: u32) -> [Four; WIDE] {
        let spilt = is_nothing(row).then(|| self.spilt.get(feature)).flatten();
        spilt.map_or(row, |at| self.spilt_rows[at])
    }

    /// The features in rising order, and their rows.
    pub fn entries(&self) -> Vec<(u32, [Four; WIDE])> {
        let spilt = self.spilt.iter().map(|(feature, at)| (feature, self.spilt_rows[at]));
        let kept = (0..1usize << (32 - self.shift)).flat_map(|number| {
            let (line, from) = Self::at(number);
            let line = &self.lines[line].0;
            let upper = (number as u32) << self.shift;
            let entry = move |place: usize| {
                (upper | u32::from(line[from][place]), std::array::from_fn(|n| line[from + 1 + n][place]))
            };
            (0..ROOM).map(entry)
        });
        let mut all: Vec<_> = kept.filter(|(_, row)| !is_nothing(*row)).chain(spilt).collect();
        all.sort_unstable_by_key(|(feature, _)| *feature);
        all
    }
}

/// The number of the place that has this tag; 0 where none has it.
#[inline(always)]
fn picked(tags: &[u16; ROOM], numbers: &[u16; ROOM], tag: u16) -> u16 {
    let pick = |picked, (other, number): (&u16, &u16)| picked | if *other == tag { *number } else { 0 };
    tags.iter().zip(numbers).fold(0, pick)
}

#[inline]
fn is_nothing<const WIDE: usize>(row: [Four; WIDE]) -> bool {
    row.iter().fold(0, |all, four| all | four) == 0
}
