//! Signed notes (C2SP signed-note): a text, a blank line, and signature lines.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

use crate::Error;

/// The signature type of plain Ed25519.
pub const ED25519: u8 = 0x01;
/// The signature type of a witness's cosignature over an Ed25519 key.
pub const COSIGNATURE: u8 = 0x04;

/// A key that signs in its owner's name.
pub struct NoteSigner {
    name: String,
    key: SigningKey,
}

impl NoteSigner {
    /// A signer from its name and the 32 secret bytes of its Ed25519 key.
    ///
    /// # Errors
    /// [`Error::Key`] if the name is empty or holds white space or a plus sign.
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<NoteSigner, Error> {
        check_name(name)?;
        Ok(NoteSigner { name: name.to_owned(), key: SigningKey::from_bytes(seed) })
    }

    /// The key that others verify with.
    pub fn verifier(&self) -> NoteVerifier {
        NoteVerifier { name: self.name.clone(), kind: ED25519, key: self.key.verifying_key() }
    }

    /// The signature line for a note's text, which ends in a newline.
    pub fn line(&self, text: &str) -> String {
        let signature = self.key.sign(text.as_bytes());
        signature_line(&self.name, &self.verifier().id(), &signature.to_bytes())
    }
}

impl std::fmt::Debug for NoteSigner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NoteSigner({}, secret)", self.name)
    }
}

/// A key that others verify with: a name, a signature type and a public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteVerifier {
    name: String,
    kind: u8,
    key: VerifyingKey,
}

impl NoteVerifier {
    /// Reads a verifier key: `name+hash+base64(type || key)`.
    ///
    /// # Errors
    /// [`Error::Key`] if it is not of that form, of another type, or its hash is not that of the key.
    pub fn parse(text: &str) -> Result<NoteVerifier, Error> {
        let (name, rest) = text.trim().split_once('+').ok_or(Error::Key("it has no plus sign"))?;
        let (hash, key) = rest.split_once('+').ok_or(Error::Key("it has only one plus sign"))?;
        check_name(name)?;
        let bytes = STANDARD.decode(key).map_err(|_| Error::Key("its base64 is broken"))?;
        let (kind, key) = bytes.split_first().ok_or(Error::Key("it is empty"))?;
        if !matches!(*kind, ED25519 | COSIGNATURE) {
            return Err(Error::Key("its type is not known here"));
        }
        let key: [u8; 32] = key.try_into().map_err(|_| Error::Key("an Ed25519 key has 32 bytes"))?;
        let key = VerifyingKey::from_bytes(&key).map_err(|_| Error::Key("it is no point of the curve"))?;
        let verifier = NoteVerifier { name: name.to_owned(), kind: *kind, key };
        let id: String = verifier.id().iter().map(|byte| format!("{byte:02x}")).collect();
        if id == hash { Ok(verifier) } else { Err(Error::Key("its hash is not that of the key")) }
    }

    /// The key's name; for a log, its origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The signature type.
    pub fn kind(&self) -> u8 {
        self.kind
    }

    /// The same key, as one that cosigns.
    pub fn as_witness(&self) -> NoteVerifier {
        NoteVerifier { kind: COSIGNATURE, ..self.clone() }
    }

    /// The four bytes that signature lines begin with: of `SHA-256(name || "\n" || type || key)`.
    pub fn id(&self) -> [u8; 4] {
        let hash = Sha256::new()
            .chain_update(self.name.as_bytes())
            .chain_update([b'\n', self.kind])
            .chain_update(self.key.as_bytes())
            .finalize();
        [hash[0], hash[1], hash[2], hash[3]]
    }

    pub(crate) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        let Ok(signature) = Signature::from_slice(signature) else { return false };
        self.key.verify_strict(message, &signature).is_ok()
    }
}

impl std::fmt::Display for NoteVerifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let id: String = self.id().iter().map(|byte| format!("{byte:02x}")).collect();
        let key = [&[self.kind], self.key.as_bytes().as_slice()].concat();
        write!(f, "{}+{id}+{}", self.name, STANDARD.encode(key))
    }
}

fn check_name(name: &str) -> Result<(), Error> {
    let bad = name.is_empty() || name.chars().any(|c| c.is_whitespace() || c == '+');
    if bad { Err(Error::Key("a name is not empty and has no white space and no plus sign")) } else { Ok(()) }
}

pub(crate) fn signature_line(name: &str, id: &[u8; 4], signature: &[u8]) -> String {
    let bytes = [id.as_slice(), signature].concat();
    format!("— {name} {}\n", STANDARD.encode(bytes))
}

/// A note taken apart, nothing verified yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<(String, Vec<u8>)>,
}

impl Note {
    /// Takes a note apart.
    ///
    /// # Errors
    /// [`Error::Note`] if it has no blank line, no signature, or a broken signature line.
    pub fn parse(note: &str) -> Result<Note, Error> {
        let (text, lines) = note.rsplit_once("\n\n").ok_or(Error::Note("it has no blank line"))?;
        let lines = lines.strip_suffix('\n').ok_or(Error::Note("it does not end in a newline"))?;
        let signatures = lines.split('\n').map(signature_of).collect::<Result<Vec<_>, _>>()?;
        if signatures.len() > 100 {
            return Err(Error::Note("it has more than a hundred signatures"));
        }
        Ok(Note { text: format!("{text}\n"), signatures })
    }

    /// The text, with its last newline.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signature bytes that a key of this name and identifier has left, the identifier taken off.
    pub fn signature(&self, verifier: &NoteVerifier) -> Option<&[u8]> {
        let id = verifier.id();
        self.signatures
            .iter()
            .find(|(name, bytes)| name == verifier.name() && bytes.starts_with(&id))
            .map(|(_, bytes)| &bytes[4..])
    }

    /// Checks the Ed25519 signature of a key.
    ///
    /// # Errors
    /// [`Error::Unsigned`] if there is none or it does not verify.
    pub fn verify(&self, verifier: &NoteVerifier) -> Result<(), Error> {
        let good = self.signature(verifier).is_some_and(|bytes| verifier.verify(self.text.as_bytes(), bytes));
        if good { Ok(()) } else { Err(Error::Unsigned(verifier.name().to_owned())) }
    }
}

fn signature_of(line: &str) -> Result<(String, Vec<u8>), Error> {
    let rest =
        line.strip_prefix("— ").ok_or(Error::Note("a signature line begins with a dash and a space"))?;
    let (name, signature) =
        rest.split_once(' ').ok_or(Error::Note("a signature line has a name and a signature"))?;
    let bytes = STANDARD.decode(signature).map_err(|_| Error::Note("a signature's base64 is broken"))?;
    if name.is_empty() || bytes.len() < 5 {
        return Err(Error::Note("a signature is too short"));
    }
    Ok((name.to_owned(), bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signer() -> NoteSigner {
        NoteSigner::new("news.example/log", &[7; 32]).expect("a good name")
    }

    #[test]
    fn keys_print_and_parse() {
        let verifier = signer().verifier();
        assert_eq!(NoteVerifier::parse(&verifier.to_string()), Ok(verifier.clone()));
        let broken = verifier.to_string().replacen("news", "mews", 1);
        assert!(matches!(NoteVerifier::parse(&broken), Err(Error::Key(_))));
        assert!(NoteSigner::new("a b", &[7; 32]).is_err());
    }

    #[test]
    fn a_signed_note_verifies_and_a_changed_one_does_not() {
        let text = "news.example/log\n1\nabc\n";
        let note = format!("{text}\n{}", signer().line(text));
        let parsed = Note::parse(&note).expect("a note");
        assert_eq!(parsed.text(), text);
        assert_eq!(parsed.verify(&signer().verifier()), Ok(()));
        let forged = Note::parse(&note.replace("\n1\n", "\n2\n")).expect("a note");
        assert!(forged.verify(&signer().verifier()).is_err());
        let other = NoteSigner::new("news.example/log", &[8; 32]).expect("a good name");
        assert!(parsed.verify(&other.verifier()).is_err());
    }

    #[test]
    fn what_is_not_a_note_is_refused() {
        for bad in ["", "text", "text\n\n", "text\n\nno dash\n", "text\n\n— name\n", "text\n\n— name AAAA\n"]
        {
            assert!(Note::parse(bad).is_err(), "{bad:?}");
        }
    }
}
