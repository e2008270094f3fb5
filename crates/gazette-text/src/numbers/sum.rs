//! How number words add up.

/// What a number word does to the number before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    /// Adds: seven, twenty.
    Unit(f64),
    /// Multiplies what stands before it: hundred, thousand.
    Scale(f64),
}

/// A number, word by word.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sum {
    total: f64,
    current: f64,
    parts: usize,
}

impl Sum {
    /// Takes the next word in; `false` where that begins another number: "seven nine" are two, "twenty seven" is one.
    pub fn take(&mut self, part: Part) -> bool {
        match part {
            Part::Unit(unit) if self.current != 0.0 && !fits(self.current, unit) => return false,
            Part::Unit(unit) => self.current += unit,
            Part::Scale(scale) if scale < 1_000.0 => self.current = self.current.max(1.0) * scale,
            Part::Scale(scale) => {
                self.total += self.current.max(1.0) * scale;
                self.current = 0.0;
            }
        }
        self.parts += 1;
        true
    }

    /// What the words amount to.
    pub fn value(&self) -> f64 {
        self.total + self.current
    }

    /// How many words were taken in.
    pub fn parts(&self) -> usize {
        self.parts
    }
}

fn fits(current: f64, unit: f64) -> bool {
    let low = current % 100.0;
    (unit >= 100.0 && current < 1.0)
        || (unit < 100.0 && low == 0.0)
        || (unit < 10.0 && current % 10.0 == 0.0)
        || (low < 10.0 && (10.0..100.0).contains(&unit) && current < 100.0)
}
