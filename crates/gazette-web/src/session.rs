//! Who asks: sessions, and the language to speak to somebody who has none.

use std::str::FromStr;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use gazette_desk::{Permission, Refusal, Role};
use gazette_news::{EditorId, Language};
use gazette_store::{Deed, Editor, NewSession, Waiting};
use jiff::SignedDuration;

use crate::error::Error;
use crate::frame::{Frame, Tab};
use crate::room::Room;
use crate::words::Words;

/// How long a session lasts.
pub(crate) const SESSION: SignedDuration = SignedDuration::from_hours(24 * 14);

const COOKIE: &str = "gazette_session";

/// An editor who has signed in.
pub(crate) struct Signed {
    /// Her account.
    pub(crate) editor: Editor,
    /// Her role.
    pub(crate) role: Role,
    /// The words of her language.
    pub(crate) words: &'static Words,
    /// What waits for somebody at the desk.
    waiting: Waiting,
}

impl Signed {
    /// Her number.
    pub(crate) fn id(&self) -> EditorId {
        self.editor.id
    }

    /// Refuses what her role does not include.
    pub(crate) fn must(&self, permission: Permission) -> Result<(), Error> {
        if self.role.may(permission) {
            return Ok(());
        }
        Err(Error::Refused(Refusal::Role { wanted: permission, role: self.role }))
    }

    /// The frame of a page for her.
    pub(crate) fn frame(&self, room: &Room, tab: Tab) -> Frame {
        Frame::new(room, self.words, Some(&self.editor), tab).telling(self.waiting)
    }

    /// What she did, to be written down.
    pub(crate) fn deed(&self, room: &Room, act: &str, subject: String, detail: &str) -> Deed {
        Deed {
            at: room.house.now(),
            editor: Some(self.id()),
            act: act.to_owned(),
            subject,
            detail: serde_json::Value::String(detail.to_owned()).to_string(),
        }
    }

    /// Writes down what she did.
    pub(crate) async fn did(
        &self,
        room: &Room,
        act: &str,
        subject: String,
        detail: &str,
    ) -> Result<(), Error> {
        Ok(room.store.record(&self.deed(room, act, subject, detail)).await?)
    }
}

impl FromRequestParts<Arc<Room>> for Signed {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, room: &Arc<Room>) -> Result<Signed, Error> {
        let editor = signed_in(room, &parts.headers).await?.ok_or(Error::SignIn)?;
        let role = Role::of(&editor.role)
            .ok_or_else(|| Error::Corrupt(format!("{:?} is not a role", editor.role)))?;
        let words = Words::of(Language::from_str(&editor.language).unwrap_or(Language::ENGLISH));
        Ok(Signed { editor, role, words, waiting: room.store.waiting().await? })
    }
}

/// Whoever asks, signed in or not.
pub(crate) struct Visitor {
    /// Her account, if she has signed in.
    pub(crate) editor: Option<Editor>,
    /// The words to speak to her in.
    pub(crate) words: &'static Words,
}

impl FromRequestParts<Arc<Room>> for Visitor {
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(
        parts: &mut Parts,
        room: &Arc<Room>,
    ) -> Result<Visitor, std::convert::Infallible> {
        Ok(visitor(room, &parts.headers, parts.uri.query()).await)
    }
}

/// Whoever asks, as far as can be told; a database that is down makes her a stranger.
pub(crate) async fn visitor(room: &Room, headers: &HeaderMap, query: Option<&str>) -> Visitor {
    let editor = signed_in(room, headers).await.ok().flatten();
    let own = editor.as_ref().and_then(|editor| Language::from_str(&editor.language).ok());
    let chosen = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("lang="));
    let chosen =
        chosen.and_then(|code| Language::from_str(code).ok()).filter(|language| language.is_working());
    let words = Words::of(own.or(chosen).unwrap_or_else(|| preferred(room, headers)));
    Visitor { editor, words }
}

/// The first language her browser asks for that the desk speaks (RFC 9110, section 12.5.4; weights are taken to fall).
fn preferred(room: &Room, headers: &HeaderMap) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let mut languages = asked.split(',').filter_map(|tag| {
        let tag = tag.split(';').next().unwrap_or_default();
        Language::from_str(tag).ok().filter(|language| language.is_working())
    });
    languages.next().or(room.languages.first().copied()).unwrap_or(Language::ENGLISH)
}

async fn signed_in(room: &Room, headers: &HeaderMap) -> Result<Option<Editor>, Error> {
    let Some(token) = token(headers) else { return Ok(None) };
    match room.store.session(&digest_of(room, &token), room.house.now()).await {
        Ok(editor) => Ok(Some(editor)),
        Err(gazette_store::Error::NotFound(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The session's token, as the cookie says it.
pub(crate) fn token(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(COOKIE)?.strip_prefix('=').map(str::to_owned))
}

/// What is kept of a token: whoever reads the database cannot use it.
pub(crate) fn digest_of(room: &Room, token: &str) -> String {
    room.house.digest(token.as_bytes()).to_string()
}

/// A new token: 32 bytes nobody can guess, in hexadecimal.
pub(crate) fn new_token(room: &Room) -> String {
    room.house.secret().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What is kept of a browser's own words for itself, in letters.
const BROWSER: usize = 160;

/// Opens a session for the browser of this request; the `Set-Cookie` line for it.
pub(crate) async fn open(room: &Room, editor: EditorId, headers: &HeaderMap) -> Result<String, Error> {
    let (token, opened) = (new_token(room), room.house.now());
    let browser = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let browser: String = browser.chars().take(BROWSER).collect();
    let session = NewSession {
        token_digest: &digest_of(room, &token),
        editor,
        opened,
        expires: opened + SESSION,
        browser: &browser,
    };
    room.store.open_session(&session).await?;
    Ok(cookie(room, &token, SESSION.as_secs()))
}

/// The `Set-Cookie` line that takes the cookie away.
pub(crate) fn closing_cookie(room: &Room) -> String {
    cookie(room, "", 0)
}

fn cookie(room: &Room, token: &str, seconds: i64) -> String {
    let secure = if room.secure_cookies { "; Secure" } else { "" };
    format!("{COOKIE}={token}; Path=/desk; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}")
}
