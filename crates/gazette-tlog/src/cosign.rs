//! What a witness adds to a checkpoint (C2SP tlog-cosignature): "I saw this state at this time, and it only grew".

use ed25519_dalek::{Signer as _, SigningKey};

use crate::Error;
use crate::note::{Note, NoteSigner, NoteVerifier, signature_line};

/// The message a witness signs at `time`, in seconds since 1970.
fn message(time: u64, text: &str) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

/// The signature line a witness adds to a checkpoint's text at `time`, in seconds since 1970.
///
/// # Errors
/// [`Error::Key`] if the name cannot be one.
pub fn cosign(name: &str, seed: &[u8; 32], text: &str, time: u64) -> Result<String, Error> {
    let witness = NoteSigner::new(name, seed)?.verifier().as_witness();
    let signature = SigningKey::from_bytes(seed).sign(message(time, text).as_bytes());
    let bytes = [time.to_be_bytes().as_slice(), &signature.to_bytes()].concat();
    Ok(signature_line(name, &witness.id(), &bytes))
}

/// Checks a witness's cosignature; the time it gives, in seconds since 1970.
///
/// # Errors
/// [`Error::Unsigned`] if there is none or it does not verify.
pub fn verify(note: &Note, witness: &NoteVerifier) -> Result<u64, Error> {
    let unsigned = || Error::Unsigned(witness.name().to_owned());
    let bytes = note.signature(witness).ok_or_else(unsigned)?;
    let (time, signature) = bytes.split_first_chunk::<8>().ok_or_else(unsigned)?;
    let time = u64::from_be_bytes(*time);
    if witness.verify(message(time, note.text()).as_bytes(), signature) { Ok(time) } else { Err(unsigned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_witness_signs_text_and_time() {
        let text = "o\n1\nAAAA\n";
        let line = cosign("witness.example", &[9; 32], text, 1_700_000_000).expect("a good name");
        let log = NoteSigner::new("o", &[7; 32]).expect("a good name");
        let note = Note::parse(&format!("{text}\n{}{line}", log.line(text))).expect("a note");
        let witness =
            NoteSigner::new("witness.example", &[9; 32]).expect("a good name").verifier().as_witness();
        assert_eq!(verify(&note, &witness), Ok(1_700_000_000));
        assert!(verify(&note, &log.verifier().as_witness()).is_err());
    }
}
