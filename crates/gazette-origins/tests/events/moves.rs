//! Whoever follows what the stories engine tells of joins, merges and moves knows where every dispatch is, and what an
//! editor placed stays.

use std::collections::{HashMap, HashSet};

use gazette_origins::stories::{Joined, Stories, Told};

use crate::{Report, events};

/// The reports of all events in order of time.
fn reports() -> Vec<Report> {
    let mut reports: Vec<Report> = events().into_iter().flat_map(|event| event.reports).collect();
    reports.sort_by(|a, b| a.at.cmp(&b.at).then(a.text.cmp(&b.text)));
    reports
}

fn told(key: usize, report: &Report) -> Told<'_> {
    Told {
        key: key as u64,
        text: &report.text,
        title: report.title.as_deref(),
        published: report.at.parse().ok(),
        language: report.lang.parse().ok(),
        outlet: Some(&report.outlet),
    }
}

/// What a newsroom keeps: the story of each dispatch, as it was told.
#[derive(Default)]
struct Kept {
    story: HashMap<u64, u64>,
    opened: HashSet<u64>,
    moved: usize,
}

impl Kept {
    fn follow(&mut self, key: u64, joined: &Joined) {
        let going = joined.moved.iter().map(|moved| moved.to).filter(|to| !self.opened.contains(to));
        let new: Vec<u64> = going.chain(joined.opened.then_some(joined.story)).collect();
        self.opened.extend(new);
        for (gone, into) in &joined.merged {
            assert!(self.opened.remove(gone), "{gone} is gone and was no story");
            self.story.values_mut().filter(|story| *story == gone).for_each(|story| *story = *into);
        }
        for moved in &joined.moved {
            self.story.insert(moved.key, moved.to);
        }
        self.moved += joined.moved.len();
        self.story.insert(key, joined.story);
        assert!(self.story.values().all(|story| self.opened.contains(story)), "a story nobody opened");
    }
}

#[test]
fn whoever_follows_what_is_told_knows_where_everything_is() {
    let (mut stories, mut kept) = (Stories::new(), Kept::default());
    for (key, report) in reports().iter().enumerate() {
        let joined = stories.add(told(key, report));
        kept.follow(key as u64, &joined);
    }
    assert!(kept.moved > 0, "nothing was thought about again");
    let mut all: Vec<u64> = kept.opened.into_iter().collect();
    all.sort_unstable();
    assert_eq!(stories.stories(), all);
    for (key, story) in &kept.story {
        assert_eq!(stories.story(*key), Some(*story), "dispatch {key}");
    }
}

#[test]
fn nothing_moves_what_an_editor_placed() {
    let mut stories = Stories::new();
    let mut placed: HashMap<u64, u64> = HashMap::new();
    for (key, report) in reports().iter().enumerate() {
        let joined = stories.add(told(key, report));
        for moved in &joined.moved {
            assert!(!placed.contains_key(&moved.key), "dispatch {} was moved", moved.key);
        }
        if key % 5 == 0 {
            stories.hold(key as u64, joined.story).expect("its own story");
            placed.insert(key as u64, joined.story);
        }
    }
    for (key, story) in placed {
        assert_eq!(stories.story(key), Some(story), "dispatch {key}");
    }
}

#[test]
fn what_is_put_where_it_belongs_moves_nothing_else() {
    let reports = reports();
    let (mut stories, mut again) = (Stories::new(), Stories::new());
    for (key, report) in reports.iter().enumerate() {
        stories.add(told(key, report));
    }
    for (key, report) in reports.iter().enumerate() {
        let story = stories.story(key as u64).expect("held");
        again.add_to(told(key, report), story, false);
    }
    assert!((0..reports.len() as u64).all(|key| stories.story(key) == again.story(key)));
}
