//! Signing in and out, joining by an invitation, and the language of the desk.

use std::str::FromStr;
use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use askama::Template;
use axum::extract::{FromRequest, Path, Query, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Redirect, Response};
use gazette_desk::Role;
use gazette_news::Language;
use gazette_store::{Editor, Error as StoreError, Invitation, Newcomer};
use serde::Deserialize;

use super::{go, own_path, page};
use crate::address::Address;
use crate::carried::Carried;
use crate::error::{Answer, BadForm, Error};
use crate::fields::Fields;
use crate::frame::{Frame, Tab};
use crate::room::Room;
use crate::session::{self, Signed, Visitor, digest_of, visitor};
use crate::words::Words;

/// The shortest password; length is what counts (NIST SP 800-63B, section 5.1.1.2, asks for at least eight).
const SHORTEST: usize = 10;
/// The fewest different letters in one.
const FEWEST: usize = 5;
/// The longest; hashing costs nothing more beyond it.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    w: Frame,
    email: String,
    next: String,
    wrong: Option<&'static str>,
    /// A form that was sent after its session was over.
    carried: Option<Carried>,
}

#[derive(Template)]
#[template(path = "again.html")]
struct AgainPage {
    w: Frame,
    carried: Carried,
}

/// Where to go after signing in.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Next {
    next: Option<String>,
}

/// `GET /desk/sign-in`
pub(crate) async fn sign_in_page(
    State(room): State<Arc<Room>>,
    visitor: Visitor,
    Query(next): Query<Next>,
) -> Answer {
    if visitor.editor.is_some() {
        return go("/desk");
    }
    let w = Frame::new(&room, visitor.words, None, Tab::None);
    let next = next.next.unwrap_or_default();
    page(&SignInPage { w, email: String::new(), next, wrong: None, carried: None })
}

/// The page to sign in on where a form waits for it.
fn sign_in_with(room: &Room, words: &'static Words, carried: Carried) -> Answer {
    let w = Frame::new(room, words, None, Tab::None);
    let form =
        SignInPage { w, email: String::new(), next: String::new(), wrong: None, carried: Some(carried) };
    Ok((StatusCode::UNAUTHORIZED, page(&form)?).into_response())
}

/// Answers a form that nobody who is signed in has sent with the page to sign in on. What sends itself in the background
/// is told no more than that.
pub(crate) async fn carry(
    State(room): State<Arc<Room>>,
    request: Request,
    next: middleware::Next,
) -> Response {
    let is_form = request.method() == Method::POST && !is_for_strangers(request.uri().path());
    if !is_form {
        return next.run(request).await;
    }
    let visitor = visitor(&room, request.headers(), request.uri().query()).await;
    if visitor.editor.is_some() {
        return next.run(request).await;
    }
    let to = own_path(&format!("/desk{}", request.uri().path()));
    match (to, Fields::from_request(request, &room).await) {
        (Some(_), Ok(fields)) if fields.has("quiet") => StatusCode::UNAUTHORIZED.into_response(),
        (Some(to), Ok(fields)) => {
            let carried = Carried { to, fields: fields.pairs().cloned().collect() };
            sign_in_with(&room, visitor.words, carried).unwrap_or_else(IntoResponse::into_response)
        }
        // What is no form at all is nothing to carry.
        (_, Err(error)) => error.into_response(),
        (None, Ok(_)) => Error::SignIn.into_response(),
    }
}

/// Forms of the desk that nobody needs to be signed in for.
fn is_for_strangers(path: &str) -> bool {
    path == "/sign-in" || path == "/sign-out" || path.starts_with("/join/")
}

/// `POST /desk/sign-in`
pub(crate) async fn sign_in(
    State(room): State<Arc<Room>>,
    visitor: Visitor,
    Address(address): Address,
    headers: HeaderMap,
    fields: Fields,
) -> Answer {
    let (email, now) = (fields.text("email"), room.house.now());
    room.tries.take(email, &address, now).map_err(Error::TooMany)?;
    let known = match room.store.editor_by_email(email).await {
        Ok(editor) => Some(editor),
        Err(StoreError::NotFound(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let hash = known.as_ref().map(|editor| editor.password.clone());
    let fits = verify(&room, hash, fields.text("password").to_owned()).await?;
    let Some(editor) = known.filter(|_| fits) else {
        let w = Frame::new(&room, visitor.words, None, Tab::None);
        let wrong = Some(visitor.words.wrong_password);
        let (email, next) = (email.to_owned(), fields.text("next").to_owned());
        let form = SignInPage { w, email, next, wrong, carried: Carried::of(&fields) };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&form)?).into_response());
    };
    room.tries.right(email, &address);
    let cookie = session::open(&room, editor.id, &headers).await?;
    if let Some(carried) = Carried::of(&fields) {
        let words = Words::of(Language::from_str(&editor.language).unwrap_or(Language::ENGLISH));
        let w = Frame::new(&room, words, Some(&editor), Tab::None);
        return Ok(([(header::SET_COOKIE, cookie)], page(&AgainPage { w, carried })?).into_response());
    }
    let next = own_path(fields.text("next")).unwrap_or_else(|| "/desk".to_owned());
    Ok(with_cookie(cookie, &next))
}

fn with_cookie(cookie: String, path: &str) -> Response {
    ([(header::SET_COOKIE, cookie)], Redirect::to(path)).into_response()
}

/// `POST /desk/sign-out`
pub(crate) async fn sign_out(State(room): State<Arc<Room>>, headers: HeaderMap) -> Answer {
    if let Some(token) = session::token(&headers) {
        room.store.close_session(&digest_of(&room, &token)).await?;
    }
    Ok(with_cookie(session::closing_cookie(&room), "/desk/sign-in"))
}

/// `POST /desk/language`
pub(crate) async fn language(
    State(room): State<Arc<Room>>,
    signed: Signed,
    headers: HeaderMap,
    fields: Fields,
) -> Answer {
    let language = working_language(&fields)?;
    room.store.set_editor_language(signed.id(), language.as_str()).await?;
    let back = headers.get(header::REFERER).and_then(|v| v.to_str().ok()).and_then(own_path);
    go(&back.unwrap_or_else(|| "/desk".to_owned()))
}

fn working_language(fields: &Fields) -> Result<Language, Error> {
    let language: Language = fields.parsed("language")?;
    if language.is_working() { Ok(language) } else { Err(Error::Form(BadForm::Field("language"))) }
}

#[derive(Template)]
#[template(path = "join.html")]
struct JoinPage {
    w: Frame,
    role: &'static str,
    name: String,
    email: String,
    /// Whether a closed account is opened again: its address stays.
    is_back: bool,
    wrong: Option<&'static str>,
}

/// `GET /desk/join/{token}`
pub(crate) async fn join_page(
    State(room): State<Arc<Room>>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Answer {
    let invited = invited(&room, &token).await?;
    join_form(&room, visitor.words, &invited, &Fields::default(), None)
}

/// What an invitation is for.
struct Invited {
    role: Role,
    /// The closed account that it opens again.
    back: Option<Editor>,
}

async fn invited(room: &Room, token: &str) -> Result<Invited, Error> {
    let invitation = room.store.invitation(&digest_of(room, token), room.house.now()).await;
    let Invitation { role: word, back } = invitation.map_err(|error| match error {
        StoreError::NotFound(_) => Error::InvitationOver,
        error => error.into(),
    })?;
    let role = Role::of(&word).ok_or_else(|| Error::Corrupt(format!("{word:?} is not a role")))?;
    Ok(Invited { role, back })
}

fn join_form(
    room: &Room,
    words: &'static Words,
    invited: &Invited,
    fields: &Fields,
    wrong: Option<&'static str>,
) -> Answer {
    let typed = |name: &str| fields.given(name);
    let back = invited.back.as_ref();
    let form = JoinPage {
        w: Frame::new(room, words, None, Tab::None),
        role: words.role(invited.role),
        name: typed("name").or(back.map(|back| back.name.clone())).unwrap_or_default(),
        email: back.map(|back| back.email.clone()).or(typed("email")).unwrap_or_default(),
        is_back: back.is_some(),
        wrong,
    };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, page(&form)?).into_response())
}

/// `POST /desk/join/{token}`
pub(crate) async fn join(
    State(room): State<Arc<Room>>,
    visitor: Visitor,
    Path(token): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Answer {
    let (words, invited) = (visitor.words, invited(&room, &token).await?);
    let (name, password) = (fields.text("name"), fields.text("password"));
    let email = invited.back.as_ref().map_or(fields.text("email"), |back| back.email.as_str());
    let is_name = !name.is_empty() && name.chars().count() <= 120 && !name.contains(char::is_control);
    if !is_name || !is_mail(email) {
        return join_form(&room, words, &invited, &fields, Some(words.name_and_email));
    }
    if !(SHORTEST..=LONGEST).contains(&password.chars().count()) || is_easily_guessed(password) {
        return join_form(&room, words, &invited, &fields, Some(words.password_hint));
    }
    let language = working_language(&fields)?;
    if room.store.editor_by_email(email).await.is_ok() {
        return join_form(&room, words, &invited, &fields, Some(words.email_taken));
    }
    let hash = hash(&room, password.to_owned()).await?;
    let newcomer = Newcomer {
        name: name.to_owned(),
        email: email.to_owned(),
        password: hash,
        language: language.as_str().to_owned(),
    };
    let id = match room.store.join(&digest_of(&room, &token), &newcomer, room.house.now()).await {
        Ok(id) => id,
        // A closed account keeps its address too; the invitation is not used up.
        Err(StoreError::Conflict(_)) => {
            return join_form(&room, words, &invited, &fields, Some(words.email_taken));
        }
        Err(error) => return Err(error.into()),
    };
    Ok(with_cookie(session::open(&room, id, &headers).await?, "/desk"))
}

/// Whether something can be a mail address; whether it is one, only a mail to it would tell.
fn is_mail(email: &str) -> bool {
    let is_plain = !email.contains(|c: char| c.is_whitespace() || c.is_control()) && email.len() <= 200;
    is_plain
        && email
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
}

/// Whether a password is a few letters over and over: its length is worth nothing then.
fn is_easily_guessed(password: &str) -> bool {
    password.chars().collect::<std::collections::BTreeSet<char>>().len() < FEWEST
}

/// Hashes a password with Argon2id (RFC 9106) in a thread of its own: it is slow on purpose.
async fn hash(room: &Room, password: String) -> Result<String, Error> {
    let salt = room.house.secret();
    let _place = room.hashing().await;
    let hashed = tokio::task::spawn_blocking(move || {
        let hash: Result<PasswordHash, _> =
            Argon2::default().hash_password_with_salt(password.as_bytes(), &salt[..16]);
        hash.map(|hash| hash.to_string())
    });
    match hashed.await {
        Ok(Ok(hash)) => Ok(hash),
        Ok(Err(error)) => Err(Error::Corrupt(format!("a password cannot be hashed: {error}"))),
        Err(error) => Err(Error::Unavailable(error.to_string())),
    }
}

/// Whether a password fits. Where there is no account a hash is made all the same, so that time tells nothing.
async fn verify(room: &Room, kept: Option<String>, password: String) -> Result<bool, Error> {
    let Some(kept) = kept else {
        hash(room, password).await?;
        return Ok(false);
    };
    let _place = room.hashing().await;
    let fits = tokio::task::spawn_blocking(move || {
        let kept = PasswordHash::from_str(&kept).map_err(|error| error.to_string())?;
        Ok::<bool, String>(Argon2::default().verify_password(password.as_bytes(), &kept).is_ok())
    });
    match fits.await {
        Ok(Ok(fits)) => Ok(fits),
        Ok(Err(error)) => Err(Error::Corrupt(format!("a kept password cannot be read: {error}"))),
        Err(error) => Err(Error::Unavailable(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::is_mail;

    #[test]
    fn what_cannot_be_a_mail_address_is_none() {
        assert!(is_mail("sara@desk.example") && is_mail("o'hara+desk@localhost"));
        for none in
            ["", "sara", "@", "a b@@", "a b@x.example", "sara@", "@x.example", "a@b@c", "a\u{0}@x.example"]
        {
            assert!(!is_mail(none), "{none:?}");
        }
    }
}
