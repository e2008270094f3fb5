//! Of whom or what a number tells, from the words around it.

use gazette_news::Measure;

use super::Cut;
use super::scope::{INCLUDING, is_year};
use super::tolls::{
    CLAIMED, COUNTS, HOSPITALS, LINKS, MOVED, PASSED, REACHED, TOLLS, is_casualties, is_nobody, is_people,
    measure_at, measure_word,
};
use crate::fold;
use crate::numbers::number_at;
use crate::tokens::Kind;

/// Words looked at behind a number and what it counts.
const BEHIND: usize = 9;
/// As [`BEHIND`], in Persian, whose verb ends its sentence.
const TO_THE_VERB: usize = 14;
/// Words looked at before it.
const AHEAD: usize = 5;
/// English verbs whose object is killed or hurt.
const KILLING: &[&str] = &[
    "killed", "killing", "kills", "kill", "injured", "injuring", "injures", "wounded", "wounding", "wounds",
    "hurting", "drowned",
];
/// Words looked back for "the number of the dead … rose to".
const COUNTED_FROM: usize = 16;

impl Cut<'_> {
    /// What is measured: by the nearest word of the clause that says so, or by what a count is of; `None` where the number
    /// is none of news. `end` is the last token of the number and its noun.
    pub(super) fn measure(
        &self,
        first: usize,
        last: usize,
        end: usize,
        counted: Option<&str>,
    ) -> Option<Measure> {
        let people =
            counted.is_none_or(|c| is_people(&fold::key(c)) || self.are_victims(first, end, &fold::key(c)));
        if let Some(measure) = self.labelled(first).filter(|_| people) {
            return Some(measure);
        }
        if let Some(measure) = self.count_of(first).filter(|_| people || !self.is_noun(end, last)) {
            return Some(measure);
        }
        if counted.is_some_and(|c| fold::key(c) == "lives") && self.is_near(first, CLAIMED) {
            return Some(Measure::Deaths);
        }
        let is_mere_year = counted.is_none() && is_year(self.printed(first));
        match self.nearest(first, last, end) {
            Some(_) if people && !is_mere_year && self.are_casualties(first, end) => {
                counted.map(|_| Measure::Count)
            }
            Some(measure) if people && !is_mere_year => Some(measure),
            _ => counted.filter(|_| !is_year(self.printed(first))).map(|_| Measure::Count),
        }
    }

    /// Whether what is counted are people because they were killed or hurt: "two pensioners have died", «قتل ثلاثة متقاعدين».
    fn are_victims(&self, first: usize, end: usize, counted: &str) -> bool {
        let is_harm = |m: Option<Measure>| matches!(m, Some(Measure::Deaths | Measure::Injured));
        let last = counted.split(' ').next_back().unwrap_or(counted);
        if is_nobody(last) || end + 1 >= self.tokens.len() {
            return false;
        }
        let verb = (end + 1..end + 5).find(|&k| !LINKS.contains(&self.key(k)));
        // "The 1998 fire killed 40": whoever kills somebody is not dead.
        let suffers = |k: usize| {
            let is_dying = matches!(self.key(k), "died" | "die" | "dead" | "perished" | "drowned");
            self.language != gazette_news::Language::ENGLISH || k > end + 1 || is_dying
        };
        let is_hit = |k: &usize| !self.stops(*k) && suffers(*k);
        let behind = verb.filter(is_hit).is_some_and(|k| is_harm(self.measured(k, end)));
        let transitive = match self.language {
            gazette_news::Language::PERSIAN => None,
            gazette_news::Language::ARABIC => first.checked_sub(1).filter(|&k| !self.stops(k)),
            _ => first.checked_sub(1).filter(|&k| KILLING.contains(&self.key(k))),
        };
        behind || transitive.is_some_and(|k| is_harm(self.measured(k, end)))
    }

    /// "70 dead and wounded", «321 شخصا بين قتيل وجريح»: both in one number, which is the toll of neither.
    fn are_casualties(&self, first: usize, end: usize) -> bool {
        let behind =
            (end.max(1) - 1..end + BEHIND).take_while(|&k| k <= end || !(self.stops(k) || self.is_number(k)));
        let before = first.saturating_sub(AHEAD)..first;
        behind.chain(before).any(|k| is_casualties(self.key(k), self.key(k + 1), self.key(k + 2)))
    }

    /// «عدد القتلى 40 والجرحى 112», «شمار مصدومان را ۴۶ نفر», "Dead: 4": whom the word right before a number names.
    fn labelled(&self, first: usize) -> Option<Measure> {
        const BETWEEN: &[&str] =
            &[":", "را", "به", "نيز", "هم", "تاكنون", "اكنون", "هو", "بلغ", "الي", "الان"];
        let name =
            (1..=3).filter_map(|back| first.checked_sub(back)).find(|&k| !BETWEEN.contains(&self.key(k)))?;
        let key = self.key(name);
        let of_them = name
            .checked_sub(1)
            .is_some_and(|k| matches!(self.key(k), "من" | "بين" | "ضمن" | "از" | "ميان" | "جمله"));
        let is_name = match self.language {
            gazette_news::Language::ARABIC => key.strip_prefix('و').unwrap_or(key).starts_with("ال"),
            gazette_news::Language::PERSIAN => ["ان", "ها", "تلفات"].iter().any(|end| key.ends_with(end)),
            _ => name + 1 < first,
        };
        (is_name && !of_them).then(|| measure_word(key)).flatten()
    }

    /// Whether a number is of the hurt, and says how many of them died: no part of the hurt, but the dead.
    pub(super) fn died_of_the_hurt(&self, last: usize, end: usize) -> bool {
        let of = [last + 1, end + 1].into_iter().find(|&k| matches!(self.key(k), "of" | "من" | "از"));
        let hurt = of
            .is_some_and(|of| (of + 1..of + 5).any(|k| measure_word(self.key(k)) == Some(Measure::Injured)));
        hurt && self.clause(last).any(|k| self.measured(k, end) == Some(Measure::Deaths))
    }

    /// Whether what follows the number is more than an adverb: "to 27 homes" and not "to 27 overnight".
    fn is_noun(&self, end: usize, last: usize) -> bool {
        end > last
            && !matches!(
                self.key(end),
                "overnight" | "today" | "yesterday" | "tonight" | "اليوم" | "امس" | "امروز" | "ديروز"
            )
    }

    fn is_near(&self, first: usize, words: &[&str]) -> bool {
        let before = (1..=4).filter_map(|back| first.checked_sub(back));
        before.take_while(|&k| !self.stops(k)).any(|k| words.contains(&self.key(k)))
    }

    fn nearest(&self, first: usize, last: usize, end: usize) -> Option<Measure> {
        let mut found: Option<(usize, Measure)> = None;
        let mut offer = |distance: usize, measure: Option<Measure>| {
            if let Some(measure) = measure
                && found.is_none_or(|(d, _)| distance < d)
            {
                found = Some((distance, measure));
            }
        };
        for (distance, k) in (last + 1..=end).enumerate() {
            offer(distance, measure_word(self.key(k)));
        }
        // A number that counts nothing by name is told of only by what stands right behind it: "27 were killed", and not
        // "she was 27 when she died".
        let is_bare = end == last;
        if is_bare && self.key(end + 1) == "without" {
            return None;
        }
        let is_persian = self.language == gazette_news::Language::PERSIAN;
        let behind = if is_persian { TO_THE_VERB } else { BEHIND };
        let joined = || self.behind_those_joined(end);
        let from = self.behind_those_included(end).or_else(joined).unwrap_or(end + 1);
        for (distance, k) in (from..=from + behind - 1).enumerate() {
            // «به مدرسه‌ها و سالن‌ها برده شدند»: the verb of both is behind them.
            let joins = is_persian && self.key(k) == "و";
            if (self.parts(k) && !joins) || self.is_number(k) {
                break;
            }
            let told = self.measured(k, end);
            let joined = self.key(k).starts_with('و') && told.is_some() && !self.key(k).starts_with("وفا");
            if joined || (is_bare && told.is_none() && !LINKS.contains(&self.key(k))) {
                break;
            }
            offer(distance + end - last, told);
        }
        for distance in 1..=AHEAD {
            let Some(k) = first.checked_sub(distance).filter(|&k| !self.stops(k)) else { break };
            if matches!(self.printed(k), "," | "،") {
                break;
            }
            // «جان ۳۱ نفر را گرفت»
            let life = distance == 1 && self.key(k) == "جان";
            // What stands before a number belongs to it less often than what stands after it.
            offer(distance + 2, if life { Some(Measure::Deaths) } else { self.measured(k, end) });
        }
        found.map(|(_, measure)| measure)
    }

    /// "29 soldiers and doctors died": the token behind the second noun.
    fn behind_those_joined(&self, end: usize) -> Option<usize> {
        let is_noun = |key: &str| is_people(key) && measure_word(key).is_none();
        match self.key(end + 1) {
            "and" | "و" if is_noun(self.key(end + 2)) => Some(end + 3),
            key if key.strip_prefix('و').is_some_and(is_noun) => Some(end + 2),
            _ => None,
        }
    }

    /// "Seven people, including three children, have died": the token behind the second comma.
    fn behind_those_included(&self, end: usize) -> Option<usize> {
        let names =
            |k: usize| INCLUDING.contains(&self.key(k)) || matches!(self.key(k), "most" | "mostly" | "all");
        if !self.is_comma(end + 1) || !(names(end + 2) || names(end + 3)) {
            return None;
        }
        let closes = (end + 3..end + 12).take_while(|&k| !self.stops(k)).find(|&k| self.is_comma(k))?;
        Some(closes + 1)
    }

    /// Whether another number begins at a token.
    pub(super) fn is_number(&self, k: usize) -> bool {
        self.tokens[k].kind == Kind::Number || number_at(self.text, self.tokens, k, self.language).is_some()
    }

    /// Where what is said of a number ends.
    fn parts(&self, k: usize) -> bool {
        self.stops(k) || matches!(self.printed(k), "," | "،" | "and" | "و")
    }

    /// What the word at `k` says of the number whose noun ends at `end`. To be taken to hospital is not to be driven out.
    pub(super) fn measured(&self, k: usize, end: usize) -> Option<Measure> {
        let keys = &self.keys[k.min(self.keys.len())..(k + 5).min(self.keys.len())];
        let measure = measure_at(keys)?;
        let around = || (end.saturating_sub(8)..end + 12).filter(|&k| !self.stops(k));
        let is_moved = keys
            .iter()
            .take(2)
            .any(|key| MOVED.iter().any(|moved| key == moved || key.strip_prefix('و') == Some(moved)));
        if measure == Measure::Displaced && is_moved {
            let to = self.language == gazette_news::Language::ENGLISH
                || around().any(|k| matches!(self.key(k), "الي" | "به" | "از" | "من"));
            let ill = around().any(|k| HOSPITALS.contains(&self.key(k)));
            return (to && !ill).then_some(measure);
        }
        Some(measure)
    }

    /// "The number of the dead in the fire rose to 27": what a count is of that the number is said to have reached.
    fn count_of(&self, first: usize) -> Option<Measure> {
        let is_now = |k: &usize| matches!(self.key(*k), "now" | "الان" | "اكنون");
        let at = first.checked_sub(1)?;
        let at = if is_now(&at) { at.checked_sub(1)? } else { at };
        // «عدد القتلى تجاوز 40»: the verb hedges the number as well.
        if !REACHED.contains(&self.key(at)) && !PASSED.contains(&self.key(first)) {
            return None;
        }
        let from = first.saturating_sub(COUNTED_FROM);
        let from = (from..first).rev().find(|&k| self.stops(k)).map_or(from, |k| k + 1);
        let is_count = |k: &usize| {
            let key = self.key(*k);
            COUNTS.iter().any(|count| {
                key == *count || key.strip_prefix("ال") == Some(count) || key.strip_prefix('و') == Some(count)
            })
        };
        let head = (from..first).rev().find(is_count)?;
        let behind = (head + 1..(head + 5).min(first)).find_map(|k| self.measured(k, head));
        let before = || head.checked_sub(1).filter(|k| *k >= from).and_then(|k| measure_word(self.key(k)));
        let is_toll = || TOLLS.iter().any(|toll| self.key(head).ends_with(toll)).then_some(Measure::Deaths);
        behind.or_else(before).or_else(is_toll)
    }
}
