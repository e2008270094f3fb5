//! A proof in one file that an entry is in a log (C2SP tlog-proof): whoever has it needs the log's key and nothing else.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::Error;
use crate::checkpoint::Checkpoint;
use crate::policy::Policy;
use crate::tree::{Hash, leaf_hash, verify_inclusion};

/// The first line of every proof.
const HEAD: &str = "c2sp.org/tlog-proof@v1";

/// The longest path of a tree whose size is a `u64`.
const LONGEST_PATH: usize = 64;

/// That an entry is in a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// What comes along unproved. Here it may hold the entry itself, which [`Proof::verify`] then proves.
    pub extra: Vec<u8>,
    /// The entry's place in the log, from 0.
    pub index: u64,
    /// The inclusion proof, from the leaf up (RFC 6962, section 2.1.1).
    pub path: Vec<Hash>,
    /// The signed checkpoint of the tree that the path leads to, as the log published it.
    pub checkpoint: String,
}

impl Proof {
    /// The proof as a file; its name should end in `.tlog-proof`.
    pub fn text(&self) -> String {
        let mut text = format!("{HEAD}\n");
        if !self.extra.is_empty() {
            text.push_str(&format!("extra {}\n", STANDARD.encode(&self.extra)));
        }
        text.push_str(&format!("index {}\n", self.index));
        for hash in &self.path {
            text.push_str(&STANDARD.encode(hash));
            text.push('\n');
        }
        text + "\n" + &self.checkpoint
    }

    /// Reads a proof. Nothing is proved by that: see [`Proof::verify`].
    ///
    /// # Errors
    /// [`Error::Proof`] if a line is missing or not as the format writes it.
    pub fn parse(text: &str) -> Result<Proof, Error> {
        let (head, checkpoint) = text.split_once("\n\n").ok_or(Error::Proof("it has no checkpoint"))?;
        let mut lines = head.split('\n').peekable();
        if lines.next() != Some(HEAD) {
            return Err(Error::Proof("it does not begin as one"));
        }
        let extra = match lines.next_if(|line| line.starts_with("extra ")) {
            Some(line) => STANDARD
                .decode(&line["extra ".len()..])
                .map_err(|_| Error::Proof("its extra data is broken"))?,
            None => Vec::new(),
        };
        let digits = lines.next().and_then(|line| line.strip_prefix("index "));
        let digits = digits.ok_or(Error::Proof("it has no index"))?;
        let index: u64 = digits.parse().map_err(|_| Error::Proof("its index is no number"))?;
        if index.to_string() != digits {
            return Err(Error::Proof("its index is not written plainly"));
        }
        let hash = |line: &str| -> Option<Hash> { STANDARD.decode(line).ok()?.try_into().ok() };
        let path: Option<Vec<Hash>> = lines.take(LONGEST_PATH + 1).map(hash).collect();
        let path = path.ok_or(Error::Proof("a hash of it is broken"))?;
        Ok(Proof { extra, index, path, checkpoint: checkpoint.to_owned() })
    }

    /// Checks that `entry` is in the log: the checkpoint is signed as the policy asks, and the path leads from the entry to
    /// its root. The checkpoint that was signed.
    ///
    /// # Errors
    /// [`Error`] says what does not check out.
    pub fn verify(&self, entry: &[u8], policy: &Policy) -> Result<Checkpoint, Error> {
        let checkpoint = policy.open(&self.checkpoint)?;
        verify_inclusion(&leaf_hash(entry), self.index, checkpoint.size, &self.path, &checkpoint.root)?;
        Ok(checkpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::NoteSigner;
    use crate::tree::{inclusion_proofs, root};

    const ENTRIES: [&[u8]; 3] = [b"one", b"two", b"three"];

    fn log() -> (NoteSigner, Vec<Proof>) {
        let signer = NoteSigner::new("news.example/log", &[7; 32]).expect("a good name");
        let leaves = ENTRIES.map(leaf_hash);
        let checkpoint = Checkpoint { origin: "news.example/log".into(), size: 3, root: root(&leaves) };
        let checkpoint = checkpoint.sign(&signer);
        let proof = |(at, path): (usize, Vec<Hash>)| Proof {
            extra: ENTRIES[at].to_vec(),
            index: at as u64,
            path,
            checkpoint: checkpoint.clone(),
        };
        let proofs = inclusion_proofs(&leaves).into_iter().enumerate().map(proof).collect();
        (signer, proofs)
    }

    #[test]
    fn each_entry_is_proved_by_its_own_proof_alone() {
        let (signer, proofs) = log();
        let policy = Policy::of_log(signer.verifier());
        for (at, proof) in proofs.iter().enumerate() {
            let again = Proof::parse(&proof.text()).expect("it was written just now");
            assert_eq!(again, *proof);
            assert_eq!(again.verify(ENTRIES[at], &policy).map(|checkpoint| checkpoint.size), Ok(3));
            assert!(again.verify(ENTRIES[(at + 1) % 3], &policy).is_err());
        }
        let other = NoteSigner::new("news.example/log", &[8; 32]).expect("a good name");
        assert!(proofs[0].verify(ENTRIES[0], &Policy::of_log(other.verifier())).is_err());
    }

    #[test]
    fn a_proof_is_written_as_the_specification_says() {
        let (_, proofs) = log();
        let lines: Vec<String> = proofs[2].text().lines().map(str::to_owned).collect();
        assert_eq!(lines[..3], ["c2sp.org/tlog-proof@v1", "extra dGhyZWU=", "index 2"]);
        assert_eq!(lines[3], STANDARD.encode(proofs[2].path[0]));
        assert_eq!(lines[4..6], ["", "news.example/log"]);
    }

    #[test]
    fn what_is_no_proof_is_named() {
        let (_, proofs) = log();
        let good = proofs[1].text();
        for (from, to) in [
            ("tlog-proof@v1", "tlog-proof@v2"),
            ("extra dHdv", "extra dHd"),
            ("index 1", "index 01"),
            ("index 1", "index -1"),
            ("index 1\n", ""),
            ("\n\n", "\n"),
        ] {
            assert_ne!(good.replacen(from, to, 1), good, "{from}");
            let read = Proof::parse(&good.replacen(from, to, 1));
            assert!(matches!(read, Err(Error::Proof(_))), "{from} → {to}: {read:?}");
        }
        let long = good.replacen("index 1\n", &format!("index 1\n{}", "AAAA\n".repeat(100_000)), 1);
        assert!(Proof::parse(&long).is_err());
    }
}
