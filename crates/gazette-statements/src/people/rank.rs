//! Whom a source means that is no name: weighs everybody the text knows, somebody new, and nobody at all.
//!
//! A linear model over how lately and how each party spoke or was named, whether role, sex and number agree, and how
//! the statement stands in others; learnt from the marked speakers, for all languages together and for each apart.

use gazette_news::Anonymity;

use super::{Known, People, Phrase, Sex, bare, callings, leading, sex};
use crate::given;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::head;

mod clues;
mod description;
mod evidence;
mod features;
mod held;
mod linked;
mod nearby;

/// Buckets of its table, as a power of two.
pub(crate) const RANK_BITS: u32 = 17;

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
/// How many parties of the text are weighed for a description.
const FAR: usize = 40;
/// The last paragraph that is of the headline or the lead.
const LEAD: u32 = 3;
/// How many places of names and of speaking are looked back over.
const BACK: usize = 120;

/// One statement's surroundings.
pub(crate) struct Scene<'s, 'p, 't> {
    people: &'s People<'p, 't>,
    page: &'p Page<'t>,
    phrase: Option<&'s Phrase>,
    outer: Option<usize>,
    place: usize,
    /// The word of the cue that does the saying.
    cue_at: usize,
    cue_place: Stretch,
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
    /// What callings the role is of.
    callings: callings::Families,
    /// Parties by how lately they spoke, or were named before this sentence: who is spoken of here hardly says it.
    earlier: Vec<(usize, usize)>,
    /// The named parties whose offices have all the words of the role.
    holders: Vec<usize>,
    /// What links a description to the parties it may mean.
    links: Option<linked::Links>,
    /// The words of a description in Arabic or Persian, and how many parties have its noun beside their names.
    description: Vec<String>,
    besides: usize,
    /// Who is named after an office told without a name, and how far off.
    introduced: Option<(usize, u64)>,
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
            cue_at: cue_head,
            cue_place: asked.cue,
            cue: page.class(cue_head) as u64,
            cue_stem: u64::from(page.words[cue_head].stem),
            sex: phrase.map_or_else(
                || sex::of_cue(page, asked.cue),
                |p| if p.sex == Sex::Unknown && !p.pronoun { sex::of_cue(page, asked.cue) } else { p.sex },
            ),
            speakers,
            lately,
            next,
            subject: None,
            heading: people.is_heading(page.words[place].paragraph as usize),
            sharing,
            callings: phrase.map_or(0, |p| callings_of(page, p)),
            earlier: Vec::new(),
            holders: phrase.map_or_else(Vec::new, |p| people.holders(p)),
            links: None,
            description: phrase.map_or_else(Vec::new, |p| people.describing(p)),
            besides: 0,
            introduced: people.introduced_after(n),
        };
        let (subject, besides) = (scene.subject_before(), scene.count_besides());
        let scene = Scene { subject, besides, earlier: scene.named_earlier(), ..scene };
        let links = scene.links(n, &scene.describable());
        Scene { links, ..scene }
    }

    /// The parties by how lately they spoke, or were named before the sentence.
    fn named_earlier(&self) -> Vec<(usize, usize)> {
        let (first, _) = self.page.sentence_of(self.place);
        let mut all = self.speakers.clone();
        all.extend(latest(&self.people.mentions, first, LATELY));
        all.sort_unstable_by(|a, b| b.cmp(a));
        let mut seen = Vec::new();
        all.retain(|(_, index)| {
            !seen.contains(index) && {
                seen.push(*index);
                true
            }
        });
        all
    }

    /// Everybody a description may mean: those near, and who was named before.
    fn describable(&self) -> Vec<usize> {
        let known = self.people.known.iter().enumerate();
        // A headline and a lead tell of whom they name later.
        let opens = self.page.words[self.place].paragraph <= LEAD;
        let before =
            known.filter(|(_, k)| (opens || k.first < self.place) && k.named).map(|(index, _)| index);
        let near = self.lately.iter().chain(&self.next).map(|(_, index)| *index);
        let mut all: Vec<usize> = before.take(FAR).chain(near).chain(self.outer).collect();
        all.extend(self.sharing.iter().chain(&self.holders).take(FAR));
        all.extend(self.introduced.map(|(index, _)| index));
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The last party before the place that opens its sentence.
    fn subject_before(&self) -> Option<(usize, usize)> {
        let before = self.people.mentions.partition_point(|(at, _)| *at < self.place);
        self.people.mentions[..before].iter().rev().take(BACK).copied().find(|(at, _)| {
            let first = self.after_dateline(*at);
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

    /// Where the sentence around a word begins, in the first of a text after its dateline: «وطنية - الصفصاف - عقد رئيس
    /// …».
    fn after_dateline(&self, at: usize) -> usize {
        const LONGEST: usize = 12;
        let (first, _) = self.page.sentence_of(at);
        let dash = |k: &usize| self.page.class(*k) == Class::Dash;
        let opens = first == self.page.paragraph_of(first).0 && self.page.words[first].paragraph < 4;
        let from = (first..at.min(first + LONGEST)).rev().find(dash).filter(|_| opens);
        from.map_or(first, |k| k + 1)
    }

    /// Whom to weigh.
    pub fn choices(&self) -> Vec<Choice> {
        if let Some(index) = self.accused().filter(|index| self.may_be(*index) && self.fits(*index)) {
            return vec![Choice::Party(index)];
        }
        if let Some(links) = &self.links {
            return self.linked_choices(links);
        }
        if let Some(index) = self.only_of_this_sex() {
            return vec![Choice::Party(index)];
        }
        let mut parties: Vec<usize> = self.lately.iter().chain(&self.next).map(|(_, index)| *index).collect();
        parties.extend(self.outer);
        parties.extend(&self.sharing);
        parties.extend(self.besides());
        parties.extend(self.introduced.map(|(index, _)| index));
        parties.sort_unstable();
        parties.dedup();
        // "The minister" beside ministers is one of them.
        if !self.holders.is_empty() {
            parties.clone_from(&self.holders);
        }
        parties.retain(|&index| self.kind() == 0 || !self.is_addressed(index));
        parties.retain(|&index| !self.holds_another_office(index) && !self.is_told_of(index));
        if let Some(phrase) = self.phrase {
            parties.retain(|&index| !self.people.is_of_another_country(phrase, index));
        }
        if self.is_a_crowd() {
            parties.retain(|&index| !self.people.known[index].named);
        }
        if parties.iter().any(|&index| self.may_be(index)) {
            parties.retain(|&index| self.may_be(index));
        }
        if self.tells_apart() {
            let opposite =
                |sex| matches!((self.sex, sex), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
            parties.retain(|&index| !opposite(self.people.known[index].sex_by_name));
        }
        if self.kind() >= 3 && self.page.language == gazette_news::Language::ARABIC {
            parties.retain(|&index| !self.is_of_the_other_sex(index));
        }
        // "He" is hardly ever somebody new where the text has named a man.
        let personal = self.kind() == 1 && matches!(self.sex, Sex::Male | Sex::Female);
        let before = |index: &usize| {
            let known = &self.people.known[*index];
            known.named && known.sex_by_name == self.sex && known.first < self.place
        };
        let told = personal && parties.iter().any(before);
        let told = told || !parties.is_empty() && (self.is_left_out() || self.goes_on());
        let mut out: Vec<Choice> = parties.into_iter().map(Choice::Party).collect();
        if out.is_empty() || !self.points_back() && !told {
            out.push(if self.phrase.is_some() { Choice::New } else { Choice::Nobody });
        }
        out
    }

    /// "Ann Foss visited him with Kazi Ahmed. She said": the subject of the sentence before, if its sex is known and nobody else's
    /// that the last sentences name is the same.
    fn only_of_this_sex(&self) -> Option<usize> {
        let personal = self.kind() == 1 && matches!(self.sex, Sex::Male | Sex::Female);
        let page = self.page;
        let sentence = page.words[self.place].sentence;
        let outright = page.words[self.place].quote == 0 && self.outer.is_none();
        if page.language != gazette_news::Language::ENGLISH || !personal || !outright {
            return None;
        }
        let (at, index) = self
            .subject
            .filter(|(at, _)| page.words[*at].sentence + 1 == sentence && page.words[*at].quote == 0)?;
        let first = page.sentences[sentence.saturating_sub(2) as usize].0;
        let same = |i: usize| self.people.known[i].sex_by_name == self.sex;
        let mut near = self.lately.iter().filter(|(near, _)| *near >= first).map(|(_, i)| *i);
        let unknown = |i: usize| {
            self.people.known[i].sex_by_name == Sex::Unknown
                && self.speakers.first().is_some_and(|(_, s)| *s == i)
        };
        let alone = near.all(|i| i == index || !same(i) && !unknown(i));
        (same(index) && alone && at < self.place).then_some(index)
    }

    /// "Ann Foss accused Tom Rye of theft. He denied it": whoever a pronoun that denies stands for right after an accusation.
    fn accused(&self) -> Option<usize> {
        let page = self.page;
        let denies = matches!(page.class(self.cue_at), Class::Deny | Class::DenyParticiple);
        if page.language != gazette_news::Language::ENGLISH || self.kind() != 1 || !denies {
            return None;
        }
        let before = page.words[self.place].sentence.checked_sub(1)?;
        let (first, last) = page.sentences[before as usize];
        let accuses = |k: &usize| ["accus", "blam"].iter().any(|stem| page.key(*k).starts_with(stem));
        let verb = (first..=last).find(accuses)?;
        let from = self.people.mentions.partition_point(|(at, _)| *at <= verb);
        let (at, index) = *self.people.mentions.get(from)?;
        (at <= last.min(verb + 6) && self.people.known[index].named).then_some(index)
    }

    /// "Ann Foss has resigned, said the mayor": whoever it is about, it is not the one who says it.
    fn is_told_of(&self, index: usize) -> bool {
        let (cue, page) = (self.cue_place, self.page);
        let (first, _) = page.sentence_of(cue.0);
        let behind = self.kind() >= 2 && cue.1 + 1 == self.place && cue.0 > first + 1;
        if page.language != gazette_news::Language::ENGLISH
            || !behind
            || page.class(cue.0 - 1) != Class::Comma
        {
            return false;
        }
        let from = self.people.mentions.partition_point(|(at, _)| *at < first);
        let mut inside = self.people.mentions[from..].iter().take(BACK).take_while(|(at, _)| *at < cue.0);
        inside.any(|(_, party)| *party == index)
    }

    /// «وأوضحت المسؤولة»: a man is not she, nor a woman he.
    fn is_of_the_other_sex(&self, index: usize) -> bool {
        let known = &self.people.known[index];
        let told = if known.sex_by_name == Sex::Unknown { known.sex } else { known.sex_by_name };
        let opposite = matches!((self.sex, told), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
        opposite && known.named && !known.body && (known.person || known.personal)
    }

    /// "Three people familiar with the matter", "the sources": nobody that English copy has named.
    fn is_a_crowd(&self) -> bool {
        let plural = |p: &Phrase| p.name.is_none() && p.anonymity == Anonymity::UnnamedPlural;
        let english =
            (self.kind() >= 3 && self.definite() == 0) || (self.kind() == 3 && self.definite() == 1);
        let other = self.page.language != gazette_news::Language::ENGLISH && self.kind() >= 3;
        (english || other) && self.phrase.is_some_and(plural)
    }

    /// Whether nothing certain speaks against a party: its sex, that it is no person where one is meant, that it is
    /// told here.
    fn may_be(&self, index: usize) -> bool {
        let known = &self.people.known[index];
        let personal = self.kind() == 1 && self.means_a_person();
        let pair = (self.sex, known.sex_by_name);
        let clash = personal && matches!(pair, (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male));
        let thing = known.body || matches!(known.anonymity, Anonymity::Document | Anonymity::UnnamedPlural);
        // A spokesman is no body, whatever body he speaks for.
        let office = self.kind() == 3 && self.callings != 0 && known.body && known.named;
        !(clash || personal && thing || office)
    }

    /// «وأضافت أن …» where a woman has spoken: an Arabic verb tells the sex of the subject it leaves out.
    fn tells_apart(&self) -> bool {
        let left_out = self.kind() == 0
            && self.page.language == gazette_news::Language::ARABIC
            && self.page.words[self.cue_at].quote == 0
            && matches!(self.sex, Sex::Male | Sex::Female);
        let fits = |index: usize| {
            let known = &self.people.known[index];
            known.named && (known.person || known.personal) && known.sex_by_name == self.sex
        };
        left_out && self.speakers.iter().any(|(_, index)| fits(*index))
    }

    /// A Persian verb in the singular without a subject: whoever spoke before goes on. «گفتند» and «اعلام شد» may be
    /// anybody's.
    fn is_left_out(&self) -> bool {
        let key = self.page.key(self.cue_at);
        let (first, last) = self.cue_place;
        let passive = (first..=last).any(|k| matches!(self.page.key(k), "شد" | "شده" | "ميشود" | "شود"));
        let adjective =
            (first..=last).any(|k| matches!(self.page.key(k), "خواستار" | "ياداور" | "متذكر" | "مدعي"));
        self.page.language == gazette_news::Language::PERSIAN
            && self.phrase.is_none()
            && !self.speakers.is_empty()
            && !["ند", "م", "يد"].iter().any(|end| key.ends_with(end))
            && !self.page.key(last).ends_with("ند")
            && (!passive || adjective)
    }

    /// An Arabic verb outside quotations whose subject is left out: whoever spoke before goes on.
    fn goes_on(&self) -> bool {
        let named = |index: usize| self.people.known[index].named && self.fits(index);
        self.kind() == 0
            && self.page.language == gazette_news::Language::ARABIC
            && self.page.words[self.cue_at].quote == 0
            && matches!(self.sex, Sex::Male | Sex::Female)
            && self.speakers.iter().any(|(_, index)| named(*index))
    }

    /// "He", "she", «وی»: a pronoun that bodies and papers are never told by.
    fn means_a_person(&self) -> bool {
        let persian =
            |p: &Phrase| matches!(self.page.key(p.place.0), "وي" | "او" | "ايشان" | "نامبرده" | "مشاراليه");
        matches!(self.sex, Sex::Male | Sex::Female)
            || self.page.language == gazette_news::Language::PERSIAN && self.phrase.is_some_and(persian)
    }

    /// "The minister told Harrow Wire …": whether a party is spoken to.
    fn is_addressed(&self, index: usize) -> bool {
        let tells = matches!(self.page.class(self.cue_at), Class::Tell | Class::TellParticiple);
        let mentions = &self.people.mentions;
        let from = mentions.partition_point(|(at, _)| *at <= self.cue_at);
        let mut near = mentions[from..].iter().take_while(|(at, _)| *at <= self.cue_at + 2);
        tells && near.any(|(_, i)| *i == index)
    }

    /// "This official", «این مقام», «معاليه»: somebody the text has told of.
    fn points_back(&self) -> bool {
        let Some(phrase) = self.phrase else { return false };
        let honour = phrase.pronoun && leading::honours_of(self.page, phrase.place).is_some();
        // «ذات المسؤول», «المسؤول نفسه».
        let (first, last) = phrase.place;
        let itself = |key: &str| matches!(key, "نفسه" | "نفسها" | "ذاته" | "ذاتها");
        let after = last <= first + 1
            && self.page.words.get(last + 1).is_some_and(|_| itself(self.page.key(last + 1)));
        let same = self.page.language == gazette_news::Language::ARABIC
            && (matches!(self.page.key(first), "ذات" | "نفس") || after);
        let told = phrase
            .role_head
            .is_some_and(|k| given::is_general_role(bare(self.page.key(k), self.page.language)));
        let same = same && (told || !after);
        // «این ملی‌پوش»: of things copy says so too, but they hardly ever speak.
        let pointed = self.page.language != gazette_news::Language::ENGLISH
            && self.definite() == 4
            && phrase.name.is_none()
            && !phrase.pronoun
            && phrase.anonymity == Anonymity::Unnamed
            && self.head() != 2
            && self.head() != 3;
        honour || pointed || (self.definite() == 4 || same) && phrase.role_head.is_some()
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
}

/// What callings the words of a role are of.
fn callings_of(page: &Page<'_>, phrase: &Phrase) -> callings::Families {
    let (first, last) = if phrase.pronoun { return 0 } else { phrase.described() };
    let word = |k: usize| bare(page.key(k), page.language);
    (first..=last)
        .filter(|&k| page.class(k) == Class::Role)
        .fold(0, |all, k| all | callings::families(word(k)) | callings::wider(word(k)))
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
