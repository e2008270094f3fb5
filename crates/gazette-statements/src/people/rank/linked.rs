//! The features that link a description to whoever it may mean, and those of its meaning somebody new.

use gazette_news::Anonymity;

use super::description::Description;
use super::evidence::Evidence;
use super::{Choice, Scene};
use crate::given;
use crate::hash::Features;
use crate::lexicon::Class;
use crate::people::nouns::Kind;
use crate::people::{Known, Sex, is_counterpart};

/// A description with what the text says of each party for it.
pub(super) struct Links {
    pub description: Description,
    /// By party.
    evidence: Vec<(usize, Evidence)>,
    /// Who certain words, rules and recency speak for.
    pub ruled: [Option<Choice>; 5],
}

impl Links {
    fn of(&self, index: usize) -> Evidence {
        self.evidence.iter().find(|(i, _)| *i == index).map_or_else(Evidence::default, |(_, e)| *e)
    }

    /// The most that speaks for another party.
    fn others(&self, index: usize) -> u8 {
        self.evidence.iter().filter(|(i, _)| *i != index).map(|(_, e)| e.weight()).max().unwrap_or(0)
    }

    fn best(&self) -> u8 {
        self.evidence.iter().map(|(_, e)| e.weight()).max().unwrap_or(0)
    }

    /// How many hold just the office of the noun.
    fn exact(&self) -> u64 {
        let most = self.evidence.iter().map(|(_, e)| e.exact).max().unwrap_or(0);
        self.evidence.iter().filter(|(_, e)| e.exact > 0 && e.exact == most).count().min(3) as u64
    }

    /// How many are bodies of the kind that the noun takes up.
    fn kin(&self) -> u64 {
        self.evidence.iter().filter(|(_, e)| e.kin == 3).count().min(3) as u64
    }

    /// 0 no rule names anybody, 1 one names this choice, 2 another.
    fn rule(&self, n: usize, choice: Choice) -> u64 {
        match self.ruled[n] {
            None => 0,
            Some(ruled) if ruled == choice => 1,
            Some(_) => 2,
        }
    }
}

impl Scene<'_, '_, '_> {
    /// Takes the source apart if it is a description.
    pub(super) fn links(&self, n: usize, parties: &[usize]) -> Option<Links> {
        let description = Description::of(self.page, self.phrase?)?;
        let evidence = parties.iter().map(|&index| (index, self.evidence(&description, index))).collect();
        Some(Links { evidence, ruled: self.people.ruled(n), description })
    }

    /// Whether a party can be meant by the noun of a description: a person by one for persons, a body by one for bodies.
    fn suits(&self, kind: Kind, index: usize) -> bool {
        let known = &self.people.known[index];
        let person = known.person || known.personal || known.sex_by_name != Sex::Unknown;
        match kind {
            Kind::Person => {
                person && !(known.named && (known.body || self.is_thing(index))) && self.fits(index)
            }
            Kind::People | Kind::Document => !known.named || !known.person,
            Kind::Body => !(known.named && known.person && !known.body),
            Kind::Other => true,
        }
    }

    /// Whether the text tells of a party more than two capitals in passing, which may be a place's: "Pulau Kerang".
    fn is_somebody(&self, index: usize) -> bool {
        let known = &self.people.known[index];
        let told = known.person || known.sex_by_name != Sex::Unknown || !known.role_lists.is_empty();
        let sourced = || {
            let mut own = self.people.mentions.iter().filter(|(_, i)| *i == index).map(|(at, _)| *at);
            own.any(|at| {
                self.people.phrases.iter().flatten().any(|p| p.name.is_some_and(|n| n.0 <= at && at <= n.1))
            })
        };
        !known.named || told || known.spoke > 0 || known.mentioned > 1 || sourced()
    }

    /// "The Aegli Star", "in San Policarpio": no person is named so.
    fn is_thing(&self, index: usize) -> bool {
        let page = self.page;
        let own = self.people.mentions.iter().filter(|(_, i)| *i == index).map(|(at, _)| *at);
        let odd = |at: &usize| {
            let before = at.checked_sub(1).filter(|k| page.words[*k].sentence == page.words[*at].sentence);
            before.is_some_and(|k| {
                matches!(page.key(k), "the" | "in" | "near" | "off" | "aboard" | "across" | "outside")
            })
        };
        let (all, odd) = own.fold((0, 0), |(all, odds), at| (all + 1, odds + usize::from(odd(&at))));
        odd * 2 > all || odd > 0 && odd * 2 == all && !self.people.known[index].person
    }

    /// Those who can be meant, the latest first.
    fn suited(&self, kind: Kind) -> impl Iterator<Item = usize> + '_ {
        self.earlier.iter().map(|(_, index)| *index).filter(move |index| self.suits(kind, *index))
    }

    /// Whom to weigh for a description: all whom its noun and number do not keep from being meant.
    pub(super) fn linked_choices(&self, links: &Links) -> Vec<Choice> {
        let crowd = self.is_a_crowd();
        let may_be = |index: &usize| {
            let known = &self.people.known[*index];
            !(crowd && known.named || self.is_addressed(*index))
        };
        let kind = links.description.kind;
        let mut parties: Vec<usize> = links.evidence.iter().map(|(index, _)| *index).filter(may_be).collect();
        parties.retain(|index| self.suits(kind, *index) && !self.is_counterpart_ahead(*index));
        parties.retain(|index| !self.is_told_of(*index));
        let told =
            |index: &usize| kind != Kind::Person || links.of(*index).weight() > 1 || self.is_somebody(*index);
        parties.retain(told);
        // Nobody else is 52, or from Norway.
        keep(&mut parties, |index| links.of(index).age == 2, |index| links.of(index).age == 3);
        keep(&mut parties, |index| links.of(index).nation == 3, |index| links.of(index).nation == 4);
        parties.retain(|index| !self.is_of_another_party(&links.description, *index));
        parties.retain(|index| !self.is_of_another_office(&links.description, links.of(*index), *index));
        if let Some(index) = self.only_one(links, &parties) {
            return vec![Choice::Party(index)];
        }
        parties.into_iter().map(Choice::Party).chain([Choice::New]).collect()
    }

    /// "The minister" where one person is a minister, "the federation" where one body is one: whoever alone goes by a noun that
    /// stands with nothing but its article, if nobody unnamed is called so.
    fn only_one(&self, links: &Links, parties: &[usize]) -> Option<usize> {
        let Description { noun, kind, words, age, nation, former } = &links.description;
        let phrase = self.phrase.filter(|p| !p.indefinite && p.anonymity != Anonymity::UnnamedPlural)?;
        let pointed = self.definite() == 1 || self.heading && phrase.place == (*noun, *noun);
        let bare = words.is_empty() && age.is_none() && nation.is_none() && !former && self.owned() == 0;
        let key = self.page.key(*noun);
        let called = |k: &Known| {
            !k.named
                && k.first < self.place
                && self.page.key(super::description::noun(self.page, k.place)) == key
        };
        // "The quarry firm": a small word tells of what trade a company is.
        let small =
            words.iter().all(|k| self.page.words[*k].shape == 0) && *kind == Kind::Body && self.owned() == 0;
        let bare = bare || small && self.definite() == 1 && age.is_none() && nation.is_none() && !former;
        if !pointed || !bare || self.is_general(links) || self.people.known.iter().any(called) {
            return None;
        }
        let alone = |fits: &dyn Fn(&Evidence, &Known) -> bool| {
            let mut held = parties.iter().copied().filter(|i| fits(&links.of(*i), &self.people.known[*i]));
            let first = held.next();
            (first, held.next().is_none())
        };
        let (found, sole) = match kind {
            Kind::Person => match alone(&|e, k| k.named && e.exact == 2) {
                (None, _) => alone(&|e, k| k.named && e.exact == 1),
                found => found,
            },
            Kind::Body | Kind::Other => match alone(&|e, k| k.named && k.body && e.noun == 3) {
                (None, _) => alone(&|e, k| k.named && k.body && e.kin == 3),
                (_, false) if small => (None, false),
                found => found,
            },
            _ => (None, false),
        };
        found.filter(|_| sole)
    }

    /// "The foreign minister said no. Beside his counterpart Lucien Barraud …": he holds no office of this place.
    fn is_counterpart_ahead(&self, index: usize) -> bool {
        let own = self.people.mentions.iter().filter(|(at, i)| *i == index && *at > self.place);
        let called = |at: usize| is_counterpart(self.page.key(at - 1));
        self.people.known[index].first > self.place && own.map(|(at, _)| *at).any(called)
    }

    /// 0 nobody's kind is known, 1 a body, 2 perhaps a person, 3 one for certain.
    fn is_person(&self, index: usize) -> u64 {
        let known = &self.people.known[index];
        match () {
            () if known.body => 1,
            () if known.person => 3,
            () if known.personal => 2,
            () => 0,
        }
    }

    /// Of whom a lead tells before it names her: how many persons are named before her from here on, whether she speaks.
    fn ahead(&self, kind: Kind, index: usize) -> (u64, u64) {
        if self.people.known[index].first < self.place {
            return (9, 9);
        }
        let mut next = self.next.iter().map(|(_, i)| *i).filter(|i| self.suits(kind, *i));
        let rank = next.position(|i| i == index).map_or(4, |r| r.min(3)) as u64;
        let speaks =
            self.people.phrases.iter().flatten().filter(|p| p.place.0 > self.place).filter_map(|p| p.name);
        let mut later = speaks.filter_map(|name| self.people.mentions.iter().find(|(at, _)| *at == name.0));
        (rank, u64::from(later.next().is_some_and(|(_, i)| *i == index)))
    }

    /// The features of a choice for a description.
    pub(super) fn linked(&self, links: &Links, choice: Choice, f: &mut Features<'_>) {
        match choice {
            Choice::Party(index) => self.to_party(links, index, f),
            _ => self.to_nobody(links, choice, f),
        }
    }

    fn to_party(&self, links: &Links, index: usize, f: &mut Features<'_>) {
        let known = &self.people.known[index];
        let Description { kind, former, .. } = links.description;
        let (k, own, others) = (kind as u64, links.of(index), u64::from(links.others(index)));
        let suits = self.is_person(index);
        let rank = self.suited(kind).position(|i| i == index).map_or(9, |r| r.min(3)) as u64;
        let many = self.suited(kind).count().min(3) as u64;
        let named = u64::from(known.named);
        let (sentences, paragraphs) = self.back_to(index);
        let weight = u64::from(own.weight());
        let definite = self.definite();
        let (noun, words) = (u64::from(own.noun), u64::from(own.words));
        let (age, nation, calling) = (u64::from(own.age), u64::from(own.nation), u64::from(own.calling));
        let open = u64::from(known.callings == 0);
        let last = u64::from(self.speakers.first().is_some_and(|(_, i)| *i == index));
        f.add(&[k, suits, named]);
        f.add(&[k, suits, rank, named]);
        f.add(&[k, suits, rank, many, definite]);
        f.add(&[k, suits, weight, others, named]);
        f.add(&[k, weight, others, rank, suits]);
        f.add(&[k, weight, others, sentences]);
        f.add(&[k, noun, words, named]);
        f.add(&[k, noun, others, named]);
        f.add(&[k, words, others]);
        f.add(&[age, others]);
        f.add(&[age, rank]);
        f.add(&[nation, others]);
        f.add(&[nation, rank, k]);
        f.add(&[calling, noun, rank]);
        f.add(&[calling, open, others, rank]);
        f.add(&[k, sentences, paragraphs, suits]);
        f.add(&[k, sentences, rank, suits, last]);
        f.add(&[k, last, weight, others, suits]);
        f.add(&[k, paragraphs, rank, suits, self.opens_paragraph()]);
        f.add(&[u64::from(former), noun, words, rank]);
        f.add(&[u64::from(self.is_told_of(index)), k, rank]);
        f.add(&[u64::from(self.holds_another_office(index)), calling, rank]);
        f.add(&[u64::from(self.holders.contains(&index)), self.holders.len().min(2) as u64, rank]);
        for n in 0..links.ruled.len() {
            f.add(&[links.rule(n, Choice::Party(index)), weight.min(2), rank.min(2)]);
        }
        f.add(&[k, u64::from(self.behind_its_cue()), rank, last, suits]);
        f.add(&[k, definite, u64::from(self.heading), weight, rank]);
        let (next, speaks) = self.ahead(kind, index);
        let lead = u64::from(self.page.words[self.place].paragraph.min(3));
        f.add(&[k, next, speaks, definite]);
        f.add(&[k, next, speaks, lead, open]);
        f.add(&[k, next, weight, others]);
        let other = u64::from(self.holds_another_office(index));
        f.add(&[k, other, weight, others]);
        f.add(&[k, other, noun, words]);
        f.add(&[k, other, nation]);
        self.to_introduced(links, index, f);
        self.to_body(links, index, rank, f);
        let (exact, all) = (u64::from(own.exact), links.exact());
        f.add(&[k, exact, all, definite]);
        f.add(&[k, exact, all, words, rank.min(4)]);
        f.add(&[exact, all, last, calling]);
        let general = u64::from(self.is_general(links));
        f.add(&[general, weight, others, rank]);
        f.add(&[general, last, definite, nation, words]);
        f.add(&[k, self.owned(), weight, others]);
        f.add(&[k, self.owned(), u64::from(self.heading), next, speaks]);
    }

    /// Whether this is who the next sources name in full with nothing beside the name.
    fn to_introduced(&self, links: &Links, index: usize, f: &mut Features<'_>) {
        let own = links.of(index);
        let k = links.description.kind as u64;
        let apart = match self.introduced {
            Some((party, apart)) if party == index => 1 + apart,
            Some(_) => 20,
            None => 0,
        };
        let this = if apart == 0 || apart == 20 { apart } else { 1 };
        let open = u64::from(self.people.known[index].role_lists.is_empty());
        let (weight, others) = (u64::from(own.weight()), u64::from(links.others(index)));
        let definite = self.definite();
        f.add(&[k, apart, definite]);
        f.add(&[k, apart, weight, others]);
        f.add(&[k, this, u64::from(self.heading), definite, open]);
        f.add(&[k, this, links.exact(), u64::from(own.exact), open]);
        f.add(&[k, this, open, self.sentences_before(), others]);
        f.add(&[this, open, u64::from(own.nation), u64::from(own.age), definite]);
        f.add(&[this, self.owned(), definite, others]);
    }

    /// How a body goes with the noun that takes it up.
    fn to_body(&self, links: &Links, index: usize, rank: u64, f: &mut Features<'_>) {
        let own = links.of(index);
        let k = links.description.kind as u64;
        let (kin, all) = (u64::from(own.kin), links.kin());
        let known = &self.people.known[index];
        let (body, spoke) = (u64::from(known.body), known.spoke.min(2) as u64);
        let (weight, first) =
            (self.rank_of_bodies(index), u64::from(self.page.words[known.first].sentence.min(2)));
        f.add(&[k, kin, all, body]);
        f.add(&[k, kin, all, rank, body]);
        f.add(&[k, kin, body, spoke, self.definite()]);
        f.add(&[k, kin, body, weight, u64::from(self.heading)]);
        f.add(&[k, kin, body, weight, first]);
        f.add(&[k, kin, body, u64::from(own.noun), u64::from(own.words)]);
        f.add(&[k, kin, body, u64::from(own.nation), rank.min(2)]);
    }

    /// How many bodies the text names oftener.
    fn rank_of_bodies(&self, index: usize) -> u64 {
        let known = &self.people.known;
        let more = |other: &&Known| other.named && other.body && other.mentioned > known[index].mentioned;
        known.iter().filter(more).count().min(3) as u64
    }

    /// "The official", "the leader": a noun that may be said of whoever holds some office.
    fn is_general(&self, links: &Links) -> bool {
        given::is_general_role(self.page.key(links.description.noun))
    }

    /// Whose the description begins with: 1 a name's ("Iceland's"), 2 a noun's ("the company's"), 3 "its", 4 "his".
    fn owned(&self) -> u64 {
        let Some(phrase) = self.phrase else { return 0 };
        let (first, last) = phrase.place;
        let clitic = (first + 1..=last).find(|&k| self.page.class(k) == Class::Clitic);
        match (self.page.key(first), clitic) {
            ("its" | "their", _) => 3,
            ("his" | "her" | "my" | "our", _) => 4,
            (_, Some(k)) => {
                if self.page.words[k - 1].shape == 0 {
                    2
                } else {
                    1
                }
            }
            _ => 0,
        }
    }

    fn to_nobody(&self, links: &Links, choice: Choice, f: &mut Features<'_>) {
        let Description { kind, former, .. } = links.description;
        let (k, best) = (kind as u64, u64::from(links.best()));
        let many = self.suited(kind).count().min(3) as u64;
        let near = self.suited(kind).next().map_or(9, |index| self.back_to(index).0);
        let definite = self.definite();
        let asked = links.description.words.len().min(2) as u64;
        let tells =
            u64::from(links.description.nation.is_some()) | u64::from(links.description.age.is_some()) << 1;
        let held = self.holders.len().min(2) as u64;
        f.add(&[99, k, definite]);
        f.add(&[99, k, definite, best]);
        f.add(&[99, k, definite, best, many]);
        f.add(&[99, k, definite, near, best]);
        f.add(&[99, k, definite, asked, best]);
        f.add(&[99, tells, definite, best]);
        f.add(&[99, k, definite, held]);
        f.add(&[99, k, u64::from(self.heading), definite, best]);
        f.add(&[99, u64::from(former), definite, best]);
        f.add(&[99, k, u64::from(self.behind_its_cue()), near, definite]);
        for n in 0..links.ruled.len() {
            f.add(&[99, links.rule(n, choice), best.min(2), definite]);
        }
        f.add(&[99, u64::from(self.page.words[links.description.noun].key), definite]);
        f.add(&[99, k, definite, self.sentences_before()]);
        let next = self.introduced.map_or(0, |(_, apart)| 1 + apart);
        f.add(&[99, k, next, definite]);
        f.add(&[99, k, next.min(1), best, definite]);
        f.add(&[99, k, next.min(1), u64::from(self.heading), definite, self.owned()]);
        f.add(&[99, k, links.exact(), definite]);
        f.add(&[99, k, links.kin(), definite]);
        f.add(&[99, k, links.kin(), best, asked]);
        f.add(&[99, u64::from(self.is_general(links)), definite, best, asked]);
        f.add(&[99, k, self.owned(), best, asked]);
        let plural = self.phrase.map_or(0, |p| p.anonymity as u64);
        f.add(&[99, k, plural, definite, best]);
    }

    /// How far back a party was named or spoke last, in sentences and paragraphs.
    fn back_to(&self, index: usize) -> (u64, u64) {
        let Some((at, _)) = self.earlier.iter().find(|(_, i)| *i == index) else { return (9, 9) };
        let words = &self.page.words;
        let apart = |here: u32, there: u32| u64::from(here.saturating_sub(there).min(4));
        (
            apart(words[self.place].sentence, words[*at].sentence),
            apart(words[self.place].paragraph, words[*at].paragraph),
        )
    }

    /// "…, said the minister".
    fn behind_its_cue(&self) -> bool {
        self.cue_place.1 < self.place && self.page.class(self.cue_at) != Class::According
    }
}

/// Keeps those for whom something speaks for certain, if it does for anybody, else those against whom nothing does.
fn keep(parties: &mut Vec<usize>, certain: impl Fn(usize) -> bool, against: impl Fn(usize) -> bool) {
    if parties.iter().any(|index| certain(*index)) {
        parties.retain(|index| certain(*index));
    } else {
        parties.retain(|index| !against(*index));
    }
}
