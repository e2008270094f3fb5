//! Wires: how each of them is doing, and adding, stopping and asking them.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use gazette_desk::Permission;
use gazette_news::{Channel, Outlet, OutletId, Wire, WireId, has_credentials, web_address};
use gazette_store::{KeptCapture, NotedFault, WireHealth};
use jiff::{SignedDuration, Timestamp};

use super::go;
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab};
use crate::room::Room;
use crate::session::{Signed, digest_of, new_token};

/// Faults are counted this far back.
const LATELY: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Faults and captures shown on a wire's page.
const SHOWN: i64 = 50;

/// Seconds between polls of a wire that is added here.
const EVERY: i64 = 900;

/// A wire's line.
struct WireLine {
    health: WireHealth,
    kind: &'static str,
    faults: Vec<(String, i64)>,
}

impl WireLine {
    fn new(health: WireHealth, faults: Vec<(String, i64)>) -> WireLine {
        let kind = match health.wire.channel {
            Channel::Feed(_) => "feed",
            Channel::Page(_) => "page",
            Channel::Folder(_) => "folder",
            Channel::Push(_) => "push",
        };
        WireLine { health, kind, faults }
    }

    /// Where it is read; a push wire shows nothing, since only the digest of its token is kept.
    fn address(&self) -> &str {
        match &self.health.wire.channel {
            Channel::Feed(address) | Channel::Page(address) | Channel::Folder(address) => address,
            Channel::Push(_) => "",
        }
    }

    fn is_polled(&self) -> bool {
        !matches!(self.health.wire.channel, Channel::Push(_))
    }

    fn class(&self) -> &'static str {
        match &self.health {
            health if health.gone => "bad",
            health if health.paused => "plain",
            health if health.failures > 0 => "warn",
            health if health.last_heard.is_none() => "plain",
            _ => "good",
        }
    }

    fn next_poll(&self) -> Option<Timestamp> {
        let polled = self.is_polled() && !self.health.paused && !self.health.gone;
        polled.then_some(self.health.next_poll)
    }

    fn is_due(&self, now: &Timestamp) -> bool {
        self.health.next_poll <= *now
    }
}

#[derive(Template)]
#[template(path = "wires.html")]
struct Wires {
    w: Frame,
    wires: Vec<WireLine>,
    outlets: Vec<Outlet>,
    now: Timestamp,
    /// The push address just made; shown this once.
    push: Option<String>,
    /// What was typed into the form, and what is wrong with it.
    typed: Typed,
}

/// The form of a new wire, as it was sent.
#[derive(Default)]
struct Typed {
    id: String,
    outlet: String,
    kind: String,
    address: String,
    wrong: Option<&'static str>,
}

impl Typed {
    fn of(fields: &Fields, wrong: &'static str) -> Typed {
        let text = |name: &str| fields.text(name).to_owned();
        Typed {
            id: text("id"),
            outlet: text("outlet"),
            kind: text("kind"),
            address: text("address"),
            wrong: Some(wrong),
        }
    }

    /// Whether a kind of wire is chosen; a feed where none is.
    fn is_kind(&self, kind: &str) -> bool {
        self.kind == kind || (self.kind.is_empty() && kind == "feed")
    }

    fn is_outlet(&self, outlet: &Outlet) -> bool {
        self.outlet == outlet.id.as_str()
    }
}

/// `GET /desk/wires`
pub(crate) async fn list(State(room): State<Arc<Room>>, signed: Signed) -> Answer {
    show(&room, &signed, None, Typed::default()).await
}

async fn show(room: &Room, signed: &Signed, push: Option<String>, typed: Typed) -> Answer {
    let now = room.house.now();
    let mut wires = Vec::new();
    for health in room.store.wires().await? {
        let faults = room.store.fault_counts(&health.wire.id, now - LATELY).await?;
        wires.push(WireLine::new(health, faults));
    }
    let outlets = room.store.outlets().await?;
    super::page(&Wires { w: signed.frame(room, Tab::Wires), wires, outlets, now, push, typed })
}

/// `POST /desk/wires`: adds one. The token of a push wire is shown this once.
pub(crate) async fn add(State(room): State<Arc<Room>>, signed: Signed, fields: Fields) -> Answer {
    signed.must(Permission::RunWires)?;
    let w = signed.words;
    let outlet: OutletId = fields.parsed("outlet")?;
    room.store.outlet(&outlet).await?;
    let Ok(id) = fields.parsed::<WireId>("id") else {
        return send_back(&room, &signed, &fields, w.bad_short_name).await;
    };
    if room.store.wire(&id).await.is_ok() {
        return send_back(&room, &signed, &fields, w.name_taken).await;
    }
    let address = fields.text("address");
    if has_credentials(address) {
        return send_back(&room, &signed, &fields, w.secret_in_address).await;
    }
    let is_page = web_address(address).is_some();
    let mut push = None;
    let channel = match fields.text("kind") {
        "feed" if is_page => Channel::Feed(address.to_owned()),
        "page" if is_page => Channel::Page(address.to_owned()),
        "folder" => match in_inbox(address) {
            Some(folder) if is_taken(&room, &folder).await? => {
                return send_back(&room, &signed, &fields, w.folder_taken).await;
            }
            Some(folder) => Channel::Folder(folder),
            None => return send_back(&room, &signed, &fields, w.needs_folder).await,
        },
        "push" => {
            let token = new_token(&room);
            let digest = digest_of(&room, &token);
            push = Some(format!("/push/{token}"));
            Channel::Push(digest)
        }
        _ => return send_back(&room, &signed, &fields, w.needs_address).await,
    };
    let deed = signed.deed(&room, "add-wire", format!("wire {id}"), fields.text("kind"));
    room.store.add_wire(&Wire { id: id.clone(), outlet, channel }, EVERY, &deed).await?;
    if push.is_some() {
        show(&room, &signed, push, Typed::default()).await
    } else {
        go(&format!("/desk/wires/{id}"))
    }
}

/// The same kind of wire at another address.
async fn moved(room: &Room, signed: &Signed, from: &Channel, address: &str) -> Result<Channel, Error> {
    let w = signed.words;
    let wrong = |why| Err(Error::Form(BadForm::Told(why)));
    if has_credentials(address) {
        return wrong(w.secret_in_address);
    }
    let is_page = web_address(address).is_some();
    match from {
        Channel::Feed(_) if is_page => Ok(Channel::Feed(address.to_owned())),
        Channel::Page(_) if is_page => Ok(Channel::Page(address.to_owned())),
        Channel::Folder(_) => match in_inbox(address) {
            Some(folder) if is_taken(room, &folder).await? => wrong(w.folder_taken),
            Some(folder) => Ok(Channel::Folder(folder)),
            None => wrong(w.needs_folder),
        },
        Channel::Feed(_) | Channel::Page(_) | Channel::Push(_) => wrong(w.needs_address),
    }
}

/// Whether another wire takes the files of a folder.
async fn is_taken(room: &Room, folder: &str) -> Result<bool, Error> {
    let wires = room.store.wires().await?;
    Ok(wires.iter().any(|health| matches!(&health.wire.channel, Channel::Folder(held) if held == folder)))
}

/// The folder of the newsroom's inbox that a plain name means, as `inbox/NAME`.
///
/// Files are moved out of a wire's folder, and what is read can be read at the desk: no folder but these may be named
/// there, whatever an editor may reach otherwise. The configuration, which is the operator's, names any folder.
fn in_inbox(typed: &str) -> Option<String> {
    let name = typed.strip_prefix("inbox/").unwrap_or(typed);
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let fits = !name.is_empty() && name.chars().count() <= 64 && name.chars().all(is_plain);
    fits.then(|| format!("inbox/{name}"))
}

/// The page again with what she typed and what is wrong with it.
async fn send_back(room: &Room, signed: &Signed, fields: &Fields, wrong: &'static str) -> Answer {
    let page = show(room, signed, None, Typed::of(fields, wrong)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

#[derive(Template)]
#[template(path = "wire.html")]
struct WirePage {
    w: Frame,
    line: WireLine,
    outlet: Outlet,
    noted: Vec<NotedFault>,
    captures: Vec<(KeptCapture, i64)>,
    now: Timestamp,
}

async fn wire_id(room: &Room, id: &str) -> Result<WireHealth, Error> {
    let id: WireId = id.parse().map_err(|_| Error::NotFound)?;
    Ok(room.store.wire(&id).await?)
}

/// `GET /desk/wires/{id}`
pub(crate) async fn page(State(room): State<Arc<Room>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let health = wire_id(&room, &id).await?;
    let (id, now) = (health.wire.id.clone(), room.house.now());
    super::page(&WirePage {
        w: signed.frame(&room, Tab::Wires),
        outlet: room.store.outlet(&health.wire.outlet).await?,
        noted: room.store.wire_faults(&id, SHOWN).await?,
        captures: room.store.captures_of(&id, SHOWN).await?,
        line: WireLine::new(health, room.store.fault_counts(&id, now - LATELY).await?),
        now,
    })
}

/// `POST /desk/wires/{id}`: `pause`, `resume`, `poll`, `read` one page; another `address`, a new push `token`, `remove`.
pub(crate) async fn act(
    State(room): State<Arc<Room>>,
    signed: Signed,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    signed.must(Permission::RunWires)?;
    let health = wire_id(&room, &id).await?;
    if health.removed {
        return Err(Error::NotFound);
    }
    let (wire, every_s) = (health.wire, health.every_s);
    let act = fields.text("act");
    let detail = fields.given("url").unwrap_or_else(|| fields.text("address").to_owned());
    let deed = signed.deed(&room, &format!("{act}-wire"), format!("wire {id}"), &detail);
    match act {
        "pause" => room.store.turn_wire(&wire.id, true, &deed).await?,
        "resume" => room.store.turn_wire(&wire.id, false, &deed).await?,
        "poll" => room.store.poll_soon(&wire.id, &deed).await?,
        "address" => {
            let channel = moved(&room, &signed, &wire.channel, fields.text("address")).await?;
            room.store.add_wire(&Wire { channel, ..wire }, every_s, &deed).await?;
        }
        "token" if matches!(wire.channel, Channel::Push(_)) => {
            let token = new_token(&room);
            let channel = Channel::Push(digest_of(&room, &token));
            room.store.add_wire(&Wire { channel, ..wire }, every_s, &deed).await?;
            return show(&room, &signed, Some(format!("/push/{token}")), Typed::default()).await;
        }
        "remove" => {
            room.store.remove_wire(&wire.id, &deed).await?;
            return go("/desk/wires");
        }
        "read" if has_credentials(fields.text("url")) => {
            return Err(Error::Form(BadForm::Told(signed.words.secret_in_address)));
        }
        "read" => {
            room.house.read_page(&wire.id, fields.text("url")).await?;
            room.store.record(&deed).await?;
        }
        _ => return Err(Error::Form(BadForm::Field("act"))),
    }
    go(&format!("/desk/wires/{id}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_names_no_folder_outside_the_inbox() {
        assert_eq!(in_inbox("coast-agency").as_deref(), Some("inbox/coast-agency"));
        assert_eq!(in_inbox("inbox/ساحل").as_deref(), Some("inbox/ساحل"));
        for outside in
            ["", ".", "..", "inbox/", "inbox/..", "/etc", "a/b", "a\\b", "inbox/../..", ".git", "c:"]
        {
            assert_eq!(in_inbox(outside), None, "{outside:?}");
        }
    }
}
