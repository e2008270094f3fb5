//! The same thing said by one or more statements, and what the record shows of it.

use serde::{Deserialize, Serialize};

/// What the record holds for a claim. Counted by the engines, never typed in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tally {
    /// Dispatches that carry it.
    pub dispatches: u32,
    /// Origins among them: texts that are not copied from another one held.
    pub origins: u32,
    /// Owners of those origins, groups folded: the independent ones.
    pub owners: u32,
    /// Different speakers who say it.
    pub speakers: u32,
    /// Whether another claim of the story contradicts it (a figure that cannot be reconciled, a denial).
    pub contradicted: bool,
}

/// What the record shows of a claim. Computed from a [`Tally`] alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "standing")]
pub enum Standing {
    /// Nothing in the record carries it.
    NotKnown,
    /// One party says so, in one text.
    OneParty,
    /// Many carry it, and all of them have it from one origin.
    OneOrigin {
        /// How many dispatches carry it.
        carried_by: u32,
    },
    /// One speaker says so, and outlets of independent owners heard it: that it was said is corroborated, what was said is
    /// not.
    OneSpeaker {
        /// How many independent owners.
        owners: u32,
    },
    /// Independent owners report it from their own copy.
    Corroborated {
        /// How many independent owners.
        owners: u32,
    },
    /// The record contradicts itself.
    Conflicting,
}

impl Standing {
    /// What a tally amounts to. A contradiction outweighs any number of owners, and any number of them that heard one
    /// speaker say it do not corroborate it (rule 7). Where no speaker is known, the outlets themselves tell it.
    pub fn of(tally: &Tally) -> Standing {
        match tally {
            Tally { dispatches: 0, .. } => Standing::NotKnown,
            Tally { contradicted: true, .. } => Standing::Conflicting,
            Tally { owners, speakers: 1, .. } if *owners >= 2 => Standing::OneSpeaker { owners: *owners },
            Tally { owners, .. } if *owners >= 2 => Standing::Corroborated { owners: *owners },
            Tally { dispatches: 1, .. } => Standing::OneParty,
            Tally { dispatches, .. } => Standing::OneOrigin { carried_by: *dispatches },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_reprints_of_one_dispatch_are_one_origin() {
        let tally = Tally { dispatches: 10, origins: 1, owners: 1, speakers: 1, contradicted: false };
        assert_eq!(Standing::of(&tally), Standing::OneOrigin { carried_by: 10 });
        assert_eq!(Standing::of(&Tally { dispatches: 1, ..tally }), Standing::OneParty);
        assert_eq!(Standing::of(&Tally { owners: 2, ..tally }), Standing::OneSpeaker { owners: 2 });
        for speakers in [0, 2] {
            let independent = Tally { owners: 2, speakers, ..tally };
            assert_eq!(Standing::of(&independent), Standing::Corroborated { owners: 2 });
        }
        let contradicted = Tally { owners: 5, contradicted: true, ..tally };
        assert_eq!(Standing::of(&contradicted), Standing::Conflicting);
    }
}
