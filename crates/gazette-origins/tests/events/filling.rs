//! Forms as their outlets fill them in, day by day and place by place.

use std::collections::HashMap;

use gazette_origins::stories::Line;
use jiff::Timestamp;
use serde::Deserialize;

/// A file of forms.
#[derive(Deserialize)]
pub struct File {
    lists: HashMap<String, HashMap<String, Vec<String>>>,
    form: Vec<Form>,
}

#[derive(Deserialize)]
struct Form {
    id: String,
    lang: String,
    outlet: String,
    title: String,
    text: String,
    #[serde(default)]
    headline: Vec<String>,
}

/// A form filled in.
pub struct Bulletin {
    pub form: String,
    pub day: u64,
    pub line: Line,
}

/// Days and places of which each form tells.
const DAYS: u64 = 6;
const PLACES: u64 = 5;
/// Midnight of a Wednesday.
const BEGIN: i64 = 1_781_049_600;

const WEEK: [(&str, [&str; 7]); 3] = [
    ("en", ["Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday"]),
    ("ar", ["الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد", "الاثنين", "الثلاثاء"]),
    ("fa", ["چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه"]),
];

impl File {
    /// What comes of each form; `seed` says with what they are filled in.
    pub fn bulletins(&self, seed: u64) -> Vec<Bulletin> {
        self.form.iter().zip(0..).flat_map(|(form, n)| self.filled(form, n, seed)).collect()
    }

    fn filled(&self, form: &Form, number: u64, seed: u64) -> Vec<Bulletin> {
        let has_place = form.text.contains("{place}") || form.title.contains("{place}");
        let places = if has_place { PLACES } else { 1 };
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(number) | 1);
        let mut bulletins = Vec::new();
        for day in 0..DAYS {
            for place in 0..places {
                let hour = 4 + number as i64 % 12;
                let second = BEGIN + day as i64 * 86_400 + hour * 3_600 + place as i64 * 95;
                let slots = Slots { lists: &self.lists[&form.lang], form, day, place };
                let line = Line {
                    id: format!("{}/{place}/{day}", form.id),
                    title: Some(slots.fill(&form.title, &mut dice)),
                    text: slots.fill(&form.text, &mut dice),
                    published: Timestamp::from_second(second).ok(),
                    language: form.lang.parse().ok(),
                    outlet: Some(form.outlet.clone()),
                };
                bulletins.push(Bulletin { form: form.id.clone(), day, line });
            }
        }
        bulletins
    }
}

/// What one bulletin tells.
struct Slots<'f> {
    lists: &'f HashMap<String, Vec<String>>,
    form: &'f Form,
    day: u64,
    place: u64,
}

impl Slots<'_> {
    fn fill(&self, blank: &str, dice: &mut Dice) -> String {
        let mut out = String::new();
        let mut rest = blank;
        while let Some((before, after)) = rest.split_once('{') {
            let (slot, after) = after.split_once('}').expect("a slot ends");
            out.push_str(before);
            out.push_str(&self.slot(slot, dice));
            rest = after;
        }
        out + rest
    }

    fn slot(&self, slot: &str, dice: &mut Dice) -> String {
        if let Some((kind, range)) = slot.split_once(':') {
            let (from, to) = range.split_once('-').expect("a range");
            let (from, to): (u64, u64) = (from.parse().expect("number"), to.parse().expect("number"));
            let value = from + dice.roll() % (to - from + 1);
            return self.printed(&match kind {
                "d" => format!("{value}.{}", 1 + dice.roll() % 9),
                "t" => format!("{value}:{:02}", dice.roll() % 60),
                _ => value.to_string(),
            });
        }
        match slot {
            "day" => {
                let week = WEEK.iter().find(|(lang, _)| *lang == self.form.lang).expect("a week").1;
                week[self.day as usize % 7].into()
            }
            "date" => self.printed(&format!("{}", 10 + self.day)),
            "place" => self.lists["place"][self.place as usize].clone(),
            // Each is told once.
            "headline" => self.form.headline
                [(self.day * PLACES + self.place) as usize % self.form.headline.len()]
            .clone(),
            list => {
                let list = &self.lists[list];
                list[dice.roll() as usize % list.len()].clone()
            }
        }
    }

    /// A number in the digits of the language.
    fn printed(&self, number: &str) -> String {
        let digit = |c: char| match c.to_digit(10) {
            Some(n) if self.form.lang == "fa" => char::from_u32('۰' as u32 + n).unwrap_or(c),
            _ => c,
        };
        number.chars().map(digit).collect()
    }
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(0x1405_7B7E_F767_814F);
        self.0 >> 33
    }
}
