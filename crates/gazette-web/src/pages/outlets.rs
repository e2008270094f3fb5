//! Outlets and who controls them, and the label of those that a government controls.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use gazette_desk::Permission;
use gazette_news::{Outlet, OutletId, Owner, OwnerId, StateControl, contact_address, web_address};

use super::go;
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab};
use crate::room::Room;
use crate::session::Signed;

/// An owner with its outlets.
struct Owned {
    owner: Option<Owner>,
    group: Option<String>,
    outlets: Vec<Outlet>,
}

#[derive(Template)]
#[template(path = "outlets.html")]
struct Outlets {
    w: Frame,
    owned: Vec<Owned>,
    owners: Vec<Owner>,
}

impl Outlets {
    /// Whether `group` is what an owner is part of.
    fn is_group(&self, owner: &Owner, group: &Owner) -> bool {
        owner.group.as_ref() == Some(&group.id)
    }
}

/// `GET /desk/outlets`
pub(crate) async fn list(State(room): State<Arc<Room>>, signed: Signed) -> Answer {
    let (owners, outlets) = (room.store.owners().await?, room.store.outlets().await?);
    let of = |owner: Option<&OwnerId>| -> Vec<Outlet> {
        outlets.iter().filter(|outlet| outlet.owner.as_ref() == owner).cloned().collect()
    };
    let name = |id: &OwnerId| owners.iter().find(|owner| owner.id == *id).map(|owner| owner.name.clone());
    let mut owned: Vec<Owned> = owners
        .iter()
        .map(|owner| Owned {
            owner: Some(owner.clone()),
            group: owner.group.as_ref().and_then(name),
            outlets: of(Some(&owner.id)),
        })
        .collect();
    let unowned = of(None);
    if !unowned.is_empty() {
        owned.push(Owned { owner: None, group: None, outlets: unowned });
    }
    super::page(&Outlets { w: signed.frame(&room, Tab::Outlets), owned, owners })
}

#[derive(Template)]
#[template(path = "outlet.html")]
struct OutletPage {
    w: Frame,
    outlet: Outlet,
    owners: Vec<Owner>,
    today: String,
}

impl OutletPage {
    fn is_owner(&self, owner: &Owner) -> bool {
        self.outlet.owner.as_ref() == Some(&owner.id)
    }

    fn also(&self) -> String {
        self.outlet.also.join("\n")
    }
}

/// `GET /desk/outlets/{id}`
pub(crate) async fn page(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let id: OutletId = id.parse().map_err(|_| Error::NotFound)?;
    let today = room.house.now().to_zoned(jiff::tz::TimeZone::UTC).date().to_string();
    super::page(&OutletPage {
        w: signed.frame(&room, Tab::Outlets),
        outlet: room.store.outlet(&id).await?,
        owners: room.store.owners().await?,
        today,
    })
}

/// `POST /desk/outlets`: adds an outlet or brings it up to date, its label included.
pub(crate) async fn keep(State(room): State<Arc<Room>>, signed: Signed, fields: Fields) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let id: OutletId = fields.parsed("id")?;
    let before = room.store.outlet(&id).await.ok();
    if fields.has("new") && before.is_some() {
        // Adding must not take the place, and the label, of another outlet.
        return Err(Error::Form(BadForm::Told(signed.words.outlet_taken)));
    }
    let name = fields.given("name").ok_or(Error::Form(BadForm::Field("name")))?;
    let outlet = Outlet {
        owner: fields.given("owner").map(|_| fields.parsed("owner")).transpose()?,
        name,
        abbreviation: fields.given("abbreviation"),
        also: fields.lines("also").lines().map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()).collect(),
        home: page_of(&fields, "home")?,
        languages: before.as_ref().map(|outlet| outlet.languages.clone()).unwrap_or_default(),
        agency: fields.has("agency"),
        state_control: label(&fields)?,
        id: id.clone(),
    };
    let label = |outlet: &Outlet| outlet.state_control.as_ref().map(|control| control.label.clone());
    let (was, is) = (before.as_ref().and_then(label), label(&outlet));
    let owner = |outlet: &Outlet| outlet.owner.as_ref().map(|owner| owner.as_str().to_owned());
    let (had, has) = (before.as_ref().and_then(owner), owner(&outlet));
    let told = |was: Option<String>, is: Option<String>| {
        format!("{} → {}", was.unwrap_or_default(), is.unwrap_or_default())
    };
    let (act, detail) = match before {
        _ if was != is => ("label-outlet", told(was, is)),
        None => ("add-outlet", outlet.name.clone()),
        Some(_) if had != has => ("sell-outlet", told(had, has)),
        Some(before) if before.name != outlet.name => {
            ("rename-outlet", told(Some(before.name), Some(outlet.name.clone())))
        }
        Some(_) => ("keep-outlet", outlet.name.clone()),
    };
    room.store.change_outlet(&outlet, &signed.deed(&room, act, format!("outlet {id}"), &detail)).await?;
    go(&format!("/desk/outlets/{id}"))
}

/// The label, whole or not at all: nobody is labelled without a basis, a date and a way to appeal (rule 24).
fn label(fields: &Fields) -> Result<Option<StateControl>, Error> {
    let Some(label) = fields.given("label") else { return Ok(None) };
    let needed = |name: &'static str| fields.given(name).ok_or(Error::Form(BadForm::Field(name)));
    // Readers must be able to follow it: a label whose appeal is no address would be printed without one.
    let appeal = Some(needed("appeal")?).filter(|appeal| contact_address(appeal).is_some());
    let appeal = appeal.ok_or(Error::Form(BadForm::Field("appeal")))?;
    Ok(Some(StateControl { label, basis: needed("basis")?, since: fields.parsed("since")?, appeal }))
}

/// The address of a page, if one is given.
fn page_of(fields: &Fields, name: &'static str) -> Result<Option<String>, Error> {
    let Some(given) = fields.given(name) else { return Ok(None) };
    web_address(&given).map(|address| Some(address.to_owned())).ok_or(Error::Form(BadForm::Field(name)))
}

/// `POST /desk/owners`: adds an owner or brings it up to date.
pub(crate) async fn keep_owner(State(room): State<Arc<Room>>, signed: Signed, fields: Fields) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let owner = Owner {
        id: fields.parsed("id")?,
        name: fields.given("name").ok_or(Error::Form(BadForm::Field("name")))?,
        country: fields.given("country"),
        group: fields.given("group").map(|_| fields.parsed("group")).transpose()?,
    };
    let owners = room.store.owners().await?;
    let is_known = |id: &OwnerId| owners.iter().any(|owner| owner.id == *id);
    if fields.has("new") && is_known(&owner.id) {
        return Err(Error::Form(BadForm::Told(signed.words.owner_taken)));
    }
    if owner.group.as_ref().is_some_and(|group| *group != owner.id && !is_known(group)) {
        return Err(Error::Form(BadForm::Field("group")));
    }
    if is_part_of_itself(&owner, &owners) {
        return Err(Error::Form(BadForm::Told(signed.words.owner_in_circle)));
    }
    let before = owners.iter().find(|held| held.id == owner.id);
    let (act, detail) = match before {
        None => ("add-owner", owner.name.clone()),
        Some(held) if held.name != owner.name => ("rename-owner", format!("{} → {}", held.name, owner.name)),
        Some(_) => ("keep-owner", owner.name.clone()),
    };
    let deed = signed.deed(&room, act, format!("owner {}", owner.id), &detail);
    room.store.change_owner(&owner, &deed).await?;
    go("/desk/outlets")
}

/// `POST /desk/outlets/{id}/remove`: one of which nothing ever came.
pub(crate) async fn remove(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<String>) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let id: OutletId = id.parse().map_err(|_| Error::NotFound)?;
    let name = room.store.outlet(&id).await?.name;
    let deed = signed.deed(&room, "remove-outlet", format!("outlet {id}"), &name);
    let in_use = Error::Form(BadForm::Told(signed.words.outlet_in_use));
    room.store.remove_outlet(&id, &deed).await.map_err(|error| unless_free(error, in_use))?;
    go("/desk/outlets")
}

/// `POST /desk/owners/{id}/remove`: one to whom nothing belongs.
pub(crate) async fn remove_owner(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer {
    signed.must(Permission::KeepHouse)?;
    let id: OwnerId = id.parse().map_err(|_| Error::NotFound)?;
    let owners = room.store.owners().await?;
    let name = owners.iter().find(|owner| owner.id == id).map(|owner| owner.name.as_str());
    let deed = signed.deed(&room, "remove-owner", format!("owner {id}"), name.unwrap_or_default());
    let in_use = Error::Form(BadForm::Told(signed.words.owner_in_use));
    room.store.remove_owner(&id, &deed).await.map_err(|error| unless_free(error, in_use))?;
    go("/desk/outlets")
}

/// What stands in the way of a removal: that something rests on what was to be removed.
fn unless_free(error: gazette_store::Error, in_use: Error) -> Error {
    match error {
        gazette_store::Error::Conflict(_) => in_use,
        error => error.into(),
    }
}

/// Whether an owner, as it is to be kept, would belong to itself by way of its group.
fn is_part_of_itself(owner: &Owner, owners: &[Owner]) -> bool {
    let group_of = |id: &OwnerId| owners.iter().find(|other| other.id == *id)?.group.as_ref();
    let above = std::iter::successors(owner.group.as_ref(), |id| group_of(id));
    // A chain is no longer than there are owners, unless it runs in a circle.
    above.take(owners.len() + 1).any(|id| *id == owner.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_owner_is_part_of_itself() {
        let owner = |id: &str, group: Option<&str>| Owner {
            id: id.parse().expect("short"),
            name: id.to_owned(),
            country: None,
            group: group.map(|group| group.parse().expect("short")),
        };
        let owners = [owner("a", None), owner("b", Some("a")), owner("c", Some("b"))];
        assert!(is_part_of_itself(&owner("a", Some("c")), &owners));
        assert!(is_part_of_itself(&owner("d", Some("d")), &owners));
        assert!(!is_part_of_itself(&owner("c", Some("a")), &owners));
        assert!(!is_part_of_itself(&owner("d", Some("c")), &owners));
    }
}
