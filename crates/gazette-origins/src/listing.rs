//! Under which terms stories are listed: the most recent of each term, so that looking one up is bounded work.

use crate::quick::Table;

/// Stories listed under one term.
pub(crate) const LISTED: usize = 48;

/// Seats of stories under a term. Most terms are of one story alone, which then takes no room of its own.
#[derive(Debug)]
enum Listed {
    One(u32),
    /// The oldest first; a full list forgets it.
    Many(Vec<u32>),
}

/// Terms, and the stories listed under each.
#[derive(Debug, Default)]
pub(crate) struct Listing(Table<u32, Listed>);

impl Listing {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The stories listed under a term.
    pub fn under(&self, term: u32) -> &[u32] {
        match self.0.get(&term) {
            None => &[],
            Some(Listed::One(seat)) => std::slice::from_ref(seat),
            Some(Listed::Many(seats)) => seats,
        }
    }

    /// Lists a story under a term.
    pub fn list(&mut self, term: u32, seat: u32) {
        let listed = self.0.entry(term).or_insert(Listed::One(seat));
        match listed {
            Listed::One(there) if *there == seat => {}
            Listed::One(there) => *listed = Listed::Many(vec![*there, seat]),
            // Whoever was listed just now is at the end.
            Listed::Many(seats) if seats.iter().rev().any(|s| *s == seat) => {}
            Listed::Many(seats) => {
                if seats.len() >= LISTED {
                    seats.remove(0);
                }
                seats.push(seat);
            }
        }
    }

    /// Takes a story out from under a term.
    pub fn drop(&mut self, term: u32, seat: u32) {
        let gone = match self.0.get_mut(&term) {
            None => false,
            Some(Listed::One(there)) => *there == seat,
            Some(Listed::Many(seats)) => {
                seats.retain(|s| *s != seat);
                seats.is_empty()
            }
        };
        if gone {
            self.0.remove(&term);
        }
    }

    /// Takes out every story that is not to be kept.
    pub fn keep(&mut self, is_kept: impl Fn(u32) -> bool) {
        self.0.retain(|_, listed| match listed {
            Listed::One(seat) => is_kept(*seat),
            Listed::Many(seats) => {
                seats.retain(|s| is_kept(*s));
                !seats.is_empty()
            }
        });
    }

    pub fn bytes(&self) -> usize {
        let lists: usize = self
            .0
            .values()
            .map(|l| match l {
                Listed::One(_) => 0,
                Listed::Many(seats) => seats.capacity() * 4,
            })
            .sum();
        self.0.capacity() * (size_of::<(u32, Listed)>() + 1) + lists
    }
}
