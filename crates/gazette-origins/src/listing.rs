//! Under which terms stories are listed: the most recent of each term, so that looking one up is bounded work.

use crate::quick::Table;

/// Stories listed under one term.
pub(crate) const LISTED: usize = 48;

/// Marks a number as that of a list, where it is that of a seat otherwise.
const LIST: u32 = 1 << 31;

/// Terms, and the stories listed under each.
///
/// Most terms are of one story alone, whose seat then stands beside the term: nine bytes in all, where a list for each
/// would take four times as much.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// The seat of the only story, or the number of a list with [`LIST`].
    by_term: Table<u32, u32>,
    /// Seats, the oldest first; a full list forgets it.
    lists: Vec<Vec<u32>>,
    /// Lists that are empty.
    free: Vec<u32>,
}

impl Listing {
    pub fn is_empty(&self) -> bool {
        self.by_term.is_empty()
    }

    /// The stories listed under a term.
    pub fn under(&self, term: u32) -> &[u32] {
        match self.by_term.get(&term) {
            None => &[],
            Some(at) if at & LIST != 0 => &self.lists[(at ^ LIST) as usize],
            Some(seat) => std::slice::from_ref(seat),
        }
    }

    /// Lists a story under a term.
    pub fn list(&mut self, term: u32, seat: u32) {
        let at = self.by_term.entry(term).or_insert(seat);
        if *at & LIST != 0 {
            push(&mut self.lists[(*at ^ LIST) as usize], seat);
        } else if *at != seat {
            let first = *at;
            let list = self.free.pop().unwrap_or_else(|| {
                self.lists.push(Vec::new());
                self.lists.len() as u32 - 1
            });
            *at = list | LIST;
            let seats = &mut self.lists[list as usize];
            push(seats, first);
            push(seats, seat);
        }
    }

    /// Takes a story out from under a term.
    pub fn drop(&mut self, term: u32, seat: u32) {
        let Some(at) = self.by_term.get(&term).copied() else { return };
        let is_gone = match at & LIST != 0 {
            true => is_left_empty(&mut self.lists, &mut self.free, at, |s| s != seat),
            false => at == seat,
        };
        if is_gone {
            self.by_term.remove(&term);
        }
    }

    /// Takes out every story that is not to be kept.
    pub fn keep(&mut self, is_kept: impl Fn(u32) -> bool) {
        let (lists, free) = (&mut self.lists, &mut self.free);
        self.by_term.retain(|_, at| match *at & LIST != 0 {
            true => !is_left_empty(lists, free, *at, &is_kept),
            false => is_kept(*at),
        });
    }

    pub fn bytes(&self) -> usize {
        let lists: usize = self.lists.iter().map(|seats| seats.capacity() * 4).sum();
        self.by_term.capacity() * (size_of::<(u32, u32)>() + 1)
            + self.lists.capacity() * size_of::<Vec<u32>>()
            + self.free.capacity() * 4
            + lists
    }
}

/// Puts a seat at the end of a list, unless it is there.
fn push(seats: &mut Vec<u32>, seat: u32) {
    // Whoever was listed just now is at the end.
    if seats.iter().rev().any(|s| *s == seat) {
        return;
    }
    if seats.len() >= LISTED {
        seats.remove(0);
    } else if seats.len() == seats.capacity() {
        // Most lists stay short, and doubling would leave half of each empty.
        seats.reserve_exact(seats.len().div_ceil(2).max(2));
    }
    seats.push(seat);
}

/// Leaves in a list those that are to be kept; whether none is, so that the list is free.
fn is_left_empty(
    lists: &mut [Vec<u32>],
    free: &mut Vec<u32>,
    at: u32,
    is_kept: impl Fn(u32) -> bool,
) -> bool {
    let list = at ^ LIST;
    let seats = &mut lists[list as usize];
    seats.retain(|seat| is_kept(*seat));
    if seats.is_empty() {
        *seats = Vec::new();
        free.push(list);
    }
    seats.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stories_are_listed_and_taken_out() {
        let mut listing = Listing::default();
        for seat in [3, 3, 5, 7] {
            listing.list(1, seat);
        }
        listing.list(2, 5);
        assert_eq!((listing.under(1), listing.under(2)), (&[3, 5, 7][..], &[5][..]));
        listing.drop(1, 7);
        listing.keep(|seat| seat != 5);
        assert_eq!((listing.under(1), listing.under(2)), (&[3][..], &[][..]));
        listing.drop(1, 3);
        assert!(listing.is_empty());
    }

    #[test]
    fn a_full_list_forgets_the_oldest() {
        let mut listing = Listing::default();
        (0..100).for_each(|seat| listing.list(1, seat));
        assert_eq!(listing.under(1), (100 - LISTED as u32..100).collect::<Vec<_>>());
    }
}
