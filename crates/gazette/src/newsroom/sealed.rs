//! Who sources are that readers are not told: sealed with a key of the newsroom's own, so that the database alone, or a copy
//! of it, tells nobody.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use gazette_news::Digest;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::key;

/// The key that names are sealed with (ChaCha20-Poly1305, RFC 8439).
pub(super) struct Seal(LessSafeKey);

impl Seal {
    /// Loads the key, or makes one, readable for its owner alone.
    ///
    /// # Errors
    /// If the file cannot be read or written, or does not hold a key.
    pub fn load_or_make(file: &Path) -> Result<Seal> {
        if !file.exists() {
            let secret = crate::randomness::token();
            key::keep(file, &format!("{secret}\n"))
                .with_context(|| format!("cannot write the key for sources to {}", file.display()))?;
        }
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("cannot read the key for sources in {}", file.display()))?;
        let secret: Option<Digest> = text.trim().parse().ok();
        let secret = secret.with_context(|| {
            format!("{} does not hold a key for sources: restore it from a backup", file.display())
        })?;
        let key = UnboundKey::new(&CHACHA20_POLY1305, &secret.0).expect("32 bytes are a key");
        Ok(Seal(LessSafeKey::new(key)))
    }

    /// Seals a name: a fresh nonce, and behind it the sealed bytes with their tag.
    pub fn seal(&self, name: &str) -> Vec<u8> {
        // 96 random bits do not meet again among the few names that a newsroom ever seals.
        let mut nonce = [0; NONCE_LEN];
        nonce.copy_from_slice(&crate::randomness::secret()[..NONCE_LEN]);
        let mut sealed = name.as_bytes().to_vec();
        self.0
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut sealed)
            .expect("a name is no gigabytes long");
        [nonce.as_slice(), &sealed].concat()
    }

    /// Reads a sealed name.
    ///
    /// # Errors
    /// If it was sealed with another key, or was changed.
    pub fn open(&self, sealed: &[u8]) -> Result<String> {
        ensure!(sealed.len() >= NONCE_LEN, "what is kept of this source is no sealed name");
        let (nonce, sealed) = sealed.split_at(NONCE_LEN);
        let nonce = Nonce::try_assume_unique_for_key(nonce).expect("it has the length of one");
        let mut bytes = sealed.to_vec();
        let opened = self.0.open_in_place(nonce, Aad::empty(), &mut bytes);
        let name = opened.map_err(|_| anyhow::anyhow!("this source was sealed with another sources.key"))?;
        Ok(String::from_utf8_lossy(name).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_with_its_own_key_alone() {
        let dir = tempfile::tempdir().expect("a directory");
        let file = dir.path().join("sources.key");
        let sealed = Seal::load_or_make(&file).expect("made").seal("نادية البحار, 555-0100");
        assert!(!String::from_utf8_lossy(&sealed).contains("555"));
        let again = Seal::load_or_make(&file).expect("loaded");
        assert_eq!(again.open(&sealed).expect("opened"), "نادية البحار, 555-0100");
        assert_ne!(again.seal("a name"), again.seal("a name"), "equal names are not seen to be equal");
        let other = Seal::load_or_make(&dir.path().join("other.key")).expect("made");
        assert!(other.open(&sealed).is_err());
        let mut changed = sealed.clone();
        changed[NONCE_LEN] ^= 1;
        assert!(again.open(&changed).is_err() && again.open(&[1, 2]).is_err());
        std::fs::write(&file, "rubbish").expect("written");
        assert!(Seal::load_or_make(&file).is_err());
    }
}
