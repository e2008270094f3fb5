//! A handful of dispatches put together anew: the two most alike go together first.

use std::borrow::Cow;

use super::Stories;
use super::reading::Crowd;
use super::telling::{Evidence, Telling};

/// A dispatch that may move, or a story that stays whole: it may be joined, and goes into no other.
#[derive(Debug, Clone, Copy)]
pub(super) enum Item<'s> {
    Dispatch(u64, &'s Telling),
    Story(u64, &'s Telling),
}

impl<'s> Item<'s> {
    pub fn dispatch(self) -> Option<u64> {
        match self {
            Item::Dispatch(key, _) => Some(key),
            Item::Story(..) => None,
        }
    }

    pub fn story(self) -> Option<u64> {
        match self {
            Item::Dispatch(..) => None,
            Item::Story(story, _) => Some(story),
        }
    }

    fn telling(self) -> &'s Telling {
        let (Item::Dispatch(_, telling) | Item::Story(_, telling)) = self;
        telling
    }
}

/// Items that belong together, by their places.
type Groups = Vec<Vec<usize>>;

/// Puts items together: first those that surely belong together, by the crowds they have while each is alone; then all,
/// by the crowds that follow from that. `None` where all is well as it is.
pub(super) fn regroup(stories: &Stories, items: &[Item<'_>]) -> Option<Groups> {
    let evidence = items
        .iter()
        .enumerate()
        .flat_map(|(a, one)| items[a + 1..].iter().map(|other| evidence(stories, *one, *other)));
    let mut board = Board::new(stories, items, evidence.collect());
    let as_they_are = as_they_are(stories, items);
    board.weigh(&crowds(stories, items, &as_they_are));
    if board.is_well(&as_they_are) {
        return None;
    }
    let alone: Groups = (0..items.len()).map(|at| vec![at]).collect();
    board.weigh(&crowds(stories, items, &alone));
    board.run(stories.setting.surely);
    board.weigh(&crowds(stories, items, &board.groups()));
    board.run(0.0);
    Some(board.groups())
}

/// What speaks for two items being one story; `None` where they are two in any case.
fn evidence(stories: &Stories, one: Item<'_>, other: Item<'_>) -> Option<Evidence> {
    let met = match (one, other) {
        (Item::Story(..), Item::Story(..)) => return None,
        (Item::Dispatch(key, _), Item::Dispatch(other, _)) => {
            stories.fresh.get(key).and_then(|recent| recent.met(other))
        }
        _ => None,
    };
    let likeness = met.unwrap_or_else(|| one.telling().likeness(other.telling(), &stories.setting));
    Some(stories.evidence(one.telling(), other.telling(), likeness))
}

/// The stories that the items are in.
fn as_they_are(stories: &Stories, items: &[Item<'_>]) -> Groups {
    let mut groups: Vec<(Option<u64>, Vec<usize>)> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let story = item.story().or_else(|| stories.story(item.dispatch()?));
        match groups.iter_mut().find(|group| group.0 == story) {
            Some(group) => group.1.push(at),
            None => groups.push((story, vec![at])),
        }
    }
    groups.into_iter().map(|group| group.1).collect()
}

/// The crowd of each item: what is near to it and by `now` not of its group.
fn crowds(stories: &Stories, items: &[Item<'_>], now: &Groups) -> Vec<Crowd> {
    let mut group_of = vec![0; items.len()];
    now.iter().enumerate().for_each(|(at, group)| group.iter().for_each(|item| group_of[*item] = at));
    let keys: Vec<Option<u64>> = items.iter().map(|item| item.dispatch()).collect();
    // Groups and stories are numbered apart.
    let story = |key: u64| match keys.iter().position(|k| *k == Some(key)) {
        Some(item) => Some(group_of[item] as u64 | 1 << 63),
        None => stories.story(key),
    };
    let crowd = |(at, item): (usize, &Item<'_>)| {
        // What it was when the dispatch came counted stories that may have left since.
        let before = item.telling().crowd();
        let Some(recent) = item.dispatch().and_then(|key| stories.fresh.get(key)) else { return before };
        let own = group_of[at] as u64 | 1 << 63;
        let is_alone = now[group_of[at]].len() == 1;
        let crowd = recent.crowd(|key| story(key).filter(|s| *s != own), is_alone, &stories.setting);
        Crowd { words: crowd.words.max(before.words), known: crowd.known.max(before.known) }
    };
    items.iter().enumerate().map(crowd).collect()
}

/// Items of one group.
#[derive(Debug)]
struct Union<'s> {
    telling: Cow<'s, Telling>,
    /// The sum of its items' crowds.
    crowd: Crowd,
    items: Vec<usize>,
    /// Whether one is a story that stays whole.
    is_story: bool,
}

impl Union<'_> {
    fn crowd(&self) -> Crowd {
        let n = self.items.len() as f32;
        Crowd { words: self.crowd.words / n, known: self.crowd.known / n }
    }
}

/// Groups as they go together.
struct Board<'s> {
    stories: &'s Stories,
    unions: Vec<Option<Union<'s>>>,
    /// What speaks for each two; `None` where they are not to go together.
    evidence: Vec<Option<Evidence>>,
    /// By how much that is more than enough.
    margins: Vec<f32>,
}

impl<'s> Board<'s> {
    /// `evidence` of each two items, that of the first with all behind it first.
    fn new(stories: &'s Stories, items: &[Item<'s>], evidence: Vec<Option<Evidence>>) -> Board<'s> {
        let n = items.len();
        let mut table = vec![None; n * n];
        let pairs = (0..n).flat_map(|a| (a + 1..n).map(move |b| a * n + b));
        pairs.zip(evidence).for_each(|(at, evidence)| table[at] = evidence);
        let union = |(at, item): (usize, &Item<'s>)| {
            Some(Union {
                telling: Cow::Borrowed(item.telling()),
                crowd: Crowd::default(),
                items: vec![at],
                is_story: item.story().is_some(),
            })
        };
        let unions = items.iter().enumerate().map(union).collect();
        Board { stories, unions, evidence: table, margins: vec![f32::MIN; n * n] }
    }

    fn groups(&self) -> Groups {
        self.unions.iter().flatten().map(|union| union.items.clone()).collect()
    }

    /// Sets the crowds of the items.
    fn weigh(&mut self, crowds: &[Crowd]) {
        for union in self.unions.iter_mut().flatten() {
            let sum = |of: fn(&Crowd) -> f32| union.items.iter().map(|at| of(&crowds[*at])).sum();
            union.crowd = Crowd { words: sum(|c| c.words), known: sum(|c| c.known) };
        }
        for at in 0..self.margins.len() {
            self.margins[at] = self.margin(at);
        }
    }

    fn margin(&self, at: usize) -> f32 {
        let n = self.unions.len();
        match (self.evidence[at], &self.unions[at / n], &self.unions[at % n]) {
            (Some(evidence), Some(one), Some(other)) => evidence.margin(one.crowd(), other.crowd()),
            _ => f32::MIN,
        }
    }

    /// Whether any two items of one group are alike enough, and no two of different groups.
    fn is_well(&self, groups: &Groups) -> bool {
        let n = self.unions.len();
        let group = |item: usize| groups.iter().position(|group| group.contains(&item));
        let groups: Vec<Option<usize>> = (0..n).map(group).collect();
        (0..n).all(|a| (a + 1..n).all(|b| (self.margins[a * n + b] >= 0.0) == (groups[a] == groups[b])))
    }

    /// Puts together until no two are more alike than `enough`.
    fn run(&mut self, enough: f32) {
        while let Some((a, b)) = self.nearest(enough) {
            self.unite(a, b);
        }
    }

    /// The two most alike, where that is enough.
    fn nearest(&self, enough: f32) -> Option<(usize, usize)> {
        let n = self.unions.len();
        let best = (0..n * n).max_by(|a, b| self.margins[*a].total_cmp(&self.margins[*b]).then(b.cmp(a)))?;
        (self.margins[best] >= enough).then_some((best / n, best % n))
    }

    fn unite(&mut self, a: usize, b: usize) {
        let Some(twin) = self.unions[b].take() else { return };
        if let Some(union) = &mut self.unions[a] {
            union.telling.to_mut().absorb(twin.telling.into_owned(), &self.stories.setting);
            union.crowd.words += twin.crowd.words;
            union.crowd.known += twin.crowd.known;
            union.items.extend(twin.items);
            union.is_story |= twin.is_story;
        }
        let n = self.unions.len();
        for other in (0..n).filter(|other| *other != a) {
            let at = a.min(other) * n + a.max(other);
            self.evidence[at] = self.compare(a.min(other), a.max(other));
            self.margins[at] = self.margin(at);
            self.margins[b.min(other) * n + b.max(other)] = f32::MIN;
        }
    }

    fn compare(&self, a: usize, b: usize) -> Option<Evidence> {
        let (Some(a), Some(b)) = (&self.unions[a], &self.unions[b]) else { return None };
        let likeness = a.telling.likeness(&b.telling, &self.stories.setting);
        (!a.is_story || !b.is_story).then(|| self.stories.evidence(&a.telling, &b.telling, likeness))
    }
}
