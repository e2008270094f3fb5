//! Texts that came cut short: a feed that was caught while it was written, a page that broke off.

use anyhow::Result;
use gazette_news::{Dispatch, Fault, FaultKind, Format, Met, OutletId, PubStatus};
use serde::Deserialize;

use crate::newsroom::Newsroom;

/// Who is asked about: what is held under the identifier.
#[derive(Deserialize)]
struct Held {
    #[serde(default)]
    faults: Vec<Fault>,
}

impl Newsroom {
    /// Why a text that came cut short is not taken in, if it is not: it is held whole, and what it lacks now was not taken
    /// back by its sender; or it broke off before its identifier, and would be held twice once it comes whole. What
    /// orders something is heeded however little of it came.
    pub(super) async fn torso(
        &self,
        dispatch: &Dispatch,
        guid: &str,
        outlet: &OutletId,
    ) -> Result<Option<Fault>> {
        let is_order = dispatch.signal.is_some() || dispatch.status != PubStatus::Usable;
        if !has(&dispatch.faults, FaultKind::Truncated) || is_order {
            return Ok(None);
        }
        let why = match self.store.dispatch_by_guid(outlet, guid).await? {
            Some(known) => {
                let held: Held = serde_json::from_str(&self.store.newest_version(known).await?.parts)?;
                (!has(&held.faults, FaultKind::Truncated)).then_some(Met::HeldWhole)
            }
            None => {
                let comes_again =
                    matches!(dispatch.format, Format::Rss | Format::Atom | Format::Rdf | Format::Cdf);
                (comes_again && has(&dispatch.faults, FaultKind::NoGuid)).then_some(Met::CutUnnamed)
            }
        };
        let named = || format!("{:?}", dispatch.headline.as_deref().unwrap_or(guid));
        Ok(why.map(|why| Fault::new(FaultKind::Truncated, why.with([named()]))))
    }
}

fn has(faults: &[Fault], kind: FaultKind) -> bool {
    faults.iter().any(|fault| fault.kind == kind)
}
