//! How often sign-in was tried lately, so that passwords cannot be guessed by trying.

use std::collections::HashMap;
use std::sync::Mutex;

use jiff::{SignedDuration, Timestamp};

/// Wrong tries are forgotten after this long.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// Wrong tries for one account from one address within the window.
const PER_ACCOUNT: usize = 8;
/// Wrong tries for one account from anywhere within the window. Many more than from one address: nobody who knows an
/// editor's address shall keep her out by trying eight times.
const FROM_ANYWHERE: usize = 100;
/// Wrong tries from one address within the window: a newsroom may share one.
const PER_ADDRESS: usize = 40;
/// Names remembered at most; beyond it the oldest tries are dropped, so that memory stays bounded.
const REMEMBERED: usize = 20_000;

/// Wrong tries by what was tried: `account …`, `account … from …` and `address …`.
#[derive(Debug, Default)]
pub(crate) struct Tries(Mutex<Held>);

impl Tries {
    /// Takes a try at an account from an address, which counts as wrong until [`Tries::right`] says otherwise: tries that
    /// come at the same moment cannot all pass.
    ///
    /// # Errors
    /// How many seconds to wait, if there were too many.
    pub(crate) fn take(&self, account: &str, address: &str, now: Timestamp) -> Result<(), i64> {
        let mut held = self.held();
        if let Some(seconds) = wait(&mut held, account, address, now) {
            return Err(seconds);
        }
        note(&mut held, account, address, now);
        Ok(())
    }

    /// Forgets the tries of an account, and the one it was from its address, after a right one.
    pub(crate) fn right(&self, account: &str, address: &str) {
        let mut held = self.held();
        held.remove(&account_name(account));
        held.remove(&pair_name(account, address));
        if let Some(tries) = held.get_mut(&address_name(address)) {
            tries.pop();
        }
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Held> {
        // A panic while the lock was held leaves whole entries at worst missing.
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

type Held = HashMap<String, Vec<Timestamp>>;

fn wait(held: &mut Held, account: &str, address: &str, now: Timestamp) -> Option<i64> {
    let mut over = |name: String, limit: usize| {
        let tries = held.get_mut(&name)?;
        tries.retain(|at| now.duration_since(*at) < WINDOW);
        let oldest = tries.len().checked_sub(limit).and_then(|at| tries.get(at))?;
        Some((WINDOW - now.duration_since(*oldest)).as_secs().max(1))
    };
    let by_account =
        over(pair_name(account, address), PER_ACCOUNT).max(over(account_name(account), FROM_ANYWHERE));
    by_account.max(over(address_name(address), PER_ADDRESS))
}

fn note(held: &mut Held, account: &str, address: &str, now: Timestamp) {
    if held.len() >= REMEMBERED {
        held.retain(|_, tries| tries.last().is_some_and(|at| now.duration_since(*at) < WINDOW));
    }
    if held.len() >= REMEMBERED {
        held.clear();
    }
    for name in [account_name(account), pair_name(account, address), address_name(address)] {
        let tries = held.entry(name).or_default();
        tries.push(now);
        let surplus = tries.len().saturating_sub(FROM_ANYWHERE);
        tries.drain(..surplus);
    }
}

fn account_name(account: &str) -> String {
    format!("account {}", account.to_lowercase().chars().take(200).collect::<String>())
}

fn pair_name(account: &str, address: &str) -> String {
    format!("{} from {address}", account_name(account))
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
            assert_eq!(tries.take("Sara@x.example", "192.0.2.1", now), Ok(()));
        }
        assert_eq!(tries.take("sara@x.example", "192.0.2.1", now), Err(900));
        assert_eq!(tries.take("omid@x.example", "192.0.2.1", now), Ok(()), "others are not shut out");
        assert_eq!(
            tries.take("sara@x.example", "192.0.2.9", now),
            Ok(()),
            "nor is she, where she is herself"
        );
        assert_eq!(tries.take("sara@x.example", "192.0.2.1", now + WINDOW), Ok(()));
    }

    #[test]
    fn an_account_is_not_tried_from_everywhere_either() {
        let (tries, now) = (Tries::default(), Timestamp::UNIX_EPOCH);
        for at in 0..FROM_ANYWHERE {
            assert_eq!(tries.take("sara@x.example", &format!("192.0.2.{at}"), now), Ok(()));
        }
        assert_eq!(tries.take("sara@x.example", "198.51.100.1", now), Err(900));
    }

    #[test]
    fn right_ones_count_for_nothing() {
        let (tries, now) = (Tries::default(), Timestamp::UNIX_EPOCH);
        for _ in 0..2 * PER_ADDRESS {
            assert_eq!(tries.take("sara@x.example", "192.0.2.1", now), Ok(()));
            tries.right("sara@x.example", "192.0.2.1");
        }
    }
}
