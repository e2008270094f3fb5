//! How often sign-in was tried lately, so that passwords cannot be guessed by trying.

use std::collections::HashMap;
use std::sync::Mutex;

use jiff::{SignedDuration, Timestamp};

/// Wrong tries are forgotten after this long.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// Wrong tries for one account within the window.
const PER_ACCOUNT: usize = 8;
/// Wrong tries from one address within the window: a newsroom may share one.
const PER_ADDRESS: usize = 40;
/// Names remembered at most; beyond it the oldest tries are dropped, so that memory stays bounded.
const REMEMBERED: usize = 20_000;

/// Wrong tries by what was tried: `account …` and `address …`.
#[derive(Debug, Default)]
pub(crate) struct Tries(Mutex<HashMap<String, Vec<Timestamp>>>);

impl Tries {
    /// How many seconds to wait, if there were too many tries for this account or from this address.
    pub(crate) fn wait(&self, account: &str, address: &str, now: Timestamp) -> Option<i64> {
        let mut held = self.held();
        let mut over = |name: String, limit: usize| {
            let tries = held.get_mut(&name)?;
            tries.retain(|at| now.duration_since(*at) < WINDOW);
            let oldest = tries.len().checked_sub(limit).and_then(|at| tries.get(at))?;
            Some((WINDOW - now.duration_since(*oldest)).as_secs().max(1))
        };
        over(account_name(account), PER_ACCOUNT).max(over(address_name(address), PER_ADDRESS))
    }

    /// Notes a wrong try.
    pub(crate) fn wrong(&self, account: &str, address: &str, now: Timestamp) {
        let mut held = self.held();
        if held.len() >= REMEMBERED {
            held.retain(|_, tries| tries.last().is_some_and(|at| now.duration_since(*at) < WINDOW));
        }
        if held.len() >= REMEMBERED {
            held.clear();
        }
        for name in [account_name(account), address_name(address)] {
            let tries = held.entry(name).or_default();
            tries.push(now);
            let surplus = tries.len().saturating_sub(PER_ADDRESS);
            tries.drain(..surplus);
        }
    }

    /// Forgets the wrong tries of an account, after a right one.
    pub(crate) fn right(&self, account: &str) {
        self.held().remove(&account_name(account));
    }

    fn held(&self) -> std::sync::MutexGuard<'_, HashMap<String, Vec<Timestamp>>> {
        // A panic while the lock was held leaves whole entries at worst missing.
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn account_name(account: &str) -> String {
    format!("account {}", account.to_lowercase().chars().take(200).collect::<String>())
}

fn address_name(address: &str) -> String {
    format!("address {address}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_eight_wrong_tries_one_waits_a_quarter_of_an_hour() {
        let (tries, now) = (Tries::default(), Timestamp::UNIX_EPOCH);
        for _ in 0..PER_ACCOUNT {
            assert_eq!(tries.wait("sara@x.example", "192.0.2.1", now), None);
            tries.wrong("Sara@x.example", "192.0.2.1", now);
        }
        assert_eq!(tries.wait("sara@x.example", "192.0.2.9", now), Some(900));
        assert_eq!(tries.wait("omid@x.example", "192.0.2.1", now), None, "others are not shut out");
        assert_eq!(tries.wait("sara@x.example", "192.0.2.9", now + WINDOW), None);
    }
}
