//! Whom a source means that is no name: weighs everybody the text knows, somebody new, and nobody at all.
//!
//! A linear model over how lately and how each party spoke or was named, whether role, sex and number agree, and how the
//! statement stands in others; learnt from the marked speakers, for all languages together and for each apart.

use super::{Known, People, Phrase, Sex, bare, leading, sex};
use crate::cues::language_seed;
use crate::hash::{Features, hash_str};
use crate::lexicon::Class;
use crate::page::Page;
use crate::people::given;
use crate::spans::head;

mod clues;

/// Buckets of its table, as a power of two.
pub(crate) const RANK_BITS: u32 = 15;

/// Whom a source may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// A party by number.
    Party(usize),
    /// Somebody the text has not told of, and does not name.
    New,
    /// Nobody one can know.
    Nobody,
}

/// Weights of the model.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ranker {
    pub weights: Vec<f32>,
}

/// Where in the table a feature stands.
pub(crate) fn slot(feature: u32) -> usize {
    (feature >> (32 - RANK_BITS)) as usize
}

impl Ranker {
    /// The likeliest choice for statement `n`; `outer` is who makes the statement around it.
    pub fn choose(&self, people: &People<'_, '_>, n: usize, outer: Option<usize>) -> Choice {
        let scene = Scene::new(people, n, outer);
        let mut features = Vec::with_capacity(96);
        let mut best = (f32::MIN, Choice::Nobody);
        for choice in scene.choices() {
            features.clear();
            scene.features(choice, &mut features);
            let score: f32 = features.iter().map(|f| self.weights[slot(*f)]).sum();
            if score > best.0 {
                best = (score, choice);
            }
        }
        best.1
    }
}

/// How many parties named last, and named next, are weighed.
const LATELY: usize = 10;
const NEXT: usize = 3;
/// How many places of names and of speaking are looked back over.
const BACK: usize = 120;

/// One statement's surroundings.
pub(crate) struct Scene<'s, 'p, 't> {
    people: &'s People<'p, 't>,
    page: &'p Page<'t>,
    phrase: Option<&'s Phrase>,
    outer: Option<usize>,
    place: usize,
    cue: u64,
    cue_stem: u64,
    sex: Sex,
    /// Parties by how lately they spoke, by how lately they were named or spoke with the place of it, by who is next.
    speakers: Vec<(usize, usize)>,
    lately: Vec<(usize, usize)>,
    next: Vec<(usize, usize)>,
    /// Who opens the latest sentence that somebody named opens.
    subject: Option<(usize, usize)>,
    heading: bool,
    /// Parties that have the head of the role among their words.
    sharing: Vec<usize>,
}

impl<'s, 'p, 't> Scene<'s, 'p, 't> {
    pub fn new(people: &'s People<'p, 't>, n: usize, outer: Option<usize>) -> Scene<'s, 'p, 't> {
        let page = people.page;
        let asked = people.asked[n];
        let place = asked.source.map_or(asked.cue.0, |s| s.0);
        let phrase = people.phrases[n].as_ref();
        let cue_head = head(page, asked.cue);
        let speakers = latest(&people.spoken, place, LATELY);
        let mut lately = speakers.clone();
        lately.extend(latest(&people.mentions, place, LATELY));
        lately.sort_unstable_by(|a, b| b.cmp(a));
        let mut seen = Vec::new();
        lately.retain(|(_, index)| {
            !seen.contains(index) && {
                seen.push(*index);
                true
            }
        });
        let from = people.mentions.partition_point(|(at, _)| *at < place);
        let mut next: Vec<(usize, usize)> = Vec::new();
        for (at, index) in people.mentions[from..].iter().take(BACK) {
            if next.len() < NEXT && !seen.contains(index) && !next.iter().any(|(_, i)| i == index) {
                next.push((*at, *index));
            }
        }
        let role = phrase.and_then(|p| p.role_head).map(|k| bare(page.key(k), page.language));
        let sharing = role.map_or_else(Vec::new, |role| {
            let has = |k: &Known| k.role_words.iter().any(|w| w == role);
            people.known.iter().enumerate().filter(|(_, k)| has(k)).map(|(i, _)| i).take(64).collect()
        });
        let scene = Scene {
            people,
            page,
            phrase,
            outer,
            place,
            cue: page.class(cue_head) as u64,
            cue_stem: u64::from(page.words[cue_head].stem),
            sex: phrase.map_or_else(|| sex::of_cue(page, asked.cue), |p| p.sex),
            speakers,
            lately,
            next,
            subject: None,
            heading: people.is_heading(page.words[place].paragraph as usize),
            sharing,
        };
        Scene { subject: scene.subject_before(), ..scene }
    }

    /// The last party before the place that opens its sentence.
    fn subject_before(&self) -> Option<(usize, usize)> {
        let before = self.people.mentions.partition_point(|(at, _)| *at < self.place);
        self.people.mentions[..before].iter().rev().take(BACK).copied().find(|(at, _)| {
            let (first, _) = self.page.sentence_of(*at);
            let opens = |k: usize| {
                let class = self.page.class(k);
                !class.is_mark()
                    && !class.is_verbal()
                    && !matches!(class, Class::Complementiser | Class::Relative)
                    || (self.page.language == gazette_news::Language::ARABIC && k == first)
            };
            at - first < 9 && (first..*at).all(opens)
        })
    }

    /// Whom to weigh.
    pub fn choices(&self) -> Vec<Choice> {
        let mut parties: Vec<usize> = self.lately.iter().chain(&self.next).map(|(_, index)| *index).collect();
        parties.extend(self.outer);
        parties.extend(&self.sharing);
        parties.sort_unstable();
        parties.dedup();
        // "The minister" beside ministers is one of them.
        let holders = self.phrase.map_or_else(Vec::new, |p| self.people.holders(p));
        if !holders.is_empty() {
            parties = holders;
        }
        let mut out: Vec<Choice> = parties.into_iter().map(Choice::Party).collect();
        if out.is_empty() || !self.points_back() {
            out.push(if self.phrase.is_some() { Choice::New } else { Choice::Nobody });
        }
        out
    }

    /// "This official", «این مقام», «معاليه»: somebody the text has told of.
    fn points_back(&self) -> bool {
        let Some(phrase) = self.phrase else { return false };
        let honour = phrase.pronoun && leading::honoured(self.page.key(phrase.place.0)).is_some();
        honour || self.definite() == 4 && phrase.role_head.is_some()
    }

    /// 0 a dropped subject, 1 he or she, 2 "I" and "we", 3 a role, 4 another description.
    fn kind(&self) -> u64 {
        match self.phrase {
            None => 0,
            Some(p) if p.pronoun && self.page.class(p.place.0) == Class::Participant => 2,
            Some(p) if p.pronoun => 1,
            Some(p) if p.role_head.is_some() => 3,
            Some(_) => 4,
        }
    }

    /// What stands there, as one number: the pronoun, the sex of the verb, or the kind of role.
    fn form(&self) -> u64 {
        match self.phrase {
            Some(p) if p.pronoun => u64::from(self.page.words[p.place.0].key),
            Some(p) => {
                let general = p
                    .role_head
                    .is_some_and(|k| given::is_general_role(bare(self.page.key(k), self.page.language)));
                u64::from(p.indefinite) | u64::from(general) << 1 | (p.anonymity as u64) << 2 | 64
            }
            None => self.sex as u64 | 128,
        }
    }

    pub fn features(&self, choice: Choice, features: &mut Vec<u32>) {
        for (seed, template) in [(language_seed(self.page.language), 500), (0x0A11, 600)] {
            let mut f = Features::new(seed, template, features);
            match choice {
                Choice::Party(index) => self.party(index, &mut f),
                Choice::New | Choice::Nobody => self.none(&mut f),
            }
        }
    }

    fn none(&self, f: &mut Features<'_>) {
        let (kind, form) = (self.kind(), self.form());
        let length = self.phrase.map_or(0, |p| (p.place.1 - p.place.0).min(6) as u64);
        let first = self.phrase.map_or(0, |p| u64::from(self.page.words[p.place.0].key));
        let last = self.phrase.map_or(0, |p| u64::from(self.page.words[p.place.1].key));
        let role = self.phrase.and_then(|p| p.role_head).map_or(0, |k| u64::from(self.page.words[k].key));
        let class = self.phrase.map_or(0, |p| self.page.class(p.place.1) as u64);
        let anybody = u64::from(!self.speakers.is_empty()) | u64::from(!self.lately.is_empty()) << 1;
        let shared = self.sharing.len().min(2) as u64;
        // From here on as far from the features of parties as templates go.
        f.add(&[1, kind]);
        f.add(&[2, form]);
        f.add(&[3, form, length]);
        f.add(&[4, first]);
        f.add(&[5, last]);
        f.add(&[6, role, length]);
        f.add(&[7, class, length]);
        f.add(&[8, kind, anybody]);
        f.add(&[9, kind, shared, length]);
        f.add(&[10, self.cue, kind]);
        f.add(&[11, self.cue_stem, kind]);
        f.add(&[12, form, u64::from(self.heading)]);
        f.add(&[13, kind, u64::from(self.outer.is_some())]);
        f.add(&[14, form, shared]);
        f.add(&[15, first, length]);
        f.add(&[17, kind, self.definite(), self.head(), length]);
        f.add(&[18, kind, self.definite(), self.head(), shared, anybody]);
        f.add(&[19, kind, self.definite(), role]);
        f.add(&[16, kind, u64::from(self.page.sentence_of(self.place).0 == self.place), self.cue]);
    }

    fn party(&self, index: usize, f: &mut Features<'_>) {
        let known = &self.people.known[index];
        let (kind, form) = (self.kind(), self.form());
        let rank = |list: &[(usize, usize)]| {
            list.iter().position(|(_, i)| *i == index).map_or(9, |r| r.min(4)) as u64
        };
        let (spoke, named, next) = (rank(&self.speakers), rank(&self.lately), rank(&self.next));
        let at = self.lately.iter().chain(&self.next).find(|(_, i)| *i == index).map(|(at, _)| *at);
        let apart = |of: &dyn Fn(usize) -> u32| {
            at.map_or(9, |at| (i64::from(of(self.place)) - i64::from(of(at))).clamp(-4, 5) + 4) as u64
        };
        let sentences = apart(&|k| self.page.words[k].sentence);
        let paragraphs = apart(&|k| self.page.words[k].paragraph);
        let outer = match self.outer {
            None => 0,
            Some(o) if o == index => 1,
            Some(_) => 2u64,
        };
        let subject = match self.subject {
            Some((at, i)) if i == index => {
                1 + u64::from(self.page.words[self.place].sentence - self.page.words[at].sentence).min(3)
            }
            _ => 0,
        };
        let what = u64::from(known.person)
            | u64::from(known.named) << 1
            | u64::from(known.personal && !known.person) << 2;
        let agrees = match (self.sex, known.sex) {
            (Sex::Unknown, _) => 0,
            (_, Sex::Unknown) => 1,
            (a, b) if a == b => 2,
            _ => 3u64,
        };
        let roles = self.roles(known);
        let fits = |(_, i): &&(usize, usize)| self.fits(*i);
        let fit = |list: &[(usize, usize)]| {
            list.iter().filter(fits).position(|(_, i)| *i == index).map_or(9, |r| r.min(4)) as u64
        };
        let (fit_spoke, fit_named) = (fit(&self.speakers), fit(&self.lately));
        let fit_next = if fit_named == 9 { fit(&self.next) } else { 10 };
        let opens = at.map_or(2, |at| u64::from(self.opens_its_sentence(at)));
        let quoted = self.page.words[self.place].quote != 0;
        let at_quoted =
            at.map_or(2, |at| match (self.page.words[at].quote, self.page.words[self.place].quote) {
                (0, _) => 0,
                (a, b) if a == b => 1,
                _ => 3u64,
            });
        let shared = self.shares(index);
        let length = self.phrase.map_or(0, |p| (p.place.1 - p.place.0).min(3) as u64);
        let heading = u64::from(self.heading);
        let many = known.anonymity == gazette_news::Anonymity::UnnamedPlural;
        let first_name = known.words.first().map_or("", String::as_str);
        let ending = u64::from(hash_str(&first_name.chars().rev().take(1).collect::<String>()));
        let anonymity = known.anonymity as u64;

        f.add(&[kind, spoke]);
        f.add(&[kind, named]);
        f.add(&[kind, next, heading]);
        f.add(&[kind, sentences]);
        f.add(&[kind, paragraphs]);
        f.add(&[kind, sentences, paragraphs, spoke]);
        f.add(&[kind, outer]);
        f.add(&[form, outer, spoke]);
        f.add(&[form, what, agrees]);
        f.add(&[form, u64::from(hash_str(first_name)), what]);
        f.add(&[form, ending, what]);
        f.add(&[form, known.sex as u64, what, u64::from(many)]);
        f.add(&[kind, subject]);
        f.add(&[kind, subject, spoke, outer]);
        f.add(&[kind, spoke, named, subject]);
        f.add(&[kind, spoke, named, agrees, outer]);
        f.add(&[kind, roles]);
        f.add(&[kind, roles, spoke]);
        f.add(&[kind, roles, named, next]);
        f.add(&[form, roles]);
        f.add(&[form, roles, what, heading]);
        f.add(&[kind, what, spoke, anonymity]);
        f.add(&[form, anonymity]);
        f.add(&[heading, kind, u64::from(known.first < self.place), next, what]);
        f.add(&[kind, roles, self.sharing.len().min(3) as u64, spoke]);
        f.add(&[self.cue, kind, spoke]);
        f.add(&[kind, paragraphs, spoke, subject]);
        f.add(&[kind, fit_spoke, fit_named, u64::from(quoted)]);
        f.add(&[form, fit_named, sentences]);
        f.add(&[form, fit_spoke, sentences, opens]);
        f.add(&[kind, fit_named, opens, at_quoted]);
        f.add(&[kind, at_quoted, u64::from(quoted), outer, what]);
        f.add(&[form, outer, u64::from(quoted), fit_spoke]);
        f.add(&[kind, shared, fit_named, what]);
        f.add(&[form, shared, roles, fit_next]);
        f.add(&[kind, shared, fit_next, heading]);
        f.add(&[kind, fit_spoke, subject, outer, what]);
        f.add(&[form, what, agrees, fit_named]);
        let (definite, head) = (self.definite(), self.head());
        f.add(&[kind, definite, head, roles, fit_spoke]);
        f.add(&[kind, definite, head, what, fit_named]);
        f.add(&[kind, definite, length, roles, what, fit_spoke]);
        f.add(&[kind, definite, head, what, fit_next, heading]);
    }
}

/// The parties at the last places before one, each once, latest first.
fn latest(places: &[(usize, usize)], before: usize, most: usize) -> Vec<(usize, usize)> {
    let end = places.partition_point(|(at, _)| *at < before);
    let mut out: Vec<(usize, usize)> = Vec::with_capacity(most);
    for (at, index) in places[..end].iter().rev().take(BACK) {
        if !out.iter().any(|(_, i)| i == index) {
            out.push((*at, *index));
            if out.len() == most {
                break;
            }
        }
    }
    out
}
