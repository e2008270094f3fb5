//! A proposal to take an article down, as the article's page shows it.

use gazette_desk::{Permission, Role};
use gazette_store::KeptArticle;
use jiff::Timestamp;

use crate::error::Error;
use crate::room::Room;
use crate::session::Signed;

/// A takedown that waits, as the article's page shows it.
pub(super) struct WaitingTakedown {
    pub(super) reason: String,
    /// The name of whoever proposed it; nothing where the account has been closed since.
    pub(super) by: Option<String>,
    pub(super) at: Timestamp,
    /// Whether she who reads the page proposed it: another agrees.
    pub(super) is_own: bool,
}

/// The takedown of an article that waits, and whether anybody else could agree to one that she proposes.
pub(super) async fn waiting(
    room: &Room,
    signed: &Signed,
    article: &KeptArticle,
) -> Result<(Option<WaitingTakedown>, bool), Error> {
    let people = room.store.editors().await?;
    let may_publish = |role: &str| Role::of(role).is_some_and(|role| role.may(Permission::Publish));
    let has_second = people.iter().any(|other| other.id != signed.id() && may_publish(&other.role));
    let takedown = room.store.takedown(article.id).await?.map(|takedown| WaitingTakedown {
        by: people.iter().find(|editor| editor.id == takedown.by).map(|editor| editor.name.clone()),
        is_own: takedown.by == signed.id(),
        reason: takedown.reason,
        at: takedown.at,
    });
    Ok((takedown, has_second))
}
