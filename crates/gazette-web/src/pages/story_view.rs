//! What the page of a story shows, lined up from what the store holds.

use std::collections::{BTreeMap, HashMap};

use gazette_news::{Basis, DispatchId, Outlet, OutletId, Precedence};
use gazette_store::{KeptDispatch, KeptReprint};
use jiff::Timestamp;

use crate::error::Error;
use crate::frame::dir_of;
use crate::room::Room;

/// Outlets by their short names.
pub(super) type Outlets = HashMap<OutletId, Outlet>;

/// All outlets by their short names.
pub(super) async fn all_outlets(room: &Room) -> Result<Outlets, Error> {
    Ok(room.store.outlets().await?.into_iter().map(|outlet| (outlet.id.clone(), outlet)).collect())
}

/// A dispatch's line in a story.
pub(super) struct DispatchLine {
    pub(super) id: DispatchId,
    pub(super) headline: String,
    pub(super) language: String,
    pub(super) dir: &'static str,
    pub(super) outlet: String,
    pub(super) state_label: Option<String>,
    pub(super) at: Timestamp,
    pub(super) versions: i64,
    pub(super) killed: bool,
    pub(super) held: bool,
    pub(super) embargo: Option<Timestamp>,
    pub(super) tie: Option<Tie>,
}

/// Whose copy a dispatch is.
pub(super) struct Tie {
    /// The outlet or agency it was copied from, where that is known.
    pub(super) from: Option<String>,
    /// How much of it, in percent; `None` where only the credit tells.
    pub(super) share: Option<u32>,
    pub(super) basis: Basis,
    pub(super) direction: Precedence,
    /// Where the two texts stand side by side, if the other is held.
    pub(super) compare: Option<String>,
}

/// All dispatches that carry one origin.
pub(super) struct OriginGroup {
    /// The text it all comes from, where it is held.
    pub(super) origin: Option<DispatchLine>,
    /// The agency credited, where its own text is not held.
    pub(super) credited: Option<String>,
    pub(super) reprints: Vec<DispatchLine>,
}

pub(super) fn dispatch_line(dispatch: &KeptDispatch, outlets: &Outlets, tie: Option<Tie>) -> DispatchLine {
    let outlet = outlets.get(&dispatch.outlet);
    DispatchLine {
        id: dispatch.id,
        headline: dispatch.headline.clone().unwrap_or_else(|| dispatch.guid.clone()),
        language: dispatch.language.clone(),
        dir: dir_of(&dispatch.language),
        outlet: outlet.map_or_else(|| dispatch.outlet.to_string(), |outlet| outlet.name.clone()),
        state_label: outlet.and_then(|o| o.state_control.as_ref()).map(|control| control.label.clone()),
        at: dispatch.dates.first(),
        versions: dispatch.version,
        killed: dispatch.killed,
        held: dispatch.held,
        embargo: dispatch.embargo,
        tie,
    }
}

/// Gathers a story's dispatches by origin, the origin carried by most first.
pub(super) fn by_origin(
    dispatches: &[KeptDispatch],
    reprints: &[KeptReprint],
    outlets: &Outlets,
) -> Vec<OriginGroup> {
    let ties: HashMap<DispatchId, &KeptReprint> = reprints.iter().map(|tie| (tie.dispatch, tie)).collect();
    let held: HashMap<DispatchId, &KeptDispatch> = dispatches.iter().map(|d| (d.id, d)).collect();
    let mut groups: BTreeMap<(DispatchId, Option<String>), OriginGroup> = BTreeMap::new();
    for dispatch in dispatches {
        let kept = ties.get(&dispatch.id);
        let origin = kept.map_or(dispatch.id, |kept| *kept.tie.origin());
        // A credited text that is not held has no number: all that credit the same agency stand together.
        let credited = kept.and_then(|kept| kept.credited.clone()).filter(|_| origin == dispatch.id);
        let key = (if credited.is_some() { DispatchId(0) } else { origin }, credited.clone());
        let group = groups.entry(key).or_insert_with(|| OriginGroup {
            origin: None,
            credited: credited.clone(),
            reprints: Vec::new(),
        });
        let tie = kept.and_then(|kept| tie_of(kept, &held, outlets));
        let line = dispatch_line(dispatch, outlets, tie);
        if origin == dispatch.id && credited.is_none() {
            group.origin = Some(line);
        } else {
            group.reprints.push(line);
        }
    }
    let mut groups: Vec<OriginGroup> = groups.into_values().collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.reprints.len()));
    groups
}

/// Leaves out what is too much for one page, and tells how many dispatches that is: of each origin's reprints those beyond
/// `most_each`, and origins from where `most` dispatches are shown.
pub(super) fn leave_out(groups: &mut Vec<OriginGroup>, most_each: usize, most: usize) -> usize {
    let count = |group: &OriginGroup| usize::from(group.origin.is_some()) + group.reprints.len();
    let all: usize = groups.iter().map(count).sum();
    let mut shown = 0;
    groups.retain_mut(|group| {
        let fits = shown < most;
        group.reprints.truncate(most_each);
        shown += if fits { count(group) } else { 0 };
        fits
    });
    all - shown
}

fn tie_of(kept: &KeptReprint, held: &HashMap<DispatchId, &KeptDispatch>, outlets: &Outlets) -> Option<Tie> {
    if kept.tie.basis() == Basis::None {
        return None;
    }
    let copied = kept.tie.copied_from().or(Some(kept.tie.origin())).filter(|id| **id != kept.dispatch);
    let from = copied
        .and_then(|id| held.get(id))
        .map(|d| outlets.get(&d.outlet).map_or_else(|| d.outlet.to_string(), |o| o.name.clone()));
    let share = (kept.tie.share() * 100.0).round() as u32;
    Some(Tie {
        from: from.or_else(|| kept.credited.clone()),
        share: (kept.tie.basis() != Basis::Credit || share > 0).then_some(share),
        basis: kept.tie.basis(),
        direction: kept.tie.direction(),
        compare: copied.and_then(|id| held.get(id)).and_then(|older| {
            let story = older.story?;
            Some(format!("/desk/stories/{}/compare?a={}&b={}", story.0, older.id.0, kept.dispatch.0))
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(reprints: usize) -> OriginGroup {
        let line = || DispatchLine {
            id: DispatchId(1),
            headline: String::new(),
            language: "en".to_owned(),
            dir: "ltr",
            outlet: String::new(),
            state_label: None,
            at: Timestamp::UNIX_EPOCH,
            versions: 1,
            killed: false,
            held: false,
            embargo: None,
            tie: None,
        };
        OriginGroup {
            origin: Some(line()),
            credited: None,
            reprints: (0..reprints).map(|_| line()).collect(),
        }
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let mut groups = vec![group(900), group(2), group(0)];
        assert_eq!(leave_out(&mut groups, 1000, 1000), 0);
        assert_eq!(leave_out(&mut groups, 50, 1000), 850);
        assert_eq!((groups.len(), groups[0].reprints.len(), groups[1].reprints.len()), (3, 50, 2));
        assert_eq!(leave_out(&mut groups, 50, 52), 1, "the last origin does not fit any more");
        assert_eq!(groups.len(), 2);
    }
}
