//! What the judge sees of a reading.

use super::{Beside, SHARES, grade};
use crate::cues::language_seed;
use crate::hash::Features;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::{CueView, Found};

/// A reading as the judge sees it; each method adds one kind of features, numbered apart.
pub(super) struct Sight<'s, 't> {
    pub(super) page: &'s Page<'t>,
    pub(super) cue: Stretch,
    pub(super) found: &'s Found,
    /// The word of the cue that carries its sense, and its class.
    pub(super) head: usize,
    pub(super) class: u64,
    /// The cue tagger's margin and the span tagger's, in steps.
    pub(super) margins: (u64, u64),
    /// Whether none of the content, all of it or some is quoted.
    pub(super) voice: u64,
    pub(super) features: &'s mut Vec<u32>,
}

impl Sight<'_, '_> {
    fn numbered(&mut self, template: u64) -> Features<'_> {
        Features::new(language_seed(self.page.language), template, self.features)
    }

    fn kind(&self, k: Option<usize>) -> u64 {
        k.and_then(|k| self.page.words.get(k)).map_or(200, |w| w.class as u64)
    }

    fn key(&self, k: Option<usize>) -> u64 {
        k.and_then(|k| self.page.words.get(k)).map_or(7, |w| u64::from(w.key))
    }

    fn quoted(&self, k: usize) -> u64 {
        u64::from(self.page.words[k].quote != 0)
    }

    /// 2 after the cue, 1 before it, 0 where there is no such piece.
    fn side(&self, pieces: &[Stretch]) -> u64 {
        pieces.first().map_or(0, |(first, _)| if *first > self.cue.1 { 2 } else { 1 })
    }

    /// What the taggers' scores say.
    pub(super) fn margins(&mut self) {
        let ((cue, span), class) = (self.margins, self.class);
        let mut f = self.numbered(300);
        f.add(&[]);
        f.add(&[cue]);
        f.add(&[span]);
        f.add(&[cue, span]);
        f.add(&[class]);
        f.add(&[class, span]);
    }

    /// How sure the span tagger and the chooser are of its parts.
    pub(super) fn sureness(&mut self) {
        let (sure, class, voice, margin) = (self.found.sure, self.class, self.voice, self.margins.0);
        let [whole, told, source, begins, ends, chosen] =
            [sure.content, sure.told, sure.source, sure.begins, sure.ends, sure.chosen]
                .map(|p| grade(p, SHARES));
        let none = u64::from(self.found.source.is_empty());
        let lent = u64::from(self.found.lent);
        let mut f = self.numbered(310);
        f.add(&[whole]);
        f.add(&[source]);
        f.add(&[told]);
        f.add(&[told, margin]);
        f.add(&[told, whole, source]);
        f.add(&[told, class]);
        f.add(&[begins]);
        f.add(&[ends]);
        f.add(&[whole, source]);
        f.add(&[whole, margin]);
        f.add(&[source, margin]);
        f.add(&[whole, voice]);
        f.add(&[whole, class]);
        f.add(&[source, none, class]);
        f.add(&[lent, source, whole]);
        f.add(&[chosen]);
        f.add(&[chosen, told]);
        f.add(&[chosen, whole]);
        f.add(&[chosen, source]);
    }

    /// The cue and where it stands.
    pub(super) fn cue(&mut self, view: &CueView) {
        let (page, cue, class, voice) = (self.page, self.cue, self.class, self.voice);
        let (side, source_side) = (self.side(&self.found.content), self.side(&self.found.source));
        let stem = u64::from(page.words[self.head].stem);
        let (quoted, told) = (self.quoted(cue.0), grade(self.found.sure.told, SHARES));
        let heading = u64::from(page.words[cue.0].paragraph == 0);
        let before = self.key(cue.0.checked_sub(1));
        let mut f = self.numbered(335);
        f.add(&[stem]);
        f.add(&[stem, side, voice]);
        f.add(&[side, source_side, class]);
        f.add(&[view.shape(), side, source_side]);
        f.add(&[quoted, class]);
        f.add(&[quoted, told, voice]);
        f.add(&[heading, class, told]);
        f.add(&[stem, quoted, source_side]);
        f.add(&[before, class]);
        f.add(&[(cue.1 - cue.0).min(4) as u64, class]);
    }

    /// What the content begins and ends with, how long it is and whether it is whole.
    pub(super) fn content(&mut self) {
        let (page, cue, class, voice, found) = (self.page, self.cue, self.class, self.voice, self.found);
        let first = found.content.first().map(|(f, _)| *f);
        let last = found.content.last().map(|(_, l)| *l);
        let (begin, before) = (self.kind(first), self.kind(first.and_then(|f| f.checked_sub(1))));
        let (end, after) = (self.kind(last), self.kind(last.map(|l| l + 1)));
        let (key, second) = (self.key(last.map(|l| l + 1)), self.kind(last.map(|l| l + 2)));
        let words: usize = found.content.iter().map(|(f, l)| l - f + 1).sum();
        let long = [2, 5, 10, 20, 40, 80].iter().filter(|n| words > **n).count() as u64;
        let whole = u64::from(balanced(page, found));
        let sentence = |k: usize| u64::from(page.words[k].sentence);
        let apart = first.map_or(9, |f| sentence(f).abs_diff(sentence(cue.0)).min(3));
        let touches = u64::from(found.content.iter().any(|(f, l)| l + 1 == cue.0 || *f == cue.1 + 1));
        let (side, source_side) = (self.side(&found.content), self.side(&found.source));
        let colon = u64::from(page.class(cue.1) == Class::Colon);
        let pieces = (found.content.len().min(4) as u64, found.source.len().min(3) as u64);
        let mut f = self.numbered(350);
        f.add(&[begin, before]);
        f.add(&[begin, class]);
        f.add(&[end, after]);
        f.add(&[after, voice]);
        f.add(&[side, source_side, voice]);
        f.add(&[long, voice]);
        f.add(&[long, class]);
        f.add(&[whole, voice]);
        f.add(&[pieces.0, pieces.1]);
        f.add(&[apart, voice, side]);
        f.add(&[touches, side, voice]);
        f.add(&[colon, side, long]);
        f.add(&[after, key]);
        f.add(&[end, after, second]);
    }

    /// What the source begins and ends with, and where it stands.
    pub(super) fn source(&mut self) {
        let (cue, class, found) = (self.cue, self.class, self.found);
        let first = found.source.first().map(|(f, _)| *f);
        let last = found.source.first().map(|(_, l)| *l);
        let (begin, end, after) = (self.kind(first), self.kind(last), self.kind(last.map(|l| l + 1)));
        let key = self.key(first);
        let side = self.side(&found.source);
        let gap = found
            .source
            .first()
            .map_or(9, |(f, l)| if *f > cue.1 { f - cue.1 } else { cue.0.saturating_sub(*l) });
        let (long, lent) =
            (first.zip(last).map_or(0, |(f, l)| (l - f + 1).min(9) as u64), u64::from(found.lent));
        let mut f = self.numbered(370);
        f.add(&[begin, end]);
        f.add(&[begin, side, gap.min(6) as u64]);
        f.add(&[begin, class]);
        f.add(&[lent, class, side]);
        f.add(&[key]);
        f.add(&[end, after]);
        f.add(&[long, side, class]);
    }

    /// How it stands to the other readings of the page.
    pub(super) fn neighbours(&mut self, Beside { rival, within, crossed }: Beside) {
        let (told, class, voice) = (grade(self.found.sure.told, SHARES), self.class, self.voice);
        let mut f = self.numbered(380);
        f.add(&[rival, told]);
        f.add(&[rival, class]);
        f.add(&[within, told]);
        f.add(&[within, class, voice]);
        f.add(&[crossed, told]);
        f.add(&[rival, within, crossed]);
    }
}

/// 0 where nothing of the content is quoted, 1 where all but all of it is, 2 where some is.
pub(super) fn voice(page: &Page<'_>, found: &Found) -> u64 {
    let words = || found.content.iter().flat_map(|(f, l)| *f..=*l);
    let (all, quoted) = (words().count(), words().filter(|&k| page.words[k].quote != 0).count());
    match quoted {
        0 => 0,
        q if q * 20 >= all * 19 => 1,
        _ => 2,
    }
}

/// Whether every quotation mark in the content has its partner there.
fn balanced(page: &Page<'_>, found: &Found) -> bool {
    let mut open = 0i32;
    for k in found.content.iter().flat_map(|(f, l)| *f..=*l) {
        match page.class(k) {
            Class::Open => open += 1,
            Class::Close => open -= 1,
            _ => {}
        }
    }
    open == 0
}
