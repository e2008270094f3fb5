//! Signs of Arabic and Persian copy: what stands beside a party's name, and who is named right after an office that is told
//! without one («رئیس کمیسیون … گفت. آذر ساعی‌خواه تأکید کرد»).

use gazette_news::Language;

use super::Scene;
use super::features::View;
use crate::hash::Features;

impl Scene<'_, '_, '_> {
    /// What these signs say for a party.
    pub(super) fn nearby(&self, index: usize, view: &View<'_>, f: &mut Features<'_>) {
        if self.page.language == Language::ENGLISH {
            return;
        }
        let beside = self.people.beside(&self.description, index);
        let told = beside.noun * 4 + beside.rest;
        let alone = u64::from(beside.noun == 2) + u64::from(beside.noun == 2 && self.besides > 1);
        let next = match self.introduced {
            Some((party, apart)) if party == index => 1 + apart,
            Some(_) => 20,
            None => 0,
        };
        let (kind, definite) = (view.kind, self.definite());
        let (agrees, calling, roles) = view.agreement();
        let (spoke, named) = view.ranks();
        let length = self.description.len().min(3) as u64;
        f.add(&[kind, told, alone, definite]);
        f.add(&[kind, told, spoke, named]);
        f.add(&[kind, told, calling, agrees]);
        f.add(&[kind, told, roles, view.heading]);
        f.add(&[definite, alone, beside.rest, view.heading, length]);
        f.add(&[kind, next, definite, length]);
        f.add(&[kind, next, told, calling]);
        f.add(&[kind, next, self.is_without_role(view.known), agrees, view.heading]);
        f.add(&[kind, next, self.sharing.len().min(2) as u64, roles]);
    }

    /// What they say for somebody new.
    pub(super) fn nowhere(&self, f: &mut Features<'_>) {
        if self.page.language == Language::ENGLISH {
            return;
        }
        let next = self.introduced.map_or(0, |(_, apart)| 1 + apart);
        let (kind, definite, heading) = (self.kind(), self.definite(), u64::from(self.heading));
        let (besides, length) = (self.besides.min(2) as u64, self.description.len().min(3) as u64);
        f.add(&[22, kind, definite, besides, heading]);
        f.add(&[23, kind, definite, besides, next]);
        f.add(&[24, kind, definite, next, length]);
        f.add(&[25, kind, besides, next, self.sharing.len().min(2) as u64]);
    }

    /// How many named parties have the noun of the description beside their names.
    pub(super) fn count_besides(&self) -> usize {
        self.besides().count()
    }

    /// Those parties.
    pub(super) fn besides(&self) -> impl Iterator<Item = usize> + '_ {
        let parties = 0..if self.description.is_empty() { 0 } else { self.people.known.len() };
        parties.filter(|&index| self.people.beside(&self.description, index).noun == 2).take(16)
    }
}
