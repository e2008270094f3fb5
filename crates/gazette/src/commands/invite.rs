//! `gazette invite`: a way in for a newsroom whose chief editors cannot sign in any more.

use std::io::Write as _;

use anyhow::Result;
use gazette_store::Deed;
use jiff::{SignedDuration, Timestamp};

use crate::cli;
use crate::exit::Ended;
use crate::newsroom::{digest, store_in};

/// How long the link can be used.
const VALID: SignedDuration = SignedDuration::from_hours(24);

/// Runs the command.
///
/// # Errors
/// If there is no newsroom, or its database cannot be used.
pub fn run(args: &cli::Invite) -> Result<Ended> {
    super::runtime()?.block_on(async {
        let store = store_in(&args.newsroom.dir, args.newsroom.database.as_deref()).await?;
        let (token, now) = (crate::randomness::token(), Timestamp::now());
        let role = args.role.as_str();
        // Whoever can run this has the directory in her hands; the record says that it was done, and by nobody's account.
        let deed = Deed {
            at: now,
            editor: None,
            act: "invite".to_owned(),
            subject: "people".to_owned(),
            detail: serde_json::Value::from(role).to_string(),
        };
        store.invite_by(&digest(token.as_bytes()).to_string(), role, now + VALID, &deed).await?;
        store.close().await;
        writeln!(std::io::stdout(), "/desk/join/{token}")?;
        eprintln!("Add it to the desk's address. It makes one account ({role}), once, within a day.");
        Ok(Ended::Done)
    })
}
