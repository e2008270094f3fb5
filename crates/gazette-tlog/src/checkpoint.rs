//! The signed state of a log (C2SP tlog-checkpoint): its origin, its size and its root.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::Error;
use crate::note::{Note, NoteSigner, NoteVerifier};
use crate::tree::Hash;

/// What a checkpoint says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log.
    pub origin: String,
    /// How many entries.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

impl Checkpoint {
    /// The text that is signed.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root))
    }

    /// Signs it: the note to be published.
    pub fn sign(&self, signer: &NoteSigner) -> String {
        let text = self.text();
        format!("{text}\n{}", signer.line(&text))
    }

    /// Reads a checkpoint's text. Further lines are extensions and are left unread.
    ///
    /// # Errors
    /// [`Error::Checkpoint`] if a line is missing or not canonical.
    pub fn parse(text: &str) -> Result<Checkpoint, Error> {
        let mut lines = text.lines();
        let origin = lines.next().filter(|l| !l.is_empty()).ok_or(Error::Checkpoint("it has no origin"))?;
        let digits = lines.next().ok_or(Error::Checkpoint("it has no size"))?;
        let size: u64 = digits.parse().map_err(|_| Error::Checkpoint("its size is no number"))?;
        if size.to_string() != digits {
            return Err(Error::Checkpoint("its size is not written plainly"));
        }
        let root = lines.next().ok_or(Error::Checkpoint("it has no root"))?;
        let root = STANDARD.decode(root).map_err(|_| Error::Checkpoint("its root's base64 is broken"))?;
        let root: Hash = root.try_into().map_err(|_| Error::Checkpoint("its root has not 32 bytes"))?;
        Ok(Checkpoint { origin: origin.to_owned(), size, root })
    }

    /// Opens a published note: checks the log's signature and that the origin is the key's name.
    ///
    /// # Errors
    /// [`Error`] says what does not check out.
    pub fn open(note: &str, log: &NoteVerifier) -> Result<Checkpoint, Error> {
        let note = Note::parse(note)?;
        note.verify(log)?;
        let checkpoint = Checkpoint::parse(note.text())?;
        if checkpoint.origin == log.name() {
            Ok(checkpoint)
        } else {
            Err(Error::Checkpoint("its origin is not the key's name"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checkpoints_print_and_parse_and_are_signed() {
        let signer = NoteSigner::new("news.example/log", &[7; 32]).expect("a good name");
        let checkpoint = Checkpoint { origin: "news.example/log".into(), size: 12, root: [3; 32] };
        let note = checkpoint.sign(&signer);
        assert_eq!(Checkpoint::open(&note, &signer.verifier()), Ok(checkpoint.clone()));
        let other = NoteSigner::new("news.example/log", &[8; 32]).expect("a good name");
        assert!(Checkpoint::open(&note, &other.verifier()).is_err());
        let elsewhere = Checkpoint { origin: "other.example/log".into(), ..checkpoint };
        assert!(Checkpoint::open(&elsewhere.sign(&signer), &signer.verifier()).is_err());
    }

    #[test]
    fn sizes_are_written_plainly() {
        let root = STANDARD.encode([3; 32]);
        for bad in ["012", "-1", "+1", "1 ", ""] {
            assert!(Checkpoint::parse(&format!("o\n{bad}\n{root}\n")).is_err(), "{bad:?}");
        }
        assert!(Checkpoint::parse(&format!("o\n12\n{root}\nextension\n")).is_ok());
    }
}
