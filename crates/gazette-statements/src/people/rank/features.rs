//! The features by which a choice is weighed. Their order numbers them: a new one goes to the end of the last group.

use gazette_news::Anonymity;

use super::{Choice, Scene};
use crate::cues::language_seed;
use crate::hash::{Features, hash_str};
use crate::people::{Known, Sex};

/// How lately a party spoke, was named, and is named next, by rank; and among those alone that fit by sex and kind.
struct Recency {
    spoke: u64,
    named: u64,
    next: u64,
    fit_spoke: u64,
    fit_named: u64,
    fit_next: u64,
}

/// How far off a party is named, and in what place of its sentence.
struct Distance {
    sentences: u64,
    paragraphs: u64,
    opens: u64,
    /// Whether it is named in a quotation, and in which.
    quoted: u64,
}

/// What a party is, and how that agrees with what stands at the place.
struct Likeness {
    what: u64,
    agrees: u64,
    roles: u64,
    shared: u64,
    anonymity: u64,
    /// Whether the callings agree: 0 none asked, 1 none known of the party, 2 others, 3 one of them.
    calling: u64,
    /// How much of the text is about the party: in how many places it is named, how often it spoke.
    weight: (u64, u64),
}

/// A party as the place looks back at it.
pub(super) struct View<'k> {
    pub known: &'k Known,
    /// What stands at the place.
    pub kind: u64,
    form: u64,
    pub heading: u64,
    recency: Recency,
    distance: Distance,
    likeness: Likeness,
    /// Whether it makes the statement around this one.
    outer: u64,
    /// Whether it opens the latest sentence that somebody opens.
    subject: u64,
    /// How far back it spoke last.
    spoke_at: (u64, u64),
}

impl View<'_> {
    /// How sex, callings and words of the role agree.
    pub fn agreement(&self) -> (u64, u64, u64) {
        (self.likeness.agrees, self.likeness.calling, self.likeness.roles)
    }

    /// How lately it spoke and was named among those that fit.
    pub fn ranks(&self) -> (u64, u64) {
        (self.recency.fit_spoke, self.recency.fit_named)
    }
}

impl Scene<'_, '_, '_> {
    /// The features of a choice: of its language alone, then of all.
    pub fn features(&self, choice: Choice, features: &mut Vec<u32>) {
        let view = match choice {
            Choice::Party(index) => Some(self.view(index)),
            Choice::New | Choice::Nobody => None,
        };
        for (seed, template) in [(language_seed(self.page.language), 500), (0x0A11, 600)] {
            let mut f = Features::new(seed, template, features);
            match &view {
                Some(view) => {
                    self.party(view, &mut f);
                    if let Choice::Party(index) = choice {
                        self.nearby(index, view, &mut f);
                    }
                }
                None => {
                    self.none(&mut f);
                    self.nowhere(&mut f);
                }
            }
        }
        if let Some(links) = &self.links {
            self.linked(links, choice, &mut Features::new(language_seed(self.page.language), 700, features));
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
        let without = |(_, i): &(usize, usize)| self.is_without_role(&self.people.known[*i]) == 1;
        let without = u64::from(self.lately.iter().chain(&self.next).any(without));
        f.add(&[20, kind, u64::from(self.heading), self.definite(), without, shared]);
        f.add(&[21, kind, self.definite(), without, shared, self.sentences_before()]);
        f.add(&[16, kind, u64::from(self.page.sentence_of(self.place).0 == self.place), self.cue]);
    }

    fn view(&self, index: usize) -> View<'_> {
        let known = &self.people.known[index];
        View {
            known,
            kind: self.kind(),
            form: self.form(),
            heading: u64::from(self.heading),
            recency: self.recency(index),
            distance: self.distance(index),
            likeness: self.likeness(index, known),
            outer: match self.outer {
                None => 0,
                Some(o) if o == index => 1,
                Some(_) => 2,
            },
            subject: self.subject_is(index),
            spoke_at: self.spoke_at(index),
        }
    }

    fn recency(&self, index: usize) -> Recency {
        let rank = |list: &[(usize, usize)]| {
            list.iter().position(|(_, i)| *i == index).map_or(9, |r| r.min(4)) as u64
        };
        let fits = |(_, i): &&(usize, usize)| self.fits(*i);
        let fit = |list: &[(usize, usize)]| {
            list.iter().filter(fits).position(|(_, i)| *i == index).map_or(9, |r| r.min(4)) as u64
        };
        let fit_named = fit(&self.lately);
        Recency {
            spoke: rank(&self.speakers),
            named: rank(&self.lately),
            next: rank(&self.next),
            fit_spoke: fit(&self.speakers),
            fit_named,
            fit_next: if fit_named == 9 { fit(&self.next) } else { 10 },
        }
    }

    fn distance(&self, index: usize) -> Distance {
        let at = self.lately.iter().chain(&self.next).find(|(_, i)| *i == index).map(|(at, _)| *at);
        let words = &self.page.words;
        let apart = |of: &dyn Fn(usize) -> u32| {
            at.map_or(9, |at| (i64::from(of(self.place)) - i64::from(of(at))).clamp(-4, 5) + 4) as u64
        };
        Distance {
            sentences: apart(&|k| words[k].sentence),
            paragraphs: apart(&|k| words[k].paragraph),
            opens: at.map_or(2, |at| u64::from(self.opens_its_sentence(at))),
            quoted: at.map_or(2, |at| match (words[at].quote, words[self.place].quote) {
                (0, _) => 0,
                (a, b) if a == b => 1,
                _ => 3,
            }),
        }
    }

    fn likeness(&self, index: usize, known: &Known) -> Likeness {
        Likeness {
            what: u64::from(known.person)
                | u64::from(known.named) << 1
                | u64::from(known.personal && !known.person) << 2,
            agrees: match (self.sex, known.sex) {
                (Sex::Unknown, _) => 0,
                (_, Sex::Unknown) => 1,
                (a, b) if a == b => 2,
                _ => 3,
            },
            roles: self.roles(known),
            shared: self.shares(index),
            anonymity: known.anonymity as u64,
            calling: match (self.callings, known.callings) {
                (0, _) => 0,
                (_, 0) => 1,
                (a, b) if a & b == 0 => 2,
                _ => 3,
            },
            weight: (grade(known.mentioned), grade(known.spoke)),
        }
    }

    /// 0 for another subject than this party, else 1 and by how many sentences it is past.
    fn subject_is(&self, index: usize) -> u64 {
        match self.subject {
            Some((at, i)) if i == index => {
                1 + u64::from(self.page.words[self.place].sentence - self.page.words[at].sentence).min(3)
            }
            _ => 0,
        }
    }

    fn party(&self, view: &View<'_>, f: &mut Features<'_>) {
        lateness(view, f);
        identity(view, f);
        subject(view, f);
        roles(view, f);
        self.surroundings(view, f);
        self.fit(view, f);
        self.article(view, f);
        self.standing(view, f);
    }

    /// Callings, and how much the text is about the party.
    fn standing(&self, view: &View<'_>, f: &mut Features<'_>) {
        let View { kind, form, recency, distance, likeness, outer, subject, .. } = view;
        let Likeness { what, roles, calling, shared, weight, agrees, .. } = likeness;
        let role = self.phrase.and_then(|p| p.role_head).map_or(0, |k| u64::from(self.page.words[k].key));
        f.add(&[*kind, *calling, self.definite(), *what]);
        f.add(&[*kind, *calling, *roles, recency.fit_named]);
        f.add(&[*kind, *calling, *shared, recency.fit_spoke, self.definite()]);
        f.add(&[u64::from(self.callings.trailing_zeros()), *calling, *what, self.definite()]);
        f.add(&[role, *calling, *what]);
        f.add(&[*form, weight.0, weight.1, *what]);
        f.add(&[*form, self.rank_by_weight(view.known), recency.fit_spoke]);
        f.add(&[*kind, self.rank_by_weight(view.known), distance.sentences, *calling]);
        f.add(&[*kind, view.spoke_at.0, view.spoke_at.1, *outer]);
        f.add(&[*form, view.spoke_at.0, recency.fit_named, *agrees, *subject]);
        f.add(&[*kind, view.spoke_at.0, distance.sentences, distance.opens, self.opens_paragraph()]);
        f.add(&[*form, self.opens_paragraph(), recency.fit_spoke, recency.fit_named, *subject]);
        // A headline's or lead's role is that of a person who is told of without one.
        let (bare, alone) = (self.is_without_role(view.known), u64::from(self.sharing.is_empty()));
        f.add(&[*kind, view.heading, bare, self.rank_by_statements(view.known), alone]);
        f.add(&[*kind, self.definite(), bare, self.rank_by_weight(view.known), alone, recency.fit_next]);
        f.add(&[*kind, bare, *what, recency.fit_next, self.sentences_before()]);
    }

    /// A person whom the text has given no role.
    pub(super) fn is_without_role(&self, known: &Known) -> u64 {
        u64::from(known.named && known.role_words.is_empty() && (known.person || known.personal))
    }

    /// How many parties made more statements.
    fn rank_by_statements(&self, known: &Known) -> u64 {
        let more = |(_, i): &&(usize, usize)| self.people.known[*i].spoke > known.spoke;
        self.lately.iter().chain(&self.next).filter(more).count().min(3) as u64
    }

    /// How many sentences stand before the place.
    pub(super) fn sentences_before(&self) -> u64 {
        u64::from(self.page.words[self.place].sentence.min(5))
    }

    /// How many parties of its kind and sex the text names oftener.
    fn rank_by_weight(&self, known: &Known) -> u64 {
        let more =
            |(_, i): &&(usize, usize)| self.people.known[*i].mentioned > known.mentioned && self.fits(*i);
        self.lately.iter().filter(more).count().min(3) as u64
    }

    /// Whether the source stands at the beginning of its paragraph.
    pub(super) fn opens_paragraph(&self) -> u64 {
        u64::from(self.place < self.page.paragraph_of(self.place).0 + 3)
    }

    /// How far back the party spoke last, in sentences and paragraphs.
    fn spoke_at(&self, index: usize) -> (u64, u64) {
        let Some((at, _)) = self.speakers.iter().find(|(_, i)| *i == index) else { return (9, 9) };
        let words = &self.page.words;
        let apart = |here: u32, there: u32| u64::from(here.saturating_sub(there).min(5));
        (
            apart(words[self.place].sentence, words[*at].sentence),
            apart(words[self.place].paragraph, words[*at].paragraph),
        )
    }

    /// How the party's kind goes with how lately it spoke, and with the place.
    fn surroundings(&self, view: &View<'_>, f: &mut Features<'_>) {
        let View { kind, form, heading, recency, likeness, .. } = view;
        let (what, spoke) = (likeness.what, recency.spoke);
        f.add(&[*kind, what, spoke, likeness.anonymity]);
        f.add(&[*form, likeness.anonymity]);
        f.add(&[*heading, *kind, u64::from(view.known.first < self.place), recency.next, what]);
        f.add(&[*kind, likeness.roles, self.sharing.len().min(3) as u64, spoke]);
        f.add(&[self.cue, *kind, spoke]);
        f.add(&[*kind, view.distance.paragraphs, spoke, view.subject]);
    }

    /// The party among those that fit, inside and outside quotations.
    fn fit(&self, view: &View<'_>, f: &mut Features<'_>) {
        let View { kind, form, heading, recency, distance, likeness, outer, subject, .. } = view;
        let Recency { fit_spoke, fit_named, fit_next, .. } = recency;
        let Likeness { what, agrees, roles, shared, .. } = likeness;
        let quoted = u64::from(self.page.words[self.place].quote != 0);
        f.add(&[*kind, *fit_spoke, *fit_named, quoted]);
        f.add(&[*form, *fit_named, distance.sentences]);
        f.add(&[*form, *fit_spoke, distance.sentences, distance.opens]);
        f.add(&[*kind, *fit_named, distance.opens, distance.quoted]);
        f.add(&[*kind, distance.quoted, quoted, *outer, *what]);
        f.add(&[*form, *outer, quoted, *fit_spoke]);
        f.add(&[*kind, *shared, *fit_named, *what]);
        f.add(&[*form, *shared, *roles, *fit_next]);
        f.add(&[*kind, *shared, *fit_next, *heading]);
        f.add(&[*kind, *fit_spoke, *subject, *outer, *what]);
        f.add(&[*form, *what, *agrees, *fit_named]);
    }

    /// The article and noun of a role beside what the party is.
    fn article(&self, view: &View<'_>, f: &mut Features<'_>) {
        let View { kind, heading, recency, likeness, .. } = view;
        let (definite, head) = (self.definite(), self.head());
        let length = self.phrase.map_or(0, |p| (p.place.1 - p.place.0).min(3) as u64);
        f.add(&[*kind, definite, head, likeness.roles, recency.fit_spoke]);
        f.add(&[*kind, definite, head, likeness.what, recency.fit_named]);
        f.add(&[*kind, definite, length, likeness.roles, likeness.what, recency.fit_spoke]);
        f.add(&[*kind, definite, head, likeness.what, recency.fit_next, *heading]);
    }
}

/// A count, coarsely.
fn grade(count: usize) -> u64 {
    match count {
        0..=3 => count as u64,
        4..=5 => 4,
        6..=9 => 5,
        _ => 6,
    }
}

/// How lately the party spoke or was named, and whether it makes the statement around.
fn lateness(view: &View<'_>, f: &mut Features<'_>) {
    let View { kind, form, heading, recency, distance, outer, .. } = view;
    f.add(&[*kind, recency.spoke]);
    f.add(&[*kind, recency.named]);
    f.add(&[*kind, recency.next, *heading]);
    f.add(&[*kind, distance.sentences]);
    f.add(&[*kind, distance.paragraphs]);
    f.add(&[*kind, distance.sentences, distance.paragraphs, recency.spoke]);
    f.add(&[*kind, *outer]);
    f.add(&[*form, *outer, recency.spoke]);
}

/// Sex and number, and the first name that tells them.
fn identity(view: &View<'_>, f: &mut Features<'_>) {
    let View { known, form, likeness, .. } = view;
    let many = known.anonymity == Anonymity::UnnamedPlural;
    let first = known.words.first().map_or("", String::as_str);
    let ending = hash_str(&first.chars().rev().take(1).collect::<String>());
    f.add(&[*form, likeness.what, likeness.agrees]);
    f.add(&[*form, u64::from(hash_str(first)), likeness.what]);
    f.add(&[*form, u64::from(ending), likeness.what]);
    f.add(&[*form, known.sex as u64, likeness.what, u64::from(many)]);
}

/// Whether the party is the subject of the latest sentence that has one.
fn subject(view: &View<'_>, f: &mut Features<'_>) {
    let View { kind, recency, likeness, outer, subject, .. } = view;
    f.add(&[*kind, *subject]);
    f.add(&[*kind, *subject, recency.spoke, *outer]);
    f.add(&[*kind, recency.spoke, recency.named, *subject]);
    f.add(&[*kind, recency.spoke, recency.named, likeness.agrees, *outer]);
}

/// How the words of a role agree with those of the party.
fn roles(view: &View<'_>, f: &mut Features<'_>) {
    let View { kind, form, heading, recency, likeness, .. } = view;
    f.add(&[*kind, likeness.roles]);
    f.add(&[*kind, likeness.roles, recency.spoke]);
    f.add(&[*kind, likeness.roles, recency.named, recency.next]);
    f.add(&[*form, likeness.roles]);
    f.add(&[*form, likeness.roles, likeness.what, *heading]);
}
