//! What nobody can guess, from the system's source of randomness.

use gazette_news::Digest;

/// 32 bytes nobody can guess.
pub fn secret() -> [u8; 32] {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("without randomness no session is safe");
    bytes
}

/// A token nobody can guess: 64 hexadecimal digits.
pub fn token() -> String {
    Digest(secret()).to_string()
}
