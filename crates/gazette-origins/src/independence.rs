//! How many independent owners stand behind a story or a claim, and by which rule each was counted or folded.
//!
//! A copy is no second witness, nor is a second outlet of one owner, nor a second owner of one group, nor two texts
//! that both give their copy to the same agency. Outlets under one government's control are counted once together.
//! Nor is a text that shows nothing of having been gathered apart from another: the count is of those who are known to
//! be independent, and says how many more there are of whom that is not known.

use std::collections::{HashMap, HashSet};

use gazette_news::{Basis, Outlet, OutletId, Owner, OwnerId, Reprint, Tally};

/// One dispatch that carries the story or claim.
#[derive(Debug, Clone)]
pub struct Carrier<'c> {
    /// The dispatch.
    pub key: u64,
    /// Who put it out; `None` where that is not known.
    pub outlet: Option<&'c Outlet>,
    /// Whose copy it is.
    pub reprint: &'c Reprint<u64>,
    /// The agency it gives its whole copy to, where that agency's own text is not held.
    pub agency: Option<Agency<'c>>,
    /// The text that it may have all it says from, see [`crate::apart`].
    pub leans_on: Option<u64>,
    /// Who put out the text that it was copied from, where that is held and not among the carriers.
    pub copied_outlet: Option<&'c Outlet>,
}

/// An agency that a dispatch gives its whole copy to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agency<'c> {
    /// One of the outlets that are known, whose owner is known with it.
    Outlet(&'c Outlet),
    /// One known by its name alone.
    Named(&'c str),
}

impl<'c> Agency<'c> {
    /// The name it is counted under: an outlet's short name, else the name as credited.
    pub fn party(self) -> &'c str {
        match self {
            Agency::Outlet(outlet) => outlet.id.as_str(),
            Agency::Named(name) => name,
        }
    }
}

/// Why a dispatch counts, or does not.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case", tag = "fold")]
pub enum Fold {
    /// It is the first origin of its owner: one independent owner.
    Counts {
        /// The owner, as counted: the head of the group, the agency or the outlet itself.
        party: String,
    },
    /// It gives its copy to an agency that nobody else counts for: one independent owner, the agency's.
    CountsForAgency {
        /// The agency.
        agency: String,
    },
    /// It is a copy of a text that is held and not among these, of whose owner nothing else is: one independent owner,
    /// that of the text it was copied from.
    CountsForOrigin {
        /// The text it was copied from.
        of: u64,
        /// The outlet of that text.
        outlet: String,
    },
    /// It is a copy of another dispatch.
    Copy {
        /// Of which.
        of: u64,
    },
    /// It is no copy as far as is known, and shows nothing of having been gathered apart from another dispatch.
    NotToldApart {
        /// From which.
        with: u64,
    },
    /// It gives its copy to an agency that another origin gives its copy to.
    SameAgency {
        /// The agency.
        agency: String,
        /// The dispatch that counts for it.
        with: u64,
    },
    /// Its outlet has the same owner as one that counts.
    SameOwner {
        /// The owner.
        owner: String,
        /// The dispatch that counts for it.
        with: u64,
    },
    /// Its owner belongs to the same group as one that counts.
    SameGroup {
        /// The head of the group.
        group: String,
        /// The dispatch that counts for it.
        with: u64,
    },
    /// Both outlets are labelled as controlled by a government, and by the same one: their owners are of one country or,
    /// where no country is known, the labels name the same basis of control.
    SameState {
        /// The country, or the basis of the label.
        state: String,
        /// The dispatch that counts for it.
        with: u64,
    },
}

impl Fold {
    /// Whether the dispatch stands for an independent owner.
    pub fn counts(&self) -> bool {
        matches!(self, Fold::Counts { .. } | Fold::CountsForAgency { .. } | Fold::CountsForOrigin { .. })
    }
}

/// The count, and the rule for each dispatch.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Independence {
    /// Dispatches.
    pub dispatches: u32,
    /// Origins: dispatches that are nobody's copy.
    pub origins: u32,
    /// Independent parties behind the origins: at least so many.
    pub owners: u32,
    /// Origins that may be independent and are not counted, since they are not told apart from another one.
    pub not_told_apart: u32,
    /// The rule for each dispatch, in the order given.
    pub rules: Vec<(u64, Fold)>,
}

impl Independence {
    /// As a tally; how many speakers and whether it is contradicted is for who compares the claims.
    pub fn tally(&self, speakers: u32, contradicted: bool) -> Tally {
        Tally {
            dispatches: self.dispatches,
            origins: self.origins,
            owners: self.owners,
            speakers,
            contradicted,
        }
    }
}

/// Counts. `owner` gives what is known of an owner; one that is not known counts as itself.
///
/// Copies fold into their origin wherever that is among the carriers or not: a copy of a text that does not carry the
/// claim any more still has it from there, and counts for whoever put that out. An outlet without a known owner counts as an owner of its own; dispatches
/// of unknown outlets count together as one, since nothing says that they are not.
pub fn count<'o>(carriers: &[Carrier<'_>], owner: impl Fn(&OwnerId) -> Option<&'o Owner>) -> Independence {
    let mut out = Independence {
        dispatches: carriers.len() as u32,
        origins: 0,
        owners: 0,
        not_told_apart: 0,
        rules: Vec::with_capacity(carriers.len()),
    };
    let mut seen = Seen::default();
    // Copies of an origin that is not among the carriers need one of them to stand for it.
    let keys: HashSet<u64> = carriers.iter().map(|carrier| carrier.key).collect();
    let carried = |key: u64| keys.contains(&key);
    let mut standing: HashMap<u64, u64> = HashMap::new();
    for carrier in carriers {
        let origin = *carrier.reprint.origin();
        if origin != carrier.key {
            let stands =
                if carried(origin) { origin } else { *standing.entry(origin).or_insert(carrier.key) };
            if stands != carrier.key {
                out.rules.push((
                    carrier.key,
                    Fold::Copy { of: carrier.reprint.copied_from().copied().unwrap_or(origin) },
                ));
                continue;
            }
        }
        out.origins += 1;
        if let Some(leans_on) = carrier.leans_on {
            let stands =
                if carried(leans_on) { leans_on } else { *standing.entry(leans_on).or_insert(carrier.key) };
            if stands != carrier.key {
                out.not_told_apart += 1;
                out.rules.push((carrier.key, Fold::NotToldApart { with: stands }));
                continue;
            }
        }
        let fold = seen.fold(carrier, &owner);
        out.owners += u32::from(fold.counts());
        out.rules.push((carrier.key, fold));
    }
    out
}

/// Parties counted so far, each with the dispatch that counts for it.
#[derive(Default)]
struct Seen {
    agencies: HashMap<String, u64>,
    owners: HashMap<String, u64>,
    groups: HashMap<String, u64>,
    states: HashMap<String, u64>,
}

impl Seen {
    fn fold<'o>(&mut self, carrier: &Carrier<'_>, owner: impl Fn(&OwnerId) -> Option<&'o Owner>) -> Fold {
        let gives = matches!(carrier.reprint.basis(), Basis::Credit | Basis::Both);
        match (carrier.agency.filter(|_| gives), carrier.copied_outlet) {
            (Some(agency), _) => self.for_agency(agency, carrier.key, owner),
            (None, Some(origin)) => self.for_origin(carrier, origin, owner),
            (None, None) => self.of_outlet(carrier.outlet, carrier.key, owner),
        }
    }

    /// A copy says what its origin says, wherever that stands: the owner of the origin is counted, not the copyist.
    fn for_origin<'o>(
        &mut self,
        carrier: &Carrier<'_>,
        origin: &Outlet,
        owner: impl Fn(&OwnerId) -> Option<&'o Owner>,
    ) -> Fold {
        let of = *carrier.reprint.origin();
        match self.of_outlet(Some(origin), carrier.key, owner) {
            Fold::Counts { .. } => Fold::CountsForOrigin { of, outlet: origin.id.as_str().to_owned() },
            _ => Fold::Copy { of },
        }
    }

    /// A text that gives its copy to an agency says what the agency says: the agency and its owner are counted, not
    /// whoever prints it.
    fn for_agency<'o>(
        &mut self,
        agency: Agency<'_>,
        key: u64,
        owner: impl Fn(&OwnerId) -> Option<&'o Owner>,
    ) -> Fold {
        let name = agency.party().to_owned();
        if let Some(with) = self.agencies.get(&name).or_else(|| self.owners.get(&name)) {
            return Fold::SameAgency { agency: name, with: *with };
        }
        let fold = match agency {
            Agency::Outlet(outlet) => self.of_outlet(Some(outlet), key, owner),
            Agency::Named(_) => Fold::Counts { party: name.clone() },
        };
        self.agencies.insert(name.clone(), key);
        if let Fold::Counts { .. } = fold { Fold::CountsForAgency { agency: name } } else { fold }
    }

    fn of_outlet<'o>(
        &mut self,
        outlet: Option<&Outlet>,
        key: u64,
        owner: impl Fn(&OwnerId) -> Option<&'o Owner>,
    ) -> Fold {
        let Some(outlet) = outlet else { return self.party("", key) };
        if let Some(with) = self.agency_of(&outlet.id) {
            return Fold::SameAgency { agency: outlet.id.as_str().to_owned(), with };
        }
        let state = state_of(outlet, &owner);
        let same_state = state.as_ref().and_then(|s| Some((s, self.states.get(s)?)));
        let Some(id) = &outlet.owner else {
            return match same_state {
                Some((state, with)) => Fold::SameState { state: state.clone(), with: *with },
                None => {
                    self.states.extend(state.map(|state| (state, key)));
                    self.party(outlet.id.as_str(), key)
                }
            };
        };
        if let Some(with) = self.owners.get(id.as_str()) {
            return Fold::SameOwner { owner: id.as_str().to_owned(), with: *with };
        }
        let head = group_of(id, &owner);
        if let Some(with) = self.groups.get(&head) {
            return Fold::SameGroup { group: head, with: *with };
        }
        if let Some((state, with)) = same_state {
            return Fold::SameState { state: state.clone(), with: *with };
        }
        self.owners.insert(id.as_str().to_owned(), key);
        self.groups.insert(head.clone(), key);
        self.states.extend(state.map(|state| (state, key)));
        // What the agency's own outlet counted for is not counted again for a text that gives its copy to it.
        self.agencies.insert(outlet.id.as_str().to_owned(), key);
        Fold::Counts { party: head }
    }

    fn agency_of(&self, outlet: &OutletId) -> Option<u64> {
        self.agencies.get(outlet.as_str()).copied()
    }

    fn party(&mut self, name: &str, key: u64) -> Fold {
        match self.owners.get(name) {
            Some(with) => Fold::SameOwner { owner: name.to_owned(), with: *with },
            None => {
                self.owners.insert(name.to_owned(), key);
                Fold::Counts { party: name.to_owned() }
            }
        }
    }
}

/// The government that controls an outlet, if it is labelled so: the country of its owner, else the basis of the label.
fn state_of<'o>(outlet: &Outlet, owner: impl Fn(&OwnerId) -> Option<&'o Owner>) -> Option<String> {
    let label = outlet.state_control.as_ref()?;
    let country = outlet.owner.as_ref().and_then(owner).and_then(|owner| owner.country.as_deref());
    let named = country.map(str::trim).filter(|country| !country.is_empty());
    Some(gazette_text::fold::key(named.unwrap_or(&label.basis)))
}

/// The owner at the head of a chain of groups. Of owners that form a circle it is the first by name, whichever of them
/// the chain begins at: they are one group all the same.
fn group_of<'o>(id: &OwnerId, owner: impl Fn(&OwnerId) -> Option<&'o Owner>) -> String {
    let mut chain = vec![id.clone()];
    while let Some(group) = chain.last().and_then(&owner).and_then(|owner| owner.group.clone()) {
        if let Some(circle) = chain.iter().position(|above| *above == group) {
            chain.drain(..circle);
            chain.sort();
            chain.truncate(1);
            break;
        }
        chain.push(group);
    }
    chain.last().unwrap_or(id).as_str().to_owned()
}

#[cfg(test)]
mod tests;
